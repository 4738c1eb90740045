import os
import struct
import sys
from datetime import UTC, datetime
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from imagetwin.fileops.trash_records import (
    FreedesktopTrash,
    RecycleBin,
    home_trashes,
    parse_recycle_record,
    record_path_of,
    recycle_bins,
    remove_record,
    tells_of,
    volume_trashes,
)
from tests.helpers.removal import write_file

FILETIME_OF_2024 = (int(datetime(2024, 1, 2, 3, 4, 5, tzinfo=UTC).timestamp()) + 11_644_473_600) * 10_000_000
PICTURE = "C:\\Users\\Ann\\Größe ☀ 写真.jpg"


def _version_1(path: str = PICTURE) -> bytes:
    return struct.pack("<QQQ", 1, 7, FILETIME_OF_2024) + path.encode("utf-16-le").ljust(520, b"\0")


def _version_2(path: str = PICTURE) -> bytes:
    text = f"{path}\0".encode("utf-16-le")
    return struct.pack("<QQQI", 2, 7, FILETIME_OF_2024, len(text) // 2) + text


def _trash(folder: Path, **infos: bytes) -> FreedesktopTrash:
    for name, content in infos.items():
        write_file(folder / "info" / f"{name}.trashinfo", content)
    return FreedesktopTrash(folder, folder.parent)


# freedesktop.org


def test_a_trashinfo_tells_where_its_file_was_and_lies(tmp_path: Path) -> None:
    content = b"[Trash Info]\nPath=/pictures/two%20words%25%0A.jpg\nDeletionDate=2024-01-02T03:04:05\n"
    trash = _trash(tmp_path / "Trash", a=content)
    assert trash.names() == {"a.trashinfo"}
    record = trash.record("a.trashinfo")
    assert record is not None
    assert record.original == Path("/pictures/two words%\n.jpg")
    assert record.place == tmp_path / "Trash" / "files" / "a"
    assert record.path == tmp_path / "Trash" / "info" / "a.trashinfo"
    assert record.deleted == datetime(2024, 1, 2, 3, 4, 5).astimezone(UTC)


@pytest.mark.skipif(sys.platform == "win32", reason="Windows has no such names")
def test_a_name_that_is_not_unicode_survives(tmp_path: Path) -> None:
    trash = _trash(tmp_path / "Trash", a=b"[Trash Info]\nPath=/caf%E9.jpg\n")
    record = trash.record("a.trashinfo")
    assert record is not None
    assert os.fsencode(record.original) == b"/caf\xe9.jpg"


@pytest.mark.parametrize(
    ("written", "meant"), [(b"pictures/a", "drive/pictures/a"), (b"../elsewhere/a", "elsewhere/a"), (b"./a", "drive/a")]
)
def test_a_relative_path_starts_at_the_top_of_the_drive(tmp_path: Path, written: bytes, meant: str) -> None:
    trash = _trash(tmp_path / "drive" / ".Trash-7", a=b"[Trash Info]\nPath=" + written)
    record = trash.record("a.trashinfo")
    assert record is not None
    assert record.original == tmp_path / meant


def test_the_first_path_of_the_right_group_counts(tmp_path: Path) -> None:
    content = b"[Other]\nPath=/no\n[Trash Info]\nX-Note=1\nPath=/yes\nPath=/no\n[More]\nPath=/no\n"
    record = _trash(tmp_path, a=content).record("a.trashinfo")
    assert record is not None
    assert record.original == Path("/yes")


@pytest.mark.parametrize("content", [b"", b"Path=/a\n", b"[Trash Info]\n", b"[Trash Info]\nPath=\n", b"\xff\xfe\0"])
def test_what_is_no_trashinfo_is_no_record(tmp_path: Path, content: bytes) -> None:
    trash = _trash(tmp_path, a=content)
    assert trash.record("a.trashinfo") is None
    assert trash.record("not there.trashinfo") is None


@pytest.mark.parametrize("date", [b"", b"yesterday", b"9999-99-99T00:00:00", b"\xff"])
def test_a_date_that_is_none_leaves_the_rest(tmp_path: Path, date: bytes) -> None:
    record = _trash(tmp_path, a=b"[Trash Info]\nPath=/a\nDeletionDate=" + date).record("a.trashinfo")
    assert record is not None
    assert record.deleted is None


def test_a_trash_that_is_not_there_has_no_records(tmp_path: Path) -> None:
    assert FreedesktopTrash(tmp_path / "Trash", tmp_path).names() == set()
    assert RecycleBin(tmp_path / "bin").names() == set()


def test_the_home_trash_is_where_the_environment_says_or_where_it_usually_is() -> None:
    usual = Path("/home/ann/.local/share/Trash")
    assert [trash.folder for trash in home_trashes({"HOME": "/home/ann"})] == [usual]
    named = home_trashes({"HOME": "/home/ann", "XDG_DATA_HOME": "/data"})
    assert [(trash.folder, trash.top) for trash in named] == [
        (Path("/data/Trash"), Path("/data")),
        (usual, usual.parent),
    ]
    assert home_trashes({"HOME": "/home/ann", "XDG_DATA_HOME": "~/data"})[0].folder == Path("/home/ann/data/Trash")


def test_a_drive_has_two_places_for_a_trash() -> None:
    folders = [trash.folder for trash in volume_trashes(Path("/media/usb"), 1000)]
    assert folders == [Path("/media/usb/.Trash/1000"), Path("/media/usb/.Trash-1000")]


@pytest.mark.skipif(sys.platform == "win32", reason="links need rights there")
def test_a_record_is_recognised_through_links(tmp_path: Path) -> None:
    (tmp_path / "real").mkdir()
    (tmp_path / "link").symlink_to("real")
    trash = _trash(tmp_path / "Trash", a=b"[Trash Info]\nPath=" + os.fsencode(tmp_path / "link" / "a"))
    record = trash.record("a.trashinfo")
    assert record is not None
    assert tells_of(trash, record, tmp_path / "real" / "a")
    assert tells_of(trash, record, tmp_path / "link" / "a")
    assert not tells_of(trash, record, tmp_path / "real" / "b")


# Windows


@pytest.mark.parametrize("content", [_version_1(), _version_2()], ids=["version 1", "version 2"])
def test_a_windows_record_tells_where_its_file_was_and_lies(tmp_path: Path, content: bytes) -> None:
    user = tmp_path / "$Recycle.Bin" / "S-1-5-21-1-2-3-1001"
    write_file(user / "$IABC123.jpg", content)
    write_file(user / "$RABC123.jpg")
    write_file(user / "desktop.ini")
    (found,) = recycle_bins(tmp_path)
    assert found.names() == {"$IABC123.jpg"}
    record = found.record("$IABC123.jpg")
    assert record is not None
    assert record.original == Path(PICTURE)
    assert record.place == user / "$RABC123.jpg"
    assert record.deleted == datetime(2024, 1, 2, 3, 4, 5, tzinfo=UTC)


def test_windows_paths_are_one_whatever_their_case() -> None:
    spelling = RecycleBin(Path("bin")).spelling
    assert spelling(Path("c:\\users\\ANN\\a.JPG")) == spelling(Path("C:/Users/Ann/x/../a.jpg"))


@pytest.mark.parametrize(
    "content",
    [
        b"",
        b"\x02",
        _version_2()[:24],
        _version_2()[:28],
        _version_2()[:-5],
        struct.pack("<QQQ", 3, 0, 0) + b"a\0",
        _version_2(""),
    ],
)
def test_what_is_no_windows_record_is_none(content: bytes) -> None:
    assert parse_recycle_record(content) is None


@given(st.one_of(st.binary(max_size=64), st.binary(max_size=64).map(lambda tail: _version_2()[:24] + tail)))
def test_no_windows_record_is_an_error(content: bytes) -> None:
    parse_recycle_record(content)


def test_other_users_parts_are_left_out_and_a_bin_that_is_not_there_is_empty(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    assert recycle_bins(tmp_path) == []
    for user in ("S-1-5-18", "S-1-5-21-7"):
        (tmp_path / "$Recycle.Bin" / user).mkdir(parents=True)
    real = os.scandir

    def scandir(folder: Path) -> object:
        if folder.name == "S-1-5-18":
            raise PermissionError
        return real(folder)

    monkeypatch.setattr(os, "scandir", scandir)
    assert [found.folder.name for found in recycle_bins(tmp_path)] == ["S-1-5-21-7"]
    (tmp_path / "$Recycle.Bin" / "S-1-5-21-7").rmdir()
    with pytest.raises(PermissionError, match="the recycle bin may not be read"):
        recycle_bins(tmp_path)


# Both


@pytest.mark.parametrize(
    ("place", "record"),
    [
        ("home/Trash/files/a.jpg", "home/Trash/info/a.jpg.trashinfo"),
        ("usb/.Trash-7/files/a 1.jpg", "usb/.Trash-7/info/a 1.jpg.trashinfo"),
        ("usb/.Trash/7/files/a", "usb/.Trash/7/info/a.trashinfo"),
        ("$RECYCLE.BIN/S-1-5-21/$RABC123.jpg", "$RECYCLE.BIN/S-1-5-21/$IABC123.jpg"),
        ("pictures/files/a.jpg", None),
        ("pictures/x/$Rabc.jpg", None),
    ],
)
def test_the_record_of_a_place_is_told_by_its_name(place: str, record: str | None) -> None:
    assert record_path_of(Path(place)) == (None if record is None else Path(record))


def test_a_record_goes_only_where_its_file_is_not_there(tmp_path: Path) -> None:
    record, place = write_file(tmp_path / "a.trashinfo"), write_file(tmp_path / "a")
    remove_record(record, place)
    assert record.exists()
    place.unlink()
    remove_record(record, place)
    assert not record.exists()
    remove_record(record, place)
