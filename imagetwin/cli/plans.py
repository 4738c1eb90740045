"""Plans for `imagetwin clean`: made of a scan, or read from a file and checked again."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any, Protocol

from imagetwin.cli.clean_options import CleanOptions, check_agrees, settings_for, takes_whole_groups
from imagetwin.cli.decisions import decide
from imagetwin.cli.json_files import name_of
from imagetwin.cli.scan_json import SCHEMA as SCAN_SCHEMA
from imagetwin.cli.scan_json import ReadScan, scan_from_json
from imagetwin.discovery.folders import ScannedFolders
from imagetwin.domain.errors import PlanRefusedError, UsageError
from imagetwin.domain.operations import Inspect, Inspection, Outcome, Removal, RemovalPlan, RemovalSettings, Status
from imagetwin.domain.tiers import VERIFIED_TIERS
from imagetwin.fileops.checks import removal_fault
from imagetwin.fileops.companions import CompanionFinder, missing_partner
from imagetwin.fileops.feasible import WayChecks
from imagetwin.fileops.plan import check_survivors_stay, plan_removal, plan_whole_groups
from imagetwin.fileops.plan_json import SCHEMA as PLAN_SCHEMA
from imagetwin.fileops.plan_json import plan_from_json
from imagetwin.fileops.protected import ProtectedFolders
from imagetwin.review.copies import groups_of_tiers
from imagetwin.review.rules import DEFAULT_RULES, KeepRule, keep_rules_named


@dataclass(frozen=True, slots=True)
class MadePlan:
    """A plan, and how many images stay of themselves: likenesses of flat images, protected ones, other tiers."""

    plan: RemovalPlan
    flat_count: int = 0
    protected_count: int = 0
    other_tier_count: int = 0


class Draft(Protocol):
    """What was read, before anything is looked at: enough to ask for a second word, and to make the plan."""

    @property
    def settings(self) -> RemovalSettings:
        """The settings of the plan."""
        ...

    @property
    def needs_word_for_whole_groups(self) -> bool:
        """Whether no image of some group stays, and that was not said on the command line."""
        ...

    def made(self, inspect: Inspect) -> MadePlan:
        """Make the plan. Raises PlanRefusedError where nothing can be removed."""
        ...


def draft_of(entries: dict[str, Any], source: str, options: CleanOptions) -> Draft:
    """Return the draft of a scan or a plan, as the schema says. Raises UsageError."""
    schema = entries.get("schema")
    if schema == SCAN_SCHEMA:
        scan = scan_from_json(entries)
        _check_lie_below(scan.folders, _paths_of_scan(scan), source)
        settings = settings_for(options, scan.folders)
        protected = (*settings.protected_folders, *scan.protected)
        return ScanDraft(scan, replace(settings, protected_folders=protected), options)
    if schema == PLAN_SCHEMA:
        plan = _read(entries)
        _check_lie_below(plan.settings.folders, _paths_of_plan(plan), source)
        check_agrees(options, plan)
        protected = (*plan.settings.protected_folders, *options.protect)
        settings = replace(plan.settings, protected_folders=protected)
        return PlanDraft(replace(plan, settings=settings), options)
    if isinstance(schema, str) and schema.startswith(("imagetwin-scan/", "imagetwin-plan/")):
        raise UsageError(
            f"{name_of(source)} is of the schema {schema}, which this ImageTwin cannot read. Make it again."
        )
    raise UsageError(
        f'{name_of(source)} is neither a scan nor a plan. Make one with "imagetwin scan FOLDER --json FILE".'
    )


@dataclass(frozen=True, slots=True)
class ScanDraft:
    """A scan, to be planned by the keep rules."""

    scan: ReadScan
    settings: RemovalSettings
    options: CleanOptions

    @property
    def needs_word_for_whole_groups(self) -> bool:
        """Never: only the command line can ask for it."""
        return False

    def made(self, inspect: Inspect) -> MadePlan:
        """Decide each group by the rules and plan that."""
        groups, settings = self.scan.groups, self.settings
        if self.options.whole_groups:
            if self.options.tiers is not None:
                groups = tuple(part for group in groups for part in groups_of_tiers(group, self.options.tiers))
            return MadePlan(plan_whole_groups(groups, settings, inspect=inspect) if groups else _nothing(settings))
        tiers = VERIFIED_TIERS if self.options.tiers is None else self.options.tiers
        decided = decide(groups, keep_rules(self.options.keep), ProtectedFolders(settings.protected_folders), tiers)
        plan = plan_removal(decided.decisions, settings, inspect=inspect) if decided.decisions else _nothing(settings)
        return MadePlan(plan, decided.flat_count, decided.protected_count, decided.other_tier_count)


@dataclass(frozen=True, slots=True)
class PlanDraft:
    """A plan that was read, with the folders to protect that were added to it."""

    plan: RemovalPlan
    options: CleanOptions

    @property
    def settings(self) -> RemovalSettings:
        """The plan's settings."""
        return self.plan.settings

    @property
    def needs_word_for_whole_groups(self) -> bool:
        """Whether the plan takes away whole groups without --whole-groups."""
        return takes_whole_groups(self.plan) and not self.options.whole_groups

    def made(self, inspect: Inspect) -> MadePlan:
        """Check the plan as if it were made now; what cannot be carried out any more is held back with the reason."""
        return MadePlan(_checked(self.plan, inspect))


