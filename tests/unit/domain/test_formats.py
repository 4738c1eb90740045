"""The table of formats, and the table of the documents that tells the same."""

import re
from pathlib import Path

import pytest

from imagetwin.domain.formats import FORMATS, OPTIONAL_READERS, PictureFormat, are_one_shot, ending_of, is_raw_name
from tests.helpers.format_files import WRITERS

ROOT = Path(__file__).resolve().parents[3]
_LINE = re.compile(r"^\| (.+?) \| (.+?) \| (.+?) \| (.+?) \| (.+?) \| (.+?) \|$", re.MULTILINE)


def documented() -> dict[str, tuple[str, ...]]:
    """Return the rows of the documents' table by their titles."""
    found = _LINE.findall((ROOT / "docs" / "FORMATS.md").read_text("utf-8"))
    return {row[0]: row[1:] for row in found if row[0] != "format"}


def test_the_documents_have_the_rows_of_the_code_and_no_others() -> None:
    assert list(documented()) == [row.title for row in FORMATS]


@pytest.mark.parametrize("row", FORMATS, ids=lambda row: row.title)
def test_the_documents_tell_of_each_format_what_the_code_does(row: PictureFormat) -> None:
    endings, readers, scaling, metadata, files = documented()[row.title]
    assert endings == " ".join(row.endings)
    assert readers == (", ".join(each.name for each in row.readers) or "–")
    assert scaling == row.scaling.value
    assert metadata == (row.metadata.value if row.readers else "–")
    hostile = (ROOT / "docs" / "HOSTILE.md").read_text("utf-8")
    for number in re.findall(r"\d+", files):
        assert re.search(rf"^\| {number}\.\w+ \| compared \|$", hostile, re.MULTILINE), number


def test_each_format_that_is_read_has_a_file_that_proves_it() -> None:
    assert {name for row in FORMATS for name in row.names} == WRITERS.keys()
    assert all(bool(row.names) == bool(row.readers) for row in FORMATS)


def test_optional_readers_are_pinned_or_stand_in_for_one_that_is() -> None:
    pinned = (ROOT / "requirements.txt").read_text("utf-8")
    assert [each.name for each in OPTIONAL_READERS if f"\n{each.name}==" not in pinned] == ["pillow-heif"]


@pytest.mark.parametrize(
    ("one", "other", "expected"),
    [
        ("a/IMG.CR2", "a/img.jpg", True),
        ("a/IMG.jpg", "a/IMG.dng", True),
        ("a/IMG.cr2", "b/IMG.jpg", False),
        ("a/IMG.cr2", "a/IMG2.jpg", False),
        ("a/IMG.cr2", "a/IMG.dng", False),
        ("a/IMG.jpg", "a/IMG.png", False),
    ],
)
def test_a_raw_file_and_its_picture_are_one_shot(one: str, other: str, expected: bool) -> None:
    assert are_one_shot(Path(one), Path(other)) is expected


def test_endings_are_known_whatever_their_case() -> None:
    assert ending_of("A.b.NEF") == "nef"
    assert is_raw_name("A.NEF")
    assert not is_raw_name(".nef")
