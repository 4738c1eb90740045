"""The cache of proofs for the time of one scan: which questions it answers, and what becomes of new answers."""

import time
from collections.abc import Callable, Sequence
from pathlib import Path

from imagetwin.domain.settings import DecodeSettings
from imagetwin.domain.tiers import Proof
from imagetwin.engine.caching import FLUSH_SECONDS, is_as_it_was
from imagetwin.engine.questions import Question
from imagetwin.imaging.proof import PROOF_VERSION
from imagetwin.imaging.worker import versions_of_readers
from imagetwin.store.fingerprint_cache import DEFAULT_LIMIT_BYTES
from imagetwin.store.proof_cache import ProofCache


class ProofMemory:
    """What is known from earlier scans, and what is kept of this one; without a path nothing.

    Kept answers are on disk after FLUSH_SECONDS, looked at when the next ones come, and after `flush` and `close`.
    """

    def __init__(
        self,
        path: Path | None,
        settings: DecodeSettings,
        *,
        limit_bytes: int | None = None,
        clock: Callable[[], float] = time.monotonic,
    ) -> None:
        kind = repr((PROOF_VERSION, versions_of_readers(), settings))
        self._cache = ProofCache(path, kind, limit_bytes=DEFAULT_LIMIT_BYTES if limit_bytes is None else limit_bytes)
        self._is_used = path is not None
        self._clock = clock
        self._flushed = clock()

    @property
    def notices(self) -> list[str]:
        """Sentences for people about what went wrong with the cache's file."""
        return self._cache.notices

    def recall(self, questions: Sequence[Question]) -> tuple[dict[int, Proof], list[Question]]:
        """Return the answers that are known by their places, and the questions that are left."""
        known = self._cache.get(pair for question in questions for pair in question.pairs)
        answers: dict[int, Proof] = {}
        left = []
        for question in questions:
            numbers = [number for number, pair in enumerate(question.pairs) if pair not in known]
            if len(numbers) < len(question.pairs):
                found = zip(question.places, question.pairs, strict=True)
                answers.update((place, known[pair]) for place, pair in found if pair in known)
                question = question.only(numbers)
            if numbers:
                left.append(question)
        return answers, left

    def keep(self, question: Question, proofs: Sequence[Proof | None]) -> None:
        """Keep answers, but of files that were changed since the walk: nobody knows which of their bytes were seen."""
        if not self._is_used or not is_as_it_was(question.reference):
            return
        for suspect, pair, proof in zip(question.suspects, question.pairs, proofs, strict=True):
            if proof is not None and is_as_it_was(suspect.file):
                self._cache.put(pair, proof)
        if self._clock() - self._flushed >= FLUSH_SECONDS:
            self.flush()

    def flush(self) -> None:
        """Write what is not written yet."""
        self._cache.flush()
        self._flushed = self._clock()

    def close(self) -> None:
        """Write what is not written yet, and close the file."""
        self._cache.close()
