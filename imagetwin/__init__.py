"""ImageTwin finds duplicate and near-duplicate images, shows them side by side, and removes what you mark.

As a library it finds them, without a window and without Qt:

>>> import imagetwin
>>> result = imagetwin.scan("pictures")
>>> for group in result.groups:
...     print(group.reference.path.name, [(member.image.path.name, str(member.tier)) for member in group.members])
beach.png [('copy of beach.png', 'same-file'), ('beach small.jpg', 're-encoded')]

The groups as rows, for pandas, polars or the csv module:

>>> [(row["group"], row["tier"], row["member_width"]) for row in result.to_dicts()]
[(1, 'same-file', 640), (1, 're-encoded', 320)]

Nothing is changed by that. A script that calls it needs `if __name__ == "__main__":` around what it does, as all do
that start processes: see `multiprocessing` in Python's documentation.
"""

from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from imagetwin.domain.errors import ImageTwinError
    from imagetwin.domain.progress import CancelToken, Progress
    from imagetwin.domain.scans import ScanResult
    from imagetwin.domain.settings import ScanSettings
    from imagetwin.engine.library import Scanning, compare, scan
    from imagetwin.engine.pair import PairReport

__version__ = "0.1.0"

__all__ = [
    "CancelToken",
    "ImageTwinError",
    "PairReport",
    "Progress",
    "ScanResult",
    "ScanSettings",
    "Scanning",
    "__version__",
    "compare",
    "scan",
]

# Imported when they are asked for: `imagetwin --version` and the window's start need none of it.
_PLACES = {
    "CancelToken": "imagetwin.domain.progress",
    "ImageTwinError": "imagetwin.domain.errors",
    "PairReport": "imagetwin.engine.pair",
    "Progress": "imagetwin.domain.progress",
    "ScanResult": "imagetwin.domain.scans",
    "ScanSettings": "imagetwin.domain.settings",
    "Scanning": "imagetwin.engine.library",
    "compare": "imagetwin.engine.library",
    "scan": "imagetwin.engine.library",
}


def __getattr__(name: str) -> Any:
    place = _PLACES.get(name)
    if place is None:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    from importlib import import_module

    value = getattr(import_module(place), name)
    globals()[name] = value
    return value


def __dir__() -> list[str]:
    return sorted({*globals(), *_PLACES})
