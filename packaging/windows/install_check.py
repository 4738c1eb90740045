"""Installs ImageTwin as a user would, tries it out, and removes it again: on Windows, or under Wine.

    python packaging/windows/install_check.py install SETUP [COMPONENT...]
    python packaging/windows/install_check.py uninstall

The first installs in silence with those components, looks for what an installation leaves behind, and lets the program
test itself. The second sees that a running program is not removed, writes what the program keeps of a user, removes it,
and looks at what is left: the journal and the quarantine, and nothing else. For a machine without ImageTwin: it ends
where somebody's own files of it are.
"""

import json
import os
import shutil
import subprocess
import sys
import time
import winreg
from collections.abc import Callable
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
sys.path[:0] = [str(ROOT), str(ROOT / "packaging")]

from components import COMPONENTS  # noqa: E402

from imagetwin.config import paths  # noqa: E402

LOCAL = Path(os.environ["LOCALAPPDATA"])
APP = LOCAL / "Programs" / "ImageTwin"
OWN = paths.journal_path().parent
LINK = Path(os.environ["APPDATA"]) / "Microsoft/Windows/Start Menu/Programs/ImageTwin.lnk"
CLASSES = r"Software\Classes"
KEYS = (rf"{CLASSES}\ImageTwin.Picture", rf"{CLASSES}\Directory\shell\ImageTwin")
OFFER = (rf"{CLASSES}\.jpg\OpenWithProgids", "ImageTwin.Picture")
SILENT = ["/VERYSILENT", "/SUPPRESSMSGBOXES", "/NORESTART"]
# What the user keeps, and what goes with the program.
KEPT = [paths.journal_path(), paths.quarantine_path() / "1" / "picture.jpg"]
GONE = [
    *(paths.settings_path(), paths.settings_path().with_suffix(".damaged"), paths.dismissals_path()),
    *(
        paths.last_review_path(),
        paths.last_review_path().with_suffix(".lock"),
        paths.journal_path().with_suffix(".lock"),
    ),
    *(paths.cache_path(), paths.thumbnails_path(), paths.log_path()),
]


class CheckError(Exception):
    """Something did not come out as it must; its text says what."""


def main(arguments: list[str]) -> int:
    """Do what the first word says; 1 and a sentence where something is wrong."""
    try:
        if arguments[0] == "install":
            install(Path(arguments[1]), set(arguments[2:]))
        else:
            uninstall()
    except CheckError as error:
        print(f"FAILED: {error}")
        return 1
    return 0


def install(setup: Path, components: set[str]) -> None:
    """Install, and see that all is there and works."""
    if APP.exists() or OWN.exists():
        raise CheckError(f"there is an ImageTwin already, or files of one, in {APP} or {OWN}")
    words = [*SILENT, "/COMPONENTS=" + ",".join(["base", *sorted(components)]), "/TASKS=openwith,folders"]
    begun = time.perf_counter()
    if code := subprocess.call([str(setup), *words]):
        raise CheckError(f"the installer ended with {code}")
    print(f"installed in {time.perf_counter() - begun:.1f} s: {megabytes(APP):.1f} MB")
    expect(LINK.exists(), f"there is no {LINK}")
    for key in KEYS:
        expect(has_key(key), f"the registry lacks {key}")
    expect(has_value(*OFFER), "the registry does not offer to open pictures")
    report = self_test()
    wanted = {component.name for component in COMPONENTS} - components
    expect(set(report["missing"]) == wanted, f"missing are {report['missing']} instead of {wanted}")
    print(f"the self-test passed; not installed: {report['missing'] or 'nothing'}")


def self_test() -> dict[str, dict[str, str]]:
    """Let the installed program test itself; return its report."""
    target = Path("self-test-installed.json").resolve()
    target.unlink(missing_ok=True)
    code = subprocess.call([str(APP / "ImageTwin.exe"), "--self-test", str(target)])
    report = json.loads(target.read_text("utf-8"))
    faults = [check for check in report["checks"] if not check["ok"]]
    if is_wine():  # it has no IFileOperation, through which pictures go to the recycle bin
        faults = [check for check in faults if "Not implemented" not in check["reason"]]
    elif code:
        raise CheckError(f"the self-test ended with {code}")
    expect(not faults, f"the self-test says {faults}")
    return report


def uninstall() -> None:
    """See that a running program stays, and that what is left of a removed one is the user's."""
    process = subprocess.Popen([str(APP / "ImageTwin.exe")])
    time.sleep(8)
    expect(process.poll() is None, "the window closed by itself")
    code = subprocess.call([str(APP / "unins000.exe"), *SILENT])
    expect(code != 0 and (APP / "ImageTwin.exe").exists(), f"a running program was removed, exit code {code}")
    print("a running program is not removed")
    process.terminate()
    process.wait()
    for file in [*KEPT, *GONE]:
        file.parent.mkdir(parents=True, exist_ok=True)
        file.touch()
    if code := subprocess.call([str(APP / "unins000.exe"), *SILENT]):
        raise CheckError(f"the uninstaller ended with {code}")
    wait_until(lambda: not APP.exists(), f"{APP} is still there: {listed(APP)}")
    expect(not LINK.exists(), f"{LINK} is still there")
    for key in [*KEYS, OFFER[0]]:
        expect(not has_key(key), f"the registry still has {key}")
    expect(listed(OWN) == sorted(KEPT), f"left are {listed(OWN)}")
    print("removed; left are the journal and the quarantine")
    shutil.rmtree(OWN)


def expect(condition: bool, sentence: str) -> None:  # noqa: FBT001 - what is expected
    """Raise CheckError with the sentence where the condition does not hold."""
    if not condition:
        raise CheckError(sentence)


def wait_until(condition: Callable[[], bool], sentence: str, seconds: float = 30) -> None:
    """Wait until a condition holds; the uninstaller removes itself from a copy, after it has ended."""
    deadline = time.monotonic() + seconds
    while not condition():
        expect(time.monotonic() < deadline, sentence)
        time.sleep(0.2)


def is_wine() -> bool:
    """Tell whether this Windows is Wine."""
    import ctypes

    return hasattr(ctypes.windll.ntdll, "wine_get_version")


def has_key(name: str) -> bool:
    """Tell whether the user's registry has a key."""
    try:
        winreg.OpenKey(winreg.HKEY_CURRENT_USER, name).Close()
    except OSError:
        return False
    return True


def has_value(name: str, value: str) -> bool:
    """Tell whether a key of the user's registry has a value of that name."""
    try:
        with winreg.OpenKey(winreg.HKEY_CURRENT_USER, name) as key:
            winreg.QueryValueEx(key, value)
    except OSError:
        return False
    return True


def listed(folder: Path) -> list[Path]:
    """Return all files below a folder."""
    return sorted(file for file in folder.rglob("*") if file.is_file())


def megabytes(folder: Path) -> float:
    """Return what the files below a folder weigh, in MB of 10^6 bytes."""
    return sum(file.stat().st_size for file in listed(folder)) / 1e6


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
