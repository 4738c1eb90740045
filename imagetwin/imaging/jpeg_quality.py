"""With which quality a JPEG was saved, on libjpeg's scale, by its quantisation tables."""

from collections.abc import Mapping, Sequence

import numpy as np

# Annex K of ITU-T T.81, in natural order, as libjpeg scales them.
_LUMINANCE = (
    *(16, 11, 10, 16, 24, 40, 51, 61, 12, 12, 14, 19, 26, 58, 60, 55, 14, 13, 16, 24, 40, 57, 69, 56),
    *(14, 17, 22, 29, 51, 87, 80, 62, 18, 22, 37, 56, 68, 109, 103, 77, 24, 35, 55, 64, 81, 104, 113, 92),
    *(49, 64, 78, 87, 103, 121, 120, 101, 72, 92, 95, 98, 112, 100, 103, 99),
)
_CHROMINANCE = (
    *(17, 18, 24, 47, 99, 99, 99, 99, 18, 21, 26, 66, 99, 99, 99, 99, 24, 26, 56, 99, 99, 99, 99, 99),
    *(47, 66, 99, 99, 99, 99, 99, 99, *(99,) * 32),
)


def _scaled(table: Sequence[int]) -> np.ndarray[tuple[int, int], np.dtype[np.int64]]:
    """Return the table for each quality of 1 to 100, shape (100, 64), as libjpeg's jpeg_quality_scaling has it."""
    quality = np.arange(1, 101)
    scale = np.where(quality < 50, 5000 // quality, 200 - 2 * quality)
    scaled = (np.array(table, np.int64) * scale[:, None] + 50) // 100
    return scaled.clip(1, 255)


_STANDARD = (_scaled(_LUMINANCE), _scaled(_CHROMINANCE))


def quality_of(tables: Mapping[int, Sequence[int]]) -> int | None:
    """Return the quality, 1 to 100, whose tables are nearest to these (natural order); None where there are none.

    Of a program with tables of its own it is the quality of libjpeg that loses about as much.
    """
    numbers = sorted(number for number, table in tables.items() if len(table) == len(_LUMINANCE))[: len(_STANDARD)]
    if not numbers:
        return None
    # By logarithms: a step between 1 and 2 weighs as much as one between 50 and 100.
    apart = sum(
        np.abs(np.log(standard) - np.log(np.maximum(np.array(tables[number], np.float64), 1))).sum(axis=1)
        for number, standard in zip(numbers, _STANDARD, strict=False)
    )
    # Of equals the highest: at both ends several qualities have the same tables.
    return 100 - int(np.argmin(np.asarray(apart)[::-1]))
