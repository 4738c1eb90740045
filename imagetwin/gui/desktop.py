"""Handing a file over to the desktop: open it, show it in its folder."""

import sys
from pathlib import Path

from PySide6.QtCore import QProcess, QUrl
from PySide6.QtGui import QDesktopServices, QGuiApplication


def open_file(path: Path) -> bool:
    """Open a file with the program that the system has for it; return False where there is none."""
    return QDesktopServices.openUrl(QUrl.fromLocalFile(str(path)))


def open_address(address: QUrl) -> bool:
    """Open an address with the program that the system has for it; return False where there is none."""
    return QDesktopServices.openUrl(address)


def show_in_folder(path: Path) -> bool:
    """Show a file selected in the file manager, or its folder where the file manager cannot select."""
    if sys.platform == "win32":
        process = QProcess()
        process.setProgram("explorer.exe")
        # The file manager reads its own quotes; a list of arguments would be quoted another way.
        process.setNativeArguments(f'/select,"{path}"')
        return _started(process)
    if sys.platform == "darwin":
        process = QProcess()
        process.setProgram("open")
        process.setArguments(["-R", str(path)])
        return _started(process)
    return QDesktopServices.openUrl(QUrl.fromLocalFile(str(path.parent)))


def copy_path(path: Path) -> None:
    """Put a path on the clipboard."""
    QGuiApplication.clipboard().setText(str(path))


def _started(process: QProcess) -> bool:
    result = process.startDetached()
    return bool(result[0] if isinstance(result, tuple) else result)
