"""The guide and the other documents, as they come with the program: no network is needed to read them."""

import re
from pathlib import Path

from PySide6.QtCore import QSize, Qt, QUrl, Slot
from PySide6.QtGui import QImage, QKeySequence, QShortcut, QTextBlock, QTextCursor, QTextDocument, QTextOption
from PySide6.QtWidgets import QDialog, QHBoxLayout, QLineEdit, QTextBrowser, QToolButton, QVBoxLayout, QWidget

from imagetwin.domain.wording import tr
from imagetwin.gui.desktop import open_address
from imagetwin.gui.texts import plain_label

GUIDE, CONTENTS = "GUIDE.md", "README.md"
_WIDTH, _HEIGHT = 860, 720
_MARGIN = 60
_ROOM_ABOVE_HEADING = 22
_MARKDOWN = ".md"


class GuideWindow(QDialog):
    """A window beside the main one: pages with links between them, a way back, and a field to search in a page."""

    def __init__(self, folder: Path, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(tr("Guide"))
        self.setWindowFlag(Qt.WindowType.WindowMaximizeButtonHint)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._folder = folder.resolve()
        self.page = _Page()
        self.page.setAccessibleName(tr("Page of the guide"))
        self.page.anchorClicked.connect(self._on_link_clicked)
        self.field = QLineEdit(placeholderText=tr("Find on this page"))
        self.field.setAccessibleName(tr("Find on this page"))
        self.field.setClearButtonEnabled(True)
        self.field.returnPressed.connect(self._on_find)
        self.told = plain_label()
        self.told.setWordWrap(True)
        self.told.hide()
        bar = QHBoxLayout()
        for button in self._buttons():
            bar.addWidget(button)
        bar.addStretch(1)
        bar.addWidget(self.field, 1)
        layout = QVBoxLayout(self)
        layout.addLayout(bar)
        layout.addWidget(self.told)
        layout.addWidget(self.page, 1)
        QShortcut(QKeySequence(QKeySequence.StandardKey.Find), self, self.field.setFocus)
        self.resize(_WIDTH, _HEIGHT)
        self.open(GUIDE)
        self.page.setFocus()

    def open(self, name: str, heading: str = "") -> None:  # type: ignore[override]
        """Show a page by the name of its file, from the heading with that anchor on."""
        self.told.hide()
        address = QUrl.fromLocalFile(str(self._folder / name))
        if self.page.source() != address:
            self.page.setSource(address, QTextDocument.ResourceType.MarkdownResource)
        if heading:
            self.page.scroll_to(heading)

    def _buttons(self) -> list[QToolButton]:
        contents = _button(tr("&Contents"), tr("List all documents"))
        contents.clicked.connect(lambda: self.open(CONTENTS))
        back = _button(tr("&Back"), tr("Go back to the page before"))
        forward = _button(tr("&Forward"), tr("Go on to the page after"))
        for button, go, can in (
            (back, self.page.backward, self.page.backwardAvailable),
            (forward, self.page.forward, self.page.forwardAvailable),
        ):
            button.setEnabled(False)
            button.clicked.connect(go)
            can.connect(button.setEnabled)
        return [contents, back, forward]

    @Slot(QUrl)
    def _on_link_clicked(self, link: QUrl) -> None:
        target = self.page.source().resolved(link)
        if not target.isLocalFile():
            if not open_address(target):
                self._tell(tr("No browser opened {address}", address=target.toString()))
            return
        path = Path(target.toLocalFile()).resolve()
        if path.suffix == _MARKDOWN and path.is_relative_to(self._folder) and path.is_file():
            self.open(path.relative_to(self._folder).as_posix(), target.fragment())
        else:
            self._tell(tr("{name} is a part of the program's source, and does not come with it.", name=path.name))

    @Slot()
    def _on_find(self) -> None:
        text = self.field.text()
        if not text or self.page.find(text):
            self.told.hide()
            return
        self.page.moveCursor(QTextCursor.MoveOperation.Start)  # once around
        if not self.page.find(text):
            self._tell(tr("“{text}” is not on this page.", text=text))

    def _tell(self, sentence: str) -> None:
        self.told.setText(sentence)
        self.told.show()


class _Page(QTextBrowser):
    """Markdown with headings that links can name, and pictures no wider than the page."""

    def __init__(self) -> None:
        super().__init__()
        self.setOpenLinks(False)
        self.setFrameShape(QTextBrowser.Shape.StyledPanel)
        self.document().setDocumentMargin(_MARGIN / 3)
        self.setWordWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
        self.sourceChanged.connect(self._on_source_changed)

    def scroll_to(self, anchor: str) -> None:
        """Let the heading whose words make this anchor be the first line that is seen; nothing where there is none."""
        block = self.document().begin()
        while block.isValid():
            if block.blockFormat().headingLevel() and _anchor(block) == anchor:
                top = self.document().documentLayout().blockBoundingRect(block).top()
                self.verticalScrollBar().setValue(round(top))
                self.setTextCursor(QTextCursor(block))
                return
            block = block.next()

    @Slot()
    def _on_source_changed(self) -> None:
        """Give headings room above them, of which Markdown says nothing."""
        block = self.document().begin()
        while block.isValid():
            form = block.blockFormat()
            if form.headingLevel() > 1:
                form.setTopMargin(_ROOM_ABOVE_HEADING)
                QTextCursor(block).setBlockFormat(form)
            block = block.next()

    # Qt's names from here on.

    def loadResource(self, kind: int, name: QUrl | str) -> object:
        if kind != QTextDocument.ResourceType.ImageResource.value:
            return super().loadResource(kind, name)
        image = QImage(self.source().resolved(QUrl(name)).toLocalFile())
        width = max(1, self.viewport().width() - _MARGIN)
        if image.width() <= width:
            return image
        # In the screen's pixels, of which a point of the window has several, as far as the picture has so many.
        ratio = min(self.devicePixelRatio(), image.width() / width)
        room = QSize(round(width * ratio), image.height())
        shown = image.scaled(room, Qt.AspectRatioMode.KeepAspectRatio, Qt.TransformationMode.SmoothTransformation)
        shown.setDevicePixelRatio(ratio)
        return shown


def _anchor(heading: QTextBlock) -> str:
    """Return the anchor of a heading as the documents write it: lower case, words joined by hyphens."""
    words = re.sub(r"[^\w\- ]", "", heading.text().lower())
    return words.strip().replace(" ", "-")


def _button(text: str, tip: str) -> QToolButton:
    button = QToolButton()
    button.setText(text)
    button.setToolTip(tip)
    button.setAutoRaise(True)
    return button
