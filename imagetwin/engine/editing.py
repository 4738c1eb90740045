"""The stage that finds edits: points of all pictures, candidates that have many in common, and a look at each of these.

One image of each picture is looked at, its best; what it is, its copies are too.
"""

from collections.abc import Callable, Collection, Container, Iterator, Sequence
from concurrent.futures import Executor, Future
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray

from imagetwin.domain.fingerprints import FEATURES, Fingerprinted
from imagetwin.domain.images import ScannedImage
from imagetwin.domain.kept_pairs import KeptPairs, Proofs
from imagetwin.domain.points import descriptions_of
from imagetwin.domain.progress import CancelToken
from imagetwin.domain.settings import DecodeSettings
from imagetwin.domain.transforms import Transform
from imagetwin.engine.caching import ScanCache
from imagetwin.engine.classic_pairs import ClassicStage
from imagetwin.engine.comparing import Retry
from imagetwin.engine.edges import with_pairs
from imagetwin.engine.fingerprinting import FingerprintStage
from imagetwin.engine.point_file import (
    Found,
    IndexFiles,
    PointFile,
    Sided,
    register_task,
    vote_task,
    word_task,
)
from imagetwin.engine.regrouping import arranged
from imagetwin.engine.remote import near_workers, submit_within
from imagetwin.engine.tasks import TaskRun
from imagetwin.matching.grouping import class_ranks
from imagetwin.matching.words import SAMPLE, SEED, Vocabulary, WordIndex

# Pictures of one task, and members that are looked at beside one reference.
_PICTURES_AT_ONCE = 64
_MOST_MEMBERS = 16
# Points take several times as long as fingerprints, for which a chunk's size is made.
_CHUNK_FACTOR = 10
# How often a picture is looked at beside the best candidate that is left. Pictures that overlap in part may have many.
_MOST_CHANCES = 6
# After so many looks at whatever leads a group now, the rest stays similar.
_MOST_ROUNDS = 3

# A pair of pictures by their numbers, the lower one first; whether the one lies on the other in a mirror, None where
# that is not known; and how much they have in common.
Candidate = tuple[int, int]
Ways = dict[Candidate, bool | None]
Candidates = dict[Candidate, tuple[bool | None, float]]


