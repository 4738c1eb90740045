"""What a case is, and what it is given."""

import shutil
import subprocess
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from pathlib import Path

from benchmarks.running import Contestant, in_turn
from benchmarks.tables import Table, timed_table

WALLPAPERS = (Path("/usr/share/backgrounds"), Path("/usr/share/wallpapers"))
DATA = Path(__file__).resolve().parents[2] / "shared" / "data"

_TELL_PRESENCE = "import importlib.util; print(importlib.util.find_spec({!r}) is not None)"
_TELL_VERSION = "from importlib.metadata import version; print(version({!r}))"


class MissingInputError(Exception):
    """A case cannot run here; says what it lacks and what to do."""


@dataclass(frozen=True, slots=True)
class Setup:
    """What the command line says: how often, how large, and where everything lies.

    `scale` is the part of each case's size that is measured, and `limit` the seconds after which a contestant is ended.
    `model` is an ONNX file of one's own, to stand beside the model that comes with the program.
    """

    work: Path
    rounds: int = 3
    scale: float = 1.0
    limit: float = 1800.0
    data: Path = DATA
    wallpapers: tuple[Path, ...] = WALLPAPERS
    peers: Path | None = None
    before: Path | None = None
    model: Path | None = None

    def count(self, full: int) -> int:
        """Return how many files or fingerprints stand for `full`."""
        return max(4, round(full * self.scale))

    def data_set(self, name: str) -> Path:
        """Return the folder of a set of pictures. Raises MissingInputError where it is not there."""
        folder = self.data / name
        if not folder.is_dir():
            raise MissingInputError(f"There is no folder {folder}. Name the folder of pictures by --data.")
        return folder

    def has_peer(self, module: str) -> bool:
        """Tell whether the peers' interpreter has a module."""
        return self.peers is not None and self._of_peers(_TELL_PRESENCE.format(module)) == "True"

    def _of_peers(self, code: str) -> str:
        command = [str(self.peers), "-c", code]
        return subprocess.run(command, capture_output=True, text=True, check=True).stdout.strip()

    def peer_versions(self, names: Iterable[str]) -> dict[str, str]:
        """Return the versions of those peers that the peers' interpreter has."""
        return {name: self._of_peers(_TELL_VERSION.format(name)) for name in names if self.has_peer(name)}

    def before_package(self) -> Path | None:
        """Return a folder with nothing but the other checkout's program, so that the benchmarks stay these."""
        if self.before is None:
            return None
        folder = self.work / "before"
        shutil.rmtree(folder, ignore_errors=True)
        for name in ("imagetwin", "resources"):
            shutil.copytree(self.before / name, folder / name)
        return folder


@dataclass(frozen=True, slots=True)
class Case:
    """A benchmark by its name: what it looks at, on what, who is the subject and who stands beside it.

    One that is measured on request is left out where no case is named.
    """

    name: str
    summary: str
    input: str
    subject: str
    measure: Callable[["Case", Setup], Table]
    peers: tuple[str, ...] = ()
    on_request: bool = False


def timed(contestants: Callable[[Setup], Mapping[str, Contestant]]) -> Callable[[Case, Setup], Table]:
    """Return the measuring of a case whose contestants take turns; the case's subject is the name of one of them."""

    def measure(case: Case, setup: Setup) -> Table:
        return timed_table(in_turn(contestants(setup), setup.rounds, setup.limit), case.subject)

    return measure


def growing(
    full: int, contestant: Callable[[Setup, int], Contestant], word: str
) -> Callable[[Setup], Mapping[str, Contestant]]:
    """Return contestants at a quarter, a half and the whole of a size: the ratios tell how the time grows."""

    def contestants(setup: Setup) -> Mapping[str, Contestant]:
        count = setup.count(full)
        return {
            name: contestant(setup, number)
            for name, number in (
                (f"all {word}", count),
                (f"half of the {word}", count // 2),
                (f"a quarter of the {word}", count // 4),
            )
        }

    return contestants
