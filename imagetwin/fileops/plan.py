"""From decisions to a plan that is safe to carry out."""

from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from pathlib import Path

from imagetwin.domain.errors import PlanRefusedError
from imagetwin.domain.formats import RAW_FORMAT
from imagetwin.domain.images import ImageFile, ScannedImage
from imagetwin.domain.long_paths import is_too_long
from imagetwin.domain.matches import Group
from imagetwin.domain.operations import (
    Companions,
    Inspect,
    Inspection,
    Outcome,
    Removal,
    RemovalPlan,
    RemovalSettings,
    Status,
    Way,
)
from imagetwin.domain.tiers import Tier
from imagetwin.domain.wording import say, say_count
from imagetwin.fileops.checks import lies_in_a_bin, same_on_disk, survivor_fault
from imagetwin.fileops.companions import CompanionFinder, missing_partner
from imagetwin.fileops.feasible import WayChecks
from imagetwin.fileops.protected import ProtectedFolders

Decision = tuple[Group, tuple[ScannedImage, ...]]


def plan_removal(
    decisions: Iterable[Decision], settings: RemovalSettings | None = None, *, inspect: Inspect
) -> RemovalPlan:
    """Plan the removal of each group's marked images.

    The survivor is a kept copy of the same picture; where none of these was kept, one of a picture that is an edit of
    it, or of which it is one; and where there is none of these either, any kept image of the group. Of these it is a
    raw file for a camera's raw file, and none for other pictures, as long as there is such a one: the first that is
    there unchanged, is no marked file under another name, and that `inspect` finds whole; the group's reference comes
    first, likenesses of flat images last. Where there is none, the marked files are held back, and so are single files
    that cannot go this way, each with the reason. Raises PlanRefusedError where that leaves nothing to remove, where
    nothing is marked, or where a whole group is.
    """
    chosen = settings or RemovalSettings()
    set_aside = _set_aside_by(chosen)
    drafts = [draft for group, marked in decisions if marked for draft in _drafts(group, marked, set_aside)]
    _choose_survivors(drafts, inspect)
    return _finished(drafts, chosen, inspect)


def plan_whole_groups(
    groups: Iterable[Group], settings: RemovalSettings | None = None, *, inspect: Inspect
) -> RemovalPlan:
    """Plan the removal of groups with all their images: the one verb that leaves no survivor.

    Raises PlanRefusedError where nothing can be removed, or where links were to take the files' places.
    """
    chosen = settings or RemovalSettings()
    if chosen.way.is_link:
        raise PlanRefusedError(say("A whole group cannot be replaced by links: there would be nothing to link to."))
    set_aside = _set_aside_by(chosen)
    drafts = [_Draft(group, tuple(group.images), [], set_aside) for group in groups]
    return _finished(drafts, chosen, inspect)


# None is the best image of a picture itself.
_EXACT = frozenset({None, Tier.SAME_FILE, Tier.SAME_PIXELS})

_SET_ASIDE = say("lies in the folder for what is removed, or for its backups")
TOO_LONG = say(
    "its path is longer than the 260 characters that Windows' trash and most programs can use: shorten the name of a "
    "folder above it, and search again"
)


@dataclass(slots=True)
class _Draft:
    """Marked images of a group on their way into the plan: `kept` may be their survivor, the best first.

    What lies in the folders of `set_aside` neither goes nor stays for another.
    """

    group: Group
    marked: tuple[ScannedImage, ...]
    kept: list[ScannedImage]
    set_aside: ProtectedFolders
    survivor: ImageFile | None = None
    fault: str = ""
    distances: Mapping[Path, float] = field(default_factory=dict)


def _set_aside_by(settings: RemovalSettings) -> ProtectedFolders:
    """Return the folders for what goes, or for its backups, that lie within what was scanned.

    Earlier removals have put files there, which are no reason to let their originals go. A folder that was itself
    scanned, as where one is gathered into another, is not meant.
    """
    chosen = (settings.destination if settings.way is Way.MOVE else None, settings.backup_folder)
    return ProtectedFolders(
        folder
        for folder in chosen
        if folder is not None and not any(scanned.is_relative_to(folder) for scanned in settings.folders)
    )


