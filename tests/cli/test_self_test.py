"""The self-test: it passes here, says what failed, and needs neither terminal nor parser."""

import json
import os
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from imagetwin import __main__, __version__
from imagetwin.cli import self_test
from imagetwin.config.licences import FILE_NAME, Licence, as_json
from imagetwin.domain.fingerprints import METHODS
from imagetwin.fileops import undo
from imagetwin.imaging.extras import EXTRAS

ROOT = Path(__file__).resolve().parents[2]
OTHER_METHODS = ["features", "embedding"]
READ = [f"read waves.{ending}" for ending in ("heic", "jxl", "dng")]
WITHOUT_STREAMS = """
import sys
sys.stdin = sys.stdout = sys.stderr = None
from imagetwin.__main__ import main
if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
"""


def run_python(*arguments: str) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [sys.executable, *arguments], cwd=ROOT, capture_output=True, text=True, timeout=180, check=False
    )


def read(path: Path) -> dict[str, Any]:
    report: dict[str, Any] = json.loads(path.read_text("utf-8"))
    return report


def replace_checks(monkeypatch: pytest.MonkeyPatch, **checks: Callable[..., None]) -> None:
    """Let every check pass at once, but for the given ones."""
    checked = ("_write_pictures", "_check_workers", "_check_sample", "_check_scan", "_check_crop", "_check_cancel")
    for name in (*checked, "_check_trash"):
        monkeypatch.setattr(self_test, name, checks.get(name, lambda *_arguments: None))


def fail(*_arguments: object) -> None:
    raise RuntimeError("no worker came")


def test_it_passes_with_every_method_and_says_what_it_tried(tmp_path: Path) -> None:
    done = run_python("-m", "imagetwin", "--self-test", str(tmp_path / "report.json"))
    report = read(tmp_path / "report.json")
    assert (done.returncode, done.stdout) == (0, ""), report
    assert report["schema"] == "imagetwin-self-test/1"
    assert (report["version"], report["frozen"], report["ok"]) == (__version__, False, True)
    names = [check["name"] for check in report["checks"]]
    scans = [f"scan by {name}" for name in [*METHODS, *OTHER_METHODS]]
    assert names == ["pictures", "shipped files", "workers", *READ, *scans, "cancel", "trash"]
    assert report["missing"] == {}
    assert all(check["ok"] and check["reason"] == "" and check["seconds"] >= 0 for check in report["checks"])


def test_it_runs_without_standard_streams(tmp_path: Path) -> None:
    script = tmp_path / "windowed.py"
    script.write_text(f"import sys\nsys.path.insert(0, {os.fspath(ROOT)!r})\n{WITHOUT_STREAMS}", "utf-8")
    done = run_python(str(script), "--self-test", str(tmp_path / "report.json"))
    assert done.returncode == 0
    assert read(tmp_path / "report.json")["ok"]


def test_wrong_usage_without_standard_streams_is_only_an_exit_code(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "stdout", None)
    monkeypatch.setattr(sys, "stderr", None)
    assert __main__.main(["--self-test"]) == 2


@pytest.mark.parametrize("arguments", [[], ["one", "two"]])
def test_it_takes_one_file(arguments: list[str], capsys: pytest.CaptureFixture[str]) -> None:
    assert __main__.main(["--self-test", *arguments]) == 2
    assert "takes one argument" in capsys.readouterr().err


