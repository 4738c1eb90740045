"""What the user decided, in tables, and each decision as the entries it changed, so that it can be taken back."""

from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass, field
from enum import Enum, auto
from pathlib import Path
from typing import Any

from imagetwin.domain.images import ScannedImage


class Table(Enum):
    """What there are decisions about; all but SETTINGS and DISMISSED have an image's path as their key."""

    MARKS = auto()  # images of groups that are to be removed
    ASIDE = auto()  # marks of images that lie in no group now
    PARTS = auto()  # numbers of the parts into which groups were split, where that is not 0
    LEADS = auto()  # references that the user chose
    KEPT = auto()  # images of groups of which all is to stay
    DISMISSED = auto()  # what are no duplicates, by a running number
    SETTINGS = auto()


THRESHOLD, PROTECTED, PROTECTED_FOLDERS = "threshold", "protected", "protected folders"

Change = tuple[Table, Any, Any, Any]


@dataclass(frozen=True, slots=True)
class Decision:
    """One decision in words, such as `marking 3 images`, and its changes: table, key, value before and after.

    A value of None stands for no entry.
    """

    words: str
    changes: tuple[Change, ...]

    def setting(self, name: str) -> tuple[Any, Any] | None:
        """Return what a setting was before and after, where this decision changed it."""
        for table, key, before, after in self.changes:
            if table is Table.SETTINGS and key == name:
                return before, after
        return None


@dataclass(slots=True)
class Draft:
    """A decision that is being made; `words` may be set while it is, `made` is it, where it changed something."""

    words: str
    made: Decision | None = None
    before: dict[tuple[Table, Any], Any] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Changed:
    """What a decision, or taking one back, has changed, for those who show it.

    `groups` are the numbers of groups that came, went or have other images or another reference, `marks` those of
    groups in which marks changed; `settings` are the settings that changed, `dismissed` and `revoked` the numbers of
    dismissals that came and went.
    """

    words: str = ""
    groups: frozenset[int] = frozenset()
    marks: frozenset[int] = frozenset()
    settings: Mapping[str, Any] = field(default_factory=dict)
    dismissed: tuple[int, ...] = ()
    revoked: tuple[int, ...] = ()


class Book:
    """The tables with all that is decided, and the decisions that led there and can be taken back.

    A decision costs the entries that it changes, in time and memory, however many there are beside them.
    """

    def __init__(self) -> None:
        self.tables: dict[Table, dict[Any, Any]] = {table: {} for table in Table}
        self.marked_bytes = 0
        self.version = 0
        self.done: list[Decision] = []
        self.undone: list[Decision] = []
        self._draft: Draft | None = None

    @property
    def marks(self) -> dict[Path, ScannedImage]:
        """The marked images of groups, to be read only."""
        return self.tables[Table.MARKS]

    @property
    def last(self) -> Decision | None:
        """The decision that would be taken back now."""
        return self.done[-1] if self.done else None

    @property
    def next(self) -> Decision | None:
        """The decision that would be made again now."""
        return self.undone[-1] if self.undone else None

    def copy(self) -> "Book":
        """Return a book that goes on from here by itself."""
        other = Book()
        other.tables = {table: dict(entries) for table, entries in self.tables.items()}
        other.marked_bytes, other.version = self.marked_bytes, self.version
        other.done, other.undone = list(self.done), list(self.undone)
        return other

    def read(self, table: Table, key: Any) -> Any:
        """Return an entry, None where there is none."""
        return self.tables[table].get(key)

    def write(self, table: Table, key: Any, value: Any) -> None:
        """Set an entry, or take it away by None; a part of the decision that is being made, if there is one."""
        entries = self.tables[table]
        before = entries.get(key)
        if before is value or before == value:
            return
        if self._draft is not None:
            self._draft.before.setdefault((table, key), before)
        if table is Table.MARKS:
            self.marked_bytes += (value.byte_size if value else 0) - (before.byte_size if before else 0)
        if value is None:
            del entries[key]
        else:
            entries[key] = value
        self.version += 1

    @contextmanager
    def decision(self, words: str) -> Iterator[Draft]:
        """Make one decision of all that is written meanwhile; where that changes nothing there is none."""
        self._draft = draft = Draft(words)
        try:
            yield draft
        finally:
            self._draft = None
            changes = tuple(
                (table, key, before, after)
                for (table, key), before in draft.before.items()
                if (after := self.tables[table].get(key)) != before
            )
            if changes:
                draft.made = Decision(draft.words, changes)
                self.done.append(draft.made)
                self.undone.clear()

    def take(self, decision: Decision | None, marks: dict[Path, ScannedImage], byte_count: int) -> None:
        """Take all marks as a decision has made them elsewhere, of `byte_count` bytes; None changes nothing."""
        if decision is None:
            return
        self.tables[Table.MARKS], self.marked_bytes = marks, byte_count
        self.version += 1
        self.done.append(decision)
        self.undone.clear()

    def take_back(self) -> Decision | None:
        """Write what was before the last decision; None where there is none."""
        if not self.done:
            return None
        decision = self.done.pop()
        for table, key, before, _after in decision.changes:
            self.write(table, key, before)
        self.undone.append(decision)
        return decision

    def make_again(self) -> Decision | None:
        """Write what the decision that was taken back last had written; None where there is none."""
        if not self.undone:
            return None
        decision = self.undone.pop()
        for table, key, _before, after in decision.changes:
            self.write(table, key, after)
        self.done.append(decision)
        return decision
