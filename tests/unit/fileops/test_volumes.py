import os
import sys
from pathlib import Path

import pytest

from imagetwin.domain.operations import QUARANTINE_NAME
from imagetwin.fileops import volumes
from imagetwin.fileops.volumes import on_same_volume, plain_path, quarantine_folder, volume_top
from tests.helpers.removal import write_file

POSIX_ONLY = pytest.mark.skipif(sys.platform == "win32", reason="the drives are made up with POSIX calls")


@pytest.fixture
def drive(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A folder that passes for a drive of its own."""
    top = tmp_path.resolve() / "drive"
    top.mkdir()
    monkeypatch.setattr(volumes, "device_of", lambda path: 1 if path == top or top in path.parents else 2)
    monkeypatch.setattr(volumes, "_is_mount_point", lambda path: path == top or os.path.ismount(path))
    return top


def _refuse_folders(monkeypatch: pytest.MonkeyPatch, *refused: Path) -> None:
    monkeypatch.setattr(volumes, "may_add_to", lambda folder: folder.is_dir() and folder not in refused)


def test_the_top_of_a_volume_is_a_mount_point_above_the_file(tmp_path: Path) -> None:
    top = volume_top(tmp_path / "not there" / "a.jpg")
    assert os.path.ismount(top)
    assert top in (tmp_path.resolve() / "a").parents


@POSIX_ONLY
def test_the_top_is_that_of_the_nearest_mount_point(drive: Path) -> None:
    assert volume_top(write_file(drive / "folder" / "a")) == drive
    assert volume_top(drive) == drive
    assert volume_top(drive.parent / "a") != drive


@POSIX_ONLY
def test_a_link_above_a_file_is_followed_and_the_last_one_is_not(drive: Path) -> None:
    file = write_file(drive / "folder" / "a")
    outside = drive.parent / "outside"
    outside.symlink_to(drive / "folder")
    last = drive.parent / "link to a"
    last.symlink_to(file)
    assert volume_top(outside / "a") == drive
    assert volume_top(last) != drive
    assert not on_same_volume(last, file)


@POSIX_ONLY
def test_paths_are_on_one_volume_by_the_folders_that_are_there(drive: Path) -> None:
    assert on_same_volume(drive / "no" / "such" / "a", drive / "b")
    assert on_same_volume(drive.parent / "no" / "such", drive.parent)
    assert not on_same_volume(drive / "a", drive.parent / "a")


@POSIX_ONLY
def test_the_own_quarantine_is_taken_on_its_own_volume(drive: Path) -> None:
    own = drive.parent / "data" / "quarantine"
    assert quarantine_folder(write_file(drive.parent / "pictures" / "a"), own) == own


@POSIX_ONLY
def test_another_volume_has_its_quarantine_at_its_top(drive: Path) -> None:
    before = sorted(drive.rglob("*"))
    file = drive / "pictures" / "2020" / "a"
    assert quarantine_folder(file, drive.parent / "own") == drive / QUARANTINE_NAME
    assert sorted(drive.rglob("*")) == before


@POSIX_ONLY
def test_the_quarantine_lies_below_what_may_not_be_written_to(drive: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    file = write_file(drive / "all" / "mine" / "2020" / "a")
    _refuse_folders(monkeypatch, drive, drive / "all")
    assert quarantine_folder(file, drive.parent / "own") == drive / "all" / "mine" / QUARANTINE_NAME


@POSIX_ONLY
def test_a_quarantine_that_is_there_is_taken_though_its_folder_takes_no_more(
    drive: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (drive / QUARANTINE_NAME).mkdir()
    _refuse_folders(monkeypatch, drive)
    assert quarantine_folder(write_file(drive / "a" / "b"), drive.parent / "own") == drive / QUARANTINE_NAME


@POSIX_ONLY
@pytest.mark.parametrize("kind", ["file", "link"])
def test_what_only_has_the_name_of_a_quarantine_is_none(drive: Path, kind: str) -> None:
    if kind == "file":
        write_file(drive / QUARANTINE_NAME)
    else:
        (drive / QUARANTINE_NAME).symlink_to(drive.parent)
    file = write_file(drive / "pictures" / "a")
    assert quarantine_folder(file, drive.parent / "own") == drive / "pictures" / QUARANTINE_NAME


@POSIX_ONLY
def test_a_volume_that_takes_nothing_is_said_in_words(drive: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    file = write_file(drive / "pictures" / "a")
    _refuse_folders(monkeypatch, drive, drive / "pictures")
    with pytest.raises(OSError, match="no folder on the drive") as caught:
        quarantine_folder(file, drive.parent / "own")
    assert caught.value.strerror == f"there is no folder on the drive {drive} in which a quarantine may be made"


@POSIX_ONLY
def test_a_bind_mount_is_a_volume_of_its_own(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    bound = tmp_path.resolve() / "bound"
    bound.mkdir()
    rest = volume_top(bound)
    monkeypatch.setattr(volumes, "_linux_mount_points", lambda: {bound, rest})
    assert volume_top(bound / "folder" / "a") == bound
    assert on_same_volume(bound / "a", bound / "b")
    assert not on_same_volume(bound / "a", tmp_path / "a")
    assert quarantine_folder(bound / "folder" / "a", tmp_path / "own") == bound / QUARANTINE_NAME


@pytest.mark.skipif(not sys.platform.startswith("linux"), reason="only Linux lists its mount points there")
def test_mount_points_with_odd_names_are_read(monkeypatch: pytest.MonkeyPatch) -> None:
    line = b"36 35 98:0 /a /media/two\\040words\\134x rw - ext4 /dev/x rw"
    monkeypatch.setattr(Path, "read_bytes", lambda _path: line + b"\n\nbroken")
    assert volumes._linux_mount_points() == {Path("/media/two words\\x")}


@pytest.mark.skipif(sys.platform == "win32" or os.geteuid() == 0, reason="root may write everywhere")
def test_rights_are_looked_at_for_real(tmp_path: Path) -> None:
    (tmp_path / "closed").mkdir(mode=0o500)
    assert not volumes.may_add_to(tmp_path / "closed")
    assert volumes.may_add_to(tmp_path)


def test_on_windows_the_volume_path_tells_where_the_device_does_not(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    tops = {"one": "Q:\\", "two": "Q:\\", "three": "R:\\"}
    folders = {name: tmp_path / name for name in tops}
    for folder in folders.values():
        folder.mkdir()
    monkeypatch.setattr(volumes, "_ON_WINDOWS", True)
    monkeypatch.setattr(volumes, "_windows_volume_path", lambda path: tops[Path(path).name])
    monkeypatch.setattr(volumes, "device_of", lambda _path: 0)
    assert on_same_volume(folders["one"], folders["two"])
    assert not on_same_volume(folders["one"], folders["three"])


@pytest.mark.skipif(sys.platform != "win32", reason="only Windows knows such paths")
@pytest.mark.parametrize(
    ("given", "plain"),
    [("\\\\?\\C:\\a\\b", "C:\\a\\b"), ("\\\\?\\UNC\\server\\share\\a", "\\\\server\\share\\a"), ("C:\\a", "C:\\a")],
)
def test_a_windows_path_loses_its_prefix(given: str, plain: str) -> None:
    assert plain_path(Path(given)) == Path(plain)


@pytest.mark.skipif(sys.platform == "win32", reason="only where there is no Windows to ask")
def test_windows_is_not_asked_elsewhere() -> None:
    with pytest.raises(OSError, match="only Windows"):
        volumes.windows_drive_type("C:\\")
