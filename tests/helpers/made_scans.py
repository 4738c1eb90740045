"""Images, pairs and looks of a scan that never ran, with what is on each image as the truth."""

from collections.abc import Sequence
from dataclasses import dataclass, field
from pathlib import Path

import numpy as np

from imagetwin.domain.images import FileIdentity, ImageFile, ScannedImage
from imagetwin.domain.kept_pairs import KeptPairs, Proofs
from imagetwin.domain.matches import Group
from imagetwin.domain.orientations import Orientation
from imagetwin.domain.pairs import NO_BITS
from imagetwin.domain.tiers import Proof, Tier
from imagetwin.engine.intake import quality_ranks
from imagetwin.engine.looking import Look
from imagetwin.engine.questions import Question
from imagetwin.engine.regrouping import groups_within

COPY_LIMIT = 200.0


@dataclass(slots=True)
class MadeScan:
    """Images of some shown pictures (`shown`) and classes; `pairs` are (first, second, distance, bits) of classes.

    `asked` remembers what was looked at: reference, other, what was done to the reference.
    """

    shown: Sequence[int]
    classes: Sequence[int]
    pairs: Sequence[tuple[int, int, float, int | None]] = ()
    contents: Sequence[bytes] = ()
    pixels: Sequence[int] = ()
    threshold: float = COPY_LIMIT
    ceiling: float = 800.0
    orientations: Sequence[Orientation] = ()
    asked: list[tuple[int, int, Orientation]] = field(default_factory=list)

    @property
    def images(self) -> list[ScannedImage]:
        """The images; as many pixels as `pixels` say, or the first the most."""
        pixels = self.pixels or range(len(self.shown), 0, -1)
        return [
            ScannedImage(ImageFile(Path(f"/pictures/{row:03}"), FileIdentity(9, 1, 1, row + 1)), size, 1, "PNG")
            for row, size in enumerate(pixels)
        ]

    @property
    def kept(self) -> KeptPairs:
        """The pairs as a scan keeps them."""
        turns = self.orientations or [Orientation.AS_IS] * len(self.pairs)
        rows = [(*pair, int(turn)) for pair, turn in zip(self.pairs, turns, strict=True)]
        rows.sort(key=lambda row: (row[3] is None, row[:2] if row[3] is not None else (row[2],)))
        first, second, distance, bits, turned = zip(*rows, strict=True) if rows else ((),) * 5
        return KeptPairs(
            threshold=self.threshold,
            wanted_ceiling=self.ceiling,
            ceiling=self.ceiling,
            class_of_image=np.array(self.classes, np.int64),
            quality_ranks=quality_ranks(self.images),
            flat=np.zeros(max(self.classes) + 1, np.bool_),
            first=np.array(first, np.int32),
            second=np.array(second, np.int32),
            distance=np.array(distance, np.float64),
            pair_flat=np.zeros(len(rows), np.bool_),
            orientation=np.array(turned, np.uint8),
            bits=np.array([NO_BITS if each is None else each for each in bits], np.uint16),
            hash_count=sum(each is not None for each in bits),
        )

    def proofs(self) -> Proofs:
        """Look at the images, of which those that show the same picture are copies."""
        contents = self.contents or [b""] * len(self.shown)
        return Look([image.file for image in self.images], contents, self.kept, COPY_LIMIT, self._answers).proofs()

    def groups(self, proofs: Proofs, threshold: float | None = None) -> tuple[Group, ...]:
        """Return the groups at a threshold."""
        return groups_within(self.images, self.kept, proofs, self.threshold if threshold is None else threshold)

    def shown_by(self, image: ScannedImage) -> int:
        """Return which picture an image shows."""
        return self.shown[int(image.path.name)]

    def _answers(self, questions: Sequence[Question]) -> dict[int, Proof]:
        answers = {}
        for question in questions:
            reference = int(question.reference.path.name)
            for suspect, place in zip(question.suspects, question.places, strict=True):
                other = int(suspect.file.path.name)
                self.asked.append((reference, other, suspect.orientation))
                is_copy = self.shown[reference] == self.shown[other]
                answers[place] = Proof(Tier.RE_ENCODED, 0.5) if is_copy else Proof(Tier.SIMILAR, 2.0)
        return answers
