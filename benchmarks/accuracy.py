"""What each method finds on sets with ground truth, with both gates, with one of them, and with none.

    python -m benchmarks.accuracy [../shared/data]

Found means: both images lie in one group. Prints a Markdown table.
"""

import argparse
from dataclasses import replace
from pathlib import Path

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


def cell(folder: Path, match: MatchSettings) -> str:
    """Scan a set and return `found / false pairs`."""
    result = scan([folder], ScanSettings(match=match))
    if not (folder / "groups.csv").exists():
        return f"- / {result.duplicate_count}"
    verdict = judge(result, folder)
    return f"{verdict.recall:.2f} / {len(verdict.false)}"


def main() -> None:
    """Print the table."""
    parser = argparse.ArgumentParser(description="Measure accuracy on sets with ground truth.")
    parser.add_argument("data", nargs="?", type=Path, default=Path("../shared/data"))
    data = parser.parse_args().data.resolve()
    print("| method, threshold, gates | " + " | ".join(SETS) + " |")
    print("|---" * (len(SETS) + 1) + "|")
    for method in METHODS.values():
        for factor in (1.0, 4.0):
            base = MatchSettings(method.name, method.default_threshold * factor)
            for name, gates in GATES.items():
                cells = [cell(data / each, replace(base, gates=gates)) for each in SETS]
                print(f"| {method.name} {base.threshold:g}, {name} | " + " | ".join(cells) + " |", flush=True)


if __name__ == "__main__":
    main()
