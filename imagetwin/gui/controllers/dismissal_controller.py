"""Keeps what was dismissed as no duplicate beyond its review, and lists it."""

from collections.abc import Sequence
from contextlib import suppress
from dataclasses import dataclass
from functools import partial
from pathlib import Path

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from imagetwin.config import paths
from imagetwin.domain.dismissals import KeptDismissal
from imagetwin.domain.errors import DismissalError
from imagetwin.domain.images import ScannedImage
from imagetwin.domain.progress import CancelToken
from imagetwin.domain.scans import ScanResult
from imagetwin.gui.controllers.work_controller import WorkController
from imagetwin.gui.dialogs.dismissals_dialog import DismissalsDialog
from imagetwin.gui.jobs import Report
from imagetwin.gui.messages import show_error
from imagetwin.gui.modal import run_modal
from imagetwin.review.decisions import Changed
from imagetwin.review.dismissing import NOTHING_KNOWN, KnownDismissals, known_dismissals
from imagetwin.review.session import ReviewSession


@dataclass(frozen=True, slots=True)
class _Parts:
    """What was dismissed, by contents and where these lie, and the content that is no duplicate of the others."""

    contents: tuple[tuple[bytes, Path], ...]
    centre: bytes | None


class DismissalController(WorkController):
    """Writes dismissals in the order in which they were made and taken back, and shows their list.

    `revoked` comes with the number of those left when some were revoked there. Each is known by its contents, so one
    that was written may be taken back in any later review.
    """

    revoked = Signal(int)

    def __init__(self, window: QWidget) -> None:
        super().__init__(window)
        self._made: dict[int, _Parts] = {}
        self._orders: list[tuple[_Parts, bool]] = []
        self._dialog: DismissalsDialog | None = None

    def keep(self, session: ReviewSession, changed: Changed) -> None:
        """Write what was dismissed, and forget what is no longer."""
        for number in changed.dismissed:
            parts = _parts_of(session, number)
            if parts is not None:
                self._made[number] = parts
                self._orders.append((parts, True))
        self._orders += [(self._made[number], False) for number in changed.revoked if number in self._made]
        self._write()

    def open(self) -> None:
        """Show the list until it is closed."""
        dialog = self._dialog = DismissalsDialog(self._window)
        dialog.revoke_requested.connect(self._on_revoke_requested)
        self._load()
        run_modal(dialog)
        self._dialog = None

    def on_failed(self, error: BaseException) -> None:
        """Say what went wrong: in this review what was dismissed stays away all the same."""
        show_error(self.dialog_parent, error)

    def cancel_and_wait(self) -> None:
        """Write what is not written yet, and end."""
        super().cancel_and_wait()
        with suppress(DismissalError):
            _write(self._orders, CancelToken(), _tell_nobody)

    def _write(self) -> None:
        if self._orders and not self.is_running:
            self.run_job(partial(_write, self._orders), self._on_written)

    def _on_written(self, _nothing: object) -> None:
        if self._orders:
            self._write()
        else:
            self._load()

    def _load(self) -> None:
        if self._dialog is not None and not self.is_running:
            self.run_job(_load, self._on_loaded)

    def _on_loaded(self, kept: Sequence[KeptDismissal]) -> None:
        if self._dialog is not None:
            self._dialog.show_dismissals(kept)
        self._write()

    def _on_revoke_requested(self, keys: Sequence[bytes]) -> None:
        self.run_job(partial(_revoke, keys), self._on_revoked)

    def _on_revoked(self, kept: Sequence[KeptDismissal]) -> None:
        self._on_loaded(kept)
        self.revoked.emit(len(kept))


def _parts_of(session: ReviewSession, number: int) -> _Parts | None:
    """Return what was dismissed by its contents; None where these are not known."""
    found = session.dismissed(number)
    if found is None:
        return None
    images, centre = found
    contents = [(content, image.path) for image in images if (content := _content(session, image)) is not None]
    middle = None if centre is None else _content(session, centre)
    if len(contents) < len(images) or (centre is not None and middle is None):
        return None
    return _Parts(tuple(contents), middle)


def _content(session: ReviewSession, image: ScannedImage) -> bytes | None:
    content = session.content_of(image)
    return content if isinstance(content, bytes) else None


def _write(orders: list[tuple[_Parts, bool]], _cancel: CancelToken, _report: Report) -> None:
    """Carry the orders out, the first first, and take each from the list when it is done."""
    from imagetwin.store.dismissals import Dismissals, key_of

    if not orders:
        return
    try:
        with Dismissals(paths.dismissals_path()) as store:
            while orders:
                parts, is_dismissed = orders[0]
                if is_dismissed:
                    store.add(parts.contents, parts.centre)
                else:
                    store.revoke([key_of([content for content, _path in parts.contents], parts.centre)])
                del orders[0]
    except DismissalError:
        orders.clear()
        raise


def _load(_cancel: CancelToken, _report: Report) -> list[KeptDismissal]:
    from imagetwin.store.dismissals import Dismissals

    if not paths.dismissals_path().exists():
        return []
    with Dismissals(paths.dismissals_path()) as store:
        return store.all()


def _revoke(keys: Sequence[bytes], _cancel: CancelToken, _report: Report) -> list[KeptDismissal]:
    from imagetwin.store.dismissals import Dismissals

    with Dismissals(paths.dismissals_path()) as store:
        store.revoke(keys)
        return store.all()


def _tell_nobody(_status: object) -> None:
    """Report nothing."""


def known_for(result: ScanResult) -> tuple[KnownDismissals, list[str]]:
    """Return what was dismissed before, for a scan, and sentences about what went wrong; reads a file."""
    try:
        kept = _load(CancelToken(), _tell_nobody)
    except DismissalError as error:
        return NOTHING_KNOWN, [str(error)]
    return known_dismissals([each.dismissal for each in kept], result.images, result.contents), []
