"""Pairs by hashes as what can be compared."""

from dataclasses import fields
from typing import Any

from imagetwin.domain.pairs import HashPairs


def as_lists(found: HashPairs) -> tuple[Any, ...]:
    """Return every column as a list."""
    columns = {each.name: getattr(found.pairs, each.name).tolist() for each in fields(found.pairs)}
    return columns, found.distance.tolist(), found.is_complete
