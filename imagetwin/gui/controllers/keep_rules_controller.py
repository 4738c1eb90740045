"""Marks by the user's own keep rules: shows what they would mark, and does it."""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from functools import partial
from pathlib import Path

from PySide6.QtCore import Slot
from PySide6.QtWidgets import QWidget

from imagetwin.config.keep_presets import presets_in, rules_in, rules_text, with_preset, without_preset
from imagetwin.domain.errors import SettingsError
from imagetwin.domain.keep_rules import ChosenRule, Preset
from imagetwin.domain.matches import Group
from imagetwin.domain.progress import CancelToken
from imagetwin.domain.settings import DecodeSettings
from imagetwin.domain.traits import Traits
from imagetwin.domain.wording import number, tr, trn
from imagetwin.gui.controllers.decisions_controller import DecisionsController
from imagetwin.gui.controllers.preferences_controller import PreferencesController
from imagetwin.gui.controllers.work_controller import WorkController
from imagetwin.gui.dialogs.keep_rules_dialog import KeepRulesDialog, Preview, Scope
from imagetwin.gui.jobs import Report
from imagetwin.gui.messages import show_error
from imagetwin.gui.modal import run_modal
from imagetwin.gui.texts import one_line
from imagetwin.gui.views.groups_view import GroupsView
from imagetwin.review.judging import Judge, Judgement
from imagetwin.review.keep_rules import DEFAULT_KEEP_RULES, need_traits
from imagetwin.review.session import ReviewSession

_ROWS = 2_000


@dataclass(frozen=True, slots=True)
class _Order:
    """What is to be judged, as it was when that was asked for; `traits` are those that were read before.

    `shown` is what is shown of the groups, by their numbers, where only that is to be marked.
    """

    session: ReviewSession
    groups: tuple[tuple[int, Group], ...]
    shown: Mapping[int, Group]
    rules: tuple[ChosenRule, ...]
    traits: dict[Path, Traits]
    decode: DecodeSettings
    worker_count: int | None


@dataclass(frozen=True, slots=True)
class _Judged:
    judgement: Judgement
    preview: Preview
    traits: Mapping[Path, Traits]


class KeepRulesController(WorkController):
    """Runs the dialog; rules are tried in a thread, and files read by worker processes where a rule needs that."""

    def __init__(
        self, view: GroupsView, decisions: DecisionsController, preferences: PreferencesController, window: QWidget
    ) -> None:
        super().__init__(window)
        self._view, self._decisions, self._preferences = view, decisions, preferences
        self._dialog: KeepRulesDialog | None = None
        self._judgement = Judgement()
        self._traits: dict[Path, Traits] = {}

    @Slot()
    def open(self) -> None:
        """Show the dialog, and mark what it says when it is accepted."""
        chosen = self._preferences.value
        rules = rules_in(chosen.keep_rules) or DEFAULT_KEEP_RULES
        dialog = self._dialog = KeepRulesDialog(rules, presets_in(chosen.keep_presets), self._window)
        dialog.changed.connect(self._on_changed)
        dialog.save_requested.connect(self._on_save_requested)
        dialog.delete_requested.connect(self._on_delete_requested)
        self.status_changed.connect(dialog.show_status)
        self._on_changed()
        is_accepted = run_modal(dialog) == KeepRulesDialog.DialogCode.Accepted
        self.status_changed.disconnect(dialog.show_status)
        self._dialog = None
        self.cancel()
        if is_accepted:
            self._preferences.save(replace(self._preferences.value, keep_rules=rules_text(dialog.rules)))
            self._decisions.show(self._view.groups.session.apply_marks(self._judgement.marks))

    def on_failed(self, error: BaseException) -> None:
        """Say what went wrong; nothing was marked."""
        show_error(self.dialog_parent, error)

    @Slot()
    def _on_changed(self) -> None:
        if self._dialog is None:
            return
        self._dialog.show_status(tr("Looking…"))
        chosen, session = self._preferences.value, self._view.groups.session
        scope = self._dialog.scope
        order = _Order(
            session,
            self._groups(scope),
            {} if scope is Scope.ALL else dict(self._view.groups.numbered_parts),
            self._dialog.rules,
            dict(self._traits),
            chosen.scan_settings().decode,
            chosen.worker_count or None,
        )
        self.run_job(partial(_judged, order), self._on_judged)

    def _groups(self, scope: Scope) -> tuple[tuple[int, Group], ...]:
        """Return the groups to judge; those of which all is to stay only where one of them is selected."""
        model, session = self._view.groups, self._view.groups.session
        if scope is Scope.SELECTED:
            index = self._view.currentIndex()
            numbers = [model.group_number(index)] if index.isValid() else []
        else:
            every = scope is Scope.ALL
            numbers = [number for number, _group in session.numbered_groups] if every else model.shown_numbers
        groups = ((number, session.group(number)) for number in numbers)
        return tuple(
            (number, judged)
            for number, group in groups
            if group is not None and (scope is Scope.SELECTED or not session.is_kept_whole(group))
            if (judged := session.judged(group)) is not None
        )

    def _on_judged(self, judged: _Judged) -> None:
        self._judgement = judged.judgement
        self._traits.update(judged.traits)
        if self._dialog is not None:
            self._dialog.show_preview(judged.preview)

    @Slot(str)
    def _on_save_requested(self, name: str) -> None:
        assert self._dialog is not None
        presets = self._preferences.value.keep_presets
        try:
            self._take_presets(with_preset(presets, Preset(name, self._dialog.rules)))
        except SettingsError as error:
            show_error(self._dialog, error)

    @Slot(str)
    def _on_delete_requested(self, name: str) -> None:
        self._take_presets(without_preset(self._preferences.value.keep_presets, name))

    def _take_presets(self, presets: tuple[str, ...]) -> None:
        self._preferences.save(replace(self._preferences.value, keep_presets=presets))
        if self._dialog is not None:
            self._dialog.set_presets(presets_in(presets))


