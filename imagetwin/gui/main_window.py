"""The window: puts the parts together and moves between its states."""

import os
from collections.abc import Callable, Sequence
from dataclasses import replace
from functools import partial
from pathlib import Path

from PySide6.QtCore import QByteArray, QEvent, QModelIndex, Qt, Slot
from PySide6.QtGui import QCloseEvent, QDragEnterEvent, QDropEvent
from PySide6.QtWidgets import QMainWindow, QMessageBox, QSplitter, QStackedWidget, QVBoxLayout, QWidget

from imagetwin.config.preferences import THUMBNAIL_SIDES, Preferences, Theme
from imagetwin.domain.operations import Outcome, Status
from imagetwin.domain.progress import Progress
from imagetwin.domain.quantities import format_count
from imagetwin.domain.scans import ScanResult
from imagetwin.gui.actions import add_actions, refresh_icons, shortcut_rows
from imagetwin.gui.controllers.image_controller import ImageController
from imagetwin.gui.controllers.preferences_controller import PreferencesController
from imagetwin.gui.controllers.removal_controller import RemovalController, outcome_dialog
from imagetwin.gui.controllers.scan_controller import ScanController
from imagetwin.gui.delegates.card_delegate import CardDelegate
from imagetwin.gui.dialogs.information import show_about, show_shortcuts, show_unreadable
from imagetwin.gui.messages import show_error
from imagetwin.gui.models.group_model import GroupModel
from imagetwin.gui.models.roles import Role
from imagetwin.gui.resources import icon
from imagetwin.gui.thumbnail_loader import ThumbnailLoader
from imagetwin.gui.views.compare_pane import ComparePane
from imagetwin.gui.views.folder_line import accept_folders, take_drop
from imagetwin.gui.views.groups_view import GroupsView
from imagetwin.gui.views.message_page import MessagePage
from imagetwin.gui.views.review_bar import ReviewBar
from imagetwin.gui.views.search_bar import SearchBar
from imagetwin.review.rules import all_but_the_best
from imagetwin.review.session import ReviewSession

_WELCOME = (
    "Find duplicate pictures",
    (
        "Choose a folder with Browse… or drop it here, then click Find Dupes. "
        "Nothing is removed until you mark pictures and confirm."
    ),
)
_READY = (
    "Ready to search",
    "Click Find Dupes. Nothing is removed until you mark pictures and confirm.",
)
_SMALLEST_WIDTH, _SMALLEST_HEIGHT = 800, 480


