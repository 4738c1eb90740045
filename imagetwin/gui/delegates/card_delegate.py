"""Paints a group's heading, and an image as a card: thumbnail, name, size, tier, distance, check box or lock."""

from math import isnan

from PySide6.QtCore import (
    QAbstractItemModel,
    QEvent,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    QRect,
    QRectF,
    QSize,
    Qt,
)
from PySide6.QtGui import (
    QColor,
    QFont,
    QFontMetrics,
    QGuiApplication,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPalette,
    QPen,
    QPixmap,
)
from PySide6.QtWidgets import QApplication, QStyle, QStyledItemDelegate, QStyleOptionButton, QStyleOptionViewItem

from imagetwin.domain.images import ScannedImage
from imagetwin.domain.matches import Member
from imagetwin.domain.quantities import format_bytes, format_distance
from imagetwin.domain.tiers import Tier
from imagetwin.domain.wording import mark, number, tr
from imagetwin.gui.kept_thumbnails import side_to_ask_for
from imagetwin.gui.models.roles import Role
from imagetwin.gui.resources import icon
from imagetwin.gui.texts import dimensions, isolated, one_line
from imagetwin.gui.thumbnail_loader import ThumbnailLoader
from imagetwin.gui.tier_marks import paint_mark
from imagetwin.gui.tier_words import BEFORE_COUNTS, capital, changed_words, short_words, tier_numbers
from imagetwin.review.tiers import shown_tier

Index = QModelIndex | QPersistentModelIndex

PADDING = 8
CORNER = 6
_MARKED_OPACITY = 0.45
# Name, size, tier, and distance or mark.
_LINE_COUNT, _TIER_LINE = 4, 2
_MARK_GAP = 5
_FROM_LEFT = Qt.LayoutDirection.LeftToRight
_CHANGED = mark("Changed since")


