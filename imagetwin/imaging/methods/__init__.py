"""How each method computes its fingerprint from an upright RGB image; what a method is stands in `domain`."""

from collections.abc import Callable
from dataclasses import dataclass

from PIL import Image

from imagetwin.domain.fingerprints import MSE, MSE_GREY, Uint8Array
from imagetwin.imaging.methods import mse, mse_grey


@dataclass(frozen=True, slots=True)
class Recipe:
    """How a fingerprint is made: a JPEG is decoded at least `draft_factor` times as large, then computed from.

    Distance between the fingerprint of the scaled decode and that of the full one, over 603 JPEGs (99 % / largest),
    by `benchmarks/draft_error.py`: mse at 2, 3, 4 times 137 / 946, 42 / 105, 24 / 41; mse-grey at 2, 3 times
    7 / 9, 0.1 / 4. Four times costs as much as three, since most pictures meet the same DCT scale.
    """

    compute: Callable[[Image.Image], Uint8Array]
    draft_factor: int


RECIPES: dict[str, Recipe] = {
    MSE.name: Recipe(mse.compute, draft_factor=4),
    MSE_GREY.name: Recipe(mse_grey.compute, draft_factor=3),
}
