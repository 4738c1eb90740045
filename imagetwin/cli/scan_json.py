r"""A scan as JSON, schema `imagetwin-scan/2`, and its groups back; `docs/SCAN_JSON.md` tells what is in it.

Paths are absolute and as on disk; bytes that are not valid Unicode stand as lone surrogates (`\udcXX`), which
Python's `os.fsencode` turns back.
"""

import math
from collections.abc import Sequence
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any

from imagetwin import __version__
from imagetwin.domain.errors import UsageError
from imagetwin.domain.fingerprints import HASHES, Kind, method_named
from imagetwin.domain.images import WHOLE, FileIdentity, ImageFile, ScannedImage
from imagetwin.domain.matches import Group, Member, tier_counts
from imagetwin.domain.models import cosine_of, euclidean_of
from imagetwin.domain.orientations import Orientation
from imagetwin.domain.strict_json import (
    LEAST_TIME,
    absolute_path,
    flag,
    listed,
    number,
    phrase,
    table,
    text,
    whole,
)
from imagetwin.domain.tiers import Tier
from imagetwin.domain.transform_json import transform_from_json, transform_to_json

if TYPE_CHECKING:
    from imagetwin.domain.kept_pairs import KeptPairs
    from imagetwin.domain.scans import ScanResult
    from imagetwin.domain.settings import MatchSettings

SCHEMA = "imagetwin-scan/2"
SECOND_LOOK = "second-look"

_ORIENTATIONS: dict[str | None, Orientation] = {
    None: Orientation.AS_IS,
    **{each.key: each for each in Orientation if each is not Orientation.AS_IS},
}


def scan_to_json(result: "ScanResult", *, protected: Sequence[Path] = ()) -> dict[str, Any]:
    """Return the scan as plain dictionaries and lists; `protected` are folders of which nothing is to be removed."""
    return {
        "schema": SCHEMA,
        "version": __version__,
        "folders": [str(folder) for folder in result.folders],
        "protected": [str(folder) for folder in protected],
        "settings": asdict(result.settings),
        "counts": {
            "found": result.found_count,
            "images": len(result.images),
            "groups": len(result.groups),
            "duplicates": result.duplicate_count,
            "tiers": {str(tier): count for tier, count in tier_counts(result.groups).items()},
            "unreadable": len(result.unreadable),
            "other_files": result.other_file_count,
            "left_out": result.left_out_count,
            "sampled_from": result.sampled_from,
            "cached": result.cached_count,
        },
        "seconds": {str(stage): round(seconds, 3) for stage, seconds in result.stage_seconds.items()},
        "pairs": _pairs(result.kept),
        "groups": [_group(group, result.settings.match) for group in result.groups],
        "unreadable": [
            {"path": str(entry.path), "kind": str(entry.kind), "reason": entry.reason} for entry in result.unreadable
        ],
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


def _group(group: Group, settings: "MatchSettings") -> dict[str, Any]:
    members = [{**_image(member.image, member.distance), **_findings(member, settings)} for member in group.members]
    return {"reference": _image(group.reference, 0.0), "members": members}


def _findings(member: Member, settings: "MatchSettings") -> dict[str, Any]:
    """Return what was found out about a member and its group's reference, and about it and its own picture's best."""
    is_upright = member.orientation is Orientation.AS_IS
    return {
        "flat": member.flat,
        "tier": str(member.tier),
        "evidence": evidence_to_json(member, settings),
        "transform": None if is_upright else member.orientation.key,
        "registration": None if member.transform is None else transform_to_json(member.transform),
        "picture": member.picture,
        "copy_tier": None if member.copy_tier is None else str(member.copy_tier),
    }


def evidence_to_json(member: Member, settings: "MatchSettings") -> dict[str, float]:
    """Return what is known of a member, by the names of the methods."""
    evidence: dict[str, float] = {} if math.isnan(member.distance) else {settings.method: member.distance}
    if evidence and method_named(settings.method).kind is Kind.VECTOR:
        evidence |= {"cosine": cosine_of(member.distance), "euclidean": euclidean_of(member.distance)}
    if member.bits is not None and settings.hash is not None:
        evidence[settings.hash.method] = member.bits
    if member.difference is not None:
        evidence[SECOND_LOOK] = member.difference
    return evidence


def _image(image: ScannedImage, distance: float) -> dict[str, Any]:
    identity = image.file.identity
    entry: dict[str, Any] = {
        "path": str(image.path),
        "distance": None if math.isnan(distance) else distance,
        "width": image.width,
        "height": image.height,
        "format": image.format,
        "damaged": image.is_damaged,
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
    """What is read back of a scan: the folders that were scanned, the protected ones, and the groups."""

    folders: tuple[Path, ...]
    protected: tuple[Path, ...]
    groups: tuple[Group, ...]


def scan_from_json(entries: dict[str, Any]) -> ReadScan:
    """Return the scan again; `entries` have its schema. Raises UsageError where they are not whole."""
    try:
        return ReadScan(
            tuple(map(absolute_path, listed(entries["folders"]))),
            tuple(map(absolute_path, listed(entries.get("protected", [])))),
            tuple(map(_group_again, listed(entries["groups"]))),
        )
    except (KeyError, TypeError, ValueError, AttributeError) as error:
        raise UsageError(f"The scan is damaged ({phrase(error)}). Make the scan again.") from error


def _group_again(entries: dict[str, Any]) -> Group:
    return Group(_image_again(entries["reference"]), tuple(map(_member_again, listed(entries["members"]))))


def _member_again(entries: dict[str, Any]) -> Member:
    evidence = table(entries["evidence"])
    bits = next((evidence[name] for name in HASHES if name in evidence), None)
    difference = evidence.get(SECOND_LOOK)
    return Member(
        _image_again(entries),
        math.nan if entries["distance"] is None else number(entries["distance"]),
        flag(entries["flat"]),
        tier=Tier(entries["tier"]),
        picture=whole(entries["picture"]),
        copy_tier=None if entries["copy_tier"] is None else Tier(entries["copy_tier"]),
        orientation=_ORIENTATIONS[entries["transform"]],
        bits=None if bits is None else whole(bits),
        difference=None if difference is None else number(difference),
        transform=transform_from_json(entries["registration"]) if entries.get("registration") else None,
    )


def _image_again(entries: dict[str, Any]) -> ScannedImage:
    identity = FileIdentity(
        whole(entries["bytes"]),
        whole(entries["mtime_ns"], LEAST_TIME),
        whole(entries["device"]),
        whole(entries["inode"]),
    )
    links = tuple(map(absolute_path, listed(entries.get("hard_links", []))))
    file = ImageFile(absolute_path(entries["path"]), identity, links)
    part = WHOLE if flag(entries.get("damaged", False)) else None
    return ScannedImage(file, whole(entries["width"]), whole(entries["height"]), text(entries["format"]), part)
