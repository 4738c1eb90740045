"""Two files laid over each other, in worker processes: where the one lies on the other, and how far they differ."""

from dataclasses import dataclass
from pathlib import Path

import numpy as np
from numpy.typing import NDArray
from PIL import Image

from imagetwin.domain.arrays import Float64Array, Uint8Array
from imagetwin.domain.images import Travelling
from imagetwin.domain.orientations import Orientation
from imagetwin.domain.placements import Matrix, Size, inverse, placed, product, scaled, turning
from imagetwin.domain.settings import DecodeSettings
from imagetwin.imaging.decode import Decoded
from imagetwin.imaging.registration import FINE_SIDES, Registration, fitting, register
from imagetwin.imaging.screen import shown_pixels, write_pixels
from imagetwin.imaging.turning import turned

# The level of difference that gets the brightest colour: the first of these that most differences stay below.
FULL_SCALES = (8, 16, 32, 64, 128, 255)
_MOST = 0.995
# From no difference to a full one: dark to light, in colours that no kind of eye confuses.
HEAT = ((0.0, (10, 8, 24)), (0.25, (87, 16, 110)), (0.5, (188, 55, 84)), (0.75, (249, 142, 9)), (1.0, (252, 255, 164)))
# Where the member has nothing to compare.
NOTHING = (96, 96, 100)
# Levels of which nobody sees the difference, as of an encoder's loss.
UNSEEN = 8


@dataclass(frozen=True, slots=True)
class DifferenceMap(Travelling):
    """What was written, in the reference's frame, four bytes a pixel as of a `ScreenPicture`.

    `full_scale` is the difference, in levels of 255, that has the brightest colour; `mean` is that of all pixels, and
    `changed` the share of them that differ by more than `UNSEEN` levels.
    """

    width: int
    height: int
    full_scale: int
    mean: float
    changed: float


def align(
    reference: Path, member: Path, orientation: Orientation, given: Matrix | None, settings: DecodeSettings
) -> Registration:
    """Return where a member lies on its reference; of a matrix that is `given`, only how well it fits.

    `orientation` is what was done to the reference to make the member. The matrix leads from the member's relative
    coordinates as it is shown by itself. Raises UnreadableImageError.
    """
    side = FINE_SIDES[-1]
    (one, still), (other, moving) = (shown_pixels(path, (side, side), settings) for path in (reference, member))
    if given is not None:
        return Registration(given, _correlation_of(still, moving, given), is_found=True)
    back = turning(orientation.inverse)
    levels = _grey(turned(moving, orientation.inverse))
    size = other.size[::-1] if orientation.swaps_sides else other.size
    found = register(_grey(still), levels, placed(size, Orientation.AS_IS, one.size))
    return Registration(product(found.matrix, back), found.correlation, found.is_found)


def write_difference(
    reference: Path, member: Path, matrix: Matrix, side: int, target: Path, settings: DecodeSettings
) -> DifferenceMap:
    """Write a heat map of how far two pictures differ, as large as the reference is with `side` pixels at most.

    `matrix` leads from the member's relative coordinates to the reference's. Raises UnreadableImageError and OSError.
    """
    (one, still), (other, moving) = (shown_pixels(path, (side, side), settings) for path in (reference, member))
    still, moving = _equally_fine(one, still, other, moving, matrix)
    laid, inside = _laid_over(still.size, moving, matrix)
    apart = _apart(np.asarray(still), np.asarray(laid))
    seen = apart[inside]
    full_scale = _full_scale(seen)
    write_pixels(Image.fromarray(_heat_map(apart, inside, full_scale)), target)
    mean, changed = (float(seen.mean()), float((seen > UNSEEN).mean())) if seen.size else (0.0, 0.0)
    return DifferenceMap(*still.size, full_scale, mean, changed)


def _grey(picture: Image.Image) -> Float64Array:
    return np.asarray(picture.convert("L"), np.float64)


def _correlation_of(still: Image.Image, moving: Image.Image, matrix: Matrix) -> float:
    laid, inside = _laid_over(still.size, moving, matrix)
    one, other = _grey(still)[inside], _grey(laid)[inside]
    if one.size < 2 or min(one.std(), other.std()) < 1:
        return -1.0
    return float(np.corrcoef(one, other)[0, 1])


def _equally_fine(
    one: Decoded, still: Image.Image, other: Decoded, moving: Image.Image, matrix: Matrix
) -> tuple[Image.Image, Image.Image]:
    """Shrink both to the detail of the one that has less: else sharpness alone would differ everywhere."""
    share = abs(matrix[0] * matrix[4] - matrix[1] * matrix[3]) or 1.0
    # The member's own pixels in each direction that fall on all of the reference.
    detail = (other.width * other.height / share) ** 0.5
    own = (still.width * still.height) ** 0.5
    size = fitting(still.size, max(1, round(max(still.size) * min(1.0, detail / own))))
    still = still if size == still.size else still.resize(size, Image.Resampling.LANCZOS)
    wanted = (size[0] * size[1] * share) ** 0.5 / (moving.width * moving.height) ** 0.5
    if wanted < 1:
        smaller = max(1, round(moving.width * wanted)), max(1, round(moving.height * wanted))
        moving = moving.resize(smaller, Image.Resampling.LANCZOS)
    return still, moving


def _laid_over(size: Size, moving: Image.Image, matrix: Matrix) -> tuple[Image.Image, NDArray[np.bool_]]:
    """Return the member in a frame of that size, and where in it the member is."""
    width, height = size
    to_pixels = product(inverse(matrix), scaled(1 / width, 1 / height, 0.0, 0.0))
    to_pixels = product(scaled(moving.width, moving.height, 0.0, 0.0), to_pixels)
    coefficients = [each / to_pixels[8] for each in to_pixels[:8]]
    whole = Image.new("L", moving.size, 255)
    method, sampling = Image.Transform.PERSPECTIVE, Image.Resampling
    laid = moving.transform(size, method, coefficients, sampling.BICUBIC)
    inside = np.asarray(whole.transform(size, method, coefficients, sampling.NEAREST)) == 255
    return laid, inside


def _apart(one: Uint8Array, other: Uint8Array) -> Uint8Array:
    """Return by how much the channel that differs most differs, for each pixel."""
    apart: Uint8Array = (np.maximum(one, other) - np.minimum(one, other)).max(axis=2)
    return apart


def _full_scale(seen: Uint8Array) -> int:
    most = float(np.quantile(seen, _MOST)) if seen.size else 0.0
    return next(scale for scale in FULL_SCALES if most <= scale)


def _heat_map(apart: Uint8Array, inside: NDArray[np.bool_], full_scale: int) -> Uint8Array:
    places = np.minimum(np.arange(256) / full_scale, 1.0)
    table = np.stack([np.interp(places, [at for at, _ in HEAT], [c[n] for _, c in HEAT]) for n in range(3)], axis=1)
    colours: Uint8Array = np.rint(table).astype(np.uint8)[apart]
    colours[~inside] = NOTHING
    return colours
