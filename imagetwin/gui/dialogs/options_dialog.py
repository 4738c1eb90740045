"""The dialog behind File > Options…: how a search works, theme, notices, and the cache."""

from dataclasses import replace

from PySide6.QtCore import Qt, Slot
from PySide6.QtGui import QStandardItemModel
from PySide6.QtWidgets import (
    QCheckBox,
    QComboBox,
    QDialog,
    QDialogButtonBox,
    QFormLayout,
    QSpinBox,
    QTabWidget,
    QVBoxLayout,
    QWidget,
)

from imagetwin.config import paths
from imagetwin.config.preferences import Preferences, Theme
from imagetwin.domain.fingerprints import SCAN_METHODS, Kind
from imagetwin.domain.settings import MOST_FRAMES
from imagetwin.domain.wording import mark, tr, trn
from imagetwin.gui.dialogs.cache_fields import CacheFields
from imagetwin.gui.dialogs.hash_fields import HashFields
from imagetwin.gui.dialogs.hint import hint
from imagetwin.gui.dialogs.language_field import LanguageField
from imagetwin.gui.scrolled import Scrolled
from imagetwin.imaging import opencv
from imagetwin.imaging.model_files import INSTALL, missing_package

_MAX_THREADS_PER_CORE = 4
_THEME_WORDS = {Theme.SYSTEM: mark("As the system"), Theme.LIGHT: mark("Light"), Theme.DARK: mark("Dark")}
_METHOD_WORDS = {
    "mse": mark("Colour, 50 x 50 (mse)"),
    "mse-grey": mark("Grey, 256 x 146, strict (mse-grey)"),
    "embedding": mark("What is to be seen, by a neural network (embedding)"),
}
_GATE_WORDS = {
    Kind.PIXELS: mark("Only with &light and dark in the same places"),
    Kind.VECTOR: mark("Texts and &drawings only where they are nearly equal"),
}
_METHOD_HINTS = {
    Kind.PIXELS: mark("Finds copies that were resized or saved again."),
    Kind.VECTOR: mark(
        "Finds edited and turned copies and similar pictures, and takes several times as long. "
        "A threshold of 35 means a cosine of 0.65."
    ),
}


