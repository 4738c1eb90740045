"""Methods and their fingerprints: what they are called, how large they are, what their distance means.

A fingerprint is a row of `Method.length` bytes, of one of three kinds.

Pixels: an array of uint8 of shape (height, width, channels). The distance of two fingerprints x and y is

    sum((x - y)^2) / (height * width)

that is: the mean over the pixels of the sum over the channels of the squared difference, computed in
integers wide enough to hold it.

Bits: a perceptual hash, with one bit for each of height * width frequencies. The distance is the number of bits that
differ (Hamming). The row holds the hashes of four `STORED_ORIENTATIONS`, of which the other four are transpositions,
and then one byte, the reliability: below `Method.least_reliability` the picture has too little in it to be known by
its hash.

Vectors: what a model makes of a picture, `width` numbers as float16 (little-endian) of length 1, and then a byte of
reliability; below PLAIN_RELIABILITY the picture is plain. The distance is in hundredths that the cosine lacks to 1.
Points: distinctive places of a picture, see `domain.points`; there is no distance.
"""

from dataclasses import dataclass, replace
from enum import Enum
from typing import TYPE_CHECKING

from imagetwin.domain.errors import UsageError
from imagetwin.domain.images import ScannedImage, Travelling, UnreadableKind
from imagetwin.domain.models import BUILT_IN, Model, distance_of_cosine
from imagetwin.domain.orientations import Orientation
from imagetwin.domain.wording import say

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

    from imagetwin.domain.arrays import Uint8Array


# In the order in which a fingerprint of bits holds their hashes.
STORED_ORIENTATIONS = (
    Orientation.AS_IS,
    Orientation.MIRRORED,
    Orientation.ROTATED_180_MIRRORED,
    Orientation.ROTATED_180,
)


class Kind(Enum):
    """What a fingerprint is made of; the value is the unit of its distance."""

    PIXELS = "squared levels"
    BITS = "bits"
    VECTOR = "hundredths of the cosine"
    POINTS = "points"


@dataclass(frozen=True, slots=True)
class Method:
    """A named, versioned way to fingerprint and compare images."""

    name: str
    version: int
    width: int
    height: int
    channels: int
    default_threshold: float
    summary: str
    kind: Kind = Kind.PIXELS
    least_reliability: int = 0
    # Bytes that a fingerprint of bits has before its reliability, for its own use.
    note_bytes: int = 0
    # Computed from the same decoded picture, and kept behind this method's own fingerprint.
    hashes: tuple["Method", ...] = ()
    # What makes a fingerprint of a vector.
    model: Model | None = None

    @property
    def record_length(self) -> int:
        """Bytes of a fingerprint and of the hashes behind it."""
        return self.length + sum(each.length for each in self.hashes)

    @property
    def record_name(self) -> str:
        """The name and version of all that is in a record."""
        return ", ".join([self.maker, *(f"{each.maker} {each.version}" for each in self.hashes)])

    @property
    def maker(self) -> str:
        """The name, with all that is known of the model that makes it."""
        return self.name if self.model is None else f"{self.name} ({self.model.identity})"

    @property
    def hash_bytes(self) -> int:
        """Bytes of one hash, for a fingerprint of bits."""
        return self.width * self.height // 8

    @property
    def length(self) -> int:
        """Bytes in one fingerprint."""
        if self.kind is Kind.BITS:
            return len(STORED_ORIENTATIONS) * self.hash_bytes + self.note_bytes + 1
        if self.kind is Kind.VECTOR:
            return 2 * self.width + 1
        return self.width * self.height * self.channels

    @property
    def cell_count(self) -> int:
        """Pixels in one fingerprint: what a sum of squares is divided by to give the distance."""
        return self.width * self.height

    @property
    def largest_distance(self) -> float:
        """The distance between all black and all white, between all bits, or between opposite vectors."""
        if self.kind is Kind.VECTOR:
            return distance_of_cosine(-1)
        return float(self.cell_count if self.kind is Kind.BITS else self.channels * 255**2)


PHASH = Method(
    name="phash",
    version=1,
    width=8,
    height=8,
    channels=1,
    default_threshold=8.0,
    summary="64 bits of low frequencies; the hash that the ImageHash library calls phash",
    kind=Kind.BITS,
    least_reliability=12,
)

PDQ = Method(
    name="pdq",
    version=1,
    width=16,
    height=16,
    channels=1,
    default_threshold=31.0,
    summary="256 bits of low frequencies, Meta's PDQ; finds edited copies, blind to colour",
    kind=Kind.BITS,
    least_reliability=50,
)

PDQ_INNER = replace(
    PDQ, name="pdq-inner", summary="the PDQ of what lies inside even borders, where there are any", note_bytes=4
)

MSE = Method(
    name="mse",
    version=2,
    width=50,
    height=50,
    channels=3,
    default_threshold=200.0,
    summary="50x50 colour pixels; finds resized, re-encoded and slightly edited copies",
    hashes=(PDQ, PDQ_INNER),
)

# The published table of this classic definition was computed with bytes that wrap around at 256
# (an image against itself 16 brighter came out as 0 there), so its numbers are not reproduced here.
MSE_GREY = Method(
    name="mse-grey",
    version=2,
    width=256,
    height=146,
    channels=1,
    default_threshold=45.0,
    summary="256x146 grey pixels; the classic stricter filter, blind to colour",
    hashes=(PDQ, PDQ_INNER),
)


