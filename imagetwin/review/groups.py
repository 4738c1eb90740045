"""The groups under review: those that were found, arranged as the user decided, without what is gone."""

from collections.abc import Callable, Collection, Iterable, Iterator, Mapping
from itertools import count
from pathlib import Path

from imagetwin.domain.dismissals import Content, Dismissal
from imagetwin.domain.images import ScannedImage
from imagetwin.domain.matches import Group
from imagetwin.review.arrangement import arranged
from imagetwin.review.decisions import Book, Table
from imagetwin.review.dismissing import KnownDismissals, not_dismissed


class ReviewedGroups:
    """The groups by their numbers; a change arranges those anew that it concerns, and no others.

    Marks in the book follow: those of images that are in no group any more are set aside, and come back with them.
    `numbering` gives the numbers of parts and dismissals; groups of other thresholds go on with it.
    """

    def __init__(
        self,
        found: Iterable[Group],
        known: KnownDismissals,
        gone: Collection[Path] = (),
        numbering: Iterator[int] | None = None,
    ) -> None:
        self.found = tuple(found)
        self.groups = dict(enumerate(self.found))
        self.image_count = sum(map(len, self.found))
        self.gone = set(gone)
        # Files that are not as they were scanned, with a phrase that says how: they are no reason to let others go.
        self.changed: Mapping[Path, str] = {}
        self.known = known
        self.numbering = numbering or count(1)
        self._base = {image.path: number for number, group in self.groups.items() for image in group.images}
        # Images of groups that were arranged: the number of the group where they are now, None where there is none.
        self._place: dict[Path, int | None] = {}
        self._numbers: dict[tuple[int, int], int] = {}
        self._parts_of: dict[int, set[int]] = {}
        # By contents, and by their numbers in the book; those of earlier reviews have numbers below 0.
        self._dismissals: dict[Content, dict[int, Dismissal]] = {}
        self._indexed: dict[int, Dismissal] = {}
        for number, dismissal in enumerate(known.dismissals, 1):
            self._name(-number, dismissal)

    def content_of(self, image: ScannedImage) -> Content:
        """Return what stands for an image's bytes in this review; its path, where no earlier dismissal needs more."""
        return self.known.contents.get(image.path, image.path)

    def number_of(self, path: Path) -> int | None:
        """Return the number of the group where an image is, None where it is in none."""
        return self._place[path] if path in self._place else self._base.get(path)

    def numbers_of(self, paths: Iterable[Path]) -> frozenset[int]:
        """Return the numbers of all groups where these images are."""
        return frozenset(number for path in paths if (number := self.number_of(path)) is not None)

    def number_after(self, number: int) -> None:
        """Give only numbers above this one from now on."""
        self.numbering = count(max(number + 1, next(self.numbering)))

    def restore_marks(self, paths: Iterable[Path], scanned: Iterable[ScannedImage], book: Book) -> None:
        """Mark images again, those that are in no group aside."""
        image_of = {image.path: image for image in scanned}
        image_of |= {image.path: image for group in self.found for image in group.images}
        for path in paths:
            if path in image_of and path not in self.gone:
                book.write(Table.ASIDE, path, image_of[path])
                self._settle(path, book)

    def forget(self, gone: Iterable[Path], book: Book) -> frozenset[int]:
        """Take images out that are gone, and their marks; return the numbers of groups that changed."""
        paths = set(gone)
        self.gone |= paths
        for path in paths:
            for table in (Table.MARKS, Table.ASIDE):
                book.write(table, path, None)
        return self.arrange_of(paths, book)

    def bring_back(self, paths: Iterable[Path], book: Book) -> frozenset[int]:
        """Put images in again that were gone."""
        back = self.gone.intersection(paths)
        self.gone -= back
        return self.arrange_of(back, book)

    def arrange_of(self, concerned: Iterable[Path], book: Book) -> frozenset[int]:
        """Arrange the groups anew in which these images were found; return the numbers of those that changed."""
        return self._arrange(sorted({self._base[path] for path in concerned if path in self._base}), book)

    def arrange_concerned(self, book: Book, same: Mapping[Path, Group] | None = None) -> None:
        """Arrange all groups that some decision concerns, as when these groups are new.

        `same` are the former groups whose references were marked, by the paths of these: a reference loses its mark
        where its group is another one. Without it references keep theirs.
        """
        self._index(book.tables[Table.DISMISSED])
        decided = [book.tables[Table.PARTS], book.tables[Table.LEADS], self.gone]
        named = [path for paths in decided for path in paths]
        if self._dismissals:
            named += self._with_dismissed_content()
        self.arrange_of(named, book)
        for path in [*book.tables[Table.MARKS], *book.tables[Table.ASIDE]]:
            self._settle(path, book)
        for number in self.numbers_of(book.marks) if same is not None else ():
            reference = self.groups[number].reference
            if reference.path in book.marks and same is not None and same.get(reference.path) != self.groups[number]:
                book.write(Table.MARKS, reference.path, None)

    def keep_one(self, numbers: Iterable[int], book: Book, must_stay: Callable[[ScannedImage], bool]) -> None:
        """Take away the marks of images that must stay, and one more in each group where else none would stay."""
        for number in numbers:
            images = [] if number not in self.groups else list(self.groups[number].images)
            for image in images:
                if image.path in book.marks and must_stay(image):
                    book.write(Table.MARKS, image.path, None)
            unchanged = [image for image in images if image.path not in self.changed]
            if unchanged and all(image.path in book.marks for image in unchanged):
                book.write(Table.MARKS, unchanged[0].path, None)

    def settle(self, paths: Iterable[Path], book: Book) -> None:
        """Set marks of images aside that are in no group, and put those in force again that are in one."""
        for path in paths:
            self._settle(path, book)

    def _settle(self, path: Path, book: Book) -> None:
        is_there = self.number_of(path) is not None
        wrong, right = (Table.ASIDE, Table.MARKS) if is_there else (Table.MARKS, Table.ASIDE)
        image = book.read(wrong, path)
        if image is not None:
            book.write(wrong, path, None)
            book.write(right, path, None if path in self.gone else image)

    def _with_dismissed_content(self) -> list[Path]:
        contents = self.known.contents
        named = [path for path, content in contents.items() if content in self._dismissals]
        return named + [content for content in self._dismissals if isinstance(content, Path)]

    def _index(self, dismissed: Mapping[int, tuple[Dismissal, object, object]]) -> None:
        """Find the dismissals of this review by the contents they name, and those that were taken back no more."""
        for key in self._indexed.keys() - dismissed.keys():
            for content in self._indexed.pop(key).counts:
                del self._dismissals[content][key]
                if not self._dismissals[content]:
                    del self._dismissals[content]
        for key in dismissed.keys() - self._indexed.keys():
            self._indexed[key] = dismissed[key][0]
            self._name(key, dismissed[key][0])

    def _name(self, key: int, dismissal: Dismissal) -> None:
        for content in dismissal.counts:
            self._dismissals.setdefault(content, {})[key] = dismissal

    def _left_of(self, images: list[ScannedImage]) -> list[ScannedImage]:
        contents = {self.content_of(image) for image in images} if self._dismissals else set()
        named = {content: list(self._dismissals[content].values()) for content in contents & self._dismissals.keys()}
        return not_dismissed(images, self.content_of, named) if named else images

    def _arrange(self, bases: Iterable[int], book: Book) -> frozenset[int]:
        self._index(book.tables[Table.DISMISSED])
        changed: set[int] = set()
        for base in bases:
            found = self.found[base]
            made = arranged(
                found,
                parts=book.tables[Table.PARTS],
                leads=book.tables[Table.LEADS],
                gone=self.gone,
                left_of=self._left_of,
            )
            changed |= self._take(base, {self._number(base, part): group for part, group in made.items()})
            for image in found.images:
                self._settle(image.path, book)
            self.keep_one(self._parts_of[base], book, lambda _image: False)
        return frozenset(changed)

    def _number(self, base: int, part: int) -> int:
        return base if part == 0 else self._numbers.setdefault((base, part), len(self.found) + len(self._numbers))

    def _take(self, base: int, made: dict[int, Group]) -> set[int]:
        """Put groups in the place of those that were made of one before; return the numbers that changed."""
        before = {number: self.groups[number] for number in self._parts_of.get(base, {base}) if number in self.groups}
        self._place.update(dict.fromkeys((image.path for image in self.found[base].images), None))
        for number, group in made.items():
            self._place.update(dict.fromkeys((image.path for image in group.images), number))
        changed = {number for number in before.keys() | made.keys() if before.get(number) != made.get(number)}
        for number in changed:
            self.image_count += len(made.get(number, ())) - len(before.get(number, ()))
            if number in made:
                self.groups[number] = made[number]
            else:
                del self.groups[number]
        self._parts_of[base] = set(made)
        return changed
