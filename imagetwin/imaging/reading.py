"""Whole files into memory, the next ones ahead where the disk or the network is slow."""

import errno
import hashlib
import os
import stat
import time
from collections.abc import Callable, Sequence
from concurrent.futures import Future, ThreadPoolExecutor
from pathlib import Path

from imagetwin.domain.long_paths import system_path
from imagetwin.domain.wording import say

# Beyond this a file stays on disk: readers look at the head first and refuse what is too large to decode.
LARGEST_BYTES = 64_000_000
# A read from the system's cache takes a tenth of it; a seek or a round trip takes more.
SLOW_SECONDS = 0.004
SLOW_READS = 2
THREAD_COUNT = 64
CONTENT_DIGEST_BYTES = 16

Read = Callable[[Path], bytes | None]


def read_file(path: Path) -> bytes | None:
    """Return a file's bytes, or None where they are too many to hold.

    Raises OSError, also for what has taken the file's place and is none: a pipe would be waited for without end, and a
    device read without end.
    """
    with open(system_path(path), "rb", buffering=0, opener=_without_waiting) as file:
        status = os.fstat(file.fileno())
        if not stat.S_ISREG(status.st_mode):
            raise OSError(errno.EINVAL, say("not an ordinary file (a pipe, a socket or a device)"))
        return None if status.st_size > LARGEST_BYTES else file.readall()


def _without_waiting(path: str, flags: int) -> int:
    return os.open(path, flags | getattr(os, "O_NONBLOCK", 0))


def content_digest(content: bytes) -> bytes:
    """Return 16 bytes of SHA-256, which takes 0.6 of BLAKE2b's time where the processor has instructions for it."""
    return hashlib.sha256(content).digest()[:CONTENT_DIGEST_BYTES]


class DigestingRead:
    """Is a `Read` that remembers the digest of what it read last: empty where that was not held in memory."""

    def __init__(self, read: Read) -> None:
        self._read = read
        self.digest = b""

    def __call__(self, path: Path) -> bytes | None:
        """Read a file. Raises OSError."""
        self.digest = b""
        content = self._read(path)
        if content is not None:
            self.digest = content_digest(content)
        return content


class ReadAhead:
    """Reads given files, each once and in this order; is a `Read` that raises OSError as `read_file` does.

    After slow reads, threads read the files that follow, so that decoding has no need to wait for each. They are read
    all at once: whoever gives them bounds their bytes.
    """

    # What the last reads told about the disk stays known for the files to come: how many in a row were slow. A single
    # one tells nothing, since another program may have had the processor meanwhile.
    slow_in_a_row = 0

    def __init__(self, paths: Sequence[Path]) -> None:
        self._paths = paths
        self._next = 0
        self._readers: ThreadPoolExecutor | None = None
        self._coming: dict[Path, Future[tuple[bytes | None, float]]] = {}

    def __enter__(self) -> "ReadAhead":
        if self._expects_slow and len(self._paths) > 1:
            self._start_threads()
        return self

    def __exit__(self, *_exception: object) -> None:
        if self._readers is not None:
            self._readers.shutdown(cancel_futures=True)

    def __call__(self, path: Path) -> bytes | None:
        """Return the bytes of the next file, or None where they are too many to hold."""
        self._next += 1
        coming = self._coming.pop(path, None)
        content, seconds = _timed_read(path) if coming is None else coming.result()
        ReadAhead.slow_in_a_row = ReadAhead.slow_in_a_row + 1 if seconds > SLOW_SECONDS else 0
        if self._expects_slow and self._readers is None and self._next < len(self._paths):
            self._start_threads()
        return content

    @property
    def _expects_slow(self) -> bool:
        return ReadAhead.slow_in_a_row >= SLOW_READS

    def _start_threads(self) -> None:
        waiting = self._paths[self._next :]
        self._readers = ThreadPoolExecutor(min(len(waiting), THREAD_COUNT), "read-ahead")
        self._coming = {path: self._readers.submit(_timed_read, path) for path in waiting}


def _timed_read(path: Path) -> tuple[bytes | None, float]:
    started = time.perf_counter()
    return read_file(path), time.perf_counter() - started
