"""From decisions to a plan that is safe to carry out."""

from collections.abc import Iterable

from imagetwin.domain.errors import PlanRefusedError
from imagetwin.domain.images import ScannedImage
from imagetwin.domain.matches import Group
from imagetwin.domain.operations import Outcome, Removal, RemovalPlan, Status
from imagetwin.fileops.checks import survivor_fault


def plan_removal(decisions: Iterable[tuple[Group, tuple[ScannedImage, ...]]]) -> RemovalPlan:
    """Plan the removal of each group's marked images to the trash.

    The survivor is the group's reference where it stays, else its best kept member. Where no kept file is there
    unchanged, the group's marked files are held back. Raises PlanRefusedError where that leaves nothing to remove,
    where nothing is marked, or where a whole group is.
    """
    removals: list[Removal] = []
    held_back: list[Outcome] = []
    for group, marked in decisions:
        if not marked:
            continue
        kept = _kept(group, marked)
        survivor = next((image for image in kept if _fault(image, marked) is None), None)
        if survivor is not None:
            removals += [Removal(image.file, survivor.file) for image in marked]
        else:
            reason = f'"{kept[0].path.name}", which would stay, {_fault(kept[0], marked)}'
            held_back += [Outcome(Removal(image.file, kept[0].file), Status.SKIPPED, reason) for image in marked]
    _refuse_empty(removals, held_back)
    _refuse_survivors_that_go(removals)
    return RemovalPlan(tuple(removals), tuple(held_back))


def _kept(group: Group, marked: tuple[ScannedImage, ...]) -> list[ScannedImage]:
    going = {image.path for image in marked}
    kept = [image for image in group.images if image.path not in going]
    if not kept:
        raise PlanRefusedError(
            f'Every image of the group of "{group.reference.path.name}" is marked. Keep at least one of them.'
        )
    return kept


def _fault(image: ScannedImage, marked: tuple[ScannedImage, ...]) -> str | None:
    """Say why an image cannot be the one that stays."""
    if any(_is_same_file(image, other) for other in marked):
        return "is a marked file under another name"
    return survivor_fault(image.file)


def _refuse_empty(removals: list[Removal], held_back: list[Outcome]) -> None:
    if removals:
        return
    if held_back:
        raise PlanRefusedError(f"Nothing was removed: {held_back[0].reason}. Find Dupes again.")
    raise PlanRefusedError("Nothing is marked. Mark the images that you want to remove first.")


def _is_same_file(image: ScannedImage, other: ScannedImage) -> bool:
    return image.file.identity.same_file(other.file.identity)


def _refuse_survivors_that_go(removals: list[Removal]) -> None:
    going = {path for removal in removals for path in removal.file.paths}
    for removal in removals:
        if removal.survivor.path in going:
            raise PlanRefusedError(
                f'"{removal.survivor.path.name}" is to be removed and to stay at once. Find Dupes again.'
            )
