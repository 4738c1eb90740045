"""Fills the flat table with what is shown of the groups, in the order of a column, beside the window's thread."""

from functools import partial
from pathlib import Path

from PySide6.QtCore import QTimer, Slot
from PySide6.QtWidgets import QWidget

from imagetwin.domain.matches import Group
from imagetwin.domain.progress import CancelToken
from imagetwin.gui.controllers.work_controller import WorkController
from imagetwin.gui.jobs import Report
from imagetwin.gui.messages import show_error
from imagetwin.gui.models.group_model import GroupModel
from imagetwin.gui.models.table_model import TableModel
from imagetwin.gui.views.images_table import ImagesTable
from imagetwin.review.flat import Column, Entry, entries_of, sorted_entries


class TableController(WorkController):
    """Keeps the table in line with the groups while it is in use; else nothing is made for it."""

    def __init__(self, groups: GroupModel, table: ImagesTable, model: TableModel, window: QWidget) -> None:
        super().__init__(window)
        self._groups, self._model = groups, model
        self._column, self._descending = Column.GROUP, False
        self._is_used = False
        self._is_outdated = True
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(0)
        self._timer.timeout.connect(self._fill)
        for change in (groups.modelReset, groups.rowsInserted, groups.rowsRemoved):
            change.connect(self._on_groups_changed)
        table.sort_requested.connect(self._on_sort_requested)

    def set_used(self, *, used: bool) -> None:
        """Say whether the table is what is looked at."""
        self._is_used = used
        if used and self._is_outdated:
            self._fill()
        elif not used and self._model.entries:
            # What nobody looks at is not kept in line.
            self._model.set_entries([])
            self._is_outdated = True

    def cancel_and_wait(self) -> None:
        """End for good, as for closing."""
        self._timer.stop()
        super().cancel_and_wait()

    def on_failed(self, error: BaseException) -> None:
        """Say what went wrong; the table stays as it is."""
        show_error(self.dialog_parent, error)

    @Slot()
    def _on_groups_changed(self) -> None:
        self._is_outdated = True
        if self._is_used:
            self._timer.start()  # rows go one by one, and the table follows once

    @Slot(str, bool)
    def _on_sort_requested(self, column: str, descending: bool) -> None:  # noqa: FBT001 - a signal's argument
        self._column, self._descending = Column(column), descending
        if self._is_used:
            self._fill()

    @Slot()
    def _fill(self) -> None:
        self._is_outdated = False
        parts, marked = self._groups.numbered_parts, frozenset(self._groups.session.marks)
        self.run_job(partial(_work, parts, marked, self._column, self._descending), self._on_filled)

    def _on_filled(self, entries: list[Entry]) -> None:
        if self._is_used and not self._is_outdated:
            self._model.set_entries(entries)


def _work(
    parts: list[tuple[int, Group]],
    marked: frozenset[Path],
    column: Column,
    descending: bool,  # noqa: FBT001 - bound by partial
    cancel: CancelToken,
    _report: Report,
) -> list[Entry]:
    entries = entries_of(parts)
    cancel.raise_if_cancelled()
    if column is Column.GROUP and not descending:
        return entries  # in the order of the groups, whatever that is
    return sorted_entries(entries, column, descending=descending, marked=marked)
