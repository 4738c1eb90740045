"""Thumbnails by way of the cache on disk; used by the loader's threads."""

import os
from collections.abc import Callable
from concurrent.futures import Executor, Future
from pathlib import Path
from typing import TYPE_CHECKING, Any

from imagetwin.domain.long_paths import system_path
from imagetwin.domain.settings import DecodeSettings

if TYPE_CHECKING:
    # They load Pillow and SQLite, which the window's first showing does not wait for.
    from imagetwin.imaging.thumbnails import Thumbnail
    from imagetwin.store.thumbnail_cache import ThumbnailCache

# Pictures of at most so many device pixels come from the cache; imaging.kept_thumbnails.KEPT_SIDE.
KEPT_SIDE = 256
_HALF_SIDE = KEPT_SIDE // 2

Submit = Callable[..., "Future[Any]"]


def side_to_ask_for(device_side: float) -> int:
    """Return the side to load for a place of that many device pixels: few sides, so that a slider loads little."""
    return _HALF_SIDE if device_side <= _HALF_SIDE else -int(-device_side // KEPT_SIDE) * KEPT_SIDE


def kept_thumbnail(
    cache: "ThumbnailCache", submit: Submit, executor: Executor, path: Path, longest_side: int, settings: DecodeSettings
) -> "Thumbnail":
    """Return a picture of at most KEPT_SIDE pixels from the cache, else decode it and keep it.

    `submit(executor, function, *arguments)` begins a worker's task. Raises OSError where there is no such file, and
    what the decoding raises.
    """
    from imagetwin.imaging.kept_thumbnails import make_thumbnail, read_thumbnail
    from imagetwin.store.thumbnail_cache import FileState

    status = os.stat(system_path(path))  # noqa: PTH116 - a text
    state = FileState(path, status.st_size, status.st_mtime_ns)
    content = cache.get(state)
    if content is not None:
        try:
            read: Thumbnail = submit(executor, read_thumbnail, content, longest_side).result()
        except Exception:  # noqa: S110 - whatever is the matter with what was kept, the file is still there
            pass
        else:
            return read
    made = submit(executor, make_thumbnail, path, longest_side, settings).result()
    if made.digest:
        cache.put(state, made.digest, made.content)
    shown: Thumbnail = made.shown
    return shown
