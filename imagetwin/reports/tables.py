r"""A report as two CSV tables: one row for each pair, one for each file.

They are UTF-8 with a byte order mark, which Excel needs to read them as UTF-8, and which pandas, polars and LibreOffice
pass over. A text that a spreadsheet would take for a formula has an apostrophe before it. Control characters and bytes
that are no valid Unicode are written out (`\xe9`): the exact names are in the JSON.
"""

import csv
import math
from collections.abc import Iterable, Iterator, Sequence
from datetime import UTC, datetime, timedelta
from typing import IO

from imagetwin.domain.images import ScannedImage
from imagetwin.domain.matches import Member
from imagetwin.domain.orientations import Orientation
from imagetwin.domain.texts import printable
from imagetwin.reports.contents import ReportContents, is_spare

ENCODING = "utf-8-sig"
Cell = str | int | float | None

PAIR_COLUMNS = (
    *("group", "reference", "member", "distance", "similarity", "tier", "transform", "changes", "flat", "spare"),
    *("reference_width", "reference_height", "reference_format", "reference_bytes"),
    *("member_width", "member_height", "member_format", "member_bytes"),
)
FILE_COLUMNS = (
    *("path", "group", "role", "picture", "distance", "similarity", "tier", "copy_tier", "spare"),
    *("width", "height", "format", "bytes", "modified", "damaged", "hard_links", "reason"),
)
# By these a spreadsheet knows a formula; it passes over space in front of them.
_FORMULA_MARKS = ("=", "+", "-", "@", "\uff1d", "\uff0b", "\uff0d", "\uff20")
_EPOCH = datetime(1970, 1, 1, tzinfo=UTC)


def write_pairs(contents: ReportContents, file: IO[str]) -> None:
    """Write one row for each reference and member."""
    _write(file, PAIR_COLUMNS, _pair_rows(contents))


def write_files(contents: ReportContents, file: IO[str]) -> None:
    """Write one row for each file that is in a group, and for each that was not compared."""
    _write(file, FILE_COLUMNS, _file_rows(contents))


def safe_cell(value: Cell) -> Cell:
    """Return a value that no spreadsheet runs."""
    if not isinstance(value, str):
        return value
    text = printable(value)
    return f"'{text}" if text.lstrip().startswith(_FORMULA_MARKS) else text


def _write(file: IO[str], columns: Sequence[str], rows: Iterable[Sequence[Cell]]) -> None:
    writer = csv.writer(file)
    writer.writerow(columns)
    writer.writerows([safe_cell(value) for value in row] for row in rows)


def _pair_rows(contents: ReportContents) -> Iterator[Sequence[Cell]]:
    for number, group in enumerate(contents.groups, 1):
        for member in group.members:
            yield (
                number,
                str(group.reference.path),
                str(member.image.path),
                *_distance(member, contents),
                str(member.tier),
                "" if member.orientation is Orientation.AS_IS else member.orientation.key,
                member.changes,
                _yes(told=member.flat),
                _yes(told=is_spare(member)),
                *_size(group.reference),
                *_size(member.image),
            )


def _file_rows(contents: ReportContents) -> Iterator[Sequence[Cell]]:
    for number, group in enumerate(contents.groups, 1):
        yield (str(group.reference.path), number, "reference", 0, *[None] * 4, "no", *_of_file(group.reference), "")
        for member in group.members:
            yield (
                str(member.image.path),
                number,
                "member",
                member.picture,
                *_distance(member, contents),
                str(member.tier),
                None if member.copy_tier is None else str(member.copy_tier),
                _yes(told=is_spare(member)),
                *_of_file(member.image),
                "",
            )
    for entry in contents.unreadable:
        yield (str(entry.path), None, "not compared", *[None] * 13, f"{entry.kind.words}: {entry.reason}")


def _distance(member: Member, contents: ReportContents) -> tuple[Cell, Cell]:
    if math.isnan(member.distance):
        return None, None
    return member.distance, contents.similarity(member.distance)


def _size(image: ScannedImage) -> tuple[Cell, ...]:
    return image.width, image.height, image.format, image.byte_size


def _of_file(image: ScannedImage) -> tuple[Cell, ...]:
    links = " | ".join(map(str, image.file.other_paths))
    return (*_size(image), _time(image.file.identity.mtime_ns), _yes(told=image.is_damaged), links)


def _time(mtime_ns: int) -> str:
    """Return when a file was changed, in UTC; empty for a time that no calendar has."""
    try:
        return (_EPOCH + timedelta(microseconds=mtime_ns // 1000)).strftime("%Y-%m-%d %H:%M:%S")
    except OverflowError:
        return ""


def _yes(*, told: bool) -> str:
    return "yes" if told else "no"
