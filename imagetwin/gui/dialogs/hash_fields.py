"""The options for edited and turned copies: which hash, how many bits may differ, which turned copies."""

from dataclasses import replace

from PySide6.QtWidgets import QComboBox, QFormLayout, QSpinBox

from imagetwin.config.preferences import HASH_OFF, Preferences, most_bits
from imagetwin.domain.fingerprints import HASHES, PDQ, PHASH
from imagetwin.domain.settings import Turns
from imagetwin.domain.wording import mark, tr
from imagetwin.gui.dialogs.hint import hint

_OFF = mark("Off", note="no hash")
_HASH_WORDS = {PDQ.name: mark("PDQ, 256 bits"), PHASH.name: mark("PHash, 64 bits")}
_HASH_HINTS = {
    PDQ.name: mark("Finds edited and turned copies too; hardly ever wrong."),
    PHASH.name: mark("Finds more edited copies, and more that only look alike."),
    HASH_OFF: mark("Finds no more than the method above."),
}
_TURN_WORDS = {
    Turns.OFF: mark("Not looked for"),
    Turns.MIRROR: mark("Mirrored ones"),
    Turns.ALL: mark("Rotated and mirrored ones"),
}
_LIMIT_HINT = mark("Usual: {usual}. Pictures with nothing in common differ in about {half}.")
_TURN_HINTS = {
    Turns.OFF: mark("Only copies that lie as the original does."),
    Turns.MIRROR: mark("Copies with left and right exchanged are found."),
    Turns.ALL: mark("Copies turned by 90, 180 or 270 degrees or mirrored are found."),
}


class HashFields:
    """The rows of a form for the hash and for turned copies."""

    def __init__(self, preferences: Preferences) -> None:
        self.method_box = QComboBox()
        for name in sorted(HASHES, key=list(_HASH_WORDS).index):
            self.method_box.addItem(tr(_HASH_WORDS[name]), name)
        self.method_box.addItem(tr(_OFF, note="no hash"), HASH_OFF)
        self.method_box.setCurrentIndex(self.method_box.findData(preferences.known_hash_method))
        self.method_box.setAccessibleName(tr("Hash"))
        self.method_box.setToolTip(tr("A short code of a picture's light and dark, which edits hardly change"))
        self.limit_box = QSpinBox()
        self.limit_box.setSuffix(f" {tr('bits', note='after a number')}")
        self.limit_box.setAccessibleName(tr("Bits that may differ"))
        self.limit_box.setToolTip(tr("More find more edited copies, and more pictures that only look alike"))
        self.turns_box = QComboBox()
        for turns, words in _TURN_WORDS.items():
            self.turns_box.addItem(tr(words), turns.value)
        self.turns_box.setCurrentIndex(self.turns_box.findData(preferences.known_turns.value))
        self.turns_box.setAccessibleName(tr("Turned copies"))
        self.turns_box.setToolTip(tr("Which rotated and mirrored copies are looked for"))
        self._hash_hint, self._limit_hint, self._turns_hint = hint(""), hint(""), hint("")
        self.method_box.currentIndexChanged.connect(self._on_method_changed)
        self.turns_box.currentIndexChanged.connect(self._show_turns_hint)
        self._on_method_changed()
        self._show_turns_hint()
        if preferences.known_hash_method != HASH_OFF:
            self.limit_box.setValue(preferences.hash_limit)

    def add_to(self, form: QFormLayout) -> None:
        """Put the rows at the end of a form."""
        form.addRow(tr("&Hash:"), self.method_box)
        form.addRow("", self._hash_hint)
        form.addRow(tr("&Bits that may differ:"), self.limit_box)
        form.addRow("", self._limit_hint)
        form.addRow(tr("T&urned copies:"), self.turns_box)
        form.addRow("", self._turns_hint)

    def set_hash_enabled(self, *, enabled: bool) -> None:
        """Let a hash be chosen or not: a method that compares vectors has none beside it."""
        self.method_box.setEnabled(enabled)
        self.limit_box.setEnabled(enabled and self.method_box.currentData() != HASH_OFF)

    def changed(self, preferences: Preferences) -> Preferences:
        """Return preferences with what is chosen here; the limit of a hash that is off stays as it was."""
        method = str(self.method_box.currentData())
        return replace(
            preferences,
            hash_method=method,
            hash_limit=preferences.hash_limit if method == HASH_OFF else self.limit_box.value(),
            turns=str(self.turns_box.currentData()),
        )

    def _on_method_changed(self) -> None:
        """Another hash has another number of bits, and a limit of its own."""
        method = str(self.method_box.currentData())
        self._hash_hint.setText(tr(_HASH_HINTS[method]))
        self.limit_box.setEnabled(method != HASH_OFF)
        self._limit_hint.setVisible(method != HASH_OFF)
        if method != HASH_OFF:
            known = HASHES[method]
            self.limit_box.setRange(0, most_bits(method))
            self.limit_box.setValue(round(known.default_threshold))
            usual, half = round(known.default_threshold), known.cell_count // 2
            self._limit_hint.setText(tr(_LIMIT_HINT, usual=usual, half=half))

    def _show_turns_hint(self) -> None:
        self._turns_hint.setText(tr(_TURN_HINTS[Turns(self.turns_box.currentData())]))
