"""What the groups' model tells about an item beside Qt's own roles."""

from enum import IntEnum

from PySide6.QtCore import Qt


class Role(IntEnum):
    """Own roles; `SORT` holds native values, the others the domain's values.

    `MEMBER` is None for a reference. `GROUP` is the whole group, be all of it shown or not, and `PART` what is shown of
    it; `IS_KEPT_WHOLE` is told of groups; `IS_CHANGED` tells that a file is not as it was scanned, `BEGINS_PICTURE`
    that an image is the first of another picture, and `PICTURE_BEST` is the image that its shown tier is about.
    """

    IMAGE = Qt.ItemDataRole.UserRole + 1
    GROUP = Qt.ItemDataRole.UserRole + 2
    DISTANCE = Qt.ItemDataRole.UserRole + 3
    IS_REFERENCE = Qt.ItemDataRole.UserRole + 4
    IS_MARKED = Qt.ItemDataRole.UserRole + 5
    MAY_MARK = Qt.ItemDataRole.UserRole + 6
    SORT = Qt.ItemDataRole.UserRole + 7
    IS_PROTECTED = Qt.ItemDataRole.UserRole + 8
    MEMBER = Qt.ItemDataRole.UserRole + 9
    BEGINS_PICTURE = Qt.ItemDataRole.UserRole + 10
    PICTURE_BEST = Qt.ItemDataRole.UserRole + 11
    PART = Qt.ItemDataRole.UserRole + 12
    IS_KEPT_WHOLE = Qt.ItemDataRole.UserRole + 13
    IS_CHANGED = Qt.ItemDataRole.UserRole + 14
