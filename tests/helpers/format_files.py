"""One file of each format that is read, made of a picture: by its reader's own writer where there is one."""

import struct
from collections.abc import Callable
from io import BytesIO
from pathlib import Path
from typing import Any

import numpy as np
from PIL import Image

from tests.helpers.raw_files import save_dng

Writer = Callable[[Image.Image], bytes]
# Of these the bytes alone do not say enough, or the size is not free.
SIDE = 64
TAKEN = "2021:05:04 10:11:12"
RATING_XMP = (
    b'<x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">'
    b'<rdf:Description xmlns:xmp="http://ns.adobe.com/xap/1.0/" xmp:Rating="4"/></rdf:RDF></x:xmpmeta>'
)
# Record 2, field 25: a keyword.
KEYWORD_IPTC = b"\x1c\x02\x19\x00\x05beach"


def exif_of(orientation: int = 1) -> bytes:
    """Return EXIF with a date, as it stands in a JPEG."""
    exif = Image.Exif()
    exif[274] = orientation
    exif.get_ifd(0x8769)[36867] = TAKEN
    return exif.tobytes()


def saved(name: str, mode: str = "RGB", **options: Any) -> Writer:
    """Return a writer by Pillow."""

    def write(picture: Image.Image) -> bytes:
        written = BytesIO()
        picture.convert(mode).save(written, name, **options)
        return written.getvalue()

    return write


def heic(picture: Image.Image, **options: Any) -> bytes:
    """Write HEIC, by the package that has an encoder."""
    from pillow_heif import HeifImagePlugin  # noqa: F401 - for Pillow to write it

    return saved("HEIF", **options)(picture)


def jxl(picture: Image.Image, **options: Any) -> bytes:
    """Write JPEG XL."""
    import pylibjxl

    content: bytes = pylibjxl.encode(np.asarray(picture.convert("RGB")), **options)
    return content


def jxl_of_jpeg(content: bytes) -> bytes:
    """Pack a JPEG into JPEG XL, with its orientation."""
    import pylibjxl

    packed: bytes = pylibjxl.jpeg_to_jxl(content)
    return packed


def raw(picture: Image.Image, **options: Any) -> bytes:
    """Write a DNG with a preview of the picture."""
    from tempfile import TemporaryDirectory

    with TemporaryDirectory() as folder:
        return save_dng(Path(folder, "a.dng"), picture, preview=picture, **options).read_bytes()


def mpo(picture: Image.Image) -> bytes:
    """Write a pair of pictures, as a stereo camera does."""
    return saved("MPO", save_all=True, append_images=[picture.convert("RGB")])(picture)


def psd(picture: Image.Image, blocks: dict[int, bytes] | None = None) -> bytes:
    """Write a Photoshop file without layers; `blocks` are its resources by their numbers."""
    resources = b"".join(
        b"8BIM" + struct.pack(">HHI", number, 0, len(content)) + content + bytes(len(content) % 2)
        for number, content in (blocks or {}).items()
    )
    head = b"8BPS" + struct.pack(">H6xHIIHH", 1, 3, picture.height, picture.width, 8, 3)
    planes = b"".join(channel.tobytes() for channel in picture.convert("RGB").split())
    return head + bytes(4) + struct.pack(">I", len(resources)) + resources + bytes(4) + b"\0\0" + planes


def cursor(picture: Image.Image) -> bytes:
    """Write a cursor: an icon under another number."""
    content = bytearray(saved("ICO", "RGBA", sizes=[picture.size], bitmap_format="bmp")(picture))
    content[2] = 2
    return bytes(content)


def apple_icon(picture: Image.Image) -> bytes:
    """Write an icon of one size, which is a PNG of 64 x 64 pixels."""
    content = saved("PNG")(picture)
    return struct.pack(">4sI4sI", b"icns", len(content) + 16, b"icp6", len(content) + 8) + content


def dcx(picture: Image.Image) -> bytes:
    """Write a collection of one PCX."""
    return struct.pack("<III", 0x3ADE68B1, 12, 0) + saved("PCX")(picture)


def xpm(picture: Image.Image) -> bytes:
    """Write the source text of a pixmap."""
    small = picture.convert("RGB").quantize(64)
    palette = np.array(small.getpalette() or ()).reshape(-1, 3).tolist()
    colours = [
        f'"{chr(48 + each)} c #{red:02x}{green:02x}{blue:02x}",' for each, (red, green, blue) in enumerate(palette)
    ]
    rows = [f'"{"".join(chr(48 + each) for each in row)}",' for row in np.asarray(small)]
    head = f'"{small.width} {small.height} {len(colours)} 1",'
    text = "\n".join(["/* XPM */", "static char *a[] = {", head, *colours, *rows, "};"])
    return text.replace("\\", "~").encode("latin-1")


