"""Fingerprints of turned pictures, made from those of the pictures as they are."""

import numpy as np
from numpy.typing import NDArray

from imagetwin.domain.arrays import Uint8Array
from imagetwin.domain.fingerprints import STORED_ORIENTATIONS, Kind, Method
from imagetwin.domain.orientations import ALL_ORIENTATIONS, SIDES_KEPT, Orientation

Uint64Array = NDArray[np.uint64]


def possible_orientations(method: Method) -> tuple[Orientation, ...]:
    """Return those of which a method's fingerprints tell without a look at the picture.

    A grid that is not square cannot be turned on its side: its cells are not, either, and would have to be resampled.
    """
    return ALL_ORIENTATIONS if method.width == method.height else SIDES_KEPT


def turned_pixels(fingerprints: Uint8Array, method: Method, orientation: Orientation) -> Uint8Array:
    """Return fingerprints of pixels (uint8, shape (n, length)) of the same pictures turned.

    The orientation has to be one of `possible_orientations`.
    """
    assert method.kind is Kind.PIXELS
    assert orientation in possible_orientations(method)
    grids = fingerprints.reshape(-1, method.height, method.width, method.channels)
    turned = np.rot90(grids, -orientation.quarter_turns, axes=(1, 2))
    if orientation.mirrored:
        turned = turned[:, :, ::-1]
    return turned.reshape(len(fingerprints), method.length)


def turned_hashes(fingerprints: Uint8Array, method: Method, orientation: Orientation) -> Uint64Array:
    """Return the hashes of pictures turned: uint64 of shape (n, words), from fingerprints of bits (n, length).

    The four stored ones are those of upright and mirrored pictures; one on its side is the transposition of one.
    """
    assert method.kind is Kind.BITS
    stored, transposed = _source(orientation)
    start = STORED_ORIENTATIONS.index(stored) * method.hash_bytes
    hashes = np.ascontiguousarray(fingerprints[:, start : start + method.hash_bytes])
    if transposed:
        bits = np.unpackbits(hashes, axis=1).reshape(-1, method.height, method.width)
        hashes = np.packbits(bits.transpose(0, 2, 1).reshape(-1, method.cell_count), axis=1)
    return hashes.view(np.uint64)


# A transposition mirrors along one diagonal: it is a quarter turn, mirrored.
_TRANSPOSITION = Orientation.ROTATED_90_MIRRORED


def _source(orientation: Orientation) -> tuple[Orientation, bool]:
    """Return which stored orientation an orientation is, or is the transposition of."""
    if not orientation.swaps_sides:
        return orientation, False
    return orientation.then(_TRANSPOSITION), True


def reliable(fingerprints: Uint8Array, method: Method) -> NDArray[np.bool_]:
    """Tell of which pictures a fingerprint of bits tells enough to compare them by it: bool of shape (n,)."""
    trusted: NDArray[np.bool_] = fingerprints[:, -1] >= method.least_reliability
    return trusted
