"""Writes the reports that are asked for into a folder."""

import json
from collections.abc import Callable, Iterable, Iterator, Sequence
from pathlib import Path
from typing import IO, Any

from imagetwin.domain.errors import UsageError
from imagetwin.domain.matches import ImagePair
from imagetwin.domain.wording import english, say
from imagetwin.reports import page, tables
from imagetwin.reports.collage import DEFAULT_PAIR_COUNT, sampled, write_collage
from imagetwin.reports.contents import Pictures, ReportContents
from imagetwin.reports.report_json import report_to_json
from imagetwin.reports.summary import summary_lines
from imagetwin.reports.writing import check_free, make_folder, new_file

# The names of the files of each format, in the order in which they are written.
FORMATS: dict[str, tuple[str, ...]] = {
    "text": ("summary.txt",),
    "json": ("report.json",),
    "csv": ("pairs.csv", "files.csv"),
    "collage": ("collage.jpg",),
    "collage-png": ("collage.png",),
    "html": ("report.html",),
}
DEFAULT_FORMATS = frozenset({"text", "json", "csv", "collage", "html"})

Write = Callable[[IO[Any]], None]


def formats_named(names: Iterable[str]) -> frozenset[str]:
    """Return the formats of these names. Raises UsageError."""
    chosen = frozenset(names)
    for name in sorted(chosen - FORMATS.keys()):
        names = ", ".join(FORMATS)
        raise UsageError(say('There is no format "{name}". Choose among: {names}.', name=name, names=names))
    return chosen


def check_folder(folder: Path, formats: Iterable[str], *, overwrite: bool) -> None:
    """Raise UsageError, before the work, where a report's file is there already or the folder is none."""
    if folder.exists() and not folder.is_dir():
        raise UsageError(say('"{folder}" is no folder. Name the folder that the reports are to lie in.', folder=folder))
    if not overwrite:
        check_free(folder / name for each in formats for name in FORMATS[each])


def export(
    contents: ReportContents,
    folder: Path,
    formats: Iterable[str],
    pictures: Pictures,
    *,
    collage_pairs: int = DEFAULT_PAIR_COUNT,
    seed: int = 0,
    overwrite: bool = False,
) -> tuple[Path, ...]:
    """Write the reports of these formats into a folder, which is made if need be; return the files.

    They are English whatever language the window speaks: others read them, and programs.
    Raises UsageError where one is there already and `overwrite` is not set, ImageTwinError where one cannot be written,
    and OperationCancelledError after a cancel; files that are whole by then stay, and no other is left.
    """
    wanted = formats_named(formats)
    check_folder(folder, wanted, overwrite=overwrite)
    make_folder(folder)
    written = []
    exporter = _Exporter(contents, pictures, collage_pairs, seed)
    for name in FORMATS:
        for file_name, encoding, write in exporter.files_of(name) if name in wanted else ():
            with new_file(folder / file_name, overwrite=overwrite, encoding=encoding) as file, english():
                write(file)
            written.append(folder / file_name)
    return tuple(written)


def text_of(contents: ReportContents) -> str:
    """Return the summary as one text."""
    return "\n".join(summary_lines(contents)) + "\n"


class _Exporter:
    """Knows how the file of each format is written."""

    def __init__(self, contents: ReportContents, pictures: Pictures, collage_pairs: int, seed: int) -> None:
        self._contents = contents
        self._pictures = pictures
        self._collage_pairs = collage_pairs
        self._seed = seed

    def files_of(self, name: str) -> Iterator[tuple[str, str | None, Write]]:
        """Yield name, encoding (None for bytes) and writer of each file of a format."""
        writers: dict[str, Sequence[tuple[str | None, Write]]] = {
            "text": [("utf-8", self._write_text)],
            "json": [("ascii", self._write_json)],
            "csv": [
                (tables.ENCODING, lambda file: tables.write_pairs(self._contents, file)),
                (tables.ENCODING, lambda file: tables.write_files(self._contents, file)),
            ],
            "collage": [(None, lambda file: self._write_collage(file, "JPEG"))],
            "collage-png": [(None, lambda file: self._write_collage(file, "PNG"))],
            "html": [(page.ENCODING, lambda file: page.write_page(self._contents, self._pictures, file))],
        }
        for file_name, (encoding, write) in zip(FORMATS[name], writers[name], strict=True):
            yield file_name, encoding, write

    def _write_text(self, file: IO[str]) -> None:
        file.write(text_of(self._contents))

    def _write_json(self, file: IO[str]) -> None:
        json.dump(report_to_json(self._contents), file, indent=1)
        file.write("\n")

    def _write_collage(self, file: IO[bytes], image_format: str) -> None:
        pairs: list[ImagePair] = sampled(list(self._contents.pairs()), self._collage_pairs, self._seed)
        write_collage(pairs, self._contents, self._pictures, file, image_format)
