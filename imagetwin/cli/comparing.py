"""What `imagetwin compare` tells: for people, and as JSON, schema `imagetwin-compare/1` (see `docs/SCAN_JSON.md`)."""

from collections.abc import Iterator
from typing import Any

from imagetwin import __version__
from imagetwin.cli.match_options import OFF
from imagetwin.cli.output import done_words, image_line
from imagetwin.domain.fingerprints import HASHES, Kind, Method, method_named
from imagetwin.domain.images import ScannedImage
from imagetwin.domain.models import BUILT_IN, cosine_of, distance_of_cosine, euclidean_of, vector_words
from imagetwin.domain.orientations import Orientation
from imagetwin.domain.settings import GateSettings, HashSettings, MatchSettings
from imagetwin.engine.measuring import Measure, limit_of
from imagetwin.engine.pair import PairReport

SCHEMA = "imagetwin-compare/1"

_NAMES = ("A", "B")


def print_report(report: PairReport, settings: MatchSettings) -> None:
    """Print the two images, what a scan makes of them, each method's distance, and what would join them."""
    for name, image in zip(_NAMES, (report.first, report.second), strict=True):
        print(image_line(name, image))
    print()
    for line in (*_verdict(report), "", *_table(report, settings), "", *_joining(report)):
        print(line)


def _verdict(report: PairReport) -> Iterator[str]:
    if report.tier is None:
        yield "A scan with these settings does not join them."
        return
    yield f"A scan with these settings joins them: {report.tier.words}."
    yield report.tier.meaning
    if report.orientation is not Orientation.AS_IS:
        yield f"B {'is' if report.tier.is_verified else 'is like'} A, {done_words(report.orientation)}."


def _table(report: PairReport, settings: MatchSettings) -> Iterator[str]:
    yield f"{'Method':<12}{'Distance':>10}{'Limit':>8}"
    for measure in report.measures:
        limit = limit_of(measure.method, settings)
        told = "" if measure.distance is None else _number(measure.distance, measure.method)
        yield f"{measure.method.name:<12}{told:>10}{_number(limit, measure.method):>8}  {_remark(measure)}".rstrip()
    look = "" if report.difference is None else f"{report.difference:.2f}"
    yield f"{'second look':<12}{look:>10}{1:>8}  {'' if look else 'not done: one of them moves, or has pages'}".rstrip()
    yield f"{'same bytes':<12}{_yes(told=report.same_bytes):>10}"
    yield f"{'same pixels':<12}{_yes(told=report.same_pixels):>10}"


def _number(value: float, method: Method) -> str:
    if method.kind is Kind.VECTOR:
        return f"{value:.2f}"
    return f"{value:.0f} bits" if method.kind is Kind.BITS else f"{value:,.1f}".removesuffix(".0")


def _remark(measure: Measure) -> str:
    turned = [] if measure.orientation is Orientation.AS_IS else [f"A {done_words(measure.orientation)}"]
    told = (
        [] if measure.method.kind is not Kind.VECTOR or measure.distance is None else [vector_words(measure.distance)]
    )
    return "; ".join([*told, *turned, *([measure.note] if measure.note else [])])


def _yes(*, told: bool) -> str:
    return "yes" if told else "no"


def _joining(report: PairReport) -> Iterator[str]:
    if report.tier is not None:
        return
    if not report.joining:
        yield "No settings within reason were found that would join them."
    else:
        yield "These options would join them:"
    for settings in report.joining:
        yield f"  {options_of(settings) or 'none: the default settings'}"
    yield 'Crops, overlays and tilted copies were not looked for: "imagetwin scan FOLDER --thorough" does.'


def options_of(settings: MatchSettings) -> str:
    """Return the options of `imagetwin scan` that lead to these settings, as they are written."""
    options: list[str] = []
    method = method_named(settings.method)
    if method is not method_named(MatchSettings().method):
        options.append(f"--method {method.name}")
    if method.kind is Kind.VECTOR:
        return " ".join([*options, *_vector_options(settings)])
    if settings.threshold != method.default_threshold:
        options.append(f"--threshold {settings.threshold:g}")
    if settings.gates != GateSettings():
        options.append("--no-gates")
    return " ".join([*options, *_hash_options(settings.hash), *_turns_option(settings)])


def _vector_options(settings: MatchSettings) -> Iterator[str]:
    """Yield the options of the method that has no hash beside it, and cosines for thresholds."""
    model = settings.model or BUILT_IN
    if model.path:
        yield f'--model "{model.path}"'
    if settings.threshold != distance_of_cosine(model.threshold):
        yield f"--threshold {cosine_of(settings.threshold):g}"
    if settings.gates != GateSettings():
        yield "--no-gates"
    if settings.turns is not MatchSettings().turns:
        yield f"--turns {settings.turns}"


def _hash_options(chosen: HashSettings | None) -> Iterator[str]:
    default = HashSettings()
    if chosen is None:
        yield f"--hash {OFF}"
        return
    if chosen.method != default.method:
        yield f"--hash {chosen.method}"
    if chosen.limit != HASHES[chosen.method].default_threshold:
        yield f"--hash-limit {chosen.limit}"


def _turns_option(settings: MatchSettings) -> Iterator[str]:
    """Yield the one option for both where it was given."""
    by_hash = HashSettings().turns if settings.hash is None else settings.hash.turns
    if settings.turns is not MatchSettings().turns or by_hash is not HashSettings().turns:
        yield f"--turns {settings.turns if settings.hash is None else by_hash}"


def report_to_json(report: PairReport, settings: MatchSettings) -> dict[str, Any]:
    """Return the report as plain dictionaries and lists."""
    return {
        "schema": SCHEMA,
        "version": __version__,
        "images": [_image(image) for image in (report.first, report.second)],
        "joined": report.tier is not None,
        "tier": None if report.tier is None else str(report.tier),
        "transform": _transform(report.orientation),
        "same_bytes": report.same_bytes,
        "same_pixels": report.same_pixels,
        "second_look": report.difference,
        "measures": {measure.method.name: _measure(measure, settings) for measure in report.measures},
        "joining": [options_of(each) for each in report.joining],
    }


def _image(image: ScannedImage) -> dict[str, Any]:
    return {
        "path": str(image.path),
        "width": image.width,
        "height": image.height,
        "format": image.format,
        "bytes": image.byte_size,
    }


def _measure(measure: Measure, settings: MatchSettings) -> dict[str, Any]:
    is_vector = measure.method.kind is Kind.VECTOR and measure.distance is not None
    distance = measure.distance or 0.0
    return {
        "distance": measure.distance,
        **({"cosine": cosine_of(distance), "euclidean": euclidean_of(distance)} if is_vector else {}),
        "limit": limit_of(measure.method, settings),
        "unit": measure.method.kind.value,
        "transform": _transform(measure.orientation),
        "note": measure.note,
    }


def _transform(orientation: Orientation) -> str | None:
    return None if orientation is Orientation.AS_IS else orientation.key
