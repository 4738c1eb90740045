"""Groups without files, for what only shows them."""

from pathlib import Path

from imagetwin.domain.images import FileIdentity, ImageFile, ScannedImage
from imagetwin.domain.matches import Group, Member
from imagetwin.domain.tiers import Tier


def made_image(name: str, side: int = 100) -> ScannedImage:
    """Return an image of that name, square."""
    return ScannedImage(
        ImageFile(Path("/pictures") / name, FileIdentity(side, 1, 1, hash(name) % 10**9)), side, side, "PNG"
    )


def made_groups(*sizes: int) -> list[Group]:
    """Return groups of so many copies of one picture; members have the distances 1, 2, 3…"""
    return [
        Group(
            made_image(f"{row}-0.png", 200),
            tuple(_copy(made_image(f"{row}-{column}.png"), float(column)) for column in range(1, size)),
        )
        for row, size in enumerate(sizes)
    ]


def _copy(image: ScannedImage, distance: float) -> Member:
    return Member(image, distance, tier=Tier.RE_ENCODED, copy_tier=Tier.RE_ENCODED)
