"""How much of a review lies in which folder."""

from pathlib import Path

from imagetwin.domain.images import FileIdentity, ImageFile, ScannedImage
from imagetwin.review.folder_counts import FolderCount, count_in_folders


def image(path: str, *others: str) -> ScannedImage:
    file = ImageFile(Path(path), FileIdentity(9, 1, 1, 0), tuple(map(Path, others)))
    return ScannedImage(file, 10, 10, "PNG")


def test_images_count_in_each_folder_that_holds_them_and_once_in_each() -> None:
    images = [
        image("/a/1.png"),
        image("/a/below/2.png"),
        image("/ab/3.png"),  # begins like /a, and lies elsewhere
        image("/a/4.png", "/a/4 again.png", "/c/4.png"),
    ]
    paths = [each.path for each in images]
    folders = list(map(Path, ("/a", "/a/below", "/c", "/nowhere", "/")))
    counts = count_in_folders(folders, images, set(paths[1:]), {paths[3]})
    assert list(counts) == folders
    assert counts[Path("/a")] == FolderCount(3, 2, 1)
    assert counts[Path("/a/below")] == FolderCount(1, 1, 0)
    assert counts[Path("/c")] == FolderCount(1, 1, 1)
    assert counts[Path("/nowhere")] == FolderCount()
    assert counts[Path("/")] == FolderCount(4, 3, 1)


def test_each_image_is_watched_so_that_the_counting_can_be_ended() -> None:
    seen: list[int] = []
    count_in_folders([Path("/a")], [image("/a/1.png"), image("/b/2.png")], (), (), lambda: seen.append(1))
    assert len(seen) == 2
