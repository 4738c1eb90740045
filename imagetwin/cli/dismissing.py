"""Leaves out of a scan what was dismissed as no duplicate."""

from dataclasses import replace
from typing import TYPE_CHECKING

from imagetwin.config.paths import dismissals_path
from imagetwin.domain.errors import DismissalError

if TYPE_CHECKING:
    from imagetwin.domain.scans import ScanResult


def without_dismissed(result: "ScanResult") -> tuple["ScanResult", int]:
    """Return a scan without what was dismissed, and how many images that are in its groups; notices tell of failures.

    What was dismissed in part leaves the rest of its group, seen from the best of that.
    """
    from imagetwin.review.dismissing import known_dismissals
    from imagetwin.review.session import ReviewSession
    from imagetwin.store.dismissals import Dismissals

    if not dismissals_path().exists():
        return result, 0
    try:
        with Dismissals(dismissals_path()) as kept:
            dismissals = [each.dismissal for each in kept.all()]
    except DismissalError as error:
        return replace(result, notices=(*result.notices, str(error))), 0
    known = known_dismissals(dismissals, result.images, result.contents)
    groups = ReviewSession(result.groups, known=known).groups
    return replace(result, groups=groups), sum(map(len, result.groups)) - sum(map(len, groups))
