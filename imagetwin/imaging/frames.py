"""The frames of animations, and the pages of documents: how many there are, each of them, and how far two files differ.

A file is known by its first frame. What is found out about that says nothing of the others, so a file with several is
a copy of another one only if all of them are.
"""

from collections.abc import Iterator, Sequence
from contextlib import suppress
from pathlib import Path
from typing import Any

from PIL import Image

from imagetwin.domain.orientations import Orientation
from imagetwin.domain.settings import DecodeSettings
from imagetwin.imaging.convert import to_rgb
from imagetwin.imaging.decode import Decoded, check_dimensions, explained, opened_for_pixels, orientation_of
from imagetwin.imaging.second_look import second_look
from imagetwin.imaging.turning import turned

# Two animations whose times differ by more of the longer one are not the same, however alike their frames.
_PACE_TOLERANCE = 0.1
# How a camera's file calls the shots of a panorama, of both eyes or of several sides.
_SHOT = "Multi-Frame"
_UNNAMED = "Undefined"
_MP_ENTRIES = 0xB002


def frame_count(path: Path, settings: DecodeSettings) -> int:
    """Return how many frames, pages or layers a file has. Raises UnreadableImageError."""
    with explained(path), opened_for_pixels(path, settings) as image:
        return len(frame_numbers(image))


def frame_numbers(image: Image.Image) -> Sequence[int]:
    """Return the numbers of an opened image's frames, by which Pillow seeks them.

    Previews and gain maps, of which cameras put some behind the picture, are none. Raises what Pillow raises.
    """
    if image.format == "MPO":
        return _shots(image)
    if image.format == "JPEG":
        return (0,)
    # Pillow counts layers from 1, and a picture without any has none.
    first = int(getattr(image, "_min_frame", 0))
    return range(first, first + max(1, int(getattr(image, "n_frames", 1))))


def frames_of(image: Image.Image, pixel_budget: int) -> Iterator[Image.Image]:
    """Yield each frame of an opened image, upright, as long as the next is not asked for.

    Raises UnreadableImageError for one that is too large, and what Pillow raises.
    """
    numbers = frame_numbers(image)
    upright = None
    for number in numbers:
        if len(numbers) > 1:
            image.seek(number)
        check_dimensions(*image.size, pixel_budget)
        image.load()
        # The first one's for all: some readers forget it with the first.
        upright = orientation_of(image) if upright is None else upright
        yield turned(image, upright)


def milliseconds_of(frame: Image.Image) -> float:
    """Return how long a loaded frame is shown; 0 for pages and where it is not told."""
    duration = frame.info.get("duration")
    return float(duration) if isinstance(duration, (int, float)) and duration > 0 else 0.0


def frames_apart(first: Path, second: Path, back: Orientation, settings: DecodeSettings) -> float | None:
    """Return how far two files of equally many frames differ: the worst frame's difference, 1 or less for a copy.

    `back` is what turns the second file's frames so that they lie as the first one's do. The first frame that differs
    ends it. None where their numbers or their times differ, and where they are more than the settings or the pixel
    budget allow: what holds of some frames says nothing of the others. Raises UnreadableImageError.
    """
    with (
        explained(first),
        opened_for_pixels(first, settings) as one,
        explained(second),
        opened_for_pixels(second, settings) as other,
    ):
        count = len(frame_numbers(one))
        if count != len(frame_numbers(other)):
            return None
        if not all(_can_be_looked_at(each, count, settings) for each in (one, other)):
            return None
        return _worst(one, other, back, settings.pixel_budget)


def _worst(one: Image.Image, other: Image.Image, back: Orientation, pixel_budget: int) -> float | None:
    worst, times = 0.0, [0.0, 0.0]
    for first, second in zip(frames_of(one, pixel_budget), frames_of(other, pixel_budget), strict=True):
        times = [time + milliseconds_of(image) for time, image in zip(times, (one, other), strict=True)]
        worst = max(worst, second_look(_decoded(first), _decoded(turned(second, back))).difference)
        if worst > 1:
            return worst
    return None if abs(times[0] - times[1]) > _PACE_TOLERANCE * max(times) else worst


def _decoded(frame: Image.Image) -> Decoded:
    pixels = to_rgb(frame)
    return Decoded(pixels, (0.0, 0.0, *pixels.size), *pixels.size, frame.format or "")


def _can_be_looked_at(image: Image.Image, count: int, settings: DecodeSettings) -> bool:
    return count <= settings.frames and count * image.width * image.height <= settings.pixel_budget


def _shots(image: Image.Image) -> Sequence[int]:
    """Return the numbers of the shots in a camera's file of several.

    What has no name and is as large as the first one may be a shot; what is smaller is a preview or a gain map.
    """
    size, shots = image.size, [0]
    entries: Sequence[Any] = getattr(image, "mpinfo", {}).get(_MP_ENTRIES, ())
    for number, entry in enumerate(entries[1:], 1):
        name = str(entry["Attribute"]["MPType"])
        if _SHOT in name or (name == _UNNAMED and _size_of(image, number) == size):
            shots.append(number)
    image.seek(0)
    return shots


def _size_of(image: Image.Image, number: int) -> tuple[int, int] | None:
    """Return a frame's size; None where there is none that can be read."""
    with suppress(OSError, SyntaxError, ValueError, EOFError):
        image.seek(number)
        return image.size
    return None
