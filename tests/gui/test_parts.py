"""Jobs, thumbnails, icons, dialogs and messages by themselves."""

import gc
import sys
import threading
from pathlib import Path

import pytest
from PySide6.QtCore import QObject, Qt, QThread, QTimer, Slot
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication, QDialog, QMessageBox, QWidget
from pytestqt.qtbot import QtBot
from shiboken6 import isValid

from imagetwin.config.preferences import Preferences
from imagetwin.config.shipped_files import resources_folder
from imagetwin.domain.errors import ScanError
from imagetwin.domain.images import FileIdentity, ImageFile, ScannedImage
from imagetwin.domain.progress import CancelToken, Progress, Stage
from imagetwin.domain.quantities import format_bytes
from imagetwin.gui.actions import ACTIONS
from imagetwin.gui.app import EXIT_NO_SCREEN, create_window, has_screen, run
from imagetwin.gui.delegates.card_delegate import size_line
from imagetwin.gui.dialogs.options_dialog import OptionsDialog
from imagetwin.gui.garbage import GarbageCollector
from imagetwin.gui.jobs import Job, Report
from imagetwin.gui.messages import UnexpectedErrors, report_of
from imagetwin.gui.resources import icon
from imagetwin.gui.thumbnail_loader import ThumbnailLoader
from imagetwin.gui.views.search_bar import progress_text
from tests.helpers.faulty_tasks import KILLS, RAISES, SLEEPS, thumbnail_faultily
from tests.helpers.pictures import save_picture
from tests.helpers.window import PATIENCE_MS, answering, button_of


class Ear(QObject):
    """Hears a job's signals and in which thread they come."""

    def __init__(self, job: Job) -> None:
        super().__init__()
        self.heard: list[tuple[str, object]] = []
        self.threads: set[QThread] = set()
        job.progressed.connect(self._on_progressed)
        job.succeeded.connect(self._on_succeeded)
        job.failed.connect(self._on_failed)
        job.cancelled.connect(self._on_cancelled)

    def _note(self, what: str, value: object) -> None:
        self.heard.append((what, value))
        self.threads.add(QThread.currentThread())

    @Slot(object)
    def _on_progressed(self, value: object) -> None:
        self._note("progressed", value)

    @Slot(object)
    def _on_succeeded(self, value: object) -> None:
        self._note("succeeded", value)

    @Slot(object)
    def _on_failed(self, value: object) -> None:
        self._note("failed", value)

    @Slot()
    def _on_cancelled(self) -> None:
        self._note("cancelled", None)


def test_a_job_reports_and_succeeds_in_the_main_thread(qtbot: QtBot) -> None:
    seen: list[int] = []

    def work(_cancel: CancelToken, report: Report) -> int:
        seen.append(threading.get_ident())
        report(1)
        return 2

    job = Job(work)
    ear = Ear(job)
    with qtbot.waitSignal(job.succeeded, timeout=PATIENCE_MS):
        job.start()
    assert ear.heard == [("progressed", 1), ("succeeded", 2)]
    assert ear.threads == {QThread.currentThread()}
    assert seen != [threading.get_ident()]


def test_a_cancelled_job_says_only_that(qtbot: QtBot) -> None:
    def work(cancel: CancelToken, _report: Report) -> None:
        while True:
            cancel.raise_if_cancelled()

    job = Job(work)
    ear = Ear(job)
    with qtbot.waitSignal(job.cancelled, timeout=PATIENCE_MS):
        job.start()
        job.cancel()
    assert ear.heard == [("cancelled", None)]


def test_a_job_passes_an_expected_error_on(qtbot: QtBot) -> None:
    error = ScanError("The drive is gone.")

    def work(_cancel: CancelToken, _report: Report) -> None:
        raise error

    job = Job(work)
    ear = Ear(job)
    with qtbot.waitSignal(job.failed, timeout=PATIENCE_MS):
        job.start()
    assert ear.heard == [("failed", error)]


@pytest.mark.expects_log
def test_a_job_logs_an_unexpected_error_and_passes_it_on(qtbot: QtBot, caplog: pytest.LogCaptureFixture) -> None:
    def work(_cancel: CancelToken, _report: Report) -> float:
        return 1 / 0

    job = Job(work)
    ear = Ear(job)
    with qtbot.waitSignal(job.failed, timeout=PATIENCE_MS):
        job.start()
    assert isinstance(ear.heard[0][1], ZeroDivisionError)
    assert "failed unexpectedly" in caplog.text


