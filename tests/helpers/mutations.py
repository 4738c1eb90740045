"""Broken pictures by number: file n of a seed is always the same bytes, for the same sources."""

import random
import struct
import zlib
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from io import BytesIO
from itertools import pairwise
from pathlib import Path
from typing import Any

import numpy as np
from PIL import Image

from imagetwin.domain.formats import IMAGE_ENDINGS, ending_of
from tests.helpers.format_files import WRITERS
from tests.helpers.pictures import make_picture

# What Pillow does not write.
_OWN_WRITERS = {"HEIF": "heic", "JXL": "jxl", "RAW": "dng", "PSD": "psd"}
# What most pictures are: half of the files are made of these.
USUAL = frozenset({"jpg", "png", "gif", "webp", "tif", "bmp", "avif"})
LARGEST_SOURCE = 300_000
FILES_OF_AN_ENDING = 40
_SAME = {"jpeg": "jpg", "jpe": "jpg", "jfif": "jpg", "tiff": "tif", "apng": "png"}
_PNG_HEAD = b"\x89PNG\r\n\x1a\n"


@dataclass(frozen=True, slots=True)
class Source:
    """The bytes of a picture that is whole, or was broken by others; `size` is its width and height where known."""

    name: str
    content: bytes
    size: tuple[int, int] | None

    @property
    def ending(self) -> str:
        """Its format, by its name."""
        ending = ending_of(self.name)
        return _SAME.get(ending, ending)


def made_sources() -> list[Source]:
    """Write drawn pictures in every format and kind that Pillow can write, as far as it can."""
    picture, other = make_picture(1, (97, 61)), make_picture(2, (97, 61))
    frames: dict[str, Any] = {"save_all": True, "append_images": [other], "duration": 50}
    exif = Image.Exif()
    exif[0x0112], exif[0x010E] = 6, "a picture"
    clear = picture.copy()
    clear.putalpha(other.convert("L"))
    deep = Image.fromarray(np.asarray(picture.convert("L"), np.uint16) * 257)
    whole, real = picture.convert("I"), picture.convert("F")
    kinds: list[tuple[str, Image.Image, dict[str, Any]]] = [
        ("baseline.jpg", picture, {}),
        ("progressive.jpg", picture, {"progressive": True}),
        ("grey.jpg", picture.convert("L"), {}),
        ("cmyk.jpg", picture.convert("CMYK"), {}),
        ("exif.jpg", picture, {"exif": exif, "icc_profile": b"profile" * 20, "comment": b"words"}),
        ("restarts.jpg", picture, {"restart_marker_blocks": 3}),
        ("pages.mpo", picture, {"save_all": True, "append_images": [other]}),
        ("bits.png", picture.convert("1"), {}),
        ("palette.png", picture.convert("P"), {"transparency": 3}),
        ("clear.png", clear, {"exif": exif}),
        ("deep.png", deep, {}),
        ("frames.png", picture, frames),
        ("one.gif", picture, {}),
        ("frames.gif", picture, frames),
        ("interlaced.gif", picture, {"interlace": 1, "transparency": 2}),
        ("lossy.webp", picture, {"exif": exif}),
        ("lossless.webp", clear, {"lossless": True}),
        ("frames.webp", picture, frames),
        *((f"{name}.tif", image, {}) for name, image in _tiff_pictures(picture, clear, deep, whole, real)),
        *(
            (f"{way}.tif", picture.convert("1") if way.startswith("group") else picture, {"compression": way})
            for way in ("tiff_lzw", "tiff_deflate", "packbits", "jpeg", "group3", "group4", "tiff_adobe_deflate")
        ),
        ("pages.tif", picture, frames),
        ("one.bmp", picture, {}),
        ("palette.bmp", picture.convert("P"), {}),
        ("clear.bmp", clear, {}),
        ("one.ico", clear, {"sizes": [(16, 16), (48, 48)]}),
        ("bitmap.ico", clear, {"sizes": [(32, 32)], "bitmap_format": "bmp"}),
        ("one.icns", clear, {}),
        ("one.tga", picture, {}),
        ("packed.tga", clear, {"compression": "tga_rle"}),
        ("one.dds", picture, {}),
        ("packed.dds", clear, {"pixel_format": "DXT5"}),
        ("one.ppm", picture, {}),
        ("one.pgm", deep, {}),
        ("one.pbm", picture.convert("1"), {}),
        ("one.pfm", real, {}),
        ("one.jp2", picture, {}),
        ("tiled.jp2", picture, {"tile_size": (32, 32), "irreversible": True}),
        ("bare.j2k", clear, {"no_jp2": True}),
        ("one.qoi", clear, {}),
        ("one.avif", picture, {"exif": exif}),
        ("frames.avif", clear, {**frames, "append_images": [clear]}),
        ("one.pcx", picture, {}),
        ("one.sgi", picture, {}),
        ("one.msp", picture.convert("1"), {}),
        ("one.xbm", picture.convert("1"), {}),
        ("one.spi", real, {"format": "SPIDER"}),
        ("one.blp", picture.convert("P"), {}),
    ]
    own = [Source(f"one.{ending}", WRITERS[name](picture), picture.size) for name, ending in _OWN_WRITERS.items()]
    return [each for kind in kinds if (each := _written(*kind)) is not None] + [_interlaced_png(picture), *own]


