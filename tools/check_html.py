"""Drives a report's page in headless Chromium: filter, sort, page, dark and light, print.

    python tools/check_html.py [REPORT.html] [--groups N] [--shots FOLDER]

Without a page it makes one of N groups (default 200) with pictures of its own. Needs `chromium` and `chromedriver`
(Debian: chromium, chromium-driver); talks to the latter by plain HTTP on this computer. Prints what it checked and
how long the page took, saves screenshots and the printed PDF where `--shots` says, and ends with 1 where something is
not as it should be.
"""

import argparse
import base64
import json
import random
import shutil
import socket
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterable, Iterator, Sequence
from contextlib import contextmanager
from datetime import UTC, datetime
from io import BytesIO
from pathlib import Path
from typing import Any
from urllib.error import URLError
from urllib.request import Request, urlopen

ROOT = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(ROOT))

from imagetwin.domain.images import FileIdentity, ImageFile, ScannedImage, Unreadable, UnreadableKind  # noqa: E402
from imagetwin.domain.matches import Group, Member  # noqa: E402
from imagetwin.domain.orientations import Orientation  # noqa: E402
from imagetwin.domain.tiers import TIERS, Tier  # noqa: E402
from imagetwin.imaging.thumbnails import Thumbnail  # noqa: E402
from imagetwin.reports.contents import ReportContents, TakeJpegs, TakePixels  # noqa: E402
from imagetwin.reports.page import ENCODING, write_page  # noqa: E402

_PATIENCE_SECONDS = 120.0
_FLAGS = (
    *("--headless", "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--hide-scrollbars"),
    *("--disable-background-networking", "--disable-component-update", "--disable-sync", "--window-size=1280,1000"),
)


