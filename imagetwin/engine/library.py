"""What other programs call: folders as they have them, progress as they like it.

All of it blocks until it is done, and starts worker processes that end with it. Nothing of a user's is changed.
"""

import os
import queue
import threading
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Self

from imagetwin.domain.errors import OperationCancelledError
from imagetwin.domain.progress import CancelToken, Progress, ProgressCallback, ignore_progress
from imagetwin.domain.scans import ScanResult
from imagetwin.domain.settings import ScanSettings
from imagetwin.engine import scan as engine
from imagetwin.engine.pair import PairReport, compare_pair

Folder = str | os.PathLike[str]


def scan(
    folders: Folder | Iterable[Folder],
    settings: ScanSettings | None = None,
    *,
    workers: int | None = None,
    cache: Folder | None = None,
    on_progress: ProgressCallback = ignore_progress,
    cancel: CancelToken | None = None,
) -> ScanResult:
    """Find groups of duplicates in a folder, or in several.

    `settings` say what counts as a pair; None are those of the program. `workers` is the number of processes, by
    default one for each core. With a `cache`, the path of a file that is made, files that are as they were at an
    earlier scan are not decoded again. `on_progress` is called in this thread, at most ten times a second. Raises
    ImageTwinError: UsageError for folders that cannot be scanned, OperationCancelledError soon after `cancel` is set.
    A file that cannot be compared raises nothing: it is in `ScanResult.unreadable`.

    >>> from imagetwin import scan
    >>> from imagetwin.domain.settings import HashSettings, MatchSettings, ScanSettings
    >>> strict = ScanSettings(match=MatchSettings(threshold=20, hash=None))
    >>> result = scan("pictures", strict, workers=1)
    >>> len(result.images), len(result.groups), result.duplicate_count
    (4, 1, 2)
    """
    return engine.scan(
        _paths(folders),
        settings,
        worker_count=workers,
        on_progress=on_progress,
        cancel=cancel,
        cache_path=None if cache is None else Path(cache),
    )


def compare(first: Folder, second: Folder, settings: ScanSettings | None = None) -> PairReport:
    """Compare two image files by every method, and tell what a scan with these settings makes of them.

    Raises UsageError for paths that are no two files, ImageTwinError where one cannot be read as an image.

    >>> from imagetwin import compare
    >>> report = compare("pictures/beach.png", "pictures/beach small.jpg")
    >>> report.tier.words
    're-encoded or resized'
    >>> report.same_pixels
    False
    """
    return compare_pair(Path(first), Path(second), settings)


class Scanning:
    """A scan whose progress is gone through in a loop; the result is there after it.

    Leaving the loop, or the `with`, cancels the scan and waits for its end. What `scan` raises, the loop raises.

    >>> from imagetwin import Scanning
    >>> scanning = Scanning("pictures")
    >>> stages = [progress.stage.value for progress in scanning]
    >>> sorted(set(stages))
    ['fingerprint', 'group', 'match', 'prove', 'walk']
    >>> len(scanning.result.groups)
    1
    """

    def __init__(
        self,
        folders: Folder | Iterable[Folder],
        settings: ScanSettings | None = None,
        *,
        workers: int | None = None,
        cache: Folder | None = None,
    ) -> None:
        self._cancel = CancelToken()
        # None is the end.
        self._reports: queue.SimpleQueue[Progress | None] = queue.SimpleQueue()
        self._result: ScanResult | None = None
        self._error: BaseException | None = None

        def run() -> None:
            try:
                self._result = scan(
                    folders,
                    settings,
                    workers=workers,
                    cache=cache,
                    on_progress=self._reports.put,
                    cancel=self._cancel,
                )
            except BaseException as error:
                self._error = error
            finally:
                self._reports.put(None)

        self._thread = threading.Thread(target=run, name="imagetwin-scan", daemon=True)
        self._thread.start()

    def __iter__(self) -> Iterator[Progress]:
        try:
            while (progress := self._reports.get()) is not None:
                yield progress
            self._thread.join()
            if self._error is not None:
                raise self._error
        finally:
            self._end()

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_error: object) -> None:
        self._end()

    def _end(self) -> None:
        self._cancel.cancel()
        self._thread.join()

    def pause(self) -> None:
        """Let the scan wait from its next step on."""
        self._cancel.pause()

    def resume(self) -> None:
        """Let it go on."""
        self._cancel.resume()

    @property
    def result(self) -> ScanResult:
        """What was found; waits for the end. Raises what `scan` raises."""
        self._thread.join()
        if self._error is not None:
            raise self._error
        if self._result is None:
            raise OperationCancelledError("Cancelled.")
        return self._result


def _paths(folders: Folder | Iterable[Folder]) -> list[Path]:
    return [Path(folders)] if isinstance(folders, (str, os.PathLike)) else [Path(folder) for folder in folders]
