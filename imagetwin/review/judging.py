"""Who stays by the rules that a user has chosen, with the reason for each image that goes, and where they are tied."""

from collections.abc import Callable, Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path

from imagetwin.domain.images import ScannedImage
from imagetwin.domain.keep_rules import ChosenRule
from imagetwin.domain.matches import Group
from imagetwin.domain.texts import printable
from imagetwin.domain.tiers import VERIFIED_TIERS, Tier
from imagetwin.domain.traits import Traits
from imagetwin.domain.wording import tr, trn
from imagetwin.review.keep_rules import RULE_KINDS, Candidate, known_rules
from imagetwin.review.raw_files import parts_to_decide

_NAMED = 3
# Whatever the rules are, none lets an intact picture go for a damaged one.
_INTACT = ChosenRule("intact")


@dataclass(frozen=True, slots=True)
class Reason:
    """Why an image goes: another one of its picture is better by a rule."""

    image: ScannedImage
    better: ScannedImage
    rule: str
    words: str


@dataclass(frozen=True, slots=True)
class Verdict:
    """What rules say of images of which one is to stay.

    `kept` is None where several are equal by all rules: these are `tied`, and nothing is to be marked. `spared` are
    protected ones and those beside their raw file, which lose and stay all the same.
    """

    kept: ScannedImage | None
    reasons: tuple[Reason, ...] = ()
    tied: tuple[ScannedImage, ...] = ()
    spared: tuple[ScannedImage, ...] = ()


@dataclass(slots=True)
class Judgement:
    """What rules say of many groups: the paths to mark by the groups' numbers, with the reasons, and the ties in words.

    A group that is tied in all its parts is not among the marked ones.
    """

    marks: dict[int, set[Path]] = field(default_factory=dict)
    reasons: dict[Path, str] = field(default_factory=dict)
    ties: dict[int, str] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Judge:
    """Decides groups by an ordered list of rules: each decides where those before it find no difference.

    Before all of them goes that nothing intact goes for what is damaged.
    Where a rule does not know an image's value it does not speak against it. `traits` are of files by their first
    paths, as far as they were read. Only images of `tiers` go, and those that are marked in tied parts stay so
    (`is_marked`). Likenesses of flat images are left to the user.
    """

    rules: tuple[ChosenRule, ...]
    traits: Mapping[Path, Traits]
    is_protected: Callable[[ScannedImage], bool]
    is_marked: Callable[[ScannedImage], bool]
    tiers: Collection[Tier] = VERIFIED_TIERS

    def judge(self, groups: Iterable[tuple[int, Group]]) -> Judgement:
        """Decide numbered groups."""
        judgement = Judgement()
        for number, group in groups:
            parts = parts_to_decide(group, self.tiers)
            self._note(number, [(part.group, self.verdict(*part)) for part in parts], judgement)
        return judgement

    def verdict(self, part: Group, spared: Collection[Path] = ()) -> Verdict:
        """Decide images of which one stays, and those of `spared`."""
        shown = [part.reference, *(member.image for member in part.members if not member.flat)]
        left = [Candidate(image, self.traits.get(image.path), self.is_protected(image)) for image in shown]
        lost: list[tuple[Candidate, Candidate, ChosenRule]] = []
        for rule in (_INTACT, *known_rules(self.rules)):
            left = _stronger(left, rule, lost)
        if len(left) > 1:
            return Verdict(None, tied=tuple(candidate.image for candidate in left))
        stays = [loser.is_protected or loser.image.path in spared for loser, _winner, _rule in lost]
        reasons = tuple(_reason(*each) for each, does in zip(lost, stays, strict=True) if not does)
        lasting = tuple(each[0].image for each, does in zip(lost, stays, strict=True) if does)
        return Verdict(left[0].image, reasons, spared=lasting)

    def _note(self, number: int, verdicts: Sequence[tuple[Group, Verdict]], judgement: Judgement) -> None:
        tied = [verdict.tied for _part, verdict in verdicts if verdict.kept is None]
        if tied:
            judgement.ties[number] = "; ".join(map(_tie, tied))
        if len(tied) == len(verdicts):
            return
        marked: set[Path] = set()
        for part, verdict in verdicts:
            if verdict.kept is None:
                marked.update(image.path for image in part.images if self.is_marked(image))
            for reason in verdict.reasons:
                marked.add(reason.image.path)
                judgement.reasons[reason.image.path] = tr(
                    "kept {name}: {why}", name=printable(reason.better.path.name), why=reason.words
                )
        judgement.marks[number] = marked


def _stronger(
    candidates: list[Candidate], rule: ChosenRule, lost: list[tuple[Candidate, Candidate, ChosenRule]]
) -> list[Candidate]:
    """Return the candidates that a rule does not speak against; the others are noted as lost to the best one."""
    if len(candidates) < 2:
        return candidates
    kind = RULE_KINDS[rule.name]
    values = [kind.value(candidate, rule.terms) for candidate in candidates]
    known = [(value, place) for place, value in enumerate(values) if value is not None]
    if len(known) < 2:
        return candidates
    best, winner = min(known)
    left = []
    for candidate, value in zip(candidates, values, strict=True):
        if value is not None and kind.differs(value, best):
            lost.append((candidate, candidates[winner], rule))
        else:
            left.append(candidate)
    return left


def _reason(loser: Candidate, winner: Candidate, rule: ChosenRule) -> Reason:
    words = RULE_KINDS[rule.name].words(winner, loser, rule.terms)
    return Reason(loser.image, winner.image, rule.name, words)


def _tie(images: Sequence[ScannedImage]) -> str:
    names = ", ".join(printable(image.path.name) for image in images[:_NAMED])
    more = len(images) - _NAMED
    if more <= 0:
        return tr("equal by all rules: {names}", names=names)
    return trn(
        "equal by all rules: {names} and {n} more", "equal by all rules: {names} and {n} more", more, names=names
    )
