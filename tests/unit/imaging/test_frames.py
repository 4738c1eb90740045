"""Files of several frames: a copy is one in all of them."""

from pathlib import Path

import pytest
from PIL import Image, ImageDraw, MpoImagePlugin

from imagetwin.domain.errors import UsageError
from imagetwin.domain.images import FileIdentity, ImageFile
from imagetwin.domain.orientations import Orientation
from imagetwin.domain.settings import DecodeSettings
from imagetwin.domain.tiers import Tier
from imagetwin.imaging.decode import UnreadableImageError
from imagetwin.imaging.frames import frame_count
from imagetwin.imaging.proof import Suspect, prove_copies
from imagetwin.imaging.turning import turned
from tests.helpers.animations import MOVING, frames_by, save_frames
from tests.helpers.pictures import make_photo

FIRST_ONLY = DecodeSettings()
SEVERAL = DecodeSettings(frames=8)


def tier(one: Path, other: Path, settings: DecodeSettings, orientation: Orientation = Orientation.AS_IS) -> Tier:
    """Look at two files."""
    files = [ImageFile(path, FileIdentity.from_stat(path.stat())) for path in (one, other)]
    (found,) = prove_copies(files[0], [Suspect(files[1], orientation)], settings)
    assert found is not None
    return found.tier


