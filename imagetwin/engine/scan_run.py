"""One scan, once its workers are there: its stages, and what becomes of their results."""

from collections.abc import Iterator, Sequence
from concurrent.futures import Executor
from contextlib import closing, contextmanager
from dataclasses import dataclass, replace
from pathlib import Path

import numpy as np

from imagetwin.discovery.vanishing import Presence
from imagetwin.discovery.walk import WalkResult, walk
from imagetwin.domain.fingerprints import FEATURES, Fingerprinted, Kind, embedding_by
from imagetwin.domain.images import ImageFile, Unreadable
from imagetwin.domain.kept_pairs import KeptPairs, Proofs
from imagetwin.domain.models import BUILT_IN
from imagetwin.domain.progress import CancelToken, Stage
from imagetwin.domain.scans import ScanResult
from imagetwin.domain.settings import ScanSettings
from imagetwin.domain.wording import say, tr
from imagetwin.engine.accounting import unaccounted
from imagetwin.engine.caching import ScanCache, content_digests
from imagetwin.engine.comparing import CompareStage
from imagetwin.engine.edges import keep_pairs
from imagetwin.engine.editing import EditStage, best_images
from imagetwin.engine.embedding import VectorStage
from imagetwin.engine.fingerprinting import FingerprintStage
from imagetwin.engine.hashing import HashStage
from imagetwin.engine.intake import Intake
from imagetwin.engine.looking import Look
from imagetwin.engine.partial import PartialStage, class_parts
from imagetwin.engine.proof_memory import ProofMemory
from imagetwin.engine.proposing import VectorProposals
from imagetwin.engine.proving import ProveStage
from imagetwin.engine.questions import name_of
from imagetwin.engine.regrouping import groups_within
from imagetwin.engine.remote import RemoteExecutor, near_workers, notices_of, search_workers
from imagetwin.engine.scoping import Sides, sides_of
from imagetwin.engine.search_memory import SearchMemory
from imagetwin.engine.spool import Spool, temporary_folder
from imagetwin.engine.throttle import ProgressReporter
from imagetwin.imaging.embedding import check_model
from imagetwin.imaging.model_files import missing_package
from imagetwin.imaging.opencv import check_opencv
from imagetwin.matching.grouping import class_ranks


