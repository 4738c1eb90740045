"""Colours come out as their profile means them, wherever a picture is decoded."""

from dataclasses import replace
from io import BytesIO
from pathlib import Path

import numpy as np
import pytest
from PIL import Image, ImageCms

from imagetwin.domain.arrays import Uint8Array
from imagetwin.domain.settings import DecodeSettings
from imagetwin.imaging.colour import distance_from_srgb, is_srgb
from imagetwin.imaging.convert import to_rgb
from imagetwin.imaging.decode import decode
from imagetwin.imaging.difference import write_difference
from imagetwin.imaging.kept_thumbnails import make_thumbnail, read_thumbnail
from imagetwin.imaging.screen import write_picture
from imagetwin.imaging.thumbnails import thumbnail
from tests.helpers.colour_profiles import (
    ADOBE_RGB,
    DISPLAY_P3,
    LINEAR,
    PROPHOTO,
    SRGB,
    WIDE,
    Space,
    converted,
    grey_profile_of,
    profile_of,
    written_in,
)
from tests.helpers.pictures import make_photo, make_picture

SETTINGS = DecodeSettings()
AS_IS = (1.0, 0.0, 0.0, 0.0, 1.0, 0.0, 0.0, 0.0, 1.0)


def any_colours() -> Uint8Array:
    """Return 4,096 colours, with black, white and the primaries among them."""
    colours = np.random.default_rng(1).integers(0, 256, (64, 64, 3), dtype=np.uint8)
    colours[0, :8] = [(red, green, blue) for red in (0, 255) for green in (0, 255) for blue in (0, 255)]
    return colours


def levels_of(path: Path, wanted: tuple[int, int] = (4000, 4000)) -> "np.ndarray[tuple[int, ...], np.dtype[np.int16]]":
    """Decode a file."""
    return np.asarray(decode(path, wanted, SETTINGS).pixels).astype(np.int16)


@pytest.mark.parametrize("version", [2, 4])
@pytest.mark.parametrize("space", [*WIDE, LINEAR], ids=lambda space: space.name)
def test_colours_are_those_of_the_formula(space: Space, version: int) -> None:
    image = Image.fromarray(any_colours())
    image.info["icc_profile"] = profile_of(space, version=version)
    apart = np.abs(np.asarray(to_rgb(image)) - converted(any_colours(), space, SRGB))
    assert apart.max() <= 1


@pytest.mark.parametrize("ending", ["png", "tif", "webp", "jpg"])
def test_each_format_s_profile_is_heeded(tmp_path: Path, ending: str) -> None:
    numbers, options = written_in(make_picture(1), ADOBE_RGB, quality=100, lossless=True, subsampling=0)
    numbers.save(tmp_path / f"a.{ending}", **options)
    apart = np.abs(levels_of(tmp_path / f"a.{ending}") - np.asarray(make_picture(1)))
    assert apart.mean() < 1
    assert np.quantile(apart, 0.99) <= 5


def test_a_grey_picture_s_curve_is_heeded() -> None:
    ramp = np.arange(256, dtype=np.uint8).reshape(16, 16)
    for mode in ("L", "LA"):
        image = Image.fromarray(ramp).convert(mode)
        image.info["icc_profile"] = grey_profile_of(PROPHOTO)
        true = 255 * SRGB.levels(PROPHOTO.linear(ramp / 255))
        assert np.abs(np.asarray(to_rgb(image)) - true[..., None]).max() <= 1


def test_opacity_stays_and_palettes_have_their_colours_converted() -> None:
    picture = Image.new("RGBA", (8, 8), (200, 40, 40, 255))
    picture.paste((0, 0, 0, 0), (0, 0, 4, 8))
    picture.info["icc_profile"] = profile_of(ADOBE_RGB)
    true = converted(np.array([[200, 40, 40]], np.uint8), ADOBE_RGB, SRGB)[0]
    shown = np.asarray(to_rgb(picture))
    assert shown[4, 1].tolist() == [255, 255, 255]
    assert np.abs(shown[4, 6] - true).max() <= 1
    palette = Image.new("RGB", (8, 8), (200, 40, 40)).convert("P", palette=Image.Palette.ADAPTIVE)
    palette.info["icc_profile"] = profile_of(ADOBE_RGB)
    assert np.abs(np.asarray(to_rgb(palette))[4, 6] - true).max() <= 1


def test_a_profile_that_is_srgb_s_changes_nothing_whatever_its_name() -> None:
    own = profile_of(replace(SRGB, name="own"))
    lcms = ImageCms.ImageCmsProfile(ImageCms.createProfile("sRGB")).tobytes()
    for profile in (own, lcms):
        assert is_srgb(profile)
        image = Image.fromarray(any_colours())
        image.info["icc_profile"] = profile
        assert to_rgb(image) is image
    assert not is_srgb(profile_of(replace(ADOBE_RGB, name="sRGB IEC61966-2.1")))


def test_wider_spaces_are_farther_from_srgb() -> None:
    found = [distance_from_srgb(profile_of(space)) for space in (SRGB, DISPLAY_P3, PROPHOTO)]
    means = [each[1] for each in found if each is not None]
    assert len(means) == 3
    assert means == sorted(means)
    assert means[0] < 1 < 10 < means[1]


def _without_red() -> bytes:
    profile = bytearray(profile_of(DISPLAY_P3))
    place = profile.index(b"XYZ \0\0\0\0", profile.index(b"XYZ \0\0\0\0", 300) + 1)
    profile[place + 8 : place + 20] = bytes(12)
    return bytes(profile)


