"""The one table of actions: menus, shortcuts, icons and words."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass

from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QMainWindow

from imagetwin.gui.resources import icon


@dataclass(frozen=True, slots=True)
class ActionSpec:
    """One action; `menu` is where it stands."""

    name: str
    menu: str
    text: str
    tip: str
    shortcut: str = ""
    icon_name: str = ""


ACTIONS = (
    ActionSpec("browse", "&File", "&Browse…", "Choose a folder", "Ctrl+O", "folder"),
    ActionSpec("find", "&File", "&Find Dupes", "Look for duplicates in the folder", "F5", "search"),
    ActionSpec("cancel", "&File", "&Cancel", "Stop the search", "Esc", "cancel"),
    ActionSpec("options", "&File", "&Options…", "Change the number of threads", "Ctrl+,", "options"),
    ActionSpec("quit", "&File", "&Quit", "Close ImageTwin", "Ctrl+Q"),
    ActionSpec(
        "mark_all",
        "&Edit",
        "Mark &all but the best",
        "In each group keep the image with the most pixels, and mark the others",
        "Ctrl+M",
        "check-all",
    ),
    ActionSpec("clear_marks", "&Edit", "&Clear marks", "Keep every image", "Ctrl+Shift+M", "clear"),
    ActionSpec(
        "remove", "&Edit", "&Remove marked…", "Move the marked files to the trash, after asking", "Del", "trash"
    ),
    ActionSpec("unreadable", "&View", "&Not compared…", "Show which files were not compared, and why", "", "warning"),
    ActionSpec("about", "&Help", "&About ImageTwin", "Version and licence"),
)


def add_actions(window: QMainWindow, handlers: Mapping[str, Callable[[], object]]) -> dict[str, QAction]:
    """Make all actions, put them into the window's menus, and connect each with its handler."""
    made: dict[str, QAction] = {}
    menus = {menu: window.menuBar().addMenu(menu) for menu in dict.fromkeys(spec.menu for spec in ACTIONS)}
    for spec in ACTIONS:
        action = QAction(spec.text, window)
        action.setObjectName(spec.name)
        if spec.icon_name:
            action.setIcon(icon(spec.icon_name))
        shortcut = QKeySequence(spec.shortcut)
        action.setShortcut(shortcut)
        keys = shortcut.toString(QKeySequence.SequenceFormat.NativeText)
        action.setToolTip(f"{spec.tip} ({keys})" if keys else spec.tip)
        action.setStatusTip(spec.tip)
        action.triggered.connect(handlers[spec.name])
        menus[spec.menu].addAction(action)
        made[spec.name] = action
    return made
