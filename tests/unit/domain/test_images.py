import itertools
import os
import pickle
import random
from pathlib import Path

from imagetwin.domain.fingerprints import MSE, Fingerprint
from imagetwin.domain.images import FileIdentity, ImageFile, ScannedImage, quality_order
from tests.helpers.scanned import scanned


def test_more_pixels_go_before_more_bytes_before_the_path() -> None:
    best_first = [
        scanned("z", width=200, height=100, byte_size=1),
        scanned("y", width=100, height=199, byte_size=9),
        scanned("x", width=199, height=100, byte_size=8),
        scanned("a", byte_size=7),
        scanned("b", byte_size=7),
    ]
    for seed in range(5):
        shuffled = random.Random(seed).sample(best_first, len(best_first))
        assert sorted(shuffled, key=quality_order) == best_first


def test_an_identity_is_taken_from_a_stat_result(tmp_path: Path) -> None:
    path = tmp_path / "a"
    path.write_bytes(b"1234")
    os.utime(path, ns=(5, 1_700_000_000_000_000_000))
    status = path.stat()
    identity = FileIdentity.from_stat(status)
    assert identity == FileIdentity(4, 1_700_000_000_000_000_000, status.st_dev, status.st_ino)


def test_one_inode_of_one_device_is_one_file_whatever_else_changed() -> None:
    here = FileIdentity(10, 1, device=1, inode=7)
    assert here.same_file(FileIdentity(99, 2, device=1, inode=7))
    assert not here.same_file(FileIdentity(10, 1, device=2, inode=7))
    assert not here.same_file(FileIdentity(10, 1, device=1, inode=8))


def test_files_are_never_taken_for_one_where_there_are_no_inodes() -> None:
    nowhere = FileIdentity(10, 1, device=1, inode=0)
    assert not nowhere.same_file(nowhere)


def test_a_file_knows_all_its_names() -> None:
    file = ImageFile(Path("a"), FileIdentity(5, 0, 0, 0), (Path("b"), Path("c")))
    assert file.paths == (Path("a"), Path("b"), Path("c"))
    assert file.byte_size == 5


def test_an_image_gives_its_file_s_path_and_size() -> None:
    image = scanned("a", width=3, height=5, byte_size=77)
    assert (image.path.name, image.byte_size, image.pixel_count) == ("a", 77, 15)


def test_different_images_never_share_a_place_in_the_order() -> None:
    images = [scanned(name) for name in "abc"]
    assert all(quality_order(one) != quality_order(other) for one, other in itertools.combinations(images, 2))


def test_a_fingerprint_belongs_to_an_image() -> None:
    import numpy as np

    fingerprint = Fingerprint(scanned("a"), np.zeros(MSE.length, np.uint8), b"digest")
    assert fingerprint.image.path.name == "a"


def test_values_come_back_from_another_process_as_they_were() -> None:
    file = ImageFile(Path("a.jpg"), FileIdentity(1, 2, 3, 4), (Path("b.jpg"),))
    image = ScannedImage(file, 30, 20, "JPEG")
    assert pickle.loads(pickle.dumps(image)) == image
