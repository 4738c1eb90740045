"""Whether files can go the way that was chosen, looked at before anything is done."""

from pathlib import Path

from imagetwin.domain.errors import PlanRefusedError
from imagetwin.domain.operations import Removal, RemovalSettings, Way
from imagetwin.domain.wording import mark, say, say_together
from imagetwin.fileops.protected import ProtectedFolders
from imagetwin.fileops.trash import TrashCan
from imagetwin.fileops.volumes import on_same_volume

NO_TRASH_ADVICE = say("choose the quarantine for it")

# Of each folder: what is wrong where its path is not whole, and where it is protected.
_DESTINATION = (
    mark('The folder that files are moved to, "{folder}", must be named with its whole path.'),
    mark('The folder that files are moved to, "{folder}", is a protected one.'),
)
_BACKUP = (
    mark('The folder that the backup is written to, "{folder}", must be named with its whole path.'),
    mark('The folder that the backup is written to, "{folder}", is a protected one.'),
)


class WayChecks:
    """Checks removals against the settings. Raises PlanRefusedError where the settings themselves cannot be."""

    def __init__(self, settings: RemovalSettings) -> None:
        self._way = settings.way
        self._protected = ProtectedFolders(settings.protected_folders)
        self._trash = TrashCan()
        self._check_folder(settings.destination if settings.way == Way.MOVE else None, *_DESTINATION)
        self._check_folder(settings.backup_folder, *_BACKUP)
        if settings.way == Way.MOVE and settings.destination is None:
            raise PlanRefusedError(say("Say which folder the files are to be moved to."))

    def fault(self, removal: Removal) -> str | None:
        """Say why a file cannot go this way, or None."""
        if any(self._protected.holds(path) for path in removal.paths):
            return say("it lies in a protected folder")
        if self._way == Way.TRASH:
            return self._trash_fault(removal)
        if self._way == Way.HARDLINK and removal.survivor is not None:
            return self._hard_link_fault(removal, removal.survivor.path)
        return None

    def _trash_fault(self, removal: Removal) -> str | None:
        reasons = (self._trash.fault(path) for path in removal.paths)
        reason = next((reason for reason in reasons if reason is not None), None)
        return None if reason is None else say_together([reason, NO_TRASH_ADVICE], "; ")

    @staticmethod
    def _hard_link_fault(removal: Removal, survivor: Path) -> str | None:
        if all(on_same_volume(path, survivor) for path in removal.file.paths):
            return None
        return say("a hard link cannot lead to another drive")

    def _check_folder(self, folder: Path | None, not_whole: str, is_protected: str) -> None:
        if folder is None:
            return
        if not folder.is_absolute():
            raise PlanRefusedError(say(not_whole, folder=folder))
        if self._protected.holds(folder / "x"):
            raise PlanRefusedError(say(is_protected, folder=folder))
