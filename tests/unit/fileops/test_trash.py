import errno
import os
import sys
from pathlib import Path
from urllib.parse import quote_from_bytes
from uuid import uuid4

import pytest
import send2trash

from imagetwin.fileops.trash import TrashError, move_to_trash
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
