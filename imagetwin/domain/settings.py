"""Settings that change what a scan finds, as frozen values; how many processes do it is not among them."""

import math
from dataclasses import dataclass, field, replace
from enum import StrEnum
from pathlib import Path

from imagetwin.domain.errors import UsageError
from imagetwin.domain.filters import FileFilters
from imagetwin.domain.fingerprints import HASHES, MSE, PDQ, PHASH, Kind, Method, embedding_by, method_named
from imagetwin.domain.models import BUILT_IN, Model
from imagetwin.domain.orientations import ALL_ORIENTATIONS, MIRRORS, UPRIGHT_ONLY, Orientation
from imagetwin.domain.scope import Sample, Side
from imagetwin.domain.wording import say


@dataclass(frozen=True, slots=True)
class WalkSettings:
    """Which files of the folders are image files, and which of these a scan is about.

    `any_extension` looks at every file, whatever its name, and lets the content decide.
    """

    recursive: bool = True
    include_hidden: bool = False
    any_extension: bool = False
    excluded_folders: tuple[Path, ...] = ()
    # Of the scanned folders, those of which no subfolder is walked.
    shallow_folders: tuple[Path, ...] = ()
    filters: FileFilters = field(default_factory=FileFilters)


MOST_FRAMES = 1000


@dataclass(frozen=True, slots=True)
class DecodeSettings:
    """Limits of decoding, and how much of a file is looked at.

    `pixel_budget` counts the pixels that have to be held at once, after a JPEG's scaled decoding: a picture
    beyond it is listed, so that one crafted file cannot fill the memory.
    `frames` says of how many frames or pages an animation or document may be at most for all of them to be looked at.
    Longer ones, and with 1 all, are copies only where all of their pixels are equal.
    """

    pixel_budget: int = 200_000_000
    frames: int = 1

    def __post_init__(self) -> None:
        if not 1 <= self.frames <= MOST_FRAMES:
            raise UsageError(f"The number of frames must lie between 1 and {MOST_FRAMES}, not {self.frames}.")
        if self.pixel_budget < 1:
            raise UsageError(say("The pixel budget must be at least one pixel."))


@dataclass(frozen=True, slots=True)
class GateSettings:
    """Two gates against false pairs, for the mse methods; None opens a gate.

    `aspect_tolerance`: a copy keeps its proportions, so the larger of the two aspect ratios may exceed the
    smaller by this part; it costs pairs that were stretched or rotated by 90 degrees.
    `min_correlation`: a copy has its light and dark in the same places, so the two fingerprints, each less its
    mean colour, must correlate this much; it costs pairs that were strongly regraded.
    Two flat images (variance below `flat_limit`) have no light and dark to correlate, and pass the second gate
    where their distance is below `flat_limit` as well.
    """

    aspect_tolerance: float | None = 0.10
    min_correlation: float | None = 0.95
    flat_limit: float = 12.0

    def __post_init__(self) -> None:
        if self.aspect_tolerance is not None and not 0 <= self.aspect_tolerance < math.inf:
            raise UsageError(say("The aspect tolerance must be 0 or more."))
        if self.min_correlation is not None and not -1 <= self.min_correlation <= 1:
            raise UsageError(say("The smallest correlation must lie between -1 and 1."))
        if not 0 <= self.flat_limit < math.inf:
            raise UsageError(say("The variance below which an image is flat must be 0 or more."))


OPEN_GATES = GateSettings(aspect_tolerance=None, min_correlation=None)

# How far above the threshold pairs are looked for where the threshold is to move afterwards.
CEILING_FACTOR = 4.0


class Turns(StrEnum):
    """Which turned and mirrored copies are looked for."""

    OFF = "off"
    MIRROR = "mirror"
    ALL = "all"

    @property
    def orientations(self) -> tuple[Orientation, ...]:
        """What is done to one picture to look for another."""
        return {Turns.OFF: UPRIGHT_ONLY, Turns.MIRROR: MIRRORS, Turns.ALL: ALL_ORIENTATIONS}[self]


