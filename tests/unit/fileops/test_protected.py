import sys
import unicodedata
from pathlib import Path

import pytest

from imagetwin.fileops.protected import ProtectedFolders
from tests.helpers.removal import write_file


@pytest.fixture
def archive(tmp_path: Path) -> Path:
    write_file(tmp_path / "archive" / "2020" / "a.jpg")
    write_file(tmp_path / "archive 2" / "b.jpg")
    return tmp_path / "archive"


def test_all_below_a_protected_folder_is_held(archive: Path) -> None:
    protected = ProtectedFolders([archive])
    assert protected.holds(archive / "new.jpg")
    assert protected.holds(archive / "2020" / "a.jpg")


def test_a_folder_whose_name_begins_alike_is_not_held(archive: Path) -> None:
    assert not ProtectedFolders([archive]).holds(archive.with_name("archive 2") / "b.jpg")
    assert not ProtectedFolders([archive]).holds(archive.parent / "c.jpg")
    assert not ProtectedFolders([]).holds(archive / "2020" / "a.jpg")


@pytest.mark.skipif(sys.platform == "win32", reason="symlinks may need a privilege there")
def test_a_link_to_a_protected_folder_or_into_it_leads_to_what_is_held(archive: Path, tmp_path: Path) -> None:
    for name, target in (("whole", archive), ("part", archive / "2020")):
        (tmp_path / name).symlink_to(target)
        assert ProtectedFolders([archive]).holds(tmp_path / name / "a.jpg")
        assert ProtectedFolders([tmp_path / name]).holds(archive / "2020" / "a.jpg")


@pytest.mark.skipif(sys.platform == "win32", reason="symlinks may need a privilege there")
def test_what_a_link_inside_a_protected_folder_leads_to_is_not_in_it(archive: Path) -> None:
    outside = archive.with_name("archive 2")
    (archive / "link").symlink_to(outside)
    assert not ProtectedFolders([archive]).holds(outside / "b.jpg")


def test_another_unicode_form_of_the_name_is_held_where_it_is_the_same_folder(tmp_path: Path) -> None:
    composed = tmp_path / unicodedata.normalize("NFC", "Fotos für Müller")
    composed.mkdir()
    decomposed = tmp_path / unicodedata.normalize("NFD", composed.name)
    assert ProtectedFolders([decomposed]).holds(composed / "a.jpg")


def test_a_folder_that_is_not_there_protects_its_name(tmp_path: Path) -> None:
    assert ProtectedFolders([tmp_path / "unplugged"]).holds(tmp_path / "unplugged" / "a.jpg")
