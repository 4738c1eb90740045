"""Whole scans of folders that change, that hold what is no file, and whose names are hostile."""

import errno
import json
import os
import socket
import stat
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from imagetwin.config.paths import cache_path
from imagetwin.discovery.walk import walk
from imagetwin.engine import scan_run
from imagetwin.imaging import reading
from tests.cli.conftest import Command
from tests.helpers.hostile_names import make_hostile, root_only, steers
from tests.helpers.pictures import save_picture
from tests.unit.discovery.test_vanishing import drop_drive

posix = pytest.mark.skipif(sys.platform == "win32", reason="Windows has none of these")


def scanned(command: Command, folder: Path, capsys: pytest.CaptureFixture[str], *options: str) -> dict[str, Any]:
    """Scan a folder; return the JSON."""
    capsys.readouterr()
    assert command("scan", folder, "--json", "-", "--quiet", *options) == 0
    found: dict[str, Any] = json.loads(capsys.readouterr().out)
    return found


def reasons(found: dict[str, Any]) -> dict[str, str]:
    """Return why files were not compared, by their names."""
    return {os.path.basename(entry["path"]): entry["reason"] for entry in found["unreadable"]}  # noqa: PTH119


def test_files_of_hostile_names_are_found_and_come_back_from_the_json(
    command: Command, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    content = save_picture(tmp_path / "in" / "plain.png", 1, (40, 30)).read_bytes()
    made = make_hostile(tmp_path / "in", content)
    found = scanned(command, tmp_path / "in", capsys)
    (group,) = found["groups"]
    assert {Path(each["path"]) for each in (group["reference"], *group["members"])} == {
        *made,
        tmp_path / "in" / "plain.png",
    }
    assert found["unreadable"] == []


def test_what_is_printed_steers_no_terminal(
    command: Command, tmp_path: Path, capsysbinary: pytest.CaptureFixture[bytes]
) -> None:
    folder = tmp_path / "a\x1b[2J\u202eb" if sys.platform != "win32" else tmp_path / "a\u202eb"
    content = save_picture(folder / "plain.png", 1, (40, 30)).read_bytes()
    make_hostile(folder, content)
    make_hostile(folder / "broken", b"no picture")
    scan_file = tmp_path / "scan.json"
    assert command("scan", folder, "--json", scan_file) == 0
    for arguments in (
        ("clean", scan_file),
        ("clean", scan_file, "--to", "quarantine", "--yes"),
        ("history",),
        ("history", "1"),
        ("undo", "--last"),
        ("scan", tmp_path / "not\x1bthere\u202e"),
        ("clean", tmp_path / "not\x1bthere\u202e"),
        ("compare", folder / "plain.png", folder / "gone\u202e.png"),
        ("bad\x1bcommand\u202e",),
    ):
        command(*arguments)
    shown = capsysbinary.readouterr()
    lines = (shown.out + shown.err).decode("utf-8", "surrogateescape").split("\n")
    assert len(lines) > 60
    assert [line for line in lines if steers(line.replace("\udce9", ""))] == []


@posix
def test_pipes_sockets_and_devices_are_listed_and_not_opened(
    command: Command, tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    save_picture(tmp_path / "a.png", 1, (40, 30))
    os.mkfifo(tmp_path / "pipe.png")
    monkeypatch.chdir(tmp_path)  # a socket's path may not be long
    with socket.socket(socket.AF_UNIX) as opened:
        opened.bind("socket.png")
        expected = {"pipe.png", "socket.png"}
        if root_only():
            try:
                os.mknod(tmp_path / "zero.png", stat.S_IFCHR | 0o600, os.makedev(1, 5))
                expected.add("zero.png")
            except OSError:
                pass  # not everywhere may root make devices
        found = scanned(command, tmp_path, capsys)
    assert found["counts"]["images"] == 1
    assert reasons(found) == dict.fromkeys(expected, "not an ordinary file (a pipe, a socket or a device)")


@posix
@pytest.mark.parametrize("kind", ["pipe", "folder", "nothing", "device", "shorter"])
def test_what_takes_a_file_s_place_before_it_is_read_costs_that_file(
    command: Command, tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch, kind: str
) -> None:
    for number in range(4):
        save_picture(tmp_path / f"{number}.png", number, (40, 30))
    victim = tmp_path / "2.png"

    def walk_then_replace(*arguments: Any, **options: Any) -> Any:
        found = walk(*arguments, **options)
        content = victim.read_bytes()
        victim.unlink()
        if kind == "pipe":
            os.mkfifo(victim)
        elif kind == "folder":
            victim.mkdir()
        elif kind == "device":
            victim.symlink_to("/dev/zero")
        elif kind == "shorter":
            victim.write_bytes(content[:60])
        (tmp_path / "added.png").write_bytes(content)
        return found

    monkeypatch.setattr(scan_run, "walk", walk_then_replace)
    found = scanned(command, tmp_path, capsys)
    assert found["counts"]["images"] == 3
    assert list(reasons(found)) == ["2.png"]


@posix
def test_a_pipe_is_not_waited_for_and_a_device_is_not_read(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "pipe")
    for path in (tmp_path / "pipe", Path("/dev/zero")):
        with pytest.raises(OSError, match="not an ordinary file"):
            reading.read_file(path)


def test_files_and_folders_without_permission_are_listed(
    command: Command, tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    for name in ("a.png", "locked.png", "closed/b.png"):
        save_picture(tmp_path / name, 1, (40, 30))
    real_open, real_scandir = os.open, os.scandir

    def refuse(real: Callable[..., Any], name: str) -> Callable[..., Any]:
        def patched(path: Any, *arguments: Any, **options: Any) -> Any:
            if isinstance(path, (str, os.PathLike)) and Path(path).name == name:
                raise PermissionError(errno.EACCES, "Permission denied", path)
            return real(path, *arguments, **options)

        return patched

    monkeypatch.setattr(os, "open", refuse(real_open, "locked.png"))
    monkeypatch.setattr(os, "scandir", refuse(real_scandir, "closed"))
    found = scanned(command, tmp_path, capsys)
    assert found["counts"]["images"] == 1
    assert reasons(found) == {
        "locked.png": "no permission to read it",
        "closed": "the folder cannot be listed: Permission denied",
    }


@pytest.mark.parametrize("number", [errno.ENODEV, errno.ENOENT, errno.EIO])
def test_a_drive_that_vanishes_while_it_is_read_is_one_sentence_and_what_was_read_is_kept(
    command: Command, tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch, number: int
) -> None:
    folder = tmp_path / "drive"
    for place in range(60):
        save_picture(folder / f"{place:02}.bmp", place, (400, 300))  # 360 kB each: several chunks
    with monkeypatch.context() as patch:
        drop_drive(patch, folder, number, after=160)
        assert command("scan", folder) == 1
    shown = capsys.readouterr()
    assert shown.out == ""
    errors = [line for line in shown.err.splitlines() if line]
    assert len(errors) == 1
    assert "vanished during the search, or its drive did." in errors[0]
    assert "of 60 images had been read. Connect the drive and search again" in errors[0]
    again = scanned(command, folder, capsys)
    assert again["counts"]["images"] == 60
    assert 0 < again["counts"]["cached"] < 60
    assert cache_path().exists()


def test_the_smaller_twin_of_the_folder_of_a_million_files(tmp_path: Path) -> None:
    from tools.big_folder import filled, measure

    with filled(tmp_path / "big", 1500) as folder:
        found = measure(folder, 1)
    assert (found.file_count, found.compared_count, found.unreadable, found.group_count) == (1500, 1500, (), 500)
    assert not (tmp_path / "big").exists()