def _tiff_pictures(*pictures: Image.Image) -> list[tuple[str, Image.Image]]:
    picture = pictures[0]
    converted = [picture.convert(mode) for mode in ("1", "L", "P", "CMYK", "YCbCr", "LAB")]
    return [(image.mode.replace(";", " "), image) for image in (*pictures, *converted)]


def _written(name: str, picture: Image.Image, options: dict[str, Any]) -> Source | None:
    target = BytesIO()
    target.name = name  # by its ending Pillow knows the format
    try:
        # Copies, since writing leaves settings in an image.
        if "append_images" in options:
            options = options | {"append_images": [each.copy() for each in options["append_images"]]}
        picture.copy().save(target, **options)
    except (KeyError, OSError, ValueError):
        return None  # a format that this Pillow cannot write
    return Source(name, target.getvalue(), picture.size)


def _interlaced_png(picture: Image.Image) -> Source:
    """Write an Adam7 PNG, which Pillow reads only: each pass is a small picture of its own."""
    width, height = picture.size
    passes = ((0, 0, 8, 8), (4, 0, 8, 8), (0, 4, 4, 8), (2, 0, 4, 4), (0, 2, 2, 4), (1, 0, 2, 2), (0, 1, 1, 2))
    data = bytearray()
    for left, top, across, down in passes:
        for y in range(top, height, down):
            data += b"\0" + b"".join(bytes(_triple(picture, x, y)) for x in range(left, width, across))
    head = struct.pack(">IIBBBBB", width, height, 8, 2, 0, 0, 1)
    parts = ((b"IHDR", head), (b"IDAT", zlib.compress(bytes(data))), (b"IEND", b""))
    return Source("interlaced.png", _PNG_HEAD + b"".join(_png_chunk(*part) for part in parts), (width, height))


def _triple(picture: Image.Image, x: int, y: int) -> tuple[int, ...]:
    value = picture.getpixel((x, y))
    assert isinstance(value, tuple)
    return tuple(int(each) for each in value)


def sources_in(folder: Path) -> list[Source]:
    """Read the pictures of a folder: of each ending all in folders called `hostile`, and some of the others."""
    taken: dict[str, int] = {}
    sources = []
    for path in sorted(folder.rglob("*"), key=lambda each: each.as_posix()):
        name = path.name
        if not path.is_file() or ending_of(name) not in IMAGE_ENDINGS:
            continue
        if path.stat().st_size > LARGEST_SOURCE:
            continue
        source = Source(path.relative_to(folder).as_posix(), path.read_bytes(), _size_of(path))
        taken[source.ending] = taken.get(source.ending, 0) + 1
        if "hostile" in path.parts or taken[source.ending] <= FILES_OF_AN_ENDING:
            sources.append(source)
    return sources


def _size_of(path: Path) -> tuple[int, int] | None:
    try:
        with Image.open(path) as image:
            return image.size
    except Exception:
        return None


Change = Callable[[random.Random, Source, "Corpus"], bytes]


class Corpus:
    """Makes broken files of sources, by seed and number."""

    def __init__(self, sources: Sequence[Source], seed: int) -> None:
        self.seed = seed
        self.by_ending: dict[str, list[Source]] = {}
        for source in sources:
            self.by_ending.setdefault(source.ending, []).append(source)
        self._endings = sorted(self.by_ending)
        self._usual = [ending for ending in self._endings if ending in USUAL]

    def file(self, number: int) -> tuple[str, bytes]:
        """Return the name, which tells what was done, and the bytes of a file."""
        dice = random.Random(f"{self.seed} {number}")
        source = self.source(dice)
        kind = dice.choice(list(CHANGES))
        content = CHANGES[kind](dice, source, self)
        if content.startswith(_PNG_HEAD) and dice.random() < 0.5:
            content = with_checksums(content)  # else hardly anything would get past them
        return f"{number:06d} {kind}.{source.ending}", content

    def source(self, dice: random.Random) -> Source:
        """Choose a source: the ending first, so that rare formats come as often as each other."""
        endings = self._usual if dice.random() < 0.5 and self._usual else self._endings
        return dice.choice(self.by_ending[dice.choice(endings)])


def flip_bits(dice: random.Random, source: Source, _corpus: Corpus) -> bytes:
    """Turn a few bits, half of the time near the beginning."""
    content = bytearray(source.content)
    end = min(len(content), 512) if dice.random() < 0.5 else len(content)
    for _ in range(dice.choice((1, 1, 2, 8, 64)) if end else 0):
        content[dice.randrange(end)] ^= 1 << dice.randrange(8)
    return bytes(content)


