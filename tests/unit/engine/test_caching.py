"""The cache in a scan: nothing is decoded twice, and nothing but the count of it can be told from the result."""

import os
import subprocess
import sys
import time
from concurrent.futures import Executor, Future
from contextlib import closing
from dataclasses import fields
from pathlib import Path
from typing import Any

import pytest
from PIL import Image

from imagetwin.domain.errors import OperationCancelledError
from imagetwin.domain.fingerprints import MSE, Fingerprinted
from imagetwin.domain.images import FileIdentity, ImageFile
from imagetwin.domain.progress import CancelToken, Progress, Stage
from imagetwin.domain.scans import ScanResult
from imagetwin.domain.settings import DecodeSettings, HashSettings, MatchSettings, ScanSettings
from imagetwin.engine import hashing, proof_memory
from imagetwin.engine.caching import FLUSH_SECONDS, ScanCache
from imagetwin.engine.hashing import hash_task
from imagetwin.engine.scan import scan
from imagetwin.imaging import reading
from imagetwin.imaging.proof import prove_copies
from imagetwin.imaging.worker import digest_files, fingerprint_files
from imagetwin.matching.likeness import alike_in_light
from imagetwin.store.fingerprint_cache import FingerprintCache
from tests.helpers.pictures import make_family_folder, save_picture

ROOT = Path(__file__).resolve().parents[3]
# Not the same from one scan to the next, or what the cache is for.
_TELLING = {"kept", "proofs", "stage_seconds", "cached_count"}


class Counting(Executor):
    """Does tasks in place and counts the files that were decoded, looked at closely, and only digested."""

    def __init__(self) -> None:
        self.decoded: list[str] = []
        self.looked_at: list[str] = []
        self.digested: list[str] = []
        self.compared = 0

    def submit(self, fn: Any, /, *args: Any, **_kwargs: Any) -> "Future[Any]":
        if fn is fingerprint_files:
            self.decoded += [file.path.name for file in args[0]]
        if fn is prove_copies:
            self.looked_at += [suspect.file.path.name for suspect in args[1]]
        if fn is digest_files:
            self.digested += [file.path.name for file in args[0]]
        if fn is hash_task:
            self.compared += 1
        future: Future[Any] = Future()
        future.set_result(fn(*args))
        return future


@pytest.fixture
def family(tmp_path: Path) -> Path:
    """A folder with groups, a loner, a damaged file and one that is no picture."""
    return make_family_folder(tmp_path / "family")


@pytest.fixture
def cache_path(tmp_path: Path) -> Path:
    """Where a cache may be made."""
    return tmp_path / "cache" / "cache.sqlite"


def scanned(folder: Path, cache_path: Path | None, **options: Any) -> tuple[ScanResult, Counting]:
    """Scan with a cache; return the result and what was done for it."""
    counting = Counting()
    return scan([folder], executor=counting, cache_path=cache_path, **options), counting


def assert_same(warm: ScanResult, cold: ScanResult) -> None:
    """Compare two results in every field that may not differ."""
    for field in fields(ScanResult):
        if field.name not in _TELLING:
            assert getattr(warm, field.name) == getattr(cold, field.name), field.name
    assert warm.kept is not None
    assert cold.kept is not None
    # The classes' numbers follow the order in which results came, and so do the pairs by hashes.
    assert warm.kept.ceiling == cold.kept.ceiling
    assert sorted(warm.kept.distance.tolist()) == sorted(cold.kept.distance.tolist())
    assert warm.proofs is not None
    assert cold.proofs is not None
    assert warm.proofs.image_tier.tolist() == cold.proofs.image_tier.tolist()


def assert_as_cold(folder: Path, cache_path: Path) -> tuple[ScanResult, Counting]:
    """Scan with the cache, and check the result against a scan without."""
    warm, counting = scanned(folder, cache_path)
    assert_same(warm, scanned(folder, None)[0])
    return warm, counting


def test_a_second_scan_decodes_nothing_and_finds_the_same(family: Path, cache_path: Path) -> None:
    cold, first = scanned(family, cache_path)
    warm, second = scanned(family, cache_path)
    assert_same(warm, cold)
    assert (cold.cached_count, warm.cached_count) == (0, 7)
    assert (len(first.decoded), second.decoded, second.digested) == (7, [], [])


