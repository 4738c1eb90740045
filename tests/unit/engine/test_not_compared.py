"""Each kind of what is not compared, made for real; and that nothing found is ever missing from the account."""

import os
from collections.abc import Callable
from concurrent.futures import Future
from pathlib import Path
from typing import Any, TypeVar

import pytest

from imagetwin.domain.fingerprints import Fingerprinted, Method
from imagetwin.domain.images import FileIdentity, ImageFile, ScannedImage, Unreadable, UnreadableKind, kinds_in_words
from imagetwin.domain.progress import Progress, Stage
from imagetwin.domain.scans import ScanResult
from imagetwin.domain.settings import DecodeSettings, ScanSettings, WalkSettings
from imagetwin.engine.accounting import unaccounted
from imagetwin.engine.scan import scan
from imagetwin.imaging.worker import fingerprint_files
from tests.helpers.faulty_tasks import KILLS, SLEEPS, FaultyPool
from tests.helpers.pictures import save_picture
from tests.helpers.thread_workers import ThreadWorkers

T = TypeVar("T")


def kinds(result: ScanResult) -> dict[str, UnreadableKind]:
    """Return the kind of each file that was not compared; check that nothing is missing."""
    assert result.found_count == len(result.images) + len(result.unreadable)
    return {entry.path.name: entry.kind for entry in result.unreadable}


def scanned(folder: Path, **options: Any) -> ScanResult:
    """Scan in threads, which needs no processes."""
    with ThreadWorkers(2) as executor:
        return scan([folder], executor=executor, **options)


def test_what_lies_in_the_bytes_is_told_apart(tmp_path: Path) -> None:
    save_picture(tmp_path / "good.png", 1)
    whole = save_picture(tmp_path / "cut.jpg", 2)
    whole.write_bytes(whole.read_bytes()[:900])
    broken = save_picture(tmp_path / "broken.png", 3)
    content = bytearray(broken.read_bytes())
    content[16:29] = bytes(13)
    broken.write_bytes(content)
    (tmp_path / "phone.heic").write_bytes(b"\0\0\0\x18ftypheic\0\0\0\0mif1heic" + bytes(40))
    (tmp_path / "raw.nef").write_bytes(b"II*\0" + bytes(40))
    (tmp_path / "drawing.svg").write_text("<svg/>")
    (tmp_path / "nothing.gif").touch()
    assert kinds(scanned(tmp_path)) == {
        "cut.jpg": UnreadableKind.TRUNCATED,
        "broken.png": UnreadableKind.DAMAGED,
        "phone.heic": UnreadableKind.DAMAGED,
        "raw.nef": UnreadableKind.TRUNCATED,
        "drawing.svg": UnreadableKind.UNSUPPORTED,
        "nothing.gif": UnreadableKind.EMPTY,
    }


def test_beyond_the_pixel_budget_a_picture_is_too_large(tmp_path: Path) -> None:
    save_picture(tmp_path / "large.png", 1, (100, 100))
    save_picture(tmp_path / "small.png", 1, (50, 50))
    result = scanned(tmp_path, settings=ScanSettings(decode=DecodeSettings(pixel_budget=5000)))
    assert kinds(result) == {"large.png": UnreadableKind.TOO_LARGE}


