import errno
import os
import shutil
import struct
import sys
import time
from collections.abc import Callable
from datetime import UTC, datetime
from pathlib import Path
from types import ModuleType, SimpleNamespace
from urllib.parse import quote_from_bytes
from uuid import uuid4

import pytest
import send2trash

from imagetwin.domain.images import FileIdentity
from imagetwin.fileops import trash, trash_systems
from imagetwin.fileops.trash import TrashCan, TrashError, TrashLostError, move_to_trash
from imagetwin.fileops.trash_records import FreedesktopTrash, RecycleBin, TrashFolder, TrashRecord, volume_trashes
from imagetwin.fileops.trash_systems import FreedesktopSystem, MacTrash, WindowsTrash
from imagetwin.fileops.volumes import DriveType
from tests.helpers.removal import write_file

READS_THE_TRASH = pytest.mark.skipif(
    sys.platform in {"win32", "darwin"}, reason="only the freedesktop.org trash is a plain folder that can be read"
)


def _trash_raises(monkeypatch: pytest.MonkeyPatch, error: Exception) -> None:
    def fail(_path: str) -> None:
        raise error

    monkeypatch.setattr(send2trash, "send2trash", fail)


@READS_THE_TRASH
@pytest.mark.parametrize(
    "name",
    [
        "plain.jpg",
        "two words.jpg",
        "Größe ☀ 写真.jpg",
        "line\nbreak.jpg",
        "100 % #1?.jpg",
        "-rf",
        os.fsdecode(b"caf\xe9.jpg"),
    ],
)
def test_a_file_lies_whole_in_the_trash_whatever_its_name(tmp_path: Path, trash_files: Path, name: str) -> None:
    # The unique beginning keeps the trash from numbering it.
    unique = f"{uuid4().hex}{name}"
    try:
        path = write_file(tmp_path / unique, b"content")
    except OSError:
        pytest.skip("this file system does not take such names")
    move_to_trash(path)
    assert not os.path.lexists(path)
    assert (trash_files / unique).read_bytes() == b"content"
    info = (trash_files.parent / "info" / f"{unique}.trashinfo").read_text()
    assert quote_from_bytes(os.fsencode(unique)) in info


@READS_THE_TRASH
def test_files_of_one_name_do_not_overwrite_each_other_in_the_trash(tmp_path: Path, trash_files: Path) -> None:
    name = uuid4().hex
    for folder in ("one", "two"):
        move_to_trash(write_file(tmp_path / folder / name, folder.encode()))
    assert sorted(path.read_bytes() for path in trash_files.glob(f"{name}*")) == [b"one", b"two"]


