"""Which of the image files in a folder a scan is about: limits by name, size, date and dimensions."""

import math
from dataclasses import dataclass

from imagetwin.domain.errors import UsageError
from imagetwin.domain.wording import say


@dataclass(frozen=True, slots=True)
class FileFilters:
    """Limits that an image file has to keep; what does not is left out, and counted.

    `include` and `exclude` are patterns as in a .gitignore, without regard to case, for paths below the scanned folder:
    `*.png`, `thumbs/`, `/2019/**/raw`. A file is looked at where it matches one of `include`, if there are any, and
    none of `exclude`; folders that `exclude` matches are not walked.
    `min_bytes` and `max_bytes` bound the file's size; `changed_from` and `changed_before` its date of change, in
    seconds since 1970: the former is still in, the latter out. `min_side` is the least width and height in pixels.
    """

    include: tuple[str, ...] = ()
    exclude: tuple[str, ...] = ()
    min_bytes: int = 0
    max_bytes: int | None = None
    changed_from: float | None = None
    changed_before: float | None = None
    min_side: int = 0

    def __post_init__(self) -> None:
        if self.min_bytes < 0 or (self.max_bytes is not None and self.max_bytes < self.min_bytes):
            raise UsageError(say("The limits of the size must be 0 or more, and the largest not below the smallest."))
        dates = [each for each in (self.changed_from, self.changed_before) if each is not None]
        if not all(map(math.isfinite, dates)) or dates != sorted(dates):
            raise UsageError(say("The dates must be in order: the first day first."))
        if self.min_side < 0:
            raise UsageError(say("The smallest side must be 0 pixels or more."))

    def allows(self, byte_size: int, changed: float) -> bool:
        """Tell whether a file of that size and date of change keeps the limits."""
        return (
            self.min_bytes <= byte_size
            and (self.max_bytes is None or byte_size <= self.max_bytes)
            and (self.changed_from is None or changed >= self.changed_from)
            and (self.changed_before is None or changed < self.changed_before)
        )
