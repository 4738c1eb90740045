"""What becomes of a scan on the command line: it is listed, written as JSON, and made into reports."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from itertools import chain
from pathlib import Path
from typing import TYPE_CHECKING

from imagetwin.cli.dismissing import without_dismissed
from imagetwin.cli.json_files import check_target, write_json
from imagetwin.cli.output import print_groups, print_note, print_summary
from imagetwin.cli.report_options import ReportOptions
from imagetwin.cli.scan_json import scan_to_json
from imagetwin.domain.errors import UsageError
from imagetwin.domain.quantities import format_count
from imagetwin.domain.tiers import Tier
from imagetwin.review.copies import groups_of_tiers

if TYPE_CHECKING:
    from imagetwin.domain.matches import ImagePair
    from imagetwin.domain.scans import ScanResult


@dataclass(frozen=True, slots=True)
class Telling:
    """What was asked to be told of a scan; `tiers` are those that are shown and written, None for all."""

    tiers: frozenset[Tier] | None
    json_target: str | None
    protected: tuple[Path, ...]
    show_dismissed: bool
    reports: ReportOptions
    threads: int | None
    quiet: bool

    def check(self) -> None:
        """Raise UsageError, before the work, for what cannot be done afterwards."""
        if self.json_target is not None:
            check_target(self.json_target)
        if self.reports.are_wanted:
            # Imported where it is needed: it brings Pillow's drawing.
            from imagetwin.cli.reporting import check_report

            check_report(self.reports)
        elif self.reports.formats is not None:
            raise UsageError("--format is for --report DIR. Add that, or leave it out.")

    def tell(self, result: "ScanResult") -> None:
        """List the groups, and write what was asked for."""
        shown, dismissed_count = (result, 0) if self.show_dismissed else without_dismissed(result)
        if self.tiers is not None:
            parts = (groups_of_tiers(group, self.tiers) for group in shown.groups)
            shown = replace(shown, groups=tuple(chain.from_iterable(parts)))
        if self.json_target is not None:
            write_json(scan_to_json(shown, protected=self.protected), self.json_target)
        if not self.quiet:
            self._print(shown, dismissed_count)
        if self.reports.are_wanted:
            self._write_reports(shown, is_narrowed=self.tiers is not None or dismissed_count > 0)

    def _print(self, result: "ScanResult", dismissed_count: int) -> None:
        if self.json_target != "-":
            print_groups(result)
        print_summary(result)
        if dismissed_count:
            print_note(
                f"{format_count(dismissed_count, 'image')} not shown, dismissed as no duplicate (see --show-dismissed)."
            )

    def _write_reports(self, result: "ScanResult", *, is_narrowed: bool) -> None:
        from imagetwin.cli.reporting import now, write_reports
        from imagetwin.engine.pair_list import all_pairs
        from imagetwin.reports.contents import contents_of

        contents = contents_of(result, now())

        def pairs() -> "Sequence[ImagePair]":
            """Return all pairs; of a part, and where they are too many, those that the groups tell."""
            found = None if is_narrowed else all_pairs(result)
            return list(contents.pairs()) if found is None else found

        write_reports(
            contents, pairs, self.reports, threads=self.threads, decode=result.settings.decode, quiet=self.quiet
        )
