"""Groups one by one, where the program has them as columns."""

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from imagetwin.domain.pairs import Pairs
from imagetwin.matching.distances import Float64Array, Int64Array
from imagetwin.matching.grouping import Classes, group_columns


@dataclass(frozen=True, slots=True)
class RowGroup:
    """A group as row numbers: `members` (int64), their `distances` to the reference, and which of them are flat."""

    reference: int
    members: Int64Array
    distances: Float64Array
    flat: NDArray[np.bool_]


def group_by_reference(classes: Classes, pairs: Pairs, quality_ranks: Int64Array) -> list[RowGroup]:
    """Group images and cut the columns into groups."""
    columns = group_columns(classes, pairs, quality_ranks)
    parts = [slice(*ends) for ends in zip(columns.starts[:-1], columns.starts[1:], strict=True)]
    return [
        RowGroup(int(reference), columns.members[part], columns.distances[part], columns.flat[part])
        for reference, part in zip(columns.references, parts, strict=True)
    ]
