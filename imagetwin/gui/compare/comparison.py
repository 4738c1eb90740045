"""What is compared: the images, where each lies on the reference, and what has been found out about them so far."""

from collections.abc import Callable, Mapping, Sequence
from concurrent.futures import Executor
from dataclasses import dataclass
from pathlib import Path
from typing import cast

from PySide6.QtCore import QObject, Signal, Slot
from PySide6.QtGui import QImage

from imagetwin.domain.images import ScannedImage
from imagetwin.domain.matches import Group, Member
from imagetwin.domain.orientations import Orientation
from imagetwin.domain.placements import IDENTITY, Matrix, placed
from imagetwin.gui.compare import tasks
from imagetwin.gui.compare.pictures import Key, Pictures
from imagetwin.gui.compare.tasks import Described, Levels, Mapped, MappedDifference, Placed, Scratch
from imagetwin.gui.compare.work import CompareWork, Task

MOST_IMAGES = 4
# A heat map is read as a whole: more pixels would not be seen.
DIFFERENCE_SIDE = 2048
# Facts are small; beyond so many the oldest go.
_MOST_KNOWN = 512
_DIFFERENCE = "difference"


@dataclass(frozen=True, slots=True)
class Compared:
    """An image with what it is to the reference: None for the reference itself."""

    image: ScannedImage
    member: Member | None = None

    @property
    def path(self) -> Path:
        """The image's path."""
        return self.image.path


