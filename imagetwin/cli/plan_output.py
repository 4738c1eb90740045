"""What `imagetwin clean` prints: the plan before, and what happened afterwards."""

import sys
from collections.abc import Iterable, Iterator
from pathlib import Path

from imagetwin.cli.output import print_note, printable
from imagetwin.domain.operations import (
    Outcome,
    Removal,
    RemovalPlan,
    RemovalReport,
    RemovalSettings,
    Status,
    Way,
)
from imagetwin.domain.quantities import format_bytes, format_count, format_distance

_WOULD = {
    Way.TRASH: "would go to the trash",
    Way.QUARANTINE: "would go to ImageTwin's quarantine",
    Way.HARDLINK: "would become hard links to those that stay",
    Way.SYMLINK: "would become symbolic links to those that stay",
    Way.DELETE: "would be deleted for good",
}
_WERE = {
    Way.TRASH: "moved to the trash",
    Way.QUARANTINE: "moved to ImageTwin's quarantine",
    Way.HARDLINK: "replaced by hard links",
    Way.SYMLINK: "replaced by symbolic links",
    Way.DELETE: "deleted for good",
}
_DONE = {Way.HARDLINK: "linked", Way.SYMLINK: "linked", Way.DELETE: "deleted"}


# The plan


def print_plan(plan: RemovalPlan) -> None:
    """Print each image that stays with what goes for it, and then what is held back."""
    groups = _by_survivor(plan.removals)
    for number, (survivor, removals) in enumerate(groups.items(), 1):
        file = removals[0].survivor
        if file is None:
            print("Whole groups: nothing stays")
        else:
            print(f"Group {number} of {len(groups)}")
            print(_line("stays", file.byte_size, survivor))
        for removal in removals:
            print("\n".join(_going_lines(removal)))
        print()
    if plan.held_back:
        print("Held back:")
    for outcome in plan.held_back:
        print(f"  {_path(outcome.path)}: {printable(outcome.reason)}")


def _by_survivor(removals: Iterable[Removal]) -> dict[Path | None, list[Removal]]:
    groups: dict[Path | None, list[Removal]] = {}
    for removal in removals:
        groups.setdefault(None if removal.survivor is None else removal.survivor.path, []).append(removal)
    return groups


def _going_lines(removal: Removal) -> Iterator[str]:
    file = removal.file
    yield _line(f"goes, distance {format_distance(removal.distance)}", file.byte_size, file.path)
    for path in file.other_paths:
        yield _line("  its hard link", None, path)
    for companion in removal.companions:
        for path in companion.paths:
            yield _line("  goes with it", companion.byte_size, path)


def _line(label: str, byte_size: int | None, path: Path | None) -> str:
    size = "" if byte_size is None else format_bytes(byte_size)
    return f"  {label:<23}{size:>9}  {_path(path)}"


def _path(path: Path | None) -> str:
    return printable(str(path))


def print_plan_summary(
    plan: RemovalPlan, *, flat_count: int = 0, protected_count: int = 0, other_tier_count: int = 0
) -> None:
    """Print to stderr how much goes and which way, and what stays besides."""
    survivors = {removal.survivor.path for removal in plan.removals if removal.survivor is not None}
    files = f"{format_count(len(plan.paths), 'file')} ({format_bytes(plan.byte_count)})"
    if not plan.removals:
        print_note("There is nothing to remove.")
    elif survivors:
        print_note(f"{files} {would(plan.settings)}; {format_count(len(survivors), 'image')} would stay for them.")
    else:
        print_note(f"{files} {would(plan.settings)}. Whole groups would go: no image would stay for them.")
    for sentence in _remarks(plan, flat_count, protected_count, other_tier_count):
        print_note(sentence)


def would(settings: RemovalSettings) -> str:
    """Return what a removal with these settings would do to the files."""
    return _WOULD.get(settings.way, f'would go to "{settings.destination}"')


def _remarks(plan: RemovalPlan, flat_count: int, protected_count: int, other_tier_count: int) -> Iterator[str]:
    if plan.removals and plan.settings.backup_folder is not None:
        yield f'A copy of each would be laid in "{plan.settings.backup_folder}" first.'
    if plan.removals and plan.settings.complete_metadata:
        yield "What the metadata of those that stay lacks would be written to XMP sidecars beside them."
    if plan.held_back:
        yield f"{format_count(len(plan.held_back), 'image')} held back: see the reasons in the list."
    if protected_count:
        yield f"{format_count(protected_count, 'duplicate')} left alone: protected."
    if flat_count:
        yield f"{format_count(flat_count, 'image')} left alone: too even to tell whether they are copies."
    if other_tier_count:
        yield (
            f"{format_count(other_tier_count, 'image')} left alone: similar, or of another tier that is not to go. "
            "--tiers says which may."
        )


def print_nothing_changed(plan: RemovalPlan) -> None:
    """Say that it was only a plan, and how to carry it out."""
    if not plan.removals:
        print_note("Nothing was changed.")
    elif plan.way is Way.DELETE:
        print_note("Nothing was changed. Add --yes --delete-for-good to do this: deleted files cannot be brought back.")
    else:
        print_note("Nothing was changed. Add --yes to do this.")


# What happened


def print_outcomes(report: RemovalReport, way: Way) -> None:
    """Print what happened to each file."""
    for outcome in report.outcomes:
        print(_outcome_line(outcome, way))


def print_problems(report: RemovalReport, way: Way) -> None:
    """Print to stderr what was not removed and why."""
    for outcome in report.outcomes:
        if outcome.status is not Status.REMOVED and sys.stderr is not None:
            print(_outcome_line(outcome, way), file=sys.stderr)


def _outcome_line(outcome: Outcome, way: Way) -> str:
    path = _path(outcome.path)
    if outcome.status is not Status.REMOVED:
        return f"{outcome.status:<8} {path}: {printable(outcome.reason)}"
    more = len(outcome.removal.paths) - 1
    belonging = f" (and {format_count(more, 'file')} with it)" if more else ""
    place = "" if outcome.place is None else f" -> {_path(outcome.place)}"
    if outcome.place is not None and way.is_link:
        place = f" (the original is kept at {_path(outcome.place)})"
    remark = f": {printable(outcome.reason)}" if outcome.reason else ""
    return f"{_DONE.get(way, 'removed'):<8} {path}{belonging}{place}{remark}"


def print_outcome_summary(report: RemovalReport, settings: RemovalSettings, *, cancelled: bool) -> None:
    """Print to stderr how many files went, how many did not, and how to bring them back."""
    removed = [outcome.removal for outcome in report.outcomes if outcome.status is Status.REMOVED]
    counts = [f"{_sum_of(report, status)} {status}" for status in (Status.SKIPPED, Status.FAILED)]
    file_count = sum(len(removal.paths) for removal in removed)
    size = format_bytes(sum(removal.byte_size for removal in removed))
    were = _WERE.get(settings.way, f'moved to "{settings.destination}"')
    start = "Cancelled. " if cancelled else ""
    if not removed:
        print_note(f"{start}No file was changed; {', '.join(counts)}.")
        return
    back = "" if settings.way is Way.DELETE else f' "imagetwin undo {report.run}" brings {_them(file_count)} back.'
    done = f"{format_count(file_count, 'file')} ({size}) {were}"
    print_note(f"{start}Run {report.run}: {', '.join([done, *counts])}.{back}")


def _them(count: int) -> str:
    return "it" if count == 1 else "them"


def _sum_of(report: RemovalReport, status: Status) -> int:
    return sum(outcome.status is status for outcome in report.outcomes)
