"""Whether a file is intact, in worker processes: it is read whole, digested and decoded more strictly than for a scan.

Pillow passes over damage of which its libraries only warn: libjpeg fills what is missing with grey, and the checksums
of a PNG's picture data are not looked at. Here both are faults.
"""

import os
import re
import struct
import zlib
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import simplejpeg

from imagetwin.domain.formats import RAW_FORMAT, is_raw_name
from imagetwin.domain.images import FileIdentity, ImageFile, UnreadableKind
from imagetwin.domain.long_paths import system_path
from imagetwin.domain.operations import Inspection
from imagetwin.domain.settings import DecodeSettings
from imagetwin.domain.wording import say
from imagetwin.imaging.decode import CUT_SHORT, UnreadableImageError, decode, explained, opened_for_its_head, why
from imagetwin.imaging.digests import bytes_digest, file_digest

# Counts up whenever the same bytes could be judged differently; older judgements are then forgotten.
INSPECTION_VERSION = 2

CHANGED = say("was changed after the scan")

_IN_THE_BYTES = frozenset({UnreadableKind.DAMAGED, UnreadableKind.TRUNCATED})
_PNG_HEAD = b"\x89PNG\r\n\x1a\n"
_JPEG_HEAD = b"\xff\xd8"
_END = b"\xff\xd9"
_EOI, _SOS, _DHT, _DAC, _DQT, _DRI = 0xD9, 0xDA, 0xC4, 0xCC, 0xDB, 0xDD
_FRAMES = frozenset(range(0xC0, 0xD0)) - {_DHT, _DAC, 0xC8}
_PROGRESSIVE_FRAMES = frozenset({0xC2, 0xC6, 0xCA, 0xCE})
_KEPT = _FRAMES | {_SOS, _DHT, _DAC, _DQT, _DRI}
# All but stuffed zeros, restarts and the others that stand without a length.
_MARKER = re.compile(rb"\xff[^\x00\x01\xd0-\xd8\xff]")
_COEFFICIENT_COUNT = 64
_ALL_COEFFICIENTS = (0, _COEFFICIENT_COUNT - 1, 0)
_DAMAGE_WARNINGS = ("Corrupt JPEG data: ", "Premature end of JPEG file")
_EXTRA_BYTES = re.compile(r"Corrupt JPEG data: (\d+) extraneous bytes before marker 0xd9")
_MAX_PADDING_BYTES = 64


def inspect_files(files: list[ImageFile], settings: DecodeSettings, decode_too: bool) -> list[Inspection]:  # noqa: FBT001
    """Inspect each file, in order."""
    return [inspect_file(file, settings, decode=decode_too) for file in files]


def inspect_file(file: ImageFile, settings: DecodeSettings, *, decode: bool) -> Inspection:
    """Digest a file's bytes and, with `decode`, prove that its first picture is whole; never raises for a bad file.

    A digest stands beside a fault only where the fault lies in the very bytes, so that it stays with them. Other faults
    (no permission, too large, changed) may pass and come without.
    """
    try:
        if _is_changed(file):
            return Inspection(CHANGED)
        inspection = _inspected(file.path, settings) if decode else Inspection(digest=file_digest(file.path))
        return Inspection(CHANGED) if _is_changed(file) else inspection
    except FileNotFoundError:
        return Inspection(say("is not there any more"))
    except Exception as error:
        return Inspection(why(error)[0])


def _is_changed(file: ImageFile) -> bool:
    now = FileIdentity.from_stat(os.stat(system_path(file.path)))  # noqa: PTH116 - a text
    return (now.byte_size, now.mtime_ns) != (file.identity.byte_size, file.identity.mtime_ns)


