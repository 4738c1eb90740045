"""On which side a file stands."""

from pathlib import Path

from imagetwin.domain.images import FileIdentity, ImageFile
from imagetwin.domain.scope import Side
from imagetwin.engine.scoping import sides_of

ROOT = Path.cwd().anchor


def file(*parts: str) -> ImageFile:
    return ImageFile(Path(ROOT, *parts), FileIdentity(1, 0, 0, 0))


def test_without_sides_all_are_compared() -> None:
    assert sides_of([file("a")], ()) is None


def test_a_file_is_on_the_side_of_the_innermost_folder_and_else_on_one_of_its_own() -> None:
    scope = (Side((Path(ROOT, "a"),)), Side((Path(ROOT, "a", "b"),), with_itself=True), Side((Path(ROOT, "c"),)))
    files = [file("a", "1"), file("a", "b", "2"), file("a", "bc", "3"), file("c", "d", "4"), file("e", "5")]
    sides = sides_of(files, scope)
    assert sides is not None
    assert sides.numbers.tolist() == [0, 1, 0, 2, 3]
    assert sides.closed.tolist() == [True, False, True, False]


def test_a_file_that_is_named_stands_where_it_is_named() -> None:
    named = file("a", "b")
    sides = sides_of([named, file("a", "c")], (Side((Path(ROOT, "a"),)), Side(files=(named.path,))))
    assert sides is not None
    assert sides.numbers.tolist() == [1, 0]


def test_a_side_may_be_the_root_of_a_drive() -> None:
    sides = sides_of([file("a", "b")], (Side((Path(ROOT),)), Side((Path(ROOT, "b"),))))
    assert sides is not None
    assert sides.numbers.tolist() == [0]
