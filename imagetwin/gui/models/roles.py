"""What the groups' model tells about an item beside Qt's own roles."""

from enum import IntEnum

from PySide6.QtCore import Qt


class Role(IntEnum):
    """Own roles; `SORT` holds native values, the others the domain's values."""

    IMAGE = Qt.ItemDataRole.UserRole + 1
    GROUP = Qt.ItemDataRole.UserRole + 2
    DISTANCE = Qt.ItemDataRole.UserRole + 3
    IS_REFERENCE = Qt.ItemDataRole.UserRole + 4
    IS_MARKED = Qt.ItemDataRole.UserRole + 5
    MAY_MARK = Qt.ItemDataRole.UserRole + 6
    SORT = Qt.ItemDataRole.UserRole + 7
    IS_PROTECTED = Qt.ItemDataRole.UserRole + 8
