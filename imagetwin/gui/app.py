"""Starts the window."""

import os
import signal
import sys
from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication

from imagetwin.config.logging_setup import start_logging
from imagetwin.config.paths import log_path, settings_path
from imagetwin.config.preferences import Preferences
from imagetwin.config.settings_file import load_preferences
from imagetwin.domain.errors import SettingsError, UsageError
from imagetwin.domain.wording import say_count
from imagetwin.gui.application import Application
from imagetwin.gui.garbage import GarbageCollector
from imagetwin.gui.languages import use_language
from imagetwin.gui.main_window import MainWindow
from imagetwin.gui.messages import UnexpectedErrors, show_error
from imagetwin.gui.style import CalmStyle

EXIT_NO_SCREEN = 1
_SWITCH_SECONDS = 0.001


def run(folders: Sequence[Path], gone: Sequence[Path] = ()) -> int:
    """Show the window on the folders, and a sentence of what is gone; return its exit code when it is closed."""
    if not has_screen():
        message = "imagetwin: There is no screen to open a window on. Use the command line: imagetwin scan FOLDER"
        print(message, file=sys.stderr)  # noqa: T201 - there is no window to say it in
        return EXIT_NO_SCREEN
    start_logging(log_path())
    application = create_application(sys.argv[:1])
    collector = GarbageCollector(application)
    collector.start()
    window = create_window(folders, gone)
    application.paths_opened.connect(window.search_bar.folder_line.open_paths)
    UnexpectedErrors(window).install()
    # Python's own way would raise KeyboardInterrupt in the middle of whatever the window is doing.
    signal.signal(signal.SIGINT, lambda _number, _frame: QTimer.singleShot(0, window.close))
    window.show()
    code = application.exec()
    collector.stop()
    return code


def has_screen() -> bool:
    """Tell whether Qt has a screen to open; without one it would end the process."""
    if sys.platform != "linux" or os.environ.get("QT_QPA_PLATFORM"):
        return True
    return bool(os.environ.get("DISPLAY") or os.environ.get("WAYLAND_DISPLAY"))


def create_application(arguments: list[str]) -> Application:
    """Return the application object: Fusion, light or dark with the system."""
    # A scan's thread lets go of the interpreter this often: the window's thread has to wait for it at each step.
    sys.setswitchinterval(_SWITCH_SECONDS)
    application = Application(arguments)
    application.setStyle(CalmStyle())
    return application


def create_window(folders: Sequence[Path], gone: Sequence[Path] = ()) -> MainWindow:
    """Return the main window with the user's preferences; damaged ones are set aside with a message.

    Of what is gone it tells once it is shown.
    """
    application = QApplication.instance()
    assert isinstance(application, QApplication)
    use_language(application, "")  # until the settings are read: what is wrong with them is told, too
    problem: SettingsError | None = None
    try:
        preferences = load_preferences(settings_path())
    except SettingsError as error:
        preferences, problem = Preferences(), error
    if preferences.language:
        use_language(application, preferences.language)
    window = MainWindow(preferences, settings_path(), os.cpu_count() or 1)
    if folders:
        window.open_folders(folders)
    if problem is not None:
        show_error(window, problem)
    if gone:
        QTimer.singleShot(0, window, lambda: show_error(window, _gone_error(gone)))
    return window


def _gone_error(gone: Sequence[Path]) -> UsageError:
    return UsageError(
        say_count(
            'There is no folder or file "{path}". Check the name, or connect its drive, and open it again.',
            '{n} of the folders and files are not there, the first of them "{path}". Check the names, or connect their '
            "drives, and open them again.",
            len(gone),
            path=gone[0],
        )
    )
