"""A log file of bounded size."""

import logging
from logging.handlers import RotatingFileHandler
from pathlib import Path

from imagetwin.domain.wording import english

MAX_LOG_BYTES = 1_000_000


class _EnglishFormatter(logging.Formatter):
    """Writes errors in English, whatever language the window speaks: a log is read by others than its user."""

    def format(self, record: logging.LogRecord) -> str:
        """Return the record's line."""
        record.exc_text = None  # another handler may have put it into the window's language
        with english():
            return super().format(record)


def start_logging(path: Path) -> None:
    """Log to a file that starts anew at one megabyte, all but debugging; to nowhere where no file can be made."""
    handler: logging.Handler
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        with path.open("a"):  # found out now, and not at the first record
            pass
        handler = RotatingFileHandler(path, maxBytes=MAX_LOG_BYTES, backupCount=2, encoding="utf-8", delay=True)
    except OSError:
        handler = logging.NullHandler()
    handler.setFormatter(_EnglishFormatter("%(asctime)s %(levelname)s %(name)s: %(message)s"))
    root = logging.getLogger()
    root.addHandler(handler)
    root.setLevel(logging.INFO)
