"""What each method, the default scan and its peers find where the duplicates are known, and what else.

`found` is the part of the true pairs; `false` counts pairs that are none. A method by itself has the pairs within its
default distance; a scan, and czkawka, those of which both are in one group. docs/ACCURACY.md has the results.
"""

import json
import os
import subprocess
import sys
from collections import Counter
from dataclasses import dataclass, replace
from functools import cache
from itertools import combinations
from pathlib import Path

from benchmarks.cases import Case, MissingInputError, Setup
from benchmarks.method_pairs import pairs_by_method, pairs_by_vector
from benchmarks.tables import Table
from imagetwin.domain.fingerprints import EMBEDDING
from imagetwin.domain.models import BUILT_IN
from imagetwin.domain.scans import ScanResult
from imagetwin.domain.settings import OPEN_GATES, MatchSettings, ScanSettings, Turns
from imagetwin.domain.tiers import TIERS, Tier
from imagetwin.engine.scan import scan
from imagetwin.imaging.model_files import read_model
from tests.helpers.edits import EDITS, write_edits
from tests.helpers.hard_negatives import write_hard_negatives
from tests.helpers.truth import PathPair, tiers_of, true_pairs, truth_rows

SETS = ("imagetwintracker", "exif_orientation", "superresolution", "imagededup", "pdq", "photos")
EDITED, NEGATIVES = "edits", "hard negatives"
PEERS = ("czkawka", "imagededup", "imagehash")
DEFAULT, VERIFIED = "default scan", "default scan, verified"
FEATURES_ALONE, THOROUGH, SHOWN = "features", "thorough scan", "thorough scan, shown"
# Every so many of the photos is edited.
_STEP = 20

_EMBEDDING = MatchSettings(EMBEDDING.name, EMBEDDING.default_threshold, hash=None)
# Vectors that propose nothing but equal pictures, and no pair by pixels but of distance 0: what is left are the points.
_FEATURES = MatchSettings(
    threshold=0, hash=None, thorough=True, model=replace(BUILT_IN, threshold=1.0, strict=1.0, loose=1.0, plain=1.0)
)
# Those that find no more edits than another column, or none.
_LEFT_OUT_OF_EDITS = {
    *("digest", "pixels", "pixels, turned", "mse 200", "mse-grey 45", "mse-grey 45, turned", "phash 8", "pdq 31"),
    *("embedding 0.8", "embedding 0.8, turned", "embedding 0.5", "embedding 0.5, turned"),
    *("scan by embedding", "scan by embedding, turned", "scan by mse, gates", "scan by mse, no gate"),
}
_BY_VECTOR = (("embedding", _EMBEDDING), ("embedding, turned", replace(_EMBEDDING, turns=Turns.ALL)))


@dataclass(frozen=True)
class Findings:
    """Of one set: the true pairs, those that each contestant found, and the tiers of the default scan's."""

    true: set[PathPair]
    found: dict[str, set[PathPair]]
    tiers: dict[PathPair, Tier]

    def cell(self, name: str) -> str:
        """Return `found / false`; `-` for what there is not."""
        if name not in self.found:
            return "-"
        pairs = self.found[name]
        part = f"{len(pairs & self.true) / len(self.true):.2f}" if self.true else "-"
        return f"{part} / {len(pairs - self.true)}"


def folder_of(setup: Setup, name: str) -> Path:
    """Return a set's folder; the ones that are generated are made where they are missing."""
    if name in SETS:
        return setup.data_set(name)
    folder = setup.work / f"accuracy-{name.replace(' ', '-')}"
    if not (folder / "complete").exists():
        if name == EDITED:
            photos = sorted(setup.data_set("photos").rglob("*.jpg"))
            write_edits(photos[::_STEP], folder)
        else:
            write_hard_negatives(folder)
        (folder / "complete").touch()
    return folder


@cache
def findings(folder: Path, peers: Path | None, model: Path | None) -> Findings:
    """Let everyone search a folder, each once; `model` is an ONNX file of one's own."""
    tiers, most = tiers_of(scan([folder])), thorough(folder)
    found = pairs_by_method(folder) | pairs_by_vector(folder)
    if model is not None:
        found |= pairs_by_vector(folder, read_model(model))
    mse_alone = MatchSettings(hash=None)
    for name, match in (("mse, gates", mse_alone), ("mse, no gate", replace(mse_alone, gates=OPEN_GATES)), *_BY_VECTOR):
        found[f"scan by {name}"] = set(tiers_of(scan([folder], ScanSettings(match=match))))
    found[FEATURES_ALONE] = set(tiers_of(scan([folder], ScanSettings(match=_FEATURES))))
    found[DEFAULT] = set(tiers)
    found[VERIFIED] = {pair for pair, tier in tiers.items() if tier.is_verified}
    found |= {THOROUGH: set(most.tiers), SHOWN: most.shown}
    if peers is not None:
        found |= {name: peer_pairs(peers, name, folder) for name in PEERS}
    print(f"{folder.name} is done", file=sys.stderr, flush=True)
    return Findings(true_pairs(folder), found, tiers)


