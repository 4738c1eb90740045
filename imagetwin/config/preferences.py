"""What the window remembers from one start to the next."""

from dataclasses import dataclass, replace
from enum import StrEnum
from pathlib import Path

from imagetwin.domain.fingerprints import METHODS, MSE
from imagetwin.domain.settings import DecodeSettings, GateSettings, MatchSettings, ScanSettings, WalkSettings

RECENT_FOLDER_LIMIT = 10
THUMBNAIL_SIDES = (100, 140, 220)


class Theme(StrEnum):
    """Light or dark, or as the system has it."""

    SYSTEM = "system"
    LIGHT = "light"
    DARK = "dark"


@dataclass(frozen=True, slots=True)
class Preferences:
    """The user's choices.

    A `worker_count` of 0 means one for each core. `folders` are those of the last search, `recent_folders` all that
    were searched, the last first. `window_geometry` and `splitter_state` are Qt's, in base64.
    """

    worker_count: int = 0
    method: str = MSE.name
    threshold: float = MSE.default_threshold
    max_megapixels: int = 200
    aspect_gate: bool = True
    correlation_gate: bool = True
    folders: tuple[str, ...] = ()
    recent_folders: tuple[str, ...] = ()
    excluded_folders: tuple[str, ...] = ()
    theme: str = Theme.SYSTEM.value
    thumbnail_side: int = 140
    window_geometry: str = ""
    splitter_state: str = ""

    @property
    def known_theme(self) -> Theme:
        """The theme; that of the system where the name means none."""
        return Theme(self.theme) if self.theme in set(Theme) else Theme.SYSTEM

    @property
    def known_thumbnail_side(self) -> int:
        """The longest side of a thumbnail in logical pixels, one of THUMBNAIL_SIDES."""
        return min(THUMBNAIL_SIDES, key=lambda side: abs(side - self.thumbnail_side))

    def scan_settings(self) -> ScanSettings:
        """Return what a scan needs of them; a method that is not known is the default one."""
        standard = GateSettings()
        gates = GateSettings(
            aspect_tolerance=standard.aspect_tolerance if self.aspect_gate else None,
            min_correlation=standard.min_correlation if self.correlation_gate else None,
        )
        return ScanSettings(
            WalkSettings(excluded_folders=tuple(Path(folder) for folder in self.excluded_folders)),
            DecodeSettings(pixel_budget=max(1, self.max_megapixels) * 1_000_000),
            MatchSettings(self.method if self.method in METHODS else MSE.name, self.threshold, gates),
        )

    def with_searched(self, folders: tuple[str, ...]) -> "Preferences":
        """Return them with these folders as the last ones searched."""
        others = tuple(folder for folder in self.recent_folders if folder not in folders)
        return replace(self, folders=folders, recent_folders=(*folders, *others)[:RECENT_FOLDER_LIMIT])