class Comparison(QObject):
    """Up to four images of a group, the reference first; `current` is the place of the one that is looked at.

    `changed` tells of other images, `learned` of pictures and facts that have come.
    """

    changed = Signal()
    learned = Signal()

    def __init__(self, make_workers: Callable[[], Executor], parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.images: tuple[Compared, ...] = ()
        self.current = 0
        self.group: Group | None = None
        self.wants_histograms = self.wants_difference = False
        self._scratch = Scratch()
        self._pictures = Pictures(self._scratch)
        self._work = CompareWork(make_workers, self)
        self._work.done.connect(self._on_done)
        self._known: dict[tuple[object, ...], object] = {}
        self._needed_sides: dict[Path, float] = {}

    def show(self, group: Group | None, image: ScannedImage | None) -> None:
        """Compare an image with its group's reference; of the reference itself, its nearest member."""
        if group is None or image is None:
            self._set(None, (), 0)
            return
        member = next((each for each in group.members if each.image == image), group.members[0])
        is_shown = self.group == group and len(self.images) > 2 and any(each.image == image for each in self.images)
        images = self.images if is_shown else (Compared(group.reference), Compared(member.image, member))
        # The nearest member may be none of those that were chosen: the first of them is looked at then.
        places = (place for place, each in enumerate(images) if each.image == member.image)
        self._set(group, images, next(places, 1))

    def toggle(self, group: Group, image: ScannedImage) -> None:
        """Add an image of the group to those that are compared, or take it out; the oldest one makes room."""
        if self.group != group or not self.images:
            self.show(group, image)
            return
        member = next((each for each in group.members if each.image == image), None)
        if member is None:
            return
        others = [each for each in self.images[1:] if each.image != image]
        if len(others) == len(self.images) - 1:
            others = [*others, Compared(image, member)][-(MOST_IMAGES - 1) :]
        if others:
            self._set(group, (self.images[0], *others), len(others))

    def _set(self, group: Group | None, images: Sequence[Compared], current: int) -> None:
        self.group, self.images, self.current = group, tuple(images), current
        self._needed_sides = {path: side for path, side in self._needed_sides.items() if path in self._paths}
        self.changed.emit()
        self.order()

    @property
    def _paths(self) -> set[Path]:
        return {each.path for each in self.images}

    @property
    def reference(self) -> ScannedImage | None:
        """The image with which the others are compared."""
        return self.images[0].image if self.images else None

    def matrix(self, compared: Compared) -> Matrix:
        """Return the way from an image's relative coordinates to the reference's, as far as it is known."""
        if compared.member is None or self.reference is None:
            return IDENTITY
        found = self.alignment(compared)
        if found is not None and found.is_found:
            return found.matrix
        sizes = [(image.width, image.height) for image in (compared.image, self.reference)]
        return placed(sizes[0], compared.member.orientation, sizes[1])

    @property
    def is_idle(self) -> bool:
        """Whether nothing is waited for."""
        return self._work.is_idle

    def alignment(self, compared: Compared) -> Placed | None:
        """Return what the registration found, None where it is not done, or failed."""
        return cast("Placed | None", self._known.get(self._alignment_key(compared)))

    def described(self, image: ScannedImage) -> Described | None:
        """Return what is known of a file, None where it is not read yet."""
        return cast("Described | None", self._known.get(_key("description", image)))

    def levels(self, image: ScannedImage) -> Levels | None:
        """Return a picture's histogram, None where it is not there yet."""
        return cast("Levels | None", self._known.get(_key("histogram", image)))

    def difference(self) -> MappedDifference | None:
        """Return the heat map of the reference and the current image, None where it is not there yet."""
        key = self._difference_key()
        return None if key is None else cast("MappedDifference | None", self._known.get(key))

    def has_failed(self, image: ScannedImage) -> bool:
        """Tell whether an image cannot be shown."""
        return self._pictures.has_failed(image.path)

    def picture(self, image: ScannedImage) -> QImage | None:
        """Return a picture as sharp as it is needed, or as it is there by now."""
        return self._pictures.best(image.path, self._needed_sides.get(image.path, 0.0))

    def need(self, sides: Mapping[Path, float]) -> None:
        """Take how many of the screen's pixels the longer side of each picture has now, and order accordingly."""
        if dict(sides) != self._needed_sides:
            self._needed_sides = dict(sides)
            self.order()

    def order(self) -> None:
        """Ask the workers for what is lacking, most urgent first."""
        wanted: list[Task | None] = []
        by_need = sorted(enumerate(self.images), key=lambda each: each[0] not in (0, self.current))
        for sharp in (False, True):
            wanted += [self._picture_task(each.image, sharp=sharp) for _, each in by_need]
            if not sharp:
                wanted += [*self._facts(), self._difference_task()]
        keys = dict.fromkeys(task.key for task in wanted if task is not None)
        first = {task.key: task for task in reversed(wanted) if task is not None}
        self._work.want([first[key] for key in keys])

    def clear(self) -> None:
        """Forget pictures and facts, as for a new scan."""
        self._pictures.clear()
        self._known.clear()
        self.show(None, None)

    def close(self) -> None:
        """End the work and delete its files."""
        self._work.close()
        self._pictures.clear()
        self._known.clear()
        self._scratch.close()

    def _picture_task(self, image: ScannedImage, *, sharp: bool) -> Task | None:
        needed = self._needed_sides.get(image.path, 0.0)
        if not sharp and self._pictures.best(image.path) is not None:
            return None
        # The first one comes soonest; one as sharp as the screen, or for a closer look, comes when all have theirs.
        return self._pictures.task(image, needed if sharp else 0.0, len(self.images))

    def _facts(self) -> list[Task | None]:
        described = [
            self._task(_key("description", each.image), tasks.description(each.image.file)) for each in self.images
        ]
        aligned = [self._alignment_task(each) for each in self.images[1:] if self._is_to_be_aligned(each)]
        if not self.wants_histograms:
            return [*described, *aligned]
        counted = [self._task(_key("histogram", each.image), tasks.histogram(each.image)) for each in self.images]
        return [*described, *aligned, *counted]

    def _task(self, key: tuple[object, ...], run: Callable[[Executor], object]) -> Task | None:
        return None if key in self._known else Task(key, run)

    def _alignment_key(self, compared: Compared) -> tuple[object, ...]:
        reference = self.images[0].image
        orientation = Orientation.AS_IS if compared.member is None else compared.member.orientation
        return (*_key("alignment", reference), *_key("", compared.image), orientation, _given(compared))

    def _alignment_task(self, compared: Compared) -> Task | None:
        key = self._alignment_key(compared)
        member = compared.member
        assert member is not None, "the reference lies where it lies"
        pair = self.images[0].path, compared.path
        return self._task(key, tasks.alignment(pair, member.orientation, _given(compared)))

    def _is_to_be_aligned(self, compared: Compared) -> bool:
        """Tell whether a member may lie elsewhere: a proven copy agrees in every part, to the eye if not to a pixel."""
        member = compared.member
        return self.wants_difference or member is None or not member.tier.is_verified

    def _difference_key(self) -> tuple[object, ...] | None:
        if not self.wants_difference or len(self.images) < 2:
            return None
        compared = self.images[max(1, self.current)]
        if self._alignment_key(compared) not in self._known:
            return None
        return (*self._alignment_key(compared), _DIFFERENCE)

    def _difference_task(self) -> Task | None:
        key = self._difference_key()
        if key is None:
            return None
        compared = self.images[max(1, self.current)]
        pair = self.images[0].path, compared.path
        return self._task(key, tasks.difference(self._scratch, pair, self.matrix(compared), DIFFERENCE_SIDE))

    @Slot(object, object)
    def _on_done(self, key: tuple[object, ...], value: object) -> None:
        if key[0] == "picture":
            self._pictures.take(cast("Key", key), value if isinstance(value, Mapped) else None)
        else:
            self._keep_one_difference(key)
            # Also that it failed, so that it is not tried again and again.
            self._known[key] = value
            while len(self._known) > _MOST_KNOWN:
                del self._known[next(iter(self._known))]
        self.learned.emit()
        self.order()

    def _keep_one_difference(self, key: tuple[object, ...]) -> None:
        if key[-1] == _DIFFERENCE:
            for other in [each for each in self._known if each[-1] == _DIFFERENCE]:
                del self._known[other]


def _given(compared: Compared) -> Matrix | None:
    """Return the placement that the scan itself found, where it looked for one."""
    transform = compared.member.transform if compared.member else None
    return transform.matrix if transform else None


def _key(what: str, image: ScannedImage) -> tuple[object, ...]:
    # A file that was changed meanwhile is another one.
    return what, image.path, image.file.identity.mtime_ns
