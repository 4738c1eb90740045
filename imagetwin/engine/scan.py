"""The scan: walk, fingerprint, match, group."""

from collections.abc import Iterable, Iterator
from concurrent.futures import BrokenExecutor, Executor
from contextlib import closing, contextmanager
from dataclasses import dataclass
from pathlib import Path

import numpy as np

from imagetwin.discovery.folders import checked_folders
from imagetwin.discovery.walk import WalkResult, walk
from imagetwin.domain.errors import ScanError
from imagetwin.domain.fingerprints import Fingerprint
from imagetwin.domain.images import ImageFile, ScannedImage, Unreadable, quality_order
from imagetwin.domain.matches import Group, Member
from imagetwin.domain.progress import CancelToken, ProgressCallback, Stage, ignore_progress
from imagetwin.domain.scans import ScanResult
from imagetwin.domain.settings import ScanSettings
from imagetwin.engine.comparing import CompareStage, Comparison
from imagetwin.engine.fingerprinting import FingerprintStage
from imagetwin.engine.spool import Spool, temporary_folder
from imagetwin.engine.throttle import ProgressReporter
from imagetwin.engine.workers import WorkerPool, default_worker_count
from imagetwin.matching.distances import Int64Array
from imagetwin.matching.grouping import Classes, RowGroup, class_ranks, group_by_reference

DEFAULT_SECONDS_PER_IMAGE = 30.0
_TASKS_PER_WORKER = 3


def scan(
    folders: Iterable[Path],
    settings: ScanSettings | None = None,
    *,
    worker_count: int | None = None,
    executor: Executor | None = None,
    seconds_per_image: float = DEFAULT_SECONDS_PER_IMAGE,
    on_progress: ProgressCallback = ignore_progress,
    cancel: CancelToken | None = None,
) -> ScanResult:
    """Find groups of duplicates in folders; blocks until done.

    The work is done by `worker_count` processes of its own (by default one for each core), or by `executor`
    where one is given; it is then left open. `on_progress` is called in this thread at most ten times a second.

    Raises UsageError for folders that cannot be scanned, ScanError where the scan cannot go on, and
    OperationCancelledError soon after `cancel` is set. A file that cannot be compared raises nothing: it is listed in
    the result.
    """
    checked = checked_folders(folders)
    wanted = worker_count or getattr(executor, "worker_count", None) or default_worker_count()
    with temporary_folder() as folder, _workers(executor, wanted) as workers:
        return _Run(
            settings=settings or ScanSettings(),
            executor=workers,
            in_flight=wanted * _TASKS_PER_WORKER,
            folder=folder,
            reporter=ProgressReporter(on_progress),
            cancel=cancel or CancelToken(),
            seconds_per_image=seconds_per_image,
        ).scan(checked)


@contextmanager
def _workers(executor: Executor | None, worker_count: int) -> Iterator[Executor]:
    """Lend the executor that was given, or a pool that ends with the scan: at once where the scan fails."""
    if executor is not None:
        try:
            yield executor
        except BrokenExecutor as error:
            raise ScanError("The processes that were to do the scan have ended. Start the scan again.") from error
        return
    pool = WorkerPool(worker_count)
    finished = False
    try:
        yield pool
        finished = True
    finally:
        pool.shutdown(cancel_futures=not finished)


@dataclass(frozen=True, slots=True)
class _Run:
    """One scan: what its four stages share."""

    settings: ScanSettings
    executor: Executor
    in_flight: int
    folder: Path
    reporter: ProgressReporter
    cancel: CancelToken
    seconds_per_image: float

    def scan(self, folders: tuple[Path, ...]) -> ScanResult:
        """Go through the stages."""
        with self._stage(Stage.WALK):
            found = self._walk(folders)
        with self._stage(Stage.FINGERPRINT, len(found.files)):
            intake = self._fingerprint(found.files)
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
        )

    @contextmanager
    def _stage(self, stage: Stage, total: int | None = None) -> Iterator[None]:
        self.cancel.raise_if_cancelled()
        self.reporter.begin(stage, total)
        yield
        self.reporter.end()

    def _walk(self, folders: tuple[Path, ...]) -> WalkResult:
        return walk(folders, self.settings.walk, on_found=self.reporter.advance, cancel=self.cancel)

    def _fingerprint(self, files: list[ImageFile]) -> "_Intake":
        with closing(Spool(self.folder, self.settings.method)) as spool:
            intake = _Intake(spool, self.reporter)
            stage = FingerprintStage(
                executor=self.executor,
                method=self.settings.method,
                settings=self.settings.decode,
                seconds_per_image=self.seconds_per_image,
                cancel=self.cancel,
                on_result=intake.take,
            )
            stage.run(files, self.in_flight)
        return intake

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
    """Collects results, which come in any order, and gives them back in walking order."""

    def __init__(self, spool: Spool, reporter: ProgressReporter) -> None:
        self.spool = spool
        self._reporter = reporter
        self._by_place: dict[int, tuple[ScannedImage, int] | Unreadable] = {}

    def take(self, place: int, result: Fingerprint | Unreadable) -> None:
        """Take the result for the file at that place."""
        if isinstance(result, Fingerprint):
            self._by_place[place] = (result.image, self.spool.add(result))
        else:
            self._by_place[place] = result
        self._reporter.advance(len(self._by_place))

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
