"""Pictures for the screen, decoded in worker processes, the newest request first, in a cache of bounded size.

A picture that takes too long or ends its worker costs itself: the window decodes nothing.
"""

import os
import threading
from collections import OrderedDict
from collections.abc import Callable
from concurrent.futures import CancelledError, Executor, Future
from contextlib import suppress
from pathlib import Path
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QObject, Qt, Signal, Slot
from PySide6.QtGui import QImage, QPixmap

from imagetwin.domain.long_paths import system_path
from imagetwin.domain.settings import DecodeSettings
from imagetwin.gui.kept_thumbnails import KEPT_SIDE, kept_thumbnail

if TYPE_CHECKING:
    from imagetwin.store.thumbnail_cache import ThumbnailCache

THREAD_COUNT = 2
SECONDS_PER_PICTURE = 30.0
CACHE_BYTES = 256_000_000
# Requests beyond this are the oldest ones: they were scrolled past long ago.
WAITING_LIMIT = 256
_PATIENCE_SECONDS = 2.0
# What is shown has passed the scan, whose budget the user may have raised.
_PIXEL_BUDGET = 1_000_000_000

Key = tuple[Path, int]


class ThumbnailLoader(QObject):
    """Gives pictures that are in memory at once, and loads the others.

    `loaded` tells of a path whose picture has come; a picture that cannot be read comes as a null pixmap.
    """

    loaded = Signal(object)
    _decoded = Signal(object, QImage)

    def __init__(self, parent: QObject | None = None, kept_path: Path | None = None) -> None:
        """Make the threads; small pictures are kept in the file `kept_path`, where one is named."""
        super().__init__(parent)
        self._kept_path = kept_path
        self._kept: ThumbnailCache | None = None
        # Made with the first picture.
        self._executor: Executor | None = None
        self._cache: OrderedDict[Key, QPixmap] = OrderedDict()
        self._cached_bytes = 0
        self._waiting: OrderedDict[Key, None] = OrderedDict()
        self._in_work: set[Key] = set()
        self._changed = threading.Condition()
        self._closing = False
        self._decoded.connect(self._on_decoded, Qt.ConnectionType.QueuedConnection)
        self._threads = [threading.Thread(target=self._work, daemon=True) for _ in range(THREAD_COUNT)]
        for thread in self._threads:
            thread.start()

    def pixmap(self, path: Path, longest_side: int) -> QPixmap | None:
        """Return the picture, or None and ask for it; `longest_side` is in device pixels."""
        key = (path, longest_side)
        found = self._cache.get(key)
        if found is not None:
            self._cache.move_to_end(key)
            return found
        with self._changed:
            if key not in self._in_work:
                self._waiting[key] = None
                self._waiting.move_to_end(key)
                if len(self._waiting) > WAITING_LIMIT:
                    self._waiting.popitem(last=False)
                self._changed.notify()
        return None

    def clear(self) -> None:
        """Forget all pictures and requests, as for a new scan."""
        with self._changed:
            self._waiting.clear()
        self._cache.clear()
        self._cached_bytes = 0

    def close(self) -> None:
        """End the threads; one that hangs in a drive that does not answer ends with the process."""
        with self._changed:
            self._closing = True
            self._waiting.clear()
            self._changed.notify_all()
            executor = self._executor
        if executor is not None:
            executor.shutdown(wait=False, cancel_futures=True)
        for thread in self._threads:
            thread.join(_PATIENCE_SECONDS)
        if self._kept is not None and not any(thread.is_alive() for thread in self._threads):
            self._kept.close()

    def _work(self) -> None:
        while (key := self._next_key()) is not None:
            try:
                workers = self.workers()
            except RuntimeError:
                return
            image = _load(workers, self._cache_on_disk(), *key)
            if not self._closing:
                with suppress(RuntimeError):  # the loader is gone, which only a thread left behind can see
                    self._decoded.emit(key, image)

    def workers(self) -> Executor:
        """Return the processes that decode, for a thread that waits for them; they start with the first call.

        Raises RuntimeError after `close`.
        """
        with self._changed:
            if self._closing:
                raise RuntimeError("The loader is closed.")
            if self._executor is None:
                self._executor = make_workers()
            return self._executor

    def _cache_on_disk(self) -> "ThumbnailCache | None":
        with self._changed:
            if self._kept is None and self._kept_path is not None:
                # Imported here, for the first picture: it would delay the window's first showing.
                from imagetwin.store.thumbnail_cache import ThumbnailCache

                self._kept = ThumbnailCache(self._kept_path)
            return self._kept

    def _next_key(self) -> Key | None:
        with self._changed:
            while not self._waiting and not self._closing:
                self._changed.wait()
            if self._closing:
                return None
            key, _ = self._waiting.popitem(last=True)
            self._in_work.add(key)
            return key

    @Slot(object, QImage)
    def _on_decoded(self, key: Key, image: QImage) -> None:
        with self._changed:
            self._in_work.discard(key)
        self._cache[key] = QPixmap.fromImage(image)
        self._cached_bytes += image.sizeInBytes()
        while self._cached_bytes > CACHE_BYTES and len(self._cache) > 1:
            _, oldest = self._cache.popitem(last=False)
            self._cached_bytes -= oldest.width() * oldest.height() * 4
        self.loaded.emit(key[0])


def make_workers() -> Executor:
    """Make the processes that decode."""
    # Imported here, in a thread and for the first picture: it would delay the window's first showing.
    from imagetwin.engine.worker_memory import memory_cap
    from imagetwin.engine.workers import WorkerPool

    return WorkerPool(THREAD_COUNT, memory_bytes=memory_cap(DecodeSettings(_PIXEL_BUDGET)))


def _submit(executor: Executor, function: Callable[..., Any], *arguments: object) -> "Future[Any]":
    from imagetwin.engine.remote import submit_within

    return submit_within(executor, SECONDS_PER_PICTURE, function, *arguments)


def _load(executor: Executor, kept: "ThumbnailCache | None", path: Path, longest_side: int) -> QImage:
    """Have one picture decoded; runs in a thread, so it makes a QImage and touches nothing else of Qt."""
    from imagetwin.engine.remote import submit_within
    from imagetwin.imaging.thumbnails import thumbnail

    settings = DecodeSettings(_PIXEL_BUDGET)
    try:
        if not os.path.isfile(system_path(path)):  # noqa: PTH113 - a text
            return QImage()
        if kept is not None and longest_side <= KEPT_SIDE:
            small = kept_thumbnail(kept, _submit, executor, path, longest_side, settings)
        else:
            small = submit_within(executor, SECONDS_PER_PICTURE, thumbnail, path, longest_side, settings).result()
    except (Exception, CancelledError):  # whatever a picture does to its worker, and a loader that is closed
        return QImage()
    image = QImage(small.rgb, small.width, small.height, 3 * small.width, QImage.Format.Format_RGB888)
    return image.convertToFormat(QImage.Format.Format_RGB32)
