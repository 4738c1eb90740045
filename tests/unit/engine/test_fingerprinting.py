"""The fingerprint stage: a fault costs one image, never its chunk."""

from collections.abc import Callable, Iterator
from concurrent.futures import Executor, Future, ThreadPoolExecutor
from pathlib import Path
from typing import Any

import pytest

from imagetwin.domain.errors import OperationCancelledError
from imagetwin.domain.fingerprints import MSE, Fingerprint, Fingerprinted
from imagetwin.domain.images import FileIdentity, ImageFile
from imagetwin.domain.progress import CancelToken
from imagetwin.domain.settings import DecodeSettings
from imagetwin.engine.fingerprinting import (
    CHUNK_BYTES,
    CHUNK_FILES,
    CHUNKS_LEFT,
    LAST_CHUNK_BYTES,
    FingerprintStage,
    chunks_of,
)
from imagetwin.engine.remote import NotVisibleError, RemoteExecutor
from imagetwin.imaging.worker import fingerprint_file
from tests.helpers.faulty_tasks import KILLS, RAISES, SLEEPS, FaultyPool
from tests.helpers.pictures import save_picture


def image_files(folder: Path, *names: str) -> list[ImageFile]:
    """Save a picture under each name."""
    paths = [save_picture(folder / name, seed) for seed, name in enumerate(names)]
    return [ImageFile(path, FileIdentity.from_stat(path.stat())) for path in paths]


def of_size(byte_size: int) -> ImageFile:
    """Describe a file that need not exist."""
    return ImageFile(Path("a.jpg"), FileIdentity(byte_size, 0, 0, 0))


def outcomes(
    executor: Executor, files: list[ImageFile], seconds_per_image: float = 30.0, cancel: CancelToken | None = None
) -> list[str]:
    """Run the stage; return "compared" or the reason for each file, after checking that each came once."""
    results: dict[int, str] = {}

    def keep(some: Fingerprinted) -> None:
        block = some.block
        told = dict.fromkeys(block.positions.tolist(), "compared")
        told |= {fault.position: fault.reason for fault in some.faults}
        assert len(told) == len(block) + len(some.faults)
        assert not told.keys() & results.keys()
        results.update(told)
        for place, pixels in zip(block.positions.tolist(), block.pixels, strict=True):
            expected = fingerprint_file(files[place], MSE, DecodeSettings())
            assert isinstance(expected, Fingerprint)
            assert (pixels == expected.pixels).all()

    stage = FingerprintStage(executor, MSE, DecodeSettings(), seconds_per_image, cancel or CancelToken(), keep)
    stage.run(files, in_flight=3)
    assert len(results) == len(files)
    return [results[place] for place in range(len(files))]


@pytest.fixture(scope="module")
def pool() -> Iterator[FaultyPool]:
    """Share one warm pool, since its processes take a second to start."""
    with FaultyPool(2) as shared:
        shared.submit(abs, -1).result(30)
        yield shared


def test_a_worker_that_dies_costs_one_image_and_the_rest_of_its_chunk_is_compared(
    tmp_path: Path, pool: FaultyPool
) -> None:
    files = image_files(tmp_path, "a.jpg", KILLS, "b.jpg", "c.jpg")
    died = "the worker process died while decoding it"
    assert outcomes(pool, files) == ["compared", died, "compared", "compared"]


def test_an_image_that_takes_too_long_is_listed_and_the_others_go_on(tmp_path: Path, pool: FaultyPool) -> None:
    files = image_files(tmp_path, "a.jpg", SLEEPS, "b.jpg")
    late = "timed out: decoding took longer than 2 seconds"
    assert outcomes(pool, files, seconds_per_image=2) == ["compared", late, "compared"]


def test_an_error_of_the_program_costs_one_image(tmp_path: Path, pool: FaultyPool) -> None:
    files = image_files(tmp_path, "a.jpg", RAISES)
    assert outcomes(pool, files) == ["compared", "could not be decoded (RuntimeError: a fault of the program)"]


def test_an_executor_of_the_standard_library_will_do(tmp_path: Path) -> None:
    files = image_files(tmp_path, *(f"{number}.jpg" for number in range(40)))
    with ThreadPoolExecutor(2) as executor:
        assert outcomes(executor, files) == ["compared"] * 40


