"""Digests of files' bytes."""

import hashlib
from pathlib import Path

from imagetwin.domain.long_paths import system_path

DIGEST_BYTES = 32


def bytes_digest(content: bytes) -> str:
    """Return the digest of bytes: BLAKE2b of 256 bits, in hexadecimal."""
    return hashlib.blake2b(content, digest_size=DIGEST_BYTES).hexdigest()


def file_digest(path: Path) -> str:
    """Return the digest of a file's bytes. Raises OSError."""
    with open(system_path(path), "rb") as file:
        return hashlib.file_digest(file, lambda: hashlib.blake2b(digest_size=DIGEST_BYTES)).hexdigest()
