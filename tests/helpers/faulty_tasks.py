"""Tasks that go wrong in a worker process: on purpose, and by the name of the file they get."""

import os
import time
from collections.abc import Callable, Sequence
from concurrent.futures import Future
from pathlib import Path
from typing import Any, TypeVar

from imagetwin.domain.fingerprints import Fingerprinted, Method
from imagetwin.domain.images import ImageFile
from imagetwin.domain.settings import DecodeSettings
from imagetwin.domain.tiers import Proof
from imagetwin.engine.scan import scan
from imagetwin.engine.workers import WorkerPool
from imagetwin.imaging.proof import Suspect, prove_copies
from imagetwin.imaging.thumbnails import Thumbnail, thumbnail
from imagetwin.imaging.worker import fingerprint_file, fingerprint_files, packed

T = TypeVar("T")

KILLS, SLEEPS, RAISES = "kills.jpg", "sleeps.jpg", "raises.jpg"


def fingerprint_faultily(files: list[ImageFile], method: Method, settings: DecodeSettings) -> Fingerprinted:
    """Fingerprint files, except that some names end the process, take for ever or raise."""
    results = []
    for file in files:
        if file.path.name == KILLS:
            os._exit(1)
        if file.path.name == SLEEPS:
            sleep_with_heartbeat(file.path)
        if file.path.name == RAISES:
            raise RuntimeError("a fault of the program")
        results.append(fingerprint_file(file, method, settings))
    return packed(results, method)


def prove_faultily(reference: ImageFile, suspects: Sequence[Suspect], settings: DecodeSettings) -> list[Proof | None]:
    """Look at files, except that some names end the process, take for ever or raise."""
    for name in [suspect.file.path.name for suspect in suspects]:
        if name == KILLS:
            os._exit(1)
        if name == SLEEPS:
            time.sleep(60)
        if name == RAISES:
            raise RuntimeError("a fault of the program")
    return prove_copies(reference, suspects, settings)


def sleep_with_heartbeat(path: Path) -> None:
    """Sleep for a minute; a file beside the path tells that this process is alive."""
    for beat in range(1200):
        heartbeat_of(path).write_text(str(beat))
        time.sleep(0.05)


def heartbeat_of(path: Path) -> Path:
    """Return the file that changes for as long as the task for `path` sleeps."""
    return path.with_suffix(".heartbeat")


def end_process(_argument: object = None) -> None:
    """End the worker in the middle of its task."""
    os._exit(1)


class FaultyPool(WorkerPool):
    """A pool whose workers fingerprint faultily."""

    def submit_within(self, seconds: float, fn: Callable[..., T], /, *args: Any) -> Future[T]:
        """Submit the faulty function in place of the real one."""
        faulty: Callable[..., Any] = fingerprint_faultily if fn is fingerprint_files else fn
        return super().submit_within(seconds, faulty, *args)


def scan_faultily(folder: Path) -> None:
    """Scan with a faulty pool; for a process of its own, to be killed."""
    with FaultyPool(1) as pool:
        scan([folder], executor=pool)


def thumbnail_faultily(path: Path, longest_side: int, settings: DecodeSettings) -> Thumbnail:
    """Make a thumbnail, except that some names end the process, take for ever or raise."""
    if path.name == KILLS:
        os._exit(1)
    if path.name == SLEEPS:
        time.sleep(60)
    if path.name == RAISES:
        raise RuntimeError("a fault of the program")
    return thumbnail(path, longest_side, settings)