def _drafts(group: Group, marked: tuple[ScannedImage, ...], set_aside: ProtectedFolders) -> list[_Draft]:
    """Give the marked images of each picture those kept ones as survivors that may stand for it."""
    going = {image.path for image in marked}
    flat = {member.image.path for member in group.members if member.flat}
    # A likeness of even surfaces means little, so a survivor of that kind is the last choice.
    kept = sorted((image for image in group.images if image.path not in going), key=lambda image: image.path in flat)
    if not kept:
        raise PlanRefusedError(
            say(
                'Every image of the group of "{name}" is marked. Keep at least one of them.',
                name=group.reference.path.name,
            )
        )
    numbers = group.picture_numbers()
    candidates: dict[int, list[ScannedImage]] = {}
    for image in kept:
        candidates.setdefault(numbers[image.path], []).append(image)
    edits = {numbers[member.image.path] for member in group.members if member.tier is Tier.EDITED}
    marked_of: dict[tuple[frozenset[int], bool], list[ScannedImage]] = {}
    for image in marked:
        standing = _standing(numbers[image.path], candidates.keys(), edits)
        marked_of.setdefault((standing, image.format == RAW_FORMAT), []).append(image)
    drafts = []
    for (standing, is_raw), images in marked_of.items():
        may_stand = [image for image in kept if numbers[image.path] in standing]
        # No picture stands for a raw file, nor the reverse, as long as one of its kind is kept.
        of_kind = [image for image in may_stand if (image.format == RAW_FORMAT) is is_raw]
        drafts.append(_Draft(group, tuple(images), of_kind or may_stand, set_aside))
    return drafts


def _standing(number: int, kept: Collection[int], edits: Collection[int]) -> frozenset[int]:
    """Return which kept pictures may stand for one: itself, else one that is an edit of it or the reverse, else all.

    What two edits of a third picture show may be two different parts of it.
    """
    if number in kept:
        return frozenset({number})
    related = edits if number == 0 else {0} if number in edits else frozenset[int]()
    return frozenset(related).intersection(kept) or frozenset(kept)


def _choose_survivors(drafts: list[_Draft], inspect: Inspect) -> None:
    """Give each group the first of its kept images that has no fault, inspecting many at a time."""
    for draft in drafts:
        _next_candidate(draft)
    waiting = [draft for draft in drafts if draft.survivor is not None]
    while waiting:
        inspections = inspect(_distinct(draft.survivor for draft in waiting), decode=True)
        refused: list[_Draft] = []
        for draft in waiting:
            assert draft.survivor is not None
            fault = inspections[draft.survivor.path].fault
            if fault:
                _refuse_candidate(draft, fault)
                refused.append(draft)
        waiting = [draft for draft in refused if draft.survivor is not None]


def _next_candidate(draft: _Draft) -> None:
    """Take the next kept image that is there as scanned and not marked under another name."""
    draft.survivor = None
    while draft.kept:
        image = draft.kept[0]
        fault = _fault(image, draft)
        if fault is None:
            draft.survivor = image.file
            return
        _note_fault(draft, image, fault)
        draft.kept.pop(0)


def _refuse_candidate(draft: _Draft, fault: str) -> None:
    _note_fault(draft, draft.kept[0], say("is not whole: {fault}", fault=fault))
    draft.kept.pop(0)
    _next_candidate(draft)


def _note_fault(draft: _Draft, image: ScannedImage, fault: str) -> None:
    # The best one's fault is what the user is told.
    if not draft.fault:
        draft.fault = say('"{name}", which would stay, {fault}', name=image.path.name, fault=fault)


def _fault(image: ScannedImage, draft: _Draft) -> str | None:
    """Say why an image cannot be the one that stays."""
    fault = survivor_fault(image.file)
    if fault is not None:
        return fault
    if lies_in_a_bin(image.path):
        return say("lies in a trash or in the quarantine")
    if draft.set_aside.holds(image.path):
        return _SET_ASIDE
    if any(_is_same(image, other) for other in draft.marked):
        return say("is a marked file under another name")
    return None


def _is_same(image: ScannedImage, other: ScannedImage) -> bool:
    return image.file.identity.same_file(other.file.identity) or (
        survivor_fault(other.file) is None and same_on_disk(other.file, image.file)
    )


def _finished(drafts: list[_Draft], settings: RemovalSettings, inspect: Inspect) -> RemovalPlan:
    removals: list[Removal] = []
    held_back: list[Outcome] = []
    alike: set[Path] = set()
    for draft in drafts:
        alike |= _with_pixels_of_the_survivor(draft)
        distances = {member.image.path: member.distance for member in draft.group.members}
        distances[draft.group.reference.path] = 0.0
        for image in draft.marked:
            removal = Removal(image.file, draft.survivor, distances[image.path])
            fault = "" if draft.survivor is not None else draft.fault
            if any(map(is_too_long, image.file.paths)):
                fault = TOO_LONG
            if any(map(draft.set_aside.holds, image.file.paths)):
                fault = say("it lies in the folder for what is removed, or for its backups")
            if fault:
                held_back.append(Outcome(removal, Status.SKIPPED, fault))
            else:
                removals.append(removal)
    _refuse_empty(removals, held_back, say("Find Dupes again."))
    compared = {path for draft in drafts for image in draft.group.images for path in image.file.paths}
    removals, refused = _way_checked(removals, settings, compared)
    held_back += refused
    _refuse_empty(removals, refused, say("Choose another way."))
    check_survivors_stay(removals)
    return RemovalPlan(tuple(_with_digests(removals, alike, inspect)), tuple(held_back), settings)


