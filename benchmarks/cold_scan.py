"""A whole scan with nothing remembered, process start included, beside its peers and the decoding limit."""

import json
import sys
from collections.abc import Callable
from pathlib import Path

from benchmarks import corpora
from benchmarks.cases import Case, Setup, growing, timed
from benchmarks.decode_limit import decode_limit
from benchmarks.running import ROOT, Contestant, Figures, task
from imagetwin.engine.workers import default_worker_count

SUBJECT = "imagetwin scan"
BEFORE = "imagetwin scan, before"
PEERS = ("czkawka", "difPy", "imagededup")


def scan_of(folder: Path, package: Path = ROOT, *options: str) -> Contestant:
    """Return the command line's scan of a folder, cold; `package` is where the program lies."""
    command = (sys.executable, "-m", "imagetwin", "scan", "--quiet", "--json", "-", *options, str(folder))
    return Contestant(command, package, read=_scan_figures)


def _scan_figures(printed: str) -> Figures:
    counts = json.loads(printed)["counts"]
    unread = f", unreadable: {counts['unreadable']:,}" if counts["unreadable"] else ""
    return Figures(found=f"groups: {counts['groups']:,}{unread}")


def _contestants(setup: Setup, folder: Path) -> dict[str, Contestant]:
    found = {SUBJECT: scan_of(folder)}
    before = setup.before_package()
    if before is not None:
        found[BEFORE] = scan_of(folder, before)
    script = str(Path(__file__).with_name("peers.py"))
    for name in PEERS:
        if setup.has_peer(name):
            command = (str(setup.peers), script, name, str(folder), str(default_worker_count()))
            found[name] = Contestant(command)
    return found


def _crops(corpus: corpora.Crops) -> Callable[[Setup], dict[str, Contestant]]:
    def contestants(setup: Setup) -> dict[str, Contestant]:
        folder = corpora.crops(setup, corpus)
        return {**_contestants(setup, folder), "decoding limit": task(decode_limit, folder=folder)}

    return contestants


def _thorough(setup: Setup) -> dict[str, Contestant]:
    folder = corpora.crops(setup, corpora.EDITED)
    return {"imagetwin scan --thorough": scan_of(folder, ROOT, "--thorough", "--no-cache"), SUBJECT: scan_of(folder)}


def _wallpapers(setup: Setup) -> dict[str, Contestant]:
    return _contestants(setup, corpora.wallpapers(setup))


CASES = (
    Case(
        "cold-small",
        "the first scan of many small photos",
        "8,000 JPEGs of 0.17 MP, crops of shared/data/photos",
        SUBJECT,
        timed(_crops(corpora.SMALL)),
        PEERS,
    ),
    Case(
        "cold-big",
        "the first scan of large photos",
        "300 JPEGs of 8 to 40 MP, crops of shared/data/big",
        SUBJECT,
        timed(_crops(corpora.BIG)),
        PEERS,
    ),
    Case(
        "cold-wallpapers",
        "the first scan of pictures as they are found: large JPEGs, PNGs, WebPs",
        "the wallpapers of Debian's packages, or of --wallpapers",
        SUBJECT,
        timed(_wallpapers),
        PEERS,
    ),
    Case(
        "thorough",
        "a first thorough scan, which looks for crops and other edits too",
        "10,000 JPEGs of 0.17 MP, crops to half of shared/data/photos: 25 of each",
        "imagetwin scan --thorough",
        timed(_thorough),
    ),
    Case(
        "memory",
        "how memory and time of a first scan grow with the number of files",
        "25,000, 50,000 and 100,000 made pictures of 64x64",
        "all files",
        timed(growing(100_000, lambda setup, count: scan_of(corpora.tiny(setup, count)), "files")),
    ),
    Case(
        "degenerate-black",
        "pictures without any content: every two are near",
        "2,500, 5,000 and 10,000 square black PNGs of 400 sizes",
        "all pictures",
        timed(growing(10_000, lambda setup, count: scan_of(corpora.black(setup, count)), "pictures")),
    ),
    Case(
        "degenerate-copies",
        "copies of one file",
        "2,500, 5,000 and 10,000 copies of one PNG",
        "all copies",
        timed(growing(10_000, lambda setup, count: scan_of(corpora.copies(setup, count)), "copies")),
    ),
)
