"""What the pixels' fingerprints say of a pair that was found by its hashes: how near, and whether light lies on light.

A hash tells which frequencies are above the median, and nothing of how far: two drawings of the same build can share
nearly all bits. In a copy, also in a recoloured one, the grey levels rise and fall in the same places. A caption or a
bar lies along one edge and may be darker or lighter than all of the picture; without that edge the rest is a copy.
"""

import numpy as np
from numpy.typing import NDArray

from imagetwin.domain.arrays import Uint8Array
from imagetwin.domain.fingerprints import Method
from imagetwin.domain.orientations import Orientation
from imagetwin.matching.distances import Float64Array
from imagetwin.matching.turning import possible_orientations, turned_pixels

# As the gate of pairs by pixels, less what a border that is cut off a few pixels wrong takes away.
MIN_CORRELATION = 0.9
# A caption or bar is narrower. The rest has to correlate as much as pairs by pixels: no border was cut off wrong there.
_EDGE = 0.2
MIN_CORRELATION_OF_REST = 0.95
_SIDE = 32
# An even picture's means differ by what their additions rounded to, in levels; one of two levels by far more.
_ROUNDING = 1e-6
# Grey as in ITU-R 601-2.
_GREY = np.array([0.299, 0.587, 0.114])


def turned_fingerprints(fingerprints: Uint8Array, orientations: Uint8Array, method: Method) -> Uint8Array:
    """Turn each of some fingerprints of pixels as its orientation says, where the method can."""
    turned = fingerprints.copy()
    for orientation in set(possible_orientations(method)) - {Orientation.AS_IS}:
        rows = np.flatnonzero(orientations == orientation)
        turned[rows] = turned_pixels(fingerprints[rows], method, orientation)
    return turned


def turned_parts(parts: Uint8Array, orientations: Uint8Array) -> Uint8Array:
    """Turn parts of pictures (left, top, right, bottom, of 255; shape (n, 4)) with these."""
    turned = parts.copy()
    for orientation in Orientation:
        rows = orientations == orientation
        left, top, right, bottom = parts[rows].T
        for _ in range(orientation.quarter_turns):
            left, top, right, bottom = 255 - bottom, left, 255 - top, right
        if orientation.mirrored:
            left, right = 255 - right, 255 - left
        turned[rows] = np.stack([left, top, right, bottom], axis=1)
    return turned


def distances_of(first: Uint8Array, second: Uint8Array, method: Method) -> Float64Array:
    """Return the distances of fingerprints row by row, float64 of shape (n,)."""
    difference = first.astype(np.int32) - second
    squares: Float64Array = np.einsum("ij,ij->i", difference, difference, dtype=np.int64) / method.cell_count
    return squares


def alike_in_light(
    first: Uint8Array, second: Uint8Array, first_parts: Uint8Array, second_parts: Uint8Array, method: Method
) -> NDArray[np.bool_]:
    """Tell row by row whether parts of fingerprints have light and dark in the same places, but for one edge."""
    alike: NDArray[np.bool_] = correlations(first, second, first_parts, second_parts, method) >= MIN_CORRELATION
    for edge in range(4):
        rows = np.flatnonzero(~alike)
        one, other = (_without_edge(each[rows], edge) for each in (first_parts, second_parts))
        alike[rows] = correlations(first[rows], second[rows], one, other, method) >= MIN_CORRELATION_OF_REST
    return alike


def _without_edge(parts: Uint8Array, edge: int) -> Uint8Array:
    """Move one of the edges, in the order in which parts have them, inwards by a fifth of the part."""
    inwards = (parts[:, (edge + 2) % 4].astype(np.float64) - parts[:, edge]) * _EDGE
    cut = parts.copy()
    cut[:, edge] = np.rint(parts[:, edge] + inwards).astype(np.uint8)
    return cut


def correlations(
    first: Uint8Array, second: Uint8Array, first_parts: Uint8Array, second_parts: Uint8Array, method: Method
) -> Float64Array:
    """Return how the grey levels of parts of fingerprints correlate, row by row: -1 to 1, 0 where one is all even."""
    one, other = (
        _standardised(_greys(prints, parts, method)) for prints, parts in ((first, first_parts), (second, second_parts))
    )
    products: Float64Array = (one * other).sum(axis=1)
    return products


def _greys(fingerprints: Uint8Array, parts: Uint8Array, method: Method) -> Float64Array:
    """Return the means of a part's 32x32 fields, row by row."""
    grids = fingerprints.reshape(-1, method.height, method.width, method.channels)
    greys = grids @ _GREY if method.channels == 3 else grids[..., 0].astype(np.float64)
    across = _shares(parts[:, 0], parts[:, 2], method.width)
    down = _shares(parts[:, 1], parts[:, 3], method.height)
    return (down @ greys @ across.transpose(0, 2, 1)).reshape(len(greys), _SIDE * _SIDE)


def _shares(low: Uint8Array, high: Uint8Array, length: int) -> Float64Array:
    """Return how much each of `length` cells adds to each field between two ends: float64 of shape (n, 32, length)."""
    start, stop = (np.minimum(end.astype(np.float64) * (length / 255), length)[:, None] for end in (low, high))
    edges = (start + (stop - start) * np.linspace(0, 1, _SIDE + 1))[:, :, None]
    cells = np.arange(length)
    shared = np.minimum(edges[:, 1:], cells + 1) - np.maximum(edges[:, :-1], cells)
    shares: Float64Array = np.maximum(shared, 0) * (_SIDE / np.maximum(stop - start, 1 / length))[:, :, None]
    return shares


def _standardised(greys: Float64Array) -> Float64Array:
    centred = greys - greys.mean(axis=1, keepdims=True)
    lengths = np.sqrt(np.square(centred).sum(axis=1, keepdims=True))
    standard: Float64Array = np.divide(centred, lengths, out=np.zeros_like(centred), where=lengths > _ROUNDING)
    return standard
