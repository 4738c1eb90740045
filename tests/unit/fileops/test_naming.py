import math
from pathlib import Path, PureWindowsPath

import pytest
from hypothesis import given
from hypothesis import strategies as st

from imagetwin.fileops.naming import below_folders, below_root, free_path, free_paths, with_distance
from tests.helpers.removal import write_file


def test_a_free_name_stays_as_it_is(tmp_path: Path) -> None:
    assert free_path(tmp_path / "a.jpg") == tmp_path / "a.jpg"


def test_a_name_taken_gets_the_first_free_number(tmp_path: Path) -> None:
    for name in ("a.jpg", "a (2).jpg"):
        write_file(tmp_path / name)
    (tmp_path / "a (3).jpg").symlink_to("nowhere")
    assert free_path(tmp_path / "a.jpg") == tmp_path / "a (4).jpg"


def test_files_of_one_stem_get_one_number(tmp_path: Path) -> None:
    write_file(tmp_path / "a.xmp")
    names = ["a.jpg", "a.xmp", "a.jpg.xmp"]
    assert [path.name for path in free_paths(tmp_path, "a", "a", names)] == ["a (2).jpg", "a (2).xmp", "a (2).jpg.xmp"]


def test_files_of_one_stem_get_one_new_stem(tmp_path: Path) -> None:
    assert free_paths(tmp_path, "a", "a_1.45", ["a.jpg"]) == [tmp_path / "a_1.45.jpg"]


def test_the_distance_stands_behind_the_name() -> None:
    assert with_distance("IMG", 1.449) == "IMG_1.45"
    assert with_distance("IMG", 0) == "IMG_0.00"
    assert with_distance("IMG", math.nan) == "IMG"


@pytest.mark.parametrize(
    ("path", "below"),
    [
        ("C:\\Users\\ann\\a.jpg", "C\\Users\\ann\\a.jpg"),
        ("\\\\server\\share\\a.jpg", "server\\share\\a.jpg"),
    ],
)
def test_drives_and_shares_become_folders(path: str, below: str) -> None:
    anchored = PureWindowsPath(path)
    assert str(PureWindowsPath(*below_root(anchored).parts)) == below  # type: ignore[arg-type]


def test_a_path_is_told_from_the_innermost_scanned_folder(tmp_path: Path) -> None:
    folders = [tmp_path, tmp_path / "album"]
    assert below_folders(tmp_path / "album" / "x" / "a.jpg", folders) == Path("album/x/a.jpg")
    assert below_folders(tmp_path / "a.jpg", folders) == Path(tmp_path.name) / "a.jpg"
    assert below_folders(tmp_path / "a.jpg", []) == below_root(tmp_path / "a.jpg")


@given(st.lists(st.sampled_from(["a.jpg", "a.xmp", "a (2).jpg", "a (3).xmp"]), unique=True))
def test_a_chosen_name_is_never_taken(taken: list[str]) -> None:
    import tempfile

    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        for each in taken:
            write_file(folder / each)
        chosen = free_paths(folder, "a", "a", ["a.jpg", "a.xmp"])
        assert not any(path.exists() for path in chosen)
        assert chosen[0].stem == chosen[1].stem
