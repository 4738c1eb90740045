"""One scan, once its workers are there: its stages, and what becomes of their results."""

from collections.abc import Iterator, Sequence
from concurrent.futures import Executor
from contextlib import closing, contextmanager
from dataclasses import dataclass
from pathlib import Path

import numpy as np

from imagetwin.discovery.walk import WalkResult, walk
from imagetwin.domain.fingerprints import Fingerprint
from imagetwin.domain.images import ImageFile, ScannedImage, Unreadable, quality_order
from imagetwin.domain.matches import Group, Member
from imagetwin.domain.progress import CancelToken, Stage
from imagetwin.domain.scans import ScanResult
from imagetwin.domain.settings import ScanSettings
from imagetwin.engine.caching import ScanCache, content_digests
from imagetwin.engine.comparing import CompareStage, Comparison
from imagetwin.engine.fingerprinting import FingerprintStage
from imagetwin.engine.spool import Spool, temporary_folder
from imagetwin.engine.throttle import ProgressReporter
from imagetwin.matching.distances import Int64Array
from imagetwin.matching.grouping import Classes, RowGroup, class_ranks, group_by_reference
from imagetwin.store.fingerprint_cache import HitBlock


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

    def run(self, folders: tuple[Path, ...]) -> ScanResult:
        """Go through the stages; what they write lies in a folder that is gone afterwards."""
        with temporary_folder() as folder:
            return self._run(folders, folder)

    def _run(self, folders: tuple[Path, ...], temporary: Path) -> ScanResult:
        with self._stage(Stage.WALK):
            found = self._walk(folders)
        with self._stage(Stage.FINGERPRINT, len(found.files)):
            intake, notices = self._fingerprint(found.files, temporary)
        with self._stage(Stage.MATCH, len(intake.spool.log_aspects)):
            comparison = self._compare(intake)
        with self._stage(Stage.GROUP):
            groups = _groups(intake, comparison)
        return ScanResult(
            folders=folders,
            settings=self.settings,
            images=tuple(intake.images),
            groups=groups,
            unreadable=tuple(sorted([*found.unreadable, *intake.unreadable], key=lambda entry: str(entry.path))),
            other_file_count=found.other_file_count,
            stage_seconds=self.reporter.stage_seconds,
            cached_count=intake.cached_count,
            notices=tuple(notices),
        )

    @contextmanager
    def _stage(self, stage: Stage, total: int | None = None) -> Iterator[None]:
        self.cancel.raise_if_cancelled()
        self.reporter.begin(stage, total)
        yield
        self.reporter.end()

    def _walk(self, folders: tuple[Path, ...]) -> WalkResult:
        return walk(folders, self.settings.walk, on_found=self.reporter.advance, cancel=self.cancel)

    def _fingerprint(self, files: list[ImageFile], temporary: Path) -> tuple["_Intake", list[str]]:
        """Collect what the cache knows and what the workers find out; return it with the cache's notices."""
        method = self.settings.method
        with (
            closing(Spool(temporary, method)) as spool,
            closing(ScanCache(self.cache_path, method, self.settings.decode)) as cache,
        ):
            intake = _Intake(files, spool, self.reporter)
            self._recall(intake, cache)
            if cache.is_used:
                self._recall_moved(intake, cache)
            intake.cached_count = len(files) - len(intake.missing)
            self._compute(intake, cache)
        return intake, cache.notices

    def _recall(self, intake: "_Intake", cache: ScanCache) -> None:
        """Take what the cache knows of files that are as they were."""
        hits = cache.known(intake.files)
        for place, reason in hits.unreadable:
            intake.take(place, Unreadable(intake.files[place].path, reason))
        for block in hits.blocks():
            self.cancel.raise_if_cancelled()
            intake.take_block(block)

    def _recall_moved(self, intake: "_Intake", cache: ScanCache) -> None:
        """Take what the cache knows of files under other names, by their bytes."""
        places = cache.worth_digesting(intake.files, intake.missing)
        files = [intake.files[place] for place in places]
        digests = content_digests(files, self.executor, self.in_flight, self.seconds_per_image, self.cancel)
        for position, fingerprint in cache.known_contents(files, digests):
            self.cancel.raise_if_cancelled()
            cache.keep(files[position], fingerprint)
            intake.take(places[position], fingerprint)

    def _compute(self, intake: "_Intake", cache: ScanCache) -> None:
        """Have the workers do the files that are not done yet."""
        places = intake.missing
        files = [intake.files[place] for place in places]

        def take(number: int, result: Fingerprint | Unreadable) -> None:
            cache.keep(files[number], result)
            intake.take(places[number], result)

        FingerprintStage(
            executor=self.executor,
            method=self.settings.method,
            settings=self.settings.decode,
            seconds_per_image=self.seconds_per_image,
            cancel=self.cancel,
            on_result=take,
        ).run(files, self.in_flight)

    def _compare(self, intake: "_Intake") -> Comparison:
        stage = CompareStage(self.executor, self.cancel, self.reporter.advance)
        spool, settings = intake.spool, self.settings.match
        # The pairs end with the scan, so none is wanted that this threshold does not group.
        return stage.run(
            spool.finish(),
            spool.log_aspects,
            settings,
            self.in_flight,
            ceiling=settings.threshold,
            best_first=_classes_by_quality(intake),
        )


