import sys
from pathlib import Path

import pytest

from imagetwin.config.paths import log_path, settings_path


def test_settings_and_log_have_files_of_their_own() -> None:
    assert settings_path().name == "settings.toml"
    assert log_path().name == "imagetwin.log"
    assert settings_path().is_absolute()
    assert log_path().is_absolute()


@pytest.mark.skipif(sys.platform in {"win32", "darwin"}, reason="these variables are the Linux desktop's")
def test_both_lie_where_the_desktop_wants_them(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setenv("XDG_CONFIG_HOME", str(tmp_path / "config"))
    monkeypatch.setenv("XDG_STATE_HOME", str(tmp_path / "state"))
    assert settings_path() == tmp_path / "config" / "ImageTwin" / "settings.toml"
    assert (tmp_path / "state" / "ImageTwin") in log_path().parents


def test_asking_for_a_path_makes_nothing(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setenv("XDG_CONFIG_HOME", str(tmp_path))
    settings_path()
    assert list(tmp_path.iterdir()) == []
