"""How each method computes its fingerprint from an upright RGB image; what a method is stands in `domain`."""

import math
from collections.abc import Callable
from dataclasses import dataclass

from PIL import Image

from imagetwin.domain.arrays import Uint8Array
from imagetwin.domain.fingerprints import MSE, MSE_GREY, Method
from imagetwin.imaging.decode import Extent
from imagetwin.imaging.methods import mse, mse_grey


@dataclass(frozen=True, slots=True)
class Recipe:
    """How a fingerprint is made: a JPEG is decoded at least `draft_factor` times as large, then computed from.

    `docs/ACCURACY.md` tells how far that moves it from the fingerprint of the full decode.
    """

    compute: Callable[[Image.Image, Extent | None], Uint8Array]
    draft_factor: float

    def wanted_size(self, method: Method) -> tuple[int, int]:
        """Return the width and height that a decoded picture has to have at least."""
        return math.ceil(self.draft_factor * method.width), math.ceil(self.draft_factor * method.height)


RECIPES: dict[str, Recipe] = {
    MSE.name: Recipe(mse.compute, draft_factor=1.5),
    MSE_GREY.name: Recipe(mse_grey.compute, draft_factor=2),
}