class _Intake:
    """Collects the files' results, which come in any order, and gives them back in walking order."""

    def __init__(self, files: Sequence[ImageFile], spool: Spool, reporter: ProgressReporter) -> None:
        self.files = files
        self.spool = spool
        self.cached_count = 0
        self._reporter = reporter
        self._by_place: dict[int, tuple[ScannedImage, int] | Unreadable] = {}

    def take(self, place: int, result: Fingerprint | Unreadable) -> None:
        """Take the result for the file at that place."""
        if isinstance(result, Fingerprint):
            self._by_place[place] = (result.image, self.spool.add(result))
        else:
            self._by_place[place] = result
        self._reporter.advance(len(self._by_place))

    def take_block(self, block: HitBlock) -> None:
        """Take fingerprints from the cache; their positions are places."""
        numbers = self.spool.add_block(block.pixels, block.digests, block.widths, block.heights)
        places, widths, heights = block.positions.tolist(), block.widths.tolist(), block.heights.tolist()
        rows = zip(places, numbers, widths, heights, block.formats, strict=True)
        for place, number, width, height, image_format in rows:
            self._by_place[place] = (ScannedImage(self.files[place], width, height, image_format), number)
        self._reporter.advance(len(self._by_place))

    @property
    def missing(self) -> list[int]:
        """The places without a result yet."""
        return [place for place in range(len(self.files)) if place not in self._by_place]

    @property
    def images(self) -> list[ScannedImage]:
        """The compared images in walking order."""
        return [image for image, _ in self._compared]

    @property
    def class_numbers(self) -> list[int]:
        """The spool's class of each compared image."""
        return [number for _, number in self._compared]

    @property
    def unreadable(self) -> list[Unreadable]:
        """The others."""
        return [entry for entry in self._by_place.values() if isinstance(entry, Unreadable)]

    @property
    def _compared(self) -> list[tuple[ScannedImage, int]]:
        entries = (self._by_place[place] for place in sorted(self._by_place))
        return [entry for entry in entries if not isinstance(entry, Unreadable)]


def _groups(intake: _Intake, comparison: Comparison) -> tuple[Group, ...]:
    images = intake.images
    classes = Classes(np.array(intake.class_numbers, np.int64), len(comparison.flat), comparison.flat)
    return tuple(_group(images, rows) for rows in group_by_reference(classes, comparison.pairs, _ranks(images)))


def _ranks(images: list[ScannedImage]) -> Int64Array:
    """Return each image's rank by quality, 0 for the best."""
    best_first = sorted(range(len(images)), key=lambda row: quality_order(images[row]))
    ranks = np.empty(len(images), np.int64)
    ranks[best_first] = np.arange(len(images))
    return ranks


def _classes_by_quality(intake: _Intake) -> Int64Array:
    numbers = np.array(intake.class_numbers, np.int64)
    return np.argsort(class_ranks(numbers, len(intake.spool.log_aspects), _ranks(intake.images)))


def _group(images: list[ScannedImage], rows: RowGroup) -> Group:
    columns = zip(rows.members.tolist(), rows.distances.tolist(), rows.flat.tolist(), strict=True)
    members = tuple(Member(images[row], distance, flat) for row, distance, flat in columns)
    return Group(images[rows.reference], members)
