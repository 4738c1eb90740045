"""HEIC and HEIF by pi-heif, or by pillow-heif: as the package's own class for Pillow, with its errors put right."""

from importlib import import_module
from typing import Any

from PIL import ImageFile

from imagetwin.imaging.room import has_room

# What decoding takes at most, measured: the planes, a picture of them, and Pillow's.
_BYTES_PER_PIXEL = 8


def heif_opener(module: str) -> type[ImageFile.ImageFile]:
    """Return the class that opens HEIF, of the package that is imported by this name."""
    package = import_module(module)
    # There are as many worker processes as cores.
    package.options.DECODE_THREADS = 1
    package.options.THUMBNAILS = package.options.DEPTH_IMAGES = package.options.AUX_IMAGES = False
    opener: Any = package.HeifImageFile

    class HeifFile(opener):  # type: ignore[misc]
        """A HEIF picture, upright when it is decoded."""

        def load(self) -> Any:
            """Decode the pixels. Raises OSError where they are damaged, MemoryError where they may be too many."""
            try:
                return super().load()
            except (RuntimeError, ValueError, OSError, EOFError) as error:
                if not has_room(_BYTES_PER_PIXEL * self.width * self.height):
                    raise MemoryError from error
                if isinstance(error, RuntimeError):
                    raise OSError(str(error)) from error
                raise

    return HeifFile
