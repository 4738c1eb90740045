"""Names, attributes and endings, on made-up file status."""

import os
import stat
import sys
from pathlib import Path
from types import SimpleNamespace
from typing import Any

import pytest
from PIL import Image

from imagetwin.discovery import filters
from imagetwin.domain.formats import FORMAT_BY_ENDING, FORMATS, IMAGE_ENDINGS, PILLOW, ending_of
from imagetwin.imaging.decode import readable_formats

_PILLOWS = {ending for row in FORMATS if PILLOW in row.readers for ending in row.endings}


def status(mode: int = stat.S_IFREG, **attributes: int) -> Any:
    """Make a file status as one platform or the other would give it."""
    return SimpleNamespace(st_mode=mode, **attributes)


def test_every_readable_ending_has_a_reader() -> None:
    formats = set(readable_formats())
    known = {ending.removeprefix("."): name for ending, name in Image.registered_extensions().items()}
    # Pillow opens MPO through its JPEG reader, and knows SPIDER pictures by their content alone.
    known |= {"mpo": "JPEG", "spi": "SPIDER"}
    assert {ending for ending in _PILLOWS if known.get(ending) not in formats} == set()


def test_every_ending_of_a_reader_is_known() -> None:
    left_out = {"gbr", "iim"}  # brushes and news wire records: no pictures that people keep
    endings = {
        ending.removeprefix(".") for ending, name in Image.registered_extensions().items() if name in readable_formats()
    }
    assert endings - IMAGE_ENDINGS == left_out


def test_no_ending_stands_in_two_rows_of_the_table() -> None:
    assert len(FORMAT_BY_ENDING) == sum(len(row.endings) for row in FORMATS)


@pytest.mark.parametrize("name", ["a.jpg", "a.JPEG", "a.jpe", "a.jfif", "a.b.PnG", "x.heic", "x.NEF", "é.webp"])
def test_picture_names_are_wanted_whatever_their_case(name: str) -> None:
    assert filters.is_image_name(name)


@pytest.mark.parametrize("name", ["jpg", ".jpg", "a.jpg.txt", "a.", "notes.txt", "film.mp4", ""])
def test_other_names_are_not_wanted(name: str) -> None:
    assert not filters.is_image_name(name)


@pytest.mark.parametrize(
    "name", ["$RECYCLE.BIN", "System Volume Information", ".Trash", ".Trash-1000", ".Trashes", "lost+found", "@eaDir"]
)
def test_system_and_trash_folders_are_known_without_case(name: str) -> None:
    assert filters.is_system_folder(name)
    assert filters.is_system_folder(name.upper())


def test_an_ordinary_folder_is_no_system_folder() -> None:
    assert not filters.is_system_folder("Holidays")


def test_a_leading_dot_hides() -> None:
    assert filters.is_hidden(".cache", status())
    assert not filters.is_hidden("cache", status())


@pytest.mark.skipif(sys.platform == "win32", reason="macOS keeps this flag, Windows has attributes")
def test_the_hidden_flag_of_macos_hides() -> None:
    assert filters.is_hidden("Library", status(st_flags=0x8000))


@pytest.mark.parametrize("attribute", [0x2, 0x4])
def test_the_hidden_and_system_attributes_of_windows_hide(monkeypatch: pytest.MonkeyPatch, attribute: int) -> None:
    with monkeypatch.context() as patch:
        patch.setattr(sys, "platform", "win32")
        hidden = filters.is_hidden("desktop.png", status(st_file_attributes=attribute))
        plain = filters.is_hidden("desktop.png", status(st_file_attributes=0x20))
    assert hidden
    assert not plain


@pytest.mark.parametrize(
    "attributes", [{"st_flags": 0x40000000}, {"st_file_attributes": 0x400000}, {"st_file_attributes": 0x40000}]
)
def test_files_whose_bytes_are_in_a_cloud_are_known(attributes: dict[str, int]) -> None:
    assert filters.is_only_in_cloud(status(**attributes))


def test_a_file_on_disk_is_not_in_a_cloud(tmp_path: Path) -> None:
    assert not filters.is_only_in_cloud(tmp_path.stat())
    assert not filters.is_only_in_cloud(status(st_flags=0x20, st_file_attributes=0x20))


def test_symlinks_and_junctions_are_links() -> None:
    assert filters.is_link(status(stat.S_IFLNK))
    assert filters.is_link(status(stat.S_IFDIR, st_reparse_tag=0xA0000003))


def test_a_cloud_placeholder_is_no_link() -> None:
    assert not filters.is_link(status(st_reparse_tag=0x9000001A))
    assert not filters.is_link(status(stat.S_IFDIR, st_reparse_tag=0))


@pytest.mark.parametrize("name", ["a.jpg", "A.JPG", "a.b.Jpg", "a.", "a", ".jpg", "..jpg", "...a.jpg", ".", "", "a..b"])
def test_the_ending_is_that_of_the_standard_library(name: str) -> None:
    assert ending_of(name) == os.path.splitext(name)[1][1:].lower()  # noqa: PTH122 - names, not paths
