"""Closer looks: how many a scan takes, and what becomes of one that goes wrong in its worker."""

from concurrent.futures import Future
from pathlib import Path
from typing import Any

import numpy as np
import pytest

from imagetwin.domain.progress import CancelToken
from imagetwin.domain.settings import DecodeSettings
from imagetwin.domain.tiers import Tier
from imagetwin.engine.proof_memory import ProofMemory
from imagetwin.engine.proving import ProveStage
from imagetwin.engine.workers import WorkerPool
from imagetwin.imaging.proof import prove_copies
from imagetwin.matching.pictures import MOST_ROUNDS, group_pictures
from tests.helpers.faulty_tasks import KILLS, RAISES, SLEEPS, prove_faultily
from tests.helpers.pictures import save_picture
from tests.helpers.questions import asked


class FaultyLooks(WorkerPool):
    """Looks at files in real processes, which some names are too much for."""

    def submit_within(self, seconds: float, fn: Any, /, *args: Any) -> "Future[Any]":
        return super().submit_within(seconds, prove_faultily if fn is prove_copies else fn, *args)


def test_a_look_that_ends_its_worker_or_takes_too_long_proves_nothing_and_is_not_kept(tmp_path: Path) -> None:
    names = ("a.jpg", KILLS, SLEEPS, RAISES, "z.jpg")
    question = asked(save_picture(tmp_path / "0.png", 1), [save_picture(tmp_path / name, 1) for name in names])
    memory = ProofMemory(tmp_path / "cache" / "cache.sqlite", DecodeSettings())
    with FaultyLooks(2) as pool:
        stage = ProveStage(pool, DecodeSettings(), 3.0, CancelToken(), lambda _done: None, memory)
        answers = stage.run([question], 4)
    tiers = [answers[place].tier for place in range(len(names))]
    assert tiers == [Tier.RE_ENCODED, Tier.SIMILAR, Tier.SIMILAR, Tier.SIMILAR, Tier.RE_ENCODED]
    known, (left,) = memory.recall([question])
    memory.close()
    assert sorted(known) == [0, 4]
    assert [suspect.file.path.name for suspect in left.suspects] == [KILLS, SLEEPS, RAISES]


@pytest.mark.parametrize("is_copy", [False, True])
@pytest.mark.parametrize("count", [100, 300])
def test_looks_at_pictures_that_are_all_near_each_other_grow_with_their_number_only(count: int, is_copy: bool) -> None:
    first, second = (rows.astype(np.int64) for rows in np.triu_indices(count, 1))
    looks = 0

    def confirm(places: "np.ndarray[Any, np.dtype[np.int64]]") -> "np.ndarray[Any, np.dtype[np.bool_]]":
        nonlocal looks
        looks += len(places)
        return np.full(len(places), is_copy)

    group_pictures(first, second, np.arange(count), confirm)
    assert looks <= (1 if is_copy else MOST_ROUNDS) * count