@dataclass(frozen=True, slots=True)
class ScanRun:
    """One scan: what its four stages share."""

    settings: ScanSettings
    executor: Executor
    in_flight: int
    reporter: ProgressReporter
    cancel: CancelToken
    seconds_per_image: float
    cache_path: Path | None = None
    cache_limit_bytes: int | None = None

    def run(self, folders: tuple[Path, ...], files: Sequence[ImageFile] | None = None) -> ScanResult:
        """Go through the stages; what they write lies in a folder that is gone afterwards.

        `files` are compared in place of what lies in the folders, where they are given. Raises UsageError for a
        thorough scan without OpenCV.
        """
        if self.settings.match.thorough:
            check_opencv()
        shared = self.executor.shared_folder if isinstance(self.executor, RemoteExecutor) else None
        with temporary_folder(shared) as folder:
            return self._run(folders, files, folder)

    def _run(self, folders: tuple[Path, ...], files: Sequence[ImageFile] | None, temporary: Path) -> ScanResult:
        with self._stage(Stage.WALK):
            found = self._walk(folders) if files is None else WalkResult(list(files), [], 0)
        presence = Presence(folders)
        presence.add_drives(found.files)
        sides = sides_of(found.files, self.settings.scope)
        with self._stage(Stage.FINGERPRINT, len(found.files)):
            intake, notices = self._fingerprint(found.files, temporary, presence, sides)
        with self._stage(Stage.MATCH, len(intake.spool.log_aspects)):
            kept, noted = self._compare(intake, temporary, sides)
        images = tuple(intake.images)
        with self._stage(Stage.PROVE):
            proofs, told = self._prove(intake, kept)
            presence.check(say("Not all copies had been looked at."))
        if self.settings.match.thorough:
            with self._stage(Stage.EDITS):
                kept, proofs, more = self._find_edits(intake, kept, proofs, temporary)
                told = [*told, *more]
                presence.check(say("Not all edits had been looked for."))
        with self._stage(Stage.GROUP):
            groups = groups_within(images, kept, proofs, self.settings.match.threshold, cancel=self.cancel)
        return ScanResult(
            folders=folders,
            settings=self.settings,
            images=images,
            groups=groups,
            unreadable=_all_unreadable(found, intake),
            found_count=len(found.files) + len(found.unreadable) - intake.left_out_count,
            other_file_count=found.other_file_count,
            left_out_count=found.left_out_count + intake.left_out_count,
            sampled_from=found.sampled_from,
            stage_seconds=self.reporter.stage_seconds,
            cached_count=intake.cached_count,
            notices=tuple(dict.fromkeys([*notices, *noted, *told, *notices_of(self.executor)])),
            kept=kept,
            proofs=proofs,
            contents=tuple(map(name_of, (image.file for image in images), intake.contents)),
        )

    @contextmanager
    def _stage(self, stage: Stage, total: int | None = None) -> Iterator[None]:
        self.cancel.raise_if_cancelled()
        self.reporter.begin(stage, total)
        yield
        self.reporter.end()

    def _walk(self, folders: tuple[Path, ...]) -> WalkResult:
        found = walk(folders, self.settings.walk, on_found=self.reporter.advance, cancel=self.cancel)
        sample = self.settings.sample
        if sample is not None:
            places = sample.places(len(found.files))
            found.sampled_from = len(found.files)
            found.left_out_count += len(found.files) - len(places)
            found.files = [found.files[place] for place in places]
        return found

    def _fingerprint(
        self, files: list[ImageFile], temporary: Path, presence: Presence, sides: Sides | None
    ) -> tuple[Intake, list[str]]:
        """Collect what the cache knows and what the workers find out; return it with the cache's notices.

        Raises ScanError where a drive vanishes meanwhile; what is known by then is in the cache.
        """
        method = self.settings.method
        with (
            closing(Spool(temporary, method, None if sides is None else sides.numbers)) as spool,
            closing(self._open_cache()) as cache,
        ):
            intake = Intake(files, spool, self.reporter, min_side=self.settings.walk.filters.min_side)
            for results in cache.known(files):
                self.cancel.raise_if_cancelled()
                intake.take(results)
            if cache.is_used:
                self._recall_moved(intake, cache)
            intake.begin_work()
            self._compute(intake, cache, presence)
        return intake, cache.notices

    def _open_cache(self) -> ScanCache:
        return ScanCache(
            self.cache_path, self.settings.method, self.settings.decode, limit_bytes=self.cache_limit_bytes
        )

    def _recall_moved(self, intake: Intake, cache: ScanCache) -> None:
        """Take what the cache knows of files under other names, by their bytes."""
        places = cache.worth_digesting(intake.files, intake.missing)
        files = [intake.files[place] for place in places]
        digests = content_digests(files, self.executor, self.in_flight, self.seconds_per_image, self.cancel)
        for results in cache.known_contents(digests):
            self.cancel.raise_if_cancelled()
            placed = results.at(np.array(places, np.int64))
            cache.keep(intake.files, placed)
            intake.take(placed)

    def _compute(self, intake: Intake, cache: ScanCache, presence: Presence) -> None:
        """Have the workers do the files that are not done yet."""
        places = np.array(intake.missing, np.int64)
        if len(places) and self.settings.method.model is not None:
            # Else each picture would be told to be at fault.
            self.executor.submit(check_model, self.settings.method.model).result()

        def take(results: Fingerprinted) -> None:
            placed = results.at(places)
            cache.keep(intake.files, placed)
            intake.take(placed)
            if placed.faults:
                total = len(intake.files)
                presence.check(say("{n} of {total} images had been read.", n=intake.done_count, total=total))

        FingerprintStage(
            executor=self.executor,
            method=self.settings.method,
            settings=self.settings.decode,
            seconds_per_image=self.seconds_per_image,
            cancel=self.cancel,
            on_results=take,
            on_pause=cache.flush,
        ).run([intake.files[place] for place in places.tolist()], self.in_flight)

    def _compare(self, intake: Intake, temporary: Path, sides: Sides | None) -> tuple[KeptPairs, list[str]]:
        """Return the pairs of the compared images with the cache's notices."""
        if self.settings.method.kind is Kind.VECTOR:
            return self._compare_vectors(intake, temporary, sides), []
        settings, spool = self.settings.match, intake.spool
        class_of_image, ranks = intake.class_numbers, intake.quality_ranks
        file, near = spool.finish(), near_workers(self.executor)

        def searchers() -> Executor:
            return search_workers(self.executor, file.path, file.class_count)

        stage = CompareStage(near, self.cancel, self.reporter.advance, searchers=searchers)
        comparison = stage.run(
            file,
            spool.log_aspects,
            settings,
            self.in_flight,
            ceiling=settings.reach,
            best_first=np.argsort(class_ranks(class_of_image, len(spool.log_aspects), ranks)),
        )
        hashed, notices = None, []
        if settings.hash is not None and file.count:
            with closing(SearchMemory(self.cache_path, limit_bytes=self.cache_limit_bytes)) as memory:
                hash_stage = HashStage(searchers, self.cancel, lambda _done: None)
                hashed = memory.pairs(spool, file, settings.hash, hash_stage, temporary, self.in_flight)
                notices = memory.notices
        parts = class_parts(class_of_image, intake.parts, len(spool.log_aspects))
        reach = settings.threshold if comparison.ceiling is None else comparison.ceiling
        partial = PartialStage(near, self.cancel).run(
            file, np.array(spool.log_aspects), parts, replace(settings, ceiling=reach), self.in_flight
        )
        of_classes = None if sides is None else intake.sides_of_classes(sides)
        return keep_pairs(comparison, hashed, settings, class_of_image, ranks, partial, of_classes), notices

    def _compare_vectors(self, intake: Intake, temporary: Path, sides: Sides | None) -> KeptPairs:
        """Return the pairs by vectors; a damaged picture's is of what there is, on its mean colour."""
        settings, spool = self.settings.match, intake.spool
        class_of_image, ranks = intake.class_numbers, intake.quality_ranks
        comparison = VectorStage(near_workers(self.executor), self.cancel, self.reporter.advance).compare(
            spool.finish(),
            temporary,
            self.in_flight,
            threshold=settings.threshold,
            ceiling=settings.reach,
            best_first=np.argsort(class_ranks(class_of_image, len(spool.log_aspects), ranks)),
            gated=settings.gates.min_correlation is not None,
        )
        of_classes = None if sides is None else intake.sides_of_classes(sides)
        return keep_pairs(comparison, None, settings, class_of_image, ranks, sides=of_classes)

    def _prove(self, intake: Intake, kept: KeptPairs) -> tuple[Proofs, list[str]]:
        """Look at what may be copies; return it with the cache's notices."""
        with closing(ProofMemory(self.cache_path, self.settings.decode, limit_bytes=self.cache_limit_bytes)) as memory:
            return self._proofs(intake, kept, memory), memory.notices

    def _proofs(self, intake: Intake, kept: KeptPairs, memory: ProofMemory) -> Proofs:
        stage = ProveStage(
            self.executor, self.settings.decode, self.seconds_per_image, self.cancel, self.reporter.advance, memory
        )
        files = [image.file for image in intake.images]
        limit = self.settings.method.default_threshold
        look = Look(files, intake.contents, kept, limit, lambda questions: stage.run(questions, self.in_flight))
        return replace(look.proofs(), refuted_within=-1.0 if self.settings.match.hash is None else limit)

    def _find_edits(
        self, intake: Intake, kept: KeptPairs, proofs: Proofs, temporary: Path
    ) -> tuple[KeptPairs, Proofs, list[str]]:
        """Look for edits among the pictures; return them among the pairs and proofs, with the cache's notices."""
        pictures = best_images(kept, proofs)
        whole = [row for row in pictures.tolist() if not intake.images[row].is_damaged]
        with closing(
            ScanCache(self.cache_path, FEATURES, self.settings.decode, limit_bytes=self.cache_limit_bytes)
        ) as cache:
            stage = EditStage(
                executor=self.executor,
                in_flight=self.in_flight,
                settings=self.settings.decode,
                seconds_per_image=self.seconds_per_image,
                cancel=self.cancel,
                on_done=self.reporter.advance,
                folder=temporary,
                images=[intake.images[row] for row in whole],
                classes=kept.class_of_image[whole].tolist(),
                all_pairs=self.settings.match.all_pairs,
            )
            proposed, told = self._proposed(stage)
            found = stage.run(kept, proofs, cache, proposed)
        return *found, [*cache.notices, *told]

    def _proposed(self, stage: EditStage) -> tuple[set[tuple[int, int]], list[str]]:
        """Return the pairs that vectors propose, with notices; without the package that makes them, go on."""
        if sentence := missing_package():
            return set(), [tr("Similar pictures were not looked for by embedding. {why}", why=sentence)]
        model = self.settings.match.model or BUILT_IN
        self.executor.submit(check_model, model).result()
        proposals = VectorProposals(
            self.executor,
            self.in_flight,
            self.settings.decode,
            self.seconds_per_image,
            self.cancel,
            stage.folder,
            [image.file for image in stage.images],
            stage.classes,
        )
        method = embedding_by(model)
        with closing(
            ScanCache(self.cache_path, method, self.settings.decode, limit_bytes=self.cache_limit_bytes)
        ) as cache:
            return proposals.pairs(model, cache), cache.notices


def _all_unreadable(found: WalkResult, intake: Intake) -> tuple[Unreadable, ...]:
    """Return all that was found and is not among the intake's images, by path."""
    listed = intake.unreadable
    lost = unaccounted(intake.compared_files, intake.images, listed)
    return tuple(sorted([*found.unreadable, *listed, *lost], key=lambda entry: str(entry.path)))
