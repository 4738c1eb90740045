"""A group as it was found, and what is left of it, or becomes of it, by what the user decided."""

import math
from collections.abc import Callable, Collection, Mapping
from dataclasses import replace
from pathlib import Path

from imagetwin.domain.images import ScannedImage, quality_order
from imagetwin.domain.matches import Group, Member
from imagetwin.domain.saved_reviews import SavedLead
from imagetwin.review.copies import led_by


def arranged(
    group: Group,
    *,
    parts: Mapping[Path, int],
    leads: Mapping[Path, SavedLead],
    gone: Collection[Path],
    left_of: Callable[[list[ScannedImage]], list[ScannedImage]],
) -> dict[int, Group]:
    """Return the groups that become of a group, by the numbers of its parts; what is alone is in none.

    `gone` are the paths that were removed, `left_of` leaves out what is no duplicate of anything.
    """
    divided: dict[int, list[ScannedImage]] = {}
    for image in group.images:
        if image.path not in gone:
            divided.setdefault(parts.get(image.path, 0), []).append(image)
    left = {number: left_of(images) for number, images in sorted(divided.items())}
    return {number: narrowed(group, images, leads) for number, images in left.items() if len(images) > 1}


def narrowed(group: Group, images: list[ScannedImage], leads: Mapping[Path, SavedLead]) -> Group:
    """Return the group of some of its images, led by the one chosen last, else its reference, else the best."""
    chosen = [image for image in images if image.path in leads]
    if chosen:
        lead = max(chosen, key=lambda image: leads[image.path].order)
    else:
        lead = group.reference if group.reference in images else min(images, key=quality_order)
    led = led_by(group, lead)
    if len(images) == len(group) and lead is group.reference:
        return led
    paths = {image.path for image in images}
    known = leads[lead.path].distances if lead.path in leads else {}
    members = (member for member in led.members if member.image.path in paths)
    return Group(led.reference, tuple(_with_distance(member, known) for member in members))


def _with_distance(member: Member, known: Mapping[Path, float]) -> Member:
    if math.isnan(member.distance) and member.image.path in known:
        return replace(member, distance=known[member.image.path])
    return member
