"""`imagetwin compare`: every method's distance, the tier that a scan would tell, and what would join the two."""

import json
import os
import shutil
from pathlib import Path
from typing import Any

import pytest
from PIL import Image, ImageEnhance, ImageOps

from tests.cli.conftest import Command, environment, program, read_object, tree_of
from tests.helpers.pictures import make_photo


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Make a picture, copies of each tier, another picture, and what lies between."""
    made = tmp_path_factory.mktemp("pairs")
    picture = make_photo(1, (640, 480))
    picture.save(made / "best.png")
    shutil.copy(made / "best.png", made / "same file.png")
    picture.save(made / "same pixels.bmp")
    picture.resize((400, 300)).save(made / "small.jpg", quality=85)
    picture.transpose(Image.Transpose.ROTATE_270).resize((300, 400)).save(made / "turned.jpg", quality=90)
    ImageOps.mirror(picture).save(made / "mirrored.png")
    ImageEnhance.Brightness(picture).enhance(1.25).save(made / "edited.png")
    ImageOps.expand(picture, 80, "white").save(made / "bordered.jpg", quality=90)
    Image.blend(picture, make_photo(7, (640, 480)), 0.27).save(made / "blended.png")
    make_photo(2, (640, 480)).save(made / "other.png")
    Image.new("RGB", (300, 200), (10, 10, 10)).save(made / "flat.png")
    return made


def compared(command: Command, target: Path, *arguments: str | Path) -> dict[str, Any]:
    """Return the JSON of a comparison."""
    assert command("compare", *arguments, "--json", target) == 0
    return read_object(target)


def scanned_tier(command: Command, target: Path, *files: Path, options: tuple[str, ...] = ()) -> str | None:
    """Return what a scan of a folder with these files alone tells of them."""
    alone = target.with_name("alone")
    shutil.rmtree(alone, ignore_errors=True)
    alone.mkdir()
    for file in files:
        shutil.copy2(file, alone)
    scan = target.with_name("scan.json")
    assert command("scan", alone, "--json", scan, "--quiet", *options) == 0
    groups = read_object(scan)["groups"]
    return groups[0]["members"][0]["tier"] if groups else None


EXPECTED = {
    "same file.png": ("same-file", None, True, True),
    "same pixels.bmp": ("same-pixels", None, False, True),
    "small.jpg": ("re-encoded", None, False, False),
    "turned.jpg": ("re-encoded", "rotated-90", False, False),
    "mirrored.png": ("same-pixels", "mirrored", False, True),
    "edited.png": ("similar", None, False, False),
    "bordered.jpg": ("similar", None, False, False),
    "other.png": (None, None, False, False),
    "flat.png": (None, None, False, False),
}


@pytest.mark.parametrize("name", EXPECTED)
def test_the_tier_is_that_of_a_scan_of_the_two(command: Command, folder: Path, tmp_path: Path, name: str) -> None:
    report = compared(command, tmp_path / "report.json", folder / "best.png", folder / name)
    tier, transform, same_bytes, same_pixels = EXPECTED[name]
    assert (report["schema"], report["tier"], report["joined"]) == ("imagetwin-compare/1", tier, tier is not None)
    assert (report["same_bytes"], report["same_pixels"]) == (same_bytes, same_pixels)
    if tier is not None:
        assert report["transform"] == transform
    assert scanned_tier(command, tmp_path / "report.json", folder / "best.png", folder / name) == tier


def test_what_was_done_is_told_of_the_first_file_whichever_is_better(
    command: Command, folder: Path, tmp_path: Path
) -> None:
    target = tmp_path / "report.json"
    assert compared(command, target, folder / "best.png", folder / "turned.jpg")["transform"] == "rotated-90"
    other_way = compared(command, target, folder / "turned.jpg", folder / "best.png")
    assert other_way["transform"] == "rotated-270"
    assert {name: other_way["measures"][name]["transform"] for name in ("mse", "pdq", "phash")} == dict.fromkeys(
        ("mse", "pdq", "phash"), "rotated-270"
    )
    assert other_way["second_look"] <= 1


def test_each_method_tells_its_distance_its_limit_and_why_it_cannot_tell(
    command: Command, folder: Path, tmp_path: Path
) -> None:
    target = tmp_path / "report.json"
    measures = compared(command, target, folder / "best.png", folder / "bordered.jpg")["measures"]
    assert list(measures) == ["mse", "mse-grey", "pdq", "pdq-inner", "phash", "embedding"]
    limits = {name: (measure["limit"], measure["unit"]) for name, measure in measures.items()}
    assert limits == {
        "mse": (200, "squared levels"),
        "mse-grey": (45, "squared levels"),
        "pdq": (31, "bits"),
        "pdq-inner": (31, "bits"),
        "phash": (8, "bits"),
        "embedding": (35, "hundredths of the cosine"),
    }
    cosine, euclidean = measures["embedding"]["cosine"], measures["embedding"]["euclidean"]
    assert measures["embedding"]["distance"] == pytest.approx(100 * (1 - cosine), abs=1e-4)
    assert euclidean**2 == pytest.approx(2 * (1 - cosine))
    assert measures["pdq-inner"]["distance"] <= 31 < measures["pdq"]["distance"]
    assert measures["mse"]["note"] == "rejected by the gates"
    flat = compared(command, target, folder / "best.png", folder / "flat.png")["measures"]
    assert (flat["pdq"]["distance"], flat["pdq"]["note"]) == (None, "too little to see to be known by it")
    assert (flat["pdq-inner"]["distance"], flat["pdq-inner"]["note"]) == (None, "no even borders")
    assert (flat["embedding"]["distance"], flat["embedding"]["note"]) == (None, "too little to see to be known by it")


def test_the_evidence_of_a_scan_is_what_is_told_here(command: Command, folder: Path, tmp_path: Path) -> None:
    target = tmp_path / "report.json"
    report = compared(command, target, folder / "best.png", folder / "turned.jpg")
    scanned_tier(command, target, folder / "best.png", folder / "turned.jpg")
    evidence = read_object(tmp_path / "scan.json")["groups"][0]["members"][0]["evidence"]
    assert evidence["mse"] == report["measures"]["mse"]["distance"]
    assert evidence["pdq"] == report["measures"]["pdq"]["distance"]
    assert evidence["second-look"] == report["second_look"]


@pytest.mark.parametrize(
    ("name", "options"),
    [
        ("blended.png", ()),
        ("edited.png", ("--hash", "off")),
        ("turned.jpg", ("--turns", "off")),
        ("small.jpg", ("--threshold", "1", "--hash", "off")),
    ],
)
def test_a_scan_with_any_of_the_options_that_are_told_joins_the_two(
    command: Command, folder: Path, tmp_path: Path, name: str, options: tuple[str, ...]
) -> None:
    target, files = tmp_path / "report.json", (folder / "best.png", folder / name)
    report = compared(command, target, *files, *options)
    assert not report["joined"]
    assert scanned_tier(command, target, *files, options=options) is None
    assert report["joining"]
    for joining in report["joining"]:
        assert scanned_tier(command, target, *files, options=tuple(joining.split())) is not None


def test_the_threshold_and_the_limit_that_are_told_are_the_least(
    command: Command, folder: Path, tmp_path: Path
) -> None:
    report = compared(command, tmp_path / "report.json", folder / "best.png", folder / "blended.png")
    bits = int(report["measures"]["pdq"]["distance"])
    assert bits > 31
    assert f"--hash-limit {bits}" in report["joining"]
    assert f"--hash phash --hash-limit {int(report['measures']['phash']['distance'])}" in report["joining"]
    grey = report["measures"]["mse-grey"]["distance"]
    (by_grey,) = (each for each in report["joining"] if "mse-grey" in each)
    assert by_grey.startswith("--method mse-grey --threshold ")
    assert grey <= float(by_grey.split()[3]) < grey + 1


def test_where_nothing_within_reason_joins_them_that_is_said(
    command: Command, folder: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert command("compare", folder / "best.png", folder / "flat.png") == 0
    shown = capsys.readouterr().out
    assert "A scan with these settings does not join them." in shown
    assert "No settings within reason were found that would join them." in shown
    assert "scan FOLDER --thorough" in shown, "what was not tried is told"


def test_the_program_prints_it_in_words(folder: Path) -> None:
    before = tree_of(folder)
    done = program("compare", folder / "best.png", folder / "turned.jpg", env=environment())
    assert done.returncode == 0
    lines = done.stdout.splitlines()
    assert lines[0].split()[:5] == ["A", "640", "x", "480", lines[0].split()[4]]
    assert "A scan with these settings joins them: re-encoded or resized." in lines
    assert "B is A, rotated 90° clockwise." in lines
    assert "--thorough" not in done.stdout, "they are joined already"
    assert "same bytes          no" in lines
    words = {line.split()[0]: line for line in lines if line}
    assert words["pdq"].endswith("31 bits  A rotated 90° clockwise")
    assert tree_of(folder) == before


def test_options_are_told_in_words_too(command: Command, folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert command("compare", folder / "best.png", folder / "edited.png", "--hash", "off") == 0
    lines = capsys.readouterr().out.splitlines()
    start = lines.index("These options would join them:")
    assert "  none: the default settings" in lines[start:]
    assert "  --hash phash" in lines[start:]


def test_json_on_stdout_is_all_there_is_on_stdout(
    command: Command, folder: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert command("compare", folder / "best.png", folder / "small.jpg", "--json", "-") == 0
    assert json.loads(capsys.readouterr().out)["tier"] == "re-encoded"


def test_a_film_is_compared_by_all_its_frames(command: Command, tmp_path: Path) -> None:
    frames = [make_photo(seed, (200, 150)) for seed in (1, 2)]
    for name, chosen in (("a.gif", frames), ("b.gif", [frames[0], make_photo(3, (200, 150))])):
        chosen[0].save(tmp_path / name, save_all=True, append_images=chosen[1:])
    report = compared(command, tmp_path / "report.json", tmp_path / "a.gif", tmp_path / "b.gif")
    assert report["same_pixels"] is False
    assert report["second_look"] is None
    assert report["tier"] in {None, "similar"}


@pytest.mark.parametrize(
    ("other", "code", "sentence"),
    [
        ("gone.png", 2, "There is no file"),
        (".", 2, 'is no file. Name two image files; "imagetwin scan" looks in folders.'),
        ("best.png", 2, "are one file. Name two files."),
        ("link.png", 2, "are one file. Name two files."),
        ("text.png", 1, "cannot be compared: damaged, or not in a supported image format."),
        ("cut.jpg", 1, "cannot be compared: truncated"),
    ],
)
def test_what_cannot_be_compared_is_one_clear_sentence(
    command: Command,
    folder: Path,
    tmp_path: Path,
    capsys: pytest.CaptureFixture[str],
    other: str,
    code: int,
    sentence: str,
) -> None:
    shutil.copy(folder / "best.png", tmp_path)
    os.link(tmp_path / "best.png", tmp_path / "link.png")
    (tmp_path / "text.png").write_text("no picture")
    (tmp_path / "cut.jpg").write_bytes((folder / "small.jpg").read_bytes()[:4000])
    assert command("compare", tmp_path / "best.png", tmp_path / other) == code
    shown = capsys.readouterr()
    assert shown.out == ""
    assert sentence in shown.err
    assert shown.err.count("\n") == 1


def test_options_that_cannot_be_are_refused_as_in_a_scan(
    command: Command, folder: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    files = (folder / "best.png", folder / "small.jpg")
    assert command("compare", *files, "--hash", "magic") == 2
    assert 'There is no hash "magic".' in capsys.readouterr().err
    assert command("compare", *files, "--json", folder / "best.png") == 2
    assert "is no .json file" in capsys.readouterr().err
