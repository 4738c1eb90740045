"""Methods and their fingerprints: what they are called, how large they are, what their distance means.

A fingerprint is an array of uint8 of shape (height, width, channels), stored as one row of
`Method.length` bytes. The distance of two fingerprints x and y is

    sum((x - y)^2) / (height * width)

that is: the mean over the pixels of the sum over the channels of the squared difference, computed in
integers wide enough to hold it.
"""

from dataclasses import dataclass
from typing import TYPE_CHECKING

from imagetwin.domain.errors import UsageError
from imagetwin.domain.images import ScannedImage, Travelling

if TYPE_CHECKING:
    from imagetwin.domain.arrays import Uint8Array


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

    @property
    def length(self) -> int:
        """Bytes in one fingerprint."""
        return self.width * self.height * self.channels

    @property
    def cell_count(self) -> int:
        """Pixels in one fingerprint: what a sum of squares is divided by to give the distance."""
        return self.width * self.height

    @property
    def largest_distance(self) -> float:
        """The distance between all black and all white."""
        return float(self.channels * 255**2)


MSE = Method(
    name="mse",
    version=2,
    width=50,
    height=50,
    channels=3,
    default_threshold=200.0,
    summary="50x50 colour pixels; finds resized, re-encoded and slightly edited copies",
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
)

METHODS: dict[str, Method] = {method.name: method for method in (MSE, MSE_GREY)}


def method_named(name: str) -> Method:
    """Return the method of that name; raise UsageError that lists the names there are."""
    try:
        return METHODS[name]
    except KeyError:
        raise UsageError(f'There is no method "{name}". Choose one of: {", ".join(METHODS)}.') from None


@dataclass(frozen=True, slots=True)
class Fingerprint(Travelling):
    """What one method computed from one image.

    `pixels` is uint8 of length `Method.length`; `digest` is a 16-byte BLAKE2b of it, equal where the
    pixels are equal. `content_digest` is of the file's bytes, empty where these were not held in memory.
    """

    image: ScannedImage
    pixels: "Uint8Array"
    digest: bytes
    content_digest: bytes = b""
