r"""A scan as JSON, schema `imagetwin-scan/1`.

Paths are absolute and as on disk; bytes that are not valid Unicode stand as lone surrogates (`\udcXX`), which
Python's `os.fsencode` turns back.
"""

import json
import os
import sys
from dataclasses import asdict
from pathlib import Path
from typing import Any

from imagetwin import __version__
from imagetwin.domain.errors import ImageTwinError, UsageError
from imagetwin.domain.images import ScannedImage
from imagetwin.domain.matches import Group
from imagetwin.domain.scans import ScanResult

SCHEMA = "imagetwin-scan/1"


def scan_to_json(result: ScanResult) -> dict[str, Any]:
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
        },
        "seconds": {str(stage): round(seconds, 3) for stage, seconds in result.stage_seconds.items()},
        "groups": [_group(group) for group in result.groups],
        "unreadable": [{"path": str(entry.path), "reason": entry.reason} for entry in result.unreadable],
    }


def _group(group: Group) -> dict[str, Any]:
    return {
        "reference": _image(group.reference, 0.0),
        "members": [_image(member.image, member.distance) for member in group.members],
    }


def _image(image: ScannedImage, distance: float) -> dict[str, Any]:
    entry: dict[str, Any] = {
        "path": str(image.path),
        "distance": distance,
        "width": image.width,
        "height": image.height,
        "bytes": image.byte_size,
    }
    if image.file.other_paths:
        entry["hard_links"] = [str(path) for path in image.file.other_paths]
    return entry


def check_target(target: str) -> None:
    """Refuse, before the scan, a file that could not be written or is plainly something else's."""
    path = Path(target)
    if target == "-":
        return
    if os.path.isdir(path) or not os.path.isdir(path.parent):  # noqa: PTH112 - Path's raises where it may not look
        raise UsageError(f'The JSON cannot be written to "{target}": name a file in a folder that is there.')
    if os.path.lexists(path) and path.suffix.lower() != ".json":
        raise UsageError(f'"{target}" is there already and is no .json file, so it is not overwritten.')


def write_json(result: ScanResult, target: str) -> None:
    """Write the scan to a file, or to stdout for `-`. Raises ImageTwinError where that fails."""
    text = json.dumps(scan_to_json(result), indent=2, default=str)
    if target == "-":
        print(text, file=sys.stdout)
        return
    try:
        Path(target).write_text(text + "\n", "ascii")
    except OSError as error:
        raise ImageTwinError(f'The JSON could not be written to "{target}": {error.strerror or error}.') from error
