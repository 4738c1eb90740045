"""What macOS is told of ImageTwin.app: the Info.plist, beside what PyInstaller writes itself, and how it is signed.

The app is built for one kind of processor, that of the machine: numpy and OpenCV come for each one apart, so that one
app for both would be two in one, at twice the size.
"""

import os
import re
import sys
from pathlib import Path

BUNDLE_IDENTIFIER = "org.imagetwin.ImageTwin"
# Qt 6.11 runs on macOS 13, the pinned ONNX Runtime on 14; requirements.txt decides.
OLDEST_SYSTEM = "14.0"
ENTITLEMENTS = Path(__file__).resolve().parent / "macos-entitlements.plist"
_REASON = "ImageTwin looks for duplicate pictures in the folders that you choose."
_PROTECTED = ("DesktopFolder", "DocumentsFolder", "DownloadsFolder", "RemovableVolumes", "NetworkVolumes")


def information(version: str) -> dict[str, object]:
    """Return the entries of the Info.plist for a version of the program."""
    return {
        "CFBundleDevelopmentRegion": "en",
        # So that the system's own dialogs are in the user's language even where the program is not.
        "CFBundleAllowMixedLocalizations": True,
        "CFBundleShortVersionString": version,
        "CFBundleVersion": release_number(version),
        "CFBundleDocumentTypes": [
            document_type("Folder", ["public.folder", "public.volume"]),
            document_type("Picture", ["public.image"]),
        ],
        "LSApplicationCategoryType": "public.app-category.photography",
        "LSMinimumSystemVersion": OLDEST_SYSTEM,
        # PyInstaller takes it from the program that it collects last, which is the one for the terminal: with it the
        # window had no menu and the Dock no icon.
        "LSBackgroundOnly": False,
        "NSHighResolutionCapable": True,
        "NSHumanReadableCopyright": "© 2026 The ImageTwin developers, MIT licence",
        **{f"NS{name}UsageDescription": _REASON for name in _PROTECTED},
    }


def document_type(name: str, types: list[str]) -> dict[str, object]:
    """Return one kind of thing that Finder offers to open with the app, but never opens with it unasked."""
    return {
        "CFBundleTypeName": name,
        "CFBundleTypeRole": "Viewer",
        "LSHandlerRank": "Alternate",
        "LSItemContentTypes": types,
    }


def release_number(version: str) -> str:
    """Return the numbers alone, at most three: the system compares them and knows no pre-releases."""
    match = re.match(r"\d+(\.\d+){0,2}", version)
    if match is None:
        raise ValueError(f"The version {version!r} does not begin with a number.")
    return match[0]


def signing() -> dict[str, str]:
    """Return what PyInstaller signs the programs with; nothing without a certificate's name in the environment."""
    identity = os.environ.get("IMAGETWIN_SIGNING_IDENTITY")
    if sys.platform != "darwin" or not identity:
        return {}
    return {"codesign_identity": identity, "entitlements_file": str(ENTITLEMENTS)}
