"""The files that belong to a picture and travel with it: sidecars, the camera's raw file, the film of a live photo.

Whenever it is not certain that a file belongs only to pictures that go, it stays.
"""

import os
import stat
from collections.abc import Iterable, Sequence
from pathlib import Path

from imagetwin.domain.formats import IMAGE_ENDINGS, RAW_ENDINGS, ending_of
from imagetwin.domain.images import FileIdentity, ImageFile
from imagetwin.domain.wording import mark, say

_XMP = "xmp"
_SIDECAR_EXTENSIONS = frozenset({_XMP, "thm", "aae"})
_FILM_EXTENSIONS = frozenset({"mov", "mp4"})
# What a camera or a phone writes beside its raw file or its film. A PNG beside a film is a frame of it, no live photo.
_CAMERA_EXTENSIONS = frozenset({"jpg", "jpeg", "heic", "heif", "hif"})
_PICTURE_EXTENSIONS = (IMAGE_ENDINGS | _CAMERA_EXTENSIONS) - RAW_ENDINGS
# Sidecars belong to films as well, also to those that never travel.
_OWNER_EXTENSIONS = (
    _PICTURE_EXTENSIONS
    | RAW_ENDINGS
    | _FILM_EXTENSIONS
    | frozenset("3g2 3gp avi m2ts m4v mkv mpeg mpg mts webm wmv".split())
)


class _Listings:
    """Folders by the stems of the names in them, each folder listed once."""

    def __init__(self) -> None:
        self._folders: dict[Path, dict[str, list[str]]] = {}

    def names(self, folder: Path, stem: str) -> Sequence[str]:
        """Return the names of a stem in a folder, sorted; none where the folder cannot be listed."""
        if folder not in self._folders:
            self._folders[folder] = _names_by_stem(folder)
        return self._folders[folder].get(stem, ())


class CompanionFinder:
    """Finds the companions of pictures, in the folders as they are when a folder is first asked for.

    `going` are all the picture paths that a plan takes away, hard links too, and `staying` those of the groups' other
    images: a raw file that was compared as a picture of its own has its own fate. Where pictures are taken out of a
    plan, a new finder is needed, because what they share with others then stays.
    """

    def __init__(self, going: Iterable[Path], staying: Iterable[Path] = ()) -> None:
        self._going = frozenset(going)
        self._staying = frozenset(staying) - self._going
        self._listings = _Listings()

    def of(self, path: Path) -> tuple[ImageFile, ...]:
        """Return the files that go with one of the pictures that go, sorted by name.

        They are regular files, never among those that go anyhow. What pictures share goes only when all of them do,
        and then with the first of them by name, so no file is a companion twice.
        """
        if path not in self._going:
            return ()
        files = [*self._partners_of(path), *self._sidecars_of(path)]
        return tuple(sorted(files, key=lambda file: file.path.name))

    def partners_that_stay(self, path: Path) -> tuple[ImageFile, ...]:
        """Return the raw files and films beside a picture that stays."""
        travelling = self._partners(path.parent, _stem(path.name))
        names = filter(_is_partner, self._names(path.parent, _stem(path.name)))
        there = (_regular_file(place) for name in names if (place := path.parent / name) not in self._going)
        return tuple(file for file in there if file is not None and file not in travelling)

    def names_beside(self, path: Path, stem: str) -> Sequence[str]:
        """Return the names of a stem in the folder of a picture, sorted."""
        return self._names(path.parent, stem)

    def _names(self, folder: Path, stem: str) -> Sequence[str]:
        return self._listings.names(folder, stem)

    def _partners_of(self, path: Path) -> list[ImageFile]:
        """Return the raw files and films that go with a picture: with the first of the camera's that go."""
        if path.name != self._leader(path.parent, _stem(path.name)):
            return []
        return self._partners(path.parent, _stem(path.name))

    def _partners(self, folder: Path, stem: str) -> list[ImageFile]:
        if self._leader(folder, stem) is None:
            return []
        return self._regular(folder, filter(_is_partner, self._names(folder, stem)))

    def _leader(self, folder: Path, stem: str) -> str | None:
        """Return the picture with which the raw file and the film of a stem go, None where they stay."""
        names = self._names(folder, stem)
        pictures = [name for name in names if ending_of(name) in _PICTURE_EXTENSIONS]
        if not all(folder / name in self._going for name in pictures):
            return None
        return next((name for name in pictures if ending_of(name) in _CAMERA_EXTENSIONS), None)

    def _sidecars_of(self, path: Path) -> list[ImageFile]:
        shared = [name for name in self._names(path.parent, _stem(path.name)) if _is_sidecar(name)]
        own = [name for name in self._names(path.parent, path.name) if ending_of(name) == _XMP]
        belonging = (name for name in {*shared, *own} if self._goes_with(name, path))
        return self._regular(path.parent, belonging)

    def _goes_with(self, sidecar: str, path: Path) -> bool:
        """Tell whether all that a sidecar may belong to goes, and the given picture is the first of it."""
        owners = self._owners(path.parent, _stem(sidecar))
        going = [name for name in owners if path.parent / name in self._going]
        partners = {file.path.name for file in self._partners(path.parent, _stem(sidecar))}
        return going[:1] == [path.name] and set(owners) <= {*going, *partners}

    def _owners(self, folder: Path, stem: str) -> list[str]:
        """Return what a sidecar of that stem may belong to: `IMG.jpg` and `IMG.CR2` for IMG, `IMG.jpg` for IMG.jpg."""
        named_so = [name for name in self._names(folder, _stem(stem)) if name == stem]
        of_the_stem = [
            name
            for name in self._names(folder, stem)
            if ending_of(name) in _OWNER_EXTENSIONS or folder / name in self._going
        ]
        return sorted({*named_so, *of_the_stem})

    def _regular(self, folder: Path, names: Iterable[str]) -> list[ImageFile]:
        """Return those that are regular files, and neither go nor stay by themselves."""
        paths = (folder / name for name in names)
        files = (_regular_file(path) for path in paths if path not in self._going and path not in self._staying)
        return [file for file in files if file is not None]


