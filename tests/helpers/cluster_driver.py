"""Scans a folder by a local cluster of two workers and by this machine alone; prints as JSON what came of it.

For a process of its own, since `distributed` leaves a thread behind.
"""

import json
import os
import signal
from collections.abc import Callable
from concurrent.futures import Future
from pathlib import Path
from typing import Any

from distributed import Client, LocalCluster, SchedulerPlugin

from imagetwin.cli.main import run
from imagetwin.cli.scan_json import scan_to_json
from imagetwin.domain.errors import ImageTwinError
from imagetwin.domain.scans import ScanResult
from imagetwin.domain.settings import ScanSettings
from imagetwin.engine import cluster as cluster_module
from imagetwin.engine import comparing, fingerprinting, hashing
from imagetwin.engine.cluster import ClusterExecutor, open_cluster
from imagetwin.engine.scan import TASKS_PER_WORKER, scan

HIDDEN = "photo 07.jpg"
WORKERS = 2
CHUNK_FILES = 2
SETTINGS = ScanSettings()


class MostTasks(SchedulerPlugin):  # type: ignore[misc]
    """Counts how many tasks the scheduler holds at most, and how many it was given."""

    def __init__(self, scheduler: Any) -> None:
        self._scheduler = scheduler
        self.most, self.given = 0, set[str]()

    def transition(self, key: str, *_states: str, **_options: Any) -> None:
        """See a task change its state."""
        self.given.add(key)
        self.most = max(self.most, len(self._scheduler.tasks))


class Watched(ClusterExecutor):
    """Tells what is sent, and does something at the fifth order."""

    last: "Watched"

    def __init__(self, *arguments: Any) -> None:
        super().__init__(*arguments)
        self.sent: list[str] = []
        self.most_under_way = 0
        Watched.last = self
        self.at_fifth: Callable[[], object] = lambda: None

    def submit_on_files(self, files: Any, seconds: float | None, fn: Callable[..., Any], /, *args: Any) -> Future[Any]:
        """Send an order."""
        self.sent.append(fn.__name__)
        future = super().submit_on_files(files, seconds, fn, *args)
        self.most_under_way = max(self.most_under_way, len(self._under_way))
        if len(self.sent) == 5:
            self.at_fifth()
        return future


def told(result: ScanResult) -> dict[str, Any]:
    """Return a scan's JSON without its times."""
    document: dict[str, Any] = json.loads(json.dumps(scan_to_json(result)))
    del document["seconds"]
    return document


def hide(name: str) -> None:
    """Let this process see no file of that name; runs in a worker."""
    seen = os.stat

    def stat(path: Any, *arguments: Any, **options: Any) -> os.stat_result:
        if os.fspath(path).endswith(name):
            raise FileNotFoundError(2, "No such file", path)
        return seen(path, *arguments, **options)

    os.stat = stat


def end_worker(client: Any) -> int:
    """End one worker's process at once; return its id."""
    pid: int = next(iter(client.run(os.getpid).values()))
    os.kill(pid, getattr(signal, "SIGKILL", signal.SIGTERM))
    return pid


def scanned(
    address: str, folder: Path, at_fifth: Callable[[], object] = lambda: None, **options: Any
) -> dict[str, Any]:
    """Scan by the cluster; return the JSON."""
    with open_cluster(address, SETTINGS.decode, near_count=1, **options) as executor:
        assert isinstance(executor, Watched)
        executor.at_fifth = at_fifth
        return told(scan([folder], SETTINGS, executor=executor))


def complaint(work: Callable[[], object]) -> str:
    """Return the sentence of an expected error."""
    try:
        work()
    except ImageTwinError as error:
        return f"{type(error).__name__}: {error}"
    return "nothing"


def by_command(address: str, folder: Path, target: Path) -> dict[str, Any]:
    """Scan by the command line; return the JSON without its times."""
    words = ["scan", str(folder), "--quiet", "--no-cache", "--scheduler", address, "--json", str(target)]
    assert run(words, lambda _folders: 99) == 0
    document: dict[str, Any] = json.loads(target.read_text("utf-8"))
    del document["seconds"]
    return document


def findings(cluster: Any, client: Any, work: Path) -> dict[str, Any]:
    """Do all scans, one after the other."""
    address, folder, shared = cluster.scheduler_address, work / "pictures", work / "shared"
    shared.mkdir()
    plugin = MostTasks(cluster.scheduler)
    cluster.scheduler.add_plugin(plugin)
    found: dict[str, Any] = {
        "local": told(scan([folder], SETTINGS, worker_count=1)),
        "cluster": by_command(address, folder, work / "scan.json"),
        "sent": Watched.last.sent,
        "most_under_way": Watched.last.most_under_way,
        "most_tasks": plugin.most,
        "given_tasks": len(plugin.given),
        "bound": WORKERS * TASKS_PER_WORKER,
    }
    found["search"] = searched_far(address, folder, shared)
    found["search_sent"] = Watched.last.sent
    found["shared_left"] = [path.name for path in shared.iterdir()]
    ended: list[int] = []
    found["killed"] = scanned(address, folder, at_fifth=lambda: ended.append(end_worker(client)))
    found["killed_count"] = len(ended)
    client.wait_for_workers(WORKERS)
    workers = list(client.scheduler_info()["workers"])
    client.run(hide, HIDDEN, workers=workers[:1])
    found["hidden_from_one"] = scanned(address, folder)
    client.run(hide, HIDDEN, workers=workers[1:])
    found["hidden_from_all"] = scanned(address, folder)
    cluster_module.CONNECT_SECONDS = 1.0
    found["lost"] = complaint(lambda: scanned(address, folder, at_fifth=cluster.close))
    found["nobody"] = complaint(lambda: scanned(address, folder))
    return found


def searched_far(address: str, folder: Path, shared: Path) -> dict[str, Any]:
    """Scan so that the workers search, too, however few the pictures are."""
    limits = comparing.IN_PLACE_ROWS, hashing.IN_PLACE_ROWS
    comparing.IN_PLACE_ROWS = hashing.IN_PLACE_ROWS = 0
    try:
        return scanned(address, folder, search_from=0, shared_folder=shared)
    finally:
        comparing.IN_PLACE_ROWS, hashing.IN_PLACE_ROWS = limits


def main(work: Path) -> None:
    """Print the findings about the pictures in the folder `pictures`."""
    cluster_module.ClusterExecutor = Watched  # type: ignore[misc, assignment]
    fingerprinting.CHUNK_FILES = CHUNK_FILES
    options = {"n_workers": WORKERS, "threads_per_worker": 1, "dashboard_address": ":0"}
    with LocalCluster(**options) as cluster, Client(cluster, set_as_default=False) as client:
        found = findings(cluster, client, work)
    print(json.dumps(found))
