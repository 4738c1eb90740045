"""Scanned images and groups without files, for tests that need none."""

from pathlib import Path

from imagetwin.domain.images import FileIdentity, ImageFile, ScannedImage
from imagetwin.domain.matches import Group, Member
from imagetwin.domain.tiers import Tier


def scanned(name: str, *, width: int = 100, height: int = 100, byte_size: int = 1000) -> ScannedImage:
    """Return an image that says it was scanned at `/pictures/NAME`; its inode is made of the name."""
    identity = FileIdentity(byte_size, 1, 1, int.from_bytes(name.encode()[:6], "big"))
    return ScannedImage(ImageFile(Path("/pictures") / name, identity), width, height, "PNG")


def copy_of_reference(image: ScannedImage, distance: float = 1.0, *, flat: bool = False) -> Member:
    """Return a member that was found to be the reference, re-encoded."""
    return Member(image, distance, flat, Tier.RE_ENCODED, copy_tier=Tier.RE_ENCODED)


def group_of(*names: str, flat: tuple[str, ...] = ()) -> Group:
    """Return a group of such images, the first of them its reference, the others copies of it."""
    members = tuple(
        copy_of_reference(scanned(name), float(place), flat=name in flat) for place, name in enumerate(names[1:], 1)
    )
    return Group(scanned(names[0]), members)


def rescanned(path: Path, *other_paths: Path) -> ScannedImage:
    """Return the image that a scan would make of a file on disk; what its content is does not matter."""
    return ScannedImage(ImageFile(path, FileIdentity.from_stat(path.stat()), other_paths), 100, 100, "PNG")
