"""Draws a family's photo folder with duplicates in it, to show ImageTwin without anybody's photos.

Every picture is computed from seeded noise with numpy and Pillow alone. Landscapes are height fields seen
from a camera, water mirrors what stands above it, and clouds are noise in perspective. The same seed and
size draw the same pixels.

    python tools/demo_pictures.py FOLDER
"""

import argparse
import os
import shutil
import sys
import time
import zlib
from collections.abc import Callable, Sequence
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from datetime import UTC, datetime
from functools import partial
from pathlib import Path
from typing import Any, TypeAlias

import numpy as np
from numpy.typing import NDArray
from PIL import Image, ImageDraw, ImageEnhance, ImageFont

Array: TypeAlias = NDArray[np.floating[Any]]
Random: TypeAlias = np.random.Generator
Stops: TypeAlias = Sequence[tuple[float, str]]
Scene: TypeAlias = Callable[[int, int, Random], Array]

WORKERS = 2
DATE_TIME, MAKE, MODEL, EXIF_IFD, DATE_TIME_ORIGINAL = 0x0132, 0x010F, 0x0110, 0x8769, 0x9003


# ---------------------------------------------------------------------- colour and noise


def colour(code: str) -> Array:
    """Return "#rrggbb" as three floats from 0 to 1."""
    return np.array([int(code[i : i + 2], 16) for i in (1, 3, 5)], np.float32) / np.float32(255)


def mix(a: Array, b: Array, share: Array | float) -> Array:
    """Return `a` where `share` is 0 and `b` where it is 1."""
    return a + (b - a) * share


def blend(picture: Array, tint: Array, share: Array) -> Array:
    """Lay `tint` (a colour or a picture) over a picture; `share` has one value for each pixel."""
    return mix(picture, tint, share[..., None])


def smoothstep(low: float, high: float, value: Array) -> Array:
    """Return 0 below `low`, 1 above `high`, and an S-curve between them."""
    t: Array = np.clip((value - low) / (high - low), 0, 1)
    return t * t * (3 - 2 * t)


def ramp(value: Array, stops: Stops) -> Array:
    """Colour each value by its place among the stops; rounded corners, because a kink shows as a band."""
    places = np.linspace(-0.25, 1.25, 769)
    codes = np.stack([colour(code) for _, code in stops])
    kernel = np.hanning(43)
    channels = []
    for channel in range(3):
        line = np.interp(places, [place for place, _ in stops], codes[:, channel])
        line = np.convolve(np.pad(line, 21, mode="edge"), kernel / kernel.sum(), mode="valid")
        channels.append(np.interp(value, places, line).astype(np.float32))
    return np.stack(channels, axis=-1)


def tile(rng: Random, power: float, *, lowest: int = 2, size: int = 1024) -> Array:
    """Return fractal noise that repeats without a seam: mean 0, deviation 1, amplitude f**-power."""
    spectrum = np.fft.rfft2(rng.standard_normal((size, size)))
    rows, columns = np.fft.fftfreq(size, 1 / size)[:, None], np.fft.rfftfreq(size, 1 / size)
    frequency = np.hypot(rows, columns)
    spectrum *= np.where(frequency < lowest, 0, np.maximum(frequency, 1) ** -power)
    noise = np.fft.irfft2(spectrum, (size, size))
    scaled: Array = (noise / noise.std()).astype(np.float32)
    return scaled


def sample(noise: Array, u: Array, v: Array) -> Array:
    """Read a tile at (u, v), where 1 is one repetition, with bilinear interpolation."""
    size = len(noise)
    u, v = np.broadcast_arrays(u * size, v * size)
    column, row = np.floor(u), np.floor(v)
    across, down = (u - column).astype(np.float32), (v - row).astype(np.float32)
    c0, r0 = column.astype(np.int32) & (size - 1), row.astype(np.int32) & (size - 1)
    c1, r1 = (c0 + 1) & (size - 1), ((r0 + 1) & (size - 1)) * size
    r0 *= size
    flat = noise.ravel()
    upper = mix(flat[r0 + c0], flat[r0 + c1], across)
    return mix(upper, mix(flat[r1 + c0], flat[r1 + c1], across), down)


def line(rng: Random, x: Array, cells: float, *, octaves: int = 7, gain: float = 0.5) -> Array:
    """Return fractal noise along x (0 to 1), about -1 to 1; `cells` bumps of the largest kind."""
    total, weight = np.zeros_like(x), 1.0
    for octave in range(octaves):
        place = x * cells * 2**octave + 3
        knots = rng.uniform(-1, 1, int(cells * 2**octave * 1.5) + 12)
        index = np.clip(place.astype(int), 0, len(knots) - 2)
        t = smoothstep(0, 1, place - index)
        total = total + weight * mix(knots[index], knots[index + 1], t)
        weight *= gain
    return (total * (1 - gain) * 1.4).astype(np.float32)


def enlarge(values: Array, width: int, height: int) -> Array:
    """Resize one channel smoothly; what has no fine detail is computed small."""
    picture = Image.fromarray(np.ascontiguousarray(values, dtype=np.float32))
    return np.asarray(picture.resize((width, height), Image.Resampling.BICUBIC))


