"""The groups at a threshold, from pairs that were found before; nothing is searched or looked at here."""

from collections.abc import Sequence
from dataclasses import replace
from math import isnan
from typing import Any

import numpy as np
from numpy.typing import NDArray

from imagetwin.domain.errors import UsageError
from imagetwin.domain.formats import RAW_FORMAT, are_one_shot
from imagetwin.domain.images import ScannedImage
from imagetwin.domain.kept_pairs import KeptPairs, Proofs
from imagetwin.domain.matches import Group, Member
from imagetwin.domain.orientations import Orientation
from imagetwin.domain.pairs import NO_BITS, Edges
from imagetwin.domain.progress import CancelToken
from imagetwin.domain.scans import ScanResult
from imagetwin.domain.tiers import TIERS, Tier
from imagetwin.domain.transforms import Transform
from imagetwin.domain.wording import mark, say
from imagetwin.matching.distances import Int64Array
from imagetwin.matching.grouping import Groups, class_ranks, grouped_images
from imagetwin.matching.pictures import Pictures, group_pictures

_EDITED, _SIMILAR = TIERS.index(Tier.EDITED), TIERS.index(Tier.SIMILAR)
_ORIENTATIONS = tuple(Orientation)
_SHOT_SIZE = 2
_INVERSES = np.array([each.inverse for each in Orientation], np.uint8)
# At [one, other] what both do, one after the other.
_THEN = np.array([[one.then(other) for other in Orientation] for one in Orientation], np.uint8)


def regroup(result: ScanResult, threshold: float, *, cancel: CancelToken | None = None) -> ScanResult:
    """Return what the scan would have found at another threshold, without a search.

    Pairs beyond the method's default distance were not looked at closely: similar. Raises UsageError where the scan's
    pairs do not tell the groups at that threshold, OperationCancelledError soon after `cancel` is set.
    """
    kept, proofs = result.kept, result.proofs
    if kept is None or proofs is None:
        raise UsageError(say("The pairs of this scan were not kept. Scan again to use another threshold."))
    nearest = kept.nearest_threshold(threshold)
    if nearest != threshold:
        if kept.ceiling is None:
            told = mark(
                "This scan tells the groups only at a threshold of {known}, not at {wanted}. "
                "Scan again to use that one."
            )
        else:
            told = mark(
                "This scan tells the groups up to a threshold of {known}, not at {wanted}. Scan again to use that one."
            )
        raise UsageError(say(told, known=float(nearest), wanted=float(threshold)))
    match = replace(result.settings.match, threshold=threshold)
    return replace(
        result,
        settings=replace(result.settings, match=match),
        groups=groups_within(result.images, kept, proofs, threshold, cancel=cancel),
    )


def groups_within(
    images: Sequence[ScannedImage],
    kept: KeptPairs,
    proofs: Proofs,
    threshold: float,
    *,
    cancel: CancelToken | None = None,
) -> tuple[Group, ...]:
    """Return the groups of `images`, in walking order as they were compared, at a threshold."""
    edges, pictures = arranged(kept, proofs, threshold)
    ranks = class_ranks(kept.class_of_image, len(kept.flat), kept.quality_ranks)
    if cancel is not None:
        cancel.raise_if_cancelled()
    distances = _of_links(edges.distance, pictures.link, np.zeros(len(ranks)))
    order = (distances, ranks[pictures.picture], pictures.picture != pictures.group)
    groups = grouped_images(kept.class_of_image, pictures.group, order, kept.quality_ranks)
    if kept.side is not None:
        groups = _of_two_classes(groups, kept.class_of_image, kept.side)
    made = _groups(images, groups, _members(images, groups, kept, proofs, edges, pictures))
    return tuple(group for group in made if not _is_one_shot(group))


def _is_one_shot(group: Group) -> bool:
    """Tell whether a group is a raw file and what the camera wrote beside it: of these two none is spare."""
    if len(group) != _SHOT_SIZE:
        return False
    first, second = group.images
    return RAW_FORMAT in (first.format, second.format) and are_one_shot(first.path, second.path)


