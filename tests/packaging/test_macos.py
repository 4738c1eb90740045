"""What macOS is told of the app."""

import plistlib
from pathlib import Path
from typing import Any

import pytest

from imagetwin import __version__
from tests.packaging.test_packaging import SPEC, load

PACKAGING = Path(__file__).resolve().parents[2] / "packaging"


@pytest.fixture
def information(monkeypatch: pytest.MonkeyPatch) -> dict[str, Any]:
    """The entries, as they are after a way through the file."""
    found: dict[str, Any] = plistlib.loads(plistlib.dumps(load("macos", monkeypatch).information(__version__)))
    return found


def test_the_app_says_which_version_it_is_and_where_it_runs(information: dict[str, Any]) -> None:
    assert information["CFBundleShortVersionString"] == __version__
    assert information["CFBundleVersion"] == __version__
    assert information["LSMinimumSystemVersion"] == "14.0"
    assert "info_plist=information(VERSION)" in SPEC


def test_the_app_has_a_menu_and_an_icon_in_the_dock(information: dict[str, Any]) -> None:
    assert information["LSBackgroundOnly"] is False


def test_finder_offers_folders_and_pictures_and_never_takes_the_app_unasked(information: dict[str, Any]) -> None:
    kinds = information["CFBundleDocumentTypes"]
    assert {name for kind in kinds for name in kind["LSItemContentTypes"]} >= {"public.folder", "public.image"}
    assert {(kind["CFBundleTypeRole"], kind["LSHandlerRank"]) for kind in kinds} == {("Viewer", "Alternate")}


def test_the_app_says_why_it_reads_each_place_that_macos_asks_for(information: dict[str, Any]) -> None:
    places = ("DesktopFolder", "DocumentsFolder", "DownloadsFolder", "RemovableVolumes", "NetworkVolumes")
    assert all(information[f"NS{place}UsageDescription"].endswith(".") for place in places)


@pytest.mark.parametrize(("version", "number"), [("1.2.0", "1.2.0"), ("1.2.0rc1", "1.2.0"), ("2.0.dev3", "2.0")])
def test_macos_gets_the_numbers_of_a_version_alone(version: str, number: str, monkeypatch: pytest.MonkeyPatch) -> None:
    assert load("macos", monkeypatch).release_number(version) == number


def test_nothing_is_signed_without_a_certificate(monkeypatch: pytest.MonkeyPatch) -> None:
    macos = load("macos", monkeypatch)
    monkeypatch.setattr(macos.sys, "platform", "darwin")
    monkeypatch.delenv("IMAGETWIN_SIGNING_IDENTITY", raising=False)
    assert macos.signing() == {}
    monkeypatch.setenv("IMAGETWIN_SIGNING_IDENTITY", "Developer ID Application: Somebody")
    signing = macos.signing()
    assert signing["codesign_identity"] == "Developer ID Application: Somebody"
    assert plistlib.loads(Path(signing["entitlements_file"]).read_bytes()) == {
        "com.apple.security.cs.allow-unsigned-executable-memory": True
    }