def fits(picture: Image.Image) -> bytes:
    """Write an astronomer's file, whose rows go upwards."""
    values = {"SIMPLE": "T", "BITPIX": 8, "NAXIS": 2, "NAXIS1": picture.width, "NAXIS2": picture.height}
    cards = [f"{name:<8}= {value:>20}".ljust(80) for name, value in values.items()]
    head = "".join([*cards, "END".ljust(80)]).encode()
    return head.ljust(2880) + picture.convert("L").transpose(Image.Transpose.FLIP_TOP_BOTTOM).tobytes()


def fli(picture: Image.Image) -> bytes:
    """Write a film of one frame, not compressed, in grey."""
    pixels = picture.convert("L").tobytes()
    chunk = struct.pack("<IH", len(pixels) + 6, 16) + pixels
    frame = struct.pack("<IHH8x", len(chunk) + 16, 0xF1FA, 1) + chunk
    head = struct.pack("<IHHHHHHI", 128 + len(frame), 0xAF12, 1, picture.width, picture.height, 8, 3, 10)
    return head.ljust(128, b"\0") + frame


def ftex(picture: Image.Image) -> bytes:
    """Write a game's texture, not compressed."""
    pixels = picture.convert("RGB").tobytes()
    return b"FTEX" + struct.pack("<7I", 1, *picture.size, 1, 1, 1, 32) + struct.pack("<I", len(pixels)) + pixels


def photo_cd(picture: Image.Image) -> bytes:
    """Write a Photo CD's picture of 768 x 512 pixels, in grey."""
    rows = np.asarray(picture.convert("L").resize((768, 512)), np.float64)
    colour = bytes([156]) * 384 + bytes([137]) * 384
    # Photo CD has room for what is brighter than white.
    rows = (rows / 1.3584).astype(np.uint8)
    pixels = b"".join(rows[top : top + 2].tobytes() + colour for top in range(0, 512, 2))
    return bytes(2048) + b"PCD_".ljust(96 * 2048 - 2048, b"\0") + pixels


def pixar(picture: Image.Image) -> bytes:
    """Write a picture as Pixar's computer had it."""
    head = bytearray(b"\200\350\0\0".ljust(1024, b"\0"))
    struct.pack_into("<HH4xHH", head, 416, picture.height, picture.width, 14, 2)
    return bytes(head) + picture.convert("RGB").tobytes()


def sun(picture: Image.Image) -> bytes:
    """Write a raster of Sun's, not compressed."""
    return struct.pack(">8I", 0x59A66A95, *picture.size, 24, 0, 3, 0, 0) + picture.convert("RGB").tobytes()


# By the name that the decoder gives: `ScannedImage.format`.
WRITERS: dict[str, Writer] = {
    "JPEG": saved("JPEG", quality=92),
    "PNG": saved("PNG"),
    "HEIF": heic,
    "AVIF": saved("AVIF"),
    "WEBP": saved("WEBP"),
    "JXL": jxl,
    "GIF": saved("GIF"),
    "TIFF": saved("TIFF"),
    "RAW": raw,
    "BMP": saved("BMP"),
    "DIB": saved("DIB"),
    "JPEG2000": saved("JPEG2000"),
    "MPO": mpo,
    "PSD": psd,
    "ICO": saved("ICO", "RGBA", sizes=[(SIDE, SIDE)]),
    "CUR": cursor,
    "ICNS": apple_icon,
    "TGA": saved("TGA"),
    "DDS": saved("DDS"),
    "QOI": saved("QOI"),
    "PPM": saved("PPM"),
    "PCX": saved("PCX"),
    "DCX": dcx,
    "SGI": saved("SGI"),
    "XBM": saved("XBM", "1"),
    "XPM": xpm,
    "FITS": fits,
    "FLI": fli,
    "BLP": saved("BLP", "P"),
    "FTEX": ftex,
    "IM": saved("IM"),
    "MSP": saved("MSP", "1"),
    "PCD": photo_cd,
    "PIXAR": pixar,
    "SPIDER": saved("SPIDER", "F"),
    "SUN": sun,
}
