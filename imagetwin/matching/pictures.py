"""From pairs, of which some are proven, to groups: a picture's proven copies first, what is similar to it after.

Two images that are near each other may be copies of one picture or two moments of one scene. Only a closer look at both
tells, and costs the decoding of both, so that not all pairs are looked at:

1. Rows are taken in order of quality, and each one that is free takes its free neighbours, as in `grouping`. Of these,
   the ones that a closer look confirms are copies of its picture and are done. The others look for another neighbour in
   the next round; what was looked at is not looked at again. Copies are confirmed against their picture's reference
   itself, never against one another.
2. Pictures are taken in order too, and each one that is free takes all free ones that it has a pair with, as similar
   and with their copies: so a group is never chained, and no copy is parted from its picture. Any pair of a copy of the
   one and a copy of the other will do, as copies show the same. Where it is known which pairs tell what was made of
   what, the order is by how many rows a picture has and has such pairs with. What was made of a picture is like it,
   but not like one another: a larger version with a border must not take a few of them and leave the rest behind.
"""

from collections.abc import Callable
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from imagetwin.matching.distances import Int64Array
from imagetwin.matching.grouping import taken_pairs

# Takes places of pairs and tells for each whether a closer look confirms it.
Confirm = Callable[[Int64Array], NDArray[np.bool_]]

# Who is in none of so many neighbours' pictures stays a picture of its own: in a burst each would look at all.
MOST_ROUNDS = 8


@dataclass(frozen=True, slots=True)
class Pictures:
    """For each row (int64, shape (n,)): its picture's row, its group's, and the places of the pairs that say so.

    `proof` is the pair of the row and its picture's row; -1 where that is the row itself. `link` is the pair of the row
    and its group's; where there is none, the best one of a copy of the one and a copy of the other; -1 for the group's.
    """

    picture: Int64Array
    proof: Int64Array
    group: Int64Array
    link: Int64Array


def group_pictures(
    first: Int64Array,
    second: Int64Array,
    ranks: Int64Array,
    confirm: Confirm,
    promising: NDArray[np.bool_] | None = None,
    telling: NDArray[np.bool_] | None = None,
) -> Pictures:
    """Sort rows into pictures and these into groups by the rules above.

    Where it is known that no others will be confirmed, `promising` (bool) tells which pairs are to be looked at.
    `telling` (bool) are the pairs that tell which picture others were made of; without any, the best leads its group.

    `first` and `second` (int64) are the rows of each pair, no pair twice; `ranks` (int64, shape (n,), no two equal) are
    lower for the better.
    """
    looked_at = np.arange(len(first)) if promising is None else np.flatnonzero(promising)
    picture, proof = _pictures(first, second, ranks, confirm, looked_at)
    group, link = _groups(first, second, ranks, picture, telling)
    return Pictures(picture, proof, group, link)


def _pictures(
    first: Int64Array, second: Int64Array, ranks: Int64Array, confirm: Confirm, open_places: Int64Array
) -> tuple[Int64Array, ...]:
    picture, proof = np.arange(len(ranks)), np.full(len(ranks), -1)
    has_copies = np.zeros(len(ranks), np.bool_)
    for _ in range(MOST_ROUNDS):
        taken = taken_pairs(first[open_places], second[open_places], ranks)
        if not len(taken.places):
            break
        places = open_places[taken.places]
        confirmed = confirm(places)
        members, references = taken.members[confirmed], taken.references[confirmed]
        picture[members], proof[members] = references, places[confirmed]
        has_copies[references] = True
        open_places = _still_open(np.setdiff1d(open_places, places), first, second, ranks, proof >= 0, has_copies)
    return picture, proof


def _still_open(
    places: Int64Array,
    first: Int64Array,
    second: Int64Array,
    ranks: Int64Array,
    is_copy: NDArray[np.bool_],
    has_copies: NDArray[np.bool_],
) -> Int64Array:
    """Leave out pairs of a copy, and those whose worse row has copies: that one's picture is decided."""
    one, other = first[places], second[places]
    worse = np.where(ranks[one] > ranks[other], one, other)
    return places[~is_copy[one] & ~is_copy[other] & ~has_copies[worse]]


def _groups(
    first: Int64Array, second: Int64Array, ranks: Int64Array, picture: Int64Array, telling: NDArray[np.bool_] | None
) -> tuple[Int64Array, Int64Array]:
    """Let pictures take others whole; return each row's group, and the pair that links it to the group's row."""
    one, other = picture[first], picture[second]
    between = np.flatnonzero(one != other)
    order = ranks
    if telling is not None and telling.any():
        related = between[telling[between]]
        order = _most_related_first(one[related], other[related], ranks, picture)
    taken = taken_pairs(one[between], other[between], order)
    head_of = np.arange(len(ranks))
    head_of[taken.members] = taken.references
    group = head_of[picture]
    link = _best_links(first, second, ranks, picture, between[taken.places], taken.members)[picture]
    for heads, rows in ((first, second), (second, first)):
        direct = np.flatnonzero(group[rows] == heads)
        link[rows[direct]] = direct
    return group, link


def _most_related_first(one: Int64Array, other: Int64Array, ranks: Int64Array, picture: Int64Array) -> Int64Array:
    """Return other ranks: lower for pictures with more rows, of their own and of the pictures they have a pair with."""
    count = len(ranks)
    low, high = np.divmod(np.unique(np.minimum(one, other) * count + np.maximum(one, other)), count)
    rows = np.bincount(picture, minlength=count)
    related = rows.copy()
    np.add.at(related, low, rows[high])
    np.add.at(related, high, rows[low])
    order = np.empty(count, np.int64)
    order[np.lexsort((ranks, -related))] = np.arange(count)
    return order


def _best_links(
    first: Int64Array,
    second: Int64Array,
    ranks: Int64Array,
    picture: Int64Array,
    places: Int64Array,
    members: Int64Array,
) -> Int64Array:
    """Choose for each picture that was taken, of the pairs that say so, that of the best rows; -1 for the others."""
    is_first = picture[first[places]] == members
    inner, outer = (
        np.where(is_first, *ends) for ends in ((first[places], second[places]), (second[places], first[places]))
    )
    order = np.lexsort((ranks[inner], ranks[outer]))[::-1]
    link = np.full(len(ranks), -1)
    # Of several values for one place the last one stays.
    link[members[order]] = places[order]
    return link
