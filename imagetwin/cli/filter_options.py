"""Options that say which of the image files in the folders are looked at: the same for every command that scans."""

import re
from datetime import date, datetime, time
from typing import Annotated

import typer

from imagetwin.domain.errors import UsageError
from imagetwin.domain.filters import FileFilters

_UNITS = {"": 1, "b": 1, "kb": 10**3, "mb": 10**6, "gb": 10**9, "kib": 2**10, "mib": 2**20, "gib": 2**30}
_SIZE = re.compile(r"([0-9]+(?:\.[0-9]+)?)\s*([a-z]*)", re.ASCII)

_PATTERNS = "Pattern as in a .gitignore, case aside, for paths below a FOLDER; may be given more than once"

IncludeOption = Annotated[
    list[str] | None,
    typer.Option(
        metavar="PATTERN", help=f'Look only at files that match, such as "*.png". {_PATTERNS}.', show_default=False
    ),
]
ExcludeOption = Annotated[
    list[str] | None,
    typer.Option(
        metavar="PATTERN", help=f'Leave out what matches, such as "thumbs/". {_PATTERNS}.', show_default=False
    ),
]
MinSizeOption = Annotated[
    str | None, typer.Option(metavar="SIZE", help="Leave out smaller files: 20kB, 1.5MB.", show_default=False)
]
MaxSizeOption = Annotated[str | None, typer.Option(metavar="SIZE", help="Leave out larger files.", show_default=False)]
ChangedFromOption = Annotated[
    str | None,
    typer.Option(metavar="DATE", help="Leave out files last changed before that day: 2024-12-31.", show_default=False),
]
ChangedBeforeOption = Annotated[
    str | None,
    typer.Option(metavar="DATE", help="Leave out files last changed on that day or later.", show_default=False),
]
MinSideOption = Annotated[
    int, typer.Option(metavar="PIXELS", help="Leave out pictures of which a side is shorter.", show_default=False)
]


def file_filters(
    include: list[str] | None,
    exclude: list[str] | None,
    sizes: tuple[str | None, str | None],
    days: tuple[str | None, str | None],
    min_side: int,
) -> FileFilters:
    """Return the filters that the options ask for; `sizes` and `days` are from and to. Raises UsageError."""
    smallest, largest = sizes
    first, before = days
    return FileFilters(
        tuple(include or ()),
        tuple(exclude or ()),
        0 if smallest is None else bytes_of(smallest),
        None if largest is None else bytes_of(largest),
        None if first is None else _midnight(first),
        None if before is None else _midnight(before),
        min_side,
    )


def bytes_of(text: str) -> int:
    """Return the bytes of a size as people write it: 500, 20kB, 1.5 MB, 2GiB. Raises UsageError."""
    parts = _SIZE.fullmatch(text.strip().lower())
    if parts is None or parts[2] not in _UNITS:
        raise UsageError(f'"{text}" is no size. Write one such as 500, 20kB or 1.5MB.')
    return int(float(parts[1]) * _UNITS[parts[2]])


def _midnight(text: str) -> float:
    """Return the first moment of a day here, in seconds since 1970."""
    try:
        return datetime.combine(date.fromisoformat(text), time()).astimezone().timestamp()
    except (ValueError, OverflowError, OSError):
        raise UsageError(f'"{text}" is no day. Write year, month and day, such as 2024-12-31.') from None
