"""What a worker process does with image files: fingerprint them, or say why not. It never raises for a bad file."""

import itertools
from collections.abc import Sequence
from contextlib import suppress
from dataclasses import dataclass, replace
from hashlib import blake2b

import numpy as np
import PIL
import simplejpeg

from imagetwin.domain.arrays import Uint8Array
from imagetwin.domain.fingerprints import Fault, Fingerprint, FingerprintBlock, Fingerprinted, Method
from imagetwin.domain.images import ImageFile, ScannedImage
from imagetwin.domain.settings import DecodeSettings
from imagetwin.imaging.colour import COLOUR_VERSION
from imagetwin.imaging.damaged import decode_what_is_left
from imagetwin.imaging.decode import UnreadableImageError
from imagetwin.imaging.methods import recipe_of, wanted_size
from imagetwin.imaging.reader_packages import reader_versions
from imagetwin.imaging.reading import DigestingRead, Read, ReadAhead, read_file

DIGEST_BYTES = 16
# Another version of a decoder may make other pixels of the same file.
_READER_VERSIONS = f"Pillow {PIL.__version__}, simplejpeg {simplejpeg.__version__}, colours {COLOUR_VERSION}"


def versions_of_readers() -> str:
    """Return what decodes pictures here, for caches and for machines that work together."""
    return ", ".join(filter(None, (_READER_VERSIONS, reader_versions())))


def fingerprint_files(files: list[ImageFile], method: Method, settings: DecodeSettings) -> Fingerprinted:
    """Fingerprint each file; positions are places in `files`."""
    with ReadAhead([file.path for file in files]) as ahead:
        return packed(_fingerprinted([_seen(file, method, settings, ahead) for file in files], method), method)


def packed(results: Sequence[Fingerprint | Fault], method: Method) -> Fingerprinted:
    """Return the results of files in order as columns; the faults are given their positions."""
    good = [(place, result) for place, result in enumerate(results) if isinstance(result, Fingerprint)]
    prints = [result for _, result in good]
    block = FingerprintBlock(
        positions=np.array([place for place, _ in good], np.int64),
        pixels=np.array([each.pixels for each in prints], np.uint8).reshape(len(good), method.record_length),
        digests=np.frombuffer(b"".join([each.digest for each in prints]), np.uint8).reshape(len(good), DIGEST_BYTES),
        widths=np.array([each.image.width for each in prints], np.uint32),
        heights=np.array([each.image.height for each in prints], np.uint32),
        formats=[each.image.format for each in prints],
        contents=[each.content_digest for each in prints],
        parts=np.array([each.image.part or (0, 0, 0, 0) for each in prints], np.uint8).reshape(len(good), 4),
    )
    faults = [replace(each, position=place) for place, each in enumerate(results) if isinstance(each, Fault)]
    return Fingerprinted(block, faults)


def digests_of(pixels: Uint8Array, beside: Sequence[bytes] = ()) -> Uint8Array:
    """Return the digest of each row (uint8, shape (n, length)), as `Fingerprint` has it: uint8 of shape (n, 16).

    `beside` is what else is in it: for a file of several frames the digest of its bytes, for others nothing.
    """
    more = beside or itertools.repeat(b"", len(pixels))
    rows = zip(pixels, more, strict=True)
    digests = b"".join(blake2b(row.tobytes() + extra, digest_size=DIGEST_BYTES).digest() for row, extra in rows)
    return np.frombuffer(digests, np.uint8).reshape(len(pixels), DIGEST_BYTES)


def digests_of_part(block: FingerprintBlock, length: int) -> Uint8Array:
    """Return the digests that the records of a block would have if they were so long: uint8 of shape (n, 16)."""
    plain = (digests_of(block.pixels) == block.digests).all(axis=1)
    beside = [b"" if is_plain else content for is_plain, content in zip(plain, block.contents, strict=True)]
    return digests_of(np.ascontiguousarray(block.pixels[:, :length]), beside)


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
) -> Fingerprint | Fault:
    """Decode one file and compute fingerprint and hashes, with the digest of the bytes that were read for it."""
    return _fingerprinted([_seen(file, method, settings, read)], method)[0]


@dataclass(frozen=True, slots=True)
class _Seen:
    """A decoded image: what was shrunk of it for the method and each of its hashes, in their order."""

    image: ScannedImage
    shrunk: tuple[Uint8Array | None, ...]
    content_digest: bytes
    has_frames: bool


def _seen(file: ImageFile, method: Method, settings: DecodeSettings, read: Read) -> _Seen | Fault:
    digesting = DigestingRead(read)
    try:
        decoded = decode_what_is_left(file.path, wanted_size(method), settings, digesting)
    except UnreadableImageError as error:
        return Fault(0, error.reason, error.kind, digesting.digest)
    shrunk = [recipe_of(method).shrunk(decoded.pixels, decoded.extent)]
    if method.hashes:
        grey = decoded.pixels.convert("L")
        for each in method.hashes:
            source = grey if each.model is None else decoded.pixels
            shrunk.append(recipe_of(each).shrunk(source, decoded.extent))
    image = ScannedImage(file, decoded.width, decoded.height, decoded.format, decoded.part)
    return _Seen(image, tuple(shrunk), digesting.digest, decoded.has_frames)


def _fingerprinted(results: Sequence[_Seen | Fault], method: Method) -> list[Fingerprint | Fault]:
    """Make the fingerprints and hashes of all images at once."""
    seen = [each for each in results if isinstance(each, _Seen)]
    columns = [
        recipe_of(each).fingerprints([image.shrunk[place] for image in seen])
        for place, each in enumerate((method, *method.hashes))
    ]
    pixels = np.concatenate(columns, axis=1)
    digests = digests_of(pixels, [each.content_digest if each.has_frames else b"" for each in seen])
    prints = (
        Fingerprint(each.image, row, digest.tobytes(), each.content_digest)
        for each, row, digest in zip(seen, pixels, digests, strict=True)
    )
    return [next(prints) if isinstance(each, _Seen) else each for each in results]
