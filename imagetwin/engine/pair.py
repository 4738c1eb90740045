"""Two files: how far they are apart by every method, what a scan makes of them, and which settings would join them."""

import os
from collections.abc import Iterator, Sequence
from concurrent.futures import Executor
from dataclasses import dataclass, field, replace
from math import ceil
from pathlib import Path

import numpy as np

from imagetwin.domain.arrays import Uint8Array
from imagetwin.domain.errors import ImageTwinError, UsageError
from imagetwin.domain.fingerprints import PDQ, PHASH, FingerprintBlock, Fingerprinted, Kind, Method
from imagetwin.domain.images import FileIdentity, ImageFile, ScannedImage, quality_order
from imagetwin.domain.matches import Member
from imagetwin.domain.models import distance_of_cosine
from imagetwin.domain.orientations import Orientation
from imagetwin.domain.progress import CancelToken, ignore_progress
from imagetwin.domain.settings import (
    CEILING_FACTOR,
    OPEN_GATES,
    GateSettings,
    HashSettings,
    MatchSettings,
    ScanSettings,
    most_bits,
)
from imagetwin.domain.tiers import Proof, Tier
from imagetwin.domain.wording import say
from imagetwin.engine.fingerprinting import FingerprintStage
from imagetwin.engine.measuring import Measure, TwoImages, measured_methods, nearest_orientation
from imagetwin.engine.proof_memory import ProofMemory
from imagetwin.engine.proving import ProveStage
from imagetwin.engine.questions import Question
from imagetwin.engine.scan import DEFAULT_SECONDS_PER_IMAGE, lent_workers
from imagetwin.engine.scan_run import ScanRun
from imagetwin.engine.spool import temporary_folder
from imagetwin.engine.throttle import ProgressReporter
from imagetwin.imaging.proof import Suspect

_WORKERS = 2


@dataclass(frozen=True, slots=True)
class PairReport:
    """What was found out about two images.

    `tier` is that of a scan with the settings, None where it does not join them; `orientation` is what would have to be
    done to the first image to make the second. `difference` is the closer look's measure in that orientation, None
    where there was none. `joining` are settings with which a scan joins the two.
    """

    first: ScannedImage
    second: ScannedImage
    tier: Tier | None
    orientation: Orientation
    same_bytes: bool
    same_pixels: bool
    difference: float | None
    measures: tuple[Measure, ...]
    joining: tuple[MatchSettings, ...] = ()


def compare_pair(
    first: Path, second: Path, settings: ScanSettings | None = None, *, cancel: CancelToken | None = None
) -> PairReport:
    """Compare two image files by every method; blocks until done.

    Raises UsageError for paths that are no two files, ImageTwinError where one cannot be read as an image, and
    OperationCancelledError soon after `cancel` is set.
    """
    files = (_file_at(first), _file_at(second))
    if files[0].identity.same_file(files[1].identity) or files[0].path == files[1].path:
        raise UsageError(say('"{first}" and "{second}" are one file. Name two files.', first=first, second=second))
    settings = settings or ScanSettings()
    with lent_workers(None, _WORKERS, settings) as executor, temporary_folder() as folder:
        return _Comparing(files, settings, executor, cancel or CancelToken(), folder).report()


def _file_at(path: Path) -> ImageFile:
    absolute = Path(os.path.abspath(path))  # noqa: PTH100 - resolve() would follow symlinks
    try:
        status = absolute.stat()
    except FileNotFoundError:
        raise UsageError(say('There is no file "{path}". Check the name.', path=path)) from None
    except (OSError, ValueError) as error:
        why = getattr(error, "strerror", None) or error
        raise UsageError(say('"{path}" cannot be read: {why}.', path=path, why=why)) from error
    if not absolute.is_file():
        raise UsageError(
            say('"{path}" is no file. Name two image files; "imagetwin scan" looks in folders.', path=path)
        )
    return ImageFile(absolute, FileIdentity.from_stat(status))


