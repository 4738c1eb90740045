"""All rules that say which of several images is the better one to keep, what they ask, and why in words."""

from collections.abc import Callable
from dataclasses import dataclass
from enum import Enum, auto
from fnmatch import fnmatchcase
from math import log
from operator import gt
from pathlib import Path
from typing import Any

from imagetwin.domain.images import ScannedImage
from imagetwin.domain.keep_rules import ChosenRule
from imagetwin.domain.quantities import format_bytes
from imagetwin.domain.traits import Traits
from imagetwin.domain.wording import figure, mark, number, tr, trn

# One picture, saved anew, differs by less than this factor in sharpness.
SHARPNESS_FACTOR = 1.1


@dataclass(frozen=True, slots=True)
class Candidate:
    """An image that may stay; `traits` are None where its file was not read."""

    image: ScannedImage
    traits: Traits | None = None
    is_protected: bool = False


class Terms(Enum):
    """What a rule is told beside its name."""

    NONE = auto()
    FORMATS = auto()
    FOLDERS = auto()
    PATTERNS = auto()


Value = Any
Asked = Callable[[Candidate, tuple[str, ...]], Value]


@dataclass(frozen=True, slots=True)
class RuleKind:
    """One kind of rule: the image with the smallest `value` stays; None says that it is not known.

    `title` is what a list of rules shows, to be translated there, `words` why one image is kept and not the other.
    `differs` tells whether a value is clearly worse than the best one. `needs_traits`: files have to be read for it.
    """

    name: str
    title: str
    value: Asked
    words: Callable[[Candidate, Candidate, tuple[str, ...]], str]
    needs_traits: bool = False
    terms: Terms = Terms.NONE
    differs: Callable[[Value, Value], bool] = gt


def _of_traits(value: Callable[[Traits], Value]) -> Asked:
    return lambda candidate, _terms: None if candidate.traits is None else value(candidate.traits)


def _of_image(value: Callable[[ScannedImage], Value]) -> Asked:
    return lambda candidate, _terms: value(candidate.image)


def _place(text: str, terms: tuple[str, ...], fits: Callable[[str, str], bool]) -> int:
    """Return the place of the first term that fits, and the place after all where none does."""
    return next((place for place, term in enumerate(terms) if fits(text, term)), len(terms))


def _format_place(candidate: Candidate, terms: tuple[str, ...]) -> int:
    return _place(candidate.image.format.casefold(), terms, lambda text, term: text == term.casefold())


def _folder_place(candidate: Candidate, terms: tuple[str, ...]) -> int:
    return min(_place(str(path), terms, _lies_in) for path in candidate.image.file.paths)


def _lies_in(path: str, folder: str) -> bool:
    return Path(path).is_relative_to(folder)


def _name_place(candidate: Candidate, terms: tuple[str, ...]) -> int:
    return _place(candidate.image.path.name.casefold(), terms, lambda text, term: fnmatchcase(text, term.casefold()))


def _is_damaged(candidate: Candidate, _terms: tuple[str, ...]) -> bool:
    return candidate.image.is_damaged or (candidate.traits is not None and not candidate.traits.is_intact)


def _damage(_kept: Candidate, other: Candidate, _terms: tuple[str, ...]) -> str:
    fault = other.traits.fault if other.traits is not None else ""
    return tr("intact (the other is {fault})", fault=fault or tr("damaged", note="kind of fault"))


def _pixels(kept: Candidate, other: Candidate, _terms: tuple[str, ...]) -> str:
    one, two = kept.image, other.image
    amounts = _megapixels(one), _megapixels(two)
    if amounts[0] == amounts[1]:
        amounts = f"{one.width} x {one.height}", f"{two.width} x {two.height}"
    return _with_both(mark("more pixels"), *amounts)


def _with_both(what: str, one: str, two: str) -> str:
    return tr("{what} ({one} against {other})", note="why one is kept", what=tr(what), one=one, other=two)


def _megapixels(image: ScannedImage) -> str:
    millions = image.pixel_count / 1e6
    return tr("{n} MP", n=number(millions, 0 if millions >= 10 else 1))


def _bytes(what: str) -> Callable[[Candidate, Candidate, tuple[str, ...]], str]:
    def words(kept: Candidate, other: Candidate, _terms: tuple[str, ...]) -> str:
        one, two = kept.image.byte_size, other.image.byte_size
        if format_bytes(one) != format_bytes(two):
            return _with_both(what, format_bytes(one), format_bytes(two))
        return _with_both(what, number(one), tr("{n} bytes", n=number(two)))

    return words


def _told(what: str, tell: Callable[[Candidate], str]) -> Callable[[Candidate, Candidate, tuple[str, ...]], str]:
    """Return the words of a rule: what the kept one is, with both values where they differ as they are shown."""

    def words(kept: Candidate, other: Candidate, _terms: tuple[str, ...]) -> str:
        one, two = tell(kept), tell(other)
        return tr(what) if one == two else _with_both(what, one, two)

    return words


def _at(place: Asked, nothing: str) -> Callable[[Candidate, Candidate, tuple[str, ...]], str]:
    def words(kept: Candidate, other: Candidate, terms: tuple[str, ...]) -> str:
        one, two = (terms[at] if (at := place(each, terms)) < len(terms) else tr(nothing) for each in (kept, other))
        return tr("{one} goes before {other}", one=one, other=two)

    return words


def _traits(candidate: Candidate) -> Traits:
    assert candidate.traits is not None
    return candidate.traits


def _date(candidate: Candidate) -> str:
    return _traits(candidate).date_taken.replace("T", " ")


