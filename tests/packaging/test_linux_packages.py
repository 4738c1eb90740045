"""What the Linux packages are made from, and a package built of a small bundle."""

import configparser
import gzip
import io
import os
import shutil
import subprocess
import tarfile
from pathlib import Path
from types import ModuleType
from xml.etree import ElementTree

import pytest
from PIL import Image

from imagetwin import __version__
from tests.packaging.test_packaging import load

ROOT = Path(__file__).resolve().parents[2]
LINUX = ROOT / "packaging" / "linux"
APP_ID = "org.imagetwin.ImageTwin"
NOW = 1_700_000_000  # 2023-11-14

needs_dpkg = pytest.mark.skipif(
    not (shutil.which("dpkg-deb") and shutil.which("dpkg-shlibdeps")), reason="dpkg-dev is not installed"
)


def script(name: str, monkeypatch: pytest.MonkeyPatch) -> ModuleType:
    """Import a script of packaging/linux with the modules beside it."""
    for folder in (LINUX.parent, LINUX):
        monkeypatch.syspath_prepend(str(folder))
    monkeypatch.setenv("SOURCE_DATE_EPOCH", str(NOW))
    return load(f"linux/{name}", monkeypatch)


@pytest.fixture
def desktop_files(monkeypatch: pytest.MonkeyPatch) -> ModuleType:
    return script("desktop_files", monkeypatch)


# What lies beside the program


def entry() -> dict[str, str]:
    """The menu entry's values."""
    parser = configparser.RawConfigParser(interpolation=None, strict=True)
    parser.optionxform = str  # type: ignore[assignment, method-assign]  # keys are as they are written
    parser.read_string((LINUX / f"{APP_ID}.desktop").read_text("utf-8"))
    return dict(parser["Desktop Entry"])


def test_the_menu_entry_opens_folders_and_pictures_in_the_window() -> None:
    values = entry()
    assert values["Exec"] == "imagetwin %F"
    assert values["Icon"] == APP_ID
    types = values["MimeType"].removesuffix(";").split(";")
    assert types[0] == "inode/directory"
    assert {"image/jpeg", "image/png"} < set(types)
    assert len(types) == len(set(types))


@pytest.mark.skipif(not shutil.which("desktop-file-validate"), reason="desktop-file-utils is not installed")
def test_the_menu_entry_is_valid() -> None:
    done = subprocess.run(
        ["desktop-file-validate", LINUX / f"{APP_ID}.desktop"], capture_output=True, text=True, check=False
    )
    assert (done.returncode, done.stdout) == (0, "")


def test_the_shops_description_names_this_release_and_the_menu_entry(desktop_files: ModuleType) -> None:
    root = ElementTree.fromstring(desktop_files.metainfo(NOW))
    release = root.find("releases/release")
    assert release is not None
    assert release.attrib == {"version": __version__, "date": "2023-11-14"}
    assert root.findtext("id") == APP_ID
    assert root.findtext("launchable") == f"{APP_ID}.desktop"
    assert entry()["Categories"].split(";")[:2] == [each.text for each in root.findall("categories/category")]


@pytest.mark.skipif(not shutil.which("appstreamcli"), reason="appstream is not installed")
def test_the_shops_description_is_valid(desktop_files: ModuleType, tmp_path: Path) -> None:
    file = tmp_path / f"{APP_ID}.metainfo.xml"
    file.write_text(desktop_files.metainfo(NOW), "utf-8")
    done = subprocess.run(
        ["appstreamcli", "validate", "--no-net", "--strict", file], capture_output=True, text=True, check=False
    )
    assert done.returncode == 0, done.stdout


