"""Groups and their images, as far as they are shown, as a two-level item model that mirrors a `ReviewSession`."""

from bisect import bisect_left
from collections.abc import Container, Iterable
from itertools import accumulate, chain, compress, count, repeat
from operator import attrgetter, is_
from pathlib import Path
from typing import Any, overload

from PySide6.QtCore import QAbstractItemModel, QModelIndex, QObject, QPersistentModelIndex, Qt, Signal

from imagetwin.domain.images import ScannedImage, quality_order
from imagetwin.domain.matches import Group, Member
from imagetwin.gui.image_words import heading_words, image_tip, spoken_words
from imagetwin.gui.models.roles import Role
from imagetwin.gui.texts import one_line
from imagetwin.gui.tier_words import bests_of_pictures, group_words
from imagetwin.review.decisions import Changed
from imagetwin.review.marking import Decided
from imagetwin.review.ordering import GroupOrder
from imagetwin.review.session import ReviewSession
from imagetwin.review.tiers import TierCounts
from imagetwin.review.view import EVERYTHING, Arrangement, ReviewView, view_of

Index = QModelIndex | QPersistentModelIndex
_ROOT = QModelIndex()
# The internal id of every group; an image's is its group's number plus one. PySide6 keeps no reference to a Python
# object passed to createIndex, so an index carries numbers. A group's number is that of the review, and stays when rows
# above it go: Qt moves the rows of its persistent indexes, but never their ids.
_GROUP_ID = 0
# Of more groups the views are told at once that their marks have changed.
_MOST_SINGLY = 100
_MARK_ROLES = [Qt.ItemDataRole.CheckStateRole, Role.IS_MARKED, Role.MAY_MARK, Role.IS_PROTECTED]


