"""What a default scan finds, what it proves, and what it rightly leaves alone, where the truth is known."""

import tomllib
from collections import Counter
from collections.abc import Callable
from functools import cache
from pathlib import Path
from typing import Any

import pytest

from imagetwin.domain.fingerprints import MSE_GREY
from imagetwin.domain.settings import OPEN_GATES, MatchSettings, ScanSettings, WalkSettings
from imagetwin.domain.tiers import Tier
from imagetwin.engine.scan import scan
from tests.helpers.edits import EDITS, write_edits
from tests.helpers.hard_negatives import KINDS, write_hard_negatives
from tests.helpers.truth import PathPair, tiers_of, true_pairs, truth_rows

FLOORS: dict[str, Any] = tomllib.loads(Path(__file__).with_name("floors.toml").read_text("utf-8"))
# Every so many of the 400 photos is edited.
STEP = 40
CHANGING = frozenset({"cropped", "bordered", "tilted", "overlaid", "pasted"})

Tiers = dict[PathPair, Tier]
TiersIn = Callable[[Path], Tiers]


@pytest.fixture(scope="session")
def tiers_in() -> TiersIn:
    """Scan a folder by default, once in a session, and tell the tier of each pair."""
    return cache(lambda folder: tiers_of(scan([folder])))


@pytest.fixture(scope="session")
def edited(data: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Some photos with every edit of them."""
    folder = tmp_path_factory.mktemp("edits")
    write_edits(sorted((data / "photos").rglob("*.jpg"))[::STEP], folder)
    return folder


@pytest.mark.parametrize("name", sorted(FLOORS["sets"]))
def test_the_pairs_of_a_set_are_found_and_nothing_else(data: Path, tiers_in: TiersIn, name: str) -> None:
    tiers, true, floor = tiers_in(data / name), true_pairs(data / name), FLOORS["sets"][name]
    assert len(true) == floor["pairs"]
    assert tiers.keys() - true == set()
    assert len(tiers) / len(true) >= floor["found"]
    assert sum(tier.is_verified for tier in tiers.values()) / len(true) >= floor["verified"]


@pytest.mark.parametrize("name", sorted(FLOORS["thorough"]))
def test_a_thorough_scan_finds_more_and_nothing_else(data: Path, name: str) -> None:
    pytest.importorskip("cv2")
    tiers = tiers_of(scan([data / name], ScanSettings(match=MatchSettings(thorough=True))))
    true, floor = true_pairs(data / name), FLOORS["thorough"][name]
    false = [tiers[pair] for pair in tiers.keys() - true]
    assert set(false) <= {Tier.SIMILAR}
    assert len(false) <= floor.get("similar", 0)
    assert len(tiers.keys() & true) / len(true) >= floor["found"]
    assert sum(tier is Tier.EDITED for tier in tiers.values()) >= floor["edited"]


def test_a_thorough_scan_finds_what_others_do_not(data: Path, tmp_path: Path) -> None:
    pytest.importorskip("cv2")
    floors = dict(FLOORS["thorough_edits"])
    photos = sorted((data / "photos").rglob("*.jpg"))[::100][: floors.pop("photos")]
    write_edits(photos, tmp_path, tuple(edit for edit in EDITS if edit.name in floors))
    tiers = tiers_of(scan([tmp_path], ScanSettings(match=MatchSettings(thorough=True))))
    assert tiers.keys() - true_pairs(tmp_path) == set()
    rows = truth_rows(tmp_path)
    originals = {group: path for group, path, note in rows if note == "original"}
    found = Counter(note for group, path, note in rows if frozenset((path, originals[group])) in tiers)
    assert {name: (found[name], floor) for name, floor in floors.items() if found[name] < floor} == {}


def test_numbered_pictures_are_never_proven_copies(data: Path, tiers_in: TiersIn) -> None:
    # On each a number of its own is printed: alike, and yet no copies.
    assert set(tiers_in(data / "exif_orientation").values()) == {Tier.SIMILAR}


def test_edits_are_found_and_never_taken_for_another_photo(edited: Path, tiers_in: TiersIn) -> None:
    tiers, rows = tiers_in(edited), truth_rows(edited)
    assert tiers.keys() - true_pairs(edited) == set()
    originals = {group: path for group, path, note in rows if note == "original"}
    found = Counter(note for group, path, note in rows if frozenset((path, originals[group])) in tiers)
    assert {name: (found[name], floor) for name, floor in FLOORS["edits"].items() if found[name] < floor} == {}


def test_what_cuts_or_covers_a_picture_is_never_proven_a_copy(edited: Path, tiers_in: TiersIn) -> None:
    kinds, rows = {edit.name: edit.kind for edit in EDITS}, truth_rows(edited)
    originals = {group: path for group, path, note in rows if note == "original"}
    changed = [(note, frozenset((path, originals[group]))) for group, path, note in rows if kinds.get(note) in CHANGING]
    assert len(changed) > 10 * len(originals)
    assert [note for note, pair in changed if tiers_in(edited).get(pair, Tier.SIMILAR).is_verified] == []


def test_hard_negatives_are_never_proven_and_similar_only_where_it_is_allowed(
    tmp_path: Path, tiers_in: TiersIn
) -> None:
    write_hard_negatives(tmp_path)
    tiers = tiers_in(tmp_path)
    assert [pair for pair, tier in tiers.items() if tier.is_verified] == []
    kinds = Counter("/".join(sorted({path.parent.name for path in pair})) for pair in tiers)
    allowed = {kind: entry["pairs"] for kind, entry in FLOORS["similar"].items()}
    assert {kind: count for kind, count in kinds.items() if count > allowed.get(kind, 0)} == {}
    assert {path.parent.name for path in tmp_path.rglob("*") if path.is_file()} == KINDS.keys()


def test_real_photos_are_not_taken_for_each_other(data: Path, tiers_in: TiersIn) -> None:
    assert tiers_in(data / "photos") == {}
    result = scan([data / "photos"], ScanSettings(match=MatchSettings(MSE_GREY.name, MSE_GREY.default_threshold)))
    assert len(result.images) == 400
    assert result.groups == ()


def test_one_threshold_parts_the_published_duplicates_from_the_others(data: Path) -> None:
    match = MatchSettings(threshold=600, gates=OPEN_GATES, hash=None)
    result = scan([data / "biovison"], ScanSettings(match=match))
    group_of = {image.path.stem: number for number, group in enumerate(result.groups) for image in group.images}
    joined = {letter for letter in "ABCD" if group_of.get(f"Rep{letter}1", -1) == group_of.get(f"Rep{letter}2", -2)}
    assert joined == {"A", "C"}


def test_a_folder_of_hostile_files_ends_with_each_compared_or_listed(data: Path) -> None:
    folder = data / "hostile"
    settings = ScanSettings(WalkSettings(any_extension=True, include_hidden=True))
    result = scan([folder], settings, seconds_per_image=5)

    compared = [path for image in result.images for path in image.file.paths]
    listed = [entry.path for entry in result.unreadable]
    there = [path for path in folder.rglob("*") if path.is_file() and not path.is_symlink()]
    assert Counter(compared + listed) == Counter(there)
    assert all(entry.reason for entry in result.unreadable)
    assert result.other_file_count == 0
    assert not [entry for entry in result.unreadable if "could not be decoded" in entry.reason]
