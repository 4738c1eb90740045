"""What is left of damaged pictures, of files that were really cut and broken."""

import io
from pathlib import Path

import numpy as np
import pytest
from PIL import ExifTags, Image

from imagetwin.domain.images import WHOLE, FileIdentity, ImageFile
from imagetwin.domain.orientations import Orientation
from imagetwin.domain.settings import DecodeSettings
from imagetwin.domain.tiers import Tier
from imagetwin.imaging.damaged import common_part, decode_what_is_left, only_part
from imagetwin.imaging.decode import UnreadableImageError, decode
from imagetwin.imaging.inspection import inspect_file
from imagetwin.imaging.proof import Suspect, prove_copies
from imagetwin.imaging.thumbnails import thumbnail
from tests.helpers.pictures import make_photo

SETTINGS = DecodeSettings()
SIZE = (640, 480)
WHOLE_SIZE = (10_000, 10_000)


def saved(path: Path, seed: int = 1, *, left: float = 1.0, **options: object) -> Path:
    """Save a photo of which only that part of its bytes is left."""
    buffer = io.BytesIO()
    make_photo(seed, SIZE).save(buffer, Image.registered_extensions()[path.suffix], **options)
    content = buffer.getvalue()
    path.write_bytes(content[: int(len(content) * left)])
    return path


def pixels(path: Path) -> np.ndarray:
    """Return what is left as levels."""
    return np.asarray(decode_what_is_left(path, WHOLE_SIZE, SETTINGS).pixels, np.int64)


@pytest.mark.parametrize("name", ["a.jpg", "a.png"])
def test_the_rows_that_came_are_those_of_the_whole_picture(tmp_path: Path, name: str) -> None:
    whole, cut = pixels(saved(tmp_path / name)), saved(tmp_path / f"cut {name}", left=0.75)
    left = decode_what_is_left(cut, WHOLE_SIZE, SETTINGS)
    assert left.size == SIZE
    assert left.part is not None
    assert left.part[:3] == (0, 0, 255)
    assert 0.65 < left.part[3] / 255 < 0.85
    rows = left.part[3] * SIZE[1] // 255
    assert np.array_equal(np.asarray(left.pixels, np.int64)[: rows - 1], whole[: rows - 1])


def test_a_scaled_decode_has_the_same_part(tmp_path: Path) -> None:
    cut = saved(tmp_path / "a.jpg", left=0.75)
    small, full = (decode_what_is_left(cut, wanted, SETTINGS).part for wanted in ((75, 75), WHOLE_SIZE))
    assert small is not None
    assert full is not None
    assert abs(small[3] - full[3]) <= 9  # a row of blocks


def test_what_is_missing_has_the_mean_colour(tmp_path: Path) -> None:
    left = pixels(saved(tmp_path / "a.png", left=0.6))
    assert np.all(left[-5:] == left[-1, 0])
    assert left[-1, 0].min() > 60


@pytest.mark.parametrize(("name", "share"), [("a.jpg", 0.4), ("a.png", 0.4), ("a.png", 0.01), ("a.webp", 0.9)])
def test_less_than_half_is_too_little_and_other_formats_are_whole_or_nothing(
    tmp_path: Path, name: str, share: float
) -> None:
    cut = saved(tmp_path / name, left=share)
    with pytest.raises(UnreadableImageError):
        decode_what_is_left(cut, WHOLE_SIZE, SETTINGS)


def test_a_progressive_jpeg_is_there_as_a_whole_once_its_coarse_picture_is(tmp_path: Path) -> None:
    whole = pixels(saved(tmp_path / "a.jpg", progressive=True))
    left = decode_what_is_left(saved(tmp_path / "b.jpg", left=0.5, progressive=True), WHOLE_SIZE, SETTINGS)
    assert left.part == WHOLE
    assert np.abs(np.asarray(left.pixels, np.int64) - whole).mean() < 12
    with pytest.raises(UnreadableImageError):
        decode_what_is_left(saved(tmp_path / "c.jpg", left=0.05, progressive=True), WHOLE_SIZE, SETTINGS)


