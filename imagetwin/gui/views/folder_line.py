"""The folders to look in, as a line of chips that folders can be dropped on."""

from collections.abc import Iterable
from pathlib import Path

from PySide6.QtCore import QEvent, QMimeData, Qt, Signal, Slot
from PySide6.QtGui import QDragEnterEvent, QDropEvent, QPalette
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QSizePolicy, QToolButton, QWidget

from imagetwin.domain.folder_choices import FolderChoice, FolderRole
from imagetwin.domain.wording import mark, tr
from imagetwin.gui.folder_words import choice_words
from imagetwin.gui.resources import icon
from imagetwin.gui.texts import one_line, plain_label, plain_tip

_CHIP_WIDTH = 330
_MARK_SIDE = 14
_MARKS = {FolderRole.PROTECTED: "lock", FolderRole.LEFT_OUT: "warning"}
_HINT = mark("Choose the folders with your pictures, or drop them here")


class _Chip(QFrame):
    """One folder: its name, and a button that takes it out."""

    def __init__(self, folder: Path, parent: QWidget) -> None:
        super().__init__(parent)
        self.folder = folder
        self.setFrameShape(QFrame.Shape.StyledPanel)
        self.setAutoFillBackground(True)
        self.setBackgroundRole(QPalette.ColorRole.Button)
        self.setToolTip(plain_tip(str(folder)))
        self.setAccessibleName(one_line(str(folder)))
        self._mark = QLabel()
        self._mark.hide()
        self._choice = FolderChoice(folder)
        self._name = plain_label()
        self.close_button = QToolButton()
        self.close_button.setAutoRaise(True)
        self.close_button.setIcon(icon("cancel"))
        self.close_button.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.close_button.setToolTip(tr("Take this folder out"))
        self.close_button.setAccessibleName(tr("Take out {folder}", folder=one_line(str(folder))))
        layout = QHBoxLayout(self)
        layout.setContentsMargins(*((1, 0, 6, 0) if self.isRightToLeft() else (6, 0, 1, 0)))
        layout.setSpacing(2)
        layout.addWidget(self._mark)
        layout.addWidget(self._name)
        layout.addWidget(self.close_button)

    def show_choice(self, choice: FolderChoice) -> None:
        """Show what is special about the folder by a sign and in the tooltip."""
        self._choice = choice
        words = choice_words(choice)
        self.setToolTip(plain_tip("\n".join(filter(None, (str(self.folder), words)))))
        self.setAccessibleDescription(words)
        self._mark.setAccessibleName(words)
        self.refresh_icons()

    def refresh_icons(self) -> None:
        """Draw the icons again, in the theme's colours."""
        self.close_button.setIcon(icon("cancel"))
        name = _MARKS.get(self._choice.role, "")
        self._mark.setVisible(bool(name))
        if name:
            self._mark.setPixmap(icon(name).pixmap(_MARK_SIDE, _MARK_SIDE))

    def fit(self, width: int) -> None:
        """Shorten the name to a width."""
        room = max(20, width - (44 if self._mark.isHidden() else 46 + _MARK_SIDE))
        self._name.setText(
            self.fontMetrics().elidedText(one_line(str(self.folder)), Qt.TextElideMode.ElideMiddle, room)
        )
        self._name.setAccessibleName(one_line(str(self.folder)))


