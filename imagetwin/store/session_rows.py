"""What a saved review is made of, as rows of a database and back; every value is checked when it comes back."""

import json
import math
from collections.abc import Iterable, Iterator, Mapping, Sequence
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray

from imagetwin.domain.images import FileIdentity, ImageFile, Part, ScannedImage, Unreadable, UnreadableKind
from imagetwin.domain.kept_pairs import KeptPairs, Proofs
from imagetwin.domain.matches import Group, Member
from imagetwin.domain.orientations import Orientation
from imagetwin.domain.saved_reviews import SavedDecisions, SavedLead
from imagetwin.domain.stored_sentences import restored, stored
from imagetwin.domain.strict_json import LEAST_TIME, absolute_path, listed, number, parsed, table, text, whole
from imagetwin.domain.tiers import TIERS, Tier
from imagetwin.domain.transform_json import transform_from_json, transform_to_json
from imagetwin.domain.transforms import Transform
from imagetwin.store.database import path_from_blob, path_to_blob

Row = tuple[Any, ...]
_LARGEST_SIDE = 1 << 31
_LARGEST_BLOB = 1 << 31
_ORIENTATIONS = tuple(Orientation)
MARK, ASIDE, PART, LEAD, GONE, KEPT = "mark", "aside", "part", "lead", "gone", "kept"


def path_again(value: Any) -> Path:
    """Return a path from its bytes. Raises TypeError and ValueError."""
    if not isinstance(value, bytes):
        raise TypeError("a path is none")
    return absolute_path(str(path_from_blob(value)))


# Images


def image_rows(images: Sequence[ScannedImage], contents: Sequence[bytes]) -> Iterator[Row]:
    """Yield a row for each image; contents may be missing."""
    for row, image in enumerate(images):
        identity = image.file.identity
        yield (
            row,
            path_to_blob(image.path),
            json.dumps([str(path) for path in image.file.other_paths]) if image.file.other_paths else "",
            identity.byte_size,
            identity.mtime_ns,
            # They may need 64 bits without a sign, more than SQLite's integers hold.
            str(identity.device),
            str(identity.inode),
            image.width,
            image.height,
            image.format,
            None if image.part is None else bytes(image.part),
            contents[row] if contents else b"",
        )


def image_again(row: Row) -> tuple[ScannedImage, bytes]:
    """Return an image, and what names its bytes."""
    _row, path, others, size, mtime_ns, device, inode, width, height, kind, part, content = row
    identity = FileIdentity(whole(size), whole(mtime_ns, LEAST_TIME), _large(device), _large(inode))
    other_paths = tuple(map(absolute_path, listed(parsed(text(others))))) if others else ()
    file = ImageFile(path_again(path), identity, other_paths)
    width, height = whole(width, 1, _LARGEST_SIDE), whole(height, 1, _LARGEST_SIDE)
    return ScannedImage(file, width, height, text(kind), _part(part)), _bytes(content)


def _large(value: Any) -> int:
    digits = text(value)
    if len(digits) > 40:
        raise ValueError("a number is too long")
    return whole(int(digits))


def _part(value: Any) -> Part | None:
    if value is None:
        return None
    left, top, right, bottom = _bytes(value)
    return left, top, right, bottom


def _bytes(value: Any) -> bytes:
    if not isinstance(value, bytes) or len(value) > _LARGEST_BLOB:
        raise TypeError("a value is no bytes")
    return value


def unreadable_rows(entries: Iterable[Unreadable]) -> Iterator[Row]:
    """Yield a row for each file that was not compared."""
    for place, entry in enumerate(entries):
        yield place, path_to_blob(entry.path), entry.kind.value, stored(entry.reason).encode("utf-8", "surrogateescape")


def unreadable_again(row: Row) -> Unreadable:
    """Return what was not compared."""
    _place, path, kind, reason = row
    said = restored(_bytes(reason).decode("utf-8", "surrogateescape"))
    return Unreadable(path_again(path), said, UnreadableKind(text(kind)))


# Groups


