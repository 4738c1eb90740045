"""Whole trees of files, compared to the byte."""

import os
from dataclasses import dataclass
from pathlib import Path


@dataclass(frozen=True, slots=True)
class Leaf:
    """One name in a tree: a file with its bytes and time, or a link with its target."""

    kind: str
    content: bytes
    mtime_ns: int
    inode: int


def tree_of(folder: Path) -> dict[str, Leaf]:
    """Return everything below a folder by its relative name; folders only where they are empty."""
    leaves: dict[str, Leaf] = {}
    for current, folders, names in os.walk(folder):
        for name in names + [name for name in folders if Path(current, name).is_symlink()]:
            path = Path(current, name)
            leaves[str(path.relative_to(folder))] = _leaf(path)
        if not folders and not names and Path(current) != folder:
            leaves[str(Path(current).relative_to(folder))] = Leaf("folder", b"", 0, 0)
    return leaves


def without_inodes(tree: dict[str, Leaf]) -> dict[str, tuple[str, bytes, int]]:
    """Return a tree's names, kinds, bytes and times: a file that was copied back has another inode."""
    return {name: (leaf.kind, leaf.content, leaf.mtime_ns) for name, leaf in tree.items()}


def contents_of(*folders: Path) -> set[bytes]:
    """Return the bytes of every file below some folders, links not followed."""
    return {leaf.content for folder in folders for leaf in tree_of(folder).values() if leaf.kind == "file"}


def _leaf(path: Path) -> Leaf:
    status = path.lstat()
    if path.is_symlink():
        return Leaf("link", os.fsencode(path.readlink()), 0, status.st_ino)
    return Leaf("file", path.read_bytes(), status.st_mtime_ns, status.st_ino)
