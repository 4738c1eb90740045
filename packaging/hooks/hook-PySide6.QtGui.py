"""PyInstaller's hook for QtGui, with the plugins that ImageTwin uses and no other.

The choice is made here and not in the spec, because the libraries of every plugin in the list are looked for: the GTK
theme, the virtual keyboard and the rest would bring GTK, QML and OpenGL, or warnings where the system has none.
"""

from pathlib import Path

from PyInstaller.utils.hooks.qt import add_qt6_dependencies

PLUGINS = {
    "platforms": {"qwindows", "qcocoa", "qxcb", "qwayland", "qoffscreen"},
    "imageformats": {"qsvg", "qjpeg"},
    "iconengines": {"qsvgicon"},
    "platforminputcontexts": {"composeplatforminputcontextplugin", "ibusplatforminputcontextplugin"},
    "platformthemes": {"qxdgdesktopportal"},
    "wayland-decoration-client": {"adwaita", "bradient"},
    "wayland-shell-integration": {"xdg-shell"},
}


def is_used(source: str, target: str) -> bool:
    """Tell whether a binary is no plugin, or one of ours."""
    folder = Path(target)
    if folder.parent.name != "plugins":
        return True
    return Path(source).stem.removeprefix("lib") in PLUGINS.get(folder.name, set())


hiddenimports, _binaries, datas = add_qt6_dependencies(__file__)
binaries = [(source, target) for source, target in _binaries if is_used(source, target)]
