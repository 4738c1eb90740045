"""What is written in a picture's file beside the pixels, as the window shows it side by side."""

from dataclasses import dataclass, fields

from imagetwin.domain.images import Travelling

_OF_THE_FILE = frozenset({"profile", "frame_count"})


@dataclass(frozen=True, slots=True)
class Particulars(Travelling):
    """Texts as people read them; false where nothing is known.

    `date_taken` is ISO 8601, perhaps only a year or a month. `exposure` has shutter, aperture, ISO and focal length.
    `rating` is 0 (not rated) to 5. `profile` is what the ICC profile calls itself.
    `frame_count` is how many frames, pages or layers there are.
    """

    date_taken: str = ""
    camera: str = ""
    lens: str = ""
    exposure: str = ""
    has_gps: bool = False
    rating: int | None = None
    keywords: tuple[str, ...] = ()
    description: str = ""
    profile: str = ""
    frame_count: int = 1

    @property
    def count(self) -> int:
        """How many of them are known; colour profile and frames tell nothing of the picture and do not count."""
        return sum(bool(getattr(self, field.name)) for field in fields(self) if field.name not in _OF_THE_FILE)
