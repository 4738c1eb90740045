"""Pairs on disk: appended as they are found, in any order, and in the end columns to be mapped."""

from pathlib import Path

import numpy as np

from imagetwin.domain.pairs import Pairs

_COLUMNS = (("first", np.int64), ("second", np.int64), ("distance", np.float64), ("flat", np.bool_))
_ROW = np.dtype([("first", "<i8"), ("second", "<i8"), ("distance", "<f8"), ("flat", "?")])
_ROWS_AT_ONCE = 1 << 18


class PairFile:
    """Takes pairs, forgets those above a ceiling, and gives them back sorted by their rows."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        self._path = folder / "pairs.bin"
        self._path.write_bytes(b"")

    def append(self, pairs: Pairs) -> None:
        """Write pairs behind the others."""
        rows = np.empty(len(pairs), _ROW)
        for name, _ in _COLUMNS:
            rows[name] = getattr(pairs, name)
        with open(self._path, "ab") as file:
            file.write(rows.tobytes())

    def drop_above(self, ceiling: float) -> None:
        """Forget the pairs whose distance is larger."""
        kept = self._path.with_suffix(".kept")
        with open(self._path, "rb") as source, open(kept, "wb") as target:
            while len(rows := np.frombuffer(source.read(_ROWS_AT_ONCE * _ROW.itemsize), _ROW)):
                target.write(rows[rows["distance"] <= ceiling].tobytes())
        kept.replace(self._path)

    def columns(self) -> Pairs:
        """Return the pairs in order of their rows, mapped read-only from a file for each column."""
        rows = np.fromfile(self._path, _ROW)
        order = np.lexsort((rows["second"], rows["first"]))
        for name, kind in _COLUMNS:
            rows[name][order].astype(kind).tofile(self._folder / f"pairs-{name}.bin")
        self._path.unlink()
        return Pairs(*(self._map(name, kind, len(order)) for name, kind in _COLUMNS))

    def _map(self, name: str, kind: type, count: int) -> np.ndarray:
        if not count:  # an empty file cannot be mapped
            return np.empty(0, kind)
        return np.asarray(np.memmap(self._folder / f"pairs-{name}.bin", kind, mode="r", shape=(count,)))
