"""Candidates from an index over words, on descriptions that are made."""

import numpy as np

from imagetwin.matching.words import MOST_CANDIDATES, Vocabulary, WordIndex, each_picture
from tests.unit.matching.test_alignment import described

POINTS = 60


def _pictures(count: int) -> list[np.ndarray[tuple[int, ...], np.dtype[np.uint8]]]:
    chance = np.random.default_rng(1)
    return [described(chance, POINTS) for _ in range(count)]


def _blurred(
    descriptions: np.ndarray[tuple[int, ...], np.dtype[np.uint8]], seed: int
) -> np.ndarray[tuple[int, ...], np.dtype[np.uint8]]:
    noise = np.random.default_rng(seed).normal(0, 4, descriptions.shape)
    return np.clip(descriptions + noise, 0, 255).astype(np.uint8)


def _indexed(
    pictures: list[np.ndarray[tuple[int, ...], np.dtype[np.uint8]]],
) -> tuple[WordIndex, list[tuple[list[int], list[float]]]]:
    """Return the index and the candidates of each picture with their scores."""
    everything = np.concatenate(pictures)
    vocabulary = Vocabulary.learned(everything)
    words, signatures = vocabulary.words(everything)
    of_picture = np.repeat(np.arange(len(pictures)), [len(each) for each in pictures])
    index = WordIndex.of(words, signatures, of_picture, vocabulary.count, len(pictures))
    found = []
    for number, part in enumerate(each_picture(of_picture, len(pictures))):
        candidates, scores = index.candidates(number, words[part], signatures[part])
        found.append((candidates.tolist(), scores.tolist()))
    return index, found


def test_a_picture_that_shares_half_of_another_is_a_candidate_and_no_other() -> None:
    pictures = _pictures(40)
    pictures[30][: POINTS // 2] = _blurred(pictures[7], 2)[: POINTS // 2]
    _, found = _indexed(pictures)
    assert found[30][0] == [7]
    assert [number for number, (candidates, _) in enumerate(found) if candidates] == [30]


def test_the_same_is_found_each_time() -> None:
    assert _indexed(_pictures(20))[1] == _indexed(_pictures(20))[1]


def test_candidates_are_few_however_many_are_alike() -> None:
    one = _pictures(1)[0]
    _, found = _indexed([one] * (MOST_CANDIDATES + 30))
    assert max(len(candidates) for candidates, _ in found) == MOST_CANDIDATES
    scores = found[-1][1]
    assert scores == sorted(scores, reverse=True)


def test_what_all_pictures_have_counts_less() -> None:
    pictures = _pictures(40)
    for each in pictures:
        each[0] = pictures[0][0]
    index, _ = _indexed(pictures)
    spread = np.diff(index.starts)
    assert index.weights[spread.argmax()] < np.median(index.weights[spread > 0])


def test_the_index_grows_with_the_descriptions_and_pictures_without_any_have_no_candidate() -> None:
    pictures = _pictures(6)
    pictures.insert(2, pictures[0][:0])
    index, found = _indexed(pictures)
    assert len(index.pictures) == 6 * POINTS
    assert found[2] == ([], [])