def test_a_check_that_breaks_is_reported_and_the_others_go_on(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    replace_checks(monkeypatch, _check_workers=fail)
    assert __main__.main(["--self-test", str(tmp_path / "report.json")]) == 1
    report = read(tmp_path / "report.json")
    assert report["ok"] is False
    assert [check["reason"] for check in report["checks"] if not check["ok"]] == ["RuntimeError: no worker came"]
    assert len(report["checks"]) == 5 + len(READ) + len(METHODS) + len(OTHER_METHODS)


def test_what_is_missing_is_named_and_not_tried(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    replace_checks(monkeypatch)
    monkeypatch.setattr("imagetwin.imaging.extras.is_installed", lambda _name: False)
    monkeypatch.setattr("imagetwin.imaging.reader_packages._is_installed", lambda _reader: False)
    assert __main__.main(["--self-test", str(tmp_path / "report.json")]) == 0
    report = read(tmp_path / "report.json")
    assert report["missing"] == {name: f'pip install "imagetwin[{name}]"' for name in EXTRAS}
    assert len(report["checks"]) == 5 + len(METHODS)


@pytest.mark.parametrize(
    ("lost", "reason"),
    [
        ("a.png", "lacks of what the guide shows: ['a.png']"),
        ("b.qm", "has no translations"),
        ("third-party-licences.json", "the licences of what is inside are not all in"),
    ],
)
def test_a_file_that_should_come_with_the_program_is_missed(
    lost: str, reason: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "translations").mkdir()
    licences = as_json(Licence(name, "1", "MIT", "") for name in ("numpy", "pillow", "Python"))
    files = {"GUIDE.md": "![a](a.png) [b](../b.md)", "a.png": "", "translations/b.qm": "", FILE_NAME: licences}
    for name, text in files.items():
        (tmp_path / name).write_text(text, "utf-8")
    for folder in ("documents_folder", "resources_folder"):
        monkeypatch.setattr(f"imagetwin.config.shipped_files.{folder}", lambda: tmp_path)
    self_test._check_shipped_files()
    if lost == FILE_NAME:
        (tmp_path / lost).write_text("[]", "utf-8")
    else:
        next(tmp_path.rglob(lost)).unlink()
    with pytest.raises(self_test._CheckError) as caught:
        self_test._check_shipped_files()
    assert reason in str(caught.value)


def test_a_missing_group_is_reported(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def write_too_few(folder: Path) -> None:
        for name in ("waves.png", "waves.jpg"):
            self_test._save(self_test.motif("waves"), folder / name)

    whole_check = self_test._check_scan
    replace_checks(monkeypatch, _write_pictures=write_too_few, _check_scan=whole_check)
    assert __main__.main(["--self-test", str(tmp_path / "report.json")]) == 1
    (reason,) = {check["reason"] for check in read(tmp_path / "report.json")["checks"] if not check["ok"]}
    assert "the groups are [('waves.jpg', 'waves.png')] instead of" in reason


def test_a_report_that_cannot_be_written_is_a_failure(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    replace_checks(monkeypatch)
    assert __main__.main(["--self-test", str(tmp_path / "gone" / "report.json")]) == 1
    assert "could not be written" in capsys.readouterr().err


def test_the_trash_of_the_self_test_is_its_own_and_for_its_time_only(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    places = []
    replace_checks(monkeypatch, _check_trash=lambda *_arguments: places.append(os.environ["XDG_DATA_HOME"]))
    before = os.environ.get("XDG_DATA_HOME")
    assert __main__.main(["--self-test", str(tmp_path / "report.json")]) == 0
    assert before not in places
    assert os.environ.get("XDG_DATA_HOME") == before


def test_a_file_that_does_not_come_back_is_a_failure(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    pictures = tmp_path / "pictures"
    pictures.mkdir()
    self_test._write_pictures(pictures)
    lost = (undo.Restoration(pictures / "waves.jpg", None, "is gone"),)
    monkeypatch.setattr(undo, "undo_run", lambda *_arguments: lost)
    with pytest.raises(self_test._CheckError, match="was not brought back: is gone"):
        self_test._check_trash(pictures)


def test_it_loads_neither_the_parser_nor_qt(tmp_path: Path) -> None:
    code = (
        "import sys; from imagetwin.__main__ import main; main(['--self-test', 'a', 'b']);"
        "print(sorted({name.split('.')[0] for name in sys.modules} & {'typer', 'rich', 'PySide6', 'numpy', 'PIL'}))"
    )
    assert run_python("-c", code).stdout.strip() == "[]"
