"""Every picture beside every other one by whole features, as the classic scripts did it: for small folders."""

from collections.abc import Callable, Sequence
from concurrent.futures import Executor, Future
from contextlib import suppress
from dataclasses import dataclass
from itertools import combinations_with_replacement, product
from math import nan

import numpy as np

from imagetwin.domain.images import ImageFile, ScannedImage, Travelling, quality_order
from imagetwin.domain.matches import Group, Member
from imagetwin.domain.progress import CancelToken
from imagetwin.domain.settings import DecodeSettings
from imagetwin.domain.tiers import Tier
from imagetwin.engine.comparing import Retry
from imagetwin.engine.tasks import TaskRun
from imagetwin.imaging.classic_features import ClassicPicture, is_classic_pair
from imagetwin.imaging.decode import UnreadableImageError
from imagetwin.matching.grouping import taken_pairs

# Pictures of a block: each block meets each.
_BLOCK = 16

Pair = tuple[int, int]


@dataclass(frozen=True, slots=True)
class Numbered(Travelling):
    """A picture's place in the comparison, and its file."""

    number: int
    file: ImageFile


@dataclass(frozen=True, slots=True)
class ClassicStage:
    """Compares all pairs in `executor`; `on_done` is told the number of blocks that met, and of all that will."""

    executor: Executor
    in_flight: int
    settings: DecodeSettings
    cancel: CancelToken
    on_done: Callable[[int, int], None] = lambda _done, _total: None

    def pairs(self, files: Sequence[ImageFile]) -> set[Pair]:
        """Return the pairs by the files' places, the lower one first."""
        numbered = [Numbered(number, file) for number, file in enumerate(files)]
        blocks = [numbered[start : start + _BLOCK] for start in range(0, len(files), _BLOCK)]
        meetings = list(combinations_with_replacement(blocks, 2))
        found: set[Pair] = set()
        done = 0

        def submit(place: int) -> "Future[list[Pair]]":
            return self.executor.submit(classic_task, *meetings[place], self.settings)

        def keep(_place: int, pairs: list[Pair]) -> None:
            nonlocal done
            done += 1
            found.update(pairs)
            self.on_done(done, len(meetings))

        run: TaskRun[int, list[Pair]] = TaskRun(
            submit, in_flight=self.in_flight, cancel=self.cancel, on_result=keep, on_failure=Retry()
        )
        run.run(range(len(meetings)))
        return found


def classic_task(first: Sequence[Numbered], second: Sequence[Numbered], settings: DecodeSettings) -> list[Pair]:
    """Return the classic pairs of one block's pictures and another's, or of one with itself; runs in a worker."""
    pictures: dict[int, ClassicPicture] = {}
    for each in (*first, *second):
        with suppress(UnreadableImageError):
            if each.number not in pictures:
                pictures[each.number] = ClassicPicture.read(each.file.path, settings)
    return [
        (one.number, other.number)
        for one, other in product(first, second)
        if one.number < other.number and {one.number, other.number} <= pictures.keys()
        if is_classic_pair(pictures[one.number], pictures[other.number])
    ]


def groups_of_pairs(images: Sequence[ScannedImage], pairs: set[Pair]) -> tuple[Group, ...]:
    """Return the groups that pairs of images make: each is led by the best one, which all others are a pair with."""
    order = sorted(range(len(images)), key=lambda place: quality_order(images[place]))
    ranks = np.empty(len(images), np.int64)
    ranks[order] = np.arange(len(images))
    columns = np.array(sorted(pairs), np.int64).reshape(-1, 2)
    taken = taken_pairs(columns[:, 0], columns[:, 1], ranks)
    members: dict[int, list[int]] = {}
    for reference, member in zip(taken.references.tolist(), taken.members.tolist(), strict=True):
        members.setdefault(reference, []).append(member)
    return tuple(
        Group(images[reference], tuple(_similar(images[each]) for each in sorted(found, key=ranks.__getitem__)))
        for reference, found in sorted(members.items(), key=lambda each: ranks[each[0]])
    )


def _similar(image: ScannedImage) -> Member:
    return Member(image, nan, tier=Tier.SIMILAR, copy_tier=Tier.SIMILAR)
