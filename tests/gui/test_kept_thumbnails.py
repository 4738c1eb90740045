"""The window's thumbnails by way of the disk."""

import os
import sqlite3
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import closing
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from imagetwin.gui import thumbnail_loader
from imagetwin.gui.kept_thumbnails import side_to_ask_for
from imagetwin.gui.thumbnail_loader import ThumbnailLoader
from imagetwin.imaging import kept_thumbnails
from tests.helpers.pictures import save_picture
from tests.helpers.window import PATIENCE_MS


@pytest.fixture
def database(tmp_path: Path) -> Path:
    return tmp_path / "cache" / "thumbnails.sqlite"


@pytest.fixture
def disk_loader(qtbot: QtBot, database: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[ThumbnailLoader]:
    monkeypatch.setattr(thumbnail_loader, "make_workers", lambda: ThreadPoolExecutor(2))
    made = ThumbnailLoader(kept_path=database)
    yield made
    made.close()


@pytest.fixture
def decoded(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """The names of files that are decoded."""
    names: list[str] = []
    make = kept_thumbnails.make_thumbnail

    def noted(path: Path, *arguments: object) -> object:
        names.append(path.name)
        return make(path, *arguments)  # type: ignore[arg-type]

    monkeypatch.setattr(kept_thumbnails, "make_thumbnail", noted)
    return names


def width_of(qtbot: QtBot, loader: ThumbnailLoader, path: Path, side: int) -> int:
    loader.clear()
    with qtbot.waitSignal(loader.loaded, timeout=PATIENCE_MS):
        assert loader.pixmap(path, side) is None
    pixmap = loader.pixmap(path, side)
    assert pixmap is not None
    return pixmap.width()


def test_a_picture_is_decoded_once_and_anew_when_it_changed(
    qtbot: QtBot, disk_loader: ThumbnailLoader, decoded: list[str], tmp_path: Path
) -> None:
    path = save_picture(tmp_path / "a.png", 1, (600, 300))
    assert width_of(qtbot, disk_loader, path, 256) == 256
    assert width_of(qtbot, disk_loader, path, 256) == 256
    assert width_of(qtbot, disk_loader, path, 128) == 128
    assert decoded == ["a.png"]
    save_picture(path, 2, (100, 300))
    os.utime(path, ns=(5, 5))
    assert width_of(qtbot, disk_loader, path, 256) == 85
    assert decoded == ["a.png", "a.png"]
    assert width_of(qtbot, disk_loader, path, 512) == 100  # larger ones are not kept
    assert len(decoded) == 2


def test_what_is_kept_and_broken_is_made_again(
    qtbot: QtBot, disk_loader: ThumbnailLoader, decoded: list[str], tmp_path: Path, database: Path
) -> None:
    path = save_picture(tmp_path / "a.png", 1, (600, 300))
    width_of(qtbot, disk_loader, path, 256)
    from imagetwin.store.thumbnail_cache import _checksum

    with closing(sqlite3.connect(database)) as connection, connection:
        row = (b"no picture", _checksum(b"no picture"))
        connection.execute("UPDATE thumbnails SET content = ?, checksum = ?", row)
    assert width_of(qtbot, disk_loader, path, 256) == 256
    assert decoded == ["a.png", "a.png"]


def test_a_file_that_is_gone_or_none_has_no_preview(qtbot: QtBot, disk_loader: ThumbnailLoader, tmp_path: Path) -> None:
    (tmp_path / "broken.png").write_bytes(b"nothing")
    for name in ("broken.png", "nowhere.png"):
        assert width_of(qtbot, disk_loader, tmp_path / name, 256) == 0


@pytest.mark.parametrize(
    ("wanted", "asked"), [(80, 128), (128, 128), (129, 256), (256, 256), (256.5, 512), (320, 512), (640, 768)]
)
def test_few_sides_are_asked_for(wanted: float, asked: int) -> None:
    assert side_to_ask_for(wanted) == asked