def embedding_by(model: Model) -> Method:
    """Return the method `embedding` with a model."""
    return Method(
        name="embedding",
        version=1,
        width=model.dimensions,
        height=1,
        channels=1,
        default_threshold=distance_of_cosine(model.threshold),
        summary="what a neural network sees; finds edited copies and similar pictures, by the cosine of two vectors",
        kind=Kind.VECTOR,
        least_reliability=1,
        model=model,
    )


EMBEDDING = embedding_by(BUILT_IN)
# 0.58 of what a reliability is at most: more than two fifths are of one ground, or edges are at less than a tenth.
PLAIN_RELIABILITY = 148
# Distinctive points of a picture, as `domain.points` packs them: the largest number of points, the bytes of each.
# They tell which pictures to register with each other, and have no distance.
FEATURES = Method(
    name="features",
    version=1,
    width=400,
    height=136,
    channels=1,
    default_threshold=0.0,
    summary="SIFT points; finds crops, overlays, rotations and pictures within others",
    kind=Kind.POINTS,
)

# What may be kept behind a fingerprint. Each begins with the one before, so that a longer record serves for a shorter.
RECORDS: tuple[tuple[Method, ...], ...] = ((), (PDQ, PDQ_INNER), (PDQ, PDQ_INNER, PHASH))

# Those of pixels, and all that a scan can be asked for.
METHODS: dict[str, Method] = {method.name: method for method in (MSE, MSE_GREY)}
SCAN_METHODS: dict[str, Method] = {**METHODS, EMBEDDING.name: EMBEDDING}
HASHES: dict[str, Method] = {method.name: method for method in (PHASH, PDQ)}


def wider_methods(method: Method) -> list[Method]:
    """Return the same method with more hashes behind its record, which begins with this one's, the shortest first."""
    count = len(method.hashes)
    return [replace(method, hashes=more) for more in RECORDS if len(more) > count and more[:count] == method.hashes]


def method_named(name: str) -> Method:
    """Return the method of that name; raise UsageError that lists the names there are."""
    try:
        return SCAN_METHODS[name]
    except KeyError:
        raise UsageError(
            say('There is no method "{name}". Choose one of: {names}.', name=name, names=", ".join(SCAN_METHODS))
        ) from None


@dataclass(frozen=True, slots=True)
class Fingerprint(Travelling):
    """What one method computed from one image.

    `pixels` is uint8 of length `Method.record_length`: the fingerprint and the hashes behind it. `digest` is a 16-byte
    BLAKE2b of it, equal where the pixels are equal; of an animation or a document, of which these tell the first frame
    alone, where the file's bytes are equal. `content_digest` is of the file's bytes, empty where these were not
    held in memory.
    """

    image: ScannedImage
    pixels: "Uint8Array"
    digest: bytes
    content_digest: bytes = b""


@dataclass(frozen=True, slots=True)
class FingerprintBlock:
    """Fingerprints as columns, which cost no object each: row n belongs to the file at `positions[n]` (int64).

    `pixels` is uint8 of shape (n, Method.record_length), `digests` uint8 of shape (n, 16), `widths` and `heights`
    are uint32; `contents` are the digests of the files' bytes, empty where these are not known; `parts` is uint8 of
    shape (n, 4): `ScannedImage.part` of damaged pictures, zeros for the others.
    """

    positions: "NDArray[np.int64]"
    pixels: "Uint8Array"
    digests: "Uint8Array"
    widths: "NDArray[np.uint32]"
    heights: "NDArray[np.uint32]"
    formats: list[str]
    contents: list[bytes]
    parts: "Uint8Array"

    def __len__(self) -> int:
        return len(self.positions)

    def only(self, wanted: "NDArray[np.bool_]") -> "FingerprintBlock":
        """Return the rows that are true in `wanted` (shape (n,)); the same block where all are."""
        if wanted.all():
            return self
        rows = wanted.nonzero()[0].tolist()
        return FingerprintBlock(
            positions=self.positions[wanted],
            pixels=self.pixels[wanted],
            digests=self.digests[wanted],
            widths=self.widths[wanted],
            heights=self.heights[wanted],
            formats=[self.formats[row] for row in rows],
            contents=[self.contents[row] for row in rows],
            parts=self.parts[wanted],
        )


@dataclass(frozen=True, slots=True)
class Fault:
    """Why the file at `position` cannot be compared, and the digest of its bytes, empty where it is not known."""

    position: int
    reason: str
    kind: UnreadableKind
    content: bytes = b""


@dataclass(frozen=True, slots=True)
class Fingerprinted:
    """What became of some files: those of `block` have fingerprints, those of `faults` have none."""

    block: FingerprintBlock
    faults: list[Fault]

    def at(self, places: "NDArray[np.int64]") -> "Fingerprinted":
        """Return the same for another list of files, where the file at position n stands at `places[n]`."""
        faults = [replace(fault, position=int(places[fault.position])) for fault in self.faults]
        return Fingerprinted(replace(self.block, positions=places[self.block.positions]), faults)
