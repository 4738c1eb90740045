"""Camera's raw files among copies: no rule weighs them against renderings, since neither can stand for the other."""

from collections.abc import Collection, Iterator
from pathlib import Path
from typing import NamedTuple

from imagetwin.domain.formats import RAW_FORMAT, are_one_shot
from imagetwin.domain.images import ScannedImage
from imagetwin.domain.matches import Group
from imagetwin.domain.tiers import Tier
from imagetwin.review.copies import groups_of_tiers, led_by


class Part(NamedTuple):
    """Images of which a rule keeps one; `spared` are those that stay even where it keeps another."""

    group: Group
    spared: frozenset[Path] = frozenset()


def parts_to_decide(group: Group, tiers: Collection[Tier]) -> tuple[Part, ...]:
    """Return what of a group is of these tiers, in parts.

    Raw files are a part of their own, and so are the pictures that were made of them: an edited JPEG may look like the
    preview in its raw file, and the raw file holds what no JPEG does. Where there is one raw file, what the camera
    wrote beside it is spared.
    """
    return tuple(kind for part in groups_of_tiers(group, tiers) for kind in _kinds(part))


def is_raw(image: ScannedImage) -> bool:
    """Tell whether an image is a camera's raw file."""
    return image.format == RAW_FORMAT


def _kinds(part: Group) -> Iterator[Part]:
    raw = {image.path for image in part.images if is_raw(image)}
    if not raw or len(raw) == len(part):
        yield Part(part)
        return
    beside = {image.path for image in part.images if len(raw) == 1 and are_one_shot(image.path, *raw)}
    even = {member.image.path for member in part.members if member.flat}
    for is_of_raw in (True, False):
        images = [image for image in part.images if (image.path in raw) is is_of_raw]
        lead = next((image for image in images if image.path not in even), None)
        if lead is not None and len(images) > 1:
            members = led_by(part, lead).members
            kind = Group(lead, tuple(member for member in members if (member.image.path in raw) is is_of_raw))
            yield Part(kind, frozenset(beside))
