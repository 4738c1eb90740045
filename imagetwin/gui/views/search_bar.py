"""The top of the window: folders, threshold, Find Dupes, progress."""

from collections.abc import Iterable, Sequence
from itertools import pairwise
from pathlib import Path

from PySide6.QtCore import QStandardPaths, Qt, Signal, Slot
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import (
    QFileDialog,
    QGridLayout,
    QHBoxLayout,
    QLabel,
    QMenu,
    QProgressBar,
    QPushButton,
    QSlider,
    QSpinBox,
    QVBoxLayout,
    QWidget,
)

from imagetwin.domain.progress import Progress
from imagetwin.domain.quantities import format_seconds
from imagetwin.domain.wording import mark, number, tr
from imagetwin.gui.resources import icon
from imagetwin.gui.texts import in_menu, isolated, one_line, plain_label, with_key
from imagetwin.gui.views.distance_histogram import BIN_COUNT, BIN_WIDTH, DistanceHistogram
from imagetwin.gui.views.folder_line import FolderLine

_THRESHOLD_TIP = mark(
    "The largest difference that still counts as a duplicate.\n"
    "50: almost only copies that were resized or saved again.\n"
    "200: the usual value; copies with small edits too.\n"
    "500: looser; look closely before you remove."
)
_LARGEST_THRESHOLD = 20_000
_SLIDER_END = BIN_WIDTH * BIN_COUNT
_SLIDER_WIDTH = 280
_PROGRESS_STEPS = 1_000


