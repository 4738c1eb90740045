"""All pairs of images that a scan kept, where they are not too many to be listed."""

from collections.abc import Iterable, Iterator
from itertools import combinations, pairwise, product
from math import isnan, nan
from pathlib import Path

import numpy as np

from imagetwin.domain.images import ScannedImage
from imagetwin.domain.kept_pairs import KeptPairs
from imagetwin.domain.matches import ImagePair
from imagetwin.domain.scans import ScanResult
from imagetwin.engine.regrouping import standing_edges

MOST_LISTED = 1_000_000


def all_pairs(result: ScanResult) -> list[ImagePair] | None:
    """Return every pair within the scan's threshold, of any two images, in walking order; the better one is first.

    None where not all were kept, or where they are more than `MOST_LISTED`: then only the groups tell the pairs.
    """
    kept, proofs = result.kept, result.proofs
    if kept is None or proofs is None or kept.ceiling is None or not kept.hash_complete:
        return None
    edges, _known = standing_edges(kept, proofs, result.settings.match.threshold)
    sizes = np.bincount(kept.class_of_image, minlength=len(kept.flat)).astype(np.int64)
    within = np.ones(len(sizes), np.bool_) if kept.side is None else kept.side < 0
    count = int((sizes * (sizes - 1) // 2)[within].sum() + (sizes[edges.first] * sizes[edges.second]).sum())
    if count > MOST_LISTED:
        return None
    rows = sorted(_rows(kept, zip(edges.first.tolist(), edges.second.tolist(), edges.distance.tolist(), strict=True)))
    ranks = kept.quality_ranks.tolist()
    images = result.images
    return [
        ImagePair(*((images[one], images[other]) if ranks[one] < ranks[other] else (images[other], images[one])), far)
        for one, other, far in rows
    ]


def known_distances(result: ScanResult, image: ScannedImage, others: Iterable[ScannedImage]) -> dict[Path, float]:
    """Return how far other images are from one, by their paths, as far as the scan kept their pairs."""
    kept = result.kept
    wanted = {id(each) for each in (image, *others)}
    rows = {id(each): row for row, each in enumerate(result.images) if id(each) in wanted}
    if kept is None or id(image) not in rows:
        return {}
    own = int(kept.class_of_image[rows.pop(id(image))])
    places = np.flatnonzero((kept.first == own) | (kept.second == own))
    partners = np.where(kept.first[places] == own, kept.second[places], kept.first[places]).tolist()
    distance_of = dict(zip(partners, kept.distance[places].tolist(), strict=True)) | {own: 0.0}
    found = {result.images[row].path: distance_of.get(int(kept.class_of_image[row]), nan) for row in rows.values()}
    return {path: distance for path, distance in found.items() if not isnan(distance)}


def _rows(kept: KeptPairs, edges: Iterator[tuple[int, int, float]]) -> Iterator[tuple[int, int, float]]:
    """Yield the pairs of images with the lower row first: of one class, then of two."""
    order = np.argsort(kept.class_of_image, kind="stable")
    starts = np.searchsorted(kept.class_of_image[order], np.arange(len(kept.flat) + 1))
    of_class = [order[start:stop].tolist() for start, stop in pairwise(starts)]
    closed = [False] * len(of_class) if kept.side is None else (kept.side >= 0).tolist()
    for rows in (rows for rows, is_closed in zip(of_class, closed, strict=True) if not is_closed):
        yield from ((one, other, 0.0) for one, other in combinations(rows, 2))
    for first, second, distance in edges:
        for one, other in product(of_class[first], of_class[second]):
            yield min(one, other), max(one, other), distance
