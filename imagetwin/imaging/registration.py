"""Where one picture lies on another of the same scene: scale, shift or crop, with the orientation known.

First the scale and the shift are searched for with 96 pixels a side, by the normalised correlation of what overlaps,
for all shifts at once (D. Padfield, Masked Object Registration in the Fourier Domain, 2012). Then both, in each
direction by itself, are refined with up to 384 pixels by Gauss and Newton's method.
"""

from dataclasses import dataclass
from typing import Any

import numpy as np
from numpy.typing import NDArray

from imagetwin.domain.arrays import Float64Array
from imagetwin.domain.placements import Matrix, Size, scaled

COARSE_SIDE = 96
FINE_SIDES = (96, 192, 384)
# Of a member's width to that of the part of the reference that it shows.
SCALES = tuple(float(1.08**step) for step in range(-14, 15))
# Of the smaller picture; less of it tells nothing.
LEAST_OVERLAP = 0.4
# How well the overlapping parts must correlate to be the same scene.
LEAST_CORRELATION = 0.8
# Among so many places some correlate by chance, and those mostly where one picture is stretched.
LEAST_CORRELATION_OF_SEARCH = 0.85
_MOST_STRETCH = 0.05
_AT_ONCE = 0.9
_LEAST_GAIN = 0.02
_STEPS = 12
_LENGTHS = (1.0, 0.4)
_LEAST_STEP = 1e-5
_TINY = 1e-9

# Stretch and shift of both directions: across, left, down, top.
_Fit = tuple[float, float, float, float]


@dataclass(frozen=True, slots=True)
class Registration:
    """`matrix` leads from the turned member's relative coordinates to the reference's.

    `correlation` is how alike the grey levels of what overlaps are then, -1 to 1; `is_found` whether that is enough to
    trust the matrix, which otherwise is the one that was there before.
    """

    matrix: Matrix
    correlation: float
    is_found: bool


def register(reference: Float64Array, member: Float64Array, before: Matrix) -> Registration:
    """Find a member, turned as the reference is, on it: grey levels of shape (height, width), at most 384 a side.

    `before` is where it is taken to lie at first; it must neither turn nor mirror.
    """
    start: _Fit = (before[0], before[2], before[4], before[5])
    as_before = _refined(reference, member, start)
    found = as_before
    if as_before[1] < _AT_ONCE:
        searched = _refined(reference, member, _searched(reference, member))
        is_better = searched[1] > max(as_before[1] + _LEAST_GAIN, LEAST_CORRELATION_OF_SEARCH)
        if is_better and _is_unstretched(searched[0], reference, member):
            found = searched
    (across, left, down, top), correlation = found
    if correlation < LEAST_CORRELATION:
        return Registration(before, as_before[1], is_found=False)
    return Registration(scaled(across, down, left, top), correlation, is_found=True)


def _is_unstretched(fit: _Fit, reference: Float64Array, member: Float64Array) -> bool:
    across = fit[0] * reference.shape[1] / member.shape[1]
    down = fit[2] * reference.shape[0] / member.shape[0]
    return bool(abs(across / down - 1) <= _MOST_STRETCH)


def fitting(size: Size, most: int) -> Size:
    """Return the size in the same proportions whose longer side is at most so many pixels."""
    scale = min(1.0, most / max(size))
    return max(1, round(size[0] * scale)), max(1, round(size[1] * scale))


# The search


def _searched(reference: Float64Array, member: Float64Array) -> _Fit:
    """Return the best of all shifts at all scales; a member's pixel covers `scale` of the reference's both ways."""
    still = _shrunk(reference, COARSE_SIDE)
    height, width = still.shape
    best, fit = -2.0, (1.0, 0.0, 1.0, 0.0)
    for scale in SCALES:
        # As wide as the reference at a scale of 1, where both are of the same width.
        shape = max(8, round(member.shape[0] * width / member.shape[1] * scale)), max(8, round(width * scale))
        moving = _resampled(member, shape)
        correlation, down, right = _best_shift(still, moving)
        if correlation > best:
            best, fit = correlation, (shape[1] / width, right / width, shape[0] / height, down / height)
    return fit