def keep_rules(text: str | None) -> tuple[KeepRule, ...]:
    """Return the rules that --keep names, or the default."""
    return DEFAULT_RULES if text is None else keep_rules_named(text)


def _read(entries: dict[str, Any]) -> RemovalPlan:
    try:
        return plan_from_json(entries)
    except PlanRefusedError as error:
        raise UsageError(str(error)) from error


def _paths_of_scan(scan: ReadScan) -> Iterable[Path]:
    return (path for group in scan.groups for image in group.images for path in image.file.paths)


def _paths_of_plan(plan: RemovalPlan) -> Iterable[Path]:
    yield from plan.paths
    yield from (path for each in plan.removals if each.survivor is not None for path in each.survivor.paths)


def _check_lie_below(folders: Sequence[Path], paths: Iterable[Path], source: str) -> None:
    """Raise UsageError for a file outside the folders that were scanned: no scan found it there, whoever wrote that."""
    outside = next(ScannedFolders(folders).without(paths), None)
    if outside is not None:
        raise UsageError(
            f'{name_of(source)} names "{outside}", which lies outside the folders that were scanned. '
            "Nothing is done. Make the scan again."
        )


def _checked(plan: RemovalPlan, inspect: Inspect) -> RemovalPlan:
    check_survivors_stay(plan.removals)
    checks = WayChecks(plan.settings)
    survivors = {each.survivor.path: each.survivor for each in plan.removals if each.survivor is not None}
    inspections = inspect(list(survivors.values()), decode=True) if survivors else {}
    faults = [removal_fault(each) or checks.fault(each) or _not_whole(each, inspections) for each in plan.removals]
    fine, held_back = _parted(plan.removals, faults)
    while True:
        # What pictures share goes only when all of them do, so one that is held back may hold back others.
        finder = CompanionFinder(path for removal in fine for path in removal.file.paths)
        still_fine, refused = _parted(fine, [_companion_fault(removal, finder) for removal in fine])
        held_back += refused
        if not refused:
            return RemovalPlan(tuple(fine), (*plan.held_back, *held_back), plan.settings)
        fine = still_fine


def _parted(removals: Sequence[Removal], faults: Sequence[str | None]) -> tuple[list[Removal], list[Outcome]]:
    pairs = list(zip(removals, faults, strict=True))
    fine = [removal for removal, fault in pairs if fault is None]
    return fine, [Outcome(removal, Status.SKIPPED, fault) for removal, fault in pairs if fault is not None]


def _not_whole(removal: Removal, inspections: Mapping[Path, Inspection]) -> str | None:
    survivor = removal.survivor
    fault = "" if survivor is None else inspections[survivor.path].fault
    return f'"{survivor.path.name}", which would stay, is not whole: {fault}' if survivor and fault else None


def _companion_fault(removal: Removal, finder: CompanionFinder) -> str | None:
    """Say why what goes with a picture may not go, as the folders are now."""
    found = {companion.path for path in removal.file.paths for companion in finder.of(path)}
    for companion in removal.companions:
        if companion.path not in found:
            return f'"{companion.path.name}", which would go with it, does not belong to it alone any more'
    return None if removal.survivor is None else missing_partner(removal.companions, removal.survivor.path, finder)


def _nothing(settings: RemovalSettings) -> RemovalPlan:
    # The settings are looked at even where there is nothing to do, so that what is wrong with them is said.
    WayChecks(settings)
    return RemovalPlan((), (), settings)
