"""A drive that goes away while it is walked or read: one sentence, and what was read by then is kept."""

import errno
import os
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from imagetwin.discovery.vanishing import Presence
from imagetwin.discovery.walk import walk
from imagetwin.domain.errors import ScanError
from imagetwin.domain.images import FileIdentity, ImageFile
from imagetwin.domain.settings import WalkSettings

ERRORS = [errno.ENODEV, errno.ENOENT, errno.EIO]


def drop_drive(monkeypatch: pytest.MonkeyPatch, folder: Path, number: int, *, after: int) -> Callable[[], int]:
    """Let every look below a folder fail after so many; return what tells how many looks there were."""
    looks = 0

    def failing(real: Callable[..., Any]) -> Callable[..., Any]:
        def patched(path: Any, *arguments: Any, **options: Any) -> Any:
            nonlocal looks
            if isinstance(path, (str, os.PathLike)) and Path(os.fspath(path)).is_relative_to(folder):
                looks += 1
                if looks > after:
                    raise OSError(number, os.strerror(number), os.fspath(path))
            return real(path, *arguments, **options)

        return patched

    for name in ("stat", "scandir", "open"):
        monkeypatch.setattr(os, name, failing(getattr(os, name)))
    monkeypatch.setattr("builtins.open", failing(open))
    return lambda: looks


@pytest.mark.parametrize("number", ERRORS)
@pytest.mark.parametrize("after", [3, 50])
def test_a_drive_that_vanishes_in_the_walk_ends_it_with_one_sentence(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, number: int, after: int
) -> None:
    for folder in range(5):
        (tmp_path / str(folder)).mkdir()
        for name in range(20):
            (tmp_path / str(folder) / f"{name}.jpg").write_bytes(b"x")
    with monkeypatch.context() as patch:
        looks = drop_drive(patch, tmp_path, number, after=after)
        with pytest.raises(ScanError, match=r"vanished during the search, or its drive did\. [\d,]+ images had been"):
            walk([tmp_path], WalkSettings())
        assert looks() <= after + 3  # it is not asked for one file after the other


def test_a_drive_in_whose_place_an_empty_folder_is_counts_as_gone(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    presence = Presence([tmp_path])
    presence.check()
    monkeypatch.setattr("imagetwin.discovery.vanishing._device_of", lambda _folder: -1)
    with pytest.raises(ScanError, match=r"5 read\. Connect the drive and search again"):
        presence.check("5 read.")


def test_the_drive_of_a_file_that_is_mounted_below_the_folder_is_watched(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    devices = {tmp_path: 1, tmp_path / "drive": 2, tmp_path / "drive" / "sub": 2}
    monkeypatch.setattr("imagetwin.discovery.vanishing._device_of", lambda folder: devices.get(folder, 1))
    presence = Presence([tmp_path])
    presence.add_drives([ImageFile(tmp_path / "drive" / "sub" / "a.jpg", FileIdentity(1, 1, 2, 1))])
    del devices[tmp_path / "drive" / "sub"]  # only a folder of it was deleted
    presence.check()
    devices[tmp_path / "drive"] = 1  # unmounted
    with pytest.raises(ScanError, match='drive" vanished'):
        presence.check()


def test_a_folder_that_vanishes_below_one_that_is_there_is_only_listed(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    for name in ("a", "b"):
        (tmp_path / name).mkdir()
        (tmp_path / name / "1.jpg").write_bytes(b"x")
    drop_drive(monkeypatch, tmp_path / "a", errno.ENOENT, after=1)
    result = walk([tmp_path], WalkSettings())
    assert [file.path for file in result.files] == [tmp_path / "b" / "1.jpg"]
    assert [entry.path for entry in result.unreadable] == [tmp_path / "a"]
