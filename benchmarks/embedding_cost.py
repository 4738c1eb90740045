"""What an embedding costs beside the model itself: the scan's workers against ONNX Runtime alone, on all cores.

Both have their processes ready and the model opened before the clock starts, and one thread in each. ONNX Runtime alone
has its input in memory: nothing is read, decoded, reduced or collected. Both tell the processors' seconds of their
processes, which other programs on the machine disturb less than the clock.
"""

import multiprocessing
import os
import time
from multiprocessing.synchronize import Barrier
from pathlib import Path
from queue import Queue

import numpy as np

from benchmarks.cases import Case, Setup, timed
from benchmarks.running import Contestant, Figures, task
from imagetwin.discovery.walk import walk
from imagetwin.domain.arrays import Float32Array
from imagetwin.domain.fingerprints import EMBEDDING
from imagetwin.domain.models import BUILT_IN
from imagetwin.domain.progress import CancelToken
from imagetwin.domain.settings import DecodeSettings, WalkSettings
from imagetwin.engine.fingerprinting import FingerprintStage
from imagetwin.engine.workers import WorkerPool, default_worker_count
from imagetwin.imaging.embedding import BUILT_IN_PATH, opened_model

SUBJECT, ALONE, ITS_OWN = (
    "a scan's workers",
    "ONNX Runtime alone, a process for each core",
    "ONNX Runtime's own threads",
)
_TASKS_PER_WORKER = 3


def by_workers(folder: str) -> Figures:
    """Make the vectors of a folder's pictures as a scan does, twice; models are opened at the first time."""
    files = walk([Path(folder)], WalkSettings()).files
    count = default_worker_count()
    pool = WorkerPool(count)
    pool.start()
    done: list[int] = []
    stage = FingerprintStage(
        pool, EMBEDDING, DecodeSettings(), 60.0, CancelToken(), lambda results: done.append(len(results.block))
    )
    stage.run(files, count * _TASKS_PER_WORKER)
    done.clear()
    before, started = _children_seconds(), time.perf_counter()
    stage.run(files, count * _TASKS_PER_WORKER)
    seconds, after = time.perf_counter() - started, _children_seconds()
    pool.shutdown()
    return Figures(seconds, None if before is None or after is None else after - before, f"vectors: {sum(done):,}")


def by_model_alone(count: int) -> Figures:
    """Run the model so many times in as many processes as there are cores."""
    context = multiprocessing.get_context("spawn")
    cores = default_worker_count()
    ready, done = context.Barrier(cores), context.Queue()
    shares = [count // cores + (place < count % cores) for place in range(cores)]
    workers = [context.Process(target=_run_model, args=(share, ready, done)) for share in shares]
    for worker in workers:
        worker.start()
    spans = [done.get() for _ in workers]
    for worker in workers:
        worker.join()
    wall = max(end for _, end, _ in spans) - min(start for start, _, _ in spans)
    return Figures(wall, sum(processor for _, _, processor in spans), f"vectors: {count:,}")


def by_own_threads(count: int) -> Figures:
    """Run the model so many times in one session with ONNX Runtime's own settings: a thread for each core."""
    import onnxruntime

    session = onnxruntime.InferenceSession(BUILT_IN_PATH.read_bytes(), providers=["CPUExecutionProvider"])
    given = {session.get_inputs()[0].name: _given()}
    session.run(None, given)
    started, processor = time.perf_counter(), time.process_time()
    for _ in range(count):
        session.run(None, given)
    return Figures(time.perf_counter() - started, time.process_time() - processor, f"vectors: {count:,}")


def _given() -> Float32Array:
    return np.random.default_rng(1).normal(size=(1, 3, BUILT_IN.side, BUILT_IN.side)).astype(np.float32)


def _run_model(count: int, ready: Barrier, done: "Queue[tuple[float, float, float]]") -> None:
    model = opened_model(BUILT_IN)
    given = _given()
    model.run(given)
    ready.wait()
    start, processor = time.perf_counter(), time.process_time()
    for _ in range(count):
        model.run(given)
    done.put((start, time.perf_counter(), time.process_time() - processor))


def _children_seconds() -> float | None:
    """Return the processors' seconds of the processes that are at work; None where the system does not tell."""
    try:
        ticks = os.sysconf("SC_CLK_TCK")
        statistics = [Path(f"/proc/{each.pid}/stat").read_text() for each in multiprocessing.active_children()]
    except (AttributeError, OSError, ValueError):
        return None
    columns = [text.rpartition(")")[2].split() for text in statistics]
    return sum(int(each[11]) + int(each[12]) for each in columns) / ticks


def _contestants(setup: Setup) -> dict[str, Contestant]:
    folder = setup.data_set("photos")
    count = len(walk([folder], WalkSettings()).files)
    return {
        SUBJECT: task(by_workers, folder=folder),
        ALONE: task(by_model_alone, count=count),
        ITS_OWN: task(by_own_threads, count=count),
    }


CASES = (
    Case(
        "embedding",
        "vectors of photos, decode included, beside the model's own time",
        "400 photos of 0.2 MP, shared/data/photos, whole at every scale",
        SUBJECT,
        timed(_contestants),
    ),
)
