"""Pictures hold proven copies only, and groups hold whole pictures that are near the reference."""

import numpy as np
from hypothesis import given
from hypothesis import strategies as st
from numpy.typing import NDArray

from imagetwin.matching.distances import Int64Array
from imagetwin.matching.pictures import MOST_ROUNDS, Pictures, group_pictures

Edge = tuple[int, int]


class Look:
    """Confirms given pairs and remembers which it was asked about."""

    def __init__(self, edges: list[Edge], proven: set[Edge]) -> None:
        self.edges, self.proven = edges, proven
        self.asked: list[Edge] = []

    def __call__(self, places: Int64Array) -> NDArray[np.bool_]:
        asked = [self.edges[place] for place in places.tolist()]
        self.asked += asked
        return np.array([edge in self.proven for edge in asked], np.bool_)


def grouped(count: int, edges: list[Edge], proven: set[Edge], ranks: list[int] | None = None) -> tuple[Pictures, Look]:
    """Group `count` rows, by default the first the best."""
    look = Look(edges, proven)
    columns = np.array(edges, np.int64).reshape(-1, 2)
    order = np.array(range(count) if ranks is None else ranks, np.int64)
    return group_pictures(columns[:, 0], columns[:, 1], order, look), look


def test_a_confirmed_neighbour_is_a_copy_and_another_is_similar() -> None:
    found, _ = grouped(4, [(0, 1), (0, 2)], {(0, 1)})
    assert found.picture.tolist() == [0, 0, 2, 3]
    assert found.group.tolist() == [0, 0, 0, 3]
    assert found.proof.tolist() == [-1, 0, -1, -1]
    assert found.link.tolist() == [-1, 0, 1, -1]


def test_a_copy_of_what_is_only_similar_to_the_best_keeps_its_picture() -> None:
    found, _ = grouped(3, [(0, 1), (1, 2)], {(1, 2)})
    assert found.picture.tolist() == [0, 1, 1]
    # 2 is no neighbour of 0, so 1 and 2 stay together rather than 1 going to 0.
    assert found.group.tolist() == [0, 1, 1]


def test_two_pictures_that_are_alike_with_all_their_copies_make_one_group() -> None:
    found, _ = grouped(4, [(0, 1), (0, 2), (0, 3), (2, 3)], {(0, 1), (2, 3)})
    assert found.picture.tolist() == [0, 0, 2, 2]
    assert found.group.tolist() == [0, 0, 0, 0]


def test_groups_are_never_chained() -> None:
    found, _ = grouped(3, [(0, 1), (1, 2)], set())
    assert found.group.tolist() == [0, 0, 2]


def test_who_is_refused_by_one_neighbour_is_looked_at_with_the_next() -> None:
    found, look = grouped(4, [(0, 3), (1, 3), (2, 3)], {(2, 3)})
    assert found.picture.tolist() == [0, 1, 2, 2]
    assert look.asked == [(0, 3), (1, 3), (2, 3)]


def test_a_picture_with_copies_becomes_no_copy_itself() -> None:
    # 1 has refused 0's offer for 2 only in the second round, when 2 has a copy of its own.
    found, _ = grouped(4, [(0, 1), (1, 2), (2, 3)], {(2, 3), (1, 2)})
    assert (found.picture[found.picture] == found.picture).all()


def test_a_long_burst_is_not_looked_at_pair_by_pair() -> None:
    count = 60
    edges = [(one, other) for one in range(count) for other in range(one + 1, count)]
    found, look = grouped(count, edges, set())
    assert len(look.asked) <= MOST_ROUNDS * count
    assert found.group.tolist() == [0] * count


@st.composite
def graphs(draw: st.DrawFn) -> tuple[int, list[Edge], set[Edge], list[int]]:
    count = draw(st.integers(1, 12))
    possible = [(one, other) for one in range(count) for other in range(one + 1, count)]
    edges = draw(st.lists(st.sampled_from(possible), unique=True)) if possible else []
    proven = set(draw(st.lists(st.sampled_from(edges), unique=True))) if edges else set()
    return count, edges, proven, draw(st.permutations(range(count)))


@given(graphs())
def test_what_holds_for_any_graph(graph: tuple[int, list[Edge], set[Edge], list[int]]) -> None:
    count, edges, proven, ranks = graph
    found, look = grouped(count, edges, proven, ranks)
    assert len(look.asked) == len(set(look.asked))
    for row in range(count):
        picture, group = int(found.picture[row]), int(found.group[row])
        # A copy is proven against its picture's best row, and a member is a neighbour of its group's.
        assert picture == row or tuple(sorted((picture, row))) in proven
        assert group == row or edges[found.link[row]] == tuple(sorted((group, row)))
        assert ranks[group] <= ranks[picture] <= ranks[row]
        # A picture lies in one group as a whole.
        assert found.group[picture] == group
        assert found.group[group] == group


@given(graphs(), st.randoms())
def test_the_order_of_the_pairs_does_not_matter(
    graph: tuple[int, list[Edge], set[Edge], list[int]], chance: object
) -> None:
    count, edges, proven, ranks = graph
    shuffled = edges.copy()
    chance.shuffle(shuffled)  # type: ignore[attr-defined]
    one, _ = grouped(count, edges, proven, ranks)
    other, _ = grouped(count, shuffled, proven, ranks)
    assert one.picture.tolist() == other.picture.tolist()
    assert one.group.tolist() == other.group.tolist()
