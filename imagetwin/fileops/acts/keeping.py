"""Keeping what a step replaces: a second name for it in the quarantine, or a copy where there are no hard links."""

import contextlib
from pathlib import Path

from imagetwin.domain.journal import Step
from imagetwin.fileops.acts.base import is_untouched
from imagetwin.fileops.files import bytes_of, copy_durably, copy_to_volume, discard, identity_of, remove_placeholder


def keep(source: Path, target: Path) -> None:
    """Keep a file at the target as well. Raises FileExistsError where that name is taken, and OSError."""
    try:
        target.hardlink_to(source)
    except FileExistsError:
        raise
    except OSError:
        copy_to_volume(source, _temporary(target), target, bytes_of(source))


def discard_kept(step: Step) -> None:
    """Remove what was kept of a file that is still in its place."""
    if step.target is None:
        return
    discard(_temporary(step.target))
    with contextlib.suppress(OSError):
        if not is_untouched(step.source, step.identity):
            return
        if step.identity.byte_size:
            remove_placeholder(step.target)
        if has_same_bytes(step.target, step.source):
            discard(step.target)


def put_back(kept: Path, place: Path, temporary: Path) -> None:
    """Let a kept file take its place again, in one step."""
    if kept.lstat().st_dev == place.parent.stat().st_dev:
        kept.replace(place)
        return
    copy_durably(kept, temporary, bytes_of(kept))
    temporary.replace(place)
    discard(kept)


def has_same_bytes(first: Path, second: Path) -> bool:
    """Tell whether two ordinary files are there and have the same bytes. Raises OSError where they cannot be read."""
    if any(identity_of(path) is None or path.is_symlink() or not path.is_file() for path in (first, second)):
        return False
    return first.lstat().st_size == second.lstat().st_size and bytes_of(first) == bytes_of(second)


def _temporary(target: Path) -> Path:
    return target.with_name(f".{target.name}.part")
