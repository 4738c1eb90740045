import random
from collections.abc import Iterable

import numpy as np
from hypothesis import given, settings
from hypothesis import strategies as st

from imagetwin.domain.images import ScannedImage, quality_order
from imagetwin.domain.pairs import Pairs
from tests.helpers.row_groups import Classes, RowGroup, group_by_reference
from tests.helpers.scanned import scanned

PairRow = tuple[int, int, float, bool]
PlainGroup = tuple[int, list[tuple[int, float, bool]]]


def _pairs(rows: Iterable[PairRow]) -> Pairs:
    rows = list(rows)
    if not rows:
        return Pairs.empty()
    first, second, distance, flat = zip(*rows, strict=True)
    return Pairs(np.array(first, np.int64), np.array(second, np.int64), np.array(distance, float), np.array(flat, bool))


def _singles(count: int) -> Classes:
    return Classes(np.arange(count), count, np.zeros(count, np.bool_))


def _group(rows: Iterable[PairRow], ranks: list[int]) -> list[PlainGroup]:
    return _plain(group_by_reference(_singles(len(ranks)), _pairs(rows), np.array(ranks, np.int64)))


def _plain(groups: list[RowGroup]) -> list[PlainGroup]:
    return [
        (
            group.reference,
            list(zip(group.members.tolist(), group.distances.tolist(), group.flat.tolist(), strict=True)),
        )
        for group in groups
    ]


def test_groups_are_never_chained() -> None:
    # a-b and b-c are pairs, a-c is none.
    groups = _group([(0, 1, 50.0, False), (1, 2, 60.0, False)], ranks=[0, 1, 2])
    assert groups == [(0, [(1, 50.0, False)])]


def test_the_best_image_becomes_the_reference_and_takes_what_is_near_it() -> None:
    groups = _group([(0, 1, 50.0, False), (1, 2, 60.0, False)], ranks=[1, 0, 2])
    assert groups == [(1, [(0, 50.0, False), (2, 60.0, False)])]


def test_what_one_reference_left_over_can_group_among_itself() -> None:
    rows = [(0, 1, 10.0, False), (1, 2, 20.0, False), (2, 3, 30.0, False)]
    assert _group(rows, ranks=[0, 1, 2, 3]) == [(0, [(1, 10.0, False)]), (2, [(3, 30.0, False)])]


def test_members_come_in_order_of_distance_then_of_quality() -> None:
    rows = [(0, 1, 30.0, False), (0, 2, 10.0, False), (0, 3, 10.0, False)]
    (group,) = _group(rows, ranks=[0, 1, 3, 2])
    assert [member for member, _, _ in group[1]] == [3, 2, 1]


def test_groups_come_in_order_of_their_references_quality() -> None:
    rows = [(0, 1, 1.0, False), (2, 3, 1.0, False), (4, 5, 1.0, False)]
    assert [reference for reference, _ in _group(rows, ranks=[4, 5, 0, 1, 3, 2])] == [2, 5, 0]


def test_images_without_a_pair_are_in_no_group() -> None:
    assert _group([], ranks=[0, 1, 2]) == []
    assert _group([], ranks=[]) == []


def test_flat_pairs_are_flagged_on_the_member() -> None:
    rows = [(0, 1, 3.0, True), (0, 2, 4.0, False)]
    assert _group(rows, ranks=[0, 1, 2]) == [(0, [(1, 3.0, True), (2, 4.0, False)])]


def test_ten_thousand_copies_make_one_group_without_a_single_pair() -> None:
    classes = Classes(np.zeros(10_000, np.int64), 1, np.zeros(1, np.bool_))
    ranks = np.random.default_rng(1).permutation(10_000)
    (group,) = group_by_reference(classes, Pairs.empty(), ranks)
    assert group.reference == int(np.argmin(ranks))
    assert len(group.members) == 9_999
    assert not group.distances.any()
    assert (np.diff(ranks[group.members]) > 0).all()


def test_copies_of_a_flat_image_are_flagged() -> None:
    classes = Classes(np.array([0, 0, 1, 1]), 2, np.array([True, False]))
    groups = _plain(group_by_reference(classes, Pairs.empty(), np.arange(4)))
    assert groups == [(0, [(1, 0.0, True)]), (2, [(3, 0.0, False)])]


def test_a_class_is_taken_as_a_whole_at_the_distance_of_its_pair() -> None:
    classes = Classes(np.array([0, 1, 0, 1]), 2, np.zeros(2, np.bool_))
    groups = _plain(group_by_reference(classes, _pairs([(0, 1, 7.0, False)]), np.array([3, 1, 2, 0])))
    assert groups == [(3, [(1, 0.0, False), (2, 7.0, False), (0, 7.0, False)])]


