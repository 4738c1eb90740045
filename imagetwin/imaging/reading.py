"""Whole files into memory."""

import os
from collections.abc import Callable
from pathlib import Path

# Beyond this a file stays on disk: readers look at the head first and refuse what is too large to decode.
LARGEST_BYTES = 64_000_000

Read = Callable[[Path], bytes | None]


def read_file(path: Path) -> bytes | None:
    """Return a file's bytes, or None where they are too many to hold. Raises OSError."""
    with open(path, "rb", buffering=0) as file:
        return None if os.fstat(file.fileno()).st_size > LARGEST_BYTES else file.readall()
