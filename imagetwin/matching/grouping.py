"""From pairs to groups: by a reference, never chained.

The rule: images are taken in order of quality. Each one that is not in a group yet becomes a reference and takes
every image that is in no group yet and within the threshold of itself. So every member resembles its reference,
its distance is known, and the result does not depend on the order in which pairs were found.
"""

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from imagetwin.domain.pairs import Pairs
from imagetwin.matching.distances import Float64Array, Int64Array

# A round that decides less than an eighth of the pairs that are left is the last.
_ROUND_PART = 7 / 8


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
class Groups:
    """All groups as columns, so that a million pairs cost no Python object each.

    `references` (int64) are image rows in order of quality. The members of group g, in order of distance, then of
    quality, lie from `starts[g]` to `starts[g + 1]` in `members`, `distances` and `flat`.
    """

    references: Int64Array
    starts: Int64Array
    members: Int64Array
    distances: Float64Array
    flat: NDArray[np.bool_]

    def __len__(self) -> int:
        return len(self.references)


def group_columns(classes: Classes, pairs: Pairs, quality_ranks: Int64Array) -> Groups:
    """Group images by the rule above.

    `pairs` are of classes; `quality_ranks` (int64, shape (images,)) is 0 for the best image. Groups come in order
    of their references' quality, members in order of distance, then quality.
    """
    ranks = class_ranks(classes.of_image, classes.count, quality_ranks)
    taken = taken_pairs(pairs.first, pairs.second, ranks)
    reference, distance, flat = np.arange(classes.count), np.zeros(classes.count), classes.flat.copy()
    reference[taken.members] = taken.references
    distance[taken.members] = pairs.distance[taken.places]
    flat[taken.members] = pairs.flat[taken.places]

    sizes = np.bincount(reference[classes.of_image], minlength=classes.count)
    best_first = np.empty(len(quality_ranks), np.int64)
    best_first[quality_ranks] = np.arange(len(quality_ranks))
    grouped = best_first[sizes[reference[classes.of_image[best_first]]] > 1]
    class_of = classes.of_image[grouped]
    # The images are in order of quality already, and the sort is stable.
    order = np.lexsort((distance[class_of], ranks[reference[class_of]]))
    return _columns(grouped[order], class_of[order], reference, distance, flat)


def _columns(
    images: Int64Array, class_of: Int64Array, reference: Int64Array, distance: Float64Array, flat: NDArray[np.bool_]
) -> Groups:
    """Cut images, sorted by group, distance and quality, into groups: the first of each is its reference."""
    of_group = reference[class_of]
    is_first = np.ones(len(images), np.bool_)
    is_first[1:] = of_group[1:] != of_group[:-1]
    firsts = np.flatnonzero(is_first)
    # Each reference before a member takes one place from it.
    starts = np.append(firsts, len(images)) - np.arange(len(firsts) + 1)
    members = ~is_first
    return Groups(images[firsts], starts, images[members], distance[class_of[members]], flat[class_of[members]])


def class_ranks(of_image: Int64Array, count: int, quality_ranks: Int64Array) -> Int64Array:
    """Return each class's rank, that of its best image: int64 of shape (count,), no two equal."""
    ranks = np.full(count, len(of_image), np.int64)
    np.minimum.at(ranks, of_image, quality_ranks)
    return ranks


@dataclass(frozen=True, slots=True)
class Taken:
    """What references take: `places` (int64) of pairs, and of each its reference and its member (int64 rows)."""

    places: Int64Array
    references: Int64Array
    members: Int64Array


def taken_pairs(first: Int64Array, second: Int64Array, ranks: Int64Array) -> Taken:
    """Choose the pairs of a reference and a member by the rule above; each member occurs once.

    `first` and `second` are rows of the pairs; `ranks` (int64, one for each row, no two equal) are lower for the
    better.
    """
    swapped = ranks[first] > ranks[second]
    better, worse = np.where(swapped, second, first), np.where(swapped, first, second)
    is_reference = _references(better, worse, ranks)
    places = np.flatnonzero(is_reference[better] & ~is_reference[worse])
    best = np.full(len(ranks), np.iinfo(np.int64).max)
    np.minimum.at(best, worse[places], ranks[better[places]])
    places = places[ranks[better[places]] == best[worse[places]]]
    return Taken(places, better[places], worse[places])


def _references(better: Int64Array, worse: Int64Array, ranks: Int64Array) -> NDArray[np.bool_]:
    """Tell which rows are references, that is: near no better reference.

    In rounds: who has no better neighbour that is undecided is a reference, and its neighbours are none. Long rows of
    neighbours, each a little worse than the one before, would take a round each, so these are gone through in turn.
    """
    taken = np.zeros(len(ranks), np.bool_)
    left = np.inf
    while len(better) < left:
        left = len(better) * _ROUND_PART
        waits = np.zeros(len(ranks), np.bool_)
        waits[worse] = True
        taken[worse[~waits[better]]] = True
        undecided = waits[better] & ~taken[better] & ~taken[worse]
        better, worse = better[undecided], worse[undecided]
    _decide_in_turn(better, worse, ranks, taken)
    return ~taken


def _decide_in_turn(better: Int64Array, worse: Int64Array, ranks: Int64Array, taken: NDArray[np.bool_]) -> None:
    order = np.argsort(ranks[better], kind="stable")
    is_taken = bytearray(taken.tobytes())
    for one, other in zip(better[order].tolist(), worse[order].tolist(), strict=True):
        if not is_taken[one]:
            is_taken[other] = 1
    taken[:] = np.frombuffer(is_taken, np.bool_)
