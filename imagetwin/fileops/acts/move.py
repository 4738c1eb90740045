"""A file goes to another place, on the same volume or across: quarantine, a folder of the user's, and the way back."""

import errno
import os
from pathlib import Path

from imagetwin.domain.journal import Act, Step
from imagetwin.domain.wording import say
from imagetwin.fileops.acts.base import NoWayBackError, Settled, StepError, is_untouched
from imagetwin.fileops.files import (
    copy_to_volume,
    discard,
    identity_of,
    is_file,
    make_folders,
    move_on_volume,
    remove_empty_folders,
    remove_placeholder,
    sync_folder,
)


class OtherVolumeError(StepError):
    """The target is on another volume, so the step needs the digest of the file's bytes."""


class MoveActor:
    """Moves by renaming; with a digest in the step by copying, comparing, and then removing the original."""

    def perform(self, step: Step) -> Path:
        """Rename the file, or copy, compare and remove it."""
        target = target_of(step)
        make_folders(step.made_folders)
        try:
            if step.digest:
                self._across(step, target)
            else:
                self._rename(step, target)
        except BaseException:
            remove_empty_folders(step.made_folders)
            raise
        return target

    @staticmethod
    def _rename(step: Step, target: Path) -> None:
        try:
            move_on_volume(step.source, target)
        except OSError as error:
            if error.errno == errno.EXDEV:
                raise OtherVolumeError(say("is on another drive")) from error
            raise
        if not is_untouched(target, step.identity):
            # Somebody put another file in its place in the last moment.
            move_on_volume(target, step.source)
            raise StepError(say("was replaced by another file in the last moment"))
        for folder in {step.source.parent, target.parent}:
            sync_folder(folder)

    @staticmethod
    def _across(step: Step, target: Path) -> None:
        assert step.temporary is not None
        copy_to_volume(step.source, step.temporary, target, step.digest)
        try:
            if not is_untouched(step.source, step.identity):
                raise StepError(say("was changed while it was copied"))
            step.source.unlink()
        except BaseException:
            # An interrupt may come right after the original went: then the copy is all there is.
            if os.path.lexists(step.source):
                discard(target)
            raise

    def settle(self, step: Step) -> Settled:
        """See at which of the two places the whole file is, and clear the other."""
        target = target_of(step)
        discard(step.temporary)
        if step.identity.byte_size:
            remove_placeholder(target)
        if is_untouched(step.source, step.identity):
            if step.digest and is_file(target, step.identity, step.digest):
                discard(target)
            remove_empty_folders(step.made_folders)
            return Settled(done=False)
        if is_file(target, step.identity, step.digest):
            return Settled(done=True, place=target)
        return Settled(done=False, reason=say('is neither in its place nor at "{path}" as it was', path=target))

    def way_back(self, step: Step, place: Path | None) -> Step:
        """Return the move to where the file was."""
        return move_back(step, place or target_of(step))


def move_back(step: Step, place: Path) -> Step:
    """Return the step that moves a file from a place to where it was. Raises NoWayBackError."""
    if not os.path.lexists(place):
        raise NoWayBackError(say('is not at "{path}" any more', path=place))
    # On another volume it has another inode, and perhaps a rounded time.
    identity = identity_of(place)
    if identity is None or not is_file(place, step.identity, step.digest):
        raise NoWayBackError(say('was changed since; it lies at "{path}"', path=place))
    return Step(act=Act.MOVE, source=place, identity=identity, target=step.source, digest=step.digest)


def target_of(step: Step) -> Path:
    """Return the target of a step that must have one."""
    assert step.target is not None, "the step has no target"
    return step.target
