"""The selected image beside its reference, both large, with what there is to know about each."""

from datetime import datetime
from pathlib import Path

from PySide6.QtCore import QRect, QRectF, QSize, Qt, Slot
from PySide6.QtGui import QPainter, QPaintEvent, QPalette, QPixmap
from PySide6.QtWidgets import QFormLayout, QHBoxLayout, QLabel, QSizePolicy, QVBoxLayout, QWidget

from imagetwin.domain.images import ScannedImage
from imagetwin.domain.matches import Group, Member
from imagetwin.domain.quantities import format_bytes, format_distance
from imagetwin.domain.tiers import Tier
from imagetwin.gui.models.tier_view import shown_tier
from imagetwin.gui.texts import one_line, plain_label, plain_tip
from imagetwin.gui.thumbnail_loader import ThumbnailLoader
from imagetwin.gui.tier_marks import paint_mark
from imagetwin.gui.tier_words import bests_of_pictures, explanation, likeness

_FACTS = ("Name", "Folder", "Dimensions", "Size", "Modified", "Format", "Distance", "Likeness")
_MARK_GAP = 5


class PictureLabel(QWidget):
    """Paints one picture as large as fits, smooth, in its proportions."""

    def __init__(self, loader: ThumbnailLoader, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._loader = loader
        self._path: Path | None = None
        self.setMinimumSize(120, 120)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        loader.loaded.connect(self._on_loaded)

    def show_path(self, path: Path | None) -> None:
        """Show another file."""
        self._path = path
        self.update()

    def _pixmap(self) -> QPixmap | None:
        if self._path is None:
            return QPixmap()
        # Steps of 256 pixels, so that dragging the window's edge does not decode at every width.
        side = round(max(self.width(), self.height()) * self.devicePixelRatio())
        return self._loader.pixmap(self._path, -(-side // 256) * 256)

    @Slot(object)
    def _on_loaded(self, path: Path) -> None:
        if path == self._path:
            self.update()

    # Qt's names from here on.

    def sizeHint(self) -> QSize:
        return QSize(320, 320)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        pixmap = self._pixmap()
        if pixmap is None or pixmap.isNull():
            painter.setPen(self.palette().color(QPalette.ColorRole.PlaceholderText))
            text = "Loading…" if pixmap is None else ("No preview" if self._path else "")
            painter.drawText(self.rect(), Qt.AlignmentFlag.AlignCenter, text)
            return
        size = pixmap.size().scaled(self.size(), Qt.AspectRatioMode.KeepAspectRatio)
        rect = QRect(0, 0, size.width(), size.height())
        rect.moveCenter(self.rect().center())
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
        painter.drawPixmap(rect, pixmap)


class _Side(QWidget):
    """One image with its heading and its facts."""

    def __init__(self, heading: str, loader: ThumbnailLoader, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._heading = plain_label(heading)
        font = self._heading.font()
        font.setBold(True)
        self._heading.setFont(font)
        self.picture = PictureLabel(loader)
        self.picture.setAccessibleName(f"{heading} picture")
        facts = QFormLayout()
        facts.setLabelAlignment(Qt.AlignmentFlag.AlignRight)
        facts.setFieldGrowthPolicy(QFormLayout.FieldGrowthPolicy.AllNonFixedFieldsGrow)
        facts.setVerticalSpacing(3)
        self._values = {fact: _ValueLabel() for fact in _FACTS}
        self._values["Likeness"] = _ValueLabel(Qt.TextElideMode.ElideRight)
        for fact, label in self._values.items():
            facts.addRow(f"{fact}:", label)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self._heading)
        layout.addWidget(self.picture, 1)
        layout.addLayout(facts)

    def set_heading(self, heading: str) -> None:
        """Call the image something else."""
        self._heading.setText(heading)

    def show_image(self, image: ScannedImage | None, distance: str, better: frozenset[str]) -> None:
        """Show an image; facts named in `better` stand out. What it is to the reference is not said."""
        self.picture.show_path(None if image is None else image.path)
        texts = dict.fromkeys(_FACTS, "") if image is None else _facts_of(image, distance)
        for fact, label in self._values.items():
            label.set_text(texts[fact])
            font = label.font()
            font.setBold(fact in better)
            label.setFont(font)

    def show_likeness(self, words: str, tip: str, tier: Tier | None = None) -> None:
        """Say what the image is to the reference, with a tier's mark."""
        self._values["Likeness"].set_text(words, tip, tier)


class _ValueLabel(QLabel):
    """A line of text that is cut where it does not fit, and whole in its tooltip."""

    def __init__(self, cut: Qt.TextElideMode = Qt.TextElideMode.ElideMiddle) -> None:
        super().__init__()
        self._cut = cut
        self._text = ""
        self._tier: Tier | None = None
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        self.setTextFormat(Qt.TextFormat.PlainText)

    def set_text(self, text: str, tip: str = "", tier: Tier | None = None) -> None:
        """Show a text; a file name is shown as it is, never as markup. Without a tip, the tooltip is the text."""
        self._text, self._tier = one_line(text), tier
        self.setToolTip(plain_tip(tip or text) if text else "")
        self.setAccessibleName(self._text)
        self.update()

    # Qt's names from here on.

    def sizeHint(self) -> QSize:
        return QSize(40, self.fontMetrics().lineSpacing())

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        room = self.rect()
        if self._tier is not None:
            side = self.fontMetrics().ascent()
            place = QRectF(0, (self.height() - side) / 2, side, side)
            paint_mark(painter, place, self._tier, self.palette())
            room.setLeft(side + _MARK_GAP)
        text = self.fontMetrics().elidedText(self._text, self._cut, room.width())
        painter.drawText(room, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft, text)


class ComparePane(QWidget):
    """The reference to the left, the selected image to the right; for the reference itself, its nearest member."""

    def __init__(self, loader: ThumbnailLoader, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._reference = _Side("Reference", loader)
        self._selected = _Side("Selected", loader)
        self.setToolTip("Bold: more pixels, more bytes or older than the other picture")
        layout = QHBoxLayout(self)
        layout.setContentsMargins(12, 12, 12, 8)
        layout.setSpacing(16)
        layout.addWidget(self._reference)
        layout.addWidget(self._selected)

    def show_nothing(self) -> None:
        """Empty both sides."""
        for side in (self._reference, self._selected):
            side.show_image(None, "", frozenset())

    def show_pair(self, group: Group, image: ScannedImage) -> None:
        """Show an image of a group beside the group's reference."""
        member = next((member for member in group.members if member.image == image), group.members[0])
        left, right = group.reference, member.image
        self._selected.set_heading("Selected" if right == image else "Nearest to the reference")
        self._reference.show_image(left, "0 (reference)", _better(left, right))
        self._selected.show_image(right, f"{format_distance(member.distance)} to the reference", _better(right, left))
        self._reference.show_likeness("reference", "The other picture is compared with it.")
        self._show_likeness(group, member)

    def _show_likeness(self, group: Group, member: Member) -> None:
        best = bests_of_pictures(group).get(member.picture, group.reference)
        tip = "\n".join(explanation(member, best))
        self._selected.show_likeness(likeness(member, best), tip, shown_tier(member))


def _better(image: ScannedImage, other: ScannedImage) -> frozenset[str]:
    """Name the facts in which an image is ahead: more pixels, more bytes, older."""
    ahead = {
        "Dimensions": image.pixel_count > other.pixel_count,
        "Size": image.byte_size > other.byte_size,
        "Modified": _date_of(image) < _date_of(other),
    }
    return frozenset(fact for fact, is_ahead in ahead.items() if is_ahead)


def _facts_of(image: ScannedImage, distance: str) -> dict[str, str]:
    return {
        "Name": image.path.name,
        "Folder": str(image.path.parent),
        "Dimensions": f"{image.width} × {image.height}",
        "Size": format_bytes(image.byte_size),
        "Modified": _date_of(image),
        "Format": f"{image.format}, damaged" if image.is_damaged else image.format,
        "Distance": distance,
        "Likeness": "",
    }


def _date_of(image: ScannedImage) -> str:
    try:
        return f"{datetime.fromtimestamp(image.file.identity.mtime_ns / 1e9).astimezone():%Y-%m-%d %H:%M}"
    except (ValueError, OverflowError, OSError):  # a date beyond what the platform's calendar holds
        return "unknown"
