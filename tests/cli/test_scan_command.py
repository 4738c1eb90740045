"""`imagetwin scan`, in this process where that will do, and as a program of its own where it will not."""

import json
import os
import subprocess
import sys
from collections.abc import Sequence
from functools import partial
from pathlib import Path
from typing import Any

import pytest

from imagetwin import __version__
from imagetwin.cli.json_files import write_json
from imagetwin.cli.main import run
from imagetwin.config import paths
from imagetwin.domain.errors import ImageTwinError
from imagetwin.domain.scans import ScanResult
from imagetwin.domain.settings import DecodeSettings, HashSettings, ScanSettings, Turns
from imagetwin.engine import scan as engine
from imagetwin.engine import scan_run
from imagetwin.engine.comparing import CompareStage
from tests.helpers.pictures import make_family_folder, save_picture

ROOT = Path(__file__).resolve().parents[2]


@pytest.fixture(scope="module")
def family(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Make the family folder once: no scan changes it."""
    return make_family_folder(tmp_path_factory.mktemp("family"))


def no_window(_folders: Sequence[Path]) -> int:
    """Stand for the window where none may open."""
    pytest.fail("the window was opened")


def scanned(*arguments: str | Path) -> int:
    """Run the command in this process, with one worker; return its exit code."""
    return run(["scan", "--threads", "1", *map(str, arguments)], no_window)


def program(*arguments: str | bytes | Path, **options: Any) -> "subprocess.CompletedProcess[bytes]":
    """Run the program as a user does."""
    command = [sys.executable, "-m", "imagetwin", *arguments]
    return subprocess.run(command, cwd=ROOT, capture_output=True, timeout=120, check=False, **options)


def snapshot(folder: Path) -> dict[str, tuple[int, int, int, bytes]]:
    """Return what a scan must not change: names, inodes, times and bytes."""
    states = {}
    for path in sorted(folder.rglob("*")):
        status = path.stat()
        content = path.read_bytes() if path.is_file() else b""
        states[str(path)] = (status.st_ino, status.st_mtime_ns, status.st_mode, content)
    return states


def test_the_program_prints_groups_and_ends_with_0(family: Path) -> None:
    done = program("scan", family, "--threads", "2")
    output = done.stdout.decode()
    assert done.returncode == 0
    assert "Group 1 of 2: 3 images" in output
    assert output.index("beach.png") < output.index("beach.webp")
    assert "6 images compared" in done.stderr.decode()
    assert "half copied.jpg: truncated" in done.stderr.decode()


def test_the_program_ends_with_2_and_one_sentence_for_a_folder_that_is_not_there(tmp_path: Path) -> None:
    done = program("scan", tmp_path / "gone")
    assert done.returncode == 2
    assert done.stdout == b""
    assert done.stderr.decode().strip() == (
        f'imagetwin: The folder "{tmp_path / "gone"}" is not there. Check the name, or plug the drive in.'
    )


def test_the_program_loads_no_qt(tmp_path: Path) -> None:
    code = (
        "import sys; from imagetwin.__main__ import main; main(sys.argv[1:]); "
        "sys.exit(any(name.startswith('PySide6') for name in sys.modules))"
    )
    done = subprocess.run([sys.executable, "-c", code, "scan", str(tmp_path)], cwd=ROOT, check=False, timeout=120)
    assert done.returncode == 0


@pytest.mark.parametrize(
    ("arguments", "sentence"),
    [
        (["--threshold", "-1"], "The threshold must be a number of 0 or more, not -1."),
        (["--threshold", "nan"], "The threshold must be a number of 0 or more, not nan."),
        (["--method", "magic"], 'There is no method "magic". Choose one of: mse, mse-grey, embedding.'),
        (["--hash", "magic"], 'There is no hash "magic". Choose one of: pdq, phash, off.'),
        (["--hash-limit", "65"], "The limit of pdq must lie between 0 and 64 bits, not 65."),
        (["--hash-limit", "-1"], "The limit of pdq must lie between 0 and 64 bits, not -1."),
        (["--hash", "phash", "--hash-limit", "17"], "The limit of phash must lie between 0 and 16 bits, not 17."),
        (
            ["--hash", "off", "--hash-limit", "3"],
            "--hash-limit is for a hash. Leave it out, or leave out --hash off.",
        ),
        (["--turns", "sideways"], '--turns cannot be "sideways". Choose one of: off, mirror, all.'),
        (
            ["--tiers", "same-file,identical"],
            'There is no tier "identical". Choose among: same-file, same-pixels, re-encoded, edited, similar.',
        ),
        (["--threads", "0"], "The number of threads must be 1 or more."),
        (["--frames", "0"], "The number of frames must lie between 1 and 1000, not 0."),
        (["--max-megapixels", "0"], "The limit of megapixels must be a number above 0, not 0."),
        (["--max-megapixels", "nan"], "The limit of megapixels must be a number above 0, not nan."),
        (["--max-megapixels", "inf"], "The limit of megapixels must be a number above 0, not inf."),
    ],
)
def test_wrong_usage_is_one_clear_sentence(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], arguments: list[str], sentence: str
) -> None:
    assert scanned(tmp_path, *arguments) == 2
    assert capsys.readouterr() == ("", f"imagetwin: {sentence}\n")


def test_a_file_in_place_of_a_folder_is_wrong_usage(family: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert scanned(family / "beach.png") == 2
    assert "is not a folder" in capsys.readouterr().err


def test_quiet_prints_nothing(family: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert scanned(family, "--quiet") == 0
    assert capsys.readouterr() == ("", "")


def test_json_on_stdout_is_all_there_is_on_stdout(family: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert scanned(family, "--json", "-") == 0
    assert json.loads(capsys.readouterr().out)["schema"] == "imagetwin-scan/2"


def test_json_has_every_field_of_its_schema(family: Path, capsys: pytest.CaptureFixture[str]) -> None:
    scanned(family, "--json", "-", "--quiet", "--threshold", "150", "--no-cache")
    document = json.loads(capsys.readouterr().out)
    assert document["version"] == __version__
    assert document["folders"] == [str(family)]
    assert document["settings"]["match"]["threshold"] == 150
    assert document["counts"] == {
        "found": 7, "images": 6, "groups": 2, "duplicates": 3, "unreadable": 1, "other_files": 1,
        "left_out": 0, "sampled_from": None, "cached": 0,
        "tiers": {"same-file": 0, "same-pixels": 0, "re-encoded": 3, "edited": 0, "similar": 0},
    }  # fmt: skip
    assert document["notices"] == []
    assert list(document["seconds"]) == ["walk", "fingerprint", "match", "prove", "group"]
    assert document["unreadable"][0]["path"] == str(family / "half copied.jpg")
    assert document["unreadable"][0]["reason"].startswith("truncated")


def test_json_tells_the_reference_and_members_of_each_group(family: Path, capsys: pytest.CaptureFixture[str]) -> None:
    scanned(family, "--json", "-", "--quiet")
    first, second = json.loads(capsys.readouterr().out)["groups"]
    status = (family / "beach.png").stat()
    assert first["reference"] == {
        "path": str(family / "beach.png"),
        "distance": 0.0,
        "width": 640,
        "height": 480,
        "format": "PNG",
        "damaged": False,
        "bytes": status.st_size,
        "mtime_ns": status.st_mtime_ns,
        "device": status.st_dev,
        "inode": status.st_ino,
    }
    assert [member["flat"] for member in first["members"]] == [False, False]
    assert [member["path"] for member in second["members"]] == [str(family / "hills again.jpg")]
    assert 0 < second["members"][0]["distance"] <= 200


def test_json_paths_are_absolute_for_a_relative_folder(
    family: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(family)
    scanned(".", "--json", "-", "--quiet")
    document = json.loads(capsys.readouterr().out)
    assert document["folders"] == [str(family)]
    assert document["groups"][0]["reference"]["path"] == str(family / "beach.png")


def test_json_counts_the_pairs_up_to_a_ceiling(family: Path, capsys: pytest.CaptureFixture[str]) -> None:
    scanned(family, "--json", "-", "--quiet")
    plain = json.loads(capsys.readouterr().out)
    assert plain["pairs"] == {"count": 4, "wanted_ceiling": 200, "ceiling": 200, "complete": True}
    scanned(family, "--json", "-", "--quiet", "--ceiling", "60000", "--no-gates")
    loose = json.loads(capsys.readouterr().out)
    assert loose["pairs"] == {"count": 15, "wanted_ceiling": 60000, "ceiling": 60000, "complete": True}
    assert [len(group["members"]) for group in loose["groups"]] == [2, 1]


@pytest.mark.parametrize(
    ("most_pairs", "pairs", "sentence"),
    [
        (
            5,
            {"count": 4, "wanted_ceiling": 60000, "ceiling": 23559.375, "complete": False},
            "So many images are alike that pairs were kept up to a ceiling of 23559.4, not 60000. ",
        ),
        (
            3,
            {"count": 3, "wanted_ceiling": 60000, "ceiling": None, "complete": False},
            "So many images are alike that only the pairs of references and members were kept. ",
        ),
    ],
)
def test_text_and_json_say_which_pairs_were_too_many(
    family: Path,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
    most_pairs: int,
    pairs: dict[str, Any],
    sentence: str,
) -> None:
    monkeypatch.setattr(scan_run, "CompareStage", partial(CompareStage, most_pairs=most_pairs))
    scanned(family, "--json", "-", "--ceiling", "60000", "--no-gates", "--hash", "off")
    shown = capsys.readouterr()
    document = json.loads(shown.out)
    assert document["pairs"] == pairs
    assert [len(group["members"]) for group in document["groups"]] == [2, 1]
    assert sentence + "The groups are the same." in shown.err


def test_a_ceiling_below_the_threshold_is_refused(family: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert scanned(family, "--ceiling", "199") == 2
    assert "The ceiling must be a number not below the threshold of 200, not 199." in capsys.readouterr().err


def test_json_names_hard_links(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    picture = save_picture(tmp_path / "a.png", 1)
    os.link(picture, tmp_path / "b.png")
    (tmp_path / "copy.png").write_bytes(picture.read_bytes())
    scanned(tmp_path, "--json", "-", "--quiet")
    (group,) = json.loads(capsys.readouterr().out)["groups"]
    assert group["reference"]["hard_links"] == [str(tmp_path / "b.png")]
    assert "hard_links" not in group["members"][0]


def test_json_goes_to_a_file_and_the_list_to_the_screen(
    family: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    target = tmp_path / "scan.json"
    assert scanned(family, "--json", target) == 0
    assert len(json.loads(target.read_text("ascii"))["groups"]) == 2
    assert "Group 1 of 2" in capsys.readouterr().out


def test_an_older_json_file_is_overwritten(family: Path, tmp_path: Path) -> None:
    target = tmp_path / "scan.JSON"
    target.write_text("old")
    assert scanned(family, "--json", target, "--quiet") == 0
    assert json.loads(target.read_text("ascii"))["schema"] == "imagetwin-scan/2"


def test_a_file_of_another_kind_is_never_overwritten(family: Path, capsys: pytest.CaptureFixture[str]) -> None:
    before = snapshot(family)
    assert scanned(family, "--json", family / "beach.png") == 2
    assert "is there already and is no .json file" in capsys.readouterr().err
    assert snapshot(family) == before


@pytest.mark.parametrize("target", ["", "gone/scan.json"])
def test_json_cannot_go_where_there_is_no_folder_or_only_a_folder(
    family: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str], target: str
) -> None:
    assert scanned(family, "--json", tmp_path / target) == 2
    assert "name a file in a folder that is there" in capsys.readouterr().err


def test_json_that_cannot_be_written_is_an_error_with_a_reason(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(*_arguments: object) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(Path, "write_text", refuse)
    with pytest.raises(ImageTwinError, match="No space left on device"):
        write_json({"schema": "x"}, str(tmp_path / "scan.json"))


@pytest.mark.skipif(sys.platform in {"win32", "darwin"}, reason="only here may a name be any bytes")
def test_a_name_that_is_no_valid_unicode_survives(tmp_path: Path) -> None:
    content = save_picture(tmp_path / "plain.png", 1).read_bytes()
    name = os.fsencode(tmp_path) + b"/caf\xe9.png"
    Path(os.fsdecode(name)).write_bytes(content)
    environment = {**os.environ, "PYTHONUTF8": "1"}
    listed = program("scan", tmp_path, "--threads", "1", env=environment)
    document = json.loads(program("scan", tmp_path, "--threads", "1", "--json", "-", env=environment).stdout)
    assert os.fsencode(document["groups"][0]["reference"]["path"]) == name
    assert name in listed.stdout


@pytest.mark.skipif(sys.platform == "win32", reason="Windows allows no control characters in names")
def test_control_characters_in_a_name_do_not_reach_the_terminal(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    content = save_picture(tmp_path / "a\x1b[2J.png", 1).read_bytes()
    (tmp_path / "b\n.png").write_bytes(content)
    scanned(tmp_path)
    output = capsys.readouterr().out
    assert "\x1b" not in output
    assert "a\\x1b[2J.png" in output
    assert "b\\x0a.png" in output


def test_the_options_reach_the_scan(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    seen: dict[str, Any] = {}

    def remember(folders: Sequence[Path], settings: ScanSettings, **options: Any) -> ScanResult:
        seen.update(options, folders=folders, settings=settings)
        return ScanResult(tuple(folders), settings, (), (), ())

    monkeypatch.setattr(engine, "scan", remember)
    run(
        f"scan --method mse-grey --threads 3 --no-recursive --hidden --all-files --no-gates --max-megapixels 1.5 "
        f"--frames 5 --quiet {tmp_path}".split(),
        no_window,
    )
    settings = seen["settings"]
    assert (seen["folders"], seen["worker_count"]) == ((tmp_path,), 3)
    assert (settings.walk.recursive, settings.walk.include_hidden, settings.walk.any_extension) == (False, True, True)
    assert settings.decode == DecodeSettings(pixel_budget=1_500_000, frames=5)
    assert (settings.match.method, settings.match.threshold) == ("mse-grey", 45)
    assert (settings.match.gates.aspect_tolerance, settings.match.gates.min_correlation) == (None, None)
    assert settings.match.hash == HashSettings("pdq", 31, Turns.ALL)


@pytest.mark.parametrize(
    ("arguments", "expected", "turns"),
    [
        ([], HashSettings(), Turns.OFF),
        (["--hash", "off"], None, Turns.OFF),
        (["--hash", "off", "--turns", "all"], None, Turns.ALL),
        (["--hash", "phash"], HashSettings("phash", 8), Turns.OFF),
        (["--turns", "all"], HashSettings(), Turns.ALL),
        (
            ["--hash", "phash", "--hash-limit", "10", "--turns", "mirror"],
            HashSettings("phash", 10, Turns.MIRROR),
            Turns.MIRROR,
        ),
        (["--hash-limit", "0", "--turns", "off"], HashSettings("pdq", 0, Turns.OFF), Turns.OFF),
    ],
)
def test_the_options_of_hash_and_turns_reach_the_scan(
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    arguments: list[str],
    expected: HashSettings | None,
    turns: Turns,
) -> None:
    seen: list[ScanSettings] = []

    def remember(folders: Sequence[Path], settings: ScanSettings, **_options: Any) -> ScanResult:
        seen.append(settings)
        return ScanResult(tuple(folders), settings, (), (), ())

    monkeypatch.setattr(engine, "scan", remember)
    assert scanned(tmp_path, *arguments) == 0
    assert [(settings.match.hash, settings.match.turns) for settings in seen] == [(expected, turns)]


@pytest.fixture
def cache_path(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A cache of the test's own."""
    path = tmp_path / "own" / "cache.sqlite"
    monkeypatch.setattr(paths, "cache_path", lambda: path)
    return path


def test_a_second_scan_says_what_came_from_the_cache(
    family: Path, cache_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    scanned(family)
    assert "from the cache" not in capsys.readouterr().err
    scanned(family, "--json", "-")
    output = capsys.readouterr()
    assert "7 of 7 from the cache." in output.err
    assert json.loads(output.out)["counts"]["cached"] == 7
    assert cache_path.exists()


def test_a_scan_without_the_cache_neither_reads_nor_makes_one(
    family: Path, cache_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    scanned(family, "--no-cache")
    assert not cache_path.exists()
    scanned(family, "--quiet")
    capsys.readouterr()
    scanned(family, "--no-cache")
    assert "from the cache" not in capsys.readouterr().err


@pytest.mark.expects_log
def test_a_damaged_cache_is_told_of(family: Path, cache_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    cache_path.parent.mkdir()
    cache_path.write_bytes(b"no database" * 500)
    assert scanned(family, "--json", "-") == 0
    output = capsys.readouterr()
    assert "is damaged" in output.err
    assert "is damaged" in json.loads(output.out)["notices"][0]


def test_a_scan_changes_no_file(family: Path) -> None:
    before = snapshot(family)
    assert scanned(family, "--all-files", "--hidden", "--quiet") == 0
    assert snapshot(family) == before