def test_emitting_signals_takes_no_reference_from_true(qtbot: QtBot) -> None:
    job = Job(lambda _cancel, _report: None)
    before = sys.getrefcount(True)  # PySide6 6.12.0 lost one at each emit, until Python 3.11 gave up
    for _ in range(100):
        job.progressed.emit(1)
    assert abs(sys.getrefcount(True) - before) < 50


def test_thumbnails_come_later_and_are_then_in_memory(qtbot: QtBot, loader: ThumbnailLoader, tmp_path: Path) -> None:
    picture = save_picture(tmp_path / "wide.png", 1, (400, 200))
    with qtbot.waitSignal(loader.loaded, timeout=PATIENCE_MS) as loaded:
        assert loader.pixmap(picture, 100) is None
    assert loaded.args == [picture]
    pixmap = loader.pixmap(picture, 100)
    assert pixmap is not None
    assert (pixmap.width(), pixmap.height()) == (100, 50)


def test_a_picture_that_cannot_be_read_has_a_null_thumbnail(
    qtbot: QtBot, loader: ThumbnailLoader, tmp_path: Path
) -> None:
    (tmp_path / "broken.png").write_bytes(b"nothing")
    with qtbot.waitSignal(loader.loaded, timeout=PATIENCE_MS):
        loader.pixmap(tmp_path / "broken.png", 100)
    pixmap = loader.pixmap(tmp_path / "broken.png", 100)
    assert pixmap is not None
    assert pixmap.isNull()


