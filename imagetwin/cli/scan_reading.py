"""A scan's JSON as what a report tells: of this version's schema and of the older one."""

import math
from collections.abc import Iterable
from datetime import datetime
from pathlib import Path
from typing import Any

from imagetwin.cli.json_files import name_of
from imagetwin.cli.scan_json import SCHEMA, scan_from_json
from imagetwin.discovery.folders import ScannedFolders
from imagetwin.domain.errors import UsageError
from imagetwin.domain.fingerprints import method_named
from imagetwin.domain.images import FileIdentity, ImageFile, ScannedImage, Unreadable, UnreadableKind
from imagetwin.domain.matches import Group, Member
from imagetwin.domain.scope import Sample
from imagetwin.domain.strict_json import LEAST_TIME, absolute_path, flag, listed, number, phrase, table, text, whole
from imagetwin.reports.contents import ALL, INTER_FOLDER, ReportContents

OLD_SCHEMA = "imagetwin-scan/1"


def contents_from_json(entries: dict[str, Any], source: str, created: datetime) -> ReportContents:
    """Return what a report of a scan tells. Raises UsageError where the entries are no scan, or not whole."""
    schema = entries.get("schema")
    if schema not in (SCHEMA, OLD_SCHEMA):
        told = f" (it is of the schema {schema})" if isinstance(schema, str) and len(schema) < 60 else ""
        raise UsageError(
            f'{name_of(source)} is no scan that can be read{told}. Make one with "imagetwin scan FOLDER --json FILE".'
        )
    try:
        groups = scan_from_json(entries).groups if schema == SCHEMA else _old_groups(entries)
        contents = _contents(entries, groups, created)
        method_named(contents.method)
    except (KeyError, TypeError, ValueError, AttributeError) as error:
        raise UsageError(f"The scan is damaged ({phrase(error)}). Make the scan again.") from error
    _check_lie_below(contents, source)
    return contents


def _contents(entries: dict[str, Any], groups: tuple[Group, ...], created: datetime) -> ReportContents:
    settings, counts = table(entries["settings"]), table(entries["counts"])
    match = table(settings["match"])
    return ReportContents(
        created,
        tuple(map(absolute_path, listed(entries["folders"]))),
        groups,
        tuple(map(_unreadable, listed(entries["unreadable"]))),
        whole(counts["images"]),
        text(match["method"]),
        number(match["threshold"]),
        # Scans of older versions had neither sides nor samples.
        INTER_FOLDER if listed(settings.get("scope", [])) else ALL,
        _sample_ratio(settings.get("sample"), counts.get("sampled_from")),
    )


def _sample_ratio(sample: Any, total: Any) -> float:
    if sample is None or not total:
        return 1.0
    entries = table(sample)
    ratio, count = entries["ratio"], entries["count"]
    made = Sample(None if ratio is None else number(ratio), None if count is None else whole(count))
    return made.size_of(whole(total)) / whole(total)


def _unreadable(entry: Any) -> Unreadable:
    entries = table(entry)
    reason = text(entries["reason"])
    # The older schema had no kinds; most of its reasons begin with one.
    kind = UnreadableKind(entries["kind"]) if "kind" in entries else _kind_of(reason)
    return Unreadable(absolute_path(entries["path"]), reason, kind)


def _kind_of(reason: str) -> UnreadableKind:
    return next((kind for kind in UnreadableKind if reason.startswith(kind.words)), UnreadableKind.FAILED)


def _old_groups(entries: dict[str, Any]) -> tuple[Group, ...]:
    """Return groups without tiers: nothing was looked at closely, so all members are similar, each of a picture."""
    return tuple(
        Group(
            _old_image(table(group["reference"])),
            tuple(_old_member(table(each), place) for place, each in enumerate(listed(group["members"]), 1)),
        )
        for group in map(table, listed(entries["groups"]))
    )


def _old_member(entries: dict[str, Any], picture: int) -> Member:
    distance = math.nan if entries["distance"] is None else number(entries["distance"])
    return Member(_old_image(entries), distance, flag(entries.get("flat", False)), picture=picture)


def _old_image(entries: dict[str, Any]) -> ScannedImage:
    """Return an image; the first files of that schema had no format, time, device and inode."""
    identity = FileIdentity(
        whole(entries["bytes"]),
        whole(entries.get("mtime_ns", 0), LEAST_TIME),
        whole(entries.get("device", 0)),
        whole(entries.get("inode", 0)),
    )
    links = tuple(map(absolute_path, listed(entries.get("hard_links", []))))
    file = ImageFile(absolute_path(entries["path"]), identity, links)
    return ScannedImage(file, whole(entries["width"]), whole(entries["height"]), text(entries.get("format", "")))


def _check_lie_below(contents: ReportContents, source: str) -> None:
    """Raise UsageError for a file outside the folders: its picture would go into a report that is handed on."""
    outside = next(ScannedFolders(contents.folders).without(_paths(contents.groups)), None)
    if outside is not None:
        raise UsageError(
            f'{name_of(source)} names "{outside}", which lies outside the folders that were scanned. '
            "No report is made. Make the scan again."
        )


def _paths(groups: Iterable[Group]) -> Iterable[Path]:
    return (image.path for group in groups for image in group.images)
