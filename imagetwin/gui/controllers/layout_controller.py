"""Shows the groups in rows, as a table or in pairs; the cursor, the marks and the keys stay the same."""

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QAbstractItemView, QStackedWidget, QWidget

from imagetwin.config.preferences import Layout
from imagetwin.gui.controllers.table_controller import TableController
from imagetwin.gui.models.table_model import TableModel
from imagetwin.gui.views.groups_view import GroupsView
from imagetwin.gui.views.images_table import ImagesTable


class LayoutController(QObject):
    """Owns the table, and `stack`, in which it takes turns with the groups."""

    def __init__(self, groups_view: GroupsView, window: QWidget) -> None:
        super().__init__(window)
        self._groups_view = groups_view
        self.table_model = TableModel(groups_view.groups, self)
        self.table = ImagesTable(self.table_model, groups_view)
        self.filling = TableController(groups_view.groups, self.table, self.table_model, window)
        self.stack = QStackedWidget()
        self.stack.addWidget(groups_view)
        self.stack.addWidget(self.table)
        self._shown: QAbstractItemView = groups_view

    def show_layout(self, layout: Layout) -> None:
        """Change the layout; the keyboard stays with the images where it was there."""
        has_focus = self._shown.hasFocus()
        is_table = layout is Layout.TABLE
        self._groups_view.set_in_pairs(in_pairs=layout is Layout.PAIRS)
        self._shown = self.table if is_table else self._groups_view
        self.stack.setCurrentWidget(self._shown)
        self.filling.set_used(used=is_table)
        if has_focus:
            self.focus()

    def focus(self) -> None:
        """Give the keyboard to the images."""
        self._shown.setFocus()
