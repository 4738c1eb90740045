"""Groups one by one, of pairs of which none is looked at closely, where the program has them as columns."""

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from imagetwin.domain.pairs import Pairs
from imagetwin.matching.distances import Float64Array, Int64Array
from imagetwin.matching.grouping import class_ranks, grouped_images
from imagetwin.matching.pictures import group_pictures


@dataclass(frozen=True, slots=True)
class Classes:
    """Images of equal fingerprints as one row: `of_image` (int64) is each image's class, `flat` (bool) tells of it."""

    of_image: Int64Array
    count: int
    flat: NDArray[np.bool_]


@dataclass(frozen=True, slots=True)
class RowGroup:
    """A group as row numbers: `members` (int64), their `distances` to the reference, and which of them are flat."""

    reference: int
    members: Int64Array
    distances: Float64Array
    flat: NDArray[np.bool_]


def group_by_reference(classes: Classes, pairs: Pairs, quality_ranks: Int64Array) -> list[RowGroup]:
    """Group images and cut the columns into groups."""
    ranks = class_ranks(classes.of_image, classes.count, quality_ranks)
    nothing = np.zeros(len(pairs), np.bool_)
    found = group_pictures(pairs.first, pairs.second, ranks, nothing.__getitem__, nothing)
    linked = found.link >= 0
    distances, flat = np.zeros(classes.count), classes.flat.copy()
    distances[linked] = pairs.distance[found.link[linked]]
    flat[linked] = pairs.flat[found.link[linked]]
    columns = grouped_images(classes.of_image, found.group, (distances,), quality_ranks)
    parts = [slice(*ends) for ends in zip(columns.starts[:-1], columns.starts[1:], strict=True)]
    groups = []
    for reference, part in zip(columns.references.tolist(), parts, strict=True):
        members = columns.members[part]
        of_members = classes.of_image[members]
        groups.append(RowGroup(reference, members, distances[of_members], flat[of_members]))
    return groups
