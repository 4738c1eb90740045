import os
from dataclasses import fields
from pathlib import Path
from typing import Any

import pytest
import tomli_w
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from imagetwin.config.preferences import Preferences
from imagetwin.config.settings_file import load_preferences, save_preferences
from imagetwin.domain.errors import SettingsError

DEFAULTS = Preferences()


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "folder" / "settings.toml"


def _write(path: Path, text: str) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text, "utf-8")


@pytest.mark.parametrize(
    "preferences",
    [DEFAULTS, Preferences(7, threshold=12.5, folders=('/home/me/Größe ☀ "quoted"\nline', "C:\\Users\\me"))],
)
def test_what_is_saved_is_loaded_again(path: Path, preferences: Preferences) -> None:
    save_preferences(path, preferences)
    assert load_preferences(path) == preferences


def test_saving_again_replaces_and_leaves_nothing_beside_it(path: Path) -> None:
    save_preferences(path, Preferences(worker_count=1))
    save_preferences(path, Preferences(worker_count=2))
    assert load_preferences(path).worker_count == 2
    assert list(path.parent.iterdir()) == [path]


def test_a_missing_file_gives_the_defaults_and_makes_nothing(path: Path) -> None:
    assert load_preferences(path) == DEFAULTS
    assert not path.parent.exists()


@pytest.mark.parametrize("content", [b"threshold = = 3", b"\xff\xfe\x00", b"worker_count = 1\nworker_count = 2"])
def test_a_damaged_file_is_set_aside_whole_with_a_message(path: Path, content: bytes) -> None:
    path.parent.mkdir()
    path.write_bytes(content)
    with pytest.raises(SettingsError, match=r"could not be read .* It was kept as .*settings\.damaged"):
        load_preferences(path)
    assert path.with_suffix(".damaged").read_bytes() == content
    assert load_preferences(path) == DEFAULTS


def test_a_damaged_file_that_cannot_be_set_aside_is_said_too(path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    _write(path, "=")
    monkeypatch.setattr(os, "replace", _fail)
    with pytest.raises(SettingsError, match=r"The defaults are used\.$"):
        load_preferences(path)
    assert path.read_text() == "="


@pytest.mark.parametrize(
    "text",
    [
        'worker_count = "4"',
        "worker_count = 4.0",
        "worker_count = true",
        "worker_count = -1",
        "worker_count = 99999999",
        'threshold = "low"',
        "threshold = false",
        "threshold = nan",
        "threshold = inf",
        "threshold = -3",
        "folders = 5",
        "folders = [1]",
        "threshold = {a = 1}",
    ],
)
def test_senseless_values_give_the_default(path: Path, text: str) -> None:
    _write(path, text)
    assert load_preferences(path) == DEFAULTS


def test_one_senseless_value_does_not_cost_the_others(path: Path) -> None:
    _write(path, 'worker_count = "x"\nthreshold = 30\nfolders = ["/a"]')
    assert load_preferences(path) == Preferences(threshold=30.0, folders=("/a",))


def test_unknown_keys_are_ignored(path: Path) -> None:
    _write(path, 'worker_count = 3\ncolour = "red"\n[table]\nthreshold = 1')
    assert load_preferences(path) == Preferences(worker_count=3)


def test_a_folder_whose_name_is_not_unicode_is_not_remembered(path: Path) -> None:
    save_preferences(path, Preferences(5, threshold=30.0, folders=("/caf\udce9",)))
    assert load_preferences(path) == Preferences(5, threshold=30.0)


def _fail(*_arguments: object) -> None:
    raise OSError(28, "No space left on device")


@pytest.mark.parametrize("step", ["replace", "fsync"])
def test_a_failure_leaves_the_old_file_and_no_other(path: Path, monkeypatch: pytest.MonkeyPatch, step: str) -> None:
    save_preferences(path, Preferences(worker_count=1))
    with monkeypatch.context() as patch:
        patch.setattr(os, step, _fail)
        with pytest.raises(SettingsError, match=r"could not be saved to .*: No space left on device"):
            save_preferences(path, Preferences(worker_count=2))
    assert load_preferences(path).worker_count == 1
    assert list(path.parent.iterdir()) == [path]


def test_a_folder_that_cannot_be_made_is_an_error_that_says_so(tmp_path: Path) -> None:
    (tmp_path / "file").write_bytes(b"")
    with pytest.raises(SettingsError, match="could not be saved"):
        save_preferences(tmp_path / "file" / "settings.toml", DEFAULTS)


def test_a_folder_that_may_not_be_written_to_is_an_error_that_says_so(
    path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refuse(*_arguments: object, **_options: object) -> None:
        raise PermissionError(13, "Permission denied")

    monkeypatch.setattr("imagetwin.config.settings_file.NamedTemporaryFile", refuse)
    with pytest.raises(SettingsError, match="Permission denied"):
        save_preferences(path, DEFAULTS)


def test_a_folder_in_place_of_the_file_is_no_crash(path: Path) -> None:
    path.mkdir(parents=True)
    with pytest.raises(SettingsError, match="could not be read"):
        load_preferences(path)


@pytest.mark.parametrize(
    "content",
    [b"threshold = " + b"9" * 5000, b"folders = " + b"[" * 100_000, b"a = 1\n" * 2, b"#" * 5_000_000],
    ids=["digits", "depth", "twice", "size"],
)
def test_what_would_break_or_fill_the_reader_is_set_aside_with_a_message(path: Path, content: bytes) -> None:
    path.parent.mkdir()
    path.write_bytes(content)
    with pytest.raises(SettingsError, match=r"could not be read .* It was kept as"):
        load_preferences(path)
    assert load_preferences(path) == DEFAULTS


@pytest.mark.parametrize(
    "text",
    [
        "threshold = " + "9" * 4000,
        'folders = ["a\\u0000b"]',
        'window_geometry = "' + "x" * 200_000 + '"',
        "folders = [" + '"a",' * 20_000 + "]",
    ],
    ids=["number", "nul", "text", "list"],
)
def test_values_without_measure_give_the_default(path: Path, text: str) -> None:
    _write(path, text)
    assert load_preferences(path) == DEFAULTS


@settings(max_examples=200, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(
    st.dictionaries(
        st.sampled_from([entry.name for entry in fields(Preferences)]),
        st.booleans()
        | st.integers(-(10**40), 10**40)
        | st.floats()
        | st.text(st.characters(exclude_categories=["Cs"]))
        | st.lists(st.text(st.characters(exclude_categories=["Cs"])), max_size=3),
        min_size=1,
    )
)
def test_any_values_give_settings_that_a_scan_and_a_removal_take(path: Path, values: dict[str, Any]) -> None:
    path.parent.mkdir(exist_ok=True)
    path.write_text(tomli_w.dumps(values), "utf-8")
    loaded = load_preferences(path)
    loaded.scan_settings()
    loaded.removal_settings()
    assert loaded.known_theme
    assert loaded.cache_limit_bytes is None or loaded.cache_limit_bytes > 0
    assert all(type(getattr(loaded, entry.name)) is type(getattr(DEFAULTS, entry.name)) for entry in fields(loaded))
