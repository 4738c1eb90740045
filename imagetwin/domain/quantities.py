"""Sizes, durations, distances and moments as people read them; in the window in the user's language."""

import math
from datetime import datetime

from imagetwin.domain.wording import mark, number, tr

# In decimal units, each with its decimals.
_SIZES = ((mark("{n} bytes"), 0), (mark("{n} kB"), 0), (mark("{n} MB"), 1), (mark("{n} GB"), 1))


def format_bytes(byte_count: int) -> str:
    """Return a size as people read it, in decimal units."""
    size = float(byte_count)
    for text, decimals in _SIZES:
        if size < 1000:
            return tr(text, n=number(size, decimals))
        size /= 1000
    return tr("{n} TB", n=number(size, 1))


def format_seconds(seconds: float) -> str:
    """Return a duration in the two largest units that matter."""
    whole = round(seconds)
    if whole < 60:
        return tr("{seconds} s", seconds=number(whole))
    if whole < 3600:
        return tr("{minutes} min {seconds} s", minutes=number(whole // 60), seconds=number(whole % 60))
    return tr("{hours} h {minutes} min", hours=number(whole // 3600), minutes=number(whole % 3600 // 60))


def format_distance(distance: float) -> str:
    """Return a distance as it is shown; NaN is one that is not known."""
    return tr("unknown", note="distance") if math.isnan(distance) else number(distance, 1)


def format_count(count: int, word: str) -> str:
    """Return a number with its noun, which takes an s for the plural: for what is English in every language.

    The command line and reports are; what the window shows is counted by `wording.trn`.
    """
    return f"{count:,} {word}" if count == 1 else f"{count:,} {word}s"


def format_time(time_ns: int) -> str:
    """Return a moment, in ns since 1970, as it is shown: local time to the minute."""
    try:
        return f"{datetime.fromtimestamp(time_ns / 1e9).astimezone():%Y-%m-%d %H:%M}"
    except (ValueError, OverflowError, OSError):  # a date beyond what the platform's calendar holds
        return tr("unknown", note="time")
