"""What no scan of JPEGs can beat: libjpeg-turbo decoding them at the smallest scale that does, on all cores.

The bytes lie in memory and the processes are ready before the clock starts; nothing is digested, reduced or compared.
"""

import math
import multiprocessing
import time
from multiprocessing.synchronize import Barrier
from pathlib import Path
from queue import Queue

import simplejpeg

from benchmarks.running import Figures
from imagetwin.domain.fingerprints import MSE
from imagetwin.engine.workers import default_worker_count
from imagetwin.imaging.methods import RECIPES

SCALES = (8, 4, 2, 1)


def decode_limit(folder: str) -> Figures:
    """Decode all JPEGs of a folder in as many processes as there are cores."""
    paths = sorted(Path(folder).rglob("*.jp*g"), key=lambda path: path.stat().st_size)
    context = multiprocessing.get_context("spawn")
    count = default_worker_count()
    ready, done = context.Barrier(count), context.Queue()
    # By turns of size: each process gets about as much to do as the others.
    workers = [context.Process(target=_work, args=(paths[each::count], ready, done)) for each in range(count)]
    for worker in workers:
        worker.start()
    spans = [done.get() for _ in workers]
    for worker in workers:
        worker.join()
    wall = max(end for _, end, _ in spans) - min(start for start, _, _ in spans)
    return Figures(wall, sum(processor for _, _, processor in spans))


def _work(paths: list[Path], ready: Barrier, done: "Queue[tuple[float, float, float]]") -> None:
    contents = [path.read_bytes() for path in paths]
    sizes = [least_size(content) for content in contents]
    ready.wait()
    start, processor = time.perf_counter(), time.process_time()
    for content, (width, height) in zip(contents, sizes, strict=True):
        simplejpeg.decode_jpeg(content, "RGB", min_width=width, min_height=height, strict=False)
    done.put((start, time.perf_counter(), time.process_time() - processor))


def least_size(content: bytes) -> tuple[int, int]:
    """Return the smallest size at which a JPEG may be decoded for the default method."""
    height, width, _, _ = simplejpeg.decode_jpeg_header(content, strict=False)
    wanted_width, wanted_height = RECIPES[MSE.name].wanted_size(MSE)
    for scale in SCALES:
        if width // wanted_width >= scale and height // wanted_height >= scale:
            return math.ceil(width / scale), math.ceil(height / scale)
    return width, height
