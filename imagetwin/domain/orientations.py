"""The eight ways in which a picture can be turned and mirrored: the symmetries of a square.

An orientation stands for: turn the picture clockwise by quarter turns, then, perhaps, mirror it left to right.
"""

from enum import IntEnum

from imagetwin.domain.wording import number, tr


class Orientation(IntEnum):
    """What has to be done to one picture so that it looks like another; the values are the order in which ties go."""

    AS_IS = 0
    ROTATED_90 = 1
    ROTATED_180 = 2
    ROTATED_270 = 3
    MIRRORED = 4
    ROTATED_90_MIRRORED = 5
    ROTATED_180_MIRRORED = 6
    ROTATED_270_MIRRORED = 7

    @property
    def quarter_turns(self) -> int:
        """Clockwise quarter turns, 0 to 3, made before the mirroring."""
        return self.value % 4

    @property
    def mirrored(self) -> bool:
        """Whether left and right change places after turning."""
        return self.value >= 4

    @property
    def swaps_sides(self) -> bool:
        """Whether width and height change places."""
        return self.quarter_turns % 2 == 1

    @property
    def inverse(self) -> "Orientation":
        """The orientation that takes this one back."""
        return self if self.mirrored else _made_of(-self.quarter_turns, mirrored=False)

    def then(self, other: "Orientation") -> "Orientation":
        """Return the orientation of doing this one first and the other one after it."""
        # Behind a mirror, clockwise is the other way round.
        turns = self.quarter_turns + (-other.quarter_turns if self.mirrored else other.quarter_turns)
        return _made_of(turns, mirrored=self.mirrored != other.mirrored)

    @property
    def key(self) -> str:
        """The word for programs: "as-is", "rotated-90", "mirrored", "rotated-90-mirrored"."""
        return self.name.lower().replace("_", "-")

    @property
    def words(self) -> str:
        """What to call it: "rotated 90°" (clockwise), "mirrored", "rotated 90° and mirrored"; empty for `AS_IS`."""
        if not self.quarter_turns:
            return tr("mirrored") if self.mirrored else ""
        degrees = number(90 * self.quarter_turns)
        if self.mirrored:
            return tr("rotated {degrees}° and mirrored", degrees=degrees)
        return tr("rotated {degrees}°", degrees=degrees)


def _made_of(quarter_turns: int, *, mirrored: bool) -> Orientation:
    return Orientation(quarter_turns % 4 + 4 * mirrored)


UPRIGHT_ONLY = (Orientation.AS_IS,)
MIRRORS = (Orientation.AS_IS, Orientation.MIRRORED)
# Those that keep the proportions of a picture that is not square.
SIDES_KEPT = tuple(orientation for orientation in Orientation if not orientation.swaps_sides)
ALL_ORIENTATIONS = tuple(Orientation)
