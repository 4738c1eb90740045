"""Lets the groups on the screen follow the tiers that are chosen."""

from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from imagetwin.domain.matches import Group
from imagetwin.domain.progress import CancelToken
from imagetwin.domain.tiers import Tier
from imagetwin.gui.controllers.work_controller import WorkController
from imagetwin.gui.jobs import Report
from imagetwin.gui.messages import show_error
from imagetwin.gui.models.group_model import GroupModel
from imagetwin.gui.models.tier_view import TierView, view_of


class TierController(WorkController):
    """Looks through the groups when other tiers are chosen; ends with `looked`, a view of the model's review."""

    looked = Signal(object)

    def __init__(self, model: GroupModel, tiers: frozenset[Tier], window: QWidget) -> None:
        super().__init__(window)
        self._model = model
        self._tiers = tiers

    @property
    def tiers(self) -> frozenset[Tier]:
        """The tiers that are chosen."""
        return self._tiers

    def want(self, tiers: frozenset[Tier]) -> None:
        """Show images of these tiers alone, as soon as they are found."""
        self._tiers = tiers
        self.follow()

    def follow(self) -> None:
        """Look through the groups if those that are shown are not of the tiers that are chosen."""
        if self._model.tiers != self._tiers or self.is_running:
            groups = self._model.session.numbered_groups
            self.run_job(partial(_work, groups, self._tiers), partial(self._on_looked, groups))

    def on_failed(self, error: BaseException) -> None:
        """Say what went wrong; the groups stay as they are."""
        show_error(self.dialog_parent, error)

    def _on_looked(self, groups: tuple[tuple[int, Group], ...], view: TierView) -> None:
        # Images may have gone or come back, and the threshold may have moved, while the groups were looked through.
        if view.tiers == self._tiers and groups == self._model.session.numbered_groups:
            self.looked.emit(view)
        else:
            self.follow()


def _work(
    groups: tuple[tuple[int, Group], ...], tiers: frozenset[Tier], cancel: CancelToken, _report: Report
) -> TierView:
    view = view_of(groups, tiers)
    cancel.raise_if_cancelled()
    return view
