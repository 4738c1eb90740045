"""What the window remembers from one start to the next."""

from collections.abc import Iterable
from dataclasses import dataclass, replace
from enum import StrEnum
from pathlib import Path

from imagetwin.domain.filters import FileFilters
from imagetwin.domain.fingerprints import HASHES, MSE, PDQ, SCAN_METHODS, Kind, Method, method_named
from imagetwin.domain.folder_choices import FolderChoice, FolderRole, sides_of
from imagetwin.domain.models import distance_of_cosine
from imagetwin.domain.operations import Companions, RemovalSettings, Way
from imagetwin.domain.settings import (
    CEILING_FACTOR,
    MOST_FRAMES,
    DecodeSettings,
    GateSettings,
    HashSettings,
    MatchSettings,
    ScanSettings,
    Turns,
    WalkSettings,
)
from imagetwin.domain.tiers import TIERS, Tier

RECENT_FOLDER_LIMIT = 10
# What the menu offers, and how far the slider goes.
THUMBNAIL_SIDES = (100, 140, 220)
SMALLEST_THUMBNAIL, LARGEST_THUMBNAIL = 80, 320
HASH_OFF = "off"


class Theme(StrEnum):
    """Light or dark, or as the system has it."""

    SYSTEM = "system"
    LIGHT = "light"
    DARK = "dark"


class Layout(StrEnum):
    """How groups are laid out: images side by side, a flat table, or each member beside its reference."""

    ROWS = "rows"
    TABLE = "table"
    PAIRS = "pairs"


