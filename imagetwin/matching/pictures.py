"""From pairs, of which some are proven, to groups: a picture's proven copies first, what is similar to it after.

Two images that are near each other may be copies of one picture or two moments of one scene. Only a closer look at both
tells, and costs the decoding of both, so that not all pairs are looked at:

1. Rows are taken in order of quality, and each one that is free takes its free neighbours, as in `grouping`. Of these,
   the ones that a closer look confirms are copies of its picture and are done. The others look for another neighbour in
   the next round; what was looked at is not looked at again. Copies are confirmed against their picture's reference
   itself, never against one another.
2. A picture takes others as similar where each of their copies is its reference's neighbour, too: so a group is never
   chained, and no copy is parted from its picture.
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

    `proof` is the pair of the row and its picture's row, `link` that of the row and its group's; -1 where these are the
    row itself.
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
) -> Pictures:
    """Sort rows into pictures and these into groups by the rules above.

    Where it is known that no others will be confirmed, `promising` (bool) tells which pairs are to be looked at.

    `first` and `second` (int64) are the rows of each pair, no pair twice; `ranks` (int64, shape (n,), no two equal) are
    lower for the better.
    """
    looked_at = np.arange(len(first)) if promising is None else np.flatnonzero(promising)
    picture, proof = _pictures(first, second, ranks, confirm, looked_at)
    group, link = _groups(first, second, ranks, picture)
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
    first: Int64Array, second: Int64Array, ranks: Int64Array, picture: Int64Array
) -> tuple[Int64Array, Int64Array]:
    """Let pictures take others whole; return each row's group, and the pair that links it to the group's row."""
    places, heads, rows = _links(first, second, picture)
    takers, takens = _whole_units(heads, picture[rows], picture)
    better = ranks[takers] < ranks[takens]
    taken = taken_pairs(takers[better], takens[better], ranks)
    head_of = np.arange(len(ranks))
    head_of[taken.members] = taken.references
    group = head_of[picture]
    link = np.full(len(ranks), -1)
    wanted = group[rows] == heads
    link[rows[wanted]] = places[wanted]
    return group, link


def _links(first: Int64Array, second: Int64Array, picture: Int64Array) -> tuple[Int64Array, Int64Array, Int64Array]:
    """Return the pairs of a picture's own row with any row: their places, the one and the other."""
    places = np.arange(len(first))
    parts = []
    for heads, rows in ((first, second), (second, first)):
        leads = picture[heads] == heads
        parts.append((places[leads], heads[leads], rows[leads]))
    place, head, row = (np.concatenate(columns) for columns in zip(*parts, strict=True))
    return place, head, row


def _whole_units(heads: Int64Array, units: Int64Array, picture: Int64Array) -> tuple[Int64Array, Int64Array]:
    """Return heads, and for each a picture of which all rows are linked to it."""
    sizes = np.bincount(picture, minlength=len(picture))
    others = heads != units
    # By far most pictures are one row, and that one is linked.
    single = others & (sizes[units] == 1)
    several = others & ~single
    codes, counts = np.unique(heads[several] * len(picture) + units[several], return_counts=True)
    head, unit = np.divmod(codes, len(picture))
    whole = counts == sizes[unit]
    return np.concatenate([heads[single], head[whole]]), np.concatenate([units[single], unit[whole]])
