"""Pairs that a thorough scan takes from the vectors of pictures: those that no look shows to be edits are similar."""

from collections.abc import Sequence
from concurrent.futures import Executor
from dataclasses import dataclass
from pathlib import Path

import numpy as np

from imagetwin.domain.fingerprints import Fingerprinted, embedding_by
from imagetwin.domain.images import ImageFile
from imagetwin.domain.models import Model
from imagetwin.domain.progress import CancelToken
from imagetwin.domain.settings import DecodeSettings
from imagetwin.engine.caching import ScanCache
from imagetwin.engine.embedding import VectorStage, VectorTable
from imagetwin.engine.fingerprinting import FingerprintStage
from imagetwin.engine.remote import near_workers


@dataclass(frozen=True, slots=True)
class VectorProposals:
    """Finds pictures whose vectors are near each other, in `executor`; temporary files go to `folder`.

    `classes` are those of the pictures' files, which are the best image of each.
    """

    executor: Executor
    in_flight: int
    settings: DecodeSettings
    seconds_per_image: float
    cancel: CancelToken
    folder: Path
    files: Sequence[ImageFile]
    classes: Sequence[int]

    def pairs(self, model: Model, cache: ScanCache) -> set[tuple[int, int]]:
        """Return pairs of classes, the lower one first, whose vectors are within the model's threshold."""
        method = embedding_by(model)
        rows = np.zeros((len(self.files), method.length), np.uint8)
        missing = np.ones(len(self.files), np.bool_)

        def take(results: Fingerprinted) -> None:
            self.cancel.raise_if_cancelled()
            rows[results.block.positions] = results.block.pixels[:, : method.length]
            missing[results.block.positions] = False
            # A picture without a vector is flat to the search, and has no pair.
            missing[[fault.position for fault in results.faults]] = False

        for known in cache.known(list(self.files)):
            take(known)
        places = np.flatnonzero(missing)

        def keep(results: Fingerprinted) -> None:
            placed = results.at(places)
            cache.keep(list(self.files), placed)
            take(placed)

        FingerprintStage(
            self.executor, method, self.settings, self.seconds_per_image, self.cancel, keep, cache.flush
        ).run([self.files[place] for place in places.tolist()], self.in_flight)
        table = VectorTable.of_rows(self.folder, rows, method)
        found = VectorStage(near_workers(self.executor), self.cancel, lambda _done: None).run(
            table, self.in_flight, threshold=method.default_threshold
        )
        ends = zip(found.pairs.first.tolist(), found.pairs.second.tolist(), strict=True)
        pairs = (sorted((self.classes[one], self.classes[other])) for one, other in ends)
        return {(one, other) for one, other in pairs}