_NO_RAW = mark('its raw file "{name}" would go with it, and "{survivor}", which stays, has none')
_NO_FILM = mark('its film "{name}" would go with it, and "{survivor}", which stays, has none')


def missing_partner(companions: Sequence[ImageFile], survivor: Path, finder: CompanionFinder) -> str | None:
    """Say which kind of file would be lost with a picture, or None: the rule that keeps raw files and films.

    `companions` would go with a picture that `survivor` outlives. Where a raw file is among them, the survivor has to
    have one that stays, for a film likewise; an empty file counts for nothing. Sidecars do not matter.
    """
    staying = finder.partners_that_stay(survivor)
    for text, extensions in ((_NO_RAW, RAW_ENDINGS), (_NO_FILM, _FILM_EXTENSIONS)):
        lost = _first_of(companions, extensions)
        if lost is not None and _first_of(staying, extensions) is None:
            return say(text, name=lost, survivor=survivor.name)
    return None


def sidecar_path(picture: Path, finder: CompanionFinder | None = None) -> Path:
    """Return the XMP sidecar of a picture, or the path of the one to create.

    That is `IMG.xmp`, else `IMG.jpg.xmp` where it is a regular file. To be created is `IMG.jpg.xmp` where another
    picture shares the stem or something else has the shorter name, else `IMG.xmp`. With a finder a folder is listed
    once for all its pictures, as it was then.
    """
    beside = finder or CompanionFinder(())
    stem = _stem(picture.name)
    of_the_stem = beside.names_beside(picture, stem)
    for name in (*of_the_stem, *beside.names_beside(picture, picture.name)):
        if ending_of(name) == _XMP and _regular_file(picture.with_name(name)) is not None:
            return picture.with_name(name)
    others = {name for name in of_the_stem if ending_of(name) in IMAGE_ENDINGS | {_XMP}} - {picture.name}
    return picture.with_name(f"{picture.name if others else stem}.{_XMP}")


def _names_by_stem(folder: Path) -> dict[str, list[str]]:
    try:
        names = sorted(os.listdir(folder))  # noqa: PTH208 - names are all that is needed
    except OSError:
        return {}
    by_stem: dict[str, list[str]] = {}
    for name in names:
        by_stem.setdefault(_stem(name), []).append(name)
    return by_stem


def _stem(name: str) -> str:
    return name.rpartition(".")[0] or name


def _is_sidecar(name: str) -> bool:
    return ending_of(name) in _SIDECAR_EXTENSIONS


def _is_partner(name: str) -> bool:
    return ending_of(name) in RAW_ENDINGS | _FILM_EXTENSIONS


def _first_of(files: Iterable[ImageFile], extensions: frozenset[str]) -> str | None:
    names = (file.path.name for file in files if file.byte_size)
    return next((name for name in names if ending_of(name) in extensions), None)


def _regular_file(path: Path) -> ImageFile | None:
    try:
        status = path.lstat()
    except OSError:
        return None
    return ImageFile(path, FileIdentity.from_stat(status)) if stat.S_ISREG(status.st_mode) else None
