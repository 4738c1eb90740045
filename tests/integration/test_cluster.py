"""A scan by a local cluster of two workers beside the same scan by this machine alone; in a process of its own."""

import json
import os
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest
from filelock import FileLock

from imagetwin.domain.images import UnreadableKind
from tests.helpers.pictures import make_family_folder, make_photo

ROOT = Path(__file__).resolve().parents[2]
HIDDEN = "photo 07.jpg"
_DRIVE = "import pathlib, sys; from tests.helpers.cluster_driver import main; main(pathlib.Path(sys.argv[1]))"
Findings = dict[str, Any]


@pytest.fixture(scope="module")
def found(tmp_path_factory: pytest.TempPathFactory) -> Findings:
    """What `tests.helpers.cluster_driver` found; made once, however many processes run these tests."""
    base = tmp_path_factory.getbasetemp()
    shared = base.parent if "PYTEST_XDIST_WORKER" in os.environ else base
    with FileLock(shared / "cluster.lock"):
        document = shared / "cluster.json"
        if not document.exists():
            document.write_text(driven(tmp_path_factory.mktemp("cluster")), "utf-8")
    findings: Findings = json.loads(document.read_text("utf-8"))
    return findings


def driven(work: Path) -> str:
    """Make a folder of pictures, and return what the driver prints about it."""
    folder = work / "pictures"
    folder.mkdir()
    make_family_folder(folder / "family")
    for number in range(24):
        make_photo(number, (160, 120)).save(folder / f"photo {number:02}.jpg", quality=90)
        if number % 3 == 0:
            make_photo(number, (160, 120)).save(folder / f"copy {number:02}.jpg", quality=70)
    finished = subprocess.run(
        [sys.executable, "-W", "error", "-c", _DRIVE, str(work)],
        cwd=ROOT,
        env={**os.environ, "PYTHONPATH": str(ROOT)},
        capture_output=True,
        text=True,
        timeout=240,
        check=False,
    )
    assert finished.returncode == 0, finished.stderr
    return finished.stdout


def test_a_scan_by_a_cluster_tells_what_one_by_this_machine_tells(found: Findings) -> None:
    assert found["local"]["counts"]["groups"] == 10
    assert found["local"]["counts"]["unreadable"] == 1
    assert found["cluster"] == found["local"]


def test_the_scheduler_holds_no_more_tasks_than_are_in_flight(found: Findings) -> None:
    assert found["most_under_way"] == found["bound"]
    # The cluster is told a moment later that a result was fetched, and holds it until then.
    assert found["most_tasks"] <= 2 * found["bound"] < found["given_tasks"]


def test_fingerprints_come_in_chunks_of_files(found: Findings) -> None:
    sent = found["sent"]
    assert sent.count("fingerprint_files") == (found["local"]["counts"]["found"] + 1) // 2
    assert set(sent) == {"fingerprint_files", "prove_copies"}


def test_the_workers_search_in_files_on_a_shared_folder(found: Findings) -> None:
    assert {"search_task", "hash_task"} < set(found["search_sent"])
    assert found["search"] == found["local"]
    assert found["shared_left"] == []


def test_a_worker_that_is_killed_costs_nothing_but_time(found: Findings) -> None:
    assert found["killed_count"] == 1
    assert found["killed"] == found["local"]


def test_a_file_that_one_worker_does_not_see_is_read_by_another(found: Findings) -> None:
    assert found["hidden_from_one"] == found["local"]


def test_a_file_that_no_worker_sees_is_listed(found: Findings) -> None:
    (entry,) = [each for each in found["hidden_from_all"]["unreadable"] if each["kind"] == UnreadableKind.NOT_VISIBLE]
    assert Path(entry["path"]).name == HIDDEN
    assert entry["reason"].startswith("not visible to the worker ")
    counts = found["hidden_from_all"]["counts"]
    assert (counts["found"], counts["images"]) == (found["local"]["counts"]["found"], counts["found"] - 2)
    assert found["hidden_from_all"]["groups"] == found["local"]["groups"]


def test_a_scheduler_that_ends_ends_the_scan_with_a_sentence(found: Findings) -> None:
    assert found["lost"].startswith("ScanError: The connection to the scheduler was lost. ")


def test_a_scheduler_that_is_not_there_is_told(found: Findings) -> None:
    assert found["nobody"].startswith("UsageError: No scheduler answers at tcp://127.0.0.1:")
