"""What rules do where a camera's raw file is among the copies."""

from dataclasses import replace

import pytest

from imagetwin.domain.images import ScannedImage
from imagetwin.domain.keep_rules import ChosenRule
from imagetwin.domain.matches import Group
from imagetwin.review.judging import Judge
from imagetwin.review.rules import KEEP_RULES, all_but_the_best, all_but_the_kept
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


def test_a_raw_file_is_better_than_a_larger_rendering() -> None:
    assert marked(group(image("a.jpg", width=900), image("one/b.cr2"))) == ["a.jpg"]


@pytest.mark.parametrize("rules", [(), ("largest",)])
def test_the_jpeg_that_the_camera_wrote_beside_its_raw_file_stays(rules: tuple[str, ...]) -> None:
    shots = (
        image("one/IMG.cr2", byte_size=9002),
        image("one/img.JPG", byte_size=902),
        image("two/IMG.cr2", byte_size=9001),
        image("two/IMG.jpg", byte_size=901),
    )
    assert marked(group(*shots), *rules) == ["two/IMG.cr2", "two/IMG.jpg"]
    assert marked(group(*shots[:2]), *rules) == []


def test_a_raw_file_goes_for_another_raw_file() -> None:
    assert marked(group(image("a.cr2", width=200), image("b.cr2"))) == ["b.cr2"]


def test_rules_of_the_command_line_prefer_the_raw_file_too() -> None:
    copies = group(image("a.jpg", byte_size=1), image("b.cr2", byte_size=900), image("b.jpg", byte_size=20))
    rule = all_but_the_kept([KEEP_RULES["smallest"]])
    assert [each.path.name for each in rule(copies)] == ["a.jpg"]
