"""Scans judged against a set's `groups.csv`."""

import csv
from dataclasses import dataclass
from itertools import combinations
from pathlib import Path

from imagetwin.domain.scans import ScanResult

PathPair = frozenset[Path]


@dataclass(frozen=True)
class Verdict:
    """Pairs of a scan (both in one group) against the true ones."""

    found: set[PathPair]
    true: set[PathPair]

    @property
    def recall(self) -> float:
        """The part of the true pairs that was found."""
        return len(self.found & self.true) / len(self.true)

    @property
    def false(self) -> set[PathPair]:
        """Pairs that were found and are none."""
        return self.found - self.true


def judge(result: ScanResult, folder: Path) -> Verdict:
    """Compare a scan's groups with the folder's ground truth."""
    found = {
        frozenset(pair)
        for group in result.groups
        for pair in combinations([path for image in group.images for path in image.file.paths], 2)
    }
    groups: dict[str, list[Path]] = {}
    with open(folder / "groups.csv", encoding="utf-8", newline="") as file:
        for row in csv.DictReader(file):
            if not row["group"].startswith("single"):
                groups.setdefault(row["group"], []).append(folder / row["path"])
    true = {frozenset(pair) for paths in groups.values() for pair in combinations(paths, 2)}
    return Verdict(found, true)
