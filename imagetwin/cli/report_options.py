"""Options that say which reports are written and where: the same for `imagetwin scan` and `imagetwin report`."""

from dataclasses import dataclass
from pathlib import Path
from typing import Annotated

import typer

_FORMAT_HELP = (
    "Which reports, names with commas between: html, json, csv, text, collage, collage-png. "
    "Default: all but collage-png."
)

ReportOption = Annotated[
    Path | None,
    typer.Option(
        "--report",
        metavar="DIR",
        help="Write reports to DIR: report.html, report.json, pairs.csv, files.csv, collage.jpg and summary.txt.",
        show_default=False,
    ),
]
FormatOption = Annotated[str | None, typer.Option("--format", metavar="FORMATS", help=_FORMAT_HELP, show_default=False)]
ResultsOption = Annotated[
    Path | None,
    typer.Option(
        "--results",
        metavar="DIR",
        help="Write the classic report: DIR/<time>/report.json and a collage of sampled pairs.",
        show_default=False,
    ),
]
CollagePairsOption = Annotated[int, typer.Option(metavar="COUNT", help="How many pairs a collage shows.")]
SeedOption = Annotated[int, typer.Option(metavar="N", help="Which pairs are drawn for a collage.")]
OverwriteOption = Annotated[bool, typer.Option("--overwrite", help="Let reports take the place of older files.")]


@dataclass(frozen=True, slots=True)
class ReportOptions:
    """What was asked for: `formats` is None where none was named."""

    folder: Path | None
    formats: str | None
    results: Path | None
    collage_pairs: int
    seed: int
    overwrite: bool

    @property
    def are_wanted(self) -> bool:
        """Whether any report is to be written."""
        return self.folder is not None or self.results is not None

    @property
    def format_names(self) -> list[str]:
        """The names in `formats`."""
        return [] if self.formats is None else [name.strip() for name in self.formats.split(",")]