def _best_shift(still: Float64Array, moving: Float64Array) -> tuple[float, int, int]:
    """Return the highest correlation, with how far down and right the moving picture lies for it."""
    shape = tuple(one + other - 1 for one, other in zip(still.shape, moving.shape, strict=True))
    still, moving = still - still.mean(), moving - moving.mean()

    def spectrum(plane: Float64Array) -> NDArray[Any]:
        return np.fft.rfft2(plane, shape)

    def sums(one: NDArray[Any], other: NDArray[Any]) -> Float64Array:
        result: Float64Array = np.fft.irfft2(one * np.conj(other), shape)
        return result

    ones, others = spectrum(np.ones_like(still)), spectrum(np.ones_like(moving))
    first, second = spectrum(still), spectrum(moving)
    count = np.maximum(np.rint(sums(ones, others)), 1)
    one_sum, other_sum = sums(first, others), sums(ones, second)
    cross = sums(first, second) - one_sum * other_sum / count
    one_spread = np.maximum(sums(spectrum(still**2), others) - one_sum**2 / count, 0)
    other_spread = np.maximum(sums(ones, spectrum(moving**2)) - other_sum**2 / count, 0)
    product = np.sqrt(one_spread * other_spread)
    enough = (count >= LEAST_OVERLAP * min(still.size, moving.size)) & (product > 1e-3 * product.max())
    correlation = np.where(enough, cross / np.maximum(product, _TINY), -1.0)
    place = int(correlation.argmax())
    down, right = divmod(place, shape[1])
    return (
        float(correlation.flat[place]),
        down - shape[0] if down >= still.shape[0] else down,
        right - shape[1] if right >= still.shape[1] else right,
    )


# The refinement


def _refined(reference: Float64Array, member: Float64Array, fit: _Fit) -> tuple[_Fit, float]:
    """Return the best fit near one, and the correlation that it reaches."""
    for side in FINE_SIDES:
        fit = _climbed(_shrunk(reference, side), _shrunk(member, side), fit)
    still, moving = (_shrunk(each, FINE_SIDES[1]) for each in (reference, member))
    return fit, _correlation(still, moving, fit)


def _climbed(still: Float64Array, moving: Float64Array, fit: _Fit) -> _Fit:
    correlation = _correlation(still, moving, fit)
    for _ in range(_STEPS):
        change = _change(still, moving, fit)
        if change is None:
            return fit
        for length in _LENGTHS:
            following = _changed(fit, change, length)
            reached = _correlation(still, moving, following)
            if reached > correlation:
                break
        else:
            return fit
        is_over = reached < correlation + _LEAST_STEP
        fit, correlation = following, reached
        if is_over:
            break
    return fit


def _change(still: Float64Array, moving: Float64Array, fit: _Fit) -> Float64Array | None:
    """Return the stretch and shift of both directions that differences and slopes ask for; None where they do not."""
    levels, inside, x, y = _laid_over(still, moving, fit)
    if inside.sum() < 64:
        return None
    laid, there = _standard(levels[inside]), _standard(still[inside])
    spread = float(levels[inside].std()) + _TINY
    slope_down, slope_across = (np.gradient(levels / spread, axis=axis) for axis in (0, 1))
    across, down = slope_across[inside] * still.shape[1], slope_down[inside] * still.shape[0]
    # Where the member is stretched or shifted by so much, each of its levels comes from elsewhere.
    slopes = np.stack([-across * x[inside], -across, -down * y[inside], -down], axis=1)
    slopes -= slopes.mean(axis=0)
    try:
        change: Float64Array = np.linalg.solve(slopes.T @ slopes + _TINY * np.eye(4), slopes.T @ (there - laid))
    except np.linalg.LinAlgError:
        return None
    return change


