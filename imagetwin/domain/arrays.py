"""Names of array types, apart from the rest because numpy takes as long to load as all of a small command."""

import numpy as np
from numpy.typing import NDArray

Uint8Array = NDArray[np.uint8]
Float32Array = NDArray[np.float32]
Float64Array = NDArray[np.float64]
