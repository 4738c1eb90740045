"""Every row of the table of formats, by a file that is made for it."""

import pickle
import sys
from dataclasses import replace
from io import BytesIO
from pathlib import Path

import numpy as np
import pytest
from PIL import Image

from imagetwin.domain.formats import FORMATS, HEIF, IMAGE_ENDINGS, JPEG_XL, RAW, PictureFormat, Reading
from imagetwin.domain.images import LASTING_KINDS, UnreadableKind
from imagetwin.domain.settings import DecodeSettings
from imagetwin.domain.wording import tr
from imagetwin.imaging import extras, reader_packages, readers
from imagetwin.imaging.decode import Decoded, UnreadableImageError, decode
from imagetwin.imaging.exact import pixels_digest
from imagetwin.imaging.inspection import inspect_files
from imagetwin.imaging.metadata import Metadata, read_metadata
from imagetwin.imaging.particulars import particulars_in
from imagetwin.imaging.raw_exif import exif_in
from imagetwin.imaging.room import has_room
from imagetwin.imaging.thumbnails import thumbnail
from imagetwin.imaging.traits import described
from tests.helpers.format_files import (
    KEYWORD_IPTC,
    RATING_XMP,
    SIDE,
    WRITERS,
    exif_of,
    heic,
    jxl,
    jxl_of_jpeg,
    psd,
    raw,
    saved,
)
from tests.helpers.pictures import make_photo
from tests.helpers.pseudo_language import pseudo_language
from tests.helpers.raw_files import save_dng
from tests.helpers.scanned import rescanned

_READ = [row for row in FORMATS if row.readers]
_OWN_READERS = (HEIF, JPEG_XL, RAW)
# Of a picture at 16 x 16 grey levels; one bit a pixel is as far from it as that.
_NEAR = 20.0
_PICTURE = make_photo(5, (SIDE, SIDE))


def _title(each: PictureFormat | str) -> str:
    return each if isinstance(each, str) else each.title


def written(folder: Path, name: str, ending: str) -> Path:
    path = folder / f"a.{ending}"
    path.write_bytes(WRITERS[name](_PICTURE))
    return path


def decoded(path: Path, wanted: int = 16) -> Decoded:
    return decode(path, (wanted, wanted), DecodeSettings())


def fault_of(path: Path, settings: DecodeSettings | None = None) -> UnreadableImageError:
    with pytest.raises(UnreadableImageError) as caught:
        decode(path, (16, 16), settings or DecodeSettings())
    return caught.value


def difference(one: Decoded, picture: Image.Image) -> float:
    """Return the mean difference of grey levels at 16 x 16 pixels."""
    seen = one.pixels.convert("L").resize((16, 16), Image.Resampling.BOX, one.extent)
    meant = picture.convert("L").resize((16, 16), Image.Resampling.BOX)
    return float(np.abs(np.asarray(seen, np.float64) - np.asarray(meant, np.float64)).mean())


@pytest.mark.filterwarnings("ignore:.*deprecated")  # a time will come for some of them
@pytest.mark.parametrize(("row", "name"), [(row, name) for row in _READ for name in row.names], ids=_title)
def test_each_format_of_the_table_is_read(tmp_path: Path, row: PictureFormat, name: str) -> None:
    image = decoded(written(tmp_path, name, row.endings[0]))
    assert image.format == name
    assert image.size == ((768, 512) if name == "PCD" else (SIDE, SIDE))
    assert difference(image, _PICTURE) < _NEAR


@pytest.mark.parametrize("row", [row for row in FORMATS if not row.readers], ids=lambda row: row.title)
def test_what_is_never_read_says_so(tmp_path: Path, row: PictureFormat) -> None:
    path = tmp_path / f"a.{row.endings[0]}"
    path.write_bytes(b"whatever it holds")
    assert str(fault_of(path)) == f"files of this format are not read ({row.title})"


