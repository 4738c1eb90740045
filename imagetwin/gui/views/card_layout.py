"""Where the cards of a group stand: side by side in rows, or each beside its reference."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Protocol

from PySide6.QtCore import QRect, QSize

MARGIN = 12
GAP = 8
GROUP_GAP = 14


class CardLayout(Protocol):
    """Places of a group's cards, as where people read from left to right.

    `y` is counted from the group's top, in logical pixels, images from the reference.
    """

    @property
    def row_height(self) -> int:
        """How far one row of cards is below the one before."""
        ...

    def row_count(self, image_count: int) -> int:
        """Return how many rows of cards a group has."""
        ...

    def group_height(self, image_count: int) -> int:
        """Return the height of a group with its heading and the gap below."""
        ...

    def card_rect(self, image: int) -> QRect:
        """Return the place of an image's card; in pairs the reference's first one."""
        ...

    def images_between(self, image_count: int, top: int, bottom: int) -> range:
        """Return the images whose own cards touch a stretch of the group."""
        ...

    def cards_between(self, image_count: int, top: int, bottom: int) -> Iterator[tuple[int, QRect]]:
        """Yield all that is to be painted in a stretch of the group: images and places."""
        ...

    def cell_of(self, image: int) -> tuple[int, int]:
        """Return the row and column of an image's card."""
        ...

    def image_in(self, row: int, column: int, image_count: int) -> int:
        """Return the image in a row, in this column or the one nearest to it."""
        ...


@dataclass(frozen=True, slots=True)
class _Cards:
    """Sizes that all layouts follow from."""

    card: QSize
    heading_height: int

    @property
    def row_height(self) -> int:
        return self.card.height() + GAP

    def _rect(self, row: int, column: int) -> QRect:
        left = MARGIN + column * (self.card.width() + GAP)
        return QRect(left, self.heading_height + row * self.row_height, self.card.width(), self.card.height())

    def _rows_between(self, row_count: int, top: int, bottom: int) -> range:
        first, last = ((y - self.heading_height) // self.row_height for y in (top, bottom))
        return range(max(0, first), max(0, min(last + 1, row_count)))


@dataclass(frozen=True, slots=True)
class RowsLayout(_Cards):
    """All images of a group side by side, wrapped at the right edge."""

    column_count: int

    def row_count(self, image_count: int) -> int:
        """Return how many rows of cards a group has."""
        return -(-image_count // self.column_count)

    def group_height(self, image_count: int) -> int:
        """Return the height of a group with its heading and the gap below."""
        return self.heading_height + self.row_count(image_count) * self.row_height + GROUP_GAP

    def card_rect(self, image: int) -> QRect:
        """Return the place of an image's card."""
        return self._rect(*self.cell_of(image))

    def images_between(self, image_count: int, top: int, bottom: int) -> range:
        """Return the images whose cards touch a stretch of the group."""
        rows = self._rows_between(self.row_count(image_count), top, bottom)
        return range(rows.start * self.column_count, min(rows.stop * self.column_count, image_count))

    def cards_between(self, image_count: int, top: int, bottom: int) -> Iterator[tuple[int, QRect]]:
        """Yield the images and their places."""
        return ((image, self.card_rect(image)) for image in self.images_between(image_count, top, bottom))

    def cell_of(self, image: int) -> tuple[int, int]:
        """Return the row and column of an image's card."""
        return divmod(image, self.column_count)

    def image_in(self, row: int, column: int, image_count: int) -> int:
        """Return the image in a row, in this column or the last one."""
        return min(row * self.column_count + column, image_count - 1)


@dataclass(frozen=True, slots=True)
class PairsLayout(_Cards):
    """Each member in a row of its own, to the right of its reference, which is painted again in each row."""

    def row_count(self, image_count: int) -> int:
        """Return how many rows of cards a group has: one for each member."""
        return max(0, image_count - 1)

    def group_height(self, image_count: int) -> int:
        """Return the height of a group with its heading and the gap below."""
        return self.heading_height + self.row_count(image_count) * self.row_height + GROUP_GAP

    def card_rect(self, image: int) -> QRect:
        """Return the place of an image's card; of the reference's, the first one."""
        return self._rect(*self.cell_of(image))

    def images_between(self, image_count: int, top: int, bottom: int) -> range:
        """Return the members whose cards touch a stretch of the group."""
        rows = self._rows_between(self.row_count(image_count), top, bottom)
        return range(rows.start + 1, rows.stop + 1)

    def cards_between(self, image_count: int, top: int, bottom: int) -> Iterator[tuple[int, QRect]]:
        """Yield the members and their places, each after its reference."""
        for image in self.images_between(image_count, top, bottom):
            yield 0, self._rect(image - 1, 0)
            yield image, self._rect(image - 1, 1)

    def cell_of(self, image: int) -> tuple[int, int]:
        """Return the row and column of an image's card."""
        return max(0, image - 1), min(image, 1)

    def image_in(self, row: int, column: int, image_count: int) -> int:
        """Return the reference in the first row's left column, else the row's member."""
        return 0 if (row, column) == (0, 0) else min(row + 1, image_count - 1)