def test_a_file_without_permission(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    locked = save_picture(tmp_path / "locked.jpg", 1)
    locked.chmod(0)
    if os.access(locked, os.R_OK):  # root may read it all the same
        really_open = open

        def refusing(file: Any, *arguments: Any, **options: Any) -> Any:
            if file == str(locked):
                raise PermissionError(13, "Permission denied")
            return really_open(file, *arguments, **options)

        monkeypatch.setattr("builtins.open", refusing)
    assert kinds(scanned(tmp_path)) == {"locked.jpg": UnreadableKind.NO_PERMISSION}


def test_a_file_that_goes_between_the_walk_and_its_reading(tmp_path: Path) -> None:
    gone = save_picture(tmp_path / "gone.jpg", 1)
    save_picture(tmp_path / "stays.jpg", 1)

    def remove(progress: Progress) -> None:
        if progress.stage is Stage.FINGERPRINT:
            gone.unlink(missing_ok=True)

    assert kinds(scanned(tmp_path, on_progress=remove)) == {"gone.jpg": UnreadableKind.VANISHED}


def test_an_error_of_the_drive(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    bad = save_picture(tmp_path / "bad sector.jpg", 1)
    really_open = open

    def failing(file: Any, *arguments: Any, **options: Any) -> Any:
        if file == str(bad):
            raise OSError(5, "Input/output error")
        return really_open(file, *arguments, **options)

    monkeypatch.setattr("builtins.open", failing)
    assert kinds(scanned(tmp_path)) == {"bad sector.jpg": UnreadableKind.READ_ERROR}


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="Windows has no pipes among its files")
def test_a_pipe(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "pipe.jpg")
    assert kinds(scanned(tmp_path)) == {"pipe.jpg": UnreadableKind.NOT_A_FILE}


def test_what_the_walk_cannot_or_may_not_enter(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    save_picture(tmp_path / "a.jpg", 1)
    (tmp_path / "locked").mkdir()
    really_scandir = os.scandir

    def refusing(folder: Any) -> Any:
        if isinstance(folder, str) and folder.endswith("locked"):
            raise PermissionError(13, "Permission denied")
        return really_scandir(folder)

    monkeypatch.setattr(os, "scandir", refusing)
    assert kinds(scanned(tmp_path)) == {"locked": UnreadableKind.NO_PERMISSION}
    excluding = ScanSettings(walk=WalkSettings(excluded_folders=(tmp_path,)))
    assert kinds(scanned(tmp_path, settings=excluding)) == {tmp_path.name: UnreadableKind.EXCLUDED}


def test_a_worker_that_hangs_and_one_that_dies(tmp_path: Path) -> None:
    for name in ("a.jpg", KILLS, SLEEPS, "z.jpg"):
        save_picture(tmp_path / name, 1)
    with FaultyPool(2) as pool:
        result = scan([tmp_path], executor=pool, seconds_per_image=1.5)
        assert kinds(result) == {KILLS: UnreadableKind.WORKER_DIED, SLEEPS: UnreadableKind.TIMED_OUT}
        assert [image.path.name for image in result.images] == ["a.jpg", "z.jpg"]
        # At full strength again.
        assert {pool.submit(pow, number, 2).result(30) for number in range(8)} == {n**2 for n in range(8)}


def _forgetful(files: list[ImageFile], method: Method, settings: DecodeSettings) -> Fingerprinted:
    results = fingerprint_files(files, method, settings)
    return Fingerprinted(results.block, [])


class _Forgetful(ThreadWorkers):
    """Loses what became of files that cannot be read."""

    def submit(self, fn: Callable[..., T], /, *args: Any, **kwargs: Any) -> Future[T]:
        forgetful: Callable[..., Any] = _forgetful if fn is fingerprint_files else fn
        return super().submit(forgetful, *args, **kwargs)


def test_what_an_executor_loses_is_listed_all_the_same(tmp_path: Path) -> None:
    save_picture(tmp_path / "a.png", 1)
    (tmp_path / "z.png").write_text("no picture")
    with _Forgetful(1) as executor:
        result = scan([tmp_path], executor=executor)
    assert kinds(result) == {"z.png": UnreadableKind.FAILED}
    assert "scan again" in result.unreadable[0].reason


def test_the_account_names_what_is_neither_compared_nor_listed() -> None:
    files = [ImageFile(Path(f"{number}.jpg"), FileIdentity(1, 1, 0, number)) for number in range(4)]
    images = [ScannedImage(files[0], 1, 1, "JPEG"), ScannedImage(files[3], 1, 1, "JPEG")]
    listed = [Unreadable(files[1].path, "damaged", UnreadableKind.DAMAGED)]
    assert [entry.path for entry in unaccounted(files, images, listed)] == [files[2].path]
    assert unaccounted(files[:2], images[:1], listed) == []


def test_kinds_are_counted_in_words() -> None:
    names = ["damaged", "too-large", "damaged", "unsupported", "too-large", "damaged"]
    entries = [Unreadable(Path("a"), "", UnreadableKind(name)) for name in names]
    assert kinds_in_words(entries) == "3 damaged, 2 too large, 1 unsupported"