def bloom(picture: Array, strength: float, radius: int) -> Array:
    """Let the bright parts spill over, as they do in a lens."""
    height, width = picture.shape[:2]
    result = picture.copy()
    for channel in range(3):
        bright = Image.fromarray(np.clip(picture[..., channel] - 0.35, 0, None).astype(np.float32))
        small = bright.resize((max(width // radius, 2), max(height // radius, 2)), Image.Resampling.HAMMING)
        result[..., channel] += strength * enlarge(np.asarray(small), width, height)
    return result


def grid(width: int, height: int) -> tuple[Array, Array]:
    """Return x (one row) and y (one column) in picture heights, x from the middle and y from the top."""
    x = ((np.arange(width, dtype=np.float32) + 0.5) - width / 2) / height
    y = (np.arange(height, dtype=np.float32)[:, None] + 0.5) / height
    return x[None, :], y


def glow(x: Array, y: Array, at: tuple[float, float], radius: float) -> Array:
    """Return light that falls off around a point, 1 in its middle."""
    return 1 / (1 + ((x - at[0]) ** 2 + (y - at[1]) ** 2) / radius**2) ** 1.5


def finish(picture: Array, rng: Random, *, grain: float = 0.010) -> Image.Image:
    """Develop: shoulder for the highlights, gentle contrast, vignette, grain (it also hides banding)."""
    height, width = picture.shape[:2]
    x, y = grid(width, height)
    picture = np.clip(picture, 0, None)
    picture = np.where(picture > 0.8, 1 - 0.2 * np.exp(-(picture - 0.8) / 0.2), picture)
    picture = mix(picture, picture * picture * (3 - 2 * picture), 0.25)
    radius = ((x * height / width * 2) ** 2 + (y * 2 - 1) ** 2) / 2
    noise = rng.standard_normal((height, width), np.float32) * grain
    picture = picture * (1 - 0.22 * radius * radius)[..., None] + noise[..., None]
    return Image.fromarray((np.clip(picture, 0, 1) * 255 + 0.5).astype(np.uint8))


# ---------------------------------------------------------------------- parts of a scene


@dataclass(frozen=True)
class Camera:
    """Where a landscape is seen from: pixels, horizon (0 top, 1 bottom), lens (in widths), depth range."""

    width: int
    height: int
    horizon: float
    eye: float
    near: float
    far: float
    lens: float = 1.0
    steps: int = 900

    def ground(self) -> tuple[Array, Array]:
        """Return world x and z of every step of depth (row, near first) in every pixel column."""
        z = np.geomspace(self.near, self.far, self.steps, dtype=np.float32)[:, None]
        column = (np.arange(self.width, dtype=np.float32) + 0.5) / self.width - 0.5
        return z * (column / self.lens)[None, :], np.repeat(z, self.width, axis=1)

    def see(self, relief: Array, shade: Array) -> tuple[Array, Array]:
        """Return the picture of a height field and how much of each pixel it covers.

        `relief` and `shade` hold height and colour where `ground` says. Each pixel shows the nearest step
        that rises to it, found in the running maximum; two lines for each row make the ridges smooth.
        """
        depth = np.geomspace(self.near, self.far, self.steps, dtype=np.float32)[:, None]
        rise = (relief - self.eye) / depth * (self.lens * self.width)
        top = np.maximum.accumulate(rise, axis=0)
        lines = self.horizon * self.height - (np.arange(2 * self.height, dtype=np.float32) + 0.5) / 2
        first = np.stack([np.searchsorted(top[:, c], lines) for c in range(self.width)], axis=1)
        covered = first < self.steps
        hit = np.minimum(first, self.steps - 1)
        before = np.maximum(hit - 1, 0)
        here = np.arange(self.width)[None, :]
        low, high = top[before, here], top[hit, here]
        # Two lines are enough to pass to the next step: a tree must not smear over the field before it.
        share = np.clip((lines[:, None] - low) / np.clip(high - low, 1e-6, 2), 0, 1)
        # Behind a crest the step before is out of sight, and its colour must not shine through.
        share[rise[before, here] < low - 1e-4] = 1
        flat = shade.reshape(-1, 3)
        seen = blend(flat[before * self.width + here], flat[hit * self.width + here], share)
        seen *= covered[..., None]
        pairs = (self.height, 2, self.width)
        cover = covered.reshape(pairs).mean(axis=1, dtype=np.float32)
        seen = seen.reshape(*pairs, 3).mean(axis=1) / np.maximum(cover, 0.5)[..., None]
        return seen, cover


def lambert(relief: Array, x: Array, z: Array, sun: tuple[float, float, float]) -> Array:
    """Return how directly the sun (towards x right, y up, z away) meets the height field, 0 to 1."""
    dx = np.gradient(relief, axis=1) / np.maximum(np.gradient(x, axis=1), 1e-9)
    dz = np.gradient(relief, axis=0) / np.gradient(z, axis=0)
    # Along a row of the grid z stays; along a column x widens with z, which the slope in z has to forget.
    dz = dz - dx * x / z
    length = float(np.linalg.norm(sun))
    facing = (-dx * sun[0] + sun[1] - dz * sun[2]) / np.sqrt(dx * dx + dz * dz + 1) / length
    lit: Array = np.clip(facing, 0, 1)
    return lit


def shadow(relief: Array, x: Array, slope: float, softness: float) -> Array:
    """Return 1 in the sun and 0 where higher ground hides it; the sun is left, or right if slope < 0."""
    ray = relief + slope * x
    blocked = np.maximum.accumulate(ray, axis=1) if slope > 0 else np.maximum.accumulate(ray[:, ::-1], axis=1)
    if slope < 0:
        blocked = blocked[:, ::-1]
    return 1 - smoothstep(0, softness, blocked - ray)


def clouds(rng: Random, width: int, height: int, horizon: float, *, scale: float, cover: float) -> tuple[Array, Array]:
    """Return how dense a cloudy sky is and how bright its clouds are, both 0 to 1; drawn at half size."""
    noise = tile(rng, 1.75, lowest=2)
    x, y = grid(width // 2, height // 2)
    above = np.maximum(horizon - y, 0) + 0.10
    u, v = scale * x / above, scale * 0.45 / above
    warp = sample(noise, u * 0.37 + 0.5, v * 0.37) * 0.02
    body = sample(noise, u + warp, v - warp)
    lit = body - sample(noise, u + warp + 0.012, v - warp - 0.02)
    density = smoothstep(-cover, 1.5 - cover, body) * smoothstep(0.0, 0.12, horizon - y)
    light = np.clip(0.62 + 0.45 * lit - 0.16 * np.maximum(body - 0.6, 0), 0, 1)
    return enlarge(density, width, height), enlarge(light, width, height)


def ridge_mask(y: Array, crest: Array, soft: float) -> Array:
    """Return 1 below a crest line (one y for each column), with an edge `soft` high."""
    return np.clip((y - crest[None, :]) / soft + 0.5, 0, 1)


def water(picture: Array, shore: float, rng: Random, *, waves: float, tint: str, depth: float = 0.35) -> Array:
    """Mirror what is above the shore line into water below it; waves bend what is near the most."""
    height, width = picture.shape[:2]
    start = int(shore * height)
    x, y = grid(width, height)
    below = np.maximum(y[start:] - shore, 0.5 / height)
    noise = tile(rng, 1.15, lowest=5)
    away = 0.055 / (below + 0.012)
    slope = sample(noise, x * away * 0.7, away * 1.9 + x * away * 0.1)
    slope = slope + 0.6 * sample(noise, x * away * 2.3 + 0.4, away * 6.1)
    bend = slope * waves * (0.25 + below * 2.2)
    source = start - (below + np.abs(bend) * 0.6 + bend * 0.5) * height * 0.95
    row = np.clip(np.abs(source), 0, start - 1).astype(np.intp)
    column = np.clip(np.arange(width)[None, :] + bend * height * 0.12, 0, width - 1).astype(np.intp)
    mirrored = _smear(picture[:start])[row, column]
    fresnel = np.clip(1 - depth * (0.35 + below / (1 - shore)) - slope * waves * 1.2, 0, 1)
    result = picture.copy()
    result[start:] = blend(np.broadcast_to(colour(tint), mirrored.shape), mirrored, fresnel)
    return result


def _smear(picture: Array) -> Array:
    """Average a few rows, as countless ripples too small to draw do."""
    total, reach = picture.copy(), max(len(picture) // 120, 3)
    for step in range(1, 4):
        shift = step * reach // 3
        total[shift:] += picture[:-shift]
        total[:-shift] += picture[shift:]
        total[:shift] += picture[:shift]
        total[-shift:] += picture[-shift:]
    return total / 7


def stars(picture: Array, rng: Random, count: int, floor: float, *, bias: Array | None = None) -> None:
    """Sprinkle stars down to `floor` (0 to 1), few bright, many faint; `bias` says where they are likely."""
    height, width = picture.shape[:2]
    x, y = rng.random(count), rng.random(count) * floor
    power = rng.pareto(1.7, count) * 0.13 + 0.06
    keep, warmth = rng.random(count), rng.random((count, 1))
    column, row = (x * (width - 4)).astype(int) + 2, (y * (height - 4)).astype(int) + 2
    if bias is not None:
        power = np.where(keep < bias[row, column], power, 0)
    tint = mix(np.array([0.78, 0.87, 1.0]), np.array([1.0, 0.88, 0.72]), warmth**2)
    scale = height / 1600
    for dy in range(-2, 3):
        for dx in range(-2, 3):
            spread = np.exp(-(dx * dx + dy * dy) / (0.4 + np.clip(power, 0, 1.5) ** 2 * 1.1) / scale)
            light = (np.clip(power, 0, 1.4) * spread)[:, None] * tint
            np.add.at(picture, (row + dy, column + dx), light.astype(picture.dtype))


def conifers(width: int, height: int, rng: Random, crest: Array, count: int, size: tuple[float, float]) -> Array:
    """Return the outline of a spruce wood on a crest line, drawn at twice the size for clean edges."""
    mask = Image.new("L", (width * 2, height * 2), 0)
    draw = ImageDraw.Draw(mask)
    for place, share, lean in zip(
        np.sort(rng.random(count)), rng.random(count), rng.normal(0, 0.02, count), strict=True
    ):
        foot = float(crest[min(int(place * width), width - 1)]) + 0.02
        tall = mix_number(size[0], size[1], float(share) ** 1.6)
        draw.polygon(_spruce(rng, place * width * 2, foot * height * 2, tall * height * 2, float(lean)), fill=255)
    small = mask.resize((width, height), Image.Resampling.BOX)
    return np.asarray(small, np.float32) / 255


def mix_number(a: float, b: float, share: float) -> float:
    """Return the number `share` of the way from `a` to `b`."""
    return a + (b - a) * share


def _spruce(rng: Random, x: float, foot: float, tall: float, lean: float) -> list[tuple[float, float]]:
    branches = max(int(tall / 14), 9)
    sides: list[list[tuple[float, float]]] = []
    for side in (-1, 1):
        reach = rng.uniform(0.65, 1.15, 61)  # as many draws at every size
        points = [(x + lean * tall, foot - tall)]
        for number in range(branches):
            t = (number + 1) / branches
            spine, drop = x + lean * tall * (1 - t), foot - tall * (1 - t)
            wide = tall * 0.15 * min(t**0.85, 0.75) * float(reach[number % 61])
            points += [
                (spine + side * wide, drop + tall * 0.012),
                (spine + side * wide * 0.5, drop - tall * 0.004),
            ]
        sides.append(points)
    return sides[0] + sides[1][::-1]


# ---------------------------------------------------------------------- the scenes


def dusk_ridges(width: int, height: int, rng: Random) -> Array:
    """Mountain ridges behind one another after sunset, each bluer and fainter than the one before it."""
    x, y = grid(width, height)
    sun = (0.22, 0.47)
    sky = ramp(y, [(0, "#33446f"), (0.18, "#6d6a94"), (0.32, "#c98d8f"), (0.44, "#f6b983"), (0.55, "#ffd9a0")])
    picture = np.repeat(sky, width, axis=1)
    picture += (glow(x, y, sun, 0.16) * 0.55)[..., None] * colour("#ffb066")
    density, light = clouds(rng, width, height, 0.62, scale=0.10, cover=-0.2)
    picture = blend(picture, mix(colour("#7b6588"), colour("#ffc9a0"), light[..., None]), density * 0.55)
    across = (x[0] * height / width + 0.5).astype(np.float64)
    sunlight = (glow(x, y, sun, 0.35) * 0.25)[..., None] * colour("#ff9a55")
    layers = 8
    for number in range(layers):
        t = number / (layers - 1)
        crest = 0.46 + 0.50 * t**1.25 - (0.055 + 0.065 * t) * line(rng, across, 2.2 + 1.5 * t, gain=0.47)
        body = ramp(
            np.array(t),
            [(0, "#dba793"), (0.25, "#a57f92"), (0.5, "#655d84"), (0.75, "#353c62"), (1, "#141b33")],
        )
        valley = body + (colour("#ffcf9f") - body) * (0.55 * (1 - t) ** 0.8)
        fall = smoothstep(0, 0.16, y - crest[None, :])
        slope = blend(np.broadcast_to(body, picture.shape), valley, fall)
        slope = slope + sunlight * (1 - t)
        mask = ridge_mask(y, crest, 1.5 / height)
        if t > 0.8:
            mask = np.maximum(mask, conifers(width, height, rng, crest, int(60 + 110 * t), (0.025 * t, 0.085 * t)))
        picture = blend(picture, slope, mask)
    return picture


def dunes(width: int, height: int, rng: Random) -> Array:
    """Sand dunes in low light, with sharp crests and wind ripples."""
    camera = Camera(width, height, horizon=0.36, eye=15, near=22, far=1800, steps=1600)
    x, z = camera.ground()
    noise = tile(rng, 2.4, lowest=2)
    u, v = x / 480, z / 680
    warp = sample(noise, u * 0.5, v * 0.5) * 0.16
    big = sample(noise, u + warp, v * 0.8 + warp * 0.4)
    # Far crests are blunter, or the steps of depth would cut teeth into them.
    crests = 1.02 - np.sqrt(np.tanh(big * 0.9) ** 2 + 0.0004 + 0.10 * (z / 1800) ** 2)
    relief = 15 * np.maximum(crests, 0) ** 1.4 + 4 * sample(noise, u * 0.45 + 0.3, v * 0.45)
    relief = relief * smoothstep(0, 120, z) - 2
    wind = sample(noise, u * 3, v * 3)
    near = 1 / (1 + (z / 50) ** 3)
    ripples = 0.030 * np.sin(x * 3.2 + z * 1.5 + wind * 5) * near
    light = lambert(relief + ripples, x, z, (-0.85, 0.42, 0.30)) * shadow(relief, x, 0.33, 1.2)
    bounce = 0.16 * lambert(relief + ripples, x, z, (0.7, 0.6, -0.3))
    sand = mix(colour("#553a42"), colour("#f7bb78"), (0.03 + bounce + 1.15 * light)[..., None])
    fine = sample(tile(rng, 0.6, lowest=8), x / 9, z / 9) * near
    sand = sand * (1 + 0.02 * fine)[..., None]
    haze = 1 - np.exp(-z / 900)
    seen, cover = camera.see(relief, blend(sand, colour("#e9c4a8"), haze * 0.9))
    _, py = grid(width, height)
    sky = np.repeat(ramp(py, [(0, "#3f74b0"), (0.2, "#87aed0"), (0.38, "#efd9bd")]), width, axis=1)
    density, bright = clouds(rng, width, height, 0.42, scale=0.06, cover=-0.7)
    sky = blend(sky, mix(colour("#d8c8c4"), colour("#fff4e6"), bright[..., None]), density * 0.5)
    return blend(sky, seen, cover)


def sea_sunset(width: int, height: int, rng: Random) -> Array:
    """The sun going down over the open sea, with its path on the water."""
    x, y = grid(width, height)
    shore, sun = 0.56, (-0.18, 0.505)
    sky = ramp(y, [(0, "#22407a"), (0.2, "#6f6c9d"), (0.36, "#dd8480"), (0.48, "#fda65c"), (0.57, "#ffd27a")])
    picture = np.repeat(sky, width, axis=1)
    density, light = clouds(rng, width, height, 0.62, scale=0.13, cover=0.4)
    near_sun = glow(x, y, sun, 0.45)
    cloud = mix(colour("#5a4a73"), colour("#ff9d72"), np.clip(light * 1.1 - 0.15 + near_sun * 0.5, 0, 1)[..., None])
    picture = blend(picture, cloud, density * 0.85)
    picture += (glow(x, y, sun, 0.10) * 0.9)[..., None] * colour("#ffb45a")
    disc = 1 - smoothstep(0.033, 0.036, np.hypot(x - sun[0], y - sun[1]))
    picture = blend(picture, colour("#fff3c4") * 1.7, disc)
    result = water(picture, shore, rng, waves=0.13, tint="#1a2f52", depth=0.45)
    below = np.maximum(y - shore, 0.0006)
    away = 0.05 / (below + 0.012)
    sparkle = smoothstep(0.3, 1.5, sample(tile(rng, 0.9, lowest=6), x * away * 0.8, away * 2.6))
    path = np.exp(-(((x - sun[0]) / (0.035 + 0.30 * below)) ** 2)) * (1 - 1.3 * below) * (y > shore)
    result = result + (sparkle * path * 1.1)[..., None] * colour("#ffc274")
    line_haze = np.exp(-(((y - shore) / 0.012) ** 2)) * 0.35 * (x * 0 + 1)
    return blend(result, colour("#f6a86c"), line_haze)


def aurora(width: int, height: int, rng: Random) -> Array:
    """Green and violet curtains of northern light over snowy hills."""
    x, y = grid(width, height)
    across = (x[0] * height / width + 0.5).astype(np.float64)
    picture = np.repeat(ramp(y, [(0, "#050a20"), (0.45, "#0b2040"), (0.8, "#12405a")]), width, axis=1)
    stars(picture, rng, 2600, 0.8)
    noise = tile(rng, 1.6, lowest=2)
    sway = sample(noise, x * 0.25, y * 0.12) * 0.03
    for base, reach, strength in ((0.66, 0.62, 1.25), (0.52, 0.50, 0.95), (0.38, 0.36, 0.6)):
        foot = base + 0.16 * line(rng, across, 2.0, octaves=3, gain=0.42)
        rays = 0.62 + 0.45 * line(rng, across, 26, octaves=4, gain=0.6)
        patch = 0.15 + 0.85 * smoothstep(-0.6, 0.35, line(rng, across, 2.5, octaves=3))
        columns = np.clip((across[None, :] + sway) * width, 0, width - 1).astype(np.intp)
        up = (foot[columns] - y) / reach
        body = np.where(up > 0, np.exp(-np.maximum(up, 0) * 3.2), np.exp(np.minimum(up, 0) * 42))
        light = body * (rays * patch)[columns] * strength
        tint = ramp(
            np.clip(up, 0, 1),
            [(0, "#7dffb0"), (0.22, "#35e08e"), (0.5, "#2f8fb0"), (0.8, "#8a4fd0"), (1, "#5a2a90")],
        )
        picture += np.clip(light, 0, None)[..., None] * tint
    picture = bloom(picture, 0.35, 60)
    for depth, body in ((0.0, "#1c4a5c"), (0.45, "#123344"), (1.0, "#071722")):
        crest = 0.80 + 0.11 * depth - (0.05 + 0.02 * depth) * line(rng, across, 2.6 + depth, gain=0.46)
        mask = ridge_mask(y, crest, 1.5 / height)
        snow = smoothstep(0.3, 1.6, sample(noise, x * 0.9 + depth, y * 2.2)) * (0.35 - 0.2 * depth)
        slope = blend(np.broadcast_to(colour(body), picture.shape), colour("#5fb9a8"), snow)
        picture = blend(picture, slope, mask)
    trees = conifers(width, height, rng, crest, 120, (0.03, 0.12))
    return blend(picture, colour("#071722"), trees)


def fog_forest(width: int, height: int, rng: Random) -> Array:
    """A spruce wood on a slope, row behind row in the fog."""
    x, y = grid(width, height)
    across = (x[0] * height / width + 0.5).astype(np.float64)
    picture = np.repeat(ramp(y, [(0, "#dfe7e6"), (0.5, "#cbd8d6"), (1, "#b4c5c3")]), width, axis=1)
    picture += (glow(x, y, (0.15, 0.08), 0.4) * 0.18)[..., None] * colour("#fff0d0")
    noise = tile(rng, 1.9, lowest=2)
    layers = 8
    for number in range(layers):
        t = number / (layers - 1)
        crest = 0.30 + 0.66 * t + (0.18 - 0.12 * t) * (across - 0.5) * (-1) ** number
        crest = crest - 0.035 * line(rng, across, 3, octaves=3)
        trees = conifers(width, height, rng, crest, int(80 - 45 * t), (0.07 + 0.08 * t, 0.15 + 0.25 * t))
        mask = np.maximum(trees, ridge_mask(y, crest, 0.004))
        body = ramp(
            np.array(t),
            [(0, "#bccbc9"), (0.3, "#93a9a8"), (0.6, "#587270"), (0.85, "#2b4141"), (1, "#15282a")],
        )
        fog = smoothstep(-0.20, 0.01, y - crest[None, :] + 0.06 * sample(noise, x * 0.4 + t, y * 0.7))
        veil = blend(np.broadcast_to(body, picture.shape), colour("#c6d4d2"), fog * (0.98 - 0.10 * t))
        picture = blend(picture, veil, mask)
    return picture


def milky_way(width: int, height: int, rng: Random) -> Array:
    """The milky way standing over a dark ridge, a last glow at the horizon."""
    x, y = grid(width, height)
    across = (x[0] * height / width + 0.5).astype(np.float64)
    sky = ramp(y, [(0, "#0d1433"), (0.45, "#1d2450"), (0.7, "#40376b"), (0.82, "#8d5d72"), (0.92, "#dd9268")])
    picture = np.repeat(sky, width, axis=1)
    noise, dust = tile(rng, 1.6, lowest=2), tile(rng, 1.5, lowest=3)
    along, off = y * 0.92 + x * 0.40, (x * 0.92 - (y - 0.42) * 0.40) + 0.03
    off = off + sample(noise, along * 0.2, off * 0.2) * 0.014
    band = np.exp(-((off / 0.13) ** 2)) * (0.75 + 0.28 * sample(noise, off * 0.8, along * 0.8))
    core = np.exp(-((off / 0.085) ** 2) - ((along - 0.58) / 0.27) ** 2)
    lanes = smoothstep(0.0, 2.0, sample(dust, off * 1.3, along * 0.55) + 1.1 * np.exp(-(((off - 0.01) / 0.035) ** 2)))
    lanes = lanes * np.exp(-((off / 0.10) ** 2))
    light = np.clip(band * 0.34 + core * 0.42, 0, 1) * (1 - 0.78 * lanes)
    tint = mix(colour("#a9b6f0"), colour("#ffd9b5"), np.clip(core * 1.2, 0, 1)[..., None])
    picture += light[..., None] * tint
    fade = 1 - smoothstep(0.6, 0.9, y)
    stars(picture, rng, 14000, 0.9, bias=np.clip((0.25 + light * 1.3) * fade, 0, 1))
    for depth, body in ((0.0, "#3a2d4f"), (1.0, "#0b0c1c")):
        crest = 0.86 + 0.07 * depth - 0.06 * line(rng, across, 2.0 + depth, gain=0.48)
        mask = ridge_mask(y, crest, 1.5 / height)
        if depth == 1.0:
            mask = np.maximum(mask, conifers(width, height, rng, crest, 46, (0.03, 0.13)))
        picture = blend(picture, colour(body), mask)
    return picture


def cloud_fields(width: int, height: int, rng: Random) -> Array:
    """Summer clouds over green and yellow fields, with the clouds' shadows on the hills."""
    camera = Camera(width, height, horizon=0.52, eye=46, near=100, far=9000, steps=2000)
    x, z = camera.ground()
    noise, plots = tile(rng, 2.3, lowest=2), tile(rng, 2.6, lowest=2)
    u, v = x / 2600, z / 2600
    relief = (26 * sample(noise, u, v) + 90 * smoothstep(2500, 9000, z) * (1 + sample(noise, u * 0.4, v * 0.2))) - 6
    relief = relief * smoothstep(60, 500, z)
    kind = (
        np.floor(sample(plots, u * 1.6, v * 1.1) * 3.2) * 0.37
        + np.floor(sample(plots, v * 0.9 + 0.4, u * 1.3) * 2.6) * 0.61
    )
    kind = kind - np.floor(kind)
    field_colour = ramp(
        kind,
        [
            (0, "#5d8a3a"),
            (0.25, "#7fa348"),
            (0.45, "#a3b95a"),
            (0.62, "#e3c93c"),
            (0.8, "#c2b070"),
            (1, "#4e7c38"),
        ],
    )
    rows = np.sin((x * np.cos(kind * 6) + z * np.sin(kind * 6)) * 0.9) / (1 + (z / 260) ** 2)
    fine = sample(tile(rng, 0.7, lowest=8), x / 60, z / 60) / (1 + z / 500)
    woods = smoothstep(0.95, 1.15, sample(noise, u * 5.0, v * 4.0) + 0.5 * sample(noise, u * 21, v * 21)) * smoothstep(
        230, 420, z
    )
    crowns = sample(tile(rng, 2.4, lowest=50), x / 420, z / 420)
    relief = relief + woods * np.maximum(6 + 2.2 * crowns, 2)
    light = lambert(relief, x, z, (-0.55, 0.75, -0.25))
    ground = field_colour * (0.94 + 0.05 * rows + 0.06 * fine)[..., None]
    ground = (
        blend(ground, mix(colour("#263f26"), colour("#527042"), smoothstep(-1.5, 1.8, crowns)[..., None]), woods)
        * (0.45 + 0.72 * light)[..., None]
    )
    shade = smoothstep(0.0, 0.9, sample(noise, u * 0.8 + 0.2, v * 0.8))
    ground = ground * (1 - 0.34 * shade)[..., None]
    haze = 1 - np.exp(-z / 5200)
    seen, cover = camera.see(relief, blend(ground, colour("#b3cbe0"), haze))
    _, py = grid(width, height)
    sky = np.repeat(ramp(py, [(0, "#2463b0"), (0.3, "#5b97d3"), (0.52, "#c3dcee")]), width, axis=1)
    density, bright = clouds(rng, width, height, 0.56, scale=0.17, cover=0.15)
    sky = blend(sky, mix(colour("#8fa3ba"), colour("#ffffff"), np.clip(bright * 1.35 - 0.1, 0, 1)[..., None]), density)
    return blend(sky, seen, cover)


def autumn_hills(width: int, height: int, rng: Random) -> Array:
    """Wooded hills in October, morning mist in the valleys."""
    camera = Camera(width, height, horizon=0.30, eye=230, near=150, far=7000, steps=1500)
    x, z = camera.ground()
    noise, crown = tile(rng, 2.3, lowest=2), tile(rng, 2.4, lowest=70)
    u, v = x / 2600, z / 2600
    hills = 105 * sample(noise, u + 0.1, v) + 20 * sample(noise, u * 4, v * 4)
    trees = sample(crown, x / 820, z / 820)
    relief = hills + 3.4 * np.maximum(trees, -0.8) / (1 + (z / 3500) ** 2)
    mood = sample(noise, u * 3 + 0.5, v * 3) * 0.16 + sample(tile(rng, 1.6, lowest=45), x / 900, z / 900) * 0.15 + 0.5
    leaves = ramp(
        mood,
        [
            (0, "#2f4a2c"),
            (0.25, "#66702f"),
            (0.45, "#b98a2b"),
            (0.62, "#d9772a"),
            (0.8, "#a93a22"),
            (1, "#7a2a22"),
        ],
    )
    light = lambert(relief, x, z, (-0.75, 0.50, 0.35)) * (0.35 + 0.65 * shadow(hills, x, 0.42, 25))
    ground = leaves * (0.30 + 1.15 * light)[..., None] + (light * 0.06)[..., None] * colour("#ffcf80")
    mist = smoothstep(10, -130, hills + 25 * sample(noise, u * 2, v * 2)) * smoothstep(300, 1500, z) * 0.8
    haze = np.clip(1 - (1 - mist) * np.exp(-z / 4200), 0, 1)
    seen, cover = camera.see(relief, blend(ground, colour("#e6d5c3"), haze))
    px, py = grid(width, height)
    sky = np.repeat(ramp(py, [(0, "#8fb0cc"), (0.2, "#d3d9d8"), (0.34, "#f6e0c2")]), width, axis=1)
    picture = blend(sky, seen, cover)
    return picture + (glow(px, py, (-0.55, 0.16), 0.35) * 0.28)[..., None] * colour("#ffc98a")


def city_night(width: int, height: int, rng: Random) -> Array:
    """A skyline in the blue hour, windows lit, mirrored in a river."""
    x, y = grid(width, height)
    shore = 0.66
    sky = ramp(y, [(0, "#16264f"), (0.28, "#34507f"), (0.48, "#8a7f9f"), (0.6, "#e0a48c"), (0.68, "#ffc796")])
    picture = np.repeat(sky, width, axis=1)
    for t, count in ((0.0, 70), (0.5, 46), (1.0, 30)):
        body = ramp(np.array(t), [(0, "#6a6795"), (0.5, "#3a4172"), (1, "#171d3c")])
        for place in rng.permutation(count):
            centre = (place + rng.uniform(0.2, 0.8)) / count
            middle = float(np.exp(-(((centre - 0.56) / 0.22) ** 2)))
            tall = (0.05 + 0.05 * t + 0.13 * rng.random() ** 2) + middle * (0.30 - 0.10 * t) * rng.random()
            wide = rng.uniform(0.010, 0.024) * (1 + 0.7 * t)
            box = (int((centre - wide) * width), int((shore - tall) * height), int((centre + wide) * width))
            _tower(picture, rng, box, int(shore * height), body, 0.25 + 0.75 * t)
            if rng.random() < 0.55:
                inner, lift = wide * rng.uniform(0.35, 0.75), tall * rng.uniform(0.08, 0.2)
                above = (
                    int((centre - inner) * width),
                    int((shore - tall - lift) * height),
                    int((centre + inner) * width),
                )
                _tower(picture, rng, above, int((shore - tall) * height), body, 0.25 + 0.75 * t)
                mast = int(centre * width)
                high = int((shore - tall - lift * (1 + rng.random())) * height)
                picture[high : box[1], mast : mast + max(width // 900, 1)] = body * 0.92
    quay = np.exp(-(((y - shore + 0.004) / 0.006) ** 2)) * (0.6 + 0.4 * np.sin(x * 140) ** 8)
    picture = blend(picture, colour("#ffcf8a") * 1.2, np.clip(quay, 0, 1) * 0.8)
    return water(bloom(picture, 0.55, 24), shore, rng, waves=0.12, tint="#0b1433", depth=0.35)


def _tower(picture: Array, rng: Random, box: tuple[int, int, int], foot: int, body: Array, clear: float) -> None:
    left, top, right = max(box[0], 0), box[1], min(box[2], picture.shape[1])
    if right - left < 12 or top >= foot:
        return
    body = body * np.float32(rng.uniform(0.8, 1.25))
    fade = np.linspace(0, min(4 * (foot - top) / len(picture), 1), foot - top, dtype=np.float32)[:, None, None]
    picture[top:foot, left:right] = mix(body * 0.92, mix(body, colour("#c98a8a"), 0.35), fade)
    cell = max(int(picture.shape[0] * rng.uniform(0.006, 0.010)), 4)
    rows, columns = (foot - top) // cell - 1, (right - left) // cell - 1
    if rows < 2 or columns < 2:
        return
    lit = (rng.random((rows, columns)) < rng.uniform(0.2, 0.55)) * rng.uniform(0.35, 1.15, (rows, columns))
    pane = np.zeros((cell, cell))
    pane[cell // 4 : cell - 1, cell // 4 : cell - cell // 4] = 1
    share = np.kron(lit, pane)[..., None] * clear
    tint = colour("#ffd08a") if rng.random() < 0.75 else colour("#d7e6ff")
    part = picture[top + cell : top + cell * (rows + 1), left + cell // 2 : left + cell // 2 + columns * cell]
    part += ((tint - part * 0.5) * share).astype(part.dtype)


def mountain_lake(width: int, height: int, rng: Random) -> Array:
    """Snowy peaks in the morning sun, mirrored in a still lake."""
    camera = Camera(width, height, horizon=0.575, eye=2, near=600, far=15000, steps=1700, lens=1.05)
    x, z = camera.ground()
    noise, crags = tile(rng, 2.5, lowest=2, size=2048), tile(rng, 1.9, lowest=4)
    u, v = x / 9000, z / 9000
    sharp = 1.03 - np.sqrt(sample(noise, u * 0.55 + 0.21, v * 0.55) ** 2 + 0.003) * 0.7
    rough = 1 - np.abs(sample(noise, u * 2.2 + 0.6, v * 2.2)) * 0.8
    rise = smoothstep(1900, 9000, z)
    relief = rise * (
        1750 * np.clip(sharp, 0, 1) ** 1.8 + 330 * rough * np.clip(sharp, 0, 1) + 90 * sample(crags, u * 2.4, v * 2.4)
    )
    relief = relief + 40 * smoothstep(900, 1500, z) * (0.7 + 0.5 * sample(noise, u * 3, v * 3)) - 4
    crowns = np.maximum(sample(tile(rng, 2.4, lowest=60), x / 1100, z / 1100), -0.6)
    relief = relief + 7 * crowns * smoothstep(950, 1200, z) * (1 - smoothstep(110, 180, relief))
    light = lambert(relief, x, z, (-0.85, 0.42, -0.30)) * (0.25 + 0.75 * shadow(relief, x, 0.42, 60))
    steep = np.hypot(
        np.gradient(relief, axis=1) / np.gradient(x, axis=1),
        np.gradient(relief, axis=0) / np.gradient(z, axis=0),
    )
    snow = smoothstep(480, 900, relief + 160 * sample(noise, u * 9, v * 9)) * (1 - 0.75 * smoothstep(1.0, 2.0, steep))
    wood = 1 - smoothstep(160, 380, relief + 60 * sample(noise, u * 7, v * 7))
    rock = blend(np.broadcast_to(colour("#6e6a70"), (*relief.shape, 3)), colour("#2c4438"), wood)
    base = blend(rock, colour("#f4f6fb"), snow)
    sunlit = mix(colour("#5a6d96"), colour("#ffe6c8"), np.clip(light * 1.35, 0, 1)[..., None])
    shade = blend(base * sunlit * 1.12, colour("#a9bfdc"), 1 - np.exp(-np.maximum(z - 700, 0) / 16000))
    seen, cover = camera.see(relief, shade)
    _, py = grid(width, height)
    sky = np.repeat(ramp(py, [(0, "#3b78bd"), (0.3, "#8db8df"), (0.55, "#f3dcc8")]), width, axis=1)
    density, bright = clouds(rng, width, height, 0.60, scale=0.09, cover=-0.45)
    sky = blend(sky, mix(colour("#b9bfd2"), colour("#fff6ec"), bright[..., None]), density * 0.8)
    picture = blend(sky, seen, cover)
    return water(picture, 0.58, rng, waves=0.022, tint="#17394a", depth=0.42)


def lavender(width: int, height: int, rng: Random) -> Array:
    """Rows of lavender running to the hills in evening light."""
    camera = Camera(width, height, horizon=0.36, eye=2.7, near=3.9, far=2600, steps=1700, lens=0.9)
    x, z = camera.ground()
    noise, fine = tile(rng, 2.3, lowest=2), tile(rng, 1.1, lowest=40)
    roll = 1.2 * sample(noise, x / 260, z / 260) * smoothstep(10, 120, z)
    phase = (x + 0.6 * np.sin(z / 60)) / 1.75
    profile = (0.5 + 0.5 * np.cos(phase * 2 * np.pi)) ** 0.9
    field_end = 1 - smoothstep(300, 340, z + 40 * sample(noise, x / 700, z / 900))
    tufts = sample(fine, x / 5.5, z / 5.5) * profile
    relief = roll + field_end * profile * (0.62 + 0.09 * tufts)
    hills = smoothstep(500, 2400, z) * (150 + 75 * sample(noise, x / 2600 + 0.35, z / 5200))
    trees = (1 - field_end) * np.maximum(4 + 2.4 * sample(tile(rng, 2.3, lowest=40), x / 420, z / 420), 1.5)
    relief = relief + hills + trees
    light = lambert(roll + field_end * profile * 0.62 + hills + trees * 0.5, x, z, (-0.75, 0.45, 0.35))
    bloom_share = smoothstep(0.22, 0.7, profile + 0.10 * tufts)
    soil = mix(colour("#7d6148"), colour("#6d6a44"), smoothstep(-1.4, 1.9, sample(fine, x / 8, z / 8))[..., None])
    flower = mix(colour("#5b3f96"), colour("#b693e6"), np.clip(0.5 + 0.3 * tufts, 0, 1)[..., None])
    leaf = mix(colour("#4d6040"), flower, bloom_share[..., None])
    plants = blend(soil, leaf, smoothstep(0.05, 0.4, profile))
    ground = blend(np.broadcast_to(colour("#47603f"), plants.shape), plants, field_end)
    ground = ground * (0.55 + 0.75 * light)[..., None] + (light * 0.12)[..., None] * colour("#ff9d5a")
    seen, cover = camera.see(relief, blend(ground, colour("#d8a8a6"), 1 - np.exp(-z / 1500)))
    px, py = grid(width, height)
    sky = np.repeat(ramp(py, [(0, "#5b74ad"), (0.18, "#b79cb8"), (0.36, "#ffd0a0")]), width, axis=1)
    density, bright = clouds(rng, width, height, 0.46, scale=0.09, cover=-0.1)
    sky = blend(sky, mix(colour("#9b86a8"), colour("#ffd7b8"), bright[..., None]), density * 0.7)
    picture = blend(sky, seen, cover)
    return picture + (glow(px, py, (-0.42, 0.27), 0.18) * 0.5)[..., None] * colour("#ffb468")


def full_moon(width: int, height: int, rng: Random) -> Array:
    """The full moon rising through evening cloud above a wood."""
    x, y = grid(width, height)
    across = (x[0] * height / width + 0.5).astype(np.float64)
    centre, radius = (0.06, 0.33), 0.098
    sky = ramp(y, [(0, "#34466b"), (0.35, "#64719a"), (0.6, "#a893a9"), (0.82, "#dfb5a3")])
    picture = np.repeat(sky, width, axis=1)
    picture += (glow(x, y, centre, 0.24) * 0.30)[..., None] * colour("#fff0d8")
    noise = tile(rng, 1.9, lowest=2)
    px, py = (x - centre[0]) / radius, (y - centre[1]) / radius
    away = np.hypot(px, py)
    seas = smoothstep(-0.5, 1.6, sample(noise, px * 0.20 + 0.13, py * 0.20 + 0.4) + 0.2 * (py < 2) - 0.25 * py)
    pocks = sample(tile(rng, 1.1, lowest=20), px * 0.22, py * 0.22)
    face = (0.98 - 0.26 * seas + 0.025 * pocks) * np.sqrt(np.clip(1.12 - away**2 * 0.25, 0, 1))
    disc = 1 - smoothstep(1 - 1.5 / (radius * height), 1 + 1.5 / (radius * height), away)
    picture = blend(picture, face[..., None] * colour("#fff4dc"), disc)
    vapour = sample(noise, x * 0.24 + 0.35, y * 1.7 + x * 0.08)
    density = smoothstep(-0.4, 2.2, vapour + 1.5 * smoothstep(0.35, 0.8, y)) * smoothstep(0.25, 0.6, y)
    light = 0.55 + 1.2 * (vapour - sample(noise, x * 0.24 + 0.35, (y - 0.012) * 1.7 + x * 0.08))
    lit = np.clip(light + glow(x, y, centre, 0.3) * 0.5, 0, 1)
    picture = blend(picture, mix(colour("#5b648a"), colour("#f3d6c8"), lit[..., None]), density * 0.8)
    for depth, body in ((0.0, "#85799a"), (0.5, "#494a6e"), (1.0, "#161a30")):
        crest = 0.80 + 0.11 * depth - 0.04 * line(rng, across, 2.0 + depth, gain=0.45)
        mask = ridge_mask(y, crest, 1.5 / height)
        if depth > 0.4:
            mask = np.maximum(
                mask, conifers(width, height, rng, crest, int(110 - 60 * depth), (0.02, 0.06 + 0.10 * depth))
            )
        picture = blend(picture, colour(body), mask)
    return picture


def street_lights(width: int, height: int, rng: Random) -> Array:
    """Lights of a Christmas market out of focus."""
    x, y = grid(width, height)
    picture = np.repeat(ramp(y, [(0, "#1a0d14"), (0.55, "#4a2018"), (1, "#240f12")]), width, axis=1)
    picture += (glow(x, y, (0.1, 0.55), 0.5) * 0.28)[..., None] * colour("#ff9a4a")
    tints = [colour(code) for code in ("#ffb347", "#ffd58a", "#ff7a3c", "#e8483f", "#ffe9c4", "#5fb58a", "#f5a25a")]
    for number in range(150):
        size = mix_number(0.018, 0.085, rng.random() ** 1.5 * (0.35 + 0.65 * number / 150))
        at = (
            (rng.random() - 0.5) * width / height * 1.1,
            float(np.clip(rng.normal(0.52, 0.23), -0.05, 1.05)),
        )
        bright = 0.22 + 0.5 * rng.random() * (0.045 / (size + 0.02)) ** 0.5
        _disc(picture, at, size, tints[int(rng.integers(len(tints)))] * bright)
    return picture


def _disc(picture: Array, at: tuple[float, float], size: float, light: Array) -> None:
    height, width = picture.shape[:2]
    x, y = grid(width, height)
    columns, rows = np.abs(x[0] - at[0]) < size * 1.1, np.abs(y[:, 0] - at[1]) < size * 1.1
    if not columns.any() or not rows.any():
        return
    window = (slice(*_span(rows)), slice(*_span(columns)))
    away = np.hypot(x[:, window[1]] - at[0], y[window[0]] - at[1]) / size
    # A lens draws the rim of an unsharp light a little brighter than its middle.
    share = (1 - smoothstep(0.94, 1.02, away)) * (0.72 + 0.28 * smoothstep(0.6, 0.97, away))
    picture[window] += share[..., None] * light


def _span(hits: NDArray[np.bool_]) -> tuple[int, int]:
    found = np.flatnonzero(hits)
    return int(found[0]), int(found[-1]) + 1


SCENES: dict[str, Scene] = {
    "dusk ridges": dusk_ridges,
    "dunes": dunes,
    "sea sunset": sea_sunset,
    "aurora": aurora,
    "fog forest": fog_forest,
    "milky way": milky_way,
    "cloud fields": cloud_fields,
    "autumn hills": autumn_hills,
    "city night": city_night,
    "mountain lake": mountain_lake,
    "lavender": lavender,
    "full moon": full_moon,
    "street lights": street_lights,
}


def draw(name: str, width: int, height: int, *, seed: int = 7) -> Image.Image:
    """Return one scene as an RGB picture of that size."""
    rng = np.random.default_rng([seed, zlib.crc32(name.encode())])
    return finish(SCENES[name](width, height, rng), rng)


def scenes(*, seed: int = 7) -> dict[str, Callable[[int, int], Image.Image]]:
    """Return every scene by name; call one with a width and a height to draw it."""
    return {name: partial(draw, name, seed=seed) for name in SCENES}


# ---------------------------------------------------------------------- the folder


@dataclass(frozen=True)
class Photo:
    """One scene as a photo: its file, its size, when it was taken, and how and where it was copied.

    `copies` names a file and the way it came to be: "same" byte for byte, "small" and "thumb" resized, "mail"
    recompressed, "bright" edited, "turned" and "mirror" turned clockwise and mirrored, "crop" cut, "caption" with words
    on a band, "convert" saved in the format of its suffix.
    """

    scene: str
    file: str
    taken: str
    copies: tuple[tuple[str, str], ...] = ()
    portrait: bool = False


PHOTOS = (
    Photo(
        "dunes",
        "Holiday 2023/IMG_4711.jpg",
        "2023-04-12 18:41:07",
        (
            ("Backup phone/IMG_4711 (1).jpg", "same"),
            ("For grandma/dunes small.png", "thumb"),
        ),
    ),
    Photo(
        "sea sunset",
        "Holiday 2023/IMG_4739.jpg",
        "2023-04-15 20:12:33",
        (
            ("Backup phone/IMG_4739.jpg", "mail"),
            ("For grandma/sunset at the sea.jpg", "small"),
            ("Wallpapers/sunset.webp", "convert"),
        ),
    ),
    Photo(
        "lavender",
        "Holiday 2023/Provence/IMG_4802.jpg",
        "2023-07-02 20:48:19",
        (
            ("Holiday 2023/Provence/IMG_4802-edited.jpg", "bright"),
            ("For grandma/lavender.jpg", "small"),
        ),
    ),
    Photo(
        "mountain lake",
        "Hiking/2022 lake/DSC_0192.jpg",
        "2022-09-17 08:05:52",
        (
            ("Hiking/2022 lake/DSC_0192_web.jpg", "small"),
            ("Backup phone/WhatsApp/IMG-20220918-WA0003.jpg", "mail"),
            ("Frames/lake 10x15.jpg", "crop"),
        ),
    ),
    Photo(
        "dusk ridges",
        "Hiking/2022 ridge walk/DSC_0240.jpg",
        "2022-10-08 18:57:40",
        (
            ("Hiking/best of/DSC_0240.jpg", "same"),
            ("Wallpapers/ridges.webp", "convert"),
        ),
    ),
    Photo(
        "autumn hills",
        "Hiking/2022 ridge walk/DSC_0263.jpg",
        "2022-10-09 08:31:02",
        (("Hiking/best of/autumn.jpg", "bright"),),
    ),
    Photo(
        "fog forest",
        "Hiking/2022 ridge walk/DSC_0281.jpg",
        "2022-10-09 09:44:26",
        (("Frames/forest for the hall.png", "thumb"),),
        portrait=True,
    ),
    Photo(
        "aurora",
        "Norway 2024/20240213_223518.jpg",
        "2024-02-13 22:35:18",
        (
            ("Norway 2024/20240213_223518(0).jpg", "same"),
            ("For grandma/northern lights.jpg", "mail"),
        ),
    ),
    Photo(
        "milky way",
        "Norway 2024/20240215_014402.jpg",
        "2024-02-15 01:44:02",
        (("Wallpapers/milky way phone.jpg", "small"),),
        portrait=True,
    ),
    Photo(
        "full moon",
        "Norway 2024/20240224_175533.jpg",
        "2024-02-24 17:55:33",
        (("For grandma/good night.jpg", "caption"),),
        portrait=True,
    ),
    Photo(
        "cloud fields",
        "Garden and home/P1050077.jpg",
        "2021-06-05 14:20:11",
        (
            ("Garden and home/copy of P1050077.jpg", "mail"),
            ("Frames/fields 13x18.jpg", "bright"),
        ),
    ),
    Photo(
        "city night",
        "City weekend/IMG_5120.jpg",
        "2023-11-25 17:08:45",
        (
            ("City weekend/IMG_5120 turned.jpg", "turned"),
            ("Wallpapers/city.jpg", "mirror"),
        ),
    ),
    Photo("street lights", "City weekend/IMG_5133.jpg", "2023-11-25 19:26:10", portrait=True),
)
LONG_SIDE, SHORT_SIDE = 2400, 1600


def make_demo_folder(folder: Path, *, seed: int = 7) -> list[Path]:
    """Write the family's photos and their copies below `folder` and return every file, sorted.

    The folder is made if needed; files of the same names are replaced and nothing else is touched.
    """
    with ThreadPoolExecutor(WORKERS) as pool:
        written = pool.map(partial(_write_photo, folder, seed=seed), PHOTOS)
        return sorted(file for files in written for file in files)


def _write_photo(folder: Path, photo: Photo, *, seed: int) -> list[Path]:
    size = (SHORT_SIDE, LONG_SIDE) if photo.portrait else (LONG_SIDE, SHORT_SIDE)
    picture = draw(photo.scene, *size, seed=seed)
    original = folder / photo.file
    _save(picture, original, photo, quality=87)
    for number, (name, how) in enumerate(photo.copies, start=1):
        _write_copy(picture, original, folder / name, photo, how)
        if how != "same":  # a copy keeps the date of its original, a changed picture has a later one
            _set_time(folder / name, photo, days=11 * number)
    return [original, *(folder / name for name, _ in photo.copies)]


def _write_copy(picture: Image.Image, original: Path, file: Path, photo: Photo, how: str) -> None:
    if how == "same":
        file.parent.mkdir(parents=True, exist_ok=True)
        shutil.copy2(original, file)
    elif how == "bright":
        _save(ImageEnhance.Brightness(picture).enhance(1.04), file, photo, quality=85)
    elif how == "turned":
        _save(picture.transpose(Image.Transpose.ROTATE_270), file, photo, quality=85)
    elif how == "mirror":
        _save(picture.transpose(Image.Transpose.FLIP_LEFT_RIGHT), file, photo, quality=85)
    elif how == "crop":
        _save(_cropped(picture), file, photo, quality=85)
    elif how == "caption":
        _save(_captioned(picture, file.stem.capitalize()), file, photo, quality=85)
    else:
        side, quality = {
            "small": (1280, 84),
            "thumb": (800, 84),
            "mail": (LONG_SIDE, 60),
            "convert": (1920, 78),
        }[how]
        smaller = picture.copy()
        smaller.thumbnail((side, side), Image.Resampling.LANCZOS)
        _save(smaller, file, photo, quality=quality)


def _cropped(picture: Image.Image) -> Image.Image:
    """Cut away a fifth of the width and of the height, more of it at the left and the bottom."""
    width, height = picture.size
    return picture.crop((round(width * 0.15), round(height * 0.05), round(width * 0.95), round(height * 0.85)))


def _captioned(picture: Image.Image, words: str) -> Image.Image:
    """Write words in white on a dark band across the lower part."""
    captioned = picture.copy()
    width, height = picture.size
    band = (0, round(height * 0.82), width, round(height * 0.92))
    pen = ImageDraw.Draw(captioned)
    pen.rectangle(band, fill=(24, 26, 40))
    font = ImageFont.load_default(size=round(height * 0.05))
    pen.text((width / 2, (band[1] + band[3]) / 2), words, fill="white", font=font, anchor="mm")
    return captioned


def _save(picture: Image.Image, file: Path, photo: Photo, *, quality: int) -> None:
    file.parent.mkdir(parents=True, exist_ok=True)
    if file.suffix == ".png":  # an export for a program that drops what the camera wrote
        picture.save(file)
    else:
        picture.save(file, quality=quality, exif=_exif(photo))
    _set_time(file, photo)


def _exif(photo: Photo) -> Image.Exif:
    exif = Image.Exif()
    stamp = photo.taken.replace("-", ":")
    exif[MAKE], exif[MODEL], exif[DATE_TIME] = "ImageTwin", "Demo camera", stamp
    exif.get_ifd(EXIF_IFD)[DATE_TIME_ORIGINAL] = stamp
    return exif


def _set_time(file: Path, photo: Photo, *, days: int = 0) -> None:
    moment = datetime.fromisoformat(photo.taken).replace(tzinfo=UTC).timestamp() + days * 86400
    os.utime(file, (moment, moment))


def main(arguments: Sequence[str] | None = None) -> int:
    """Write the demo folder that the command line names."""
    parser = argparse.ArgumentParser(description="Draw a family's photo folder with duplicates in it.")
    parser.add_argument("folder", type=Path, help="where to write the pictures")
    parser.add_argument("--seed", type=int, default=7, help="another number draws other pictures (default: 7)")
    options = parser.parse_args(arguments)
    start = time.perf_counter()
    files = make_demo_folder(options.folder, seed=options.seed)
    size = sum(file.stat().st_size for file in files) / 1e6
    print(f"{len(files)} pictures, {size:.1f} MB, {time.perf_counter() - start:.1f} s: {options.folder}")
    return 0


if __name__ == "__main__":
    sys.exit(main())