@dataclass(frozen=True, slots=True)
class Preferences:
    """The user's choices.

    A `worker_count` of 0 means one for each core. Animations of up to `frames` are looked at frame by frame. `folders`
    are those of the last search, `recent_folders` all that were searched, the last first. Of all folders,
    `excluded_folders` are left out, `protected_folders` never changed, `shallow_folders` searched without their
    subfolders, and `closed_folders` not compared with themselves. `exclude_patterns`, `min_side` in pixels and
    `min_kilobytes` leave files out; so does `max_kilobytes`, unless it is 0. `tells_end` lets the desktop tell that a
    long search has ended. `window_geometry` and `splitter_state` are Qt's, in base64. What begins with `removal_` is
    how files were removed the last time; folders of it are "" where none was chosen. `hash_method` is one of HASHES or
    HASH_OFF, `hash_limit` the bits that may differ; images of `hidden_tiers` are not shown. `keep_rules` and
    `keep_presets` are texts of `config.keep_presets`: the rules applied the last time, and those under a name;
    `recent_reviews` are saved reviews, the last one first. `language` is a code as `de`, or "" for the system's.
    """

    worker_count: int = 0
    method: str = MSE.name
    threshold: float = MSE.default_threshold
    max_megapixels: int = 200
    frames: int = 1
    aspect_gate: bool = True
    correlation_gate: bool = True
    hash_method: str = PDQ.name
    hash_limit: int = round(PDQ.default_threshold)
    turns: str = Turns.ALL.value
    thorough: bool = False
    hidden_tiers: tuple[str, ...] = ()
    folders: tuple[str, ...] = ()
    recent_folders: tuple[str, ...] = ()
    excluded_folders: tuple[str, ...] = ()
    protected_folders: tuple[str, ...] = ()
    shallow_folders: tuple[str, ...] = ()
    closed_folders: tuple[str, ...] = ()
    exclude_patterns: tuple[str, ...] = ()
    min_side: int = 0
    min_kilobytes: int = 0
    max_kilobytes: int = 0
    tells_end: bool = True
    use_cache: bool = True
    cache_limit_megabytes: int = 4_000
    removal_way: str = Way.TRASH.value
    removal_destination: str = ""
    removal_keeps_tree: bool = False
    removal_names_distance: bool = False
    removal_backup_folder: str = ""
    removal_companions: str = Companions.TOGETHER.value
    removal_completes_metadata: bool = False
    keep_rules: str = ""
    keep_presets: tuple[str, ...] = ()
    recent_reviews: tuple[str, ...] = ()
    theme: str = Theme.SYSTEM.value
    language: str = ""
    thumbnail_side: int = 140
    layout: str = Layout.ROWS.value
    group_order: str = ""
    group_order_descends: bool = False
    goes_on_after_deciding: bool = True
    window_geometry: str = ""
    splitter_state: str = ""

    @property
    def known_theme(self) -> Theme:
        """The theme; that of the system where the name means none."""
        return Theme(self.theme) if self.theme in set(Theme) else Theme.SYSTEM

    @property
    def known_thumbnail_side(self) -> int:
        """The longest side of a thumbnail in logical pixels, from SMALLEST_THUMBNAIL to LARGEST_THUMBNAIL."""
        return min(max(self.thumbnail_side, SMALLEST_THUMBNAIL), LARGEST_THUMBNAIL)

    @property
    def known_layout(self) -> Layout:
        """How groups are laid out; in rows where the name means none."""
        return Layout(self.layout) if self.layout in set(Layout) else Layout.ROWS

    @property
    def known_hash_method(self) -> str:
        """The hash, or HASH_OFF; the default one where the name means none."""
        return self.hash_method if self.hash_method in (*HASHES, HASH_OFF) else PDQ.name

    @property
    def known_turns(self) -> Turns:
        """The turned copies that are looked for; all where the name means none."""
        return Turns(self.turns) if self.turns in set(Turns) else Turns.ALL

    @property
    def known_hidden_tiers(self) -> frozenset[Tier]:
        """The tiers of which images are not shown."""
        return frozenset(tier for tier in TIERS if tier.value in self.hidden_tiers)

    @property
    def hash_settings(self) -> HashSettings | None:
        """What a scan needs to know of the hash; None where it is off."""
        method = self.known_hash_method
        if method == HASH_OFF:
            return None
        return HashSettings(method, min(self.hash_limit, most_bits(method)), self.known_turns)

    @property
    def cache_limit_bytes(self) -> int | None:
        """How large the cache may be; None where it is not used."""
        return max(1, self.cache_limit_megabytes) * 1_000_000 if self.use_cache else None

    @property
    def file_filters(self) -> FileFilters:
        """Which files a search is about; a largest size below the smallest is none."""
        largest = self.max_kilobytes if self.max_kilobytes >= max(1, self.min_kilobytes) else None
        return FileFilters(
            exclude=self.exclude_patterns,
            min_bytes=self.min_kilobytes * 1000,
            max_bytes=None if largest is None else largest * 1000,
            min_side=self.min_side,
        )

    def folder_choices(self, searched: Iterable[str]) -> tuple[FolderChoice, ...]:
        """Return what is wanted of these folders, in their order, and then of all others that something is wanted of.

        One that is left out is so even where it is among `searched`.
        """
        searched = tuple(searched)
        folders = dict.fromkeys((*searched, *self.protected_folders, *self.excluded_folders))
        return tuple(
            FolderChoice(
                Path(folder),
                self._role_of(folder, is_searched=folder in searched),
                with_itself=folder not in self.closed_folders,
                subfolders=folder not in self.shallow_folders,
            )
            for folder in folders
        )

    def _role_of(self, folder: str, *, is_searched: bool) -> FolderRole:
        if folder in self.excluded_folders:
            return FolderRole.LEFT_OUT
        if folder in self.protected_folders:
            return FolderRole.PROTECTED if is_searched else FolderRole.PROTECTED_ONLY
        return FolderRole.NORMAL

    def with_folder_choices(self, choices: Iterable[FolderChoice]) -> "Preferences":
        """Return them with these choices in the place of all others about folders."""
        choices = tuple(choices)
        return replace(
            self,
            folders=tuple(str(each.path) for each in choices if each.is_searched),
            protected_folders=tuple(str(each.path) for each in choices if each.is_protected),
            excluded_folders=tuple(str(each.path) for each in choices if each.role is FolderRole.LEFT_OUT),
            shallow_folders=tuple(str(each.path) for each in choices if not each.subfolders),
            closed_folders=tuple(str(each.path) for each in choices if not each.with_itself),
        )

    def scan_settings(self) -> ScanSettings:
        """Return what a scan needs of them; a method that is not known is the default one.

        Pairs are kept beyond the threshold, which can be moved while the groups are looked at.
        """
        method = method_named(self.method if self.method in SCAN_METHODS else MSE.name)
        hash_settings = None if method.kind is Kind.VECTOR else self.hash_settings
        standard = GateSettings()
        gates = GateSettings(
            aspect_tolerance=standard.aspect_tolerance if self.aspect_gate else None,
            min_correlation=standard.min_correlation if self.correlation_gate else None,
        )
        return ScanSettings(
            WalkSettings(
                excluded_folders=tuple(map(Path, self.excluded_folders)),
                shallow_folders=tuple(map(Path, self.shallow_folders)),
                filters=self.file_filters,
            ),
            DecodeSettings(
                pixel_budget=max(1, self.max_megapixels) * 1_000_000, frames=min(max(1, self.frames), MOST_FRAMES)
            ),
            MatchSettings(
                method.name,
                self.threshold,
                gates,
                ceiling=self._ceiling(method),
                hash=hash_settings,
                # The hash finds turned copies for next to nothing; without one the method has to.
                turns=Turns.OFF if hash_settings else self.known_turns,
                thorough=self.thorough,
            ),
            sides_of(self.folder_choices(self.folders)),
        )

    def _ceiling(self, method: Method) -> float:
        if method.model is None:
            return CEILING_FACTOR * self.threshold
        # Beyond the loose cosine nearly all pairs of pictures lie.
        return max(self.threshold, distance_of_cosine(method.model.loose))

    def removal_settings(self, folders: tuple[Path, ...] = ()) -> RemovalSettings:
        """Return how files are removed, as chosen the last time; `folders` are those that were scanned.

        A way that is not known is the trash, and so is the permanent one, which is asked for anew each time.
        """
        way = Way(self.removal_way) if self.removal_way in set(Way) - {Way.DELETE} else Way.TRASH
        is_known = self.removal_companions in set(Companions)
        return RemovalSettings(
            way=way,
            destination=_path_or_none(self.removal_destination),
            keep_tree=self.removal_keeps_tree,
            distance_in_name=self.removal_names_distance,
            backup_folder=_path_or_none(self.removal_backup_folder),
            companions=Companions(self.removal_companions) if is_known else Companions.TOGETHER,
            complete_metadata=self.removal_completes_metadata,
            protected_folders=tuple(map(Path, self.protected_folders)),
            folders=folders,
        )

    def with_removal(self, settings: RemovalSettings) -> "Preferences":
        """Return them with these settings as the last ones; the permanent way is never remembered."""
        return replace(
            self,
            removal_way=self.removal_way if settings.way == Way.DELETE else settings.way.value,
            removal_destination=_text(settings.destination),
            removal_keeps_tree=settings.keep_tree,
            removal_names_distance=settings.distance_in_name,
            removal_backup_folder=_text(settings.backup_folder),
            removal_companions=settings.companions.value,
            removal_completes_metadata=settings.complete_metadata,
        )

    def with_searched(self, folders: tuple[str, ...]) -> "Preferences":
        """Return them with these folders as the last ones searched."""
        others = tuple(folder for folder in self.recent_folders if folder not in folders)
        return replace(self, folders=folders, recent_folders=(*folders, *others)[:RECENT_FOLDER_LIMIT])


def with_recent_review(preferences: Preferences, path: Path) -> Preferences:
    """Return preferences with this saved review as the last one opened or saved."""
    others = tuple(each for each in preferences.recent_reviews if each != str(path))
    return replace(preferences, recent_reviews=(str(path), *others)[:RECENT_FOLDER_LIMIT])


def most_bits(hash_method: str) -> int:
    """Return how many bits of a hash may differ at most for a pair that means anything."""
    return HASHES[hash_method].cell_count // 4


def _path_or_none(folder: str) -> Path | None:
    return Path(folder) if folder else None


def _text(folder: Path | None) -> str:
    return "" if folder is None else str(folder)