def _references(images: list[ScannedImage]) -> list[str]:
    """Group images of which every two are a pair; return the names of the references."""
    best_first = sorted(range(len(images)), key=lambda row: quality_order(images[row]))
    ranks = [best_first.index(row) for row in range(len(images))]
    rows = [(one, other, 1.0, False) for other in range(len(images)) for one in range(other)]
    return [images[reference].path.name for reference, _ in _group(rows, ranks)]


def test_the_reference_has_the_most_pixels_then_bytes_then_the_first_path() -> None:
    large, heavy = scanned("z-large", width=200, byte_size=1), scanned("y-heavy", byte_size=9_000)
    first, second = scanned("a"), scanned("b")
    assert _references([second, heavy, first, large]) == ["z-large"]
    assert _references([second, heavy, first]) == ["y-heavy"]
    assert _references([second, first]) == ["a"]


@st.composite
def _tasks(draw: st.DrawFn) -> tuple[Classes, list[PairRow], list[int]]:
    class_count = draw(st.integers(1, 7))
    # Every class has at least one image.
    of_image = [*range(class_count), *draw(st.lists(st.integers(0, class_count - 1), max_size=6))]
    every_two = [(one, other) for other in range(class_count) for one in range(other)]
    near = draw(st.lists(st.sampled_from(every_two), unique=True)) if every_two else []
    rows = [(*pair, float(draw(st.integers(0, 3))), draw(st.booleans())) for pair in near]
    flat = np.array(draw(st.lists(st.booleans(), min_size=class_count, max_size=class_count)), np.bool_)
    ranks = draw(st.permutations(range(len(of_image))))
    return Classes(np.array(of_image, np.int64), class_count, flat), rows, ranks


def _by_the_rule(classes: Classes, rows: list[PairRow], ranks: list[int]) -> list[PlainGroup]:
    """The rule over images, word for word, without classes and without columns."""
    near = {pair: (distance, flat) for one, other, distance, flat in rows for pair in ((one, other), (other, one))}
    near |= {(number, number): (0.0, bool(classes.flat[number])) for number in range(classes.count)}
    of_image = classes.of_image.tolist()
    assigned: set[int] = set()
    groups: list[PlainGroup] = []
    for reference in sorted(range(len(ranks)), key=ranks.__getitem__):
        if reference in assigned:
            continue
        assigned.add(reference)
        members = [
            (image, *near[of_image[reference], of_image[image]])
            for image in sorted(set(range(len(ranks))) - assigned, key=ranks.__getitem__)
            if (of_image[reference], of_image[image]) in near
        ]
        assigned.update(image for image, _, _ in members)
        if members:
            groups.append((reference, sorted(members, key=lambda member: (member[1], ranks[member[0]]))))
    return groups


@settings(deadline=None, max_examples=200)
@given(task=_tasks())
def test_the_groups_are_those_of_the_rule(task: tuple[Classes, list[PairRow], list[int]]) -> None:
    classes, rows, ranks = task
    groups = _plain(group_by_reference(classes, _pairs(rows), np.array(ranks, np.int64)))
    assert groups == _by_the_rule(classes, rows, ranks)
    images = [image for reference, members in groups for image in (reference, *(member for member, _, _ in members))]
    assert len(set(images)) == len(images), "an image is in two groups"


@settings(deadline=None, max_examples=60)
@given(task=_tasks(), seed=st.integers(0, 2**32))
def test_the_order_in_which_pairs_were_found_changes_nothing(
    task: tuple[Classes, list[PairRow], list[int]], seed: int
) -> None:
    classes, rows, ranks = task
    shuffled = random.Random(seed).sample(rows, len(rows))
    before = group_by_reference(classes, _pairs(rows), np.array(ranks, np.int64))
    after = group_by_reference(classes, _pairs(shuffled), np.array(ranks, np.int64))
    assert _plain(after) == _plain(before)


@settings(deadline=None, max_examples=60)
@given(task=_tasks(), seed=st.integers(0, 2**32))
def test_the_order_in_which_images_were_found_changes_nothing(
    task: tuple[Classes, list[PairRow], list[int]], seed: int
) -> None:
    classes, rows, ranks = task
    # Image i is found at place places[i] the second time; its rank and class stay.
    places = random.Random(seed).sample(range(len(ranks)), len(ranks))
    moved = Classes(np.empty_like(classes.of_image), classes.count, classes.flat)
    moved.of_image[places] = classes.of_image
    moved_ranks = np.empty(len(ranks), np.int64)
    moved_ranks[places] = ranks
    before = _plain(group_by_reference(classes, _pairs(rows), np.array(ranks, np.int64)))
    after = _plain(group_by_reference(moved, _pairs(rows), moved_ranks))
    assert after == [
        (places[reference], [(places[image], distance, flat) for image, distance, flat in members])
        for reference, members in before
    ]
