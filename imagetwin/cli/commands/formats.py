"""`imagetwin formats`: which formats are read here, and what would bring the others."""

from typing import Any

from imagetwin import __version__
from imagetwin.cli.json_files import check_target, write_json
from imagetwin.cli.running_options import JsonOption
from imagetwin.domain.formats import Scaling
from imagetwin.imaging.reader_packages import FormatHere, formats_here

SCHEMA = "imagetwin-formats/1"


def formats_command(
    json_target: JsonOption = None,
) -> None:
    """List the formats that are read, by which package, and what would bring those that are not."""
    if json_target is not None:
        check_target(json_target)
        write_json(_to_json(formats_here()), json_target)
    if json_target != "-":
        _print(formats_here())


def _print(formats: tuple[FormatHere, ...]) -> None:
    width = max(len(each.format.title) for each in formats)
    for each in formats:
        print(f"{each.format.title:<{width}}  {_read_by(each)}  ({' '.join(each.format.endings)})")


def _read_by(here: FormatHere) -> str:
    if here.reader is not None:
        return f"{here.reader.name} {here.version}".strip()
    return f"not installed, {here.advice}" if here.is_missing else "not read"


def _to_json(formats: tuple[FormatHere, ...]) -> dict[str, Any]:
    return {"schema": SCHEMA, "version": __version__, "formats": [_format_to_json(each) for each in formats]}


def _format_to_json(here: FormatHere) -> dict[str, Any]:
    return {
        "title": here.format.title,
        "endings": list(here.format.endings),
        "read": here.reader is not None,
        "reader": None if here.reader is None else here.reader.name,
        "reader_version": here.version or None,
        "licence": None if here.reader is None else here.reader.licence,
        "advice": here.advice or None,
        "decoded": None if here.format.scaling is Scaling.NONE else here.format.scaling.value,
        "metadata": here.format.metadata.value,
    }
