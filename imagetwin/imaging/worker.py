"""What a worker process does with image files: fingerprint them, or say why not. It never raises for a bad file."""

from hashlib import blake2b

from imagetwin.domain.fingerprints import Fingerprint, Method
from imagetwin.domain.images import ImageFile, ScannedImage, Unreadable
from imagetwin.domain.settings import DecodeSettings
from imagetwin.imaging.decode import UnreadableImageError, decode
from imagetwin.imaging.methods import RECIPES
from imagetwin.imaging.reading import Read, ReadAhead, read_file

DIGEST_BYTES = 16


def fingerprint_files(
    files: list[ImageFile], method: Method, settings: DecodeSettings
) -> list[Fingerprint | Unreadable]:
    """Fingerprint each file, in order."""
    with ReadAhead([file.path for file in files]) as read:
        return [fingerprint_file(file, method, settings, read) for file in files]


def fingerprint_file(
    file: ImageFile, method: Method, settings: DecodeSettings, read: Read = read_file
) -> Fingerprint | Unreadable:
    """Decode one file and compute its fingerprint."""
    recipe = RECIPES[method.name]
    try:
        decoded = decode(file.path, recipe.wanted_size(method), settings, read)
    except UnreadableImageError as error:
        return Unreadable(file.path, str(error))
    pixels = recipe.compute(decoded.pixels, decoded.extent)
    image = ScannedImage(file, decoded.width, decoded.height, decoded.format)
    return Fingerprint(image, pixels, blake2b(pixels.data, digest_size=DIGEST_BYTES).digest())
