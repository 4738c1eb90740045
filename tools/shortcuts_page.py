"""Writes docs/SHORTCUTS.md from the table of actions; a test says whether it is current.

    python tools/shortcuts_page.py [FILE]

The page is for everybody, so keys are written as on Windows and Linux.
"""

import argparse
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(ROOT))

from imagetwin.gui.actions import ACTIONS, OTHER_KEYS  # noqa: E402

PAGE = ROOT / "docs" / "SHORTCUTS.md"
_HEAD = """# Keys

All keys of the window, by menu. F1 shows them in the program, where they can be searched; [REVIEW.md](REVIEW.md) tells
how a review goes by keys alone. On macOS, Ctrl is the Command key. Letters work where the images have the keyboard: Tab
leads there.

Written by `python tools/shortcuts_page.py`.
"""


def page() -> str:
    """Return the page: a table for each menu that has keys, first the keys that are no action."""
    sections = {"In the groups": [(keys, words, tip) for keys, words, tip in OTHER_KEYS]}
    for spec in ACTIONS:
        if spec.shortcut:
            rows = sections.setdefault(_plain(spec.menu), [])
            rows.append((spec.shortcut.replace("; ", " or "), _plain(spec.text), spec.tip))
    return _HEAD + "".join(_table(heading, rows) for heading, rows in sections.items())


def _table(heading: str, rows: list[tuple[str, str, str]]) -> str:
    lines = [f"| {_cell(keys)} | {_cell(words)} | {_cell(tip)} |" for keys, words, tip in rows]
    return "\n".join([f"\n## {heading}\n", "| keys | what | more |", "|---|---|---|", *lines, ""])


def _plain(text: str) -> str:
    return text.replace("&", "").rstrip("…")


def _cell(text: str) -> str:
    return text.replace("|", "\\|")


def main() -> int:
    """Write the page."""
    parser = argparse.ArgumentParser(description="Write the page of all keys.")
    parser.add_argument("file", nargs="?", type=Path, default=PAGE)
    parser.parse_args().file.write_text(page(), "utf-8", newline="\n")
    return 0


if __name__ == "__main__":
    sys.exit(main())
