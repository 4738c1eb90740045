"""Marks by a rule, for all that is shown: at once, or beside the window's thread where that is much."""

from collections.abc import Iterator
from dataclasses import dataclass
from functools import partial
from pathlib import Path

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from imagetwin.domain.images import ScannedImage
from imagetwin.domain.progress import CancelToken
from imagetwin.domain.tiers import Tier
from imagetwin.gui.controllers.work_controller import WorkController
from imagetwin.gui.jobs import Report
from imagetwin.gui.messages import show_error
from imagetwin.gui.models.group_model import GroupModel
from imagetwin.review.marking import Decided, MadeMarks, made_marks, marks_by
from imagetwin.review.rules import all_but_the_kept
from imagetwin.review.session import GroupRule, ReviewSession

# So many groups are decided in a few milliseconds.
_AT_ONCE = 500


@dataclass(frozen=True, slots=True)
class _Order:
    """What is to be decided, as it was when that was asked for."""

    session: ReviewSession
    groups: list[Decided]
    before: dict[Path, ScannedImage]
    protected: frozenset[Path]
    rule: GroupRule

    def is_protected(self, image: ScannedImage) -> bool:
        return bool(self.protected) and not self.protected.isdisjoint(image.file.paths)


class MarkController(WorkController):
    """Decides what is shown by a rule; ends with `marked`."""

    marked = Signal()

    def __init__(self, model: GroupModel, window: QWidget) -> None:
        super().__init__(window)
        self._model = model

    def apply(self, rule: GroupRule) -> None:
        """Decide the groups that are shown, and of each what is shown; the rule is used in another thread.

        Those of which the user said that all of it stays are left alone.
        """
        session = self._model.session
        order = _Order(session, self._open_groups(), session.marks, session.protected, rule)
        if len(order.groups) <= _AT_ONCE:
            self._take(made_marks(order.before, marks_by(rule, order.groups, order.before, order.is_protected)))
        else:
            self.run_job(partial(_work, order), partial(self._on_decided, order))

    def mark_tiers(self, tiers: frozenset[Tier]) -> None:
        """Mark all but the best of what is of these tiers, as far as it is shown."""
        self.apply(all_but_the_kept(is_protected=self._model.session.is_protected, tiers=tiers))

    def _open_groups(self) -> list[Decided]:
        session = self._model.session
        shown = (each for each in self._model.shown_groups if not session.is_kept_whole(each[0]))
        return [(judged, part) for whole, part in shown if (judged := session.judged(whole)) is not None]

    def on_failed(self, error: BaseException) -> None:
        """Say what went wrong; the marks stay as they are."""
        show_error(self.dialog_parent, error)

    def _on_decided(self, order: _Order, made: MadeMarks) -> None:
        session = self._model.session
        if session is not order.session:
            return  # a new search, or another threshold: these groups are not there any more
        marks_are_same = session.marks.keys() == order.before.keys() and session.protected is order.protected
        if not marks_are_same or not _same_groups(self._open_groups(), order.groups):
            self.apply(order.rule)
        else:
            self._take(made)

    def _take(self, made: MadeMarks) -> None:
        self._model.session.take_marks(made)
        self._model.refresh_marks()
        self.marked.emit()


def _same_groups(ones: list[Decided], others: list[Decided]) -> bool:
    return len(ones) == len(others) and all(
        one[0] == other[0] and one[1] is other[1] for one, other in zip(ones, others, strict=True)
    )


def _work(order: _Order, cancel: CancelToken, _report: Report) -> MadeMarks:
    def watched() -> Iterator[Decided]:
        for group in order.groups:
            cancel.raise_if_cancelled()
            yield group

    return made_marks(order.before, marks_by(order.rule, watched(), order.before, order.is_protected))
