"""Questions of a closer look, about real files."""

from collections.abc import Sequence
from pathlib import Path

from imagetwin.domain.images import FileIdentity, ImageFile
from imagetwin.domain.orientations import Orientation
from imagetwin.engine.questions import Question, name_of, pair_of
from imagetwin.imaging.proof import Suspect


def asked(reference: Path, others: Sequence[Path], first_place: int = 0) -> Question:
    """Ask which of some files are copies of another; the answers' places are numbered from the first one on."""
    files = [ImageFile(path, FileIdentity.from_stat(path.stat())) for path in (reference, *others)]
    first, *names = (name_of(file, b"") for file in files)
    return Question(
        files[0],
        tuple(Suspect(file, Orientation.AS_IS) for file in files[1:]),
        tuple(range(first_place, first_place + len(others))),
        tuple(pair_of(first, name, Orientation.AS_IS) for name in names),
    )
