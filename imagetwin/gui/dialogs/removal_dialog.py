"""The one question before files are removed: how, which, where they go, and what stays."""

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import (
    QDialog,
    QDialogButtonBox,
    QHBoxLayout,
    QLabel,
    QMessageBox,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from imagetwin.domain.operations import RemovalPlan, Way
from imagetwin.domain.quantities import format_bytes
from imagetwin.domain.wording import tr, trn
from imagetwin.gui.dialogs.removal_fields import RemovalFields
from imagetwin.gui.dialogs.removal_summary import RemovalSummary
from imagetwin.gui.modal import run_modal
from imagetwin.gui.models.draft import Draft
from imagetwin.gui.resources import icon
from imagetwin.gui.texts import isolated, one_line, plain_label
from imagetwin.gui.views.rows_table import RowsTable
from imagetwin.gui.way_words import accept_text

_ICON_SIDE = 20


@dataclass(frozen=True, slots=True)
class Question:
    """What is asked: its title, a warning or "", and the ways that are offered."""

    title: str
    warning: str = ""
    ways: Sequence[Way] = tuple(Way)


class RemovalDialog(QDialog):
    """Shows a draft, asks for another one whenever the settings change, and starts nothing by itself.

    `plan_requested` comes with the settings of the draft that is wanted.
    """

    plan_requested = Signal(object)

    def __init__(self, draft: Draft, question: Question, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(question.title)
        self._draft = draft
        self.fields = RemovalFields(draft.settings, question.ways)
        self.fields.changed.connect(self._on_changed)
        self.fields.edited.connect(self._on_edited)
        self.warning = _Notice(question.warning)
        self.notice = _Notice("")
        self.quarantine_button = QPushButton(tr("Use &quarantine"))
        self.quarantine_button.setToolTip(tr("Move the files to ImageTwin's own folder on the same drive instead"))
        self.quarantine_button.setAutoDefault(False)
        self.quarantine_button.clicked.connect(self._on_quarantine_clicked)
        self.notice.add_button(self.quarantine_button)
        self.totals = plain_label()
        self.totals.setWordWrap(True)
        self.summary = RemovalSummary()
        self.table = RowsTable((tr("File"), tr("Goes to"), tr("What stays")), tr("Files to remove"))
        self.table.setMinimumHeight(110)
        self._make_buttons()
        self._lay_out()
        self.show_draft(draft)

    def _make_buttons(self) -> None:
        self.buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Cancel)
        self.accept_button = self.buttons.addButton(tr("Remove"), QDialogButtonBox.ButtonRole.AcceptRole)
        self.cancel_button = self.buttons.button(QDialogButtonBox.StandardButton.Cancel)
        # Enter, pressed by habit, must not remove anything.
        self.cancel_button.setDefault(True)
        self.buttons.accepted.connect(self._on_accept_clicked)
        self.buttons.rejected.connect(self.reject)

    def _lay_out(self) -> None:
        layout = QVBoxLayout(self)
        layout.setSpacing(8)
        layout.addWidget(self.warning)
        layout.addWidget(self.fields)
        layout.addWidget(self.notice)
        layout.addWidget(self.totals)
        layout.addWidget(self.summary)
        layout.addWidget(self.table, 1)
        layout.addWidget(self.buttons)
        # No taller than a short list needs, with room for what More shows.
        self.resize(860, 480 + min(140, 20 * len(self._draft.rows)))
        self.cancel_button.setFocus()

    @property
    def plan(self) -> RemovalPlan | None:
        """The plan that is shown; None where the settings do not allow any."""
        return self._draft.plan

    def take_draft(self, draft: Draft) -> None:
        """Show a draft that was asked for, unless the settings are others by now."""
        if draft.settings == self.fields.settings and not self.fields.problem:
            self.show_draft(draft)

    def show_draft(self, draft: Draft) -> None:
        """Show what comes of the settings."""
        self._draft = draft
        self.table.set_rows(draft.rows, draft.held_back_count)
        self.totals.setText("" if draft.plan is None else _totals(draft.plan))
        self.summary.show_draft(draft)
        self._show_notice(draft)
        count = 0 if draft.plan is None else len(draft.plan.paths)
        self.accept_button.setText(accept_text(draft.settings.way, count) if count else tr("Remove"))
        self.accept_button.setEnabled(count > 0)

    def show_progress(self, text: str) -> None:
        """Show that another plan is being made."""
        self.totals.setText(text)

    def _show_notice(self, draft: Draft) -> None:
        self.quarantine_button.setVisible(draft.trashless_count > 0)
        if draft.plan is not None and draft.trashless_count:
            self.notice.show_text(
                trn(
                    "{n} file lies on a drive without a trash that could take them.",
                    "{n} files lie on a drive without a trash that could take them.",
                    draft.trashless_count,
                )
            )
        else:
            self.notice.show_text(draft.refusal)

    def _wait_for_plan(self, text: str) -> None:
        self.accept_button.setEnabled(False)
        self.totals.setText(text)

    @Slot()
    def _on_changed(self) -> None:
        problem = self.fields.problem
        if problem:
            self.show_draft(Draft(self.fields.settings, refusal=problem))
            return
        self._wait_for_plan(tr("Planning…"))
        self.plan_requested.emit(self.fields.settings)

    @Slot()
    def _on_edited(self) -> None:
        # The plan is of another folder now; it is made anew when the typing ends.
        self._wait_for_plan(tr("Press Enter when the folder is complete."))

    @Slot()
    def _on_quarantine_clicked(self) -> None:
        self.fields.choose(Way.QUARANTINE)

    @Slot()
    def _on_accept_clicked(self) -> None:
        plan = self.plan
        if plan is None or plan.settings != self.fields.settings:
            return
        if plan.way != Way.DELETE or is_permanently_meant(len(plan.paths), self):
            self.accept()


class _Notice(QWidget):
    """A sentence with a warning sign, and perhaps a button; not there while it says nothing."""

    def __init__(self, text: str) -> None:
        super().__init__()
        sign = QLabel()
        sign.setPixmap(icon("warning").pixmap(_ICON_SIDE, _ICON_SIDE))
        sign.setAccessibleName(tr("Warning"))
        self.label = plain_label()
        self.label.setWordWrap(True)
        self._layout = QHBoxLayout(self)
        self._layout.setContentsMargins(0, 0, 0, 0)
        self._layout.addWidget(sign)
        self._layout.addWidget(self.label, 1)
        self.show_text(text)

    def add_button(self, button: QPushButton) -> None:
        """Put a button at the end."""
        self._layout.addWidget(button)

    def show_text(self, text: str) -> None:
        """Say something else."""
        self.label.setText(one_line(text))
        self.setVisible(bool(text))


def _totals(plan: RemovalPlan) -> str:
    text = f"{trn('{n} file', '{n} files', len(plan.paths))}, {format_bytes(plan.byte_count)}."
    if not plan.held_back:
        return text
    first = plan.held_back[0]
    held_back = trn(
        '{n} picture stays in place. "{name}": {reason}.',
        '{n} pictures stay in place. "{name}": {reason}.',
        len(plan.held_back),
        name=isolated(one_line(first.path.name)),
        reason=one_line(tr(first.reason)),
    )
    return f"{text} {held_back}"


def is_permanently_meant(file_count: int, parent: QWidget) -> bool:
    """Ask a second time before files are deleted for good."""
    question = trn("Delete {n} file permanently?", "Delete {n} files permanently?", file_count)
    box = QMessageBox(QMessageBox.Icon.Warning, tr("Delete permanently"), question, parent=parent)
    box.setInformativeText(tr("They do not go to the trash. Neither ImageTwin nor the system can bring them back."))
    answer = trn("Delete {n} file permanently", "Delete {n} files permanently", file_count)
    delete = box.addButton(answer, QMessageBox.ButtonRole.DestructiveRole)
    cancel = box.addButton(QMessageBox.StandardButton.Cancel)
    box.setDefaultButton(cancel)
    box.setEscapeButton(cancel)
    run_modal(box)
    return box.clickedButton() is delete
