"""The one table of actions: menus, shortcuts, icons and words."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass

from PySide6.QtCore import Qt
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QMainWindow, QMenu, QWidget

from imagetwin.domain.wording import mark as _
from imagetwin.domain.wording import tr
from imagetwin.gui.dialogs.shortcuts_dialog import KeySection
from imagetwin.gui.resources import icon
from imagetwin.gui.texts import with_key


@dataclass(frozen=True, slots=True)
class ActionSpec:
    """One action; `menu` is where it stands, `choice` makes it one of several of which one is on.

    `menu`, `text` and `tip` are English, and translated where they are shown.
    """

    name: str
    menu: str
    text: str
    tip: str
    shortcut: str = ""
    icon_name: str = ""
    choice: bool = False


SEPARATOR = ""
_FILE, _EDIT, _DECIDE, _ACTIONS = _("&File"), _("&Edit"), _("&Decide"), _("&Actions")
_COMPARE, _VIEW, _HELP = _("&Compare"), _("&View"), _("&Help")
_THEME, _SIZE, _LAYOUT, _TIER = _("&Theme"), _("Thumbnail &size"), _("&Layout"), _("Mark by &tier")

ACTIONS = (
    ActionSpec("browse", _FILE, _("&Add folder…"), _("Add a folder to look in"), "Ctrl+O", "folder"),
    ActionSpec(
        "clear_folders", _FILE, _("&Take all folders out"), _("Empty the list of folders"), "Ctrl+Shift+O", "clear"
    ),
    ActionSpec(
        "folders",
        _FILE,
        _("Fol&ders…"),
        _("Choose which folders are searched, protected or left out"),
        "Ctrl+D",
        "folders",
    ),
    ActionSpec("open_review", _FILE, _("Open &review…"), _("Go on with a review that was saved"), "Ctrl+Shift+R"),
    ActionSpec("save_review", _FILE, _("&Save review…"), _("Save groups and marks, to go on another time"), "Ctrl+S"),
    ActionSpec("report", _FILE, _("&Export report…"), _("Write what was found as a page, tables and more"), "Ctrl+E"),
    ActionSpec("options", _FILE, _("&Options…"), _("Number of threads, methods, theme and more"), "Ctrl+,", "options"),
    ActionSpec("quit", _FILE, _("&Quit"), _("Close ImageTwin"), "Ctrl+Q"),
    ActionSpec("undo_decision", _EDIT, _("&Undo"), _("Take the last decision back"), "Ctrl+Z", "undo"),
    ActionSpec(
        "redo_decision", _EDIT, _("&Redo"), _("Make the decision again that was taken back"), "Ctrl+Y; Ctrl+Shift+Z"
    ),
    ActionSpec(
        "set_reference", _EDIT, _("Make it the re&ference"), _("Compare the group with the selected image"), "R"
    ),
    ActionSpec(
        "take_out", _EDIT, _("&Take out of the group"), _("Take the selected image out of its group; it stays"), "X"
    ),
    ActionSpec(
        "split", _EDIT, _("&Split here"), _("Make the selected image and those after it a group of their own"), "P"
    ),
    ActionSpec("dismiss", _EDIT, _("&Not duplicates"), _("Never show the pictures of this group together again"), "N"),
    ActionSpec(
        "dismiss_image",
        _EDIT,
        _("This one is n&o duplicate"),
        _("Never show the selected image with this group again"),
        "O",
    ),
    ActionSpec("dismissals", _EDIT, _("Not &duplicates…"), _("List what was dismissed, and show it again")),
    ActionSpec("undo", _EDIT, _("Undo re&moval…"), _("Bring back what was removed last, after asking"), "Ctrl+Alt+Z"),
    ActionSpec("history", _EDIT, _("&History…"), _("Show all removals, and bring files back"), "Ctrl+H", "history"),
    ActionSpec(
        "keep_this", _DECIDE, _("&Keep this one"), _("Keep the selected image, and mark the rest of its group"), "K"
    ),
    ActionSpec(
        "keep_left", _DECIDE, _("Keep the &left one"), _("Keep the left compared image, and mark the right one"), "J"
    ),
    ActionSpec(
        "keep_right", _DECIDE, _("Keep the &right one"), _("Keep the right compared image, and mark the left"), "L"
    ),
    ActionSpec("keep_all", _DECIDE, _("Keep &all"), _("Keep all images of the group, and count it as decided"), "A"),
    ActionSpec("swap", _DECIDE, _("&Swap"), _("Let the reference and the image beside it change places"), "W"),
    ActionSpec(
        "next_undecided", _DECIDE, _("&Next undecided group"), _("Go to the next group that is not decided"), "U"
    ),
    ActionSpec(
        "previous_undecided",
        _DECIDE,
        _("&Previous undecided group"),
        _("Go back to a group that is not decided"),
        "Shift+U",
    ),
    ActionSpec(
        "go_on",
        _DECIDE,
        _("&Go on after deciding"),
        _("After each decision go to the next undecided group"),
        choice=True,
    ),
    ActionSpec("find", _ACTIONS, _("&Find Dupes"), _("Look for duplicates in the folders"), "F5", "search"),
    ActionSpec("pause", _ACTIONS, _("Pa&use"), _("Let the search wait, or go on"), "Ctrl+P; Pause"),
    ActionSpec("cancel", _ACTIONS, _("&Cancel"), _("Stop what is going on"), "Esc", "cancel"),
    ActionSpec(
        "mark_all",
        _ACTIONS,
        _("Mark &all but the best"),
        _("Mark verified copies, all but the best of each picture; similar and plain images are left to you"),
        "Ctrl+M",
        "check-all",
    ),
    ActionSpec(
        "mark_same-file", _TIER, _("Same &file"), _("Mark copies that are the same byte by byte, and no others")
    ),
    ActionSpec("mark_same-pixels", _TIER, _("Same &pixels"), _("Mark copies that show the same pixels, and no others")),
    ActionSpec(
        "mark_re-encoded",
        _TIER,
        _("&Re-encoded or resized"),
        _("Mark copies that were saved again or resized, and no others"),
    ),
    ActionSpec("mark_edited", _TIER, _("&Edited"), _("Mark edited copies, and no others: look at each afterwards")),
    ActionSpec(
        "mark_similar",
        _TIER,
        _("&Similar"),
        _("Mark all similar images but the best of each group: look at each afterwards"),
    ),
    ActionSpec(
        "mark_by_rules",
        _ACTIONS,
        _("Mark by rul&es…"),
        _("Choose in which order what decides who stays"),
        "Ctrl+Shift+K",
    ),
    ActionSpec("clear_marks", _ACTIONS, _("C&lear marks"), _("Keep every image"), "Ctrl+Shift+M", "clear"),
    ActionSpec(
        "remove", _ACTIONS, _("&Remove marked…"), _("Remove the marked files, after asking how"), "Del", "trash"
    ),
    ActionSpec(
        "remove_group",
        _ACTIONS,
        _("Remove the whole &group…"),
        _("Remove all pictures of the selected group, so that none of them stays, after asking"),
        "Ctrl+Shift+Del",
    ),
    ActionSpec(
        "two_photos",
        _ACTIONS,
        _("Compare t&wo photos…"),
        _("Tell how far any two files are apart by each method, and which settings would join them"),
        "Ctrl+T",
        "two-photos",
    ),
    ActionSpec(
        "open", _ACTIONS, _("&Open"), _("Open the selected image with the system's program"), "Return; Enter", "open"
    ),
    ActionSpec("show", _ACTIONS, _("&Show in folder"), _("Show the selected image in the file manager"), "Ctrl+Return"),
    ActionSpec("copy", _ACTIONS, _("Copy &path"), _("Copy the path of the selected image"), "Ctrl+C"),
    ActionSpec("zoom_in", _COMPARE, _("Zoom &in"), _("Come nearer, in all pictures"), "Ctrl++; Ctrl+="),
    ActionSpec("zoom_out", _COMPARE, _("Zoom &out"), _("Go further away, in all pictures"), "Ctrl+-"),
    ActionSpec("zoom_fit", _COMPARE, _("&Fit"), _("Show all of each picture"), "Ctrl+0"),
    ActionSpec("zoom_full", _COMPARE, _("&100 %"), _("Show the largest picture's pixels as the screen's"), "Z"),
    ActionSpec("view_sides", _COMPARE, _("Side &by side"), _("Show the pictures side by side"), "B", choice=True),
    ActionSpec(
        "view_split", _COMPARE, _("&Split"), _("Lay one picture on the other, with a divider"), "V", choice=True
    ),
    ActionSpec(
        "view_difference",
        _COMPARE,
        _("&Difference"),
        _("Show where the pictures differ, and how far"),
        "D",
        choice=True,
    ),
    ActionSpec("flip", _COMPARE, _("F&lip"), _("Hold: let the pictures change places"), "F", choice=True),
    ActionSpec("next_member", _COMPARE, _("&Next of the group"), _("Compare the group's next picture"), "Alt+Right"),
    ActionSpec(
        "previous_member", _COMPARE, _("&Previous of the group"), _("Compare the group's previous picture"), "Alt+Left"
    ),
    ActionSpec(
        "compare_too",
        _COMPARE,
        _("Compare this one &too"),
        _("Add the selected picture, or take it out: up to four"),
        "Ins",
    ),
    ActionSpec("histograms", _COMPARE, _("&Histograms"), _("Show each picture's levels"), "H", choice=True),
    ActionSpec(
        "all_facts", _COMPARE, _("&All facts"), _("Show in the table also what is equal"), "Ctrl+L", choice=True
    ),
    ActionSpec(
        "layout_rows", _LAYOUT, _("&Rows"), _("All images of a group side by side"), "Alt+1", "layout-rows", choice=True
    ),
    ActionSpec(
        "layout_table",
        _LAYOUT,
        _("&Table"),
        _("One image a row, with columns to sort by"),
        "Alt+2",
        "layout-table",
        True,
    ),
    ActionSpec(
        "layout_pairs", _LAYOUT, _("&Pairs"), _("Each image large beside its reference"), "Alt+3", "layout-pairs", True
    ),
    ActionSpec(
        "filter", _VIEW, _("&Filter by text…"), _("Show only groups with this text in a path"), "Ctrl+F", "filter"
    ),
    ActionSpec(
        "filter_folder", _VIEW, _("Only the selected f&older"), _("Show only groups with a picture in that folder")
    ),
    ActionSpec(
        "clear_filter",
        _VIEW,
        _("Clea&r the filter"),
        _("Show the groups of all distances, folders and formats"),
        "Ctrl+Shift+F",
    ),
    ActionSpec("theme_system", _THEME, _("As the &system"), _("Light or dark, as the system is"), choice=True),
    ActionSpec("theme_light", _THEME, _("&Light"), _("Light theme"), choice=True),
    ActionSpec("theme_dark", _THEME, _("&Dark"), _("Dark theme"), choice=True),
    ActionSpec("size_100", _SIZE, _("&Small"), _("Small thumbnails"), "Ctrl+1", choice=True),
    ActionSpec("size_140", _SIZE, _("&Medium"), _("Medium thumbnails"), "Ctrl+2", choice=True),
    ActionSpec("size_220", _SIZE, _("&Large"), _("Large thumbnails"), "Ctrl+3", choice=True),
    ActionSpec("legend", _VIEW, _("&What the tiers mean…"), _("Show what each kind of copy means"), "", "legend"),
    ActionSpec(
        "unreadable", _VIEW, _("&Not compared…"), _("Show which files were not compared, and why"), "", "warning"
    ),
    ActionSpec("guide", _HELP, _("&Guide"), _("Read how everything is done; no network is needed"), "Shift+F1"),
    ActionSpec("shortcuts", _HELP, _("&Shortcuts"), _("Show all keys on one sheet"), "F1"),
    ActionSpec(
        "formats",
        _HELP,
        _("&Formats…"),
        _("Show which formats are read, by what, and what would bring the others"),
    ),
    ActionSpec("about", _HELP, _("&About ImageTwin"), _("Versions and licences")),
)
# Return, Ctrl+C and letters mean something else in the other parts of the window.
_OF_THE_IMAGES = (
    *("open", "show", "copy", "set_reference", "take_out", "split", "dismiss", "dismiss_image"),
    *("keep_this", "keep_left", "keep_right", "keep_all", "swap"),
)
# macOS has these in the menu of the program; by their words Qt would find them in English alone, and take others too.
_MENU_ROLES = {
    "quit": QAction.MenuRole.QuitRole,
    "options": QAction.MenuRole.PreferencesRole,
    "about": QAction.MenuRole.AboutRole,
}
_SUBMENUS = {_THEME: _VIEW, _SIZE: _VIEW, _LAYOUT: _VIEW, _TIER: _ACTIONS}
# Keys that belong to a view or a dialog and need no action.
OTHER_KEYS = (
    (_("Arrows"), _("Move through the images"), _("In the compared pictures: move all of them")),
    (_("Home, End"), _("First or last image"), _("Go to the first or the last image")),
    (_("Page up, Page down"), _("A page up or down"), _("Go to the images a page away")),
    (_("Space"), _("Mark or keep the image"), _("Mark the selected image, or keep it")),
    (_("Tab, Shift+Tab"), _("Next or last part"), _("Go to the next or the last part of the window")),
    (_("Shift+Arrows"), _("Move the divider"), _("In the compared pictures: move the divider of the split view")),
    (_("Ctrl+click"), _("Compare this one too"), _("Compare an image as well, up to four, as Shift+click does")),
    (_("S"), _("Sort the table"), _("Sort the table by the column of the cursor, again the other way round")),
    (_("N, P, O, L"), _("Role of a folder"), _("In Folders…: normal, protected, only protected, left out")),
)


def add_actions(window: QMainWindow, handlers: Mapping[str, Callable[[], object]]) -> dict[str, QAction]:
    """Make all actions, put them into the window's menus, and connect each with its handler."""
    menus = _menus(window)
    made: dict[str, QAction] = {}
    for spec in ACTIONS:
        action, tip = QAction(tr(spec.text), window), tr(spec.tip)
        action.setObjectName(spec.name)
        action.setMenuRole(_MENU_ROLES.get(spec.name, QAction.MenuRole.NoRole))
        action.setCheckable(spec.choice)
        action.setShortcuts(QKeySequence.listFromString(spec.shortcut))
        action.setToolTip(with_key(tip, action.shortcut()))
        action.setStatusTip(tip)
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
    others = [(tr(keys), tr(words), tr(tip)) for keys, words, tip in OTHER_KEYS]
    rows: dict[str, list[tuple[str, str, str]]] = {tr("In the groups"): others}
    for spec in ACTIONS:
        keys = ", ".join(_native(key) for key in actions[spec.name].shortcuts())
        if keys:
            menu = _without_key(_SUBMENUS.get(spec.menu, spec.menu))
            rows.setdefault(menu, []).append((keys, _in_sheet(spec), tr(spec.tip)))
    return [KeySection(heading, each) for heading, each in rows.items()]


def _in_sheet(spec: ActionSpec) -> str:
    """Return the words of an action beside its key; those of a submenu's choice need the submenu's."""
    words = _without_key(spec.text).rstrip("…")
    return f"{_without_key(spec.menu)}: {words}" if spec.menu in _SUBMENUS else words


def _without_key(text: str) -> str:
    """Return the translation of a menu's text without the mark of its key."""
    return tr(text).replace("&", "")


def _native(key: QKeySequence) -> str:
    return key.toString(QKeySequence.SequenceFormat.NativeText)


def _menus(window: QMainWindow) -> dict[str, QMenu]:
    menus: dict[str, QMenu] = {}
    for title in dict.fromkeys(spec.menu for spec in ACTIONS):
        parent = _SUBMENUS.get(title)
        for missing in [name for name in (parent, None if parent else title) if name and name not in menus]:
            menus[missing] = window.menuBar().addMenu(tr(missing))
        if parent is not None:
            menus[title] = menus[parent].addMenu(tr(title))
    return menus
