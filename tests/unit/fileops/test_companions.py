import os
from collections.abc import Iterable
from pathlib import Path

import pytest

from imagetwin.domain.images import FileIdentity
from imagetwin.fileops.companions import CompanionFinder, missing_partner, sidecar_path
from tests.helpers.removal import write_file


def folder_with(folder: Path, *names: str) -> Path:
    for name in names:
        write_file(folder / name)
    return folder


def companions_of(folder: Path, name: str, *also_going: str) -> list[str]:
    finder = CompanionFinder(folder / each for each in (name, *also_going))
    return [file.path.name for file in finder.of(folder / name)]


def symlink(path: Path, target: Path) -> None:
    try:
        path.symlink_to(target)
    except OSError:
        pytest.skip("symlinks may not be made here")


# What goes along


@pytest.mark.parametrize(
    "companion",
    [
        "IMG.xmp",
        "IMG.XMP",
        "IMG.jpg.xmp",
        "IMG.jpg.Xmp",
        "IMG.THM",
        "IMG.aae",
        "IMG.CR2",
        "IMG.dng",
        "IMG.srw",
        "IMG.MOV",
    ],
)
def test_what_belongs_to_a_picture_goes_with_it(tmp_path: Path, companion: str) -> None:
    folder_with(tmp_path, "IMG.jpg", companion)
    assert companions_of(tmp_path, "IMG.jpg") == [companion]


def test_companions_come_sorted_by_name_with_what_they_were(tmp_path: Path) -> None:
    folder_with(tmp_path, "a.jpg", "a.xmp", "a.mov", "a.jpg.xmp", "a.arw")
    files = CompanionFinder([tmp_path / "a.jpg"]).of(tmp_path / "a.jpg")
    assert [file.path.name for file in files] == ["a.arw", "a.jpg.xmp", "a.mov", "a.xmp"]
    assert files[0].identity == FileIdentity.from_stat((tmp_path / "a.arw").lstat())


@pytest.mark.parametrize("picture", ["IMG.HEIC", "IMG.JPEG", "IMG.jpg"])
@pytest.mark.parametrize("film", ["IMG.MOV", "IMG.mp4"])
def test_the_film_of_a_live_photo_goes_with_it(tmp_path: Path, picture: str, film: str) -> None:
    folder_with(tmp_path, picture, film)
    assert companions_of(tmp_path, picture) == [film]


@pytest.mark.parametrize(
    "other", ["IMG2.xmp", "img.xmp", "IMG.txt", "IMG.avi", "IMG.png.xmp", "IMG.jpg.cr2", "IMG .xmp", "IMG"]
)
def test_a_file_of_another_stem_or_kind_is_no_companion(tmp_path: Path, other: str) -> None:
    folder_with(tmp_path, "IMG.jpg", other)
    assert companions_of(tmp_path, "IMG.jpg") == []


def test_a_file_of_that_name_in_another_folder_is_no_companion(tmp_path: Path) -> None:
    folder_with(tmp_path / "a", "IMG.jpg")
    folder_with(tmp_path / "b", "IMG.xmp", "IMG.cr2")
    assert companions_of(tmp_path / "a", "IMG.jpg") == []


def test_what_goes_anyhow_is_no_companion(tmp_path: Path) -> None:
    folder_with(tmp_path, "IMG.jpg", "IMG.cr2", "IMG.xmp")
    assert companions_of(tmp_path, "IMG.jpg", "IMG.cr2", "IMG.xmp") == []


def test_a_picture_that_stays_has_no_companions(tmp_path: Path) -> None:
    folder_with(tmp_path, "IMG.jpg", "IMG.xmp")
    assert CompanionFinder([]).of(tmp_path / "IMG.jpg") == ()


def test_a_picture_without_an_extension_takes_its_sidecar_along(tmp_path: Path) -> None:
    folder_with(tmp_path, "IMG", "IMG.xmp", "IMG.cr2")
    assert companions_of(tmp_path, "IMG") == []
    (tmp_path / "IMG.cr2").unlink()
    assert companions_of(tmp_path, "IMG") == ["IMG.xmp"]


# What stays


