"""What two photos are to each other, in words for the window."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import TYPE_CHECKING

from imagetwin.domain.fingerprints import Kind, Method, method_named
from imagetwin.domain.orientations import Orientation
from imagetwin.domain.quantities import format_bytes, format_count
from imagetwin.domain.settings import GateSettings, HashSettings, MatchSettings, Turns
from imagetwin.gui.models.rows_model import Row
from imagetwin.gui.tier_words import capital, done_words

if TYPE_CHECKING:
    # They load numpy, which the window's first showing does not wait for.
    from imagetwin.domain.images import ScannedImage
    from imagetwin.engine.measuring import Measure
    from imagetwin.engine.pair import PairReport

_TURNS = {
    Turns.OFF: "turned copies: not looked for",
    Turns.MIRROR: "turned copies: mirrored ones",
    Turns.ALL: "turned copies: all",
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
    return f"{image.width} × {image.height}, {format_bytes(image.byte_size)}, {image.format}"


def _verdict(report: "PairReport") -> Iterator[str]:
    if report.tier is None:
        yield "A search with your settings does not join these two."
        return
    yield f"A search with your settings joins these two: {report.tier.words}. {report.tier.meaning}"
    if report.orientation is not Orientation.AS_IS:
        yield f"The second is the first, {done_words(report.orientation)}."


def _row(measure: "Measure", settings: MatchSettings) -> Row:
    from imagetwin.engine.measuring import limit_of

    limit = limit_of(measure.method, settings)
    if measure.distance is None:
        return measure.method.name, "", _number(limit, measure.method), capital(measure.note or "cannot tell")
    if measure.distance > limit:
        told = "Too far apart"
    else:
        turned = "" if measure.orientation is Orientation.AS_IS else f"the first {done_words(measure.orientation)}"
        told = "; ".join(filter(None, ("Near enough", turned, measure.note)))
    return measure.method.name, _number(measure.distance, measure.method), _number(limit, measure.method), told


def _number(value: float, method: Method) -> str:
    return format_count(round(value), "bit") if method.kind is Kind.BITS else f"{value:,.1f}".removesuffix(".0")


def _closer_rows(report: "PairReport") -> Iterator[Row]:
    if report.difference is None:
        yield "closer look", "", "1", "Not done: one of them moves, or has pages"
    else:
        told = "The same picture" if report.difference <= 1 else "Another picture"
        yield "closer look", f"{report.difference:.2f}", "1", told
    yield "bytes", "", "", "The same" if report.same_bytes else "Different"
    yield "pixels", "", "", "The same" if report.same_pixels else "Different"


def _joining(report: "PairReport") -> str:
    if report.tier is not None:
        return ""
    if not report.joining:
        return "No settings within reason were found that would join them."
    lines = [f"• {settings_words(settings)}" for settings in report.joining]
    return "\n".join(["Each of these would join them (threshold above, the others in File > Options…):", *lines])


def settings_words(settings: MatchSettings) -> str:
    """Return what of the settings is not the default, as it is called in the window."""
    default, method = MatchSettings(), method_named(settings.method)
    words = [f"method {method.name}, threshold {settings.threshold:g}"]
    if settings.gates != GateSettings():
        words.append("without the checks of proportions and of light and dark")
    words += _hash_words(settings.hash)
    turns = settings.turns if settings.hash is None else settings.hash.turns
    usual = default.turns if settings.hash is None else HashSettings().turns
    if turns is not usual:
        words.append(_TURNS[turns])
    return ", ".join(words)


def _hash_words(chosen: HashSettings | None) -> Iterator[str]:
    if chosen is None:
        yield "without a hash"
    elif chosen != HashSettings():
        yield f"hash {chosen.method} up to {format_count(chosen.limit, 'bit')}"
