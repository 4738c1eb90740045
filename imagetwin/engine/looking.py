"""Which images of a scan are copies of one picture: what is asked of `proving`, and what becomes of the answers."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from imagetwin.domain.images import ImageFile
from imagetwin.domain.kept_pairs import KeptPairs, Proofs
from imagetwin.domain.orientations import Orientation
from imagetwin.domain.tiers import TIERS, Proof, Tier
from imagetwin.engine.questions import Question, name_of, pair_of
from imagetwin.imaging.proof import Suspect
from imagetwin.matching.distances import Int64Array
from imagetwin.matching.grouping import class_ranks
from imagetwin.matching.pictures import group_pictures

# Takes questions and returns the answers by their places.
Ask = Callable[[Sequence[Question]], dict[int, Proof]]


@dataclass(frozen=True, slots=True)
class Look:
    """What questions are made of: all compared files, the digests of their bytes, and the pairs of their classes.

    Classes whose fingerprints lie within `copy_limit` may be copies; others are not looked at.
    """

    files: Sequence[ImageFile]
    contents: Sequence[bytes]
    kept: KeptPairs
    copy_limit: float
    ask: Ask

    def proofs(self) -> Proofs:
        """Look at each class's images beside the best of them, and at the bests of classes that are pairs."""
        count, of_image = len(self.kept.flat), self.kept.class_of_image
        ranks = class_ranks(of_image, count, self.kept.quality_ranks)
        best = np.empty(count, np.int64)
        is_best = self.kept.quality_ranks == ranks[of_image]
        best[of_image[is_best]] = np.flatnonzero(is_best)
        proofs = Proofs.none(count, len(of_image))
        self._look_within_classes(best, proofs)
        self._look_at_pairs(best, ranks, proofs)
        return proofs

    def _look_within_classes(self, best: Int64Array, proofs: Proofs) -> None:
        proofs.image_tier[best] = TIERS.index(Tier.SAME_FILE)
        answers: dict[bytes, list[int]] = {}
        suspects: dict[int, list[int]] = {}
        others = np.setdiff1d(np.arange(len(self.files)), best, assume_unique=True)
        for row in others.tolist():
            reference = int(best[self.kept.class_of_image[row]])
            content = self.contents[row]
            if content and content == self.contents[reference]:
                proofs.image_tier[row] = TIERS.index(Tier.SAME_FILE)
                continue
            # Files of the same bytes are one question.
            same = answers.setdefault(content or row.to_bytes(8), [])
            if not same:
                suspects.setdefault(reference, []).append(row)
            same.append(row)
        questions = [
            self._question(reference, rows, [Orientation.AS_IS] * len(rows), rows)
            for reference, rows in suspects.items()
        ]
        for row, proof in self.ask(questions).items():
            same = answers[self.contents[row] or row.to_bytes(8)]
            proofs.image_tier[same] = TIERS.index(proof.tier)
            proofs.image_difference[same] = np.nan if proof.difference is None else proof.difference

    def _look_at_pairs(self, best: Int64Array, ranks: Int64Array, proofs: Proofs) -> None:
        # Up to where the threshold can move and copies lie, so that the groups then need no further look.
        edges = self.kept.within(self.kept.nearest_threshold(max(self.kept.threshold, self.copy_limit)))
        near = edges.distance <= self.copy_limit
        inverses = np.array([each.inverse for each in Orientation], np.uint8)
        tiers = np.zeros(len(edges), np.uint8)
        differences = np.full(len(edges), np.nan)

        def confirm(places: Int64Array) -> NDArray[np.bool_]:
            first, second = edges.first[places], edges.second[places]
            is_first_better = ranks[first] < ranks[second]
            references, others = np.where(is_first_better, first, second), np.where(is_first_better, second, first)
            done = edges.orientation[places]
            done = np.where(is_first_better, done, inverses[done])
            same = self._of_same_bytes(best[references], best[others])
            tiers[places[same]] = TIERS.index(Tier.SAME_FILE)
            other = ~same
            rows = best[references[other]], best[others[other]]
            answers = self.ask(self._questions(*rows, done[other], places[other]))
            for place, proof in answers.items():
                tiers[place] = TIERS.index(proof.tier)
                differences[place] = np.nan if proof.difference is None else proof.difference
            return tiers[places] < TIERS.index(Tier.SIMILAR)

        found = group_pictures(edges.first, edges.second, ranks, confirm, near)
        proofs.picture[:] = found.picture
        proven = np.flatnonzero(found.proof >= 0)
        proofs.class_tier[proven] = tiers[found.proof[proven]]
        proofs.class_difference[proven] = differences[found.proof[proven]]

    def _of_same_bytes(self, one: Int64Array, other: Int64Array) -> NDArray[np.bool_]:
        """Tell which images are the same files as others: those of two sides of a scan are of two classes."""
        pairs = zip(one.tolist(), other.tolist(), strict=True)
        return np.array([self.contents[a] != b"" and self.contents[a] == self.contents[b] for a, b in pairs], np.bool_)

    def _questions(
        self, references: Int64Array, others: Int64Array, orientations: NDArray[np.uint8], places: Int64Array
    ) -> list[Question]:
        order = np.argsort(references, kind="stable")
        starts = np.flatnonzero(np.diff(references[order], prepend=-1))
        return [
            self._question(
                int(references[part[0]]),
                others[part].tolist(),
                list(map(Orientation, orientations[part].tolist())),
                places[part].tolist(),
            )
            for part in np.split(order, starts[1:])
            if len(part)
        ]

    def _question(
        self, reference: int, others: list[int], orientations: list[Orientation], places: list[int]
    ) -> Question:
        name = self._name(reference)
        each = list(zip(others, orientations, strict=True))
        return Question(
            self.files[reference],
            tuple(Suspect(self.files[row], orientation) for row, orientation in each),
            tuple(places),
            tuple(pair_of(name, self._name(row), orientation) for row, orientation in each),
        )

    def _name(self, row: int) -> bytes:
        return name_of(self.files[row], self.contents[row])
