"""What each action does: one table over the window's parts."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from typing import TYPE_CHECKING

from imagetwin.config.preferences import THUMBNAIL_SIDES, Layout, Theme
from imagetwin.config.shipped_files import documents_folder
from imagetwin.domain.tiers import TIERS, VERIFIED_TIERS
from imagetwin.gui.actions import key_sections
from imagetwin.gui.dialogs.about_dialog import AboutDialog
from imagetwin.gui.dialogs.guide_window import GuideWindow
from imagetwin.gui.dialogs.legend_dialog import LegendDialog
from imagetwin.gui.dialogs.shortcuts_dialog import ShortcutsDialog
from imagetwin.gui.modal import fit_to_screen, run_modal

if TYPE_CHECKING:
    from imagetwin.gui.main_window import MainWindow

Handlers = dict[str, Callable[[], object]]


def handlers_of(window: MainWindow) -> Handlers:
    """Return what to call for each action of `gui.actions`, by its name."""
    return {
        **_of_files(window),
        **_of_decisions(window),
        **_of_choices(window),
        **window.compare_pane.handlers(),
        "find": window.searches.search,
        "pause": window.searches.pause,
        "cancel": window.cancel,
        "open": window.images.open,
        "show": window.images.show_in_folder,
        "copy": window.images.copy_path,
        "two_photos": lambda: window.pairs.open(window.images.image),
        "next_member": partial(window.selection.step_in_group, 1),
        "previous_member": partial(window.selection.step_in_group, -1),
        "compare_too": lambda: window.selection.compare_too(window.groups_view.currentIndex()),
        "filter": lambda: window.view_bar.focus_text(),
        "filter_folder": window.filters.show_selected_folder,
        "clear_filter": lambda: window.view_bar.clear(),
        "legend": lambda: run_modal(LegendDialog(window)),
        "unreadable": window.show_unreadable,
        "shortcuts": lambda: run_modal(ShortcutsDialog(key_sections(window.menu_actions), window)),
        "formats": window.formats.open,
        "guide": lambda: _open_guide(window),
        "about": lambda: run_modal(AboutDialog(window)),
    }


def _open_guide(window: MainWindow) -> None:
    guide = GuideWindow(documents_folder(), window)
    fit_to_screen(guide)
    guide.show()


def _of_files(window: MainWindow) -> Handlers:
    return {
        "browse": window.search_bar.browse,
        "clear_folders": partial(window.search_bar.set_folders, ()),
        "folders": lambda: window.folders.open(window.search_bar.folders, window.result, window.model.session),
        "open_review": window.reviews.choose_and_open,
        "save_review": window.reviews.choose_and_save,
        "report": lambda: window.reports.open(window.result, window.model.session.groups),
        "options": window.edit_options,
        "quit": window.close,
        "remove": lambda: window.changes.remove_marked(window.searched_folders),
        "remove_group": lambda: window.changes.remove_group(window.groups_view.currentIndex(), window.searched_folders),
        "undo": window.changes.undos.undo_last,
        "history": window.changes.history.open,
    }


def _of_decisions(window: MainWindow) -> Handlers:
    decisions, marking, deciding = window.decisions, window.marking, window.deciding
    return {
        "undo_decision": decisions.undo,
        "redo_decision": decisions.redo,
        "set_reference": decisions.set_reference,
        "take_out": decisions.take_out,
        "split": decisions.split,
        "dismiss": deciding.dismiss,
        "keep_this": deciding.keep_this,
        "keep_left": deciding.keep_left,
        "keep_right": deciding.keep_right,
        "keep_all": deciding.keep_all,
        "swap": deciding.swap,
        "next_undecided": deciding.go_to_next,
        "previous_undecided": deciding.go_to_previous,
        "go_on": window.preferences.toggle_going_on,
        "dismiss_image": decisions.dismiss_image,
        "dismissals": window.dismissals.open,
        "clear_marks": decisions.clear_marks,
        "mark_by_rules": window.keep_rules.open,
        "mark_all": partial(marking.mark_tiers, VERIFIED_TIERS),
        **{f"mark_{tier.value}": partial(marking.mark_tiers, frozenset({tier})) for tier in TIERS},
    }


def _of_choices(window: MainWindow) -> Handlers:
    preferences = window.preferences
    return {
        **{f"theme_{theme.value}": partial(preferences.set_theme, theme) for theme in Theme},
        **{f"size_{side}": partial(preferences.set_thumbnail_side, side) for side in THUMBNAIL_SIDES},
        **{f"layout_{layout.value}": partial(preferences.set_layout, layout) for layout in Layout},
    }
