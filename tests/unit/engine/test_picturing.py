"""Small pictures for reports: in order, each file for itself, and none of what is not the scanned file."""

import os
import threading
import time
from collections.abc import Sequence
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest

from imagetwin.domain.errors import OperationCancelledError
from imagetwin.domain.images import FileIdentity, ImageFile
from imagetwin.domain.progress import CancelToken
from imagetwin.domain.settings import DecodeSettings
from imagetwin.engine import picturing
from imagetwin.engine.picturing import PictureMaker
from imagetwin.imaging.thumbnails import small_jpegs, small_pictures
from tests.helpers.pictures import save_picture

Batches = list[list[ImageFile]]


def file_at(path: Path) -> ImageFile:
    return ImageFile(path, FileIdentity.from_stat(path.stat()))


def named(name: str) -> ImageFile:
    return ImageFile(Path(name), FileIdentity(1, 1, 1, 1))


def slow_names(files: Sequence[ImageFile], _side: int, _settings: DecodeSettings) -> list[bytes | None]:
    """Take longer for earlier files, and fail as a whole where a name says so."""
    if any("bad" in file.path.name for file in files):
        raise RuntimeError("worker")
    time.sleep(0.01 if "slow" in files[0].path.name else 0)
    return [file.path.name.encode() for file in files]


def end_the_worker(files: Sequence[ImageFile], side: int, settings: DecodeSettings) -> list[bytes | None]:
    """End the process for one of the files."""
    if any("bad" in file.path.name for file in files):
        os._exit(1)
    return small_jpegs(files, side, settings)


def test_batches_come_in_their_order_whatever_ends_first_and_a_fault_costs_one_file(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(picturing, "small_jpegs", slow_names)
    batches: Batches = [[named("slow")], [named("a"), named("bad"), named("b")], [], [named(f"{n}") for n in range(40)]]
    got: list[tuple[int, list[bytes | None]]] = []
    reports: list[tuple[int, int]] = []
    with ThreadPoolExecutor(4) as executor:
        executor.worker_count = 4  # type: ignore[attr-defined]
        maker = PictureMaker(executor=executor, on_progress=lambda done, total: reports.append((done, total)))
        maker.jpegs(iter(batches), 44, 64, lambda number, pictures: got.append((number, list(pictures))))
    assert got == [
        (0, [b"slow"]),
        (1, [b"a", None, b"b"]),
        (2, []),
        (3, [str(number).encode() for number in range(40)]),
    ]
    assert (reports[0], reports[-1]) == ((0, 44), (44, 44))


def test_a_picture_that_ends_its_worker_costs_itself(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(picturing, "small_jpegs", end_the_worker)
    files = [file_at(save_picture(tmp_path / name, 1, (40, 30))) for name in ("a.png", "bad.png", "c.png")]
    got: list[bytes | None] = []
    with PictureMaker(worker_count=1) as maker:
        maker.jpegs([files], 3, 32, lambda _number, pictures: got.extend(pictures))
    assert [picture is not None for picture in got] == [True, False, True]


def test_a_cancel_ends_it_soon(monkeypatch: pytest.MonkeyPatch) -> None:
    cancel, gate = CancelToken(), threading.Event()

    def wait(files: Sequence[ImageFile], _side: int, _settings: DecodeSettings) -> list[bytes | None]:
        cancel.cancel()
        gate.wait(60)
        return [None] * len(files)

    monkeypatch.setattr(picturing, "small_jpegs", wait)
    with ThreadPoolExecutor(1) as executor:
        maker = PictureMaker(executor=executor, cancel=cancel)
        with pytest.raises(OperationCancelledError):
            maker.jpegs([[named("a")]] * 10, 10, 64, lambda _number, _pictures: pytest.fail("a picture came"))
        gate.set()


def test_pictures_are_of_the_files_that_were_scanned(tmp_path: Path) -> None:
    files = [file_at(save_picture(tmp_path / f"{name}.png", 1, (80, 60))) for name in ("kept", "gone", "touched")]
    files[1].path.unlink()
    os.utime(files[2].path, ns=(1, 1))
    first_version = ImageFile(files[0].path, FileIdentity(files[0].byte_size, 0, 0, 0))
    folder = ImageFile(tmp_path, FileIdentity.from_stat(tmp_path.stat()))
    kept, gone, touched, old, none = small_pictures([*files, first_version, folder], 40, DecodeSettings())
    assert kept is not None
    assert (kept.width, kept.height, len(kept.rgb)) == (40, 30, 3 * 40 * 30)
    assert (gone, touched, none) == (None, None, None)
    assert old == kept
