"""Tells which formats are read here, by which package, and what would bring the others."""

from collections.abc import Sequence

from PySide6.QtWidgets import QWidget

from imagetwin.domain.formats import Scaling
from imagetwin.domain.wording import tr
from imagetwin.gui.dialogs.list_dialog import ListDialog
from imagetwin.imaging.reader_packages import FormatHere

_WIDTH, _HEIGHT = 1140, 640


class FormatsDialog(ListDialog):
    """Shows a row for each format; it is filled by `show_formats`."""

    def __init__(self, parent: QWidget | None = None) -> None:
        headings = (tr("Format"), tr("Endings"), tr("Read by"), tr("For a comparison"), tr("Metadata"))
        super().__init__(tr("Formats"), tr("Looking at what is installed…"), headings, (), parent=parent)
        self.resize(_WIDTH, _HEIGHT)

    def show_formats(self, formats: Sequence[FormatHere]) -> None:
        """Fill the table; formats whose reader is missing carry a sign, and are the first of them."""
        missing = sum(each.is_missing for each in formats)
        self.table.set_rows([_row(each) for each in formats], missing)
        self.sentence.setText(_sentence(missing))


def _sentence(missing: int) -> str:
    if not missing:
        return tr(
            "All readers are installed. Files of formats that are not read are listed in View > Not compared, "
            "and never touched."
        )
    return tr(
        "The formats with a sign need a package that is not installed. Until then their files are listed in View > Not "
        "compared, and never touched."
    )


def _row(here: FormatHere) -> tuple[str, ...]:
    endings = " ".join(here.format.endings)
    if here.format.scaling is Scaling.NONE:
        return tr(here.format.title), endings, tr(Scaling.NONE.value), "–", "–"
    reader = tr("Not installed: {how}", how=tr(here.advice))
    if here.reader is not None:
        reader = f"{here.reader.name} {here.version}".strip()
    return (
        tr(here.format.title),
        endings,
        reader,
        tr(here.format.scaling.value),
        tr(here.format.metadata.value),
    )
