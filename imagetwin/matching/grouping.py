"""From pairs to groups: by a reference, never chained.

The rule: images are taken in order of quality. Each one that is not in a group yet becomes a reference and takes
every image that is in no group yet and within the threshold of itself. So every member resembles its reference,
its distance is known, and the result does not depend on the order in which pairs were found.
"""

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from imagetwin.domain.matches import Pairs
from imagetwin.matching.distances import Float64Array, Int64Array


@dataclass(frozen=True, slots=True)
class RowGroup:
    """A group as row numbers: `members` (int64), their `distances` to the reference, and which of them are flat."""

    reference: int
    members: Int64Array
    distances: Float64Array
    flat: NDArray[np.bool_]


@dataclass(frozen=True, slots=True)
class Classes:
    """Images whose fingerprints and dimensions are equal, as classes, so that 10,000 copies make no pairs.

    `of_image` (int64, shape (images,)) is each image's class, a number below `count`; `flat` (bool, shape
    (count,)) tells which classes are so even that a likeness with them means little.
    """

    of_image: Int64Array
    count: int
    flat: NDArray[np.bool_]


@dataclass(frozen=True, slots=True)
class _Neighbours:
    """Each class's neighbours side by side: those of class c lie from starts[c] to starts[c + 1]."""

    starts: Int64Array
    classes: Int64Array
    distances: Float64Array
    flat: NDArray[np.bool_]


def group_by_reference(classes: Classes, pairs: Pairs, quality_ranks: Int64Array) -> list[RowGroup]:
    """Group images by the rule above.

    `pairs` are of classes; `quality_ranks` (int64, shape (images,)) is 0 for the best image. Groups come in order
    of their references' quality, members in order of distance, then quality.
    """
    neighbours = _neighbours(pairs, classes.count)
    images_of = _images_of_classes(classes, quality_ranks)
    assigned = np.zeros(classes.count, np.bool_)
    groups = []
    for number in _classes_by_quality(classes, quality_ranks):
        if assigned[number]:
            continue
        near = slice(neighbours.starts[number], neighbours.starts[number + 1])
        free = ~assigned[neighbours.classes[near]]
        taken = neighbours.classes[near][free].tolist()
        assigned[number] = True
        assigned[taken] = True
        own = images_of[number]
        columns = [_Column(own[1:], 0.0, bool(classes.flat[number]))]
        columns += map(
            _Column,
            [images_of[other] for other in taken],
            neighbours.distances[near][free].tolist(),
            neighbours.flat[near][free].tolist(),
        )
        if len(own) + len(taken) > 1:
            groups.append(_row_group(int(own[0]), columns, quality_ranks))
    return groups


@dataclass(frozen=True, slots=True)
class _Column:
    """The images of one class, all at one distance from the reference."""

    images: Int64Array
    distance: float
    flat: bool


def _row_group(reference: int, columns: list[_Column], quality_ranks: Int64Array) -> RowGroup:
    members = np.concatenate([column.images for column in columns])
    lengths = [len(column.images) for column in columns]
    distances = np.repeat([column.distance for column in columns], lengths)
    flat = np.repeat([column.flat for column in columns], lengths)
    order = np.lexsort((quality_ranks[members], distances))
    return RowGroup(reference, members[order], distances[order], flat[order])


def _neighbours(pairs: Pairs, class_count: int) -> _Neighbours:
    sources = np.concatenate([pairs.first, pairs.second])
    targets = np.concatenate([pairs.second, pairs.first])
    order = np.argsort(sources, kind="stable")
    starts = np.searchsorted(sources[order], np.arange(class_count + 1)).astype(np.int64)
    return _Neighbours(
        starts,
        targets[order],
        np.concatenate([pairs.distance, pairs.distance])[order],
        np.concatenate([pairs.flat, pairs.flat])[order],
    )


def _images_of_classes(classes: Classes, quality_ranks: Int64Array) -> list[Int64Array]:
    """Return each class's images, the best first."""
    order = np.lexsort((quality_ranks, classes.of_image))
    edges = np.searchsorted(classes.of_image[order], np.arange(1, classes.count))
    return list(np.split(order, edges))


def _classes_by_quality(classes: Classes, quality_ranks: Int64Array) -> list[int]:
    """Return the classes in the order of their best images."""
    by_quality = classes.of_image[np.argsort(quality_ranks, kind="stable")]
    _, first = np.unique(by_quality, return_index=True)
    numbers: list[int] = by_quality[np.sort(first)].tolist()
    return numbers
