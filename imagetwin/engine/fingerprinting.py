"""The stage that turns image files into fingerprints, in worker processes."""

from collections.abc import Callable, Iterator, Sequence
from concurrent.futures import BrokenExecutor, Executor, Future
from dataclasses import dataclass
from typing import Any, Generic, TypeVar

import numpy as np

from imagetwin.domain.errors import ScanError
from imagetwin.domain.fingerprints import Fault, Fingerprinted, Method
from imagetwin.domain.images import ImageFile, UnreadableKind
from imagetwin.domain.progress import CancelToken
from imagetwin.domain.settings import DecodeSettings
from imagetwin.domain.wording import say
from imagetwin.engine.remote import NotVisibleError, submit_within
from imagetwin.engine.tasks import TaskRun
from imagetwin.engine.worker_process import WorkerDiedError
from imagetwin.imaging.decode import OUT_OF_MEMORY
from imagetwin.imaging.worker import fingerprint_files, packed

Result = TypeVar("Result")

# A chunk's bytes take about as long as each other's to decode, and are held at once where the disk is slow.
CHUNK_FILES = 256
CHUNK_BYTES = 8_000_000
LAST_CHUNK_BYTES = 1_000_000
# Chunks are so small that at least so many are left.
CHUNKS_LEFT = 16


@dataclass(frozen=True, slots=True)
class Chunk:
    """Files that one worker does at a time; `start` is the first one's place among all files."""

    start: int
    files: tuple[ImageFile, ...]

    def without(self, places: Sequence[int]) -> "Iterator[Chunk]":
        """Yield what lies between files at ascending `places` within this chunk."""
        start = 0
        for stop in (*places, len(self.files)):
            if stop > start:
                yield Chunk(self.start + start, self.files[start:stop])
            start = stop + 1


@dataclass(frozen=True, slots=True)
class ChunkedWork(Generic[Result]):
    """Does chunks of files in worker processes and hands over each one's results, or a file's fault, in any order.

    `work` does a list of files and the further `arguments`; a chunk may take `seconds_for(chunk)`. A chunk that fails
    as a whole, because its worker died or was too slow, runs again file by file: so the fault costs one image. Files
    that no worker sees are faults, and the others of their chunk run again without them.
    """

    executor: Executor
    work: Callable[..., Result]
    arguments: tuple[Any, ...]
    seconds_for: Callable[[Chunk], float]
    cancel: CancelToken
    on_results: Callable[[Chunk, Result], None]
    on_fault: Callable[[int, ImageFile, str, UnreadableKind], None]
    on_pause: Callable[[], None] = lambda: None

    def run(self, files: list[ImageFile], in_flight: int) -> None:
        """Do all the files."""
        tasks: TaskRun[Chunk, Result] = TaskRun(
            self._submit,
            in_flight=in_flight,
            cancel=self.cancel,
            on_result=self.on_results,
            on_failure=self._retry,
            on_pause=self.on_pause,
        )
        tasks.run(chunks_of(files))

    def _submit(self, chunk: Chunk) -> "Future[Result]":
        files = list(chunk.files)
        return submit_within(
            self.executor, self.seconds_for(chunk), self.work, files, *self.arguments, files=chunk.files
        )

    def _retry(self, chunk: Chunk, error: BaseException) -> list[Chunk]:
        if isinstance(error, ScanError):
            raise error
        if isinstance(error, NotVisibleError) and error.places:
            for place in error.places:
                self.on_fault(chunk.start + place, chunk.files[place], *self._reason(chunk, error))
            return list(chunk.without(error.places))
        if len(chunk.files) > 1:
            return [Chunk(chunk.start + offset, (file,)) for offset, file in enumerate(chunk.files)]
        self.on_fault(chunk.start, chunk.files[0], *self._reason(chunk, error))
        return []

    def _reason(self, chunk: Chunk, error: BaseException) -> tuple[str, UnreadableKind]:
        if isinstance(error, TimeoutError):
            seconds = float(self.seconds_for(chunk))
            reason = say("timed out: decoding took longer than {seconds} seconds", seconds=seconds)
            return reason, UnreadableKind.TIMED_OUT
        if isinstance(error, (WorkerDiedError, BrokenExecutor)):
            return say("the worker process died while decoding it"), UnreadableKind.WORKER_DIED
        if isinstance(error, NotVisibleError):
            reason = say("not visible to the worker {host}, or not as it is here", host=error.host)
            return reason, UnreadableKind.NOT_VISIBLE
        if isinstance(error, MemoryError):
            return OUT_OF_MEMORY, UnreadableKind.TOO_LARGE
        return say("could not be decoded ({what})", what=f"{type(error).__name__}: {error}"), UnreadableKind.FAILED


@dataclass(frozen=True, slots=True)
class FingerprintStage:
    """Fingerprints files and hands the results over, some at a time and in any order; positions are places in `files`.

    `on_pause` is called when the work was asked to wait, and all results that were under way are handed over.
    """

    executor: Executor
    method: Method
    settings: DecodeSettings
    seconds_per_image: float
    cancel: CancelToken
    on_results: Callable[[Fingerprinted], None]
    on_pause: Callable[[], None] = lambda: None

    def run(self, files: list[ImageFile], in_flight: int) -> None:
        """Fingerprint all the files."""
        ChunkedWork(
            executor=self.executor,
            work=fingerprint_files,
            arguments=(self.method, self.settings),
            seconds_for=self._seconds_for,
            cancel=self.cancel,
            on_results=lambda chunk, results: self._take(chunk.start, results),
            on_fault=lambda place, _file, *why: self._take(place, packed([Fault(0, *why)], self.method)),
            on_pause=self.on_pause,
        ).run(files, in_flight)

    def _seconds_for(self, chunk: Chunk) -> float:
        # A model may take a second for each picture, however small that is.
        return self.seconds_per_image + (0 if self.method.model is None else len(chunk.files))

    def _take(self, start: int, results: Fingerprinted) -> None:
        self.on_results(results.at(start + np.arange(len(results.block) + len(results.faults))))


def chunks_of(files: list[ImageFile]) -> Iterator[Chunk]:
    """Cut the files into chunks of bounded number and bytes, the last ones small, so that all workers end together."""
    start, byte_count, bytes_left = 0, 0, sum(file.byte_size for file in files)
    for place, file in enumerate(files):
        byte_count += file.byte_size
        enough = min(CHUNK_BYTES, max(LAST_CHUNK_BYTES, bytes_left // CHUNKS_LEFT))
        if place - start + 1 >= CHUNK_FILES or byte_count >= enough:
            yield Chunk(start, tuple(files[start : place + 1]))
            start, byte_count, bytes_left = place + 1, 0, bytes_left - byte_count
    if start < len(files):
        yield Chunk(start, tuple(files[start:]))