class FolderLine(QFrame):
    """Holds the folders in order, each once."""

    changed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._folders: list[Path] = []
        self._chips: list[_Chip] = []
        self._waiting: list[Path] = []
        self.setFrameShape(QFrame.Shape.StyledPanel)
        self.setAutoFillBackground(True)
        self.setBackgroundRole(QPalette.ColorRole.Base)
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        self.setAccessibleName(tr("Folders to look in"))
        self.setToolTip(
            tr("The folders to look in. Drop folders here to add them; Folders… says how each is searched.")
        )
        self._hint = QLabel(tr(_HINT))
        self._hint.setForegroundRole(QPalette.ColorRole.PlaceholderText)
        self._layout = QHBoxLayout(self)
        self._layout.setContentsMargins(3, 2, 3, 2)
        self._layout.setSpacing(4)
        self._layout.addWidget(self._hint)
        self._layout.addStretch(1)
        self.setMinimumHeight(self.fontMetrics().lineSpacing() + 14)

    @property
    def close_buttons(self) -> list[QToolButton]:
        """The buttons that take a folder out, in the folders' order."""
        return [chip.close_button for chip in self._chips]

    @property
    def chip_notes(self) -> list[str]:
        """What is special about each folder, in words, in the folders' order."""
        return [chip.accessibleDescription() for chip in self._chips]

    @property
    def folders(self) -> tuple[Path, ...]:
        """The folders, in order."""
        return tuple(self._folders)

    def set_folders(self, folders: Iterable[Path]) -> None:
        """Put other folders in their place."""
        self._folders = list(dict.fromkeys(folders))
        self._show()

    def add_folders(self, folders: Iterable[Path]) -> None:
        """Add folders that are not there yet."""
        self.set_folders([*self._folders, *folders])

    @Slot(object)
    def open_paths(self, paths: Iterable[Path]) -> None:
        """Put what the system asks to open in the folders' place: now, or when what goes on has ended."""
        self._waiting = folders_of(paths)
        self._take_waiting()

    def _take_waiting(self) -> None:
        if self._waiting and self.isEnabled():
            folders, self._waiting = self._waiting, []
            self.set_folders(folders)

    def refresh_icons(self) -> None:
        """Draw the icons again, in the theme's colours."""
        for chip in self._chips:
            chip.refresh_icons()

    def show_choices(self, choices: Iterable[FolderChoice]) -> None:
        """Show what is wanted of the folders."""
        known = {choice.path: choice for choice in choices}
        for chip in self._chips:
            chip.show_choice(known.get(chip.folder, FolderChoice(chip.folder)))
        self._fit_chips()

    def _show(self) -> None:
        for chip in self._chips:
            self._layout.removeWidget(chip)
            chip.hide()
            chip.deleteLater()
        self._chips = [_Chip(folder, self) for folder in self._folders]
        for position, chip in enumerate(self._chips):
            chip.close_button.clicked.connect(self._on_close_clicked)
            self._layout.insertWidget(position, chip)
        self._hint.setVisible(not self._chips)
        self._fit_chips()
        self.changed.emit()

    def _fit_chips(self) -> None:
        """Shorten the names to the room there is."""
        if self._chips:
            room = min(_CHIP_WIDTH, self.width() // len(self._chips) - 8)
            for chip in self._chips:
                chip.fit(room)

    @Slot()
    def _on_close_clicked(self) -> None:
        sender = self.sender()
        self.set_folders(chip.folder for chip in self._chips if chip.close_button is not sender)

    # Qt's names from here on.

    def changeEvent(self, event: QEvent) -> None:
        """Take up what waits when folders can be chosen again."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.EnabledChange:
            self._take_waiting()

    def resizeEvent(self, event: object) -> None:
        self._fit_chips()


def dropped_folders(data: QMimeData) -> list[Path]:
    """Return the folders among dropped things; of a dropped file, its folder."""
    return folders_of(Path(url.toLocalFile()) for url in data.urls() if url.isLocalFile())


def folders_of(paths: Iterable[Path]) -> list[Path]:
    """Return the folders among paths; of a file, its folder."""
    return [path if path.is_dir() else path.parent for path in paths]


def accept_folders(event: QDragEnterEvent) -> None:
    """Accept a drag that brings files or folders."""
    if event.mimeData().hasUrls() and any(url.isLocalFile() for url in event.mimeData().urls()):
        event.acceptProposedAction()


def take_drop(event: QDropEvent, line: FolderLine) -> None:
    """Add what was dropped to the line."""
    if line.isEnabled():
        line.add_folders(dropped_folders(event.mimeData()))
        event.acceptProposedAction()
