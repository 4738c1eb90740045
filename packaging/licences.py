"""The licences of what a bundle holds, as the environment that it is built in tells them.

python packaging/licences.py FILE      all of them as one text
"""

import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(ROOT))

from imagetwin.config.licences import FILE_NAME, Licence, as_json, as_text, third_party  # noqa: E402


def works() -> tuple[Licence, ...]:
    """Return the licences of all parts."""
    return third_party(ROOT / "resources")


def written_for_bundle(folder: Path) -> Path:
    """Write the list that About shows in a frozen copy into a folder, and return its path."""
    folder.mkdir(parents=True, exist_ok=True)
    target = folder / FILE_NAME
    target.write_text(as_json(works()), "utf-8")
    return target


if __name__ == "__main__":
    Path(sys.argv[1]).write_text(as_text(works()), "utf-8")
