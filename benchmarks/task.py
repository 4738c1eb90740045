"""Calls a function of the benchmarks in this process and prints its figures: `benchmarks.running.task` starts it."""

import json
import sys
from importlib import import_module


def main() -> None:
    """Call `MODULE:FUNCTION` with arguments from JSON."""
    module, function = sys.argv[1].split(":")
    print(getattr(import_module(module), function)(**json.loads(sys.argv[2])).to_line())


if __name__ == "__main__":
    main()
