"""Groups at another threshold, from the pairs of a scan: the same that a scan at that threshold finds."""

from collections.abc import Callable
from concurrent.futures import Executor, ThreadPoolExecutor
from contextlib import closing
from dataclasses import replace
from functools import cache, partial
from hashlib import blake2b
from pathlib import Path
from tempfile import TemporaryDirectory

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from imagetwin.domain.errors import OperationCancelledError, UsageError
from imagetwin.domain.fingerprints import Fingerprint
from imagetwin.domain.images import FileIdentity, ImageFile, ScannedImage
from imagetwin.domain.kept_pairs import KeptPairs, Proofs
from imagetwin.domain.matches import Group
from imagetwin.domain.orientations import Orientation
from imagetwin.domain.pairs import NO_BITS
from imagetwin.domain.progress import CancelToken
from imagetwin.domain.scans import ScanResult
from imagetwin.domain.settings import OPEN_GATES, GateSettings, MatchSettings, ScanSettings
from imagetwin.engine import scan_run
from imagetwin.engine.comparing import CompareStage
from imagetwin.engine.edges import keep_pairs
from imagetwin.engine.intake import quality_ranks
from imagetwin.engine.regrouping import groups_within, regroup
from imagetwin.engine.scan import scan
from imagetwin.engine.spool import Spool
from imagetwin.imaging.worker import packed
from imagetwin.matching.ceiling import MOST_PAIRS
from imagetwin.matching.grouping import class_ranks
from tests.helpers.fingerprints import KINDS, TINY_COLOUR
from tests.helpers.pictures import make_family_folder, save_picture

LOOSE = MatchSettings(threshold=200, ceiling=800)


