"""What is decided about an image."""

from enum import StrEnum


class Decision(StrEnum):
    """Each image of a group is kept or marked to be removed."""

    KEEP = "keep"
    MARKED = "marked"
