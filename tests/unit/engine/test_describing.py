"""Traits are read by worker processes; a bad file costs nothing but its own."""

from pathlib import Path

import pytest

from imagetwin.domain.errors import OperationCancelledError
from imagetwin.domain.images import FileIdentity, ImageFile
from imagetwin.domain.progress import CancelToken
from imagetwin.domain.settings import DecodeSettings
from imagetwin.engine.describing import traits_of
from imagetwin.engine.workers import WorkerPool
from tests.helpers.pictures import save_picture


def file_of(path: Path) -> ImageFile:
    """Return the file as a scan would have found it."""
    return ImageFile(path, FileIdentity.from_stat(path.stat()))


def test_the_traits_of_files_come_by_their_paths(tmp_path: Path) -> None:
    files = [file_of(save_picture(tmp_path / name, 1, size=(80, 60))) for name in ("a.jpg", "b.png")]
    damaged = tmp_path / "c.jpg"
    damaged.write_bytes((tmp_path / "a.jpg").read_bytes()[:200])
    done: list[tuple[int, int]] = []
    found = traits_of(
        [*files, file_of(damaged)],
        DecodeSettings(),
        worker_count=1,
        on_progress=lambda *progress: done.append(progress),
        cancel=CancelToken(),
    )
    jpeg, png, rest = (found[tmp_path / name] for name in ("a.jpg", "b.png", "c.jpg"))
    assert (jpeg.format, png.format, png.quality) == ("JPEG", "PNG", None)
    assert jpeg.quality is not None
    assert jpeg.is_intact
    assert png.sharpness > 0
    assert not rest.is_intact
    assert done[-1] == (3, 3)


def test_reading_them_ends_when_it_is_cancelled(tmp_path: Path) -> None:
    cancel = CancelToken()
    cancel.cancel()
    with WorkerPool(1) as pool, pytest.raises(OperationCancelledError):
        traits_of(
            [file_of(save_picture(tmp_path / "a.png", 1))],
            DecodeSettings(),
            executor=pool,
            on_progress=lambda _done, _total: None,
            cancel=cancel,
        )
