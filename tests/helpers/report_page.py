"""A report's page as its parts, without a browser; and pictures for it that nobody has to decode."""

import json
from base64 import b64decode
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from html.parser import HTMLParser
from io import StringIO
from typing import Any

from imagetwin.domain.images import ImageFile
from imagetwin.imaging.thumbnails import Thumbnail
from imagetwin.reports.contents import ReportContents, TakeJpegs, TakePixels
from imagetwin.reports.page import write_page

GREEN_SIDE = 16
Attributes = dict[str, str | None]


@dataclass
class NamedPictures:
    """Gives each file's name as its picture; none for those in `gone`. `asked` is what was wanted."""

    gone: frozenset[str] = frozenset()
    asked: list[list[str]] = field(default_factory=list)

    def jpegs(self, batches: Iterable[Sequence[ImageFile]], total: int, longest_side: int, take: TakeJpegs) -> None:
        """Give the names."""
        del longest_side
        before = len(self.asked)
        for number, files in enumerate(batches):
            names = [file.path.name for file in files]
            self.asked.append(names)
            take(number, [None if name in self.gone else name.encode("utf-8", "replace") for name in names])
        assert total == sum(map(len, self.asked[before:]))

    def pixels(self, batches: Iterable[Sequence[ImageFile]], total: int, longest_side: int, take: TakePixels) -> None:
        """Give a green square for each."""
        del total, longest_side
        for number, files in enumerate(batches):
            names = [file.path.name for file in files]
            self.asked.append(names)
            take(
                number,
                [
                    None if name in self.gone else Thumbnail(GREEN_SIDE, GREEN_SIDE, b"\x00\xff\x00" * GREEN_SIDE**2)
                    for name in names
                ],
            )


class Page(HTMLParser):
    """What a browser would find in a page: elements with their attributes, scripts by their id, and the text."""

    def __init__(self, html: str) -> None:
        super().__init__()
        self.html = html
        self.elements: list[tuple[str, Attributes]] = []
        self.scripts: list[tuple[Attributes, str]] = []
        self.styles: list[str] = []
        self.text = ""
        self._inside = ""
        self.feed(html)
        self.close()

    @property
    def report(self) -> dict[str, Any]:
        """What the page's script is told."""
        (block,) = (text for attributes, text in self.scripts if attributes.get("id") == "report")
        entries: dict[str, Any] = json.loads(block)
        return entries

    @property
    def pictures(self) -> dict[str, list[str]]:
        """The pictures' bytes as text by the id of their block; `-` and `=0` as they are."""
        return {
            str(attributes["id"]): [
                word if word[0] in "-=" else b64decode(word, validate=True).decode() for word in text.split(" ")
            ]
            for attributes, text in self.scripts
            if attributes.get("type") == "text/plain"
        }

    @property
    def run_scripts(self) -> list[str]:
        """The scripts that a browser runs."""
        return [text for attributes, text in self.scripts if "type" not in attributes]

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """Note an element."""
        self.elements.append((tag, dict(attrs)))
        self._inside = tag
        if tag == "script":
            self.scripts.append((dict(attrs), ""))

    def handle_endtag(self, tag: str) -> None:
        """Leave an element."""
        self._inside = "" if tag == self._inside else self._inside

    def handle_data(self, data: str) -> None:
        """Note a text."""
        if self._inside == "script":
            attributes, text = self.scripts.pop()
            self.scripts.append((attributes, text + data))
        elif self._inside == "style":
            self.styles.append(data)
        else:
            self.text += data


def page_of(contents: ReportContents, pictures: NamedPictures | None = None) -> Page:
    """Write the page and take it apart."""
    file = StringIO()
    write_page(contents, pictures or NamedPictures(), file)
    return Page(file.getvalue())
