"""A scan and the removal of what it found in one go: what the recipes of the classic scripts are made of."""

from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass, replace
from pathlib import Path

from imagetwin.cli.cancelling import cancelled_by_ctrl_c
from imagetwin.cli.clean_options import CleanOptions, settings_for
from imagetwin.cli.cleaning import Cleaning
from imagetwin.cli.exit_codes import EXIT_DONE
from imagetwin.cli.output import distance_words, print_note, print_summary
from imagetwin.cli.plans import draft_of
from imagetwin.cli.progress import count_bar, progress_bar
from imagetwin.cli.scan_json import scan_to_json
from imagetwin.config import paths
from imagetwin.domain.errors import ImageTwinError, UsageError
from imagetwin.domain.matches import Group, ImagePair
from imagetwin.domain.quantities import format_count
from imagetwin.domain.scans import ScanResult
from imagetwin.domain.settings import MatchSettings, ScanSettings
from imagetwin.domain.texts import printable
from imagetwin.domain.tiers import Tier
from imagetwin.engine.classic_pairs import ClassicStage, groups_of_pairs
from imagetwin.engine.pair_list import MOST_LISTED, all_pairs
from imagetwin.engine.scan import lent_workers, scan
from imagetwin.engine.workers import default_worker_count
from imagetwin.imaging.opencv import check_opencv

# The classic scripts believe their method; so all that it finds may go.
ALL_TIERS = frozenset(Tier)


@dataclass(frozen=True, slots=True)
class Running:
    """How a recipe runs: `yes` does it, else what would be done is shown."""

    threads: int | None
    quiet: bool
    yes: bool
    cache: bool = True

    @property
    def cache_path(self) -> Path | None:
        """Where earlier scans are known from; None for nowhere."""
        return paths.cache_path() if self.cache else None


def scanned(
    folders: Sequence[Path], settings: ScanSettings, running: Running, options: CleanOptions | None = None
) -> ScanResult:
    """Scan, with a bar and with cancel; what these options put files into is left out."""
    if options is not None:
        settings = _without_targets(settings, folders, options)
    with cancelled_by_ctrl_c() as cancel, progress_bar(shown=not running.quiet) as on_progress:
        return scan(
            folders,
            settings,
            worker_count=running.threads,
            on_progress=on_progress,
            cancel=cancel,
            cache_path=running.cache_path,
        )


def _without_targets(settings: ScanSettings, folders: Sequence[Path], options: CleanOptions) -> ScanSettings:
    """Leave out the folder where files go, and that of the backups: what an earlier run put there is decided."""
    removal = settings_for(options, tuple(folders))
    targets = (folder for folder in (removal.destination, removal.backup_folder) if folder is not None)
    inner = tuple(target for target in targets if not any(folder.is_relative_to(target) for folder in folders))
    return replace(settings, walk=replace(settings.walk, excluded_folders=(*settings.walk.excluded_folders, *inner)))


def scanned_by_features(folders: Sequence[Path], running: Running, options: CleanOptions) -> ScanResult:
    """Compare every image with every other one by the classic features, and make groups of these pairs alone.

    What the options put files into is left out.
    """
    check_opencv()
    settings = _without_targets(ScanSettings(match=MatchSettings(hash=None)), folders, options)
    count = running.threads or default_worker_count()
    with cancelled_by_ctrl_c() as cancel, lent_workers(None, count, settings) as workers:
        with progress_bar(shown=not running.quiet) as on_progress:
            result = scan(
                folders,
                settings,
                executor=workers,
                on_progress=on_progress,
                cancel=cancel,
                cache_path=running.cache_path,
            )
        with count_bar("Comparing features", shown=not running.quiet) as on_done:
            stage = ClassicStage(workers, 3 * count, settings.decode, cancel, on_done)
            pairs = stage.pairs([image.file for image in result.images])
    return replace(result, groups=groups_of_pairs(result.images, pairs))


def clean_up(result: ScanResult, options: CleanOptions, running: Running) -> int:
    """Show what goes, or with `yes` do it, as `imagetwin clean` does; return the exit code."""
    if not running.quiet:
        print_summary(result)
    if not result.groups:
        return EXIT_DONE
    draft = draft_of(scan_to_json(result), "the scan", options)
    return Cleaning(options, running.threads, None, quiet=running.quiet, yes=running.yes).clean_draft(draft)


def without(result: ScanResult, left_out: Collection[int]) -> ScanResult:
    """Return the scan without some of its duplicates, by the numbers that `duplicate_lines` gives them.

    Raises UsageError for a number that the list does not have: it may be that of another list.
    """
    most = sum(len(group.members) for group in result.groups)
    for number in sorted(left_out):
        if not 1 <= number <= most:
            raise UsageError(f"There is no duplicate {number} in the list, which has {most:,}. Nothing was changed.")
    count, groups = 0, []
    for group in result.groups:
        numbers = range(count + 1, count + 1 + len(group.members))
        count += len(group.members)
        members = tuple(member for number, member in zip(numbers, group.members, strict=True) if number not in left_out)
        if members:
            groups.append(Group(group.reference, members))
    return replace(result, groups=tuple(groups))


def duplicate_lines(result: ScanResult) -> Iterator[str]:
    """Yield a line for each unique image with the count of its duplicates, and a numbered one for each of these."""
    number, method = 0, result.settings.method
    for group in result.groups:
        yield f"{printable(str(group.reference.path))}: {format_count(len(group.members), 'duplicate')}"
        for member in group.members:
            number += 1
            distance = distance_words(member.distance, method)
            yield "  ".join(filter(None, (f"  {number:>4}", distance, printable(str(member.image.path)))))


def print_comparisons(result: ScanResult, label: str) -> None:
    """Print the value of every comparison; raises ImageTwinError where they are too many to be listed."""
    pairs = all_pairs(replace(result, settings=_up_to_the_ceiling(result.settings)))
    if pairs is None:
        raise ImageTwinError(
            f"There are more than {MOST_LISTED:,} comparisons, too many to be printed. Scan fewer images at a time."
        )
    for pair in sorted(pairs, key=_by_paths):
        one, other = sorted(map(str, (pair.first.path, pair.second.path)))
        print(f"{label} {pair.distance:.2f}  {printable(one)}  {printable(other)}")
    print_note(f"{format_count(len(pairs), 'comparison')}.")


def _by_paths(pair: ImagePair) -> tuple[str, ...]:
    return tuple(sorted((str(pair.first.path), str(pair.second.path))))


def _up_to_the_ceiling(settings: ScanSettings) -> ScanSettings:
    return replace(settings, match=replace(settings.match, threshold=settings.match.reach))
