"""The folders that a scan is given: there, absolute, each once."""

import os
import sys
from pathlib import Path

import pytest

from imagetwin.discovery.folders import checked_folders
from imagetwin.domain.errors import UsageError


def test_folders_keep_their_order(tmp_path: Path) -> None:
    second, first = tmp_path / "b", tmp_path / "a"
    first.mkdir()
    second.mkdir()
    assert checked_folders([second, first]) == (second, first)


def test_a_folder_named_twice_counts_once(tmp_path: Path) -> None:
    (tmp_path / "sub").mkdir()
    assert checked_folders([tmp_path, tmp_path / "sub" / "..", tmp_path]) == (tmp_path,)


def test_a_folder_and_a_link_to_it_count_once(tmp_path: Path) -> None:
    real = tmp_path / "real"
    real.mkdir()
    link = tmp_path / "link"
    try:
        link.symlink_to(real, target_is_directory=True)
    except OSError:
        pytest.skip("this account may not make symlinks")
    assert checked_folders([link, real]) == (link,)


def test_a_relative_folder_becomes_absolute(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    (tmp_path / "pictures").mkdir()
    assert checked_folders([Path("pictures")]) == (tmp_path / "pictures",)


def test_no_folder_at_all_is_refused() -> None:
    with pytest.raises(UsageError, match="No folder was given"):
        checked_folders([])


def test_a_folder_that_is_not_there_is_refused(tmp_path: Path) -> None:
    with pytest.raises(UsageError, match="is not there"):
        checked_folders([tmp_path / "gone"])


def test_a_file_is_no_folder(tmp_path: Path) -> None:
    (tmp_path / "a.jpg").touch()
    with pytest.raises(UsageError, match="is not a folder"):
        checked_folders([tmp_path / "a.jpg"])


def test_a_folder_that_may_not_be_entered_is_refused(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(_path: object) -> None:
        raise PermissionError(13, "Permission denied")

    monkeypatch.setattr(os, "scandir", refuse)
    with pytest.raises(UsageError, match="cannot be opened: Permission denied"):
        checked_folders([tmp_path])


@pytest.mark.skipif(sys.platform == "win32", reason="Windows says that such a folder is not there")
def test_a_name_longer_than_the_system_allows_is_refused(tmp_path: Path) -> None:
    with pytest.raises(UsageError, match="cannot be opened"):
        checked_folders([tmp_path / ("x" * 300)])
