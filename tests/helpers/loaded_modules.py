"""A task for a worker process that tells what the process has loaded."""

import sys


def loaded_modules() -> list[str]:
    """Return the names of all modules loaded in this process."""
    return sorted(sys.modules)
