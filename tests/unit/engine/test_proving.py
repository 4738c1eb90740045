"""The prove stage: what a closer look answers, and that no fault of it ends a scan."""

from collections.abc import Callable
from concurrent.futures import BrokenExecutor, Executor, Future
from concurrent.futures import TimeoutError as LateError
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from imagetwin.domain.errors import OperationCancelledError
from imagetwin.domain.progress import CancelToken
from imagetwin.domain.settings import DecodeSettings
from imagetwin.domain.tiers import Proof, Tier
from imagetwin.engine.proof_memory import ProofMemory
from imagetwin.engine.proving import ProveStage
from imagetwin.engine.questions import Question
from imagetwin.engine.worker_process import WorkerDiedError
from tests.helpers.pictures import save_picture
from tests.helpers.questions import asked


class Failing(Executor):
    """Does tasks in place, and fails those in which one of some names occurs; remembers the sizes of all."""

    def __init__(self, error: BaseException | None = None, *names: str) -> None:
        self.error, self.names, self.sizes = error, names, list[int]()

    def submit(self, fn: Callable[..., Any], /, *args: Any, **_kwargs: Any) -> "Future[Any]":
        future: Future[Any] = Future()
        suspects = args[1]
        self.sizes.append(len(suspects))
        if self.error is not None and any(suspect.file.path.name in self.names for suspect in suspects):
            future.set_exception(self.error)
        else:
            future.set_result(fn(*args))
        return future


def question(folder: Path, names: list[str]) -> Question:
    """Ask of copies of one picture whether they are; the places are 10, 11 and so on."""
    reference = save_picture(folder / "reference.png", 1)
    return asked(reference, [save_picture(folder / name, 1, quality=90) for name in names], 10)


def answered(executor: Executor, *questions: Question, cancel: CancelToken | None = None) -> dict[int, Proof]:
    done: list[int] = []
    memory = ProofMemory(None, DecodeSettings())
    stage = ProveStage(executor, DecodeSettings(), 30.0, cancel or CancelToken(), done.append, memory)
    answers = stage.run(questions, in_flight=2)
    assert done[-1:] == ([len(answers)] if answers else [])
    return answers


@pytest.mark.parametrize("error", [BrokenExecutor(), WorkerDiedError("died"), LateError(), RuntimeError("fault")])
def test_who_fails_a_worker_stays_similar_and_the_others_are_proven(tmp_path: Path, error: BaseException) -> None:
    executor = Failing(error, "b.jpg")
    answers = answered(executor, question(tmp_path, ["a.jpg", "b.jpg", "c.jpg"]))
    # A worker may be killed for what another one does, so that look is taken again, but not for ever.
    again = 10 if isinstance(error, WorkerDiedError) else 0
    assert sorted(executor.sizes) == [1] * (3 + again) + [3]
    assert [answers[place].tier for place in (10, 11, 12)] == [Tier.RE_ENCODED, Tier.SIMILAR, Tier.RE_ENCODED]
    assert answers[11] == Proof(Tier.SIMILAR)


@pytest.mark.parametrize("harm", [Path.unlink, lambda path: path.write_bytes(path.read_bytes()[:300])])
def test_a_file_that_can_no_longer_be_read_stays_similar(tmp_path: Path, harm: Callable[[Path], Any]) -> None:
    asking = question(tmp_path, ["a.jpg", "b.jpg"])
    harm(tmp_path / "a.jpg")
    answers = answered(Failing(), asking)
    assert (answers[10], answers[11].tier) == (Proof(Tier.SIMILAR), Tier.RE_ENCODED)


def test_a_reference_that_is_gone_proves_nothing(tmp_path: Path) -> None:
    asking = question(tmp_path, ["a.jpg", "b.jpg"])
    (tmp_path / "reference.png").unlink()
    assert answered(Failing(), asking) == {10: Proof(Tier.SIMILAR), 11: Proof(Tier.SIMILAR)}


def test_a_large_question_is_asked_in_parts(tmp_path: Path) -> None:
    one = question(tmp_path, ["a.jpg"])
    many = replace(one, suspects=one.suspects * 40, places=tuple(range(40)), pairs=one.pairs * 40)
    executor = Failing()
    assert len(answered(executor, many)) == 40
    assert executor.sizes == [16, 16, 8]


def test_nothing_asked_is_nothing_answered() -> None:
    assert answered(Failing()) == {}


def test_a_cancel_ends_the_looking(tmp_path: Path) -> None:
    cancel = CancelToken()
    cancel.cancel()
    with pytest.raises(OperationCancelledError):
        answered(Failing(), question(tmp_path, ["a.jpg"]), cancel=cancel)
