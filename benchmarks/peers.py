"""Another program's search of a folder, by its documented interface, in its quickest sensible configuration.

    PEERS/bin/python benchmarks/peers.py difPy FOLDER WORKERS [--sets]

Runs in the environment of `peers.txt` and imports nothing of ours. Prints what was found as JSON: how much, and with
`--sets` also the files of each pair or group.
"""

import json
import sys
import types
from collections.abc import Callable, Iterable
from contextlib import suppress
from itertools import combinations
from pathlib import Path
from typing import Any
from unittest.mock import MagicMock


def find_czkawka(folder: str, _workers: int) -> list[list[str]]:
    """Search with czkawka's library, which uses all cores by itself; return its groups."""
    import czkawka

    finder = czkawka.ImageSimilarity()
    finder.set_directories([folder])
    return [[str(path) for path in group] for group in finder.find_similar()]


def find_difpy(folder: str, workers: int) -> list[list[str]]:
    """Search with difPy for pictures of any size, without trying rotations; return pairs."""
    import difPy

    built = difPy.build(folder, show_progress=False, processes=workers)
    found = difPy.search(
        built, similarity="similar", rotate=False, same_dim=False, show_progress=False, processes=workers
    )
    return _pairs((path, (each[0] for each in near)) for path, near in found.result.items())


def find_imagededup(folder: str, workers: int) -> list[list[str]]:
    """Search with imagededup's perceptual hash, at its own threshold; return pairs."""
    _let_imagededup_load()
    from imagededup.methods import PHash

    method = PHash(verbose=False)
    encodings = method.encode_images(folder, recursive=True, num_enc_workers=workers)
    near = method.find_duplicates(encoding_map=encodings, num_dist_workers=workers)
    return _pairs((f"{folder}/{name}", (f"{folder}/{other}" for other in others)) for name, others in near.items())


def find_imagehash(folder: str, _workers: int) -> list[list[str]]:
    """Compare each file's phash of the ImageHash library with all others; 8 bits of 64, as it names none."""
    import imagehash
    from PIL import Image

    hashes = {}
    for path in sorted(Path(folder).rglob("*")):
        with suppress(OSError, ValueError, Image.DecompressionBombError), Image.open(path) as image:
            hashes[str(path)] = int(str(imagehash.phash(image)), 16)
    return [[one, other] for one, other in combinations(hashes, 2) if (hashes[one] ^ hashes[other]).bit_count() <= 8]


def _pairs(near: Iterable[tuple[str, Iterable[str]]]) -> list[list[str]]:
    return [sorted(pair) for pair in {frozenset((path, other)) for path, others in near for other in others}]


class _StandIn(types.ModuleType):
    def __getattr__(self, name: str) -> Any:
        if name.startswith("__"):
            raise AttributeError(name)
        return MagicMock()


def _let_imagededup_load() -> None:
    """Let modules of mocks stand for torchvision where it does not load, as beside a torch without CUDA.

    imagededup imports it for its neural networks; its hashes never use it.
    """
    try:
        import torchvision  # noqa: F401
    except (ImportError, RuntimeError):
        for name in ("", ".models", ".models.vision_transformer", ".transforms"):
            sys.modules["torchvision" + name] = _StandIn("torchvision" + name)


# What each finds, pairs or whole groups, and how.
PEERS: dict[str, tuple[str, Callable[[str, int], list[list[str]]]]] = {
    "czkawka": ("groups", find_czkawka),
    "difPy": ("pairs", find_difpy),
    "imagededup": ("pairs", find_imagededup),
    "imagehash": ("pairs", find_imagehash),
}

if __name__ == "__main__":
    word, find = PEERS[sys.argv[1]]
    sets = find(sys.argv[2], int(sys.argv[3]))
    print(json.dumps({"found": f"{word}: {len(sets):,}", **({"sets": sets} if "--sets" in sys.argv[4:] else {})}))
