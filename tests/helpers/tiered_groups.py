"""Groups whose members are of every tier and of several pictures, for what only shows them."""

from imagetwin.domain.matches import Group, Member
from imagetwin.domain.orientations import Orientation
from imagetwin.domain.tiers import Tier
from tests.helpers.made_groups import made_image


def tiered_groups() -> list[Group]:
    """Return a group of three pictures in all tiers, and one of two equal files."""
    copies = (
        Member(made_image("same.png", 200), 0.0, tier=Tier.SAME_FILE, copy_tier=Tier.SAME_FILE),
        Member(made_image("pixels.png", 200), 0.0, tier=Tier.SAME_PIXELS, copy_tier=Tier.SAME_PIXELS),
        Member(
            made_image("turned.png", 90),
            1.5,
            tier=Tier.RE_ENCODED,
            copy_tier=Tier.RE_ENCODED,
            orientation=Orientation.ROTATED_90,
            bits=4,
            difference=0.25,
        ),
    )
    others = (
        Member(made_image("edit.png", 150), 90.0, picture=1, bits=12),
        Member(made_image("edit small.png", 80), 91.0, picture=1, copy_tier=Tier.RE_ENCODED, bits=12),
        Member(made_image("later.png", 140), 150.0, picture=2, bits=30),
    )
    second = Member(made_image("two.png", 50), 0.0, tier=Tier.SAME_FILE, copy_tier=Tier.SAME_FILE)
    return [Group(made_image("first.png", 200), (*copies, *others)), Group(made_image("one.png", 50), (second,))]
