"""XMP: what a packet says about a picture, and the packet that says more.

A packet is never written anew. What it lacks is put into its text, so all else in it stays byte for byte: foreign
namespaces, comments, processing instructions, the order of things.
"""

import html
import re
import xml.etree.ElementTree as ET
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import NamedTuple

from imagetwin.domain.wording import say
from imagetwin.imaging.xmp_packet import (
    ABOUT,
    DEFAULT_LANGUAGE,
    DESCRIPTION_NODE,
    LANGUAGE,
    NAMESPACES,
    Node,
    Packet,
    name_of,
)
from imagetwin.imaging.xmp_values import clean_description, clean_keywords, iso_date, rating_of

for _prefix, _namespace in NAMESPACES.items():
    ET.register_namespace(_prefix, _namespace)

# The properties that are read and written; the first of the dates is the one that counts.
_DATES = (name_of("exif:DateTimeOriginal"), name_of("photoshop:DateCreated"))
_RATING = name_of("xmp:Rating")
_KEYWORDS = name_of("dc:subject")
_DESCRIPTION = name_of("dc:description")

_ITEM = name_of("rdf:li")
_CONTAINERS = frozenset({name_of("rdf:Bag"), name_of("rdf:Seq"), name_of("rdf:Alt")})

_NEW_PACKET = f"""\
<?xpacket begin="\ufeff" id="W5M0MpCehiHzreSzNTczkc9d"?>
<x:xmpmeta xmlns:x="{NAMESPACES["x"]}">
 <rdf:RDF xmlns:rdf="{NAMESPACES["rdf"]}">
 </rdf:RDF>
</x:xmpmeta>
<?xpacket end="w"?>
""".encode()

_START_TAG = re.compile(rb"""<([^\s/>]+)((?:\s+[^\s=/>]+\s*=\s*(?:"[^"]*"|'[^']*'))*)\s*(/?)>""")
_ATTRIBUTE = re.compile(rb"""\s+([^\s=/>]+)\s*=\s*(?:"[^"]*"|'[^']*')""")


@dataclass(frozen=True, slots=True)
class Metadata:
    """What people and cameras said about a picture; false where nothing is known.

    `date_taken` is ISO 8601, perhaps only a year or a month, with the offset from UTC where that is known, or "".
    `rating` is 0 (not rated) to 5, None where there is none. `keywords` are without doubles.
    """

    date_taken: str = ""
    rating: int | None = None
    keywords: tuple[str, ...] = ()
    description: str = ""

    def __bool__(self) -> bool:
        return self != Metadata()


def parse_xmp(content: bytes) -> Metadata:
    """Return what an XMP packet, in a picture or in a sidecar, says.

    Raises ValueError with a phrase that says why it cannot be parsed, such as `is not well-formed XML: ...`.
    """
    packet = Packet(content)
    ratings = (rating_of(text) for text in packet.texts(_RATING))
    return Metadata(
        date_taken=next(filter(None, map(iso_date, packet.texts(*_DATES))), ""),
        rating=next((rating for rating in ratings if rating is not None), None),
        keywords=clean_keywords(packet.texts(_KEYWORDS)),
        description=next(filter(None, map(clean_description, packet.texts(_DESCRIPTION))), ""),
    )


def sidecar_with(existing: bytes | None, additions: Metadata) -> bytes:
    """Return a sidecar that says all that the existing one does, and of the additions what that one lacks.

    What is there stays as it is; only a rating of 0, an empty property and a camera's own description give way.
    Where nothing is lacking the existing bytes are returned. The result is UTF-8, the same for the same arguments.
    Raises ValueError, with the phrases of `parse_xmp`, where the existing sidecar is to be left alone.
    """
    packet = Packet(_NEW_PACKET if existing is None else existing)
    completion = _Completion(packet)
    completion.add(additions)
    if existing is not None and not completion.edits:
        return existing
    content = _edited(packet.content, completion.edits)
    Packet(content)  # Read again before anything is overwritten with it.
    return content


class _Edit(NamedTuple):
    """The bytes from `start` to `end` that give way to others."""

    start: int
    end: int
    replacement: bytes = b""