@pytest.fixture(scope="module")
def family(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Make the family folder once: no scan changes it."""
    return make_family_folder(tmp_path_factory.mktemp("family"))


def scanned(folder: Path, match: MatchSettings, cache_path: Path | None = None) -> ScanResult:
    """Scan without processes."""
    with ThreadPoolExecutor(2) as executor:
        return scan([folder], ScanSettings(match=match), executor=executor, cache_path=cache_path)


def capped(monkeypatch: pytest.MonkeyPatch, most_pairs: int) -> None:
    """Let scans keep no more pairs."""
    monkeypatch.setattr(scan_run, "CompareStage", partial(CompareStage, most_pairs=most_pairs))


def kept_of(result: ScanResult) -> KeptPairs:
    """Return the pairs, which every scan keeps."""
    assert result.kept is not None
    return result.kept


def test_a_threshold_can_move_up_to_the_ceiling(family: Path) -> None:
    result = scanned(family, LOOSE)
    for threshold in (0.0, 0.5, 20.0, 799.9, 800.0):
        again = regroup(result, threshold)
        assert again.groups == scanned(family, MatchSettings(threshold=threshold)).groups
        assert again.settings.match == replace(LOOSE, threshold=threshold)
        assert (again.images, again.unreadable, again.kept) == (result.images, result.unreadable, result.kept)


def test_a_moved_threshold_can_move_back(family: Path) -> None:
    result = scanned(family, LOOSE)
    assert regroup(regroup(result, 0), 200) == result


def test_above_the_ceiling_a_scan_is_needed(family: Path) -> None:
    with pytest.raises(UsageError, match=r"up to a threshold of 800, not at 800\.5\. Scan again"):
        regroup(scanned(family, LOOSE), 800.5)
    with pytest.raises(UsageError, match=r"up to a threshold of 200, not at 201"):
        regroup(scanned(family, MatchSettings()), 201)


@pytest.mark.parametrize("threshold", [-1.0, float("nan"), float("inf")])
def test_a_threshold_that_is_none_is_refused(family: Path, threshold: float) -> None:
    with pytest.raises(UsageError):
        regroup(scanned(family, LOOSE), threshold)


def test_a_result_without_pairs_cannot_be_regrouped() -> None:
    with pytest.raises(UsageError, match="were not kept"):
        regroup(ScanResult((), ScanSettings(), (), (), ()), 200)


def test_where_only_the_pairs_of_references_were_kept_the_threshold_stays(
    family: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    capped(monkeypatch, 1)
    result = scanned(family, LOOSE)
    assert result.groups == regroup(result, 200).groups == scanned(family, MatchSettings()).groups
    for threshold in (199, 201):
        with pytest.raises(UsageError, match="only at a threshold of 200"):
            regroup(result, threshold)


def test_a_scan_without_pictures_can_be_regrouped(tmp_path: Path) -> None:
    assert regroup(scanned(tmp_path, LOOSE), 300).groups == ()


def test_a_cancelled_regrouping_ends(family: Path) -> None:
    cancel = CancelToken()
    cancel.cancel()
    with pytest.raises(OperationCancelledError):
        regroup(scanned(family, LOOSE), 300, cancel=cancel)


def test_the_pairs_need_no_file_of_the_scan(tmp_path: Path) -> None:
    for seed in range(3):
        save_picture(tmp_path / f"{seed}.png", 1, (100 + seed, 75))
    kept = kept_of(scanned(tmp_path, LOOSE))
    for column in (kept.first, kept.second, kept.distance, kept.pair_flat, kept.flat):
        assert len(column) == 3
        assert not isinstance(column, np.memmap)
        assert not isinstance(column.base, np.memmap)
        assert column.flags.owndata


Plain = Callable[[GateSettings, float], tuple[Group, ...]]


@pytest.fixture(scope="module")
def shared_cache(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return a cache for all scans of the real pictures: each is decoded and looked at once."""
    return tmp_path_factory.mktemp("cache") / "cache.sqlite"


@pytest.fixture(scope="module")
def plain(data: Path, shared_cache: Path) -> Plain:
    """Return the groups that a scan of the real pictures finds at a threshold: each is scanned once."""

    @cache
    def groups(gates: GateSettings, threshold: float) -> tuple[Group, ...]:
        return scanned(data / "pdq", MatchSettings(threshold=threshold, gates=gates), shared_cache).groups

    return groups


@pytest.mark.parametrize(
    ("gates", "most_pairs", "state"),
    [
        (GateSettings(), MOST_PAIRS, "whole"),
        (OPEN_GATES, MOST_PAIRS, "whole"),
        (GateSettings(), 203, "lowered"),
        (OPEN_GATES, 270, "lowered"),
        (OPEN_GATES, 100, "references only"),
    ],
)
def test_real_pictures_are_grouped_as_a_scan_groups_them(
    data: Path,
    shared_cache: Path,
    plain: Plain,
    monkeypatch: pytest.MonkeyPatch,
    gates: GateSettings,
    most_pairs: int,
    state: str,
) -> None:
    with monkeypatch.context() as patch:
        capped(patch, most_pairs)
        result = scanned(data / "pdq", MatchSettings(threshold=1000, gates=gates, ceiling=8000), shared_cache)
    kept = kept_of(result)
    assert state == ("references only" if kept.ceiling is None else "whole" if kept.ceiling == 8000 else "lowered")
    for wanted in (0, 50, 200, 600, 999, 1000, 1300, 2000, 4000, 8000):
        threshold = kept.nearest_threshold(wanted)
        assert regroup(result, threshold).groups == plain(gates, threshold)


class _NoExecutor(Executor):
    """Stands where all is compared in place."""


def _image(number: int, width: int, height: int) -> ScannedImage:
    file = ImageFile(Path(f"/pictures/{number}.jpg"), FileIdentity(1000 + number % 3, 1, 1, number + 1))
    return ScannedImage(file, width, height, "JPEG")


def _found(
    folder: Path, images: list[ScannedImage], pixels: np.ndarray, match: MatchSettings, most_pairs: int
) -> KeptPairs:
    """Compare fingerprints as a scan does."""
    with closing(Spool(folder, TINY_COLOUR)) as spool:
        fingerprints = [
            Fingerprint(image, row, blake2b(row.tobytes(), digest_size=16).digest())
            for image, row in zip(images, pixels, strict=True)
        ]
        of_image = np.array(spool.add(packed(fingerprints, TINY_COLOUR).block), np.int64)
        ranks = quality_ranks(images)
        best_first = np.argsort(class_ranks(of_image, len(spool.log_aspects), ranks))
        stage = CompareStage(_NoExecutor(), CancelToken(), lambda _done: None, most_pairs)
        found = stage.run(spool.finish(), spool.log_aspects, match, 3, ceiling=match.reach, best_first=best_first)
        return keep_pairs(found, None, match, of_image, ranks)


@settings(max_examples=25, deadline=None)
@given(
    kind=st.sampled_from(sorted(KINDS)),
    seed=st.integers(0, 1000),
    count=st.integers(1, 40),
    most_pairs=st.sampled_from([MOST_PAIRS, 60, 12]),
    gates=st.sampled_from([GateSettings(), OPEN_GATES]),
    wanted=st.floats(0, 800),
)
def test_generated_fingerprints_are_grouped_as_a_search_at_that_threshold_groups_them(
    kind: str, seed: int, count: int, most_pairs: int, gates: GateSettings, wanted: float
) -> None:
    random = np.random.default_rng(seed)
    pixels = KINDS[kind](random, count, TINY_COLOUR)
    # Some images are copies to the byte, so that classes hold several of them.
    pixels = pixels[random.integers(0, len(pixels), len(pixels) + 5)]
    images = [_image(number, int(random.choice([400, 410, 800])), 300) for number in range(len(pixels))]
    match = MatchSettings(threshold=200, gates=gates, ceiling=800)
    with TemporaryDirectory() as name:
        kept = _found(Path(name), images, pixels, match, most_pairs)
        distances = kept.distance.tolist()
        # Distances themselves, where a pair is just still one, and what lies anywhere.
        for threshold in {kept.nearest_threshold(each) for each in (wanted, 200.0, *distances[:: len(kept) // 3 + 1])}:
            plain = replace(match, threshold=threshold, ceiling=None)
            expected = _found(Path(name), images, pixels, plain, MOST_PAIRS)
            proofs = Proofs.none(len(kept.flat), len(images))
            assert groups_within(images, kept, proofs, threshold) == groups_within(images, expected, proofs, threshold)


def test_members_lie_within_the_threshold_of_their_reference(family: Path) -> None:
    result = scanned(family, replace(LOOSE, hash=None))
    nearest = min(member.distance for group in result.groups for member in group.members)
    (group,) = regroup(result, nearest).groups
    assert isinstance(group, Group)
    assert [member.distance for member in group.members] == [nearest]
    assert regroup(result, np.nextafter(nearest, 0)).groups == ()


def test_the_turn_of_a_member_is_told_by_way_of_copies() -> None:
    """1 is a turned copy of 0, and 3 one of 2; only the two copies are a pair, by their hashes."""
    turns = [Orientation.ROTATED_90, Orientation.ROTATED_270_MIRRORED, Orientation.MIRRORED]
    edges = [(0, 1), (2, 3), (1, 3)]
    columns = np.array(edges, np.int32)
    kept = KeptPairs(
        threshold=200.0,
        wanted_ceiling=200.0,
        ceiling=200.0,
        class_of_image=np.arange(4),
        quality_ranks=np.arange(4),
        flat=np.zeros(4, np.bool_),
        first=columns[:, 0],
        second=columns[:, 1],
        distance=np.array([5.0, 6.0, 900.0]),
        pair_flat=np.zeros(3, np.bool_),
        orientation=np.array(turns, np.uint8),
        bits=np.array([0, 2, 20], np.uint16),
        hash_count=3,
    )
    proofs = replace(Proofs.none(4, 4), picture=np.array([0, 0, 2, 2]))
    (group,) = groups_within([_image(number, 40, 30) for number in range(4)], kept, proofs, 200.0)
    copy, similar, its_copy = group.members
    assert [member.picture for member in group.members] == [0, 1, 1]
    assert copy.orientation == turns[0]
    by_way = turns[0].then(turns[2]).then(turns[1].inverse)
    assert (similar.orientation, its_copy.orientation) == (by_way, by_way.then(turns[1]))
    assert [(member.distance, member.bits) for member in (copy, similar, its_copy)] == [(5, 0), (900, 20), (900, 20)]


def test_what_most_are_like_by_their_hashes_leads_its_group_and_not_the_largest() -> None:
    edges = np.array([(0, 1), (1, 2)], np.int32)
    kept = KeptPairs(
        threshold=200.0,
        wanted_ceiling=200.0,
        ceiling=200.0,
        class_of_image=np.arange(3),
        quality_ranks=np.arange(3),
        flat=np.zeros(3, np.bool_),
        first=edges[:, 0],
        second=edges[:, 1],
        distance=np.array([900.0, 800.0]),
        pair_flat=np.zeros(2, np.bool_),
        orientation=np.zeros(2, np.uint8),
        bits=np.array([20, 22], np.uint16),
        hash_count=2,
    )
    images = [_image(number, 40, 30) for number in range(3)]
    (group,) = groups_within(images, kept, Proofs.none(3, 3), 200.0)
    assert group.reference == images[1]
    assert [member.image for member in group.members] == [images[0], images[2]]
    # Pairs by pixels alone do not tell what was made of what: there the best leads.
    by_pixels = replace(kept, bits=np.full(2, NO_BITS, np.uint16), hash_count=0, distance=np.array([10.0, 20.0]))
    (group,) = groups_within(images, by_pixels, Proofs.none(3, 3), 200.0)
    assert list(group.images) == images[:2]