class CardDelegate(QStyledItemDelegate):
    """Paints from what is in memory; a thumbnail that is not there yet is asked for and painted when it comes."""

    def __init__(self, loader: ThumbnailLoader, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._loader = loader
        self.thumbnail_side = 140

    def card_size(self, metrics: QFontMetrics) -> QSize:
        """Return the size of a card, in logical pixels."""
        side = self.thumbnail_side + 2 * PADDING
        return QSize(side, side + _LINE_COUNT * metrics.lineSpacing() + PADDING)

    def check_box_rect(self, card: QRect) -> QRect:
        """Return where the check box of a card is: the top corner where a line begins, with room for a finger."""
        side = self._check_side()
        box = QRect(card.left() + PADDING, card.top() + PADDING, side, side)
        return QStyle.visualRect(QGuiApplication.layoutDirection(), card, box)

    def _check_side(self) -> int:
        return QApplication.style().pixelMetric(QStyle.PixelMetric.PM_IndicatorWidth) + 8

    def _paint_heading(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        font = QFont(option.font)
        font.setBold(True)
        painter.setFont(font)
        painter.setPen(option.palette.color(QPalette.ColorRole.Text))
        text = str(index.data(Qt.ItemDataRole.DisplayRole))
        metrics, place = QFontMetrics(font), Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft
        if metrics.horizontalAdvance(text) > option.rect.width() and BEFORE_COUNTS in text:
            text = text.partition(BEFORE_COUNTS)[0]
            tiers = tier_numbers(index.data(Role.GROUP))
            room = QRect(option.rect)
            room.setLeft(option.rect.left() + metrics.horizontalAdvance(text) + 2 * PADDING)
            self._paint_tier_numbers(painter, option, room, tiers)
        text = metrics.elidedText(text, Qt.TextElideMode.ElideRight, option.rect.width())
        painter.drawText(option.rect, place, isolated(text))

    @staticmethod
    def _paint_tier_numbers(
        painter: QPainter, option: QStyleOptionViewItem, room: QRect, tiers: list[tuple[Tier, int]]
    ) -> None:
        """Paint each tier's mark and how many images are of it, as far as there is room: words would be cut."""
        metrics, left = painter.fontMetrics(), room.left()
        side = metrics.ascent()
        for tier, count in tiers:
            text = number(count)
            width = side + _MARK_GAP + metrics.horizontalAdvance(text)
            if left + width > room.right():
                break
            place = QRect(left, room.center().y() - side // 2, side, side)
            place = QStyle.visualRect(option.direction, option.rect, place)
            paint_mark(painter, QRectF(place), tier, option.palette)
            beside = room.adjusted(left - room.left() + side + _MARK_GAP, 0, 0, 0)
            beside = QStyle.visualRect(option.direction, option.rect, beside)
            painter.drawText(beside, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft, text)
            left += width + PADDING

    def _paint_card(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        image: ScannedImage = index.data(Role.IMAGE)
        marked = bool(index.data(Role.IS_MARKED))
        member: Member | None = index.data(Role.MEMBER)
        self._paint_background(painter, option, member, marked=marked)
        self._paint_thumbnail(painter, option, image, marked=marked)
        self._paint_check_box(painter, option, index, marked=marked)
        if member is not None and member.picture:
            self._paint_picture_number(painter, option, member.picture + 1)
        if index.data(Role.BEGINS_PICTURE):
            self._paint_divider(painter, option)
        self._paint_texts(painter, option, index, image, marked=marked)

    def _paint_background(
        self, painter: QPainter, option: QStyleOptionViewItem, member: Member | None, *, marked: bool
    ) -> None:
        selected = bool(option.state & QStyle.StateFlag.State_Selected)
        is_other = member is not None and member.picture % 2 == 1
        fill = option.palette.color(QPalette.ColorRole.Midlight if is_other else QPalette.ColorRole.Base)
        line = option.palette.color(QPalette.ColorRole.Mid)
        width = 1
        if selected:
            # Where the keyboard is elsewhere, the selected card has a thinner frame of grey.
            has_focus = bool(option.state & QStyle.StateFlag.State_HasFocus)
            role = QPalette.ColorRole.Highlight if has_focus else QPalette.ColorRole.PlaceholderText
            line, width = option.palette.color(role), 3 if has_focus else 2
        elif marked:
            line, width = option.palette.color(QPalette.ColorRole.BrightText), 2
        elif option.state & QStyle.StateFlag.State_MouseOver:
            line = option.palette.color(QPalette.ColorRole.Highlight)
        painter.setPen(QPen(line, width))
        painter.setBrush(fill)
        painter.drawRoundedRect(option.rect.adjusted(2, 2, -2, -2), CORNER, CORNER)
        if selected and marked:
            painter.setPen(QPen(option.palette.color(QPalette.ColorRole.BrightText), 2))
            painter.drawRoundedRect(option.rect.adjusted(5, 5, -5, -5), CORNER - 2, CORNER - 2)

    def _paint_thumbnail(
        self, painter: QPainter, option: QStyleOptionViewItem, image: ScannedImage, *, marked: bool
    ) -> None:
        area = QRect(
            option.rect.left() + PADDING, option.rect.top() + PADDING, self.thumbnail_side, self.thumbnail_side
        )
        ratio = painter.device().devicePixelRatio()
        pixmap = self._loader.pixmap(image.path, side_to_ask_for(self.thumbnail_side * ratio))
        if pixmap is None or pixmap.isNull():
            painter.setPen(option.palette.color(QPalette.ColorRole.PlaceholderText))
            words = tr("Loading…") if pixmap is None else tr("No preview")
            painter.drawText(area, Qt.AlignmentFlag.AlignCenter, words)
            return
        painter.setOpacity(_MARKED_OPACITY if marked else 1.0)
        painter.drawPixmap(_centred(area, pixmap, ratio), pixmap)
        painter.setOpacity(1.0)

    def _paint_check_box(self, painter: QPainter, option: QStyleOptionViewItem, index: Index, *, marked: bool) -> None:
        box = self.check_box_rect(option.rect)
        painter.setPen(Qt.PenStyle.NoPen)
        backing = option.palette.color(QPalette.ColorRole.Base)
        backing.setAlpha(225)
        painter.setBrush(backing)
        painter.drawRoundedRect(box, 4, 4)
        if index.data(Role.IS_PROTECTED):
            icon("lock").paint(painter, box.adjusted(2, 2, -2, -2))
            return
        button = QStyleOptionButton()
        button.rect = box.adjusted(4, 4, -4, -4)
        button.palette = option.palette
        button.state = QStyle.StateFlag.State_On if marked else QStyle.StateFlag.State_Off
        if marked or index.data(Role.MAY_MARK):
            button.state |= QStyle.StateFlag.State_Enabled
        style = QApplication.style()
        style.drawPrimitive(QStyle.PrimitiveElement.PE_IndicatorCheckBox, button, painter, option.widget)

    def _paint_picture_number(self, painter: QPainter, option: QStyleOptionViewItem, which: int) -> None:
        """Paint, in the top corner beyond the check box, which picture of the group it is."""
        text, height = tr("Picture {number}", number=number(which)), self._check_side()
        width = option.fontMetrics.horizontalAdvance(text) + 12
        place = QRect(option.rect.right() - PADDING - width, option.rect.top() + PADDING, width, height)
        place = QStyle.visualRect(option.direction, option.rect, place)
        backing = option.palette.color(QPalette.ColorRole.Base)
        backing.setAlpha(225)
        painter.setPen(QPen(option.palette.color(QPalette.ColorRole.PlaceholderText), 1))
        painter.setBrush(backing)
        painter.drawRoundedRect(place, 4, 4)
        painter.setPen(option.palette.color(QPalette.ColorRole.Text))
        painter.drawText(place, Qt.AlignmentFlag.AlignCenter, text)

    def _paint_divider(self, painter: QPainter, option: QStyleOptionViewItem) -> None:
        """Paint a line before the first image of another picture."""
        x = option.rect.left() - 4 if option.direction == _FROM_LEFT else option.rect.right() + 4
        painter.setPen(QPen(option.palette.color(QPalette.ColorRole.PlaceholderText), 2))
        painter.drawLine(x, option.rect.top() + 2, x, option.rect.bottom() - 2)

    def _paint_texts(
        self, painter: QPainter, option: QStyleOptionViewItem, index: Index, image: ScannedImage, *, marked: bool
    ) -> None:
        metrics = option.fontMetrics
        left, width = option.rect.left() + PADDING, self.thumbnail_side
        top = option.rect.top() + 2 * PADDING + self.thumbnail_side
        name = metrics.elidedText(one_line(image.path.name), Qt.TextElideMode.ElideMiddle, width)
        size = size_line(image)
        text = option.palette.color(QPalette.ColorRole.Text)
        member: Member | None = index.data(Role.MEMBER)
        lines = [(name, text, False), (size, text, False), self._tier_line(option, index, member)]
        if index.data(Role.IS_CHANGED):
            lines.append((tr(_CHANGED), option.palette.color(QPalette.ColorRole.BrightText), True))
        else:
            lines.append(self._status_line(option, member, marked=marked))
        for row, (line, colour, bold) in enumerate(lines):
            font = QFont(option.font)
            font.setBold(bold)
            painter.setFont(font)
            painter.setPen(colour)
            rect = QRect(left, top + row * metrics.lineSpacing(), width, metrics.lineSpacing())
            if row == _TIER_LINE and member is not None:
                rect = self._paint_mark(painter, option, rect, member)
            shown = QFontMetrics(font).elidedText(line, Qt.TextElideMode.ElideRight, rect.width())
            painter.drawText(rect, Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter, isolated(shown))

    @staticmethod
    def _paint_mark(painter: QPainter, option: QStyleOptionViewItem, line: QRect, member: Member) -> QRect:
        """Paint the tier's mark, and return the room beside it."""
        side = option.fontMetrics.ascent()
        place = QRectF(line.left(), line.top() + (line.height() - side) / 2, side, side)
        if option.direction != _FROM_LEFT:
            place.moveRight(line.right() + 1)
        paint_mark(painter, place, shown_tier(member), option.palette)
        return QStyle.visualRect(option.direction, line, line.adjusted(side + _MARK_GAP, 0, 0, 0))

    @staticmethod
    def _tier_line(option: QStyleOptionViewItem, index: Index, member: Member | None) -> tuple[str, QColor, bool]:
        text = option.palette.color(QPalette.ColorRole.Text)
        if member is None:
            return tr("Reference"), text, True
        return short_words(member, index.data(Role.PICTURE_BEST)), text, False

    def _status_line(
        self, option: QStyleOptionViewItem, member: Member | None, *, marked: bool
    ) -> tuple[str, QColor, bool]:
        """Return the last line: whether the image is marked, what was done to it, and its distance if there is room."""
        font = QFont(option.font)
        font.setBold(marked)
        texts = [capital(text) for text in _status_texts(member, marked=marked)]
        metrics = QFontMetrics(font)
        fitting = (text for text in texts if metrics.horizontalAdvance(text) <= self.thumbnail_side)
        role = QPalette.ColorRole.BrightText if marked else QPalette.ColorRole.Text
        return next(fitting, texts[-1]), option.palette.color(role), marked

    # Qt's names from here on.

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
        if index.parent().isValid():
            self._paint_card(painter, option, index)
        else:
            self._paint_heading(painter, option, index)
        painter.restore()

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        if index.parent().isValid():
            return self.card_size(option.fontMetrics)
        return QSize(0, option.fontMetrics.lineSpacing() + 2 * PADDING)

    def editorEvent(self, event: QEvent, model: QAbstractItemModel, option: QStyleOptionViewItem, index: Index) -> bool:
        if not index.parent().isValid():
            return False
        if isinstance(event, QMouseEvent):
            inside = self.check_box_rect(option.rect).contains(event.position().toPoint())
            if not inside or event.button() != Qt.MouseButton.LeftButton:
                return False
            if event.type() != QEvent.Type.MouseButtonRelease:
                return event.type() == QEvent.Type.MouseButtonDblClick
        elif not isinstance(event, QKeyEvent) or event.key() != Qt.Key.Key_Space:
            return False
        checked = index.data(Role.IS_MARKED)
        wanted = Qt.CheckState.Unchecked if checked else Qt.CheckState.Checked
        return model.setData(index, wanted, Qt.ItemDataRole.CheckStateRole)


def size_line(image: ScannedImage) -> str:
    """Return a card's second line: how large the image is, after a word where it is damaged, which is never cut off."""
    size = f"{dimensions(image.width, image.height)}, {format_bytes(image.byte_size)}"
    return tr("Damaged, {size}", size=size) if image.is_damaged else size


def _status_texts(member: Member | None, *, marked: bool) -> list[str]:
    """Return what a card's last line may say, the longest text first."""
    begin = [tr("marked")] if marked else []
    if member is None:
        return ["".join(begin)]
    distance = tr("distance {distance}", distance=format_distance(member.distance))
    done = changed_words(member)
    texts = [] if member.transform else [", ".join([*begin, words, distance]) for words in done[:1]]
    texts += [", ".join([*begin, words]) for words in done]
    if not texts and isnan(member.distance):
        return begin or [""]
    if texts or not marked:
        return texts or [distance]
    return [tr("marked ({distance})", distance=format_distance(member.distance))]


def _centred(area: QRect, pixmap: QPixmap, ratio: float) -> QRect:
    """Return where a picture goes: in the middle, never enlarged beyond its own pixels."""
    size = QSize(max(1, round(pixmap.width() / ratio)), max(1, round(pixmap.height() / ratio)))
    if size.width() > area.width() or size.height() > area.height():
        size.scale(area.size(), Qt.AspectRatioMode.KeepAspectRatio)
    rect = QRect(area.topLeft(), size)
    rect.moveCenter(area.center())
    return rect
