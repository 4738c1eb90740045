"""The window: puts the parts together and moves between its states."""

import os
from collections.abc import Callable, Container, Sequence
from dataclasses import replace
from functools import partial
from pathlib import Path

from PySide6.QtCore import QByteArray, QEvent, QModelIndex, Qt, QTimer, Slot
from PySide6.QtGui import QCloseEvent, QDragEnterEvent, QDropEvent, QPixmap, QShowEvent
from PySide6.QtWidgets import QApplication, QMainWindow, QSplitter, QStackedWidget, QVBoxLayout, QWidget

from imagetwin.config import paths
from imagetwin.config.preferences import THUMBNAIL_SIDES, Layout, Preferences, Theme
from imagetwin.domain.images import ScannedImage
from imagetwin.domain.progress import Progress
from imagetwin.domain.quantities import format_count
from imagetwin.domain.saved_reviews import Glance, SavedReview
from imagetwin.domain.scans import ScanResult
from imagetwin.domain.tiers import TIERS, VERIFIED_TIERS, Tier
from imagetwin.gui.actions import add_actions, refresh_icons, shortcut_rows
from imagetwin.gui.compare.pane import ComparePane
from imagetwin.gui.controllers.autosave_controller import AutosaveController
from imagetwin.gui.controllers.changes_controller import ChangesController
from imagetwin.gui.controllers.decisions_controller import DecisionsController
from imagetwin.gui.controllers.dismissal_controller import DismissalController
from imagetwin.gui.controllers.histogram_controller import HistogramController
from imagetwin.gui.controllers.image_controller import ImageController
from imagetwin.gui.controllers.keep_rules_controller import KeepRulesController
from imagetwin.gui.controllers.layout_controller import LayoutController
from imagetwin.gui.controllers.mark_controller import MarkController
from imagetwin.gui.controllers.pair_controller import PairController
from imagetwin.gui.controllers.preferences_controller import PreferencesController
from imagetwin.gui.controllers.report_controller import ReportController
from imagetwin.gui.controllers.review_file_controller import OpenedReview, ReviewFileController
from imagetwin.gui.controllers.scan_controller import ScanController
from imagetwin.gui.controllers.threshold_controller import ThresholdController
from imagetwin.gui.controllers.view_controller import ViewController
from imagetwin.gui.delegates.card_delegate import CardDelegate
from imagetwin.gui.dialogs.information import may_drop_marks, show_about, show_shortcuts, show_unreadable
from imagetwin.gui.dialogs.legend_dialog import LegendDialog
from imagetwin.gui.kept_thumbnails import side_to_ask_for
from imagetwin.gui.messages import show_error
from imagetwin.gui.models.group_model import GroupModel
from imagetwin.gui.models.roles import Role
from imagetwin.gui.resources import icon
from imagetwin.gui.texts import in_menu, one_line, plain_tip
from imagetwin.gui.threshold_words import threshold_note
from imagetwin.gui.thumbnail_loader import ThumbnailLoader
from imagetwin.gui.tier_words import left_notes
from imagetwin.gui.views.folder_line import accept_folders, take_drop
from imagetwin.gui.views.groups_view import GroupsView
from imagetwin.gui.views.message_page import ALL_DONE, READY, SEARCHING, WELCOME, MessagePage, nothing_found
from imagetwin.gui.views.place import place_in, return_to
from imagetwin.gui.views.review_bar import ReviewBar
from imagetwin.gui.views.search_bar import SearchBar
from imagetwin.gui.views.tier_bar import TierBar
from imagetwin.gui.views.view_bar import ViewBar
from imagetwin.review.filtering import GroupFilter
from imagetwin.review.ordering import GroupOrder, OrderKey
from imagetwin.review.rules import all_but_the_kept
from imagetwin.review.session import Course, ReviewSession
from imagetwin.review.tiers import ALL_TIERS
from imagetwin.review.view import Arrangement, ReviewView

