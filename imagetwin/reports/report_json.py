r"""A report as JSON, schema `imagetwin-report/1` (see `docs/schemas/`).

Paths are absolute and as on disk; bytes that are no valid Unicode stand as lone surrogates (`\udcXX`).
"""

import math
from typing import Any

from imagetwin import __version__
from imagetwin.domain.images import ScannedImage
from imagetwin.domain.matches import Group, Member, tier_counts
from imagetwin.domain.orientations import Orientation
from imagetwin.reports.contents import ReportContents, is_spare, spare_bytes
from imagetwin.reports.histogram import histogram_of

SCHEMA = "imagetwin-report/1"


def report_to_json(contents: ReportContents) -> dict[str, Any]:
    """Return the report as plain dictionaries and lists."""
    return {
        "schema": SCHEMA,
        "version": __version__,
        "created": contents.created.isoformat(timespec="seconds"),
        "folders": list(map(str, contents.folders)),
        "method": contents.method,
        "threshold": contents.told_threshold,
        "compare": {"mode": contents.mode, "sample_ratio": contents.sample_ratio, "scope": contents.scope},
        "counts": {
            "images": contents.image_count,
            "groups": len(contents.groups),
            "pairs": contents.member_count,
            "spare_bytes": contents.spare_bytes,
            "unreadable": len(contents.unreadable),
            "tiers": {str(tier): count for tier, count in tier_counts(contents.groups).items()},
        },
        "histogram": [
            {"from": each.start, "to": each.stop, "pairs": each.count} for each in histogram_of(contents).bins
        ],
        "groups": [_group(number, group, contents) for number, group in enumerate(contents.groups, 1)],
        "unreadable": [
            {"path": str(entry.path), "kind": str(entry.kind), "reason": entry.reason} for entry in contents.unreadable
        ],
    }


def _group(number: int, group: Group, contents: ReportContents) -> dict[str, Any]:
    return {
        "group": number,
        "spare_bytes": spare_bytes(group),
        "reference": _image(group.reference),
        "members": [_member(member, contents) for member in group.members],
    }


def _member(member: Member, contents: ReportContents) -> dict[str, Any]:
    return {
        **_image(member.image),
        "distance": None if math.isnan(member.distance) else member.distance,
        "similarity": contents.similarity(member.distance),
        "tier": str(member.tier),
        "picture": member.picture,
        "copy_tier": None if member.copy_tier is None else str(member.copy_tier),
        "spare": is_spare(member),
        "transform": None if member.orientation is Orientation.AS_IS else member.orientation.key,
        "changes": member.changes,
        "flat": member.flat,
    }


def _image(image: ScannedImage) -> dict[str, Any]:
    return {
        "path": str(image.path),
        "hard_links": list(map(str, image.file.other_paths)),
        "width": image.width,
        "height": image.height,
        "format": image.format,
        "bytes": image.byte_size,
        "damaged": image.is_damaged,
    }
