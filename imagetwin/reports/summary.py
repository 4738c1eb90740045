"""A report in a few lines of text."""

from collections.abc import Iterator

from imagetwin.domain.images import kinds_in_words
from imagetwin.domain.matches import tier_counts
from imagetwin.domain.quantities import format_bytes, format_count
from imagetwin.domain.texts import printable
from imagetwin.reports.contents import ReportContents, spare_bytes

_LARGEST_COUNT = 10


def summary_lines(contents: ReportContents) -> Iterator[str]:
    """Yield the lines: what was compared, what was found, how sure it is, and where most can be freed."""
    yield f"ImageTwin report of {contents.created:%Y-%m-%d %H:%M}"
    yield from (f"  {printable(str(folder))}" for folder in contents.folders)
    yield ""
    yield f"{format_count(contents.image_count, 'image')} compared by {contents.method} {contents.threshold_words}."
    if contents.mode == "sample":
        yield f"Only a part was compared: {contents.sample_ratio:.2%} of the images."
    groups, members = format_count(len(contents.groups), "group"), format_count(contents.member_count, "duplicate")
    yield f"{groups}, {members}."
    for tier, count in tier_counts(contents.groups).items():
        if count:
            yield f"  {count:>9,}  {tier.words}"
    yield f"{format_bytes(contents.spare_bytes)} in verified copies, of which one image each stays."
    if contents.unreadable:
        yield f"{len(contents.unreadable):,} not compared: {kinds_in_words(contents.unreadable)}."
    yield from _largest(contents)


def _largest(contents: ReportContents) -> Iterator[str]:
    """Tell the groups with the most bytes in verified copies."""
    ordered = sorted(enumerate(contents.groups, 1), key=lambda each: (-spare_bytes(each[1]), each[0]))
    told = [(number, group) for number, group in ordered[:_LARGEST_COUNT] if spare_bytes(group)]
    if told:
        yield ""
        yield "Where most can be freed:"
    for number, group in told:
        size, name = format_bytes(spare_bytes(group)), printable(str(group.reference.path))
        yield f"  {size:>9}  group {number}, {len(group)} images of {name}"
