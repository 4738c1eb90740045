"""Reports: what they tell, that nothing in them can be run, and that no file of somebody's is lost."""

import base64
import csv
import hashlib
import io
import math
import os
import re
from collections.abc import Sequence
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path

import numpy as np
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from PIL import Image

from imagetwin.domain.errors import ImageTwinError, UsageError
from imagetwin.domain.images import FileIdentity, ImageFile, ScannedImage, Unreadable, UnreadableKind
from imagetwin.domain.matches import Group, ImagePair, Member
from imagetwin.domain.tiers import Tier
from imagetwin.reports import page, tables
from imagetwin.reports.classic import classic_to_json, write_classic
from imagetwin.reports.collage import check_pair_count, sampled, write_collage
from imagetwin.reports.contents import ReportContents
from imagetwin.reports.export import DEFAULT_FORMATS, FORMATS, export
from imagetwin.reports.histogram import BIN_COUNT, histogram_of, histogram_svg
from imagetwin.reports.report_json import report_to_json
from imagetwin.reports.summary import summary_lines
from imagetwin.reports.writing import new_file
from tests.helpers.report_page import GREEN_SIDE, NamedPictures, page_of

NOW = datetime(2026, 1, 2, 15, 4, 5, tzinfo=UTC)
FOLDER = Path("/pictures")
EVIL = "</script><img src=x onerror=alert(1)>&\"'\u202egpj.exe\n\udce9"


def image(name: str, byte_size: int = 1000) -> ScannedImage:
    return ScannedImage(ImageFile(FOLDER / name, FileIdentity(byte_size, 1, 1, 1)), 40, 30, "JPEG")


def copy(name: str, distance: float = 1.0, byte_size: int = 100) -> Member:
    return Member(image(name, byte_size), distance, tier=Tier.RE_ENCODED, copy_tier=Tier.RE_ENCODED)


def contents(*groups: Group, unreadable: Sequence[Unreadable] = ()) -> ReportContents:
    count = sum(map(len, groups)) + 5
    return ReportContents(NOW, (FOLDER,), groups, tuple(unreadable), count, "mse", 200.0)


TWO_GROUPS = contents(
    Group(image("a.jpg"), (copy("b.jpg", 3.0), Member(image("c.jpg"), 150.0, picture=1))),
    Group(image("d.jpg"), (copy("e.jpg", math.nan),)),
    unreadable=[Unreadable(FOLDER / "x.jpg", "truncated (5 bytes missing)", UnreadableKind.TRUNCATED)],
)


# Numbers


def test_only_verified_copies_count_as_bytes_to_spare() -> None:
    assert TWO_GROUPS.spare_bytes == 200
    assert TWO_GROUPS.member_count == 3
    told = report_to_json(TWO_GROUPS)
    assert told["counts"]["spare_bytes"] == 200
    assert [member["spare"] for group in told["groups"] for member in group["members"]] == [True, False, True]


def test_similarity_is_1_for_the_same_and_0_for_black_and_white() -> None:
    assert TWO_GROUPS.similarity(0.0) == 1.0
    assert TWO_GROUPS.similarity(3 * 255.0**2) == 0.0
    assert TWO_GROUPS.similarity(math.nan) is None
    assert replace(TWO_GROUPS, method="mse-grey").similarity(255.0**2 / 4) == 0.75


