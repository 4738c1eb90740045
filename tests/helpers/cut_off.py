"""What of a window is cut off, lies outside of it, or does not fit on the screen."""

from collections.abc import Iterator

from PySide6.QtCore import QPoint, QRect, QSize, Qt
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractSpinBox,
    QApplication,
    QComboBox,
    QHeaderView,
    QLabel,
    QLineEdit,
    QScrollArea,
    QStyle,
    QStyleOptionComboBox,
    QTabBar,
    QToolButton,
    QWidget,
)

# What rounding takes at a scale that is no whole number, in logical pixels.
_SLACK = 2


def cut_off_in(top: QWidget) -> list[str]:
    """Return what of a visible window cannot be read or reached in whole."""
    found = list(_outside_of_screen(top))
    for widget in top.findChildren(QWidget):
        if widget.isVisibleTo(top):
            found += [f"{_words(widget)} {fault}" for fault in _faults_of(widget, top)]
    return found


def blurred_in(top: QWidget) -> list[str]:
    """Return the icons of a visible window that have fewer pixels than the screen shows them with."""
    found, ratio = [], top.devicePixelRatio()
    for widget in top.findChildren(QWidget):
        if isinstance(widget, QLabel):
            picture, side = widget.pixmap(), widget.pixmap().deviceIndependentSize().toSize()
        elif isinstance(widget, QAbstractButton) and not widget.icon().isNull():
            picture, side = widget.icon().pixmap(widget.iconSize()), widget.iconSize()
        else:
            continue
        if widget.isVisibleTo(top) and max(picture.width(), picture.height()) < round(max(side.toTuple()) * ratio):
            found.append(f"{_words(widget)} has an icon of {_size(picture.size())} at a scale of {ratio:g}")
    return found


def _outside_of_screen(top: QWidget) -> Iterator[str]:
    room = top.screen().availableSize()
    if top.width() > room.width() or top.height() > room.height():
        yield f"{_size(top.size())} is larger than the screen, {_size(room)}"


def _faults_of(widget: QWidget, top: QWidget) -> Iterator[str]:
    wanted = QSize(0, 0)
    if isinstance(widget, QLabel):
        yield from _faults_of_label(widget)
    elif isinstance(widget, QHeaderView):
        yield from _cut_sections(widget)
    elif isinstance(widget, QComboBox):
        wanted = _wanted_by_box(widget)
    elif isinstance(widget, (QAbstractButton, QAbstractSpinBox)):
        wanted = widget.minimumSizeHint() if isinstance(widget, QToolButton) else widget.sizeHint()
    elif isinstance(widget, QTabBar):
        wanted = QSize(sum(widget.tabRect(place).width() for place in range(widget.count())), 0)
    if isinstance(widget, (QLineEdit, QAbstractSpinBox, QComboBox)):
        wanted = wanted.expandedTo(QSize(0, widget.fontMetrics().height()))
    if wanted.width() > widget.width() + _SLACK or wanted.height() > widget.height() + _SLACK:
        yield f"needs {_size(wanted)} and has {_size(widget.size())}"
    if isinstance(widget, (QAbstractButton, QComboBox, QLabel, QLineEdit)) and _is_outside(widget, top):
        yield "lies outside of what is seen"


def _faults_of_label(label: QLabel) -> Iterator[str]:
    if not label.text() or label.textFormat() == Qt.TextFormat.RichText:
        return
    room = label.contentsRect()
    if label.wordWrap():
        least = label.heightForWidth(label.width())
        if least > label.height() + _SLACK:
            yield f"needs a height of {least} and has {label.height()}"
        return
    text = label.text().replace("&", "") if label.buddy() else label.text()
    wanted = label.fontMetrics().size(0, text)
    if wanted.width() > room.width() + _SLACK or wanted.height() > room.height() + _SLACK:
        yield f"needs {_size(wanted)} and has {_size(room.size())}"


def _cut_sections(header: QHeaderView) -> Iterator[str]:
    model = header.model()
    if header.orientation() != Qt.Orientation.Horizontal or model is None:
        return
    for section in range(header.count()):
        text = str(model.headerData(section, Qt.Orientation.Horizontal) or "")
        wanted = header.fontMetrics().horizontalAdvance(text)
        if not header.isSectionHidden(section) and wanted > header.sectionSize(section):
            yield f"{text!r} needs {wanted} and has {header.sectionSize(section)}"


def _wanted_by_box(box: QComboBox) -> QSize:
    """Return the size at which what is chosen is to be read; a long path may be cut, and is whole in its tip."""
    option = QStyleOptionComboBox()
    box.initStyleOption(option)
    field = QApplication.style().subControlRect(
        QStyle.ComplexControl.CC_ComboBox, option, QStyle.SubControl.SC_ComboBoxEditField, box
    )
    is_path = "/" in box.currentText()
    wanted = 0 if is_path else box.fontMetrics().horizontalAdvance(box.currentText())
    return QSize(box.width() - field.width() + wanted, 0)


def _is_outside(widget: QWidget, top: QWidget) -> bool:
    """Tell whether a part of a widget cannot be seen, not even by scrolling."""
    above = widget.parentWidget()
    while above is not None and above is not top:
        if isinstance(above, QScrollArea):
            never = above.horizontalScrollBarPolicy() == Qt.ScrollBarPolicy.ScrollBarAlwaysOff
            return never and widget.mapTo(above, QPoint(widget.width(), 0)).x() > above.viewport().width() + _SLACK
        above = above.parentWidget()
    place = QRect(widget.mapTo(top, QPoint(0, 0)), widget.size())
    return not top.rect().adjusted(-_SLACK, -_SLACK, _SLACK, _SLACK).contains(place)


def _size(size: QSize) -> str:
    return f"{size.width()} x {size.height()}"


def _words(widget: QWidget) -> str:
    text = getattr(widget, "text", None)
    words = text() if callable(text) else widget.accessibleName()
    return f"{type(widget).__name__} {words!r}"
