"""What the command line prints: groups on stdout, progress and errors on stderr."""

import sys
import unicodedata
from collections.abc import Iterator
from contextlib import contextmanager
from io import TextIOWrapper

from rich.console import Console
from rich.progress import BarColumn, MofNCompleteColumn, TextColumn
from rich.progress import Progress as Bar

from imagetwin.domain.images import ScannedImage
from imagetwin.domain.matches import Group
from imagetwin.domain.progress import Progress, ProgressCallback, Stage, ignore_progress
from imagetwin.domain.quantities import format_bytes, format_count, format_seconds
from imagetwin.domain.scans import ScanResult


def prepare_streams() -> None:
    """Let file names through that are not valid Unicode or not in the terminal's encoding."""
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, TextIOWrapper):
            is_utf8 = stream.encoding.lower().replace("-", "") == "utf8"
            stream.reconfigure(errors="surrogateescape" if is_utf8 else "backslashreplace")


def print_error(sentence: str) -> None:
    """Print one sentence to stderr, where there is one."""
    if sys.stderr is not None:
        print(f"imagetwin: {printable(sentence)}", file=sys.stderr)


def printable(text: str) -> str:
    """Escape control characters, so that a file name cannot steer the terminal."""
    return "".join(
        f"\\x{ord(character):02x}" if unicodedata.category(character) == "Cc" else character for character in text
    )


def print_groups(result: ScanResult) -> None:
    """Print each group: the reference, then the members with their distance to it."""
    for number, group in enumerate(result.groups, 1):
        print(f"Group {number} of {len(result.groups)}: {len(group)} images")
        for line in _group_lines(group):
            print(f"  {line}")
        print()


def _group_lines(group: Group) -> Iterator[str]:
    yield _line("reference", group.reference)
    for member in group.members:
        yield _line(f"{member.distance:9.1f}", member.image)


def _line(label: str, image: ScannedImage) -> str:
    dimensions = f"{image.width} x {image.height}"
    names = printable(str(image.path))
    if image.file.other_paths:
        names += f" (and {len(image.file.other_paths)} more hard links to it)"
    return f"{label}  {dimensions:>13}  {format_bytes(image.byte_size):>9}  {names}"


def print_summary(result: ScanResult) -> None:
    """Print one line of counts, and what was not compared, to stderr."""
    if sys.stderr is None:
        return
    seconds = sum(result.stage_seconds.values())
    print(
        f"{format_count(len(result.images), 'image')} compared in {seconds:.1f} s: "
        f"{format_count(len(result.groups), 'group')}, {format_count(result.duplicate_count, 'duplicate')}.",
        file=sys.stderr,
    )
    if result.unreadable:
        print(f"{format_count(len(result.unreadable), 'file')} not compared:", file=sys.stderr)
    for entry in result.unreadable:
        print(f"  {printable(str(entry.path))}: {printable(entry.reason)}", file=sys.stderr)


@contextmanager
def progress_bar(*, shown: bool) -> Iterator[ProgressCallback]:
    """Show a bar on stderr for as long as the block runs; yield what takes the reports."""
    if not shown or sys.stderr is None:
        yield ignore_progress
        return
    columns = (
        TextColumn("{task.description:<18}"),
        BarColumn(),
        MofNCompleteColumn(),
        TextColumn("{task.fields[note]}"),
    )
    with Bar(*columns, console=Console(stderr=True), transient=True) as bar:
        task = bar.add_task(Stage.WALK.label, total=None, note="")

        def show(progress: Progress) -> None:
            bar.update(
                task,
                description=progress.stage.label,
                completed=progress.done,
                total=progress.total,
                note=_note(progress),
            )

        yield show


def _note(progress: Progress) -> str:
    if progress.seconds_left is None:
        return ""
    return f"{progress.rate:,.0f}/s, {format_seconds(progress.seconds_left)} left"
