"""JSON from and to files, stdin and stdout: the same rules for every command."""

import json
import os
import sys
from pathlib import Path
from typing import Any

from imagetwin.domain.errors import ImageTwinError, UsageError
from imagetwin.domain.strict_json import LARGEST_BYTES, TooLargeError, parsed


def check_target(target: str) -> None:
    """Refuse, before the work, a file that could not be written or is plainly something else's."""
    path = Path(target)
    if target == "-":
        return
    if os.path.isdir(path) or not os.path.isdir(path.parent):  # noqa: PTH112 - Path's raises where it may not look
        raise UsageError(f'The JSON cannot be written to "{target}": name a file in a folder that is there.')
    if os.path.lexists(path) and path.suffix.lower() != ".json":
        raise UsageError(f'"{target}" is there already and is no .json file, so it is not overwritten.')


def check_input_is_not(target: str, source: str) -> None:
    """Refuse to write over the file that is read."""
    if "-" not in {target, source} and os.path.lexists(target) and os.path.realpath(target) == os.path.realpath(source):
        raise UsageError(f'"{target}" is what is read. Name another file for --json.')


def write_json(entries: dict[str, Any], target: str) -> None:
    """Write JSON in ASCII to a file, or to stdout for `-`. Raises ImageTwinError where that fails."""
    text = json.dumps(entries, indent=2, default=str)
    if target == "-":
        print(text, file=sys.stdout)
        return
    try:
        Path(target).write_text(text + "\n", "ascii")
    except OSError as error:
        raise ImageTwinError(f'The JSON could not be written to "{target}": {error.strerror or error}.') from error


def read_json(source: str) -> dict[str, Any]:
    """Return the object in a JSON file, or in stdin for `-`. Raises UsageError with what to do."""
    try:
        entries = parsed(_content(source))
    except TooLargeError as error:
        raise UsageError(
            f"{name_of(source)} is too large to be read: {error}. Scan fewer folders at a time."
        ) from error
    except ValueError as error:
        raise UsageError(
            f"{name_of(source)} holds no JSON, or is damaged: it cannot be read. "
            'Name a file that "imagetwin scan --json FILE" or "imagetwin clean --json FILE" wrote.'
        ) from error
    return entries if isinstance(entries, dict) else {}


def _content(source: str) -> bytes:
    """Return the bytes: a shell may have stored them in another encoding, which `json` finds out."""
    if source == "-":
        if sys.stdin is None:
            raise UsageError("There is no standard input to read. Name a file.")
        buffer = getattr(sys.stdin, "buffer", None)
        if buffer is None:
            return sys.stdin.read(LARGEST_BYTES + 1).encode("utf-8", "surrogatepass")
        content: bytes = buffer.read(LARGEST_BYTES + 1)
        return content
    try:
        with open(source, "rb") as file:
            return file.read(LARGEST_BYTES + 1)
    except FileNotFoundError:
        raise UsageError(f'There is no file "{source}". Make one with "imagetwin scan FOLDER --json FILE".') from None
    except OSError as error:
        raise UsageError(f'"{source}" cannot be read: {error.strerror or error}.') from error


def name_of(source: str) -> str:
    """Return how a sentence names a source."""
    return "The standard input" if source == "-" else f'"{source}"'
