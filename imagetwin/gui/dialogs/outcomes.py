"""What came of a removal and of an undo, file by file; what did not work comes first."""

from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QWidget

from imagetwin.domain.operations import Outcome, RemovalReport, Status, Way
from imagetwin.domain.quantities import format_count
from imagetwin.gui.dialogs.list_dialog import ListDialog
from imagetwin.gui.way_words import WAY_WORDS, done_text, freed_text

if TYPE_CHECKING:
    from imagetwin.fileops.undo import Restoration


def outcome_dialog(report: RemovalReport, way: Way, parent: QWidget) -> ListDialog:
    """Return what happened to each file, with an Undo button where something was done that can be undone."""
    ordered = sorted(report.outcomes, key=lambda outcome: outcome.status == Status.REMOVED)
    removed_count = sum(outcome.status == Status.REMOVED for outcome in ordered)
    left_count = len(ordered) - removed_count
    sentence = f"{format_count(removed_count, 'picture')} {WAY_WORDS[way].past}."
    byte_count = sum(outcome.removal.byte_size for outcome in ordered if outcome.status == Status.REMOVED)
    if byte_count:
        sentence += f" {freed_text(way, byte_count)}"
    if left_count:
        stay = "was not removed and stays" if left_count == 1 else "were not removed and stay"
        sentence += f" {format_count(left_count, 'picture')} {stay} marked; the reason is beside each."
    return ListDialog(
        "Removal finished",
        sentence,
        ("File", "What happened", "Where it lies now"),
        [(str(outcome.path), _what_happened(outcome, way), _place(outcome, way)) for outcome in ordered],
        notable_count=left_count,
        other_label="&Undo" if removed_count and way != Way.DELETE else None,
        parent=parent,
    )


def _what_happened(outcome: Outcome, way: Way) -> str:
    if outcome.status == Status.REMOVED:
        return f"{done_text(way)}; {outcome.reason}" if outcome.reason else done_text(way)
    if outcome.status == Status.FAILED:
        return f"Not removed: {outcome.reason}"
    return f"Left in place: {outcome.reason}"


def _place(outcome: Outcome, way: Way) -> str:
    if outcome.status != Status.REMOVED:
        return str(outcome.path) if outcome.status == Status.SKIPPED else ""
    if outcome.place is not None:
        return str(outcome.place)
    return "in the trash" if way == Way.TRASH else ""


def restoration_dialog(restorations: "Sequence[Restoration]", back_count: int, parent: QWidget) -> ListDialog:
    """Return what became of each file; `back_count` pictures are in their groups again."""
    ordered = sorted(restorations, key=lambda restoration: restoration.place is not None)
    failed_count = sum(restoration.place is None for restoration in ordered)
    brought_count = len(ordered) - failed_count
    sentence = f"{format_count(brought_count, 'file')} brought back."
    if failed_count:
        sentence += f" {format_count(failed_count, 'file')} could not be; the reason is beside each."
    if back_count:
        are = "is" if back_count == 1 else "are"
        sentence += f" {format_count(back_count, 'picture')} {are} in the groups again."
    elif brought_count:
        sentence += " Find Dupes again to see them among the groups."
    rows = [(str(each.path), _what_became(each), "" if each.place is None else str(each.place)) for each in ordered]
    headings = ("File", "What became of it", "Where it lies now")
    return ListDialog("Undo finished", sentence, headings, rows, notable_count=failed_count, parent=parent)


def _what_became(restoration: "Restoration") -> str:
    if restoration.place is None:
        return f"Not brought back: {restoration.reason}"
    return f"Brought back; {restoration.reason}" if restoration.reason else "Brought back"
