"""The classic similarity report: a folder of its own with `report.json` and a collage of sampled pairs."""

import json
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from imagetwin.domain.matches import ImagePair
from imagetwin.domain.texts import printable
from imagetwin.reports.collage import sampled, write_collage
from imagetwin.reports.contents import Pictures, ReportContents
from imagetwin.reports.writing import make_new_folder, new_file

JSON_NAME, SAMPLE_FOLDER, COLLAGE_NAME = "report.json", "similar_pairs_sample", "random_collage.jpg"


@dataclass(frozen=True, slots=True)
class ClassicReport:
    """Where the report lies, and what of it is printed."""

    json_path: Path
    collage_path: Path
    contents: ReportContents
    pair_count: int

    def lines(self) -> Iterator[str]:
        """Yield what is told of it."""
        yield f"Total images: {self.contents.image_count}"
        yield f"Threshold: {self.contents.told_threshold:g}"
        yield f"Similar pairs: {self.pair_count}"
        yield f"Unique groups: {_unique_count(self.contents)}"
        yield f"Photos that can be removed: {self.contents.member_count}"
        yield f"Collage: {printable(str(self.collage_path))}"
        yield f"JSON: {printable(str(self.json_path))}"


def write_classic(
    contents: ReportContents,
    pairs: Sequence[ImagePair],
    parent: Path,
    pictures: Pictures,
    *,
    collage_pairs: int,
    seed: int,
) -> ClassicReport:
    """Write the report into a new folder below `parent`, named by the time; `pairs` are all that were found."""
    folder = make_new_folder(parent, _timestamp(contents))
    json_path, collage_path = folder / JSON_NAME, folder / SAMPLE_FOLDER / COLLAGE_NAME
    with new_file(json_path, overwrite=False, encoding="ascii") as file:
        json.dump(classic_to_json(contents, pairs), file, indent=2)
        file.write("\n")
    make_new_folder(folder, SAMPLE_FOLDER)
    with new_file(collage_path, overwrite=False) as file:
        write_collage(sampled(pairs, collage_pairs, seed), contents, pictures, file, "JPEG")
    return ClassicReport(json_path, collage_path, contents, len(pairs))


def classic_to_json(contents: ReportContents, pairs: Sequence[ImagePair]) -> dict[str, Any]:
    """Return the fields that the classic report has, and no other."""
    return {
        "timestamp": _timestamp(contents),
        "folder_list": list(map(str, contents.folders)),
        "total_images_in_folders": contents.image_count,
        "compare_mode": contents.mode,
        "sample_ratio": contents.sample_ratio,
        "compare_scope": contents.scope,
        "threshold": contents.told_threshold,
        "number_of_similar_pairs": len(pairs),
        "number_of_unique_groups": _unique_count(contents),
        "photos_to_remove": [str(member.image.path) for group in contents.groups for member in group.members],
        "similar_pairs": [
            {
                "index": index,
                "image1": str(pair.first.path),
                "image2": str(pair.second.path),
                "similarity_score": contents.similarity(pair.distance),
            }
            for index, pair in enumerate(pairs)
        ],
    }


def _timestamp(contents: ReportContents) -> str:
    return f"{contents.created:%Y-%m-%d_%H-%M-%S}"


def _unique_count(contents: ReportContents) -> int:
    """Return how many images are left when all that can go are gone: single ones count."""
    return contents.image_count - contents.member_count
