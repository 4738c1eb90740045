"""Fingerprints of all kinds, and the plain double loop that the search is compared with."""

import itertools
import math
from collections.abc import Callable
from dataclasses import replace

import numpy as np

from imagetwin.domain.arrays import Uint8Array
from imagetwin.domain.fingerprints import MSE, Method
from imagetwin.domain.settings import GateSettings
from imagetwin.matching.distances import Float64Array, Int64Array

# What is about pixels alone needs no hashes behind them.
PIXELS_ONLY = replace(MSE, hashes=())
# Small methods: the rules are the same as for 50x50, and a plain double loop over them is quick.
TINY_COLOUR = Method("tiny", 1, width=8, height=6, channels=3, default_threshold=200.0, summary="")
TINY_GREY = Method("tiny-grey", 1, width=11, height=10, channels=1, default_threshold=45.0, summary="")

Maker = Callable[[np.random.Generator, int, Method], Uint8Array]
PlainPair = tuple[float, bool]
Pixels = Uint8Array | Int64Array


def uniform(random: np.random.Generator, count: int, method: Method) -> Uint8Array:
    """Uniform bytes."""
    return random.integers(0, 256, (count, method.length), dtype=np.uint8)


def clustered(random: np.random.Generator, count: int, method: Method) -> Uint8Array:
    """A few centres with noise of various strengths around them."""
    centres = random.integers(0, 256, (3, method.length))
    strength = random.integers(0, 25, (count, 1))
    noise = random.normal(0, 1, (count, method.length)) * strength
    return np.clip(centres[random.integers(0, 3, count)] + noise, 0, 255).astype(np.uint8)


def near_threshold(random: np.random.Generator, count: int, method: Method) -> Uint8Array:
    """Copies of one fingerprint, moved by the default threshold exactly, by one unit less and by one more."""
    base = random.integers(0, 150, method.length)
    limit = round(method.default_threshold * method.cell_count)
    rows = [base + _of_square_sum(limit + int(random.integers(-1, 2)), random, method.length) for _ in range(count)]
    return np.array([base, *rows][:count], np.uint8).reshape(count, method.length)


def _of_square_sum(total: int, random: np.random.Generator, length: int) -> Int64Array:
    offsets = np.zeros(length, np.int64)
    for place in random.permutation(length):
        step = min(100, math.isqrt(total))
        offsets[place] = step
        total -= step * step
    assert total == 0
    return offsets


def flat(random: np.random.Generator, count: int, method: Method) -> Uint8Array:
    """Even surfaces of few colours, with a little noise."""
    colours = random.integers(100, 104, (count, 1)) + random.integers(0, 3, (count, method.length))
    return colours.astype(np.uint8)


def even(random: np.random.Generator, count: int, method: Method) -> Uint8Array:
    """One colour each, from black to white in steps of ten and five.

    The search's bounds are their very distances, so that those at a threshold of 200 or 25 stand or fall with the
    allowance for rounding.
    """
    colours = random.choice([5, 10], (count, method.channels)) * random.integers(0, 26, (count, 1))
    colours += random.integers(0, 2, (count, method.channels)) * random.choice([5, -5, 10, -10], (count, 1))
    return np.tile(np.clip(colours, 0, 255), method.cell_count).astype(np.uint8)


def extreme(random: np.random.Generator, count: int, method: Method) -> Uint8Array:
    """Black and white only: where bytes would wrap around and sums are largest."""
    coins = random.random((count, method.length)) < random.random((count, 1)) ** 3
    return coins.astype(np.uint8) * np.uint8(255)


KINDS: dict[str, Maker] = {
    "uniform": uniform,
    "clustered": clustered,
    "near threshold": near_threshold,
    "flat": flat,
    "even": even,
    "extreme": extreme,
}


def plain_pairs(
    fingerprints: Uint8Array, log_aspects: Float64Array, method: Method, threshold: float, gates: GateSettings
) -> dict[tuple[int, int], PlainPair]:
    """Compare every two fingerprints, one after the other; return distance and flatness of those that are pairs."""
    found = {}
    for first, second in itertools.combinations(range(len(fingerprints)), 2):
        left, right = fingerprints[first].astype(np.int64), fingerprints[second].astype(np.int64)
        distance = int(((left - right) ** 2).sum()) / method.cell_count
        is_flat = max(plain_variance(left, method), plain_variance(right, method)) < gates.flat_limit
        if distance > threshold:
            continue
        if gates.aspect_tolerance is not None:
            ratio = math.exp(abs(log_aspects[first] - log_aspects[second]))
            if ratio > 1 + gates.aspect_tolerance + 1e-9:
                continue
        correlates = gates.min_correlation is None or plain_correlation(left, right, method) >= gates.min_correlation
        if correlates or (is_flat and distance < gates.flat_limit):
            found[first, second] = (distance, is_flat)
    return found


def centred(pixels: Pixels, method: Method) -> Float64Array:
    """Return a fingerprint less its mean colour."""
    cells = pixels.astype(np.float64).reshape(method.cell_count, method.channels)
    result: Float64Array = cells - cells.mean(axis=0)
    return result


def plain_variance(pixels: Pixels, method: Method) -> float:
    """Return the variance about the mean colour, summed over the channels."""
    return float((centred(pixels, method) ** 2).sum()) / method.cell_count


def plain_correlation(
    left: Pixels,
    right: Pixels,
    method: Method,
) -> float:
    """Return the correlation about the mean colours; 0 where one of the two has a single colour."""
    one, other = centred(left, method), centred(right, method)
    norm = float(np.sqrt((one**2).sum() * (other**2).sum()))
    return float((one * other).sum()) / norm if norm > 1e-6 else 0.0
