"""The user's preferences, in a TOML file that is written whole or not at all."""

import contextlib
import os
import tomllib
from dataclasses import fields, replace
from pathlib import Path
from tempfile import NamedTemporaryFile
from typing import Any

import tomli_w

from imagetwin.config.preferences import Preferences
from imagetwin.domain.errors import SettingsError
from imagetwin.domain.wording import say

# Hundreds of times what the program writes.
_LARGEST_BYTES = 4_000_000
_LONGEST_TEXT = 100_000
_MOST_ENTRIES = 10_000


def load_preferences(path: Path) -> Preferences:
    """Read the preferences; what is missing or of the wrong type gets its default.

    Raises SettingsError where the file is no TOML; it is then renamed to `*.damaged`, so that nothing is lost.
    """
    try:
        entries = tomllib.loads(_content(path).decode("utf-8"))
    except FileNotFoundError:
        return Preferences()
    except (OSError, ValueError, RecursionError) as error:  # a number of too many digits is a ValueError
        aside = _set_aside(path)
        raise SettingsError(
            say("The settings could not be read ({why}). {outcome}", why=error, outcome=aside)
        ) from error
    return _from_entries(entries)


def _content(path: Path) -> bytes:
    with open(path, "rb") as file:
        content = file.read(_LARGEST_BYTES + 1)
    if len(content) > _LARGEST_BYTES:
        raise ValueError(say("the file is larger than {n} bytes", n=_LARGEST_BYTES))
    return content


def save_preferences(path: Path, preferences: Preferences) -> None:
    """Write the preferences; a kill in between leaves the old file. Raises SettingsError."""
    entries = {entry.name: getattr(preferences, entry.name) for entry in fields(preferences)}
    content = tomli_w.dumps({name: value for name, value in entries.items() if _is_storable(value)}).encode()
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        _replace_content(path, content)
    except OSError as error:
        why = error.strerror or error
        raise SettingsError(say("The settings could not be saved to {path}: {why}.", path=path, why=why)) from error


def _is_storable(value: object) -> bool:
    """Tell whether TOML can hold it: a folder's name that is not valid Unicode cannot be written."""
    try:
        "".join(value if isinstance(value, tuple) else [str(value)]).encode()
    except UnicodeEncodeError:
        return False
    return True


def _replace_content(path: Path, content: bytes) -> None:
    with NamedTemporaryFile("wb", dir=path.parent, prefix="settings-", delete=False) as file:
        try:
            file.write(content)
            file.flush()
            os.fsync(file.fileno())
            file.close()
            os.replace(file.name, path)  # noqa: PTH105
        except BaseException:
            file.close()
            with contextlib.suppress(OSError):
                os.unlink(file.name)  # noqa: PTH108
            raise


def _from_entries(entries: dict[str, Any]) -> Preferences:
    preferences = Preferences()
    accepted: dict[str, Any] = {}
    for entry in fields(preferences):
        default = getattr(preferences, entry.name)
        value = _of_type(entries.get(entry.name), default)
        if type(value) is type(default) and _is_sensible(value):
            accepted[entry.name] = value
    return replace(preferences, **accepted)


def _of_type(value: object, default: object) -> object:
    """Return a value in the type of its default, where TOML writes it in another one."""
    if isinstance(default, float) and isinstance(value, int) and not isinstance(value, bool) and _is_sensible(value):
        return float(value)
    if isinstance(default, tuple) and isinstance(value, list):
        return tuple(value)
    return value


def _is_sensible(value: object) -> bool:
    if isinstance(value, tuple):
        return len(value) <= _MOST_ENTRIES and all(isinstance(entry, str) and _is_sensible(entry) for entry in value)
    if isinstance(value, str):
        return len(value) <= _LONGEST_TEXT and "\0" not in value
    return isinstance(value, (int, float)) and 0 <= value < 1e6


def _set_aside(path: Path) -> str:
    aside = path.with_suffix(".damaged")
    with contextlib.suppress(OSError):
        os.replace(path, aside)  # noqa: PTH105
        return say("It was kept as {path}, and the defaults are used.", path=aside)
    return say("The defaults are used.")
