"""What stands in the middle of the window while there are no groups to show."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QVBoxLayout, QWidget

from imagetwin.domain.quantities import format_count
from imagetwin.domain.scans import ScanResult
from imagetwin.domain.texts import printable
from imagetwin.gui.resources import icon
from imagetwin.gui.texts import plain_label

_ICON_SIDE = 96
_TEXT_WIDTH = 460
WELCOME = (
    "Find duplicate pictures",
    (
        "Choose a folder with Browse… or drop it here, then click Find Dupes. "
        "Nothing is removed until you mark pictures and confirm."
    ),
)
READY = (
    "Ready to search",
    "Click Find Dupes. Nothing is removed until you mark pictures and confirm.",
)
SEARCHING = ("Looking for duplicates…", "The groups appear here when all is compared.")
ALL_DONE = ("All done", "No duplicates are left to review in what was found.")


class MessagePage(QWidget):
    """The program's icon, a heading and one or two sentences."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        picture = QLabel()
        picture.setPixmap(icon("imagetwin").pixmap(_ICON_SIDE, _ICON_SIDE))
        self._heading = plain_label()
        font = self._heading.font()
        font.setPointSizeF(font.pointSizeF() * 1.5)
        self._heading.setFont(font)
        self._sentence = plain_label()
        self._sentence.setWordWrap(True)
        self._sentence.setFixedWidth(_TEXT_WIDTH)
        layout = QVBoxLayout(self)
        layout.setSpacing(12)
        layout.addStretch(2)
        for label in (picture, self._heading, self._sentence):
            label.setAlignment(Qt.AlignmentFlag.AlignHCenter)
            layout.addWidget(label, 0, Qt.AlignmentFlag.AlignHCenter)
        layout.addStretch(3)

    def show_message(self, heading: str, sentence: str) -> None:
        """Show a heading and a sentence."""
        self._heading.setText(heading)
        self._sentence.setText(printable(sentence, keep="\n"))
        # A layout asks a wrapped label for its height at another width than it gets, and cuts it.
        self._sentence.setFixedHeight(self._sentence.heightForWidth(_TEXT_WIDTH))


def nothing_found(result: ScanResult) -> tuple[str, str]:
    """Return what to say where a search found no duplicates."""
    if not result.images:
        return "No pictures found", "There are no pictures in this folder that could be read. Choose another one."
    compared = format_count(len(result.images), "image")
    return (
        "No duplicates found",
        f"{compared} compared. Raise the threshold to find pictures that are less alike.",
    )
