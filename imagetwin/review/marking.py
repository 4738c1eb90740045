"""Marks by a rule, made of what is known beforehand, so that many groups can be decided beside the window's thread."""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from pathlib import Path

from imagetwin.domain.images import ScannedImage
from imagetwin.domain.matches import Group
from imagetwin.domain.wording import number, trn
from imagetwin.review.decisions import Change, Decision, Table

# A group as it is, and what of it is decided: all of it, or what is shown.
Decided = tuple[Group, Group]


def marks_by(
    rule: Callable[[Group], Iterable[ScannedImage]],
    groups: Iterable[Decided],
    before: Mapping[Path, ScannedImage],
    is_protected: Callable[[ScannedImage], bool],
) -> dict[Path, ScannedImage]:
    """Return all marks by path after a rule has decided groups anew; `before` are the marks until then.

    What a group hides, and all other groups, keep the marks they have. Protected images are never marked, and of each
    group one image stays: the last one that the rule would mark.
    """
    marks = dict(before)
    for whole, part in groups:
        wanted = {image.path for image in rule(whole)}
        for image in part.images:
            marks.pop(image.path, None)
        left = sum(image.path not in marks for image in whole.images)
        for image in part.images:
            if left > 1 and image.path in wanted and not is_protected(image):
                marks[image.path] = image
                left -= 1
    return marks


@dataclass(frozen=True, slots=True)
class MadeMarks:
    """All marks by path, the bytes of their files, and the decision that leads to them; None where nothing changes."""

    marks: dict[Path, ScannedImage]
    byte_count: int
    decision: Decision | None


def made_marks(before: Mapping[Path, ScannedImage], after: dict[Path, ScannedImage]) -> MadeMarks:
    """Make the decision that leads from some marks to others."""
    gone, new = before.keys() - after.keys(), after.keys() - before.keys()
    changes: list[Change] = [(Table.MARKS, path, before[path], None) for path in gone]
    changes += [(Table.MARKS, path, None, after[path]) for path in new]
    decision = Decision(words_of_marks(len(new), len(gone)), tuple(changes)) if changes else None
    return MadeMarks(after, sum(image.byte_size for image in after.values()), decision)


def words_of_marks(marked: int, kept: int) -> str:
    """Return what a decision that marks some images and keeps others is called."""
    if not marked:
        return trn("keeping {n} image", "keeping {n} images", kept)
    if not kept:
        return trn("marking {n} image", "marking {n} images", marked)
    return trn(
        "marking {n} image and keeping {kept}", "marking {n} images and keeping {kept}", marked, kept=number(kept)
    )
