"""Broken pictures of every format stop no scan, nor do workers that are killed; the long runs are `tools/fuzz.py`."""

import hashlib
import random
import re
import subprocess
import sys
from pathlib import Path

import pytest

from imagetwin.engine.scan import scan
from tests.helpers.mutations import CHANGES, Corpus, Source, chunk_edges, inflate, made_sources, with_checksums
from tests.helpers.pictures import save_picture
from tests.safety.fuzzing import accounted, kind_of, scan_under_fire, write_pairs

ROOT = Path(__file__).resolve().parents[2]
SOURCES = [Source(f"{name}.{name}", bytes(range(256)) * 4, (97, 61)) for name in ("jpg", "png", "xyz")]


def test_300_broken_pictures_are_all_accounted_for_and_nothing_is_left(tmp_path: Path) -> None:
    # Patience of a minute for each: the machine may be busy.
    options = ["--count", "300", "--batch", "150", "--seconds", "60", "--work", str(tmp_path)]
    finished = subprocess.run(
        [sys.executable, "tools/fuzz.py", *options], cwd=ROOT, capture_output=True, text=True, timeout=300, check=False
    )
    assert (finished.returncode, finished.stderr) == (0, ""), finished.stdout
    assert re.search(r"^300 files in \d+ s", finished.stdout, re.MULTILINE), finished.stdout
    counts = {kind: int(count) for count, kind in re.findall(r"^ +(\d+)  (.+)$", finished.stdout, re.MULTILINE)}
    assert sum(counts.values()) == 300
    assert min(counts["compared"], counts["truncated"], counts["damaged"]) >= 20
    assert "\n0 files were found" in finished.stdout
    assert [path.name for path in tmp_path.iterdir()] == ["temporary"]


def test_a_scan_goes_on_while_workers_are_killed(tmp_path: Path) -> None:
    folder = write_pairs(tmp_path / "pictures", 60)
    report = scan_under_fire(folder, tmp_path, seed=1, pause_seconds=0.2, most_kills=8)
    assert report.kill_count
    assert report.compared_count + len(report.lost) == 60
    assert report.group_count >= 30 - len(report.lost)


def test_a_seed_and_a_number_make_the_same_file_on_every_machine() -> None:
    files = [Corpus(SOURCES, 1).file(number) for number in range(200)]
    assert files == [Corpus(SOURCES, 1).file(number) for number in range(200)]
    assert Corpus(SOURCES, 1).file(7) == files[7]
    assert files != [Corpus(SOURCES, 2).file(number) for number in range(200)]
    digest = hashlib.sha256(b"".join(name.encode() + content for name, content in files)).hexdigest()
    assert digest[:16] == "24f674d58671a257"


def test_the_files_are_of_every_kind_and_most_are_not_what_they_were() -> None:
    files = [Corpus(SOURCES, 1).file(number) for number in range(200)]
    assert {re.split("[ .]", name)[1] for name, _ in files} == set(CHANGES)
    assert sum(content != SOURCES[0].content for _, content in files) > 180


def test_every_format_that_people_own_is_among_the_drawn_pictures() -> None:
    endings = {source.ending for source in made_sources()}
    assert endings >= set("jpg png gif webp tif bmp ico tga dds ppm jp2 j2k qoi pcx sgi heic jxl dng psd".split())


@pytest.mark.parametrize("name", ["clear.png", "frames.png", "frames.webp", "exif.jpg"])
def test_chunks_are_found_to_the_end_of_the_file(name: str) -> None:
    content = next(source.content for source in made_sources() if source.name == name)
    edges = chunk_edges(content)
    assert len(edges) > 3
    assert edges == sorted(set(edges))
    assert edges[-1] == len(content) or name.endswith("jpg")  # the pixels of a JPEG are no chunk
    assert with_checksums(content) == content


def test_inflated_dimensions_get_as_far_as_the_decoder() -> None:
    source = next(source for source in made_sources() if source.name == "clear.png")
    heads = {inflate(random.Random(number), source, Corpus([source], 1))[16:24] for number in range(50)}
    assert len(heads) > 20


def test_a_file_that_is_not_told_is_noticed(tmp_path: Path) -> None:
    save_picture(tmp_path / "a.png", 1)
    result = scan([tmp_path], worker_count=1)
    assert list(accounted(result, tmp_path).values()) == ["compared"]
    save_picture(tmp_path / "b.png", 1)
    with pytest.raises(AssertionError, match="not accounted for"):
        accounted(result, tmp_path)


def test_kinds_leave_details_out() -> None:
    assert kind_of("truncated (12 bytes missing)") == "truncated"
    assert kind_of("too large: 3 x 4 pixels to hold") == "too large"
    assert kind_of("damaged (KeyError: 3)") == "damaged (KeyError)"
