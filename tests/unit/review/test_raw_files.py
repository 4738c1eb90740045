"""What rules do where a camera's raw file is among the copies."""

from dataclasses import replace

import pytest

from imagetwin.cli.decisions import decide
from imagetwin.domain.images import ScannedImage
from imagetwin.domain.keep_rules import ChosenRule
from imagetwin.domain.matches import Group
from imagetwin.fileops.protected import ProtectedFolders
from imagetwin.review.judging import Judge
from imagetwin.review.rules import DEFAULT_RULES, KEEP_RULES, all_but_the_best, all_but_the_kept
from tests.helpers.scanned import copy_of_reference, scanned


def image(name: str, *, width: int = 100, byte_size: int = 1000) -> ScannedImage:
    return replace(scanned(name, width=width, byte_size=byte_size), format="RAW" if name.endswith("cr2") else "JPEG")


def group(*images: ScannedImage) -> Group:
    return Group(images[0], tuple(map(copy_of_reference, images[1:])))


def marked(rule_group: Group, *rules: str) -> list[str]:
    """Return the names that the quick rule marks, or one of the user's own rules."""
    if not rules:
        return sorted(str(each.path)[10:] for each in all_but_the_best(rule_group))
    judge = Judge(tuple(map(ChosenRule, rules)), {}, lambda _image: False, lambda _image: False)
    return sorted(str(path)[10:] for path in judge.judge([(0, rule_group)]).marks.get(0, ()))


@pytest.mark.parametrize("rules", [(), ("most-pixels", "largest"), ("smallest",), ("shortest-path",)])
def test_a_raw_file_never_goes_for_a_rendering_of_it(rules: tuple[str, ...]) -> None:
    copies = group(image("a.jpg", width=900, byte_size=9), image("one/b.cr2"))
    assert "one/b.cr2" not in marked(copies, *rules)


@pytest.mark.parametrize("rules", [(), ("most-pixels", "largest"), ("smallest",), ("shortest-path",)])
@pytest.mark.parametrize("name", ["one/IMG.jpg", "two/IMG.jpg", "two/edited.jpg"])
def test_no_picture_goes_for_a_raw_file(rules: tuple[str, ...], name: str) -> None:
    assert marked(group(image("one/IMG.cr2", width=900, byte_size=9), image(name)), *rules) == []


@pytest.mark.parametrize("rules", [(), ("largest",)])
def test_of_raw_files_one_stays_and_one_of_the_pictures_that_were_made_of_them(rules: tuple[str, ...]) -> None:
    shots = (
        image("one/IMG.cr2", byte_size=9002),
        image("one/img.JPG", byte_size=902),
        image("two/IMG.cr2", byte_size=9001),
        image("two/IMG.jpg", byte_size=901),
    )
    assert marked(group(*shots), *rules) == ["two/IMG.cr2", "two/IMG.jpg"]


@pytest.mark.parametrize(("size", "gone"), [(902, ["export/IMG.jpg", "z.jpg"]), (903, ["z.jpg"])])
def test_the_jpeg_beside_its_raw_file_stays_and_is_kept_among_equals(size: int, gone: list[str]) -> None:
    shot = (image("one/IMG.cr2", byte_size=9000), image("one/img.JPG", byte_size=902))
    copies = group(*shot, image("export/IMG.jpg", byte_size=size), image("z.jpg", byte_size=5))
    assert marked(copies) == gone
    decided = decide([copies], DEFAULT_RULES, ProtectedFolders(()))
    assert sorted(str(each.path)[10:] for each in decided.decisions[0][1]) == gone
    assert marked(copies, "largest") == (["z.jpg"] if size == 903 else [])
    assert "one/img.JPG" not in marked(copies, "smallest")


def test_a_raw_file_goes_for_another_raw_file() -> None:
    assert marked(group(image("a.cr2", width=200), image("b.cr2"))) == ["b.cr2"]


def test_rules_of_the_command_line_leave_the_raw_file_too() -> None:
    copies = group(image("a.jpg", byte_size=1), image("b.cr2", byte_size=900), image("b.jpg", byte_size=20))
    rule = all_but_the_kept([KEEP_RULES["smallest"]])
    assert [each.path.name for each in rule(copies)] == []
    assert [each.path.name for each in rule(group(*copies.images, image("c.jpg", byte_size=2)))] == ["c.jpg"]


def test_a_plan_of_the_command_line_has_a_raw_file_outlived_by_a_raw_file_alone() -> None:
    copies = group(image("a.tif", byte_size=99_000), image("one.cr2", byte_size=20), image("two.cr2", byte_size=10))
    decided = decide([copies], DEFAULT_RULES, ProtectedFolders(()))
    ((part, gone),) = decided.decisions
    assert [each.path.name for each in gone] == ["two.cr2"]
    assert {each.path.name for each in part.images} == {"one.cr2", "two.cr2"}
    assert decided.other_tier_count == decided.protected_count == 0


def test_even_pictures_beside_a_raw_file_stay() -> None:
    even = copy_of_reference(image("b.jpg"), flat=True)
    assert marked(Group(image("a.cr2"), (even, copy_of_reference(image("c.jpg"))))) == []
