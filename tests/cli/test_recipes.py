"""The recipes: what each classic script did, on real files, and what is better here."""

import json
import shutil
from pathlib import Path

import numpy as np
import pytest
from PIL import Image

from tests.cli.conftest import Command, names_in, tree_of
from tests.helpers.pictures import make_photo, save_picture


def classic_mse(one: Path, other: Path) -> float:
    """Compute the MSE of two files as the classic script meant it: grey, 256x146, without wrapping around."""
    grey = [
        np.asarray(Image.open(path).convert("L").resize((256, 146), Image.Resampling.BOX), np.float64)
        for path in (one, other)
    ]
    return float(((grey[0] - grey[1]) ** 2).mean())


def test_the_mse_filter_moves_duplicates_with_their_mse_in_the_names_and_undo_brings_them_back(
    command: Command, family: Path, tmp_path: Path
) -> None:
    before = tree_of(family)
    assert command("recipe", "mse-filter", "--threads", "1", family, "--to", tmp_path / "dupes") == 0
    assert tree_of(family) == before
    assert command("recipe", "mse-filter", "--threads", "1", family, "--to", tmp_path / "dupes", "--yes") == 0
    moved = names_in(tmp_path / "dupes")
    assert {name.rpartition("_")[0] for name in moved} == {"beach small", "beach", "hills again"}
    for name, original in (("beach small", "beach.png"), ("hills again", "hills.jpg")):
        path = next((tmp_path / "dupes").glob(f"{name}_*"))
        told = float(path.stem.rpartition("_")[2])
        assert told == pytest.approx(classic_mse(path, family / original), abs=3)
        assert told <= 45
    assert command("undo", "--last") == 0
    assert tree_of(family) == before


def test_what_a_recipe_moved_within_the_folder_stays_where_it_is_the_next_time(command: Command, family: Path) -> None:
    arguments = ("recipe", "mse-filter", "--threads", "1", family, "--to", family / "dupes", "--yes")
    assert command(*arguments) == 0
    moved = tree_of(family)
    assert len(names_in(family / "dupes")) == 3
    assert command(*arguments) == 0
    assert tree_of(family) == moved


def test_the_mse_of_every_two_images_is_printed_on_request(
    command: Command, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    for seed in range(4):
        save_picture(tmp_path / "in" / f"{seed}.png", seed)
    shutil.copy(tmp_path / "in" / "0.png", tmp_path / "in" / "4.png")
    command("recipe", "mse-filter", "--threads", "1", tmp_path / "in", "--to", tmp_path / "out", "--comparisons")
    out, err = capsys.readouterr()
    lines = [line.split() for line in out.splitlines() if line.startswith("MSE ")]
    assert len(lines) == 10
    for _word, value, one, other in lines:
        # No byte wraps around: pictures that differ strongly have a large value.
        assert float(value) == pytest.approx(classic_mse(Path(one), Path(other)), abs=0.02 * float(value) + 1)
    assert "10 comparisons." in err
    assert max(float(line[1]) for line in lines) > 1000


def test_a_recipe_with_nothing_to_do_ends_well(command: Command, tmp_path: Path) -> None:
    save_picture(tmp_path / "in" / "only.png", 1)
    arguments = ("recipe", "mse-filter", "--threads", "1", tmp_path / "in", "--to", tmp_path / "out", "--yes")
    assert command(*arguments) == 0
    assert not (tmp_path / "out").exists()


def test_the_embedding_filter_backs_up_what_goes_and_leaves_what_was_not_chosen(
    command: Command, family: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    before = tree_of(family)
    start = ("recipe", "embedding-filter", "--threads", "1", family, "--backup", tmp_path / "backup")
    arguments = (*start, "--to", tmp_path / "gone", "--metric", "cosine")
    assert command(*arguments) == 0
    listed = capsys.readouterr().out.splitlines()
    assert listed[0].endswith("beach.png: 2 duplicates")
    numbers = {Path(line.split("  ")[-1]).name: line.split()[0] for line in listed if line.startswith("     ")}
    assert set(numbers) == {"beach small.jpg", "beach.webp", "hills again.jpg"}
    assert tree_of(family) == before
    assert command(*arguments, "--skip", "4", "--yes") == 2
    assert "no duplicate 4 in the list, which has 3" in capsys.readouterr().err
    assert tree_of(family) == before
    assert command(*arguments, "--skip", numbers["beach small.jpg"], "--yes") == 0
    assert names_in(tmp_path / "gone") == names_in(tmp_path / "backup") == {"beach.webp", "hills again.jpg"}
    assert (family / "copies" / "beach small.jpg").exists()


@pytest.mark.parametrize(
    "wrong", [("--threshold", "3"), ("--metric", "cosine", "--threshold", "1.1"), ("--skip", "one"), ("--threads", "0")]
)
def test_what_no_embedding_filter_can_do_is_refused(
    command: Command, family: Path, tmp_path: Path, wrong: tuple[str, str]
) -> None:
    assert command("recipe", "embedding-filter", family, "--backup", tmp_path / "b", "--threads", "1", *wrong) == 2


def test_the_similarity_report_compares_between_folders_and_tells_cosines(
    command: Command, family: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    results = tmp_path / "results"
    folders = (family, family / "copies")
    shutil.copy(family / "beach.png", family / "copies" / "same beach.png")
    assert command("recipe", "similarity-report", "--threads", "1", *folders, "--results", results, "--seed", "3") == 0
    (made,) = results.iterdir()
    assert (made / "similar_pairs_sample" / "random_collage.jpg").exists()
    report = json.loads((made / "report.json").read_text("utf-8"))
    assert (report["threshold"], report["compare_scope"], report["compare_mode"]) == (0.99, "inter_folder", "full")
    pairs = {(Path(pair["image1"]).name, Path(pair["image2"]).name) for pair in report["similar_pairs"]}
    # Those of hills and of its copy lie in one folder.
    assert ("beach.png", "same beach.png") in pairs
    assert not {name for pair in pairs for name in pair} & {"hills.jpg", "hills again.jpg"}
    assert all(0.99 <= pair["similarity_score"] <= 1 for pair in report["similar_pairs"])
    assert "Threshold: 0.99" in capsys.readouterr().out


def test_the_feature_pipeline_moves_what_sift_and_ssim_find_and_counts_it(
    command: Command, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    folder = tmp_path / "in"
    folder.mkdir()
    for seed in (1, 2, 3):
        make_photo(seed).save(folder / f"{seed}.png")
    for quality in (95, 90):
        make_photo(1).save(folder / f"1 at {quality}.jpg", quality=quality)
    # Too even for SIFT: ORB finds next to nothing either, and no pair is made of that.
    Image.new("RGB", (640, 480), "teal").save(folder / "even.png")
    Image.new("RGB", (640, 480), "navy").save(folder / "other even.png")
    arguments = ("recipe", "feature-pipeline", "--threads", "1", folder, "--to", tmp_path / "out", "--yes")
    assert command(*arguments) == 0
    out = capsys.readouterr().out
    assert "1.png: 2 duplicates" in out
    assert "Unique images: 5\nDuplicates: 2\n" in out
    assert names_in(tmp_path / "out") == {"1 at 95.jpg", "1 at 90.jpg"}
    assert names_in(folder) == {"1.png", "2.png", "3.png", "even.png", "other even.png"}