@dataclass(slots=True)
class EditStage:
    """Finds edits among a scan's pictures in `executor`; temporary files go to `folder`.

    `pictures` are the best image of each picture, in walking order, with their classes.
    """

    executor: Executor
    in_flight: int
    settings: DecodeSettings
    seconds_per_image: float
    cancel: CancelToken
    on_done: Callable[[int], None]
    folder: Path
    images: Sequence[ScannedImage]
    classes: Sequence[int]
    all_pairs: bool = False
    edits: dict[tuple[int, int], Transform] = field(default_factory=dict)
    _looked_at: set[Candidate] = field(default_factory=set)
    _done: int = 0

    def run(
        self, kept: KeptPairs, proofs: Proofs, cache: ScanCache, proposed: Collection[tuple[int, int]] = ()
    ) -> tuple[KeptPairs, Proofs]:
        """Return the pairs with those of edits, and the proofs with these.

        `proposed` are pairs of the pictures' classes by other methods, the lower class first. Of these whatever leads a
        group is looked at beside its members; what no look shows to be an edit stays similar.
        """
        if len(self.images) < 2:
            return kept, proofs
        file = self._points(cache)
        candidates = self._candidates(file)
        classic = self._classic_pairs() if self.all_pairs else set()
        kept = with_pairs(kept, {*proposed, *map(self._classes_of, classic)})
        together = np.arange(len(self.images))
        for _ in range(_MOST_CHANCES):
            new = _best_of_each(candidates, together, self._looked_at)
            if not new:
                break
            together = _joined(together, self._look(file, new))
        self._look(file, _beside_the_most_alike(candidates, together))
        for _ in range(_MOST_ROUNDS):
            more = with_pairs(kept, self.edits), replace(proofs, edits=self.edits)
            if not self._look(file, self._links(*more)):
                break
        return with_pairs(kept, self.edits), replace(proofs, edits=self.edits)

    @property
    def _near(self) -> Executor:
        """Workers that see the temporary files: those of a cluster only read pictures."""
        return near_workers(self.executor)

    def _points(self, cache: ScanCache) -> PointFile:
        """Have the points of all pictures in a file, from the cache or from the workers."""
        files = [image.file for image in self.images]
        path = self.folder / "points.bin"
        missing = np.ones(len(files), np.bool_)
        with open(path, "wb") as target:

            def take(results: Fingerprinted) -> None:
                self.cancel.raise_if_cancelled()
                for row, position in enumerate(results.block.positions.tolist()):
                    target.seek(position * FEATURES.length)
                    target.write(results.block.pixels[row].data)
                missing[results.block.positions] = False
                missing[[fault.position for fault in results.faults]] = False
                self._advance(len(results.block))

            for known in cache.known(files):
                take(known)
            places = np.flatnonzero(missing)

            def keep(results: Fingerprinted) -> None:
                placed = results.at(places)
                cache.keep(files, placed)
                take(placed)

            # All of these were decoded in time before, so that a chunk's many points are no reason to end a worker.
            seconds = _CHUNK_FACTOR * self.seconds_per_image
            stage = FingerprintStage(self.executor, FEATURES, self.settings, seconds, self.cancel, keep, cache.flush)
            stage.run([files[place] for place in places.tolist()], self.in_flight)
        return PointFile(path, len(files))

    def _candidates(self, file: PointFile) -> Candidates:
        """Return the pictures that have much in common."""
        sample = _sample(file)
        if not len(sample):
            return {}
        vocabulary = Vocabulary.learned(sample)
        starts = range(0, file.count, _PICTURES_AT_ONCE)
        stretches = [(start, min(start + _PICTURES_AT_ONCE, file.count)) for start in starts]
        parts = self._in_workers(word_task, [(file, vocabulary, *stretch) for stretch in stretches])
        words, signatures, pictures = (np.concatenate(column) for column in zip(*parts, strict=True))
        index = WordIndex.of(words, signatures, pictures, vocabulary.count, file.count)
        files = IndexFiles.written(self.folder, index)
        found: Candidates = {}
        for part in self._in_workers(vote_task, [(file, vocabulary, files, *stretch) for stretch in stretches]):
            for first, second, is_mirrored, score in part.tolist():
                pair = int(first), int(second)
                way, best = found.get(pair, (bool(is_mirrored), 0.0))
                found[pair] = way if way is bool(is_mirrored) else None, max(best, score)
        return found

    def _classic_pairs(self) -> set[Candidate]:
        """Compare every picture with every other one as the classic scripts do; return the pairs."""
        stage = ClassicStage(self._near, self.in_flight, self.settings, self.cancel)
        return stage.pairs([image.file for image in self.images])

    def _classes_of(self, pair: Candidate) -> tuple[int, int]:
        one, other = sorted((self.classes[pair[0]], self.classes[pair[1]]))
        return one, other

    def _in_workers(self, work: Callable[..., Any], arguments: Sequence[tuple[Any, ...]]) -> list[Any]:
        results: list[Any] = [None] * len(arguments)

        def submit(place: int) -> "Future[Any]":
            return self._near.submit(work, *arguments[place])

        def keep(place: int, result: Any) -> None:
            results[place] = result

        run: TaskRun[int, Any] = TaskRun(
            submit, in_flight=self.in_flight, cancel=self.cancel, on_result=keep, on_failure=Retry()
        )
        run.run(range(len(arguments)))
        return results

    def _look(self, file: PointFile, candidates: Ways) -> list[Candidate]:
        """Look at candidates that were not looked at yet; note which are edits, and return these."""
        new = {pair: way for pair, way in candidates.items() if pair not in self._looked_at}
        self._looked_at.update(new)
        edits: list[Candidate] = []

        def submit(task: "_Look") -> "Future[list[Found | None]]":
            members = [(self._sided(number), way) for number, way in task.members]
            seconds = self.seconds_per_image
            return submit_within(
                self._near, seconds, register_task, file, self._sided(task.reference), members, self.settings
            )

        def keep(task: "_Look", found: list[Found | None]) -> None:
            self._advance(len(task.members))
            for (number, _way), each in zip(task.members, found, strict=True):
                if each is not None:
                    edits.append((task.reference, number))
                    member, reference = self.classes[number], self.classes[task.reference]
                    self.edits[member, reference], self.edits[reference, member] = each.forward, each.backward

        def give_up(task: "_Look", _error: BaseException) -> list["_Look"]:
            return [_Look(task.reference, (each,)) for each in task.members] if len(task.members) > 1 else []

        run: TaskRun[_Look, list[Found | None]] = TaskRun(
            submit, in_flight=self.in_flight, cancel=self.cancel, on_result=keep, on_failure=give_up
        )
        run.run(_looks(new))
        # In an order that tells nothing of who was ready first.
        self.edits = dict(sorted(self.edits.items()))
        return sorted(edits)

    def _advance(self, count: int) -> None:
        self._done += count
        self.on_done(self._done)

    def _sided(self, number: int) -> Sided:
        image = self.images[number]
        return Sided(number, image.file, image.width, image.height)

    def _links(self, kept: KeptPairs, proofs: Proofs) -> Ways:
        """Return the pictures that are in a group with another one, each with that one."""
        number_of = {each: number for number, each in enumerate(self.classes)}
        _edges, pictures = arranged(kept, proofs, kept.threshold)
        own = np.flatnonzero(pictures.picture == np.arange(len(pictures.picture)))
        others = own[pictures.group[own] != own]
        heads = pictures.group[others].tolist()
        found: Ways = {}
        for picture, head in zip(others.tolist(), heads, strict=True):
            if picture in number_of and head in number_of:
                one, other = sorted((number_of[picture], number_of[head]))
                found[one, other] = None
        return found


