"""`imagetwin recipe`: what classic scripts do, each as one command; docs/RECIPES.md tells which and what is better."""

from enum import StrEnum
from pathlib import Path
from typing import Annotated

import typer

from imagetwin.cli.clean_options import CleanOptions
from imagetwin.cli.match_options import ModelOption, match_settings
from imagetwin.cli.report_options import CollagePairsOption, ReportOptions
from imagetwin.cli.running_options import QuietOption, ThreadsOption, YesOption
from imagetwin.cli.scope_options import BETWEEN_FOLDERS, SampleOption, ScopeOption, SeedOption, sample_of, scope_of
from imagetwin.discovery.folders import checked_folders
from imagetwin.domain.errors import UsageError
from imagetwin.domain.fingerprints import EMBEDDING, MSE_GREY
from imagetwin.domain.settings import OPEN_GATES, MatchSettings, ScanSettings

app = typer.Typer(help="Do what a classic script did, in one command.", rich_markup_mode=None, add_completion=False)

_Folders = Annotated[list[Path], typer.Argument(metavar="FOLDER...", help="Folders to look in.", show_default=False)]


class Metric(StrEnum):
    """How near two vectors of length 1 are."""

    EUCLIDEAN = "euclidean"
    COSINE = "cosine"

    @property
    def classic_threshold(self) -> float:
        """The threshold of the classic script."""
        return 0.5 if self is Metric.EUCLIDEAN else 0.9

    def as_cosine(self, threshold: float) -> float:
        """Return the cosine at which vectors are as near as that. Raises UsageError."""
        largest = 2 if self is Metric.EUCLIDEAN else 1
        if not -largest * (self is Metric.COSINE) <= threshold <= largest:
            raise UsageError(f"A threshold for {self} lies between {-(self is Metric.COSINE)} and {largest}.")
        return 1 - threshold**2 / 2 if self is Metric.EUCLIDEAN else threshold


@app.command("mse-filter")
def mse_filter(
    folders: _Folders,
    to: Annotated[Path, typer.Option(metavar="DIR", help="Where the duplicates go, with their MSE in the names.")],
    threshold: Annotated[float, typer.Option(help="Largest MSE of a duplicate.")] = MSE_GREY.default_threshold,
    comparisons: Annotated[bool, typer.Option("--comparisons", help="Print the MSE of every two images.")] = False,
    threads: ThreadsOption = None,
    quiet: QuietOption = False,
    yes: YesOption = False,
) -> int:
    """Move duplicates by the MSE of grey pictures of 256x146 to another folder, the MSE in their names."""
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
    # A folder to move to may be a new one: its path says so, not a bare word.
    options = CleanOptions(to=str(to.absolute()), distance_in_name=True, tiers=ALL_TIERS)
    result = scanned(checked, ScanSettings(match=match), running, options)
    if comparisons:
        print_comparisons(result, "MSE")
    return clean_up(result, options, running)


@app.command("feature-pipeline")
def feature_pipeline(
    folders: _Folders,
    to: Annotated[Path, typer.Option(metavar="DIR", help="Where the duplicates go.")],
    threads: ThreadsOption = None,
    quiet: QuietOption = False,
    yes: YesOption = False,
) -> int:
    """Move duplicates by SIFT, or ORB where that finds too little, and SSIM; count them for each unique image."""
    checked = checked_folders(folders)

    from imagetwin.cli.recipes import ALL_TIERS, Running, clean_up, duplicate_lines, scanned_by_features

    running = Running(threads, quiet, yes)
    options = CleanOptions(to=str(to.absolute()), tiers=ALL_TIERS)
    result = scanned_by_features(checked, running, options)
    if not quiet:
        for line in duplicate_lines(result):
            print(line)
        print(f"Unique images: {len(result.images) - result.duplicate_count:,}")
        print(f"Duplicates: {result.duplicate_count:,}")
    return clean_up(result, options, running)


@app.command("embedding-filter")
def embedding_filter(
    folders: _Folders,
    backup: Annotated[Path, typer.Option(metavar="DIR", help="Where each file that goes is copied to first.")],
    to: Annotated[str, typer.Option(metavar="WAY|DIR", help="Where they go then, as for clean.")] = "trash",
    metric: Annotated[Metric, typer.Option(help="How near vectors are measured.")] = Metric.EUCLIDEAN,
    threshold: Annotated[
        float | None,
        typer.Option(help="Largest Euclidean distance (0.5) or smallest cosine (0.9).", show_default=False),
    ] = None,
    model: ModelOption = None,
    skip: Annotated[
        str | None,
        typer.Option(
            metavar="NUMBERS", help="Numbers of duplicates in the list that stay: 2,5. Else all go.", show_default=False
        ),
    ] = None,
    threads: ThreadsOption = None,
    quiet: QuietOption = False,
    yes: YesOption = False,
) -> int:
    """Remove duplicates by deep features, each backed up first; the list is numbered, and all of it is chosen."""
    left_out = _numbers(skip)
    cosine = metric.as_cosine(metric.classic_threshold if threshold is None else threshold)
    checked = checked_folders(folders)

    from imagetwin.cli.recipes import ALL_TIERS, Running, clean_up, duplicate_lines, scanned, without

    match = match_settings(EMBEDDING.name, cosine, None, None, None, gates=False, model=model)
    running = Running(threads, quiet, yes)
    options = CleanOptions(to=to, backup=backup, tiers=ALL_TIERS)
    result = scanned(checked, ScanSettings(match=match), running, options)
    if not quiet:
        for line in duplicate_lines(result):
            print(line)
    return clean_up(without(result, left_out), options, running)


def _numbers(text: str | None) -> frozenset[int]:
    try:
        return frozenset(int(part) for part in text.split(",")) if text else frozenset()
    except ValueError:
        raise UsageError(f'"{text}" is no list of numbers. Write one such as 2,5.') from None


@app.command("similarity-report")
def similarity_report(
    folders: _Folders,
    results: Annotated[Path, typer.Option(metavar="DIR", help="Where DIR/<time>/report.json and the collage go.")],
    threshold: Annotated[float, typer.Option(help="Smallest cosine of a similar pair.")] = 0.99,
    scope: ScopeOption = BETWEEN_FOLDERS,
    sample: SampleOption = None,
    seed: SeedOption = 0,
    collage_pairs: CollagePairsOption = 20,
    model: ModelOption = None,
    threads: ThreadsOption = None,
    quiet: QuietOption = False,
) -> None:
    """Report similar pictures of several folders by deep features: JSON and a collage of sampled pairs."""
    checked = checked_folders(folders)
    settings = ScanSettings(
        match=match_settings(EMBEDDING.name, threshold, None, None, None, gates=False, model=model),
        scope=scope_of(scope, checked, ()),
        sample=sample_of(sample, seed),
    )
    from imagetwin.cli.recipes import Running, scanned
    from imagetwin.cli.telling import Telling

    told = Telling(
        tiers=None,
        json_target=None,
        protected=(),
        show_dismissed=True,
        reports=ReportOptions(None, None, results, collage_pairs, seed, overwrite=False),
        threads=threads,
        quiet=quiet,
    )
    told.check()
    told.tell(scanned(checked, settings, Running(threads, quiet, yes=False)))
