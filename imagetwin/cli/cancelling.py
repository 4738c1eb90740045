"""Ctrl-C, turned into a cancel in good order."""

import signal
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

from imagetwin.cli.output import print_error
from imagetwin.domain.progress import CancelToken


@contextmanager
def cancelled_by_ctrl_c() -> Iterator[CancelToken]:
    """Let the first Ctrl-C cancel in good order; a second one interrupts."""
    cancel = CancelToken()

    def on_interrupt(_number: int, _frame: Any) -> None:
        cancel.cancel()
        signal.signal(signal.SIGINT, signal.default_int_handler)

    previous = signal.signal(signal.SIGINT, on_interrupt)
    try:
        yield cancel
    finally:
        signal.signal(signal.SIGINT, previous)


@contextmanager
def explained_interrupt() -> Iterator[None]:
    """Say what to do where the block, which changes files, is interrupted by force."""
    try:
        yield
    except KeyboardInterrupt:
        print_error(
            'Interrupted in the middle of a file. "imagetwin history" says what was done, and what can be done.'
        )
        raise