def peer_pairs(python: Path, name: str, folder: Path) -> set[PathPair]:
    """Return the pairs that a peer finds: all within its pairs and groups."""
    script = Path(__file__).with_name("peers.py")
    command = [str(python), str(script), name, str(folder), str(os.cpu_count()), "--sets"]
    printed = subprocess.run(command, capture_output=True, text=True, check=True).stdout
    sets = json.loads(printed.strip().splitlines()[-1])["sets"]
    return {frozenset(pair) for each in sets for pair in combinations(map(Path, each), 2)}


def _all_findings(setup: Setup) -> dict[str, Findings]:
    """Raises MissingInputError where a set is not there, or the peers' environment lacks one of them."""
    lacking = [name for name in PEERS if setup.peers and not setup.has_peer(name)]
    if lacking:
        raise MissingInputError(f"The peers' environment lacks {', '.join(lacking)}. See benchmarks/peers.txt.")
    return {name: findings(folder_of(setup, name), setup.peers, setup.model) for name in (*SETS, EDITED, NEGATIVES)}


def _table(columns: tuple[str, ...], rows: list[tuple[str, ...]]) -> Table:
    return Table(columns, rows, [dict(zip(columns, row, strict=True)) for row in rows])


def _measure_sets(_case: Case, setup: Setup) -> Table:
    sets = _all_findings(setup)
    names = list(next(iter(sets.values())).found)
    return _table(("who", *sets), [(name, *(each.cell(name) for each in sets.values())) for name in names])


def _measure_tiers(_case: Case, setup: Setup) -> Table:
    """Count the default scan's pairs by their tiers: true / false."""
    rows = []
    for name, each in _all_findings(setup).items():
        counts = Counter((tier, pair in each.true) for pair, tier in each.tiers.items())
        cells = (f"{counts[tier, True]} / {counts[tier, False]}" for tier in TIERS)
        rows.append((name, str(len(each.true)), *cells))
    return _table(("set", "true pairs", *(tier.words for tier in TIERS)), rows)


def _measure_edits(_case: Case, setup: Setup) -> Table:
    """Count for each edit of how many photos it is found with its original, and below all false pairs."""
    folder = folder_of(setup, EDITED)
    each = findings(folder, setup.peers, setup.model)
    found = {name: pairs for name, pairs in each.found.items() if name not in _LEFT_OUT_OF_EDITS}
    rows = truth_rows(folder)
    originals = {group: path for group, path, note in rows if note == "original"}
    cells = []
    for edit in EDITS:
        pairs = [frozenset((originals[group], path)) for group, path, note in rows if note == edit.name]
        cells.append((edit.name, *(str(sum(pair in these for pair in pairs)) for these in found.values())))
    cells.append(("false pairs of any two", *(str(len(these - each.true)) for these in found.values())))
    return _table((f"edit of {len(originals)} photos", *found), cells)


def _measure_thorough(_case: Case, setup: Setup) -> Table:
    """Judge thorough scans: found / false by set, how many of them are shown to be so, and the pairs by tier."""
    rows = []
    for name in (*SETS, EDITED, NEGATIVES):
        folder = folder_of(setup, name)
        each, true = thorough(folder), true_pairs(folder)
        part = f"{len(each.tiers.keys() & true) / len(true):.2f}" if true else "-"
        counts = Counter((tier, pair in true) for pair, tier in each.tiers.items())
        cells = (f"{counts[tier, True]} / {counts[tier, False]}" for tier in TIERS)
        shown = f"{len(each.shown & true)} / {len(each.shown - true)}"
        rows.append((name, f"{part} / {len(each.tiers.keys() - true)}", shown, *cells))
    return _table(("set", "found / false", "shown", *(tier.words for tier in TIERS)), rows)


@dataclass(frozen=True)
class Thorough:
    """What a thorough scan found: the tier of each pair, and those of which looks have shown what they are."""

    tiers: dict[PathPair, Tier]
    shown: set[PathPair]


@cache
def thorough(folder: Path) -> Thorough:
    """Scan a folder thoroughly, once."""
    result = scan([folder], ScanSettings(match=MatchSettings(thorough=True)))
    print(f"{folder.name} is done", file=sys.stderr, flush=True)
    return Thorough(tiers_of(result), shown_pairs(result))


def shown_pairs(result: ScanResult) -> set[PathPair]:
    """Return the pairs of which both are shown to be a copy or an edit of what leads their group, or lead it."""
    shown: set[PathPair] = set()
    for group in result.groups:
        images = [group.reference, *(each.image for each in group.members if each.tier is not Tier.SIMILAR)]
        paths = [path for image in images for path in image.file.paths]
        shown.update(map(frozenset, combinations(paths, 2)))
    return shown


_INPUT = "the sets in shared/data, edits of photos and hard negatives, whole at every scale"
CASES = tuple(
    Case(name, summary, given, "each method", measure, PEERS, on_request=True)
    for name, summary, given, measure in (
        ("accuracy", "which part of the true pairs is found / how many false pairs", _INPUT, _measure_sets),
        ("accuracy-tiers", "true / false pairs of the default scan by tier", _INPUT, _measure_tiers),
        ("accuracy-thorough", "true / false pairs of a thorough scan by tier", _INPUT, _measure_thorough),
        ("accuracy-edits", "how many photos are found with an edit of theirs", "edits of photos", _measure_edits),
    )
)
