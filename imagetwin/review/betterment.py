"""Why one copy of a picture is better than another, in sentences; rules that choose for the user compare the same."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass

from imagetwin.domain.traits import Traits
from imagetwin.domain.wording import mark, number, tr, trn

# Of two files: bits for each pixel and sharpness: closer than this is as good as equal.
_NOTABLY_DENSER = 1.15
_NOTABLY_SHARPER = 1.2
_QUALITY_STEP = 2
_LOSSLESS = frozenset({"PNG", "BMP", "TIFF", "GIF", "PPM", "TGA", "PCX", "SGI", "DIB", "QOI", "ICO"})
_DAY = len("2020-05-01")


@dataclass(frozen=True, slots=True)
class Reason:
    """One way in which an image is better (`is_for`) or worse than another, as a sentence without a full stop."""

    is_for: bool
    text: str

    @property
    def signed(self) -> str:
        """The sentence behind its sign."""
        return f"{'+' if self.is_for else '−'} {self.text}"


def reasons(one: Traits, other: Traits, *, same_frame: bool = True) -> tuple[Reason, ...]:
    """Return what speaks for and against one image beside another, what counts most first.

    Sharpness says something only of pictures of the `same_frame`: a part that was cut out has other detail.
    """
    compared = [compare for compare in _COMPARISONS if same_frame or compare is not _sharpness]
    return tuple(found for compare in compared for found in compare(one, other))


def _intact(one: Traits, other: Traits) -> Iterator[Reason]:
    if one.is_intact != other.is_intact:
        text = tr("Intact, the other is damaged") if one.is_intact else tr("Not intact: {fault}", fault=one.fault)
        yield Reason(one.is_intact, text)


def _pixels(one: Traits, other: Traits) -> Iterator[Reason]:
    if not one.pixel_count or not other.pixel_count or one.pixel_count == other.pixel_count:
        return
    more = one.pixel_count > other.pixel_count
    text = mark("More pixels: {one} against {other}") if more else mark("Fewer pixels: {one} against {other}")
    yield Reason(more, tr(text, one=_megapixels(one), other=_megapixels(other)))


def _megapixels(traits: Traits) -> str:
    millions = traits.pixel_count / 1e6
    return tr("{n} MP", n=number(millions, 1)) if millions >= 1 else number(traits.pixel_count)


def _camera_format(one: Traits, other: Traits) -> Iterator[Reason]:
    if one.is_camera_format == other.is_camera_format:
        return
    if one.is_camera_format:
        yield Reason(is_for=True, text=tr("A camera's own format ({format})", format=one.format))
    else:
        known = one.format or tr("unknown format")
        yield Reason(is_for=False, text=tr("Not as a camera wrote it ({format})", format=known))


def _compression(one: Traits, other: Traits) -> Iterator[Reason]:
    lossless = one.format in _LOSSLESS, other.format in _LOSSLESS
    if one.quality is not None and other.quality is not None:
        if abs(one.quality - other.quality) >= _QUALITY_STEP:
            less = one.quality > other.quality
            text = mark("More compressed: JPEG quality {one} against {other}")
            if less:
                text = mark("Less compressed: JPEG quality {one} against {other}")
            yield Reason(less, tr(text, one=number(one.quality), other=number(other.quality)))
    elif one.format and other.format and lossless[0] != lossless[1]:
        text = mark("Compressed without loss ({format})") if lossless[0] else mark("Compressed with loss ({format})")
        yield Reason(lossless[0], tr(text, format=one.format))
    elif one.format == other.format and not any(lossless):
        densities = one.bits_per_pixel, other.bits_per_pixel
        if _is_apart(*densities, _NOTABLY_DENSER):
            less = densities[0] > densities[1]
            text = mark("More compressed: {one} bits a pixel against {other}")
            if less:
                text = mark("Less compressed: {one} bits a pixel against {other}")
            yield Reason(less, tr(text, one=number(densities[0], 1), other=number(densities[1], 1)))


def _sharpness(one: Traits, other: Traits) -> Iterator[Reason]:
    # Of a damaged picture, the edge of what is missing would count.
    if one.is_intact and other.is_intact and _is_apart(one.sharpness, other.sharpness, _NOTABLY_SHARPER):
        sharper = one.sharpness > other.sharpness
        yield Reason(sharper, tr("Sharper at the same size") if sharper else tr("Less sharp at the same size"))


def _age(one: Traits, other: Traits) -> Iterator[Reason]:
    dates = one.date_taken[:_DAY], other.date_taken[:_DAY]
    if all(dates) and not dates[0].startswith(dates[1]) and not dates[1].startswith(dates[0]):
        older = dates[0] < dates[1]
        text = mark("Taken earlier: {one} against {other}") if older else mark("Taken later: {one} against {other}")
        yield Reason(older, tr(text, one=dates[0], other=dates[1]))
    elif not any(dates) and one.modified_ns != other.modified_ns:
        older = one.modified_ns < other.modified_ns
        yield Reason(older, tr("The older file") if older else tr("The newer file"))


def _metadata(one: Traits, other: Traits) -> Iterator[Reason]:
    if one.metadata_count == other.metadata_count:
        return
    more = one.metadata_count > other.metadata_count
    if not one.metadata_count:
        yield Reason(is_for=False, text=tr("Has no metadata"))
    else:
        yield Reason(more, _metadata_words(one.metadata_count, other.metadata_count))


def _metadata_words(one: int, other: int) -> str:
    if one > other:
        return trn(
            "More metadata: {n} field against {other}",
            "More metadata: {n} fields against {other}",
            one,
            other=number(other),
        )
    return trn(
        "Less metadata: {n} field against {other}",
        "Less metadata: {n} fields against {other}",
        one,
        other=number(other),
    )


def _is_apart(one: float, other: float, times: float) -> bool:
    return min(one, other) > 0 and max(one, other) / min(one, other) >= times


_COMPARISONS: tuple[Callable[[Traits, Traits], Iterator[Reason]], ...] = (
    _intact,
    _pixels,
    _camera_format,
    _compression,
    _sharpness,
    _metadata,
    _age,
)