def _changed(candidate: Candidate) -> str:
    from datetime import datetime

    seconds = candidate.image.file.identity.mtime_ns / 1e9
    try:
        return datetime.fromtimestamp(seconds).strftime("%Y-%m-%d %H:%M:%S")  # noqa: DTZ006 - as people have it
    except (OverflowError, OSError, ValueError):
        return tr("{seconds} s", seconds=number(seconds))


def _length(candidate: Candidate) -> str:
    return trn("{n} character", "{n} characters", len(str(candidate.image.path)))


def _newest_first(date: str) -> tuple[int, ...] | None:
    return tuple(-ord(letter) for letter in date) if date else None


def _is_another_date(value: Value, best: Value) -> bool:
    """Tell whether dates are not the same as far as the shorter one tells: one may be a year alone."""
    told = min(len(value), len(best))
    return bool(value[:told] != best[:told])


def _mtime(image: ScannedImage) -> int:
    return image.file.identity.mtime_ns


RULE_KINDS = {
    kind.name: kind
    for kind in (
        RuleKind(
            "protected",
            mark("In a protected folder"),
            lambda candidate, _terms: not candidate.is_protected,
            lambda _kept, _other, _terms: tr("in a protected folder"),
        ),
        RuleKind("intact", mark("Intact"), _is_damaged, _damage),
        RuleKind(
            "formats",
            mark("Format, in this order"),
            _format_place,
            _at(_format_place, mark("other formats")),
            terms=Terms.FORMATS,
        ),
        RuleKind("most-pixels", mark("More pixels"), _of_image(lambda image: -image.pixel_count), _pixels),
        RuleKind("largest", mark("More bytes"), _of_image(lambda image: -image.byte_size), _bytes(mark("larger file"))),
        RuleKind(
            "smallest", mark("Fewer bytes"), _of_image(lambda image: image.byte_size), _bytes(mark("smaller file"))
        ),
        RuleKind(
            "quality",
            mark("Higher JPEG quality"),
            _of_traits(lambda traits: None if traits.quality is None else -traits.quality),
            _told(
                mark("less compressed"), lambda candidate: tr("quality {n}", n=number(_traits(candidate).quality or 0))
            ),
            needs_traits=True,
        ),
        RuleKind(
            "sharper",
            mark("Sharper"),
            _of_traits(lambda traits: -log(traits.sharpness) if traits.sharpness > 0 else None),
            _told(mark("sharper"), lambda candidate: figure(_traits(candidate).sharpness, 3)),
            needs_traits=True,
            differs=lambda value, best: value - best > log(SHARPNESS_FACTOR),
        ),
        RuleKind(
            "oldest-taken",
            mark("Taken earlier"),
            _of_traits(lambda traits: traits.date_taken or None),
            _told(mark("taken earlier"), _date),
            needs_traits=True,
            differs=_is_another_date,
        ),
        RuleKind(
            "newest-taken",
            mark("Taken later"),
            _of_traits(lambda traits: _newest_first(traits.date_taken)),
            _told(mark("taken later"), _date),
            needs_traits=True,
            differs=_is_another_date,
        ),
        RuleKind("oldest", mark("Older file"), _of_image(_mtime), _told(mark("older file"), _changed)),
        RuleKind(
            "newest", mark("Newer file"), _of_image(lambda image: -_mtime(image)), _told(mark("newer file"), _changed)
        ),
        RuleKind(
            "metadata",
            mark("More metadata"),
            _of_traits(lambda traits: -traits.metadata_count),
            _told(
                mark("more metadata"),
                lambda candidate: trn("{n} entry", "{n} entries", _traits(candidate).metadata_count),
            ),
            needs_traits=True,
        ),
        RuleKind(
            "camera",
            mark("As the camera wrote it"),
            _of_traits(lambda traits: not traits.is_camera_format),
            lambda _kept, _other, _terms: tr("in a format of cameras, with the camera's name"),
            needs_traits=True,
        ),
        RuleKind(
            "folders",
            mark("Folder, in this order"),
            _folder_place,
            _at(_folder_place, mark("other folders")),
            terms=Terms.FOLDERS,
        ),
        RuleKind(
            "names",
            mark("Name fits a pattern"),
            _name_place,
            _at(_name_place, mark("other names")),
            terms=Terms.PATTERNS,
        ),
        RuleKind(
            "not-names",
            mark("Name fits no pattern"),
            lambda candidate, terms: _name_place(candidate, terms) < len(terms),
            lambda _kept, other, terms: tr("the other's name fits {pattern}", pattern=terms[_name_place(other, terms)]),
            terms=Terms.PATTERNS,
        ),
        RuleKind(
            "shortest-path",
            mark("Shorter path"),
            _of_image(lambda image: len(str(image.path))),
            _told(mark("shorter path"), _length),
        ),
        RuleKind(
            "longest-path",
            mark("Longer path"),
            _of_image(lambda image: -len(str(image.path))),
            _told(mark("longer path"), _length),
        ),
        RuleKind(
            "first-path",
            mark("First by path"),
            _of_image(lambda image: str(image.path)),
            lambda _kept, _other, _terms: tr("first by its path"),
        ),
    )
}

DEFAULT_KEEP_RULES = tuple(map(ChosenRule, ("protected", "intact", "most-pixels", "largest")))


def known_rules(rules: tuple[ChosenRule, ...]) -> tuple[ChosenRule, ...]:
    """Return the rules of which there is a kind, and that have the terms they need: others decide nothing."""
    return tuple(
        rule
        for rule in rules
        if rule.name in RULE_KINDS and (RULE_KINDS[rule.name].terms is Terms.NONE or any(rule.terms))
    )


def need_traits(rules: tuple[ChosenRule, ...]) -> bool:
    """Tell whether files have to be read before these rules can decide."""
    return any(RULE_KINDS[rule.name].needs_traits for rule in known_rules(rules))
