"""The work of `imagetwin leaks`: scan, list, tell; its JSON is of the schema `imagetwin-leaks/1`."""

import math
from collections import Counter
from collections.abc import Sequence
from typing import Any

from imagetwin import __version__
from imagetwin.cli.cancelling import cancelled_by_ctrl_c
from imagetwin.cli.exit_codes import EXIT_DONE, EXIT_FOUND
from imagetwin.cli.json_files import write_json
from imagetwin.cli.output import print_note
from imagetwin.cli.progress import progress_bar
from imagetwin.cli.splits import Splits
from imagetwin.config import paths
from imagetwin.domain.images import Unreadable, kinds_in_words
from imagetwin.domain.quantities import format_count
from imagetwin.domain.settings import ScanSettings
from imagetwin.domain.texts import printable
from imagetwin.domain.tiers import Tier
from imagetwin.engine.leaks import Leak, leaks_of
from imagetwin.engine.scan import scan

SCHEMA = "imagetwin-leaks/1"


def find_leaks(
    splits: Splits,
    settings: ScanSettings,
    tiers: frozenset[Tier],
    *,
    threads: int | None,
    json_target: str | None,
    quiet: bool,
    cache: bool,
    fail_on_found: bool,
) -> int:
    """Scan the splits and tell the pairs across them; return the exit code."""
    with cancelled_by_ctrl_c() as cancel, progress_bar(shown=not quiet) as on_progress:
        result = scan(
            splits.folders,
            settings,
            worker_count=threads,
            on_progress=on_progress,
            cancel=cancel,
            cache_path=paths.cache_path() if cache else None,
            files=splits.files,
        )
    found = leaks_of(result)
    leaks = [leak for leak in found.pairs if leak.tier in tiers]
    unreadable = (*splits.missing, *result.unreadable)
    if json_target is not None:
        write_json(_to_json(splits, leaks, unreadable, len(result.images), is_complete=found.is_complete), json_target)
    if not quiet:
        if json_target != "-":
            _print_pairs(splits, leaks)
        _print_summary(splits, leaks, unreadable, len(result.images), is_complete=found.is_complete)
    return EXIT_FOUND if leaks and fail_on_found else EXIT_DONE


def _print_pairs(splits: Splits, leaks: Sequence[Leak]) -> None:
    for leak in leaks:
        one, other = (splits.names[number] for number in leak.sides)
        distance = "" if math.isnan(leak.distance) else f", distance {leak.distance:.1f}"
        print(f"{printable(one)} and {printable(other)}: {leak.tier.words}{distance}")
        print(f"  {printable(str(leak.first))}")
        print(f"  {printable(str(leak.second))}")


def _print_summary(
    splits: Splits, leaks: Sequence[Leak], unreadable: Sequence[Unreadable], image_count: int, *, is_complete: bool
) -> None:
    print_note(f"{format_count(image_count, 'image')} in {len(splits.names)} splits compared.")
    if not leaks:
        print_note("No picture is in two of them.")
    for sides, count in sorted(Counter(leak.sides for leak in leaks).items()):
        one, other = (splits.names[number] for number in sides)
        print_note(f"{format_count(count, 'pair')} between {one} and {other}.")
    if not is_complete:
        print_note("So many images are alike that only the pairs of each group's reference are listed.")
    if unreadable:
        print_note(f"{len(unreadable):,} not compared: {kinds_in_words(unreadable)}.")
    for entry in unreadable:
        print_note(f"  {entry.path}: {entry.reason}")


def _to_json(
    splits: Splits, leaks: Sequence[Leak], unreadable: Sequence[Unreadable], image_count: int, *, is_complete: bool
) -> dict[str, Any]:
    return {
        "schema": SCHEMA,
        "version": __version__,
        "splits": list(splits.names),
        "images": image_count,
        "complete": is_complete,
        "pairs": [
            {
                "splits": [splits.names[number] for number in leak.sides],
                "paths": [str(leak.first), str(leak.second)],
                "tier": str(leak.tier),
                "distance": None if math.isnan(leak.distance) else leak.distance,
            }
            for leak in leaks
        ],
        "unreadable": [
            {"path": str(entry.path), "kind": str(entry.kind), "reason": entry.reason} for entry in unreadable
        ],
    }
