"""About ImageTwin: what it is and its version, and the licences of what it is made with."""

import platform
import sys
from collections.abc import Sequence

import PySide6
from PySide6.QtCore import Qt, Slot
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import (
    QDialog,
    QDialogButtonBox,
    QHBoxLayout,
    QLabel,
    QListWidget,
    QPlainTextEdit,
    QPushButton,
    QSplitter,
    QTabWidget,
    QVBoxLayout,
    QWidget,
)

from imagetwin import __version__
from imagetwin.config.licences import Licence, third_party
from imagetwin.config.shipped_files import resources_folder
from imagetwin.domain.wording import tr
from imagetwin.gui.jobs import Job
from imagetwin.gui.resources import icon
from imagetwin.gui.texts import plain_label

_ICON_SIDE, _GAP = 64, 16
_WIDTH, _HEIGHT = 860, 520
_LIST_WIDTH, _TEXT_WIDTH = 220, 600


def version_words() -> str:
    """Return the versions that a report of a fault should name, a line for each."""
    return "\n".join(
        (
            f"ImageTwin {__version__}",
            f"Python {platform.python_version()}, Qt {PySide6.__version__}",
            f"{platform.system()} {platform.release()}, {platform.machine()}"
            + (", frozen" if getattr(sys, "frozen", False) else ""),
        )
    )


class AboutDialog(QDialog):
    """Two pages; the licences are read in the background, and shown when they have come."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(tr("About ImageTwin"))
        self.licences = _LicencesPage()
        self.pages = QTabWidget()
        self.pages.setAccessibleName(tr("Pages about ImageTwin"))
        self.pages.addTab(_version_page(), tr("&Version"))
        self.pages.addTab(self.licences, tr("&Licences"))
        box = QDialogButtonBox(QDialogButtonBox.StandardButton.Close)
        copy = QPushButton(tr("&Copy versions"))
        copy.setToolTip(tr("Copy the versions, for a report of a fault"))
        copy.setAutoDefault(False)
        copy.clicked.connect(self._on_copy_clicked)
        box.addButton(copy, QDialogButtonBox.ButtonRole.ActionRole)
        box.rejected.connect(self.reject)
        layout = QVBoxLayout(self)
        layout.addWidget(self.pages, 1)
        layout.addWidget(box)
        self.resize(_WIDTH, _HEIGHT)
        self._job = Job(lambda _cancel, _report: third_party(resources_folder()), self)
        self._job.succeeded.connect(self.licences.show_licences)
        self._job.start()

    @Slot()
    def _on_copy_clicked(self) -> None:
        QGuiApplication.clipboard().setText(version_words())

    # Qt's names from here on.

    def done(self, result: int) -> None:
        self._job.wait()
        super().done(result)


def _version_page() -> QWidget:
    page = QWidget()
    picture = QLabel()
    picture.setAccessibleName("ImageTwin")
    picture.setPixmap(icon("imagetwin").pixmap(_ICON_SIDE, _ICON_SIDE))
    words = QVBoxLayout()
    words.setSpacing(_GAP)
    name = plain_label(f"ImageTwin {__version__}")
    font = name.font()
    font.setPointSizeF(font.pointSizeF() * 1.5)
    font.setBold(True)
    name.setFont(font)
    words.addWidget(name)
    for text in (
        tr("Finds duplicate and near-duplicate pictures, shows them side by side, and removes what you mark, safely."),
        tr("Free software under the MIT licence. The parts that it is made with have licences of their own."),
        version_words().partition("\n")[2],
    ):
        label = plain_label(text)
        label.setWordWrap(True)
        label.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        words.addWidget(label)
    words.addStretch(1)
    layout = QHBoxLayout(page)
    layout.setContentsMargins(_GAP, _GAP, _GAP, _GAP)
    layout.setSpacing(_GAP)
    layout.addWidget(picture, 0, Qt.AlignmentFlag.AlignTop)
    layout.addLayout(words, 1)
    return page


class _LicencesPage(QSplitter):
    """The parts on one side, the full text of the chosen one on the other."""

    def __init__(self) -> None:
        super().__init__(Qt.Orientation.Horizontal)
        self._licences: Sequence[Licence] = ()
        self.names = QListWidget()
        self.names.setAccessibleName(tr("Parts of ImageTwin"))
        self.text = QPlainTextEdit(readOnly=True)
        self.text.setAccessibleName(tr("Text of the licence"))
        self.text.setPlaceholderText(tr("Reading the licences…"))
        self.addWidget(self.names)
        self.addWidget(self.text)
        self.setSizes([_LIST_WIDTH, _TEXT_WIDTH])
        self.setStretchFactor(1, 1)
        self.setChildrenCollapsible(False)
        self.names.currentRowChanged.connect(self._on_row_changed)

    @Slot(object)
    def show_licences(self, licences: Sequence[Licence]) -> None:
        """Show them; the first is chosen."""
        self._licences = licences
        self.names.addItems([each.name for each in licences])
        self.names.setCurrentRow(0)

    @Slot(int)
    def _on_row_changed(self, row: int) -> None:
        part = self._licences[row]
        self.text.setPlainText(f"{part.name} {part.version}".rstrip() + f"\n{part.licence}\n\n{part.text}")
