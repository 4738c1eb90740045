"""Counts of a review."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Summary:
    """How much is shown, how much is marked; `marked_bytes` counts hard-linked files once."""

    group_count: int
    image_count: int
    marked_count: int
    marked_bytes: int
