"""What the files of a scan gave, collected in any order and handed back in walking order."""

from collections.abc import Sequence
from dataclasses import replace
from functools import cached_property

import numpy as np

from imagetwin.domain.arrays import Uint8Array
from imagetwin.domain.fingerprints import Fault, FingerprintBlock, Fingerprinted
from imagetwin.domain.images import ImageFile, ScannedImage, Unreadable
from imagetwin.engine.scoping import Sides
from imagetwin.engine.spool import Spool
from imagetwin.engine.throttle import ProgressReporter
from imagetwin.matching.distances import Int64Array

_LEFT_OUT, _MISSING, _UNREADABLE = -3, -2, -1


class Intake:
    """Collects the files' results as columns, by their places in `files`, and the fingerprints in a spool.

    `cached_count` of the results were known from an earlier scan. Images with a side of less than `min_side` pixels are
    left out, `left_out_count` of them.
    """

    def __init__(
        self, files: Sequence[ImageFile], spool: Spool, reporter: ProgressReporter, *, min_side: int = 0
    ) -> None:
        self.files = files
        self.spool = spool
        self.cached_count = 0
        self.left_out_count = 0
        self._min_side = min_side
        self._reporter = reporter
        self._done = 0
        self._class_of = np.full(len(files), _MISSING, np.int64)
        self._widths, self._heights = np.zeros((2, len(files)), np.uint32)
        self._parts = np.zeros((len(files), 4), np.uint8)
        self._formats = [""] * len(files)
        self._contents = [b""] * len(files)
        self._faults: dict[int, Fault] = {}

    def take(self, results: Fingerprinted) -> None:
        """Take results; positions are places."""
        block = self._large_enough(results.block)
        self._class_of[block.positions] = self.spool.add(block)
        self._widths[block.positions] = block.widths
        self._heights[block.positions] = block.heights
        self._parts[block.positions] = block.parts
        for place, name, content in zip(block.positions.tolist(), block.formats, block.contents, strict=True):
            self._formats[place] = name
            self._contents[place] = content
        for fault in results.faults:
            self._class_of[fault.position] = _UNREADABLE
            self._faults[fault.position] = fault
        self._done += len(results.block) + len(results.faults)
        self._reporter.advance(self._done)

    def _large_enough(self, block: FingerprintBlock) -> FingerprintBlock:
        """Return those of the images that are to be compared; note the others as left out."""
        wanted = np.minimum(block.widths, block.heights) >= self._min_side
        self._class_of[block.positions[~wanted]] = _LEFT_OUT
        self.left_out_count += len(block) - int(np.count_nonzero(wanted))
        return block.only(wanted)

    def begin_work(self) -> None:
        """Let what was taken so far count as known from an earlier scan."""
        self.cached_count = self._done - self.left_out_count
        self._reporter.begin_work(self._done)

    @property
    def done_count(self) -> int:
        """How many files have a result."""
        return self._done

    @property
    def missing(self) -> list[int]:
        """The places without a result yet."""
        places: list[int] = np.flatnonzero(self._class_of == _MISSING).tolist()
        return places

    @cached_property
    def images(self) -> list[ScannedImage]:
        """The compared images in walking order, once all results are there."""
        places = np.flatnonzero(self._class_of >= 0)
        columns = zip(places.tolist(), self._widths[places].tolist(), self._heights[places].tolist(), strict=True)
        images = [
            ScannedImage(self.files[place], width, height, self._formats[place]) for place, width, height in columns
        ]
        for row in np.flatnonzero(self._parts[places].any(axis=1)).tolist():
            left, top, right, bottom = self._parts[places[row]].tolist()
            images[row] = replace(images[row], part=(left, top, right, bottom))
        return images

    @property
    def compared_files(self) -> list[ImageFile]:
        """The files of which the scan is, once all results are there: all but those left out."""
        return [self.files[place] for place in np.flatnonzero(self._class_of != _LEFT_OUT).tolist()]

    @property
    def contents(self) -> list[bytes]:
        """The digest of each compared image's bytes, empty where they were too many to be held."""
        return [self._contents[place] for place in np.flatnonzero(self._class_of >= 0).tolist()]

    @property
    def parts(self) -> Uint8Array:
        """What is left of each compared image that is damaged (uint8, shape (n, 4)), zeros for the others."""
        parts: Uint8Array = self._parts[self._class_of >= 0]
        return parts

    @cached_property
    def quality_ranks(self) -> Int64Array:
        """Each compared image's rank by quality (int64), 0 for the best."""
        return quality_ranks(self.images)

    @property
    def class_numbers(self) -> Int64Array:
        """The spool's class of each compared image."""
        numbers: Int64Array = self._class_of[self._class_of >= 0]
        return numbers

    def sides_of_classes(self, sides: Sides) -> Sides:
        """Return the sides of the files as those of the spool's classes."""
        numbers = np.zeros(len(self.spool.log_aspects), np.uint16)
        compared = self._class_of >= 0
        numbers[self._class_of[compared]] = sides.numbers[compared]
        return replace(sides, numbers=numbers)

    @property
    def unreadable(self) -> list[Unreadable]:
        """The others."""
        return [Unreadable(self.files[place].path, fault.reason, fault.kind) for place, fault in self._faults.items()]


def quality_ranks(images: Sequence[ScannedImage]) -> Int64Array:
    """Return each image's rank by `domain.images.quality_order`, 0 for the best: int64 of shape (n,)."""
    paths = [str(image.path) for image in images]
    # In walking order paths are nearly sorted, which `sorted` makes use of.
    by_path = np.array(sorted(range(len(images)), key=paths.__getitem__), np.int64)
    pixels = np.array([image.pixel_count for image in images], np.int64)[by_path]
    sizes = np.array([image.byte_size for image in images], np.int64)[by_path]
    damaged = np.array([image.is_damaged for image in images], np.bool_)[by_path]
    ranks = np.empty(len(images), np.int64)
    ranks[by_path[np.lexsort((-sizes, -pixels, damaged))]] = np.arange(len(images))
    return ranks