class OptionsDialog(QDialog):
    """Edits the preferences; `core_count` is what stands for a worker count of 0."""

    def __init__(self, preferences: Preferences, core_count: int, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(tr("Options"))
        self._preferences = preferences
        self._core_count = core_count
        self._make_fields()
        self._lay_out()
        self.threads_box.valueChanged.connect(self._on_threads_changed)
        self.method_box.currentIndexChanged.connect(self._on_method_changed)
        self._on_threads_changed()
        self._on_method_changed()

    def _make_fields(self) -> None:
        preferences = self._preferences
        self.threads_box = QSpinBox()
        self.threads_box.setRange(1, _MAX_THREADS_PER_CORE * self._core_count)
        self.threads_box.setValue(preferences.worker_count or self._core_count)
        _name(
            self.threads_box,
            tr("Number of threads"),
            tr("How many pictures are read and compared at the same time"),
        )
        self.note = hint("")
        self.method_box = QComboBox()
        self._fill_method_box()
        self._method_hint = hint("")
        _name(
            self.method_box,
            tr("Method"),
            tr("How two pictures are compared; another method has a threshold of its own"),
        )
        self.aspect_box = QCheckBox(tr("Only the same &proportions, within 10 %"))
        self.aspect_box.setChecked(preferences.aspect_gate)
        _name(
            self.aspect_box, tr("Same proportions"), tr("Keeps apart what looks alike only when squashed to a square")
        )
        self.correlation_box = QCheckBox(tr(_GATE_WORDS[Kind.PIXELS]))
        self.correlation_box.setChecked(preferences.correlation_gate)
        _name(
            self.correlation_box,
            tr("Light and dark alike"),
            tr("Keeps apart different drawings on the same background"),
        )
        self.hash = HashFields(preferences)
        self.thorough_box = QCheckBox(tr("Look for e&dits too: crops, overlays, rotations"))
        self.thorough_box.setChecked(preferences.thorough)
        self.thorough_box.setEnabled(opencv.is_there())
        _name(
            self.thorough_box,
            tr("Thorough scan"),
            tr("Pictures that lie on each other, and what was done to them"),
        )
        self.budget_box = QSpinBox()
        self.budget_box.setRange(1, 5000)
        self.budget_box.setSuffix(f" {tr('megapixels', note='after a number')}")
        self.budget_box.setValue(preferences.max_megapixels)
        _name(
            self.budget_box,
            tr("Largest picture"),
            tr("Larger pictures are listed as not compared, to save memory"),
        )
        self.frames_box = QSpinBox()
        self.frames_box.setRange(1, MOST_FRAMES)
        self.frames_box.setSpecialValueText(tr("Only the first one"))
        self.frames_box.setPrefix(f"{tr('Up to', note='before a number')} ")
        self.frames_box.setSuffix(f" {tr('frames', note='after a number')}")
        self.frames_box.setValue(preferences.frames)
        _name(
            self.frames_box,
            tr("Frames of animations"),
            tr("Animations and documents of so many frames or pages are looked at frame by frame"),
        )
        self.theme_box = QComboBox()
        for theme, words in _THEME_WORDS.items():
            self.theme_box.addItem(tr(words), theme.value)
        self.theme_box.setCurrentIndex(max(0, self.theme_box.findData(preferences.theme)))
        _name(self.theme_box, tr("Theme"), tr("Light or dark"))
        self.tell_box = QCheckBox(tr("&Tell me when a long search has ended"))
        self.tell_box.setChecked(preferences.tells_end)
        _name(self.tell_box, tr("Tell of the end"), tr("A message of the desktop, where this window is not in front"))
        self.cache = CacheFields(
            is_used=preferences.use_cache, limit_megabytes=preferences.cache_limit_megabytes, path=paths.cache_path()
        )

    def _fill_method_box(self) -> None:
        """Offer every method; one whose package is missing is grey, with the command that brings it."""
        for method in SCAN_METHODS.values():
            words = tr(_METHOD_WORDS[method.name]) if method.name in _METHOD_WORDS else method.name
            missing = missing_package() if method.kind is Kind.VECTOR else ""
            self.method_box.addItem(f"{words}: {INSTALL}" if missing else words, method.name)
            if missing:
                place = self.method_box.count() - 1
                self.method_box.setItemData(place, missing, Qt.ItemDataRole.ToolTipRole)
                model = self.method_box.model()
                assert isinstance(model, QStandardItemModel)
                model.item(place).setEnabled(False)
        self.method_box.setCurrentIndex(max(0, self.method_box.findData(self._preferences.method)))

    def _lay_out(self) -> None:
        form = QFormLayout()
        form.setVerticalSpacing(8)
        form.setFieldGrowthPolicy(QFormLayout.FieldGrowthPolicy.AllNonFixedFieldsGrow)
        form.addRow(tr("&Number of threads:"), self.threads_box)
        form.addRow("", self.note)
        form.addRow(tr("Largest &picture:"), self.budget_box)
        form.addRow(tr("T&heme:"), self.theme_box)
        form.addRow(tr("Notice:"), self.tell_box)
        form.addRow("", hint(tr("After more than 20 seconds, and only while another window is in front.")))
        box = QDialogButtonBox(QDialogButtonBox.StandardButton.Ok | QDialogButtonBox.StandardButton.Cancel)
        box.accepted.connect(self.accept)
        box.rejected.connect(self.reject)
        self.language_field = LanguageField(self._preferences.language)
        self.language_field.add_to(form)
        self.tabs = QTabWidget()
        self.tabs.setAccessibleName(tr("Pages of the options"))
        general = QWidget()
        general.setLayout(form)
        for page, words in (
            (general, tr("&General")),
            (self._matching_page(), tr("M&atching")),
            (self.cache, tr("&Cache")),
        ):
            self.tabs.addTab(Scrolled(page), words)
        layout = QVBoxLayout(self)
        layout.addWidget(self.tabs)
        layout.addSpacing(8)
        layout.addWidget(box)
        self.setMinimumWidth(580)
        # Room for the longer of the two notes, so that nothing moves while the number changes.
        self.note.setMinimumHeight(2 * self.fontMetrics().lineSpacing())
        self.note.setAlignment(Qt.AlignmentFlag.AlignTop)

    def _matching_page(self) -> QWidget:
        form = QFormLayout()
        form.setVerticalSpacing(8)
        form.setFieldGrowthPolicy(QFormLayout.FieldGrowthPolicy.AllNonFixedFieldsGrow)
        form.addRow(tr("&Method:"), self.method_box)
        form.addRow("", self._method_hint)
        form.addRow(tr("Duplicates:"), self.aspect_box)
        form.addRow("", self.correlation_box)
        self.hash.add_to(form)
        form.addRow(tr("Thorough:"), self.thorough_box)
        missing = tr("Needs OpenCV, which is not installed: {command}", command=opencv.COMMAND)
        form.addRow("", hint(tr("Takes much longer.") if opencv.is_there() else missing))
        form.addRow(tr("&Frames of animations:"), self.frames_box)
        form.addRow("", hint(tr("Those of no more frames are known as copies, too, when they were saved again.")))
        page = QWidget()
        page.setLayout(form)
        return page

    @property
    def preferences(self) -> Preferences:
        """The preferences as edited.

        The number of cores is kept as 0, so that it follows the computer; another method brings its own threshold.
        """
        count, method = self.threads_box.value(), str(self.method_box.currentData())
        same_method = method == self._preferences.method
        edited = replace(
            self._preferences,
            worker_count=0 if count == self._core_count else count,
            method=method,
            threshold=self._preferences.threshold if same_method else SCAN_METHODS[method].default_threshold,
            aspect_gate=self.aspect_box.isChecked(),
            correlation_gate=self.correlation_box.isChecked(),
            thorough=self.thorough_box.isChecked(),
            max_megapixels=self.budget_box.value(),
            frames=self.frames_box.value(),
            tells_end=self.tell_box.isChecked(),
            theme=str(self.theme_box.currentData()),
            language=self.language_field.language,
            use_cache=self.cache.use_box.isChecked(),
            cache_limit_megabytes=self.cache.limit_box.value(),
        )
        return self.hash.changed(edited)

    @Slot()
    def _on_method_changed(self) -> None:
        kind = SCAN_METHODS[str(self.method_box.currentData())].kind
        self._method_hint.setText(tr(_METHOD_HINTS[kind]))
        by_pixels = kind is Kind.PIXELS
        self.aspect_box.setEnabled(by_pixels)
        self.correlation_box.setText(tr(_GATE_WORDS[kind]))
        self.hash.set_hash_enabled(enabled=by_pixels)

    @Slot()
    def _on_threads_changed(self) -> None:
        cores = trn("This computer has {n} core.", "This computer has {n} cores.", self._core_count)
        if self.threads_box.value() > self._core_count:
            advice = tr("More threads than cores use more memory and are rarely faster.")
        else:
            advice = tr("As many threads as cores are fastest; fewer leave room for other work.")
        self.note.setText(f"{cores} {advice}")


def _name(widget: QWidget, name: str, tip: str) -> None:
    widget.setAccessibleName(name)
    widget.setToolTip(tip)