def test_a_jpeg_that_is_broken_in_its_middle_is_damaged_somewhere(tmp_path: Path) -> None:
    path = saved(tmp_path / "a.jpg")
    content = bytearray(path.read_bytes())
    middle = len(content) * 3 // 4
    content[middle : middle + 20] = bytes(byte ^ 0x5A for byte in content[middle : middle + 20])
    path.write_bytes(content)
    assert decode_what_is_left(path, (75, 75), SETTINGS).part == WHOLE


def test_a_camera_s_padding_is_no_damage(tmp_path: Path) -> None:
    path = saved(tmp_path / "a.jpg")
    content = path.read_bytes()
    path.write_bytes(content[:-2] + bytes(16) + content[-2:])
    assert decode_what_is_left(path, (75, 75), SETTINGS).part is None


def test_a_turned_picture_lacks_another_side(tmp_path: Path) -> None:
    exif = Image.Exif()
    exif[ExifTags.Base.Orientation] = 6
    left = decode_what_is_left(saved(tmp_path / "a.jpg", left=0.75, exif=exif), WHOLE_SIZE, SETTINGS)
    assert left.size == SIZE[::-1]
    assert left.part is not None
    assert left.part[0] > 30
    assert left.part[1:] == (0, 255, 255)


def test_a_damaged_picture_is_no_survivor_and_has_a_thumbnail(tmp_path: Path) -> None:
    cut = saved(tmp_path / "a.jpg", left=0.75)
    with pytest.raises(UnreadableImageError):
        decode(cut, WHOLE_SIZE, SETTINGS)
    file = ImageFile(cut, FileIdentity.from_stat(cut.stat()))
    assert inspect_file(file, SETTINGS, decode=True).fault.startswith("truncated")
    assert (thumbnail(cut, 96, SETTINGS).width, thumbnail(cut, 96, SETTINGS).height) == (96, 72)


def test_the_closer_look_keeps_to_what_is_left_of_both(tmp_path: Path) -> None:
    files = [
        ImageFile(path, FileIdentity.from_stat(path.stat()))
        for path in (
            saved(tmp_path / "whole.png"),
            saved(tmp_path / "cut.jpg", left=0.75, quality=85),
            saved(tmp_path / "cut.png", left=0.75),
            saved(tmp_path / "other.jpg", 2, left=0.75),
        )
    ]
    whole, *suspects = files
    proofs = prove_copies(whole, [Suspect(file, Orientation.AS_IS) for file in suspects], SETTINGS)
    assert [proof and proof.tier for proof in proofs] == [Tier.RE_ENCODED, Tier.RE_ENCODED, Tier.SIMILAR]


def test_an_edit_in_what_is_left_is_seen(tmp_path: Path) -> None:
    saved(tmp_path / "whole.png")
    edited = make_photo(1, SIZE)
    edited.paste((255, 255, 255), (40, 40, 140, 90))
    edited.save(tmp_path / "edited.jpg", quality=90)
    content = (tmp_path / "edited.jpg").read_bytes()
    (tmp_path / "edited.jpg").write_bytes(content[: len(content) * 3 // 4])
    one, other = (
        ImageFile(path, FileIdentity.from_stat(path.stat()))
        for path in (tmp_path / "whole.png", tmp_path / "edited.jpg")
    )
    (proof,) = prove_copies(one, [Suspect(other, Orientation.AS_IS)], SETTINGS)
    assert proof is not None
    assert proof.tier is Tier.SIMILAR


def test_parts_in_common() -> None:
    assert common_part(None, None) == WHOLE
    assert common_part((0, 0, 255, 200), (30, 0, 255, 255)) == (30, 0, 255, 200)
    assert common_part((0, 0, 255, 100), (0, 120, 255, 255)) is None


def test_a_part_of_a_picture_has_its_own_size(tmp_path: Path) -> None:
    decoded = decode_what_is_left(saved(tmp_path / "a.jpg"), WHOLE_SIZE, SETTINGS)
    part = only_part(decoded, (0, 0, 255, 51))
    assert part.size == (640, 96)
    assert part.extent == (0.0, 0.0, 640.0, 96.0)
