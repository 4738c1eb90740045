"""Light and dark, with the system or against it."""

from PySide6.QtCore import QObject, Qt, Slot
from PySide6.QtGui import QColor, QPalette
from PySide6.QtWidgets import QApplication

from imagetwin.config.preferences import Theme

_Role = QPalette.ColorRole
# Backgrounds are neutral greys, so that they do not tint the eye's judgement of a picture.
_LIGHT = {
    _Role.Window: "#f2f2f2",
    _Role.WindowText: "#1d1d1f",
    _Role.Base: "#ffffff",
    _Role.AlternateBase: "#f5f5f5",
    _Role.Text: "#1d1d1f",
    _Role.Button: "#f7f7f7",
    _Role.ButtonText: "#1d1d1f",
    _Role.ToolTipBase: "#ffffff",
    _Role.ToolTipText: "#1d1d1f",
    _Role.PlaceholderText: "#636368",
    _Role.Highlight: "#2f6fd6",
    _Role.HighlightedText: "#ffffff",
    _Role.Accent: "#2f6fd6",
    _Role.Link: "#1f5cc0",
    _Role.BrightText: "#c62828",
    _Role.Light: "#ffffff",
    _Role.Midlight: "#e6e6e6",
    _Role.Mid: "#c4c4c8",
    _Role.Dark: "#a2a2a6",
    _Role.Shadow: "#7c7c80",
}
_DARK = {
    _Role.Window: "#262628",
    _Role.WindowText: "#ececee",
    _Role.Base: "#1b1b1d",
    _Role.AlternateBase: "#222224",
    _Role.Text: "#ececee",
    _Role.Button: "#353538",
    _Role.ButtonText: "#ececee",
    _Role.ToolTipBase: "#353538",
    _Role.ToolTipText: "#ececee",
    _Role.PlaceholderText: "#acacb2",
    _Role.Highlight: "#4c8dff",
    _Role.HighlightedText: "#0e0e10",
    _Role.Accent: "#4c8dff",
    _Role.Link: "#82b1ff",
    _Role.BrightText: "#ff8a80",
    _Role.Light: "#4a4a4e",
    _Role.Midlight: "#404044",
    _Role.Mid: "#4a4a4f",
    _Role.Dark: "#161618",
    _Role.Shadow: "#0c0c0e",
}
_DISABLED = {False: "#9a9a9e", True: "#77777c"}
_FADING_ROLES = (_Role.WindowText, _Role.Text, _Role.ButtonText, _Role.HighlightedText)


class ThemeSwitch(QObject):
    """Gives the application its colours, and follows the system's scheme where it is to."""

    def __init__(self, application: QApplication) -> None:
        super().__init__(application)
        self._application = application
        self._theme = Theme.SYSTEM
        application.styleHints().colorSchemeChanged.connect(self._on_system_changed)

    def apply(self, theme: Theme) -> None:
        """Show a theme from now on."""
        self._theme = theme
        system_is_dark = self._application.styleHints().colorScheme() == Qt.ColorScheme.Dark
        is_dark = system_is_dark if theme == Theme.SYSTEM else theme == Theme.DARK
        self._application.setPalette(palette_of(is_dark=is_dark))

    @Slot()
    def _on_system_changed(self) -> None:
        if self._theme == Theme.SYSTEM:
            self.apply(self._theme)


def palette_of(*, is_dark: bool) -> QPalette:
    """Return the colours of the light or the dark theme."""
    palette = QPalette()
    for role, colour in (_DARK if is_dark else _LIGHT).items():
        palette.setColor(role, QColor(colour))
    for role in _FADING_ROLES:
        palette.setColor(QPalette.ColorGroup.Disabled, role, QColor(_DISABLED[is_dark]))
    return palette
