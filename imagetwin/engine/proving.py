"""The stage that looks closely at images that seem to be copies: tasks of the same workers, one for each reference."""

from collections import Counter
from collections.abc import Callable, Sequence
from concurrent.futures import Executor, Future
from dataclasses import dataclass

from imagetwin.domain.errors import ScanError
from imagetwin.domain.progress import CancelToken
from imagetwin.domain.settings import DecodeSettings
from imagetwin.domain.tiers import Proof, Tier
from imagetwin.engine.proof_memory import ProofMemory
from imagetwin.engine.questions import Question
from imagetwin.engine.remote import submit_within
from imagetwin.engine.tasks import TaskRun
from imagetwin.engine.worker_process import WorkerDiedError
from imagetwin.imaging.proof import prove_copies

# A worker may be killed for what another one does, and nobody would be told of a look that this costs.
_MOST_DEATHS = 10
_UNPROVEN = Proof(Tier.SIMILAR)


@dataclass(frozen=True, slots=True)
class ProveStage:
    """Answers questions in `executor`, but for what `memory` knows.

    Who cannot be read any more, ends or holds up a worker proves nothing, and costs one image.
    """

    executor: Executor
    settings: DecodeSettings
    seconds_per_image: float
    cancel: CancelToken
    on_done: Callable[[int], None]
    memory: ProofMemory

    def run(self, questions: Sequence[Question], in_flight: int) -> dict[int, Proof]:
        """Return the answers by their places."""
        answers, unknown = self.memory.recall(questions)

        def keep(question: Question, proofs: list[Proof | None]) -> None:
            self.memory.keep(question, proofs)
            answers.update(zip(question.places, (proof or _UNPROVEN for proof in proofs), strict=True))
            self.on_done(len(answers))

        deaths: Counter[tuple[int, ...]] = Counter()

        def give_up(question: Question, error: BaseException) -> list[Question]:
            if isinstance(error, ScanError):
                raise error
            if len(question.suspects) > 1:
                return list(question.in_parts(1))
            if isinstance(error, WorkerDiedError) and deaths[question.places] < _MOST_DEATHS:
                deaths[question.places] += 1
                return [question]
            keep(question, [None])
            return []

        tasks: TaskRun[Question, list[Proof | None]] = TaskRun(
            self._submit,
            in_flight=in_flight,
            cancel=self.cancel,
            on_result=keep,
            on_failure=give_up,
            on_pause=self.memory.flush,
        )
        tasks.run(part for question in unknown for part in question.in_parts())
        return answers

    def _submit(self, question: Question) -> "Future[list[Proof | None]]":
        return submit_within(
            self.executor,
            self.seconds_per_image,
            prove_copies,
            question.reference,
            question.suspects,
            self.settings,
            files=(question.reference, *(suspect.file for suspect in question.suspects)),
        )
