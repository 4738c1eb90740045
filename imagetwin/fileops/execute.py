"""Carries a plan out, file by file, each looked at again right before the act."""

from collections.abc import Callable

from imagetwin.domain.operations import Outcome, Removal, RemovalPlan, Status
from imagetwin.domain.progress import CancelToken
from imagetwin.fileops.checks import removal_fault
from imagetwin.fileops.trash import TrashError, move_to_trash


def execute_plan(
    plan: RemovalPlan,
    *,
    on_outcome: Callable[[int, Outcome], None] = lambda _done, _outcome: None,
    cancel: CancelToken | None = None,
) -> tuple[Outcome, ...]:
    """Remove the plan's files; return what happened to each.

    A file that is not the one that was scanned, or whose survivor is not, is skipped with the reason. One fault
    does not end the run. After a cancel the rest is skipped. What the plan held back comes first.
    """
    outcomes: list[Outcome] = []
    for removal in plan.removals:
        if cancel is not None and cancel.is_cancelled:
            outcome = Outcome(removal, Status.SKIPPED, "cancelled before its turn")
        else:
            outcome = _execute(removal)
        outcomes.append(outcome)
        on_outcome(len(outcomes), outcome)
    return (*plan.held_back, *outcomes)


def _execute(removal: Removal) -> Outcome:
    fault = removal_fault(removal)
    if fault is not None:
        return Outcome(removal, Status.SKIPPED, fault)
    gone: list[str] = []
    try:
        for path in removal.file.paths:
            move_to_trash(path)
            gone.append(f'"{path}"')
    except TrashError as error:
        also = f"; already in the trash under its other names: {', '.join(gone)}" if gone else ""
        return Outcome(removal, Status.FAILED, f"{error}{also}")
    return Outcome(removal, Status.REMOVED)
