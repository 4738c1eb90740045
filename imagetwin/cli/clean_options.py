"""What was asked of `imagetwin clean`, and what becomes of it: settings, or a refusal that says what to do."""

import os
from dataclasses import dataclass
from pathlib import Path

from imagetwin.domain.errors import UsageError
from imagetwin.domain.operations import Companions, RemovalPlan, RemovalSettings, Way
from imagetwin.domain.tiers import Tier

_WAY_WORDS = {str(way): way for way in Way if way is not Way.MOVE}
WAYS = ", ".join(_WAY_WORDS)


@dataclass(frozen=True, slots=True)
class CleanOptions:
    """The options as they were given; None and () where they were not."""

    keep: str | None = None
    to: str | None = None
    tree: bool = False
    distance_in_name: bool = False
    backup: Path | None = None
    protect: tuple[Path, ...] = ()
    only_picture: bool = False
    complete_metadata: bool = False
    whole_groups: bool = False
    delete_for_good: bool = False
    tiers: frozenset[Tier] | None = None

    @property
    def decides(self) -> bool:
        """Whether any of them says which files go, or how."""
        return self != CleanOptions(delete_for_good=self.delete_for_good)


def settings_for(options: CleanOptions, folders: tuple[Path, ...]) -> RemovalSettings:
    """Return the settings of a removal from a scan of these folders. Raises UsageError."""
    way, destination = way_named(options.to or Way.TRASH)
    if way is not Way.MOVE and (options.tree or options.distance_in_name):
        raise UsageError("--tree and --distance-in-name are for files that are moved: name a folder after --to.")
    if options.whole_groups and options.keep is not None:
        raise UsageError("--whole-groups keeps no image, so it does not go together with --keep.")
    return RemovalSettings(
        way=way,
        destination=destination,
        keep_tree=options.tree,
        distance_in_name=options.distance_in_name,
        backup_folder=None if options.backup is None else _new_or_folder(os.fspath(options.backup)),
        companions=Companions.PICTURE_ONLY if options.only_picture else Companions.TOGETHER,
        complete_metadata=options.complete_metadata,
        protected_folders=options.protect,
        folders=folders,
    )


def way_named(text: str) -> tuple[Way, Path | None]:
    """Return the way that a word names, or the folder to move to. Raises UsageError."""
    if text in _WAY_WORDS:
        return _WAY_WORDS[text], None
    # A word that was mistyped must not become a folder that all files are moved to.
    if os.path.basename(text) == text and not os.path.isdir(text):  # noqa: PTH112, PTH119
        raise UsageError(
            f'There is neither a way nor a folder "{text}". Choose among {WAYS}, or name a folder; '
            f'a new one is made for "{os.path.join(".", text)}".'  # noqa: PTH118 - Path would drop the dot
        )
    return Way.MOVE, _new_or_folder(text)


def _new_or_folder(text: str) -> Path:
    path = Path(os.path.abspath(os.path.expanduser(text)))  # noqa: PTH100, PTH111 - resolve() would follow symlinks
    if os.path.lexists(path) and not os.path.isdir(path):  # noqa: PTH112
        raise UsageError(f'"{path}" is not a folder. Name a folder, or a new name.')
    return path


def check_agrees(options: CleanOptions, plan: RemovalPlan) -> None:
    """Raise UsageError where options contradict the plan that they came with."""
    settings = plan.settings
    if options.keep is not None:
        raise UsageError("A plan says already which images stay, so --keep is for a scan. Make the plan again.")
    if options.tiers is not None:
        raise UsageError("A plan says already which images go, so --tiers is for a scan. Make the plan again.")
    if options.to is not None and way_named(options.to) != (settings.way, settings.destination):
        raise UsageError(f"The plan says --to {_target(settings)}. Leave --to out, or make the plan again.")
    if options.backup is not None and _new_or_folder(os.fspath(options.backup)) != settings.backup_folder:
        raise UsageError("The plan has another backup folder, or none. Leave --backup out, or make the plan again.")
    for name, asked, planned in (
        ("--tree", options.tree, settings.keep_tree),
        ("--distance-in-name", options.distance_in_name, settings.distance_in_name),
        ("--only-picture", options.only_picture, settings.companions is Companions.PICTURE_ONLY),
        ("--complete-metadata", options.complete_metadata, settings.complete_metadata),
        ("--whole-groups", options.whole_groups, takes_whole_groups(plan)),
    ):
        if asked and not planned:
            raise UsageError(f"The plan was made without {name}. Leave it out, or make the plan again with it.")


def check_confirmed(options: CleanOptions, way: Way, *, needs_word_for_whole_groups: bool = False) -> None:
    """Raise UsageError where what is about to be done needs a second word."""
    if way is Way.DELETE and not options.delete_for_good:
        raise UsageError(
            "Files that are deleted cannot be brought back. Add --delete-for-good if that is what you want, "
            "or choose another way than --to delete."
        )
    if needs_word_for_whole_groups:
        raise UsageError("The plan takes away whole groups: no image of them stays. Add --whole-groups to allow it.")


def check_way_word(options: CleanOptions, way: Way) -> None:
    """Raise UsageError where --delete-for-good comes with another way: what was meant cannot be known."""
    if options.delete_for_good and way is not Way.DELETE:
        raise UsageError("--delete-for-good is for --to delete only. Leave it out, or add --to delete.")


def takes_whole_groups(plan: RemovalPlan) -> bool:
    """Tell whether a plan takes anything of which no image stays."""
    return any(removal.survivor is None for removal in plan.removals)


def _target(settings: RemovalSettings) -> str:
    return str(settings.way) if settings.destination is None else f'"{settings.destination}"'
