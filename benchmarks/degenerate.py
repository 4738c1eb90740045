"""Fingerprints of collections that are anything but well-spread: each kind is what some real folder looks like."""

from collections.abc import Callable, Iterator

import numpy as np
from numpy.typing import NDArray

from imagetwin.domain.arrays import Uint8Array
from imagetwin.domain.fingerprints import MSE, Method
from imagetwin.matching.distances import Int64Array
from imagetwin.matching.projection import dct_basis

_FRAMES_OF_A_SCENE = 100
_DRIFT_PATTERNS = 6
_WAVES = 8
_ROWS_AT_ONCE = 2000

Frames = NDArray[np.int16]
# Fingerprints of some rows of a collection: random numbers, the rows (int64), how many there are in all, the method.
Maker = Callable[[np.random.Generator, Int64Array, int, Method], Uint8Array]


def near(random: np.random.Generator, rows: Int64Array, _count: int, method: Method) -> Uint8Array:
    """Frames of one scene: every two are a pair."""
    return _noisy(np.tile(_scene(0, method), (len(rows), 1)), random, 3)


def clusters(random: np.random.Generator, rows: Int64Array, count: int, method: Method) -> Uint8Array:
    """Bursts: scenes of a hundred frames, dealt out over all rows."""
    scene_count = -(-count // _FRAMES_OF_A_SCENE)
    return _noisy(_pictures(np.random.default_rng(3), scene_count, method)[rows % scene_count], random, 3)


def drift(random: np.random.Generator, rows: Int64Array, _count: int, method: Method) -> Uint8Array:
    """One long film: each frame is near the next few hundred, a chain that comes back to where it was by chance."""
    patterns = np.einsum(
        "ya,xb->abyx", dct_basis(method.height, _DRIFT_PATTERNS).T, dct_basis(method.width, _DRIFT_PATTERNS).T
    ).reshape(_DRIFT_PATTERNS**2, method.cell_count)
    fixed = np.random.default_rng(5)
    pace, phase = fixed.uniform(0.5, 1.5, (2, len(patterns), method.channels))
    # A shift of 300 frames moves the mean square by about the default threshold.
    strengths = 25 * np.sqrt(method.cell_count / len(patterns)) * np.sin(rows[:, None, None] * pace / 900 + 6 * phase)
    frames = 128 + np.einsum("nkc,kp->npc", strengths, patterns).reshape(len(rows), method.length)
    return _noisy(np.rint(frames).astype(np.int16), random, 1)


def black(random: np.random.Generator, rows: Int64Array, _count: int, method: Method) -> Uint8Array:
    """Black pictures with a little noise."""
    return random.integers(0, 3, (len(rows), method.length), dtype=np.uint8)


def even(random: np.random.Generator, rows: Int64Array, _count: int, method: Method) -> Uint8Array:
    """Even surfaces of any colour with a little noise."""
    colours = random.integers(2, 253, (len(rows), 1, method.channels)).astype(np.int16)
    return _noisy(np.tile(colours, (1, method.cell_count, 1)).reshape(len(rows), method.length), random, 1)


def blobs(random: np.random.Generator, rows: Int64Array, _count: int, method: Method) -> Uint8Array:
    """Two scenes of many frames, just beyond the default threshold of each other and alike but in the finest detail."""
    threshold = method.default_threshold / method.channels
    step = np.random.default_rng(7).choice([-1, 1], method.length) * int(np.ceil(np.sqrt(threshold)))
    return _noisy(_scene(0, method) + (rows % 2)[:, None] * step, random, 1)


def texture(random: np.random.Generator, rows: Int64Array, _count: int, method: Method) -> Uint8Array:
    """Grain of a strength that puts any two just beyond the default threshold, though no bound tells them apart."""
    strength = int(np.ceil(np.sqrt(1.5 * method.default_threshold / method.channels)))
    return _noisy(np.full((len(rows), method.length), 128, np.int16), random, strength)


def mixed(random: np.random.Generator, rows: Int64Array, _count: int, method: Method) -> Uint8Array:
    """Different pictures, and every tenth a frame of one scene: a folder of photos with a film in it."""
    pictures = _pictures(random, len(rows), method)
    pictures[rows % 10 == 0] = _scene(0, method)
    return _noisy(pictures, random, 3)


KINDS: dict[str, Maker] = {
    maker.__name__: maker for maker in (near, clusters, drift, black, even, blobs, mixed, texture)
}


def made(kind: str, count: int, seed: int = 1, method: Method = MSE) -> Uint8Array:
    """Return `count` fingerprints of a kind, in the order of their rows: uint8 of shape (count, method.length)."""
    return np.concatenate(list(parts(kind, count, seed, method)))


def parts(kind: str, count: int, seed: int = 1, method: Method = MSE) -> Iterator[Uint8Array]:
    """Yield them some at a time."""
    random = np.random.default_rng([seed, count])
    for start in range(0, count, _ROWS_AT_ONCE):
        yield KINDS[kind](random, np.arange(start, min(start + _ROWS_AT_ONCE, count)), count, method)


def _scene(number: int, method: Method) -> Frames:
    scene: Frames = _pictures(np.random.default_rng([3, number]), 1, method)[0]
    return scene


def _pictures(random: np.random.Generator, count: int, method: Method) -> Frames:
    """Pictures whose waves are the weaker the shorter they are, as those of photos."""
    down, across = dct_basis(method.height, _WAVES).T, dct_basis(method.width, _WAVES).T
    waves = random.normal(0, 28 * np.sqrt(method.cell_count), (count, _WAVES, _WAVES, method.channels))
    waves /= 1 + np.add.outer(np.arange(_WAVES), np.arange(_WAVES))[:, :, None]
    values = 128 + np.einsum("ya,nabc,xb->nyxc", down, waves, across, optimize=True)
    pictures: Frames = np.clip(values, 20, 230).reshape(count, method.length).astype(np.int16)
    return pictures


def _noisy(frames: Frames, random: np.random.Generator, strength: int) -> Uint8Array:
    noise = random.integers(0, 2 * strength + 1, frames.shape, dtype=np.uint8)
    values: Uint8Array = np.clip(frames + (noise.astype(np.int16) - strength), 0, 255).astype(np.uint8)
    return values
