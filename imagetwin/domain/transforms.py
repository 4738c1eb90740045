"""What was done to one picture to make another, where that was shown by laying the one over the other."""

from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum

from imagetwin.domain.images import Travelling
from imagetwin.domain.orientations import Orientation
from imagetwin.domain.placements import Matrix, product, turning
from imagetwin.domain.wording import mark, number, tr


class Change(StrEnum):
    """The kinds of findings; the values are the words for programs."""

    CROPPED = "cropped"
    PASTED = "pasted"
    BORDERED = "border-added"
    BORDER_REMOVED = "border-removed"
    ROTATED = "rotated"
    MIRRORED = "mirrored"
    STRETCHED = "stretched"
    CAPTIONED = "caption-added"
    OVERLAID = "overlay"
    GREY = "grey"
    RECOLOURED = "colours-changed"


_HALF_TURN = 180.0
# What the amount of a finding is, for people; an empty text has none.
_WORDS = {
    Change.CROPPED: mark("cropped to {amount} %"),
    Change.PASTED: mark("pasted into a larger picture, {amount} % of it"),
    Change.BORDERED: mark("border added"),
    Change.BORDER_REMOVED: mark("border removed"),
    Change.MIRRORED: mark("mirrored"),
    Change.STRETCHED: mark("stretched"),
    Change.CAPTIONED: mark("caption added"),
    Change.OVERLAID: mark("overlay on {amount} %"),
    Change.GREY: mark("grey"),
    Change.RECOLOURED: mark("colours changed"),
}


@dataclass(frozen=True, slots=True)
class Finding(Travelling):
    """One thing that was done; `amount` is in percent of an area, or in degrees clockwise, 0 where there is none."""

    change: Change
    amount: float = 0.0

    @property
    def words(self) -> str:
        """What it is called: "cropped to 62 %"."""
        if self.change is Change.ROTATED:
            is_back = self.amount > _HALF_TURN
            degrees = 2 * _HALF_TURN - self.amount if is_back else self.amount
            text = mark("rotated {degrees}° counterclockwise") if is_back else mark("rotated {degrees}°")
            return tr(text, degrees=number(degrees))
        return tr(_WORDS[self.change], amount=number(self.amount))


@dataclass(frozen=True, slots=True)
class Transform(Travelling):
    """How a picture lies on its reference.

    `matrix` takes relative coordinates of the member (0 to 1 from left to right and from top to bottom, 1) to those of
    the reference; its last row is 0, 0, 1. `findings` say what was done to the reference to make the member, the
    those of its place first.
    """

    matrix: Matrix
    findings: tuple[Finding, ...] = ()

    def turned(self, orientation: Orientation) -> "Transform":
        """Return the transform of a copy of the member that was turned so."""
        if orientation is Orientation.AS_IS:
            return self
        back = turning(orientation.inverse)
        return Transform(product(self.matrix, back), (*self._others, *self._turns(orientation)))

    @property
    def _others(self) -> tuple[Finding, ...]:
        return tuple(each for each in self.findings if each.change not in (Change.ROTATED, Change.MIRRORED))

    def _turns(self, orientation: Orientation) -> Iterator[Finding]:
        degrees = sum(each.amount for each in self.findings if each.change is Change.ROTATED)
        is_mirrored = any(each.change is Change.MIRRORED for each in self.findings)
        # Behind a mirror, clockwise is the other way round.
        degrees = (degrees + (-90 if is_mirrored else 90) * orientation.quarter_turns) % (2 * _HALF_TURN)
        if degrees:
            yield Finding(Change.ROTATED, degrees)
        if is_mirrored != orientation.mirrored:
            yield Finding(Change.MIRRORED)

    @property
    def words(self) -> str:
        """All findings in a phrase; empty where nothing but the encoding differs."""
        return ", ".join(finding.words for finding in self.findings)