def test_a_cold_scan_digests_nothing_beforehand(family: Path, cache_path: Path) -> None:
    assert scanned(family, cache_path)[1].digested == []


def test_without_a_cache_everything_is_decoded_each_time(family: Path) -> None:
    for _ in range(2):
        result, counting = scanned(family, None)
        assert (result.cached_count, len(counting.decoded), result.notices) == (0, 7, ())


def test_processes_fill_the_cache_as_well(family: Path, cache_path: Path) -> None:
    cold = scan([family], worker_count=2, cache_path=cache_path)
    warm, counting = scanned(family, cache_path)
    assert_same(warm, cold)
    assert counting.decoded == []


def test_only_the_new_files_among_many_known_ones_are_decoded(tmp_path: Path, cache_path: Path) -> None:
    for number in range(300):
        save_picture(tmp_path / "many" / f"{number:03}.png", number, (16, 12))
    scanned(tmp_path / "many", cache_path)
    for number in (300, 301):
        save_picture(tmp_path / "many" / f"{number}.png", number, (16, 12))
    warm, counting = scanned(tmp_path / "many", cache_path)
    assert (warm.cached_count, counting.decoded) == (300, ["300.png", "301.png"])


def test_a_touched_file_is_served_by_its_bytes(family: Path, cache_path: Path) -> None:
    scanned(family, cache_path)
    os.utime(family / "loner.jpg", ns=(1, 1))
    _, counting = assert_as_cold(family, cache_path)
    assert (counting.digested, counting.decoded) == (["loner.jpg"], [])


def test_a_replaced_file_is_decoded_again(family: Path, cache_path: Path) -> None:
    scanned(family, cache_path)
    save_picture(family / "loner.jpg", 1)
    warm, counting = assert_as_cold(family, cache_path)
    assert counting.decoded == ["loner.jpg"]
    assert warm.duplicate_count == 4


def test_a_file_of_the_same_size_with_other_bytes_is_decoded_again(family: Path, cache_path: Path) -> None:
    plain = save_picture(family / "plain.png", 9)
    scanned(family, cache_path)
    content = plain.read_bytes()
    plain.write_bytes(content[:-40] + bytes(40))
    os.utime(plain, ns=(1, 1))
    _, counting = assert_as_cold(family, cache_path)
    assert (counting.digested, counting.decoded) == (["plain.png"], ["plain.png"])


def test_a_truncated_file_is_unreadable_from_then_on(family: Path, cache_path: Path) -> None:
    scanned(family, cache_path)
    loner = family / "loner.jpg"
    loner.write_bytes(loner.read_bytes()[:1500])
    warm, counting = assert_as_cold(family, cache_path)
    assert counting.decoded == ["loner.jpg"]
    assert [entry.path.name for entry in warm.unreadable] == ["half copied.jpg", "loner.jpg"]


def test_a_renamed_file_and_a_moved_one_are_not_decoded_again(family: Path, cache_path: Path) -> None:
    scanned(family, cache_path)
    (family / "loner.jpg").rename(family / "alone.jpg")
    (family / "hills.jpg").rename(family / "copies" / "hills.jpg")
    warm, counting = assert_as_cold(family, cache_path)
    assert (sorted(counting.digested), counting.decoded) == (["alone.jpg", "hills.jpg"], [])
    assert warm.cached_count == 7


def test_a_renamed_file_that_cannot_be_read_is_not_decoded_again(family: Path, cache_path: Path) -> None:
    scanned(family, cache_path)
    (family / "half copied.jpg").rename(family / "still half.jpg")
    warm, counting = assert_as_cold(family, cache_path)
    assert (counting.digested, counting.decoded, warm.cached_count) == (["still half.jpg"], [], 7)
    _, again = assert_as_cold(family, cache_path)
    assert (again.digested, again.decoded) == ([], [])


def test_a_renamed_file_has_a_row_of_its_own_afterwards(family: Path, cache_path: Path) -> None:
    scanned(family, cache_path)
    (family / "loner.jpg").rename(family / "alone.jpg")
    scanned(family, cache_path)
    _, counting = assert_as_cold(family, cache_path)
    assert (counting.digested, counting.decoded) == ([], [])


