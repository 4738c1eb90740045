"""What was dismissed stays away, by its contents, until something new is there."""

from pathlib import Path

from imagetwin.domain.dismissals import Dismissal
from imagetwin.domain.matches import Group
from imagetwin.review.dismissing import KnownDismissals, dismissal_of
from imagetwin.review.session import ReviewSession
from tests.helpers.scanned import group_of


def left(group: Group, contents: str, *dismissals: Dismissal) -> list[str]:
    """Return the names that are left of a group of images of these contents."""
    known = {image.path: content for image, content in zip(group.images, contents, strict=True)}
    session = ReviewSession([group], known=KnownDismissals(dismissals, known))
    return [image.path.name for each in session.groups for image in each.images]


ABC = group_of("a", "b", "c")


def test_a_dismissed_group_is_away_whatever_its_files_are_called() -> None:
    assert left(ABC, "xyz", dismissal_of("xyz")) == []
    assert left(ABC, "xyz", dismissal_of("wxyz")) == []
    assert left(ABC, "xyz", dismissal_of("pq")) == ["a", "b", "c"]


def test_it_comes_back_with_a_new_member() -> None:
    assert left(ABC, "xyz", dismissal_of("xy")) == ["a", "b", "c"]


def test_it_comes_back_with_one_more_copy_of_the_same_bytes() -> None:
    assert left(ABC, "xxx", dismissal_of("xxx")) == []
    assert left(ABC, "xxx", dismissal_of("xx")) == ["a", "b", "c"]
    assert left(ABC, "xxy", dismissal_of("xy")) == ["a", "b"]


def test_one_that_is_no_duplicate_of_the_others_leaves_them() -> None:
    assert left(ABC, "xyz", dismissal_of("xyz", "z")) == ["a", "b"]
    assert left(ABC, "xyz", dismissal_of("xz", "z")) == ["a", "b", "c"]
    assert left(ABC, "xyz", dismissal_of("xyz", "x")) == ["b", "c"]
    assert left(ABC, "xyz", dismissal_of("xyz", "x"), dismissal_of("yz")) == []


def test_several_dismissals_add_up() -> None:
    assert left(ABC, "xyz", dismissal_of("xz"), dismissal_of("yz")) == ["a", "b"]
    assert left(ABC, "xyz", dismissal_of("xz"), dismissal_of("yz"), dismissal_of("xy")) == []


def test_what_is_dismissed_stays_away_from_other_groups_of_this_review() -> None:
    session = ReviewSession([group_of("a", "b"), group_of("c", "d")])
    session.dismiss(0)
    other = session.regrouped([group_of("b", "a"), group_of("c", "d")], ())
    assert [group.reference.path.name for group in other.groups] == ["c"]
    more = session.regrouped([group_of("a", "b", "c"), group_of("d", "e")], ())
    assert [group.reference.path.name for group in more.groups] == ["a", "d"]
    images, centre = session.dismissed(*session.dismissals) or ((), None)
    assert ([image.path for image in images], centre) == ([Path("/pictures/a"), Path("/pictures/b")], None)
