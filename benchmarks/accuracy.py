"""What each method finds on sets with ground truth, with both gates, with one of them, and with none.

A cell is the part of the true pairs that lie in one group / how many pairs in one group are none; for a set without
truth only how many duplicates are told. docs/ACCURACY.md has the results.
"""

import sys
from dataclasses import replace
from pathlib import Path

from benchmarks.cases import Case, Setup
from benchmarks.tables import Table
from imagetwin.domain.fingerprints import METHODS
from imagetwin.domain.settings import OPEN_GATES, GateSettings, MatchSettings, ScanSettings
from imagetwin.engine.scan import scan
from tests.helpers.truth import judge

SETS = ("imagetwintracker", "exif_orientation", "superresolution", "imagededup", "pdq", "photos")
GATES = {
    "both gates": GateSettings(),
    "aspect only": GateSettings(min_correlation=None),
    "correlation only": GateSettings(aspect_tolerance=None),
    "no gate": OPEN_GATES,
}
_FACTORS = (1.0, 4.0)


def cell(folder: Path, match: MatchSettings) -> str:
    """Scan a set and return `found / false pairs`."""
    result = scan([folder], ScanSettings(match=match))
    if not (folder / "groups.csv").exists():
        return f"- / {result.duplicate_count}"
    verdict = judge(result, folder)
    return f"{verdict.recall:.2f} / {len(verdict.false)}"


def _measure(_case: Case, setup: Setup) -> Table:
    """Scan the sets with each setting, once and whole. Raises MissingInputError where a set is not there."""
    folders = [setup.data_set(name) for name in SETS]
    rows = []
    for method in METHODS.values():
        for factor in _FACTORS:
            base = MatchSettings(method.name, method.default_threshold * factor)
            for name, gates in GATES.items():
                match = replace(base, gates=gates)
                rows.append((f"{method.name} {base.threshold:g}, {name}", *(cell(each, match) for each in folders)))
                print(" | ".join(rows[-1]), file=sys.stderr, flush=True)
    columns = ("method, threshold, gates", *SETS)
    return Table(columns, rows, [dict(zip(columns, row, strict=True)) for row in rows])


CASES = (
    Case(
        "accuracy",
        "what the methods find where the duplicates are known, and what else",
        "the sets in shared/data, whole at every scale",
        "each method",
        _measure,
        on_request=True,
    ),
)