def test_two_files_that_change_places_are_told_apart(family: Path, cache_path: Path) -> None:
    scanned(family, cache_path)
    first, second, aside = family / "loner.jpg", family / "hills.jpg", family / "aside"
    first.rename(aside)
    second.rename(first)
    aside.rename(second)
    _, counting = assert_as_cold(family, cache_path)
    assert counting.decoded == []


def test_other_settings_are_decoded_for_themselves(family: Path, cache_path: Path) -> None:
    scanned(family, cache_path)
    grey = ScanSettings(match=MatchSettings("mse-grey", 45))
    result, counting = scanned(family, cache_path, settings=grey)
    assert len(counting.decoded) == 7
    assert_same(result, scanned(family, None, settings=grey)[0])


def with_hash(settings: HashSettings | None) -> ScanSettings:
    return ScanSettings(match=MatchSettings(hash=settings))


def test_a_hash_that_is_added_decodes_each_file_once_and_is_there_from_then_on(family: Path, cache_path: Path) -> None:
    added = [None, HashSettings(), HashSettings("phash", 8)]
    for settings in map(with_hash, added):
        result, counting = scanned(family, cache_path, settings=settings)
        assert len(counting.decoded) == 7
        assert_same(result, scanned(family, None, settings=settings)[0])
    for settings in map(with_hash, added):
        assert scanned(family, cache_path, settings=settings)[1].decoded == []


@pytest.mark.parametrize("fewer", [None, HashSettings()])
def test_records_with_more_hashes_than_asked_for_serve_too(
    family: Path, cache_path: Path, fewer: HashSettings | None
) -> None:
    scanned(family, cache_path, settings=with_hash(HashSettings("phash", 8)))
    (family / "loner.jpg").rename(family / "alone.jpg")
    warm, counting = scanned(family, cache_path, settings=with_hash(fewer))
    assert (counting.digested, counting.decoded) == (["alone.jpg"], [])
    assert_same(warm, scanned(family, None, settings=with_hash(fewer))[0])


def test_equal_pictures_are_one_class_whichever_record_knows_them(family: Path, cache_path: Path) -> None:
    scanned(family, cache_path)
    (family / "again.jpg").write_bytes((family / "loner.jpg").read_bytes() + b"a tail")
    warm, counting = scanned(family, cache_path, settings=with_hash(None))
    assert counting.decoded == ["again.jpg"]
    assert_same(warm, scanned(family, None, settings=with_hash(None))[0])


def test_a_second_scan_looks_at_nothing(family: Path, cache_path: Path) -> None:
    cold, first = scanned(family, cache_path)
    warm, second = scanned(family, cache_path)
    assert first.looked_at
    assert (second.looked_at, second.decoded) == ([], [])
    assert_same(warm, cold)


def test_renamed_files_are_not_looked_at_again(family: Path, cache_path: Path) -> None:
    scanned(family, cache_path)
    family.rename(family.with_name("moved"))
    _, counting = assert_as_cold(family.with_name("moved"), cache_path)
    assert (counting.decoded, counting.looked_at) == ([], [])


def test_a_changed_file_is_looked_at_again_and_no_other(tmp_path: Path, cache_path: Path) -> None:
    for number in range(3):
        picture = save_picture(tmp_path / "many" / f"{number}.png", number, (160, 120))
        save_picture(picture.with_suffix(".jpg"), number, (160, 120))
    _, first = scanned(tmp_path / "many", cache_path)
    assert len(first.looked_at) == 3
    changed = tmp_path / "many" / "1.jpg"
    changed.write_bytes(changed.read_bytes() + b"a tail")
    _, second = assert_as_cold(tmp_path / "many", cache_path)
    assert second.looked_at == ["1.jpg"]


