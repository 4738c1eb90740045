r"""Paths beyond what Windows takes as they are: the system gets `\\?\`, everybody else the path that people know."""

import os
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from imagetwin.discovery import walk as walk_module
from imagetwin.discovery.walk import walk
from imagetwin.domain import long_paths
from imagetwin.domain.fingerprints import MSE, Fingerprint
from imagetwin.domain.long_paths import is_too_long, plain_path, system_path
from imagetwin.domain.settings import DecodeSettings, WalkSettings
from imagetwin.imaging import reading
from imagetwin.imaging.worker import fingerprint_file
from tests.helpers.pictures import save_picture

SHORT = "C:\\Pictures\\a.jpg"
LONG = "C:\\" + "Pictures\\" * 40 + "a.jpg"
LONG_SHARE = "\\\\server\\share\\" + "Pictures\\" * 40 + "a.jpg"


def limited(call: Callable[..., Any]) -> Callable[..., Any]:
    """Do as Windows does: refuse what is too long, and take the rest by its plain path."""

    def checked(path: Any, *arguments: Any, **named: Any) -> Any:
        if not isinstance(path, str):
            return call(path, *arguments, **named)
        assert len(path) < long_paths.LONGEST or path.startswith("\\\\?\\")
        return call(path.removeprefix("\\\\?\\"), *arguments, **named)

    return checked


def test_elsewhere_paths_go_to_the_system_as_they_are() -> None:
    assert [system_path(LONG), plain_path("\\\\?\\" + LONG)] == [LONG, "\\\\?\\" + LONG]
    assert not is_too_long(Path(LONG))


def test_long_paths_and_shares_get_the_form_that_windows_takes(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(long_paths, "ON_WINDOWS", True)
    assert system_path(SHORT) == SHORT
    assert system_path(LONG) == "\\\\?\\" + LONG
    assert system_path(LONG_SHARE) == "\\\\?\\UNC\\server" + LONG_SHARE.removeprefix("\\\\server")
    for path in (SHORT, LONG, LONG_SHARE):
        assert plain_path(system_path(path)) == path
        assert system_path(system_path(path)) == system_path(path)
        assert is_too_long(Path(path)) == (path != SHORT)


def test_pictures_at_long_paths_are_found_and_read(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    deep = tmp_path.joinpath(*["a folder of thirty characters"] * 9)
    deep.mkdir(parents=True)
    picture = save_picture(deep / "a.jpg", 1)
    monkeypatch.setattr(long_paths, "ON_WINDOWS", True)
    monkeypatch.setattr(walk_module, "real_path", str)
    monkeypatch.setattr(reading, "_without_waiting", limited(reading._without_waiting))
    with monkeypatch.context() as system:
        system.setattr(os, "scandir", limited(os.scandir))
        system.setattr(os, "stat", limited(os.stat))
        result = walk([tmp_path], WalkSettings())
    assert [file.path for file in result.files] == [picture]
    assert isinstance(fingerprint_file(result.files[0], MSE, DecodeSettings()), Fingerprint)