def with_metadata(name: str) -> bytes:
    """Write a picture with a date in EXIF, a rating in XMP and a keyword in IPTC, as far as the format has places."""
    exif = exif_of()
    if name == "PSD":
        return psd(_PICTURE, {0x0404: KEYWORD_IPTC, 0x0422: exif.removeprefix(b"Exif\0\0"), 0x0424: RATING_XMP})
    if name == "HEIF":
        return heic(_PICTURE, exif=exif, xmp=RATING_XMP)
    if name == "JXL":
        return jxl(_PICTURE, exif=exif.removeprefix(b"Exif\0\0"), xmp=RATING_XMP)
    if name == "RAW":
        return raw(_PICTURE, xmp=RATING_XMP)
    if name == "PNG":
        from PIL.PngImagePlugin import PngInfo

        texts = PngInfo()
        texts.add_itxt("XML:com.adobe.xmp", RATING_XMP.decode())
        return saved("PNG", exif=exif, pnginfo=texts)(_PICTURE)
    if name == "TIFF":
        image = Image.Exif()
        image.load(exif)
        date = image.get_ifd(0x8769)
        return saved("TIFF", tiffinfo={34665: date, 700: RATING_XMP, 33723: KEYWORD_IPTC})(_PICTURE)
    if name == "MPO":
        return saved("MPO", save_all=True, append_images=[_PICTURE], exif=exif, xmp=RATING_XMP)(_PICTURE)
    return saved(name, exif=exif, xmp=RATING_XMP)(_PICTURE)


@pytest.mark.parametrize("row", [row for row in _READ if row.metadata is not Reading.NONE], ids=lambda row: row.title)
def test_metadata_are_read_where_the_table_says_so(tmp_path: Path, row: PictureFormat) -> None:
    path = tmp_path / f"a.{row.endings[0]}"
    path.write_bytes(with_metadata(row.names[0]))
    found = read_metadata(path)
    assert found.date_taken == "2021-05-04T10:11:12"
    assert found.rating == 4
    if row.metadata is Reading.FULL and row.names[0] in ("TIFF", "PSD"):  # JPEG's are tested with all its places
        assert found.keywords == ("beach",)


_TURNS = [
    Image.Transpose.FLIP_LEFT_RIGHT,
    Image.Transpose.ROTATE_180,
    Image.Transpose.FLIP_TOP_BOTTOM,
    Image.Transpose.TRANSPOSE,
    Image.Transpose.ROTATE_90,
    Image.Transpose.TRANSVERSE,
    Image.Transpose.ROTATE_270,
]


def stored(picture: Image.Image, orientation: int) -> Image.Image:
    """Return a picture as a camera stores it that says of it that it has this orientation."""
    return picture if orientation == 1 else picture.transpose(_TURNS[orientation - 2])


@pytest.mark.parametrize("orientation", range(1, 9))
def test_pictures_of_all_orientations_are_upright_once(tmp_path: Path, orientation: int) -> None:
    picture = make_photo(5, (96, 64))
    as_stored, exif = stored(picture, orientation), exif_of(orientation)
    jpeg = saved("JPEG", quality=95, exif=exif)(as_stored)
    files = {
        "a.jxl": jxl_of_jpeg(jpeg),
        "a.heic": heic(as_stored, exif=exif),  # as boxes that say how to turn it: irot and imir
        "a.tif": saved("TIFF", exif=exif)(as_stored),
        "a.png": saved("PNG", exif=exif)(as_stored),
        "a.webp": saved("WEBP", exif=exif, lossless=True)(as_stored),
        "a.avif": saved("AVIF", exif=exif)(as_stored),
        "preview.dng": raw(picture, orientation=orientation),
        "half.dng": save_dng(tmp_path / "half.dng", picture, orientation=orientation).read_bytes(),
    }
    for name, content in files.items():
        (tmp_path / name).write_bytes(content)
        image = decoded(tmp_path / name)
        assert (name, image.size) == (name, (96, 64))
        assert difference(image, picture) < 4, name


@pytest.mark.parametrize("row", _OWN_READERS, ids=lambda row: row.title)
def test_a_format_whose_reader_is_missing_says_what_brings_it(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, row: PictureFormat
) -> None:
    path = written(tmp_path, row.names[0], row.endings[0])
    with monkeypatch.context() as patch:
        patch.setattr(reader_packages, "_is_installed", lambda _reader: False)
        readers._opener_of.cache_clear()
        fault = fault_of(path)
        assert reader_packages.installed_reader(row) is None
        patch.setattr(sys, "frozen", True, raising=False)
        patch.setattr(extras, "_SYSTEM", "darwin")
        built_without = fault_of(path)
        patch.setattr(extras, "_SYSTEM", "win32")
        not_ticked = fault_of(path)
    readers._opener_of.cache_clear()
    package = row.readers[0].name
    assert fault.kind is UnreadableKind.UNSUPPORTED
    assert str(fault) == f"no reader for {row.title} is installed (pip install {package})"
    frozen = f"no reader for {row.title} is installed (this copy of ImageTwin was built without {package})"
    assert str(built_without) == frozen
    with pseudo_language():
        shown = tr(pickle.loads(pickle.dumps(not_ticked.reason)))
    how = '⟦run the full installer of ImageTwin and tick "More formats"⟧'
    assert shown == f"⟦no reader for {row.title} is installed ({how})⟧"
    assert decoded(path).format == row.names[0]


