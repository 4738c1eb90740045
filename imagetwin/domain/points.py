"""Features of pictures as arrays: points with a direction, a size and a description of what is around them.

A record is a row of bytes of `FEATURES.length`, of `FEATURES.width` entries; those that are not used have size 0.
Descriptions are SIFT's (D. Lowe, "Distinctive image features from scale-invariant keypoints", 2004), square-rooted (R.
Arandjelovic and A. Zisserman, "Three things everyone should know to improve object retrieval", 2012), so that the
cosine of two is one minus half of their squared Euclidean distance.
"""

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from imagetwin.domain.arrays import Float32Array, Float64Array, Uint8Array
from imagetwin.domain.fingerprints import FEATURES

# Longest side of a picture, in the pixels in which its points are told; smaller ones keep their own.
FRAME_SIDE = 512.0
# A square-rooted description has length 1; it is stored times this.
DESCRIPTION_LENGTH = 512.0
_BINS, _CELLS = 8, 4
_ENTRY = np.dtype(
    [("x", "<u2"), ("y", "<u2"), ("angle", "<u2"), ("size", "u1"), ("spare", "u1"), ("description", "u1", 128)]
)
_LARGEST = 65535
# Sizes are stored as logarithms, in steps of a sixteenth of an octave.
_SIZE_STEPS, _LEAST_SIZE = 16.0, 0.5


@dataclass(frozen=True, slots=True)
class Points:
    """The points of one picture: `places` (float64, shape (n, 2)) in pixels of a frame, of `sides` (w, h).

    `angles` (float64) are in radians, clockwise from the right; `sizes` (float64) in pixels; `descriptions` are uint8
    of shape (n, 128).
    """

    places: Float64Array
    angles: Float64Array
    sizes: Float64Array
    descriptions: Uint8Array
    sides: tuple[float, float]

    def __len__(self) -> int:
        return len(self.places)

    def mirrored(self) -> "Points":
        """Return the points of the picture mirrored left to right."""
        places = self.places.copy()
        places[:, 0] = self.sides[0] - places[:, 0]
        return Points(places, np.pi - self.angles, self.sizes, mirrored_descriptions(self.descriptions), self.sides)


def frame_sides(width: int, height: int) -> tuple[float, float]:
    """Return the sides of a picture's frame: its own, scaled down to FRAME_SIDE where they are larger."""
    scale = min(1.0, FRAME_SIDE / max(width, height))
    return width * scale, height * scale


def packed_points(
    places: Float64Array, angles: Float64Array, sizes: Float64Array, descriptions: Uint8Array
) -> Uint8Array:
    """Return a record; `places` are relative, 0 to 1, of at most `FEATURES.width` points."""
    entries = np.zeros(FEATURES.width, _ENTRY)
    count = len(places)
    entries["x"][:count], entries["y"][:count] = np.round(places.clip(0, 1) * _LARGEST).T
    entries["angle"][:count] = np.round(np.mod(angles, 2 * np.pi) / (2 * np.pi) * _LARGEST)
    steps = np.round(np.log2(np.maximum(sizes, _LEAST_SIZE) / _LEAST_SIZE) * _SIZE_STEPS) + 1
    entries["size"][:count] = steps.clip(1, 255)
    entries["description"][:count] = descriptions
    return entries.view(np.uint8).reshape(-1)


def unpacked_points(record: Uint8Array, sides: tuple[float, float]) -> Points:
    """Return the points of a record, of a picture whose frame has these sides."""
    entries = np.ascontiguousarray(record).view(_ENTRY)
    entries = entries[entries["size"] > 0]
    places = np.stack([entries["x"], entries["y"]], axis=1).astype(np.float64) / _LARGEST * sides
    return Points(
        places,
        entries["angle"].astype(np.float64) / _LARGEST * 2 * np.pi,
        _LEAST_SIZE * 2 ** ((entries["size"].astype(np.float64) - 1) / _SIZE_STEPS),
        entries["description"].copy(),
        sides,
    )


def descriptions_of(records: Uint8Array) -> tuple[Uint8Array, NDArray[np.int64]]:
    """Return the descriptions in records (uint8, shape (n, FEATURES.length)), and of which record each one is."""
    entries = np.ascontiguousarray(records).view(_ENTRY).reshape(len(records), -1)
    of_record, place = np.nonzero(entries["size"])
    return entries["description"][of_record, place], of_record


def mirrored_descriptions(descriptions: Uint8Array) -> Uint8Array:
    """Return what describes the same surroundings in a mirror.

    In the frame of a point's own direction a mirror changes the sides: the rows of cells, and the sense of turning.
    """
    cells = descriptions.reshape(-1, _CELLS, _CELLS, _BINS)
    bins = (-np.arange(_BINS)) % _BINS
    return np.ascontiguousarray(cells[:, ::-1][..., bins]).reshape(-1, _CELLS * _CELLS * _BINS)


def as_unit(descriptions: Uint8Array) -> Float32Array:
    """Return descriptions as float32 vectors of about length 1."""
    scaled: Float32Array = descriptions.astype(np.float32) / np.float32(DESCRIPTION_LENGTH)
    return scaled