def test_a_picture_that_ends_or_holds_up_its_worker_costs_its_own_thumbnail_only(
    qtbot: QtBot, loader: ThumbnailLoader, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("imagetwin.imaging.thumbnails.thumbnail", thumbnail_faultily)
    monkeypatch.setattr("imagetwin.gui.thumbnail_loader.SECONDS_PER_PICTURE", 2.0)
    pictures = [save_picture(tmp_path / name, 1) for name in ("a.jpg", KILLS, SLEEPS, RAISES, "b.jpg")]
    for picture in pictures:
        loader.pixmap(picture, 100)
    qtbot.waitUntil(lambda: None not in [loader.pixmap(picture, 100) for picture in pictures], timeout=PATIENCE_MS)
    shown = [loader.pixmap(picture, 100) for picture in pictures]
    assert [pixmap is not None and not pixmap.isNull() for pixmap in shown] == [True, False, False, False, True]


def test_the_thumbnail_cache_is_bounded(
    qtbot: QtBot, loader: ThumbnailLoader, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("imagetwin.gui.thumbnail_loader.CACHE_BYTES", 100 * 100 * 4)
    pictures = [save_picture(tmp_path / f"{seed}.png", seed, (100, 100)) for seed in range(3)]
    for picture in pictures:
        with qtbot.waitSignal(loader.loaded, timeout=PATIENCE_MS):
            loader.pixmap(picture, 100)
    assert loader.pixmap(pictures[2], 100) is not None
    with qtbot.waitSignal(loader.loaded, timeout=PATIENCE_MS):
        assert loader.pixmap(pictures[0], 100) is None
    loader.clear()
    with qtbot.waitSignal(loader.loaded, timeout=PATIENCE_MS):
        assert loader.pixmap(pictures[2], 100) is None


def test_every_action_has_an_icon_that_is_there(qtbot: QtBot) -> None:
    for name in {spec.icon_name for spec in ACTIONS if spec.icon_name} | {"imagetwin"}:
        assert not icon(name).isNull()
        assert (resources_folder() / "icons" / f"{name}.svg").is_file()


def test_more_threads_than_cores_get_a_plain_warning(qtbot: QtBot) -> None:
    dialog = OptionsDialog(Preferences(), 2)
    qtbot.addWidget(dialog)
    assert dialog.preferences.worker_count == 0
    assert (dialog.threads_box.minimum(), dialog.threads_box.maximum()) == (1, 8)
    dialog.threads_box.setValue(5)
    assert dialog.preferences.worker_count == 5
    assert "More threads than cores" in dialog.note.text()


@pytest.mark.parametrize(
    ("progress", "text"),
    [
        (Progress(Stage.WALK, 0, None), "Looking for images…"),
        (Progress(Stage.WALK, 1200, None), "Looking for images: 1,200"),
        (
            Progress(Stage.FINGERPRINT, 10, 5000, 320.4, 75.0),
            "Reading images: 10 of 5,000, 320 a second, 1 min 15 s left",
        ),
        (Progress(Stage.PROVE, 30, 200), "Looking closely: 30 of 200"),
    ],
)
def test_progress_is_told_in_words(progress: Progress, text: str) -> None:
    assert progress_text(progress) == text


@pytest.mark.expects_log
def test_an_unexpected_error_is_shown_with_a_text_to_copy(qtbot: QtBot, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "excepthook", sys.excepthook)
    monkeypatch.setattr(threading, "excepthook", threading.excepthook)
    window = QWidget()
    qtbot.addWidget(window)
    UnexpectedErrors(window).install()
    details: list[str] = []

    def close(dialog: QDialog) -> None:
        assert isinstance(dialog, QMessageBox)
        button_of(dialog, "Copy report").click()
        details.append(QGuiApplication.clipboard().text())
        dialog.reject()

    def fail() -> None:
        raise RuntimeError("from a thread")

    with answering(close):
        thread = threading.Thread(target=fail)
        thread.start()
        thread.join()
        qtbot.waitUntil(lambda: bool(details), timeout=PATIENCE_MS)
    assert "RuntimeError: from a thread" in details[0]
    assert "ImageTwin" in report_of(ValueError("x"))


def test_garbage_is_collected_by_the_main_thread_alone(
    qtbot: QtBot, qapp: QApplication, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("imagetwin.gui.garbage.INTERVAL_MS", 1)
    collections: list[int] = []
    gc.callbacks.append(lambda phase, _info: collections.append(threading.get_ident()) if phase == "start" else None)
    collector = GarbageCollector(qapp)
    collector.start()
    try:
        assert not gc.isenabled()
        qtbot.waitUntil(lambda: bool(collections), timeout=PATIENCE_MS)
        qapp.applicationStateChanged.emit(Qt.ApplicationState.ApplicationInactive)
    finally:
        collector.stop()
        gc.callbacks.pop()
    assert gc.isenabled()
    collector.deleteLater()
    assert set(collections) == {threading.get_ident()}


def test_without_a_screen_it_says_what_to_do(
    capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(sys, "platform", "linux")
    for name in ("QT_QPA_PLATFORM", "DISPLAY", "WAYLAND_DISPLAY"):
        monkeypatch.delenv(name, raising=False)
    assert not has_screen()
    assert run(()) == EXIT_NO_SCREEN
    assert "imagetwin scan FOLDER" in capsys.readouterr().err


def test_damaged_settings_are_set_aside_with_a_message(
    qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    settings = tmp_path / "settings.toml"
    settings.write_text("threshold = = 3")
    monkeypatch.setattr("imagetwin.gui.app.settings_path", lambda: settings)
    with answering(lambda dialog: dialog.reject()) as answered:
        window = create_window([tmp_path])
    assert len(answered) == 1
    assert window.search_bar.folders == [tmp_path]
    assert settings.with_suffix(".damaged").read_text() == "threshold = = 3"
    window.close()
    window.deleteLater()


@pytest.mark.parametrize(
    ("count", "words"), [(1, 'There is no folder or file "'), (2, "2 of the folders and files are not there")]
)
def test_the_window_opens_and_tells_what_it_was_asked_to_open_and_is_gone(
    count: int, words: str, qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("imagetwin.gui.app.settings_path", lambda: tmp_path / "settings.toml")
    told = []

    def look(dialog: QDialog) -> None:
        assert isinstance(dialog, QMessageBox)
        window = dialog.parentWidget()
        told.append((dialog.text(), window is not None and window.isVisible()))
        dialog.reject()

    gone = [tmp_path / f"gone {number}" for number in range(count)]
    with answering(look):
        window = create_window([tmp_path], gone)
        window.show()
        qtbot.waitUntil(lambda: bool(told), timeout=PATIENCE_MS)
    ((text, is_open),) = told
    assert text.startswith(words)
    assert str(gone[0]) in text
    assert is_open
    assert window.search_bar.folders == [tmp_path]
    window.close()
    window.deleteLater()


def test_a_timer_left_running_would_be_seen(qtbot: QtBot) -> None:
    timer = QTimer()
    timer.start(1000)
    found = [entry for entry in gc.get_objects() if isinstance(entry, QTimer) and isValid(entry) and entry.isActive()]
    timer.stop()
    assert timer in found


def test_a_card_and_the_panes_say_that_an_image_is_damaged() -> None:
    file = ImageFile(Path("a.jpg"), FileIdentity(2000, 0, 0, 0))
    intact = ScannedImage(file, 640, 480, "JPEG")
    damaged = ScannedImage(file, 640, 480, "JPEG", part=(0, 0, 255, 180))
    assert size_line(intact) == f"640 × 480, {format_bytes(2000)}"
    assert size_line(damaged) == f"Damaged, {size_line(intact)}"
