"""How each method computes its fingerprint from an upright RGB image; what a method is stands in `domain`."""

import math
from collections.abc import Callable
from dataclasses import dataclass

from PIL import Image

from imagetwin.domain.arrays import Uint8Array
from imagetwin.domain.fingerprints import MSE, MSE_GREY, PDQ, PDQ_INNER, PHASH, Method
from imagetwin.imaging.methods import mse, mse_grey, pdq, pdq_inner, phash
from imagetwin.imaging.turning import Extent


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


# The hashes are content with the pixels that `mse` wants, so that one decode serves all three.
_MSE_FACTOR = 1.5
_SIDE = _MSE_FACTOR * MSE.width

RECIPES: dict[str, Recipe] = {
    MSE.name: Recipe(mse.compute, draft_factor=_MSE_FACTOR),
    MSE_GREY.name: Recipe(mse_grey.compute, draft_factor=2),
    PHASH.name: Recipe(phash.compute, draft_factor=_SIDE / PHASH.width),
    PDQ.name: Recipe(pdq.compute, draft_factor=_SIDE / PDQ.width),
    PDQ_INNER.name: Recipe(pdq_inner.compute, draft_factor=_SIDE / PDQ.width),
}
