"""Pairs of images counted by their distance, against the plain double loop."""

import itertools

import numpy as np

from imagetwin.domain.kept_pairs import KeptPairs
from imagetwin.engine.pair_counts import pair_counts


def kept_pairs(class_of_image: list[int], pairs: dict[tuple[int, int], float]) -> KeptPairs:
    ordered = sorted(pairs.items(), key=lambda entry: entry[1])
    count, classes = len(ordered), max(class_of_image) + 1
    return KeptPairs(
        threshold=200.0,
        wanted_ceiling=800.0,
        ceiling=800.0,
        class_of_image=np.array(class_of_image, np.int64),
        quality_ranks=np.arange(len(class_of_image)),
        flat=np.zeros(classes, np.bool_),
        first=np.array([first for (first, _), _ in ordered], np.int32),
        second=np.array([second for (_, second), _ in ordered], np.int32),
        distance=np.array([distance for _, distance in ordered], np.float64),
        pair_flat=np.zeros(count, np.bool_),
        orientation=np.zeros(count, np.uint8),
        bits=np.zeros(count, np.uint16),
    )


def test_every_pair_of_images_is_in_its_bin() -> None:
    randomness = np.random.default_rng(4)
    classes = randomness.integers(0, 9, 40).tolist() + list(range(9))
    pairs = {each: float(randomness.integers(0, 130)) for each in itertools.combinations(range(9), 2)}
    expected = [0] * 10
    for one, other in itertools.combinations(classes, 2):
        distance = 0.0 if one == other else pairs[min(one, other), max(one, other)]
        if distance < 100:
            expected[int(distance // 10)] += 1
    assert pair_counts(kept_pairs(classes, pairs), 10, 10) == tuple(expected)


def test_edges_belong_to_the_bin_that_they_begin_and_what_is_beyond_is_left_out() -> None:
    kept = kept_pairs([0, 1, 2], {(0, 1): 20.0, (1, 2): 19.999, (0, 2): 1e9})
    assert pair_counts(kept, 20, 2) == (1, 1)
    assert pair_counts(kept_pairs([0, 0, 0], {}), 20, 3) == (3, 0, 0)


def test_edits_without_a_distance_are_in_no_bin() -> None:
    kept = kept_pairs([0, 1, 2], {(0, 1): 5.0, (1, 2): float("nan")})
    assert pair_counts(kept, 20, 2) == (1, 0)
