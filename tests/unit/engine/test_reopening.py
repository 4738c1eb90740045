import os
from pathlib import Path

import pytest

from imagetwin.domain.errors import OperationCancelledError
from imagetwin.domain.progress import CancelToken
from imagetwin.engine.reopening import changes_of
from tests.helpers.scanned import rescanned


def test_files_that_changed_since_they_were_scanned_are_told_apart(tmp_path: Path) -> None:
    files = [tmp_path / name for name in ("same", "touched", "longer", "gone")]
    for file in files:
        file.write_bytes(b"picture")
    images = [rescanned(file) for file in files]
    os.utime(files[1], ns=(1, 1))
    files[2].write_bytes(b"another picture")
    files[3].unlink()
    assert changes_of(images, CancelToken()) == {
        files[1]: "it was changed after it was compared",
        files[2]: "it was changed after it was compared",
        files[3]: "it is not there any more",
    }


def test_looking_ends_when_it_is_cancelled(tmp_path: Path) -> None:
    cancel = CancelToken()
    cancel.cancel()
    with pytest.raises(OperationCancelledError):
        changes_of([rescanned(tmp_path)], cancel)
