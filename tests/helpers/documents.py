"""The project's documents as tests read them: their code blocks, commands, code in the text, links and headings."""

import re
import shlex
from collections.abc import Iterator
from dataclasses import dataclass, replace
from functools import cache
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
# What a line of a block begins with if it is a command, without its folder.
STARTERS = frozenset(
    "python python3 py imagetwin imagetwin-cli ImageTwin pip dask sudo apt apt-get dpkg git docker wine npx npm curl "
    "wget chmod cd export unzip tar brew winget flatpak".split()
)
PROGRAM = ("imagetwin", "imagetwin-cli")
PYTHONS = ("python", "python3", "py")
_FENCE = re.compile(r" *```(\w*)")
_INLINE = re.compile(r"`([^`\n]+)`")
_LINK = re.compile(r"!?\[[^\]]*\]\(([^)\s]+)\)")
_HEADING = re.compile(r"#+ (.+)")
# A command and what is told of it behind it.
_REMARK = re.compile(r" {3,}")


@dataclass(frozen=True, slots=True)
class Block:
    """A code block: the line of its first line, counted from 1, and the word behind its fence."""

    document: Path
    line: int
    language: str
    lines: tuple[str, ...]

    @property
    def text(self) -> str:
        """Its lines as one text."""
        return "\n".join(self.lines)


@dataclass(frozen=True, slots=True)
class Command:
    """A command of a document; `words` are what the shell makes of it, without variables set before it."""

    document: Path
    line: int
    words: tuple[str, ...]

    def __str__(self) -> str:
        return f"{self.document.relative_to(ROOT)}:{self.line}: {shlex.join(self.words)}"

    @property
    def program(self) -> tuple[str, ...] | None:
        """The arguments, where it calls ImageTwin in one of its ways; None for all else."""
        name, *rest = self.words
        if name in PROGRAM:
            return tuple(rest)
        if Path(name).name in PYTHONS and rest[:1] == ["launch.py"]:
            return tuple(rest[1:])
        is_module = Path(name).name in PYTHONS and rest[:2] == ["-m", "imagetwin"]
        return tuple(rest[2:]) if is_module else None


@cache
def documents() -> tuple[Path, ...]:
    """Return all documents that people read."""
    return (*sorted(ROOT.glob("*.md")), *sorted((ROOT / "docs").rglob("*.md")))


@cache
def blocks(document: Path) -> tuple[Block, ...]:
    """Return the fenced blocks of a document, and those that are set in by four spaces after an empty line."""
    return tuple(_blocks(document))


def _blocks(document: Path) -> Iterator[Block]:
    lines = document.read_text("utf-8").splitlines()
    number = 0
    while number < len(lines):
        fence = _FENCE.fullmatch(lines[number])
        begin = number
        if fence:
            number = next(at for at in range(begin + 1, len(lines)) if lines[at].strip() == "```")
            yield Block(document, begin + 2, fence[1], tuple(lines[begin + 1 : number]))
        elif lines[number].startswith("    ") and not lines[number - 1].strip():
            while number < len(lines) and lines[number].startswith("    "):
                number += 1
            yield Block(document, begin + 1, "", tuple(lines[begin:number]))
        number += 1


def section(command: Command) -> str:
    """Return the heading below which a command stands."""
    lines = prose(command.document).splitlines()[: command.line]
    return next((line for line in reversed(lines) if _HEADING.fullmatch(line)), "")


def commands(document: Path) -> list[Command]:
    """Return the commands in the blocks of a document.

    In a block of lines that begin with "$ " these are, and all else is what they print; in one whose first line is a
    command every line is one.
    """
    return [command for block in blocks(document) for command in _commands(block)]


def _commands(block: Block) -> Iterator[Command]:
    numbered = [(number, line.strip()) for number, line in enumerate(block.lines, block.line) if line.strip()]
    prompted = [(number, line[2:]) for number, line in numbered if line.startswith("$ ")]
    is_script = block.language in ("sh", "bash", "console", "powershell") or bool(
        numbered and not prompted and block.language == "" and _is_command(numbered[0][1])
    )
    for number, line in prompted or (numbered if is_script else []):
        for part in _REMARK.split(line)[0].split(" && "):
            words = shlex.split(part, comments=True)
            while words and re.fullmatch(r"[A-Z_]+=.*", words[0]):
                del words[0]
            if words:
                yield Command(block.document, number, tuple(words))


def _is_command(line: str) -> bool:
    word = line.split()[0]
    return Path(word).name in STARTERS and not word.endswith("/")


@cache
def prose(document: Path) -> str:
    """Return a document without its blocks, with as many lines as it has."""
    lines = document.read_text("utf-8").splitlines()
    for block in blocks(document):
        for number in range(block.line - 1, block.line - 1 + len(block.lines)):
            lines[number] = ""
    return "\n".join(lines).replace("```", "")


def inline_code(document: Path) -> list[Command]:
    """Return what stands between backticks in the text of a document, in words."""
    found = []
    for number, line in enumerate(prose(document).splitlines(), 1):
        for text in _INLINE.findall(line):
            try:
                words = tuple(shlex.split(text))
            except ValueError:  # a quotation mark alone
                continue
            found.append(Command(document, number, words or ("",)))
    return [replace(each, words=_without_variables(each.words)) for each in found]


def _without_variables(words: tuple[str, ...]) -> tuple[str, ...]:
    kept = words
    while len(kept) > 1 and re.fullmatch(r"[A-Z_]+=.*", kept[0]):
        kept = kept[1:]
    return kept


def links(document: Path) -> list[str]:
    """Return where the links and images of a document lead."""
    return _LINK.findall(_INLINE.sub("", prose(document)))


def anchors(document: Path) -> set[str]:
    """Return the anchors of a document's headings, as GitHub makes them."""
    headings = (match for line in prose(document).splitlines() if (match := _HEADING.fullmatch(line)))
    return {re.sub(r"[^\w\- ]", "", match[1].lower()).replace(" ", "-") for match in headings}
