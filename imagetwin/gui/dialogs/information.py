"""A dialog that tells what was not compared; and the question before marks are dropped."""

from collections.abc import Sequence

from PySide6.QtWidgets import QMessageBox, QWidget

from imagetwin.domain.images import Unreadable, kinds_in_words
from imagetwin.domain.quantities import format_count
from imagetwin.gui.dialogs.list_dialog import ListDialog
from imagetwin.gui.modal import run_modal
from imagetwin.gui.texts import plain_box
from imagetwin.gui.tier_words import capital


def show_unreadable(entries: Sequence[Unreadable], parent: QWidget) -> None:
    """List the files that were not compared, and why."""
    rows = [(str(entry.path), capital(entry.kind.words), entry.reason) for entry in entries]
    sentence = f"{len(rows):,} not compared: {kinds_in_words(entries)}. Nothing of it was changed."
    run_modal(ListDialog("Not compared", sentence, ("File", "Kind", "Why"), rows, parent=parent))


def may_drop_marks(marked_count: int, parent: QWidget) -> bool:
    """Ask before a new search takes the place of a review that has marks."""
    if not marked_count:
        return True
    sentence = f"{format_count(marked_count, 'file')} marked and not removed yet. Search again and drop the marks?"
    box = plain_box(QMessageBox.Icon.Question, "Search again", sentence, parent)
    search = box.addButton("&Search again", QMessageBox.ButtonRole.AcceptRole)
    box.setDefaultButton(box.addButton(QMessageBox.StandardButton.Cancel))
    run_modal(box)
    return box.clickedButton() is search