def _all_black() -> bytes:
    profile = profile_of(replace(DISPLAY_P3, curve=(1.0,)))
    place = profile.index(b"curv")
    return profile[:place] + profile[place:].replace(b"\xff", b"\0")


@pytest.mark.parametrize(
    "profile",
    [
        b"no profile",
        bytes(200),
        profile_of(ADOBE_RGB)[:400],
        profile_of(ADOBE_RGB).replace(b"mntr", b"link"),
        profile_of(ADOBE_RGB).replace(b"RGB ", b"CMYK"),
        grey_profile_of(LINEAR),
        _without_red(),
        _all_black(),
    ],
    ids=["words", "zeros", "cut", "a link", "of ink", "of grey", "without red", "all black"],
)
def test_a_profile_that_is_none_for_these_pixels_is_passed_over(tmp_path: Path, profile: bytes) -> None:
    photo = make_photo(1, (64, 48))
    photo.save(tmp_path / "a.png", icc_profile=profile)
    assert np.array_equal(levels_of(tmp_path / "a.png"), np.asarray(photo))


def test_random_damage_to_a_profile_is_never_a_failure() -> None:
    random = np.random.default_rng(7)
    whole = np.frombuffer(profile_of(PROPHOTO, version=4), np.uint8)
    image = Image.fromarray(any_colours()[:4])
    for _ in range(200):
        damaged = whole.copy()
        damaged[random.integers(0, len(whole), 6)] = random.integers(0, 256, 6)
        image.info["icc_profile"] = damaged.tobytes()
        assert to_rgb(image).mode == "RGB"


def test_ink_with_a_profile_has_its_printed_colours(data: Path) -> None:
    """The hostile set has a CMYK picture with a table of a press, by which its ink looks less glaring."""
    found = []
    for path in sorted((data / "hostile").rglob("*")):
        try:
            with Image.open(path) as image:
                if image.mode == "CMYK" and image.info.get("icc_profile"):
                    found.append(image.convert("CMYK"))
                    found[-1].info["icc_profile"] = image.info["icc_profile"]
        except Exception:
            continue
    assert found
    for ink in found:
        profile = ImageCms.ImageCmsProfile(BytesIO(ink.info["icc_profile"]))
        true = ImageCms.profileToProfile(
            ink,
            profile,
            ImageCms.createProfile("sRGB"),
            ImageCms.Intent.RELATIVE_COLORIMETRIC,
            "RGB",
            flags=ImageCms.Flags.BLACKPOINTCOMPENSATION,
        )
        assert true is not None
        assert np.abs(np.asarray(to_rgb(ink)).astype(int) - np.asarray(true)).max() <= 1


def test_a_scaled_decode_has_the_colours_and_the_extent_of_the_full_one(tmp_path: Path) -> None:
    numbers, options = written_in(make_photo(1, (641, 483)), PROPHOTO, quality=95)
    numbers.save(tmp_path / "a.jpg", **options)
    numbers.save(tmp_path / "a.png", icc_profile=options["icc_profile"])
    small = make_photo(1, (641, 483)).resize((50, 50), Image.Resampling.BILINEAR)
    for path in (tmp_path / "a.jpg", tmp_path / "a.png"):
        decoded = decode(path, (75, 75), SETTINGS)
        assert decoded.size == (641, 483)
        assert max(decoded.pixels.size) < 300
        shown = decoded.pixels.resize((50, 50), Image.Resampling.BILINEAR, decoded.extent)
        assert np.abs(np.asarray(shown).astype(int) - np.asarray(small)).mean() < 2


def test_thumbnails_kept_or_not_and_the_compare_view_show_the_same_colours(tmp_path: Path) -> None:
    numbers, options = written_in(Image.new("RGB", (40, 40), (200, 60, 60)), DISPLAY_P3)
    numbers.save(tmp_path / "a.png", **options)
    write_picture(tmp_path / "a.png", (40, 40), tmp_path / "screen", SETTINGS)
    kept = make_thumbnail(tmp_path / "a.png", 40, SETTINGS)
    shown = [
        list(thumbnail(tmp_path / "a.png", 40, SETTINGS).rgb[:3]),
        list((tmp_path / "screen").read_bytes()[2::-1]),
        list(kept.shown.rgb[:3]),
        list(read_thumbnail(kept.content, 40).rgb[:3]),
    ]
    assert np.abs(np.array(shown) - (200, 60, 60)).max() <= 2


def test_a_thumbnail_that_was_kept_before_colours_were_converted_is_none_any_more() -> None:
    written = BytesIO()
    make_picture(1, (40, 30)).save(written, "JPEG")
    with pytest.raises(ValueError, match="colours"):
        read_thumbnail(written.getvalue(), 40)


def test_the_difference_of_two_encodings_of_the_same_colours_is_next_to_nothing(tmp_path: Path) -> None:
    make_picture(1).save(tmp_path / "a.png")
    numbers, options = written_in(make_picture(1), DISPLAY_P3)
    numbers.save(tmp_path / "b.png", **options)
    numbers.save(tmp_path / "stripped.png")
    paths = (tmp_path / "b.png", tmp_path / "stripped.png")
    same, other = (
        write_difference(tmp_path / "a.png", path, AS_IS, 320, path.with_suffix(".map"), SETTINGS) for path in paths
    )
    assert same.mean < 1
    assert other.mean > 5