class SearchBar(QWidget):
    """Asks what to look for and shows how far the search is."""

    find_requested = Signal()
    cancel_requested = Signal()
    pause_requested = Signal()
    folders_changed = Signal()
    folders_requested = Signal()
    threshold_changed = Signal(int)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._is_running = False
        self._is_paused = False
        self._last_text = ""
        self.folder_line = FolderLine()
        self.folder_line.changed.connect(self._on_folders_changed)
        self.folders_button = QPushButton(tr("Fol&ders…"))
        self.folders_button.setToolTip(tr("Choose which folders are searched, protected or left out (Ctrl+D)"))
        self.folders_button.clicked.connect(self.folders_requested)
        self.browse_button = QPushButton(tr("&Browse…"))
        self.browse_button.setToolTip(with_key(tr("Add a folder to look in"), QKeySequence("Ctrl+O")))
        self.browse_button.clicked.connect(self.browse)
        self.recent_button = _recent_button()
        self.threshold_box = _threshold_box()
        self.threshold_slider = _threshold_slider()
        self.histogram = DistanceHistogram()
        self.histogram.setFixedWidth(_SLIDER_WIDTH)
        self.histogram.hide()
        self.histogram.threshold_moved.connect(self.threshold_box.setValue)
        self.threshold_box.valueChanged.connect(self._on_threshold_typed)
        self.threshold_box.valueChanged.connect(self.threshold_changed)
        self.threshold_box.lineEdit().returnPressed.connect(self._on_find_clicked)
        self.threshold_slider.valueChanged.connect(self.threshold_box.setValue)
        self.find_button = QPushButton()
        self.find_button.setDefault(True)
        self.find_button.clicked.connect(self._on_find_clicked)
        self.pause_button = QPushButton()
        self.pause_button.setToolTip(tr("Let the search wait, or go on (Ctrl+P)"))
        self.pause_button.clicked.connect(self.pause_requested)
        self._progress_bar = QProgressBar()
        self._progress_bar.setTextVisible(False)
        self._progress_bar.setAccessibleName(tr("Progress of the search"))
        self._progress_bar.setToolTip(tr("How far the search is"))
        self._progress_text = plain_label()
        self._note = plain_label()
        self._note.setWordWrap(True)
        self._note.hide()
        self._beside_slider = QHBoxLayout()
        self._lay_out()
        self.set_running(running=False)

    def _lay_out(self) -> None:
        layout = QGridLayout(self)
        layout.setContentsMargins(12, 8, 12, 6)
        layout.setHorizontalSpacing(8)
        layout.setVerticalSpacing(6)
        threshold_label = QLabel(tr("&Threshold:"))
        threshold_label.setBuddy(self.threshold_box)
        slider = QVBoxLayout()
        slider.setSpacing(0)
        slider.addWidget(self.histogram)
        slider.addWidget(self.threshold_slider)
        second = QHBoxLayout()
        second.setSpacing(8)
        second.addWidget(self.threshold_box)
        second.addLayout(slider)
        second.addLayout(self._beside_slider)
        second.addSpacing(16)
        second.addWidget(self._progress_bar, 1)
        second.addWidget(self._progress_text)
        second.addStretch(0)
        second.addWidget(self.pause_button)
        layout.addWidget(self.folders_button, 0, 0)
        layout.addWidget(self.folder_line, 0, 1)
        layout.addWidget(self.recent_button, 0, 2)
        layout.addWidget(self.browse_button, 0, 3)
        layout.addWidget(threshold_label, 1, 0)
        layout.addLayout(second, 1, 1, 1, 2)
        layout.addWidget(self.find_button, 1, 3)
        layout.addWidget(self._note, 2, 1, 1, 3)
        layout.setColumnStretch(1, 1)
        for button in (self.browse_button, self.find_button):
            button.setMinimumWidth(self.fontMetrics().horizontalAdvance(tr("&Find Dupes").replace("&", "")) + 48)

    @property
    def folders(self) -> list[Path]:
        """The folders in the line."""
        return list(self.folder_line.folders)

    def set_folders(self, folders: Sequence[Path]) -> None:
        """Put folders into the line."""
        self.folder_line.set_folders(folders)

    def set_recent(self, folders: Iterable[str]) -> None:
        """Offer folders that were searched before."""
        menu = self.recent_button.menu()
        menu.clear()
        for folder in folders:
            action = menu.addAction(isolated(in_menu(folder)))
            action.setData(folder)
            action.triggered.connect(self._on_recent_chosen)
        self.recent_button.setEnabled(not menu.isEmpty() and not self._is_running)

    def set_running(self, *, running: bool) -> None:
        """Turn Find Dupes into Cancel and back."""
        self._is_running = running
        self.find_button.setText(tr("&Cancel") if running else tr("&Find Dupes"))
        tip = tr("Stop the search (Esc)") if running else tr("Look for duplicates in the folders (F5)")
        self.find_button.setToolTip(tip)
        self.folders_button.setEnabled(not running)
        for widget in (self.folder_line, self.browse_button, self.threshold_box, self.threshold_slider, self.histogram):
            widget.setEnabled(not running)
        self.recent_button.setEnabled(not running and not self.recent_button.menu().isEmpty())
        self._progress_bar.setVisible(running)
        self._progress_text.setVisible(running)
        self.pause_button.setVisible(running)
        self._progress_bar.setRange(0, 0)
        self._last_text = tr("Starting…")
        self.set_paused(paused=False)
        self.refresh_icons()
        self._update_find_button()

    def set_paused(self, *, paused: bool) -> None:
        """Turn Pause into Resume and back, and say what is the case."""
        self._is_paused = paused
        self.pause_button.setText(tr("Res&ume") if paused else tr("Pa&use"))
        self._show_text()

    def _show_text(self) -> None:
        text = tr("Paused. {progress}", progress=self._last_text) if self._is_paused else self._last_text
        self._progress_text.setText(text)

    def refresh_icons(self) -> None:
        """Draw the icons again, in the theme's colours."""
        self.find_button.setIcon(icon("cancel" if self._is_running else "search"))
        self.browse_button.setIcon(icon("folder"))
        self.folder_line.refresh_icons()

    def show_progress(self, progress: Progress) -> None:
        """Show a report of the scan."""
        if progress.total:
            self._progress_bar.setRange(0, _PROGRESS_STEPS)
            self._progress_bar.setValue(round(_PROGRESS_STEPS * progress.done / progress.total))
        else:
            self._progress_bar.setRange(0, 0)
        self._last_text = progress_text(progress)
        self._show_text()

    def add_beside_slider(self, widget: QWidget) -> None:
        """Put a widget behind the threshold's slider and its histogram."""
        self._beside_slider.addWidget(widget)

    @property
    def note(self) -> str:
        """What is said below the threshold."""
        return self._note.text()

    def show_note(self, note: str) -> None:
        """Say something below the threshold, or nothing."""
        self._note.setText(one_line(note))
        self._note.setVisible(bool(note))

    def _update_find_button(self) -> None:
        self.find_button.setEnabled(self._is_running or bool(self.folders))

    @Slot()
    def browse(self) -> None:
        """Let the user add a folder."""
        pictures = QStandardPaths.writableLocation(QStandardPaths.StandardLocation.PicturesLocation)
        start = str(self.folders[-1].parent) if self.folders else pictures
        chosen = QFileDialog.getExistingDirectory(self, tr("Add a folder with pictures"), start)
        if chosen:
            self.folder_line.add_folders([Path(chosen)])
            self.find_button.setFocus(Qt.FocusReason.OtherFocusReason)

    @Slot()
    def _on_recent_chosen(self) -> None:
        action = self.sender()
        if isinstance(action, QAction):
            self.folder_line.add_folders([Path(action.data())])

    def show_threshold(self, threshold: int) -> None:
        """Show a threshold that was not chosen here, as by an undo; nothing is told of it."""
        self.blockSignals(True)
        self.threshold_box.setValue(threshold)
        self.blockSignals(False)

    @Slot(int)
    def _on_threshold_typed(self, threshold: int) -> None:
        self.threshold_slider.blockSignals(True)
        self.threshold_slider.setValue(threshold)
        self.threshold_slider.blockSignals(False)
        self.histogram.set_threshold(threshold)

    @Slot()
    def _on_folders_changed(self) -> None:
        # New buttons would be the last ones that Tab comes to.
        for one, other in pairwise((self.folders_button, *self.folder_line.close_buttons)):
            self.setTabOrder(one, other)
        self._update_find_button()
        self.folders_changed.emit()

    @Slot()
    def _on_find_clicked(self) -> None:
        if self._is_running:
            self.cancel_requested.emit()
        elif self.folders:
            self.find_requested.emit()


