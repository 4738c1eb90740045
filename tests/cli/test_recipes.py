"""The recipes: what each classic script did, on real files, and what is better here."""

import shutil
from pathlib import Path

import numpy as np
import pytest
from PIL import Image

from tests.cli.conftest import Command, names_in, tree_of
from tests.helpers.pictures import save_picture


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
