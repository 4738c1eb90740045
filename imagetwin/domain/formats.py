"""The one table of picture formats: their endings, who reads them, and what of them is read."""

from dataclasses import dataclass
from enum import Enum
from pathlib import Path

from imagetwin.domain.wording import mark

# What `ScannedImage.format` says of a camera's raw file.
RAW_FORMAT = "RAW"


class Scaling(Enum):
    """How a large picture is brought to the few pixels that a comparison needs; the value says it in words."""

    DCT = mark("Decoded at 1/2, 1/4 or 1/8")
    PREVIEW = mark("Large preview, else half size")
    FULL = mark("Decoded whole")
    NONE = mark("Not read")


class Reading(Enum):
    """Which metadata of a format is read; the value says it in words."""

    FULL = mark("EXIF, XMP, IPTC")
    EXIF_XMP = mark("EXIF, XMP")
    NONE = mark("None")


@dataclass(frozen=True, slots=True)
class Reader:
    """A package that reads formats: its `name` for pip, the module that is imported, and its licence."""

    name: str
    module: str
    licence: str

    @property
    def is_optional(self) -> bool:
        """Whether the program works without it."""
        return self is not PILLOW


@dataclass(frozen=True, slots=True)
class PictureFormat:
    """A row of the table: `readers` in the order in which they are tried, none for what is listed and never read.

    `names` are those that a decoder gives to what it read (`ScannedImage.format`).
    """

    title: str
    endings: tuple[str, ...]
    readers: tuple[Reader, ...]
    names: tuple[str, ...] = ()
    scaling: Scaling = Scaling.FULL
    metadata: Reading = Reading.NONE


PILLOW = Reader("Pillow", "PIL", "MIT-CMU")
PI_HEIF = Reader("pi-heif", "pi_heif", "BSD-3-Clause; LGPL-3.0 libraries")
PILLOW_HEIF = Reader("pillow-heif", "pillow_heif", "BSD-3-Clause; GPL-2.0 and LGPL-3.0 libraries")
PYLIBJXL = Reader("pylibjxl", "pylibjxl", "BSD-3-Clause")
RAWPY = Reader("rawpy", "rawpy", "MIT; LGPL-2.1 or CDDL-1.0 library")


def _pillows(
    title: str, endings: str, *names: str, metadata: Reading = Reading.NONE, scaling: Scaling = Scaling.FULL
) -> PictureFormat:
    return PictureFormat(title, tuple(endings.split()), (PILLOW,), names, scaling, metadata)


def _unread(title: str, endings: str) -> PictureFormat:
    return PictureFormat(title, tuple(endings.split()), (), (), Scaling.NONE)


HEIF = PictureFormat(
    "HEIC, HEIF",
    ("heic", "heif", "hif", "heics", "heifs"),
    (PI_HEIF, PILLOW_HEIF),
    ("HEIF",),
    metadata=Reading.EXIF_XMP,
)
JPEG_XL = PictureFormat("JPEG XL", ("jxl",), (PYLIBJXL,), ("JXL",), metadata=Reading.EXIF_XMP)
RAW = PictureFormat(
    mark("Camera raw"),
    tuple(
        "3fr arw cr2 cr3 crw dcr dng erf iiq kdc mef mos mrw nef nrw orf pef raf raw rw2 rwl sr2 srf srw x3f".split()
    ),
    (RAWPY,),
    (RAW_FORMAT,),
    Scaling.PREVIEW,
    Reading.EXIF_XMP,
)

FORMATS = (
    _pillows("JPEG", "jpg jpeg jpe jfif", "JPEG", metadata=Reading.FULL, scaling=Scaling.DCT),
    _pillows("PNG, APNG", "png apng", "PNG", metadata=Reading.EXIF_XMP),
    HEIF,
    _pillows("AVIF", "avif avifs", "AVIF", metadata=Reading.EXIF_XMP),
    _pillows("WebP", "webp", "WEBP", metadata=Reading.EXIF_XMP),
    JPEG_XL,
    _pillows("GIF", "gif", "GIF"),
    _pillows("TIFF", "tif tiff", "TIFF", metadata=Reading.FULL),
    RAW,
    _pillows("BMP, DIB", "bmp dib", "BMP", "DIB"),
    _pillows("JPEG 2000", "jp2 j2k j2c jpc jpf jpx", "JPEG2000"),
    _pillows("MPO", "mpo", "MPO", metadata=Reading.FULL, scaling=Scaling.DCT),
    _pillows("Photoshop", "psd", "PSD", metadata=Reading.FULL),
    _pillows("ICO, CUR", "ico cur", "ICO", "CUR"),
    _pillows("ICNS", "icns", "ICNS"),
    _pillows("TGA", "tga icb vda vst", "TGA"),
    _pillows("DDS", "dds", "DDS"),
    _pillows("QOI", "qoi", "QOI"),
    _pillows("PPM, PGM, PBM, PNM, PFM", "ppm pgm pbm pnm pfm", "PPM"),
    _pillows("PCX, DCX", "pcx dcx", "PCX", "DCX"),
    _pillows("SGI", "sgi rgb rgba bw", "SGI"),
    _pillows("XBM, XPM", "xbm xpm", "XBM", "XPM"),
    _pillows("FITS", "fit fits", "FITS"),
    _pillows("FLI, FLC", "fli flc", "FLI"),
    _pillows("BLP, FTEX", "blp ftc ftu", "BLP", "FTEX"),
    _pillows("IM, MSP", "im msp", "IM", "MSP"),
    _pillows("PCD, PIXAR", "pcd pxr", "PCD", "PIXAR"),
    _pillows("SPIDER, SUN", "spi ras", "SPIDER", "SUN"),
    _unread("SVG", "svg svgz"),
    _unread("EPS, PostScript", "eps ps"),
    _unread("EMF, WMF", "emf wmf"),
    _unread("OpenEXR", "exr"),
    _unread("GIMP", "xcf"),
    _unread("JPEG XR", "jxr hdp wdp"),
    _unread("FlashPix", "fpx"),
)

FORMAT_BY_ENDING = {ending: each for each in FORMATS for ending in each.endings}
IMAGE_ENDINGS = frozenset(FORMAT_BY_ENDING)
READABLE_ENDINGS = frozenset(ending for ending, each in FORMAT_BY_ENDING.items() if each.readers)
RAW_ENDINGS = frozenset(RAW.endings)
OPTIONAL_READERS = tuple(dict.fromkeys(each for row in FORMATS for each in row.readers if each.is_optional))


def ending_of(name: str) -> str:
    """Return the ending of a file name in lower case without its dot; "" where there is none."""
    stem, _, ending = name.rpartition(".")
    # The dots that a name begins with do not part it.
    return ending.lower() if stem.strip(".") else ""


def is_raw_name(name: str) -> bool:
    """Tell whether a file of that name is taken for a camera's raw file."""
    return ending_of(name) in RAW_ENDINGS


def shot_of(path: Path) -> tuple[Path, str]:
    """Return what a raw file and the picture that the camera wrote beside it have in common: folder and stem."""
    name = path.name
    return path.parent, (name.rpartition(".")[0] or name).casefold()


def are_one_shot(one: Path, other: Path) -> bool:
    """Tell whether one of two files is the other's raw file: two renderings of one shot, of which neither is spare."""
    return is_raw_name(one.name) != is_raw_name(other.name) and shot_of(one) == shot_of(other)
