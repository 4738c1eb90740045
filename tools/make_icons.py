"""Makes the program's icon files in `packaging/icons/` from `resources/icons/imagetwin.svg`.

    python tools/make_icons.py [--sheet FILE]

Each size is drawn for itself, and the edges of its rectangles are moved to the pixels' edges, so that none is blurred.
The results are kept in the repository: a build needs no Qt to draw them. `--sheet` also saves all sizes in one picture,
the small ones enlarged too, to look at.
"""

import argparse
import io
import os
import sys
from pathlib import Path
from xml.etree import ElementTree

from PIL import Image

ROOT = Path(__file__).resolve().parent.parent
DRAWING = ROOT / "resources" / "icons" / "imagetwin.svg"
TARGET = ROOT / "packaging" / "icons"
SIDES = (16, 20, 24, 32, 40, 48, 64, 96, 128, 256)
APPLE_SIDES = (32, 64, 128, 256, 512, 1024)
NAMESPACE = "{http://www.w3.org/2000/svg}"


def snapped(side: int) -> bytes:
    """Return the drawing with the edges of its three rectangles on whole pixels of an icon of that side.

    What lies on the front one moves with it; the white frame around it is equally wide on all sides.
    """
    ElementTree.register_namespace("", NAMESPACE.strip("{}"))
    root = ElementTree.fromstring(DRAWING.read_text("utf-8"))
    pixel = float(root.attrib["width"]) / side
    back, frame, front = root.findall(f"{NAMESPACE}rect")
    before = _box(front)
    width = max(1, round((before[0] - _box(frame)[0]) / pixel)) * pixel
    for rectangle in (back, frame):
        _set_box(rectangle, [round(edge / pixel + 0.01) * pixel for edge in _box(rectangle)])
    left, top, right, bottom = _box(frame)
    after = [left + width, top + width, right - width, bottom - width]
    _set_box(front, after)
    scale_x, scale_y = (after[2] - after[0]) / (before[2] - before[0]), (after[3] - after[1]) / (before[3] - before[1])
    move_x, move_y = after[0] - before[0] * scale_x, after[1] - before[1] * scale_y
    for path in root.findall(f"{NAMESPACE}path"):
        path.set("transform", f"matrix({scale_x} 0 0 {scale_y} {move_x} {move_y})")
    return ElementTree.tostring(root)


def _box(rectangle: ElementTree.Element) -> list[float]:
    x, y, width, height = (float(rectangle.attrib[name]) for name in ("x", "y", "width", "height"))
    return [x, y, x + width, y + height]


def _set_box(rectangle: ElementTree.Element, edges: list[float]) -> None:
    left, top, right, bottom = edges
    for name, value in (("x", left), ("y", top), ("width", right - left), ("height", bottom - top)):
        rectangle.set(name, f"{value:g}")


def drawn(side: int) -> Image.Image:
    """Draw the icon at one size."""
    from PySide6.QtCore import QBuffer, QByteArray
    from PySide6.QtGui import QImage, QPainter
    from PySide6.QtSvg import QSvgRenderer

    image = QImage(side, side, QImage.Format.Format_ARGB32)
    image.fill(0)
    painter = QPainter(image)
    QSvgRenderer(QByteArray(snapped(side))).render(painter)
    painter.end()
    buffer = QBuffer()
    buffer.open(QBuffer.OpenModeFlag.WriteOnly)
    image.save(buffer, b"PNG")
    return Image.open(io.BytesIO(buffer.data().data())).convert("RGBA")


def save_icons(icons: dict[int, Image.Image]) -> None:
    """Write the files for Windows, macOS and Linux."""
    TARGET.mkdir(exist_ok=True)
    pictures = [icons[side] for side in SIDES]
    pictures[-1].save(TARGET / "imagetwin.ico", sizes=[picture.size for picture in pictures], append_images=pictures)
    apple = [icons[side] for side in APPLE_SIDES]
    apple[-1].save(TARGET / "imagetwin.icns", append_images=apple)
    icons[256].save(TARGET / "imagetwin.png", optimize=True)


def sheet(icons: dict[int, Image.Image]) -> Image.Image:
    """Return all sizes side by side on light and dark, the small ones enlarged below."""
    result = Image.new("RGB", (980, 980), "#e6e6e6")
    result.paste("#26282c", (0, 280, 980, 560))
    for top in (10, 290):
        left = 10
        for side in SIDES:
            result.paste(icons[side], (left, top), icons[side])
            left += side + 12
    for number, side in enumerate((16, 20, 24, 32, 40, 48)):
        large = icons[side].resize((side * (192 // side),) * 2, Image.Resampling.NEAREST)
        result.paste(large, (10 + 320 * (number % 3), 570 + 205 * (number // 3)), large)
    return result


def main() -> int:
    """Draw and save."""
    parser = argparse.ArgumentParser(description="Draw the program's icon files.")
    parser.add_argument("--sheet", type=Path, help="also save all sizes in one picture")
    options = parser.parse_args()
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    from PySide6.QtGui import QGuiApplication

    application = QGuiApplication([])
    icons = {side: drawn(side) for side in sorted({*SIDES, *APPLE_SIDES})}
    save_icons(icons)
    if options.sheet:
        sheet(icons).save(options.sheet)
    application.quit()
    return 0


if __name__ == "__main__":
    sys.exit(main())