def test_a_picture_of_the_stem_that_stays_keeps_what_is_shared(tmp_path: Path) -> None:
    shared = ["IMG.xmp", "IMG.thm", "IMG.aae", "IMG.cr2", "IMG.mov"]
    folder_with(tmp_path, "IMG.jpg", "IMG.png", "IMG.jpg.xmp", *shared)
    assert companions_of(tmp_path, "IMG.jpg") == ["IMG.jpg.xmp"]


@pytest.mark.parametrize("other", ["IMG.heic", "IMG.HIF", "IMG.psd", "IMG.jxl"])
def test_a_picture_that_cannot_be_read_keeps_what_is_shared_as_well(tmp_path: Path, other: str) -> None:
    folder_with(tmp_path, "IMG.jpg", other, "IMG.xmp", "IMG.mov")
    assert companions_of(tmp_path, "IMG.jpg") == []


def test_pictures_of_one_stem_that_all_go_take_what_they_share_along_once(tmp_path: Path) -> None:
    folder_with(tmp_path, "IMG.JPG", "IMG.png", "IMG.png.xmp", "IMG.xmp", "IMG.cr2", "IMG.mov")
    assert companions_of(tmp_path, "IMG.JPG", "IMG.png") == ["IMG.cr2", "IMG.mov", "IMG.xmp"]
    assert companions_of(tmp_path, "IMG.png", "IMG.JPG") == ["IMG.png.xmp"]


def test_the_raw_and_the_film_go_with_the_camera_s_picture_though_another_comes_first(tmp_path: Path) -> None:
    folder_with(tmp_path, "IMG.bmp", "IMG.jpg", "IMG.cr2", "IMG.xmp")
    assert companions_of(tmp_path, "IMG.jpg", "IMG.bmp") == ["IMG.cr2"]
    assert companions_of(tmp_path, "IMG.bmp", "IMG.jpg") == ["IMG.xmp"]


@pytest.mark.parametrize("partner", ["IMG.cr2", "IMG.mov"])
def test_a_picture_that_no_camera_wrote_leaves_raw_film_and_their_sidecar(tmp_path: Path, partner: str) -> None:
    folder_with(tmp_path, "IMG.png", partner, "IMG.xmp")
    assert companions_of(tmp_path, "IMG.png") == []


def test_a_film_of_another_kind_keeps_its_sidecars(tmp_path: Path) -> None:
    folder_with(tmp_path, "MVI.jpg", "MVI.avi", "MVI.thm", "MVI.xmp")
    assert companions_of(tmp_path, "MVI.jpg") == []


def test_a_raw_file_that_goes_takes_no_other_raw_along(tmp_path: Path) -> None:
    folder_with(tmp_path, "IMG.cr2", "IMG.dng", "IMG.mov", "IMG.xmp", "IMG.cr2.xmp")
    assert companions_of(tmp_path, "IMG.cr2") == ["IMG.cr2.xmp"]


def test_a_sidecar_that_may_be_that_of_a_picture_with_two_extensions_stays(tmp_path: Path) -> None:
    folder_with(tmp_path, "IMG.jpg", "IMG.jpg.png", "IMG.jpg.xmp")
    assert companions_of(tmp_path, "IMG.jpg") == []
    assert companions_of(tmp_path, "IMG.jpg.png") == []
    assert companions_of(tmp_path, "IMG.jpg", "IMG.jpg.png") == ["IMG.jpg.xmp"]


def test_a_link_is_no_companion_and_keeps_the_sidecar(tmp_path: Path) -> None:
    folder_with(tmp_path / "raws", "IMG.cr2")
    folder_with(tmp_path, "IMG.jpg", "IMG.xmp")
    symlink(tmp_path / "IMG.cr2", tmp_path / "raws" / "IMG.cr2")
    assert companions_of(tmp_path, "IMG.jpg") == []


def test_a_linked_sidecar_and_a_folder_are_no_companions(tmp_path: Path) -> None:
    folder_with(tmp_path / "elsewhere", "IMG.xmp")
    folder_with(tmp_path, "IMG.jpg")
    (tmp_path / "IMG.aae").mkdir()
    symlink(tmp_path / "IMG.xmp", tmp_path / "elsewhere" / "IMG.xmp")
    assert companions_of(tmp_path, "IMG.jpg") == []


