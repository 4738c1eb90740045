"""From one removal to its steps, with names chosen right before they are done."""

import stat
import time
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from imagetwin.domain.images import FileIdentity, ImageFile
from imagetwin.domain.journal import Act, Step
from imagetwin.domain.operations import Removal, RemovalSettings, Way
from imagetwin.domain.wording import say
from imagetwin.fileops.acts.base import StepError
from imagetwin.fileops.companions import sidecar_path
from imagetwin.fileops.files import bytes_of, identity_of, missing_folders
from imagetwin.fileops.naming import below_folders, below_root, free_path, free_paths, with_distance
from imagetwin.fileops.protected import ProtectedFolders
from imagetwin.fileops.runner import temporary_in
from imagetwin.fileops.volumes import on_same_volume, quarantine_folder
from imagetwin.imaging.digests import bytes_digest
from imagetwin.imaging.metadata import lacking, read_metadata
from imagetwin.imaging.reading import read_file
from imagetwin.imaging.xmp import sidecar_with


@dataclass(frozen=True, slots=True)
class StepMaker:
    """Makes the steps of a run's removals. `label` names the run's folder in a quarantine, `own_quarantine` is ours."""

    settings: RemovalSettings
    label: str
    own_quarantine: Path
    protected: ProtectedFolders

    def steps(self, removal: Removal) -> Iterator[Step]:
        """Yield the steps, each to be done before the next is asked for.

        The sidecar of the survivor and the backup come first: where they fail, nothing was removed. Raises StepError
        and OSError.
        """
        if self.settings.complete_metadata and removal.survivor is not None:
            yield from self._sidecar(removal, removal.survivor)
        files = [(path, file.identity) for file in (removal.file, *removal.companions) for path in file.paths]
        if self.settings.backup_folder is not None:
            for path, identity in files:
                yield self._copy(path, identity, self.settings.backup_folder)
        if self.settings.way.is_link:
            yield from (self._link(path, removal) for path in removal.file.paths)
        elif self.settings.way in {Way.QUARANTINE, Way.MOVE}:
            yield from self._moves(removal)
        else:
            act = Act.TRASH if self.settings.way == Way.TRASH else Act.DELETE
            yield from (Step(act, path, identity) for path, identity in files)

    def quarantine_for(self, path: Path) -> Path:
        """Return where a file goes in the quarantine of its volume."""
        return quarantine_folder(path, self.own_quarantine) / self.label / below_root(path)

    def _moves(self, removal: Removal) -> Iterator[Step]:
        companions = [(path, file.identity) for file in removal.companions for path in file.paths]
        for path in removal.file.paths:
            belonging = [entry for entry in companions if _belongs_to(entry[0], path)]
            companions = [entry for entry in companions if entry not in belonging]
            yield from self._unit(path, [(path, removal.file.identity), *belonging], removal.distance)
        for entry in companions:
            # Their picture went before the run was cut off.
            yield from self._unit(entry[0], [entry], removal.distance)

    def _unit(self, path: Path, files: list[tuple[Path, FileIdentity]], distance: float) -> Iterator[Step]:
        """Yield the moves of files that keep one stem."""
        wanted = self._wanted(path)
        stem = with_distance(path.stem, distance) if self._distance_in_name else path.stem
        targets = free_paths(wanted.parent, path.stem, stem, [source.name for source, _ in files])
        self._check_target(targets[0])
        for (source, identity), target in zip(files, targets, strict=True):
            yield _move(source, identity, target)

    def _check_target(self, target: Path) -> None:
        """Raise StepError where a link on the way leads into a protected folder."""
        if self.protected.holds(target):
            raise StepError(say('"{target}", where it would go, lies in a protected folder', target=target))

    @property
    def _distance_in_name(self) -> bool:
        return self.settings.way == Way.MOVE and self.settings.distance_in_name

    def _wanted(self, path: Path) -> Path:
        if self.settings.way == Way.QUARANTINE:
            return self.quarantine_for(path)
        assert self.settings.destination is not None, "a move has a destination"
        if self.settings.keep_tree:
            return self.settings.destination / below_folders(path, self.settings.folders)
        return self.settings.destination / path.name

    def _copy(self, path: Path, identity: FileIdentity, folder: Path) -> Step:
        target = free_path(folder / below_folders(path, self.settings.folders))
        self._check_target(target)
        return Step(
            Act.COPY,
            path,
            identity,
            target=target,
            temporary=temporary_in(target.parent),
            digest=bytes_of(path),
            made_folders=missing_folders(target.parent),
        )

    def _link(self, path: Path, removal: Removal) -> Step:
        assert removal.survivor is not None, "a link leads to a survivor"
        kept = None if removal.has_same_bytes else free_path(self.quarantine_for(path))
        return Step(
            Act.LINK,
            path,
            removal.file.identity,
            target=kept,
            temporary=temporary_in(path.parent),
            link_to=removal.survivor.path,
            symbolic=self.settings.way == Way.SYMLINK,
            digest=removal.digest if removal.has_same_bytes else "",
            made_folders=() if kept is None else missing_folders(kept.parent),
            mode=stat.S_IMODE(path.lstat().st_mode),
        )

    def _sidecar(self, removal: Removal, survivor: ImageFile) -> Iterator[Step]:
        """Yield the step that writes what the survivor's metadata lacks, if it lacks anything."""
        path = sidecar_path(survivor.path)
        if self.protected.holds(path):
            return
        former = identity_of(path)
        existing = _content_of_sidecar(path) if former is not None else None
        additions = lacking(read_metadata(survivor.path, existing), [read_metadata(removal.file.path)])
        if not additions:
            return
        try:
            content = sidecar_with(existing, additions)
        except ValueError as error:
            raise StepError(
                say(
                    'the sidecar "{name}" of the image that stays cannot be completed: {why}',
                    name=path.name,
                    why=error,
                )
            ) from error
        kept = None if former is None else free_path(self.quarantine_for(path))
        yield Step(
            Act.WRITE,
            path,
            former or FileIdentity(0, 0, 0, 0),
            target=kept,
            temporary=temporary_in(path.parent),
            digest=bytes_digest(content),
            made_folders=() if kept is None else missing_folders(kept.parent),
            content=content,
        )


def run_label(run: int) -> str:
    """Return the name of a run's folder in a quarantine."""
    return f"{time.strftime('%Y-%m-%d %H%M%S')} run {run}"


def _belongs_to(companion: Path, path: Path) -> bool:
    return companion.parent == path.parent and companion.name.startswith(f"{path.stem}.")


def _move(source: Path, identity: FileIdentity, target: Path) -> Step:
    return Step(
        Act.MOVE,
        source,
        identity,
        target=target,
        temporary=temporary_in(target.parent),
        digest="" if on_same_volume(source, target) else bytes_of(source),
        made_folders=missing_folders(target.parent),
    )


def _content_of_sidecar(path: Path) -> bytes:
    """Return a sidecar's bytes. Raises StepError where they are too many, OSError also for what is no ordinary file."""
    content = read_file(path)
    if content is None:
        raise StepError(
            say('the sidecar "{name}" of the image that stays is too large to be completed', name=path.name)
        )
    return content
