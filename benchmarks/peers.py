"""Another program's search of a folder, by its documented interface, in its quickest sensible configuration.

    PEERS/bin/python benchmarks/peers.py difPy FOLDER WORKERS

Runs in the environment of `peers.txt` and imports nothing of ours. Prints what was found as JSON.
"""

import json
import sys
import types
from collections.abc import Callable, Iterable
from typing import Any
from unittest.mock import MagicMock


def run_czkawka(folder: str, _workers: int) -> str:
    """Search with czkawka's library, which uses all cores by itself."""
    import czkawka

    finder = czkawka.ImageSimilarity()
    finder.set_directories([folder])
    return f"groups: {len(finder.find_similar()):,}"


def run_difpy(folder: str, workers: int) -> str:
    """Search with difPy for pictures of any size, without trying rotations."""
    import difPy

    built = difPy.build(folder, show_progress=False, processes=workers)
    found = difPy.search(
        built, similarity="similar", rotate=False, same_dim=False, show_progress=False, processes=workers
    )
    return f"pairs: {_pair_count((path, (each[0] for each in near)) for path, near in found.result.items()):,}"


def run_imagededup(folder: str, workers: int) -> str:
    """Search with imagededup's perceptual hash, at its own threshold."""
    _let_imagededup_load()
    from imagededup.methods import PHash

    method = PHash(verbose=False)
    encodings = method.encode_images(folder, recursive=True, num_enc_workers=workers)
    near = method.find_duplicates(encoding_map=encodings, num_dist_workers=workers)
    return f"pairs: {_pair_count(near.items()):,}"


def _pair_count(near: Iterable[tuple[str, Iterable[str]]]) -> int:
    return len({frozenset((path, other)) for path, others in near for other in others})


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


PEERS: dict[str, Callable[[str, int], str]] = {"czkawka": run_czkawka, "difPy": run_difpy, "imagededup": run_imagededup}

if __name__ == "__main__":
    print(json.dumps({"found": PEERS[sys.argv[1]](sys.argv[2], int(sys.argv[3]))}))
