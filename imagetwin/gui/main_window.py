"""The window: puts the parts together and moves between its states."""

import os
from collections.abc import Container, Sequence
from dataclasses import replace
from pathlib import Path

from PySide6.QtCore import QEvent, QTimer, Slot
from PySide6.QtGui import QCloseEvent, QDragEnterEvent, QDropEvent, QPixmap, QShowEvent
from PySide6.QtWidgets import QApplication, QMainWindow

from imagetwin.config import paths
from imagetwin.config.preferences import Layout, Preferences
from imagetwin.domain.saved_reviews import Glance, SavedReview
from imagetwin.domain.scans import ScanResult
from imagetwin.domain.wording import tr, trn
from imagetwin.gui.actions import add_actions, give_to_images, refresh_icons
from imagetwin.gui.compare.pane import ComparePane
from imagetwin.gui.controllers.autosave_controller import AutosaveController
from imagetwin.gui.controllers.changes_controller import ChangesController
from imagetwin.gui.controllers.deciding_controller import DecidingController
from imagetwin.gui.controllers.decisions_controller import DecisionsController
from imagetwin.gui.controllers.dismissal_controller import DismissalController
from imagetwin.gui.controllers.filter_controller import FilterController, remembered_arrangement
from imagetwin.gui.controllers.folders_controller import FoldersController
from imagetwin.gui.controllers.formats_controller import FormatsController
from imagetwin.gui.controllers.histogram_controller import HistogramController
from imagetwin.gui.controllers.image_controller import ImageController
from imagetwin.gui.controllers.keep_rules_controller import KeepRulesController
from imagetwin.gui.controllers.layout_controller import LayoutController
from imagetwin.gui.controllers.mark_controller import MarkController
from imagetwin.gui.controllers.notice_controller import NoticeController
from imagetwin.gui.controllers.pair_controller import PairController
from imagetwin.gui.controllers.preferences_controller import PreferencesController
from imagetwin.gui.controllers.report_controller import ReportController
from imagetwin.gui.controllers.review_file_controller import OpenedReview, ReviewFileController
from imagetwin.gui.controllers.scan_controller import ScanController
from imagetwin.gui.controllers.search_controller import SearchController
from imagetwin.gui.controllers.selection_controller import SelectionController
from imagetwin.gui.controllers.threshold_controller import ThresholdController
from imagetwin.gui.controllers.view_controller import ViewController
from imagetwin.gui.controllers.work_controller import WorkController
from imagetwin.gui.delegates.card_delegate import CardDelegate
from imagetwin.gui.dialogs.information import show_unreadable
from imagetwin.gui.kept_thumbnails import side_to_ask_for
from imagetwin.gui.messages import show_error
from imagetwin.gui.models.group_model import GroupModel
from imagetwin.gui.resources import icon
from imagetwin.gui.texts import in_menu, one_line, plain_tip
from imagetwin.gui.threshold_words import threshold_note
from imagetwin.gui.thumbnail_loader import ThumbnailLoader
from imagetwin.gui.tier_words import left_notes
from imagetwin.gui.views.centre import Centre
from imagetwin.gui.views.folder_line import accept_folders, take_drop
from imagetwin.gui.views.groups_view import GroupsView
from imagetwin.gui.views.message_page import (
    ALL_DONE,
    CANCELLED,
    READY,
    SEARCHING,
    WELCOME,
    MessagePage,
    nothing_found,
)
from imagetwin.gui.views.place import place_in, return_to
from imagetwin.gui.views.review_bar import ReviewBar
from imagetwin.gui.views.search_bar import SearchBar
from imagetwin.gui.views.tier_bar import TierBar
from imagetwin.gui.views.view_bar import ViewBar
from imagetwin.gui.window_handlers import handlers_of
from imagetwin.gui.window_state import Activity, checked_actions, enabled_actions, state_of, text_of
from imagetwin.review.filtering import GroupFilter
from imagetwin.review.session import Course, ReviewSession
from imagetwin.review.view import ReviewView

_SMALLEST_WIDTH, _SMALLEST_HEIGHT = 800, 420