def _changed(fit: _Fit, change: Float64Array, length: float) -> _Fit:
    # The slopes are of the place in the reference: what is found there is stretched once more.
    stretch_across, right, stretch_down, lower = (float(each) * length for each in change)
    across, left, down, top = fit
    return (
        across * (1 + stretch_across),
        left * (1 + stretch_across) + right,
        down * (1 + stretch_down),
        top * (1 + stretch_down) + lower,
    )


def _correlation(still: Float64Array, moving: Float64Array, fit: _Fit) -> float:
    """Return the correlation of what overlaps; -1 where that is too little, or even."""
    if min(fit[0], fit[2]) < 0.05 or max(fit[0], fit[2]) > 20:
        return -1.0
    levels, inside, _, _ = _laid_over(still, moving, fit)
    smaller = min(1.0, fit[0] * fit[2]) * still.size
    if inside.sum() < max(LEAST_OVERLAP * smaller, 16):
        return -1.0
    one, other = levels[inside], still[inside]
    if min(one.std(), other.std()) < 1.0:
        return -1.0
    return float((_standard(one) * _standard(other)).mean())


def _standard(levels: Float64Array) -> Float64Array:
    result: Float64Array = (levels - levels.mean()) / (levels.std() + _TINY)
    return result


def _laid_over(
    still: Float64Array, moving: Float64Array, fit: _Fit
) -> tuple[Float64Array, NDArray[Any], Float64Array, Float64Array]:
    """Return the member as it lies on the reference, where it does at all, and the relative place of each pixel."""
    height, width = still.shape
    across, left, down, top = fit
    columns, rows = (np.arange(width) + 0.5) / width, (np.arange(height) + 0.5) / height
    # A member with more pixels than the reference has there is shrunk first, so that none are passed over.
    wanted = max(1, round(height * abs(down))), max(1, round(width * abs(across)))
    if wanted[0] < moving.shape[0] and wanted[1] < moving.shape[1]:
        moving = _resampled(moving, wanted)
    from_columns, from_rows = (columns - left) / across, (rows - top) / down
    inside = ((from_rows >= 0) & (from_rows <= 1))[:, None] & ((from_columns >= 0) & (from_columns <= 1))[None, :]
    levels = _weights(from_rows * moving.shape[0] - 0.5, moving.shape[0]) @ moving
    levels = levels @ _weights(from_columns * moving.shape[1] - 0.5, moving.shape[1]).T
    x, y = np.broadcast_arrays(columns[None, :], rows[:, None])
    return levels, inside, x, y


# Sizes


def _weights(places: Float64Array, count: int) -> Float64Array:
    """Return linear interpolation at places (in pixels) of a row of so many: shape (places, count)."""
    places = places.clip(0, count - 1)
    lower = np.minimum(places.astype(np.int64), max(count - 2, 0))
    upper = np.minimum(lower + 1, count - 1)
    result = np.zeros((len(places), count))
    numbers = np.arange(len(places))
    result[numbers, lower] = 1 - (places - lower)
    result[numbers, upper] += places - lower
    return result


def _means(count: int, wanted: int) -> Float64Array:
    """Return the means of equal stretches of a row: shape (wanted, count)."""
    edges = np.linspace(0, count, wanted + 1)
    starts = np.arange(count)
    cover = np.minimum(edges[1:, None], starts + 1) - np.maximum(edges[:-1, None], starts)
    result: Float64Array = cover.clip(0) * (wanted / count)
    return result


def _resampled(levels: Float64Array, shape: tuple[int, int]) -> Float64Array:
    down, across = (
        _means(count, wanted) if wanted < count else _weights((np.arange(wanted) + 0.5) * count / wanted - 0.5, count)
        for count, wanted in zip(levels.shape, shape, strict=True)
    )
    result: Float64Array = down @ levels @ across.T
    return result


def _shrunk(levels: Float64Array, side: int) -> Float64Array:
    width, height = fitting((levels.shape[1], levels.shape[0]), side)
    return levels if (height, width) == levels.shape else _resampled(levels, (height, width))
