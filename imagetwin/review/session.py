"""The review of a scan's groups: which images are marked, with a survivor in every group at all times."""

from collections.abc import Callable, Collection, Iterable, Sequence
from itertools import chain
from pathlib import Path

from imagetwin.domain.images import ScannedImage, quality_order
from imagetwin.domain.matches import Group
from imagetwin.review.copies import led_by
from imagetwin.review.summary import Summary

GroupRule = Callable[[Group], Iterable[ScannedImage]]


class ReviewSession:
    """Holds the groups under review and what is decided about each image; everything is kept at first.

    An image lies in at most one group, and groups keep their order. `protected` are paths of images that cannot be
    marked; `scanned` are all images of the scan, in groups or not, where the groups may become others (`regrouped`).
    """

    def __init__(
        self,
        groups: Iterable[Group] = (),
        protected: Collection[Path] = (),
        scanned: Sequence[ScannedImage] = (),
    ) -> None:
        self._found = tuple(groups)
        self._groups = dict(enumerate(self._found))
        self._image_count = sum(map(len, self._found))
        self._gone: set[Path] = set()
        self._marked: dict[Path, ScannedImage] = {}
        # Marks of images that lie in no group at this threshold.
        self._set_aside: dict[Path, ScannedImage] = {}
        self._protected = frozenset(protected)
        self._scanned = scanned
        self._counted: tuple[Group, int] | None = None

    @property
    def groups(self) -> tuple[Group, ...]:
        """The groups under review, in order."""
        return tuple(self._groups.values())

    @property
    def numbered_groups(self) -> tuple[tuple[int, Group], ...]:
        """The groups with their numbers, from 0 in the order found; a number stays with its group."""
        return tuple(self._groups.items())

    def is_protected(self, image: ScannedImage) -> bool:
        """Tell whether the image lies in a protected folder under one of its names."""
        return bool(self._protected) and not self._protected.isdisjoint(image.file.paths)

    def protect(self, paths: Collection[Path]) -> None:
        """Protect the images of these paths, and no others; marks on them are taken away."""
        self._protected = frozenset(paths)
        self._marked = {path: image for path, image in self._marked.items() if not self.is_protected(image)}
        self._counted = None

    def is_marked(self, image: ScannedImage) -> bool:
        """Tell whether the image is to be removed."""
        return image.path in self._marked

    def may_mark(self, group: Group, image: ScannedImage) -> bool:
        """Tell whether the image is not protected, and marking it leaves another one of its group."""
        kept_itself = 0 if self.is_marked(image) else 1
        return not self.is_protected(image) and self._kept_count(group) > kept_itself

    def _kept_count(self, group: Group) -> int:
        """Count what is not marked; the last group's count is remembered, since all cards of a large one ask for it."""
        if self._counted is None or self._counted[0] is not group:
            self._counted = (group, sum(not self.is_marked(image) for image in group.images))
        return self._counted[1]

    def _recount(self, group: Group, change: int) -> None:
        is_counted = self._counted is not None and self._counted[0] is group
        self._counted = (group, self._kept_count(group) + change) if is_counted else None

    def set_marked(self, group: Group, image: ScannedImage, *, marked: bool) -> bool:
        """Mark or keep an image; return False, and change nothing, where it may not be marked."""
        if not marked:
            if self._marked.pop(image.path, None) is not None:
                self._recount(group, 1)
            return True
        if not self.may_mark(group, image):
            return False
        if not self.is_marked(image):
            self._marked[image.path] = image
            self._recount(group, -1)
        return True

    def apply_rule(self, rule: GroupRule) -> None:
        """Decide every group anew by a rule that returns the images to mark."""
        for group in self.groups:
            wanted = {image.path for image in rule(group)}
            for image in group.images:
                self._marked.pop(image.path, None)
            self._counted = None
            for image in group.images:
                if image.path in wanted:
                    self.set_marked(group, image, marked=True)

    def clear_marks(self) -> None:
        """Keep everything."""
        self._marked.clear()
        self._set_aside.clear()
        self._counted = None

    def marked_images(self, group: Group) -> tuple[ScannedImage, ...]:
        """Return the marked images of a group."""
        return tuple(image for image in group.images if self.is_marked(image))

    def summary(self) -> Summary:
        """Count what is shown and what is marked."""
        return Summary(
            group_count=len(self._groups),
            image_count=self._image_count,
            marked_count=len(self._marked),
            marked_bytes=sum(image.byte_size for image in self._marked.values()),
        )

    def forget(self, gone: Iterable[Path]) -> None:
        """Take removed images out of their groups.

        A group of one goes. Where the reference is gone, the best of the others takes its place, and distances to it
        that do not follow are not known (NaN). Where the only image to stay is gone, the reference stays instead.
        """
        self._gone.update(gone)
        self._leave_out_gone()
        left = {image.path for group in self.groups for image in group.images}
        self._marked = {path: image for path, image in self._marked.items() if path in left}
        for group in self.groups:
            if all(map(self.is_marked, group.images)):
                self._marked.pop(group.reference.path)
        self._counted = None

    @property
    def forgotten(self) -> tuple[ScannedImage, ...]:
        """The images that were removed, those among them that lay in no group too."""
        if not self._gone:
            return ()
        everything = chain(self._scanned, (image for group in self._found for image in group.images))
        return tuple({image.path: image for image in everything if image.path in self._gone}.values())

    def bring_back(self, paths: Iterable[Path]) -> int:
        """Put forgotten images that are there again back where they were, as kept ones; return how many are seen."""
        before = self._image_count
        self._gone.difference_update(paths)
        self._leave_out_gone()
        return self._image_count - before

    def regrouped(self, groups: Iterable[Group], protected: Collection[Path]) -> "ReviewSession":
        """Return the review of other groups of the same images, as at another threshold; this one stays as it is.

        What was removed stays away. A member keeps its mark. A reference keeps it where its group is the same; else it
        is what the others are now compared with, and stays. Marks of images that are in no group come back with them.
        """
        other = ReviewSession(groups, protected, self._scanned)
        other._gone = set(self._gone)
        if other._gone:
            other._leave_out_gone()
        marks = {**self._set_aside, **self._marked}
        if marks:
            before = {group.reference.path: group for group in self.groups if self.is_marked(group.reference)}
            other._take_marks(marks, before)
        return other

    def _take_marks(self, marks: dict[Path, ScannedImage], before: dict[Path, Group]) -> None:
        """Take marks over; `before` are the groups whose references were marked, by the paths of these."""
        for group in self._groups.values():
            for image in group.images:
                if not marks.pop(image.path, None) or self.is_protected(image):
                    continue
                if image is not group.reference or before.get(image.path) == group:
                    self._marked[image.path] = image
        self._set_aside = marks

    def _leave_out_gone(self) -> None:
        """Make the groups of what was found and is not gone."""
        remaining = ((number, _without(group, self._gone)) for number, group in enumerate(self._found))
        self._groups = {number: group for number, group in remaining if group is not None}
        self._image_count = sum(map(len, self._groups.values()))


def _without(group: Group, paths: set[Path]) -> Group | None:
    if paths.isdisjoint(image.path for image in group.images):
        return group
    left = [image for image in group.images if image.path not in paths]
    if len(left) < 2:
        return None
    others = group if group.reference in left else led_by(group, min(left, key=quality_order))
    return Group(others.reference, tuple(member for member in others.members if member.image.path not in paths))
