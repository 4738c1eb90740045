"""What is asked about images that seem to be copies, and by what name a cache knows the answer."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from hashlib import blake2b

from imagetwin.domain.images import ImageFile
from imagetwin.domain.orientations import Orientation
from imagetwin.imaging.proof import Suspect
from imagetwin.store.fingerprint_cache_rows import path_key

# So that a group of ten thousand is work for all workers, and a reference is not decoded for each member.
_MOST_SUSPECTS = 16
_DIGEST_BYTES = 16


@dataclass(frozen=True, slots=True)
class Question:
    """Which of some suspects are copies of a reference.

    For each suspect, `places` say where the answer goes, and `pairs` is by what a cache knows it.
    """

    reference: ImageFile
    suspects: tuple[Suspect, ...]
    places: tuple[int, ...]
    pairs: tuple[bytes, ...]

    def only(self, wanted: Sequence[int]) -> "Question":
        """Return the same of some of the suspects, by their numbers."""
        return replace(
            self,
            suspects=tuple(self.suspects[number] for number in wanted),
            places=tuple(self.places[number] for number in wanted),
            pairs=tuple(self.pairs[number] for number in wanted),
        )

    def in_parts(self, size: int = _MOST_SUSPECTS) -> Iterator["Question"]:
        """Yield the same in parts of bounded size."""
        for start in range(0, len(self.suspects), size):
            yield self.only(range(start, min(start + size, len(self.suspects))))


def pair_of(reference: bytes, other: bytes, orientation: Orientation) -> bytes:
    """Return the name of a pair, from the names of its files."""
    return reference + other + orientation.to_bytes(1)


def name_of(file: ImageFile, content: bytes) -> bytes:
    """Return 16 bytes that name what is in a file: the digest of its bytes, as long as it stays as it is.

    Where that is not known, since they were too many to be held, path, size and time of change stand for them.
    """
    if content:
        return content
    where = repr((path_key(file.path), file.byte_size, file.identity.mtime_ns))
    return blake2b(where.encode(), digest_size=_DIGEST_BYTES, person=b"file").digest()
