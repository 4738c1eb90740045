"""The selected image, where the cursor is: which one it is to be, and that it is compared."""

from pathlib import Path

from PySide6.QtCore import QModelIndex, QObject, Slot

from imagetwin.domain.images import ScannedImage
from imagetwin.gui.compare.pane import ComparePane
from imagetwin.gui.controllers.layout_controller import LayoutController
from imagetwin.gui.models.roles import Role
from imagetwin.gui.views.groups_view import GroupsView


class SelectionController(QObject):
    """Shows the image under the cursor of `view` beside its reference, and moves the cursor by what it is asked."""

    def __init__(self, view: GroupsView, pane: ComparePane, layouts: LayoutController) -> None:
        super().__init__(view)
        self._view, self._pane, self._layouts = view, pane, layouts
        view.image_selected.connect(self.compare)
        view.image_added.connect(self.compare_too)

    @Slot(QModelIndex)
    def compare(self, index: QModelIndex) -> None:
        """Show an image beside its reference."""
        if index.isValid() and index.parent().isValid():
            self._pane.show_pair(index.data(Role.GROUP), _compared(index))
        else:
            self._pane.show_nothing()

    @Slot(QModelIndex)
    def compare_too(self, index: QModelIndex) -> None:
        """Show an image beside those that are compared, or take it out."""
        if index.isValid() and index.parent().isValid():
            self._pane.toggle_image(index.data(Role.GROUP), index.data(Role.IMAGE))

    def step_in_group(self, step: int) -> None:
        """Select the next or the previous image of the same group, from the last one the first."""
        index, model = self._view.currentIndex(), self._view.groups
        if index.isValid() and index.parent().isValid():
            row = (index.row() + step) % model.rowCount(index.parent())
            self._view.setCurrentIndex(model.image_index(index.parent().row(), row))

    def go_to(self, image: ScannedImage | None) -> None:
        """Put the cursor on an image, if it is there."""
        index = QModelIndex() if image is None else self._view.groups.find_image(image, image)
        if index.isValid():
            self._view.setCurrentIndex(index)

    @Slot()
    def take_up(self) -> None:
        """Give the keyboard back to the groups, which lost it while files were removed, and show where it is."""
        if not self._view.groups.session.groups:
            self._pane.show_nothing()
            return
        index = self._view.currentIndex()
        if index.isValid() and index.parent().isValid():
            self.compare(index)
        else:
            self._view.select_first()
        self._layouts.focus()

    @property
    def path(self) -> Path | None:
        """The path of the image under the cursor."""
        index = self._view.currentIndex()
        image = index.data(Role.IMAGE) if index.isValid() and index.parent().isValid() else None
        return image.path if isinstance(image, ScannedImage) else None


def _compared(index: QModelIndex) -> ScannedImage:
    """Return the image to show beside the reference; for the reference itself the nearest one that is not hidden."""
    part = index.data(Role.PART)
    image: ScannedImage = index.data(Role.IMAGE)
    is_first_hidden = part.members and part.members[0].image is not index.data(Role.GROUP).members[0].image
    return part.members[0].image if image is part.reference and is_first_hidden else image