@pytest.mark.parametrize("row", _OWN_READERS, ids=lambda row: row.title)
def test_a_reader_that_cannot_be_loaded_is_no_fault_of_the_file(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, row: PictureFormat
) -> None:
    path = written(tmp_path, row.names[0], row.endings[0])
    with monkeypatch.context() as patch:
        for name in (row.readers[0].module, *(f"imagetwin.imaging.{each}_file" for each in ("jxl", "raw"))):
            patch.setitem(sys.modules, name, None)
        readers._opener_of.cache_clear()
        fault = fault_of(path)
    assert fault.kind is UnreadableKind.READ_ERROR
    assert fault.kind not in LASTING_KINDS
    assert f"{row.readers[0].name} is installed and cannot be loaded" in str(fault)
    assert decoded(path).format == row.names[0]


@pytest.mark.parametrize("row", _OWN_READERS, ids=lambda row: row.title)
def test_a_picture_beyond_the_budget_is_refused_by_its_head(tmp_path: Path, row: PictureFormat) -> None:
    path = written(tmp_path, row.names[0], row.endings[0])
    if row is RAW:  # of a preview a part of the pixels is decoded
        save_dng(path, _PICTURE)
    fault = fault_of(path, DecodeSettings(pixel_budget=100))
    assert fault.kind is UnreadableKind.TOO_LARGE
    assert "64 x 64 pixels" in str(fault)


