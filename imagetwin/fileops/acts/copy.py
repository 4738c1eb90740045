"""A copy of a file is laid in the backup folder before the file is removed."""

from pathlib import Path

from imagetwin.domain.journal import Step
from imagetwin.domain.wording import say
from imagetwin.fileops.acts.base import NoWayBackError, Settled
from imagetwin.fileops.acts.move import target_of
from imagetwin.fileops.files import (
    copy_to_volume,
    discard,
    is_file,
    make_folders,
    remove_empty_folders,
    remove_placeholder,
)


class CopyActor:
    """Copies, and leaves the copy where it is: a backup is only ever added to."""

    def perform(self, step: Step) -> Path:
        """Copy the file to the backup."""
        assert step.temporary is not None
        target = target_of(step)
        make_folders(step.made_folders)
        try:
            copy_to_volume(step.source, step.temporary, target, step.digest)
        except BaseException:
            remove_empty_folders(step.made_folders)
            raise
        return target

    def settle(self, step: Step) -> Settled:
        """See whether the whole copy is there."""
        target = target_of(step)
        discard(step.temporary)
        if is_file(target, step.identity, step.digest):
            return Settled(done=True, place=target)
        if step.identity.byte_size:
            remove_placeholder(target)
        remove_empty_folders(step.made_folders)
        return Settled(done=False)

    def way_back(self, step: Step, _place: object) -> Step:
        """Refuse: a backup stays."""
        raise NoWayBackError(say("is a backup, which stays"))
