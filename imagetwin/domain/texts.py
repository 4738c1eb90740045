"""Names of files as text for people: whatever a name is made of, it steers no terminal and no line of a window."""

import unicodedata

# Marks that change the direction of the text around them: `gpj.exe` can be made to look like `exe.jpg`.
_DIRECTION_MARKS = frozenset("\u061c\u200e\u200f\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069")
# Unicode's marks around a part whose first letter tells its direction, which does not change that of what is around it.
ISOLATES = "\u2068\u2069"
# Controls, lone surrogates (bytes that are no valid Unicode), and breaks of lines and paragraphs.
_ESCAPED_CATEGORIES = frozenset({"Cc", "Cs", "Zl", "Zp"})
# Characters by which programs steer each other, and which no font shows.
_TAGS = range(0xE0000, 0xE0080)


def printable(text: str, keep: str = "") -> str:
    r"""Return a text in one line in which every control character, direction mark and odd byte is written out.

    A byte that is no valid Unicode becomes `\xe9`, as does a control character; others become `\u202e`. Characters of
    `keep` stay as they are, such as line breaks of our own.
    """
    if text.isascii() and text.isprintable():
        return text
    return "".join(_escape(each) if _is_escaped(each) and each not in keep else each for each in text)


def are_isolates_whole(text: str) -> bool:
    """Tell whether each mark of ISOLATES that begins a part of a text has its end, and none ends before it began.

    Such a text changes no direction but that of its own parts, whatever sentence it is put into.
    """
    depth = 0
    for each in text:
        depth += (each == ISOLATES[0]) - (each == ISOLATES[1])
        if depth < 0:
            return False
    return depth == 0


def _is_escaped(character: str) -> bool:
    return (
        unicodedata.category(character) in _ESCAPED_CATEGORIES
        or character in _DIRECTION_MARKS
        or ord(character) in _TAGS
    )


def _escape(character: str) -> str:
    number = ord(character)
    if 0xDC80 <= number <= 0xDCFF:
        number -= 0xDC00
    if number < 0x100:
        return f"\\x{number:02x}"
    return f"\\u{number:04x}" if number < 0x10000 else f"\\U{number:08x}"
