"""Help > Guide and Help > About: what comes with the program, read without a network."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QUrl
from PySide6.QtGui import QGuiApplication, QImage
from pytestqt.qtbot import QtBot

from imagetwin import __version__
from imagetwin.gui.dialogs import guide_window
from imagetwin.gui.dialogs.about_dialog import AboutDialog
from imagetwin.gui.dialogs.guide_window import GuideWindow

_LONG = "\n\n".join(f"Line {number}." for number in range(200))


@pytest.fixture
def opened(monkeypatch: pytest.MonkeyPatch) -> list[QUrl]:
    addresses: list[QUrl] = []

    def open_address(address: QUrl) -> bool:
        addresses.append(address)
        return True

    monkeypatch.setattr(guide_window, "open_address", open_address)
    return addresses


@pytest.fixture
def guide(qtbot: QtBot, tmp_path: Path) -> Iterator[GuideWindow]:
    folder = tmp_path / "docs"
    (folder / "images").mkdir(parents=True)
    image = QImage(3000, 300, QImage.Format.Format_RGB32)
    image.fill(0x3366CC)
    assert image.save(str(folder / "images" / "window.png"))
    (folder / "GUIDE.md").write_text(
        "# Guide\n\n![The window](images/window.png)\n\n[Safety](SAFETY.md#what-stays-always) "
        f"[Source](../setup.py) [Web](https://example.org/)\n\n{_LONG}\n",
        "utf-8",
    )
    (folder / "SAFETY.md").write_text(
        f"# Safety\n\n{_LONG}\n\n## What stays, always\n\nA survivor.\n\n{_LONG}\n", "utf-8"
    )
    (folder / "README.md").write_text("# Documents\n\n[Guide](GUIDE.md)\n", "utf-8")
    window = GuideWindow(folder)
    window.show()
    yield window
    window.close()


def test_the_guide_opens_with_its_pictures_as_wide_as_the_page(guide: GuideWindow) -> None:
    assert "Guide" in guide.page.toPlainText()
    image = guide.page.loadResource(2, QUrl("images/window.png"))
    assert isinstance(image, QImage)
    assert 300 < image.width() <= guide.page.viewport().width()


def test_a_link_leads_to_its_heading_and_back(guide: GuideWindow) -> None:
    guide.page.anchorClicked.emit(QUrl("SAFETY.md#what-stays-always"))
    assert "A survivor." in guide.page.toPlainText()
    assert guide.page.verticalScrollBar().value() > 1000
    guide.page.backward()
    assert guide.page.toPlainText().startswith("Guide")
    guide.open("README.md")
    assert guide.page.toPlainText().startswith("Documents")


def test_links_out_of_the_documents_go_to_the_browser_or_are_said_to_be_missing(
    guide: GuideWindow, opened: list[QUrl]
) -> None:
    guide.page.anchorClicked.emit(QUrl("https://example.org/"))
    assert [each.toString() for each in opened] == ["https://example.org/"]
    guide.page.anchorClicked.emit(QUrl("../setup.py"))
    assert guide.told.isVisible()
    assert "setup.py" in guide.told.text()
    assert guide.page.toPlainText().startswith("Guide")


def test_a_page_can_be_searched(guide: GuideWindow, qtbot: QtBot) -> None:
    guide.field.setText("line 150")
    guide.field.returnPressed.emit()
    assert guide.page.textCursor().selectedText() == "Line 150"
    guide.field.setText("no such words")
    guide.field.returnPressed.emit()
    assert "no such words" in guide.told.text()


def test_about_tells_versions_and_all_licences(qtbot: QtBot) -> None:
    dialog = AboutDialog()
    qtbot.addWidget(dialog)
    dialog.show()
    qtbot.waitUntil(lambda: dialog.licences.names.count() > 10)
    names = [dialog.licences.names.item(row).text() for row in range(dialog.licences.names.count())]
    assert {"numpy", "pillow", "PySide6_Essentials", "Python"} <= set(names)
    dialog.licences.names.setCurrentRow(names.index("PySide6_Essentials"))
    assert "GNU LESSER GENERAL PUBLIC LICENSE" in dialog.licences.text.toPlainText()
    dialog._on_copy_clicked()
    assert __version__ in QGuiApplication.clipboard().text()
    dialog.close()
