"""The states of the review for tools/screenshots.py: views, compared pictures, filters, dialogs, and its end."""

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING, Protocol

if TYPE_CHECKING:
    from PySide6.QtCore import QModelIndex
    from PySide6.QtWidgets import QDialog

    from imagetwin.gui.main_window import MainWindow

_GROUP = "DSC_0192.jpg"


class Camera(Protocol):
    """What saves the window as it looks."""

    def take(self, state: str) -> None:
        """Save the window."""

    def take_dialog(
        self, state: str, open_it: Callable[[], object], *, change: Callable[["QDialog"], None] | None = None
    ) -> None:
        """Save a dialog that is opened, after a change to it."""


class ReviewStates:
    """Takes a window that shows the groups of the demo pictures through what a review has."""

    def __init__(self, window: "MainWindow", camera: Camera, wait: Callable[[int], None]) -> None:
        self._window, self._camera, self._wait = window, camera, wait

    def compare(self) -> None:
        """Two and four pictures, laid out in each way."""
        window = self._window
        group = self._group(_GROUP)
        images = [window.model.image_index(group, row) for row in range(4)]
        window.groups_view.setCurrentIndex(images[1])
        self._take("4c-compare-2", 2000)
        for state, name in (("4d-split", "view_split"), ("4e-difference", "view_difference")):
            self._trigger(name)
            self._take(state, 2500)
        self._trigger("view_sides", "histograms", "all_facts")
        self._take("4f-levels-all-facts", 2500)
        for image in images[2:]:
            window.selection.compare_too(image)
        self._take("4g-compare-4-levels", 2500)
        self._trigger("histograms", "all_facts")
        self._take("4h-compare-4", 1000)
        window.groups_view.setCurrentIndex(window.model.image_index(self._group("20240224_175533.jpg"), 1))
        self._trigger("view_difference")
        self._take("4i-difference-caption", 2500)
        self._trigger("view_sides", "zoom_full")
        self._take("4j-zoomed", 2500)
        self._trigger("zoom_fit")

    def views(self) -> None:
        """Layouts, sizes and filters."""
        for layout in ("table", "pairs"):
            self._trigger(f"layout_{layout}")
            self._take(f"4k-{layout}", 1500)
        self._trigger("layout_rows", "size_220")
        self._take("4l-large", 1500)
        self._trigger("size_140")
        self._filters()

    def _filters(self) -> None:
        from PySide6.QtCore import Qt
        from PySide6.QtTest import QTest

        window = self._window
        histogram = window.search_bar.histogram
        histogram.setFocus()
        QTest.keyClick(histogram, Qt.Key.Key_Space)
        self._take("4m-one-distance", 1000)
        self._trigger("clear_filter")
        window.view_bar.text_edit.setText("wallpapers")
        window.view_bar.format_box.setCurrentIndex(1)
        window.view_bar.text_edit.returnPressed.emit()
        self._take("4n-filtered", 1000)
        window.view_bar.text_edit.setText("nowhere")
        window.view_bar.text_edit.returnPressed.emit()
        self._take("4o-all-filtered-out", 1000)
        self._trigger("clear_filter")
        self._wait(500)
        window.search_bar.threshold_box.setValue(60)
        self._take("4p-lower-threshold", 1500)
        window.search_bar.threshold_box.setValue(200)
        self._wait(1500)

    def dialogs(self) -> None:
        """The dialogs about groups and folders."""
        for state, name in (
            ("6b-legend", "legend"),
            ("6c-report", "report"),
            ("6d-folders", "folders"),
            ("6e-rules", "mark_by_rules"),
        ):
            self._camera.take_dialog(state, self._window.menu_actions[name].trigger, change=_leave)
        self._camera.take_dialog("6f-two-photos", self._window.menu_actions["two_photos"].trigger, change=self._second)

    def _second(self, dialog: "QDialog") -> None:
        from imagetwin.gui.dialogs.two_photos_dialog import TwoPhotosDialog

        assert isinstance(dialog, TwoPhotosDialog)
        group = self._window.model.session.groups[self._group(_GROUP)]
        dialog.first.line.setText(str(group.reference.path))
        dialog.second.line.setText(str(group.members[-1].image.path))
        dialog.compare_button.click()
        self._wait(5000)

    def decisions(self) -> None:
        """What is dismissed, and a review that goes on with files that changed."""
        window = self._window
        window.groups_view.setCurrentIndex(window.model.image_index(self._group("DSC_0263.jpg"), 1))
        self._trigger("dismiss")
        self._wait(1500)
        self._camera.take_dialog("6g-not-duplicates", window.menu_actions["dismissals"].trigger, change=_leave)
        self._trigger("keep_this")
        self._take("6h-decided", 1000)
        self._wait(3000)
        self._camera.take_dialog("6i-go-on", self._ask_to_go_on)
        self._go_on_with_changed()
        self._trigger("undo_decision", "undo_decision")
        self._wait(1000)

    def _ask_to_go_on(self) -> None:
        from imagetwin.domain.saved_reviews import Glance

        window = self._window
        summary = window.model.session.summary()
        glance = Glance(tuple(window.searched_folders), summary.group_count, summary.marked_count)
        window.reviews.ask(glance, window.autosave.path)

    def _go_on_with_changed(self) -> None:
        window = self._window
        image = window.model.session.groups[self._group(_GROUP)].members[0].image
        before = image.path.read_bytes()
        image.path.write_bytes(before + b" ")
        window.reviews.open(window.autosave.path)
        while window.reviews.is_running:
            self._wait(50)
        self._wait(500)
        window.groups_view.setCurrentIndex(window.model.image_index(self._group(_GROUP), 1))
        self._take("6j-changed-file", 1500)
        image.path.write_bytes(before)

    def all_decided(self) -> None:
        """Nothing left to decide, and nothing left to show."""
        window = self._window
        self._trigger("mark_all")
        self._wait(500)
        for group in range(window.model.rowCount()):
            window.groups_view.setCurrentIndex(window.model.image_index(group, 0))
            if not window.model.session.marked_images(window.model.session.groups[group]):
                self._trigger("keep_all")
        self._trigger("next_undecided")
        self._take("10b-all-decided", 1000)
        self._trigger("clear_marks")
        while window.model.session.groups:
            window.groups_view.select_first()
            self._trigger("dismiss")
            self._wait(150)
        self._take("10c-all-done", 500)

    def _group(self, name: str) -> int:
        """Return the row of the group that has a file of that name."""
        model = self._window.model
        for row in range(model.rowCount()):
            for image in range(model.rowCount(model.group_index(row))):
                if _path(model.image_index(row, image)).name == name:
                    return row
        raise LookupError(name)

    def _trigger(self, *names: str) -> None:
        for name in names:
            self._window.menu_actions[name].trigger()

    def _take(self, state: str, pause: int) -> None:
        self._wait(pause)
        self._camera.take(state)


def _path(index: "QModelIndex") -> Path:
    from imagetwin.gui.models.roles import Role

    path: Path = index.data(Role.IMAGE).path
    return path


def _leave(_dialog: "QDialog") -> None:
    """Change nothing; what a dialog looks for in the background comes meanwhile."""
