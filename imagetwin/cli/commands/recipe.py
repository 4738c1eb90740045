"""`imagetwin recipe`: what classic scripts do, each as one command; docs/RECIPES.md tells which and what is better."""

from pathlib import Path
from typing import Annotated

import typer

from imagetwin.cli.clean_options import CleanOptions
from imagetwin.discovery.folders import checked_folders
from imagetwin.domain.errors import UsageError
from imagetwin.domain.fingerprints import MSE_GREY
from imagetwin.domain.settings import OPEN_GATES, MatchSettings, ScanSettings

app = typer.Typer(help="Do what a classic script did, in one command.", rich_markup_mode=None, add_completion=False)

_Folders = Annotated[list[Path], typer.Argument(metavar="FOLDER...", help="Folders to look in.", show_default=False)]
_Threads = Annotated[
    int | None, typer.Option("--threads", help="Worker processes. Default: one for each core.", show_default=False)
]
_Quiet = Annotated[bool, typer.Option("--quiet", "-q", help="No progress and no list; errors only.")]
_Yes = Annotated[bool, typer.Option("--yes", help="Do it. Without this nothing is changed.")]


def _check_threads(threads: int | None) -> None:
    if threads is not None and threads < 1:
        raise UsageError("The number of threads must be 1 or more.")


@app.command("mse-filter")
def mse_filter(
    folders: _Folders,
    to: Annotated[Path, typer.Option(metavar="DIR", help="Where the duplicates go, with their MSE in the names.")],
    threshold: Annotated[float, typer.Option(help="Largest MSE of a duplicate.")] = MSE_GREY.default_threshold,
    comparisons: Annotated[bool, typer.Option("--comparisons", help="Print the MSE of every two images.")] = False,
    threads: _Threads = None,
    quiet: _Quiet = False,
    yes: _Yes = False,
) -> int:
    """Move duplicates by the MSE of grey pictures of 256x146 to another folder, the MSE in their names."""
    _check_threads(threads)
    checked = checked_folders(folders)

    # Imported once the arguments are in order: it brings numpy and the process pool.
    from imagetwin.cli.recipes import ALL_TIERS, Running, clean_up, print_comparisons, scanned

    match = MatchSettings(
        MSE_GREY.name,
        threshold,
        OPEN_GATES,
        ceiling=max(threshold, MSE_GREY.largest_distance) if comparisons else None,
        hash=None,
    )
    running = Running(threads, quiet, yes)
    result = scanned(checked, ScanSettings(match=match), running)
    if comparisons:
        print_comparisons(result, "MSE")
    # A folder to move to may be a new one: its path says so, not a bare word.
    return clean_up(result, CleanOptions(to=str(to.absolute()), distance_in_name=True, tiers=ALL_TIERS), running)
