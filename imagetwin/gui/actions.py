"""The one table of actions: menus, shortcuts, icons and words."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass

from PySide6.QtCore import Qt
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QMainWindow, QMenu, QWidget

from imagetwin.gui.dialogs.shortcuts_dialog import KeySection
from imagetwin.gui.resources import icon


@dataclass(frozen=True, slots=True)
class ActionSpec:
    """One action; `menu` is where it stands, `choice` makes it one of several of which one is on."""

    name: str
    menu: str
    text: str
    tip: str
    shortcut: str = ""
    icon_name: str = ""
    choice: bool = False


SEPARATOR = ""
_FILE, _EDIT, _DECIDE, _ACTIONS = "&File", "&Edit", "&Decide", "&Actions"
_COMPARE, _VIEW, _HELP = "&Compare", "&View", "&Help"
_THEME, _SIZE, _LAYOUT, _TIER = "&Theme", "Thumbnail &size", "&Layout", "Mark by &tier"

ACTIONS = (
    ActionSpec("browse", _FILE, "&Add folder…", "Add a folder to look in", "Ctrl+O", "folder"),
    ActionSpec("clear_folders", _FILE, "&Take all folders out", "Empty the list of folders", "Ctrl+Shift+O", "clear"),
    ActionSpec(
        "folders",
        _FILE,
        "Fol&ders…",
        "Choose which folders are searched, protected or left out",
        "Ctrl+D",
        "folders",
    ),
    ActionSpec("open_review", _FILE, "Open &review…", "Go on with a review that was saved", "Ctrl+Shift+R"),
    ActionSpec("save_review", _FILE, "&Save review…", "Save groups and marks, to go on another time", "Ctrl+S"),
    ActionSpec("report", _FILE, "&Export report…", "Write what was found as a page, tables and more", "Ctrl+E"),
    ActionSpec("options", _FILE, "&Options…", "Number of threads, methods, theme and more", "Ctrl+,", "options"),
    ActionSpec("quit", _FILE, "&Quit", "Close ImageTwin", "Ctrl+Q"),
    ActionSpec("undo_decision", _EDIT, "&Undo", "Take the last decision back", "Ctrl+Z", "undo"),
    ActionSpec("redo_decision", _EDIT, "&Redo", "Make the decision again that was taken back", "Ctrl+Y; Ctrl+Shift+Z"),
    ActionSpec("set_reference", _EDIT, "Make it the re&ference", "Compare the group with the selected image", "R"),
    ActionSpec("take_out", _EDIT, "&Take out of the group", "Take the selected image out of its group; it stays", "X"),
    ActionSpec("split", _EDIT, "&Split here", "Make the selected image and those after it a group of their own", "P"),
    ActionSpec("dismiss", _EDIT, "&Not duplicates", "Never show the pictures of this group together again", "N"),
    ActionSpec(
        "dismiss_image", _EDIT, "This one is n&o duplicate", "Never show the selected image with this group again", "O"
    ),
    ActionSpec("dismissals", _EDIT, "Not &duplicates…", "List what was dismissed, and show it again"),
    ActionSpec("undo", _EDIT, "Undo re&moval…", "Bring back what was removed last, after asking", "Ctrl+Alt+Z"),
    ActionSpec("history", _EDIT, "&History…", "Show all removals, and bring files back", "Ctrl+H", "history"),
    ActionSpec("keep_this", _DECIDE, "&Keep this one", "Keep the selected image, and mark the rest of its group", "K"),
    ActionSpec("keep_left", _DECIDE, "Keep the &left one", "Keep the left compared image, and mark the right one", "J"),
    ActionSpec("keep_right", _DECIDE, "Keep the &right one", "Keep the right compared image, and mark the left", "L"),
    ActionSpec("keep_all", _DECIDE, "Keep &all", "Keep all images of the group, and count it as decided", "A"),
    ActionSpec("swap", _DECIDE, "&Swap", "Let the reference and the image beside it change places", "W"),
    ActionSpec("next_undecided", _DECIDE, "&Next undecided group", "Go to the next group that is not decided", "U"),
    ActionSpec(
        "previous_undecided", _DECIDE, "&Previous undecided group", "Go back to a group that is not decided", "Shift+U"
    ),
    ActionSpec(
        "go_on", _DECIDE, "&Go on after deciding", "After each decision go to the next undecided group", choice=True
    ),
    ActionSpec("find", _ACTIONS, "&Find Dupes", "Look for duplicates in the folders", "F5", "search"),
    ActionSpec("pause", _ACTIONS, "Pa&use", "Let the search wait, or go on", "Ctrl+P; Pause"),
    ActionSpec("cancel", _ACTIONS, "&Cancel", "Stop what is going on", "Esc", "cancel"),
    ActionSpec(
        "mark_all",
        _ACTIONS,
        "Mark &all but the best",
        "Mark verified copies, all but the best of each picture; similar and plain images are left to you",
        "Ctrl+M",
        "check-all",
    ),
    ActionSpec("mark_same-file", _TIER, "Same &file", "Mark copies that are the same byte by byte, and no others"),
    ActionSpec("mark_same-pixels", _TIER, "Same &pixels", "Mark copies that show the same pixels, and no others"),
    ActionSpec(
        "mark_re-encoded",
        _TIER,
        "&Re-encoded or resized",
        "Mark copies that were saved again or resized, and no others",
    ),
    ActionSpec("mark_edited", _TIER, "&Edited", "Mark edited copies, and no others: look at each afterwards"),
    ActionSpec(
        "mark_similar", _TIER, "&Similar", "Mark all similar images but the best of each group: look at each afterwards"
    ),
    ActionSpec(
        "mark_by_rules", _ACTIONS, "Mark by r&ules…", "Choose in which order what decides who stays", "Ctrl+Shift+K"
    ),
    ActionSpec("clear_marks", _ACTIONS, "C&lear marks", "Keep every image", "Ctrl+Shift+M", "clear"),
    ActionSpec("remove", _ACTIONS, "&Remove marked…", "Remove the marked files, after asking how", "Del", "trash"),
    ActionSpec(
        "remove_group",
        _ACTIONS,
        "Remove the whole &group…",
        "Remove all pictures of the selected group, so that none of them stays, after asking",
        "Ctrl+Shift+Del",
    ),
    ActionSpec(
        "two_photos",
        _ACTIONS,
        "Compare t&wo photos…",
        "Tell how far any two files are apart by each method, and which settings would join them",
        "Ctrl+T",
        "two-photos",
    ),
    ActionSpec("open", _ACTIONS, "&Open", "Open the selected image with the system's program", "Return; Enter", "open"),
    ActionSpec("show", _ACTIONS, "&Show in folder", "Show the selected image in the file manager", "Ctrl+Return"),
    ActionSpec("copy", _ACTIONS, "Copy &path", "Copy the path of the selected image", "Ctrl+C"),
    ActionSpec("zoom_in", _COMPARE, "Zoom &in", "Come nearer, in all pictures", "Ctrl++; Ctrl+="),
    ActionSpec("zoom_out", _COMPARE, "Zoom &out", "Go further away, in all pictures", "Ctrl+-"),
    ActionSpec("zoom_fit", _COMPARE, "&Fit", "Show all of each picture", "Ctrl+0"),
    ActionSpec("zoom_full", _COMPARE, "&100 %", "Show the largest picture's pixels as the screen's", "Z"),
    ActionSpec("view_sides", _COMPARE, "Side &by side", "Show the pictures side by side", "B", choice=True),
    ActionSpec("view_split", _COMPARE, "&Split", "Lay one picture on the other, with a divider", "V", choice=True),
    ActionSpec(
        "view_difference", _COMPARE, "&Difference", "Show where the pictures differ, and how far", "D", choice=True
    ),
    ActionSpec("flip", _COMPARE, "F&lip", "Hold: let the pictures change places", "F", choice=True),
    ActionSpec("next_member", _COMPARE, "&Next of the group", "Compare the group's next picture", "Alt+Right"),
    ActionSpec(
        "previous_member", _COMPARE, "&Previous of the group", "Compare the group's previous picture", "Alt+Left"
    ),
    ActionSpec(
        "compare_too", _COMPARE, "Compare this one &too", "Add the selected picture, or take it out: up to four", "Ins"
    ),
    ActionSpec("histograms", _COMPARE, "&Histograms", "Show each picture's levels", "H", choice=True),
    ActionSpec("all_facts", _COMPARE, "&All facts", "Show in the table also what is equal", "Ctrl+L", choice=True),
    ActionSpec(
        "layout_rows", _LAYOUT, "&Rows", "All images of a group side by side", "Alt+1", "layout-rows", choice=True
    ),
    ActionSpec(
        "layout_table", _LAYOUT, "&Table", "One image a row, with columns to sort by", "Alt+2", "layout-table", True
    ),
    ActionSpec(
        "layout_pairs", _LAYOUT, "&Pairs", "Each image large beside its reference", "Alt+3", "layout-pairs", True
    ),
    ActionSpec("filter", _VIEW, "&Filter by text…", "Show only groups with this text in a path", "Ctrl+F", "filter"),
    ActionSpec("filter_folder", _VIEW, "Only the selected f&older", "Show only groups with a picture in that folder"),
    ActionSpec(
        "clear_filter",
        _VIEW,
        "Clear the fil&ter",
        "Show the groups of all distances, folders and formats",
        "Ctrl+Shift+F",
    ),
    ActionSpec("theme_system", _THEME, "As the &system", "Light or dark, as the system is", choice=True),
    ActionSpec("theme_light", _THEME, "&Light", "Light theme", choice=True),
    ActionSpec("theme_dark", _THEME, "&Dark", "Dark theme", choice=True),
    ActionSpec("size_100", _SIZE, "&Small", "Small thumbnails", "Ctrl+1", choice=True),
    ActionSpec("size_140", _SIZE, "&Medium", "Medium thumbnails", "Ctrl+2", choice=True),
    ActionSpec("size_220", _SIZE, "&Large", "Large thumbnails", "Ctrl+3", choice=True),
    ActionSpec("legend", _VIEW, "&What the tiers mean…", "Show what each kind of copy means", "", "legend"),
    ActionSpec("unreadable", _VIEW, "&Not compared…", "Show which files were not compared, and why", "", "warning"),
    ActionSpec("guide", _HELP, "&Guide", "Read how everything is done; no network is needed", "Shift+F1"),
    ActionSpec("shortcuts", _HELP, "&Shortcuts", "Show all keys on one sheet", "F1"),
    ActionSpec("about", _HELP, "&About ImageTwin", "Versions and licences"),
)
# Return, Ctrl+C and letters mean something else in the other parts of the window.
_OF_THE_IMAGES = (
    *("open", "show", "copy", "set_reference", "take_out", "split", "dismiss", "dismiss_image"),
    *("keep_this", "keep_left", "keep_right", "keep_all", "swap"),
)
_SUBMENUS = {_THEME: _VIEW, _SIZE: _VIEW, _LAYOUT: _VIEW, _TIER: _ACTIONS}
# Keys that belong to a view or a dialog and need no action.
OTHER_KEYS = (
    ("Arrows", "Move through the images", "In the compared pictures: move all of them"),
    ("Home, End", "First or last image", "Go to the first or the last image"),
    ("Page up, Page down", "A page up or down", "Go to the images a page away"),
    ("Space", "Mark or keep the image", "Mark the selected image, or keep it"),
    ("Tab, Shift+Tab", "Next or last part", "Go to the next or the last part of the window"),
    ("Shift+Arrows", "Move the divider", "In the compared pictures: move the divider of the split view"),
    ("Ctrl+click", "Compare this one too", "Compare an image as well, up to four, as Shift+click does"),
    ("S", "Sort the table", "Sort the table by the column of the cursor, again the other way round"),
    ("N, P, O, L", "Role of a folder", "In Folders…: normal, protected, only protected, left out"),
)


def add_actions(window: QMainWindow, handlers: Mapping[str, Callable[[], object]]) -> dict[str, QAction]:
    """Make all actions, put them into the window's menus, and connect each with its handler."""
    menus = _menus(window)
    made: dict[str, QAction] = {}
    for spec in ACTIONS:
        action = QAction(spec.text, window)
        action.setObjectName(spec.name)
        action.setCheckable(spec.choice)
        action.setShortcuts(QKeySequence.listFromString(spec.shortcut))
        keys = action.shortcut().toString(QKeySequence.SequenceFormat.NativeText)
        action.setToolTip(f"{spec.tip} ({keys})" if keys else spec.tip)
        action.setStatusTip(spec.tip)
        action.triggered.connect(handlers[spec.name])
        menus[spec.menu].addAction(action)
        made[spec.name] = action
    refresh_icons(made)
    return made