def most_bits(method: Method) -> int:
    """Return the largest limit of a hash: half of the bits in which two pictures differ that have nothing in common."""
    return method.cell_count // 4


@dataclass(frozen=True, slots=True)
class HashSettings:
    """Pairs by a perceptual hash, too: those that differ in at most `limit` bits, turned in one of some ways."""

    method: str = PDQ.name
    limit: int = int(PDQ.default_threshold)
    turns: Turns = Turns.ALL

    def __post_init__(self) -> None:
        if self.method not in (PDQ.name, PHASH.name):
            raise UsageError(
                say(
                    'There is no hash "{name}". Choose one of: {names}.',
                    name=self.method,
                    names=f"{PDQ.name}, {PHASH.name}",
                )
            )
        most = most_bits(HASHES[self.method])
        if not 0 <= self.limit <= most:
            raise UsageError(
                say(
                    "The limit of {hash} must lie between 0 and {most} bits, not {limit}.",
                    hash=self.method,
                    most=most,
                    limit=self.limit,
                )
            )


@dataclass(frozen=True, slots=True)
class MatchSettings:
    """What counts as a pair: a distance of at most `threshold` by `method` with both gates passed, or equal hashes.

    The latter but for some bits, as `hash` says; None looks for no such pairs.

    `turns` says which turned and mirrored copies are looked for by `method`; those of the hash it has itself.

    A `thorough` scan looks for edits, too: pictures that share many distinctive points, and lie on each other. With
    `all_pairs` it compares every picture with every other one as well, as the classic scripts do: for small folders.

    Pairs are kept up to a distance of `ceiling`, so that the threshold can move so far without another search; it
    changes no group. None keeps those within the threshold.

    `model` is that of the method `embedding`, None the one that comes with the program. This method has no hash beside
    it, and a gate of its own for plain pictures, which is open where that of the correlation is. It finds copies that
    were turned by 90 degrees by one fingerprint for two orientations, where `turns` is not off.
    """

    method: str = MSE.name
    threshold: float = MSE.default_threshold
    gates: GateSettings = field(default_factory=GateSettings)
    ceiling: float | None = None
    hash: HashSettings | None = field(default_factory=HashSettings)
    turns: Turns = Turns.OFF
    model: Model | None = None
    thorough: bool = False
    all_pairs: bool = False

    def __post_init__(self) -> None:
        if method_named(self.method).kind is Kind.VECTOR and self.hash is not None:
            raise UsageError(say("The method {method} has no hash beside it. Leave the hash out.", method=self.method))
        if self.all_pairs and not self.thorough:
            raise UsageError(say("Comparing all pairs by features is a part of the thorough scan. Ask for that too."))
        if not 0 <= self.threshold < math.inf:
            raise UsageError(
                say("The threshold must be a number of 0 or more, not {threshold}.", threshold=float(self.threshold))
            )
        if self.ceiling is not None and not self.threshold <= self.ceiling < math.inf:
            raise UsageError(
                say(
                    "The ceiling must be a number not below the threshold of {threshold}, not {ceiling}.",
                    threshold=float(self.threshold),
                    ceiling=float(self.ceiling),
                )
            )

    @property
    def reach(self) -> float:
        """The distance up to which pairs are looked for."""
        return self.threshold if self.ceiling is None else self.ceiling


@dataclass(frozen=True, slots=True)
class ScanSettings:
    """Everything that changes a scan's result."""

    walk: WalkSettings = field(default_factory=WalkSettings)
    decode: DecodeSettings = field(default_factory=DecodeSettings)
    match: MatchSettings = field(default_factory=MatchSettings)
    # Without sides all images are compared with all.
    scope: tuple[Side, ...] = ()
    sample: Sample | None = None

    @property
    def method(self) -> Method:
        """The method that the match settings name, with the hashes that they need."""
        method = method_named(self.match.method)
        if method.kind is Kind.VECTOR:
            return embedding_by(replace(self.match.model or BUILT_IN, turned=self.match.turns is not Turns.OFF))
        if self.match.hash is None:
            return replace(method, hashes=())
        return method if self.match.hash.method == PDQ.name else replace(method, hashes=(*method.hashes, PHASH))