@dataclass(slots=True)
class _Comparing:
    """One comparison: what its steps share. Files are decoded once for all scans, which know them from a cache."""

    files: tuple[ImageFile, ImageFile]
    settings: ScanSettings
    executor: Executor
    cancel: CancelToken
    folder: Path
    images: tuple[ScannedImage, ScannedImage] = field(init=False)

    def report(self) -> PairReport:
        """Measure, look and scan."""
        records, contents = self._fingerprints()
        sides = ((self.images[0].width, self.images[0].height), (self.images[1].width, self.images[1].height))
        measures = TwoImages(records, sides, self.settings.match.model).measures(self.settings.match.gates, self.folder)
        member = self._member(self.settings.match)
        orientation = nearest_orientation(measures) if member is None else self._from_first(member)
        same_bytes = contents[0] != b"" and contents[0] == contents[1]
        proof = self._proof(orientation)
        return PairReport(
            *self.images,
            tier=None if member is None else member.tier,
            orientation=orientation,
            same_bytes=same_bytes,
            same_pixels=same_bytes or proof.tier is Tier.SAME_PIXELS,
            difference=proof.difference,
            measures=measures,
            joining=() if member is not None else tuple(dict.fromkeys(self._joining(measures))),
        )

    def _fingerprints(self) -> tuple[dict[str, Uint8Array], list[bytes]]:
        """Return both images' records by each method, and the digests of their bytes; note what the images are."""
        records: dict[str, Uint8Array] = {}
        contents = [b"", b""]
        images: dict[int, ScannedImage] = {}
        for method in measured_methods(self.settings.match.model):
            rows = np.zeros((2, method.record_length), np.uint8)
            for block in self._blocks(method):
                rows[block.positions] = block.pixels
                sides = zip(block.positions.tolist(), block.widths.tolist(), block.heights.tolist(), strict=True)
                more = zip(block.formats, block.contents, block.parts.tolist(), strict=True)
                for (place, width, height), (name, content, part) in zip(sides, more, strict=True):
                    left = tuple(part) if any(part) else None
                    images[place] = ScannedImage(self.files[place], width, height, name, left)
                    contents[place] = content
            records[method.name] = rows
        self.images = images[0], images[1]
        return records, contents

    def _blocks(self, method: Method) -> list[FingerprintBlock]:
        results: list[Fingerprinted] = []
        FingerprintStage(
            executor=self.executor,
            method=method,
            settings=self.settings.decode,
            seconds_per_image=DEFAULT_SECONDS_PER_IMAGE,
            cancel=self.cancel,
            on_results=results.append,
        ).run(list(self.files), _WORKERS)
        for fault in (fault for result in results for fault in result.faults):
            path = self.files[fault.position].path
            raise ImageTwinError(say('"{path}" cannot be compared: {why}.', path=path, why=fault.reason))
        return [result.block for result in results]

    def _member(self, match: MatchSettings) -> Member | None:
        """Scan the two files; return what one of them is to the other, None where they come into no group."""
        result = ScanRun(
            settings=replace(self.settings, match=match),
            executor=self.executor,
            in_flight=_WORKERS,
            reporter=ProgressReporter(ignore_progress),
            cancel=self.cancel,
            seconds_per_image=DEFAULT_SECONDS_PER_IMAGE,
            cache_path=self.folder / "cache.sqlite",
        ).run((), self.files)
        return result.groups[0].members[0] if result.groups else None

    def _from_first(self, member: Member) -> Orientation:
        """Return what was done to the first image, where the member tells what was done to the better one."""
        return member.orientation if member.image.file == self.files[1] else member.orientation.inverse

    def _proof(self, orientation: Orientation) -> Proof:
        """Look closely at the better one and the other, as a scan does."""
        best = min(self.images, key=quality_order)
        if best is self.images[0]:
            suspect = Suspect(self.files[1], orientation)
        else:
            suspect = Suspect(self.files[0], orientation.inverse)
        stage = ProveStage(
            self.executor,
            self.settings.decode,
            DEFAULT_SECONDS_PER_IMAGE,
            self.cancel,
            lambda _done: None,
            ProofMemory(None, self.settings.decode),
        )
        # Nothing is kept of it, so it needs no name.
        return stage.run([Question(best.file, (suspect,), (0,), (b"",))], _WORKERS)[0]

    def _joining(self, measures: Sequence[Measure]) -> Iterator[MatchSettings]:
        """Yield for each method the least change of the settings with which a scan joins the two, if there is any."""
        by_pixels = map(_by_pixels, _of_pixels(measures))
        by_vector = _by_vector(measures, self.settings.match)
        for candidates in (*by_pixels, _by_hash(PDQ, measures), _by_hash(PHASH, measures), by_vector):
            joining = (match for match in candidates if self._member(match) is not None)
            match = next(joining, None)
            if match is not None:
                yield match


def _of_pixels(measures: Sequence[Measure]) -> list[Measure]:
    return [each for each in measures if each.method.kind is Kind.PIXELS]


def _by_pixels(measure: Measure) -> Iterator[MatchSettings]:
    """Yield settings by which a distance is a pair's: higher thresholds first, then open gates, then no hash.

    No threshold is named beyond the one up to which a scan looks so that it can be moved.
    """
    default = measure.method.default_threshold
    distances = sorted({distance for distance in (measure.distance, measure.upright) if distance is not None})
    thresholds = [max(default, ceil(distance)) for distance in distances if distance <= CEILING_FACTOR * default]
    for hash_settings in (HashSettings(), None):
        for gates in (GateSettings(), OPEN_GATES):
            for threshold in thresholds:
                yield MatchSettings(measure.method.name, threshold, gates, hash=hash_settings)


def _by_vector(measures: Sequence[Measure], settings: MatchSettings) -> Iterator[MatchSettings]:
    """Yield settings by which a distance of vectors is a pair's; thresholds are whole hundredths of the cosine."""
    for measure in measures:
        if measure.method.kind is not Kind.VECTOR or measure.distance is None or measure.method.model is None:
            continue
        threshold = max(measure.method.default_threshold, float(ceil(measure.distance)))
        if threshold <= distance_of_cosine(measure.method.model.loose):
            for gates in (GateSettings(), OPEN_GATES):
                yield MatchSettings(measure.method.name, threshold, gates, hash=None, model=settings.model)


def _by_hash(method: Method, measures: Sequence[Measure]) -> Iterator[MatchSettings]:
    """Yield settings by which a distance of hashes is a pair's."""
    distances = [each.distance for each in measures if each.method.name in (method.name, f"{method.name}-inner")]
    known = [int(distance) for distance in distances if distance is not None]
    if known and min(known) <= most_bits(method):
        yield MatchSettings(hash=HashSettings(method.name, max(min(known), int(method.default_threshold))))