def test_the_icons_have_the_sizes_of_their_folders(desktop_files: ModuleType) -> None:
    files = desktop_files.desktop_files(NOW)
    sides = []
    for path, content in files.items():
        if path.endswith(".png"):
            with Image.open(io.BytesIO(content)) as icon:
                assert path == f"icons/hicolor/{icon.width}x{icon.height}/apps/{APP_ID}.png"
                sides.append(icon.width)
    assert set(sides) == {16, 24, 32, 48, 64, 96, 128, 256}
    assert files[f"icons/hicolor/scalable/apps/{APP_ID}.svg"].startswith(b"<svg")


def test_the_manual_page_names_every_command(desktop_files: ModuleType) -> None:
    from imagetwin.cli.main import app

    page = gzip.decompress(desktop_files.desktop_files(NOW)["man/man1/imagetwin.1.gz"]).decode()
    assert f"ImageTwin {__version__}" in page
    commands = {command.name for command in app.registered_commands if not command.hidden}
    commands |= {group.name for group in app.registered_groups}
    assert {name for name in commands if name not in page.replace('"', " ").replace(",", " ").split()} == set()


@pytest.mark.parametrize(
    ("given", "debian"), [("1.2.0", "1.2.0"), ("1.2.0rc1", "1.2.0~rc1"), ("1.2.0.dev3", "1.2.0~dev3")]
)
def test_a_pre_release_stands_before_its_release(given: str, debian: str, monkeypatch: pytest.MonkeyPatch) -> None:
    build_deb = script("build_deb", monkeypatch)
    monkeypatch.setattr(build_deb, "version", lambda: given)
    assert build_deb.debian_version() == debian


# The packages, of a small bundle


