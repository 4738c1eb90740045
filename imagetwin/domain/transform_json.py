"""Transforms as plain dictionaries and lists, for the JSON of a scan and for saved reviews."""

from typing import Any

from imagetwin.domain.strict_json import coordinate, listed, number, table
from imagetwin.domain.transforms import Change, Finding, Transform
from imagetwin.domain.wording import english


def transform_to_json(transform: Transform) -> dict[str, Any]:
    """Return the matrix, what was found, and that in words."""
    findings = [{"change": str(each.change), "amount": each.amount} for each in transform.findings]
    with english():
        return {"matrix": list(transform.matrix), "findings": findings, "words": transform.words}


def transform_from_json(value: Any) -> Transform:
    """Return the transform again. Raises KeyError, TypeError or ValueError for what is none."""
    entries = table(value)
    a, b, c, d, e, f, g, h, i = map(coordinate, listed(entries["matrix"]))
    findings = map(table, listed(entries["findings"]))
    made = (Finding(Change(each["change"]), number(each["amount"])) for each in findings)
    return Transform((a, b, c, d, e, f, g, h, i), tuple(made))
