"""The review of a scan's groups: which images are marked, with a survivor in every group at all times."""

from collections.abc import Callable, Collection, Iterable, Mapping, Sequence
from enum import Enum, auto
from itertools import chain
from operator import itemgetter
from pathlib import Path
from typing import Any

from imagetwin.domain.dismissals import Content
from imagetwin.domain.images import ScannedImage
from imagetwin.domain.matches import Group
from imagetwin.domain.saved_reviews import SavedDecisions, SavedLead
from imagetwin.domain.wording import figure, mark, tr, trn
from imagetwin.review.arrangement import narrowed
from imagetwin.review.decisions import PROTECTED, PROTECTED_FOLDERS, THRESHOLD, Book, Changed, Decision, Table
from imagetwin.review.dismissing import NOTHING_KNOWN, KnownDismissals, dismissal_of
from imagetwin.review.groups import ReviewedGroups
from imagetwin.review.marking import MadeMarks, words_of_marks
from imagetwin.review.summary import Summary

GroupRule = Callable[[Group], Iterable[ScannedImage]]


class Course(Enum):
    """Why the groups become others: a new decision, or one that is taken back or made again."""

    NEW = auto()
    UNDO = auto()
    REDO = auto()


class ReviewSession:
    """Holds the groups under review and what is decided about each image; everything is kept at first.

    An image lies in at most one group, and groups keep their order. `protected` are paths of images that cannot be
    marked; `scanned` are all images of the scan, in groups or not, where the groups may become others (`regrouped`).
    `known` is what was dismissed in earlier reviews. Every decision can be taken back (`undo`) and made again; that
    files were removed is none, and is taken back by bringing them back.
    """

    def __init__(
        self,
        groups: Iterable[Group] = (),
        protected: Collection[Path] = (),
        scanned: Sequence[ScannedImage] = (),
        known: KnownDismissals = NOTHING_KNOWN,
    ) -> None:
        self._begin(Book(), ReviewedGroups(groups, known), scanned)
        self._book.write(Table.SETTINGS, PROTECTED, frozenset(protected))
        self._grouped.arrange_concerned(self._book)

    def _begin(self, book: Book, grouped: ReviewedGroups, scanned: Sequence[ScannedImage]) -> None:
        self._book, self._grouped, self._scanned = book, grouped, scanned
        self._counted: tuple[Group, int, int] | None = None

    @property
    def groups(self) -> tuple[Group, ...]:
        """The groups under review, in order."""
        return tuple(group for _number, group in self.numbered_groups)

    @property
    def numbered_groups(self) -> tuple[tuple[int, Group], ...]:
        """The groups with their numbers, from 0 in the order found; a number stays with its group.

        What was split from a group has a number after those of all groups found.
        """
        return tuple(sorted(self._grouped.groups.items(), key=itemgetter(0)))

    def group(self, number: int) -> Group | None:
        """Return the group of a number, None where there is none now."""
        return self._grouped.groups.get(number)

    @property
    def version(self) -> int:
        """A number that is another one after each change of a decision."""
        return self._book.version

    def saved_decisions(self) -> SavedDecisions:
        """Return what is decided as it is saved; a copy, which costs a moment however much that is."""
        tables = self._book.tables
        return SavedDecisions(
            marked=tables[Table.MARKS].copy().keys(),
            aside=tables[Table.ASIDE].copy().keys(),
            parts=tables[Table.PARTS].copy(),
            leads=tables[Table.LEADS].copy(),
            gone=frozenset(self._grouped.gone),
            kept=tables[Table.KEPT].copy().keys(),
        )

    def restore(self, saved: SavedDecisions, changed: Mapping[Path, str]) -> None:
        """Decide what was decided before, in a session without decisions; that is none to be taken back.

        `changed` tells of files that are not as they were scanned, by their paths: they are not marked, and nothing
        else of their groups is.
        """
        self._grouped.changed = dict(changed)
        tables = self._book.tables
        tables[Table.PARTS].update(saved.parts)
        tables[Table.LEADS].update(saved.leads)
        tables[Table.KEPT].update(dict.fromkeys(saved.kept, True))
        self._grouped.gone.update(saved.gone)
        for part in (*saved.parts.values(), *(lead.order for lead in saved.leads.values())):
            self._grouped.number_after(part)
        self._grouped.arrange_concerned(self._book)
        self._grouped.restore_marks([*saved.marked, *saved.aside], self._scanned, self._book)
        touched = self._grouped.numbers_of(changed)
        for number in touched:
            for image in self._grouped.groups[number].images:
                self._book.write(Table.MARKS, image.path, None)
        self._grouped.keep_one(self._grouped.numbers_of(self._marks), self._book, self._must_stay)

    def change_of(self, image: ScannedImage) -> str:
        """Return in a phrase how a file is not as it was scanned, "" where it is; such a one is not marked."""
        return self._grouped.changed.get(image.path, "")

    def judged(self, group: Group) -> Group | None:
        """Return a group as rules are to judge it: without files that changed, None where that leaves less than two.

        What such a file shows now is not known, so nothing goes for it either.
        """
        changed = self._grouped.changed
        if not changed or changed.keys().isdisjoint(image.path for image in group.images):
            return group
        images = [image for image in group.images if image.path not in changed]
        return narrowed(group, images, {}) if len(images) > 1 else None

    # Marks

    @property
    def _marks(self) -> dict[Path, ScannedImage]:
        return self._book.marks

    @property
    def marks(self) -> dict[Path, ScannedImage]:
        """The marked images by their paths, as they are now."""
        return dict(self._marks)

    @property
    def protected(self) -> frozenset[Path]:
        """The paths of images that cannot be marked."""
        protected: frozenset[Path] = self._book.read(Table.SETTINGS, PROTECTED)
        return protected

    def is_protected(self, image: ScannedImage) -> bool:
        """Tell whether the image lies in a protected folder under one of its names."""
        protected = self.protected
        return bool(protected) and not protected.isdisjoint(image.file.paths)

    def protect(
        self, paths: Collection[Path], folders: tuple[str, ...] | None = None, before: tuple[str, ...] = ()
    ) -> Changed:
        """Protect the images of these paths, and no others; marks on them are taken away.

        `folders` are those that the user chose, in the place of those `before`, which come back with `undo`.
        """
        if folders is not None:
            self._book.tables[Table.SETTINGS].setdefault(PROTECTED_FOLDERS, before)
        with self._book.decision(tr("protecting folders")) as draft:
            self._book.write(Table.SETTINGS, PROTECTED, frozenset(paths))
            if folders is not None:
                self._book.write(Table.SETTINGS, PROTECTED_FOLDERS, folders)
            for table in (Table.MARKS, Table.ASIDE):
                for path, image in list(self._book.tables[table].items()):
                    if self.is_protected(image):
                        self._book.write(table, path, None)
        return self._changed(draft.made)

    def is_marked(self, image: ScannedImage) -> bool:
        """Tell whether the image is to be removed."""
        return image.path in self._marks

    def may_mark(self, group: Group, image: ScannedImage) -> bool:
        """Tell whether the image is not protected, and marking it leaves another one of its group."""
        kept_itself = 0 if self.is_marked(image) else 1
        return self._may_go(image) and self._kept_count(group) > kept_itself

    def _may_go(self, image: ScannedImage) -> bool:
        return not self._must_stay(image)

    def _must_stay(self, image: ScannedImage) -> bool:
        return self.is_protected(image) or image.path in self._grouped.changed

    def _kept_count(self, group: Group) -> int:
        """Count what stays and is unchanged; the last group's count is remembered: all cards of a large one ask."""
        counted, version = self._counted, self._book.version
        if counted is None or counted[0] is not group or counted[2] != version:
            unmarked = (image.path for image in group.images if not self.is_marked(image))
            counted = (group, sum(path not in self._grouped.changed for path in unmarked), version)
            self._counted = counted
        return counted[1]

    def set_marked(self, group: Group, image: ScannedImage, *, marked: bool) -> bool:
        """Mark or keep an image; return False, and change nothing, where it may not be marked."""
        if marked and not self.may_mark(group, image):
            return False
        if marked != self.is_marked(image):
            kept = self._kept_count(group)
            words = mark("marking {name}") if marked else mark("keeping {name}")
            with self._book.decision(tr(words, name=image.path.name)):
                self._book.write(Table.MARKS, image.path, image if marked else None)
                if marked:
                    self._keep_whole(group, kept=False)
            self._counted = (group, kept + (-1 if marked else 1), self._book.version)
        return True

    def apply_rule(self, rule: GroupRule, numbers: Iterable[int] | None = None) -> Changed:
        """Decide groups anew by a rule that returns the images to mark: those of these numbers, or all."""
        chosen = self.numbered_groups if numbers is None else self._those(numbers)
        judged = ((number, self.judged(group)) for number, group in chosen)
        return self.apply_marks(
            {number: set() if group is None else {image.path for image in rule(group)} for number, group in judged}
        )

    def take_marks(self, made: MadeMarks) -> None:
        """Take marks as `made_marks` has made them of those that are there now; it looks at none of them."""
        self._book.take(made.decision, made.marks, made.byte_count)

    def apply_marks(self, wanted: Mapping[int, Collection[Path]]) -> Changed:
        """Mark of the groups of these numbers these paths and no others, but for those that may not be marked.

        Where all images of a group are wanted, the last one stays.
        """
        with self._book.decision("") as draft:
            for number, group in self._those(wanted):
                self._mark_only(group, wanted[number])
            paths = [path for table, path in draft.before if table is Table.MARKS]
            marked = sum(path in self._marks for path in paths)
            draft.words = words_of_marks(marked, len(paths) - marked)
        return self._changed(draft.made)

    def _those(self, numbers: Iterable[int]) -> list[tuple[int, Group]]:
        groups = self._grouped.groups
        return [(number, groups[number]) for number in numbers if number in groups]

    def _mark_only(self, group: Group, wanted: Collection[Path]) -> None:
        marked = [image for image in group.images if image.path in wanted and self._may_go(image)]
        unchanged = [image for image in group.images if image.path not in self._grouped.changed]
        if len(marked) == len(unchanged) and marked:
            marked.pop()
        paths = {image.path for image in marked}
        if marked:
            self._keep_whole(group, kept=False)
        for image in group.images:
            if image.path not in paths and image.path in self._marks:
                self._book.write(Table.MARKS, image.path, None)
        for image in marked:
            if image.path not in self._marks:
                self._book.write(Table.MARKS, image.path, image)

    def clear_marks(self) -> Changed:
        """Keep everything."""
        with self._book.decision(trn("clearing {n} mark", "clearing {n} marks", len(self._marks))) as draft:
            for table in (Table.MARKS, Table.ASIDE):
                for path in list(self._book.tables[table]):
                    self._book.write(table, path, None)
        return self._changed(draft.made)

    # Whole groups

    def keep_all(self, number: int) -> Changed:
        """Say that all images of a group stay: it is decided, and has no marks, until one of them is marked."""
        group = self._grouped.groups[number]
        words = trn("keeping all of a group of {n} image", "keeping all of a group of {n} images", len(group))
        with self._book.decision(words) as draft:
            for image in group.images:
                self._book.write(Table.MARKS, image.path, None)
            self._keep_whole(group, kept=True)
        return self._changed(draft.made)

    def keep_only(self, number: int, image: ScannedImage, shown: Group | None = None) -> Changed:
        """Mark all images of a group but this one, verified copies or not; those that may not be marked stay.

        Where only a part of the group is `shown`, what is hidden keeps the mark that it has.
        """
        group = self._grouped.groups[number]
        seen = {each.path for each in (shown or group).images}
        going = {each.path for each in group.images if each.path in seen or self.is_marked(each)}
        with self._book.decision(tr("keeping only {name}", name=image.path.name)) as draft:
            self._mark_only(group, going - {image.path})
        return self._changed(draft.made)

    def keep_of_pair(self, number: int, kept: ScannedImage, other: ScannedImage) -> Changed:
        """Keep one of two images of a group and mark the other one; nothing where that may not be marked, or has left.

        Where the other one is the reference of more than two, what is kept takes its place.
        """
        group = self._grouped.groups[number]
        if not self._may_go(other) or kept.path in self._grouped.changed or len(_of_group(group, (kept, other))) < 2:
            return Changed()
        words = tr("keeping {kept}, marking {marked}", kept=kept.path.name, marked=other.path.name)
        with self._book.decision(words) as draft:
            self._keep_whole(group, kept=False)
            self._book.write(Table.MARKS, kept.path, None)
            self._book.write(Table.MARKS, other.path, other)
            groups: frozenset[int] = frozenset()
            if other == group.reference and len(group) > 2:
                self._book.write(Table.LEADS, kept.path, SavedLead(self._next()))
                groups = self._grouped.arrange_of([image.path for image in group.images], self._book)
        return self._changed(draft.made, groups)

    def _keep_whole(self, group: Group, *, kept: bool) -> None:
        if kept or self._book.tables[Table.KEPT]:
            for image in group.images:
                self._book.write(Table.KEPT, image.path, kept or None)

    def is_kept_whole(self, group: Group) -> bool:
        """Tell whether all images of a group are to stay; not so where one came to it since, or is marked."""
        kept = self._book.tables[Table.KEPT]
        return bool(kept) and all(image.path in kept and image.path not in self._marks for image in group.images)

    def is_decided(self, group: Group) -> bool:
        """Tell whether something of a group is marked, or all of it is to stay."""
        marks = self._marks
        return (bool(marks) and any(image.path in marks for image in group.images)) or self.is_kept_whole(group)

    def marked_images(self, group: Group) -> tuple[ScannedImage, ...]:
        """Return the marked images of a group."""
        return tuple(image for image in group.images if self.is_marked(image))

    def summary(self) -> Summary:
        """Count what is shown and what is marked."""
        return Summary(
            group_count=len(self._grouped.groups),
            image_count=self._grouped.image_count,
            marked_count=len(self._marks),
            marked_bytes=self._book.marked_bytes,
        )

    # What is a group

    def split(self, number: int, images: Collection[ScannedImage]) -> Changed:
        """Make images of a group a group of their own; what is left alone on either side is in no group.

        Where that are all of them, or none, nothing changes.
        """
        group = self._grouped.groups[number]
        chosen = _of_group(group, images)
        if not 0 < len(chosen) < len(group):
            return Changed()
        part = self._next()
        words = trn("splitting off {n} image", "splitting off {n} images", len(chosen))
        if len(chosen) == 1:
            words = tr("taking {name} out of its group", name=chosen[0].path.name)
        return self._rearrange(words, Table.PARTS, {image.path: part for image in chosen}, group)

    def take_out(self, number: int, image: ScannedImage) -> Changed:
        """Take an image out of its group; it is in none then, and is kept."""
        return self.split(number, [image])

    def set_reference(self, number: int, image: ScannedImage, distances: Mapping[Path, float] | None = None) -> Changed:
        """Compare the others of a group with another of its images.

        What they are to it follows from what they were to the former reference, as far as that tells; `distances` are
        to others by their paths where they are known, else a distance that does not follow is NaN.
        """
        group = self._grouped.groups[number]
        if image == group.reference:
            return Changed()
        lead = SavedLead(self._next(), dict(distances or {}))
        words = tr("making {name} the reference", name=image.path.name)
        return self._rearrange(words, Table.LEADS, {image.path: lead}, group)

    def dismiss(self, number: int) -> Changed:
        """Say that no two images of a group are duplicates: it goes, and comes back only with a new image."""
        group = self._grouped.groups[number]
        words = trn("dismissing a group of {n} image", "dismissing a group of {n} images", len(group))
        return self._dismiss(words, group, None)

    def dismiss_pair(self, number: int, image: ScannedImage) -> Changed:
        """Say that an image is no duplicate of the others of its group: it leaves it."""
        group = self._grouped.groups[number]
        return self._dismiss(tr("dismissing {name}", name=image.path.name), group, image)

    def _dismiss(self, words: str, group: Group, centre: ScannedImage | None) -> Changed:
        contents = [self._grouped.content_of(image) for image in group.images]
        middle = None if centre is None else self._grouped.content_of(centre)
        dismissed = (dismissal_of(contents, middle), tuple(group.images), centre)
        return self._rearrange(words, Table.DISMISSED, {self._next(): dismissed}, group)

    def dismissed(self, key: int) -> tuple[tuple[ScannedImage, ...], ScannedImage | None] | None:
        """Return the images of a dismissal of this review, and which of them is none of the others' duplicate.

        The latter is None where no two of them are duplicates, all where the dismissal was taken back.
        """
        entry = self._book.read(Table.DISMISSED, key)
        return None if entry is None else entry[1:]

    def _next(self) -> int:
        return next(self._grouped.numbering)

    def _rearrange(self, words: str, table: Table, entries: Mapping[Any, Any], group: Group) -> Changed:
        with self._book.decision(words) as draft:
            for key, value in entries.items():
                self._book.write(table, key, value)
            groups = self._grouped.arrange_of([image.path for image in group.images], self._book)
        return self._changed(draft.made, groups)

    def content_of(self, image: ScannedImage) -> Content:
        """Return what names an image's bytes where the scan told that: 16 bytes; else its path."""
        return self._grouped.content_of(image)

    @property
    def dismissals(self) -> tuple[int, ...]:
        """The numbers of what was dismissed in this review, in order."""
        return tuple(sorted(self._book.tables[Table.DISMISSED]))

    # Taking back

    @property
    def decisions(self) -> tuple[Decision, ...]:
        """The decisions that can be taken back, the last one last."""
        return tuple(self._book.done)

    @property
    def undo_count(self) -> int:
        """How many decisions can be taken back."""
        return len(self._book.done)

    @property
    def can_undo(self) -> bool:
        """Whether there is a decision to take back."""
        return self._book.last is not None

    @property
    def can_redo(self) -> bool:
        """Whether there is a decision to make again."""
        return self._book.next is not None

    @property
    def undo_words(self) -> str:
        """What `undo` would do, in words: `Undo marking 3 images`."""
        return tr("Undo {what}", what=self._book.last.words) if self._book.last else tr("Undo")

    @property
    def redo_words(self) -> str:
        """What `redo` would do, in words."""
        return tr("Redo {what}", what=self._book.next.words) if self._book.next else tr("Redo")

    @property
    def undo_threshold(self) -> float | None:
        """The threshold to which `undo` would return: there it needs other groups (`regrouped`); else None."""
        setting = self._book.last.setting(THRESHOLD) if self._book.last else None
        return setting[0] if setting else None

    @property
    def redo_threshold(self) -> float | None:
        """The threshold to which `redo` would go; it needs other groups then; else None."""
        setting = self._book.next.setting(THRESHOLD) if self._book.next else None
        return setting[1] if setting else None

    def undo(self) -> Changed:
        """Take the last decision back; nothing where there is none, or where it was another threshold."""
        return Changed() if self.undo_threshold is not None else self._follow(self._book.take_back())

    def redo(self) -> Changed:
        """Make the decision again that was taken back last; nothing where there is none, or it was a threshold."""
        return Changed() if self.redo_threshold is not None else self._follow(self._book.make_again())

    def _follow(self, decision: Decision | None) -> Changed:
        """Arrange the groups that a decision was about, and see that each of them keeps an image."""
        if decision is None:
            return Changed()
        groups = self._grouped.arrange_of(_rearranged_by(decision), self._book)
        self._grouped.settle(_marked_by(decision), self._book)
        numbers = self._grouped.numbers_of(_marked_by(decision))
        self._grouped.keep_one(numbers, self._book, self._must_stay)
        return self._changed(decision, groups)

    def _changed(self, decision: Decision | None, groups: frozenset[int] = frozenset()) -> Changed:
        if decision is None:
            return Changed()
        keys = [key for table, key, _before, _after in decision.changes if table is Table.DISMISSED]
        there = self._book.tables[Table.DISMISSED]
        settings = {key for table, key, _before, _after in decision.changes if table is Table.SETTINGS}
        return Changed(
            words=decision.words,
            groups=groups,
            marks=self._grouped.numbers_of(_shown_by(decision)),
            settings={key: self._book.read(Table.SETTINGS, key) for key in settings},
            dismissed=tuple(key for key in keys if key in there),
            revoked=tuple(key for key in keys if key not in there),
        )

    # Files that go and come back, and other groups

    def forget(self, gone: Iterable[Path]) -> Changed:
        """Take removed images out of their groups.

        A group of one goes. Where the reference is gone, the best of the others takes its place, and distances to it
        that do not follow are not known (NaN). Where the only image to stay is gone, the reference stays instead.
        """
        return Changed(groups=self._grouped.forget(gone, self._book))

    @property
    def forgotten(self) -> tuple[ScannedImage, ...]:
        """The images that were removed, those among them that lay in no group too."""
        gone = self._grouped.gone
        if not gone:
            return ()
        everything = chain(self._scanned, (image for group in self._grouped.found for image in group.images))
        return tuple({image.path: image for image in everything if image.path in gone}.values())

    def bring_back(self, paths: Iterable[Path]) -> int:
        """Put forgotten images that are there again back where they were, as kept ones; return how many are seen."""
        before = self._grouped.image_count
        self._grouped.bring_back(paths, self._book)
        return self._grouped.image_count - before

    def regrouped(
        self,
        groups: Iterable[Group],
        protected: Collection[Path],
        thresholds: tuple[float, float] | None = None,
        course: Course = Course.NEW,
    ) -> "ReviewSession":
        """Return the review of other groups of the same images, as at another threshold; this one stays as it is.

        What was removed stays away, what was split, taken out or dismissed stays so. A member keeps its mark. A
        reference keeps it where its group is the same; else it is what the others are now compared with, and stays.
        Marks of images that are in no group come back with them. `thresholds` are the former one and the one of the
        groups: as a decision, or as the last one that is taken back or made again.
        """
        other = ReviewSession(scanned=self._scanned)
        grouped = ReviewedGroups(groups, self._grouped.known, self._grouped.gone, self._grouped.numbering)
        other._begin(self._book.copy(), grouped, self._scanned)
        grouped.changed = self._grouped.changed
        other._regroup(self, course, thresholds)
        other._book.write(Table.SETTINGS, PROTECTED, frozenset(protected))
        grouped.keep_one(grouped.numbers_of(other._book.marks), other._book, other._must_stay)
        return other

    def _regroup(self, before: "ReviewSession", course: Course, thresholds: tuple[float, float] | None) -> None:
        book, grouped = self._book, self._grouped
        if course is not Course.NEW:
            _ = book.take_back() if course is Course.UNDO else book.make_again()
            grouped.arrange_concerned(book)
            return
        same = {group.reference.path: group for group in before.groups if before.is_marked(group.reference)}
        if thresholds is None:
            grouped.arrange_concerned(book, same)
            return
        # Where the review began is no decision.
        book.tables[Table.SETTINGS].setdefault(THRESHOLD, thresholds[0])
        with book.decision(tr("moving the threshold to {threshold}", threshold=figure(thresholds[1]))):
            book.write(Table.SETTINGS, THRESHOLD, thresholds[1])
            grouped.arrange_concerned(book, same)


def _rearranged_by(decision: Decision) -> Iterable[Path]:
    for table, key, before, after in decision.changes:
        if table in (Table.PARTS, Table.LEADS):
            yield key
        elif table is Table.DISMISSED:
            yield from (image.path for image in (before or after)[1])


def _marked_by(decision: Decision) -> list[Path]:
    return [key for table, key, _before, _after in decision.changes if table is Table.MARKS]


def _shown_by(decision: Decision) -> list[Path]:
    return [key for table, key, _before, _after in decision.changes if table in (Table.MARKS, Table.KEPT)]


def _of_group(group: Group, images: Collection[ScannedImage]) -> list[ScannedImage]:
    paths = {image.path for image in images}
    return [image for image in group.images if image.path in paths]
