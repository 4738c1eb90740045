"""What came of a removal and of an undo, file by file; what did not work comes first."""

from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QWidget

from imagetwin.domain.operations import Outcome, RemovalReport, Status, Way
from imagetwin.domain.wording import tr, trn
from imagetwin.gui.dialogs.done_words import pictures_removed
from imagetwin.gui.dialogs.list_dialog import ListDialog
from imagetwin.gui.way_words import done_text, freed_text

if TYPE_CHECKING:
    from imagetwin.fileops.undo import Restoration


def outcome_dialog(report: RemovalReport, way: Way, parent: QWidget) -> ListDialog:
    """Return what happened to each file, with an Undo button where something was done that can be undone."""
    ordered = sorted(report.outcomes, key=lambda outcome: outcome.status == Status.REMOVED)
    removed_count = sum(outcome.status == Status.REMOVED for outcome in ordered)
    left_count = len(ordered) - removed_count
    sentence = pictures_removed(way, removed_count)
    byte_count = sum(outcome.removal.byte_size for outcome in ordered if outcome.status == Status.REMOVED)
    if byte_count:
        sentence += f" {freed_text(way, byte_count)}"
    if left_count:
        left = trn(
            "{n} picture was not removed and stays marked; the reason is beside each.",
            "{n} pictures were not removed and stay marked; the reason is beside each.",
            left_count,
        )
        sentence += f" {left}"
    return ListDialog(
        tr("Removal finished"),
        sentence,
        (tr("File"), tr("What happened"), tr("Where it lies now")),
        [(str(outcome.path), _what_happened(outcome, way), _place(outcome, way)) for outcome in ordered],
        notable_count=left_count,
        other_label=tr("&Undo") if removed_count and way != Way.DELETE else None,
        parent=parent,
    )


def _what_happened(outcome: Outcome, way: Way) -> str:
    if outcome.status == Status.REMOVED:
        return f"{done_text(way)}; {tr(outcome.reason)}" if outcome.reason else done_text(way)
    if outcome.status == Status.FAILED:
        return tr("Not removed: {reason}", reason=tr(outcome.reason))
    return tr("Left in place: {reason}", reason=tr(outcome.reason))


def _place(outcome: Outcome, way: Way) -> str:
    if outcome.status != Status.REMOVED:
        return str(outcome.path) if outcome.status == Status.SKIPPED else ""
    if outcome.place is not None:
        return str(outcome.place)
    return tr("in the trash") if way == Way.TRASH else ""


def restoration_dialog(restorations: "Sequence[Restoration]", back_count: int, parent: QWidget) -> ListDialog:
    """Return what became of each file; `back_count` pictures are in their groups again."""
    ordered = sorted(restorations, key=lambda restoration: restoration.place is not None)
    failed_count = sum(restoration.place is None for restoration in ordered)
    brought_count = len(ordered) - failed_count
    sentences = [trn("{n} file brought back.", "{n} files brought back.", brought_count)]
    if failed_count:
        sentences.append(
            trn(
                "{n} file could not be; the reason is beside each.",
                "{n} files could not be; the reason is beside each.",
                failed_count,
                note="brought back",
            )
        )
    if back_count:
        sentences.append(
            trn("{n} picture is in the groups again.", "{n} pictures are in the groups again.", back_count)
        )
    elif brought_count:
        sentences.append(tr("Find Dupes again to see them among the groups."))
    rows = [(str(each.path), _what_became(each), "" if each.place is None else str(each.place)) for each in ordered]
    headings = (tr("File"), tr("What became of it"), tr("Where it lies now"))
    return ListDialog(
        tr("Undo finished"), " ".join(sentences), headings, rows, notable_count=failed_count, parent=parent
    )


def _what_became(restoration: "Restoration") -> str:
    if restoration.place is None:
        return tr("Not brought back: {reason}", reason=tr(restoration.reason))
    brought_back = tr("Brought back")
    return f"{brought_back}; {tr(restoration.reason)}" if restoration.reason else brought_back
