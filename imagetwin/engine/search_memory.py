"""The cache of searches for the time of one scan."""

from pathlib import Path

from imagetwin.domain.pairs import HashPairs
from imagetwin.domain.settings import HashSettings
from imagetwin.engine.hashing import HashStage, HashTable, search_name
from imagetwin.engine.spool import Spool, SpoolFile
from imagetwin.store.fingerprint_cache import DEFAULT_LIMIT_BYTES
from imagetwin.store.search_cache import SearchCache


class SearchMemory:
    """What searches found in earlier scans, and what is kept of this one's; without a path nothing."""

    def __init__(self, path: Path | None, *, limit_bytes: int | None = None) -> None:
        self._cache = SearchCache(path, limit_bytes=DEFAULT_LIMIT_BYTES if limit_bytes is None else limit_bytes)

    @property
    def notices(self) -> list[str]:
        """Sentences for people about what went wrong with the cache's file."""
        return self._cache.notices

    def pairs(
        self, spool: Spool, file: SpoolFile, settings: HashSettings, stage: HashStage, folder: Path, in_flight: int
    ) -> HashPairs:
        """Return the pairs of a spool's classes; the stage runs only where they are not known, and writes to `folder`.

        Classes are searched in the order of their keys, so that what is found serves a scan that meets them in another
        one, and is the same there.
        """
        keys, classes = spool.sorted_keys()
        name = search_name(keys, file.method, settings, stage.most_pairs)
        found = self._cache.get(name)
        if found is None:
            hashes = {each: rows[classes] for each, rows in spool.hashes().items()}
            found = stage.run(HashTable.written(folder, hashes, settings), file, classes, in_flight)
            self._cache.put(name, found)
        return found.renumbered(classes)

    def close(self) -> None:
        """Close the file."""
        self._cache.close()