def overwrite_run(dice: random.Random, source: Source, _corpus: Corpus) -> bytes:
    """Put zeros, ones, or noise over a stretch, or leave it out, or put noise between."""
    content = source.content
    start = dice.randrange(min(len(content), 512) + 1 if dice.random() < 0.5 else len(content) + 1)
    length = dice.choice((1, 2, 4, 16, 100, 1000, 10_000))
    filling = (b"\0" * length, b"\xff" * length, dice.randbytes(length), b"")[dice.randrange(4)]
    left_out = length if dice.random() < 0.8 else 0
    return content[:start] + filling + content[start + left_out :]


def truncate(dice: random.Random, source: Source, _corpus: Corpus) -> bytes:
    """Leave the end out."""
    length = len(source.content)
    return source.content[: dice.randrange(min(length, 300) + 1 if dice.random() < 0.3 else length + 1)]


def splice_same(dice: random.Random, source: Source, corpus: Corpus) -> bytes:
    """Put the tail of another file of the format behind the head of one."""
    return _spliced(dice, source, dice.choice(corpus.by_ending[source.ending]))


def splice_other(dice: random.Random, source: Source, corpus: Corpus) -> bytes:
    """Put the tail of a file of any format behind the head of one."""
    return _spliced(dice, source, corpus.source(dice))


def _spliced(dice: random.Random, head: Source, tail: Source) -> bytes:
    most = min(len(head.content), 2000) if dice.random() < 0.7 else len(head.content)
    return head.content[: dice.randrange(most + 1)] + tail.content[dice.randrange(len(tail.content) + 1) :]


# What a format may hold a width and height as.
_NUMBERS = (("<H", 0), (">H", 0), ("<I", 0), (">I", 0), ("<H", -1), (">H", -1))
_SIZES = (0, 1, 2, 255, 1000, 9_000, 20_000, 65_535, 65_536, 2**24 - 1, 2**31 - 1, 2**31, 2**32 - 1)


def inflate(dice: random.Random, source: Source, _corpus: Corpus) -> bytes:
    """Write another width or height, or both, wherever the beginning holds it."""
    content = bytearray(source.content)
    for side in source.size or ():
        if dice.random() < 0.25:
            continue
        places = [
            (place, form)
            for form, plus in _NUMBERS
            if (place := bytes(content[:2000]).find(struct.pack(form, min(max(side + plus, 0), 65_535)))) >= 0
        ]
        if places:
            place, form = dice.choice(places)
            most = 2 ** (8 * struct.calcsize(form))
            struct.pack_into(form, content, place, dice.choice([size for size in _SIZES if size < most]))
    content = bytearray(with_checksums(bytes(content)))
    if bytes(content) == source.content and content:
        place = dice.randrange(min(len(content), 64))
        content[place] = dice.choice((0, 1, 0x7F, 0x80, 0xFF))
    return bytes(content)


def duplicate_chunk(dice: random.Random, source: Source, _corpus: Corpus) -> bytes:
    """Repeat a chunk of a PNG, a RIFF or a JPEG, and of all else a stretch; up to 200 times."""
    edges = chunk_edges(source.content)
    if len(edges) < 2:
        edges = sorted(dice.randrange(len(source.content) + 1) for _ in range(2))
    number = dice.randrange(len(edges) - 1)
    start, end = edges[number], edges[number + 1]
    times = dice.choice((1, 1, 2, 20, 200)) if end - start < 5_000 else 1
    place = dice.choice(edges)
    return source.content[:place] + source.content[start:end] * times + source.content[place:]


CHANGES: dict[str, Change] = {
    "bits": flip_bits,
    "run": overwrite_run,
    "truncated": truncate,
    "spliced": splice_same,
    "crossed": splice_other,
    "inflated": inflate,
    "chunk": duplicate_chunk,
}


def chunk_edges(content: bytes) -> list[int]:
    """Return where the chunks of a PNG, a RIFF or a JPEG begin, and where the last one known ends."""
    if content.startswith(_PNG_HEAD):
        return _edges(content, 8, lambda at: 12 + int.from_bytes(content[at : at + 4], "big"))
    if content.startswith(b"RIFF"):
        return _edges(content, 12, lambda at: 8 + (int.from_bytes(content[at + 4 : at + 8], "little") + 1) // 2 * 2)
    if content.startswith(b"\xff\xd8"):
        return _edges(content, 2, lambda at: 2 + int.from_bytes(content[at + 2 : at + 4], "big"))
    return []


def _edges(content: bytes, place: int, length_at: Callable[[int], int]) -> list[int]:
    edges = [place]
    while place + 8 <= len(content) and len(edges) < 1000:
        place += length_at(place)
        if place > len(content):
            break
        edges.append(place)
    return edges


def with_checksums(content: bytes) -> bytes:
    """Return a PNG's bytes with all checksums as they should be; other bytes as they are."""
    if not content.startswith(_PNG_HEAD):
        return content
    edges = chunk_edges(content)
    parts = [content[:8]]
    for start, end in pairwise(edges):
        body = content[start + 4 : end - 4]
        parts.append(content[start : start + 4] + body + struct.pack(">I", zlib.crc32(body)))
    return b"".join(parts) + content[edges[-1] :]


def _png_chunk(name: bytes, body: bytes) -> bytes:
    return struct.pack(">I", len(body)) + name + body + struct.pack(">I", zlib.crc32(name + body))
