"""A closer look at images that seem to be copies, in worker processes: which tier each of them proves."""

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property

from imagetwin.domain.images import ImageFile, Travelling
from imagetwin.domain.orientations import Orientation
from imagetwin.domain.settings import DecodeSettings
from imagetwin.domain.tiers import Proof, Tier
from imagetwin.imaging.damaged import common_part, decode_what_is_left, may_show_through, only_part, turned_part
from imagetwin.imaging.decode import Decoded, UnreadableImageError
from imagetwin.imaging.exact import LAYERED_FORMATS, pixels_digest, shows_through
from imagetwin.imaging.frames import frame_count, frames_apart
from imagetwin.imaging.second_look import FINE_SIDE, second_look
from imagetwin.imaging.turning import turned, turned_extent

# A scaled decode of the same pixels, stored in another format, lies below; only there they are compared one by one.
_NEARLY_EQUAL = 0.1
_OPAQUE_FORMATS = frozenset({"JPEG", "MPO", "BMP"})
_UNPROVEN = Proof(Tier.SIMILAR)
# To be raised with every change of what a look tells: the proofs that a cache holds are then taken anew.
PROOF_VERSION = 4


@dataclass(frozen=True, slots=True)
class Suspect(Travelling):
    """A file that may hold a reference's picture, and what would have been done to that one to make this."""

    file: ImageFile
    orientation: Orientation


def prove_copies(reference: ImageFile, suspects: Sequence[Suspect], settings: DecodeSettings) -> list[Proof | None]:
    """Look at each suspect beside the reference; None where one of the two cannot be read."""
    original = _Picture(reference, Orientation.AS_IS, settings)
    return [_proof(original, _Picture(suspect.file, suspect.orientation, settings)) for suspect in suspects]


def _proof(original: "_Picture", other: "_Picture") -> Proof | None:
    try:
        if original.frame_count > 1 or other.frame_count > 1:
            return _proof_of_frames(original, other)
        if original.decoded.part is not None or other.decoded.part is not None:
            return _proof_of_parts(original, other)
        look = second_look(original.decoded, other.decoded)
        if look.difference <= _NEARLY_EQUAL and _same_pixels(original, other):
            return Proof(Tier.SAME_PIXELS, look.difference)
        is_copy = look.is_copy and original.shows_through == other.shows_through
        return Proof(Tier.RE_ENCODED if is_copy else Tier.SIMILAR, look.difference)
    except UnreadableImageError:
        return None


def _proof_of_frames(original: "_Picture", other: "_Picture") -> Proof:
    """Look at two animations or documents, of which the first frame says nothing of the others."""
    if original.frame_count != other.frame_count:
        return _UNPROVEN
    if _same_pixels(original, other):
        return Proof(Tier.SAME_PIXELS)
    difference = original.frames_apart(other)
    if difference is None:
        return _UNPROVEN
    is_copy = difference <= 1 and original.shows_through == other.shows_through
    return Proof(Tier.RE_ENCODED if is_copy else Tier.SIMILAR, difference)


def _proof_of_parts(original: "_Picture", other: "_Picture") -> Proof:
    """Look at what is left of both; more than re-encoded cannot be proven of a picture that is not whole."""
    part = common_part(original.decoded.part, other.decoded.part)
    if part is None:
        return _UNPROVEN
    look = second_look(only_part(original.decoded, part), only_part(other.decoded, part))
    is_copy = look.is_copy and original.shows_through == other.shows_through
    return Proof(Tier.RE_ENCODED if is_copy else Tier.SIMILAR, look.difference)


def _same_pixels(original: "_Picture", other: "_Picture") -> bool:
    same_size = original.decoded.size == other.decoded.size
    return same_size and original.pixels_digest is not None and original.pixels_digest == other.pixels_digest


class _Picture:
    """A file, turned back so that it stands as the reference does; decoded once, when it is first asked for."""

    def __init__(self, file: ImageFile, orientation: Orientation, settings: DecodeSettings) -> None:
        self.path, self._settings = file.path, settings
        self.back = orientation.inverse

    @cached_property
    def frame_count(self) -> int:
        return frame_count(self.path, self._settings)

    def frames_apart(self, other: "_Picture") -> float | None:
        """Return how far the frames of both differ; None where they are not looked at, or not to be compared."""
        if self._settings.frames < 2 or {self.decoded.format, other.decoded.format} & LAYERED_FORMATS:
            return None
        return frames_apart(self.path, other.path, other.back, self._settings)

    @cached_property
    def shows_through(self) -> bool:
        if self.decoded.format in _OPAQUE_FORMATS:
            return False
        look = shows_through if self.decoded.part is None else may_show_through
        return look(self.path, self._settings)

    @cached_property
    def decoded(self) -> Decoded:
        picture = decode_what_is_left(self.path, (FINE_SIDE, FINE_SIDE), self._settings)
        extent = turned_extent(picture.extent, picture.pixels.size, self.back)
        size = picture.size[::-1] if self.back.swaps_sides else picture.size
        part = None if picture.part is None else turned_part(picture.part, self.back)
        return Decoded(turned(picture.pixels, self.back), extent, *size, picture.format, part)

    @cached_property
    def pixels_digest(self) -> bytes | None:
        return pixels_digest(self.path, self._settings, self.back)
