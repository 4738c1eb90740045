"""The choice of the window's language, each in its own words."""

from PySide6.QtWidgets import QComboBox, QFormLayout

from imagetwin.domain.wording import tr
from imagetwin.gui.dialogs.hint import hint
from imagetwin.gui.languages import LANGUAGES


class LanguageField(QComboBox):
    """Offers the languages that there are, and the system's; what is chosen is spoken from the next start on."""

    def __init__(self, chosen: str) -> None:
        super().__init__()
        self.addItem(tr("As the system"), "")
        for code, own_name in LANGUAGES.items():
            self.addItem(own_name, code)
        self.setCurrentIndex(max(0, self.findData(chosen)))
        self.setAccessibleName(tr("Language"))
        self.setToolTip(tr("The language of this window, from the next start on"))

    def add_to(self, form: QFormLayout) -> None:
        """Put it into a form, with what becomes of a choice."""
        form.addRow(tr("&Language:"), self)
        form.addRow("", hint(tr("Another language is spoken when ImageTwin is started the next time.")))

    @property
    def language(self) -> str:
        """The code of what is chosen; "" for the system's."""
        return str(self.currentData())
