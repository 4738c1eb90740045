import logging
from collections.abc import Iterator
from logging.handlers import RotatingFileHandler
from pathlib import Path

import pytest

from imagetwin.config.logging_setup import MAX_LOG_BYTES, start_logging


@pytest.fixture(autouse=True)
def _root_logger_as_before() -> Iterator[None]:
    root = logging.getLogger()
    handlers, level = list(root.handlers), root.level
    yield
    for handler in set(root.handlers) - set(handlers):
        root.removeHandler(handler)
        handler.close()
    root.setLevel(level)


def _added(path: Path) -> logging.Handler:
    before = set(logging.getLogger().handlers)
    start_logging(path)
    (handler,) = set(logging.getLogger().handlers) - before
    return handler


@pytest.mark.expects_log
def test_records_come_into_the_file_with_their_time_level_and_name(tmp_path: Path) -> None:
    path = tmp_path / "new" / "folder" / "imagetwin.log"
    start_logging(path)
    logging.getLogger("imagetwin.test").warning("Größe %s", "☀")
    logging.getLogger("imagetwin.test").info("by the way")
    logging.getLogger("imagetwin.test").debug("never mind")
    first, second = path.read_text("utf-8").splitlines()
    assert first.endswith("WARNING imagetwin.test: Größe ☀")
    assert second.endswith("INFO imagetwin.test: by the way")


def test_the_file_starts_anew_at_its_largest_size(tmp_path: Path) -> None:
    handler = _added(tmp_path / "imagetwin.log")
    assert isinstance(handler, RotatingFileHandler)
    assert (handler.maxBytes, handler.backupCount) == (MAX_LOG_BYTES, 2)


@pytest.mark.expects_log
def test_records_go_nowhere_where_no_folder_can_be_made(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (tmp_path / "file").write_bytes(b"")
    assert isinstance(_added(tmp_path / "file" / "imagetwin.log"), logging.NullHandler)
    logging.getLogger("imagetwin.test").error("unheard")
    assert capsys.readouterr().err == ""


@pytest.mark.expects_log
def test_records_go_nowhere_where_no_file_can_be_made(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    folder = tmp_path / "imagetwin.log"
    folder.mkdir()
    assert isinstance(_added(folder), logging.NullHandler)
    logging.getLogger("imagetwin.test").error("unheard")
    assert capsys.readouterr().err == ""