class GroupModel(QAbstractItemModel):
    """Level one: groups. Level two: the reference (row 0), then the members. The check box marks.

    Groups, and images of them, are shown as an arrangement of the review has it, in its order.
    """

    marks_changed = Signal()

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._session = ReviewSession()
        # What is shown of the groups, by rows; the groups themselves by their numbers, hidden ones too.
        self._groups: list[Group] = []
        self._numbers: list[int] = []
        self._wholes: dict[int, Group] = {}
        # A group's place among all that were shown, which it keeps when others come and go: those of the rows ascend.
        self._places: list[int] = []
        self._place_of: dict[int, int] = {}
        self._arrangement = EVERYTHING
        self._formats: tuple[str, ...] = ()
        # The marks when the groups were chosen by them: one that is marked now is not taken from under the cursor.
        self._marked_before: Container[Path] = frozenset()
        self._counts = TierCounts()
        # Of groups that were in sight, by their numbers: both take a look at all images of the group.
        self._headings: dict[int, str] = {}
        self._bests: dict[int, dict[int, ScannedImage]] = {}
        # A group whose rows are being set anew has none for a moment.
        self._hidden_row: int | None = None

    @property
    def session(self) -> ReviewSession:
        """The review that this model mirrors."""
        return self._session

    @property
    def shown_numbers(self) -> list[int]:
        """The numbers of the groups that are shown, by rows."""
        return list(self._numbers)

    def group_number(self, index: Index) -> int:
        """Return the number by which the session knows the group that an index is, or lies in."""
        return self._numbers[self.group_row(index)]

    @property
    def arrangement(self) -> Arrangement:
        """Which groups are shown, what of each, and in which order."""
        return self._arrangement

    @property
    def formats(self) -> tuple[str, ...]:
        """The formats of all images, shown or not."""
        return self._formats

    @property
    def shown_groups(self) -> list[Decided]:
        """The groups that are shown, by rows, each with what is shown of it."""
        return [(self._whole(row), part) for row, part in enumerate(self._groups)]

    def whole_group(self, row: int) -> Group:
        """Return the group of a row with what is hidden of it."""
        return self._whole(row)

    @property
    def counts(self) -> TierCounts:
        """How many images there are of each tier, shown or not."""
        return self._counts

    def set_session(
        self, session: ReviewSession, view: ReviewView | None = None, marked_before: Container[Path] = frozenset()
    ) -> None:
        """Show another review, as after a new scan, in a view that was made of it; else all of it.

        `marked_before` are the marks with which the view was made.
        """
        made = view or view_of(session.numbered_groups)
        self.beginResetModel()
        self._session = session
        self._wholes = dict(session.numbered_groups)
        self._numbers = [number for number, _part in made.parts]
        self._groups = [part for _number, part in made.parts]
        self._arrangement, self._counts, self._formats = made.arrangement, made.counts, made.formats
        self._marked_before = marked_before
        self._places = _places_of(self._numbers, made.arrangement.order)
        self._place_of = dict(zip(self._numbers, self._places, strict=True))
        self._headings, self._bests = {}, {}
        self.endResetModel()
        self.marks_changed.emit()

    @property
    def group_sizes(self) -> list[int]:
        """How many images each group shows, by rows."""
        sizes = list(map(len, self._groups))
        if self._hidden_row is not None:
            sizes[self._hidden_row] = 0
        return sizes

    def group_index(self, row: int) -> QModelIndex:
        """Return the index of a group."""
        return self.createIndex(row, 0, _GROUP_ID)

    def image_index(self, group_row: int, image_row: int) -> QModelIndex:
        """Return the index of an image."""
        return self.createIndex(image_row, 0, self._numbers[group_row] + 1)

    def group_row(self, index: Index) -> int:
        """Return the row of the group that an index is, or lies in."""
        if index.internalId() == _GROUP_ID:
            return index.row()
        return bisect_left(self._places, self._place_of[int(index.internalId()) - 1])

    def index_in(self, number: int, image: ScannedImage) -> QModelIndex:
        """Return the index of an image that is shown in the group of a number; invalid where it is not."""
        row = bisect_left(self._places, self._place_of.get(number, -1))
        if row == len(self._numbers) or self._numbers[row] != number:
            return QModelIndex()
        place = next((place for place, each in enumerate(self._groups[row].images) if each is image), -1)
        return self.image_index(row, place) if place >= 0 else QModelIndex()

    @property
    def numbered_parts(self) -> list[tuple[int, Group]]:
        """What is shown of the groups, by rows, with their numbers."""
        return list(zip(self._numbers, self._groups, strict=True))

    def find_image(self, image: ScannedImage, near: ScannedImage) -> QModelIndex:
        """Return the index of an image of the scan; invalid where it is in no group.

        It is found sooner where `near` is its reference.
        """
        row = self.row_near(near) if self._arrangement.order == GroupOrder() else -1
        if row < 0 or not any(each is image for each in self._groups[row].images):
            row = self._row_of(image)
        if row < 0:
            return QModelIndex()
        place = next(place for place, each in enumerate(self._groups[row].images) if each is image)
        return self.image_index(row, place)

    def _row_of(self, image: ScannedImage) -> int:
        """Return the row of an image's group, -1 where it is in none.

        All are gone through without a step of Python's own, for the very same object: there may be 100,000 groups.
        """
        references = map(is_, map(attrgetter("reference"), self._groups), repeat(image))
        row = next(compress(count(), references), -1)
        if row < 0:
            members = chain.from_iterable(map(attrgetter("members"), self._groups))
            place = next(compress(count(), map(is_, map(attrgetter("image"), members), repeat(image))), -1)
            ends = accumulate(len(group.members) for group in self._groups)
            row = -1 if place < 0 else next(row for row, end in enumerate(ends) if place < end)
        return row

    def row_near(self, reference: ScannedImage) -> int:
        """Return the row of the first group whose reference is not better, else of the last; -1 without groups.

        In another order than that in which they were found this is a guess: the group of the nearest quality.
        """
        if self._arrangement.order != GroupOrder():
            return self._row_of_quality(reference)
        place = bisect_left(self._groups, quality_order(reference), key=lambda group: quality_order(group.reference))
        return min(place, len(self._groups) - 1)

    def _row_of_quality(self, reference: ScannedImage) -> int:
        wanted = quality_order(reference)
        orders = ((quality_order(group.reference), row) for row, group in enumerate(self._groups))
        return min(((order < wanted, order, row) for order, row in orders), default=(False, (), -1))[-1]

    def refresh_marks(self) -> None:
        """Tell the views that marks have changed in many groups, as after a rule.

        One notification names all groups in place of their images: the views hold no marks, they paint what is seen.
        """
        if self._groups:
            first, last = self.group_index(0), self.group_index(len(self._groups) - 1)
            self.dataChanged.emit(first, last, _MARK_ROLES)
        self.marks_changed.emit()

    def follow_session(self) -> None:
        """Show the groups as they are after images were forgotten or brought back, each with its exact notification."""
        wanted = dict(self._session.numbered_groups)
        numbers = wanted.keys() | self._wholes.keys()
        self._follow_groups([number for number in numbers if wanted.get(number) is not self._wholes.get(number)])
        self.marks_changed.emit()

    def follow(self, changed: Changed) -> None:
        """Show what a decision of the session has changed, or taking one back; nothing else is looked at."""
        self._follow_groups(changed.groups)
        if len(changed.marks) > _MOST_SINGLY:
            self.refresh_marks()
            return
        for number in changed.marks - changed.groups:
            row = self.row_of_number(number)
            if row >= 0:
                self._emit_group_changed(row)
        self.marks_changed.emit()

    def row_of_number(self, number: int) -> int:
        """Return the row of a group by its number, -1 where it is not shown."""
        row = bisect_left(self._places, self._place_of.get(number, -1))
        return row if row < len(self._numbers) and self._numbers[row] == number else -1

    def _follow_groups(self, numbers: Iterable[int]) -> None:
        changed = sorted(numbers)
        wanted = {number: group for number in changed if (group := self._session.group(number)) is not None}
        self._counts.exchange(_those_there(self._wholes, changed), wanted.values())
        for number in changed:
            for kept in (self._wholes, self._headings, self._bests):
                kept.pop(number, None)
        self._wholes.update(wanted)
        parts = {number: self._part_of(group) for number, group in wanted.items()}
        shown = {number for number in changed if self.row_of_number(number) >= 0}
        # From the bottom up, so that few rows move each time.
        for number in sorted(shown, key=self._place_of.__getitem__, reverse=True):
            self._follow_row(self.row_of_number(number), parts.get(number))
        for number, part in parts.items():
            if part is not None and number not in shown:
                self._insert_group(number, part)
        for number in changed:
            # Asked for by a view while the group's rows were not all there yet.
            self._headings.pop(number, None)

    def _follow_row(self, row: int, wanted: Group | None) -> None:
        if wanted is None:
            self.beginRemoveRows(_ROOT, row, row)
            del self._groups[row], self._numbers[row], self._places[row]
            self.endRemoveRows()
        elif wanted != self._groups[row]:
            self._follow_group(row, wanted)

    def _insert_group(self, number: int, group: Group) -> None:
        row = bisect_left(self._places, self._new_place(number))
        self.beginInsertRows(_ROOT, row, row)
        self._groups.insert(row, group)
        self._numbers.insert(row, number)
        self._places.insert(row, self._place_of[number])
        self.endInsertRows()

    def _part_of(self, group: Group) -> Group | None:
        return self._arrangement.shown.part_of(group, self._marked_before)

    def _new_place(self, number: int) -> int:
        """Return the place that a group had; one that was never shown comes last, until the groups are sorted anew."""
        if number not in self._place_of:
            is_found_order = self._arrangement.order == GroupOrder()
            self._place_of[number] = number if is_found_order else len(self._place_of)
        return self._place_of[number]

    def _follow_group(self, group_row: int, wanted: Group) -> None:
        """Take images out of a group and put others in; where the reference is another one, the rows are set anew."""
        parent, shown = self.group_index(group_row), self._groups[group_row]
        if wanted.reference != shown.reference:
            self.beginRemoveRows(parent, 0, len(shown) - 1)
            self._groups[group_row] = Group(wanted.reference, ())
            self._hidden_row = group_row
            self.endRemoveRows()
            self.beginInsertRows(parent, 0, len(wanted) - 1)
            self._groups[group_row] = wanted
            self._hidden_row = None
            self.endInsertRows()
            return
        kept = {member.image.path for member in wanted.members}
        for position in range(len(shown.members) - 1, -1, -1):
            if shown.members[position].image.path not in kept:
                self.beginRemoveRows(parent, position + 1, position + 1)
                members = self._groups[group_row].members
                self._groups[group_row] = Group(wanted.reference, members[:position] + members[position + 1 :])
                self.endRemoveRows()
        self._insert_members(group_row, wanted)

    def _insert_members(self, group_row: int, wanted: Group) -> None:
        """Put the members in that are not shown yet; the others are in the same order already."""
        parent = self.group_index(group_row)
        shown = {member.image.path for member in self._groups[group_row].members}
        for position, member in enumerate(wanted.members):
            if member.image.path not in shown:
                self.beginInsertRows(parent, position + 1, position + 1)
                members = self._groups[group_row].members
                self._groups[group_row] = Group(wanted.reference, (*members[:position], member, *members[position:]))
                self.endInsertRows()
        self._groups[group_row] = wanted
        self._emit_group_changed(group_row)

    def _emit_group_changed(self, row: int) -> None:
        last = len(self._groups[row]) - 1
        self.dataChanged.emit(self.image_index(row, 0), self.image_index(row, last), _MARK_ROLES)

    def _image(self, index: Index) -> ScannedImage:
        group = self._groups[self.group_row(index)]
        return group.reference if index.row() == 0 else group.members[index.row() - 1].image

    def _member(self, index: Index) -> Member | None:
        return None if index.row() == 0 else self._groups[self.group_row(index)].members[index.row() - 1]

    def _whole(self, row: int) -> Group:
        """Return a group with what is hidden of it; while rows go, one of these may be gone from the review already."""
        return self._wholes.get(self._numbers[row], self._groups[row])

    def _group_data(self, index: Index, role: int) -> Any:
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole):
            return self._heading(index.row())
        if role == Role.GROUP:
            return self._whole(index.row())
        if role == Role.IS_KEPT_WHOLE:
            return self._session.is_kept_whole(self._whole(index.row()))
        return index.row() if role == Role.SORT else None

    def _heading(self, row: int) -> str:
        place = self._numbers[row]
        if place not in self._headings:
            self._headings[place] = group_words(self._whole(row), len(self._groups[row]))
        return heading_words(place, self._headings[place], is_kept_whole=self._session.is_kept_whole(self._whole(row)))

    def _image_data(self, index: Index, role: int) -> Any:
        image = self._image(index)
        if role == Qt.ItemDataRole.DisplayRole:
            return one_line(image.path.name)
        if role == Qt.ItemDataRole.ToolTipRole:
            group = self._whole(self.group_row(index))
            return image_tip(self._session, group, image, self._member(index), self._best_of(index))
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return spoken_words(self._session, image, self._member(index), self._best_of(index))
        if role == Qt.ItemDataRole.CheckStateRole:
            return Qt.CheckState.Checked if self._session.is_marked(image) else Qt.CheckState.Unchecked
        return self._own_role_data(index, image, role)

    def _own_role_data(self, index: Index, image: ScannedImage, role: int) -> Any:
        group = self._whole(self.group_row(index))
        match role:
            case Role.IMAGE:
                return image
            case Role.GROUP:
                return group
            case Role.PART:
                return self._groups[self.group_row(index)]
            case Role.IS_MARKED:
                return self._session.is_marked(image)
            case Role.MAY_MARK:
                return self._session.may_mark(group, image)
            case Role.IS_PROTECTED:
                return self._session.is_protected(image)
            case Role.IS_CHANGED:
                return bool(self._session.change_of(image))
        return self._member_data(index, image, role)

    def _member_data(self, index: Index, image: ScannedImage, role: int) -> Any:
        member = self._member(index)
        match role:
            case Role.MEMBER:
                return member
            case Role.IS_REFERENCE:
                return member is None
            case Role.DISTANCE | Role.SORT:
                return 0.0 if member is None else member.distance
            case Role.BEGINS_PICTURE:
                return member is not None and member.picture != self._picture_before(index)
            case Role.PICTURE_BEST:
                return image if member is None else self._best(index, member)
        return None

    def _best(self, index: Index, member: Member) -> ScannedImage:
        """Return the best image of a member's picture; the reference where that is gone."""
        row = self.group_row(index)
        group, number = self._whole(row), self._numbers[row]
        if number not in self._bests:
            self._bests[number] = bests_of_pictures(group)
        return self._bests[number].get(member.picture, group.reference)

    def _picture_before(self, index: Index) -> int:
        """Return the number of the picture of which the image before is one."""
        members = self._groups[self.group_row(index)].members
        return members[index.row() - 2].picture if index.row() > 1 else 0

    def _best_of(self, index: Index) -> ScannedImage | None:
        member = self._member(index)
        return None if member is None else self._best(index, member)

    # Qt's names from here on.

    def index(self, row: int, column: int, parent: Index = _ROOT) -> QModelIndex:
        if not self.hasIndex(row, column, parent):
            return QModelIndex()
        return self.image_index(parent.row(), row) if parent.isValid() else self.group_index(row)

    @overload
    def parent(self) -> QObject | None: ...
    @overload
    def parent(self, child: Index) -> QModelIndex: ...
    def parent(self, child: Index | None = None) -> QObject | QModelIndex | None:
        if child is None:
            return super().parent()
        if not child.isValid() or child.internalId() == _GROUP_ID:
            return QModelIndex()
        return self.group_index(self.group_row(child))

    def rowCount(self, parent: Index = _ROOT) -> int:
        if not parent.isValid():
            return len(self._groups)
        if parent.internalId() != _GROUP_ID or parent.column() != 0:
            return 0
        return 0 if parent.row() == self._hidden_row else len(self._groups[parent.row()])

    def columnCount(self, parent: Index = _ROOT) -> int:
        return 1

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if not index.isValid():
            return None
        if index.internalId() == _GROUP_ID:
            return self._group_data(index, role)
        return self._image_data(index, role)

    def setData(self, index: Index, value: Any, role: int = Qt.ItemDataRole.EditRole) -> bool:
        if not index.isValid() or index.internalId() == _GROUP_ID or role != Qt.ItemDataRole.CheckStateRole:
            return False
        row = self.group_row(index)
        marked = Qt.CheckState(value) == Qt.CheckState.Checked
        if not self._session.set_marked(self._whole(row), self._image(index), marked=marked):
            return False
        self._emit_group_changed(row)
        self.marks_changed.emit()
        return True

    def flags(self, index: Index) -> Qt.ItemFlag:
        if not index.isValid():
            return Qt.ItemFlag.NoItemFlags
        if index.internalId() == _GROUP_ID:
            return Qt.ItemFlag.ItemIsEnabled
        usable = Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable | Qt.ItemFlag.ItemNeverHasChildren
        return usable | Qt.ItemFlag.ItemIsUserCheckable


def _places_of(numbers: list[int], order: GroupOrder) -> list[int]:
    """Return ascending places: in the order found the numbers themselves, between which others find theirs."""
    return list(numbers) if order == GroupOrder() else list(range(len(numbers)))


def _those_there(groups: dict[int, Group], numbers: list[int]) -> list[Group]:
    return [groups[number] for number in numbers if number in groups]
