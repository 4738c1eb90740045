"""The words around a plan and its outcome."""

from pathlib import Path

import pytest

from imagetwin.cli.plan_output import print_outcome_summary, print_plan_summary
from imagetwin.domain.operations import Outcome, Removal, RemovalPlan, RemovalReport, RemovalSettings, Status, Way
from tests.helpers.scanned import scanned

REMOVAL = Removal(scanned("b").file, scanned("a").file, 1.0)


def test_the_summary_of_a_plan_says_what_is_done_besides_and_what_stays(capsys: pytest.CaptureFixture[str]) -> None:
    settings = RemovalSettings(Way.MOVE, Path("/x"), backup_folder=Path("/bak"), complete_metadata=True)
    plan = RemovalPlan((REMOVAL,), (Outcome(REMOVAL, Status.SKIPPED, "why"),), settings)
    print_plan_summary(plan, flat_count=2, protected_count=1)
    assert capsys.readouterr().err.splitlines() == [
        f'1 file (1 kB) would go to "{Path("/x")}"; 1 image would stay for them.',
        f'A copy of each would be laid in "{Path("/bak")}" first.',
        "What the metadata of those that stay lacks would be written to XMP sidecars beside them.",
        "1 image held back: see the reasons in the list.",
        "1 duplicate left alone: protected.",
        "2 images left alone: too even to tell whether they are copies.",
    ]


def test_the_summary_of_a_run_that_removed_nothing_says_so(capsys: pytest.CaptureFixture[str]) -> None:
    report = RemovalReport(4, (Outcome(REMOVAL, Status.FAILED, "why"), Outcome(REMOVAL, Status.SKIPPED, "why")))
    print_outcome_summary(report, RemovalSettings(), cancelled=False)
    print_outcome_summary(report, RemovalSettings(), cancelled=True)
    assert capsys.readouterr().err.splitlines() == [
        "No file was changed; 1 skipped, 1 failed.",
        "Cancelled. No file was changed; 1 skipped, 1 failed.",
    ]
