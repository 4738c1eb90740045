"""The report as one HTML page that holds everything it shows, and that no name in it can make do anything else.

What is known of the groups stands in it as JSON, the pictures of each group as text in a block of their own; both are
data that a browser does not run. The page's own script builds the groups of one page at a time, and makes pictures only
of those, so that 10,000 groups open as quickly as ten. The policy in its head allows that one script and that one
style, by their digests, and pictures that lie in the page; nothing is fetched from anywhere.
"""

import json
import math
from base64 import b64encode
from collections.abc import Iterator, Sequence
from hashlib import sha256
from html import escape
from importlib.resources import files
from typing import IO, Any

from imagetwin import __version__
from imagetwin.domain.images import ImageFile, ScannedImage, kinds_in_words
from imagetwin.domain.matches import Group, Member, tier_counts
from imagetwin.domain.quantities import format_bytes, format_count
from imagetwin.domain.texts import printable
from imagetwin.domain.tiers import TIERS
from imagetwin.reports.contents import Pictures, ReportContents, spare_bytes
from imagetwin.reports.histogram import histogram_of, histogram_svg

ENCODING = "utf-8"
# A group shows so many pictures, and a page holds so many: 40,000 of them make a file of about 150 MB.
MOST_PICTURES_OF_GROUP = 240
MOST_PICTURES = 40_000
_FEW_PICTURES = 3_000
_LARGE_SIDE, _SMALL_SIDE = 240, 160
_MOST_UNREADABLE = 500
PER_PAGE = (10, 25, 50, 100)
_ORDERS = {
    "report": "As found",
    "nearest": "Most alike first",
    "farthest": "Least alike first",
    "spare": "Most bytes in copies first",
    "images": "Most images first",
    "path": "By path",
}


def write_page(contents: ReportContents, pictures: Pictures, file: IO[str]) -> None:
    """Write the page; the pictures go into it as they are made."""
    style, script = _part("page.css"), _part("page.js")
    file.write(_head(style, script))
    file.write("<body>\n")
    file.writelines(_top(contents))
    file.write(_tools(contents))
    file.write(_main())
    file.write(f'<script type="application/json" id="report">{_data(_report(contents))}</script>\n')
    file.write(f"<script>{script}</script>\n")
    _write_pictures(contents, pictures, file)
    file.write("</body>\n</html>\n")


def _part(name: str) -> str:
    return files("imagetwin.reports").joinpath(name).read_text("utf-8")


def _head(style: str, script: str) -> str:
    policy = (
        f"default-src 'none'; img-src data:; style-src {_digest(style)}; script-src {_digest(script)}; "
        "base-uri 'none'; form-action 'none'"
    )
    return (
        '<!DOCTYPE html>\n<html lang="en">\n<head>\n<meta charset="utf-8">\n'
        f'<meta http-equiv="Content-Security-Policy" content="{policy}">\n'
        '<meta name="viewport" content="width=device-width, initial-scale=1">\n'
        '<meta name="referrer" content="no-referrer">\n'
        f'<meta name="generator" content="ImageTwin {__version__}">\n'
        f"<title>ImageTwin report</title>\n<style>{style}</style>\n</head>\n"
    )


def _digest(text: str) -> str:
    """Return by what a policy knows a script or a style that stands in the page."""
    return f"'sha256-{b64encode(sha256(text.encode()).digest()).decode('ascii')}'"


def _top(contents: ReportContents) -> Iterator[str]:
    """Yield what the page says of the whole scan; it is there without a script, too."""
    yield "<header>\n<h1>ImageTwin report</h1>\n"
    scope = ", no images of one folder with each other" if contents.scope != "all" else ""
    part = f", {contents.sample_ratio:.2%} of the images" if contents.mode == "sample" else ""
    yield f'<p class="made">{contents.created:%Y-%m-%d %H:%M}, compared by {_text(contents.method)} '
    yield f"{contents.threshold_words}{part}{scope}</p>\n"
    yield '<ul class="folders">'
    yield from (f"<li>{_text(str(folder))}</li>" for folder in contents.folders)
    yield '</ul>\n<dl class="counts">'
    yield from (f"<div><dt>{name}</dt><dd>{value}</dd></div>" for name, value in _counts(contents))
    yield "</dl>\n"
    histogram = histogram_of(contents)
    unknown = f" Of {format_count(histogram.unknown_count, 'pair')} it is not known." if histogram.unknown_count else ""
    yield f'<section class="chart"><h2>Distances</h2><p>How many duplicates are how far from their reference.{unknown}'
    yield f"</p>{histogram_svg(histogram)}</section>\n"
    yield from _unreadable(contents)
    yield "</header>\n"


def _counts(contents: ReportContents) -> Iterator[tuple[str, str]]:
    yield "Images compared", f"{contents.image_count:,}"
    yield "Groups", f"{len(contents.groups):,}"
    yield "Duplicates", f"{contents.member_count:,}"
    yield "In verified copies", format_bytes(contents.spare_bytes)
    if contents.unreadable:
        yield "Not compared", f"{len(contents.unreadable):,}"


def _unreadable(contents: ReportContents) -> Iterator[str]:
    if not contents.unreadable:
        return
    yield f"<details><summary>Not compared: {_text(kinds_in_words(contents.unreadable))}</summary><ul>"
    for entry in contents.unreadable[:_MOST_UNREADABLE]:
        yield f"<li>{_text(str(entry.path))}: {_text(entry.reason)}</li>"
    left = len(contents.unreadable) - _MOST_UNREADABLE
    yield f"</ul>{f'<p>And {left:,} more, in files.csv.</p>' if left > 0 else ''}</details>\n"