class MainWindow(QMainWindow):
    """The main window; `core_count` is the number of cores, `settings_path` where preferences are saved."""

    def __init__(self, preferences: Preferences, settings_path: Path, core_count: int) -> None:
        super().__init__()
        self.preferences = PreferencesController(preferences, settings_path, self)
        self._core_count = core_count
        self._result: ScanResult | None = None
        self._was_shown = False
        self.setWindowTitle("ImageTwin")
        self.setWindowIcon(icon("imagetwin"))
        self.setMinimumSize(_SMALLEST_WIDTH, _SMALLEST_HEIGHT)
        self.setAcceptDrops(True)
        self._make_parts()
        self.setCentralWidget(self.centre)
        self._connect()
        self.message_page.show_message(*WELCOME)
        self._apply_preferences()
        self._update_state()

    def _make_parts(self) -> None:
        self.loader = ThumbnailLoader(self, paths.thumbnails_path() if self.preferences.value.use_cache else None)
        self.model = GroupModel(self)
        self._cards = CardDelegate(self.loader, self)
        self.groups_view = GroupsView(self.model, self._cards)
        self.groups_view.setAccessibleName(tr("Groups of duplicates"))
        self.groups_view.setToolTip(tr("Select a picture to see it beside its reference; tick the ones to remove"))
        self.layouts = LayoutController(self.groups_view, self)
        self.images = ImageController(self.groups_view)
        self.pairs = PairController(self.preferences, self)
        self.formats = FormatsController(self)
        self.compare_pane = ComparePane(self.loader.workers, self._thumbnail)
        self.search_bar = SearchBar()
        self.tier_bar = TierBar()
        self.histograms = HistogramController(self.search_bar.histogram, self)
        self.scans = ScanController(self)
        self.changes = ChangesController(self.model, self.preferences, self)
        self.thresholds = ThresholdController(self.model, self.preferences, self._is_idle, self)
        self.reports = ReportController(self)
        self.views = ViewController(self.model, remembered_arrangement(self.preferences.value), self)
        self.searches = SearchController(self.search_bar, self.scans, self.changes, self.views, self.preferences)
        self.searches.set_review(self.model, self)
        self.filters = FilterController(
            self.model, self.views, self.preferences, self.images, lambda: self.searched_folders
        )
        self.selection = SelectionController(self.groups_view, self.compare_pane, self.layouts)
        self.marking = MarkController(self.model, self)
        self.dismissals = DismissalController(self)
        self.decisions = DecisionsController(self.groups_view, self.thresholds, self.dismissals)
        self.keep_rules = KeepRulesController(self.groups_view, self.decisions, self.preferences, self)
        self.deciding = DecidingController(
            self.groups_view, self.compare_pane.comparison, self.decisions, self.preferences
        )
        self.autosave = AutosaveController(self._saved_review, self)
        self.reviews = ReviewFileController(self.model, self.preferences, self._saved_review, self)
        self.folders = FoldersController(self.preferences, self)
        self.notices = NoticeController(self)
        self.menu_actions = add_actions(self, handlers_of(self))
        self.message_page = MessagePage(self.menu_actions)
        self.reviews.add_recent_menu(self.menu_actions["options"])
        names = ("cancel", "mark_all", "clear_marks", "remove")
        self.compare_pane.set_actions(self.menu_actions)
        self.review_bar = ReviewBar([self.menu_actions[name] for name in names])
        give_to_images(self.menu_actions, self.groups_view, self.layouts.table, self.compare_pane.canvas)
        self.view_bar = ViewBar([self.menu_actions[f"layout_{layout.value}"] for layout in Layout])
        self.search_bar.add_beside_slider(self.view_bar.distance_button)
        self.tier_bar.legend_button.setDefaultAction(self.menu_actions["legend"])
        self.filters.attach(self.tier_bar, self.view_bar, self.search_bar.histogram)
        self.centre = Centre(self.search_bar, self.view_bar, self.tier_bar, self.review_bar, self.message_page)
        self.centre.set_parts(self.layouts.stack, self.compare_pane)
        self.pages = self.centre.pages

    def _thumbnail(self, path: Path) -> QPixmap | None:
        side = self._cards.thumbnail_side * self.devicePixelRatio()
        return self.loader.pixmap(path, side_to_ask_for(side))

    def _connect(self) -> None:
        self.preferences.changed.connect(self._show_choices)
        self.search_bar.folders_requested.connect(self.menu_actions["folders"].trigger)
        self.folders.chosen.connect(self.search_bar.set_folders)
        self.searches.began.connect(self._on_search_began)
        self.searches.state_changed.connect(self._update_state)
        self.search_bar.folders_changed.connect(self._on_folders_changed)
        self.review_bar.unreadable_requested.connect(self.show_unreadable)
        self.groups_view.doubleClicked.connect(self.images.open)
        self.model.marks_changed.connect(self._update_state)
        self.loader.loaded.connect(self.groups_view.on_thumbnail_loaded)
        self.scans.finished.connect(self._on_scan_finished)
        self.scans.failed.connect(self._on_scan_failed)
        self.scans.cancelled.connect(self._on_scan_cancelled)
        self.changes.busy_changed.connect(self._update_state)
        self.changes.status_changed.connect(self.review_bar.show_busy)
        self.changes.review_changed.connect(self._on_review_changed)
        self.changes.settled.connect(self.selection.take_up)
        self.search_bar.threshold_changed.connect(self._on_threshold_changed)
        self.thresholds.regrouped.connect(self._on_regrouped)
        self.view_bar.side_changed.connect(self.groups_view.set_thumbnail_side)
        self.view_bar.side_chosen.connect(self.preferences.set_thumbnail_side)
        self.layouts.table.doubleClicked.connect(self.images.open)
        self.views.looked.connect(self._on_looked)
        self.marking.marked.connect(self._on_marked)
        self.model.marks_changed.connect(self.autosave.follow)
        self.groups_view.image_selected.connect(self.autosave.follow)
        self.autosave.found.connect(self._on_last_review_found)
        self.autosave.told.connect(self.review_bar.add_note)
        self.reviews.opened.connect(self._on_review_opened)
        self.reviews.saved.connect(self._on_review_saved)
        self.reviews.busy_changed.connect(self._update_state)
        self.reviews.status_changed.connect(self.review_bar.show_busy)
        self.decisions.decided.connect(self._on_review_changed)
        self.deciding.told.connect(self.review_bar.add_note)
        self.decisions.folders_protected.connect(self.changes.take_protected_folders)
        self.decisions.folders_protected.connect(lambda _folders: self._show_folder_choices())
        self.preferences.changed.connect(self._update_state)
        for over in (self.changes.busy_changed, self.changes.settled, self.preferences.changed):
            over.connect(self.thresholds.follow)

    def _apply_preferences(self) -> None:
        preferences = self.preferences.value
        self.resize(1100, 720)
        self.restoreGeometry(state_of(preferences.window_geometry))
        self.centre.restore_widths(state_of(preferences.splitter_state))
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
        self.view_bar.set_side(chosen.known_thumbnail_side)
        self.layouts.show_layout(chosen.known_layout)
        self._show_folder_choices()
        for name, is_checked in checked_actions(chosen).items():
            self.menu_actions[name].setChecked(is_checked)

    def _show_folder_choices(self) -> None:
        line = self.search_bar.folder_line
        line.show_choices(self.preferences.value.folder_choices(map(str, line.folders)))

    def open_folders(self, folders: Sequence[Path]) -> None:
        """Put folders into the folder line, as from the command line: they are remembered, so they must be absolute."""
        self.search_bar.set_folders([Path(os.path.abspath(folder)) for folder in folders])  # noqa: PTH100

    def show_session(self, session: ReviewSession, view: ReviewView | None = None) -> None:
        """Show the groups of a review, as `view` was made of them, or say that there are none."""
        self.loader.clear()
        self.compare_pane.clear()
        self.model.set_session(session, view, frozenset(session.marks))
        self.views.follow()
        if session.groups:
            self.centre.show_review()
            self.groups_view.select_first()
            self.layouts.focus()
        else:
            self.compare_pane.show_nothing()
            self.centre.show_message()
        self._update_state()

    def _update_state(self) -> None:
        """Enable what can be done now, and show the counts."""
        summary = self.model.session.summary()
        changing = self.changes.is_running
        idle = self._is_idle()
        unreadable_count = len(self._result.unreadable) if self._result else 0
        activity = Activity(
            is_idle=idle,
            is_searching=self.scans.is_running,
            has_folders=bool(self.search_bar.folders),
            has_result=self._result is not None,
            unreadable_count=unreadable_count,
        )
        for name, is_enabled in enabled_actions(activity, self.model.session).items():
            self.menu_actions[name].setEnabled(is_enabled)
        self.menu_actions["undo_decision"].setText(f"&{in_menu(self.model.session.undo_words)}")
        self.menu_actions["redo_decision"].setText(f"&{in_menu(self.model.session.redo_words)}")
        self.menu_actions["pause"].setText(self.search_bar.pause_button.text())
        self.layouts.stack.setEnabled(idle)
        self.view_bar.setEnabled(idle)
        self.search_bar.setEnabled(not changing)
        self.tier_bar.show_counts(self.model.counts)
        self.review_bar.show_summary(
            summary,
            unreadable_count,
            shown_count=self.model.rowCount(),
            some_hidden=self.model.arrangement.shown != GroupFilter(),
        )
        if changing:
            self.review_bar.show_busy(self.changes.status)
        self._show_threshold_note()

    def _is_idle(self) -> bool:
        return not (self.scans.is_running or self.changes.is_running or self.reviews.is_running)

    def _show_threshold_note(self) -> None:
        result = None if self.scans.is_running else self._result
        wanted = float(self.search_bar.threshold_box.value())
        self.search_bar.show_note(threshold_note(result, wanted, self.preferences.value.method))

    @Slot(int)
    def _on_threshold_changed(self, threshold: int) -> None:
        self.thresholds.want(float(threshold))
        self._show_threshold_note()

    @Slot(object, object)
    def _on_regrouped(self, result: ScanResult, session: ReviewSession) -> None:
        """Show the same images in other groups, with the keyboard and the eye where they were."""
        self._result = result
        if self.thresholds.course is not Course.NEW:
            self.search_bar.show_threshold(round(result.settings.match.threshold))
        self._show_elsewhere(session, self.thresholds.view, frozenset(session.marks))
        if session.groups:
            self.centre.show_review()
        else:
            self.centre.show_message(*(ALL_DONE if result.groups else nothing_found(result)))
        self._update_state()

    def _show_elsewhere(
        self, session: ReviewSession, view: ReviewView | None, marked_before: Container[Path] = frozenset()
    ) -> None:
        """Show images of the same scan in other places, and return to the one where the user was."""
        place = place_in(self.groups_view)
        self.model.set_session(session, view, marked_before)
        if self.model.rowCount():
            return_to(self.groups_view, place)
        else:
            self.compare_pane.show_nothing()
        self.views.follow()

    @Slot(object, object)
    def _on_looked(self, view: ReviewView, marked: Container[Path]) -> None:
        """Show the groups as they were arranged."""
        self._show_elsewhere(self.model.session, view, marked)
        self._update_state()

    @Slot()
    def _on_folders_changed(self) -> None:
        self._show_folder_choices()
        self._update_state()
        if self._result is None and not self.scans.is_running:
            self.message_page.show_message(*(READY if self.search_bar.folders else WELCOME))

    @Slot()
    def _on_search_began(self) -> None:
        if self.views.arrangement.shown.hides_groups:
            self.view_bar.clear()  # other folders may have nothing of it
        self.centre.show_message(*SEARCHING)
        self.notices.begin()

    def _show_last_groups(self) -> None:
        """Go back to what was shown before a search that did not come to its end."""
        if self.model.session.groups:
            self.centre.show_review()
            self.layouts.focus()
        self.thresholds.follow()
        self._update_state()

    @Slot(object)
    def _on_scan_finished(self, result: ScanResult) -> None:
        shown_before = [] if self._result is None else [*self._result.images, *self._result.groups]
        self._result = result
        self.thresholds.set_result(result)
        self.histograms.set_result(result)
        heading, sentence, offered = nothing_found(result)
        notices = [tr(notice) for notice in result.notices]
        self.message_page.show_message(heading, "\n".join([tr(sentence), *notices]), offered)
        self.show_session(self.scans.session, self.scans.view)
        self.scans.let_go(shown_before)
        self.review_bar.setToolTip(plain_tip("\n".join(notices)))
        if notices and result.groups:
            self.review_bar.add_note(tr("The cache had to be left out or made anew (point here)"))
        group_count = len(result.groups)
        found = trn("{n} group of duplicates", "{n} groups of duplicates", group_count)
        self._tell_end(found if group_count else tr(heading))

    def _tell_end(self, sentence: str) -> None:
        if self.preferences.value.tells_end:
            self.notices.end(tr("The search has ended"), sentence)

    @Slot(object)
    def _on_scan_failed(self, error: BaseException) -> None:
        self.message_page.show_message(*(READY if self.search_bar.folders else WELCOME))
        self._show_last_groups()
        self._tell_end(tr("It could not be finished"))
        show_error(self, error)

    @Slot()
    def _on_scan_cancelled(self) -> None:
        self.message_page.show_message(*CANCELLED)
        self._show_last_groups()

    @Slot()
    def _on_marked(self) -> None:
        for note in left_notes(self.model.counts, self.model.arrangement.shown.tiers):
            self.review_bar.add_note(note)

    @property
    def result(self) -> ScanResult | None:
        """What the last search found, of which the groups are shown."""
        return self._result

    @property
    def searched_folders(self) -> Sequence[Path]:
        """The folders in which that was found."""
        return self._result.folders if self._result is not None else ()

    @Slot()
    def cancel(self) -> None:
        """Stop what goes on."""
        self.scans.cancel()
        self.changes.cancel()
        self.reviews.cancel()

    def _saved_review(self) -> SavedReview | None:
        """Return what is to be saved now: a moment's work, however large the review is."""
        if self._result is None:
            return None
        session = self.model.session
        return SavedReview(self._result, session.saved_decisions(), self.selection.path, session.summary().group_count)

    @Slot(object)
    def _on_last_review_found(self, glance: Glance) -> None:
        # Whoever was quicker opens it by the menu, where it is the first of the recent ones.
        if self._result is None and self._is_idle() and QApplication.activeModalWidget() is None and self.isVisible():
            self.reviews.ask(glance, self.autosave.path)

    @Slot(object)
    def _on_review_opened(self, opened: OpenedReview) -> None:
        self._result = opened.result
        self.thresholds.set_result(opened.result)
        self.search_bar.set_folders(opened.result.folders)
        self.search_bar.show_threshold(round(opened.result.settings.match.threshold))
        self.message_page.show_message(*(ALL_DONE if opened.result.groups else nothing_found(opened.result)))
        self.show_session(opened.session, opened.view)
        self.selection.go_to(next((image for image in opened.result.images if image.path == opened.position), None))
        if opened.changed_count:
            self.review_bar.add_note(
                trn(
                    "{n} file changed since, and cannot be marked until you search again",
                    "{n} files changed since, and cannot be marked until you search again",
                    opened.changed_count,
                )
            )

    @Slot(object)
    def _on_review_saved(self, path: Path) -> None:
        self.review_bar.add_note(tr("Saved as {name}", name=one_line(path.name)))

    @Slot()
    def _on_review_changed(self) -> None:
        """Show the groups that are left or there again, or that none are."""
        if self.model.session.groups:
            self.centre.show_review()
        elif self._result is not None:
            self.centre.show_message(*ALL_DONE)
        self._update_state()

    @Slot()
    def show_unreadable(self) -> None:
        """Show what was not compared."""
        if self._result is not None:
            show_unreadable(self._result.unreadable, self)

    @Slot()
    def edit_options(self) -> None:
        """Let the user edit the preferences."""
        threshold = float(self.search_bar.threshold_box.value())
        self.preferences.value = replace(self.preferences.value, threshold=threshold)
        self.preferences.edit(self._core_count)
        self.search_bar.threshold_box.setValue(round(self.preferences.value.threshold))

    def _ended_at_closing(self) -> tuple[ChangesController | WorkController, ...]:
        return (
            *(self.changes, self.thresholds, self.views, self.marking, self.reports, self.layouts.filling, self.pairs),
            *(
                self.histograms,
                self.dismissals,
                self.reviews,
                self.keep_rules,
                self.folders,
                self.autosave,
                self.preferences.cache,
            ),
        )

    # Qt's names from here on.

    def showEvent(self, event: QShowEvent) -> None:
        """Look for removals that were cut off, once the window is there."""
        super().showEvent(event)
        if not self._was_shown:
            self._was_shown = True
            QTimer.singleShot(0, self.changes.cut_off.look)
            QTimer.singleShot(0, self.autosave.look)

    def closeEvent(self, event: QCloseEvent) -> None:
        """Cancel what runs and wait for it, so that no process and no half-done removal is left behind."""
        self.scans.cancel_and_wait()
        self.preferences.save(
            replace(
                self.preferences.value,
                threshold=float(self.search_bar.threshold_box.value()),
                window_geometry=text_of(self.saveGeometry()),
                splitter_state=text_of(self.centre.splitter.saveState()),
            )
        )
        for controller in self._ended_at_closing():
            controller.cancel_and_wait()
        self.view_bar.stop()
        self.notices.hide()
        self.loader.close()
        self.compare_pane.close_work()
        super().closeEvent(event)

    def changeEvent(self, event: QEvent) -> None:
        """Draw the icons in the colours of another theme."""
        if event.type() == QEvent.Type.PaletteChange:
            refresh_icons(self.menu_actions)
            self.centre.refresh_colours()
        super().changeEvent(event)

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        accept_folders(event)

    def dropEvent(self, event: QDropEvent) -> None:
        take_drop(event, self.search_bar.folder_line)
