"""A file is deleted for good."""

from imagetwin.domain.journal import Step
from imagetwin.domain.wording import say
from imagetwin.fileops.acts.base import NoWayBackError, Settled
from imagetwin.fileops.files import identity_of


class DeleteActor:
    """Deletes; there is no way back."""

    def perform(self, step: Step) -> None:
        """Delete the file."""
        step.source.unlink()

    def settle(self, step: Step) -> Settled:
        """See whether the file is gone."""
        return Settled(done=identity_of(step.source) is None)

    def way_back(self, step: Step, _place: object) -> Step:
        """Refuse: there is nothing to bring back."""
        raise NoWayBackError(say("was deleted for good"))
