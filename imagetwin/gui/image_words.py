"""What an image of a group is, in words: for its tooltip, for a screen reader, and for its group's heading."""

from imagetwin.domain.images import ScannedImage
from imagetwin.domain.matches import Group, Member
from imagetwin.domain.quantities import format_bytes, format_distance
from imagetwin.domain.wording import number, tr
from imagetwin.gui.texts import one_line, plain_tip
from imagetwin.gui.tier_words import explanation, likeness
from imagetwin.review.session import ReviewSession


def heading_words(place: int, images: str, *, is_kept_whole: bool) -> str:
    """Return a group's heading: its number, that all of it is to stay, and what `images` says of its images."""
    shown = number(place + 1)
    if is_kept_whole:
        return tr("Group {n}, all kept: {images}", n=shown, images=images)
    return tr("Group {n}: {images}", n=shown, images=images)


def image_tip(
    session: ReviewSession, group: Group, image: ScannedImage, member: Member | None, best: ScannedImage | None
) -> str:
    """Return the tooltip of an image: where it lies, what it is to the reference, and whether it can be marked.

    `member` is None for the reference; `best` is the image of which the member is a copy.
    """
    lines = [one_line(str(path)) for path in image.file.paths]
    if member is None or best is None:
        lines.append(tr("The reference: the others are compared with it."))
    else:
        lines += explanation(member, best)
    if session.is_protected(image):
        lines.append(tr("It lies in a protected folder (File > Folders…), so it is never marked and never changed."))
    elif change := session.change_of(image):
        lines.append(tr("It cannot be marked: {change}. Search again to compare it anew.", change=tr(change)))
    elif not session.is_marked(image) and not session.may_mark(group, image):
        lines.append(tr("One picture of each group stays, so this one cannot be marked."))
    return plain_tip("\n".join(lines))


def spoken_words(session: ReviewSession, image: ScannedImage, member: Member | None, best: ScannedImage | None) -> str:
    """Return what a screen reader says of an image; `member` and `best` as for `image_tip`."""
    words = [image.path.name, f"{image.width} x {image.height}", format_bytes(image.byte_size)]
    if member is None or best is None:
        words.append(tr("reference"))
    else:
        words += [tr("picture {n} of the group", n=number(member.picture + 1))] if member.picture else []
        words.append(likeness(member, best))
        words.append(tr("distance {distance}", distance=format_distance(member.distance)))
    return one_line(", ".join([*words, _state(session, image)]))


def _state(session: ReviewSession, image: ScannedImage) -> str:
    if session.is_protected(image):
        return tr("protected, cannot be marked")
    if change := session.change_of(image):
        return tr("cannot be marked, {change}", change=tr(change))
    return tr("marked", note="one image") if session.is_marked(image) else tr("kept", note="one image")
