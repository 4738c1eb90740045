"""Rules that decide a group without being asked about each image."""

from collections.abc import Iterable

from imagetwin.domain.images import ScannedImage
from imagetwin.domain.matches import Group


def all_but_the_best(group: Group) -> Iterable[ScannedImage]:
    """Mark every member and keep the reference, which has the most pixels, then the most bytes.

    Likenesses of flat images are left to the user: two even surfaces are alike without being copies.
    """
    return (member.image for member in group.members if not member.flat)
