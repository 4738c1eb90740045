"""What is known of the compared images, one row for each fact; by default only those in which they differ.

Facts are known by their English names, and shown by their translations.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt
from PySide6.QtGui import QFont, QGuiApplication

from imagetwin.domain.images import ScannedImage
from imagetwin.domain.matches import Group, Member
from imagetwin.domain.particulars import Particulars
from imagetwin.domain.quantities import format_bytes, format_distance
from imagetwin.domain.tiers import Tier
from imagetwin.domain.traits import Traits
from imagetwin.domain.wording import mark, number, tr, trn
from imagetwin.gui.texts import dimensions, one_line, plain_tip
from imagetwin.gui.tier_marks import tier_icon
from imagetwin.gui.tier_words import bests_of_pictures, explanation, likeness
from imagetwin.review.tiers import shown_tier

Index = QModelIndex | QPersistentModelIndex
UNKNOWN = "…"
NOTHING = "–"
LIKENESS = mark("Likeness")
_QUALITY, _STATE = mark("JPEG quality"), mark("State")
_PARTICULARS = (
    *(mark("Date taken"), mark("Camera"), mark("Lens"), mark("Exposure"), mark("Position (GPS)")),
    *(mark("Rating"), mark("Keywords"), mark("Description"), mark("Colour profile"), mark("Frames")),
)
_NO_INDEX = QModelIndex()


@dataclass(frozen=True, slots=True)
class Column:
    """An image with its heading, what it is to the reference, and what was read from its file so far."""

    heading: str
    image: ScannedImage
    member: Member | None = None
    traits: Traits | None = None
    particulars: Particulars | None = None


class FactsModel(QAbstractTableModel):
    """A column for each image. Where they differ, the row's name has a sign and its values are bold."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.shows_all = False
        self._columns: Sequence[Column] = ()
        self._facts: dict[str, list[str]] = {}
        self._tips: list[str] = []
        self._tiers: list[Tier | None] = []
        self._rows: list[str] = []

    def show(self, group: Group | None, columns: Sequence[Column]) -> None:
        """Show other images, or more of what is known of them."""
        texts = [_facts_of(column) for column in columns]
        self._tips, self._tiers = [], []
        for column, facts in zip(columns, texts, strict=True):
            words, tip, tier = _likeness_of(group, column)
            facts[LIKENESS] = words
            self._tips.append(tip)
            self._tiers.append(tier)
        self.beginResetModel()
        self._columns = columns
        self._facts = {name: [facts[name] for facts in texts] for name in (texts[0] if texts else {})}
        self._rows = [name for name in self._facts if self.shows_all or self._differs(name)]
        self.endResetModel()

    def show_all(self, *, shows_all: bool) -> None:
        """Show equal facts as well, or only what differs."""
        self.beginResetModel()
        self.shows_all = shows_all
        self._rows = [name for name in self._facts if shows_all or self._differs(name)]
        self.endResetModel()

    def value(self, fact: str, column: int) -> str:
        """Return a fact of an image, shown or not; "" where there is no such image."""
        values = self._facts.get(fact, [])
        return values[column] if column < len(values) else ""

    @property
    def likeness_row(self) -> int:
        """The row of what the images are to the reference, -1 where it is not shown."""
        return self._rows.index(LIKENESS) if LIKENESS in self._rows else -1

    def tip(self, column: int) -> str:
        """Return the explanation of an image's likeness."""
        return self._tips[column] if column < len(self._tips) else ""

    def _differs(self, fact: str) -> bool:
        return len(set(self._facts[fact])) > 1

    # Qt's names from here on.

    def rowCount(self, parent: Index = _NO_INDEX) -> int:
        return 0 if parent.isValid() else len(self._rows)

    def columnCount(self, parent: Index = _NO_INDEX) -> int:
        return 0 if parent.isValid() else len(self._columns)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if not index.isValid():
            return None
        fact = self._rows[index.row()]
        text = self._facts[fact][index.column()]
        match role:
            case Qt.ItemDataRole.DisplayRole:
                return one_line(text)
            case Qt.ItemDataRole.AccessibleTextRole:
                return one_line(f"{tr(fact)}, {self._columns[index.column()].heading}: {text}")
            case Qt.ItemDataRole.ToolTipRole:
                return plain_tip(self._tips[index.column()] if fact == LIKENESS else text)
            case Qt.ItemDataRole.FontRole if self.shows_all and self._differs(fact):
                font = QFont()
                font.setBold(True)
                return font
            case Qt.ItemDataRole.DecorationRole if fact == LIKENESS:
                tier = self._tiers[index.column()]
                return None if tier is None else tier_icon(tier, QGuiApplication.palette())
        return None

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if role != Qt.ItemDataRole.DisplayRole:
            return None
        if orientation == Qt.Orientation.Horizontal:
            return self._columns[section].heading
        fact = self._rows[section]
        return f"≠ {tr(fact)}" if self.shows_all and self._differs(fact) else tr(fact)


def _likeness_of(group: Group | None, column: Column) -> tuple[str, str, Tier | None]:
    """Return what an image is to the reference: in words, in sentences, and as a tier."""
    member = column.member
    if member is None or group is None:
        return tr("reference"), tr("The other pictures are compared with it."), None
    best = bests_of_pictures(group).get(member.picture, group.reference)
    return likeness(member, best), "\n".join(explanation(member, best)), shown_tier(member)


def _facts_of(column: Column) -> dict[str, str]:
    image, member = column.image, column.member
    return {
        mark("Name"): image.path.name,
        mark("Folder"): str(image.path.parent),
        LIKENESS: "",
        mark("Distance"): NOTHING if member is None else format_distance(member.distance),
        mark("Dimensions"): f"{dimensions(image.width, image.height)} ({_megapixels(image)})",
        mark("Size"): format_bytes(image.byte_size),
        mark("Format"): image.format,
        **_facts_of_traits(column.traits, image),
        mark("Modified"): _modified(image),
        **_facts_of_particulars(column.particulars),
    }


def _facts_of_traits(traits: Traits | None, image: ScannedImage) -> dict[str, str]:
    if traits is None:
        return {_QUALITY: UNKNOWN, _STATE: tr("damaged", note="picture") if image.is_damaged else UNKNOWN}
    quality = NOTHING if traits.quality is None else tr("about {quality}", quality=traits.quality)
    return {_QUALITY: quality, _STATE: tr(traits.fault) if traits.fault else tr("intact", note="picture")}


def _facts_of_particulars(known: Particulars | None) -> dict[str, str]:
    if known is None:
        return dict.fromkeys(_PARTICULARS, UNKNOWN)
    values = (
        known.date_taken.replace("T", " "),
        known.camera,
        known.lens,
        known.exposure,
        tr("present") if known.has_gps else "",
        "" if known.rating is None else tr("{stars} of 5", note="rating", stars=known.rating),
        ", ".join(known.keywords),
        known.description,
        known.profile,
        trn("{n} frame", "{n} frames", known.frame_count) if known.frame_count > 1 else "",
    )
    return {name: value or NOTHING for name, value in zip(_PARTICULARS, values, strict=True)}


def _megapixels(image: ScannedImage) -> str:
    return tr("{n} MP", n=number(image.pixel_count / 1e6, 1))


def _modified(image: ScannedImage) -> str:
    try:
        return f"{datetime.fromtimestamp(image.file.identity.mtime_ns / 1e9).astimezone():%Y-%m-%d %H:%M}"
    except (ValueError, OverflowError, OSError):  # a date beyond what the platform's calendar holds
        return tr("unknown", note="time")
