"""From candidates to pairs: the exact distance, then the two gates."""

import math
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from imagetwin.domain.fingerprints import Method, Uint8Array
from imagetwin.domain.matches import Pairs
from imagetwin.domain.settings import GateSettings
from imagetwin.matching.distances import Float64Array, Int64Array, PairMeasures, measure

# Pairs widened at once: 7,500 values of 8 bytes, two sides, make 30 MB of this.
_VALUES_AT_ONCE = 2_000_000


@dataclass(frozen=True, slots=True)
class Verifier:
    """Holds what every candidate is judged by.

    `fingerprints` is uint8 of shape (n, method.length); `log_aspects` is float64 of shape (n,), the natural
    logarithm of width / height of the full images.
    """

    fingerprints: Uint8Array
    log_aspects: Float64Array
    method: Method
    threshold: float
    gates: GateSettings

    def verify(self, first: Int64Array, second: Int64Array) -> Pairs:
        """Return the pairs among the candidates (row numbers, equally long)."""
        shaped = self._pass_aspect_gate(first, second)
        first, second = first[shaped], second[shaped]
        step = max(1, _VALUES_AT_ONCE // self.method.length)
        return Pairs.joined(
            [
                self._verify_some(first[start : start + step], second[start : start + step])
                for start in range(0, len(first), step)
            ]
        )

    def _verify_some(self, first: Int64Array, second: Int64Array) -> Pairs:
        measures = measure(self.fingerprints[first], self.fingerprints[second], self.method)
        flat = measures.variance < self.gates.flat_limit
        accepted = (measures.distance <= self.threshold) & self._pass_correlation_gate(measures, flat)
        return Pairs(first[accepted], second[accepted], measures.distance[accepted], flat[accepted])

    def _pass_aspect_gate(self, first: Int64Array, second: Int64Array) -> NDArray[np.bool_]:
        if self.gates.aspect_tolerance is None:
            return np.ones(len(first), np.bool_)
        limit = math.log1p(self.gates.aspect_tolerance) + 1e-12
        passed: NDArray[np.bool_] = np.abs(self.log_aspects[first] - self.log_aspects[second]) <= limit
        return passed

    def _pass_correlation_gate(self, measures: PairMeasures, flat: NDArray[np.bool_]) -> NDArray[np.bool_]:
        if self.gates.min_correlation is None:
            return np.ones(len(flat), np.bool_)
        nearly_equal = flat & (measures.distance < self.gates.flat_limit)
        return nearly_equal | (measures.correlation >= self.gates.min_correlation)
