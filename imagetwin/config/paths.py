"""Where ImageTwin's own files lie on this platform."""

from pathlib import Path

from platformdirs import PlatformDirs

_DIRS = PlatformDirs("ImageTwin", appauthor=False)


def settings_path() -> Path:
    """Return the settings file."""
    return _DIRS.user_config_path / "settings.toml"


def log_path() -> Path:
    """Return the log file."""
    return _DIRS.user_log_path / "imagetwin.log"
