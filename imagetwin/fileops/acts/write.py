"""A sidecar is written beside the survivor, and the way back."""

from pathlib import Path

from imagetwin.domain.journal import Act, Step
from imagetwin.domain.wording import say
from imagetwin.fileops.acts.base import NoWayBackError, Settled, StepError, is_untouched
from imagetwin.fileops.acts.keeping import discard_kept, has_same_bytes, keep, put_back
from imagetwin.fileops.files import (
    bytes_of,
    discard,
    identity_of,
    make_folders,
    move_on_volume,
    remove_empty_folders,
    remove_placeholder,
    write_durably,
)

_CHANGED_SINCE = say("was changed since it was written")


class WriteActor:
    """Writes a sidecar; a former one, whose identity the step has, is kept at `target`."""

    def perform(self, step: Step) -> Path:
        """Write the sidecar."""
        assert step.temporary is not None
        make_folders(step.made_folders)
        try:
            write_durably(step.content, step.temporary)
            if step.target is None:
                move_on_volume(step.temporary, step.source)
                return step.source
            keep(step.source, step.target)
            if not is_untouched(step.source, step.identity):
                raise StepError(say("was changed in the last moment"))
            step.temporary.replace(step.source)
        except BaseException:
            discard(step.temporary)
            discard_kept(step)
            remove_empty_folders(step.made_folders)
            raise
        return step.source

    def settle(self, step: Step) -> Settled:
        """See whether the new sidecar is there."""
        discard(step.temporary)
        if holds(step.source, step.digest):
            return Settled(done=True, place=step.source)
        if step.target is None:
            remove_placeholder(step.source)
        discard_kept(step)
        remove_empty_folders(step.made_folders)
        return Settled(done=False)

    def way_back(self, step: Step, _place: object) -> Step:
        """Return the step that brings the former state back."""
        if not holds(step.source, step.digest):
            raise NoWayBackError(_CHANGED_SINCE)
        return Step(act=Act.UNWRITE, source=step.source, identity=step.identity, target=step.target, digest=step.digest)


class UnwriteActor:
    """Takes a written sidecar away, or puts the former one back."""

    def perform(self, step: Step) -> Path | None:
        """Take the sidecar away, or bring the former one back."""
        if not holds(step.source, step.digest):
            raise StepError(_CHANGED_SINCE)
        if step.target is None:
            step.source.unlink()
            return None
        assert step.temporary is not None
        try:
            put_back(step.target, step.source, step.temporary)
        except BaseException:
            discard(step.temporary)
            raise
        return step.source

    def settle(self, step: Step) -> Settled:
        """See whether the written sidecar is there, or what was before it."""
        discard(step.temporary)
        if holds(step.source, step.digest):
            return Settled(done=False)
        if step.target is None:
            return Settled(done=identity_of(step.source) is None)
        if identity_of(step.target) is None:
            return Settled(done=identity_of(step.source) is not None, place=step.source)
        if not has_same_bytes(step.target, step.source):
            return Settled(done=False, reason=say("was changed"))
        discard(step.target)
        return Settled(done=True, place=step.source)

    def way_back(self, step: Step, _place: object) -> Step:
        """Refuse: what was taken back stays so."""
        raise NoWayBackError(say("was restored"))


def holds(path: Path, digest: str) -> bool:
    """Tell whether a file has these bytes."""
    return identity_of(path) is not None and path.is_file() and bytes_of(path) == digest