def _of_two_classes(groups: Groups, class_of_image: Int64Array, side: NDArray[np.int32]) -> Groups:
    """Leave out groups of one class of a closed side: equal files that are not compared with one another."""
    heads, sizes = class_of_image[groups.references], np.diff(groups.starts)
    differs = np.repeat(heads, sizes) != class_of_image[groups.members]
    wanted = (side[heads] < 0) | (np.add.reduceat(np.append(differs, [False]), groups.starts[:-1]) > 0)
    kept_sizes = sizes[wanted]
    return Groups(
        groups.references[wanted], np.append(0, np.cumsum(kept_sizes)), groups.members[np.repeat(wanted, sizes)]
    )


def arranged(kept: KeptPairs, proofs: Proofs, threshold: float) -> tuple[Edges, Pictures]:
    """Return the pairs that count at a threshold, and how they sort classes into pictures and groups."""
    edges, known = standing_edges(kept, proofs, threshold)
    told = (edges.bits != NO_BITS) | _are_edits(edges, proofs)
    ranks = class_ranks(kept.class_of_image, len(kept.flat), kept.quality_ranks)
    return edges, group_pictures(edges.first, edges.second, ranks, known.__getitem__, known, told)


def standing_edges(kept: KeptPairs, proofs: Proofs, threshold: float) -> tuple[Edges, NDArray[np.bool_]]:
    """Return the pairs of classes that the closer look did not refute, and which of them are of one picture."""
    edges = kept.within(threshold)
    known = proofs.picture[edges.first] == proofs.picture[edges.second]
    # A pair without a distance was proposed by another method.
    told = (edges.bits != NO_BITS) | _are_edits(edges, proofs) | np.isnan(edges.distance)
    stands = known | told | (edges.distance > proofs.refuted_within)
    return edges.at(np.flatnonzero(stands)), known[stands]


def _are_edits(edges: Edges, proofs: Proofs) -> NDArray[np.bool_]:
    """Tell which pairs are of edits, or of copies of such."""
    count = len(proofs.picture)
    codes = np.array([first * count + second for first, second in proofs.edits], np.int64)
    return np.isin(proofs.picture[edges.first] * count + proofs.picture[edges.second], codes)


def _groups(images: Sequence[ScannedImage], groups: Groups, members: tuple[Member, ...]) -> tuple[Group, ...]:
    starts = groups.starts.tolist()
    rows = zip(groups.references.tolist(), starts[:-1], starts[1:], strict=True)
    return tuple(Group(images[reference], members[start:stop]) for reference, start, stop in rows)


def _members(
    images: Sequence[ScannedImage],
    groups: Groups,
    kept: KeptPairs,
    proofs: Proofs,
    edges: Edges,
    pictures: Pictures,
) -> tuple[Member, ...]:
    rows, references = groups.members, np.repeat(groups.references, np.diff(groups.starts))
    classes = kept.class_of_image[rows]
    links = pictures.link[classes]
    tiers, copy_tiers = _tiers(rows, references, kept, proofs, pictures)
    differences = np.where(links < 0, proofs.image_difference[rows], proofs.class_difference[classes])
    differences[(links >= 0) & (tiers >= _EDITED)] = np.nan
    return tuple(
        map(
            Member,
            map(images.__getitem__, rows.tolist()),
            _of_links(edges.distance, links, np.zeros(len(rows))).tolist(),
            _of_links(edges.flat, links, kept.flat[classes]).tolist(),
            [TIERS[place] for place in tiers.tolist()],
            _picture_numbers(classes, references, kept, pictures).tolist(),
            [None if place < 0 else TIERS[place] for place in copy_tiers.tolist()],
            [_ORIENTATIONS[place] for place in _orientations(edges, pictures)[classes].tolist()],
            [None if bits == NO_BITS else bits for bits in _bits(edges, links).tolist()],
            [None if isnan(difference) else difference for difference in differences.tolist()],
            _transforms(tiers, classes, kept.class_of_image[references], proofs, edges, pictures),
        )
    )


def _transforms(
    tiers: Int64Array,
    classes: Int64Array,
    heads: Int64Array,
    proofs: Proofs,
    edges: Edges,
    pictures: Pictures,
) -> list[Transform | None]:
    """Return what was done to the references' pictures to make the edited ones."""
    transforms: list[Transform | None] = [None] * len(tiers)
    edited = np.flatnonzero(tiers == _EDITED)
    if len(edited):
        own, turned = pictures.picture[classes[edited]], _turned_copies(edges, pictures)[classes[edited]]
        columns = (each.tolist() for each in (edited, own, heads[edited], turned))
        for place, picture, head, done in zip(*columns, strict=True):
            transforms[place] = proofs.edits[picture, head].turned(_ORIENTATIONS[done])
    return transforms


