"""Options that spread a scan over the workers of a cluster."""

from collections.abc import Iterator
from concurrent.futures import Executor
from contextlib import contextmanager
from pathlib import Path
from typing import Annotated

import typer

from imagetwin.domain.errors import UsageError
from imagetwin.domain.settings import DecodeSettings

SchedulerOption = Annotated[
    str | None,
    typer.Option(
        metavar="ADDRESS",
        help="Let the workers of a Dask scheduler read the images, for example tcp://HOST:8786. They must see the "
        "folders at the same paths. Needs the extra imagetwin[cluster].",
        show_default=False,
    ),
]
SharedDirOption = Annotated[
    Path | None,
    typer.Option(
        metavar="DIR",
        help="With --scheduler: a folder that all workers see, for the scan's temporary files. Then they share the "
        "search among more than 200,000 images, too.",
        show_default=False,
    ),
]


@contextmanager
def lent_cluster(
    scheduler: str | None, shared_dir: Path | None, decode: DecodeSettings, threads: int | None
) -> Iterator[Executor | None]:
    """Lend the executor that the options name, None for processes of this machine alone. Raises UsageError."""
    if scheduler is None:
        if shared_dir is not None:
            raise UsageError("--shared-dir is for the workers of a cluster. Name its scheduler by --scheduler.")
        yield None
        return
    from imagetwin.engine.cluster import open_cluster

    shared = None if shared_dir is None else shared_dir.absolute()
    with open_cluster(scheduler, decode, shared_folder=shared, near_count=threads) as cluster:
        yield cluster
