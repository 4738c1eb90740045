"""How the distances of a report's pairs are spread, as numbers and as a drawing."""

import math
from dataclasses import dataclass
from html import escape

from imagetwin.reports.contents import ReportContents

BIN_COUNT = 20
_WIDTH, _HEIGHT, _LEFT, _TOP, _BOTTOM = 1100, 150, 2, 18, 22
_LEAST_BAR = 2.0  # so that one pair is seen beside a million
_GAP = 3.0


@dataclass(frozen=True, slots=True)
class Bin:
    """How many pairs have a distance of `start` or more and below `stop`; the last one has all that are larger."""

    start: float
    stop: float | None
    count: int


@dataclass(frozen=True, slots=True)
class Histogram:
    """Bins of even width from 0 to the threshold, and one beyond; `unknown_count` pairs have no known distance."""

    bins: tuple[Bin, ...]
    unknown_count: int

    @property
    def most(self) -> int:
        """The count of the fullest bin."""
        return max(each.count for each in self.bins)


def histogram_of(contents: ReportContents) -> Histogram:
    """Count the distances of all members to their references."""
    width = (contents.threshold or 1.0) / BIN_COUNT
    counts = [0] * (BIN_COUNT + 1)
    unknown = 0
    for group in contents.groups:
        for member in group.members:
            if math.isnan(member.distance):
                unknown += 1
            elif member.distance <= contents.threshold:
                counts[min(BIN_COUNT - 1, int(member.distance / width))] += 1
            else:
                counts[BIN_COUNT] += 1
    bins = [Bin(place * width, (place + 1) * width, count) for place, count in enumerate(counts[:-1])]
    return Histogram((*bins, Bin(contents.threshold, None, counts[-1])), unknown)


def histogram_svg(histogram: Histogram) -> str:
    """Return the bars as an SVG element; the page's style gives the colours."""
    step = (_WIDTH - 2 * _LEFT) / len(histogram.bins)
    floor = _HEIGHT - _BOTTOM
    parts = [
        f'<svg class="histogram" viewBox="0 0 {_WIDTH} {_HEIGHT}" role="img" aria-label="Histogram of the distances">',
        f'<line class="axis" x1="{_LEFT}" y1="{floor}" x2="{_WIDTH - _LEFT}" y2="{floor}"/>',
    ]
    for place, each in enumerate(histogram.bins):
        parts.append(_bar(each, _LEFT + place * step, step, histogram.most, floor))
        if each.stop is None or place % 5 == 0:
            parts.append(_tick(each, _LEFT + place * step, step, floor))
    return "".join([*parts, "</svg>"])


def _bar(each: Bin, left: float, step: float, most: int, floor: int) -> str:
    if not each.count:
        return ""
    height = max(_LEAST_BAR, (floor - _TOP) * each.count / most)
    words = f"beyond {each.start:g}" if each.stop is None else f"{each.start:g} to {each.stop:g}"
    kind = "bar beyond" if each.stop is None else "bar"
    title = escape(f"Distance {words}: {each.count:,}")
    middle = left + step / 2
    return (
        f'<g><title>{title}</title><rect class="{kind}" x="{left + _GAP / 2:.1f}" y="{floor - height:.1f}" '
        f'width="{step - _GAP:.1f}" height="{height:.1f}" rx="2"/>'
        f'<text class="count" x="{middle:.1f}" y="{floor - height - 4:.1f}" text-anchor="middle">{_short(each.count)}'
        "</text></g>"
    )


def _tick(each: Bin, left: float, step: float, floor: int) -> str:
    """Label where a bin starts; the last one, which begins at the threshold, in its middle."""
    if each.stop is None:
        return f'<text class="tick" x="{left + step / 2:.1f}" y="{floor + 15}" text-anchor="middle">beyond</text>'
    return f'<text class="tick" x="{left + _GAP / 2:.1f}" y="{floor + 15}">{each.start:g}</text>'


def _short(count: int) -> str:
    """Return a count that fits above a bar."""
    if count < 10_000:
        return str(count)
    return f"{count / 1000:.0f}k" if count < 1_000_000 else f"{count / 1e6:.1f}M"
