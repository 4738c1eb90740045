"""`imagetwin scan`: find groups of duplicates and print them."""

import math
from pathlib import Path
from typing import Annotated

import typer

from imagetwin.cli.cancelling import cancelled_by_ctrl_c
from imagetwin.cli.json_files import check_target, write_json
from imagetwin.cli.output import print_groups, print_summary
from imagetwin.cli.progress import progress_bar
from imagetwin.cli.scan_json import scan_to_json
from imagetwin.config import paths
from imagetwin.discovery.folders import checked_folders
from imagetwin.domain.errors import UsageError
from imagetwin.domain.fingerprints import METHODS, MSE, method_named
from imagetwin.domain.settings import (
    OPEN_GATES,
    DecodeSettings,
    GateSettings,
    MatchSettings,
    ScanSettings,
    WalkSettings,
)

_METHOD_HELP = "; ".join(f"{method.name}: {method.summary}" for method in METHODS.values())
_THRESHOLD_HELP = "Largest distance of a duplicate. Default: " + ", ".join(
    f"{method.default_threshold:g} for {method.name}" for method in METHODS.values()
)


def scan_command(
    folders: Annotated[list[Path], typer.Argument(metavar="FOLDER...", help="Folders to look in.", show_default=False)],
    method: Annotated[str, typer.Option(help=_METHOD_HELP + ".")] = MSE.name,
    threshold: Annotated[float | None, typer.Option(help=_THRESHOLD_HELP + ".", show_default=False)] = None,
    ceiling: Annotated[
        float | None,
        typer.Option(
            help="Find pairs up to this distance too; the JSON says how many there are, the groups stay the same.",
            show_default=False,
        ),
    ] = None,
    threads: Annotated[
        int | None, typer.Option(help="Worker processes. Default: one for each core.", show_default=False)
    ] = None,
    json_target: Annotated[
        str | None, typer.Option("--json", metavar="FILE|-", help="Write the scan as JSON; - is stdout.")
    ] = None,
    quiet: Annotated[bool, typer.Option("--quiet", "-q", help="No progress and no list; errors only.")] = False,
    recursive: Annotated[bool, typer.Option(help="Look in subfolders too.")] = True,
    hidden: Annotated[bool, typer.Option("--hidden", help="Look at hidden files and folders too.")] = False,
    all_files: Annotated[
        bool, typer.Option("--all-files", help="Try every file, whatever its name ends with.")
    ] = False,
    gates: Annotated[
        bool, typer.Option(help="Reject pairs of other proportions, or with light and dark in other places.")
    ] = True,
    max_megapixels: Annotated[float, typer.Option(help="Leave out pictures with more pixels to hold.")] = 200,
    cache: Annotated[
        bool, typer.Option("--cache/--no-cache", help="Use what earlier scans found out, and keep what this one does.")
    ] = True,
) -> None:
    """Find groups of duplicate images in FOLDERS and print them. Nothing is changed."""
    settings = ScanSettings(
        WalkSettings(recursive=recursive, include_hidden=hidden, any_extension=all_files),
        DecodeSettings(pixel_budget=_pixel_budget(max_megapixels)),
        _match_settings(method, threshold, ceiling, gates=gates),
    )
    if threads is not None and threads < 1:
        raise UsageError("The number of threads must be 1 or more.")
    if json_target is not None:
        check_target(json_target)
    checked = checked_folders(folders)

    # Imported once the arguments are in order: it brings numpy and the process pool.
    from imagetwin.engine.scan import scan

    with cancelled_by_ctrl_c() as cancel, progress_bar(shown=not quiet) as on_progress:
        result = scan(
            checked,
            settings,
            worker_count=threads,
            on_progress=on_progress,
            cancel=cancel,
            cache_path=paths.cache_path() if cache else None,
        )
    if json_target is not None:
        write_json(scan_to_json(result), json_target)
    if not quiet:
        if json_target != "-":
            print_groups(result)
        print_summary(result)


def _pixel_budget(megapixels: float) -> int:
    if not 0 < megapixels < math.inf:
        raise UsageError(f"The limit of megapixels must be a number above 0, not {megapixels:g}.")
    return max(1, int(megapixels * 1e6))


def _match_settings(method: str, threshold: float | None, ceiling: float | None, *, gates: bool) -> MatchSettings:
    largest = method_named(method).default_threshold if threshold is None else threshold
    return MatchSettings(method, largest, GateSettings() if gates else OPEN_GATES, ceiling)
