"""Rules that decide a group without being asked about each image."""

from collections.abc import Callable, Collection, Iterable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from imagetwin.domain.errors import UsageError
from imagetwin.domain.images import ScannedImage, quality_order
from imagetwin.domain.matches import Group
from imagetwin.domain.tiers import VERIFIED_TIERS, Tier
from imagetwin.review.copies import led_by
from imagetwin.review.raw_files import parts_to_decide
from imagetwin.review.session import GroupRule

IsProtected = Callable[[ScannedImage], bool]


@dataclass(frozen=True, slots=True)
class KeepRule:
    """A reason to keep one image before another: the one with the smallest `key` stays.

    `name` is what the user writes, `summary` what it keeps, in a phrase.
    """

    name: str
    summary: str
    key: Callable[[ScannedImage], Any]


def _path_length(image: ScannedImage) -> int:
    return len(str(image.path))


KEEP_RULES = {
    rule.name: rule
    for rule in (
        KeepRule("most-pixels", "the image with the most pixels", lambda image: -image.pixel_count),
        KeepRule("largest", "the largest file", lambda image: -image.byte_size),
        KeepRule("smallest", "the smallest file", lambda image: image.byte_size),
        KeepRule("newest", "the file changed last", lambda image: -image.file.identity.mtime_ns),
        KeepRule("oldest", "the file not changed for longest", lambda image: image.file.identity.mtime_ns),
        KeepRule("shortest-path", "the file with the shortest path", _path_length),
        KeepRule("longest-path", "the file with the longest path", lambda image: -_path_length(image)),
    )
}
DEFAULT_RULES = (KEEP_RULES["most-pixels"], KEEP_RULES["largest"])


def keep_rules_named(text: str) -> tuple[KeepRule, ...]:
    """Return the rules of a list of names with commas between, in that order. Raises UsageError."""
    names = [name.strip() for name in text.split(",")]
    for name in names:
        if name not in KEEP_RULES:
            raise UsageError(f'There is no keep rule "{name}". Choose among: {", ".join(KEEP_RULES)}.')
    return tuple(KEEP_RULES[name] for name in names)


def _nothing_is_protected(_image: ScannedImage) -> bool:
    return False


def kept_image(
    group: Group,
    rules: Sequence[KeepRule] = DEFAULT_RULES,
    *,
    is_protected: IsProtected = _nothing_is_protected,
    spared: Collection[Path] = (),
) -> ScannedImage:
    """Return the image that stays for the others of its group: one that is intact, a protected one, then by the rules.

    Each rule decides where those before it find no difference; then it is one of those that are spared anyhow, and the
    last word has `quality_order`. Likenesses of flat
    images stay anyway, and are no reason to let another image go.
    """

    def order(image: ScannedImage) -> tuple[Any, ...]:
        by_rules = (rule.key(image) for rule in rules)
        return (image.is_damaged, not is_protected(image), *by_rules, image.path not in spared, quality_order(image))

    return min(_candidates(group), key=order)


def all_but_the_kept(
    rules: Sequence[KeepRule] = DEFAULT_RULES,
    *,
    is_protected: IsProtected = _nothing_is_protected,
    tiers: Collection[Tier] = VERIFIED_TIERS,
) -> GroupRule:
    """Return the rule that marks all images of these tiers but one for each picture, or for the group.

    The verified tiers, which are the default, let copies of one picture go and keep one of each picture; with the
    similar ones one image stays for all of the group. Of camera's raw files one stays, and one of the others. Protected
    images are never marked. Likenesses of flat images are
    left to the user: two even surfaces are alike without being copies.
    """

    def rule(group: Group) -> Iterable[ScannedImage]:
        return [image for part in parts_to_decide(group, tiers) for image in _marked(*part)]

    def _marked(part: Group, spared: Collection[Path]) -> Iterator[ScannedImage]:
        kept = kept_image(part, rules, is_protected=is_protected, spared=spared)
        others = (image for image in _candidates(part) if image != kept and image.path not in spared)
        marked = (image for image in others if not is_protected(image))
        if Tier.EDITED not in tiers or Tier.SIMILAR in tiers:
            return marked
        # Two edits of a third picture may show different parts of it.
        shown = {member.image.path for member in led_by(part, kept).members if member.tier in tiers}
        return (image for image in marked if image.path in shown)

    return rule


# Keeps what has the most pixels, then the most bytes.
all_but_the_best = all_but_the_kept()


def _candidates(group: Group) -> list[ScannedImage]:
    return [group.reference, *(member.image for member in group.members if not member.flat)]
