"""Lists what the program is made of, for those who watch over it: a CycloneDX SBOM as JSON.

    python packaging/sbom.py FILE

The packages of requirements.txt are installed into an environment of their own, so that neither pip nor PyInstaller is
among them, and cyclonedx-py reads their versions and licences there. Each system has its own list, since some packages
are for one system alone.
"""

import argparse
import os
import subprocess
import sys
from pathlib import Path
from tempfile import TemporaryDirectory
from venv import EnvBuilder

ROOT = Path(__file__).resolve().parents[1]
TOOL = "cyclonedx-bom==7.5.0"


def main() -> int:
    """Write the list."""
    parser = argparse.ArgumentParser(description="Write a CycloneDX SBOM of what is shipped.")
    parser.add_argument("file", type=Path, help="the JSON file to write")
    file = parser.parse_args().file.resolve()
    file.parent.mkdir(parents=True, exist_ok=True)
    with TemporaryDirectory(prefix="imagetwin-sbom-", ignore_cleanup_errors=True) as name:
        tool = make_environment(Path(name) / "tool", with_pip=True)
        shipped = make_environment(Path(name) / "shipped", with_pip=False)
        pip = [str(tool), "-m", "pip", "--disable-pip-version-check"]
        subprocess.run([*pip, "install", "-q", TOOL], check=True)
        subprocess.run(
            [*pip, "--python", str(shipped), "install", "-q", "-r", "requirements.txt"], cwd=ROOT, check=True
        )
        options = ["--pyproject", str(ROOT / "pyproject.toml"), "--output-reproducible", "--of", "JSON"]
        command = [str(tool), "-m", "cyclonedx_py", "environment", *options, "-o", str(file), str(shipped)]
        subprocess.run(command, check=True)
    return 0


def make_environment(folder: Path, *, with_pip: bool) -> Path:
    """Make an empty environment; return its interpreter."""
    EnvBuilder(with_pip=with_pip, symlinks=os.name != "nt").create(folder)
    return folder / ("Scripts/python.exe" if os.name == "nt" else "bin/python")


if __name__ == "__main__":
    sys.exit(main())
