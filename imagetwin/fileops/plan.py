"""From decisions to a plan that is safe to carry out."""

from collections.abc import Iterable

from imagetwin.domain.errors import PlanRefusedError
from imagetwin.domain.images import ScannedImage
from imagetwin.domain.matches import Group
from imagetwin.domain.operations import Removal, RemovalPlan
from imagetwin.fileops.checks import survivor_fault


def plan_removal(decisions: Iterable[tuple[Group, tuple[ScannedImage, ...]]]) -> RemovalPlan:
    """Plan the removal of each group's marked images to the trash.

    Raises PlanRefusedError where a group would keep no file that exists and is none of the removed files under
    another name, or where nothing is marked. The survivor is the group's reference where it stays, else its best
    kept member.
    """
    removals = [removal for group, marked in decisions for removal in _removals(group, marked)]
    if not removals:
        raise PlanRefusedError("Nothing is marked. Mark the images that you want to remove first.")
    _refuse_survivors_that_go(removals)
    return RemovalPlan(tuple(removals))


def _removals(group: Group, marked: tuple[ScannedImage, ...]) -> list[Removal]:
    if not marked:
        return []
    survivor = _survivor(group, marked)
    return [Removal(image.file, survivor.file) for image in marked]


def _survivor(group: Group, marked: tuple[ScannedImage, ...]) -> ScannedImage:
    kept = [image for image in group.images if image not in marked]
    if not kept:
        raise PlanRefusedError(
            f'Every image of the group of "{group.reference.path.name}" is marked. Keep at least one of them.'
        )
    for image in kept:
        if survivor_fault(image.file) is None and not any(_is_same_file(image, other) for other in marked):
            return image
    raise PlanRefusedError(
        f'No image that would stay of the group of "{group.reference.path.name}" is there unchanged '
        f"({survivor_fault(kept[0].file) or 'it is a marked file under another name'}). Scan again."
    )


def _is_same_file(image: ScannedImage, other: ScannedImage) -> bool:
    return image.file.identity.same_file(other.file.identity)


def _refuse_survivors_that_go(removals: list[Removal]) -> None:
    going = {path for removal in removals for path in removal.file.paths}
    for removal in removals:
        if removal.survivor.path in going:
            raise PlanRefusedError(f'"{removal.survivor.path.name}" is to be removed and to stay at once. Scan again.')
