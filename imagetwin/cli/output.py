"""What every command prints: safe for the terminal, lists on stdout, summaries and errors on stderr."""

import sys
from collections import Counter
from collections.abc import Iterator
from io import TextIOWrapper
from math import isnan
from typing import TYPE_CHECKING

from imagetwin.domain import texts
from imagetwin.domain.fingerprints import Kind
from imagetwin.domain.images import ScannedImage, kinds_in_words
from imagetwin.domain.matches import tier_counts
from imagetwin.domain.models import vector_words
from imagetwin.domain.orientations import Orientation
from imagetwin.domain.quantities import format_bytes, format_count

if TYPE_CHECKING:
    from imagetwin.domain.fingerprints import Method
    from imagetwin.domain.kept_pairs import KeptPairs
    from imagetwin.domain.matches import Group, Member
    from imagetwin.domain.scans import ScanResult


# Below these are the bytes that some terminals take for controls.
_OTHER_BYTES = "".join(map(chr, range(0xDCA0, 0xDD00)))


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


def print_note(sentence: str) -> None:
    """Print one line to stderr, where there is one: not a part of the result that a program would read."""
    if sys.stderr is not None:
        print(printable(sentence), file=sys.stderr)


def printable(text: str) -> str:
    """Write out what could steer the terminal; other bytes that are no valid Unicode go through as they are."""
    return texts.printable(text, keep=_OTHER_BYTES)


def print_groups(result: "ScanResult") -> None:
    """Print each group: the reference, then the members with their distance to it, their tier and what was done."""
    for number, group in enumerate(result.groups, 1):
        print(f"Group {number} of {len(result.groups)}: {len(group)} images")
        for line in _group_lines(group, result.settings.method):
            print(f"  {line}")
        print()


def _group_lines(group: "Group", method: "Method") -> Iterator[str]:
    sizes = Counter(member.picture for member in group.members)
    words = [_finding(member, has_copies=sizes[member.picture] > 1) for member in group.members]
    width = max(map(len, words), default=0)
    yield image_line(f"reference  {'':{width}}", group.reference)
    for member, finding in zip(group.members, words, strict=True):
        yield image_line(f"{distance_words(member.distance, method):>9}  {finding:{width}}", member.image)


def _finding(member: "Member", *, has_copies: bool) -> str:
    """Return the tier and what was done; of other pictures than the reference's, which one, where it has copies."""
    parts = [member.tier.words]
    if member.picture and has_copies:
        parts.append(f"picture {member.picture + 1}")
        if member.copy_tier is not None:
            parts.append(f"in it {member.copy_tier.words}")
    if member.transform is not None:
        parts.append(member.transform.words)
    elif member.orientation is not Orientation.AS_IS:
        parts.append(done_words(member.orientation))
    return ", ".join(part for part in parts if part)


def done_words(orientation: Orientation) -> str:
    """Return what was done to a picture, with the direction in which it was turned."""
    return orientation.words.replace("90°", "90° clockwise").replace("270°", "90° anticlockwise")


def distance_words(distance: float, method: "Method") -> str:
    """Return a distance by a method as it is shown, empty where it is not known."""
    if isnan(distance):
        return ""
    return vector_words(distance) if method.kind is Kind.VECTOR else f"{distance:.1f}"


def image_line(label: str, image: ScannedImage) -> str:
    """Return a line of a list: the label, how large the image is and where it lies."""
    names = printable(str(image.path))
    if image.file.other_paths:
        names += f" (and {len(image.file.other_paths)} more hard links to it)"
    if image.is_damaged:
        names += " (damaged)"
    return f"{label}  {_dimensions(image):>13}  {format_bytes(image.byte_size):>9}  {names}"


def _dimensions(image: ScannedImage) -> str:
    return f"{image.width} x {image.height}"


def _left_out_pairs(kept: "KeptPairs | None") -> Iterator[str]:
    """Say which pairs were not kept, since they were too many; the groups are the same."""
    if kept is None or kept.is_complete:
        return
    if kept.ceiling is None:
        yield (
            "So many images are alike that only the pairs of references and members were kept. The groups are the same."
        )
    else:
        yield (
            f"So many images are alike that pairs were kept up to a ceiling of {kept.ceiling:g}, "
            f"not {kept.wanted_ceiling:g}. The groups are the same."
        )


def print_summary(result: "ScanResult") -> None:
    """Print one line of counts, one of the tiers, and what was not compared, to stderr."""
    seconds = sum(result.stage_seconds.values())
    print_note(
        f"{format_count(len(result.images), 'image')} compared in {seconds:.1f} s: "
        f"{format_count(len(result.groups), 'group')}, {format_count(result.duplicate_count, 'duplicate')}."
    )
    tiers = [f"{count:,} {tier.words}" for tier, count in tier_counts(result.groups).items() if count]
    if tiers:
        print_note(f"Of these: {', '.join(tiers)}.")
    if result.cached_count:
        print_note(f"{result.cached_count:,} of {len(result.images) + len(result.unreadable):,} from the cache.")
    if result.left_out_count:
        print_note(f"{format_count(result.left_out_count, 'image file')} left out by filters or by the sample.")
    for notice in (*result.notices, *_left_out_pairs(result.kept)):
        print_note(notice)
    if result.unreadable:
        print_note(f"{len(result.unreadable):,} not compared: {kinds_in_words(result.unreadable)}.")
    for entry in result.unreadable:
        print_note(f"  {entry.path}: {entry.reason}")
