"""What the choices about folders mean for a search."""

from pathlib import Path

from imagetwin.domain.folder_choices import FolderChoice, FolderRole, compares_nothing, sides_of
from imagetwin.domain.scope import Side
from imagetwin.engine.scoping import Placing

NEW, ARCHIVE, INNER = Path("/new"), Path("/archive"), Path("/archive/2024")


def test_all_is_compared_with_all_where_every_folder_is_compared_with_itself() -> None:
    choices = [FolderChoice(NEW), FolderChoice(ARCHIVE, FolderRole.PROTECTED)]
    assert sides_of(choices) == ()
    assert not compares_nothing(())


def test_a_new_folder_is_compared_with_an_archive_that_is_not_compared_with_itself() -> None:
    choices = [FolderChoice(NEW), FolderChoice(ARCHIVE, FolderRole.PROTECTED, with_itself=False)]
    sides = sides_of(choices)
    assert sides == (Side((NEW,), with_itself=True), Side((ARCHIVE,)))
    assert not compares_nothing(sides)


def test_an_open_folder_within_a_closed_one_stays_open() -> None:
    sides = sides_of([FolderChoice(ARCHIVE, with_itself=False), FolderChoice(INNER)])
    placing = Placing(sides)
    inner, outer = sides[placing.side_of(INNER / "a.jpg")], sides[placing.side_of(ARCHIVE / "a.jpg")]
    assert inner.with_itself
    assert not outer.with_itself


def test_one_closed_folder_alone_has_nothing_to_be_compared_with() -> None:
    alone = [FolderChoice(NEW, with_itself=False), FolderChoice(ARCHIVE, FolderRole.PROTECTED_ONLY, with_itself=False)]
    assert compares_nothing(sides_of(alone))
    assert not compares_nothing(sides_of([*alone, FolderChoice(INNER, with_itself=False)]))
