"""What came of a removal as JSON, schema `imagetwin-outcome/1`; paths are as in a scan's JSON."""

from collections.abc import Mapping
from pathlib import Path
from typing import Any

from imagetwin import __version__
from imagetwin.domain.operations import Outcome, RemovalReport, Status, Way

SCHEMA = "imagetwin-outcome/1"


def outcome_to_json(
    report: RemovalReport, way: Way, places: Mapping[Path, Path], *, cancelled: bool = False
) -> dict[str, Any]:
    """Return what happened to every path; `places` says where removed files lie now.

    The report of a plan with nothing to do has the run 0.
    """
    outcomes = report.outcomes
    return {
        "schema": SCHEMA,
        "version": __version__,
        "run": report.run or None,
        "way": str(way),
        "cancelled": cancelled,
        "counts": {str(status): sum(each.status is status for each in outcomes) for status in Status},
        "bytes": sum(each.removal.byte_size for each in outcomes if each.status is Status.REMOVED),
        "files": [_file(outcome, path, places) for outcome in outcomes for path in outcome.removal.paths],
    }


def _file(outcome: Outcome, path: Path, places: Mapping[Path, Path]) -> dict[str, Any]:
    removal = outcome.removal
    place = (places.get(path) or (outcome.place if path == outcome.path else None)) if _removed(outcome) else None
    return {
        "path": str(path),
        "belongs_to": None if path == outcome.path else str(outcome.path),
        "status": str(outcome.status),
        "reason": outcome.reason,
        "place": None if place is None else str(place),
        "survivor": None if removal.survivor is None else str(removal.survivor.path),
    }


def _removed(outcome: Outcome) -> bool:
    return outcome.status is Status.REMOVED