class MainWindow(QMainWindow):
    """The main window; `core_count` is the number of cores, `settings_path` where preferences are saved."""

    def __init__(self, preferences: Preferences, settings_path: Path, core_count: int) -> None:
        super().__init__()
        self.preferences = PreferencesController(preferences, settings_path, self)
        self._core_count = core_count
        self._result: ScanResult | None = None
        self.setWindowTitle("ImageTwin")
        self.setWindowIcon(icon("imagetwin"))
        self.setMinimumSize(_SMALLEST_WIDTH, _SMALLEST_HEIGHT)
        self.setAcceptDrops(True)
        self._make_parts()
        self._lay_out()
        self._connect()
        self.message_page.show_message(*_WELCOME)
        self._apply_preferences()
        self._update_state()

    def _make_parts(self) -> None:
        self.loader = ThumbnailLoader(self)
        self.model = GroupModel(self)
        self.groups_view = GroupsView(self.model, CardDelegate(self.loader, self))
        self.groups_view.setAccessibleName("Groups of duplicates")
        self.groups_view.setToolTip("Select a picture to see it beside its reference; tick the ones to remove")
        self.images = ImageController(self.groups_view)
        self.compare_pane = ComparePane(self.loader)
        self.search_bar = SearchBar()
        self.message_page = MessagePage()
        self.scans = ScanController(self)
        self.removals = RemovalController(self)
        self.menu_actions = add_actions(self, self._handlers())
        names = ("mark_all", "clear_marks", "remove")
        self.review_bar = ReviewBar([self.menu_actions[name] for name in names])
        for name in ("open", "show", "copy"):
            # Return and Ctrl+C mean something else in the other parts of the window.
            self.menu_actions[name].setShortcutContext(Qt.ShortcutContext.WidgetShortcut)
            self.groups_view.addAction(self.menu_actions[name])

    def _handlers(self) -> dict[str, Callable[[], object]]:
        themes = {f"theme_{theme.value}": partial(self.preferences.set_theme, theme) for theme in Theme}
        sizes = {f"size_{side}": partial(self.preferences.set_thumbnail_side, side) for side in THUMBNAIL_SIDES}
        return {
            "browse": self.search_bar.browse,
            "clear_folders": partial(self.search_bar.set_folders, ()),
            "find": self._on_find_requested,
            "cancel": self.scans.cancel,
            "options": self._on_options_requested,
            "quit": self.close,
            "mark_all": self._on_mark_all_requested,
            "clear_marks": self._on_clear_marks_requested,
            "remove": self._on_remove_requested,
            "open": self.images.open,
            "show": self.images.show_in_folder,
            "copy": self.images.copy_path,
            "unreadable": self._on_unreadable_requested,
            "shortcuts": lambda: show_shortcuts(shortcut_rows(self.menu_actions), self),
            "about": lambda: show_about(self),
            **themes,
            **sizes,
        }

    def _lay_out(self) -> None:
        self._splitter = QSplitter(Qt.Orientation.Horizontal)
        self._splitter.addWidget(self.groups_view)
        self._splitter.addWidget(self.compare_pane)
        self._splitter.setChildrenCollapsible(False)
        self.pages = QStackedWidget()
        self.pages.addWidget(self.message_page)
        self.pages.addWidget(self._splitter)
        centre = QWidget()
        layout = QVBoxLayout(centre)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self.search_bar)
        layout.addWidget(self.pages, 1)
        layout.addWidget(self.review_bar)
        self.setCentralWidget(centre)

    def _connect(self) -> None:
        self.preferences.changed.connect(self._show_choices)
        self.search_bar.find_requested.connect(self._on_find_requested)
        self.search_bar.cancel_requested.connect(self.scans.cancel)
        self.search_bar.folders_changed.connect(self._on_folders_changed)
        self.review_bar.unreadable_requested.connect(self._on_unreadable_requested)
        self.groups_view.doubleClicked.connect(self.images.open)
        self.groups_view.image_selected.connect(self._on_image_selected)
        self.model.marks_changed.connect(self._update_state)
        self.loader.loaded.connect(self.groups_view.on_thumbnail_loaded)
        self.scans.progressed.connect(self._on_progressed)
        self.scans.finished.connect(self._on_scan_finished)
        self.scans.failed.connect(self._on_scan_failed)
        self.scans.cancelled.connect(self._on_scan_cancelled)
        self.removals.busy_changed.connect(self._update_state)
        self.removals.refused.connect(self._return_to_groups)
        self.removals.progressed.connect(self._on_removal_progressed)
        self.removals.failed.connect(self._on_removal_failed)
        self.removals.finished.connect(self._on_removal_finished)

    def _apply_preferences(self) -> None:
        preferences = self.preferences.value
        self.resize(1100, 720)
        self._splitter.setSizes([540, 560])
        self.restoreGeometry(_from_base64(preferences.window_geometry))
        self._splitter.restoreState(_from_base64(preferences.splitter_state))
        self.preferences.apply_theme()
        self.search_bar.threshold_box.setValue(round(preferences.threshold))
        self.search_bar.set_folders([Path(folder) for folder in preferences.folders])
        self.search_bar.set_recent(preferences.recent_folders)
        self._show_choices()

    @Slot()
    def _show_choices(self) -> None:
        """Bring thumbnails and menus in line with the preferences."""
        chosen = self.preferences.value
        self.groups_view.set_thumbnail_side(chosen.known_thumbnail_side)
        for theme in Theme:
            self.menu_actions[f"theme_{theme.value}"].setChecked(theme == chosen.known_theme)
        for side in THUMBNAIL_SIDES:
            self.menu_actions[f"size_{side}"].setChecked(side == chosen.known_thumbnail_side)

    def open_folders(self, folders: Sequence[Path]) -> None:
        """Put folders into the folder line, as from the command line: they are remembered, so they must be absolute."""
        self.search_bar.set_folders([Path(os.path.abspath(folder)) for folder in folders])  # noqa: PTH100

    def show_session(self, session: ReviewSession) -> None:
        """Show the groups of a review, or say that there are none."""
        self.loader.clear()
        self.model.set_session(session)
        if session.groups:
            self.pages.setCurrentWidget(self._splitter)
            self.groups_view.select_first()
            self.groups_view.setFocus()
        else:
            self.compare_pane.show_nothing()
            self.pages.setCurrentWidget(self.message_page)
        self._update_state()

    def _update_state(self) -> None:
        """Enable what can be done now, and show the counts."""
        summary = self.model.session.summary()
        idle = not self.scans.is_running and not self.removals.is_running
        unreadable_count = len(self._result.unreadable) if self._result else 0
        enabled = {
            "browse": idle,
            "clear_folders": idle and bool(self.search_bar.folders),
            "find": idle and bool(self.search_bar.folders),
            "cancel": self.scans.is_running,
            "options": idle,
            "mark_all": idle and summary.group_count > 0,
            "clear_marks": idle and summary.marked_count > 0,
            "remove": idle and summary.marked_count > 0,
            "unreadable": unreadable_count > 0,
            "open": summary.group_count > 0,
            "show": summary.group_count > 0,
            "copy": summary.group_count > 0,
        }
        for name, is_enabled in enabled.items():
            self.menu_actions[name].setEnabled(is_enabled)
        self.groups_view.setEnabled(idle)
        self.search_bar.setEnabled(not self.removals.is_running)
        self.review_bar.show_summary(summary, unreadable_count)

    @Slot()
    def _on_folders_changed(self) -> None:
        self._update_state()
        if self._result is None and not self.scans.is_running:
            self.message_page.show_message(*(_READY if self.search_bar.folders else _WELCOME))

    @Slot()
    def _on_find_requested(self) -> None:
        folders = self.search_bar.folders
        if not folders or self.scans.is_running or self.removals.is_running or not self._may_drop_marks():
            return
        threshold = float(self.search_bar.threshold_box.value())
        searched = replace(self.preferences.value, threshold=threshold).with_searched(tuple(map(str, folders)))
        self.preferences.save(searched)
        self.search_bar.set_recent(searched.recent_folders)
        self.message_page.show_message("Looking for duplicates…", "The groups appear here when all is compared.")
        self.pages.setCurrentWidget(self.message_page)
        self.scans.start(folders, searched.scan_settings(), searched.worker_count or None)
        self.search_bar.set_running(running=True)
        self._update_state()

    def _may_drop_marks(self) -> bool:
        """Ask before a new search takes the place of a review that has marks."""
        marked_count = self.model.session.summary().marked_count
        if not marked_count:
            return True
        answer = QMessageBox.question(
            self,
            "Search again",
            f"{format_count(marked_count, 'file')} marked and not removed yet. Search again and drop the marks?",
            QMessageBox.StandardButton.Yes | QMessageBox.StandardButton.Cancel,
            QMessageBox.StandardButton.Cancel,
        )
        return answer == QMessageBox.StandardButton.Yes

    def _show_last_groups(self) -> None:
        """Go back to what was shown before a search that did not come to its end."""
        if self.model.session.groups:
            self.pages.setCurrentWidget(self._splitter)
            self.groups_view.setFocus()
        self._update_state()

    @Slot(object)
    def _on_progressed(self, progress: Progress) -> None:
        self.search_bar.show_progress(progress)

    @Slot(object)
    def _on_scan_finished(self, result: ScanResult) -> None:
        self.search_bar.set_running(running=False)
        self._result = result
        compared = format_count(len(result.images), "image")
        self.message_page.show_message(*_nothing_found(compared, result))
        self.show_session(ReviewSession(result.groups))

    @Slot(object)
    def _on_scan_failed(self, error: BaseException) -> None:
        self.search_bar.set_running(running=False)
        self.message_page.show_message(*_WELCOME)
        self._show_last_groups()
        show_error(self, error)

    @Slot()
    def _on_scan_cancelled(self) -> None:
        self.search_bar.set_running(running=False)
        self.message_page.show_message("Cancelled", "Nothing was changed. Click Find Dupes to start again.")
        self._show_last_groups()

    @Slot(QModelIndex)
    def _on_image_selected(self, index: QModelIndex) -> None:
        if index.isValid() and index.parent().isValid():
            self.compare_pane.show_pair(index.data(Role.GROUP), index.data(Role.IMAGE))
        else:
            self.compare_pane.show_nothing()

    @Slot()
    def _on_mark_all_requested(self) -> None:
        self.model.session.apply_rule(all_but_the_best)
        self.model.refresh_marks()
        flat_count = sum(member.flat for group in self.model.session.groups for member in group.members)
        if flat_count:
            self.review_bar.add_note(f"{format_count(flat_count, 'plain picture')} left for you to decide")

    @Slot()
    def _on_clear_marks_requested(self) -> None:
        self.model.session.clear_marks()
        self.model.refresh_marks()

    @Slot()
    def _on_remove_requested(self) -> None:
        self.removals.start(self.model.session)

    @Slot(int, int)
    def _on_removal_progressed(self, done: int, total: int) -> None:
        self.review_bar.show_busy(f"Moving to the trash: {done:,} of {total:,}")

    @Slot(object)
    def _on_removal_failed(self, error: BaseException) -> None:
        show_error(self, error)
        self._return_to_groups()

    @Slot(object)
    def _on_removal_finished(self, outcomes: tuple[Outcome, ...]) -> None:
        self.model.session.forget(outcome.path for outcome in outcomes if outcome.status == Status.REMOVED)
        self.model.drop_removed()
        if not self.model.session.groups:
            self.message_page.show_message("All done", "No duplicates are left to review in what was found.")
            self.pages.setCurrentWidget(self.message_page)
        self._update_state()
        outcome_dialog(outcomes, self).exec()
        self._return_to_groups()

    def _return_to_groups(self) -> None:
        """Give the keyboard back to the groups, which lost it while files were removed, and show where it is."""
        if not self.model.session.groups:
            self.compare_pane.show_nothing()
            return
        index = self.groups_view.currentIndex()
        if index.isValid() and index.parent().isValid():
            self._on_image_selected(index)
        else:
            self.groups_view.select_first()
        self.groups_view.setFocus()

    @Slot()
    def _on_unreadable_requested(self) -> None:
        if self._result is not None:
            show_unreadable(self._result.unreadable, self)

    @Slot()
    def _on_options_requested(self) -> None:
        threshold = float(self.search_bar.threshold_box.value())
        self.preferences.value = replace(self.preferences.value, threshold=threshold)
        self.preferences.edit(self._core_count)
        self.search_bar.threshold_box.setValue(round(self.preferences.value.threshold))

    # Qt's names from here on.

    def closeEvent(self, event: QCloseEvent) -> None:
        """Cancel what runs and wait for it, so that no process and no half-done removal is left behind."""
        self.scans.cancel_and_wait()
        self.preferences.save(
            replace(
                self.preferences.value,
                threshold=float(self.search_bar.threshold_box.value()),
                window_geometry=_to_base64(self.saveGeometry()),
                splitter_state=_to_base64(self._splitter.saveState()),
            )
        )
        self.removals.cancel_and_wait()
        self.loader.close()
        super().closeEvent(event)

    def changeEvent(self, event: QEvent) -> None:
        """Draw the icons in the colours of another theme."""
        if event.type() == QEvent.Type.PaletteChange:
            refresh_icons(self.menu_actions)
            self.search_bar.refresh_icons()
            self.review_bar.refresh_colours()
        super().changeEvent(event)

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        accept_folders(event)

    def dropEvent(self, event: QDropEvent) -> None:
        take_drop(event, self.search_bar.folder_line)


def _to_base64(state: QByteArray) -> str:
    return bytes(state.toBase64().data()).decode("ascii")


def _from_base64(text: str) -> QByteArray:
    return QByteArray.fromBase64(text.encode("ascii", "ignore"))


def _nothing_found(compared: str, result: ScanResult) -> tuple[str, str]:
    if not result.images:
        return "No pictures found", "There are no pictures in this folder that could be read. Choose another one."
    return (
        "No duplicates found",
        f"{compared} compared. Raise the threshold to find pictures that are less alike.",
    )
