"""How many pairs of images there are at each distance, of the pairs that a scan kept."""

import numpy as np

from imagetwin.domain.kept_pairs import KeptPairs


def pair_counts(kept: KeptPairs, bin_width: float, bin_count: int) -> tuple[int, ...]:
    """Count pairs of images by distance: bin n holds those from `n * bin_width` up to, but without, the next one.

    Pairs beyond the last bin are not counted, nor those that have no distance: edits, found by their points alone.
    Images of one class are pairs at distance 0.
    """
    sizes = np.bincount(kept.class_of_image, minlength=len(kept.flat)).astype(np.int64)
    # Unlike minimum, fmin puts NaN beyond the last bin.
    bins = np.fmin(kept.distance // bin_width, bin_count).astype(np.int64)
    # Sums of whole numbers below 2**53 are exact in float64.
    pairs = np.bincount(bins, weights=sizes[kept.first] * sizes[kept.second], minlength=bin_count + 1)
    pairs[0] += int((sizes * (sizes - 1) // 2).sum())
    return tuple(pairs[:bin_count].astype(np.int64).tolist())
