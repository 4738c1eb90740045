"""What two photos are to each other, in words for the window."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import TYPE_CHECKING

from imagetwin.domain.fingerprints import Kind, Method, method_named
from imagetwin.domain.orientations import Orientation
from imagetwin.domain.quantities import format_bytes
from imagetwin.domain.settings import GateSettings, HashSettings, MatchSettings, Turns
from imagetwin.domain.wording import mark, number, tr, trn
from imagetwin.gui.models.rows_model import Row
from imagetwin.gui.texts import dimensions
from imagetwin.gui.threshold_words import written_threshold
from imagetwin.gui.tier_words import capital, done_words

if TYPE_CHECKING:
    # They load numpy, which the window's first showing does not wait for.
    from imagetwin.domain.images import ScannedImage
    from imagetwin.engine.measuring import Measure
    from imagetwin.engine.pair import PairReport

_TURNS = {
    Turns.OFF: mark("turned copies: not looked for"),
    Turns.MIRROR: mark("turned copies: mirrored ones"),
    Turns.ALL: mark("turned copies: all"),
}


@dataclass(frozen=True, slots=True)
class PairWords:
    """A report in words: what each photo is, what a search makes of them, a row for each method, what would join."""

    photos: tuple[str, str]
    verdict: str
    rows: tuple[Row, ...]
    joining: str


def pair_words(report: "PairReport", settings: MatchSettings) -> PairWords:
    """Put a report into words; `settings` are those that the verdict is about. Loads the engine."""
    rows = (*(_row(measure, settings) for measure in report.measures), *_closer_rows(report))
    photos = (_photo(report.first), _photo(report.second))
    return PairWords(photos, " ".join(_verdict(report)), rows, _joining(report))


def _photo(image: "ScannedImage") -> str:
    return f"{dimensions(image.width, image.height)}, {format_bytes(image.byte_size)}, {image.format}"


def _verdict(report: "PairReport") -> Iterator[str]:
    if report.tier is None:
        yield tr("A search with your settings does not join these two.")
        return
    yield tr("A search with your settings joins these two: {tier}.", tier=report.tier.words)
    yield report.tier.meaning
    if report.orientation is not Orientation.AS_IS:
        yield tr("The second is the first, {done}.", done=done_words(report.orientation))


def _row(measure: "Measure", settings: MatchSettings) -> Row:
    from imagetwin.engine.measuring import limit_of

    limit, note = limit_of(measure.method, settings), tr(measure.note) if measure.note else ""
    if measure.distance is None:
        return measure.method.name, "", _number(limit, measure.method), capital(note or tr("cannot tell"))
    if measure.distance > limit:
        told = tr("Too far apart")
    else:
        done = done_words(measure.orientation)
        turned = tr("the first {done}", note="of two photos, turned", done=done) if done else ""
        told = "; ".join(filter(None, (tr("Near enough"), turned, note)))
    return measure.method.name, _number(measure.distance, measure.method), _number(limit, measure.method), told


def _number(value: float, method: Method) -> str:
    if method.kind is Kind.BITS:
        return trn("{n} bit", "{n} bits", round(value))
    tenths = round(value, 1)
    return number(tenths, 0 if tenths == int(tenths) else 1)


def _closer_rows(report: "PairReport") -> Iterator[Row]:
    if report.difference is None:
        yield tr("closer look"), "", number(1), tr("Not done: one of them moves, or has pages")
    else:
        told = tr("The same picture") if report.difference <= 1 else tr("Another picture")
        yield tr("closer look"), number(report.difference, 2), number(1), told
    yield tr("bytes", note="of two photos"), "", "", _sameness(is_same=report.same_bytes)
    yield tr("pixels", note="of two photos"), "", "", _sameness(is_same=report.same_pixels)


def _sameness(*, is_same: bool) -> str:
    return tr("The same", note="bytes or pixels") if is_same else tr("Different", note="bytes or pixels")


def _joining(report: "PairReport") -> str:
    if report.tier is not None:
        return ""
    if not report.joining:
        return tr("No settings within reason were found that would join them.")
    lines = [f"• {settings_words(settings)}" for settings in report.joining]
    heading = tr("Each of these would join them (threshold above, the others in File > Options…):")
    return "\n".join([heading, *lines])


def settings_words(settings: MatchSettings) -> str:
    """Return what of the settings is not the default, as it is called in the window."""
    default, method = MatchSettings(), method_named(settings.method)
    threshold = written_threshold(settings.threshold)
    words = [tr("method {method}, threshold {threshold}", method=method.name, threshold=threshold)]
    if settings.gates != GateSettings():
        words.append(tr("without the checks of proportions and of light and dark"))
    words += _hash_words(settings.hash)
    turns = settings.turns if settings.hash is None else settings.hash.turns
    usual = default.turns if settings.hash is None else HashSettings().turns
    if turns is not usual:
        words.append(tr(_TURNS[turns]))
    return ", ".join(words)


def _hash_words(chosen: HashSettings | None) -> Iterator[str]:
    if chosen is None:
        yield tr("without a hash")
    elif chosen != HashSettings():
        yield trn("hash {method} up to {n} bit", "hash {method} up to {n} bits", chosen.limit, method=chosen.method)
