"""Deciding group by group: what is kept, what is marked, and where the cursor goes then."""

from collections.abc import Iterator

from PySide6.QtCore import QModelIndex, QObject, Signal, Slot

from imagetwin.domain.images import ScannedImage
from imagetwin.domain.matches import Group
from imagetwin.domain.wording import mark, tr
from imagetwin.gui.compare.comparison import Comparison
from imagetwin.gui.controllers.decisions_controller import DecisionsController
from imagetwin.gui.controllers.preferences_controller import PreferencesController
from imagetwin.gui.models.group_model import GroupModel
from imagetwin.gui.models.roles import Role
from imagetwin.gui.views.groups_view import GroupsView
from imagetwin.review.decisions import Changed

ALL_DECIDED = mark("All groups that are shown are decided.")
STAYS = mark("Nothing was marked: what would go is protected, or changed since the search.")


class DecidingController(QObject):
    """Decides the selected group by one key, and goes on to the next that is not decided yet.

    `told` is a sentence about what could not be done, or that nothing is left to decide.
    """

    told = Signal(str)

    def __init__(
        self,
        view: GroupsView,
        comparison: Comparison,
        decisions: DecisionsController,
        preferences: PreferencesController,
    ) -> None:
        super().__init__(view)
        self._view, self._comparison = view, comparison
        self._decisions, self._preferences = decisions, preferences

    @property
    def _model(self) -> GroupModel:
        return self._view.groups

    @Slot()
    def keep_this(self) -> None:
        """Keep the selected image, and mark all others of its group that are shown."""
        index = self._selected()
        if index.isValid():
            number, image = self._model.group_number(index), index.data(Role.IMAGE)
            self._decide(index, self._model.session.keep_only(number, image, index.data(Role.PART)))

    @Slot()
    def keep_all(self) -> None:
        """Keep all images of the selected group; it is decided then."""
        index = self._selected()
        if index.isValid():
            self._decide(index, self._model.session.keep_all(self._model.group_number(index)))

    @Slot()
    def keep_left(self) -> None:
        """Keep the left one of the two compared images, and mark the right one."""
        self._keep_of_pair(is_left=True)

    @Slot()
    def keep_right(self) -> None:
        """Keep the right one of the two compared images, and mark the left one."""
        self._keep_of_pair(is_left=False)

    @Slot()
    def dismiss(self) -> None:
        """Say that no two images of the selected group are duplicates."""
        index = self._selected()
        if index.isValid():
            self._decide(index, self._model.session.dismiss(self._model.group_number(index)))

    @Slot()
    def swap(self) -> None:
        """Let the reference and the image beside it change places."""
        index, pair = self._selected(), self._pair()
        if not index.isValid() or pair is None:
            return
        number, (reference, other) = self._model.group_number(index), pair
        distances = self._decisions.known_distances(number, other)
        self._decisions.show(self._model.session.set_reference(number, other, distances))
        there = self._model.index_in(number, reference)
        if there.isValid():
            self._view.setCurrentIndex(there)

    @Slot()
    def go_to_next(self) -> None:
        """Put the cursor on the next group that is not decided, from the last one the first."""
        self._go_to(1)

    @Slot()
    def go_to_previous(self) -> None:
        """Put the cursor on the group before that is not decided."""
        self._go_to(-1)

    def _selected(self) -> QModelIndex:
        index = self._view.currentIndex()
        return index if index.isValid() and index.parent().isValid() else QModelIndex()

    def _pair(self) -> tuple[ScannedImage, ScannedImage] | None:
        """Return the reference and the image beside it that is looked at."""
        images = [each.image for each in self._comparison.images]
        return (images[0], images[max(1, self._comparison.current)]) if len(images) > 1 else None

    def _keep_of_pair(self, *, is_left: bool) -> None:
        index, pair = self._selected(), self._pair()
        if not index.isValid() or pair is None:
            return
        kept, other = pair if is_left else pair[::-1]
        number = self._model.group_number(index)
        changed = self._model.session.keep_of_pair(number, kept, other)
        self._decide(index, changed, self._left_of(number, kept))

    def _left_of(self, number: int, kept: ScannedImage) -> ScannedImage | None:
        """Return the first image of a group that is still to be compared with the one that is kept."""
        session, group = self._model.session, self._model.session.group(number)
        if group is None:
            return None
        others = (image for image in group.images if image != kept and not session.is_marked(image))
        return next((image for image in others if session.may_mark(group, image)), None)

    def _decide(self, index: QModelIndex, changed: Changed, left: ScannedImage | None = None) -> None:
        """Show what was decided of an index's group, and go on: to what is left of it, or to another group."""
        row = self._model.group_row(index)
        number = self._model.group_number(index)
        group: Group = index.data(Role.GROUP)
        if not changed.words:
            if not self._model.session.is_decided(group):
                self.told.emit(tr(STAYS))
                return
        else:
            self._decisions.show(changed)
        if not self._preferences.value.goes_on_after_deciding:
            return
        there = QModelIndex() if left is None else self._model.index_in(number, left)
        if there.isValid():
            self._view.setCurrentIndex(there)
        else:
            # Where the group is gone, the next one stands in its row.
            is_there = self._model.session.group(number) is not None
            self._go_from(row if is_there else row - 1, 1)

    def _go_to(self, step: int) -> None:
        index = self._selected()
        self._go_from(self._model.group_row(index) if index.isValid() else -1, step)

    def _go_from(self, row: int, step: int) -> None:
        model, session = self._model, self._model.session
        rows = _rows_from(row, step, model.rowCount())
        found = next((each for each in rows if not session.is_decided(model.whole_group(each))), None)
        if found is not None:
            self._view.go_to_group(found)
        elif model.rowCount():
            self.told.emit(tr(ALL_DECIDED))


def _rows_from(row: int, step: int, count: int) -> Iterator[int]:
    """Yield all rows once, beginning after `row` in the direction of `step`, and that one last."""
    return ((row + step * away) % count for away in range(1, count + 1))
