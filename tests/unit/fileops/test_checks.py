import os
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest

from imagetwin.domain.operations import Removal
from imagetwin.fileops.checks import removal_fault, survivor_fault, victim_fault
from tests.helpers.removal import removal_of, survivor_of, write_file
from tests.helpers.scanned import rescanned


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return write_file(tmp_path / "victim", b"a picture")


@pytest.fixture
def removal(path: Path, tmp_path: Path) -> Removal:
    return removal_of(path, write_file(tmp_path / "survivor"))


def _vanish(path: Path) -> None:
    path.unlink()


def _grow(path: Path) -> None:
    status = path.stat()
    path.write_bytes(path.read_bytes() + b"!")
    os.utime(path, ns=(status.st_atime_ns, status.st_mtime_ns))


def _touch(path: Path) -> None:
    os.utime(path, ns=(0, path.stat().st_mtime_ns + 2_000_000_000))


def _replace_by_a_twin(path: Path) -> None:
    """Put another file of the same size and time there."""
    status = path.stat()
    twin = path.with_name("twin")
    twin.write_bytes(bytes(status.st_size))
    os.utime(twin, ns=(status.st_atime_ns, status.st_mtime_ns))
    twin.replace(path)


def _replace_by_a_folder(path: Path) -> None:
    path.unlink()
    path.mkdir()


def _replace_by_a_symlink(path: Path) -> None:
    """Move the file aside and leave a symlink to it, so that a look through it would see no change."""
    aside = path.with_name("aside")
    path.rename(aside)
    try:
        path.symlink_to(aside)
    except OSError:
        pytest.skip("symlinks may not be made here")


CHANGES = pytest.mark.parametrize(
    ("change", "fault"),
    [
        (_vanish, "is not there any more"),
        (_grow, "was changed after the scan"),
        (_touch, "was changed after the scan"),
        (_replace_by_a_twin, "was replaced by another file after the scan"),
        (_replace_by_a_folder, "was changed after the scan"),
        (_replace_by_a_symlink, "was changed after the scan"),
    ],
)
Change = Callable[[Path], None]


def test_a_file_as_it_was_scanned_has_no_fault(path: Path, removal: Removal) -> None:
    assert victim_fault(rescanned(path).file) is None
    assert survivor_fault(rescanned(path).file) is None
    assert removal_fault(removal) is None


@CHANGES
def test_a_changed_victim_is_at_fault(path: Path, removal: Removal, change: Change, fault: str) -> None:
    change(path)
    assert removal_fault(removal) == fault


@CHANGES
def test_a_changed_survivor_is_at_fault_by_its_name(removal: Removal, change: Change, fault: str) -> None:
    survivor = survivor_of(removal)
    change(survivor)
    assert removal_fault(removal) == f'the image that would stay, "{survivor}", {fault}'


@CHANGES
def test_a_victim_is_looked_at_under_all_its_names(path: Path, change: Change, fault: str) -> None:
    other = path.with_name("other name")
    os.link(path, other)
    scanned = rescanned(path, other).file
    assert victim_fault(scanned) is None
    change(other)
    assert victim_fault(scanned) == fault


def test_a_victim_is_not_removed_beside_itself(path: Path) -> None:
    removal = removal_of(path, path)
    assert removal_fault(removal) == f'it is the same file as "{path}", which would stay'


def test_a_survivor_that_cannot_be_told_apart_counts_as_the_same(
    removal: Removal, monkeypatch: pytest.MonkeyPatch
) -> None:
    def fail(*_paths: object) -> bool:
        raise OSError

    monkeypatch.setattr(os.path, "samefile", fail)
    assert removal_fault(removal) is not None


def test_what_cannot_be_looked_at_is_at_fault(path: Path) -> None:
    file = rescanned(path).file
    impossible = replace(file, path=path / "below a file")
    assert (survivor_fault(impossible) or "").startswith(("cannot be looked at: ", "is not there any more"))
    too_long = replace(file, path=path.with_name("x" * 5000))
    assert survivor_fault(too_long) is not None