def _of_links(column: NDArray[Any], links: Int64Array, without: NDArray[Any]) -> NDArray[Any]:
    """Return the pairs' values, and those of `without` where there is no pair."""
    values = without.copy()
    linked = links >= 0
    values[linked] = column[links[linked]]
    return values


def _orientations(edges: Edges, pictures: Pictures) -> NDArray[np.uint8]:
    """Return what was done to the group's row to make each one; a pair's is what is done to its first row."""
    classes = np.arange(len(pictures.picture))
    from_picture = _turned_copies(edges, pictures)
    first, second = (_of_links(each, pictures.link, classes) for each in (edges.first, edges.second))
    own = pictures.picture
    is_second = np.where(own == pictures.group, second == classes, own[second] == own)
    start, end = np.where(is_second, (first, second), (second, first))
    linked = _turned_from(edges, pictures.link, is_second)
    # From the group's row to its copy in the pair, over to the other one, back to that one's best, and on to the row.
    to_best = _THEN[_THEN[from_picture[start], linked], _INVERSES[from_picture[end]]]
    done: NDArray[np.uint8] = _THEN[to_best, from_picture]
    return done


def _turned_copies(edges: Edges, pictures: Pictures) -> NDArray[np.uint8]:
    """Return what was done to each picture's row to make its copies."""
    classes = np.arange(len(pictures.picture))
    is_second = _of_links(edges.second, pictures.proof, classes) == classes
    return _turned_from(edges, pictures.proof, is_second)


def _turned_from(edges: Edges, links: Int64Array, is_second: NDArray[np.bool_]) -> NDArray[np.uint8]:
    """Return what the pairs do to the one row to make the other, the second where `is_second`."""
    done = _of_links(edges.orientation, links, np.zeros(len(links), np.uint8))
    return np.where(is_second, done, _INVERSES[done])


def _bits(edges: Edges, links: Int64Array) -> NDArray[np.uint16]:
    return _of_links(edges.bits, links, np.full(len(links), NO_BITS, np.uint16))


def _tiers(
    rows: Int64Array, references: Int64Array, kept: KeptPairs, proofs: Proofs, pictures: Pictures
) -> tuple[Int64Array, Int64Array]:
    """Return the places in TIERS of what members are to their references, and to the best of their pictures.

    The latter is -1 for the best itself.
    """
    classes, heads = kept.class_of_image[rows], kept.class_of_image[references]
    own = pictures.picture[classes]
    to_picture = np.maximum.reduce(
        [
            proofs.image_tier[rows].astype(np.int64),
            np.where(classes == own, 0, proofs.class_tier[classes]),
            np.where(classes == own, 0, proofs.class_tier[own]),
        ]
    )
    is_best = _is_best(rows, classes, own, kept)
    tiers = np.where(own == heads, to_picture, _SIMILAR)
    if proofs.edits:
        is_edit = [pair in proofs.edits for pair in zip(own.tolist(), heads.tolist(), strict=True)]
        tiers[np.array(is_edit, np.bool_) & (own != heads)] = _EDITED
    return tiers, np.where(is_best, -1, to_picture)


def _is_best(rows: Int64Array, classes: Int64Array, own: Int64Array, kept: KeptPairs) -> NDArray[np.bool_]:
    """Tell which members are the best image of the class that leads their picture."""
    ranks = class_ranks(kept.class_of_image, len(kept.flat), kept.quality_ranks)
    best: NDArray[np.bool_] = (classes == own) & (kept.quality_ranks[rows] == ranks[classes])
    return best


def _picture_numbers(classes: Int64Array, references: Int64Array, kept: KeptPairs, pictures: Pictures) -> Int64Array:
    """Number the pictures of each group in the order of its members, from 0 for the reference's."""
    own = pictures.picture[classes]
    previous = np.append(-1, own[:-1])
    is_first = np.ones(len(own), np.bool_)
    is_first[1:] = references[1:] != references[:-1]
    heads = kept.class_of_image[references]
    begins = own != np.where(is_first, heads, previous)
    numbers = np.cumsum(begins)
    before = np.maximum.accumulate(np.where(is_first, numbers - begins, 0))
    return numbers - before
