"""What a registration says was done to one picture to make another, as findings that can be told in words."""

from collections.abc import Iterator

import numpy as np

from imagetwin.domain.arrays import Float64Array
from imagetwin.domain.transforms import Change, Finding, Transform
from imagetwin.imaging.point_registration import Region, Registration

# Parts, degrees and stretches below these come from rounded pixels.
_LEAST_PART = 0.02
_LEAST_TURN = 0.5
_LEAST_STRETCH = 1.03
# Mean saturations (levels) of what counts as coloured and as grey, and by how many levels tones differ at least.
_COLOURED, _GREY = 6.0, 2.0
_LEAST_MOVED = 8.0
# A caption spans so much of the width, and is at most so high.
_CAPTION_WIDTH, _CAPTION_HEIGHT = 0.7, 0.35


def transform_of(found: Registration, matrix: Float64Array, relative: Float64Array) -> Transform:
    """Return the transform of a member; `matrix` (2, 3) takes its pixels, `relative` (3, 3) its parts."""
    findings = (*_placed(found), *_turned(matrix), *_covered(found), *_recoloured(found))
    a, b, c, d, e, f, g, h, i = relative.reshape(-1).tolist()
    return Transform((a, b, c, d, e, f, g, h, i), findings)


def _placed(found: Registration) -> Iterator[Finding]:
    if found.reference.of_all < 1 - _LEAST_PART and not found.reference.is_bordered:
        yield Finding(Change.CROPPED, round(100 * found.reference.of_all, 1))
    if found.member.of_all < 1 - _LEAST_PART:
        if found.member.is_bordered:
            yield Finding(Change.BORDERED)
        else:
            yield Finding(Change.PASTED, round(100 * found.member.of_all, 1))
    if found.reference.of_all < 1 - _LEAST_PART and found.reference.is_bordered:
        yield Finding(Change.BORDER_REMOVED)


def _turned(matrix: Float64Array) -> Iterator[Finding]:
    """Tell turn, mirror and stretch; the matrix takes the member back."""
    part = matrix[:, :2]
    mirrored = np.linalg.det(part) < 0
    if mirrored:
        part = part @ np.diag([-1.0, 1.0])
    turned = -np.degrees(np.arctan2(part[1, 0] - part[0, 1], part[0, 0] + part[1, 1]))
    degrees = float(np.mod(turned, 360))
    if min(degrees, 360 - degrees) >= _LEAST_TURN:
        yield Finding(Change.ROTATED, round(degrees, 1))
    if mirrored:
        yield Finding(Change.MIRRORED)
    large, small = np.linalg.svd(part, compute_uv=False)
    if large / small >= _LEAST_STRETCH:
        yield Finding(Change.STRETCHED)


def _covered(found: Registration) -> Iterator[Finding]:
    if found.region is None:
        return
    is_caption = _is_caption(found.region, found.windows.valid.shape)
    yield Finding(Change.CAPTIONED) if is_caption else Finding(Change.OVERLAID, round(100 * found.region.part, 1))


def _is_caption(region: Region, shape: tuple[int, ...]) -> bool:
    top, left, bottom, right = region.box
    height, width = shape
    at_edge = top <= 1 or bottom >= height - 1
    return at_edge and right - left >= _CAPTION_WIDTH * width and bottom - top <= _CAPTION_HEIGHT * height


def _recoloured(found: Registration) -> Iterator[Finding]:
    colours = found.colours
    if colours.of_member <= _GREY and colours.of_reference >= _COLOURED:
        yield Finding(Change.GREY)
    elif colours.moved >= _LEAST_MOVED or (colours.of_reference <= _GREY and colours.of_member >= _COLOURED):
        yield Finding(Change.RECOLOURED)