def _inspected(path: Path, settings: DecodeSettings) -> Inspection:
    """Judge JPEG and PNG by their bytes, and all that Pillow must decode by its path, which needs no second copy."""
    with open(system_path(path), "rb") as opened:
        head = opened.read(len(_PNG_HEAD))
        content = head + opened.read() if head.startswith((_JPEG_HEAD, _PNG_HEAD)) else b""
    digest = bytes_digest(content) if content else file_digest(path)
    if head.startswith(_JPEG_HEAD):
        fault = jpeg_fault(content, settings.pixel_budget)
        if fault is not None:
            return Inspection(fault, digest)
    elif content and (fault := _png_fault(content)):
        return Inspection(fault, digest)
    return _decoded(path, settings, digest)


def fault_in(content: bytes, settings: DecodeSettings) -> str:
    """Return what is wrong with the bytes of a JPEG or PNG that was decoded; "" for nothing, and for other formats."""
    if content.startswith(_JPEG_HEAD):
        return jpeg_fault(content, settings.pixel_budget) or ""
    return _png_fault(content) if content.startswith(_PNG_HEAD) else ""


def _decoded(path: Path, settings: DecodeSettings, digest: str) -> Inspection:
    try:
        decode(path, (1, 1), settings)
        if is_raw_name(path.name):
            _check_raw(path)
    except UnreadableImageError as error:
        return Inspection(error.reason, digest if error.kind in _IN_THE_BYTES else "")
    return Inspection(digest=digest)


def _check_raw(path: Path) -> None:
    """Raise UnreadableImageError where the sensor's data are not whole, though the camera's preview is."""
    with explained(path), opened_for_its_head(path, None) as image:
        if image.format == RAW_FORMAT:
            image.verify()


# JPEG


def has_coarse_picture(content: bytes) -> bool:
    """Tell whether a progressive JPEG that is cut has all of the coarse picture that its first scans make."""
    coverage = None
    for marker, start, end in _segments(content):
        if marker in _FRAMES:
            coverage = _Coverage(content[start:end]) if len(content) >= end else None
        elif marker == _SOS and coverage is not None and end < len(content):
            coverage.with_scan(content[start:end])
    return coverage is not None and coverage.is_coarse


def jpeg_fault(content: bytes, pixel_budget: int) -> str | None:
    """Return a JPEG's fault, "" where there is none, or None where Pillow has to judge.

    The picture's data is read whole at any scale, so the smallest one is taken.
    """
    try:
        jpeg = _Jpeg.parsed(content)
    except (struct.error, IndexError):
        return None
    if jpeg.least_pixel_count > pixel_budget:
        return None
    try:
        simplejpeg.decode_jpeg(jpeg.stream, "gray", min_height=1, min_width=1, strict=True)
    except ValueError as error:
        if not jpeg.is_harmless(str(error)):
            return jpeg.fault_of_warning(str(error))
    return "" if jpeg.is_complete else CUT_SHORT


@dataclass(frozen=True, slots=True)
class _Jpeg:
    """The parts of a JPEG that make the picture: whatever else libjpeg may warn of is not among them.

    `stream` ends with the end marker, `has_end` tells whether the file has it too: a picture is not damaged by
    lacking it, since libjpeg warns of missing data anyway. `is_complete` is False where whole scans are missing, of
    which it does not: progressive pictures are sharpened by one scan after the other.
    """

    stream: bytes
    has_end: bool
    is_complete: bool
    least_pixel_count: int

    @classmethod
    def parsed(cls, content: bytes) -> "_Jpeg":
        """Take a JPEG apart. Raises IndexError or struct.error where it has no frame, or a cut one."""
        parts = [_JPEG_HEAD]
        has_end, coverage = False, None
        for marker, start, end in _segments(content):
            segment = content[start:end]
            if marker in _FRAMES:
                coverage = _Coverage(segment)
            elif marker == _SOS and coverage is not None:
                segment = coverage.with_scan(segment)
            parts += [segment] if marker in _KEPT else []
            has_end = marker == _EOI
        if coverage is None:
            raise IndexError("no frame")
        return cls(b"".join([*parts, _END]), has_end, coverage.is_complete, coverage.least_pixel_count)

    def is_harmless(self, warning: str) -> bool:
        """Tell whether libjpeg warns only of a few zero bytes, padding of the camera, before the end marker."""
        extra = _EXTRA_BYTES.fullmatch(warning)
        if extra is None or not self.has_end:
            return False
        count = int(extra[1])
        return count <= _MAX_PADDING_BYTES and self.stream.endswith(bytes(count) + _END)

    def fault_of_warning(self, warning: str) -> str | None:
        """Put libjpeg's warning into our words; None where it is no warning of damage."""
        if not warning.startswith(_DAMAGE_WARNINGS):
            return None
        if not self.has_end and "remature end" in warning:
            return CUT_SHORT
        return say("damaged ({what})", what=warning.removeprefix(_DAMAGE_WARNINGS[0]))


