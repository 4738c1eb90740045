r"""A scan as JSON, schema `imagetwin-scan/1`, and its groups back.

Paths are absolute and as on disk; bytes that are not valid Unicode stand as lone surrogates (`\udcXX`), which
Python's `os.fsencode` turns back.
"""

from dataclasses import asdict, dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any

from imagetwin import __version__
from imagetwin.domain.errors import UsageError
from imagetwin.domain.images import FileIdentity, ImageFile, ScannedImage

if TYPE_CHECKING:
    from imagetwin.domain.kept_pairs import KeptPairs
    from imagetwin.domain.matches import Group, Member
    from imagetwin.domain.scans import ScanResult

SCHEMA = "imagetwin-scan/1"


def scan_to_json(result: "ScanResult") -> dict[str, Any]:
    """Return the scan as plain dictionaries and lists."""
    return {
        "schema": SCHEMA,
        "version": __version__,
        "folders": [str(folder) for folder in result.folders],
        "settings": asdict(result.settings),
        "counts": {
            "images": len(result.images),
            "groups": len(result.groups),
            "duplicates": result.duplicate_count,
            "unreadable": len(result.unreadable),
            "other_files": result.other_file_count,
            "cached": result.cached_count,
        },
        "seconds": {str(stage): round(seconds, 3) for stage, seconds in result.stage_seconds.items()},
        "pairs": _pairs(result.kept),
        "groups": [_group(group) for group in result.groups],
        "unreadable": [{"path": str(entry.path), "reason": entry.reason} for entry in result.unreadable],
        "notices": list(result.notices),
    }


def _pairs(kept: "KeptPairs | None") -> dict[str, Any] | None:
    """Return how many pairs were kept and up to where; where the ceiling is None, only those of the references."""
    if kept is None:
        return None
    return {
        "count": len(kept),
        "wanted_ceiling": kept.wanted_ceiling,
        "ceiling": kept.ceiling,
        "complete": kept.is_complete,
    }


def _group(group: "Group") -> dict[str, Any]:
    return {
        "reference": _image(group.reference, 0.0),
        "members": [{**_image(member.image, member.distance), "flat": member.flat} for member in group.members],
    }


def _image(image: ScannedImage, distance: float) -> dict[str, Any]:
    identity = image.file.identity
    entry: dict[str, Any] = {
        "path": str(image.path),
        "distance": distance,
        "width": image.width,
        "height": image.height,
        "format": image.format,
        "bytes": image.byte_size,
        "mtime_ns": identity.mtime_ns,
        "device": identity.device,
        "inode": identity.inode,
    }
    if image.file.other_paths:
        entry["hard_links"] = [str(path) for path in image.file.other_paths]
    return entry


@dataclass(frozen=True, slots=True)
class ReadScan:
    """What is read back of a scan: the folders that were scanned, and the groups."""

    folders: tuple[Path, ...]
    groups: "tuple[Group, ...]"


def scan_from_json(entries: dict[str, Any]) -> ReadScan:
    """Return the scan again; `entries` have its schema. Raises UsageError where they are not whole."""
    try:
        return ReadScan(
            tuple(map(_path, _listed(entries["folders"]))), tuple(map(_group_again, _listed(entries["groups"])))
        )
    except _OlderScanError:
        raise UsageError(
            "The scan was made by an older ImageTwin, without what tells whether files were changed since. "
            "Make the scan again."
        ) from None
    except (KeyError, TypeError, ValueError, AttributeError) as error:
        raise UsageError(f"The scan is damaged ({type(error).__name__}: {error}). Make the scan again.") from error


class _OlderScanError(Exception):
    """The entries have no identities."""


def _group_again(entries: dict[str, Any]) -> "Group":
    from imagetwin.domain.matches import Group

    return Group(_image_again(entries["reference"]), tuple(map(_member_again, _listed(entries["members"]))))


def _member_again(entries: dict[str, Any]) -> "Member":
    from imagetwin.domain.matches import Member

    image = _image_again(entries)
    return Member(image, float(entries["distance"]), _flag(entries["flat"]))


def _image_again(entries: dict[str, Any]) -> ScannedImage:
    path, width, height, byte_size = (entries[name] for name in ("path", "width", "height", "bytes"))
    if not {"mtime_ns", "device", "inode", "format"} <= entries.keys():
        raise _OlderScanError
    identity = FileIdentity(*map(_whole, (byte_size, *(entries[name] for name in ("mtime_ns", "device", "inode")))))
    file = ImageFile(_path(path), identity, tuple(map(_path, _listed(entries.get("hard_links", [])))))
    return ScannedImage(file, _whole(width), _whole(height), str(entries["format"]))


def _listed(entries: Any) -> list[Any]:
    if not isinstance(entries, list):
        raise TypeError("a list is missing")
    return entries


def _whole(number: Any) -> int:
    if not isinstance(number, int):
        raise TypeError(f"{number!r} is no whole number")
    return number


def _flag(value: Any) -> bool:
    if not isinstance(value, bool):
        raise TypeError(f"{value!r} is neither true nor false")
    return value


def _path(text: Any) -> Path:
    path = Path(text)
    if not path.is_absolute() or "\0" in text:
        raise ValueError(f"{text!r} is no absolute path")
    return path