def member_rows(groups: Iterable[Group], row_of: Mapping[Path, int]) -> Iterator[Row]:
    """Yield a row for each image of each group, the reference first."""
    for number_, group in enumerate(groups):
        yield (number_, 0, row_of[group.reference.path], 0.0, False, 0, 0, None, 0, None, None, None)
        for place, member in enumerate(group.members, 1):
            yield (
                number_,
                place,
                row_of[member.image.path],
                None if math.isnan(member.distance) else member.distance,
                member.flat,
                TIERS.index(member.tier),
                member.picture,
                None if member.copy_tier is None else TIERS.index(member.copy_tier),
                _ORIENTATIONS.index(member.orientation),
                member.bits,
                member.difference,
                None if member.transform is None else json.dumps(transform_to_json(member.transform)),
            )


def groups_again(rows: Iterable[Row], images: Sequence[ScannedImage]) -> tuple[Group, ...]:
    """Return the groups. Raises ValueError where they are not in order, or an image comes twice."""
    found: list[tuple[ScannedImage, list[Member]]] = []
    seen: set[int] = set()
    for number_, place, image, *values in rows:
        row = whole(image, most=len(images) - 1)
        if row in seen:
            raise ValueError("an image lies in two groups")
        seen.add(row)
        if (number_, place) == (len(found), 0):
            found.append((images[row], []))
        elif found and (number_, place) == (len(found) - 1, len(found[-1][1]) + 1):
            found[-1][1].append(_member(images[row], values))
        else:
            raise ValueError("a group is not whole")
    return tuple(Group(reference, tuple(members)) for reference, members in found)


def _member(image: ScannedImage, values: Sequence[Any]) -> Member:
    distance, flat, tier, picture, copy_tier, orientation, bits, difference, transform = values
    return Member(
        image,
        math.nan if distance is None else number(distance),
        bool(whole(flat, most=1)),
        _tier(tier),
        whole(picture),
        None if copy_tier is None else _tier(copy_tier),
        _ORIENTATIONS[whole(orientation, most=len(_ORIENTATIONS) - 1)],
        None if bits is None else whole(bits),
        None if difference is None else number(difference),
        None if transform is None else transform_from_json(parsed(text(transform).encode())),
    )


def _tier(value: Any) -> Tier:
    return TIERS[whole(value, most=len(TIERS) - 1)]


# Decisions


def decision_rows(decisions: SavedDecisions, row_of: Mapping[Path, int]) -> dict[tuple[str, int], str]:
    """Return what was decided by its kind and the image's row; of images that the scan does not know, nothing."""
    simple = ((MARK, decisions.marked), (ASIDE, decisions.aside), (GONE, decisions.gone), (KEPT, decisions.kept))
    rows = {(kind, row_of[path]): "" for kind, paths in simple for path in paths if path in row_of}
    rows |= {(PART, row_of[path]): str(part) for path, part in decisions.parts.items() if path in row_of}
    for path, lead in decisions.leads.items():
        distances = {
            str(row_of[other]): distance
            for other, distance in lead.distances.items()
            if other in row_of and math.isfinite(distance)
        }
        if path in row_of:
            rows[LEAD, row_of[path]] = json.dumps([lead.order, distances])
    return rows


def decisions_again(rows: Iterable[Row], images: Sequence[ScannedImage]) -> SavedDecisions:
    """Return what was decided."""
    found: dict[str, dict[Path, str]] = {kind: {} for kind in (MARK, ASIDE, PART, LEAD, GONE, KEPT)}
    paths = [image.path for image in images]
    for kind, row, value in rows:
        found[text(kind)][paths[whole(row, most=len(paths) - 1)]] = text(value)

    def lead(value: str) -> SavedLead:
        order, distances = listed(parsed(value))
        known = {paths[whole(int(row), most=len(paths) - 1)]: number(each) for row, each in table(distances).items()}
        return SavedLead(whole(order), known)

    return SavedDecisions(
        frozenset(found[MARK]),
        frozenset(found[ASIDE]),
        {path: _large(value) for path, value in found[PART].items()},
        {path: lead(value) for path, value in found[LEAD].items()},
        frozenset(found[GONE]),
        frozenset(found[KEPT]),
    )


# Pairs

_KEPT = {
    "class_of_image": np.int64,
    "quality_ranks": np.int64,
    "flat": np.bool_,
    "first": np.int32,
    "second": np.int32,
    "distance": np.float64,
    "pair_flat": np.bool_,
    "orientation": np.uint8,
    "bits": np.uint16,
}
_SIDE = "KeptPairs.side"
_PROOFS = {
    "picture": np.int64,
    "class_tier": np.uint8,
    "class_difference": np.float64,
    "image_tier": np.uint8,
    "image_difference": np.float64,
}


