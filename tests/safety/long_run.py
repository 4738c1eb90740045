"""Plays every way with every pair and triple of hazards on real trees, several times, and prints what came of it.

    python -m tests.safety.long_run [--rounds 5] [--hazards 3] [--way WAY] [--folder FOLDER]

Each round scans fresh trees with the real program; each case is a plan, an execution and an undo by the command line in
this process, with the whole tree compared before and after. As root it starts itself again without root's right to
write everywhere. Returns 1 where a case was not as it must be.
"""

import argparse
import itertools
import logging
import os
import random
import shutil
import sys
import tempfile
import traceback
from collections import Counter
from collections.abc import Sequence
from functools import partial
from pathlib import Path
from unittest.mock import patch

from imagetwin.store.database import open_database
from tests.helpers.hazards import (
    HAZARDS,
    WAYS,
    Hazard,
    Play,
    make_stage,
    own_places,
    root_rules_here,
    scan_stages,
    without_root_rules,
)

Combination = tuple[Hazard, ...]


def combinations(largest: int) -> list[Combination]:
    """Return the pairs, triples… of hazards that can come together."""
    real = [hazard for hazard in HAZARDS if hazard.name != "none"]
    return [
        chosen
        for count in range(2, largest + 1)
        for chosen in itertools.combinations(real, count)
        if len({hazard.kind for hazard in chosen}) == count
    ]


class LongRun:
    """Plays all cases of some rounds; counts them by hazard and way, and keeps what went wrong."""

    def __init__(self, folder: Path, ways: Sequence[str], chosen: Sequence[Combination]) -> None:
        self._folder = folder
        self._cases = [(way, hazards) for way in ways for hazards in chosen]
        self.played: Counter[tuple[str, str]] = Counter()
        self.faulty: Counter[tuple[str, str]] = Counter()
        self.stayed: Counter[tuple[str, str]] = Counter()
        self.faults: dict[str, str] = {}

    def round(self, number: int) -> None:
        """Play every case once, in an order of the round's own."""
        root = self._folder / f"round {number}"
        with own_places(root / "places"):
            stages = [
                make_stage(root, f"{place}", number * 1_000_000 + place, hazards)
                for place, (_, hazards) in enumerate(self._cases)
            ]
            scan = scan_stages(root, stages)
            groups = {stage.name: [] for stage in stages}  # type: dict[str, list[object]]
            for group in scan["groups"]:
                groups[Path(group["reference"]["path"]).relative_to(root).parts[1]].append(group)
            cache = os.environ["XDG_CACHE_HOME"]
        order = list(range(len(self._cases)))
        random.Random(number).shuffle(order)
        for place in order:
            way, hazards = self._cases[place]
            folder = root / "own" / str(place)
            with own_places(folder), patch.dict(os.environ, {"XDG_CACHE_HOME": cache}):
                play = Play(stages[place], way, hazards, folder)
                part = {**scan, "groups": groups[str(place)]}
                self._note(way, hazards, play, partial(play.perform, part))
            shutil.rmtree(folder)
        shutil.rmtree(root)

    def _note(self, way: str, hazards: Combination, play: Play, perform: "partial[None]") -> None:
        keys = [(hazard.name, way) for hazard in hazards]
        self.played.update(keys)
        if play.stays:
            self.stayed.update(keys)
        try:
            perform()
        except Exception:
            self.faulty.update(keys)
            name = f"{way}: {' + '.join(hazard.name for hazard in hazards)}"
            self.faults.setdefault(name, traceback.format_exc())

    def print_table(self) -> None:
        """Print for each hazard and way: cases with it, and how many of them were faulty."""
        ways = sorted({way for _, way in self.played}, key=WAYS.index)
        print(f"{'hazard':30}" + "".join(f"{way:>18}" for way in ways))
        for hazard in HAZARDS:
            cells = [
                f"{self.played[hazard.name, way]} / {self.stayed[hazard.name, way]} / {self.faulty[hazard.name, way]}"
                for way in ways
            ]
            if self.played[hazard.name, ways[0]]:
                print(f"{hazard.name:30}" + "".join(f"{cell:>18}" for cell in cells))
        print("each cell: cases with this hazard / in which the copy had to stay / faulty")


def main(arguments: list[str] | None = None) -> int:
    """Play; return 1 where anything was not as it must be."""
    parser = argparse.ArgumentParser()
    parser.add_argument("--rounds", type=int, default=5)
    parser.add_argument("--hazards", type=int, default=3, help="how many come together at most")
    parser.add_argument("--way", choices=WAYS, action="append")
    parser.add_argument("--folder", type=Path)
    options = parser.parse_args(arguments)
    prefix = without_root_rules()
    if root_rules_here() and prefix:
        os.execv(prefix[0], [*prefix, sys.executable, "-m", "tests.safety.long_run", *sys.argv[1:]])
    logging.disable(logging.CRITICAL)
    folder = Path(tempfile.mkdtemp(prefix="imagetwin-long-", dir=options.folder))
    run = LongRun(folder, options.way or WAYS, combinations(options.hazards))
    try:
        with patch("imagetwin.store.journal.open_database", _unhurried):
            for number in range(options.rounds):
                run.round(number)
                print(f"round {number + 1}: {len(run.faults)} kinds of fault so far", flush=True)
    finally:
        shutil.rmtree(folder, ignore_errors=True)
    run.print_table()
    for name, fault in run.faults.items():
        print(f"\n{name}\n{fault}")
    distinct = len(run._cases)
    print(f"{distinct} cases, {options.rounds} times each: {distinct * options.rounds}; {len(run.faults)} faulty")
    return int(bool(run.faults))


def _unhurried(path: Path, schema: str, *, version: int, synchronous: str) -> object:
    del synchronous  # nobody pulls the plug here
    return open_database(path, schema, version=version, synchronous="OFF")


if __name__ == "__main__":
    raise SystemExit(main())