def progress_text(progress: Progress) -> str:
    """Return what stands beside the progress bar."""
    stage, done = progress.stage.label, number(progress.done)
    if progress.total is None:
        return f"{stage}: {done}" if progress.done else f"{stage}…"
    total = number(progress.total)
    if progress.seconds_left is None:
        return tr("{stage}: {done} of {total}", stage=stage, done=done, total=total)
    return tr(
        "{stage}: {done} of {total}, {rate} a second, {time} left",
        stage=stage,
        done=done,
        total=total,
        rate=number(progress.rate),
        time=format_seconds(progress.seconds_left),
    )


def _recent_button() -> QPushButton:
    button = QPushButton(tr("&Recent"))
    button.setToolTip(tr("Add a folder that was searched before"))
    button.setAccessibleName(tr("Recent folders"))
    button.setMenu(QMenu(button))
    return button


def _threshold_box() -> QSpinBox:
    box = QSpinBox()
    box.setRange(0, _LARGEST_THRESHOLD)
    box.setSingleStep(10)
    box.setToolTip(tr(_THRESHOLD_TIP))
    box.setAccessibleName(tr("Threshold"))
    return box


def _threshold_slider() -> QSlider:
    slider = QSlider(Qt.Orientation.Horizontal)
    slider.setRange(0, _SLIDER_END)
    slider.setSingleStep(10)
    slider.setPageStep(50)
    slider.setFixedWidth(_SLIDER_WIDTH)
    slider.setToolTip(tr(_THRESHOLD_TIP))
    slider.setAccessibleName(tr("Threshold slider"))
    return slider
