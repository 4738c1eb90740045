"""What two files are to each other once both were looked at."""

from pathlib import Path

import pytest
from PIL import ExifTags, Image

from imagetwin.domain.images import FileIdentity, ImageFile
from imagetwin.domain.orientations import Orientation
from imagetwin.domain.settings import DecodeSettings
from imagetwin.domain.tiers import Proof, Tier
from imagetwin.imaging.proof import Suspect, prove_copies
from imagetwin.imaging.turning import turned
from tests.helpers.colour_profiles import WIDE, Space, written_in
from tests.helpers.edits import EDITS
from tests.helpers.pictures import make_picture, save_picture


def file_of(path: Path) -> ImageFile:
    """Describe a file as a walk does."""
    return ImageFile(path, FileIdentity.from_stat(path.stat()))


def proof(reference: Path, other: Path, orientation: Orientation = Orientation.AS_IS) -> Proof:
    """Look at two files."""
    (found,) = prove_copies(file_of(reference), [Suspect(file_of(other), orientation)], DecodeSettings())
    assert found is not None
    return found


def test_another_format_without_loss_holds_the_same_pixels(tmp_path: Path) -> None:
    one, other = save_picture(tmp_path / "a.png", 1), save_picture(tmp_path / "b.bmp", 1)
    assert proof(one, other) == Proof(Tier.SAME_PIXELS, 0.0)


def test_a_large_jpeg_and_its_pixels_as_png_are_the_same_pixels(tmp_path: Path) -> None:
    jpeg = save_picture(tmp_path / "a.jpg", 1, (1503, 1001), quality=85)
    with Image.open(jpeg) as image:
        image.save(tmp_path / "b.png")
    assert proof(jpeg, tmp_path / "b.png").tier is Tier.SAME_PIXELS


def test_a_smaller_jpeg_is_re_encoded(tmp_path: Path) -> None:
    one, other = save_picture(tmp_path / "a.png", 1, (640, 480)), save_picture(tmp_path / "b.jpg", 1, quality=70)
    assert proof(one, other).tier is Tier.RE_ENCODED


def test_another_picture_proves_nothing(tmp_path: Path) -> None:
    found = proof(save_picture(tmp_path / "a.png", 1), save_picture(tmp_path / "b.png", 2))
    assert found.tier is Tier.SIMILAR
    assert found.difference is not None
    assert found.difference > 1


@pytest.mark.parametrize("orientation", Orientation)
def test_a_turned_copy_is_turned_back_before_the_look(tmp_path: Path, orientation: Orientation) -> None:
    one = save_picture(tmp_path / "a.png", 1, (640, 480))
    turned(make_picture(1, (640, 480)), orientation).save(tmp_path / "b.png")
    turned(make_picture(1, (400, 300)), orientation).save(tmp_path / "c.jpg")
    assert proof(one, tmp_path / "b.png", orientation).tier is Tier.SAME_PIXELS
    assert proof(one, tmp_path / "c.jpg", orientation).tier is Tier.RE_ENCODED


def test_the_orientation_in_the_metadata_comes_first(tmp_path: Path) -> None:
    exif = Image.Exif()
    exif[ExifTags.Base.Orientation] = 6
    one = save_picture(tmp_path / "a.png", 1, (640, 480))
    stored = turned(make_picture(1, (640, 480)), Orientation.ROTATED_270)
    turned(stored, Orientation.MIRRORED).save(tmp_path / "b.png", exif=exif)
    # Upright, it is mirrored top to bottom: the mirror was put before the quarter turn.
    assert proof(one, tmp_path / "b.png", Orientation.ROTATED_180_MIRRORED).tier is Tier.SAME_PIXELS