class _Recorder(Executor):
    """Does tasks in place, and remembers how many files each had."""

    def __init__(self) -> None:
        self.chunk_sizes: list[int] = []

    def submit(self, fn: Callable[..., Any], /, *args: Any, **_kwargs: Any) -> "Future[Any]":
        self.chunk_sizes.append(len(args[0]))
        future: Future[Any] = Future()
        future.set_result(fn(*args))
        return future


def test_files_travel_in_chunks(tmp_path: Path) -> None:
    recorder = _Recorder()
    outcomes(recorder, image_files(tmp_path, *(f"{number}.png" for number in range(20))))
    assert len(recorder.chunk_sizes) < 5
    assert sum(recorder.chunk_sizes) == 20


def test_a_cancel_submits_nothing_more(tmp_path: Path) -> None:
    recorder, cancel = _Recorder(), CancelToken()
    cancel.cancel()
    with pytest.raises(OperationCancelledError):
        outcomes(recorder, image_files(tmp_path, "a.jpg"), cancel=cancel)
    assert recorder.chunk_sizes == []


def test_chunks_hold_every_file_once_and_in_order() -> None:
    files = [of_size(number * 1_000_000) for number in range(50)]
    chunks = list(chunks_of(files))
    assert [file for chunk in chunks for file in chunk.files] == files
    assert [chunk.start for chunk in chunks] == [
        sum(len(earlier.files) for earlier in chunks[:place]) for place in range(len(chunks))
    ]


def test_chunks_are_bounded_in_number_and_bytes() -> None:
    sizes = [len(chunk.files) for chunk in chunks_of([of_size(1)] * (2 * CHUNK_FILES + 8))]
    assert sizes == [CHUNK_FILES, CHUNK_FILES, 8]
    assert [len(chunk.files) for chunk in chunks_of([of_size(CHUNK_BYTES)] * 3)] == [1, 1, 1]
    assert list(chunks_of([])) == []


def test_the_last_chunks_are_small() -> None:
    sizes = [len(chunk.files) for chunk in chunks_of([of_size(100_000)] * 2000)]
    assert max(sizes) == sizes[0] == CHUNK_BYTES // 100_000
    assert sizes == sorted(sizes, reverse=True)
    assert set(sizes[-CHUNKS_LEFT // 2 : -1]) == {LAST_CHUNK_BYTES // 100_000}


class _Blind(RemoteExecutor):
    """Does tasks in place, but for those with files that its workers do not see: of whose places it tells `told`."""

    def __init__(self, unseen: set[str], told: Callable[[list[int]], list[int]] = lambda places: places) -> None:
        self._unseen, self._told = unseen, told
        self.sizes: list[int] = []

    def submit_on_files(
        self, files: Any, seconds: float | None, fn: Callable[..., Any], /, *args: Any
    ) -> "Future[Any]":
        """Do a task."""
        self.sizes.append(len(files))
        unseen = [place for place, file in enumerate(files) if file.path.name in self._unseen]
        future: Future[Any] = Future()
        if unseen:
            future.set_exception(NotVisibleError("elsewhere", tuple(self._told(unseen))))
        else:
            future.set_result(fn(*args))
        return future

    @property
    def near(self) -> Executor:
        """Nobody: not asked."""
        return self

    @property
    def notices(self) -> list[str]:
        """None."""
        return []

    def for_search(self, _spool_path: Path, _class_count: int) -> Executor:
        """Nobody: not asked."""
        return self


UNSEEN = "not visible to the worker elsewhere, or not as it is here"


def test_files_that_no_worker_sees_are_listed_and_the_others_stay_together(tmp_path: Path) -> None:
    files = image_files(tmp_path, *(f"{number}.png" for number in range(10)))
    blind = _Blind({"2.png", "3.png", "9.png"})
    expected = ["compared"] * 10
    expected[2] = expected[3] = expected[9] = UNSEEN
    assert outcomes(blind, files) == expected
    assert blind.sizes == [10, 2, 5]


def test_where_each_worker_misses_another_file_all_are_tried_one_by_one(tmp_path: Path) -> None:
    files = image_files(tmp_path, *(f"{number}.png" for number in range(4)))
    blind = _Blind({"1.png"}, lambda places: places if places == [0] else [])
    assert outcomes(blind, files) == ["compared", UNSEEN, "compared", "compared"]
    assert blind.sizes == [4, 1, 1, 1, 1]
