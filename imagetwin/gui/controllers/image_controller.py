"""What can be done with the selected image outside of ImageTwin: open it, show it, copy its path."""

from PySide6.QtCore import QObject, Slot

from imagetwin.domain.errors import ImageTwinError
from imagetwin.domain.images import ScannedImage
from imagetwin.domain.wording import tr
from imagetwin.gui import desktop
from imagetwin.gui.messages import show_error
from imagetwin.gui.models.roles import Role
from imagetwin.gui.texts import one_line
from imagetwin.gui.views.groups_view import GroupsView


class ImageController(QObject):
    """Acts on the image that is selected in a view."""

    def __init__(self, view: GroupsView) -> None:
        super().__init__(view)
        self._view = view

    @property
    def image(self) -> ScannedImage | None:
        """The selected image."""
        index = self._view.currentIndex()
        image = index.data(Role.IMAGE) if index.isValid() and index.parent().isValid() else None
        return image if isinstance(image, ScannedImage) else None

    @Slot()
    def open(self) -> None:
        """Open the image with the system's program."""
        image = self.image
        if image is not None and not desktop.open_file(image.path):
            self._tell(tr('The system has no program to open "{name}" with.', name=one_line(image.path.name)))

    @Slot()
    def show_in_folder(self) -> None:
        """Show the image in the file manager."""
        image = self.image
        if image is not None and not desktop.show_in_folder(image.path):
            self._tell(tr('The folder "{folder}" could not be shown.', folder=image.path.parent))

    @Slot()
    def copy_path(self) -> None:
        """Put the image's path on the clipboard."""
        image = self.image
        if image is not None:
            desktop.copy_path(image.path)

    def _tell(self, sentence: str) -> None:
        show_error(self._view.window(), ImageTwinError(sentence))
