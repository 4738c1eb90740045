"""Every check of the project, in order: ruff, ruff format, mypy, import-linter, pytest.

    python tools/check.py           all of them
    python tools/check.py --fast    all but pytest
    python tools/check.py --fix     repair first what can be repaired

Needs the dependency groups `test` and `check` in the environment that runs it:
    python -m pip install -r requirements.txt --group test --group check
"""

import argparse
import subprocess
import sys
import time
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent


def steps(*, fast: bool, fix: bool) -> list[tuple[str, list[str]]]:
    """Return the name and the command of each step."""
    python = sys.executable
    listed = [
        ("ruff", [python, "-m", "ruff", "check", *(["--fix"] if fix else []), "."]),
        ("ruff format", [python, "-m", "ruff", "format", *([] if fix else ["--check"]), "."]),
        ("mypy", [python, "-m", "mypy"]),
        ("import-linter", [python, "-c", "from importlinter.cli import lint_imports_command as lint; lint()"]),
        ("pytest", [python, "-m", "pytest", "-q", "-n", "2", "--dist", "worksteal"]),
    ]
    return listed[:-1] if fast else listed


def main() -> int:
    """Run the steps up to the first that fails; return its exit code, or 0."""
    parser = argparse.ArgumentParser(description="Check the project.")
    parser.add_argument("--fast", action="store_true", help="leave the tests out")
    parser.add_argument("--fix", action="store_true", help="repair what can be repaired")
    options = parser.parse_args()
    for name, command in steps(fast=options.fast, fix=options.fix):
        started = time.monotonic()
        code = subprocess.run(command, cwd=ROOT, check=False).returncode
        print(f"{name}: {'passed' if code == 0 else 'FAILED'} ({time.monotonic() - started:.1f} s)", flush=True)
        if code:
            return code
    return 0


if __name__ == "__main__":
    sys.exit(main())
