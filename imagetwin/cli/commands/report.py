"""`imagetwin report`: what a scan found, as files to hand on."""

from typing import Annotated

import typer

from imagetwin.cli.json_files import read_json
from imagetwin.cli.report_options import (
    CollagePairsOption,
    FormatOption,
    OverwriteOption,
    ReportOption,
    ReportOptions,
    ResultsOption,
    SeedOption,
)
from imagetwin.cli.running_options import QuietOption, ThreadsOption


def report_command(
    file: Annotated[
        str, typer.Argument(metavar="SCAN.json", help='What "scan --json FILE" wrote; - is stdin.', show_default=False)
    ],
    folder: ReportOption = None,
    formats: FormatOption = None,
    results: ResultsOption = None,
    collage_pairs: CollagePairsOption = 20,
    seed: SeedOption = 0,
    overwrite: OverwriteOption = False,
    threads: ThreadsOption = None,
    quiet: QuietOption = False,
) -> None:
    """Make reports of a scan: a page, tables, JSON, a collage, a summary. Without --report and --results, print one."""
    # Imported late: it brings numpy, Pillow and the process pool.
    from imagetwin.cli.reporting import check_report, now, print_report, write_reports
    from imagetwin.cli.scan_reading import contents_from_json

    options = ReportOptions(folder, formats, results, collage_pairs, seed, overwrite)
    check_report(options)
    contents = contents_from_json(read_json(file), file, now())
    if folder is not None or results is not None:
        write_reports(contents, lambda: list(contents.pairs()), options, threads=threads, quiet=quiet)
    if folder is None and (results is None or formats is not None):
        print_report(contents, formats or "text")
