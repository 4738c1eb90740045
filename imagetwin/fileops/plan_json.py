r"""A removal plan as JSON, schema `imagetwin-plan/1`, and back.

Paths are absolute and as on disk; bytes that are not valid Unicode stand as lone surrogates (`\udcXX`).
"""

import json
import math
from dataclasses import asdict
from pathlib import Path
from typing import Any

from imagetwin import __version__
from imagetwin.domain.errors import PlanRefusedError
from imagetwin.domain.images import FileIdentity, ImageFile
from imagetwin.domain.operations import Companions, Outcome, Removal, RemovalPlan, RemovalSettings, Status, Way
from imagetwin.domain.strict_json import (
    LEAST_TIME,
    absolute_path,
    flag,
    listed,
    number,
    parsed,
    phrase,
    shortened,
    table,
    text,
    whole,
)
from imagetwin.domain.wording import say

SCHEMA = "imagetwin-plan/1"


def plan_to_text(plan: RemovalPlan) -> str:
    """Return the plan as JSON in ASCII."""
    return json.dumps(plan_to_json(plan))


def plan_to_json(plan: RemovalPlan) -> dict[str, Any]:
    """Return the plan as plain dictionaries and lists."""
    return {
        "schema": SCHEMA,
        "version": __version__,
        "settings": _settings_to_json(plan.settings),
        "counts": {"files": len(plan.paths), "bytes": plan.byte_count, "held_back": len(plan.held_back)},
        "removals": [_removal_to_json(removal) for removal in plan.removals],
        "held_back": [{**_removal_to_json(outcome.removal), "reason": outcome.reason} for outcome in plan.held_back],
    }


def _settings_to_json(settings: RemovalSettings) -> dict[str, Any]:
    entries = asdict(settings)
    return {
        **entries,
        "destination": _text(settings.destination),
        "backup_folder": _text(settings.backup_folder),
        "protected_folders": list(map(str, settings.protected_folders)),
        "folders": list(map(str, settings.folders)),
    }


def _text(path: Path | None) -> str | None:
    return None if path is None else str(path)


def _removal_to_json(removal: Removal) -> dict[str, Any]:
    return {
        "file": _file_to_json(removal.file),
        "survivor": None if removal.survivor is None else _file_to_json(removal.survivor),
        "distance": None if math.isnan(removal.distance) else removal.distance,
        "digest": removal.digest,
        "survivor_digest": removal.survivor_digest,
        "companions": [_file_to_json(companion) for companion in removal.companions],
    }


def _file_to_json(file: ImageFile) -> dict[str, Any]:
    return {
        "path": str(file.path),
        "other_paths": list(map(str, file.other_paths)),
        **asdict(file.identity),
    }


def plan_from_text(content: str) -> RemovalPlan:
    """Return the plan again. Raises PlanRefusedError where the text is no plan."""
    try:
        return plan_from_json(parsed(content))
    except ValueError as error:
        raise PlanRefusedError(say("This is no plan that can be read ({what}).", what=phrase(error))) from error


def plan_from_json(entries: Any) -> RemovalPlan:
    """Return the plan of plain dictionaries and lists. Raises PlanRefusedError where they are none."""
    try:
        if entries["schema"] != SCHEMA:
            found = shortened(entries["schema"])
            raise PlanRefusedError(
                say("The plan's schema is {found}, this program reads {known}.", found=found, known=SCHEMA)
            )
        held_back = tuple(
            Outcome(_removal_from_json(entry), Status.SKIPPED, text(entry["reason"]))
            for entry in listed(entries["held_back"])
        )
        removals = tuple(map(_removal_from_json, listed(entries["removals"])))
        settings = _settings_from_json(table(entries["settings"]))
    except (KeyError, TypeError, ValueError, AttributeError) as error:
        raise PlanRefusedError(say("The plan is not whole ({what}). Make it again.", what=phrase(error))) from error
    if settings.way.is_link and any(removal.survivor is None for removal in removals):
        raise PlanRefusedError(say("The plan replaces files by links and does not say to what. Make it again."))
    return RemovalPlan(removals, held_back, settings)


def _settings_from_json(entries: dict[str, Any]) -> RemovalSettings:
    return RemovalSettings(
        way=Way(entries["way"]),
        destination=_path(entries["destination"]),
        keep_tree=flag(entries["keep_tree"]),
        distance_in_name=flag(entries["distance_in_name"]),
        backup_folder=_path(entries["backup_folder"]),
        companions=Companions(entries["companions"]),
        complete_metadata=flag(entries["complete_metadata"]),
        protected_folders=tuple(map(absolute_path, listed(entries["protected_folders"]))),
        folders=tuple(map(absolute_path, listed(entries["folders"]))),
    )


def _path(value: str | None) -> Path | None:
    return None if value is None else absolute_path(value)


def _removal_from_json(entries: dict[str, Any]) -> Removal:
    distance = entries["distance"]
    return Removal(
        _file_from_json(entries["file"]),
        None if entries["survivor"] is None else _file_from_json(entries["survivor"]),
        math.nan if distance is None else number(distance),
        text(entries["digest"]),
        tuple(map(_file_from_json, listed(entries["companions"]))),
        text(entries["survivor_digest"]),
    )


def _file_from_json(entries: dict[str, Any]) -> ImageFile:
    identity = FileIdentity(
        whole(entries["byte_size"]),
        whole(entries["mtime_ns"], LEAST_TIME),  # before 1970
        whole(entries["device"]),
        whole(entries["inode"]),
    )
    others = tuple(map(absolute_path, listed(entries["other_paths"])))
    return ImageFile(absolute_path(entries["path"]), identity, others)
