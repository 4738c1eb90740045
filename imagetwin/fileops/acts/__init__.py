"""The acts of which removals and undos are made: each can be done, looked at after a crash, and taken back."""

from imagetwin.domain.journal import Act
from imagetwin.fileops.acts.base import Actor
from imagetwin.fileops.acts.copy import CopyActor
from imagetwin.fileops.acts.delete import DeleteActor
from imagetwin.fileops.acts.link import LinkActor, UnlinkActor
from imagetwin.fileops.acts.move import MoveActor
from imagetwin.fileops.acts.trash import TrashActor
from imagetwin.fileops.acts.write import UnwriteActor, WriteActor
from imagetwin.fileops.trash import TrashCan


def make_actors(trash: TrashCan) -> dict[Act, Actor]:
    """Return who does each act."""
    return {
        Act.TRASH: TrashActor(trash),
        Act.MOVE: MoveActor(),
        Act.LINK: LinkActor(),
        Act.DELETE: DeleteActor(),
        Act.COPY: CopyActor(),
        Act.WRITE: WriteActor(),
        Act.UNLINK: UnlinkActor(),
        Act.UNWRITE: UnwriteActor(),
    }
