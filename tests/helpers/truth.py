"""Scans judged against a set's `groups.csv`."""

import csv
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import combinations
from pathlib import Path

from imagetwin.domain.matches import Group
from imagetwin.domain.scans import ScanResult
from imagetwin.domain.tiers import TIERS, Tier

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
    return Verdict(set(tiers_of(result)), true_pairs(folder))


def true_pairs(folder: Path) -> set[PathPair]:
    """Read which pairs of files are duplicates; none where the folder has no `groups.csv`."""
    groups: dict[str, list[Path]] = {}
    for group, path, _ in truth_rows(folder):
        if not group.startswith("single"):
            groups.setdefault(group, []).append(path)
    return {frozenset(pair) for paths in groups.values() for pair in combinations(paths, 2)}


def truth_rows(folder: Path) -> list[tuple[str, Path, str]]:
    """Read the group, the file and the note of each row of `groups.csv`; none where there is no such file."""
    if not (folder / "groups.csv").exists():
        return []
    with open(folder / "groups.csv", encoding="utf-8", newline="") as file:
        return [(row["group"], folder / row["path"], row["note"]) for row in csv.DictReader(file)]


def tiers_of(result: ScanResult) -> dict[PathPair, Tier]:
    """Return all pairs of a scan, both in one group, with what is known of them.

    Two copies of one picture are what the weaker one is to its best; two pictures of a group are similar, or of the
    reference's and another what was found of those.
    """
    return {pair: tier for group in result.groups for pair, tier in _tiers_within(group)}


def _tiers_within(group: Group) -> Iterator[tuple[PathPair, Tier]]:
    images = [(group.reference, 0, Tier.SAME_FILE, Tier.SAME_FILE)]
    images += [
        (member.image, member.picture, member.copy_tier or Tier.SAME_FILE, member.tier) for member in group.members
    ]
    files = [(path, picture, tier, other) for image, picture, tier, other in images for path in image.file.paths]
    for (path, picture, tier, _), (other, other_picture, other_tier, to_reference) in combinations(files, 2):
        weaker = max(tier, other_tier, key=TIERS.index)
        of_others = to_reference if picture == 0 else Tier.SIMILAR
        yield frozenset((path, other)), weaker if picture == other_picture else of_others
