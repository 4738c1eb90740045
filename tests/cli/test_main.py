"""The commands around the scan: what opens the window, what is wrong usage, what becomes of errors."""

import signal
import subprocess
import sys
import time
from collections.abc import Sequence
from io import StringIO
from pathlib import Path
from types import SimpleNamespace
from typing import Any

import pytest

from imagetwin import __main__, __version__
from imagetwin.cli.main import run
from imagetwin.domain.errors import OperationCancelledError, ScanError
from tests.helpers.faulty_tasks import SLEEPS, heartbeat_of
from tests.helpers.pictures import save_picture

ROOT = Path(__file__).resolve().parents[2]


class Window:
    """Stands for the window: remembers on which folders it was opened."""

    def __init__(self, exit_code: int = 0) -> None:
        self.opened: list[tuple[Path, ...]] = []
        self._exit_code = exit_code

    def __call__(self, folders: Sequence[Path], gone: Sequence[Path] = ()) -> int:
        self.opened.append(tuple(folders))
        self.gone = tuple(gone)
        return self._exit_code


@pytest.fixture
def window() -> Window:
    return Window()


def fail_scan(monkeypatch: pytest.MonkeyPatch, error: BaseException) -> None:
    """Let the scan end with that error."""

    def failing(*_arguments: object, **_options: object) -> None:
        raise error

    monkeypatch.setattr("imagetwin.engine.scan.scan", failing)


