"""All texts that a widget and what belongs to it show, say to a screen reader, or would show on some occasion."""

import html
import re
from collections.abc import Iterator
from xml.etree import ElementTree

from PySide6.QtCore import (
    QAbstractItemModel,
    QAbstractListModel,
    QBuffer,
    QIODevice,
    QMetaObject,
    QMetaType,
    QModelIndex,
    QObject,
    QPoint,
    Qt,
)
from PySide6.QtGui import QAccessible, QAction, QPainter
from PySide6.QtSvg import QSvgGenerator
from PySide6.QtWidgets import QAbstractItemView, QComboBox, QTabBar, QWidget

# Texts of Qt's objects that nobody sees: names for programs, forms of input, and texts with all their markup.
_UNSEEN = frozenset(
    "objectName styleSheet inputMask displayFormat windowFilePath windowIconText windowRole html markdown "
    "fontFamily documentTitle iconText iconThemeName currentData".split()
)
_ROLES = (
    Qt.ItemDataRole.DisplayRole,
    Qt.ItemDataRole.EditRole,
    Qt.ItemDataRole.ToolTipRole,
    Qt.ItemDataRole.StatusTipRole,
    Qt.ItemDataRole.WhatsThisRole,
    Qt.ItemDataRole.AccessibleTextRole,
    Qt.ItemDataRole.AccessibleDescriptionRole,
)
_MOST_ROWS = 30


def texts_of(root: QWidget) -> Iterator[tuple[str, str]]:
    """Yield each text with where it stands: of widgets, actions and models, and what is painted."""
    for widget in (root, *root.findChildren(QWidget)):
        yield from _of_object(widget)
        for action in widget.actions():
            yield from _of_object(action)
        if isinstance(widget, QTabBar):
            for place in range(widget.count()):
                yield widget.tabText(place), "a tab"
                yield widget.tabToolTip(place), "a tab's tooltip"
        model = widget.model() if isinstance(widget, (QAbstractItemView, QComboBox)) else None
        if model is not None:
            yield from _of_model(model, type(widget).__name__)
    for action in root.findChildren(QAction):
        yield from _of_object(action)
    yield from ((text, f"painted in {type(root).__name__}") for text in painted_texts(root))


def _of_object(thing: QObject) -> Iterator[tuple[str, str]]:
    for name in _names_of_texts(thing.metaObject()):
        value = thing.property(name)
        if isinstance(value, str) and value:
            yield _without_markup(value), f"{name} of {type(thing).__name__} {thing.objectName()}"


# By the name of a type and the number of its properties.
_text_names: dict[tuple[str, int], list[str]] = {}


def _names_of_texts(meta: QMetaObject) -> list[str]:
    """Return the names of a type's properties that are texts and are seen."""
    kind = (str(meta.className()), meta.propertyCount())
    if kind not in _text_names:
        properties = map(meta.property, range(meta.propertyCount()))
        names = (str(each.name()) for each in properties if each.metaType().id() == QMetaType.Type.QString.value)
        _text_names[kind] = [name for name in names if name not in _UNSEEN]
    return _text_names[kind]


def _of_model(model: QAbstractItemModel, where: str) -> Iterator[tuple[str, str]]:
    root = QModelIndex()
    for orientation, count in (
        (Qt.Orientation.Horizontal, _column_count(model, root)),
        (Qt.Orientation.Vertical, min(model.rowCount(root), _MOST_ROWS)),
    ):
        for section in range(count):
            for role in _ROLES:
                yield from _as_text(model.headerData(section, orientation, role), f"a heading of {where}")
    yield from _of_rows(model, root, where)


def _column_count(model: QAbstractItemModel, parent: QModelIndex) -> int:
    # A list's own count cannot be called from outside.
    return 1 if isinstance(model, QAbstractListModel) else model.columnCount(parent)


def _of_rows(model: QAbstractItemModel, parent: QModelIndex, where: str) -> Iterator[tuple[str, str]]:
    for row in range(min(model.rowCount(parent), _MOST_ROWS)):
        for column in range(_column_count(model, parent)):
            index = model.index(row, column, parent)
            for role in _ROLES:
                yield from _as_text(model.data(index, role), f"role {role.name} of {where}")
            yield from _of_rows(model, index, where)


def _as_text(value: object, where: str) -> Iterator[tuple[str, str]]:
    if type(value) is str and value:
        yield _without_markup(value), where


def _without_markup(text: str) -> str:
    return html.unescape(re.sub(r"<[^>]*>", " ", text)).strip() if text.startswith("<") else text


def painted_texts(widget: QWidget) -> list[str]:
    """Return what a widget and those in it paint as text, whoever paints it."""
    buffer = QBuffer()
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    generator = QSvgGenerator()
    generator.setOutputDevice(buffer)
    generator.setSize(widget.size())
    painter = QPainter(generator)
    widget.render(painter, QPoint())
    painter.end()
    root = ElementTree.fromstring(bytes(buffer.data().data()))
    return ["".join(node.itertext()) for node in root.iter("{http://www.w3.org/2000/svg}text")]


def nameless_controls(root: QWidget) -> list[str]:
    """Return those widgets that the keyboard reaches and that a screen reader has no name for."""
    return [
        f"{type(widget).__name__} {widget.objectName()} in {type(widget.parent()).__name__}"
        for widget in root.findChildren(QWidget)
        if widget.focusPolicy() != Qt.FocusPolicy.NoFocus
        and widget.isVisibleTo(root)
        and not widget.objectName().startswith("qt_")
        and widget.focusProxy() is None
        and not QAccessible.queryAccessibleInterface(widget).text(QAccessible.Text.Name)
    ]
