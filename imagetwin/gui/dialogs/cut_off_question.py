"""The question about a removal that was cut off, as by a power failure."""

from enum import Enum

from PySide6.QtWidgets import QMessageBox, QWidget

from imagetwin.domain.operations import Way
from imagetwin.domain.quantities import format_count
from imagetwin.gui.controllers.journal_work import CutOff
from imagetwin.gui.modal import run_modal
from imagetwin.gui.way_words import WAY_WORDS, format_time


class Answer(Enum):
    """What is to become of the run."""

    FINISH = "finish"
    TAKE_BACK = "take back"
    LEAVE = "leave"
    LATER = "later"


def ask_about(cut_off: CutOff, parent: QWidget) -> Answer:
    """Say what was cut off and how far it came, and ask what to do."""
    run = cut_off.run
    box = QMessageBox(
        QMessageBox.Icon.Warning,
        "A removal was cut off",
        f"The removal of {format_time(run.started)} did not come to its end.",
        parent=parent,
    )
    left_count = max(0, cut_off.file_count - run.removed_count - cut_off.doubtful_count)
    doubt = ""
    if cut_off.doubtful_count:
        doubt = f" It was at {format_count(cut_off.doubtful_count, 'file')} just then, which is looked at first."
    are, left_are = ("is" if count == 1 else "are" for count in (run.removed_count, left_count))
    box.setInformativeText(
        f"{format_count(run.removed_count, 'file')} {are} {WAY_WORDS[run.way].past}, "
        f"{left_count:,} of {cut_off.file_count:,} {left_are} left.{doubt}\n\n"
        "Finish it: remove the rest, each checked again.\n"
        "Take it back: bring back what was removed.\n"
        "Leave it as it is: keep what was done, and do nothing more.\n"
        "Later: ask again at the next start."
    )
    role = QMessageBox.ButtonRole
    buttons = {box.addButton("&Finish it", role.ActionRole): Answer.FINISH}
    if run.way != Way.DELETE:
        buttons[box.addButton("&Take it back", role.ActionRole)] = Answer.TAKE_BACK
    buttons[box.addButton("&Leave it as it is", role.ActionRole)] = Answer.LEAVE
    later = box.addButton("L&ater", role.RejectRole)
    box.setDefaultButton(later)
    box.setEscapeButton(later)
    run_modal(box)
    return next((answer for button, answer in buttons.items() if button is box.clickedButton()), Answer.LATER)