# Paths and listings


def test_each_hard_link_of_a_picture_has_companions_of_its_own(tmp_path: Path) -> None:
    first = write_file(tmp_path / "a" / "IMG.jpg")
    second = folder_with(tmp_path / "b", "copy.cr2") / "copy.jpg"
    folder_with(tmp_path / "a", "IMG.xmp")
    os.link(first, second)
    finder = CompanionFinder([first, second])
    assert [[file.path.name for file in finder.of(path)] for path in (first, second)] == [["IMG.xmp"], ["copy.cr2"]]


def test_a_folder_is_listed_once_for_all_its_pictures(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    going = [tmp_path / f"{number}.jpg" for number in range(50)]
    folder_with(tmp_path, *(name for path in going for name in (path.name, f"{path.stem}.xmp")))
    listed: list[Path] = []
    real_listdir = os.listdir

    def listdir(folder: Path) -> Iterable[str]:
        listed.append(folder)
        return real_listdir(folder)

    monkeypatch.setattr(os, "listdir", listdir)
    finder = CompanionFinder(going)
    assert [len(finder.of(path)) for path in going] == [1] * 50
    assert [sidecar_path(path, finder).name for path in going] == [f"{path.stem}.xmp" for path in going]
    assert listed == [tmp_path]


def test_a_folder_that_cannot_be_listed_gives_no_companions(tmp_path: Path) -> None:
    there = write_file(folder_with(tmp_path / "there", "IMG.xmp") / "IMG.jpg")
    gone = tmp_path / "gone" / "IMG.jpg"
    finder = CompanionFinder([gone, there])
    assert finder.of(gone) == ()
    assert [file.path.name for file in finder.of(there)] == ["IMG.xmp"]


def test_a_companion_that_vanished_after_the_listing_is_left_out(tmp_path: Path) -> None:
    folder_with(tmp_path, "a.jpg", "b.jpg", "b.xmp")
    finder = CompanionFinder([tmp_path / "a.jpg", tmp_path / "b.jpg"])
    finder.of(tmp_path / "a.jpg")
    (tmp_path / "b.xmp").unlink()
    assert finder.of(tmp_path / "b.jpg") == ()


# The rule that keeps raw files and films


def missing(folder: Path, victim: str, survivor: str) -> str | None:
    finder = CompanionFinder([folder / victim])
    return missing_partner(finder.of(folder / victim), folder / survivor, finder)


@pytest.mark.parametrize(("partner", "kind"), [("IMG_1.CR2", "raw file"), ("IMG_1.MOV", "film")])
def test_a_partner_that_the_survivor_lacks_is_named(tmp_path: Path, partner: str, kind: str) -> None:
    folder_with(tmp_path, "IMG_1.jpg", "IMG_2.jpg", "IMG_1.xmp", partner)
    reason = f'its {kind} "{partner}" would go with it, and "IMG_2.jpg", which stays, has none'
    assert missing(tmp_path, "IMG_1.jpg", "IMG_2.jpg") == reason


@pytest.mark.parametrize(("partner", "other"), [("IMG_1.CR2", "IMG_2.dng"), ("IMG_1.MOV", "IMG_2.mp4")])
def test_a_partner_of_that_kind_beside_the_survivor_is_enough(tmp_path: Path, partner: str, other: str) -> None:
    folder_with(tmp_path, "IMG_1.jpg", "IMG_2.jpg", partner, other)
    assert missing(tmp_path, "IMG_1.jpg", "IMG_2.jpg") is None


def test_a_film_beside_the_survivor_is_no_raw_file(tmp_path: Path) -> None:
    folder_with(tmp_path, "IMG_1.jpg", "IMG_2.jpg", "IMG_1.CR2", "IMG_1.mov", "IMG_2.mov")
    assert "raw file" in (missing(tmp_path, "IMG_1.jpg", "IMG_2.jpg") or "")


def test_sidecars_do_not_matter(tmp_path: Path) -> None:
    folder_with(tmp_path, "IMG_1.jpg", "IMG_2.jpg", "IMG_1.xmp", "IMG_1.aae")
    assert missing(tmp_path, "IMG_1.jpg", "IMG_2.jpg") is None


def test_a_raw_file_that_goes_is_no_partner_of_the_survivor(tmp_path: Path) -> None:
    folder_with(tmp_path, "IMG_1.jpg", "IMG_2.jpg", "IMG_1.cr2", "IMG_2.cr2")
    finder = CompanionFinder([tmp_path / "IMG_1.jpg", tmp_path / "IMG_2.cr2"])
    assert missing_partner(finder.of(tmp_path / "IMG_1.jpg"), tmp_path / "IMG_2.jpg", finder) is not None


def test_the_raw_file_that_goes_is_not_counted_for_a_survivor_of_the_same_stem(tmp_path: Path) -> None:
    folder_with(tmp_path, "IMG.jpg", "IMG.dat", "IMG.cr2")
    assert missing(tmp_path, "IMG.jpg", "IMG.dat") is not None


def test_an_empty_raw_file_beside_the_survivor_counts_for_nothing(tmp_path: Path) -> None:
    folder_with(tmp_path, "IMG_1.jpg", "IMG_2.jpg", "IMG_1.cr2")
    write_file(tmp_path / "IMG_2.cr2", b"")
    assert missing(tmp_path, "IMG_1.jpg", "IMG_2.jpg") is not None


def test_a_raw_file_that_stays_anyway_is_not_missing(tmp_path: Path) -> None:
    folder_with(tmp_path, "IMG.jpg", "IMG.png", "IMG.cr2")
    assert missing(tmp_path, "IMG.jpg", "IMG.png") is None


# The sidecar of a picture


@pytest.mark.parametrize(
    ("names", "sidecar"),
    [
        (["IMG.jpg"], "IMG.xmp"),
        (["IMG.jpg", "IMG.XMP"], "IMG.XMP"),
        (["IMG.jpg", "IMG.xmp", "IMG.jpg.xmp"], "IMG.xmp"),
        (["IMG.jpg", "IMG.jpg.XMP"], "IMG.jpg.XMP"),
        (["IMG.jpg", "IMG.png"], "IMG.jpg.xmp"),
        (["IMG.jpg", "IMG.CR2"], "IMG.jpg.xmp"),
        (["IMG.jpg", "IMG.png", "IMG.xmp"], "IMG.xmp"),
        (["IMG.jpg", "IMG.mov", "IMG.txt", "IMG2.png"], "IMG.xmp"),
        (["IMG.jpg", "IMG.xmp/a folder"], "IMG.jpg.xmp"),
        ([], "IMG.xmp"),
    ],
)
def test_the_sidecar_of_a_picture(tmp_path: Path, names: list[str], sidecar: str) -> None:
    folder_with(tmp_path, *names)
    assert sidecar_path(tmp_path / "IMG.jpg") == tmp_path / sidecar


def test_a_linked_sidecar_is_not_written_through(tmp_path: Path) -> None:
    folder_with(tmp_path, "IMG.jpg", "other")
    symlink(tmp_path / "IMG.xmp", tmp_path / "other")
    assert sidecar_path(tmp_path / "IMG.jpg") == tmp_path / "IMG.jpg.xmp"


def test_a_picture_without_an_extension_has_one_name_for_its_sidecar(tmp_path: Path) -> None:
    folder_with(tmp_path, "IMG")
    assert sidecar_path(tmp_path / "IMG") == tmp_path / "IMG.xmp"


# Raw files that were compared themselves


def test_a_raw_file_that_stays_as_an_image_of_its_own_does_not_go_with_its_jpeg(tmp_path: Path) -> None:
    folder_with(tmp_path, "IMG.jpg", "IMG.cr2", "IMG.xmp", "IMG.mov")
    finder = CompanionFinder([tmp_path / "IMG.jpg"], staying=[tmp_path / "IMG.jpg", tmp_path / "IMG.cr2"])
    # The sidecar may be the raw file's.
    assert [file.path.name for file in finder.of(tmp_path / "IMG.jpg")] == ["IMG.mov"]


def test_a_survivor_that_is_a_raw_file_has_a_raw_file(tmp_path: Path) -> None:
    folder_with(tmp_path, "IMG_1.jpg", "IMG_1.cr2", "IMG_2.cr2")
    assert missing(tmp_path, "IMG_1.jpg", "IMG_2.cr2") is None
