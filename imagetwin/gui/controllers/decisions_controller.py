"""What is decided about the selected image and its group, and the undo and redo of all decisions."""

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QObject, Signal, Slot

from imagetwin.domain.images import ScannedImage
from imagetwin.gui.controllers.dismissal_controller import DismissalController
from imagetwin.gui.controllers.threshold_controller import ThresholdController
from imagetwin.gui.models.group_model import GroupModel
from imagetwin.gui.models.roles import Role
from imagetwin.gui.views.groups_view import GroupsView
from imagetwin.gui.views.place import place_in, return_to
from imagetwin.review.decisions import PROTECTED_FOLDERS, Changed
from imagetwin.review.session import ReviewSession

Decide = Callable[[ReviewSession, int, ScannedImage], Changed]


class DecisionsController(QObject):
    """Acts on the session and lets the model follow, with the cursor where it was.

    `decided` comes after each decision and each one taken back; `folders_protected` when that brought other protected
    folders back.
    """

    decided = Signal()
    folders_protected = Signal(object)

    def __init__(self, view: GroupsView, thresholds: ThresholdController, dismissals: DismissalController) -> None:
        super().__init__(view)
        self._view, self._thresholds, self._dismissals = view, thresholds, dismissals

    @property
    def _model(self) -> GroupModel:
        return self._view.groups

    @Slot()
    def undo(self) -> None:
        """Take the last decision back."""
        session = self._model.session
        if session.undo_threshold is not None:
            self._thresholds.take_back()
        else:
            self._show_where(session.undo())

    @Slot()
    def redo(self) -> None:
        """Make the decision again that was taken back last."""
        session = self._model.session
        if session.redo_threshold is not None:
            self._thresholds.make_again()
        else:
            self._show_where(session.redo())

    @Slot()
    def split(self) -> None:
        """Make the selected image and those after it a group of their own."""

        def decide(session: ReviewSession, number: int, image: ScannedImage) -> Changed:
            group = session.group(number)
            images = [] if group is None else list(group.images)
            return session.split(number, images[images.index(image) :] if image in images else [])

        self._decide(decide)

    @Slot()
    def take_out(self) -> None:
        """Take the selected image out of its group."""
        self._decide(lambda session, number, image: session.take_out(number, image))

    @Slot()
    def set_reference(self) -> None:
        """Compare the group with the selected image."""

        def decide(session: ReviewSession, number: int, image: ScannedImage) -> Changed:
            return session.set_reference(number, image, self.known_distances(number, image))

        self._decide(decide)

    def known_distances(self, number: int, image: ScannedImage) -> dict[Path, float]:
        """Return how far the others of an image's group are from it, as far as the scan kept that."""
        from imagetwin.engine.pair_list import known_distances

        result, group = self._thresholds.result, self._model.session.group(number)
        return {} if result is None or group is None else known_distances(result, image, group.images)

    @Slot()
    def dismiss_image(self) -> None:
        """Say that the selected image is no duplicate of the others of its group."""
        self._decide(lambda session, number, image: session.dismiss_pair(number, image))

    @Slot()
    def clear_marks(self) -> None:
        """Keep every image."""
        self.show(self._model.session.clear_marks())

    def show(self, changed: Changed) -> None:
        """Show what a decision has changed."""
        place = place_in(self._view)
        self._model.follow(changed)
        if changed.groups and self._model.rowCount():
            return_to(self._view, place)
        self._dismissals.keep(self._model.session, changed)
        if PROTECTED_FOLDERS in changed.settings:
            self.folders_protected.emit(tuple(changed.settings[PROTECTED_FOLDERS] or ()))
        self.decided.emit()

    def _show_where(self, changed: Changed) -> None:
        """Show what has changed, with the cursor in the group where that was, if it was a single one."""
        self.show(changed)
        numbers = changed.groups | changed.marks
        row = self._model.row_of_number(min(numbers)) if len(numbers) == 1 else -1
        if row >= 0 and row != self._model.group_row(self._view.currentIndex()):
            self._view.go_to_group(row)

    def _decide(self, decide: Decide) -> None:
        index = self._view.currentIndex()
        if index.isValid() and index.parent().isValid():
            self.show(decide(self._model.session, self._model.group_number(index), index.data(Role.IMAGE)))
