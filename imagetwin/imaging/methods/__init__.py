"""How each method computes its fingerprint from an upright RGB image; what a method is stands in `domain`."""

import math
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import cache, partial

import numpy as np
from PIL import Image

from imagetwin.domain.arrays import Uint8Array
from imagetwin.domain.fingerprints import FEATURES, MSE, MSE_GREY, PDQ, PDQ_INNER, PHASH, Method
from imagetwin.domain.points import FRAME_SIDE
from imagetwin.imaging import embedding
from imagetwin.imaging.methods import features, mse, mse_grey, pdq, pdq_inner, phash
from imagetwin.imaging.turning import Extent


@dataclass(frozen=True, slots=True)
class Recipe:
    """How a fingerprint is made: a JPEG is decoded at least `draft_factor` times as large, then shrunk.

    `shrunk` returns the pixels that count, in a row; None where a hash has nothing to tell, and its fingerprint is
    zeros. `rows` makes fingerprints of many of these at once, which takes hashes half the time; a fingerprint of pixels
    is what was shrunk. `docs/ACCURACY.md` tells how far the scaled decode moves it from that of the full one.
    """

    method: Method
    shrunk: Callable[[Image.Image, Extent | None], Uint8Array | None]
    draft_factor: float
    rows: Callable[[Uint8Array], Uint8Array] = lambda shrunk: shrunk

    def fingerprints(self, shrunk: Sequence[Uint8Array | None]) -> Uint8Array:
        """Return the fingerprints of shrunk pictures: uint8 of shape (n, method.length)."""
        result = np.zeros((len(shrunk), self.method.length), np.uint8)
        told = {place: each for place, each in enumerate(shrunk) if each is not None}
        if told:
            result[list(told)] = self.rows(np.array(list(told.values())))
        return result

    def compute(self, image: Image.Image, extent: Extent | None = None) -> Uint8Array:
        """Return the fingerprint of what lies in `extent` of one picture."""
        row: Uint8Array = self.fingerprints([self.shrunk(image, extent)])[0]
        return row

    def wanted_size(self, method: Method) -> tuple[int, int]:
        """Return the width and height that a decoded picture has to have at least."""
        width, height = (method.width, method.height) if method.model is None else (method.model.side,) * 2
        return math.ceil(self.draft_factor * width), math.ceil(self.draft_factor * height)


# The hashes are content with the pixels that `mse` wants, so that one decode serves all three.
_MSE_FACTOR = 1.5
_SIDE = _MSE_FACTOR * MSE.width

RECIPES: dict[str, Recipe] = {
    MSE.name: Recipe(MSE, mse.compute, draft_factor=_MSE_FACTOR),
    MSE_GREY.name: Recipe(MSE_GREY, mse_grey.compute, draft_factor=2),
    PHASH.name: Recipe(PHASH, phash.shrunk, draft_factor=_SIDE / PHASH.width, rows=phash.rows),
    PDQ.name: Recipe(PDQ, pdq.shrunk, draft_factor=_SIDE / PDQ.width, rows=pdq.rows),
    PDQ_INNER.name: Recipe(PDQ_INNER, pdq_inner.shrunk, draft_factor=_SIDE / PDQ.width, rows=pdq_inner.rows),
    FEATURES.name: Recipe(FEATURES, features.shrunk, draft_factor=FRAME_SIDE / FEATURES.width),
}


def recipe_of(method: Method) -> Recipe:
    """Return how a method's fingerprint is made; one with a model has a recipe for each model."""
    return RECIPES[method.name] if method.model is None else _embedding_recipe(method)


@cache
def _embedding_recipe(method: Method) -> Recipe:
    assert method.model is not None
    return Recipe(
        method,
        partial(embedding.shrunk, method.model),
        draft_factor=1,  # a network is not moved by the rest, and decoding is most of what it does not do itself
        rows=partial(embedding.rows, method.model),
    )


def wanted_size(method: Method) -> tuple[int, int]:
    """Return the width and height that a picture has to be decoded at for a method and all that is behind it.

    The hashes are content with what their method wants; a vector is not.
    """
    wanting = [method, *(each for each in method.hashes if each.model is not None)]
    widths, heights = zip(*(recipe_of(each).wanted_size(each) for each in wanting), strict=True)
    return max(widths), max(heights)
