"""An XMP packet as it is read: its elements, what its properties hold, and where each stands in its bytes."""

import codecs
import re
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field

from defusedxml.ElementTree import XMLParser

from imagetwin.domain.wording import say

# The namespaces that are read and written, by their usual prefixes.
NAMESPACES = {
    "x": "adobe:ns:meta/",
    "rdf": "http://www.w3.org/1999/02/22-rdf-syntax-ns#",
    "dc": "http://purl.org/dc/elements/1.1/",
    "exif": "http://ns.adobe.com/exif/1.0/",
    "photoshop": "http://ns.adobe.com/photoshop/1.0/",
    "xmp": "http://ns.adobe.com/xap/1.0/",
    "xml": "http://www.w3.org/XML/1998/namespace",
}


def name_of(qualified: str) -> str:
    """Return a name such as `dc:subject` as the parser gives it, with the namespace in braces."""
    prefix, _, local = qualified.partition(":")
    return f"{{{NAMESPACES[prefix]}}}{local}"


# An element that holds properties, and the attribute that says what they are about.
DESCRIPTION_NODE = name_of("rdf:Description")
ABOUT = name_of("rdf:about")
# The attribute for the language of a text, and what it says of the text for everyone.
LANGUAGE = name_of("xml:lang")
DEFAULT_LANGUAGE = "x-default"

_RDF = name_of("rdf:RDF")
_VALUE = name_of("rdf:value")

_ENCODING = re.compile(rb"""\A\s*<\?xml\s[^>]*?encoding\s*=\s*["']([\w.-]+)["']""")
_UTF16_STARTS = {codecs.BOM_UTF16_LE: "utf-16", codecs.BOM_UTF16_BE: "utf-16", b"<\0": "utf-16-le", b"\0<": "utf-16-be"}


@dataclass(slots=True)
class Node:
    """An element, and where it stands in the packet's bytes.

    `start` is that of its start tag. `close` is where its end tag starts; for a tag that is closed at once, where it
    ends. `prefixes` are those that may be used in it.
    """

    tag: str
    attributes: Mapping[str, str]
    prefixes: Mapping[str, str]
    start: int
    close: int = 0
    texts: list[str] = field(default_factory=list)
    children: list["Node"] = field(default_factory=list)

    def leaves(self) -> Iterator["Node"]:
        """Yield the elements below (or this one) that hold the text; of a qualified value only the value."""
        waiting = [self]
        while waiting:
            node = waiting.pop()
            if not node.children:
                yield node
            values = [child for child in node.children if child.tag == _VALUE]
            waiting += reversed(values or node.children)

    def is_plain(self) -> bool:
        """Tell whether all that it says is the text of its leaves."""
        waiting = [self]
        while waiting:
            node = waiting.pop()
            if node.tag == _VALUE or not node.attributes.keys() <= {LANGUAGE}:
                return False
            waiting += node.children
        return True

    @property
    def text(self) -> str:
        """The text of a leaf."""
        return "".join(self.texts)


class _TreeRecorder:
    """What the parser reports to; `position` says at which byte it is."""

    def __init__(self) -> None:
        self.position: Callable[[], int] = int
        self._root: Node | None = None
        self._open: list[Node] = []
        self._declared: dict[str, str] = {}

    def start_ns(self, prefix: str, namespace: str) -> None:
        """Take note of a prefix that the next element declares."""
        self._declared[prefix] = namespace

    def start(self, tag: str, attributes: Mapping[str, str]) -> None:
        """Open an element."""
        prefixes: Mapping[str, str] = self._open[-1].prefixes if self._open else {"xml": NAMESPACES["xml"]}
        if self._declared:
            prefixes = {**prefixes, **self._declared}
            self._declared = {}
        node = Node(tag, attributes, prefixes, self.position())
        if self._open:
            self._open[-1].children.append(node)
        else:
            self._root = node
        self._open.append(node)

    def data(self, text: str) -> None:
        """Take the text, or a part of it."""
        self._open[-1].texts.append(text)

    def end(self, _tag: str) -> None:
        """Close the element that was opened last."""
        self._open.pop().close = self.position()

    def close(self) -> Node | None:
        """Return the root."""
        return self._root


class Packet:
    """A parsed packet: its bytes as UTF-8, its rdf:RDF, and the elements that hold its properties.

    Raises ValueError with a phrase that says why it cannot be parsed.
    """

    def __init__(self, content: bytes) -> None:
        self.content = _as_utf8(content)
        self.rdf = _rdf_of(_parsed(self.content))
        self.holders = [child for child in self.rdf.children if child.tag == DESCRIPTION_NODE]

    @property
    def about(self) -> str:
        """What the packet says that it is about, nearly always ""."""
        return next((holder.attributes[ABOUT] for holder in self.holders if ABOUT in holder.attributes), "")

    def texts(self, *tags: str) -> list[str]:
        """Return the values of properties, in attribute form and in element form, the default language first."""
        texts: list[str] = []
        for tag in tags:
            texts += [holder.attributes[tag] for holder in self.holders if tag in holder.attributes]
            leaves = [leaf for element in self.elements(tag) for leaf in element.leaves()]
            leaves.sort(key=lambda leaf: leaf.attributes.get(LANGUAGE) != DEFAULT_LANGUAGE)
            texts += [leaf.text for leaf in leaves]
        return texts

    def elements(self, tag: str) -> list[Node]:
        """Return the elements of a property."""
        return [child for holder in self.holders for child in holder.children if child.tag == tag]


def _as_utf8(content: bytes) -> bytes:
    encoding = _encoding(content)
    if encoding.lower() in {"utf-8", "utf8"}:
        return content
    try:
        recoded = content.decode(encoding).removeprefix("\ufeff").encode()
    except (LookupError, UnicodeError) as error:
        raise ValueError(say("is not in the encoding {encoding} that it claims", encoding=encoding)) from error
    found = _ENCODING.match(recoded)
    return recoded if found is None else recoded[: found.start(1)] + b"UTF-8" + recoded[found.end(1) :]


def _encoding(content: bytes) -> str:
    for start, encoding in _UTF16_STARTS.items():
        if content.startswith(start):
            return encoding
    found = _ENCODING.match(content.removeprefix(codecs.BOM_UTF8))
    return "utf-8" if found is None else found[1].decode("ascii", "replace")


def _parsed(content: bytes) -> Node | None:
    recorder = _TreeRecorder()
    parser = XMLParser(target=recorder, forbid_dtd=True)
    recorder.position = lambda: int(parser.parser.CurrentByteIndex)
    try:
        parser.feed(content)
        root: Node | None = parser.close()
    except SyntaxError as error:
        raise ValueError(say("is not well-formed XML: {why}", why=error)) from error
    except ValueError as error:
        raise ValueError(say("declares XML entities or a document type, which XMP has none of")) from error
    return root


def _rdf_of(root: Node | None) -> Node:
    if root is not None:
        for node in (root, *root.children):
            if node.tag == _RDF:
                return node
    raise ValueError(say("is XML, but no XMP: it has no rdf:RDF"))
