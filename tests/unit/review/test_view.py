"""Which groups are shown, what of each, and in which order."""

import math
import os
import random
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest

from imagetwin.domain.images import FileIdentity, ImageFile, ScannedImage
from imagetwin.domain.matches import Group, Member
from imagetwin.domain.tiers import Tier
from imagetwin.review import ordering
from imagetwin.review.filtering import Distances, GroupFilter, MarkState
from imagetwin.review.flat import COLUMNS, Column, entries_of, sorted_entries
from imagetwin.review.ordering import GroupOrder, OrderKey, sorted_in_parts
from imagetwin.review.view import EVERYTHING, Arrangement, view_of
from tests.helpers.made_groups import made_groups
from tests.helpers.tiered_groups import tiered_groups


def image(name: str, size: int = 100, *, time: int = 1, kind: str = "PNG") -> ScannedImage:
    return ScannedImage(ImageFile(Path("/pictures") / name, FileIdentity(size, time, 1, 0)), size, size, kind)


def names(group: Group | None) -> list[str]:
    return [] if group is None else [each.path.name for each in group.images]


GROUPS = [
    Group(image("b/one.png", 300, time=5), (Member(image("c/two.JPG", 50, time=9, kind="JPEG"), 4.0),)),
    Group(image("a/Été à la mer.png", 200, time=7), (Member(image("x/y.png", 150), 2.0),)),
    Group(image("a/other.png", 100), (Member(image("b/other.png", 100), math.nan),)),
]


@pytest.mark.parametrize(
    ("key", "ascending"),
    [
        (OrderKey.FOUND, [0, 1, 2]),
        (OrderKey.FREED, [0, 2, 1]),
        (OrderKey.DISTANCE, [1, 0, 2]),
        (OrderKey.SIZE, [2, 1, 0]),
        (OrderKey.DATE, [2, 1, 0]),
        (OrderKey.FOLDER, [2, 1, 0]),
    ],
)
def test_groups_are_sorted_both_ways(key: OrderKey, ascending: list[int]) -> None:
    numbered = list(enumerate(GROUPS))
    assert [number for number, _group in GroupOrder(key).sorted(numbered)] == ascending
    down = [number for number, _group in GroupOrder(key, descending=True).sorted(numbered)]
    assert down == ascending[::-1]


def test_equal_groups_stay_as_they_were_found_either_way() -> None:
    numbered = list(enumerate(made_groups(*[3] * 40)))
    for descending in (False, True):
        assert GroupOrder(OrderKey.FREED, descending).sorted(numbered) == numbered


def test_sorting_in_parts_is_sorting(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(ordering, "_SORTED_AT_ONCE", 7)
    entries = [(random.Random(seed).randrange(10), seed) for seed in range(100)]

    def key(entry: tuple[int, int]) -> int:
        return entry[0]

    for descending in (False, True):
        assert sorted_in_parts(entries, key, descending=descending) == sorted(entries, key=key, reverse=descending)
    assert sorted_in_parts([], key, descending=False) == []


@pytest.mark.parametrize(
    ("shown", "rows"),
    [
        (GroupFilter(), [0, 1, 2]),
        (GroupFilter(text="two"), [0]),
        (GroupFilter(text="MER été"), [1]),
        (GroupFilter(text="e\u0301te\u0301"), [1]),
        (GroupFilter(text="two one"), []),
        (GroupFilter(folder=Path("/pictures/b")), [0, 2]),
        (GroupFilter(folder=Path("/pictures")), [0, 1, 2]),
        (GroupFilter(folder=Path("/pict")), []),
        (GroupFilter(folder=Path(os.sep)), [0, 1, 2]),
        (GroupFilter(format="JPEG"), [0]),
        (GroupFilter(format="PNG", text="two"), []),
        (GroupFilter(distances=Distances(2, 4)), [1]),
        (GroupFilter(distances=Distances(4, 5)), [0]),
        (GroupFilter(marks=MarkState.MARKED), [2]),
        (GroupFilter(marks=MarkState.UNDECIDED), [0, 1]),
    ],
)
def test_groups_are_chosen(shown: GroupFilter, rows: list[int]) -> None:
    marked = {GROUPS[2].members[0].image.path}
    view = view_of(enumerate(GROUPS), Arrangement(shown), marked)
    assert [number for number, _part in view.parts] == rows
    assert view.formats == ("JPEG", "PNG")


def test_what_asks_for_pictures_shows_groups_whole_and_what_asks_for_distances_does_not() -> None:
    group = tiered_groups()[0]
    assert GroupFilter(text="pixels").part_of(group) is group
    part = GroupFilter(distances=Distances(1, 91.5)).part_of(group)
    assert names(part) == ["first.png", "turned.png", "edit.png", "edit small.png"]
    both = GroupFilter(frozenset({Tier.SIMILAR}), Distances(100, 200))
    assert names(both.part_of(group)) == ["first.png", "later.png"]
    # The best of a picture stays with a copy of it that is shown.
    assert names(GroupFilter(distances=Distances(91, 92)).part_of(group)) == ["first.png", "edit.png", "edit small.png"]


def test_a_view_counts_all_groups_whatever_it_shows() -> None:
    groups = tiered_groups()
    view = view_of(enumerate(groups), Arrangement(GroupFilter(frozenset({Tier.SAME_FILE}))))
    assert view.counts.of(Tier.SIMILAR) == 3 - 1
    assert view_of(enumerate(groups)).arrangement == EVERYTHING


def test_a_filter_knows_what_it_hides() -> None:
    assert not GroupFilter().hides_groups
    tiers = GroupFilter(tiers=frozenset({Tier.SIMILAR}))
    assert (tiers.hides_groups, tiers.hides_images) == (False, True)
    assert replace(tiers, text="a").hides_groups
    assert GroupFilter(distances=Distances(0, 1)).hides_images


@pytest.mark.parametrize("column", COLUMNS)
@pytest.mark.parametrize("descending", [False, True])
def test_the_flat_list_is_sorted_by_every_column(column: Column, descending: bool) -> None:
    entries = entries_of(enumerate([*GROUPS, *tiered_groups()]))
    marked = {GROUPS[0].reference.path}
    shuffled = random.Random(1).sample(entries, len(entries))
    values: dict[Column, Callable[[int], object]] = {
        Column.MARKED: lambda place: result[place].image.path in marked,
        Column.GROUP: lambda place: result[place].number,
        Column.SIZE: lambda place: result[place].image.byte_size,
        Column.DIMENSIONS: lambda place: result[place].image.pixel_count,
        Column.FORMAT: lambda place: result[place].image.format,
        Column.DATE: lambda place: result[place].image.file.identity.mtime_ns,
        Column.FOLDER: lambda place: str(result[place].image.path.parent),
    }
    result = sorted_entries(shuffled, column, descending=descending, marked=marked)
    assert sorted(map(id, result)) == sorted(map(id, entries))
    if column in values:
        told = [values[column](place) for place in range(len(result))]
        assert told == sorted(told, reverse=descending)  # type: ignore[type-var]


def test_a_distance_that_is_not_known_comes_last_and_references_first() -> None:
    result = sorted_entries(entries_of(enumerate(GROUPS)), Column.DISTANCE, descending=False)
    assert [entry.member is None for entry in result] == [True] * 3 + [False] * 3
    assert result[-1].member is GROUPS[2].members[0]
