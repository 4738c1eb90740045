"""The filters on the command line: what they leave out, what they say of it, and wrong ones."""

import json
from datetime import datetime
from pathlib import Path
from typing import Any

import pytest

from imagetwin.cli.filter_options import bytes_of, file_filters
from imagetwin.domain.errors import UsageError
from tests.cli.conftest import Command


@pytest.fixture
def scan(command: Command, family: Path, tmp_path: Path, home: Path) -> Any:
    def run(*options: str) -> dict[str, Any]:
        target = tmp_path / "scan.json"
        assert command("scan", str(family), "--json", str(target), *options) == 0
        document: dict[str, Any] = json.loads(target.read_text("utf-8"))
        return document

    return run


def names(document: dict[str, Any]) -> list[set[str]]:
    groups = ([group["reference"], *group["members"]] for group in document["groups"])
    return [{Path(image["path"]).name for image in images} for images in groups]


def test_small_pictures_are_left_out_though_a_cache_knows_them(scan: Any) -> None:
    assert len(scan()["groups"]) == 2
    document = scan("--min-side", "250")
    assert names(document) == [{"beach.png", "beach.webp"}]
    counts = document["counts"]
    assert (counts["left_out"], counts["images"], counts["unreadable"], counts["found"]) == (3, 3, 1, 4)


def test_patterns_leave_files_out_and_the_summary_says_so(scan: Any, capsys: pytest.CaptureFixture[str]) -> None:
    assert names(scan("--exclude", "copies/", "--exclude", "half*")) == [{"hills.jpg", "hills again.jpg"}]
    assert "1 image file left out by filters or by the sample." in capsys.readouterr().err
    assert names(scan("--include", "*beach*")) == [{"beach.png", "beach.webp", "beach small.jpg"}]


@pytest.mark.parametrize(
    ("text", "size"), [("500", 500), ("20kB", 20_000), ("1.5 MB", 1_500_000), ("2GiB", 2**31), ("7 b", 7)]
)
def test_sizes_are_read_as_people_write_them(text: str, size: int) -> None:
    assert bytes_of(text) == size


@pytest.mark.parametrize("text", ["", "MB", "-3", "5 apples", "1e9", "٣"])
def test_what_is_no_size_is_refused(text: str) -> None:
    with pytest.raises(UsageError, match="is no size"):
        bytes_of(text)


def test_a_day_begins_at_midnight_here() -> None:
    filters = file_filters(None, None, (None, None), ("2024-02-29", None), 0)
    assert filters.changed_from is not None
    assert datetime.fromtimestamp(filters.changed_from).isoformat() == "2024-02-29T00:00:00"  # noqa: DTZ006


@pytest.mark.parametrize("text", ["yesterday", "2024-02-30", "29.2.2024", ""])
def test_what_is_no_day_is_refused(text: str) -> None:
    with pytest.raises(UsageError, match="is no day"):
        file_filters(None, None, (None, None), (None, text), 0)