@pytest.fixture(scope="module")
def bundle(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A bundle as PyInstaller makes it, with a method, a reader, and a library of Debian's among its own."""
    bundle = tmp_path_factory.mktemp("bundle") / "ImageTwin"
    contents = bundle / "_internal"
    (contents / "cv2").mkdir(parents=True)
    (contents / "rawpy").mkdir()
    (contents / "rawpy" / "__init__.py").write_text("")
    (contents / "opencv_python_headless.libs").mkdir()
    for name in ("ImageTwin", "imagetwin-cli"):
        shutil.copyfile("/bin/true", bundle / name)
    (contents / "cv2" / "__init__.py").write_text("")
    (contents / "opencv_python_headless.libs" / "libav-1.so").write_bytes(b"own")
    (contents / "libav-1.so").symlink_to("opencv_python_headless.libs/libav-1.so")
    (contents / "libown.so.1").write_bytes(b"own")
    library = next(Path("/lib").glob("*-linux-gnu/libz.so.1"), None) or Path("/lib64/libz.so.1")
    shutil.copyfile(library, contents / "libz.so.1")
    return bundle


@pytest.fixture(scope="module")
def built(bundle: Path) -> list[Path]:
    """Both packages and the archive of that bundle."""
    with pytest.MonkeyPatch.context() as monkeypatch:
        return build_all(bundle, bundle.parent / "out", monkeypatch)


def build_all(bundle: Path, folder: Path, monkeypatch: pytest.MonkeyPatch) -> list[Path]:
    """Build the packages and the archive of a bundle."""
    packages: list[Path] = script("build_deb", monkeypatch).build(bundle, folder)
    return [*packages, script("build_tar", monkeypatch).build(bundle, folder)]


def fields(package: Path) -> dict[str, str]:
    """A package's control fields."""
    done = subprocess.run(["dpkg-deb", "--field", package], capture_output=True, text=True, check=True)
    pairs = [line.partition(": ") for line in done.stdout.splitlines() if not line.startswith(" ")]
    return {name: value for name, _, value in pairs}


def contents(package: Path) -> dict[str, str]:
    """A package's files and links by their paths: owner and rights, and where a link leads."""
    done = subprocess.run(["dpkg-deb", "--contents", package], capture_output=True, text=True, check=True)
    found = {}
    for line in done.stdout.splitlines():
        rights, owner, _size, _day, _time, path = line.split(maxsplit=5)
        name, _, target = path.partition(" -> ")
        found[name.removeprefix(".")] = f"{rights} {owner} {target}".strip()
    return found


@needs_dpkg
def test_a_bundle_becomes_a_package_for_the_program_and_its_readers_and_one_for_each_method(built: list[Path]) -> None:
    base, features, _ = built
    assert [base.name.split("_")[:2], features.name.split("_")[:2]] == [
        ["imagetwin", __version__],
        ["imagetwin-features", __version__],
    ]
    known = fields(base)
    assert known["Package"] == "imagetwin"
    assert known["Version"] == __version__
    assert known["Suggests"] == "imagetwin-features"
    assert "libc6 (" in known["Depends"]
    assert fields(features)["Depends"] == f"imagetwin (= {__version__})"
    files = contents(base)
    assert files["/usr/bin/imagetwin"] == "lrwxrwxrwx root/root ../lib/imagetwin/ImageTwin"
    assert files["/usr/lib/imagetwin/imagetwin-cli"] == "lrwxrwxrwx root/root ImageTwin"
    assert files["/usr/lib/imagetwin/ImageTwin"] == "-rwxr-xr-x root/root"
    assert files["/usr/lib/imagetwin/_internal/libown.so.1"] == "-rw-r--r-- root/root"
    assert "/usr/lib/imagetwin/_internal/rawpy/__init__.py" in files
    assert "/usr/share/doc/imagetwin/copyright" in files
    assert f"/usr/share/applications/{APP_ID}.desktop" in files
    assert set(contents(features)) & {name for name in files if not name.endswith("/")} == set()
    assert "/usr/lib/imagetwin/_internal/libav-1.so" in contents(features)


@needs_dpkg
def test_a_library_of_debian_s_is_left_to_debian(
    bundle: Path, built: list[Path], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    taken_from_debian = script("system_libraries", monkeypatch).taken_from_debian
    assert taken_from_debian(bundle / "_internal") == {bundle / "_internal" / "libz.so.1": "zlib1g"}
    assert "/usr/lib/imagetwin/_internal/libz.so.1" not in contents(built[0])
    (tmp_path / "libz.so.1").write_bytes(b"one of our own by the same name")
    assert taken_from_debian(tmp_path) == {}


@needs_dpkg
def test_the_same_bundle_gives_the_same_bytes(
    bundle: Path, built: list[Path], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    for file in bundle.rglob("*"):
        os.utime(file, (NOW + 5, NOW + 5), follow_symlinks=False)
    again = build_all(bundle, tmp_path, monkeypatch)
    assert [file.name for file in again] == [file.name for file in built]
    assert [file.read_bytes() for file in again] == [file.read_bytes() for file in built]


@needs_dpkg
def test_the_archive_holds_the_whole_bundle_and_its_licences(built: list[Path]) -> None:
    with tarfile.open(built[-1]) as archive:
        entries = {entry.name: entry for entry in archive}
    assert entries["ImageTwin/ImageTwin"].mode == 0o755
    assert entries["ImageTwin/imagetwin-cli"].linkname == "ImageTwin"
    assert entries["ImageTwin/_internal/libav-1.so"].linkname == "opencv_python_headless.libs/libav-1.so"
    assert "ImageTwin/_internal/libz.so.1" in entries
    assert any(name.startswith("ImageTwin/licences/numpy") for name in entries)
    assert {(entry.uname, entry.gname, entry.mtime) for entry in entries.values()} == {("root", "root", NOW)}


def test_the_works_inside_are_named_with_their_licences(monkeypatch: pytest.MonkeyPatch) -> None:
    text = script("copyright_file", monkeypatch).copyright_file()
    assert "\n numpy " in text
    assert "\n PySide6_Essentials " in text
    assert text.count("License: Expat") == 2
    assert all(line.strip() for line in text.split("License: Expat", 1)[1].split("\n\n")[0].splitlines()[1:])
