"""From pairs to groups: by a reference, never chained.

The rule: images are taken in order of quality. Each one that is not in a group yet becomes a reference and takes
every image that is in no group yet and within the threshold of itself. So every member resembles its reference,
its distance is known, and the result does not depend on the order in which pairs were found.
"""

from dataclasses import dataclass
from typing import Any

import numpy as np
from numpy.typing import NDArray

from imagetwin.matching.distances import Int64Array

# A round that decides less than an eighth of the pairs that are left is the last.
_ROUND_PART = 7 / 8


@dataclass(frozen=True, slots=True)
class Groups:
    """All groups as columns, so that a million pairs cost no Python object each.

    `references` (int64) are image rows in order of quality. The members of group g lie from `starts[g]` to
    `starts[g + 1]` in `members`.
    """

    references: Int64Array
    starts: Int64Array
    members: Int64Array

    def __len__(self) -> int:
        return len(self.references)


def grouped_images(
    of_image: Int64Array, group: Int64Array, order: tuple[NDArray[Any], ...], quality_ranks: Int64Array
) -> Groups:
    """Make groups of images of groups of classes, each of its rows and all that are equal to it.

    `of_image` (int64, shape (images,)) is each image's class, `group` (int64, shape (classes,)) each class's group,
    which is the class of its reference; `quality_ranks` (int64, shape (images,)) is 0 for the best image. Within a
    group classes come by `order`, keys as for `numpy.lexsort` of which the reference's are the smallest, and images of
    equal keys by quality.
    """
    ranks = class_ranks(of_image, len(group), quality_ranks)
    sizes = np.bincount(group[of_image], minlength=len(group))
    best_first = np.empty(len(quality_ranks), np.int64)
    best_first[quality_ranks] = np.arange(len(quality_ranks))
    grouped = best_first[sizes[group[of_image[best_first]]] > 1]
    class_of = of_image[grouped]
    # The images are in order of quality already, and the sort is stable.
    sorted_places = np.lexsort((*(key[class_of] for key in order), ranks[group[class_of]]))
    return _columns(grouped[sorted_places], group[class_of[sorted_places]])


def _columns(images: Int64Array, of_group: Int64Array) -> Groups:
    """Cut sorted images into groups: the first of each is its reference."""
    is_first = np.ones(len(images), np.bool_)
    is_first[1:] = of_group[1:] != of_group[:-1]
    firsts = np.flatnonzero(is_first)
    # Each reference before a member takes one place from it.
    starts = np.append(firsts, len(images)) - np.arange(len(firsts) + 1)
    return Groups(images[firsts], starts, images[~is_first])


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
