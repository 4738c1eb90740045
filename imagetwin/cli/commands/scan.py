"""`imagetwin scan`: find groups of duplicates and print them."""

import math
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from imagetwin.cli.cancelling import cancelled_by_ctrl_c
from imagetwin.cli.cluster_options import SchedulerOption, SharedDirOption, lent_cluster
from imagetwin.cli.filter_options import (
    ChangedBeforeOption,
    ChangedFromOption,
    ExcludeOption,
    IncludeOption,
    MaxSizeOption,
    MinSideOption,
    MinSizeOption,
    file_filters,
)
from imagetwin.cli.match_options import (
    TIER_NAMES,
    AllPairsOption,
    DeviceOption,
    FramesOption,
    GatesOption,
    HashLimitOption,
    HashOption,
    MethodOption,
    ModelOption,
    ThoroughOption,
    ThresholdOption,
    TurnsOption,
    hash_settings,
    match_settings,
    tiers_named,
)
from imagetwin.cli.progress import progress_bar
from imagetwin.cli.report_options import (
    CollagePairsOption,
    FormatOption,
    OverwriteOption,
    ReportOption,
    ReportOptions,
    ResultsOption,
)
from imagetwin.cli.running_options import CacheOption, QuietOption, ThreadsOption
from imagetwin.cli.scope_options import (
    ALL,
    AgainstOption,
    ProtectOption,
    SampleOption,
    ScopeOption,
    SeedOption,
    checked,
    sample_of,
    scope_of,
)
from imagetwin.cli.telling import Telling
from imagetwin.config import paths
from imagetwin.discovery.folders import checked_folders
from imagetwin.domain.errors import UsageError
from imagetwin.domain.fingerprints import MSE, PDQ
from imagetwin.domain.models import Device
from imagetwin.domain.settings import DecodeSettings, ScanSettings, WalkSettings

if TYPE_CHECKING:
    pass

_TIERS_HELP = (
    f"Show and write only members of these tiers, names with commas between. Among: {TIER_NAMES}. Default: all."
)


def scan_command(
    folders: Annotated[list[Path], typer.Argument(metavar="FOLDER...", help="Folders to look in.", show_default=False)],
    method: MethodOption = MSE.name,
    threshold: ThresholdOption = None,
    ceiling: Annotated[
        float | None,
        typer.Option(
            help="Find pairs up to this distance too; the JSON says how many there are, the groups stay the same.",
            show_default=False,
        ),
    ] = None,
    hash_name: HashOption = PDQ.name,
    hash_limit: HashLimitOption = None,
    turns: TurnsOption = None,
    tiers: Annotated[str | None, typer.Option(metavar="TIERS", help=_TIERS_HELP, show_default=False)] = None,
    threads: ThreadsOption = None,
    scheduler: SchedulerOption = None,
    shared_dir: SharedDirOption = None,
    json_target: Annotated[
        str | None, typer.Option("--json", metavar="FILE|-", help="Write the scan as JSON; - is stdout.")
    ] = None,
    quiet: QuietOption = False,
    recursive: Annotated[bool, typer.Option(help="Look in subfolders too.")] = True,
    hidden: Annotated[bool, typer.Option("--hidden", help="Look at hidden files and folders too.")] = False,
    all_files: Annotated[
        bool, typer.Option("--all-files", help="Try every file, whatever its name ends with.")
    ] = False,
    scope: ScopeOption = ALL,
    against: AgainstOption = None,
    protect: ProtectOption = None,
    sample: SampleOption = None,
    seed: SeedOption = 0,
    include: IncludeOption = None,
    exclude: ExcludeOption = None,
    min_size: MinSizeOption = None,
    max_size: MaxSizeOption = None,
    changed_from: ChangedFromOption = None,
    changed_before: ChangedBeforeOption = None,
    min_side: MinSideOption = 0,
    gates: GatesOption = True,
    thorough: ThoroughOption = False,
    all_pairs: AllPairsOption = False,
    model: ModelOption = None,
    device: DeviceOption = Device.CPU,
    max_megapixels: Annotated[float, typer.Option(help="Leave out pictures with more pixels to hold.")] = 200,
    frames: FramesOption = 1,
    show_dismissed: Annotated[
        bool, typer.Option("--show-dismissed", help="Show and write also what was dismissed as no duplicate.")
    ] = False,
    cache: CacheOption = True,
    report: ReportOption = None,
    formats: FormatOption = None,
    results: ResultsOption = None,
    collage_pairs: CollagePairsOption = 20,
    overwrite: OverwriteOption = False,
) -> None:
    """Find groups of duplicate images in FOLDERS and print them. Nothing is changed."""
    filters = file_filters(include, exclude, (min_size, max_size), (changed_from, changed_before), min_side)
    named, archives, protected = checked_folders(folders), checked(against), checked(protect)
    settings = ScanSettings(
        WalkSettings(recursive=recursive, include_hidden=hidden, any_extension=all_files, filters=filters),
        DecodeSettings(pixel_budget=_pixel_budget(max_megapixels), frames=frames),
        match_settings(
            method,
            threshold,
            ceiling,
            hash_settings(hash_name, hash_limit, turns),
            turns,
            gates=gates,
            model=model,
            device=device,
            thorough=thorough,
            all_pairs=all_pairs,
        ),
        scope_of(scope, named, archives),
        sample_of(sample, seed),
    )
    told = Telling(
        tiers=None if tiers is None else tiers_named(tiers),
        json_target=json_target,
        protected=(*protected, *archives),
        show_dismissed=show_dismissed,
        reports=ReportOptions(report, formats, results, collage_pairs, seed, overwrite),
        threads=threads,
        quiet=quiet,
    )
    told.check()

    # Imported once the arguments are in order: it brings numpy and the process pool.
    from imagetwin.engine.scan import scan

    with (
        lent_cluster(scheduler, shared_dir, settings.decode, threads) as executor,
        cancelled_by_ctrl_c() as cancel,
        progress_bar(shown=not quiet) as on_progress,
    ):
        result = scan(
            (*named, *archives),
            settings,
            worker_count=None if executor else threads,
            executor=executor,
            on_progress=on_progress,
            cancel=cancel,
            cache_path=paths.cache_path() if cache else None,
        )
    told.tell(result)


def _pixel_budget(megapixels: float) -> int:
    if not 0 < megapixels < math.inf:
        raise UsageError(f"The limit of megapixels must be a number above 0, not {megapixels:g}.")
    return max(1, int(megapixels * 1e6))
