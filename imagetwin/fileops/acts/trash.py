"""A file goes to the system's trash."""

import os
from pathlib import Path

from imagetwin.domain.journal import Step
from imagetwin.domain.wording import say
from imagetwin.fileops.acts.base import NoWayBackError, Settled, is_untouched
from imagetwin.fileops.acts.move import move_back
from imagetwin.fileops.trash import TrashCan


class TrashActor:
    """Sends to the trash and finds in it again."""

    def __init__(self, trash: TrashCan) -> None:
        self._trash = trash

    def perform(self, step: Step) -> Path | None:
        """Send the file to the trash."""
        return self._trash.send(step.source, step.identity)

    def settle(self, step: Step) -> Settled:
        """Look for the file in its place and in the trash."""
        if is_untouched(step.source, step.identity):
            self._trash.clean_up(step.source, step.identity)
            return Settled(done=False)
        place = self._trash.find(step.source, step.identity)
        if place is not None:
            return Settled(done=True, place=place)
        if os.path.lexists(step.source):
            return Settled(done=False, reason=say("was changed, and is not in the trash"))
        lost = say("is gone from its place and was not found in the trash; look there for it")
        return Settled(done=True, reason=lost)

    def way_back(self, step: Step, place: Path | None) -> Step:
        """Return the move out of the trash."""
        found = place if place is not None and os.path.lexists(place) else self._trash.find(step.source, step.identity)
        if found is None:
            raise NoWayBackError(
                say('is not found in the trash; if it is there, restore "{name}" from it', name=step.source.name)
            )
        return move_back(step, found)
