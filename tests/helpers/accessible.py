"""What a screen reader and the keyboard find in a window, and what is missing there."""

from collections.abc import Iterable, Iterator
from itertools import pairwise

from PySide6.QtCore import QAbstractItemModel, QAbstractListModel, QModelIndex, QPoint, QRect, Qt
from PySide6.QtGui import QAccessible, QKeySequence
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractItemView,
    QAbstractSlider,
    QAbstractSpinBox,
    QApplication,
    QComboBox,
    QHeaderView,
    QLabel,
    QLineEdit,
    QMenu,
    QPlainTextEdit,
    QProgressBar,
    QScrollBar,
    QTabBar,
    QTextBrowser,
    QTextEdit,
    QWidget,
)

_FIELDS = (QAbstractSlider, QAbstractSpinBox, QComboBox, QLineEdit, QPlainTextEdit, QProgressBar, QTextEdit)
_USED = (*_FIELDS, QAbstractButton, QAbstractItemView)
# What Qt makes inside its own widgets, and names there.
_INSIDE = (QScrollBar, QHeaderView, QTabBar)
_MOST_ROWS, _MOST_LINKS = 12, 200
_NAME, _DESCRIPTION = QAccessible.Text.Name, QAccessible.Text.Description


def parts_of(top: QWidget) -> list[QWidget]:
    """Return the visible widgets of a window that are ours, and not what Qt makes inside of them."""
    return [each for each in top.findChildren(QWidget) if each.isVisibleTo(top) and not _is_qt_s(each)]


def _is_qt_s(widget: QWidget) -> bool:
    above = widget.parent()
    inside = isinstance(above, (QComboBox, QAbstractSpinBox, QAbstractItemView, QTabBar, QLineEdit))
    return inside or isinstance(widget, _INSIDE) or widget.objectName().startswith("qt_")


def is_for_keys(widget: QWidget) -> bool:
    """Tell whether Tab is to lead to a widget."""
    return bool(widget.focusPolicy() & Qt.FocusPolicy.TabFocus) and widget.isEnabled()


def name_of(widget: QWidget) -> str:
    """Return what a screen reader calls a widget; of a box not what is chosen in it, which Linux takes for it."""
    found = QAccessible.queryAccessibleInterface(widget)
    if isinstance(widget, QComboBox):
        labels = widget.window().findChildren(QLabel)
        return widget.accessibleName() or next((each.text() for each in labels if each.buddy() is widget), "")
    return "" if found is None else found.text(_NAME).strip()


def faults_for_readers(top: QWidget) -> list[str]:
    """Return what a screen reader could not say, or not tell apart, in a window."""
    faults: list[str] = []
    purposes: dict[tuple[str, object], list[str]] = {}
    for widget in parts_of(top):
        faults += _faults_of(widget)
        if name_of(widget) and (isinstance(widget, _USED) or is_for_keys(widget)):
            role = QAccessible.queryAccessibleInterface(widget).role()
            purposes.setdefault((name_of(widget), role), []).append(widget.toolTip())
    # What does the same, and says so, is called the same.
    alike = [name for (name, _role), tips in purposes.items() if len(tips) > 1 and len(set(tips) - {""}) != 1]
    return faults + [f"several are called {name!r}" for name in alike]


def _faults_of(widget: QWidget) -> Iterator[str]:
    kind = type(widget).__name__
    if _is_to_be_named(widget) and not any(map(str.isalnum, name_of(widget))):
        text = widget.text() if isinstance(widget, (QAbstractButton, QLabel)) else widget.toolTip()
        yield f"{kind} without a name: {text!r} in {type(widget.parent()).__name__}"
    if isinstance(widget, QLabel) and "…" in widget.text() and widget.text() in name_of(widget) and widget.toolTip():
        yield f"{kind} is heard cut: {widget.text()!r}"
    is_described = bool(QAccessible.queryAccessibleInterface(widget).text(_DESCRIPTION).strip())
    if not is_described and (_is_painted_by_hand(widget) or isinstance(widget, QComboBox)):
        yield f"{kind} without a description"
    if isinstance(widget, QAbstractItemView) and widget.model() is not None:
        root = widget.rootIndex()
        yield from (f"{kind}: {fault}" for fault in _faults_of_items(widget.model(), root))


def _is_to_be_named(widget: QWidget) -> bool:
    if isinstance(widget, QLabel):
        return bool(widget.text().strip()) or not widget.pixmap().isNull()
    return isinstance(widget, _USED) or is_for_keys(widget)


def _is_painted_by_hand(widget: QWidget) -> bool:
    return type(widget).__module__.startswith("imagetwin.") and "paintEvent" in vars(type(widget))


def _faults_of_items(model: QAbstractItemModel, parent: QModelIndex) -> Iterator[str]:
    """Yield items of which more is to be seen than to be heard."""
    for row in range(min(model.rowCount(parent), _MOST_ROWS)):
        texts = []
        # Of a list's model it is private.
        for column in range(1 if isinstance(model, QAbstractListModel) else model.columnCount(parent)):
            index = model.index(row, column, parent)
            texts.append(heard_of(index))
            shown = (index.data(Qt.ItemDataRole.CheckStateRole), index.data(Qt.ItemDataRole.DecorationRole))
            if not texts[-1] and any(each is not None for each in shown):
                yield f"nothing is said of the sign in row {row}, column {column}"
        if not any(texts):
            yield f"nothing is said of row {row}"
        yield from _faults_of_items(model, model.index(row, 0, parent))


