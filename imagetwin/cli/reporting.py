"""Writes the reports of `imagetwin scan` and `imagetwin report`, with a bar and with cancel."""

import json
import os
import sys
from collections.abc import Callable, Sequence
from datetime import datetime
from io import StringIO
from pathlib import Path

from imagetwin.cli.cancelling import cancelled_by_ctrl_c
from imagetwin.cli.output import print_note
from imagetwin.cli.progress import count_bar
from imagetwin.cli.report_options import ReportOptions
from imagetwin.domain.errors import UsageError
from imagetwin.domain.matches import ImagePair
from imagetwin.domain.settings import DecodeSettings
from imagetwin.engine.picturing import PictureMaker
from imagetwin.reports import tables
from imagetwin.reports.classic import write_classic
from imagetwin.reports.collage import check_pair_count
from imagetwin.reports.contents import ReportContents
from imagetwin.reports.export import DEFAULT_FORMATS, check_folder, export, formats_named, text_of
from imagetwin.reports.report_json import report_to_json

_PRINTED = ("text", "json", "csv")


def check_report(options: ReportOptions) -> None:
    """Raise UsageError, before the work, for what cannot be written as it was asked."""
    check_pair_count(options.collage_pairs)
    formats = formats_named(options.format_names)
    if options.folder is not None:
        check_folder(options.folder, formats or DEFAULT_FORMATS, overwrite=options.overwrite)
    elif options.formats is not None and (len(formats) != 1 or not formats <= set(_PRINTED)):
        raise UsageError(f"Without --report DIR one format is printed, of: {', '.join(_PRINTED)}. Add --report DIR.")
    if options.results is not None and options.results.exists() and not options.results.is_dir():
        raise UsageError(f'"{options.results}" is no folder. Name the folder that the results are to lie in.')


def now() -> datetime:
    """Return the time of this place, with its zone."""
    return datetime.now().astimezone()


def write_reports(
    contents: ReportContents,
    pairs: Callable[[], Sequence[ImagePair]],
    options: ReportOptions,
    *,
    threads: int | None = None,
    decode: DecodeSettings | None = None,
    quiet: bool = False,
) -> None:
    """Write what the options ask for, and say where it lies.

    `pairs` makes the pairs of the classic report; `decode` are the limits for pictures, those of the scan.
    """
    written: tuple[Path, ...] = ()
    with (
        cancelled_by_ctrl_c() as cancel,
        count_bar("Making pictures", shown=not quiet) as on_progress,
        PictureMaker(on_progress=on_progress, cancel=cancel, worker_count=threads, settings=decode) as pictures,
    ):
        if options.folder is not None:
            written = export(
                contents,
                Path(os.path.abspath(options.folder)),  # noqa: PTH100 - resolve() would follow symlinks
                options.format_names or DEFAULT_FORMATS,
                pictures,
                collage_pairs=options.collage_pairs,
                seed=options.seed,
                overwrite=options.overwrite,
            )
        classic = options.results and write_classic(
            contents,
            pairs(),
            Path(os.path.abspath(options.results)),  # noqa: PTH100 - as above
            pictures,
            collage_pairs=options.collage_pairs,
            seed=options.seed,
        )
    if not quiet:
        for path in written:
            print_note(f"Written: {path}")
    for line in classic.lines() if classic else ():
        print(line)


def print_report(contents: ReportContents, name: str) -> None:
    """Print the report in one format to stdout; a table without the mark that a file has."""
    if name == "json":
        print(json.dumps(report_to_json(contents), indent=1))
    elif name == "csv":
        table = StringIO(newline="")
        tables.write_pairs(contents, table)
        sys.stdout.write(table.getvalue().replace("\r\n", "\n"))
    else:
        sys.stdout.write(text_of(contents))
