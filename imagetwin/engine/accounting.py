"""The account of a scan: what was found is compared or listed, whatever went wrong."""

from collections.abc import Sequence

from imagetwin.domain.images import ImageFile, ScannedImage, Unreadable, UnreadableKind
from imagetwin.domain.wording import say


def unaccounted(
    files: Sequence[ImageFile], images: Sequence[ScannedImage], unreadable: Sequence[Unreadable]
) -> list[Unreadable]:
    """Return, as not compared, those files of which the scan lost every trace.

    There are none but by a fault of the program or of an executor from elsewhere; the list is complete then, too.
    """
    if len(images) + len(unreadable) == len(files):
        return []
    told = {image.path for image in images} | {entry.path for entry in unreadable}
    reason = say("was lost on the way (a fault of the program): scan again to compare it")
    return [Unreadable(file.path, reason, UnreadableKind.FAILED) for file in files if file.path not in told]