class MadePictures:
    """Draws a picture for each file, by its name, in this process."""

    def __init__(self) -> None:
        self._drawn: dict[int, bytes] = {}

    def jpegs(self, batches: Iterable[Sequence[ImageFile]], total: int, longest_side: int, take: TakeJpegs) -> None:
        """Give pictures of as many bytes as photos have; 64 different ones, since drawing takes its time."""
        del total
        for number, files in enumerate(batches):
            take(number, [self._jpeg((number * 7 + place) % 64, longest_side) for place, _file in enumerate(files)])

    def pixels(self, batches: Iterable[Sequence[ImageFile]], total: int, longest_side: int, take: TakePixels) -> None:
        """Give no picture: the page asks for JPEGs."""
        del total, longest_side
        none: list[Thumbnail | None] = [None]
        for number, files in enumerate(batches):
            take(number, none * len(files))

    def _jpeg(self, seed: int, longest_side: int) -> bytes:
        if seed not in self._drawn:
            from tests.helpers.pictures import make_photo

            written = BytesIO()
            make_photo(seed, (longest_side, longest_side * 3 // 4)).save(written, "JPEG", quality=74)
            self._drawn[seed] = written.getvalue()
        return self._drawn[seed]


def made_contents(group_count: int) -> ReportContents:
    """Return groups of two to five images of all tiers, by a seed."""
    draw = random.Random(1)
    groups = tuple(_group(number, draw) for number in range(group_count))
    unreadable = (
        Unreadable(Path("/pictures/half copied.jpg"), "truncated (12 bytes missing)", UnreadableKind.TRUNCATED),
    )
    created = datetime(2026, 1, 2, 15, 4, tzinfo=UTC)
    count = sum(map(len, groups)) + group_count
    return ReportContents(created, (Path("/pictures"),), groups, unreadable, count, "mse", 200.0)


def _group(number: int, draw: random.Random) -> Group:
    folder = f"/pictures/{2010 + number % 15}/Holiday {number % 40}"
    reference = _image(f"{folder}/IMG_{number:05}.jpg", 4000, draw.randrange(2_000_000, 6_000_000))
    members = []
    for place in range(draw.choice((1, 1, 1, 2, 2, 4))):
        tier = draw.choice(TIERS)
        far = 0.0 if tier in (Tier.SAME_FILE, Tier.SAME_PIXELS) else round(draw.expovariate(1 / 45), 2)
        image = _image(f"{folder}/copies/IMG_{number:05} ({place + 1}).jpg", 1600, draw.randrange(100_000, 900_000))
        orientation = Orientation.ROTATED_90 if draw.random() < 0.05 else Orientation.AS_IS
        copy_tier = tier if tier.is_verified else None
        picture = 0 if tier.is_verified else place + 1
        members.append(Member(image, far, tier=tier, picture=picture, copy_tier=copy_tier, orientation=orientation))
    return Group(reference, tuple(members))


def _image(path: str, width: int, byte_size: int) -> ScannedImage:
    file = ImageFile(Path(path), FileIdentity(byte_size, 1, 1, 1))
    return ScannedImage(file, width, width * 3 // 4, "JPEG")


class Browser:
    """One Chromium, told what to do through chromedriver."""

    def __init__(self, port: int, profile: Path) -> None:
        self._base = f"http://127.0.0.1:{port}"
        options = {"args": [*_FLAGS, f"--user-data-dir={profile}"], "binary": shutil.which("chromium")}
        wanted = {"browserName": "chrome", "goog:chromeOptions": options, "goog:loggingPrefs": {"browser": "ALL"}}
        session = self._call("POST", "/session", {"capabilities": {"alwaysMatch": wanted}})
        self._base += f"/session/{session['sessionId']}"

    def open(self, page: Path) -> None:
        """Open a page of this computer."""
        self._call("POST", "/url", {"url": page.as_uri()})

    def run(self, script: str, *arguments: object) -> Any:
        """Run a script in the page; return what it returns."""
        return self._call("POST", "/execute/sync", {"script": script, "args": list(arguments)})

    def wait_for(self, script: str) -> None:
        """Wait until a script returns something true."""
        end = time.monotonic() + _PATIENCE_SECONDS
        while not self.run(script):
            if time.monotonic() > end:
                raise TimeoutError(script)
            time.sleep(0.02)

    def type_into(self, css: str, text: str) -> None:
        """Type into a field as a user does."""
        found = self._call("POST", "/element", {"using": "css selector", "value": css})
        (element,) = found.values()
        self._call("POST", f"/element/{element}/clear", {})
        self._call("POST", f"/element/{element}/value", {"text": text})

    def click(self, css: str) -> None:
        """Click what a selector finds first."""
        found = self._call("POST", "/element", {"using": "css selector", "value": css})
        (element,) = found.values()
        self._call("POST", f"/element/{element}/click", {})

    def developer_command(self, name: str, **parameters: object) -> Any:
        """Give one of the commands of Chromium's own protocol."""
        return self._call("POST", "/goog/cdp/execute", {"cmd": name, "params": parameters})

    def save_screenshot(self, target: Path) -> None:
        """Save what the window shows."""
        target.write_bytes(base64.b64decode(self._call("GET", "/screenshot")))

    def save_pdf(self, target: Path) -> int:
        """Print the page; return the PDF's size in bytes."""
        content = base64.b64decode(self._call("POST", "/print", {"background": True}))
        target.write_bytes(content)
        return len(content)

    def complaints(self) -> list[str]:
        """Return what the browser complained about: violations of the policy, errors of the script."""
        return [entry["message"] for entry in self._call("POST", "/se/log", {"type": "browser"})]

    def close(self) -> None:
        """End the browser."""
        self._call("DELETE", "")

    def _call(self, method: str, path: str, values: object = None) -> Any:
        body = None if method in {"GET", "DELETE"} else json.dumps(values if values is not None else {}).encode()
        request = Request(self._base + path, body, {"Content-Type": "application/json"}, method=method)
        with urlopen(request, timeout=_PATIENCE_SECONDS) as answer:
            return json.load(answer)["value"]


@contextmanager
def browser() -> Iterator[Browser]:
    """Start chromedriver and a Chromium with a profile of its own; end both."""
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
    with tempfile.TemporaryDirectory(prefix="check-html-", ignore_cleanup_errors=True) as profile:
        driver = subprocess.Popen(["chromedriver", f"--port={port}", "--log-level=OFF"], stdout=subprocess.DEVNULL)
        try:
            _wait_for_driver(port)
            made = Browser(port, Path(profile))
            try:
                yield made
            finally:
                made.close()
        finally:
            driver.terminate()
            driver.wait()


def _wait_for_driver(port: int) -> None:
    end = time.monotonic() + _PATIENCE_SECONDS
    while time.monotonic() < end:
        try:
            with urlopen(f"http://127.0.0.1:{port}/status", timeout=5):
                return
        except URLError:
            time.sleep(0.05)
    raise TimeoutError("chromedriver did not start")


_TITLES = "return [...document.querySelectorAll('.group h2')].map((each) => each.textContent)"
_SCORES = "return [...document.querySelectorAll('.score')].map((each) => parseFloat(each.textContent.split(' ')[1]))"
_SHOWN = "return document.querySelector('.shown').textContent"
_LOADED = """
const pictures = [...document.querySelectorAll('.group img')].slice(0, 8);
return pictures.length > 0 && pictures.every((each) => each.complete && each.naturalWidth > 0);
"""


class Checks:
    """What is tried on a page; `failures` says what was not as it should be."""

    def __init__(self, page: Path, browsing: Browser, shots: Path) -> None:
        self._browser = browsing
        self._shots = shots
        self.failures: list[str] = []
        browsing.open(page)
        browsing.wait_for("return document.documentElement.dataset.complete")
        browsing.wait_for(_LOADED)

    def run(self) -> None:
        """Try everything."""
        self._times()
        self._policy()
        self._paging()
        self._filtering()
        self._sorting()
        self._themes()
        self._printing()
        self._narrow()

    def _expect(self, what: str, *, holds: bool) -> None:
        print(f"{'ok    ' if holds else 'FAILED'}  {what}")
        if not holds:
            self.failures.append(what)

    def _times(self) -> None:
        ready, complete = (
            self._browser.run(f"return Number(document.documentElement.dataset.{name})")
            for name in ("ready", "complete")
        )
        heap = self._browser.run("return performance.memory.usedJSHeapSize")
        print(
            f"        usable after {ready:,} ms, all there after {complete:,} ms; script's memory {heap / 1e6:,.0f} MB"
        )

    def _policy(self) -> None:
        self._browser.run(
            """
            const script = document.createElement('script');
            script.textContent = 'document.title = "run"';
            document.body.append(script);
            const picture = new Image();
            picture.src = 'http://127.0.0.1:9/x.png';
            document.body.append(picture);
            """
        )
        time.sleep(0.3)
        complaints = self._browser.complaints()
        blocked = [each for each in complaints if "Content Security Policy" in each]
        self._expect("a foreign script is not run", holds=self._browser.run("return document.title") != "run")
        self._expect(
            "the policy stops both, and nothing else is complained about", holds=len(complaints) == len(blocked) == 2
        )

    def _paging(self) -> None:
        first, shown = self._browser.run(_TITLES), self._browser.run(_SHOWN)
        print(f"        {shown}")
        if self._browser.run("return found.length > 25"):
            self._browser.click("#first-pager [data-step='1']")
            second = self._browser.run(_TITLES)
            self._expect("the next page has other groups", holds=bool(second) and not set(first) & set(second))
        self._browser.run("turn('last')")
        self._expect(
            "the last page has no next",
            holds=self._browser.run("return document.querySelector(\"[data-step='1']\").disabled"),
        )
        self._browser.run("turn('first')")
        self._expect("the first page is there again", holds=self._browser.run(_TITLES) == first)

    def _filtering(self) -> None:
        count = self._browser.run("return groups.length")
        name = self._browser.run("return groups[groups.length - 1].images[0].path.split(/[\\\\/]/).pop()")
        self._browser.type_into("#search", name)
        self._browser.wait_for(f"return found.length < {count}")
        texts = self._browser.run("return [...document.querySelectorAll('.group')].map((each) => each.textContent)")
        self._expect(f"the filter finds {name!r}", holds=bool(texts) and all(name in each for each in texts))
        self._browser.run(
            "const field = document.getElementById('search'); field.value = '';field.dispatchEvent(new Event('input'));"
        )
        self._browser.wait_for(f"return found.length === {count}")
        boxes = self._browser.run("return [...document.querySelectorAll('[name=tier]')].map((each) => each.value)")
        for tier in boxes[1:]:
            self._browser.click(f"[name=tier][value={tier}]")
        kinds = self._browser.run(
            "return [...new Set("
            "[...document.querySelectorAll('figcaption .tier:not(.reference)')].map((each) => each.className))]"
        )
        self._expect(f"one tier alone is shown: {boxes[0]}", holds=kinds == [f"tier {boxes[0]}"])
        for tier in boxes[1:]:
            self._browser.click(f"[name=tier][value={tier}]")

    def _choose(self, field: str, value: str) -> None:
        self._browser.run(
            "const field = document.getElementById(arguments[0]); field.value = arguments[1];"
            "field.dispatchEvent(new Event('change'));",
            field,
            value,
        )

    def _sorting(self) -> None:
        self._choose("order", "farthest")
        far = self._browser.run("return found.map((each) => each.farthest)")
        self._expect(
            "the least alike come first", holds=far == sorted(far, reverse=True) and max(self._browser.run(_SCORES)) > 0
        )
        started = time.monotonic()
        self._choose("order", "spare")
        print(f"        sorted and shown again in {(time.monotonic() - started) * 1000:,.0f} ms")
        spare = self._browser.run("return found.map((each) => each.spare)")
        self._expect("the most bytes come first", holds=spare == sorted(spare, reverse=True))
        self._choose("order", "report")

    def _themes(self) -> None:
        grounds = {}
        for theme in ("light", "dark"):
            self._choose("theme", theme)
            self._browser.run("window.scrollTo(0, 0)")
            grounds[theme] = self._browser.run("return getComputedStyle(document.body).backgroundColor")
            self._browser.save_screenshot(self._shots / f"report-{theme}.png")
            self._browser.run("turn('first')")
            self._browser.save_screenshot(self._shots / f"report-{theme}-groups.png")
        self._choose("theme", "")
        for scheme in ("light", "dark"):
            self._browser.developer_command(
                "Emulation.setEmulatedMedia", features=[{"name": "prefers-color-scheme", "value": scheme}]
            )
            ground = self._browser.run("return getComputedStyle(document.body).backgroundColor")
            self._expect(f"the page follows a {scheme} system", holds=ground == grounds[scheme])
        self._expect("light and dark differ", holds=grounds["light"] != grounds["dark"])

    def _printing(self) -> None:
        size = self._browser.save_pdf(self._shots / "report.pdf")
        self._browser.developer_command("Emulation.setEmulatedMedia", media="print", features=[])
        self._browser.save_screenshot(self._shots / "report-print.png")
        hidden = self._browser.run("return getComputedStyle(document.querySelector('.tools')).display")
        ground = self._browser.run("return getComputedStyle(document.body).backgroundColor")
        self._expect(
            f"it prints on white and without the tools ({size:,} bytes)",
            holds=(hidden, ground) == ("none", "rgb(255, 255, 255)"),
        )
        self._browser.developer_command("Emulation.setEmulatedMedia", media="", features=[])

    def _narrow(self) -> None:
        self._browser.developer_command(
            "Emulation.setDeviceMetricsOverride", width=390, height=844, deviceScaleFactor=1, mobile=True
        )
        wide = self._browser.run("return document.documentElement.scrollWidth")
        self._browser.run("window.scrollTo(0, 0)")
        self._browser.save_screenshot(self._shots / "report-narrow.png")
        self._expect("nothing is cut off on a telephone", holds=wide <= 390)


def main() -> int:
    """Check a page, or one that is made; return the exit code."""
    parser = argparse.ArgumentParser(description="Drive a report's page in headless Chromium.")
    parser.add_argument("page", nargs="?", type=Path, help="a report.html; without it one is made")
    parser.add_argument("--groups", type=int, default=200, help="groups of the page that is made")
    parser.add_argument("--shots", type=Path, help="where screenshots and the PDF go")
    options = parser.parse_args()
    if not (shutil.which("chromedriver") and shutil.which("chromium")):
        print("chromium and chromedriver are needed. On Debian: apt-get install chromium chromium-driver")
        return 2
    with tempfile.TemporaryDirectory(prefix="check-html-") as own:
        shots = options.shots or Path(own)
        shots.mkdir(parents=True, exist_ok=True)
        page = options.page.resolve() if options.page else Path(own) / "report.html"
        if not options.page:
            with page.open("w", encoding=ENCODING, newline="") as file:
                write_page(made_contents(options.groups), MadePictures(), file)
        print(f"        {page.stat().st_size / 1e6:,.1f} MB")
        with browser() as browsing:
            checks = Checks(page, browsing, shots)
            checks.run()
    return 1 if checks.failures else 0


if __name__ == "__main__":
    sys.exit(main())
