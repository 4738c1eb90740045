"""Makes `imagetwin/cli/samples.py`: a small HEIC, JPEG XL and raw file of the self-test's own drawing.

    python tools/make_samples.py

The program has no encoder for them, and a build is to prove that it reads them.
"""

import base64
import sys
import zlib
from pathlib import Path
from tempfile import TemporaryDirectory

ROOT = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(ROOT))

from imagetwin.cli.self_test import motif  # noqa: E402
from tests.helpers.format_files import heic, jxl  # noqa: E402
from tests.helpers.raw_files import save_dng  # noqa: E402

TARGET = ROOT / "imagetwin" / "cli" / "samples.py"
SIZE = (160, 120)
HEAD = '''"""The self-test's waves in formats that the program cannot write, made by tools/make_samples.py."""

import base64
import zlib


def sample(ending: str) -> bytes:
    """Return the file of that ending: `heic`, `jxl` or `dng`."""
    return zlib.decompress(base64.b85decode("".join(_FILES[ending].split())))


_FILES = {
'''


def main() -> None:
    """Write the module."""
    picture = motif("waves").resize(SIZE)
    with TemporaryDirectory() as folder:
        raw = save_dng(Path(folder, "a.dng"), picture, levels=256).read_bytes()
    files = {"heic": heic(picture, quality=60), "jxl": jxl(picture), "dng": raw}
    lines = [line for ending, content in files.items() for line in _lines(ending, content)]
    TARGET.write_text(HEAD + "\n".join(lines) + "\n}\n", "ascii")
    for ending, content in files.items():
        print(f"{ending}: {len(content):,} bytes")


def _lines(ending: str, content: bytes) -> list[str]:
    text = base64.b85encode(zlib.compress(content, 9)).decode()
    parts = [text[start : start + 110] for start in range(0, len(text), 110)]
    return [f'    "{ending}": r"""', *parts, '""",']


if __name__ == "__main__":
    main()
