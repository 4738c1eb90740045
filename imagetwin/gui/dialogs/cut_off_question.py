"""The question about a removal that was cut off, as by a power failure."""

from enum import Enum

from PySide6.QtWidgets import QMessageBox, QWidget

from imagetwin.domain.operations import Way
from imagetwin.domain.wording import number, tr, trn
from imagetwin.gui.controllers.journal_work import CutOff
from imagetwin.gui.dialogs.done_words import files_are_removed
from imagetwin.gui.modal import run_modal
from imagetwin.gui.way_words import format_time


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
        tr("A removal was cut off"),
        tr("The removal of {when} did not come to its end.", when=format_time(run.started)),
        parent=parent,
    )
    choices = tr(
        "Finish it: remove the rest, each checked again.\n"
        "Take it back: bring back what was removed.\n"
        "Leave it as it is: keep what was done, and do nothing more.\n"
        "Later: ask again at the next start."
    )
    box.setInformativeText(f"{_how_far(cut_off)}\n\n{choices}")
    role = QMessageBox.ButtonRole
    buttons = {box.addButton(tr("&Finish it"), role.ActionRole): Answer.FINISH}
    if run.way != Way.DELETE:
        buttons[box.addButton(tr("&Take it back"), role.ActionRole)] = Answer.TAKE_BACK
    buttons[box.addButton(tr("&Leave it as it is"), role.ActionRole)] = Answer.LEAVE
    later = box.addButton(tr("L&ater"), role.RejectRole)
    box.setDefaultButton(later)
    box.setEscapeButton(later)
    run_modal(box)
    return next((answer for button, answer in buttons.items() if button is box.clickedButton()), Answer.LATER)


def _how_far(cut_off: CutOff) -> str:
    removed_count, file_count, doubtful_count = cut_off.run.removed_count, cut_off.file_count, cut_off.doubtful_count
    left = trn(
        "{n} of {all} is left",
        "{n} of {all} are left",
        max(0, file_count - removed_count - doubtful_count),
        note="files to remove; behind a comma",
        all=number(file_count),
    )
    sentence = f"{files_are_removed(cut_off.run.way, removed_count)}, {left}."
    if not doubtful_count:
        return sentence
    doubt = trn(
        "It was at {n} file just then, which is looked at first.",
        "It was at {n} files just then, which is looked at first.",
        doubtful_count,
    )
    return f"{sentence} {doubt}"
