"""Models that turn a picture into a vector: what has to be known of one before it is opened."""

import math
from dataclasses import asdict, dataclass
from enum import StrEnum

from imagetwin.domain.wording import number, tr


class Device(StrEnum):
    """What a model runs on; a GPU needs a build of ONNX Runtime with CUDA or DirectML."""

    CPU = "cpu"
    GPU = "gpu"


@dataclass(frozen=True, slots=True)
class Model:
    """An ONNX file by its digest (SHA-256, hexadecimal), what it is given, and what its vectors mean.

    A picture is squashed to `side` x `side` pixels by the filter `resample`; of its levels (0 to 255), `mean` is taken
    and the rest divided by `deviation`, each for red, green and blue. Out come `dimensions` numbers. Pictures whose
    vectors have a cosine of at least `threshold` are similar; `strict` and `loose` are for those who want hardly any
    false pair, or as many true ones as there are. Two that are both plain (texts, drawings, things on one ground) are
    similar only from a cosine of `plain`.

    `path` is empty for the model that comes with the program. With `turned`, a vector is the mean of those of the
    picture as it is and of the picture turned by 270 degrees, so that copies turned by 90 degrees are found.
    """

    name: str
    digest: str
    dimensions: int
    threshold: float
    strict: float
    loose: float
    plain: float = 0.97
    side: int = 224
    resample: str = "bilinear"
    mean: tuple[float, float, float] = (127.0, 127.0, 127.0)
    deviation: tuple[float, float, float] = (128.0, 128.0, 128.0)
    path: str = ""
    turned: bool = False
    device: Device = Device.CPU

    @property
    def identity(self) -> str:
        """All that a vector depends on beside the picture."""
        meaning = {"name", "path", "threshold", "strict", "loose", "plain"}
        return ", ".join(f"{name} {value}" for name, value in asdict(self).items() if name not in meaning)


# Made by tools/build_model.py; the file beside it, efficientnet-lite0.toml, says the same.
BUILT_IN = Model(
    name="EfficientNet-Lite0, GeM, whitened",
    digest="df6dd9cace6cef8bb7559fdd684bfa8c0f0dad582e8a3d011339384c8a11d5ee",
    dimensions=512,
    threshold=0.65,
    strict=0.8,
    loose=0.5,
    side=112,
)

_WHOLE = 100.0


def distance_of_cosine(cosine: float) -> float:
    """Return the distance, in hundredths that the cosine lacks to 1: 13 for 0.87."""
    return round(_WHOLE * (1 - cosine), 9)


def cosine_of(distance: float) -> float:
    """Return the cosine of two vectors at a distance."""
    return 1 - distance / _WHOLE


def euclidean_of(distance: float) -> float:
    """Return how far the ends of two vectors of length 1 are apart: 0 to 2."""
    # The sum of products may say a little more than 1 for the same picture.
    return math.sqrt(max(0.0, 2 * distance / _WHOLE))


def vector_words(distance: float) -> str:
    """Return the two measures that people know of vectors of length 1."""
    return tr(
        "cosine {cosine}, Euclidean {euclidean}",
        cosine=number(cosine_of(distance), 3),
        euclidean=number(euclidean_of(distance), 3),
    )