@pytest.mark.parametrize("name", ["HEIF", "JXL"])
def test_a_picture_that_may_have_lacked_memory_is_not_called_damaged(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, name: str
) -> None:
    path = tmp_path / "a.bin"
    content = WRITERS[name](make_photo(5, (160, 120)))
    path.write_bytes(content[: -len(content) // 3])
    assert fault_of(path).kind in (UnreadableKind.DAMAGED, UnreadableKind.TRUNCATED)
    for module in ("heif_file", "jxl_file"):
        monkeypatch.setattr(f"imagetwin.imaging.{module}.has_room", lambda _byte_count: False)
    assert fault_of(path).kind is UnreadableKind.TOO_LARGE


def test_there_is_room_for_little_and_none_for_more_than_there_can_be() -> None:
    assert has_room(1000)
    assert not has_room(sys.maxsize // 2)


@pytest.mark.parametrize("row", _OWN_READERS, ids=lambda row: row.title)
def test_what_is_cut_off_or_overwritten_is_told_and_never_raises(tmp_path: Path, row: PictureFormat) -> None:
    whole = WRITERS[row.names[0]](make_photo(5, (160, 120)))
    path = tmp_path / f"a.{row.endings[0]}"
    dice = np.random.default_rng(7)
    for share in (0.05, 0.3, 0.6, 0.9):
        path.write_bytes(whole[: int(share * len(whole))])
        assert inspect_files([rescanned(path).file], DecodeSettings(), True)[0].fault
        noisy = bytearray(whole)
        start = int(share * len(noisy))
        noisy[start : start + 40] = dice.bytes(40)
        path.write_bytes(bytes(noisy))
        inspect_files([rescanned(path).file], DecodeSettings(), True)
        assert isinstance(read_metadata(path), Metadata)


@pytest.mark.parametrize("ending", ["tif", "jpg", "dng"])
def test_a_raw_file_is_known_under_other_names(tmp_path: Path, ending: str) -> None:
    picture = make_photo(5, (640, 480))
    path = save_dng(tmp_path / f"a.{ending}", picture)
    image = decoded(path)
    assert (image.format, image.size) == ("RAW", (640, 480))
    assert difference(image, picture) < 4


def test_a_jpeg_under_a_raw_files_name_is_a_jpeg(tmp_path: Path) -> None:
    path = tmp_path / "a.nef"
    path.write_bytes(WRITERS["JPEG"](_PICTURE))
    assert decoded(path).format == "JPEG"


def test_a_thumbnail_never_stands_for_a_raw_picture(tmp_path: Path) -> None:
    picture, other = make_photo(5, (640, 480)), make_photo(6, (160, 120))
    path = save_dng(tmp_path / "a.dng", picture, preview=other, thumbnail_side=160)
    image = decoded(path, 50)
    assert image.size == (640, 480)
    assert difference(image, picture) < 4


def test_a_preview_of_other_proportions_never_stands_for_a_raw_picture(tmp_path: Path) -> None:
    picture, other = make_photo(5, (640, 480)), make_photo(6, (640, 360))
    assert difference(decoded(save_dng(tmp_path / "a.dng", picture, preview=other)), picture) < 4


def test_a_preview_of_half_the_size_is_what_is_seen_of_a_raw_file(tmp_path: Path) -> None:
    picture, seen = make_photo(5, (640, 480)), make_photo(6, (320, 240))
    path = save_dng(tmp_path / "a.dng", picture, preview=seen)
    small, large = decoded(path, 40), decoded(path, 640)
    assert small.size == large.size == (640, 480)
    assert (small.pixels.size, large.pixels.size) == ((80, 60), (320, 240))
    assert difference(small, seen) < 4
    assert difference(large, seen) < 4


def test_a_smaller_preview_serves_until_more_is_wanted(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    from imagetwin.imaging import raw_file

    monkeypatch.setattr(raw_file, "LEAST_PREVIEW_SIDE", 200)
    picture, seen = make_photo(5, (640, 480)), make_photo(6, (200, 150))
    path = save_dng(tmp_path / "a.dng", picture, preview=seen)
    assert difference(decoded(path, 150), seen) < 4
    assert difference(decoded(path, 151), picture) < 4


def test_a_raw_file_whose_sensor_data_are_cut_off_is_not_whole(tmp_path: Path) -> None:
    path = save_dng(tmp_path / "a.dng", make_photo(5, (640, 480)))
    assert inspect_files([rescanned(path).file], DecodeSettings(), True)[0].fault == ""
    whole = path.read_bytes()
    path.write_bytes(whole[: len(whole) // 2])
    assert inspect_files([rescanned(path).file], DecodeSettings(), True)[0].fault == "truncated (the file ends early)"


def test_a_raw_file_without_its_data_is_damaged_though_it_opens(tmp_path: Path) -> None:
    path = save_dng(tmp_path / "a.dng", Image.new("RGB", (64, 48)))
    assert str(fault_of(path)) == "damaged (nothing of it can be decoded)"


def test_equal_sensor_data_are_no_proof_of_equal_pixels(tmp_path: Path) -> None:
    path = written(tmp_path, "RAW", "dng")
    assert pixels_digest(path, DecodeSettings()) is None


def test_deep_pixels_that_a_reader_cuts_off_are_no_proof_of_equal_pixels(tmp_path: Path) -> None:
    path = tmp_path / "a.heic"
    path.write_bytes(heic(_PICTURE))
    assert pixels_digest(path, DecodeSettings()) is not None
    import pillow_heif

    deep = np.asarray(_PICTURE, np.uint16) * 257
    pillow_heif.from_bytes("RGB;16", _PICTURE.size, deep.tobytes()).save(path)
    assert pixels_digest(path, DecodeSettings()) is None


def test_what_a_raw_file_says_of_its_camera_is_read(tmp_path: Path) -> None:
    path = save_dng(tmp_path / "a.dng", make_photo(5, (64, 48)), orientation=6)
    traits, told = described(rescanned(path).file, DecodeSettings())
    assert (told.camera, told.exposure, told.date_taken) == ("Maker Camera One", "ISO 200", "2021-05-04T10:11:12")
    assert traits.is_camera_format
    assert traits.pixel_count == 64 * 48


def test_exif_of_raw_files_is_found_where_their_makers_put_it() -> None:
    tiff = exif_of().removeprefix(b"Exif\0\0")
    assert exif_in(tiff, None).get_ifd(0x8769)[36867].startswith("2021")
    camera = Image.Exif()
    camera[272] = "R6"
    small = Image.Exif()
    small[36867] = "2021:05:04 10:11:12"
    boxes = [b"\0\0\0\x18ftypcrx \0\0\0\1crx isom"]
    for name, each in ((b"CMT1", camera), (b"CMT2", small)):
        content = each.tobytes().removeprefix(b"Exif\0\0")
        boxes.append((len(content) + 8).to_bytes(4) + name + content)
    found = exif_in(b"".join(boxes), None)
    assert found[272] == "R6"
    assert found.get_ifd(0x8769)[36867] == "2021:05:04 10:11:12"
    assert exif_in(b"FUJIFILMCCD-RAW", tiff).get_ifd(0x8769)
    assert not exif_in(b"II*\0 damaged", b"damaged, too")


def test_compressed_metadata_of_jpeg_xl_are_read_and_long_ones_left_alone(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    from imagetwin.imaging import jxl_file

    content = jxl(_PICTURE, exif=exif_of().removeprefix(b"Exif\0\0"), xmp=RATING_XMP)
    assert b"brob" in content
    with jxl_file.JxlFile(BytesIO(content)) as image:
        assert particulars_in(image).rating == 4
    monkeypatch.setattr(jxl_file, "_LONGEST_COMPRESSED", 10)
    with jxl_file.JxlFile(BytesIO(content)) as image:
        assert particulars_in(image).count == 0


def test_grey_and_transparent_jpeg_xl_is_read(tmp_path: Path) -> None:
    import pylibjxl

    path = tmp_path / "a.jxl"
    grey = np.asarray(_PICTURE.convert("L"))[:1, :, None]
    path.write_bytes(pylibjxl.encode(np.ascontiguousarray(grey), lossless=True))
    assert decoded(path).size == (SIDE, 1)
    hole = _PICTURE.convert("RGBA")
    hole.putalpha(0)
    path.write_bytes(pylibjxl.encode(np.asarray(hole), lossless=True))
    assert decoded(path).pixels.getextrema() in (((255, 255),) * 3, ((0, 0),) * 3)


@pytest.mark.parametrize("name", ["HEIF", "JXL", "RAW"])
def test_thumbnails_are_made_of_them(tmp_path: Path, name: str) -> None:
    path = written(tmp_path, name, "dng" if name == "RAW" else "bin")
    small = thumbnail(path, 20, DecodeSettings())
    assert (small.width, small.height) == (20, 20)


_TIFF = {
    "one bit": ("1", {}),
    "grey": ("L", {"compression": "tiff_lzw"}),
    "16 bit": ("I;16", {}),
    "32 bit": ("I", {}),
    "float": ("F", {"compression": "tiff_adobe_deflate"}),
    "palette": ("P", {"compression": "packbits"}),
    "CMYK": ("CMYK", {"compression": "jpeg", "quality": 95}),
    "LAB": ("LAB", {}),
    "alpha": ("RGBA", {"compression": "zstd"}),
    "grey and alpha": ("LA", {}),
    "fax": ("1", {"compression": "group4"}),
    "JPEG": ("RGB", {"compression": "jpeg", "quality": 95}),
    "BigTIFF": ("RGB", {"big_tiff": True}),
}


@pytest.mark.parametrize("kind", _TIFF)
def test_tiff_is_read_in_its_modes_and_compressions(tmp_path: Path, kind: str) -> None:
    mode, options = _TIFF[kind]
    picture = _PICTURE
    if mode == "I;16":
        picture = Image.fromarray(np.asarray(_PICTURE.convert("L"), np.uint16) * 257)
    elif mode in ("LAB", "CMYK"):
        from PIL import ImageCms

        if mode == "LAB":
            to_lab = ImageCms.buildTransform(
                ImageCms.createProfile("sRGB"), ImageCms.createProfile("LAB"), "RGB", "LAB"
            )
            picture = ImageCms.applyTransform(_PICTURE, to_lab) or _PICTURE
        else:
            picture = _PICTURE.convert("CMYK")
    elif mode != picture.mode:
        picture = picture.convert(mode)
    path = tmp_path / "a.tif"
    picture.save(path, **options)  # type: ignore[arg-type]
    image = decoded(path)
    assert image.format == "TIFF"
    assert difference(image, _PICTURE) < _NEAR


def test_versions_of_readers_are_told_apart(monkeypatch: pytest.MonkeyPatch) -> None:
    before = reader_packages.reader_versions.__wrapped__()
    assert "pi-heif 1" in before
    assert "rawpy 0." in before
    monkeypatch.setattr(reader_packages, "_is_installed", lambda reader: reader.module == "rawpy")
    after = reader_packages.reader_versions.__wrapped__()
    assert after.startswith("rawpy")
    assert after != before


def test_a_row_that_is_added_is_found_by_its_endings() -> None:
    assert {"heic", "jxl", "nef", "psd"} <= IMAGE_ENDINGS
    assert readers.format_of(b"\0\0\0\x1cftypmif1\0\0\0\0mif1avif", "a.avif") is None
    assert readers.format_of(b"\0\0\0\x1cftypmif1\0\0\0\0mif1heic", "a.avif") is HEIF
    assert reader_packages.how_to_get(replace(HEIF, readers=())) == ""