def _tools(contents: ReportContents) -> str:
    """Return the bar that stays in sight: filter, sort, theme and pages."""
    counts = tier_counts(contents.groups)
    boxes = "".join(
        f'<label><input type="checkbox" name="tier" value="{tier}" checked><span class="tier {tier}">'
        f"{tier.words} ({counts[tier]:,})</span></label>"
        for tier in TIERS
        if counts[tier]
    )
    orders = "".join(f'<option value="{name}">{words}</option>' for name, words in _ORDERS.items())
    sizes = "".join(
        f'<option value="{size}"{" selected" if size == 25 else ""}>{size} groups</option>' for size in PER_PAGE
    )
    return (
        '<div class="tools" id="bar"><form id="tools" aria-label="Filter and sort">'
        '<input type="search" id="search" placeholder="Part of a name or folder" aria-label="Part of a name or folder">'
        f'<fieldset aria-label="Tiers">{boxes}</fieldset>'
        f'<label class="field">Sort<select id="order">{orders}</select></label>'
        f'<label class="field">A page<select id="per-page">{sizes}</select></label>'
        '<label class="field">Theme<select id="theme"><option value="">As the system</option>'
        '<option value="light">Light</option><option value="dark">Dark</option></select></label>'
        '<button type="button" id="print">Print page</button>'
        f'<nav class="pager" id="first-pager" aria-label="Pages">{_pager()}</nav></form></div>\n'
    )


def _pager() -> str:
    steps = (("first", "«", "First"), ("-1", "‹", "Previous"), ("1", "›", "Next"), ("last", "»", "Last"))
    buttons = "".join(
        f'<button type="button" data-step="{step}" title="{words} page" aria-label="{words} page">{sign}</button>'
        for step, sign, words in steps
    )
    return f'<p class="shown"></p><div>{buttons}</div>'


def _main() -> str:
    return (
        "<main>\n"
        "<noscript><p>The groups are shown by the page's own script, which this browser does not run. "
        "The tables beside this page list them, too.</p></noscript>\n"
        '<div id="groups"></div>\n<p class="nothing" id="nothing" hidden>No group is like that.</p>\n'
        f'<nav class="pager last" aria-label="Pages, below">{_pager()}</nav>\n</main>\n'
        f"<footer>Made by ImageTwin {__version__}. The pictures lie in this page; no file was changed.</footer>\n"
    )


def _report(contents: ReportContents) -> dict[str, Any]:
    """Return what the script needs to know: each group as its images, the reference first, and its bytes in copies."""
    return {
        "tiers": {str(tier): tier.words for tier in TIERS},
        "groups": [[_images(group), spare_bytes(group)] for group in contents.groups],
    }


def _images(group: Group) -> list[dict[str, Any]]:
    return [_image(group.reference), *map(_member, group.members)]


def _member(member: Member) -> dict[str, Any]:
    entry = _image(member.image)
    entry["distance"] = None if math.isnan(member.distance) else round(member.distance, 3)
    entry["tier"] = str(member.tier)
    if member.changes:
        entry["transform"] = member.changes
    if member.flat:
        entry.setdefault("notes", []).append("Plain image: likeness means little")
    return entry


def _image(image: ScannedImage) -> dict[str, Any]:
    entry: dict[str, Any] = {
        "path": printable(str(image.path)),
        "width": image.width,
        "height": image.height,
        "bytes": image.byte_size,
        "format": image.format,
    }
    notes = ["Damaged"] if image.is_damaged else []
    if image.file.other_paths:
        notes.append(f"And {format_count(len(image.file.other_paths), 'more hard link')} to it")
    return {**entry, "notes": notes} if notes else entry


def _data(value: Any) -> str:
    """Return JSON for a block of data: nothing in it can end the block."""
    text = json.dumps(value, separators=(",", ":"), allow_nan=False)
    return text.replace("<", "\\u003c").replace(">", "\\u003e").replace("&", "\\u0026")


def _text(text: str) -> str:
    return escape(printable(text))


def _write_pictures(contents: ReportContents, pictures: Pictures, file: IO[str]) -> None:
    batches = list(_pictured(contents.groups))
    total = sum(map(len, batches))

    def take(number: int, jpegs: Sequence[bytes | None]) -> None:
        file.write(f'<script type="text/plain" id="p{number}">{_block(jpegs)}</script>\n')

    side = _LARGE_SIDE if total <= _FEW_PICTURES else _SMALL_SIDE
    pictures.jpegs(batches, total, side, take)


def _pictured(groups: Sequence[Group]) -> Iterator[list[ImageFile]]:
    """Yield for each group the files of which the page has pictures."""
    left = MOST_PICTURES
    for group in groups:
        count = min(left, MOST_PICTURES_OF_GROUP, len(group))
        left -= count
        yield [image.file for image, _place in zip(group.images, range(count), strict=False)]


def _block(jpegs: Sequence[bytes | None]) -> str:
    """Return the pictures as words of base64: `-` for none, `=3` for the same bytes as those of the image 3."""
    known: dict[bytes, int] = {}
    words = []
    for place, jpeg in enumerate(jpegs):
        if jpeg is None:
            words.append("-")
        elif jpeg in known:
            words.append(f"={known[jpeg]}")
        else:
            known[jpeg] = place
            words.append(b64encode(jpeg).decode("ascii"))
    return " ".join(words)