class _Coverage:
    """Which coefficients of a frame its scans have brought in full."""

    def __init__(self, frame: bytes) -> None:
        height, width, component_count = struct.unpack_from(">HHB", frame, 5)
        self.least_pixel_count = ((width + 7) // 8) * ((height + 7) // 8)
        self._is_progressive = frame[1] in _PROGRESSIVE_FRAMES
        components = [frame[10 + 3 * number] for number in range(component_count)]
        self._missing = {component: set(range(_COEFFICIENT_COUNT)) for component in components}
        # Without regard to how precisely they came.
        self._missing_of_any = {component: set(range(_COEFFICIENT_COUNT)) for component in components}

    @property
    def is_complete(self) -> bool:
        return not any(self._missing.values())

    @property
    def is_coarse(self) -> bool:
        """Whether the mean of every block is there."""
        return all(0 not in missing for missing in self._missing_of_any.values())

    def with_scan(self, segment: bytes) -> bytes:
        """Take a scan into account; return it, in a sequential frame with the only bounds that make sense there."""
        count = segment[4]
        bounds = 5 + 2 * count
        first, last, precision = segment[bounds : bounds + 3] if self._is_progressive else _ALL_COEFFICIENTS
        for number in range(count):
            missing = self._missing.get(segment[5 + 2 * number], set())
            self._missing_of_any.get(segment[5 + 2 * number], set()).difference_update(range(first, last + 1))
            if precision & 0x0F == 0:
                missing.difference_update(range(first, last + 1))
        return segment[:bounds] + bytes((first, last, precision)) + segment[bounds + 3 :]


def _segments(content: bytes) -> Iterator[tuple[int, int, int]]:
    """Yield marker, start and end of each segment up to the end marker; a scan's data belongs to its segment."""
    place = len(_JPEG_HEAD)
    while (found := _MARKER.search(content, place)) is not None:
        marker, start = found[0][1], found.start()
        if marker == _EOI:
            yield marker, start, start
            return
        if start + 4 > len(content):
            return
        end = start + 2 + max(2, *struct.unpack_from(">H", content, start + 2))
        if marker == _SOS:
            scan_end = _MARKER.search(content, end)
            end = len(content) if scan_end is None else scan_end.start()
        yield marker, start, min(end, len(content))
        place = end


# PNG


def _png_fault(content: bytes) -> str:
    """Check the checksums of the chunks that make the picture, up to the last one."""
    place = len(_PNG_HEAD)
    while place + 12 <= len(content):
        (length,) = struct.unpack_from(">I", content, place)
        name, end = content[place + 4 : place + 8], place + 8 + length
        if end + 4 > len(content):
            break
        is_critical = name[:1].isupper()
        if is_critical and zlib.crc32(memoryview(content)[place + 4 : end]) != int.from_bytes(content[end : end + 4]):
            return say("damaged (wrong checksum in {chunk})", chunk=name.decode("latin-1"))
        if name == b"IEND":
            return ""
        place = end + 4
    return CUT_SHORT
