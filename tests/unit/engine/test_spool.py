"""The spool: equal fingerprints once, on disk."""

import errno
import os
import tempfile
from collections.abc import Iterator
from contextlib import closing
from hashlib import blake2b
from pathlib import Path

import numpy as np
import pytest

from imagetwin.domain.errors import ScanError
from imagetwin.domain.fingerprints import Fingerprint
from imagetwin.domain.images import FileIdentity, ImageFile, ScannedImage
from imagetwin.engine.spool import Spool, temporary_folder
from imagetwin.imaging.worker import packed
from tests.helpers.fingerprints import PIXELS_ONLY

MANY = 1_000_000


def made_fingerprint(seed: int, width: int = 400, height: int = 300) -> Fingerprint:
    """Make the fingerprint of a file that need not exist."""
    pixels = np.random.default_rng(seed).integers(0, 256, PIXELS_ONLY.length, dtype=np.uint8)
    image = ScannedImage(ImageFile(Path("a.jpg"), FileIdentity(1, 2, 3, 4)), width, height, "JPEG")
    return Fingerprint(image, pixels, blake2b(pixels.data, digest_size=16).digest())


def add(spool: Spool, *prints: Fingerprint) -> list[int]:
    """Put fingerprints into a spool as one block; return their class numbers."""
    return spool.add(packed(prints, PIXELS_ONLY).block)


@pytest.fixture
def spool(tmp_path: Path) -> Iterator[Spool]:
    with closing(Spool(tmp_path, PIXELS_ONLY)) as opened:
        yield opened


def test_fingerprints_come_back_in_the_order_of_their_numbers(spool: Spool) -> None:
    prints = [made_fingerprint(seed) for seed in range(5)]
    numbers = [add(spool, fingerprint)[0] for fingerprint in prints]
    stored = spool.finish().stretch(0, MANY)
    assert numbers == [0, 1, 2, 3, 4]
    assert all((stored[number] == prints[number].pixels).all() for number in numbers)


def test_ten_thousand_identical_fingerprints_are_one(spool: Spool, tmp_path: Path) -> None:
    fingerprint = made_fingerprint(1)
    assert set(add(spool, *[fingerprint] * 5_000) + add(spool, *[fingerprint] * 5_000)) == {0}
    assert spool.finish().count == 1
    assert (tmp_path / "fingerprints.bin").stat().st_size == PIXELS_ONLY.length


def test_equal_pixels_of_other_dimensions_are_another_class(spool: Spool) -> None:
    assert add(spool, made_fingerprint(1, 400, 300)) == [0]
    assert add(spool, made_fingerprint(1, 800, 600)) == [1]
    assert spool.finish().count == 2


def test_the_logarithm_of_each_aspect_ratio_is_kept(spool: Spool) -> None:
    add(spool, made_fingerprint(1, 200, 100), made_fingerprint(2, 100, 200))
    assert spool.log_aspects == pytest.approx([np.log(2), -np.log(2)])


def test_an_empty_spool_has_no_rows(spool: Spool) -> None:
    assert spool.finish().stretch(0, MANY).shape == (0, PIXELS_ONLY.length)


def test_a_block_is_folded_as_its_fingerprints_would_be_one_by_one(tmp_path: Path) -> None:
    prints = [
        made_fingerprint(seed, width) for seed, width in [(1, 400), (2, 400), (1, 400), (1, 800), (3, 7), (2, 400)]
    ]
    with closing(Spool(tmp_path, PIXELS_ONLY)) as single:
        numbers = [add(single, each)[0] for each in prints]
        expected = single.finish().stretch(0, MANY).copy()
    with closing(Spool(tmp_path, PIXELS_ONLY)) as mixed:
        assert add(mixed, prints[0]) == [0]
        assert add(mixed) == []
        assert add(mixed, *prints[1:]) == numbers[1:]
        assert add(mixed, *prints) == numbers
        assert (mixed.finish().stretch(0, MANY) == expected).all()
    assert mixed.log_aspects == single.log_aspects


def test_the_temporary_folder_is_gone_afterwards() -> None:
    with temporary_folder() as folder:
        (folder / "file").touch()
    assert not folder.exists()


@pytest.mark.parametrize("number", [errno.ENOSPC, errno.EDQUOT, errno.EROFS, errno.EACCES])
def test_a_full_disk_becomes_a_sentence_that_says_what_to_do(number: int) -> None:
    with pytest.raises(ScanError, match=r"could not write its temporary files .* Free some space"), temporary_folder():
        raise OSError(number, os.strerror(number))


def test_a_temporary_folder_that_cannot_be_made_becomes_such_a_sentence(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(tempfile, "tempdir", str(tmp_path / "gone"))
    with pytest.raises(ScanError, match="could not write its temporary files"), temporary_folder():
        pytest.fail("there is no folder")


def test_another_error_goes_on_up() -> None:
    with pytest.raises(OSError, match="odd"), temporary_folder():
        raise OSError(errno.EIO, "odd")
