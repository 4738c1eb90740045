"""Workers in threads, for tests that are about something else than processes and would wait for their start."""

from concurrent.futures import ThreadPoolExecutor


class ThreadWorkers(ThreadPoolExecutor):
    """Stands in for `engine.workers.WorkerPool`; tasks run in this process, without a time limit."""

    def __init__(self, worker_count: int | None = None) -> None:
        self.worker_count = worker_count or 1
        super().__init__(self.worker_count)

    def start(self) -> None:
        """Start nothing: threads are started by their tasks."""