@pytest.fixture(scope="module")
def film(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return an animation of six frames."""
    return save_frames(tmp_path_factory.mktemp("film") / "film.png", frames_by(range(6)), duration=100)


@pytest.mark.parametrize("settings", [FIRST_ONLY, SEVERAL], ids=["first only", "several"])
@pytest.mark.parametrize("ending", MOVING)
def test_a_still_is_no_copy_of_an_animation_that_begins_with_it(
    tmp_path: Path, ending: str, settings: DecodeSettings
) -> None:
    frames = frames_by(range(3))
    moving = save_frames(tmp_path / f"moving.{ending}", frames, **MOVING[ending])
    still = save_frames(tmp_path / "still.png", frames[:1])
    shorter = save_frames(tmp_path / f"shorter.{ending}", frames[:2], **MOVING[ending])
    assert frame_count(moving, settings) == 3
    for one, other in ((moving, still), (still, moving), (moving, shorter), (shorter, moving)):
        assert tier(one, other, settings) is Tier.SIMILAR


@pytest.mark.parametrize("settings", [FIRST_ONLY, SEVERAL], ids=["first only", "several"])
@pytest.mark.parametrize("place", [1, 5])
def test_a_single_other_frame_is_another_film(tmp_path: Path, film: Path, place: int, settings: DecodeSettings) -> None:
    frames = frames_by(range(6))
    frames[place] = frames_by([9])[0]
    other = save_frames(tmp_path / "other.png", frames, duration=100)
    assert tier(film, other, settings) is Tier.SIMILAR


def test_a_caption_on_a_single_frame_is_seen(tmp_path: Path) -> None:
    frames = [make_photo(1, (320, 240)).crop((4 * step, 0, 4 * step + 240, 240)) for step in range(8)]
    film = save_frames(tmp_path / "film.png", frames, duration=100)
    again = save_frames(tmp_path / "again.webp", frames, duration=100, quality=90)
    ImageDraw.Draw(frames[1]).text((90, 200), "Hello there", fill="white")
    captioned = save_frames(tmp_path / "captioned.webp", frames, duration=100, quality=90)
    assert tier(film, again, SEVERAL) is Tier.RE_ENCODED
    assert tier(film, captioned, SEVERAL) is Tier.SIMILAR


def test_the_same_frames_in_another_format_are_the_same_pixels(tmp_path: Path, film: Path) -> None:
    for ending in ("gif", "webp"):
        other = save_frames(tmp_path / f"other.{ending}", frames_by(range(6)), duration=100, **MOVING[ending])
        assert tier(film, other, FIRST_ONLY) is Tier.SAME_PIXELS


def test_an_animation_saved_again_is_a_copy_once_its_frames_are_looked_at(tmp_path: Path, film: Path) -> None:
    again = save_frames(tmp_path / "again.webp", frames_by(range(6)), duration=100, quality=75)
    smaller = [frame.resize((100, 75), Image.Resampling.BICUBIC) for frame in frames_by(range(6))]
    small = save_frames(tmp_path / "small.webp", smaller, duration=100, quality=75)
    for other in (again, small):
        assert tier(film, other, FIRST_ONLY) is Tier.SIMILAR
        assert tier(film, other, SEVERAL) is Tier.RE_ENCODED
        assert tier(other, film, SEVERAL) is Tier.RE_ENCODED


def test_a_turned_animation_is_turned_back_before_the_look(tmp_path: Path, film: Path) -> None:
    lying = [turned(frame, Orientation.ROTATED_90) for frame in frames_by(range(6))]
    other = save_frames(tmp_path / "lying.webp", lying, duration=100, quality=90)
    assert tier(film, other, SEVERAL, Orientation.ROTATED_90) is Tier.RE_ENCODED


def test_another_pace_is_no_copy(tmp_path: Path, film: Path) -> None:
    slow = save_frames(tmp_path / "slow.png", frames_by(range(6)), duration=200)
    slow_again = save_frames(tmp_path / "slow.webp", frames_by(range(6)), duration=200, quality=90)
    for other in (slow, slow_again):
        assert tier(film, other, SEVERAL) is Tier.SIMILAR
    assert tier(slow, slow_again, SEVERAL) is Tier.RE_ENCODED


def test_pages_of_several_sizes_are_all_compared(tmp_path: Path) -> None:
    pages = [make_photo(1, (200, 280)), make_photo(2, (280, 200)), make_photo(3, (100, 100))]
    document = save_frames(tmp_path / "document.tif", pages)
    again = save_frames(tmp_path / "again.tif", pages, compression="tiff_deflate")
    scanned = save_frames(tmp_path / "scanned.tif", pages, compression="jpeg", quality=90)
    last = save_frames(tmp_path / "last.tif", [*pages[:2], make_photo(4, (100, 100))])
    assert tier(document, again, FIRST_ONLY) is Tier.SAME_PIXELS
    assert [tier(document, scanned, settings) for settings in (FIRST_ONLY, SEVERAL)] == [Tier.SIMILAR, Tier.RE_ENCODED]
    assert [tier(document, last, settings) for settings in (FIRST_ONLY, SEVERAL)] == [Tier.SIMILAR] * 2


def test_more_frames_than_are_looked_at_or_can_be_held_prove_nothing(tmp_path: Path, film: Path) -> None:
    again = save_frames(tmp_path / "again.webp", frames_by(range(6)), duration=100, quality=90)
    assert tier(film, again, DecodeSettings(pixel_budget=6 * 120 * 90, frames=6)) is Tier.RE_ENCODED
    assert tier(film, again, DecodeSettings(pixel_budget=5 * 120 * 90, frames=6)) is Tier.SIMILAR
    assert tier(film, again, DecodeSettings(frames=5)) is Tier.SIMILAR


def test_a_later_page_that_is_too_large_is_told_before_it_is_decoded(tmp_path: Path) -> None:
    document = save_frames(tmp_path / "a.tif", [make_photo(1, (20, 20)), Image.new("L", (3000, 3000))])
    files = [ImageFile(document, FileIdentity.from_stat(document.stat()))] * 2
    found = prove_copies(files[0], [Suspect(files[1], Orientation.AS_IS)], DecodeSettings(1_000_000, frames=4))
    assert found == [None]


def _camera_file(path: Path, frames: list[Image.Image], kind: int) -> Path:
    """Save a camera's file of several pictures, of which the later ones are of a kind."""
    save_frames(path, frames)
    content = bytearray(path.read_bytes())
    table = content.index(b"MPF\0")
    first = content.rindex(b"\0\0\x03\0", table, table + 80)  # the kind of the first entry, of 16 bytes each
    for start in (first + 16 * number for number in range(1, len(frames))):
        content[start : start + 4] = kind.to_bytes(4, "little")
    path.write_bytes(content)
    return path


@pytest.mark.parametrize(
    ("kind", "size", "expected"),
    [
        (0x010001, (160, 120), 1),  # a preview
        (0, (80, 60), 1),  # a gain map
        (0, (160, 120), 2),  # who knows
        (0x020001, (80, 60), 2),  # a panorama
        (0x020002, (160, 120), 2),  # the other eye
    ],
)
def test_previews_and_gain_maps_are_no_frames_and_the_shots_of_a_camera_are(
    tmp_path: Path, kind: int, size: tuple[int, int], expected: int
) -> None:
    photo = make_photo(1, (160, 120))
    path = _camera_file(tmp_path / "a.mpo", [photo, make_photo(2, size)], kind)
    with Image.open(path) as image:
        assert isinstance(image, MpoImagePlugin.MpoImageFile)
    assert frame_count(path, FIRST_ONLY) == expected
    photo.save(tmp_path / "a.jpg")
    copy = Tier.SAME_PIXELS if expected == 1 else Tier.SIMILAR
    assert tier(path, tmp_path / "a.jpg", SEVERAL) is copy


def test_a_picture_of_layers_is_no_copy_of_what_it_was_flattened_to(data: Path) -> None:
    layered = [path for path in sorted((data / "hostile").rglob("*.psd")) if _count_or_none(path) not in (None, 1)]
    assert layered
    for path in layered:
        assert tier(path, path, SEVERAL) is Tier.SIMILAR  # equal bytes are seen without a look


def _count_or_none(path: Path) -> int | None:
    try:
        return frame_count(path, FIRST_ONLY)
    except UnreadableImageError:
        return None


def test_a_number_of_frames_out_of_range_is_refused() -> None:
    for wrong in (0, 1001):
        with pytest.raises(UsageError, match="between 1 and 1000"):
            DecodeSettings(frames=wrong)
