"""The work of `imagetwin clean`: plan, show, carry out, tell."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager

from imagetwin.cli.cancelling import cancelled_by_ctrl_c, explained_interrupt
from imagetwin.cli.clean_options import CleanOptions, check_confirmed, check_way_word
from imagetwin.cli.exit_codes import EXIT_CANCELLED, EXIT_DONE, EXIT_FAILED
from imagetwin.cli.journals import announce_cut_off, cut_off_if_known, existing_journal, opened_journal
from imagetwin.cli.json_files import check_input_is_not, read_json, write_json
from imagetwin.cli.outcome_json import outcome_to_json
from imagetwin.cli.plan_output import (
    print_nothing_changed,
    print_outcome_summary,
    print_outcomes,
    print_plan,
    print_plan_summary,
    print_problems,
)
from imagetwin.cli.plans import Draft, MadePlan, draft_of
from imagetwin.cli.progress import count_bar
from imagetwin.cli.run_files import places_of_run, unfinished_part
from imagetwin.config.paths import cache_path
from imagetwin.domain.errors import UndoError
from imagetwin.domain.operations import OnOutcome, RemovalPlan, RemovalReport, Status
from imagetwin.domain.progress import CancelToken
from imagetwin.engine.inspecting import Inspector
from imagetwin.fileops.execute import execute_plan
from imagetwin.fileops.plan_json import plan_to_json
from imagetwin.fileops.undo import cut_off_runs, finish_run
from imagetwin.store.journal import Journal

Execute = Callable[[OnOutcome, CancelToken], RemovalReport]


class Cleaning:
    """One call of the command: what its steps share."""

    def __init__(
        self, options: CleanOptions, threads: int | None, json_target: str | None, *, quiet: bool, yes: bool
    ) -> None:
        self._options = options
        self._threads = threads
        self._json_target = json_target
        self._quiet = quiet
        self._yes = yes

    def clean(self, source: str) -> int:
        """Plan the clean-up of a scan, or check a plan again; show it or carry it out. Return the exit code."""
        if self._json_target is not None:
            check_input_is_not(self._json_target, source)
        return self.clean_draft(draft_of(read_json(source), source, self._options))

    def clean_draft(self, draft: Draft) -> int:
        """Do the same with what was read already."""
        check_way_word(self._options, draft.settings.way)
        if not self._yes:
            return self._show_clean(draft)
        check_confirmed(
            self._options, draft.settings.way, needs_word_for_whole_groups=draft.needs_word_for_whole_groups
        )
        with opened_journal() as journal, cancelled_by_ctrl_c() as cancel:
            announce_cut_off(cut_off_runs(journal))
            made = self._made(draft, cancel)
            if not made.plan.removals:
                return self._nothing_to_do(made)

            def execute(on_outcome: OnOutcome, token: CancelToken) -> RemovalReport:
                return execute_plan(made.plan, journal, on_outcome=on_outcome, cancel=token)

            return self._carry_out(made.plan, execute, journal, cancel)

    def finish(self, number: int) -> int:
        """Show what a run that was cut off did not come to, or do it. Return the exit code."""
        with existing_journal() as journal:
            runs = [] if journal is None else cut_off_runs(journal)
            run = next((run for run in runs if run.number == number), None)
            if journal is None or run is None:
                raise UndoError(f'No run {number} was cut off. "imagetwin history" lists all runs.')
            announce_cut_off([other for other in runs if other != run])
            plan = unfinished_part(journal, run)
            check_way_word(self._options, plan.way)
            if not self._yes:
                return self._show(MadePlan(plan))
            check_confirmed(self._options, plan.way)

            def execute(on_outcome: OnOutcome, token: CancelToken) -> RemovalReport:
                return finish_run(journal, number, on_outcome=on_outcome, cancel=token)

            with cancelled_by_ctrl_c() as cancel:
                return self._carry_out(plan, execute, journal, cancel)

    @property
    def _lists(self) -> bool:
        return not self._quiet and self._json_target != "-"

    def _made(self, draft: Draft, cancel: CancelToken) -> MadePlan:
        with (
            count_bar("Checking images", shown=not self._quiet) as on_progress,
            Inspector(
                cache_path=cache_path(), on_progress=on_progress, cancel=cancel, worker_count=self._threads
            ) as inspect,
        ):
            return draft.made(inspect)

    def _show_clean(self, draft: Draft) -> int:
        with existing_journal() as journal:
            announce_cut_off([] if journal is None else cut_off_if_known(journal) or [])
        with cancelled_by_ctrl_c() as cancel:
            made = self._made(draft, cancel)
        return self._show(made)

    def _show(self, made: MadePlan) -> int:
        if self._lists:
            print_plan(made.plan)
        if self._json_target is not None:
            write_json(plan_to_json(made.plan), self._json_target)
        if not self._quiet:
            _print_summary(made)
            print_nothing_changed(made.plan)
        return EXIT_DONE

    def _nothing_to_do(self, made: MadePlan) -> int:
        report = RemovalReport(0, made.plan.held_back)
        if self._lists:
            print_plan(made.plan)
        if not self._quiet:
            _print_summary(made)
        if self._json_target is not None:
            write_json(outcome_to_json(report, made.plan.way, {}), self._json_target)
        return EXIT_FAILED if made.plan.held_back else EXIT_DONE

    def _carry_out(self, plan: RemovalPlan, execute: Execute, journal: Journal, cancel: CancelToken) -> int:
        with explained_interrupt(), self._bar(plan) as on_outcome:
            report = execute(on_outcome, cancel)
        not_removed = [outcome for outcome in report.outcomes if outcome.status is not Status.REMOVED]
        cancelled = cancel.is_cancelled and bool(not_removed)
        if self._lists:
            print_outcomes(report, plan.way)
        else:
            print_problems(report, plan.way)
        if not self._quiet or cancelled:
            print_outcome_summary(report, plan.settings, cancelled=cancelled)
        if self._json_target is not None:
            places = places_of_run(journal, report.run)
            write_json(outcome_to_json(report, plan.way, places, cancelled=cancelled), self._json_target)
        if cancelled:
            return EXIT_CANCELLED
        return EXIT_FAILED if not_removed else EXIT_DONE

    @contextmanager
    def _bar(self, plan: RemovalPlan) -> Iterator[OnOutcome]:
        with count_bar("Removing", shown=not self._quiet) as on_progress:
            yield lambda done, _outcome: on_progress(done, len(plan.removals))


def _print_summary(made: MadePlan) -> None:
    print_plan_summary(
        made.plan,
        flat_count=made.flat_count,
        protected_count=made.protected_count,
        other_tier_count=made.other_tier_count,
    )
