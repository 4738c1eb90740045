"""One worker process at the end of a pipe of its own: given a task, waited for, ended, and started anew.

No lock and no pipe is shared between workers: one that is killed in whatever it does, be it in the middle of its
answer, leaves nothing behind that another would wait for.
"""

import multiprocessing
import pickle
import time
import traceback
from collections.abc import Callable
from concurrent.futures import CancelledError
from multiprocessing.connection import Connection
from multiprocessing.process import BaseProcess
from typing import Any

# How long it may take until a task that nobody wants any more is noticed.
_LOOK_SECONDS = 0.05
# How long a process whose pipe is closed may take to end by itself.
_LAST_SECONDS = 1.0
_CONTEXT = multiprocessing.get_context("spawn")


class WorkerDiedError(Exception):
    """A worker process ended in the middle of a task."""


class WorkerNotStartedError(Exception):
    """A worker process ended before it was ready for a task."""


class WorkerProcess:
    """Does one task at a time in a spawned process that `prepare` sets up; for one thread.

    The process is started by `start`, or by the first task after it has ended.
    """

    def __init__(self, prepare: Callable[[], None], is_unwanted: Callable[[], bool]) -> None:
        self._prepare = prepare
        self._is_unwanted = is_unwanted
        self._process: BaseProcess | None = None
        self._pipe: Connection | None = None

    def start(self) -> Connection:
        """Return the pipe to a living process that is ready. Raises WorkerNotStartedError and CancelledError."""
        if self._process is not None and self._pipe is not None and self._process.is_alive():
            return self._pipe
        self.end()
        self._pipe, theirs = _CONTEXT.Pipe()
        self._process = _CONTEXT.Process(target=_serve, args=(theirs, self._prepare), daemon=True, name="worker")
        try:
            with theirs:
                self._process.start()
            self._answer(self._pipe, None, self._is_unwanted)
        except (EOFError, OSError) as error:
            raise WorkerNotStartedError(self._how_it_ended()) from error
        return self._pipe

    def run(self, task: bytes, seconds: float | None, is_unwanted: Callable[[], bool]) -> Any:
        """Return what the pickled task (a function, its arguments, its named arguments) returns, or raise its error.

        Raises TimeoutError past so many seconds, CancelledError soon after nobody wants it, WorkerDiedError; in all
        three cases the process is gone. Raises WorkerNotStartedError where the task was not begun.
        """
        pipe = self.start()
        try:
            pipe.send_bytes(task)
            self._answer(pipe, None, is_unwanted)  # that it has it
        except (EOFError, OSError) as error:  # it ended while it waited: the task is not to blame
            raise WorkerNotStartedError(self._how_it_ended()) from error
        try:
            answer = self._answer(pipe, seconds, is_unwanted)
        except TimeoutError:
            raise
        except (EOFError, OSError) as error:
            raise WorkerDiedError(self._how_it_ended()) from error
        is_result, value = pickle.loads(answer)  # noqa: S301 - of our own process
        if not is_result:
            raise value
        return value

    def end(self) -> None:
        """End the process at once, whatever it does."""
        if self._process is not None and self._process.pid is not None:
            self._process.kill()
            self._process.join()
        if self._pipe is not None:
            self._pipe.close()
        self._process = self._pipe = None

    def _answer(self, pipe: Connection, seconds: float | None, is_unwanted: Callable[[], bool]) -> bytes:
        deadline = None if seconds is None else time.monotonic() + seconds
        while not pipe.poll(_LOOK_SECONDS):
            if is_unwanted():
                self.end()
                raise CancelledError
            if deadline is not None and time.monotonic() > deadline:
                self.end()
                raise TimeoutError(f"The task took longer than {seconds:g} seconds.")
        return pipe.recv_bytes()

    def _how_it_ended(self) -> str:
        """Wait for the end of the process, whose pipe is closed already, and say how it was."""
        process = self._process
        if process is not None and process.pid is not None:
            process.join(_LAST_SECONDS)
        code = None if process is None else process.exitcode
        self.end()
        return f"The worker process ended with code {code}."


def _serve(pipe: Connection, prepare: Callable[[], None]) -> None:
    """Do tasks until the pipe is closed; runs in the worker."""
    prepare()
    pipe.send_bytes(b"")
    while True:
        try:
            task = pipe.recv_bytes()
        except EOFError:
            return
        pipe.send_bytes(b"")
        pipe.send_bytes(_done(task))


def _done(task: bytes) -> bytes:
    try:
        function, arguments, named = pickle.loads(task)  # noqa: S301 - of our own process
        return pickle.dumps((True, function(*arguments, **named)), pickle.HIGHEST_PROTOCOL)
    except BaseException as error:
        error.add_note(traceback.format_exc())
        try:
            content = pickle.dumps((False, error), pickle.HIGHEST_PROTOCOL)
            pickle.loads(content)  # noqa: S301 - some errors can be packed, but not unpacked
        except Exception:
            return pickle.dumps((False, RuntimeError(f"{type(error).__name__}: {error}")))
        return content
