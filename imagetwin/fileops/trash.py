"""The system's trash, through Send2Trash."""

import os
from pathlib import Path


class TrashError(Exception):
    """The trash did not take a file; its text says why."""


def move_to_trash(path: Path) -> None:
    """Move one file to the system's trash; raise TrashError where it was not taken.

    Whether the file is gone from its place is looked at afterwards, since a trash may fail without a word.
    """
    # Imported late: it looks up the trash's place when it is imported, and loads the platform's own libraries.
    from send2trash import TrashPermissionError, send2trash

    try:
        send2trash(os.fspath(path))
    except TrashPermissionError as error:
        raise TrashError("this drive has no trash that may be written to") from error
    except OSError as error:
        raise TrashError(f"the trash did not take it: {error.strerror or error}") from error
    except Exception as error:  # the platforms' own libraries raise errors of their own kinds
        raise TrashError(f"the trash did not take it: {error}") from error
    if os.path.lexists(path):
        raise TrashError("the trash reported success, but the file is still in its place")
