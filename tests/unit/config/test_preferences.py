"""How a removal is remembered from one time to the next."""

from pathlib import Path

import pytest

from imagetwin.config.preferences import Preferences
from imagetwin.config.settings_file import load_preferences, save_preferences
from imagetwin.domain.operations import Companions, RemovalSettings, Way

EVERYTHING = RemovalSettings(
    way=Way.MOVE,
    destination=Path("/away"),
    keep_tree=True,
    distance_in_name=True,
    backup_folder=Path("/backup"),
    companions=Companions.PICTURE_ONLY,
    complete_metadata=True,
)


@pytest.mark.parametrize("settings", [RemovalSettings(), EVERYTHING])
def test_how_files_were_removed_is_remembered(settings: RemovalSettings, tmp_path: Path) -> None:
    save_preferences(tmp_path / "settings.toml", Preferences().with_removal(settings))
    assert load_preferences(tmp_path / "settings.toml").removal_settings() == settings


def test_the_permanent_way_is_never_remembered() -> None:
    preferences = Preferences(removal_way="quarantine").with_removal(RemovalSettings(Way.DELETE))
    assert preferences.removal_settings().way == Way.QUARANTINE
    assert Preferences(removal_way="delete").removal_settings().way == Way.TRASH


def test_values_that_mean_nothing_are_the_defaults() -> None:
    assert Preferences(removal_way="burn", removal_companions="?").removal_settings() == RemovalSettings()


def test_protected_folders_and_scanned_ones_go_with_the_settings() -> None:
    settings = Preferences(protected_folders=("/a", "/b")).removal_settings((Path("/c"),))
    assert settings.protected_folders == (Path("/a"), Path("/b"))
    assert settings.folders == (Path("/c"),)