def array_rows(kept: KeptPairs | None, proofs: Proofs | None) -> Iterator[Row]:
    """Yield a row for each column of the pairs and proofs, little endian; none where one of them is missing."""
    if kept is None or proofs is None:
        return
    for source, columns in ((kept, _KEPT), (proofs, _PROOFS)):
        for name, kind in columns.items():
            column = np.ascontiguousarray(getattr(source, name), np.dtype(kind).newbyteorder("<"))
            yield f"{type(source).__name__}.{name}", column.tobytes()
    if kept.side is not None:
        yield _SIDE, kept.side.astype("<i4").tobytes()


def pairs_again(
    rows: Iterable[Row], scalars: Mapping[str, Any], image_count: int
) -> tuple[KeptPairs | None, Proofs | None]:
    """Return the pairs and proofs, None where they were not saved. Raises ValueError where they do not fit together."""
    found = {text(name): _bytes(data) for name, data in rows}
    if not found:
        return None, None
    columns = {name: _column(found[f"KeptPairs.{name}"], kind) for name, kind in _KEPT.items()}
    known = {name: _column(found[f"Proofs.{name}"], kind) for name, kind in _PROOFS.items()}
    class_count, pair_count = len(columns["flat"]), len(columns["first"])
    side = _column(found[_SIDE], np.int32) if _SIDE in found else None
    lengths = (
        (image_count, [columns["class_of_image"], columns["quality_ranks"]]),
        (image_count, [known["image_tier"], known["image_difference"]]),
        (pair_count, [columns[name] for name in ("second", "distance", "pair_flat", "orientation", "bits")]),
        (class_count, [known["picture"], known["class_tier"], known["class_difference"]]),
        (class_count, [] if side is None else [side]),
    )
    if any(len(column) != length for length, those in lengths for column in those):
        raise ValueError("the columns of the pairs are not of one length")
    _check_within(class_count, columns["class_of_image"], columns["first"], columns["second"], known["picture"])
    _check_within(image_count, columns["quality_ranks"])
    _check_within(len(TIERS), known["class_tier"], known["image_tier"])
    _check_within(len(_ORIENTATIONS), columns["orientation"])
    hash_count = whole(scalars["hash_count"], most=pair_count)
    distances = columns["distance"][hash_count:]
    # Those before need no distance: what found them were hashes or points.
    if np.any(np.diff(distances) < 0) or not np.isfinite(distances).all():
        raise ValueError("the pairs are not in order")
    ceiling = scalars["ceiling"]
    kept = KeptPairs(
        threshold=number(scalars["threshold"]),
        wanted_ceiling=number(scalars["wanted_ceiling"]),
        ceiling=None if ceiling is None else number(ceiling),
        hash_count=hash_count,
        hash_complete=bool(scalars["hash_complete"]),
        side=side,
        **columns,
    )
    edits = dict(_edit(entry, class_count) for entry in listed(scalars["edits"]))
    return kept, Proofs(**known, refuted_within=float(scalars["refuted_within"]), edits=edits)


def _edit(entry: Any, class_count: int) -> tuple[tuple[int, int], Transform]:
    member, reference, transform = listed(entry)
    most = class_count - 1
    return (whole(member, most=most), whole(reference, most=most)), transform_from_json(transform)


def pair_scalars(kept: KeptPairs | None, proofs: Proofs | None) -> dict[str, Any]:
    """Return what is no column of the pairs and proofs."""
    if kept is None or proofs is None:
        return {}
    return {
        "threshold": kept.threshold,
        "wanted_ceiling": kept.wanted_ceiling,
        "ceiling": kept.ceiling,
        "hash_count": kept.hash_count,
        "hash_complete": kept.hash_complete,
        "refuted_within": proofs.refuted_within,
        "edits": [[*pair, transform_to_json(transform)] for pair, transform in proofs.edits.items()],
    }


def _column(data: bytes, kind: Any) -> NDArray[Any]:
    column: NDArray[Any] = np.frombuffer(data, np.dtype(kind).newbyteorder("<")).astype(kind)
    return column


def _check_within(count: int, *columns: NDArray[Any]) -> None:
    for column in columns:
        if len(column) and (int(column.min()) < 0 or int(column.max()) >= count):
            raise ValueError("a number in the pairs is out of range")
