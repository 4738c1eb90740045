from io import BytesIO
from pathlib import Path
from typing import Any

import pytest
from PIL import ExifTags, Image, ImageCms, ImageFilter

from imagetwin.domain.images import FileIdentity, ImageFile
from imagetwin.domain.particulars import Particulars
from imagetwin.domain.settings import DecodeSettings
from imagetwin.domain.traits import Traits
from imagetwin.imaging.jpeg_quality import quality_of
from imagetwin.imaging.traits import described, read_traits
from tests.helpers.animations import frames_by, save_frames
from tests.helpers.pictures import make_photo, save_picture

PHOTO = make_photo(1)


def saved(path: Path, picture: Image.Image = PHOTO, **options: Any) -> ImageFile:
    picture.save(path, **options)
    return of(path)


def of(path: Path) -> ImageFile:
    return ImageFile(path, FileIdentity.from_stat(path.stat()))


def traits_of(file: ImageFile) -> Traits:
    (traits,) = read_traits([file], DecodeSettings())
    return traits


def camera_exif() -> Image.Exif:
    exif = Image.Exif()
    exif[ExifTags.Base.Make] = "NIKON CORPORATION"
    exif[ExifTags.Base.Model] = "NIKON D850"
    photo: dict[int, object] = {
        ExifTags.Base.DateTimeOriginal: "2019:06:07 08:09:10",
        ExifTags.Base.ExposureTime: 0.004,
        ExifTags.Base.FNumber: 2.8,
        ExifTags.Base.ISOSpeedRatings: 400,
        ExifTags.Base.FocalLength: 50.0,
        ExifTags.Base.LensModel: "50 mm f/1.4",
    }
    exif.get_ifd(ExifTags.IFD.Exif).update(photo)
    exif.get_ifd(ExifTags.IFD.GPSInfo).update({ExifTags.GPS.GPSLatitude: (52.0, 31.0, 12.0)})
    return exif


@pytest.mark.parametrize("quality", [5, 30, 50, 75, 85, 92, 95, 100])
def test_the_quality_is_that_with_which_a_jpeg_was_saved(tmp_path: Path, quality: int) -> None:
    assert traits_of(saved(tmp_path / "a.jpg", quality=quality)).quality == quality


def test_a_grey_jpeg_has_its_quality_too(tmp_path: Path) -> None:
    assert traits_of(saved(tmp_path / "a.jpg", PHOTO.convert("L"), quality=70)).quality == 70


def test_tables_of_another_program_get_the_nearest_quality() -> None:
    finer, coarser = ({0: [level] * 64} for level in (2, 60))
    assert (quality_of(finer) or 0) > 90
    assert (quality_of(coarser) or 100) < 60
    assert quality_of({}) is None


def test_other_formats_have_no_quality(tmp_path: Path) -> None:
    traits = traits_of(saved(tmp_path / "a.png"))
    assert (traits.quality, traits.format, traits.pixel_count) == (None, "PNG", 640 * 480)
    assert traits.bits_per_pixel == 8 * traits.byte_size / (640 * 480)


def test_what_a_camera_wrote_is_read(tmp_path: Path) -> None:
    traits, particulars = described(saved(tmp_path / "a.jpg", exif=camera_exif()), DecodeSettings())
    assert particulars == Particulars(
        "2019-06-07T08:09:10", "NIKON D850", "50 mm f/1.4", "1/250 s, f/2.8, ISO 400, 50 mm", has_gps=True
    )
    assert traits.is_camera_format
    assert (traits.metadata_count, traits.date_taken) == (5, "2019-06-07T08:09:10")


def test_a_format_that_no_camera_writes_is_none_of_a_camera(tmp_path: Path) -> None:
    assert not traits_of(saved(tmp_path / "a.webp", exif=camera_exif())).is_camera_format
    assert not traits_of(saved(tmp_path / "a.jpg")).is_camera_format


def test_the_colour_profile_is_named_and_a_damaged_one_is_said_to_be_one(tmp_path: Path) -> None:
    profile = ImageCms.ImageCmsProfile(ImageCms.createProfile("sRGB")).tobytes()
    good = described(saved(tmp_path / "a.jpg", icc_profile=profile), DecodeSettings())[1]
    bad = described(saved(tmp_path / "b.jpg", icc_profile=b"none at all"), DecodeSettings())[1]
    assert (good.profile, bad.profile) == ("sRGB built-in", "damaged profile")


def test_the_turned_picture_has_as_many_pixels(tmp_path: Path) -> None:
    exif = Image.Exif()
    exif[ExifTags.Base.Orientation] = 6
    assert traits_of(saved(tmp_path / "a.jpg", exif=exif)).pixel_count == 640 * 480


def test_blur_and_enlarging_take_sharpness_away_and_encoding_takes_little(tmp_path: Path) -> None:
    fine = Image.effect_noise((320, 240), 60).resize(PHOTO.size)
    photo = Image.blend(PHOTO, fine.convert("RGB"), 0.3)
    sharp = traits_of(saved(tmp_path / "a.png", photo)).sharpness
    blurred = traits_of(saved(tmp_path / "b.png", photo.filter(ImageFilter.GaussianBlur(2)))).sharpness
    enlarged = traits_of(saved(tmp_path / "c.png", photo.resize((160, 120)).resize(PHOTO.size))).sharpness
    assert max(blurred, enlarged) < 0.5 * sharp
    assert traits_of(saved(tmp_path / "d.jpg", photo, quality=92)).sharpness == pytest.approx(sharp, rel=0.1)


def test_a_cut_file_is_not_intact_and_says_why(tmp_path: Path) -> None:
    whole = saved(tmp_path / "a.jpg", quality=90)
    content = whole.path.read_bytes()
    assert traits_of(whole).is_intact
    for name, share in (("most.jpg", 0.8), ("little.jpg", 0.1)):
        (tmp_path / name).write_bytes(content[: int(len(content) * share)])
        traits = traits_of(of(tmp_path / name))
        assert not traits.is_intact
        assert "truncated" in traits.fault
        assert traits.pixel_count == 640 * 480


def test_a_wrong_checksum_is_a_fault(tmp_path: Path) -> None:
    path = save_picture(tmp_path / "a.png", 1)
    content = bytearray(path.read_bytes())
    place = content.index(b"IHDR") + 4 + 13
    content[place] ^= 0xFF
    path.write_bytes(content)
    assert traits_of(of(path)).fault


def test_what_is_no_picture_has_a_fault_and_nothing_else(tmp_path: Path) -> None:
    path = tmp_path / "a.jpg"
    path.write_bytes(b"words")
    file = of(path)
    path.unlink()
    assert traits_of(file) == Traits(0, 5, file.identity.mtime_ns, fault="vanished during the scan")


def test_fields_of_nonsense_say_nothing(tmp_path: Path) -> None:
    exif = Image.Exif()
    exif.get_ifd(ExifTags.IFD.Exif).update({ExifTags.Base.FNumber: -1.0, ExifTags.Base.ExposureTime: 0.0})
    stream = BytesIO()
    PHOTO.save(stream, "JPEG", exif=exif)
    path = tmp_path / "a.jpg"
    path.write_bytes(stream.getvalue())
    assert described(of(path), DecodeSettings())[1] == Particulars()


@pytest.mark.parametrize("ending", ["gif", "png", "webp", "tif"])
def test_frames_are_counted_and_make_no_file_better(tmp_path: Path, ending: str) -> None:
    moving = save_frames(tmp_path / f"a.{ending}", frames_by(range(3)))
    traits, particulars = described(of(moving), DecodeSettings())
    assert particulars.frame_count == 3
    assert traits.metadata_count == 0
