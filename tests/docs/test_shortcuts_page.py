"""docs/SHORTCUTS.md has the keys that the window has, and no key stands for two things."""

from collections import Counter

from imagetwin.gui.actions import ACTIONS
from tools.shortcuts_page import PAGE, page


def test_the_page_of_all_keys_is_current() -> None:
    assert PAGE.read_text("utf-8") == page(), "write it anew: python tools/shortcuts_page.py"


def test_no_key_belongs_to_two_actions() -> None:
    keys = Counter(key for spec in ACTIONS for key in spec.shortcut.split("; ") if key)
    assert len(keys) > 40
    assert [key for key, count in keys.items() if count > 1] == []
