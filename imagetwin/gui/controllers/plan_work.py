"""What a planning job does in its thread: it inspects what stays, and plans."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from imagetwin.config import paths
from imagetwin.domain.errors import PlanRefusedError
from imagetwin.domain.matches import Group
from imagetwin.domain.operations import Inspect, RemovalPlan, RemovalSettings
from imagetwin.domain.progress import CancelToken
from imagetwin.domain.settings import DecodeSettings
from imagetwin.domain.wording import number, tr
from imagetwin.gui.jobs import Report
from imagetwin.gui.models.draft import Draft, draft_of, refused_draft
from imagetwin.review.summary import tiers_of

Planner = Callable[[RemovalSettings, Inspect], RemovalPlan]


@dataclass(frozen=True, slots=True)
class PlanWork:
    """The work of a job.

    `decode` and `worker_count` are for the inspection of what stays, `groups` those of which something goes.
    """

    planner: Planner
    settings: RemovalSettings
    decode: DecodeSettings
    worker_count: int | None
    groups: Sequence[Group] = ()

    def __call__(self, cancel: CancelToken, report: Report) -> Draft:
        """Inspect and plan; a refusal is a result like another, since other settings may do."""
        # Imported here, in the job's thread: it loads the pool, the image libraries and Send2Trash.
        from imagetwin.engine.inspecting import Inspector

        def tell(done: int, total: int) -> None:
            report(tr("Checking the pictures that stay: {done} of {all}", done=number(done), all=number(total)))

        report(tr("Checking the pictures that stay…"))
        with Inspector(
            cache_path=paths.cache_path(),
            on_progress=tell,
            cancel=cancel,
            settings=self.decode,
            worker_count=self.worker_count,
        ) as inspector:
            try:
                plan = self.planner(self.settings, inspector)
            except PlanRefusedError as error:
                return refused_draft(self.settings, error)
        return draft_of(plan, tiers_of(self.groups))
