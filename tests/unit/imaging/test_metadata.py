import struct
import zlib
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from PIL import ExifTags, Image, ImageFile, TiffImagePlugin
from PIL.PngImagePlugin import PngInfo

from imagetwin.imaging.metadata import Metadata, lacking, read_metadata
from imagetwin.imaging.xmp import sidecar_with
from tests.helpers.pictures import save_picture

RATING, XP_KEYWORDS = 0x4746, 0x9C9E


@pytest.fixture(autouse=True)
def _limits_of_pillow_as_they_were(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(Image, "MAX_IMAGE_PIXELS", Image.MAX_IMAGE_PIXELS)


def exif(date: str = "", *, subsec: str = "", offset: str = "", **tags: Any) -> Image.Exif:
    made = Image.Exif()
    if date:
        tags_of_camera = {0x9003: date, 0x9291: subsec, 0x9011: offset}
        made.get_ifd(ExifTags.IFD.Exif).update(tags_of_camera)
        made[ExifTags.IFD.Exif] = tags_of_camera  # without it none are written to a TIFF
    for name, value in tags.items():
        made[{"description": 0x010E, "rating": RATING, "keywords": XP_KEYWORDS}[name]] = value
    return made


def iim(*fields: tuple[int, int, bytes]) -> bytes:
    return b"".join(struct.pack(">BBBH", 0x1C, record, number, len(value)) + value for record, number, value in fields)


def save_with_iptc(path: Path, block: bytes, **options: Any) -> Path:
    """Save a JPEG and put a Photoshop segment with IPTC behind its first marker."""
    content = save_picture(path, 1, (32, 24), **options).read_bytes()
    padded = block + b"\0" * (len(block) % 2)
    resource = b"Photoshop 3.0\0" + b"8BIM" + struct.pack(">HHI", 0x0404, 0, len(block)) + padded
    segment = b"\xff\xed" + struct.pack(">H", len(resource) + 2) + resource
    path.write_bytes(content[:2] + segment + content[2:])
    return path


def packet(**values: Any) -> bytes:
    return sidecar_with(None, Metadata(**values))


# EXIF


@pytest.mark.parametrize("name", ["a.jpg", "a.png", "a.tif", "a.webp"])
def test_exif_is_read_from_every_format(tmp_path: Path, name: str) -> None:
    tags = exif("2020:05:01 10:11:12", subsec="34", offset="+02:00", description="The sea", rating=4)
    path = save_picture(tmp_path / name, 1, (32, 24), exif=tags)
    assert read_metadata(path) == Metadata("2020-05-01T10:11:12.34+02:00", 4, (), "The sea")


@pytest.mark.parametrize(
    ("subsec", "offset", "date"),
    [
        ("", "", "2020-05-01T10:11:12"),
        ("  ", "   :  ", "2020-05-01T10:11:12"),
        ("5 ", "Z", "2020-05-01T10:11:12.5Z"),
        ("x", "-05:00", "2020-05-01T10:11:12-05:00"),
        ("7", "+77:77", "2020-05-01T10:11:12.7"),
    ],
)
def test_the_fraction_and_the_offset_count_where_they_are_valid(
    tmp_path: Path, subsec: str, offset: str, date: str
) -> None:
    tags = exif("2020:05:01 10:11:12", subsec=subsec, offset=offset)
    assert read_metadata(save_picture(tmp_path / "a.jpg", 1, (32, 24), exif=tags)).date_taken == date


def test_keywords_of_windows_are_read(tmp_path: Path) -> None:
    tags = exif(keywords="sea; Küste;;sea".encode("utf-16-le") + b"\0\0")
    assert read_metadata(save_picture(tmp_path / "a.jpg", 1, (32, 24), exif=tags)).keywords == ("sea", "Küste")


@pytest.mark.parametrize("written", ["Küste".encode(), "Küste".encode("latin-1")])
def test_a_description_in_utf8_and_in_latin_1_is_read(tmp_path: Path, written: bytes) -> None:
    path = save_picture(tmp_path / "a.jpg", 1, (32, 24), exif=exif(description=written))
    assert read_metadata(path).description == "Küste"


@pytest.mark.parametrize(
    "tags",
    [
        exif("0000:00:00 00:00:00", subsec="00", offset="+00:00"),
        exif(description="OLYMPUS DIGITAL CAMERA         "),
        exif(rating=77),
    ],
)
def test_what_a_camera_writes_for_nothing_is_nothing(tmp_path: Path, tags: Image.Exif) -> None:
    assert not read_metadata(save_picture(tmp_path / "a.jpg", 1, (32, 24), exif=tags))


# IPTC


IPTC_FIELDS = ((2, 55, b"20200501"), (2, 60, b"101112+0200"), (2, 25, b"sea"), (2, 25, b"K\xc3\xbcste"))


def test_iptc_of_a_jpeg_is_read(tmp_path: Path) -> None:
    block = iim((1, 90, b"\x1b%G"), *IPTC_FIELDS, (2, 120, "Über".encode()))
    expected = Metadata("2020-05-01T10:11:12+02:00", None, ("sea", "Küste"), "Über")
    assert read_metadata(save_with_iptc(tmp_path / "a.jpg", block)) == expected


def test_iptc_of_a_tiff_is_read(tmp_path: Path) -> None:
    block = iim(*IPTC_FIELDS)
    block += b"\0" * (-len(block) % 4)
    path = save_picture(tmp_path / "a.tif", 1, (32, 24), tiffinfo={33723: block})
    expected = Metadata("2020-05-01T10:11:12+02:00", None, ("sea", "Küste"))
    assert read_metadata(path) == expected

    content = path.read_bytes()
    as_bytes, as_numbers = (struct.pack("<HHI", 33723, *each) for each in ((7, len(block)), (4, len(block) // 4)))
    assert content.count(as_bytes) == 1
    path.write_bytes(content.replace(as_bytes, as_numbers))
    assert read_metadata(path) == expected


def test_iptc_without_a_time_and_in_latin_1_is_read(tmp_path: Path) -> None:
    block = iim((2, 55, b"20200501"), (2, 120, b"\xdcber"))
    assert read_metadata(save_with_iptc(tmp_path / "a.jpg", block)) == Metadata("2020-05-01", description="Über")


def test_a_field_of_extended_size_is_read(tmp_path: Path) -> None:
    extended = b"\x1c\x02\x78" + struct.pack(">HI", 0x8004, 3) + b"sea"
    path = save_with_iptc(tmp_path / "a.jpg", extended + iim((2, 25, b"sand")))
    assert read_metadata(path) == Metadata(description="sea", keywords=("sand",))


@pytest.mark.parametrize("tail", [b"\x1c\x02", b"\x1c\x02\x19\xff\xff", b"\x1c\x02\x19\x00\x99sand"[:5], b"garbage"])
def test_iptc_is_read_up_to_where_it_is_damaged(tmp_path: Path, tail: bytes) -> None:
    path = save_with_iptc(tmp_path / "a.jpg", iim((2, 25, b"sea")) + tail)
    assert read_metadata(path).keywords == ("sea",)


# XMP and sidecars


@pytest.mark.parametrize("name", ["a.jpg", "a.png", "a.tif", "a.webp"])
def test_xmp_is_read_from_every_format(tmp_path: Path, name: str) -> None:
    known = Metadata("2020-05-01", 3, ("sea", "Küste"), "Über")
    options: dict[str, Any] = {"xmp": sidecar_with(None, known)}
    if name == "a.tif":
        options = {"tiffinfo": {700: options["xmp"]}}
    if name == "a.png":
        info = PngInfo()
        info.add_itxt("XML:com.adobe.xmp", options["xmp"].decode())
        options = {"pnginfo": info}
    assert read_metadata(save_picture(tmp_path / name, 1, (32, 24), **options)) == known


def test_xmp_behind_the_pixels_of_a_png_is_read(tmp_path: Path) -> None:
    info = PngInfo()
    info.add_itxt("XML:com.adobe.xmp", packet(rating=3).decode())
    content = save_picture(tmp_path / "a.png", 1, (32, 24), pnginfo=info).read_bytes()
    start = content.index(b"iTXt") - 4
    end = start + 12 + int.from_bytes(content[start : start + 4])
    (tmp_path / "a.png").write_bytes(content[:start] + content[end:-12] + content[start:end] + content[-12:])
    assert read_metadata(tmp_path / "a.png").rating == 3


def test_the_sidecar_counts_before_xmp_before_iptc_before_exif(tmp_path: Path) -> None:
    block = iim((2, 55, b"20200102"), (2, 120, b"iptc"), (2, 25, b"iptc"), (2, 25, b"all"))
    tags = exif("2020:01:01 10:00:00", description="exif", rating=1, keywords="exif;all".encode("utf-16-le"))
    embedded = packet(description="xmp", keywords=("xmp", "all"))
    path = save_with_iptc(tmp_path / "a.jpg", block, exif=tags, xmp=embedded)
    sidecar = packet(date_taken="2020-01-04", keywords=("sidecar", "all"))

    inside = Metadata("2020-01-02", 1, ("xmp", "all", "iptc", "exif"), "xmp")
    assert read_metadata(path) == inside
    keywords = ("sidecar", "all", "xmp", "iptc", "exif")
    assert read_metadata(path, sidecar) == Metadata("2020-01-04", 1, keywords, "xmp")


def test_a_rating_of_zero_hides_no_other(tmp_path: Path) -> None:
    path = save_picture(tmp_path / "a.jpg", 1, (32, 24), exif=exif(rating=4))
    unrated = packet(rating=4).replace(b"<xmp:Rating>4", b"<xmp:Rating>0")
    assert read_metadata(path, unrated).rating == 4
    assert read_metadata(save_picture(tmp_path / "b.jpg", 1, (32, 24)), unrated).rating == 0


# Bad pictures


def test_a_picture_that_cannot_be_read_has_only_what_its_sidecar_says(tmp_path: Path) -> None:
    (tmp_path / "a.heic").write_bytes(b"\0\0\0\x18ftypheic nothing that can be read")
    for path in (tmp_path / "a.heic", tmp_path / "not there.jpg", tmp_path):
        assert read_metadata(path) == Metadata()
        assert read_metadata(path, packet(rating=5)) == Metadata(rating=5)


def test_a_bad_sidecar_and_bad_xmp_hide_nothing_else(tmp_path: Path) -> None:
    path = save_picture(tmp_path / "a.jpg", 1, (32, 24), exif=exif(rating=4), xmp=b"<x:broken")
    assert read_metadata(path, b"<broken") == Metadata(rating=4)


def test_values_of_the_wrong_kind_hide_nothing_else(tmp_path: Path) -> None:
    tags = exif("2020:05:01 10:11:12", keywords=b"\x00", rating="good")
    path = save_picture(tmp_path / "a.jpg", 1, (32, 24), exif=tags)
    assert read_metadata(path) == Metadata("2020-05-01T10:11:12")


def test_a_number_in_the_place_of_bytes_asks_for_no_memory(tmp_path: Path) -> None:
    tags = TiffImagePlugin.ImageFileDirectory_v2()
    for tag in (700, XP_KEYWORDS):
        tags.tagtype[tag] = 4
        tags[tag] = 4_000_000_000
    path = save_picture(tmp_path / "a.tif", 1, (32, 24), tiffinfo=tags)
    assert read_metadata(path) == Metadata()


def test_a_truncated_picture_gives_what_comes_before_the_end(tmp_path: Path) -> None:
    path = save_picture(tmp_path / "a.jpg", 1, exif=exif(rating=4))
    path.write_bytes(path.read_bytes()[:-2000])
    assert read_metadata(path).rating == 4


def test_a_picture_beyond_pillow_s_own_limit_is_read(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = save_picture(tmp_path / "a.jpg", 1, (320, 240), exif=exif(rating=4))
    monkeypatch.setattr(Image, "MAX_IMAGE_PIXELS", 100)
    assert read_metadata(path).rating == 4


def test_a_huge_png_is_not_decoded_for_its_exif(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    content = save_picture(tmp_path / "a.png", 1, (32, 24)).read_bytes()
    header = b"IHDR" + struct.pack(">II", 90_000, 90_000) + content[24:29]
    (tmp_path / "a.png").write_bytes(content[:12] + header + struct.pack(">I", zlib.crc32(header)) + content[33:])
    decoded: list[Image.Image] = []
    monkeypatch.setattr(ImageFile.ImageFile, "load", decoded.append)
    assert read_metadata(tmp_path / "a.png") == Metadata()
    assert decoded == []


@settings(deadline=None)
@given(position=st.integers(2, 1500), value=st.binary(min_size=1, max_size=8))
def test_no_damage_makes_reading_fail(tmp_path_factory: pytest.TempPathFactory, position: int, value: bytes) -> None:
    folder = tmp_path_factory.mktemp("damaged")
    tags = exif("2020:05:01 10:11:12", description="sea", rating=4, keywords="a;b".encode("utf-16-le"))
    path = save_with_iptc(folder / "a.jpg", iim(*IPTC_FIELDS), exif=tags, xmp=packet(rating=3))
    content = path.read_bytes()
    path.write_bytes(content[:position] + value + content[position + len(value) :])
    assert isinstance(read_metadata(path), Metadata)


# What the survivor lacks


FULL = Metadata("2020-05-01T10:00:00", 3, ("sea",), "mine")


def test_a_survivor_that_knows_as_much_lacks_nothing() -> None:
    assert not lacking(FULL, [FULL, Metadata(), Metadata("1999", 5, (), "theirs")])
    assert not lacking(Metadata(), [])
    assert not lacking(Metadata(), [Metadata(rating=0)])


def test_a_survivor_that_knows_nothing_gets_the_best_of_the_others() -> None:
    others = [
        Metadata("2020-05-02T10:00:00", 2, ("b", "a"), ""),
        Metadata("2020-05-01T12:00:00", 5, ("a", "c"), "first"),
        Metadata("", None, (), "second"),
    ]
    assert lacking(Metadata(rating=0), others) == Metadata("2020-05-01T12:00:00", 5, ("b", "a", "c"), "first")


def test_only_keywords_that_the_survivor_has_not_are_lacking() -> None:
    assert lacking(FULL, [Metadata(keywords=("sea", "sand"))]) == Metadata(keywords=("sand",))


@pytest.mark.parametrize(
    ("dates", "earliest"),
    [
        (["2020-05-01T01:00:00Z", "2020-05-01T00:30:00-05:00"], "2020-05-01T01:00:00Z"),
        (["2020-05-01T01:00:00Z", "2020-05-01T00:30:00"], "2020-05-01T00:30:00"),
        (["2020", "2020-05-01T10:00:00", "2020-05"], "2020-05-01T10:00:00"),
        (["2020-05-01T10:00:00", "2020-05-01T10:00:00+02:00"], "2020-05-01T10:00:00+02:00"),
        (["2020", "2019-12-31"], "2019-12-31"),
    ],
)
def test_the_earliest_date_counts_in_its_most_exact_form(dates: list[str], earliest: str) -> None:
    for order in (dates, dates[::-1]):
        assert lacking(Metadata(), [Metadata(date) for date in order]).date_taken == earliest


def test_only_empty_metadata_is_false() -> None:
    assert not Metadata()
    for known in (Metadata("2020"), Metadata(rating=0), Metadata(keywords=("a",)), Metadata(description="a")):
        assert known