def _judged(order: _Order, cancel: CancelToken, report: Report) -> _Judged:
    traits = dict(order.traits)
    if need_traits(order.rules):
        from imagetwin.engine.describing import traits_of

        images = [image for _number, group in order.groups for image in group.images]
        files = [image.file for image in images if image.path not in traits]
        traits |= traits_of(
            files,
            order.decode,
            on_progress=lambda done, total: report(
                tr("Reading files: {done} of {all}", done=number(done), all=number(total))
            ),
            cancel=cancel,
            worker_count=order.worker_count,
        )
    cancel.raise_if_cancelled()
    judge = Judge(order.rules, traits, order.session.is_protected, order.session.is_marked)
    judgement = judge.judge(order.groups)
    for place, group in order.groups if order.shown else ():
        if place in judgement.marks and place in order.shown:
            judgement.marks[place] = _seen(judgement.marks[place], group, order.shown[place], order.session)
    return _Judged(judgement, _preview(order, judgement), traits)


def _seen(marks: set[Path], group: Group, shown: Group, session: ReviewSession) -> set[Path]:
    """Return the marks on what is shown of a group; what is hidden keeps those that it has."""
    seen = {image.path for image in shown.images}
    hidden = {image.path for image in group.images if image.path not in seen and session.is_marked(image)}
    return marks & seen | hidden


def _preview(order: _Order, judgement: Judgement) -> Preview:
    groups = dict(order.groups)
    ties = [
        (tr("Group {n}", n=number(place + 1)), tr("Undecided: {reason}", reason=tr(words)))
        for place, words in list(judgement.ties.items())[:_ROWS]
    ]
    marked = [
        (_short(image.path), _reason(judgement, image.path))
        for place in list(judgement.marks)[:_ROWS]
        for image in groups[place].images
        if image.path in judgement.marks[place]
    ]
    sentences = [_would_be_marked(judgement)]
    if judgement.ties:
        sentences.append(
            trn(
                "{n} group undecided: add a rule that tells them apart.",
                "{n} groups undecided: add a rule that tells them apart.",
                len(judgement.ties),
            )
        )
    if len(ties) + len(marked) > _ROWS:
        sentences.append(tr("The list shows the first {n}.", n=number(_ROWS)))
    return Preview(" ".join(sentences), [*ties, *marked][:_ROWS], len(ties), bool(judgement.marks))


def _reason(judgement: Judgement, path: Path) -> str:
    return tr(judgement.reasons[path]) if path in judgement.reasons else tr("marked before")


def _would_be_marked(judgement: Judgement) -> str:
    count = sum(map(len, judgement.marks.values()))
    groups = trn("{n} group", "{n} groups", len(judgement.marks), note="in so many groups")
    return trn("{n} file in {groups} would be marked.", "{n} files in {groups} would be marked.", count, groups=groups)


def _short(path: Path) -> str:
    """Return a file's name with that of its folder, which tells copies of one name apart."""
    return one_line(str(Path(path.parent.name, path.name)))
