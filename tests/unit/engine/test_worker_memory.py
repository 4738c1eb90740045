"""The memory of a worker: how much, and that what takes more costs itself alone."""

import os
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
from PIL import Image, PngImagePlugin

from imagetwin.domain.images import UnreadableKind
from imagetwin.domain.settings import DecodeSettings
from imagetwin.engine.scan import scan
from imagetwin.engine.worker_memory import BASE_BYTES, BYTES_PER_PIXEL, limit_memory, memory_cap
from imagetwin.engine.workers import WorkerPool
from tests.helpers.pictures import save_picture

PATIENCE_SECONDS = 60
SMALL_CAP = 400_000_000

linux_only = pytest.mark.skipif(sys.platform != "linux", reason="only Linux bounds the memory of a process")


@pytest.fixture(scope="module")
def pool() -> Iterator[WorkerPool]:
    """Share a worker with little memory."""
    with WorkerPool(1, memory_bytes=SMALL_CAP) as shared:
        shared.submit(os.getpid).result(PATIENCE_SECONDS)
        yield shared


def test_a_worker_has_room_for_a_picture_of_the_pixel_budget() -> None:
    plenty = 1 << 50
    for budget in (1_000_000, 200_000_000, 1_000_000_000):
        assert memory_cap(DecodeSettings(budget), plenty) == BASE_BYTES + BYTES_PER_PIXEL * budget


def test_a_worker_has_half_of_a_small_machine_and_never_less_than_it_needs_to_start() -> None:
    assert memory_cap(DecodeSettings(), 4 << 30) == 2 << 30
    assert memory_cap(DecodeSettings(), 1 << 30) == BASE_BYTES


def test_where_nobody_knows_the_machine_the_budget_decides(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delattr(os, "sysconf", raising=False)
    assert memory_cap(DecodeSettings(1000)) == BASE_BYTES + BYTES_PER_PIXEL * 1000


def test_elsewhere_nothing_is_limited(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "platform", "win32")
    monkeypatch.setitem(sys.modules, "resource", None)  # would raise if it were asked for
    limit_memory(1)


@linux_only
def test_a_picture_beyond_the_memory_is_too_large_and_the_worker_lives_on(tmp_path: Path, pool: WorkerPool) -> None:
    first = pool.submit(os.getpid).result(PATIENCE_SECONDS)
    # Within the pixel budget, and a few kilobytes on disk: 100 MB as stored, four times that as RGB.
    Image.new("L", (10_000, 10_000)).save(tmp_path / "bomb.png", compress_level=1)
    for name in ("a.png", "z.png"):
        save_picture(tmp_path / name, 1)
    result = scan([tmp_path], executor=pool)
    assert [image.path.name for image in result.images] == ["a.png", "z.png"]
    assert [(entry.path.name, entry.kind) for entry in result.unreadable] == [("bomb.png", UnreadableKind.TOO_LARGE)]
    assert "memory" in result.unreadable[0].reason
    assert pool.submit(os.getpid).result(PATIENCE_SECONDS) == first


@linux_only
def test_mapped_files_do_not_count(tmp_path: Path, pool: WorkerPool) -> None:
    path = tmp_path / "fingerprints"
    with open(path, "wb") as file:
        file.truncate(2 * SMALL_CAP)
    code = f"__import__('numpy').memmap({str(path)!r}, mode='r').size"
    assert pool.submit(eval, code).result(PATIENCE_SECONDS) == 2 * SMALL_CAP


def test_a_text_that_swells_in_a_png_is_too_large(tmp_path: Path, pool: WorkerPool) -> None:
    info = PngImagePlugin.PngInfo()
    info.add_text("Comment", "A" * 70_000_000, zip=True)
    Image.new("RGB", (8, 8)).save(tmp_path / "a.png", pnginfo=info)
    result = scan([tmp_path], executor=pool)
    assert [entry.kind for entry in result.unreadable] == [UnreadableKind.TOO_LARGE]
