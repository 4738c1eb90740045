"""The stage that looks closely at images that seem to be copies: tasks of the same workers, one for each reference."""

from collections.abc import Callable, Iterator, Sequence
from concurrent.futures import Executor, Future
from dataclasses import dataclass, replace

from imagetwin.domain.images import ImageFile
from imagetwin.domain.progress import CancelToken
from imagetwin.domain.settings import DecodeSettings
from imagetwin.domain.tiers import Proof, Tier
from imagetwin.engine.tasks import TaskRun
from imagetwin.engine.workers import submit_within
from imagetwin.imaging.proof import Suspect, prove_copies

# So that a group of ten thousand is work for all workers, and a reference is not decoded for each member.
_MOST_SUSPECTS = 16


@dataclass(frozen=True, slots=True)
class Question:
    """Which of some suspects are copies of a reference; `places` say where the answers go."""

    reference: ImageFile
    suspects: tuple[Suspect, ...]
    places: tuple[int, ...]

    def singly(self) -> "list[Question]":
        """Return the same, one suspect at a time."""
        return [
            replace(self, suspects=(suspect,), places=(place,))
            for suspect, place in zip(self.suspects, self.places, strict=True)
        ]

    def in_parts(self) -> "Iterator[Question]":
        """Yield the same in parts of bounded size."""
        for start in range(0, len(self.suspects), _MOST_SUSPECTS):
            part = slice(start, start + _MOST_SUSPECTS)
            yield replace(self, suspects=self.suspects[part], places=self.places[part])


@dataclass(frozen=True, slots=True)
class ProveStage:
    """Answers questions in `executor`; who ends or holds up a worker proves nothing, and costs one image."""

    executor: Executor
    settings: DecodeSettings
    seconds_per_image: float
    cancel: CancelToken
    on_done: Callable[[int], None]

    def run(self, questions: Sequence[Question], in_flight: int) -> dict[int, Proof]:
        """Return the answers by their places."""
        answers: dict[int, Proof] = {}

        def keep(question: Question, proofs: list[Proof]) -> None:
            answers.update(zip(question.places, proofs, strict=True))
            self.on_done(len(answers))

        def give_up(question: Question, _error: BaseException) -> list[Question]:
            if len(question.suspects) > 1:
                return question.singly()
            keep(question, [Proof(Tier.SIMILAR)])
            return []

        tasks: TaskRun[Question, list[Proof]] = TaskRun(
            self._submit, in_flight=in_flight, cancel=self.cancel, on_result=keep, on_failure=give_up
        )
        tasks.run(part for question in questions for part in question.in_parts())
        return answers

    def _submit(self, question: Question) -> "Future[list[Proof]]":
        return submit_within(
            self.executor, self.seconds_per_image, prove_copies, question.reference, question.suspects, self.settings
        )
