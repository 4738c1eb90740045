"""What Pillow's AVIF reader says of a damaged file is its reason, without the name of an error."""

from pathlib import Path

import pytest
from PIL import features

from imagetwin.domain.settings import DecodeSettings
from imagetwin.imaging.decode import UnreadableImageError, decode, reason_for
from tests.helpers.pictures import save_picture


@pytest.mark.skipif(not features.check("avif"), reason="this Pillow reads no AVIF")
def test_a_damaged_avif_is_damaged_and_names_no_error(tmp_path: Path) -> None:
    path = save_picture(tmp_path / "a.avif", 1)
    content = path.read_bytes()
    start = content.index(b"mdat") + 8
    path.write_bytes(content[:start] + b"\0" * (len(content) - start))
    with pytest.raises(UnreadableImageError) as caught:
        decode(path, (50, 50), DecodeSettings())
    assert str(caught.value).startswith("damaged (Failed to decode")


def fail(text: str) -> None:
    raise RuntimeError(text)


def test_a_runtime_error_of_our_own_keeps_its_name() -> None:
    with pytest.raises(RuntimeError) as caught:
        fail("a fault of the program")
    assert reason_for(caught.value) == "damaged (RuntimeError: a fault of the program)"
    assert reason_for(RuntimeError("never raised")) == "damaged (RuntimeError: never raised)"


def test_what_a_reader_has_not_implemented_is_not_supported() -> None:
    assert reason_for(RuntimeError("Failed to decode image: Not implemented")).startswith("not supported (")
