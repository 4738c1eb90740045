"""What are no duplicates of each other, kept by the contents of the files: the user's own data, never set aside."""

import sqlite3
import time
from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import contextmanager
from hashlib import blake2b
from pathlib import Path
from typing import Any

from imagetwin.domain.dismissals import Dismissal, KeptDismissal
from imagetwin.domain.errors import DismissalError
from imagetwin.domain.strict_json import absolute_path, phrase, whole
from imagetwin.domain.wording import mark, say
from imagetwin.store.database import VersionError, open_database, path_from_blob, path_to_blob, transaction

VERSION = 1
_SCHEMA = """
CREATE TABLE IF NOT EXISTS dismissals (key BLOB PRIMARY KEY, made REAL NOT NULL, centre BLOB) WITHOUT ROWID;
CREATE TABLE IF NOT EXISTS dismissed (
    key BLOB NOT NULL, place INTEGER NOT NULL, content BLOB NOT NULL, path BLOB NOT NULL, PRIMARY KEY (key, place)
) WITHOUT ROWID;
"""
_KEY_BYTES = 16
_LONGEST_CONTENT = 64


class Dismissals:
    """The dismissals in one file. Its methods raise DismissalError where the file cannot be used; it stays as it is."""

    def __init__(self, path: Path, clock: Callable[[], float] = time.time) -> None:
        self.path = path
        self._clock = clock
        try:
            self._connection = open_database(path, _SCHEMA, version=VERSION, synchronous="FULL")
        except VersionError as error:
            raise DismissalError(
                say(
                    'What was dismissed is in "{path}", which another version of ImageTwin wrote ({why}). '
                    "Use that one.",
                    path=path,
                    why=error,
                )
            ) from error
        except (OSError, sqlite3.Error) as error:
            raise DismissalError(
                say('What was dismissed cannot be read from "{path}" ({why}). {help}', path=path, why=error, help=_HELP)
            ) from error

    def __enter__(self) -> "Dismissals":
        return self

    def __exit__(self, *_exception: object) -> None:
        self.close()

    def close(self) -> None:
        """Close the file."""
        self._connection.close()

    def add(self, contents: Sequence[tuple[bytes, Path]], centre: bytes | None = None) -> bytes:
        """Keep that no two of these contents are duplicates, or only that `centre` is none of the others'.

        A content may come several times. Return the key, which is the same for the same contents.
        """
        key = key_of([content for content, _path in contents], centre)
        rows = [(key, place, content, path_to_blob(path)) for place, (content, path) in enumerate(contents)]
        with self._explained(), transaction(self._connection):
            self._connection.execute("INSERT OR REPLACE INTO dismissals VALUES (?, ?, ?)", (key, self._clock(), centre))
            self._connection.execute("DELETE FROM dismissed WHERE key = ?", (key,))
            self._connection.executemany("INSERT INTO dismissed VALUES (?, ?, ?, ?)", rows)
        return key

    def revoke(self, keys: Iterable[bytes]) -> None:
        """Forget dismissals; those that are not known are passed over."""
        rows = [(key,) for key in keys]
        with self._explained(), transaction(self._connection):
            self._connection.executemany("DELETE FROM dismissals WHERE key = ?", rows)
            self._connection.executemany("DELETE FROM dismissed WHERE key = ?", rows)

    def all(self) -> list[KeptDismissal]:
        """Return all dismissals, the last first."""
        with self._explained():
            heads = self._connection.execute("SELECT key, made, centre FROM dismissals ORDER BY made DESC, key")
            kept = {_content(key): (float(made), centre) for key, made, centre in heads}
            parts: dict[bytes, list[tuple[bytes, Path]]] = {key: [] for key in kept}
            for key, content, path in self._connection.execute(
                "SELECT key, content, path FROM dismissed ORDER BY key, place"
            ):
                if key in parts:
                    parts[key].append((_content(content), _path(path)))
            return [_kept(key, made, centre, parts[key]) for key, (made, centre) in kept.items()]

    @contextmanager
    def _explained(self) -> Iterator[None]:
        try:
            yield
        except sqlite3.Error as error:
            text = mark('What was dismissed cannot be used in "{path}" ({why}). {help}')
            raise DismissalError(say(text, path=self.path, why=error, help=_HELP)) from error
        except (TypeError, ValueError, OverflowError) as error:
            text = mark('What was dismissed is damaged in "{path}" ({why}). {help}')
            raise DismissalError(say(text, path=self.path, why=phrase(error), help=_HELP)) from error


_HELP = say("Until that file is repaired or renamed all groups are shown, and nothing can be dismissed for good.")


def key_of(contents: Sequence[bytes], centre: bytes | None = None) -> bytes:
    """Return the key of a dismissal: 16 bytes, whatever the order of its contents."""
    digest = blake2b(digest_size=_KEY_BYTES, person=b"dismissal")
    for content in [b"" if centre is None else centre, *sorted(contents)]:
        digest.update(whole(len(content), most=_LONGEST_CONTENT).to_bytes(1) + content)
    return digest.digest()


def _kept(key: bytes, made: float, centre: Any, parts: list[tuple[bytes, Path]]) -> KeptDismissal:
    contents = [content for content, _path in parts]
    if len(parts) < 2 or key_of(contents, centre) != key:
        raise ValueError("a dismissal is not whole")
    first_the_centre = sorted(parts, key=lambda part: part[0] != centre)
    return KeptDismissal(
        key, Dismissal(Counter(contents), centre), tuple(path for _content, path in first_the_centre), made
    )


def _content(value: Any) -> bytes:
    if not isinstance(value, bytes) or not 0 < len(value) <= _LONGEST_CONTENT:
        raise TypeError("a content is no digest")
    return value


def _path(value: Any) -> Path:
    path = path_from_blob(_bytes(value))
    return absolute_path(str(path))


def _bytes(value: Any) -> bytes:
    if not isinstance(value, bytes):
        raise TypeError("a path is none")
    return value