def test_no_argument_opens_the_window(window: Window, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(__main__, "open_window", window)
    assert __main__.main([]) == 0
    assert window.opened == [()]


def test_the_window_is_that_of_the_gui(monkeypatch: pytest.MonkeyPatch, window: Window, tmp_path: Path) -> None:
    monkeypatch.setitem(sys.modules, "imagetwin.gui.app", SimpleNamespace(run=window))
    assert __main__.open_window([tmp_path]) == 0
    assert window.opened == [(tmp_path,)]


def test_the_arguments_of_the_process_are_the_default(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(sys, "argv", ["imagetwin", "--version"])
    assert __main__.main() == 0
    assert capsys.readouterr().out == f"ImageTwin {__version__}\n"


def test_no_command_opens_the_window(window: Window) -> None:
    assert run([], window) == 0
    assert window.opened == [()]


def test_a_folder_opens_the_window_on_it(tmp_path: Path, window: Window) -> None:
    assert run([str(tmp_path)], window) == 0
    assert window.opened == [(tmp_path,)]


def test_several_folders_open_the_window_on_all(tmp_path: Path, window: Window) -> None:
    (tmp_path / "sub").mkdir()
    run([str(tmp_path), str(tmp_path / "sub")], window)
    assert window.opened == [(tmp_path, tmp_path / "sub")]


def test_the_exit_code_is_that_of_the_window(tmp_path: Path) -> None:
    assert run([str(tmp_path)], Window(3)) == 3
    assert run([], Window(4)) == 4


def test_a_folder_named_like_a_command_is_opened_by_its_path(
    tmp_path: Path, window: Window, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "scan").mkdir()
    monkeypatch.chdir(tmp_path)
    assert run([str(Path("scan").absolute())], window) == 0
    assert run(["./scan"], window) == 0
    assert window.opened == [(tmp_path / "scan",), (Path("scan"),)]


def test_of_a_picture_the_folder_that_it_is_in_is_opened(tmp_path: Path, window: Window) -> None:
    (tmp_path / "scan.png").write_bytes(b"")
    assert run([str(tmp_path / "scan.png"), str(tmp_path)], window) == 0
    assert window.opened == [(tmp_path,)]


def test_a_word_that_is_neither_command_nor_folder_is_wrong_usage(
    tmp_path: Path, window: Window, capsys: pytest.CaptureFixture[str]
) -> None:
    assert run([str(tmp_path / "gone")], window) == 2
    assert "is neither a command nor a folder" in capsys.readouterr().err
    assert window.opened == []


@pytest.mark.parametrize("program", ["ImageTwin.exe", "imagetwin"])
def test_the_window_tells_what_is_gone_where_it_was_not_started_in_a_terminal(
    program: str, tmp_path: Path, window: Window, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(sys, "frozen", True, raising=False)
    monkeypatch.setattr(sys, "argv", [str(tmp_path / program)])
    for stream in (None, StringIO()):  # as from the Explorer, and as from a file manager on Linux
        monkeypatch.setattr(sys, "stderr", stream)
        assert run([str(tmp_path / "gone"), str(tmp_path)], window) == 0
        assert window.opened.pop() == (tmp_path,)
        assert window.gone == (tmp_path / "gone",)


@pytest.mark.parametrize(("program", "is_terminal"), [("imagetwin-cli.exe", False), ("ImageTwin", True)])
def test_what_is_gone_is_told_to_who_reads_it(
    program: str, is_terminal: bool, tmp_path: Path, window: Window, monkeypatch: pytest.MonkeyPatch
) -> None:
    stream = StringIO()
    monkeypatch.setattr(stream, "isatty", lambda: is_terminal)
    monkeypatch.setattr(sys, "stderr", stream)
    monkeypatch.setattr(sys, "frozen", True, raising=False)
    monkeypatch.setattr(sys, "argv", [str(tmp_path / program)])
    assert run([str(tmp_path / "gone")], window) == 2
    assert "is neither a command nor a folder" in stream.getvalue()
    assert window.opened == []


def test_the_version_is_printed(window: Window, capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["--version"], window) == 0
    assert capsys.readouterr().out == f"ImageTwin {__version__}\n"
    assert window.opened == []


def test_the_help_names_the_commands(window: Window, capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["--help"], window) == 0
    shown = capsys.readouterr().out
    assert "scan" in shown
    assert "open" not in shown.split("Commands")[-1]


@pytest.mark.parametrize(
    "arguments", [["--nonsense"], ["scan"], ["scan", ".", "--threshold", "much"], ["scan", ".", "--json"]]
)
def test_arguments_that_cannot_be_parsed_are_one_sentence(
    window: Window, capsys: pytest.CaptureFixture[str], arguments: list[str]
) -> None:
    assert run(arguments, window) == 2
    error = capsys.readouterr().err
    assert error.startswith("imagetwin: ")
    assert error.endswith('See "imagetwin --help".\n')
    assert error.count("\n") == 1


def test_an_expected_error_is_one_sentence_and_exit_code_1(
    tmp_path: Path, window: Window, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    fail_scan(monkeypatch, ScanError("The disk is full. Free some space."))
    assert run(["scan", str(tmp_path), "--quiet"], window) == 1
    assert capsys.readouterr().err == "imagetwin: The disk is full. Free some space.\n"


def test_a_cancelled_scan_has_exit_code_130(
    tmp_path: Path, window: Window, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    fail_scan(monkeypatch, OperationCancelledError())
    assert run(["scan", str(tmp_path), "--quiet"], window) == 130
    assert capsys.readouterr().err == "imagetwin: Cancelled. No file was changed.\n"


def test_an_input_that_ends_has_exit_code_130(tmp_path: Path, window: Window, monkeypatch: pytest.MonkeyPatch) -> None:
    fail_scan(monkeypatch, EOFError())
    assert run(["scan", str(tmp_path), "--quiet"], window) == 130


def test_a_program_without_an_output_works(tmp_path: Path, window: Window, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "stdout", None)
    monkeypatch.setattr(sys, "stderr", None)
    assert run(["scan", str(tmp_path)], window) == 0


def test_a_second_ctrl_c_has_exit_code_130(tmp_path: Path, window: Window, monkeypatch: pytest.MonkeyPatch) -> None:
    fail_scan(monkeypatch, KeyboardInterrupt())
    assert run(["scan", str(tmp_path), "--quiet"], window) == 130


def test_a_fault_of_the_program_is_not_hidden(tmp_path: Path, window: Window, monkeypatch: pytest.MonkeyPatch) -> None:
    fail_scan(monkeypatch, ZeroDivisionError("a fault"))
    with pytest.raises(ZeroDivisionError):
        run(["scan", str(tmp_path), "--quiet"], window)


def test_a_reader_that_stopped_reading_ends_it_in_silence(
    tmp_path: Path, window: Window, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    fail_scan(monkeypatch, BrokenPipeError(32, "Broken pipe"))
    monkeypatch.setattr(sys, "stdout", None)
    assert run(["scan", str(tmp_path), "--quiet"], window) == 1
    assert capsys.readouterr().err == ""


@pytest.mark.skipif(sys.platform == "win32", reason="Windows reports a closed pipe in other ways")
@pytest.mark.parametrize("count", [2, 1500])
def test_a_pipe_that_is_closed_early_leaves_no_traceback(tmp_path: Path, count: int) -> None:
    content = save_picture(tmp_path / "0.png", 1, (40, 30)).read_bytes()
    for number in range(1, count):
        (tmp_path / f"{number}.png").write_bytes(content)
    command = [sys.executable, "-m", "imagetwin", "scan", str(tmp_path), "--threads", "1"]
    with subprocess.Popen(command, cwd=ROOT, stdout=subprocess.PIPE, stderr=subprocess.PIPE) as process:
        assert process.stdout is not None
        assert process.stderr is not None
        process.stdout.close()
        errors = process.stderr.read().decode()
    assert process.returncode == 1
    assert "Traceback" not in errors
    assert "BrokenPipe" not in errors


def test_the_first_ctrl_c_cancels_and_the_handler_is_put_back(
    tmp_path: Path, window: Window, monkeypatch: pytest.MonkeyPatch
) -> None:
    def interrupted(*_arguments: object, cancel: Any, **_options: object) -> None:
        signal.raise_signal(signal.SIGINT)
        assert cancel.is_cancelled
        assert signal.getsignal(signal.SIGINT) is signal.default_int_handler
        cancel.raise_if_cancelled()

    monkeypatch.setattr("imagetwin.engine.scan.scan", interrupted)
    before = signal.getsignal(signal.SIGINT)
    assert run(["scan", str(tmp_path), "--quiet"], window) == 130
    assert signal.getsignal(signal.SIGINT) is before


@pytest.mark.skipif(sys.platform == "win32", reason="Windows has no SIGINT for one process")
def test_ctrl_c_ends_a_running_scan_with_130_and_no_traceback(tmp_path: Path) -> None:
    picture = save_picture(tmp_path / SLEEPS, 1)
    code = (
        "import sys, imagetwin.engine.scan as scan, tests.helpers.faulty_tasks as faulty, imagetwin.__main__ as main\n"
        "scan.WorkerPool = faulty.FaultyPool\n"
        "sys.exit(main.main(sys.argv[1:]))"
    )
    command = [sys.executable, "-c", code, "scan", str(tmp_path), "--threads", "1"]
    with subprocess.Popen(command, cwd=ROOT, stdout=subprocess.PIPE, stderr=subprocess.PIPE) as process:
        deadline = time.monotonic() + 60
        while not heartbeat_of(picture).exists() and time.monotonic() < deadline:
            time.sleep(0.05)
        process.send_signal(signal.SIGINT)
        # Against a hang only: it answers within half a second.
        output, errors = process.communicate(timeout=30)
    assert process.returncode == 130
    assert output == b""
    assert b"Cancelled. No file was changed." in errors
    assert b"Traceback" not in errors
