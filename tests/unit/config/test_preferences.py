"""How removals and what is wanted of folders are remembered from one time to the next."""

from dataclasses import replace
from pathlib import Path

import pytest

from imagetwin.config.preferences import Preferences
from imagetwin.config.settings_file import load_preferences, save_preferences
from imagetwin.domain.filters import FileFilters
from imagetwin.domain.folder_choices import FolderChoice, FolderRole
from imagetwin.domain.operations import Companions, RemovalSettings, Way
from imagetwin.domain.scope import Side

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


CHOICES = (
    FolderChoice(Path("/new")),
    FolderChoice(Path("/archive"), FolderRole.PROTECTED, with_itself=False),
    FolderChoice(Path("/flat"), FolderRole.NORMAL, subfolders=False),
    FolderChoice(Path("/safe"), FolderRole.PROTECTED_ONLY),
    FolderChoice(Path("/new/trash"), FolderRole.LEFT_OUT),
)


def test_what_is_chosen_of_folders_is_remembered_and_goes_into_the_search(tmp_path: Path) -> None:
    save_preferences(tmp_path / "settings.toml", Preferences().with_folder_choices(CHOICES))
    loaded = load_preferences(tmp_path / "settings.toml")
    assert loaded.folders == tuple(map(str, map(Path, ("/new", "/archive", "/flat"))))
    assert loaded.folder_choices(loaded.folders) == CHOICES
    settings = loaded.scan_settings()
    assert settings.scope == (Side((Path("/new"), Path("/flat")), with_itself=True), Side((Path("/archive"),)))
    assert settings.walk.excluded_folders == (Path("/new/trash"),)
    assert settings.walk.shallow_folders == (Path("/flat"),)
    assert loaded.removal_settings().protected_folders == (Path("/archive"), Path("/safe"))


def test_settings_of_an_older_version_search_as_they_did(tmp_path: Path) -> None:
    (tmp_path / "settings.toml").write_text('folders = ["/new"]\nprotected_folders = ["/safe"]\n', "utf-8")
    loaded = load_preferences(tmp_path / "settings.toml")
    assert [choice.role for choice in loaded.folder_choices(loaded.folders)] == [
        FolderRole.NORMAL,
        FolderRole.PROTECTED_ONLY,
    ]
    assert loaded.scan_settings().walk.filters == FileFilters()
    assert loaded.scan_settings().scope == ()


def test_filters_are_in_bytes_and_a_largest_size_below_the_smallest_is_none() -> None:
    preferences = Preferences(exclude_patterns=("*.gif",), min_side=64, min_kilobytes=20, max_kilobytes=30)
    assert preferences.file_filters == FileFilters(exclude=("*.gif",), min_bytes=20_000, max_bytes=30_000, min_side=64)
    assert replace(preferences, max_kilobytes=19).file_filters.max_bytes is None
    assert Preferences(max_kilobytes=1).file_filters.max_bytes == 1000
