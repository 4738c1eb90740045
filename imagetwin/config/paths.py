"""Where ImageTwin's own files lie on this platform."""

from pathlib import Path

from platformdirs import PlatformDirs

from imagetwin.domain.operations import QUARANTINE_NAME

_DIRS = PlatformDirs("ImageTwin", appauthor=False)


def settings_path() -> Path:
    """Return the settings file."""
    return _DIRS.user_config_path / "settings.toml"


def log_path() -> Path:
    """Return the log file."""
    return _DIRS.user_log_path / "imagetwin.log"


def journal_path() -> Path:
    """Return the journal of removals: user data, since undo depends on it."""
    return _DIRS.user_data_path / "journal.sqlite"


def dismissals_path() -> Path:
    """Return what the user said are no duplicates: user data, since nothing else knows it."""
    return _DIRS.user_data_path / "dismissals.sqlite"


def last_review_path() -> Path:
    """Return the review that is saved by itself while it goes on."""
    return _DIRS.user_data_path / "last.imagetwin"


def quarantine_path() -> Path:
    """Return the quarantine on the volume of the user's own data; other volumes have theirs."""
    return _DIRS.user_data_path / QUARANTINE_NAME


def cache_path() -> Path:
    """Return the cache: it may be removed at any time."""
    return _DIRS.user_cache_path / "cache.sqlite"


def thumbnails_path() -> Path:
    """Return the cache of the window's thumbnails: it may be removed at any time."""
    return _DIRS.user_cache_path / "thumbnails.sqlite"
