"""What stands in the middle of the window while there are no groups to show: what is the case, and what to do next."""

from collections.abc import Mapping, Sequence

from PySide6.QtCore import Qt
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from imagetwin.domain.folder_choices import compares_nothing
from imagetwin.domain.scans import ScanResult
from imagetwin.domain.wording import mark, tr, trn
from imagetwin.gui.resources import icon
from imagetwin.gui.texts import plain_label, shown

_ICON_SIDE = 96
_TEXT_WIDTH = 560
# What a page can offer; the names of actions.
OFFERED = ("browse", "find", "folders", "unreadable", "history")
# Where the button beside the folders is called otherwise than the action in the menu.
_WORDS = {"browse": mark("Browse…")}
# A heading, sentences, and the actions that are offered, the likeliest first; both texts are translated when shown.
Message = tuple[str, str, Sequence[str]]
WELCOME: Message = (
    mark("Find duplicate pictures"),
    mark(
        "Add the folders with your pictures, or drop them here.\n"
        "ImageTwin compares the pictures and shows those that are alike side by side.\n"
        "You decide which of them go: nothing is removed until you mark and confirm."
    ),
    ("browse",),
)
READY: Message = (
    mark("Ready to search"),
    mark(
        "Find Dupes compares the pictures in the folders above and changes none of them.\n"
        "In Folders… you can protect a folder, leave one out, or compare it with the others only."
    ),
    ("find", "folders"),
)
SEARCHING: Message = (mark("Looking for duplicates…"), mark("The groups appear here when all is compared."), ())
CANCELLED: Message = (
    mark("Cancelled"),
    mark("Nothing was changed. What was read is remembered for the next search."),
    ("find",),
)
ALL_DONE: Message = (
    mark("All done"),
    mark(
        "No duplicates are left to review in what was found.\n"
        "History… brings back what was removed, and Undo takes decisions back."
    ),
    ("browse", "history"),
)


class MessagePage(QWidget):
    """The program's icon, a heading, a few sentences, and buttons for what can be done next."""

    def __init__(self, actions: Mapping[str, QAction], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        picture = QLabel()
        picture.setAccessibleName("ImageTwin")
        picture.setPixmap(icon("imagetwin").pixmap(_ICON_SIDE, _ICON_SIDE))
        self._heading = plain_label()
        font = self._heading.font()
        font.setPointSizeF(font.pointSizeF() * 1.5)
        self._heading.setFont(font)
        self._sentence = plain_label()
        self._sentence.setWordWrap(True)
        self._sentence.setFixedWidth(_TEXT_WIDTH)
        self.buttons = {name: _button(actions[name], self) for name in OFFERED}
        self._row = QHBoxLayout()
        self._row.setSpacing(8)
        layout = QVBoxLayout(self)
        layout.setSpacing(12)
        layout.addStretch(2)
        for label in (picture, self._heading, self._sentence):
            label.setAlignment(Qt.AlignmentFlag.AlignHCenter)
            layout.addWidget(label, 0, Qt.AlignmentFlag.AlignHCenter)
        layout.addSpacing(4)
        layout.addLayout(self._row)
        layout.addStretch(3)

    def show_message(self, heading: str, sentence: str, offered: Sequence[str] = ()) -> None:
        """Show a heading and sentences, one a line, and offer some of OFFERED; what is in English is translated."""
        self._heading.setText(tr(heading))
        self._sentence.setText(shown(tr(sentence), keep="\n"))
        # A layout asks a wrapped label for its height at another width than it gets, and cuts it.
        self._sentence.setMinimumHeight(0)
        self._sentence.setFixedHeight(self._sentence.heightForWidth(_TEXT_WIDTH))
        while self._row.count():
            self._row.takeAt(0)
        self._row.addStretch(1)
        for name in offered:
            self._row.addWidget(self.buttons[name])
        self._row.addStretch(1)
        for name, button in self.buttons.items():
            button.setVisible(name in offered)


def nothing_found(result: ScanResult) -> Message:
    """Return what to say where a search found no duplicates."""
    sides = result.settings.scope
    if not result.images:
        return _no_pictures(result)
    if compares_nothing(sides):
        return (
            mark("Nothing was compared"),
            mark("The only folder is not compared with itself.\nAdd another one, or change that in Folders…."),
            ("browse", "folders"),
        )
    if any(not side.with_itself for side in sides):
        compared = trn(
            "{n} image compared, some only with those of other folders.",
            "{n} images compared, some only with those of other folders.",
            len(result.images),
        )
    else:
        compared = trn("{n} image compared.", "{n} images compared.", len(result.images))
    advice = tr("Raise the threshold to find pictures that are less alike, or add another folder.")
    return mark("No duplicates found"), f"{compared}\n{advice}", ("browse", "folders")


def _no_pictures(result: ScanResult) -> Message:
    """Return what to say where nothing could be compared, and why that may be."""
    sentences, offered = [tr("No picture in these folders could be compared.")], ["browse", "folders"]
    if result.left_out_count:
        sentences.append(
            trn(
                "{n} picture left out by what is chosen in Folders….",
                "{n} pictures left out by what is chosen in Folders….",
                result.left_out_count,
            )
        )
    if result.unreadable:
        sentences.append(
            trn(
                "{n} file not compared, each with its reason.",
                "{n} files not compared, each with its reason.",
                len(result.unreadable),
            )
        )
        offered.append("unreadable")
    if result.other_file_count:
        sentences.append(trn("{n} file of other kinds.", "{n} files of other kinds.", result.other_file_count))
    return mark("No pictures found"), "\n".join(sentences), offered


def _button(action: QAction, parent: QWidget) -> QPushButton:
    """Return a push button that does, looks and is enabled as the action."""
    button = QPushButton(parent)
    button.clicked.connect(action.trigger)

    def follow() -> None:
        name = action.objectName()
        button.setText(tr(_WORDS[name]) if name in _WORDS else action.text().replace("&", ""))
        button.setIcon(action.icon())
        button.setToolTip(action.toolTip())
        button.setEnabled(action.isEnabled())

    follow()
    action.changed.connect(follow)
    return button
