"""A removal plan on its way to the question, put into rows; made in a job's thread, since it looks at disks."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from imagetwin.config import paths
from imagetwin.domain.errors import ImageTwinError
from imagetwin.domain.images import ImageFile
from imagetwin.domain.operations import Removal, RemovalPlan, RemovalSettings, Way
from imagetwin.domain.tiers import Tier
from imagetwin.domain.wording import said_by, tr
from imagetwin.gui.models.rows_model import Row
from imagetwin.review.summary import Share, shares_by_folder, shares_by_tier


@dataclass(frozen=True, slots=True)
class Draft:
    """A plan on its way to the question, or in `refusal` why there is none.

    `rows` tell of each file where it goes and what stays; first come the `held_back_count` that stay themselves.
    `trashless_count` is the number of files whose drive has no trash. `by_tier` and `by_folder` are the shares of what
    goes.
    """

    settings: RemovalSettings
    plan: RemovalPlan | None = None
    refusal: str = ""
    rows: Sequence[Row] = ()
    held_back_count: int = 0
    trashless_count: int = 0
    by_tier: Sequence[Share[Tier | None]] = ()
    by_folder: Sequence[Share[Path]] = ()


def refused_draft(settings: RemovalSettings, error: ImageTwinError) -> Draft:
    """Return the draft where there is no plan, and why."""
    from imagetwin.fileops.feasible import NO_TRASH_ADVICE

    return Draft(settings, refusal=str(error), trashless_count=int(NO_TRASH_ADVICE in said_by(error)))


def draft_of(plan: RemovalPlan, tiers: Mapping[Path, Tier]) -> Draft:
    """Return the draft of a plan; `tiers` are those of the images of its groups, as far as they have one."""
    from imagetwin.fileops.feasible import NO_TRASH_ADVICE

    places = _Places(plan.settings)
    rows: list[Row] = [
        (str(outcome.path), tr("Stays: {reason}", reason=tr(outcome.reason)), _name(outcome.removal.survivor))
        for outcome in plan.held_back
    ]
    for removal in plan.removals:
        rows += places.rows_of(removal)
    trashless = [outcome for outcome in plan.held_back if NO_TRASH_ADVICE in outcome.reason]
    return Draft(
        plan.settings,
        plan,
        "",
        tuple(rows),
        len(plan.held_back),
        len(trashless),
        shares_by_tier(plan.removals, tiers),
        shares_by_folder(plan.removals),
    )


def _name(survivor: ImageFile | None) -> str:
    return "" if survivor is None else str(survivor.path)


class _Places:
    """Tells where files will go; the names in there are chosen only when they go, since one may be taken."""

    def __init__(self, settings: RemovalSettings) -> None:
        self._settings = settings
        self._quarantine = cache(_quarantine_of)

    def rows_of(self, removal: Removal) -> list[Row]:
        """Return a row for each name of the picture, and for what goes with it."""
        stays = tr("nothing") if removal.survivor is None else str(removal.survivor.path)
        rows: list[Row] = [(str(path), self._place(path, removal), stays) for path in removal.file.paths]
        for companion in removal.companions:
            rows += [
                (str(path), self._place(path, removal), tr('with "{name}"', name=removal.file.path.name))
                for path in companion.paths
            ]
        return rows

    def _place(self, path: Path, removal: Removal) -> str:
        match self._settings.way:
            case Way.TRASH:
                return tr("Trash")
            case Way.QUARANTINE:
                return self._quarantine(path.parent)
            case Way.MOVE:
                return self._moved(path, removal)
            case Way.DELETE:
                return tr("Deleted for good")
        return tr("Becomes a link")

    def _moved(self, path: Path, removal: Removal) -> str:
        from imagetwin.fileops.naming import below_folders, with_distance

        settings = self._settings
        assert settings.destination is not None, "a plan to move has a destination"
        wanted = below_folders(path, settings.folders) if settings.keep_tree else Path(path.name)
        if settings.distance_in_name:
            stem = removal.file.path.stem
            rest = path.name[len(stem) :] if path.name.startswith(stem) else path.suffix
            wanted = wanted.with_name(with_distance(stem, removal.distance) + rest)
        return str(settings.destination / wanted)


def _quarantine_of(folder: Path) -> str:
    from imagetwin.fileops.volumes import quarantine_folder

    try:
        return str(quarantine_folder(folder / "picture", paths.quarantine_path()))
    except OSError as error:
        return tr("Quarantine ({fault})", fault=error.strerror)
