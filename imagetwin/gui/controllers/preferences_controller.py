"""Holds the preferences while the window is open, saves each change, and shows what follows from it."""

from dataclasses import replace
from pathlib import Path

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QApplication, QWidget

from imagetwin.config.preferences import Layout, Preferences, Theme
from imagetwin.config.settings_file import save_preferences
from imagetwin.domain.errors import SettingsError
from imagetwin.gui.controllers.cache_controller import CacheController
from imagetwin.gui.dialogs.options_dialog import OptionsDialog
from imagetwin.gui.messages import show_error
from imagetwin.gui.modal import run_modal
from imagetwin.gui.theme import ThemeSwitch


class PreferencesController(QObject):
    """The one owner of the preferences; `changed` follows each choice that is seen in the window."""

    changed = Signal()

    def __init__(self, preferences: Preferences, path: Path, window: QWidget) -> None:
        super().__init__(window)
        self._window = window
        self._path = path
        self.value = preferences
        self.cache = CacheController(window)
        application = QApplication.instance()
        self._themes = ThemeSwitch(application) if isinstance(application, QApplication) else None

    def save(self, preferences: Preferences) -> None:
        """Keep other preferences, and write them; a disk that is full is told and nothing else."""
        self.value = preferences
        try:
            save_preferences(self._path, preferences)
        except SettingsError as error:
            show_error(self._window, error)

    def apply_theme(self) -> None:
        """Show the theme that is chosen."""
        if self._themes is not None:
            self._themes.apply(self.value.known_theme)

    def set_theme(self, theme: Theme) -> None:
        """Choose a theme."""
        self.choose(replace(self.value, theme=theme.value))

    def set_thumbnail_side(self, side: int) -> None:
        """Choose the thumbnails' size."""
        self.choose(replace(self.value, thumbnail_side=side))

    def set_layout(self, layout: Layout) -> None:
        """Choose how groups are laid out."""
        self.choose(replace(self.value, layout=layout.value))

    def toggle_going_on(self) -> None:
        """Choose whether the cursor goes on to the next group after a decision."""
        self.choose(replace(self.value, goes_on_after_deciding=not self.value.goes_on_after_deciding))

    def edit(self, core_count: int) -> None:
        """Let the user edit them all."""
        dialog = OptionsDialog(self.value, core_count, self._window)
        self.cache.attach(dialog.cache)
        accepted = run_modal(dialog) == OptionsDialog.DialogCode.Accepted
        self.cache.detach()
        if accepted:
            before = self.value.cache_limit_megabytes
            self.choose(dialog.preferences)
            if self.value.cache_limit_megabytes < before:
                self.cache.make_room(self.value.cache_limit_megabytes * 1_000_000)

    def choose(self, preferences: Preferences) -> None:
        """Keep other preferences, and let the window follow."""
        self.save(preferences)
        self.apply_theme()
        self.changed.emit()
