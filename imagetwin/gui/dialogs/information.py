"""A dialog that tells what was not compared; and the question before marks are dropped."""

from collections.abc import Sequence

from PySide6.QtWidgets import QMessageBox, QWidget

from imagetwin.domain.images import Unreadable, kinds_in_words
from imagetwin.domain.wording import tr, trn
from imagetwin.gui.dialogs.list_dialog import ListDialog
from imagetwin.gui.modal import run_modal
from imagetwin.gui.texts import plain_box
from imagetwin.gui.tier_words import capital


def show_unreadable(entries: Sequence[Unreadable], parent: QWidget) -> None:
    """List the files that were not compared, and why."""
    rows = [(str(entry.path), capital(entry.kind.words), tr(entry.reason)) for entry in entries]
    sentence = trn(
        "{n} not compared: {kinds}. Nothing of it was changed.",
        "{n} not compared: {kinds}. Nothing of it was changed.",
        len(rows),
        kinds=kinds_in_words(entries),
    )
    headings = (tr("File"), tr("Kind"), tr("Why"))
    run_modal(ListDialog(tr("Not compared"), sentence, headings, rows, parent=parent))


def may_drop_marks(marked_count: int, parent: QWidget) -> bool:
    """Ask before a new search takes the place of a review that has marks."""
    if not marked_count:
        return True
    sentence = trn(
        "{n} file marked and not removed yet. Search again and drop the marks?",
        "{n} files marked and not removed yet. Search again and drop the marks?",
        marked_count,
    )
    box = plain_box(QMessageBox.Icon.Question, tr("Search again"), sentence, parent)
    search = box.addButton(tr("&Search again"), QMessageBox.ButtonRole.AcceptRole)
    box.setDefaultButton(box.addButton(QMessageBox.StandardButton.Cancel))
    run_modal(box)
    return box.clickedButton() is search