class _Completion:
    """The edits that complete a packet."""

    def __init__(self, packet: Packet) -> None:
        self.edits: list[_Edit] = []
        self._packet = packet
        self._properties: list[ET.Element] = []

    def add(self, additions: Metadata) -> None:
        """Add what the packet lacks of the additions."""
        date = iso_date(additions.date_taken)
        if date and self._is_void(_DATES, _is_no_date):
            self._put(_DATES, [_simple(tag, date) for tag in _DATES])
        if additions.rating and self._is_void((_RATING,), _is_no_rating):
            self._put((_RATING,), [_simple(_RATING, str(additions.rating))])
        description = clean_description(additions.description)
        if description and self._is_void((_DESCRIPTION,), lambda text: not clean_description(text)):
            self._put((_DESCRIPTION,), [_listed(_DESCRIPTION, "rdf:Alt", [description])])
        self._add_keywords(clean_keywords(additions.keywords))
        if self._properties:
            self.edits.append(self._insertion_of_properties())

    def _add_keywords(self, keywords: Sequence[str]) -> None:
        present = clean_keywords(self._packet.texts(_KEYWORDS))
        lacking = [keyword for keyword in keywords if keyword not in present]
        if not lacking:
            return
        container = self._open_container(_KEYWORDS)
        if container is not None:
            self.edits.append(self._insertion_of_items(container, lacking))
        elif self._may_give_way(_KEYWORDS):
            self._put((_KEYWORDS,), [_listed(_KEYWORDS, "rdf:Bag", [*present, *lacking])])

    def _is_void(self, tags: Sequence[str], says_nothing: Callable[[str], bool]) -> bool:
        return all(map(says_nothing, self._packet.texts(*tags))) and all(map(self._may_give_way, tags))

    def _may_give_way(self, tag: str) -> bool:
        return all(element.is_plain() for element in self._packet.elements(tag))

    def _put(self, tags: Iterable[str], properties: Iterable[ET.Element]) -> None:
        """Put properties in the place of what there is of these tags."""
        for tag in tags:
            self.edits += [self._without(element) for element in self._packet.elements(tag)]
            self.edits += self._without_attributes(tag)
        self._properties += properties

    def _without(self, element: Node) -> _Edit:
        content = self._packet.content
        start_tag = _start_tag(content, element)
        end = start_tag.end() if start_tag[3] else content.index(b">", element.close) + 1
        return _Edit(_end_of_text(content, element.start), end)

    def _without_attributes(self, tag: str) -> Iterator[_Edit]:
        content = self._packet.content
        for holder in self._packet.holders:
            start_tag = _start_tag(content, holder)
            for attribute in _ATTRIBUTE.finditer(content, *start_tag.span(2)):
                prefix, _, local = attribute[1].decode().rpartition(":")
                if prefix and tag == f"{{{holder.prefixes.get(prefix)}}}{local}":
                    yield _Edit(*attribute.span())

    def _open_container(self, tag: str) -> Node | None:
        """Return the first list of a property that more can be put into."""
        lists = (child for element in self._packet.elements(tag) for child in element.children)
        return next(
            (node for node in lists if node.tag in _CONTAINERS and not _start_tag(self._packet.content, node)[3]), None
        )

    def _insertion_of_items(self, container: Node, texts: Iterable[str]) -> _Edit:
        content = self._packet.content
        item = _start_tag(content, container)[1].rpartition(b":")
        name = item[0] + item[1] + b"li"
        indent = b""
        if container.children:
            first = container.children[0].start
            indent = content[_end_of_text(content, first) : first]
        place = _end_of_text(content, container.close)
        items = [b"%s<%s>%s</%s>" % (indent, name, html.escape(text, quote=False).encode(), name) for text in texts]
        return _Edit(place, place, b"".join(items))

    def _insertion_of_properties(self) -> _Edit:
        """Return the edit that puts the properties, in an element of their own, at the end of the packet."""
        content, rdf = self._packet.content, self._packet.rdf
        holder = ET.Element(DESCRIPTION_NODE, {ABOUT: self._packet.about})
        holder.extend(self._properties)
        ET.indent(holder, " ", level=2)
        inserted = b"\n  " + ET.tostring(holder, "unicode").encode()
        start_tag = _start_tag(content, rdf)
        if start_tag[3]:
            return _Edit(start_tag.start(3), start_tag.end(), b">%s\n</%s>" % (inserted, start_tag[1]))
        place = _end_of_text(content, rdf.close)
        return _Edit(place, place, inserted)


def _is_no_date(text: str) -> bool:
    return not text.strip(" \t\r\n0:-TZ")


def _is_no_rating(text: str) -> bool:
    return not text.strip() or rating_of(text) == 0


def _simple(tag: str, text: str) -> ET.Element:
    element = ET.Element(tag)
    element.text = text
    return element


def _listed(tag: str, container: str, texts: Iterable[str]) -> ET.Element:
    """Return a property with a list; the items of an Alt are in the default language."""
    element = ET.Element(tag)
    items = ET.SubElement(element, name_of(container))
    attributes = {LANGUAGE: DEFAULT_LANGUAGE} if container == "rdf:Alt" else {}
    for text in texts:
        ET.SubElement(items, _ITEM, attributes).text = text
    return element


def _start_tag(content: bytes, node: Node) -> re.Match[bytes]:
    """Match an element's start tag: its name, its attributes, and the slash where it is closed at once."""
    found = _START_TAG.match(content, node.start)
    if found is None:
        raise ValueError(say("is written in a way that cannot be completed safely"))
    return found


def _end_of_text(content: bytes, position: int) -> int:
    """Return where the white space before a position starts."""
    while content[position - 1 : position].isspace():
        position -= 1
    return position


def _edited(content: bytes, edits: Iterable[_Edit]) -> bytes:
    for edit in sorted(edits, reverse=True):
        content = content[: edit.start] + edit.replacement + content[edit.end :]
    return content