def test_a_file_too_large_to_be_held_is_looked_at_once(
    family: Path, cache_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(reading, "LARGEST_BYTES", 1)
    _, first = scanned(family, cache_path)
    _, second = scanned(family, cache_path)
    assert first.looked_at
    assert (second.decoded, second.looked_at) == ([], [])


def test_looks_of_another_version_are_taken_anew(
    family: Path, cache_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    _, first = scanned(family, cache_path)
    monkeypatch.setattr(proof_memory, "PROOF_VERSION", 0)
    assert scanned(family, cache_path)[1].looked_at == first.looked_at


@pytest.fixture
def gauged(monkeypatch: pytest.MonkeyPatch) -> list[int]:
    """How many pairs of hashes were asked whether their light lies alike, call by call; every search is of blocks."""
    numbers: list[int] = []

    def alike(pairs: Any, *arguments: Any) -> Any:
        numbers.append(len(pairs))
        return alike_in_light(pairs, *arguments)

    monkeypatch.setattr(hashing, "alike_in_light", alike)
    monkeypatch.setattr(hashing, "BLOCK_ROWS", 2)
    monkeypatch.setattr(hashing, "IN_PLACE_ROWS", 2)
    return numbers


def test_pairs_by_hashes_of_unchanged_files_are_searched_once(
    family: Path, cache_path: Path, gauged: list[int]
) -> None:
    cold, first = scanned(family, cache_path)
    assert first.compared
    assert sum(gauged)
    gauged.clear()
    warm, second = scanned(family, cache_path)
    assert (second.compared, gauged) == (0, [])
    assert_same(warm, cold)
    assert scanned(family, None)[1].compared == first.compared


def test_with_one_file_more_the_pairs_by_hashes_are_searched_anew(
    family: Path, cache_path: Path, gauged: list[int]
) -> None:
    scanned(family, cache_path)
    with Image.open(family / "loner.jpg") as loner:
        loner.transpose(Image.Transpose.ROTATE_90).save(family / "turned.jpg", quality=90)
    gauged.clear()
    warm, counting = assert_as_cold(family, cache_path)
    assert counting.compared
    assert gauged
    pairs = [{group.reference.path.name, *(each.image.path.name for each in group.members)} for group in warm.groups]
    assert any({"loner.jpg", "turned.jpg"} <= names for names in pairs)


def test_prune_forgets_searches_of_pictures_that_are_gone(family: Path, cache_path: Path) -> None:
    def count() -> int:
        with closing(FingerprintCache(cache_path)) as cache:
            assert cache.prune() is not None
            info = cache.info()
        assert info is not None
        return info.search_count

    scanned(family, cache_path)
    assert count() == 1
    (family / "loner.jpg").unlink()
    assert count() == 0


def test_many_copies_from_the_cache_are_one_class(tmp_path: Path, cache_path: Path) -> None:
    content = save_picture(tmp_path / "many" / "000.png", 1, (40, 30)).read_bytes()
    for number in range(1, 300):
        (tmp_path / "many" / f"{number:03}.png").write_bytes(content)
    scanned(tmp_path / "many", cache_path)
    warm, counting = assert_as_cold(tmp_path / "many", cache_path)
    assert (len(warm.groups), len(warm.groups[0]), counting.decoded) == (1, 300, [])


def test_every_file_is_counted_in_the_progress_of_a_rescan(family: Path, cache_path: Path) -> None:
    scanned(family, cache_path)
    reports: list[Progress] = []
    scanned(family, cache_path, on_progress=reports.append)
    assert {report.total for report in reports if report.stage is Stage.FINGERPRINT} == {7}


@pytest.mark.expects_log
def test_a_damaged_cache_is_told_of_and_the_scan_goes_on(family: Path, cache_path: Path) -> None:
    cache_path.parent.mkdir()
    cache_path.write_bytes(b"this is no database" * 500)
    result, counting = scanned(family, cache_path)
    assert len(result.groups) == 2
    assert len(counting.decoded) == 7
    assert "is damaged" in result.notices[0]
    assert scanned(family, cache_path)[0].cached_count == 7


class Meddling(Counting):
    """Changes one file right after it was read."""

    def submit(self, fn: Any, /, *args: Any, **kwargs: Any) -> "Future[Any]":
        future = super().submit(fn, *args, **kwargs)
        for file in args[0] if fn is fingerprint_files else ():
            if file.path.name == "loner.jpg":
                save_picture(file.path, 2)
        return future


def test_a_file_that_changes_while_it_is_read_is_not_kept(family: Path, cache_path: Path) -> None:
    scan([family], executor=Meddling(), cache_path=cache_path)
    warm, counting = assert_as_cold(family, cache_path)
    assert (warm.cached_count, counting.decoded) == (6, ["loner.jpg"])


def test_a_file_that_was_cut_while_it_was_written_is_not_kept_as_unreadable(tmp_path: Path, cache_path: Path) -> None:
    whole = save_picture(tmp_path / "pictures" / "loner.jpg", 1).read_bytes()
    path = tmp_path / "pictures" / "loner.jpg"
    path.write_bytes(whole[:1000])

    class Finishing(Counting):
        def submit(self, fn: Any, /, *args: Any, **kwargs: Any) -> "Future[Any]":
            future = super().submit(fn, *args, **kwargs)
            path.write_bytes(whole)
            return future

    assert len(scan([path.parent], executor=Finishing(), cache_path=cache_path).unreadable) == 1
    assert len(assert_as_cold(path.parent, cache_path)[0].images) == 1


class OneByOne(Counting):
    """Cancels a scan in the middle."""

    def __init__(self, cancel: CancelToken, after: int) -> None:
        super().__init__()
        self._cancel = cancel
        self._after = after

    def submit(self, fn: Any, /, *args: Any, **kwargs: Any) -> "Future[Any]":
        future = super().submit(fn, *args, **kwargs)
        if len(self.decoded) >= self._after:
            self._cancel.cancel()
        return future


def test_a_cancel_keeps_what_was_done_and_the_next_scan_goes_on_from_there(
    family: Path, cache_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("imagetwin.engine.fingerprinting.CHUNK_FILES", 1)
    cancel = CancelToken()
    stopped = OneByOne(cancel, after=4)
    with pytest.raises(OperationCancelledError):
        scan([family], executor=stopped, worker_count=1, cancel=cancel, cache_path=cache_path)
    assert len(stopped.decoded) < 7
    warm, counting = assert_as_cold(family, cache_path)
    assert warm.cached_count > 0
    assert len(counting.decoded) == 7 - warm.cached_count


def made_cache(cache_path: Path, clock: Any = time.monotonic) -> ScanCache:
    return ScanCache(cache_path, MSE, DecodeSettings(), clock=clock)


def test_results_are_on_disk_after_a_few_seconds_of_the_clock(tmp_path: Path, cache_path: Path) -> None:
    now = [0.0]
    writer, reader = made_cache(cache_path, lambda: now[0]), made_cache(cache_path)
    paths = [save_picture(tmp_path / f"{number}.png", number, (40, 30)) for number in range(2)]
    files = [ImageFile(path, FileIdentity.from_stat(path.stat())) for path in paths]
    results = fingerprint_files(files, MSE, DecodeSettings())

    def keep(number: int) -> None:
        block = results.block.only(results.block.positions == number)
        writer.keep(files, Fingerprinted(block, []))

    def kept_count() -> int:
        return sum(len(known.block) for known in reader.known(files))

    keep(0)
    assert kept_count() == 0
    now[0] = FLUSH_SECONDS
    keep(1)
    assert kept_count() == 2
    writer.close()
    reader.close()


_KILLED = """
import json, sys, time
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from imagetwin.engine import caching, fingerprinting
from imagetwin.engine.scan import scan

fingerprinting.CHUNK_FILES = 1
caching.FLUSH_SECONDS = 0.2

def report(progress):
    if progress.done:
        print(progress.done, flush=True)

class Slow(ThreadPoolExecutor):
    def submit(self, fn, /, *args):
        time.sleep(0.05)
        return super().submit(fn, *args)

with Slow(1) as executor:
    scan([Path(sys.argv[1])], executor=executor, worker_count=1, cache_path=Path(sys.argv[2]), on_progress=report)
"""


def test_a_killed_scan_leaves_what_it_had_written(tmp_path: Path, cache_path: Path) -> None:
    folder = tmp_path / "many"
    for number in range(120):
        save_picture(folder / f"{number:03}.png", number, (40, 30))
    command = [sys.executable, "-c", _KILLED, str(folder), str(cache_path)]
    with subprocess.Popen(command, cwd=ROOT, stdout=subprocess.PIPE, text=True) as process:
        assert process.stdout is not None
        done = next(int(line) for line in process.stdout if process.stdout and int(line) >= 20)
        process.kill()
    warm, counting = assert_as_cold(folder, cache_path)
    # What comes within a flush's time of 0.2 s, four or five files, and what was reported late.
    assert warm.cached_count >= done - 15
    assert len(counting.decoded) == 120 - warm.cached_count
