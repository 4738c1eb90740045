"""Doing one step and taking it back, each with its record in the journal before and after."""

import contextlib
import os
import secrets
from dataclasses import replace
from pathlib import Path

from imagetwin.domain.images import FileIdentity
from imagetwin.domain.journal import Act, Entry, Step, StepState
from imagetwin.domain.wording import said_by, say
from imagetwin.fileops.acts import make_actors
from imagetwin.fileops.acts.base import NoWayBackError, StepError, is_untouched
from imagetwin.fileops.acts.move import OtherVolumeError
from imagetwin.fileops.files import bytes_of, missing_folders
from imagetwin.fileops.naming import free_path
from imagetwin.fileops.trash import TrashCan, TrashError, TrashLostError
from imagetwin.fileops.volumes import nearest_existing
from imagetwin.store.journal import Journal


class StepRunner:
    """Does the steps of one run."""

    def __init__(self, journal: Journal, run: int, trash: TrashCan | None = None) -> None:
        self._journal = journal
        self._run = run
        self._trash = trash or TrashCan()
        self._actors = make_actors(self._trash)

    def do(self, removal: int, step: Step, *, undoes: int | None = None) -> Entry:
        """Do a step.

        Raises StepError where it was not done, TrashLostError where the trash took a file and has it not, and
        JournalError where the journal cannot be written.
        """
        try:
            return self._do(removal, step, undoes)
        except OtherVolumeError:
            return self._do(removal, replace(step, digest=_digest(step.source)), undoes)

    def _do(self, removal: int, step: Step, undoes: int | None) -> Entry:
        number = self._journal.intend(self._run, removal, step, undoes=undoes)
        try:
            place = self._actors[step.act].perform(step)
        except TrashLostError as error:
            self._journal.mark(number, StepState.DONE, reason=said_by(error))
            raise
        except (StepError, TrashError, OSError) as error:
            place = self._after_failure(number, step, error)
        self._journal.mark(number, StepState.DONE, place=place)
        return Entry(number, self._run, removal, step, StepState.DONE, undoes, place=place)

    def _after_failure(self, number: int, step: Step, error: Exception) -> Path | None:
        """Return where the file lies if the step was done in spite of the error; else record and raise it.

        Where that cannot be told now, the step stays intended, and is settled at the next undo.
        """
        failure = error if isinstance(error, StepError) else StepError(phrase(error))
        # Where a name is taken, what lies there is somebody else's: nothing is to be cleared away.
        if not isinstance(error, FileExistsError):
            try:
                settled = self._actors[step.act].settle(step)
            except OSError:
                raise failure from error
            if settled.done:
                return settled.place
        self._journal.mark(number, StepState.NOT_DONE, reason=said_by(failure))
        raise failure from error

    def take_back(self, entry: Entry) -> Path | None:
        """Take a done step back; return where the file is again.

        Raises NoWayBackError, or StepError where it was tried in vain.
        """
        try:
            if entry.step.act in {Act.MOVE, Act.TRASH} and is_untouched(entry.step.source, entry.step.identity):
                self._journal.mark(entry.number, StepState.UNDONE, place=entry.step.source)
                return entry.step.source
            back = self._actors[entry.step.act].way_back(entry.step, entry.place)
            _check_drive(back, entry.step.identity.device)
        except OSError as error:
            raise NoWayBackError(say("cannot be looked at: {why}", why=phrase(error))) from error
        done = self.do(entry.removal, self._made_ready(back), undoes=entry.number)
        self.close(entry, done.place)
        return done.place

    def close(self, entry: Entry, place: Path | None) -> None:
        """Record that a step was taken back, once its file has its own time and the trash forgot it."""
        if place is not None:
            _restore_time(place, entry.step.identity)
        if entry.step.act == Act.TRASH and entry.place is not None:
            self._trash.forget(entry.place)
        self._journal.mark(entry.number, StepState.UNDONE, place=place)

    def settle(self, entry: Entry) -> Entry:
        """Find out how far a step came that is only known to have been intended. Raises StepError where that fails."""
        try:
            settled = self._actors[entry.step.act].settle(entry.step)
        except OSError as error:
            path, why = entry.step.source, phrase(error)
            raise StepError(say('"{path}" cannot be looked at: {why}', path=path, why=why)) from error
        if not settled.done and settled.reason:
            raise StepError(settled.reason)
        state = StepState.DONE if settled.done else StepState.NOT_DONE
        self._journal.mark(entry.number, state, reason=settled.reason, place=settled.place)
        return replace(entry, state=state, reason=settled.reason, place=settled.place)

    @staticmethod
    def _made_ready(step: Step) -> Step:
        """Choose the names that a way back needs, at the last moment."""
        if step.act != Act.MOVE:
            return replace(step, temporary=temporary_in(step.source.parent))
        assert step.target is not None
        target = free_path(step.target)
        folders = missing_folders(target.parent)
        return replace(step, target=target, temporary=temporary_in(target.parent), made_folders=folders)


def _check_drive(back: Step, device: int) -> None:
    """Raise NoWayBackError where a file would be brought back to the empty place of a drive that is not there."""
    folder = (back.target or back.source).parent
    if back.act != Act.MOVE or os.path.lexists(folder):
        return
    if nearest_existing(folder).stat().st_dev != device:
        raise NoWayBackError(
            say('was on a drive that is not there now; connect it. It lies at "{path}"', path=back.source)
        )


def _restore_time(place: Path, identity: FileIdentity) -> None:
    """Give a file back the time that another file system may have rounded."""
    with contextlib.suppress(OSError):
        status = place.lstat()
        if status.st_mtime_ns != identity.mtime_ns and not place.is_symlink():
            os.utime(place, ns=(status.st_atime_ns, identity.mtime_ns))


def temporary_in(folder: Path) -> Path:
    """Return a name in a folder that nobody else will use."""
    return folder / f".imagetwin-{secrets.token_hex(8)}.part"


def phrase(error: Exception) -> str:
    """Say an error in a phrase."""
    if isinstance(error, FileExistsError):
        return say('the name "{name}" is taken', name=os.fsdecode(error.filename2 or error.filename or ""))
    if isinstance(error, OSError):
        return error.strerror or str(error)
    return said_by(error)


def _digest(path: Path) -> str:
    try:
        return bytes_of(path)
    except OSError as error:
        raise StepError(phrase(error)) from error