def _with_pixels_of_the_survivor(draft: _Draft) -> set[Path]:
    """Return the marked images that were found to be the survivor's file, or its pixels, in whatever picture."""
    numbers = draft.group.picture_numbers()
    copies = {member.image.path: member.copy_tier for member in draft.group.members}
    exact = {path: number for path, number in numbers.items() if copies.get(path) in _EXACT}
    of_survivor = None if draft.survivor is None else exact.get(draft.survivor.path)
    return set() if of_survivor is None else {each.path for each in draft.marked if exact.get(each.path) == of_survivor}


def _way_checked(
    removals: list[Removal], settings: RemovalSettings, compared: Collection[Path]
) -> tuple[list[Removal], list[Outcome]]:
    """Give each removal its companions, and take out those that cannot go this way.

    Again until none is taken out: what stays keeps the companions that it shares with what goes.
    """
    checks = WayChecks(settings)
    refused: list[Outcome] = []
    while True:
        finder = CompanionFinder((path for removal in removals for path in removal.file.paths), compared)
        removals = [_with_companions(removal, settings, finder) for removal in removals]
        faults = [checks.fault(removal) or _partner_fault(removal, finder) for removal in removals]
        if not any(faults):
            return removals, refused
        pairs = list(zip(removals, faults, strict=True))
        refused += [Outcome(removal, Status.SKIPPED, fault) for removal, fault in pairs if fault]
        removals = [removal for removal, fault in pairs if not fault]


def _with_companions(removal: Removal, settings: RemovalSettings, finder: CompanionFinder) -> Removal:
    if settings.companions == Companions.PICTURE_ONLY or settings.way.is_link:
        return removal
    return replace(removal, companions=tuple(file for path in removal.file.paths for file in finder.of(path)))


def _partner_fault(removal: Removal, finder: CompanionFinder) -> str | None:
    if removal.survivor is None or not removal.companions:
        return None
    return missing_partner(removal.companions, removal.survivor.path, finder)


def _with_digests(removals: Sequence[Removal], same_pixels: Collection[Path], inspect: Inspect) -> list[Removal]:
    """Give those digests that may be the same file or have the same pixels: both are read again before the act."""
    alike = [
        removal
        for removal in removals
        if removal.survivor is not None
        and (
            removal.distance == 0
            or removal.file.path in same_pixels
            or removal.survivor.byte_size == removal.file.byte_size
        )
    ]
    files = _distinct(file for removal in alike for file in (removal.file, removal.survivor))
    inspections = inspect(files, decode=False) if files else {}
    return [_with_digest(removal, inspections) for removal in removals]


def _with_digest(removal: Removal, inspections: Mapping[Path, Inspection]) -> Removal:
    if removal.survivor is None or removal.survivor.path not in inspections or removal.file.path not in inspections:
        return removal
    digests = (inspections[removal.file.path].digest, inspections[removal.survivor.path].digest)
    return replace(removal, digest=digests[0], survivor_digest=digests[1]) if all(digests) else removal


def _distinct(files: Iterable[ImageFile | None]) -> list[ImageFile]:
    return list({file.path: file for file in files if file is not None}.values())


def _refuse_empty(removals: list[Removal], held_back: list[Outcome], advice: str) -> None:
    if removals:
        return
    if held_back:
        raise PlanRefusedError(
            say_count(
                "Nothing can be removed: {why}. {advice}",
                "None of the {n} files can be removed: {why}. {advice}",
                len(held_back),
                why=held_back[0].reason,
                advice=advice,
            )
        )
    raise PlanRefusedError(say("Nothing is marked. Mark the images that you want to remove first."))


def check_survivors_stay(removals: Sequence[Removal]) -> None:
    """Raise PlanRefusedError where a file is to be removed and to stay at once, under whatever name."""
    paths = {path for removal in removals for path in removal.paths}
    files = (file for removal in removals for file in (removal.file, *removal.companions))
    inodes = {(file.identity.device, file.identity.inode) for file in files}
    for removal in removals:
        survivor = removal.survivor
        if survivor is None:
            continue
        identity = survivor.identity
        if survivor.path in paths or (identity.inode and (identity.device, identity.inode) in inodes):
            raise PlanRefusedError(
                say('"{name}" is to be removed and to stay at once. Find Dupes again.', name=survivor.path.name)
            )
