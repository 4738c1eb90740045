"""Numbers as people read them; the same words in the window and on the command line."""

import math
from datetime import datetime


def format_bytes(byte_count: int) -> str:
    """Return a size as people read it, in decimal units."""
    size = float(byte_count)
    for unit in ("bytes", "kB", "MB", "GB"):
        if size < 1000:
            return f"{size:.0f} {unit}" if unit in {"bytes", "kB"} else f"{size:.1f} {unit}"
        size /= 1000
    return f"{size:.1f} TB"


def format_seconds(seconds: float) -> str:
    """Return a duration in the two largest units that matter."""
    whole = round(seconds)
    if whole < 60:
        return f"{whole} s"
    if whole < 3600:
        return f"{whole // 60} min {whole % 60} s"
    return f"{whole // 3600} h {whole % 3600 // 60} min"


def format_distance(distance: float) -> str:
    """Return a distance as it is shown; NaN is one that is not known."""
    return "unknown" if math.isnan(distance) else f"{distance:.1f}"


def format_count(number: int, word: str) -> str:
    """Return a number with its noun, which takes an s for the plural."""
    return f"{number:,} {word}" if number == 1 else f"{number:,} {word}s"


def format_time(time_ns: int) -> str:
    """Return a moment, in ns since 1970, as it is shown: local time to the minute."""
    try:
        return f"{datetime.fromtimestamp(time_ns / 1e9).astimezone():%Y-%m-%d %H:%M}"
    except (ValueError, OverflowError, OSError):  # a date beyond what the platform's calendar holds
        return "unknown"