def heard_of(index: QModelIndex) -> str:
    """Return what a screen reader says of an item, as Qt's own interfaces choose it."""
    spoken = index.data(Qt.ItemDataRole.AccessibleTextRole)
    return str(spoken or index.data(Qt.ItemDataRole.DisplayRole) or "").strip()


def faults_for_keys(top: QWidget) -> list[str]:
    """Press Tab through a window; return what it does not reach or show, where it stays, and where it leaps back."""
    wanted = [each for each in parts_of(top) if is_for_keys(each) or (isinstance(each, _USED) and each.isEnabled())]
    wanted = [each for each in wanted if not isinstance(each, QProgressBar)]
    if not wanted:
        return []
    reached, unseen = _tabbed_through(top, len(wanted) + 3)
    faults = [f"Tab does not reach {_words(each)}" for each in wanted if each not in reached]
    faults += [f"it cannot be seen that {_words(each)} has the keyboard" for each in unseen]
    if reached and reached[-1] is not reached[0]:
        faults.append(f"Tab does not come round: it ends at {_words(reached[-1])}")
    places = [(each, _place(each, top)) for each in reached[:-1]]
    turns = [pair for pair in pairwise([*places, *places[:1]]) if _leaps_back(pair[0][1], pair[1][1])]
    # It begins somewhere, and comes back to the top once.
    if len(turns) > 1:
        faults += [f"Tab leaps back from {_words(one)} to {_words(other)}" for (one, _), (other, _) in turns]
    return faults + _shared_keys(top)


def _tabbed_through(top: QWidget, most: int) -> tuple[list[QWidget], list[QWidget]]:
    """Return what has the keyboard one after another, the first one last again; and what of it looks as without it."""
    first = QApplication.focusWidget()
    if first is None or not top.isAncestorOf(first):
        QTest.keyClick(top, Qt.Key.Key_Tab)
        first = _focused()
    reached, unseen = [_outermost(first)], []
    while len(reached) < most:
        with_it = reached[-1].grab().toImage()
        there = _after_tab(_focused())
        # Before the first Tab a style need not show where the keyboard is.
        if len(reached) > 1 and reached[-1].grab().toImage() == with_it:
            unseen.append(reached[-1])
        reached.append(_outermost(there))
        if there is first:
            break
    return reached, unseen


def _after_tab(focused: QWidget) -> QWidget:
    """Return what has the keyboard after Tab, which in a text with links goes to each of them first."""
    there = focused
    for _ in range(_MOST_LINKS if isinstance(focused, QTextBrowser) else 1):
        QTest.keyClick(focused, Qt.Key.Key_Tab)
        there = _focused()
        if there is not focused:
            break
    return there


def _focused() -> QWidget:
    focused = QApplication.focusWidget()
    assert focused is not None, "nothing has the keyboard"
    return focused


def _outermost(widget: QWidget) -> QWidget:
    """Return the widget that a person takes for the one with the keyboard: a box, not the line inside of it."""
    above = widget.parentWidget()
    while above is not None and _is_qt_s(widget):
        widget, above = above, above.parentWidget()
    return widget


def _place(widget: QWidget, top: QWidget) -> QRect:
    return QRect(widget.mapTo(top, QPoint(0, 0)), widget.size())


def _leaps_back(one: QRect, other: QRect) -> bool:
    """Tell whether the eye goes back from one place to another: to the left in a line, or up in a column."""
    if one.top() < other.center().y() < one.bottom() or other.top() < one.center().y() < other.bottom():
        return other.right() <= one.left()
    return other.bottom() <= one.top() and other.left() <= one.right()


def _words(widget: QWidget) -> str:
    return f"{type(widget).__name__} {name_of(widget)!r}"


def _shared_keys(top: QWidget) -> list[str]:
    """Return the keys of Alt that several visible widgets of a window have."""
    texts = [each.text() for each in parts_of(top) if isinstance(each, (QAbstractButton, QLabel)) and each.isEnabled()]
    for bar in top.findChildren(QTabBar):
        texts += [bar.tabText(place) for place in range(bar.count()) if bar.isVisibleTo(top)]
    return [f"{key} is the key of {texts}" for key, texts in _by_key(texts).items() if len(texts) > 1]


def _by_key(texts: Iterable[str]) -> dict[str, list[str]]:
    found: dict[str, list[str]] = {}
    for text in texts:
        key = QKeySequence.mnemonic(text).toString()
        if key:
            found.setdefault(key, []).append(text)
    return found


def faults_of_menu(menu: QMenu) -> list[str]:
    """Return the entries of a menu, and of those in it, that no key chooses, or that share one."""
    actions = [action for action in menu.actions() if not action.isSeparator()]
    faults = [f"{action.text()!r} has no key" for action in actions if QKeySequence.mnemonic(action.text()).isEmpty()]
    faults += [f"{key} chooses {texts}" for key, texts in _by_key(each.text() for each in actions).items() if texts[1:]]
    for action in actions:
        below = action.menu()
        if isinstance(below, QMenu):
            faults += faults_of_menu(below)
    return faults
