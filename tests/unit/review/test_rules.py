from imagetwin.review.rules import all_but_the_best
from imagetwin.review.session import ReviewSession
from tests.helpers.scanned import group_of


def test_the_rule_marks_every_member_and_keeps_the_reference() -> None:
    assert [image.path.name for image in all_but_the_best(group_of("best", "b", "c"))] == ["b", "c"]


def test_the_rule_leaves_likenesses_of_flat_images_to_the_user() -> None:
    assert [image.path.name for image in all_but_the_best(group_of("best", "b", "c", "d", flat=("b", "d")))] == ["c"]


def test_the_rule_decides_every_group_of_a_review() -> None:
    session = ReviewSession([group_of("a", "b"), group_of("c", "d", "e", flat=("e",))])
    session.apply_rule(all_but_the_best)
    marked = [image.path.name for group in session.groups for image in session.marked_images(group)]
    assert marked == ["b", "d"]