def _joined(together: NDArray[np.int64], edits: Sequence[Candidate]) -> NDArray[np.int64]:
    """Return for each picture the lowest number of those that it hangs together with."""
    for one, other in edits:
        low, high = sorted((int(together[one]), int(together[other])))
        together = np.where(together == high, low, together)
    return together


def _best_of_each(candidates: Candidates, together: NDArray[np.int64], done: Container[Candidate]) -> Ways:
    """Return for each picture its best candidate that is left, of those that it does not hang together with yet."""
    best: dict[int, tuple[float, Candidate]] = {}
    of = together.tolist()
    for pair, (_way, score) in candidates.items():
        if of[pair[0]] != of[pair[1]] and pair not in done:
            for number in pair:
                best[number] = max(best.get(number, (0.0, pair)), (score, pair))
    return {pair: candidates[pair][0] for _score, pair in best.values()}


def _beside_the_most_alike(candidates: Candidates, together: NDArray[np.int64]) -> Ways:
    """Return, of pictures that hang together by edits, each beside the one that has most in common with all others."""
    alike = np.zeros(len(together))
    of = together.tolist()
    for (one, other), (_way, score) in candidates.items():
        if of[one] == of[other]:
            alike[[one, other]] += score
    found: Ways = {}
    for group in np.flatnonzero(np.bincount(together, minlength=len(together)) > 1).tolist():
        members = np.flatnonzero(together == group)
        head = int(members[alike[members].argmax()])
        for each in members.tolist():
            if each != head:
                pair = min(head, each), max(head, each)
                found[pair] = candidates[pair][0] if pair in candidates else None
    return found


def best_images(kept: KeptPairs, proofs: Proofs) -> NDArray[np.int64]:
    """Return the rows of the best image of each picture, in walking order."""
    ranks = class_ranks(kept.class_of_image, len(kept.flat), kept.quality_ranks)
    classes = kept.class_of_image
    is_best = (proofs.picture[classes] == classes) & (kept.quality_ranks == ranks[classes])
    return np.flatnonzero(is_best)


@dataclass(frozen=True, slots=True)
class _Look:
    reference: int
    members: tuple[tuple[int, bool | None], ...]


def _looks(candidates: Ways) -> Iterator[_Look]:
    """Sort candidates by their first picture, some at a time."""
    of_reference: dict[int, list[tuple[int, bool | None]]] = {}
    for (first, second), way in sorted(candidates.items()):
        of_reference.setdefault(first, []).append((second, way))
    for reference, members in of_reference.items():
        for start in range(0, len(members), _MOST_MEMBERS):
            yield _Look(reference, tuple(members[start : start + _MOST_MEMBERS]))


def _sample(file: PointFile) -> NDArray[np.uint8]:
    """Return descriptions (uint8, shape (n, 128)) of pictures all over the file, at most SAMPLE."""
    chance = np.random.default_rng(SEED)
    wanted = min(file.count, SAMPLE // 40)
    numbers = np.sort(chance.choice(file.count, wanted, replace=False)).tolist()
    parts = [descriptions_of(file.records(number, number + 1))[0] for number in numbers]
    found = np.concatenate([np.empty((0, 128), np.uint8), *parts])
    return found[np.sort(chance.choice(len(found), min(SAMPLE, len(found)), replace=False))]
