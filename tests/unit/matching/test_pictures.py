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


def grouped(
    count: int,
    edges: list[Edge],
    proven: set[Edge],
    ranks: list[int] | None = None,
    telling: set[Edge] | None = None,
) -> tuple[Pictures, Look]:
    """Group `count` rows, by default the first the best."""
    look = Look(edges, proven)
    columns = np.array(edges, np.int64).reshape(-1, 2)
    order = np.array(range(count) if ranks is None else ranks, np.int64)
    tells = None if telling is None else np.array([edge in telling for edge in edges], np.bool_)
    return group_pictures(columns[:, 0], columns[:, 1], order, look, telling=tells), look


def test_a_confirmed_neighbour_is_a_copy_and_another_is_similar() -> None:
    found, _ = grouped(4, [(0, 1), (0, 2)], {(0, 1)})
    assert found.picture.tolist() == [0, 0, 2, 3]
    assert found.group.tolist() == [0, 0, 0, 3]
    assert found.proof.tolist() == [-1, 0, -1, -1]
    assert found.link.tolist() == [-1, 0, 1, -1]


def test_a_copy_comes_with_its_picture_where_only_that_is_similar_to_the_best() -> None:
    found, _ = grouped(3, [(0, 1), (1, 2)], {(1, 2)})
    assert found.picture.tolist() == [0, 1, 1]
    assert found.group.tolist() == [0, 0, 0]
    # 2 is no neighbour of 0, but shows what 1 shows.
    assert found.link.tolist() == [-1, 0, 0]


def test_a_pair_of_two_copies_joins_their_pictures_by_the_best_of_these_pairs() -> None:
    edges = [(0, 1), (2, 3), (1, 3), (1, 2)]
    found, _ = grouped(4, edges, {(0, 1), (2, 3)})
    assert found.picture.tolist() == [0, 0, 2, 2]
    assert found.group.tolist() == [0, 0, 0, 0]
    assert found.link.tolist() == [-1, 0, 3, 3]


def test_what_most_are_like_leads_where_pairs_tell_what_was_made_of_what() -> None:
    # 0 is a larger version of 1 with a border; 2 and 3 were made of 1, and only 2 is like 0.
    edges = [(0, 1), (0, 2), (1, 2), (1, 3)]
    by_quality, _ = grouped(4, edges, set())
    assert by_quality.group.tolist() == [0, 0, 0, 3]
    by_relations, _ = grouped(4, edges, set(), telling=set(edges))
    assert by_relations.group.tolist() == [1, 1, 1, 1]
    assert by_relations.link.tolist() == [0, -1, 2, 3]
    assert by_relations.picture.tolist() == by_quality.picture.tolist()


def test_a_picture_counts_with_its_copies() -> None:
    # 0 is like 1, 5 and 6, and 1 is like 0 and 2, of which there are three.
    edges = [(0, 1), (0, 5), (0, 6), (1, 2), (2, 3), (2, 4)]
    found, _ = grouped(7, edges, {(2, 3), (2, 4)}, telling=set(edges[:4]))
    assert found.group.tolist() == [1, 1, 1, 1, 1, 5, 6]


def test_of_pictures_with_as_many_relations_the_better_leads() -> None:
    edges = [(0, 1), (0, 2), (1, 2)]
    found, _ = grouped(3, edges, set(), ranks=[2, 0, 1], telling=set(edges))
    assert found.group.tolist() == [1, 1, 1]


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


@given(graphs(), st.booleans())
def test_what_holds_for_any_graph(graph: tuple[int, list[Edge], set[Edge], list[int]], tells: bool) -> None:
    count, edges, proven, ranks = graph
    found, look = grouped(count, edges, proven, ranks, set(edges) if tells else None)
    assert len(look.asked) == len(set(look.asked))
    for row in range(count):
        picture, group = int(found.picture[row]), int(found.group[row])
        # A copy is proven against its picture's best row, and a member's picture has a pair with its group's.
        assert picture == row or tuple(sorted((picture, row))) in proven
        direct = tuple(sorted((group, row)))
        if group == row:
            assert found.link[row] == -1
        elif direct in edges:
            assert edges[found.link[row]] == direct
        else:
            assert {int(found.picture[end]) for end in edges[found.link[row]]} == {group, picture}
        assert ranks[picture] <= ranks[row]
        assert tells or ranks[group] <= ranks[picture]
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
    for telling in (None, set(edges)):
        one, _ = grouped(count, edges, proven, ranks, telling)
        other, _ = grouped(count, shuffled, proven, ranks, telling)
        assert one.picture.tolist() == other.picture.tolist()
        assert one.group.tolist() == other.group.tolist()
        assert [edges[place] for place in one.link if place >= 0] == [
            shuffled[place] for place in other.link if place >= 0
        ]
