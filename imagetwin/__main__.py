"""Starts the window or the command line; each is imported only when it is wanted."""

import gc
import multiprocessing
import os
import sys
from collections.abc import Sequence
from pathlib import Path


def main(argv: Sequence[str] | None = None) -> int:
    """Run ImageTwin with the arguments of the command line; return the exit code."""
    # Each process would start a thread of numpy's for each core, which takes it 0.04 s and is never wanted.
    os.environ.setdefault("OPENBLAS_NUM_THREADS", "1")
    multiprocessing.freeze_support()
    arguments = list(sys.argv[1:] if argv is None else argv)
    if not arguments:
        return open_window(())
    if arguments[0] == "--self-test":  # not by the command line's parser: it must run where that is what is broken
        from imagetwin.cli.self_test import run_self_test

        return run_self_test(arguments[1:])
    if arguments == ["--version"]:  # the parser knows it too, and takes longer to load than all the rest
        from imagetwin import __version__

        print(f"ImageTwin {__version__}")  # noqa: T201
        return 0
    from imagetwin.cli.main import run

    code = run(arguments, open_window)
    # The interpreter's end would look through all objects several times, which takes 0.1 s.
    gc.freeze()
    return code


def open_window(folders: Sequence[Path], gone: Sequence[Path] = ()) -> int:
    """Open the window on the folders, and let it tell what is not there; return when it is closed."""
    from imagetwin.gui.app import run

    return run(folders, gone)


if __name__ == "__main__":
    sys.exit(main())
