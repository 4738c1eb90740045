"""A link to the survivor takes a file's place, and the way back."""

import os
from pathlib import Path

from imagetwin.domain.journal import Act, Step
from imagetwin.domain.wording import mark, say, say_together
from imagetwin.fileops.acts.base import NoWayBackError, Settled, StepError, is_untouched
from imagetwin.fileops.acts.keeping import discard_kept, has_same_bytes, keep, put_back
from imagetwin.fileops.files import (
    bytes_of,
    copy_durably,
    discard,
    identity_of,
    is_file,
    make_folders,
    remove_empty_folders,
    sync_folder,
)

CHANGED = say("was changed")
_NOT_THE_LINK = say("is not the link any more that was put in its place")


class LinkActor:
    """Makes the link under a temporary name, checks it, and lets it take the file's place in one step.

    The original is kept at `target`; only where the survivor has the very same bytes there is no need to.
    """

    def perform(self, step: Step) -> Path | None:
        """Let a link take the file's place."""
        survivor, temporary = _survivor(step), _temporary(step)
        make_folders(step.made_folders)
        try:
            _make_link(step, survivor, temporary)
            if step.target is not None:
                keep(step.source, step.target)
            if not is_untouched(step.source, step.identity):
                raise StepError(say("was changed in the last moment"))
            temporary.replace(step.source)
        except BaseException:
            discard(temporary)
            discard_kept(step)
            remove_empty_folders(step.made_folders)
            raise
        sync_folder(step.source.parent)
        return step.target

    def settle(self, step: Step) -> Settled:
        """See whether the link or the file is there."""
        discard(step.temporary)
        if is_our_link(step):
            return Settled(done=True, place=step.target)
        if is_untouched(step.source, step.identity):
            discard_kept(step)
            remove_empty_folders(step.made_folders)
            return Settled(done=False)
        kept = step.target is not None and is_file(step.target, step.identity)
        return Settled(done=False, reason=_with_original(step, CHANGED) if kept else CHANGED)

    def way_back(self, step: Step, _place: object) -> Step:
        """Return the step that lets the file take the link's place."""
        if not is_our_link(step):
            raise NoWayBackError(_with_original(step, _NOT_THE_LINK))
        if step.target is None and bytes_of(_survivor(step)) != step.digest:
            raise NoWayBackError(say('had the same bytes as "{path}", which was changed since', path=step.link_to))
        if step.target is not None and not is_file(step.target, step.identity):
            raise NoWayBackError(say('is not at "{path}" any more as it was', path=step.target))
        return Step(
            act=Act.UNLINK,
            source=step.source,
            identity=step.identity,
            target=step.target,
            link_to=step.link_to,
            symbolic=step.symbolic,
            digest=step.digest,
            mode=step.mode,
        )


class UnlinkActor:
    """Lets the original take the link's place again, or a copy of the survivor where that has the same bytes."""

    def perform(self, step: Step) -> Path:
        """Let the file take the link's place."""
        temporary = _temporary(step)
        try:
            if not is_our_link(step):
                raise StepError(_NOT_THE_LINK)
            if step.target is None:
                copy_durably(_survivor(step), temporary, step.digest)
                os.utime(temporary, ns=(step.identity.mtime_ns, step.identity.mtime_ns))
                temporary.chmod(step.mode)
                temporary.replace(step.source)
            else:
                put_back(step.target, step.source, temporary)
        except BaseException:
            discard(temporary)
            raise
        sync_folder(step.source.parent)
        return step.source

    def settle(self, step: Step) -> Settled:
        """See whether the link or the file is there."""
        discard(step.temporary)
        if is_our_link(step):
            return Settled(done=False)
        if step.target is not None and identity_of(step.target) is not None:
            if not has_same_bytes(step.target, step.source):
                return Settled(done=False, reason=CHANGED)
            discard(step.target)
        elif not is_file(step.source, step.identity, step.digest):
            return Settled(done=False, reason=CHANGED)
        return Settled(done=True, place=step.source)

    def way_back(self, step: Step, _place: object) -> Step:
        """Refuse: what was taken back stays so."""
        raise NoWayBackError(say("was restored"))


def is_our_link(step: Step) -> bool:
    """Tell whether the link to the survivor lies in the file's place."""
    survivor = _survivor(step)
    if step.symbolic:
        return step.source.is_symlink() and _link_text(step.source) == os.fspath(survivor)
    now, target = identity_of(step.source), identity_of(survivor)
    if now is None or step.source.is_symlink():
        return False
    return target is not None and now.same_file(target)


def _link_text(path: Path) -> str:
    # Windows gives it back with a prefix that nobody wrote.
    text = os.readlink(path)  # noqa: PTH115
    if text.startswith("\\\\?\\UNC\\"):
        return "\\\\" + text[8:]
    return text.removeprefix("\\\\?\\")


def _make_link(step: Step, survivor: Path, temporary: Path) -> None:
    try:
        if step.symbolic:
            temporary.symlink_to(survivor)
        else:
            temporary.hardlink_to(survivor)
    except OSError as error:
        text = mark("no symbolic link can be made here: {why}")
        if not step.symbolic:
            text = mark("no hard link can be made here: {why}")
        raise StepError(say(text, why=error.strerror or error)) from error
    if not temporary.samefile(survivor):
        raise StepError(say("the link that was made does not lead to the image that stays"))


def _with_original(step: Step, reason: str) -> str:
    if step.target is None:
        return reason
    return say_together([reason, say('the original lies at "{path}"', path=step.target)], "; ")


def _survivor(step: Step) -> Path:
    assert step.link_to is not None, "the step has no survivor"
    return step.link_to


def _temporary(step: Step) -> Path:
    assert step.temporary is not None, "the step has no temporary name"
    return step.temporary
