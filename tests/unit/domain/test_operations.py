from pathlib import Path

from imagetwin.domain.images import FileIdentity, ImageFile
from imagetwin.domain.operations import Outcome, Removal, RemovalPlan, Status, Way
from imagetwin.domain.progress import Stage
from imagetwin.domain.scans import ScanResult
from imagetwin.domain.settings import ScanSettings
from tests.helpers.scanned import group_of

_STAYS = ImageFile(Path("stays"), FileIdentity(9, 0, 1, 1))
_TWO_NAMES = ImageFile(Path("a"), FileIdentity(100, 0, 1, 2), (Path("b"),))
_ONE_NAME = ImageFile(Path("c"), FileIdentity(10, 0, 1, 3))


def test_a_plan_counts_a_hard_linked_file_once_and_names_all_its_paths() -> None:
    plan = RemovalPlan((Removal(_TWO_NAMES, _STAYS), Removal(_ONE_NAME, _STAYS)))
    assert plan.byte_count == 110
    assert plan.paths == (Path("a"), Path("b"), Path("c"))
    assert plan.way is Way.TRASH


def test_an_outcome_names_the_file_of_its_removal() -> None:
    outcome = Outcome(Removal(_ONE_NAME, _STAYS), Status.REMOVED)
    assert (outcome.path, outcome.reason) == (Path("c"), "")


def test_duplicates_are_the_members_of_all_groups() -> None:
    groups = (group_of("a", "b", "c"), group_of("d", "e"))
    result = ScanResult((), ScanSettings(), (), groups, ())
    assert result.duplicate_count == 3
    assert result.stage_seconds.get(Stage.WALK) is None
