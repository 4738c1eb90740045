"""Reading: whole files, and those that follow a slow one ahead."""

import threading
from pathlib import Path

import pytest

from imagetwin.imaging import reading
from imagetwin.imaging.reading import ReadAhead, read_file


class Disk:
    """Stands in for `read_file`; remembers what was read, and whether it was read in the caller's thread."""

    def __init__(self) -> None:
        self.read: list[str] = []
        self.ahead: list[str] = []

    def __call__(self, path: Path) -> bytes:
        self.read.append(path.name)
        if threading.current_thread() is not threading.main_thread():
            self.ahead.append(path.name)
        if path.name == "gone":
            raise FileNotFoundError(path)
        return path.name.encode()


@pytest.fixture
def disk(monkeypatch: pytest.MonkeyPatch) -> Disk:
    """Put the disk in place, and forget what other tests' disks were like."""
    fake = Disk()
    monkeypatch.setattr(reading, "read_file", fake)
    monkeypatch.setattr(ReadAhead, "slow_in_a_row", 0)
    return fake


def slow(monkeypatch: pytest.MonkeyPatch) -> None:
    """Let every read count as slow."""
    monkeypatch.setattr(reading, "SLOW_SECONDS", -1)


PATHS = [Path(name) for name in ("a", "b", "c", "d")]


def test_files_of_a_fast_disk_are_read_when_they_are_wanted(disk: Disk, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(reading, "SLOW_SECONDS", 60)
    with ReadAhead(PATHS) as read:
        assert [read(path) for path in PATHS] == [b"a", b"b", b"c", b"d"]
    assert disk.read == ["a", "b", "c", "d"]
    assert disk.ahead == []


def test_after_slow_files_the_others_are_read_ahead_and_each_once(disk: Disk, monkeypatch: pytest.MonkeyPatch) -> None:
    slow(monkeypatch)
    with ReadAhead(PATHS) as read:
        assert [read(path) for path in PATHS] == [b"a", b"b", b"c", b"d"]
    assert sorted(disk.read) == ["a", "b", "c", "d"]
    assert sorted(disk.ahead) == ["c", "d"]


def test_one_slow_file_among_quick_ones_tells_nothing(disk: Disk, monkeypatch: pytest.MonkeyPatch) -> None:
    times = iter([1.0, 0.0, 1.0, 0.0])
    monkeypatch.setattr(reading, "_timed_read", lambda path: (disk(path), next(times)))
    with ReadAhead(PATHS) as read:
        assert [read(path) for path in PATHS] == [b"a", b"b", b"c", b"d"]
    assert disk.ahead == []


def test_a_slow_disk_is_remembered(disk: Disk, monkeypatch: pytest.MonkeyPatch) -> None:
    slow(monkeypatch)
    for _ in range(2):
        with ReadAhead(PATHS) as read:
            for path in PATHS:
                read(path)
    assert sorted(disk.ahead) == ["a", "b", "c", "c", "d", "d"]


def test_an_error_comes_to_whoever_wants_the_file(disk: Disk, monkeypatch: pytest.MonkeyPatch) -> None:
    slow(monkeypatch)
    paths = [Path("a"), Path("b"), Path("gone"), Path("c")]
    with ReadAhead(paths) as read:
        assert [read(path) for path in paths[:2]] == [b"a", b"b"]
        with pytest.raises(FileNotFoundError):
            read(paths[2])
        assert read(paths[3]) == b"c"
    assert sorted(disk.ahead) == ["c", "gone"]


def test_files_that_nobody_came_for_are_let_go(disk: Disk, monkeypatch: pytest.MonkeyPatch) -> None:
    slow(monkeypatch)
    with ReadAhead(PATHS) as read:
        read(PATHS[0])
        read(PATHS[1])
    assert {"a", "b"} <= set(disk.read)


def test_a_file_too_large_to_hold_is_not_read(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "a").write_bytes(b"12345")
    assert read_file(tmp_path / "a") == b"12345"
    monkeypatch.setattr(reading, "LARGEST_BYTES", 4)
    assert read_file(tmp_path / "a") is None
