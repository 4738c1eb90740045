"""Where one picture lies on another: 3 by 3 matrices from the relative coordinates of one to those of the other.

Relative coordinates are 0 to 1 from left to right and from top to bottom of a picture as it is shown, whatever its
size. A matrix is nine numbers, row by row, for column vectors (x, y, 1).
"""

from imagetwin.domain.orientations import Orientation

Matrix = tuple[float, float, float, float, float, float, float, float, float]
Size = tuple[int, int]

IDENTITY: Matrix = (1.0, 0.0, 0.0, 0.0, 1.0, 0.0, 0.0, 0.0, 1.0)
_QUARTER_TURN: Matrix = (0.0, -1.0, 1.0, 1.0, 0.0, 0.0, 0.0, 0.0, 1.0)
_MIRROR: Matrix = (-1.0, 0.0, 1.0, 0.0, 1.0, 0.0, 0.0, 0.0, 1.0)
# Copies are stretched by a pixel or two where their sizes were rounded; beyond that, something was cut off.
_STRETCH = 0.02


def product(after: Matrix, before: Matrix) -> Matrix:
    """Return the matrix of doing `before` first and `after` then."""
    rows = [after[3 * row : 3 * row + 3] for row in range(3)]
    columns = [before[column::3] for column in range(3)]
    a, b, c, d, e, f, g, h, i = (
        sum(one * other for one, other in zip(row, column, strict=True)) for row in rows for column in columns
    )
    return a, b, c, d, e, f, g, h, i


def inverse(matrix: Matrix) -> Matrix:
    """Return the matrix that takes a placement back. Raises ValueError for one that makes a line of a picture."""
    a, b, c, d, e, f, g, h, i = matrix
    cofactors = (e * i - f * h, c * h - b * i, b * f - c * e, f * g - d * i, a * i - c * g, c * d - a * f)
    last = (d * h - e * g, b * g - a * h, a * e - b * d)
    determinant = a * cofactors[0] + b * cofactors[3] + c * last[0]
    if abs(determinant) < 1e-12:
        raise ValueError("A placement that flattens a picture cannot be taken back.")
    k, m, n, o, p, q, r, s, t = (each / determinant for each in (*cofactors, *last))
    return k, m, n, o, p, q, r, s, t


def turning(orientation: Orientation) -> Matrix:
    """Return the matrix of turning a picture and then mirroring it."""
    matrix = _MIRROR if orientation.mirrored else IDENTITY
    for _ in range(orientation.quarter_turns):
        matrix = product(matrix, _QUARTER_TURN)
    return matrix


def scaled(across: float, down: float, left: float, top: float) -> Matrix:
    """Return the matrix of a stretch in both directions and a shift after it."""
    return (across, 0.0, left, 0.0, down, top, 0.0, 0.0, 1.0)


def placed(member: Size, orientation: Orientation, reference: Size) -> Matrix:
    """Return where a member lies on its reference as far as their orientation and sizes tell.

    `orientation` is what was done to the reference to make the member. Both fill the same frame where their
    proportions agree; else the member is shown whole in its middle, unstretched.
    """
    back = turning(orientation.inverse)
    width, height = member[::-1] if orientation.swaps_sides else member
    ratio = (width * reference[1]) / (height * reference[0])
    if abs(ratio - 1) <= _STRETCH:
        return back
    across, down = min(1.0, ratio), min(1.0, 1 / ratio)
    return product(scaled(across, down, (1 - across) / 2, (1 - down) / 2), back)


def applied(matrix: Matrix, x: float, y: float) -> tuple[float, float]:
    """Return where a point comes to lie."""
    a, b, c, d, e, f, g, h, i = matrix
    depth = g * x + h * y + i
    return (a * x + b * y + c) / depth, (d * x + e * y + f) / depth
