"""What the window says of the threshold beside its number."""

from typing import TYPE_CHECKING

from imagetwin.domain.scans import ScanResult
from imagetwin.domain.wording import mark, number, tr

if TYPE_CHECKING:
    # It loads numpy, which the window's first showing does not wait for.
    from imagetwin.domain.kept_pairs import KeptPairs


def shown_threshold(kept: "KeptPairs", wanted: float) -> float:
    """Return the threshold to group at: the one wanted, else the last one that people would write."""
    nearest = kept.nearest_threshold(wanted)
    return wanted if nearest == wanted else max(kept.threshold, float(int(nearest)))


def threshold_note(result: ScanResult | None, wanted: float, method: str) -> str:
    """Return why the groups on the screen are not those of the threshold and method that are chosen, or may not be.

    Empty where the threshold moves freely.
    """
    if result is None or result.kept is None:
        return ""
    kept, used = result.kept, result.settings.match.method
    shown = shown_threshold(kept, wanted)
    if method != used:
        return tr("These groups were found by {used}. Click Find Dupes to look by {method}.", used=used, method=method)
    if shown != wanted:
        return tr(_as_far_as(kept), shown=written_threshold(shown), wanted=written_threshold(wanted))
    if kept.ceiling is None:
        return tr("So many pictures are alike that each other threshold takes a new search.")
    if not kept.is_complete:
        return tr(
            "So many pictures are alike that above a threshold of {ceiling} a new search is needed.",
            ceiling=number(int(kept.ceiling)),
        )
    return ""


def written_threshold(threshold: float) -> str:
    """Return a threshold with those of its decimals that are not 0."""
    return number(threshold, len(f"{threshold:g}".partition(".")[2]))


def _as_far_as(kept: "KeptPairs") -> str:
    if kept.ceiling is None:
        return mark(
            "These groups are of threshold {shown}, since so many pictures are alike that each other one takes a new "
            "search. Click Find Dupes to look at {wanted}."
        )
    if not kept.is_complete:
        return mark(
            "These groups are of threshold {shown}, since so many pictures are alike that the search could keep no "
            "more. Click Find Dupes to look at {wanted}."
        )
    return mark(
        "These groups are of threshold {shown}, which is as far as the search looked. "
        "Click Find Dupes to look at {wanted}."
    )
