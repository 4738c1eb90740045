"""`imagetwin leaks`: which pictures the splits of a data set have in common."""

from pathlib import Path
from typing import Annotated

import typer

from imagetwin.cli.json_files import check_target
from imagetwin.cli.match_options import (
    TIER_NAMES,
    GatesOption,
    HashLimitOption,
    HashOption,
    MethodOption,
    ThresholdOption,
    TurnsOption,
    hash_settings,
    match_settings,
    tiers_named,
)
from imagetwin.cli.running_options import CacheOption, QuietOption, ThreadsOption
from imagetwin.domain.errors import UsageError
from imagetwin.domain.fingerprints import MSE, PDQ
from imagetwin.domain.settings import ScanSettings
from imagetwin.domain.tiers import TIERS


def leaks_command(
    folders: Annotated[
        list[Path] | None, typer.Argument(metavar="TRAIN TEST...", help="The folder of each split.", show_default=False)
    ] = None,
    splits: Annotated[
        Path | None,
        typer.Option(
            metavar="TABLE.csv",
            help="Read the splits from a CSV with the columns path and split in place of folders.",
            show_default=False,
        ),
    ] = None,
    fail_on_found: Annotated[bool, typer.Option("--fail-on-found", help="End with exit code 10 if there is one.")] = (
        False
    ),
    tiers: Annotated[
        str | None,
        typer.Option(metavar="TIERS", help=f"Only pairs of these tiers, among: {TIER_NAMES}.", show_default=False),
    ] = None,
    method: MethodOption = MSE.name,
    threshold: ThresholdOption = None,
    hash_name: HashOption = PDQ.name,
    hash_limit: HashLimitOption = None,
    turns: TurnsOption = None,
    gates: GatesOption = True,
    threads: ThreadsOption = None,
    json_target: Annotated[
        str | None, typer.Option("--json", metavar="FILE|-", help="Write the pairs as JSON; - is stdout.")
    ] = None,
    quiet: QuietOption = False,
    cache: CacheOption = True,
) -> int:
    """List the pictures that two splits of a data set have in common, be it as edited copies. Nothing is changed."""
    if (splits is None) == (not folders):
        raise UsageError("Name the folders of the splits, or a table with --splits, and not both.")
    if json_target is not None:
        check_target(json_target)
    match = match_settings(method, threshold, None, hash_settings(hash_name, hash_limit, turns), turns, gates=gates)
    wanted = frozenset(TIERS) if tiers is None else tiers_named(tiers)

    # Imported once the arguments are in order: it brings numpy and the process pool.
    from imagetwin.cli.leaking import find_leaks
    from imagetwin.cli.splits import splits_of_folders, splits_of_table

    found = splits_of_folders(folders or ()) if splits is None else splits_of_table(splits)
    settings = ScanSettings(match=match, scope=found.sides)
    return find_leaks(
        found,
        settings,
        wanted,
        threads=threads,
        json_target=json_target,
        quiet=quiet,
        cache=cache,
        fail_on_found=fail_on_found,
    )
