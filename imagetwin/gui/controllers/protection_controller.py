"""Finds out which images of a review lie in protected folders."""

from collections.abc import Iterable, Sequence
from functools import partial
from pathlib import Path

from PySide6.QtWidgets import QWidget

from imagetwin.domain.images import ScannedImage
from imagetwin.domain.progress import CancelToken
from imagetwin.domain.wording import tr
from imagetwin.gui.controllers.work_controller import WorkController
from imagetwin.gui.jobs import Report
from imagetwin.gui.models.group_model import GroupModel


class ProtectionController(WorkController):
    """Protects the images of the groups on the screen when other folders are protected."""

    def __init__(self, model: GroupModel, window: QWidget) -> None:
        super().__init__(window)
        self._model = model

    def protect(self, folders: Sequence[Path], before: tuple[str, ...] = ()) -> None:
        """Protect what lies in these folders, and nothing else; an undo returns to those `before`."""
        images = [image for group in self._model.session.groups for image in group.images]
        images += self._model.session.forgotten
        if images:
            self.run_job(partial(_work, folders, images), partial(self._on_found, folders, before))

    def _on_found(self, folders: Sequence[Path], before: tuple[str, ...], protected: frozenset[Path]) -> None:
        self._model.session.protect(protected, tuple(map(str, folders)), before)
        self._model.refresh_marks()


def _work(folders: Sequence[Path], images: Sequence[ScannedImage], cancel: CancelToken, report: Report) -> object:
    report(tr("Looking at the protected folders…"))
    cancel.raise_if_cancelled()
    return protected_paths(folders, images)


def protected_paths(folders: Sequence[Path], images: Iterable[ScannedImage]) -> frozenset[Path]:
    """Return the paths of images that lie in protected folders, however they are reached; looks at the disk."""
    if not folders:
        return frozenset()
    from imagetwin.fileops.protected import ProtectedFolders

    protected = ProtectedFolders(folders)
    by_folder: dict[Path, list[Path]] = {}
    for image in images:
        for path in image.file.paths:
            by_folder.setdefault(path.parent, []).append(path)
    held = (paths for paths in by_folder.values() if protected.holds(paths[0]))
    return frozenset(path for paths in held for path in paths)
