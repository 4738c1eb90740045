"""How surely one image is a copy of another: the tiers, the strongest first."""

from dataclasses import dataclass
from enum import StrEnum

from imagetwin.domain.images import Travelling
from imagetwin.domain.wording import mark, tr


class Tier(StrEnum):
    """What was found out about two images; the values are the words for programs, in order of strength."""

    SAME_FILE = "same-file"
    SAME_PIXELS = "same-pixels"
    RE_ENCODED = "re-encoded"
    EDITED = "edited"
    SIMILAR = "similar"

    @property
    def is_verified(self) -> bool:
        """Whether both files were looked at and found to hold one picture, as it is: either may go for the other.

        An edit shows the same picture, too, but somebody may want both.
        """
        return self not in (Tier.EDITED, Tier.SIMILAR)

    @property
    def words(self) -> str:
        """The words for people."""
        return tr(_WORDS[self], note="tier")

    @property
    def meaning(self) -> str:
        """What the tier says, in a sentence for people."""
        return tr(_MEANINGS[self])


TIERS = tuple(Tier)
VERIFIED_TIERS = frozenset(tier for tier in Tier if tier.is_verified)

_WORDS = {
    Tier.SAME_FILE: mark("same file", note="tier"),
    Tier.SAME_PIXELS: mark("same pixels", note="tier"),
    Tier.RE_ENCODED: mark("re-encoded or resized", note="tier"),
    Tier.EDITED: mark("edited", note="tier"),
    Tier.SIMILAR: mark("similar", note="tier"),
}
_MEANINGS = {
    Tier.SAME_FILE: mark("Both files are the same, byte by byte."),
    Tier.SAME_PIXELS: mark("Both files show the same pixels; only the format or the metadata differ."),
    Tier.RE_ENCODED: mark("One picture, saved again or in another size; a closer look found no other difference."),
    Tier.EDITED: mark(
        "One picture, cropped, covered, turned or recoloured: laid over each other, the rest of both agrees."
    ),
    Tier.SIMILAR: mark("Alike, and no more than that: an edited copy, another moment of a scene, or chance."),
}


@dataclass(frozen=True, slots=True)
class Proof(Travelling):
    """What a closer look at two images found.

    `difference` is the second look's worst measure, 1 or less for a copy; None where there was no such look.
    """

    tier: Tier
    difference: float | None = None
