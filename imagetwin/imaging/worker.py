"""What a worker process does with image files: fingerprint them, or say why not. It never raises for a bad file."""

from contextlib import suppress
from hashlib import blake2b

import PIL
import simplejpeg

from imagetwin.domain.fingerprints import Fingerprint, Method
from imagetwin.domain.images import ImageFile, ScannedImage, Unreadable
from imagetwin.domain.settings import DecodeSettings
from imagetwin.imaging.decode import UnreadableImageError, decode
from imagetwin.imaging.methods import RECIPES
from imagetwin.imaging.reading import DigestingRead, Read, ReadAhead, read_file

DIGEST_BYTES = 16
# Another version of a decoder may make other pixels of the same file.
READER_VERSIONS = f"Pillow {PIL.__version__}, simplejpeg {simplejpeg.__version__}"


def fingerprint_files(
    files: list[ImageFile], method: Method, settings: DecodeSettings
) -> list[Fingerprint | Unreadable]:
    """Fingerprint each file, in order."""
    with ReadAhead([file.path for file in files]) as read:
        return [fingerprint_file(file, method, settings, read) for file in files]


def digest_files(files: list[ImageFile]) -> list[bytes]:
    """Return the digest of each file's bytes, in order; empty where a file cannot be read or is too large to hold."""
    with ReadAhead([file.path for file in files]) as ahead:
        return [_digest(file, DigestingRead(ahead)) for file in files]


def _digest(file: ImageFile, read: DigestingRead) -> bytes:
    with suppress(OSError):
        read(file.path)
    return read.digest


def fingerprint_file(
    file: ImageFile, method: Method, settings: DecodeSettings, read: Read = read_file
) -> Fingerprint | Unreadable:
    """Decode one file and compute its fingerprint, with the digest of the bytes that were read for it."""
    recipe = RECIPES[method.name]
    digesting = DigestingRead(read)
    try:
        decoded = decode(file.path, recipe.wanted_size(method), settings, digesting)
    except UnreadableImageError as error:
        return Unreadable(file.path, str(error))
    pixels = recipe.compute(decoded.pixels, decoded.extent)
    image = ScannedImage(file, decoded.width, decoded.height, decoded.format)
    return Fingerprint(image, pixels, blake2b(pixels.data, digest_size=DIGEST_BYTES).digest(), digesting.digest)
