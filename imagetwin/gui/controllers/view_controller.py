"""Lets the groups on the screen follow the arrangement that is chosen: what is shown, and in which order."""

from collections.abc import Container
from functools import partial
from pathlib import Path

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from imagetwin.domain.matches import Group
from imagetwin.domain.progress import CancelToken
from imagetwin.gui.controllers.work_controller import WorkController
from imagetwin.gui.jobs import Report
from imagetwin.gui.messages import show_error
from imagetwin.gui.models.group_model import GroupModel
from imagetwin.review.view import Arrangement, ReviewView, view_of

_Groups = tuple[tuple[int, Group], ...]


class ViewController(WorkController):
    """Looks through the groups when another arrangement is chosen; ends with `looked`: a view, and its marks."""

    looked = Signal(object, object)

    def __init__(self, model: GroupModel, arrangement: Arrangement, window: QWidget) -> None:
        super().__init__(window)
        self._model = model
        self._arrangement = arrangement

    @property
    def arrangement(self) -> Arrangement:
        """The arrangement that is chosen."""
        return self._arrangement

    def want(self, arrangement: Arrangement) -> None:
        """Show the groups so, as soon as they are looked through; chosen again, it looks at the marks anew."""
        self._arrangement = arrangement
        self._look()

    def follow(self) -> None:
        """Look through the groups if those that are shown are not arranged as is chosen."""
        if self._model.arrangement != self._arrangement or self.is_running:
            self._look()

    def on_failed(self, error: BaseException) -> None:
        """Say what went wrong; the groups stay as they are."""
        show_error(self.dialog_parent, error)

    def _look(self) -> None:
        groups, marked = self._model.session.numbered_groups, frozenset(self._model.session.marks)
        work = partial(_work, groups, self._arrangement, marked)
        self.run_job(work, partial(self._on_looked, groups, marked))

    def _on_looked(self, groups: _Groups, marked: frozenset[Path], view: ReviewView) -> None:
        # Images may have gone or come back, and the threshold may have moved, while the groups were looked through.
        if view.arrangement == self._arrangement and groups == self._model.session.numbered_groups:
            self.looked.emit(view, marked)
        else:
            self._look()


def _work(
    groups: _Groups, arrangement: Arrangement, marked: Container[Path], cancel: CancelToken, _report: Report
) -> ReviewView:
    view = view_of(groups, arrangement, marked)
    cancel.raise_if_cancelled()
    return view
