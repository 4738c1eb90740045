"""The errors that ImageTwin expects, each with a sentence that a person can act on.

ImageTwinError              shown as it is, by the window and by the command line
├── UsageError              what was asked cannot be done as asked (a folder that is not there)
├── ModelError              a model cannot be used, or what opens it is not installed
├── ScanError               a scan cannot go on (no room for its temporary files)
├── PlanRefusedError        a removal that would break the safety contract
├── JournalError            the journal cannot be read or written, so nothing is removed
├── UndoError               there is nothing to undo as it was asked
├── DismissalError          what was dismissed cannot be read or written
├── SessionError            a saved review cannot be read or written
├── SettingsError           settings that cannot be read or written
└── OperationCancelledError the user cancelled; nothing is wrong

A bad image is none of these: it is the value `Unreadable`.
"""

from imagetwin.domain.wording import Sentence, tr


class ImageTwinError(Exception):
    """An expected error; its text is one or two sentences that say what happened and what to do.

    Raised with what `say` returns it is shown in the user's language, whichever process raised it.
    """

    def __str__(self) -> str:
        said = self.args[0] if len(self.args) == 1 else None
        return tr(said) if isinstance(said, Sentence) else super().__str__()


class UsageError(ImageTwinError):
    """What was asked cannot be done as it was asked."""


class ModelError(ImageTwinError):
    """A model cannot be used, or the package that opens models is not installed."""


class ScanError(ImageTwinError):
    """A scan cannot go on."""


class PlanRefusedError(ImageTwinError):
    """A removal that would leave a group without a survivor, or is unsafe in another way."""


class SettingsError(ImageTwinError):
    """Settings that cannot be read or written."""


class DismissalError(ImageTwinError):
    """What was dismissed cannot be read or written."""


class SessionError(ImageTwinError):
    """A saved review cannot be read or written."""


class OperationCancelledError(ImageTwinError):
    """The user cancelled a long operation."""


class JournalError(ImageTwinError):
    """The journal cannot be read or written, so nothing may be removed or undone."""


class UndoError(ImageTwinError):
    """There is nothing to undo as it was asked."""
