"""What became of a review's files since they were scanned."""

import os
from collections.abc import Callable, Iterable
from pathlib import Path

from imagetwin.domain.images import FileIdentity, ScannedImage
from imagetwin.domain.long_paths import system_path
from imagetwin.domain.progress import CancelToken
from imagetwin.domain.wording import tr

_AT_ONCE = 200


def changes_of(
    images: Iterable[ScannedImage],
    cancel: CancelToken,
    on_progress: Callable[[int], None] = lambda _done: None,
) -> dict[Path, str]:
    """Return the images whose files are not as they were scanned, by their paths, with a phrase that says how.

    Looks at each file without reading it; `on_progress` gets how many were looked at. Raises OperationCancelledError
    soon after `cancel` is set.
    """
    changed: dict[Path, str] = {}
    for done, image in enumerate(images):
        if not done % _AT_ONCE:
            cancel.raise_if_cancelled()
            on_progress(done)
        change = _change_of(image)
        if change:
            changed[image.path] = change
    return changed


def _change_of(image: ScannedImage) -> str:
    try:
        now = FileIdentity.from_stat(os.stat(system_path(image.path)))  # noqa: PTH116 - a text
    except FileNotFoundError:
        return tr("it is not there any more")
    except OSError as error:
        return tr("it cannot be looked at ({why})", why=error.strerror or error)
    before = image.file.identity
    if (now.byte_size, now.mtime_ns) != (before.byte_size, before.mtime_ns):
        return tr("it was changed after it was compared")
    return ""
