"""What is wanted now is done first, and what was wanted before is not begun."""

import threading
from collections.abc import Hashable, Iterator
from concurrent.futures import Executor, ThreadPoolExecutor
from pathlib import Path

import pytest
from PySide6.QtGui import QImage
from pytestqt.qtbot import QtBot

from imagetwin.domain.images import FileIdentity, ImageFile, ScannedImage
from imagetwin.domain.orientations import Orientation
from imagetwin.engine.workers import WorkerPool
from imagetwin.gui.compare import pictures as pictures_module
from imagetwin.gui.compare import tasks
from imagetwin.gui.compare.overlays import HEAT
from imagetwin.gui.compare.pictures import Pictures, level_for
from imagetwin.gui.compare.tasks import Mapped, Scratch
from imagetwin.gui.compare.work import THREAD_COUNT, CompareWork, Task
from imagetwin.imaging import difference
from tests.helpers.pictures import make_photo


class Gate:
    """Tasks that wait until they may go on, and tell in which order they began."""

    def __init__(self) -> None:
        self.opened = threading.Event()
        self.begun: list[Hashable] = []

    def task(self, key: Hashable) -> Task:
        def run(_executor: Executor) -> object:
            self.begun.append(key)
            self.opened.wait(20)
            return f"{key} done"

        return Task(key, run)


@pytest.fixture
def work(qtbot: QtBot) -> Iterator[CompareWork]:
    """Work without processes."""
    executor = ThreadPoolExecutor(1)
    made = CompareWork(lambda: executor)
    yield made
    made.close()
    executor.shutdown()


def test_a_new_order_drops_what_has_not_begun(qtbot: QtBot, work: CompareWork) -> None:
    gate, done = Gate(), dict[Hashable, object]()
    work.done.connect(lambda key, value: done.update({key: value}))
    work.want([gate.task(f"old {number}") for number in range(50)])
    qtbot.waitUntil(lambda: len(gate.begun) == THREAD_COUNT)
    work.want([gate.task("new 1"), gate.task("old 0"), gate.task("new 2")])
    gate.opened.set()
    qtbot.waitUntil(lambda: len(done) == 4)
    assert sorted(map(str, gate.begun[:2])) == ["old 0", "old 1"]
    assert sorted(map(str, gate.begun[2:])) == ["new 1", "new 2"]
    assert done["new 1"] == "new 1 done"
    assert work.is_idle


def test_a_task_that_fails_is_told_and_costs_itself(qtbot: QtBot, work: CompareWork) -> None:
    def fail(_executor: Executor) -> object:
        raise ValueError("a picture")

    done: list[tuple[Hashable, object]] = []
    work.done.connect(lambda key, value: done.append((key, value)))
    work.want([Task("bad", fail), Task("good", lambda _executor: 5)])
    qtbot.waitUntil(lambda: len(done) == 2)
    assert dict(done) == {"bad": None, "good": 5}


def image(path: Path, width: int, height: int) -> ScannedImage:
    return ScannedImage(ImageFile(path, FileIdentity(1, 1, 1, 1)), width, height, "JPEG")


def test_sizes_double_up_to_the_picture_s_own() -> None:
    photo = image(Path("a.jpg"), 6000, 4000)
    assert [level_for(photo, side, 2) for side in (10, 1024, 1025, 3000, 5000, 60_000)] == [
        1024,
        1024,
        2048,
        4096,
        6000,
        6000,
    ]
    assert level_for(image(Path("b.jpg"), 300, 200), 5000, 4) == 300


def test_of_a_very_large_picture_no_more_is_held_than_the_cache_has_room_for() -> None:
    for count in (2, 3, 4):
        side = level_for(image(Path("a.jpg"), 40_000, 20_000), 40_000, count)
        assert count * 4 * side * (side // 2) <= pictures_module.CACHE_BYTES
    assert level_for(image(Path("a.jpg"), 10_000, 7_500), 10_000, 2) == 10_000


def test_the_cache_is_bounded_and_drops_what_was_not_shown_for_longest(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(pictures_module, "CACHE_BYTES", 300)
    pictures = Pictures(Scratch())
    paths = [Path(name) for name in "abcd"]
    for path in paths[:3]:
        pictures.take(("picture", path, 1024), Mapped(QImage(5, 5, QImage.Format.Format_RGB32), 100))
    assert pictures.best(paths[0]) is not None
    pictures.take(("picture", paths[3], 1024), Mapped(QImage(5, 5, QImage.Format.Format_RGB32), 100))
    assert [pictures.best(path) is not None for path in paths] == [True, False, True, True]


def test_pixels_come_through_a_file_that_is_gone_by_then(tmp_path: Path) -> None:
    photo = make_photo(1, (320, 240))
    photo.save(tmp_path / "a.png")
    scratch = Scratch()
    with ThreadPoolExecutor(1) as executor:
        mapped = tasks.picture(scratch, tmp_path / "a.png", (320, 240))(executor)
    assert (mapped.image.width(), mapped.image.height(), mapped.byte_count) == (320, 240, 4 * 320 * 240)
    for x, y in ((0, 0), (319, 239), (100, 200)):
        colour = mapped.image.pixelColor(x, y)
        assert (colour.red(), colour.green(), colour.blue()) == photo.getpixel((x, y))
    folder = scratch.new_path().parent
    assert folder.is_dir()
    del mapped
    scratch.close()
    assert not folder.exists()


def test_worker_processes_do_all_of_it(tmp_path: Path) -> None:
    make_photo(1, (320, 240)).save(tmp_path / "a.png")
    make_photo(1, (320, 240)).crop((40, 30, 300, 220)).save(tmp_path / "b.png")
    pair = tmp_path / "a.png", tmp_path / "b.png"
    file = ImageFile(pair[0], FileIdentity.from_stat(pair[0].stat()))
    scratch = Scratch()
    with WorkerPool(1) as pool:
        placed = tasks.alignment(pair, Orientation.AS_IS, None)(pool)
        assert placed.is_found
        assert tasks.picture(scratch, pair[0], (160, 160))(pool).image.height() == 120
        assert tasks.difference(scratch, pair, placed.matrix, 320)(pool).mean < 2
        assert tasks.description(file)(pool).traits.pixel_count == 320 * 240
        assert len(tasks.histogram(ScannedImage(file, 320, 240, "PNG"))(pool)) == 3
    scratch.close()


def test_the_legend_has_the_colours_of_the_map() -> None:
    assert HEAT == difference.HEAT
