"""What work over a cluster costs beside the same work by this machine's own processes.

All workers are on this machine and of one thread each, so more of them than there are cores can gain nothing: the ratio
tells what the way over the scheduler costs. What is measured begins when the workers have done a first scan, and the
processors' seconds are those of all processes together, the scheduler's among them.
"""

import os
import time
from collections.abc import Callable, Iterator
from concurrent.futures import Executor
from contextlib import ExitStack, contextmanager
from dataclasses import replace
from importlib.util import find_spec
from pathlib import Path

import numpy as np

from benchmarks import corpora
from benchmarks.cases import Case, MissingInputError, Setup, timed
from benchmarks.running import Contestant, Figures, task
from benchmarks.search_scale import describe, written
from imagetwin.domain.fingerprints import MSE
from imagetwin.domain.progress import CancelToken
from imagetwin.domain.settings import MatchSettings, ScanSettings
from imagetwin.engine.comparing import CompareStage
from imagetwin.engine.remote import near_workers, search_workers
from imagetwin.engine.scan import TASKS_PER_WORKER, scan
from imagetwin.engine.spool import SpoolFile, temporary_folder
from imagetwin.engine.workers import WorkerPool, default_worker_count

FILES = 8000
FINGERPRINTS = 100_000
ALONE = "this machine alone"
_WARM_FILES = 200
_WORKERS = {ALONE: 0, "1 worker": 1, "2 workers": 2, "4 workers": 4}


@contextmanager
def executor_of(worker_count: int, shared: Path) -> Iterator[Executor]:
    """Start a cluster of so many workers of one thread, that search as well; for 0 a pool of this machine's."""
    if not worker_count:
        with WorkerPool(default_worker_count()) as pool:
            yield pool
        return
    from distributed import LocalCluster

    from imagetwin.engine.cluster import open_cluster
    from imagetwin.engine.cluster_worker import NANNYS_SETTING

    with ExitStack() as stack:
        cluster = LocalCluster(n_workers=worker_count, threads_per_worker=1, dashboard_address=":0")
        stack.enter_context(cluster)
        # The nannies of a real cluster are in other processes than the scan's, and set nothing here.
        os.environ.pop(NANNYS_SETTING, None)
        decode = ScanSettings().decode
        yield stack.enter_context(open_cluster(cluster.scheduler_address, decode, shared_folder=shared, search_from=0))


def scan_seconds(folder: str, warm: str, worker_count: int) -> Figures:
    """Measure a scan of a folder after one of another."""
    with temporary_folder() as shared, executor_of(worker_count, shared) as executor:
        scan([Path(warm)], executor=executor)
        before, own, started = _family_seconds(), time.process_time(), time.perf_counter()
        result = scan([Path(folder)], executor=executor)
        seconds, spent, own = time.perf_counter() - started, _family_seconds() - before, time.process_time() - own
    found = f"groups: {len(result.groups):,}; {own:.2f} CPU s in the process of the scan and the scheduler"
    return Figures(seconds, spent, found)


def search_seconds(path: str, warm: str, worker_count: int) -> Figures:
    """Measure the search among fingerprints after a scan; the points and the index are made here in any case."""
    aspects = np.load(Path(path).with_suffix(".npy")).tolist()
    with temporary_folder() as shared, executor_of(worker_count, shared) as executor:
        scan([Path(warm)], executor=executor)
        spool = SpoolFile(shared / "fingerprints.bin", len(aspects), MSE)
        spool.path.symlink_to(path)
        far = lambda: search_workers(executor, spool.path, spool.class_count)  # noqa: E731
        stage = CompareStage(near_workers(executor), CancelToken(), lambda _done: None, searchers=far)
        in_flight = TASKS_PER_WORKER * (worker_count or default_worker_count())
        near_workers(executor).submit(abs, 1).result()
        before, started = _family_seconds(), time.perf_counter()
        comparison = stage.run(spool, aspects, MatchSettings(), in_flight, ceiling=MatchSettings().threshold)
        seconds, spent = time.perf_counter() - started, _family_seconds() - before
        return Figures(seconds, spent, describe(comparison))


def _family_seconds() -> float:
    """Return the processors' seconds of this process and of all that it started and that are there."""
    import psutil

    own = psutil.Process()
    family = [each.cpu_times() for each in (own, *own.children(recursive=True))]
    return sum(float(times.user + times.system) for times in family)


def _contestants(make: Callable[[Setup, int], Contestant]) -> Callable[[Setup], dict[str, Contestant]]:
    def contestants(setup: Setup) -> dict[str, Contestant]:
        for module in ("distributed", "psutil"):
            if find_spec(module) is None:
                raise MissingInputError(f"There is no {module}. Install the extra imagetwin[cluster].")
        return {name: make(setup, count) for name, count in _WORKERS.items()}

    return contestants


def _warm(setup: Setup) -> Path:
    return corpora.crops(setup, replace(corpora.SMALL, name="warm", count=_WARM_FILES))


def _scan_of(setup: Setup, worker_count: int) -> Contestant:
    folder = corpora.crops(setup, replace(corpora.SMALL, count=FILES))
    return task(scan_seconds, folder=folder, warm=_warm(setup), worker_count=worker_count)


def _search_of(setup: Setup, worker_count: int) -> Contestant:
    path = written("real", setup.count(FINGERPRINTS), setup.data_set("photos"), setup.work / "fingerprints")
    return task(search_seconds, path=path, warm=_warm(setup), worker_count=worker_count)


CASES = (
    Case(
        "cluster-scan",
        "what a first scan by the workers of a cluster costs, all on this machine",
        f"{FILES:,} JPEGs of 0.17 MP, crops of shared/data/photos",
        ALONE,
        timed(_contestants(_scan_of)),
        on_request=True,
    ),
    Case(
        "cluster-search",
        "what the search by the workers of a cluster costs, all on this machine",
        f"{FINGERPRINTS:,} fingerprints of crops of shared/data/photos with small changes",
        ALONE,
        timed(_contestants(_search_of)),
        on_request=True,
    ),
)
