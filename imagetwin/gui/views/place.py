"""Where the user was among the groups, so that it can be found again among others of the same images."""

from dataclasses import dataclass

from PySide6.QtCore import QModelIndex

from imagetwin.domain.images import ScannedImage
from imagetwin.domain.matches import Group
from imagetwin.gui.models.roles import Role
from imagetwin.gui.views.groups_view import GroupsView


@dataclass(frozen=True, slots=True)
class _Mark:
    """An image, the group it lay in, and how far below the top of the view it was, in pixels."""

    image: ScannedImage
    group: Group
    top: int


@dataclass(frozen=True, slots=True)
class Place:
    """The image under the cursor, and one in sight: the same where it is."""

    current: _Mark | None = None
    in_sight: _Mark | None = None


def place_in(view: GroupsView) -> Place:
    """Return where the user is."""
    current, sight = view.currentIndex(), view.viewport().rect()
    if not current.parent().isValid():
        current = QModelIndex()
    is_seen = current.isValid() and sight.intersects(view.visualRect(current))
    return Place(_mark_of(view, current), _mark_of(view, current if is_seen else view.first_in_sight()))


def return_to(view: GroupsView, place: Place) -> None:
    """Put the cursor on the same image, or near it, and show what was in sight at the same height."""
    current = _found(view, place.current)
    view.setCurrentIndex(current)
    if place.in_sight is not None:
        index = current if place.in_sight == place.current else _found(view, place.in_sight)
        bar = view.verticalScrollBar()
        bar.setValue(bar.value() + view.visualRect(index).top() - place.in_sight.top)


def _mark_of(view: GroupsView, index: QModelIndex) -> _Mark | None:
    if not index.isValid():
        return None
    return _Mark(index.data(Role.IMAGE), index.data(Role.GROUP), view.visualRect(index).top())


def _found(view: GroupsView, mark: _Mark | None) -> QModelIndex:
    """Return the image's index; where it is in no group any more, one in the group that is next by its reference."""
    model = view.groups
    if not model.rowCount():
        return QModelIndex()
    if mark is None:
        return model.image_index(0, 1)
    for image in (mark.image, mark.group.reference):
        index = model.find_image(image, mark.group.reference)
        if index.isValid():
            return index
    return model.image_index(model.row_near(mark.group.reference), 1)