_GROUP_ACTIONS = ("set_reference", "take_out", "split", "dismiss", "dismiss_image")
_SMALLEST_WIDTH, _SMALLEST_HEIGHT = 800, 480


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
        self._lay_out()
        self._connect()
        self.message_page.show_message(*WELCOME)
        self._apply_preferences()
        self._update_state()

    def _make_parts(self) -> None:
        self.loader = ThumbnailLoader(self, paths.thumbnails_path() if self.preferences.value.use_cache else None)
        self.model = GroupModel(self)
        self._cards = CardDelegate(self.loader, self)
        self.groups_view = GroupsView(self.model, self._cards)
        self.groups_view.setAccessibleName("Groups of duplicates")
        self.groups_view.setToolTip("Select a picture to see it beside its reference; tick the ones to remove")
        self.layouts = LayoutController(self.groups_view, self)
        self.images = ImageController(self.groups_view)
        self.pairs = PairController(self.preferences, self)
        self.compare_pane = ComparePane(self.loader.workers, self._thumbnail)
        self.search_bar = SearchBar()
        self.tier_bar = TierBar()
        self.message_page = MessagePage()
        self.histograms = HistogramController(self.search_bar.histogram, self)
        self.scans = ScanController(self)
        self.changes = ChangesController(self.model, self.preferences, self)
        self.thresholds = ThresholdController(self.model, self.preferences, self._is_idle, self)
        self.reports = ReportController(self)
        self.views = ViewController(self.model, self._remembered_arrangement(), self)
        self.marking = MarkController(self.model, self)
        self.dismissals = DismissalController(self)
        self.decisions = DecisionsController(self.groups_view, self.thresholds, self.dismissals)
        self.keep_rules = KeepRulesController(self.groups_view, self.decisions, self.preferences, self)
        self.autosave = AutosaveController(self._saved_review, self)
        self.reviews = ReviewFileController(self.model, self.preferences, self._saved_review, self)
        self.menu_actions = add_actions(self, self._handlers())
        self.reviews.add_recent_menu(self.menu_actions["options"])
        names = ("cancel", "mark_all", "clear_marks", "remove")
        self.compare_pane.set_actions(self.menu_actions)
        self.review_bar = ReviewBar([self.menu_actions[name] for name in names])
        for name in ("open", "show", "copy", "set_reference", "take_out", "split", "dismiss", "dismiss_image"):
            # Return, Ctrl+C and letters mean something else in the other parts of the window.
            self.menu_actions[name].setShortcutContext(Qt.ShortcutContext.WidgetShortcut)
            self.groups_view.addAction(self.menu_actions[name])
            self.layouts.table.addAction(self.menu_actions[name])
        self.view_bar = ViewBar([self.menu_actions[f"layout_{layout.value}"] for layout in Layout])
        self.search_bar.add_beside_slider(self.view_bar.distance_button)
        self.tier_bar.legend_button.setDefaultAction(self.menu_actions["legend"])

    def _handlers(self) -> dict[str, Callable[[], object]]:
        themes = {f"theme_{theme.value}": partial(self.preferences.set_theme, theme) for theme in Theme}
        sizes = {f"size_{side}": partial(self.preferences.set_thumbnail_side, side) for side in THUMBNAIL_SIDES}
        layouts = {f"layout_{layout.value}": partial(self.preferences.set_layout, layout) for layout in Layout}
        tiers = {f"mark_{tier.value}": partial(self._mark_tiers, frozenset({tier})) for tier in TIERS}
        return {
            "browse": self.search_bar.browse,
            "clear_folders": partial(self.search_bar.set_folders, ()),
            "find": self._on_find_requested,
            "undo_decision": self.decisions.undo,
            "redo_decision": self.decisions.redo,
            "set_reference": self.decisions.set_reference,
            "take_out": self.decisions.take_out,
            "split": self.decisions.split,
            "dismiss": self.decisions.dismiss,
            "dismiss_image": self.decisions.dismiss_image,
            "dismissals": self.dismissals.open,
            "undo": self.changes.undos.undo_last,
            "history": self.changes.history.open,
            "pause": self._on_pause_requested,
            "cancel": self._on_cancel_requested,
            "report": lambda: self.reports.open(self._result, self.model.session.groups),
            "open_review": self.reviews.choose_and_open,
            "save_review": self.reviews.choose_and_save,
            "options": self._on_options_requested,
            "quit": self.close,
            "mark_all": partial(self._mark_tiers, VERIFIED_TIERS),
            "mark_by_rules": self.keep_rules.open,
            "clear_marks": self._on_clear_marks_requested,
            "remove": lambda: self.changes.remove_marked(self._searched_folders),
            "remove_group": self._on_remove_group_requested,
            "open": self.images.open,
            "show": self.images.show_in_folder,
            "copy": self.images.copy_path,
            "two_photos": lambda: self.pairs.open(self.images.image),
            "filter": lambda: self.view_bar.focus_text(),
            "filter_folder": self._on_folder_filter_requested,
            "clear_filter": lambda: self.view_bar.clear(),
            "legend": lambda: LegendDialog(self).exec(),
            "unreadable": self._on_unreadable_requested,
            "shortcuts": lambda: show_shortcuts(shortcut_rows(self.menu_actions), self),
            "about": lambda: show_about(self),
            "next_member": partial(self._step_in_group, 1),
            "previous_member": partial(self._step_in_group, -1),
            "compare_too": lambda: self._on_compare_too(self.groups_view.currentIndex()),
            **self.compare_pane.handlers(),
            **themes,
            **sizes,
            **layouts,
            **tiers,
        }

    def _thumbnail(self, path: Path) -> QPixmap | None:
        side = self._cards.thumbnail_side * self.devicePixelRatio()
        return self.loader.pixmap(path, side_to_ask_for(side))

    def _remembered_arrangement(self) -> Arrangement:
        preferences = self.preferences.value
        key = preferences.group_order
        order = GroupOrder(OrderKey(key) if key in set(OrderKey) else OrderKey.FOUND, preferences.group_order_descends)
        return Arrangement(GroupFilter(tiers=ALL_TIERS - preferences.known_hidden_tiers), order)

    def _lay_out(self) -> None:
        self._splitter = QSplitter(Qt.Orientation.Horizontal)
        self._splitter.addWidget(self.layouts.stack)
        self._splitter.addWidget(self.compare_pane)
        self._splitter.setChildrenCollapsible(False)
        self.pages = QStackedWidget()
        self.pages.addWidget(self.message_page)
        self._review_page = QWidget()
        review = QVBoxLayout(self._review_page)
        review.setContentsMargins(0, 0, 0, 0)
        review.setSpacing(0)
        review.addWidget(self.view_bar)
        review.addWidget(self.tier_bar)
        review.addWidget(self._splitter, 1)
        self.pages.addWidget(self._review_page)
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
        self.search_bar.pause_requested.connect(self._on_pause_requested)
        self.search_bar.folders_changed.connect(self._on_folders_changed)
        self.review_bar.unreadable_requested.connect(self._on_unreadable_requested)
        self.groups_view.doubleClicked.connect(self.images.open)
        self.groups_view.image_selected.connect(self._on_image_selected)
        self.groups_view.image_added.connect(self._on_compare_too)
        self.model.marks_changed.connect(self._update_state)
        self.loader.loaded.connect(self.groups_view.on_thumbnail_loaded)
        self.scans.progressed.connect(self._on_progressed)
        self.scans.finished.connect(self._on_scan_finished)
        self.scans.failed.connect(self._on_scan_failed)
        self.scans.cancelled.connect(self._on_scan_cancelled)
        self.changes.busy_changed.connect(self._update_state)
        self.changes.status_changed.connect(self.review_bar.show_busy)
        self.changes.review_changed.connect(self._on_review_changed)
        self.changes.settled.connect(self._return_to_groups)
        self.search_bar.threshold_changed.connect(self._on_threshold_changed)
        self.thresholds.regrouped.connect(self._on_regrouped)
        self.tier_bar.tiers_changed.connect(self._on_arrangement_chosen)
        self.view_bar.arrangement_changed.connect(self._on_arrangement_chosen)
        self.search_bar.histogram.distances_chosen.connect(self.view_bar.choose_distances)
        self.view_bar.side_changed.connect(self.groups_view.set_thumbnail_side)
        self.view_bar.side_slider.sliderReleased.connect(self._on_side_chosen)
        self.model.modelReset.connect(self._on_groups_set)
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
        self.decisions.folders_protected.connect(self._on_folders_protected)
        self.preferences.changed.connect(self._update_state)
        for over in (self.changes.busy_changed, self.changes.settled, self.preferences.changed):
            over.connect(self.thresholds.follow)

    def _apply_preferences(self) -> None:
        preferences = self.preferences.value
        self.resize(1100, 720)
        self._splitter.setSizes([540, 560])
        self.restoreGeometry(_from_base64(preferences.window_geometry))
        self._splitter.restoreState(_from_base64(preferences.splitter_state))
        self.preferences.apply_theme()
        self.search_bar.threshold_box.setValue(round(preferences.threshold))
        self.tier_bar.set_hidden(preferences.known_hidden_tiers)
        self.view_bar.set_order(self.views.arrangement.order)
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
        for layout in Layout:
            self.menu_actions[f"layout_{layout.value}"].setChecked(layout == chosen.known_layout)
        for theme in Theme:
            self.menu_actions[f"theme_{theme.value}"].setChecked(theme == chosen.known_theme)
        for side in THUMBNAIL_SIDES:
            self.menu_actions[f"size_{side}"].setChecked(side == chosen.known_thumbnail_side)

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
            self.pages.setCurrentWidget(self._review_page)
            self.groups_view.select_first()
            self.layouts.focus()
        else:
            self.compare_pane.show_nothing()
            self.pages.setCurrentWidget(self.message_page)
        self._update_state()

    def _update_state(self) -> None:
        """Enable what can be done now, and show the counts."""
        summary = self.model.session.summary()
        changing = self.changes.is_running
        idle = self._is_idle()
        unreadable_count = len(self._result.unreadable) if self._result else 0
        enabled = {
            "browse": idle,
            "clear_folders": idle and bool(self.search_bar.folders),
            "find": idle and bool(self.search_bar.folders),
            "pause": self.scans.is_running,
            "cancel": not idle,
            "undo": idle,
            "undo_decision": idle and self.model.session.can_undo,
            "redo_decision": idle and self.model.session.can_redo,
            "dismissals": idle,
            **dict.fromkeys(_GROUP_ACTIONS, idle and summary.group_count > 0),
            "history": idle,
            "report": idle and summary.group_count > 0,
            "options": idle,
            "open_review": idle,
            "save_review": idle and self._result is not None,
            "mark_all": idle and summary.group_count > 0,
            **{f"mark_{tier.value}": idle and summary.group_count > 0 for tier in TIERS},
            **dict.fromkeys(("filter", "filter_folder", "clear_filter"), idle and summary.group_count > 0),
            "mark_by_rules": idle and summary.group_count > 0,
            "clear_marks": idle and summary.marked_count > 0,
            "remove": idle and summary.marked_count > 0,
            "remove_group": idle and summary.group_count > 0,
            "unreadable": unreadable_count > 0,
            "open": summary.group_count > 0,
            "show": summary.group_count > 0,
            "copy": summary.group_count > 0,
        }
        for name, is_enabled in enabled.items():
            self.menu_actions[name].setEnabled(is_enabled)
        self.menu_actions["undo_decision"].setText(f"&{in_menu(self.model.session.undo_words)}")
        self.menu_actions["redo_decision"].setText(f"&{in_menu(self.model.session.redo_words)}")
        self.menu_actions["pause"].setText(self.search_bar.pause_button.text())
        self.layouts.stack.setEnabled(idle)
        self.view_bar.setEnabled(idle)
        self.search_bar.setEnabled(not changing)
        self.tier_bar.show_counts(self.model.counts)
        self.review_bar.show_summary(
            summary, unreadable_count, some_hidden=self.model.arrangement.shown != GroupFilter()
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
            self.pages.setCurrentWidget(self._review_page)
        else:
            self.message_page.show_message(*(ALL_DONE if result.groups else nothing_found(result)))
            self.pages.setCurrentWidget(self.message_page)
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

    @Slot()
    def _on_arrangement_chosen(self) -> None:
        hidden = sorted(ALL_TIERS - self.tier_bar.tiers)
        order = self.view_bar.order
        chosen = replace(
            self.preferences.value,
            hidden_tiers=tuple(tier.value for tier in hidden),
            group_order=order.key.value,
            group_order_descends=order.descending,
        )
        if chosen != self.preferences.value:
            self.preferences.save(chosen)
        arrangement = self.view_bar.arrangement(GroupFilter(tiers=self.tier_bar.tiers))
        self.search_bar.histogram.set_chosen(arrangement.shown.distances)
        self.views.want(arrangement)

    @Slot()
    def _on_side_chosen(self) -> None:
        self.preferences.set_thumbnail_side(self.view_bar.side_slider.value())

    @Slot()
    def _on_groups_set(self) -> None:
        self.view_bar.set_formats(self.model.formats)
        self.view_bar.set_folders(self._searched_folders)

    @Slot()
    def _on_folder_filter_requested(self) -> None:
        if self.images.image is not None:
            self.view_bar.choose_folder(self.images.image.path.parent)

    @Slot(object, object)
    def _on_looked(self, view: ReviewView, marked: Container[Path]) -> None:
        """Show the groups as they were arranged."""
        self._show_elsewhere(self.model.session, view, marked)
        self._update_state()

    @Slot()
    def _on_folders_changed(self) -> None:
        self._update_state()
        if self._result is None and not self.scans.is_running:
            self.message_page.show_message(*(READY if self.search_bar.folders else WELCOME))

    @Slot()
    def _on_find_requested(self) -> None:
        folders = self.search_bar.folders
        if not folders or self.scans.is_running or self.changes.is_running:
            return
        if not may_drop_marks(self.model.session.summary().marked_count, self):
            return
        if self.views.arrangement.shown.hides_groups:
            self.view_bar.clear()  # other folders may have nothing of it
        threshold = float(self.search_bar.threshold_box.value())
        searched = replace(self.preferences.value, threshold=threshold).with_searched(tuple(map(str, folders)))
        self.preferences.save(searched)
        self.search_bar.set_recent(searched.recent_folders)
        self.message_page.show_message(*SEARCHING)
        self.pages.setCurrentWidget(self.message_page)
        protected, limit = [Path(folder) for folder in searched.protected_folders], searched.cache_limit_bytes
        workers = searched.worker_count or None
        self.scans.start(folders, searched.scan_settings(), workers, protected, limit, self.views.arrangement)
        self.search_bar.set_running(running=True)
        self._update_state()

    def _show_last_groups(self) -> None:
        """Go back to what was shown before a search that did not come to its end."""
        if self.model.session.groups:
            self.pages.setCurrentWidget(self._review_page)
            self.layouts.focus()
        self.thresholds.follow()
        self._update_state()

    @Slot(object)
    def _on_progressed(self, progress: Progress) -> None:
        self.search_bar.show_progress(progress)

    @Slot(object)
    def _on_scan_finished(self, result: ScanResult) -> None:
        self.search_bar.set_running(running=False)
        shown_before = [] if self._result is None else [*self._result.images, *self._result.groups]
        self._result = result
        self.thresholds.set_result(result)
        self.histograms.set_result(result)
        heading, sentence = nothing_found(result)
        self.message_page.show_message(heading, " ".join([sentence, *result.notices]))
        self.show_session(self.scans.session, self.scans.view)
        self.scans.let_go(shown_before)
        self.review_bar.setToolTip(plain_tip("\n".join(result.notices)))
        if result.notices and result.groups:
            self.review_bar.add_note("The cache had to be left out or made anew (point here)")

    @Slot(object)
    def _on_scan_failed(self, error: BaseException) -> None:
        self.search_bar.set_running(running=False)
        self.message_page.show_message(*WELCOME)
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
            self.compare_pane.show_pair(index.data(Role.GROUP), _compared(index))
        else:
            self.compare_pane.show_nothing()

    @Slot(QModelIndex)
    def _on_compare_too(self, index: QModelIndex) -> None:
        if index.isValid() and index.parent().isValid():
            self.compare_pane.toggle_image(index.data(Role.GROUP), index.data(Role.IMAGE))

    def _step_in_group(self, step: int) -> None:
        """Select the next or the previous image of the same group, from the last one the first."""
        index = self.groups_view.currentIndex()
        if index.isValid() and index.parent().isValid():
            row = (index.row() + step) % self.model.rowCount(index.parent())
            self.groups_view.setCurrentIndex(self.model.image_index(index.parent().row(), row))

    def _mark_tiers(self, tiers: frozenset[Tier]) -> None:
        """Mark all but the best of what is of these tiers, as far as it is shown."""
        self.marking.apply(all_but_the_kept(is_protected=self.model.session.is_protected, tiers=tiers))

    @Slot()
    def _on_marked(self) -> None:
        for note in left_notes(self.model.counts, self.model.arrangement.shown.tiers):
            self.review_bar.add_note(note)

    @Slot()
    def _on_clear_marks_requested(self) -> None:
        self.decisions.show(self.model.session.clear_marks())

    @property
    def _searched_folders(self) -> Sequence[Path]:
        return self._result.folders if self._result is not None else ()

    @Slot()
    def _on_remove_group_requested(self) -> None:
        group = self.groups_view.currentIndex().data(Role.GROUP)
        if group is not None:
            self.changes.remove_group(group, self._searched_folders)

    @Slot()
    def _on_pause_requested(self) -> None:
        self.scans.toggle_pause()
        self.search_bar.set_paused(paused=self.scans.is_paused)
        self._update_state()

    @Slot()
    def _on_cancel_requested(self) -> None:
        self.scans.cancel()
        self.changes.cancel()
        self.reviews.cancel()

    def _saved_review(self) -> SavedReview | None:
        """Return what is to be saved now: a moment's work, however large the review is."""
        if self._result is None:
            return None
        image, session = self.images.image, self.model.session
        position = None if image is None else image.path
        return SavedReview(self._result, session.saved_decisions(), position, session.summary().group_count)

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
        self._go_to(opened.position)
        if opened.changed_count:
            files = format_count(opened.changed_count, "file")
            self.review_bar.add_note(f"{files} changed since, and cannot be marked until you search again")

    @Slot(object)
    def _on_review_saved(self, path: Path) -> None:
        self.review_bar.add_note(f"Saved as {one_line(path.name)}")

    def _go_to(self, position: Path | None) -> None:
        image = next((each for each in self._result.images if each.path == position), None) if self._result else None
        index = QModelIndex() if image is None else self.model.find_image(image, image)
        if index.isValid():
            self.groups_view.setCurrentIndex(index)

    @Slot(object)
    def _on_folders_protected(self, folders: Sequence[Path]) -> None:
        self.changes.take_protected_folders(tuple(map(str, folders)))

    @Slot()
    def _on_review_changed(self) -> None:
        """Show the groups that are left or there again, or that none are."""
        if self.model.session.groups:
            self.pages.setCurrentWidget(self._review_page)
        elif self._result is not None:
            self.message_page.show_message(*ALL_DONE)
            self.pages.setCurrentWidget(self.message_page)
        self._update_state()

    @Slot()
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
        self.layouts.focus()

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
                window_geometry=_to_base64(self.saveGeometry()),
                splitter_state=_to_base64(self._splitter.saveState()),
            )
        )
        self.changes.cancel_and_wait()
        self.thresholds.cancel_and_wait()
        self.views.cancel_and_wait()
        self.marking.cancel_and_wait()
        self.reports.cancel_and_wait()
        self.view_bar.stop()
        self.layouts.filling.cancel_and_wait()
        self.pairs.cancel_and_wait()
        self.histograms.cancel_and_wait()
        self.dismissals.cancel_and_wait()
        self.reviews.cancel_and_wait()
        self.keep_rules.cancel_and_wait()
        self.autosave.cancel_and_wait()
        self.preferences.cache.cancel_and_wait()
        self.loader.close()
        self.compare_pane.close_work()
        super().closeEvent(event)

    def changeEvent(self, event: QEvent) -> None:
        """Draw the icons in the colours of another theme."""
        if event.type() == QEvent.Type.PaletteChange:
            refresh_icons(self.menu_actions)
            self.search_bar.refresh_icons()
            self.tier_bar.refresh_icons()
            self.view_bar.refresh_icons()
            self.review_bar.refresh_colours()
        super().changeEvent(event)

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        accept_folders(event)

    def dropEvent(self, event: QDropEvent) -> None:
        take_drop(event, self.search_bar.folder_line)


def _compared(index: QModelIndex) -> ScannedImage:
    """Return the image to show beside the reference; for the reference itself the nearest one that is not hidden."""
    part = index.data(Role.PART)
    image: ScannedImage = index.data(Role.IMAGE)
    is_first_hidden = part.members and part.members[0].image is not index.data(Role.GROUP).members[0].image
    return part.members[0].image if image is part.reference and is_first_hidden else image


def _to_base64(state: QByteArray) -> str:
    return bytes(state.toBase64().data()).decode("ascii")


def _from_base64(text: str) -> QByteArray:
    return QByteArray.fromBase64(text.encode("ascii", "ignore"))
