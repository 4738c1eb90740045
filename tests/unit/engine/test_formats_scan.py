"""Copies of one picture in all formats that keep it whole, found by a scan as it comes."""

from pathlib import Path

from imagetwin.domain.tiers import VERIFIED_TIERS
from imagetwin.engine.scan import scan
from tests.helpers.format_files import WRITERS, heic, psd, saved
from tests.helpers.pictures import make_photo
from tests.helpers.raw_files import save_dng
from tests.helpers.thread_workers import ThreadWorkers


def test_copies_of_a_jpeg_in_other_formats_are_found_and_proven(tmp_path: Path) -> None:
    picture = make_photo(11, (320, 240))
    contents = {
        "a.jpg": saved("JPEG", quality=92)(picture),
        "b.heic": heic(picture),
        "c.avif": saved("AVIF")(picture),
        "d.jxl": WRITERS["JXL"](picture),
        "e.psd": psd(picture),
        "f.jp2": saved("JPEG2000", irreversible=True, quality_layers=[20])(picture),
        "g.dng": WRITERS["RAW"](picture),
        "h.qoi": saved("QOI")(picture),
        "i.webp": saved("WEBP")(picture),
        "j.tif": saved("TIFF")(picture),
        "other.heic": heic(make_photo(12, (320, 240))),
    }
    for name, content in contents.items():
        (tmp_path / name).write_bytes(content)
    result = scan([tmp_path], executor=ThreadWorkers())
    assert not result.unreadable
    (group,) = result.groups
    assert {image.path.name for image in group.images} == contents.keys() - {"other.heic"}
    assert {member.tier for member in group.members} <= VERIFIED_TIERS


def test_a_raw_file_and_its_own_jpeg_are_no_group(tmp_path: Path) -> None:
    picture = make_photo(11, (320, 240))
    for folder in ("one", "two"):
        (tmp_path / folder).mkdir()
        save_dng(tmp_path / folder / "IMG.dng", picture, preview=picture)
        (tmp_path / folder / "IMG.JPG").write_bytes(saved("JPEG", quality=92)(picture))
    assert scan([tmp_path / "one"], executor=ThreadWorkers()).groups == ()
    (group,) = scan([tmp_path], executor=ThreadWorkers()).groups
    assert len(list(group.images)) == 4


def test_copies_of_a_raw_file_s_jpeg_are_still_found(tmp_path: Path) -> None:
    picture = make_photo(11, (320, 240))
    save_dng(tmp_path / "IMG.dng", picture, preview=picture)
    (tmp_path / "IMG.jpg").write_bytes(saved("JPEG", quality=92)(picture))
    (tmp_path / "IMG.png").write_bytes(saved("PNG")(picture))
    (group,) = scan([tmp_path], executor=ThreadWorkers()).groups
    assert {image.path.name for image in group.images} >= {"IMG.jpg", "IMG.png"}
