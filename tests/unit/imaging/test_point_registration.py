"""What is an edit of a picture and what is another picture of its scene, on pictures that are made."""

import random
from collections.abc import Callable

import numpy as np
import pytest
from PIL import Image, ImageDraw

from imagetwin.domain.fingerprints import FEATURES
from imagetwin.domain.points import Points, frame_sides, unpacked_points
from imagetwin.imaging.findings import transform_of
from imagetwin.imaging.methods import RECIPES
from imagetwin.imaging.methods.features import framed
from imagetwin.imaging.point_registration import Registration, register
from imagetwin.matching.alignment import aligned
from tests.helpers.edits import EDITS
from tests.helpers.hard_negatives import KINDS, scene

pytest.importorskip("cv2")

SIZE = (480, 360)
RECIPE = RECIPES[FEATURES.name]


def photo(seed: int, size: tuple[int, int] = SIZE) -> Image.Image:
    """A picture with detail of all sizes and objects with edges."""
    picture, chance = scene(seed).resize(size), random.Random(seed)
    draw = ImageDraw.Draw(picture)
    for _ in range(120):
        left, top = chance.randrange(size[0]), chance.randrange(size[1])
        right, bottom = left + chance.randrange(8, 60), top + chance.randrange(8, 60)
        colour = tuple(chance.randrange(256) for _ in range(3))
        (draw.ellipse if chance.random() < 0.5 else draw.rectangle)((left, top, right, bottom), fill=colour)
    return picture


PHOTO = photo(11)


def found(member: Image.Image, reference: Image.Image) -> tuple[Registration, str] | None:
    """Return how one picture lies on another, and what was done to it in words; None where nothing matches."""
    pictures = np.asarray(framed(member), np.float32), np.asarray(framed(reference), np.float32)
    points = _points(member), _points(reference)
    ways = [aligned(*points, mirrored=way) for way in (False, True)]
    best = max((each for each in ways if each), key=lambda each: each.support, default=None)
    if best is None or best.support < 8:
        return None
    scales = [
        np.diag([picture.shape[1] / each.sides[0], picture.shape[0] / each.sides[1], 1.0])
        for picture, each in zip(pictures, points, strict=True)
    ]
    matrix = scales[1] @ np.vstack([best.matrix, [0, 0, 1]]) @ np.linalg.inv(scales[0])
    result = register(*pictures, matrix[:2])
    return result, transform_of(result, matrix[:2], np.eye(3)).words


def _points(picture: Image.Image) -> Points:
    record = RECIPE.shrunk(picture, None)
    assert record is not None
    return unpacked_points(record, frame_sides(*picture.size))


def is_edit(member: Image.Image, reference: Image.Image) -> bool:
    result = found(member, reference)
    return result is not None and result[0].is_edit


def _edit(name: str) -> Callable[[Image.Image], Image.Image]:
    change = next(each.change for each in EDITS if each.name == name)
    return lambda image: change(image, random.Random(3)).convert("RGB")


@pytest.mark.parametrize(
    ("edit", "words"),
    [
        ("cropped by 25 %", "cropped to 75 %"),
        ("cropped by 50 %", "cropped to 50 %"),
        ("black border", "border added"),
        ("rotated by 5", "rotated 5°"),
        ("rotated by 90", "rotated 90°"),
        ("mirrored", "mirrored"),
        ("grey", "grey"),
        ("brighter", "colours changed"),
        ("captioned", "caption added"),
        ("watermarked", "overlay on"),
        ("screenshot", "border added"),
        ("JPEG 20", ""),
    ],
)
def test_an_edit_is_told_in_words(edit: str, words: str) -> None:
    result = found(_edit(edit)(PHOTO), PHOTO)
    assert result is not None
    assert result[0].is_edit
    assert words in result[1]


def test_the_original_of_a_crop_holds_more() -> None:
    result = found(PHOTO, _edit("cropped by 50 %")(PHOTO))
    assert result is not None
    assert result[0].is_edit
    assert "pasted into a larger picture, 50 % of it" in result[1]


def test_a_picture_over_a_third_and_a_picture_in_another_are_edits() -> None:
    other, covered, larger = photo(12), PHOTO.copy(), photo(13, (800, 640))
    covered.paste(other.resize((260, 200)), (90, 70))
    larger.paste(PHOTO.resize((400, 300)), (200, 180))
    assert is_edit(covered, PHOTO)
    assert is_edit(larger, PHOTO)
    assert not is_edit(larger, other)


def _with_walker(place: tuple[int, int], size: tuple[int, int] = (60, 160)) -> Image.Image:
    """Somebody stands somewhere in the scene, in clothes of many colours and a shape of their own."""
    frame, body = PHOTO.copy(), Image.new("L", size)
    width, height = size
    draw = ImageDraw.Draw(body)
    draw.ellipse((width // 3, 0, 2 * width // 3, height // 5), fill=255)
    draw.polygon([(width // 2, height // 6), (width - 4, height // 2), (2 * width // 3, height), (4, height)], fill=255)
    frame.paste(photo(14).crop((0, 0, *size)), place, body)
    return frame


@pytest.mark.parametrize("place", [(70, 90), (120, 95), (300, 130)])
def test_who_walks_through_a_scene_makes_another_picture(place: tuple[int, int]) -> None:
    assert not is_edit(_with_walker(place), _with_walker((80, 90)))


def test_frames_of_a_burst_are_no_edits_of_each_other() -> None:
    frames = list(KINDS["frames"]())
    assert [pair for pair in ((0, 1), (0, 2), (2, 3), (0, 5)) if is_edit(frames[pair[0]], frames[pair[1]])] == []


@pytest.mark.parametrize("shift", [6, 15, 40])
def test_a_camera_that_moves_a_little_sees_more_here_and_less_there(shift: int) -> None:
    wide = photo(15, (570, 420))
    one, other = (wide.crop((left, 20, left + 490, 375)) for left in (10, 10 + shift))
    assert not is_edit(one, other)


@pytest.mark.parametrize("shift", [3, 8])
def test_another_view_moves_what_is_near_against_what_is_far(shift: int) -> None:
    far, near, mask = photo(16, (570, 420)), photo(17, (570, 420)), Image.new("L", (570, 420))
    ImageDraw.Draw(mask).polygon([(0, 420), (0, 285), (190, 210), (285, 315), (450, 150), (570, 225), (570, 420)], 255)
    views = []
    for camera in (0, shift):
        view = far.crop((10 + camera, 10, 490 + camera, 370))
        box = (10 + 3 * camera, 12, 490 + 3 * camera, 372)
        view.paste(near.crop(box), (0, 0), mask.crop(box))
        views.append(view)
    assert not is_edit(views[0], views[1])


def test_two_pictures_in_the_same_frame_are_no_edits() -> None:
    one, other = (_edit("screenshot")(photo(seed)) for seed in (18, 19))
    assert not is_edit(one, other)