def give_to_images(actions: Mapping[str, QAction], *views: QWidget) -> None:
    """Let the actions on images be the views' own, whose keys work in them only."""
    for name in _OF_THE_IMAGES:
        actions[name].setShortcutContext(Qt.ShortcutContext.WidgetShortcut)
        for view in views:
            view.addAction(actions[name])


def refresh_icons(actions: Mapping[str, QAction]) -> None:
    """Draw the icons in the theme's colours."""
    for spec in ACTIONS:
        if spec.icon_name:
            actions[spec.name].setIcon(icon(spec.icon_name))


def key_sections(actions: Mapping[str, QAction]) -> list[KeySection]:
    """Return all keys and what they do by their menus, those without an action first."""
    rows: dict[str, list[tuple[str, str, str]]] = {"In the groups": list(OTHER_KEYS)}
    for spec in ACTIONS:
        keys = ", ".join(_native(key) for key in actions[spec.name].shortcuts())
        menu = _SUBMENUS.get(spec.menu, spec.menu).replace("&", "")
        if keys:
            rows.setdefault(menu, []).append((keys, _in_sheet(spec), spec.tip))
    return [KeySection(heading, each) for heading, each in rows.items()]


def _in_sheet(spec: ActionSpec) -> str:
    """Return the words of an action beside its key; those of a submenu's choice need the submenu's."""
    words = spec.text.replace("&", "").rstrip("…")
    return f"{spec.menu.replace('&', '')}: {words.lower()}" if spec.menu in _SUBMENUS else words


def _native(key: QKeySequence) -> str:
    return key.toString(QKeySequence.SequenceFormat.NativeText)


def _menus(window: QMainWindow) -> dict[str, QMenu]:
    menus: dict[str, QMenu] = {}
    for title in dict.fromkeys(spec.menu for spec in ACTIONS):
        parent = _SUBMENUS.get(title)
        for missing in [name for name in (parent, None if parent else title) if name and name not in menus]:
            menus[missing] = window.menuBar().addMenu(missing)
        if parent is not None:
            menus[title] = menus[parent].addMenu(title)
    return menus