def test_a_copy_that_lost_its_transparency_is_no_more_than_similar(tmp_path: Path) -> None:
    logo = make_picture(1, (300, 200)).convert("RGBA")
    logo.paste((255, 255, 255, 0), (0, 0, 150, 200))
    logo.save(tmp_path / "logo.png")
    logo.save(tmp_path / "again.webp", quality=90)
    flattened = Image.alpha_composite(Image.new("RGBA", logo.size, "white"), logo).convert("RGB")
    flattened.save(tmp_path / "flat.jpg", quality=95)
    flattened.save(tmp_path / "flat.png")
    assert proof(tmp_path / "logo.png", tmp_path / "flat.jpg").tier is Tier.SIMILAR
    assert proof(tmp_path / "flat.jpg", tmp_path / "logo.png").tier is Tier.SIMILAR
    assert proof(tmp_path / "logo.png", tmp_path / "again.webp").tier is Tier.RE_ENCODED
    assert proof(tmp_path / "flat.png", tmp_path / "flat.jpg").tier is Tier.RE_ENCODED


@pytest.mark.parametrize("space", WIDE, ids=lambda space: space.name)
def test_the_same_colours_in_another_space_are_a_copy_and_the_same_numbers_are_not(
    tmp_path: Path, space: Space
) -> None:
    photo = make_picture(1)
    photo.save(tmp_path / "a.png")
    numbers, options = written_in(photo, space)
    numbers.save(tmp_path / "same colours.png", **options)
    photo.save(tmp_path / "same numbers.png", **options)
    photo.save(tmp_path / "again.tif", **options)
    assert proof(tmp_path / "a.png", tmp_path / "same colours.png").tier is Tier.RE_ENCODED
    assert proof(tmp_path / "a.png", tmp_path / "same numbers.png").tier is Tier.SIMILAR
    assert proof(tmp_path / "same numbers.png", tmp_path / "again.tif").tier is Tier.SAME_PIXELS


def test_a_film_is_no_copy_of_its_first_frame(tmp_path: Path) -> None:
    frames = [make_picture(seed, (160, 120)) for seed in (1, 2, 3)]
    frames[0].save(tmp_path / "film.png", save_all=True, append_images=frames[1:])
    frames[0].save(tmp_path / "again.png", save_all=True, append_images=frames[1:])
    frames[0].save(tmp_path / "still.png")
    assert proof(tmp_path / "film.png", tmp_path / "still.png").tier is Tier.SIMILAR
    assert proof(tmp_path / "still.png", tmp_path / "film.png").tier is Tier.SIMILAR
    assert proof(tmp_path / "film.png", tmp_path / "again.png").tier is Tier.SAME_PIXELS


def test_a_file_that_cannot_be_read_any_more_proves_nothing(tmp_path: Path) -> None:
    one, other = save_picture(tmp_path / "a.png", 1), save_picture(tmp_path / "b.png", 1)
    gone, damaged = file_of(other), save_picture(tmp_path / "c.jpg", 1)
    other.unlink()
    damaged.write_bytes(damaged.read_bytes()[:2000])
    suspects = [Suspect(gone, Orientation.AS_IS), Suspect(file_of(damaged), Orientation.AS_IS)]
    suspects.append(Suspect(file_of(one), Orientation.AS_IS))
    found = prove_copies(file_of(one), suspects, DecodeSettings())
    assert [each and each.tier for each in found] == [None, None, Tier.SAME_PIXELS]


_PROVEN = {
    "resized to 50 %",
    "resized to 25 %",
    "JPEG 90",
    "JPEG 50",
    "WebP",
    "PNG",
    "TIFF",
}
_NEVER_PROVEN = {"cropped", "bordered", "tilted", "overlaid"}


def test_real_photos_prove_their_copies_and_not_their_edits(data: Path, tmp_path: Path) -> None:
    photos = sorted((data / "photos").rglob("*.jpg"))[::80]
    proven: dict[str, int] = {}
    for photo in photos:
        edits = [edit for edit in EDITS if edit.name in _PROVEN or edit.kind in _NEVER_PROVEN]
        suspects = [Suspect(file_of(edit.write(photo, tmp_path)), Orientation.AS_IS) for edit in edits]
        found = prove_copies(file_of(photo), suspects, DecodeSettings())
        for edit, each in zip(edits, found, strict=True):
            proven[edit.name] = proven.get(edit.name, 0) + (each is not None and each.tier.is_verified)
    assert {name: count for name, count in proven.items() if count} == dict.fromkeys(_PROVEN, len(photos))
