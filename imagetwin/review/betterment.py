"""Why one copy of a picture is better than another, in sentences; rules that choose for the user compare the same."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass

from imagetwin.domain.quantities import format_count
from imagetwin.domain.traits import Traits

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
        yield Reason(one.is_intact, "Intact, the other is damaged" if one.is_intact else f"Not intact: {one.fault}")


def _pixels(one: Traits, other: Traits) -> Iterator[Reason]:
    if not one.pixel_count or not other.pixel_count or one.pixel_count == other.pixel_count:
        return
    more = one.pixel_count > other.pixel_count
    yield Reason(more, f"{'More' if more else 'Fewer'} pixels: {_megapixels(one)} against {_megapixels(other)}")


def _megapixels(traits: Traits) -> str:
    millions = traits.pixel_count / 1e6
    return f"{millions:,.1f} MP" if millions >= 1 else f"{traits.pixel_count:,}"


def _camera_format(one: Traits, other: Traits) -> Iterator[Reason]:
    if one.is_camera_format == other.is_camera_format:
        return
    if one.is_camera_format:
        yield Reason(is_for=True, text=f"A camera's own format ({one.format})")
    else:
        yield Reason(is_for=False, text=f"Not as a camera wrote it ({one.format or 'unknown format'})")


def _compression(one: Traits, other: Traits) -> Iterator[Reason]:
    lossless = one.format in _LOSSLESS, other.format in _LOSSLESS
    if one.quality is not None and other.quality is not None:
        if abs(one.quality - other.quality) >= _QUALITY_STEP:
            less = one.quality > other.quality
            yield Reason(less, f"{_how(less)} compressed: JPEG quality {one.quality} against {other.quality}")
    elif one.format and other.format and lossless[0] != lossless[1]:
        yield Reason(lossless[0], f"Compressed {'without' if lossless[0] else 'with'} loss ({one.format})")
    elif one.format == other.format and not any(lossless):
        densities = one.bits_per_pixel, other.bits_per_pixel
        if _is_apart(*densities, _NOTABLY_DENSER):
            less = densities[0] > densities[1]
            yield Reason(less, f"{_how(less)} compressed: {densities[0]:.1f} bits a pixel against {densities[1]:.1f}")


def _how(less: bool) -> str:  # noqa: FBT001
    return "Less" if less else "More"


def _sharpness(one: Traits, other: Traits) -> Iterator[Reason]:
    # Of a damaged picture, the edge of what is missing would count.
    if one.is_intact and other.is_intact and _is_apart(one.sharpness, other.sharpness, _NOTABLY_SHARPER):
        sharper = one.sharpness > other.sharpness
        yield Reason(sharper, "Sharper at the same size" if sharper else "Less sharp at the same size")


def _age(one: Traits, other: Traits) -> Iterator[Reason]:
    dates = one.date_taken[:_DAY], other.date_taken[:_DAY]
    if all(dates) and not dates[0].startswith(dates[1]) and not dates[1].startswith(dates[0]):
        older = dates[0] < dates[1]
        yield Reason(older, f"Taken {'earlier' if older else 'later'}: {dates[0]} against {dates[1]}")
    elif not any(dates) and one.modified_ns != other.modified_ns:
        older = one.modified_ns < other.modified_ns
        yield Reason(older, f"The {'older' if older else 'newer'} file")


def _metadata(one: Traits, other: Traits) -> Iterator[Reason]:
    if one.metadata_count == other.metadata_count:
        return
    more = one.metadata_count > other.metadata_count
    if not one.metadata_count:
        yield Reason(is_for=False, text="Has no metadata")
    else:
        count = format_count(one.metadata_count, "field")
        yield Reason(more, f"{'More' if more else 'Less'} metadata: {count} against {other.metadata_count}")


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
