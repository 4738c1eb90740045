"""Which image files a scan is about: patterns of names, sizes, dates."""

import os
from pathlib import Path
from typing import Any

import pytest

from imagetwin.discovery.walk import WalkResult, walk
from imagetwin.domain.errors import UsageError
from imagetwin.domain.filters import FileFilters
from imagetwin.domain.settings import WalkSettings

NAMES = ("a.jpg", "b.PNG", "notes.txt", "thumbs/a.jpg", "2019/raw/c.jpg", "2019/thumbs/d.png", "2020/raw.jpg")


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """Make files of 10, 20, 30… bytes, of which each was changed a day after the one before."""
    for place, name in enumerate(NAMES):
        path = tmp_path / "pictures" / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(b"x" * 10 * (place + 1))
        os.utime(path, (0, 86_400 * (place + 1)))
    return tmp_path / "pictures"


def walked(folder: Path, filters: FileFilters, **settings: object) -> WalkResult:
    return walk([folder], WalkSettings(filters=filters, **settings))  # type: ignore[arg-type]


def names(result: WalkResult, folder: Path) -> set[str]:
    return {file.path.relative_to(folder).as_posix() for file in result.files}


IMAGES = {name for name in NAMES if not name.endswith(".txt")}


@pytest.mark.parametrize(
    ("include", "exclude", "wanted"),
    [
        ((), (), IMAGES),
        (("*.png",), (), {"b.PNG", "2019/thumbs/d.png"}),
        ((), ("*.jpg",), {"b.PNG", "2019/thumbs/d.png"}),
        ((), ("Thumbs/",), {"a.jpg", "b.PNG", "2019/raw/c.jpg", "2020/raw.jpg"}),
        ((), ("/thumbs/",), IMAGES - {"thumbs/a.jpg"}),
        (("2019/",), (), {"2019/raw/c.jpg", "2019/thumbs/d.png"}),
        (("2019/**/*.jpg",), (), {"2019/raw/c.jpg"}),
        (("*.jpg",), ("raw*",), {"a.jpg", "thumbs/a.jpg"}),
        ((), ("2019/", "!2019/"), IMAGES),
    ],
)
def test_patterns_choose_files_and_folders_whatever_their_case(
    folder: Path, include: tuple[str, ...], exclude: tuple[str, ...], wanted: set[str]
) -> None:
    assert names(walked(folder, FileFilters(include, exclude)), folder) == wanted


def test_an_excluded_folder_is_not_walked_at_all(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    listed: set[str] = set()
    scandir = os.scandir

    def noted(path: str) -> Any:
        listed.add(Path(path).relative_to(folder.parent).as_posix())
        return scandir(path)

    monkeypatch.setattr(os, "scandir", noted)
    walked(folder, FileFilters(exclude=("2019/",)))
    assert listed == {"pictures", "pictures/2020", "pictures/thumbs"}


@pytest.mark.parametrize("pattern", ["", "  "])
def test_an_empty_pattern_is_refused(folder: Path, pattern: str) -> None:
    with pytest.raises(UsageError, match="pattern of names is empty"):
        walked(folder, FileFilters(exclude=(pattern,)))


def test_a_pattern_that_is_none_is_refused(folder: Path) -> None:
    with pytest.raises(UsageError, match='"!" is no pattern of names'):
        walked(folder, FileFilters(include=("!",)))


def test_sizes_and_dates_bound_what_is_looked_at_and_the_rest_is_counted(folder: Path) -> None:
    result = walked(folder, FileFilters(min_bytes=20, max_bytes=60))
    assert names(result, folder) == {"b.PNG", "thumbs/a.jpg", "2019/raw/c.jpg", "2019/thumbs/d.png"}
    assert (result.left_out_count, result.other_file_count) == (2, 1)
    # The first day is in, the last one out.
    result = walked(folder, FileFilters(changed_from=2 * 86_400, changed_before=5 * 86_400))
    assert names(result, folder) == {"b.PNG", "thumbs/a.jpg"}


def test_a_shallow_folder_gives_only_its_own_files_and_others_all(folder: Path, tmp_path: Path) -> None:
    other = tmp_path / "other" / "deep"
    other.mkdir(parents=True)
    (other / "z.jpg").write_bytes(b"x")
    result = walk([folder, tmp_path / "other"], WalkSettings(shallow_folders=(folder,)))
    assert [file.path.name for file in result.files] == ["a.jpg", "b.PNG", "z.jpg"]


@pytest.mark.parametrize(
    "wrong",
    [
        {"min_bytes": -1},
        {"min_bytes": 5, "max_bytes": 4},
        {"changed_from": 2.0, "changed_before": 1.0},
        {"changed_from": float("nan")},
        {"min_side": -1},
    ],
)
def test_limits_that_make_no_sense_are_refused(wrong: dict[str, float]) -> None:
    with pytest.raises(UsageError):
        FileFilters(**wrong)  # type: ignore[arg-type]
