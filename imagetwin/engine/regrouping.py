"""The groups at a threshold, from pairs that were found before; nothing is searched here."""

from collections.abc import Sequence
from dataclasses import replace

import numpy as np

from imagetwin.domain.errors import UsageError
from imagetwin.domain.images import ScannedImage
from imagetwin.domain.kept_pairs import KeptPairs
from imagetwin.domain.matches import Group, Member
from imagetwin.domain.progress import CancelToken
from imagetwin.domain.scans import ScanResult
from imagetwin.domain.settings import MatchSettings
from imagetwin.engine.comparing import Comparison
from imagetwin.matching.distances import Int64Array
from imagetwin.matching.grouping import Classes, Groups, group_columns


def regroup(result: ScanResult, threshold: float, *, cancel: CancelToken | None = None) -> ScanResult:
    """Return what the scan would have found at another threshold, without a search.

    Raises UsageError where its pairs do not tell the groups at that threshold, OperationCancelledError soon after
    `cancel` is set.
    """
    kept = result.kept
    if kept is None:
        raise UsageError("The pairs of this scan were not kept. Scan again to use another threshold.")
    nearest = kept.nearest_threshold(threshold)
    if nearest != threshold:
        raise UsageError(
            f"This scan tells the groups {'only at' if kept.ceiling is None else 'up to'} a threshold of {nearest:g}, "
            f"not at {threshold:g}. Scan again to use that one."
        )
    match = replace(result.settings.match, threshold=threshold)
    return replace(
        result,
        settings=replace(result.settings, match=match),
        groups=groups_within(result.images, kept, threshold, cancel=cancel),
    )


def groups_within(
    images: Sequence[ScannedImage], kept: KeptPairs, threshold: float, *, cancel: CancelToken | None = None
) -> tuple[Group, ...]:
    """Return the groups of `images`, in walking order as they were compared, at a threshold."""
    classes = Classes(kept.class_of_image, len(kept.flat), kept.flat)
    columns = group_columns(classes, kept.within(threshold), kept.quality_ranks)
    if cancel is not None:
        cancel.raise_if_cancelled()
    return _groups(images, columns)


def _groups(images: Sequence[ScannedImage], columns: Groups) -> tuple[Group, ...]:
    of_members = map(images.__getitem__, columns.members.tolist())
    members = tuple(map(Member, of_members, columns.distances.tolist(), columns.flat.tolist()))
    starts = columns.starts.tolist()
    rows = zip(columns.references.tolist(), starts[:-1], starts[1:], strict=True)
    return tuple(Group(images[reference], members[start:stop]) for reference, start, stop in rows)


def keep_pairs(
    comparison: Comparison, settings: MatchSettings, class_of_image: Int64Array, quality_ranks: Int64Array
) -> KeptPairs:
    """Load pairs that may be mapped from the scan's temporary folder, which must not be held open after the scan."""
    pairs = comparison.pairs
    # They come in order of rows and the sort is stable, so that the result tells nothing of how they were found.
    order = np.argsort(pairs.distance, kind="stable")
    return KeptPairs(
        threshold=settings.threshold,
        wanted_ceiling=settings.reach,
        ceiling=comparison.ceiling,
        class_of_image=class_of_image,
        quality_ranks=quality_ranks,
        flat=np.array(comparison.flat),
        first=pairs.first[order].astype(np.int32),
        second=pairs.second[order].astype(np.int32),
        distance=np.array(pairs.distance[order]),
        pair_flat=np.array(pairs.flat[order]),
    )