def test_a_drive_without_a_trash_is_said_in_words(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    _trash_raises(monkeypatch, send2trash.TrashPermissionError("/drive/.Trash"))
    with pytest.raises(TrashError, match="this drive has no trash that may be written to"):
        move_to_trash(write_file(tmp_path / "a"))


@pytest.mark.parametrize(
    ("error", "words"),
    [
        (OSError(errno.ENOSPC, "No space left on device"), "the trash did not take it: No space left on device"),
        (OSError("the recycle bin is busy"), "the trash did not take it: the recycle bin is busy"),
        (UnicodeEncodeError("utf-8", "\udce9", 0, 1, "surrogates"), "the trash did not take it: .*surrogates"),
        (RuntimeError("an error of the platform's own kind"), "the trash did not take it: an error of the platform"),
    ],
)
def test_whatever_the_trash_raises_becomes_its_reason(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, error: Exception, words: str
) -> None:
    path = write_file(tmp_path / "a")
    _trash_raises(monkeypatch, error)
    with pytest.raises(TrashError, match=words):
        move_to_trash(path)
    assert path.exists()


def test_a_trash_that_lies_is_found_out(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(send2trash, "send2trash", lambda _path: None)
    with pytest.raises(TrashError, match="reported success, but the file is still in its place"):
        move_to_trash(write_file(tmp_path / "a"))


def test_a_file_that_is_not_there_cannot_be_trashed(tmp_path: Path) -> None:
    with pytest.raises(TrashError, match="the trash did not take it"):
        move_to_trash(tmp_path / "nothing")


# The whole way: TrashCan


@pytest.fixture
def picture(tmp_path: Path) -> Path:
    """A file whose name no trash has seen."""
    return write_file(tmp_path / "pictures" / f"{uuid4().hex}.jpg", b"the picture's bytes")


def _identity(path: Path) -> FileIdentity:
    return FileIdentity.from_stat(path.lstat())


def _record_of(place: Path) -> Path:
    return place.parent.parent / "info" / f"{place.name}.trashinfo"


def _records_with(trash_files: Path, name: str) -> list[Path]:
    return sorted((trash_files.parent / "info").glob(f"{name}*"))


def _put(
    trash_files: Path, original: Path, name: str, content: bytes | None, date: str = "2024-01-02T03:04:05"
) -> Path:
    """Put a record into the home trash, and with content the file that it tells of."""
    place = trash_files / name
    quoted = quote_from_bytes(os.fsencode(original))
    info = f"[Trash Info]\nPath={quoted}\nDeletionDate={date}\n"
    write_file(_record_of(place), info.encode())
    return place if content is None else write_file(place, content)


def _trash_does(monkeypatch: pytest.MonkeyPatch, act: Callable[[Path], None]) -> None:
    monkeypatch.setattr(send2trash, "send2trash", lambda path: act(Path(path)))


@READS_THE_TRASH
def test_a_file_that_was_sent_is_found_with_its_bytes(picture: Path, trash_files: Path) -> None:
    identity, can = _identity(picture), TrashCan()
    assert can.fault(picture) is None
    place = can.send(picture, identity)
    assert place == trash_files / picture.name
    assert place.read_bytes() == b"the picture's bytes"
    assert not os.path.lexists(picture)
    assert TrashCan().find(picture, identity) == place


@READS_THE_TRASH
def test_files_of_one_name_are_told_apart(tmp_path: Path) -> None:
    can, name = TrashCan(), f"{uuid4().hex}.jpg"
    paths = [write_file(tmp_path / str(number) / name, str(number).encode()) for number in range(5)]
    identities = [_identity(path) for path in paths]
    places = [can.send(path, identity) for path, identity in zip(paths, identities, strict=True)]
    assert [place and place.read_bytes() for place in places] == [b"0", b"1", b"2", b"3", b"4"]
    assert [can.find(path, identity) for path, identity in zip(paths, identities, strict=True)] == places


@READS_THE_TRASH
def test_hard_links_are_told_apart(tmp_path: Path) -> None:
    name = uuid4().hex
    paths = [write_file(tmp_path / f"{name} a"), tmp_path / f"{name} b"]
    os.link(*paths)
    identity, can = _identity(paths[0]), TrashCan()
    places = [can.send(path, identity) for path in paths]
    assert [place and place.name for place in places] == [path.name for path in paths]
    assert [can.find(path, identity) for path in paths] == places


@READS_THE_TRASH
def test_a_file_reached_through_a_link_is_found(tmp_path: Path, picture: Path, trash_files: Path) -> None:
    (tmp_path / "link").symlink_to(picture.parent)
    identity = _identity(picture)
    assert TrashCan().send(tmp_path / "link" / picture.name, identity) == trash_files / picture.name
    assert TrashCan().find(picture, identity) == trash_files / picture.name


@READS_THE_TRASH
def test_a_file_is_found_though_its_name_was_freed_meanwhile(picture: Path, trash_files: Path) -> None:
    _put(trash_files, picture.parent / "other", picture.name, b"other")
    can, identity = TrashCan(), _identity(picture)
    numbered = trash_files / f"{picture.stem} 1.jpg"
    assert can.send(picture, identity) == numbered
    shutil.move(numbered, picture)
    can.forget(numbered)
    # The same names again: nothing about them is new.
    assert can.send(picture, identity) == numbered


@READS_THE_TRASH
def test_many_removals_do_not_read_all_records_each_time(
    tmp_path: Path, trash_files: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    name = uuid4().hex
    for number in range(50):
        _put(trash_files, tmp_path / "elsewhere" / name, f"{name} {number}", b"x")
    read: list[str] = []
    real = FreedesktopTrash.record

    def count(folder: FreedesktopTrash, name: str) -> TrashRecord | None:
        read.append(name)
        return real(folder, name)

    monkeypatch.setattr(FreedesktopTrash, "record", count)
    can = TrashCan()
    for number in range(20):
        path = write_file(tmp_path / str(number) / name)
        assert can.send(path, _identity(path)) is not None
    assert len(read) < 20 * 10


# Trashes that lie or fail


def test_a_trash_that_does_nothing_leaves_the_file(picture: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    _trash_does(monkeypatch, lambda _path: None)
    with pytest.raises(TrashError, match="reported success, but the file is still in its place") as caught:
        TrashCan().send(picture, _identity(picture))
    assert not isinstance(caught.value, TrashLostError)
    assert picture.read_bytes() == b"the picture's bytes"


@READS_THE_TRASH
def test_a_trash_that_deletes_is_found_out(picture: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    _trash_does(monkeypatch, Path.unlink)
    with pytest.raises(TrashLostError, match="reported success, but the file is neither in its place nor in the trash"):
        TrashCan().send(picture, _identity(picture))


@READS_THE_TRASH
def test_a_trash_that_holds_something_else_is_found_out(
    picture: Path, trash_files: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def swap(path: Path) -> None:
        path.unlink()
        _put(trash_files, path, path.name, b"half")

    _trash_does(monkeypatch, swap)
    with pytest.raises(TrashLostError):
        TrashCan().send(picture, _identity(picture))
    assert (trash_files / picture.name).exists()


@READS_THE_TRASH
def test_an_error_after_the_file_was_taken_is_no_failure(
    picture: Path, trash_files: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    from send2trash.plat_other import send2trash as really

    def take_and_fail(path: Path) -> None:
        really(os.fspath(path))
        raise OSError("too late")

    _trash_does(monkeypatch, take_and_fail)
    assert TrashCan().send(picture, _identity(picture)) == trash_files / picture.name


def test_an_error_with_the_file_gone_is_a_loss(picture: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def delete_and_fail(path: Path) -> None:
        path.unlink()
        raise OSError("too late")

    monkeypatch.setattr(MacTrash, "area_fault", lambda _self, _path: None)
    _trash_does(monkeypatch, delete_and_fail)
    with pytest.raises(TrashLostError, match="too late"):
        TrashCan(MacTrash()).send(picture, _identity(picture))


@READS_THE_TRASH
def test_a_failed_move_leaves_no_record(picture: Path, trash_files: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def write_record_and_fail(path: Path) -> None:
        _put(trash_files, path, path.name, None)
        raise OSError(errno.ENOSPC, "No space left on device")

    _trash_does(monkeypatch, write_record_and_fail)
    with pytest.raises(TrashError, match="the trash did not take it: No space left on device"):
        TrashCan().send(picture, _identity(picture))
    assert picture.exists()
    assert not _record_of(trash_files / picture.name).exists()


def test_where_no_records_can_be_read_the_place_is_not_told(picture: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(MacTrash, "area_fault", lambda _self, _path: None)
    _trash_does(monkeypatch, Path.unlink)
    assert TrashCan(MacTrash()).send(picture, _identity(picture)) is None


@READS_THE_TRASH
def test_a_trash_that_may_not_be_listed_does_not_tell(picture: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(_folder: FreedesktopTrash) -> set[str]:
        raise PermissionError

    monkeypatch.setattr(FreedesktopTrash, "names", refuse)
    _trash_does(monkeypatch, Path.unlink)
    assert TrashCan().send(picture, _identity(picture)) is None


def test_a_drive_without_a_trash_is_not_even_tried(picture: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(trash.TrashCan, "fault", lambda _self, _path: "the drive X has no trash")
    _trash_does(monkeypatch, Path.unlink)
    with pytest.raises(TrashError, match="the drive X has no trash"):
        TrashCan().send(picture, _identity(picture))
    assert picture.exists()


def test_a_file_that_changed_is_not_sent(picture: Path) -> None:
    identity = _identity(picture)
    picture.write_bytes(b"another")
    with pytest.raises(TrashError, match="it was changed after the scan"):
        TrashCan().send(picture, identity)
    assert picture.read_bytes() == b"another"


# Found again after a crash


@READS_THE_TRASH
def test_the_newest_file_of_that_size_and_time_is_found(picture: Path, trash_files: Path) -> None:
    identity = _identity(picture)
    content = picture.read_bytes()
    older, newest, other_size, other_time = (
        _put(trash_files, picture, f"{picture.name} {number}", text, date)
        for number, (text, date) in enumerate(
            [
                (content, "2024-01-01T00:00:00"),
                (content, "2024-02-01T00:00:00"),
                (content + b"!", "2024-03-01T00:00:00"),
                (content, "2024-04-01T00:00:00"),
            ]
        )
    )
    for place, seconds in ((older, 0), (newest, 0), (other_size, 0), (other_time, 1)):
        changed = identity.mtime_ns + seconds * 1_000_000_000
        os.utime(place, ns=(changed, changed))
    assert TrashCan().find(picture, identity) == newest
    newest.unlink()
    assert TrashCan().find(picture, identity) == older


@READS_THE_TRASH
@pytest.mark.parametrize(
    ("kept", "is_found"),
    [(1_700_000_001_234_567_890, True), (1_700_000_002_000_000_000, True), (1_700_000_001_000_000_000, True),
     (1_700_000_001_234_567_891, False), (1_700_000_004_000_000_000, False)],
)  # fmt: skip
def test_a_drive_may_keep_times_in_coarse_steps(picture: Path, trash_files: Path, kept: int, *, is_found: bool) -> None:
    os.utime(picture, ns=(0, 1_700_000_001_234_567_890))
    place = _put(trash_files, picture, picture.name, picture.read_bytes())
    os.utime(place, ns=(0, kept))
    assert TrashCan().find(picture, _identity(picture)) == (place if is_found else None)


@READS_THE_TRASH
def test_an_earlier_file_is_not_taken_for_one_that_was_deleted(
    picture: Path, trash_files: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    earlier = _put(trash_files, picture, picture.name, picture.read_bytes())
    shutil.copystat(picture, earlier)
    _trash_does(monkeypatch, Path.unlink)
    with pytest.raises(TrashLostError):
        TrashCan().send(picture, _identity(picture))


@READS_THE_TRASH
def test_what_was_never_there_is_not_found(picture: Path) -> None:
    assert TrashCan().find(picture, _identity(picture)) is None


@READS_THE_TRASH
def test_a_record_is_forgotten_only_after_its_file_was_taken_out(picture: Path) -> None:
    can, identity = TrashCan(), _identity(picture)
    place = can.send(picture, identity)
    assert place is not None
    can.forget(place)
    assert _record_of(place).exists()
    place.rename(picture)
    can.forget(place)
    assert not _record_of(place).exists()
    can.forget(place)
    can.forget(picture)
    assert picture.exists()


# Cleaning up after a kill


@READS_THE_TRASH
def test_a_record_without_a_file_is_cleaned_up(picture: Path, trash_files: Path) -> None:
    _put(trash_files, picture, picture.name, None)
    other = _record_of(_put(trash_files, picture.with_name("other"), f"{picture.name} other", None))
    TrashCan().clean_up(picture, _identity(picture))
    assert _records_with(trash_files, picture.name) == [other]
    assert picture.exists()


@READS_THE_TRASH
@pytest.mark.parametrize(("age", "content", "has_file", "stays"), [
    (60, b"", False, False), (0, b"", False, True), (60, b"?", False, True), (60, b"", True, True),
])  # fmt: skip
def test_a_record_that_was_never_written_is_cleaned_up(
    picture: Path, trash_files: Path, age: int, content: bytes, *, has_file: bool, stays: bool
) -> None:
    place = trash_files / f"{picture.stem} 1.jpg"
    record = write_file(_record_of(place), content)
    os.utime(record, (0, time.time() - age))
    if has_file:
        write_file(place)
    TrashCan().clean_up(picture, _identity(picture))
    assert record.exists() == stays


@pytest.fixture
def _trash_is_another_drive(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(trash, "on_same_volume", lambda _place, _path: False)


@READS_THE_TRASH
@pytest.mark.usefixtures("_trash_is_another_drive")
@pytest.mark.parametrize("content", [b"", b"the pic", b"the picture's bytes"])
def test_a_copy_from_another_drive_is_cleaned_up(picture: Path, trash_files: Path, content: bytes) -> None:
    place = _put(trash_files, picture, picture.name, content)
    TrashCan().clean_up(picture, _identity(picture))
    assert not place.exists()
    assert _records_with(trash_files, picture.name) == []
    assert picture.read_bytes() == b"the picture's bytes"


@READS_THE_TRASH
@pytest.mark.usefixtures("_trash_is_another_drive")
@pytest.mark.parametrize("content", [b"the other", b"the picture's bytes and more", b"THE picture's bytes"])
def test_what_is_no_copy_stays_in_the_trash(picture: Path, trash_files: Path, content: bytes) -> None:
    place = _put(trash_files, picture, picture.name, content)
    TrashCan().clean_up(picture, _identity(picture))
    assert place.read_bytes() == content
    assert _record_of(place).exists()


@READS_THE_TRASH
@pytest.mark.usefixtures("_trash_is_another_drive")
@pytest.mark.parametrize("what", ["gone", "changed"])
def test_a_copy_stays_where_the_file_is_not_the_same_any_more(picture: Path, trash_files: Path, what: str) -> None:
    place, identity = _put(trash_files, picture, picture.name, b"the pic"), _identity(picture)
    if what == "gone":
        picture.unlink()
    else:
        picture.write_bytes(b"the picture's bytes, edited")
    TrashCan().clean_up(picture, identity)
    assert place.exists()
    assert _record_of(place).exists()


@READS_THE_TRASH
def test_on_one_drive_an_earlier_file_of_the_same_bytes_stays(picture: Path, trash_files: Path) -> None:
    place = _put(trash_files, picture, picture.name, picture.read_bytes())
    TrashCan().clean_up(picture, _identity(picture))
    assert place.exists()


# Whether a drive has a trash: freedesktop.org


@pytest.fixture
def drive(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A folder that passes for a drive of its own."""
    top = tmp_path.resolve() / "drive"
    top.mkdir()
    monkeypatch.setattr(trash_systems, "volume_top", lambda _path: top)
    monkeypatch.setattr(trash_systems, "device_of", lambda path: 1 if path == top or top in path.parents else 2)
    return top


def _refuse_folders(monkeypatch: pytest.MonkeyPatch, *refused: Path) -> None:
    monkeypatch.setattr(trash_systems, "may_add_to", lambda folder: folder.is_dir() and folder not in refused)


@READS_THE_TRASH
def test_a_drive_whose_top_may_be_written_to_gets_a_trash(drive: Path) -> None:
    assert TrashCan().fault(write_file(drive / "a")) is None
    assert sorted(path.name for path in drive.iterdir()) == ["a"]


@READS_THE_TRASH
def test_a_drive_whose_top_may_not_be_written_to_has_none(drive: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    _refuse_folders(monkeypatch, drive)
    can, path = TrashCan(), write_file(drive / "a")
    assert can.fault(path) == f"the drive {drive} has no trash that may be written to"
    own = volume_trashes(drive, os.getuid())[1].folder
    own.mkdir()
    assert TrashCan().fault(path) is None
    assert can.fault(path) is not None, "asked once for each drive"


@READS_THE_TRASH
@pytest.mark.parametrize(("mode", "has_trash"), [(0o1777, True), (0o777, False)])
def test_a_shared_trash_must_be_sticky(
    drive: Path, monkeypatch: pytest.MonkeyPatch, mode: int, *, has_trash: bool
) -> None:
    (drive / ".Trash").mkdir()
    (drive / ".Trash").chmod(mode)
    _refuse_folders(monkeypatch, drive)
    assert (TrashCan().fault(write_file(drive / "a")) is None) == has_trash


@READS_THE_TRASH
@pytest.mark.parametrize("name", [".Trash", ".Trash-"])
def test_a_link_is_no_trash_of_a_drive(drive: Path, monkeypatch: pytest.MonkeyPatch, name: str) -> None:
    elsewhere = drive.parent / "elsewhere"
    elsewhere.mkdir()
    elsewhere.chmod(0o1777)
    (drive / (name if name == ".Trash" else f"{name}{os.getuid()}")).symlink_to(elsewhere)
    _refuse_folders(monkeypatch, drive)
    assert TrashCan().fault(write_file(drive / "a")) is not None


@READS_THE_TRASH
def test_a_home_trash_that_may_not_be_written_to_is_said(
    picture: Path, trash_files: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(trash_systems, "may_add_to", lambda _folder: False)
    assert TrashCan().fault(picture) == f"the trash {trash_files.parent} may not be written to"


@READS_THE_TRASH
def test_a_home_trash_on_another_drive_is_refused(
    picture: Path, trash_files: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(trash_systems, "on_same_volume", lambda _path, folder: folder != trash_files.parent)
    assert TrashCan().fault(picture) == f"the trash {trash_files.parent} lies on another drive"


def test_a_drive_that_does_not_answer_is_said(picture: Path) -> None:
    class Broken(MacTrash):
        def area(self, path: Path) -> object:
            raise OSError(errno.EIO, "Input/output error")

    assert TrashCan(Broken()).fault(picture) == "it cannot be told whether its drive has a trash: Input/output error"


@READS_THE_TRASH
@pytest.mark.parametrize("answer", [True, False, RuntimeError("no such mount")])
def test_gio_is_asked_itself(picture: Path, monkeypatch: pytest.MonkeyPatch, answer: object) -> None:
    def query_info(attribute: str, _flags: object, _cancellable: object) -> object:
        assert attribute == "access::can-trash"
        if isinstance(answer, Exception):
            raise answer
        return SimpleNamespace(get_attribute_boolean=lambda _attribute: answer)

    gio = ModuleType("gi.repository.Gio")
    file = SimpleNamespace(new_for_path=lambda _path: SimpleNamespace(query_info=query_info))
    vars(gio).update(FileQueryInfoFlags=SimpleNamespace(NOFOLLOW_SYMLINKS=1), File=file)
    for name in ("gi", "gi.repository", "send2trash.plat_gio"):
        monkeypatch.setitem(sys.modules, name, ModuleType(name))
    monkeypatch.setitem(sys.modules, "gi.repository.Gio", gio)
    fault = TrashCan().fault(picture)
    if answer is True:
        assert fault is None
    else:
        assert fault is not None
        assert ("no such mount" if isinstance(answer, Exception) else "has no trash") in fault


# Windows, with made-up answers


class _Windows:
    """What a Windows machine answers."""

    def __init__(self) -> None:
        self.kinds: dict[str, DriveType] = {}
        self.volume_id: str | None = "{1234}"
        self.registry: dict[tuple[str, str], int] = {}
        self.bin_answers = True

    def number(self, hive: str, key: str, name: str) -> int | None:
        return self.registry.get((f"{hive}\\{key.rsplit(chr(92), 1)[-1]}", name))


@pytest.fixture
def windows(monkeypatch: pytest.MonkeyPatch) -> _Windows:
    machine = _Windows()
    monkeypatch.setattr(trash_systems, "volume_top", lambda _path: Path("D:\\"))
    monkeypatch.setattr(WindowsTrash, "_tops", lambda _self, _path: ("D:\\", "X:\\"))
    monkeypatch.setattr(trash_systems, "windows_drive_type", lambda top: machine.kinds.get(top, DriveType.FIXED))
    monkeypatch.setattr(trash_systems, "windows_volume_id", lambda _top: machine.volume_id)
    monkeypatch.setattr(trash_systems, "_registry_number", machine.number)
    monkeypatch.setattr(trash_systems, "_bin_answers", lambda _top: machine.bin_answers)
    return machine


def test_a_fixed_windows_drive_has_a_bin(picture: Path, windows: _Windows) -> None:
    assert windows.bin_answers
    assert TrashCan(WindowsTrash()).fault(picture) is None


@pytest.mark.parametrize("kind", [kind for kind in DriveType if kind != DriveType.FIXED])
@pytest.mark.parametrize("top", ["D:\\", "X:\\"])
def test_every_other_windows_drive_has_none(picture: Path, windows: _Windows, kind: DriveType, top: str) -> None:
    windows.kinds[top] = kind
    fault = TrashCan(WindowsTrash()).fault(picture)
    assert fault is not None
    assert fault.startswith(f"the drive {top} is ")
    assert fault.endswith("so it has no recycle bin")


def test_a_substituted_windows_drive_has_no_bin(picture: Path, windows: _Windows) -> None:
    windows.volume_id = None
    fault = TrashCan(WindowsTrash()).fault(picture)
    assert fault == "the drive D:\\ is not a volume of its own, so it has no recycle bin"


@pytest.mark.parametrize(
    ("settings", "is_off"),
    [
        ({("HKCU\\{1234}", "NukeOnDelete"): 1}, True),
        ({("HKCU\\{1234}", "NukeOnDelete"): 0}, False),
        ({("HKCU\\BitBucket", "NukeOnDelete"): 1}, True),
        ({("HKLM\\BitBucket", "NukeOnDelete"): 1, ("HKLM\\BitBucket", "UseGlobalSettings"): 1}, True),
        ({("HKLM\\BitBucket", "NukeOnDelete"): 1, ("HKLM\\BitBucket", "UseGlobalSettings"): 0}, False),
        ({("HKLM\\Explorer", "NoRecycleFiles"): 1}, True),
        ({("HKCU\\Explorer", "NoRecycleFiles"): 1}, True),
    ],
)
def test_a_windows_bin_that_is_switched_off_is_refused(
    picture: Path, windows: _Windows, settings: dict[tuple[str, str], int], *, is_off: bool
) -> None:
    windows.registry = settings
    fault = TrashCan(WindowsTrash()).fault(picture)
    said = "the recycle bin of the drive D:\\ is switched off, so Windows would delete at once"
    assert fault == (said if is_off else None)


def test_a_windows_bin_that_does_not_answer_is_refused(picture: Path, windows: _Windows) -> None:
    windows.bin_answers = False
    assert TrashCan(WindowsTrash()).fault(picture) == "the recycle bin of the drive D:\\ does not answer"


def test_a_file_larger_than_the_windows_bin_is_refused(picture: Path, windows: _Windows) -> None:
    windows.registry = {("HKCU\\{1234}", "MaxCapacity"): 1}
    can = TrashCan(WindowsTrash())
    assert can.fault(picture) is None
    os.truncate(picture, (1 << 20) + 1)
    assert can.fault(picture) == "it is larger than the recycle bin of the drive D:\\"


class _MadeUpBin(WindowsTrash):
    """A recycle bin in a folder; files go into it as Windows puts them there."""

    keeps_records = True

    def __init__(self, top: Path) -> None:
        self._user = top / "$Recycle.Bin" / "S-1-5-21-7"

    def area_fault(self, path: Path) -> str | None:
        return None

    def file_fault(self, path: Path) -> str | None:
        return None

    def folders(self, path: Path) -> list[TrashFolder]:
        return [RecycleBin(self._user)]

    def take(self, path: Path) -> None:
        key = f"{uuid4().hex[:6].upper()}{path.suffix}"
        text = f"{path}\0".encode("utf-16-le")
        ticks = (int(datetime.now(UTC).timestamp()) + 11_644_473_600) * 10_000_000
        record = struct.pack("<QQQI", 2, path.stat().st_size, ticks, len(text) // 2) + text
        write_file(self._user / f"$I{key}", record)
        path.rename(self._user / f"$R{key}")


def test_a_file_is_found_in_a_windows_bin(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    made_up = _MadeUpBin(tmp_path)
    _trash_does(monkeypatch, made_up.take)
    can = TrashCan(made_up)
    for content in (b"first", b"second"):
        path = write_file(tmp_path / "Größe.jpg", content)
        identity = _identity(path)
        place = can.send(path, identity)
        assert place is not None
        assert place.read_bytes() == content
        assert can.find(path, identity) == place
    _trash_does(monkeypatch, Path.unlink)
    path = write_file(tmp_path / "Größe.jpg", b"third")
    with pytest.raises(TrashLostError):
        can.send(path, _identity(path))


# macOS, with made-up answers


@pytest.mark.parametrize(("is_local", "has_folder", "has_trash"), [(True, True, True), (True, False, False)])
def test_a_mac_drive_needs_a_trash(
    drive: Path, monkeypatch: pytest.MonkeyPatch, *, is_local: bool, has_folder: bool, has_trash: bool
) -> None:
    monkeypatch.setattr(trash_systems, "macos_is_local", lambda _top: is_local)
    _refuse_folders(monkeypatch, drive)
    if has_folder:
        (drive / ".Trashes").mkdir()
    assert (TrashCan(MacTrash()).fault(drive / "a") is None) == has_trash


def test_a_mac_network_drive_has_no_trash(drive: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(trash_systems, "macos_is_local", lambda _top: False)
    assert TrashCan(MacTrash()).fault(drive / "a") == f"the drive {drive} is on the network, so it has no trash"


@pytest.mark.skipif(sys.platform == "win32", reason="there is no home folder on a drive of its own")
def test_the_home_folders_drive_has_the_macs_own_trash(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(trash_systems, "macos_is_local", lambda _top: True)
    assert TrashCan(MacTrash()).fault(write_file(tmp_path / "a")) is None
    assert not (tmp_path / ".Trash").exists()


@pytest.mark.parametrize(
    ("platform", "system"), [("win32", WindowsTrash), ("darwin", MacTrash), ("linux", FreedesktopSystem)]
)
def test_each_platform_has_its_system(monkeypatch: pytest.MonkeyPatch, platform: str, system: type) -> None:
    monkeypatch.setattr(trash_systems, "sys", SimpleNamespace(platform=platform))
    assert isinstance(trash_systems.this_system(), system)
