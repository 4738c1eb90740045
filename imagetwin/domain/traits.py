"""What makes one copy of a picture better than another, read from one file: rules and sentences compare these."""

from dataclasses import dataclass

from imagetwin.domain.images import Travelling


@dataclass(frozen=True, slots=True)
class Traits(Travelling):
    """What one file is, apart from where it lies. Of a file that cannot be read, only sizes and `fault` are known.

    `format` is Pillow's name of it. `is_camera_format`: one that cameras write, and the file names its camera.
    `quality` is that of a JPEG, 1 to 100, estimated from its quantisation tables; None for other formats.
    `date_taken` is ISO 8601, perhaps only a year, or "". `metadata_count` is how many of date, camera, lens, exposure,
    position, rating, keywords and description are known. `fault` is a phrase that says what is damaged, "" for an
    intact file. `sharpness` is the variance of the Laplacian of grey levels (0 to 255) at a size that is equal for all.
    """

    pixel_count: int
    byte_size: int
    modified_ns: int
    format: str = ""
    is_camera_format: bool = False
    quality: int | None = None
    date_taken: str = ""
    metadata_count: int = 0
    fault: str = ""
    sharpness: float = 0.0

    @property
    def is_intact(self) -> bool:
        """Whether all of the file could be read, and no checksum speaks against it."""
        return not self.fault

    @property
    def bits_per_pixel(self) -> float:
        """The file's size in bits by its pixels; 0 where it has none."""
        return 8 * self.byte_size / self.pixel_count if self.pixel_count else 0.0