@settings(deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(st.lists(st.sampled_from([0.0, 9.999, 10.0, 55.5, 199.99, 200.0, 200.1, 5000.0, math.nan]), max_size=30))
def test_the_histogram_counts_each_pair_once(distances: list[float]) -> None:
    members = tuple(copy(f"{place}.jpg", each) for place, each in enumerate(distances))
    made = histogram_of(contents(Group(image("a.jpg"), members)))
    assert sum(each.count for each in made.bins) + made.unknown_count == len(distances)
    assert made.bins[-1].count == sum(each > 200 for each in distances)
    assert len(made.bins) == BIN_COUNT + 1
    for each in made.bins[:-2]:
        assert each.stop is not None
        assert each.count == sum(each.start <= distance < each.stop for distance in distances)


def test_a_threshold_of_0_has_a_histogram_too() -> None:
    made = histogram_of(replace(contents(Group(image("a.jpg"), (copy("b.jpg", 0.0),))), threshold=0.0))
    assert made.bins[0].count == 1
    assert histogram_svg(made).count("<rect") == 1
    assert histogram_svg(histogram_of(contents())).count("<rect") == 0


def test_the_summary_tells_counts_tiers_and_where_most_can_be_freed() -> None:
    text = "\n".join(summary_lines(TWO_GROUPS))
    assert "10 images compared by mse within 200." in text
    assert "2 groups, 3 duplicates." in text
    assert re.search(r"2  re-encoded", text)
    assert "1 not compared: 1 truncated." in text
    assert re.search(r"100 bytes  group 1, 3 images of .*a\.jpg", text)


# Tables


def rows_of(made: ReportContents) -> tuple[list[dict[str, str]], list[dict[str, str]]]:
    pairs, files = io.StringIO(newline=""), io.StringIO(newline="")
    tables.write_pairs(made, pairs)
    tables.write_files(made, files)
    return tuple(list(csv.DictReader(io.StringIO(each.getvalue(), newline=""))) for each in (pairs, files))  # type: ignore[return-value]


def test_the_tables_have_a_row_for_each_pair_and_for_each_file() -> None:
    pairs, files = rows_of(TWO_GROUPS)
    assert [(row["group"], Path(row["member"]).name, row["distance"]) for row in pairs] == [
        ("1", "b.jpg", "3.0"),
        ("1", "c.jpg", "150.0"),
        ("2", "e.jpg", ""),
    ]
    assert [(Path(row["path"]).name, row["role"]) for row in files] == [
        ("a.jpg", "reference"),
        ("b.jpg", "member"),
        ("c.jpg", "member"),
        ("d.jpg", "reference"),
        ("e.jpg", "member"),
        ("x.jpg", "not compared"),
    ]
    assert files[-1]["reason"] == "truncated: truncated (5 bytes missing)"
    assert (files[0]["modified"], files[1]["spare"], files[2]["spare"]) == ("1970-01-01 00:00:00", "yes", "no")
    assert None not in pairs[0]
    assert None not in files[-1]


@pytest.mark.parametrize("start", ["=", "+", "-", "@", "\t=", "\r=", " =", "\uff1d", "\uff0b"])
def test_no_text_is_a_formula_of_a_spreadsheet(start: str) -> None:
    cell = tables.safe_cell(f"{start}HYPERLINK(0)")
    assert isinstance(cell, str)
    assert cell[0] in "'\\"


def test_numbers_stay_numbers_and_odd_bytes_are_written_out() -> None:
    assert tables.safe_cell(-5) == -5
    assert tables.safe_cell("a\udce9\nb") == "a\\xe9\\x0ab"
    assert tables.safe_cell("ä.jpg") == "ä.jpg"


def test_a_time_that_no_calendar_has_is_left_out() -> None:
    old = replace(image("a.jpg"), file=ImageFile(FOLDER / "a.jpg", FileIdentity(1, -(1 << 63), 1, 1)))
    far = replace(image("b.jpg"), file=ImageFile(FOLDER / "b.jpg", FileIdentity(1, 1 << 80, 1, 1)))
    _pairs, files = rows_of(contents(Group(old, (Member(far, 1.0),))))
    assert [row["modified"][:5] for row in files] == ["1677-", ""]


# The page


def test_the_page_holds_all_groups_and_their_pictures() -> None:
    made = page_of(TWO_GROUPS, NamedPictures(frozenset({"c.jpg"})))
    assert made.pictures == {"p0": ["a.jpg", "b.jpg", "-"], "p1": ["d.jpg", "e.jpg"]}
    (first, spare), (second, _) = made.report["groups"]
    assert [Path(entry["path"]).name for entry in first] == ["a.jpg", "b.jpg", "c.jpg"]
    assert (first[1]["tier"], first[1]["distance"], second[1]["distance"], spare) == ("re-encoded", 3.0, None, 100)
    assert "Not compared: 1 truncated" in made.text
    assert "svg" in {tag for tag, _ in made.elements}


def test_the_same_picture_is_in_a_group_s_block_once() -> None:
    group = Group(image("a.jpg"), (copy("b/a.jpg"), copy("c.jpg"), copy("d/c.jpg")))
    assert page_of(contents(group)).pictures == {"p0": ["a.jpg", "=0", "c.jpg", "=2"]}


def test_no_name_can_end_a_block_or_become_markup() -> None:
    group = Group(image(f"a{EVIL}.jpg"), (copy(f"b{EVIL}.jpg"),))
    bad = Unreadable(FOLDER / EVIL, EVIL, UnreadableKind.DAMAGED)
    harmless = page_of(
        contents(Group(image("a.jpg"), (copy("b.jpg"),)), unreadable=[replace(bad, path=FOLDER, reason="x")])
    )
    made = page_of(replace(contents(group, unreadable=[bad]), folders=(FOLDER / EVIL,)))
    assert [tag for tag, _ in made.elements] == [tag for tag, _ in harmless.elements]
    assert made.report["groups"][0][0][0]["path"].endswith("&\"'\\u202egpj.exe\\x0a\\xe9.jpg")
    assert "onerror" not in {name for _, attributes in made.elements for name in attributes}
    assert made.html.encode("utf-8")


def test_the_policy_lets_only_the_page_s_own_script_and_style_run_and_nothing_be_fetched() -> None:
    made = page_of(TWO_GROUPS)
    (policy,) = (each["content"] for tag, each in made.elements if each.get("http-equiv") == "Content-Security-Policy")
    assert policy is not None
    rules = dict(rule.strip().split(" ", 1) for rule in policy.split(";"))
    (script,), (style,) = made.run_scripts, made.styles
    for name, text in (("script-src", script), ("style-src", style)):
        assert rules[name] == f"'sha256-{base64.b64encode(hashlib.sha256(text.encode()).digest()).decode()}'"
    assert rules["default-src"] == "'none'"
    assert rules["img-src"] == "data:"
    assert "unsafe" not in policy
    first = [attributes for tag, attributes in made.elements if tag == "meta"]
    assert first[1].get("http-equiv"), "the policy stands before all that it is for"


def test_the_page_fetches_nothing_and_has_no_style_or_handler_in_an_element() -> None:
    made = page_of(TWO_GROUPS)
    names = {name for _, attributes in made.elements for name in attributes}
    assert not {name for name in names if name in {"src", "href", "style"} or name.startswith("on")}
    assert not re.search(r"https?://|url\(|@import", made.html)
    assert "innerHTML" not in made.html


def test_pictures_are_bounded_in_a_group_and_in_all(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(page, "MOST_PICTURES_OF_GROUP", 3)
    monkeypatch.setattr(page, "MOST_PICTURES", 5)
    groups = [Group(image(f"{n}.jpg"), tuple(copy(f"{n}-{m}.jpg") for m in range(4))) for n in range(3)]
    pictures = NamedPictures()
    made = page_of(contents(*groups), pictures)
    assert [len(names) for names in pictures.asked] == [3, 2, 0]
    assert [len(entries) for entries, _ in made.report["groups"]] == [5, 5, 5]


def test_a_list_of_what_was_not_compared_ends_somewhere() -> None:
    many = [Unreadable(FOLDER / f"{n}.jpg", "empty", UnreadableKind.EMPTY) for n in range(1200)]
    made = page_of(contents(unreadable=many))
    assert "And 700 more, in files.csv." in made.text


# Collage


def test_one_seed_draws_the_same_pairs_again_and_another_draws_others() -> None:
    pairs = [ImagePair(image(f"{n}.jpg"), image(f"{n} copy.jpg"), float(n)) for n in range(100)]
    drawn = sampled(pairs, 20, 7)
    assert drawn == sampled(pairs, 20, 7) != sampled(pairs, 20, 8)
    assert len({pair.distance for pair in drawn}) == 20
    assert [pair.distance for pair in drawn] == sorted(pair.distance for pair in drawn)
    assert sampled(pairs[:3], 20, 7) == pairs[:3]


@pytest.mark.parametrize(("count", "image_format"), [(0, "PNG"), (1, "PNG"), (7, "PNG"), (20, "JPEG")])
def test_a_collage_shows_each_pair_side_by_side(count: int, image_format: str) -> None:
    pairs = [ImagePair(image(f"{n}.jpg"), image(f"gone {n}.jpg"), float(n)) for n in range(count)]
    written = io.BytesIO()
    pictures = NamedPictures(frozenset(f"gone {n}.jpg" for n in range(count)))
    write_collage(pairs, TWO_GROUPS, pictures, written, image_format)
    with Image.open(written) as opened:
        assert opened.format == image_format
        pixels = np.asarray(opened.convert("RGB"))
    green = int(((pixels[..., 1] > 150) & (pixels[..., 0] < 100) & (pixels[..., 2] < 100)).sum())
    # JPEG smears the edges.
    assert count * (GREEN_SIDE - 2) ** 2 <= green <= count * (GREEN_SIDE + 2) ** 2
    assert pictures.asked == [[f"{n}.jpg", f"gone {n}.jpg"] for n in range(count)]


@pytest.mark.parametrize("count", [0, -1, 501])
def test_a_collage_has_a_bearable_number_of_pairs(count: int) -> None:
    with pytest.raises(UsageError, match="1 to 500 pairs"):
        check_pair_count(count)


# The classic report


def test_the_classic_report_has_its_fields_and_no_other() -> None:
    pairs = list(TWO_GROUPS.pairs())
    told = classic_to_json(replace(TWO_GROUPS, scope="inter_folder", sample_ratio=0.5), pairs)
    assert list(told) == [
        *("timestamp", "folder_list", "total_images_in_folders", "compare_mode", "sample_ratio", "compare_scope"),
        *("threshold", "number_of_similar_pairs", "number_of_unique_groups", "photos_to_remove", "similar_pairs"),
    ]
    assert (told["compare_mode"], told["compare_scope"], told["timestamp"]) == (
        "sample",
        "inter_folder",
        "2026-01-02_15-04-05",
    )
    assert [Path(path).name for path in told["photos_to_remove"]] == ["b.jpg", "c.jpg", "e.jpg"]
    assert told["number_of_unique_groups"] == told["total_images_in_folders"] - 3 == 7
    assert list(told["similar_pairs"][0]) == ["index", "image1", "image2", "similarity_score"]
    assert [pair["index"] for pair in told["similar_pairs"]] == [0, 1, 2]


def test_each_classic_report_has_a_folder_of_its_own(tmp_path: Path) -> None:
    made = [
        write_classic(TWO_GROUPS, list(TWO_GROUPS.pairs()), tmp_path, NamedPictures(), collage_pairs=2, seed=0)
        for _ in range(2)
    ]
    assert {path.name for path in tmp_path.iterdir()} == {"2026-01-02_15-04-05", "2026-01-02_15-04-05-2"}
    assert all(each.collage_path.is_file() and each.json_path.is_file() for each in made)
    assert [line.partition(":")[0] for line in made[0].lines()] == [
        *("Total images", "Threshold", "Similar pairs", "Unique groups", "Photos that can be removed"),
        *("Collage", "JSON"),
    ]


# Files


def test_an_export_writes_each_format_s_files_and_nothing_else(tmp_path: Path) -> None:
    target = tmp_path / "new" / "out"
    written = export(TWO_GROUPS, target, FORMATS, NamedPictures())
    assert sorted(written) == sorted(target.iterdir())
    assert {path.name for path in written} == {name for names in FORMATS.values() for name in names}
    assert (target / "pairs.csv").read_bytes().startswith(b"\xef\xbb\xbfgroup,reference")
    assert b"\r\n" in (target / "files.csv").read_bytes()
    assert b"\r" not in (target / "report.html").read_bytes()


def test_a_file_that_is_there_is_not_overwritten_and_nothing_is_written_beside_it(tmp_path: Path) -> None:
    (tmp_path / "pairs.csv").write_text("mine")
    with pytest.raises(UsageError, match=r"pairs\.csv.* is there already and stays as it is"):
        export(TWO_GROUPS, tmp_path, DEFAULT_FORMATS, NamedPictures())
    assert [path.read_text() for path in tmp_path.iterdir()] == ["mine"]
    export(TWO_GROUPS, tmp_path, {"csv"}, NamedPictures(), overwrite=True)
    assert (tmp_path / "pairs.csv").read_text("utf-8-sig").startswith("group,")


def test_a_link_that_leads_nowhere_is_not_overwritten_either(tmp_path: Path) -> None:
    (tmp_path / "summary.txt").symlink_to(tmp_path / "elsewhere.txt")
    with pytest.raises(UsageError, match="is there already"):
        export(TWO_GROUPS, tmp_path, {"text"}, NamedPictures())
    assert not (tmp_path / "elsewhere.txt").exists()


def test_a_file_that_comes_in_between_is_not_overwritten(tmp_path: Path) -> None:
    path = tmp_path / "a.txt"
    path.write_text("mine")
    with pytest.raises(UsageError, match="is there already"), new_file(path, overwrite=False):
        pytest.fail("it was opened")
    assert path.read_text() == "mine"


@pytest.mark.parametrize("overwrite", [False, True])
def test_a_failure_in_the_middle_leaves_what_was_there(tmp_path: Path, overwrite: bool) -> None:
    path = tmp_path / "a.txt"
    if overwrite:
        path.write_text("mine")
    before = [each.read_text() for each in tmp_path.iterdir()]

    def write() -> None:
        with new_file(path, overwrite=overwrite, encoding="utf-8") as file:
            file.write("half")
            raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        write()
    assert [each.read_text() for each in tmp_path.iterdir()] == before


def test_a_disk_that_is_full_is_told_in_a_sentence(tmp_path: Path) -> None:
    def write() -> None:
        with new_file(tmp_path / "a.txt", overwrite=False):
            raise OSError(28, os.strerror(28))

    with pytest.raises(ImageTwinError, match=r'a\.txt" could not be written: No space left'):
        write()
    assert list(tmp_path.iterdir()) == []


def test_a_folder_that_is_a_file_and_a_format_that_is_none_are_wrong_usage(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("x")
    with pytest.raises(UsageError, match="is no folder"):
        export(TWO_GROUPS, tmp_path / "file", {"text"}, NamedPictures())
    with pytest.raises(UsageError, match='There is no format "pdf"'):
        export(TWO_GROUPS, tmp_path, {"pdf"}, NamedPictures())
