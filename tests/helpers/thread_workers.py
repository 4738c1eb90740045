"""Workers in threads, for tests that are about something else than processes and would wait for their start."""

from concurrent.futures import ThreadPoolExecutor


class ThreadWorkers(ThreadPoolExecutor):
    """Stands in for `engine.workers.WorkerPool`; tasks run in this process, with no limit of time or memory."""

    def __init__(self, worker_count: int | None = None, *, memory_bytes: int | None = None) -> None:
        self.memory_bytes = memory_bytes
        self.worker_count = worker_count or 1
        super().__init__(self.worker_count)

    def start(self) -> None:
        """Start nothing: threads are started by their tasks."""
