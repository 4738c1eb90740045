"""Patterns of names, as in a .gitignore, that say which files below a folder are looked at."""

import os

from pathspec import GitIgnoreSpec

from imagetwin.domain.errors import UsageError
from imagetwin.domain.filters import FileFilters
from imagetwin.domain.wording import say


class NamePatterns:
    """The patterns of some filters, made ready; raises UsageError for one that is none.

    Case does not count, on any system: cameras write IMG.JPG, and people `*.jpg`.
    """

    def __init__(self, filters: FileFilters) -> None:
        self._include = _spec(filters.include)
        self._exclude = _spec(filters.exclude)

    @property
    def are_any(self) -> bool:
        """Whether there is a pattern at all."""
        return self._include is not None or self._exclude is not None

    def take_folder(self, relative: str) -> bool:
        """Tell whether the folder at that path below the scanned one is to be walked."""
        return self._exclude is None or not self._exclude.match_file(_as_pattern_path(relative) + "/")

    def take_file(self, relative: str) -> bool:
        """Tell whether the file at that path below the scanned folder is one to look at."""
        path = _as_pattern_path(relative)
        if self._exclude is not None and self._exclude.match_file(path):
            return False
        return self._include is None or self._include.match_file(path)


def _as_pattern_path(relative: str) -> str:
    return relative.replace(os.sep, "/").lower()


def _spec(patterns: tuple[str, ...]) -> GitIgnoreSpec | None:
    if not patterns:
        return None
    for pattern in patterns:
        if not pattern.strip():
            raise UsageError(say("A pattern of names is empty. Write one such as *.png or thumbs/, or leave it out."))
        try:
            GitIgnoreSpec.from_lines([pattern])
        except ValueError as error:
            raise UsageError(
                say('"{pattern}" is no pattern of names. Write one such as *.png or thumbs/.', pattern=pattern)
            ) from error
    return GitIgnoreSpec.from_lines(pattern.lower() for pattern in patterns)
