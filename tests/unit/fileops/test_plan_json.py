import json
import math
from pathlib import Path
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from imagetwin.domain.errors import PlanRefusedError
from imagetwin.domain.images import FileIdentity, ImageFile
from imagetwin.domain.operations import Companions, Outcome, Removal, RemovalPlan, RemovalSettings, Status, Way
from imagetwin.fileops.plan_json import SCHEMA, plan_from_text, plan_to_json, plan_to_text
from tests.helpers.spoiling import WRONG_VALUES, places_in, spoiled

ROOT = Path(Path.cwd().anchor)
_names = st.text(st.characters(exclude_characters="/\\\0:", exclude_categories=["Cs"]), min_size=1).filter(
    lambda name: name not in {".", ".."}
)
_paths = st.builds(lambda names: ROOT.joinpath(*names), st.lists(_names, min_size=1, max_size=3))
_numbers = st.integers(0, 2**64 - 1)
_files = st.builds(
    ImageFile,
    _paths,
    st.builds(FileIdentity, _numbers, st.integers(-(2**63), 2**63), _numbers, _numbers),
    st.lists(_paths, max_size=2).map(tuple),
)
_removals = st.builds(
    Removal,
    _files,
    st.none() | _files,
    st.floats(0, 1e6),
    st.sampled_from(["", "ab" * 32]),
    st.lists(_files, max_size=2).map(tuple),
    st.sampled_from(["", "cd" * 32]),
)
_settings = st.builds(
    RemovalSettings,
    st.sampled_from(list(Way)),
    st.none() | _paths,
    st.booleans(),
    st.booleans(),
    st.none() | _paths,
    st.sampled_from(list(Companions)),
    st.booleans(),
    st.lists(_paths, max_size=2).map(tuple),
    st.lists(_paths, max_size=2).map(tuple),
)
_plans = st.builds(
    RemovalPlan,
    st.lists(_removals, max_size=3).map(tuple),
    st.lists(st.builds(Outcome, _removals, st.just(Status.SKIPPED), st.text()), max_size=2).map(tuple),
    _settings,
).filter(lambda plan: not plan.way.is_link or all(removal.survivor is not None for removal in plan.removals))


@settings(max_examples=40, suppress_health_check=[HealthCheck.too_slow])
@given(_plans)
def test_a_plan_comes_back_from_its_json_as_it_was(plan: RemovalPlan) -> None:
    assert plan_from_text(plan_to_text(plan)) == plan


def test_a_name_that_is_no_unicode_comes_back_and_the_json_is_ascii() -> None:
    file = ImageFile(ROOT / "caf\udce9.jpg", FileIdentity(1, 2, 3, 4))
    plan = RemovalPlan((Removal(file, None),))
    text = plan_to_text(plan)
    assert text.isascii()
    assert plan_from_text(text).removals[0].file == file
    assert math.isnan(plan_from_text(text).removals[0].distance)


def test_the_schema_stands_in_it() -> None:
    assert plan_to_json(RemovalPlan(()))["schema"] == SCHEMA == "imagetwin-plan/1"


def _with(name: str, value: object) -> str:
    return json.dumps({**plan_to_json(RemovalPlan(())), name: value})


@pytest.mark.parametrize(
    "text",
    [
        "",
        "[]",
        "null",
        "{}",
        '{"schema": "imagetwin-scan/1"}',
        _with("schema", "imagetwin-plan/2"),
        _with("removals", [{}]),
        _with("removals", 5),
        _with("settings", {"way": "burn"}),
        _with("removals", [{"file": {"path": "relative.jpg", "other_paths": []}, "distance": 1}]),
        _with("settings", {**plan_to_json(RemovalPlan(()))["settings"], "complete_metadata": "no"}),
        _with("settings", {**plan_to_json(RemovalPlan(()))["settings"], "backup_folder": str(ROOT / "a" / ".." / "b")}),
    ],
)
def test_what_is_no_plan_is_refused(text: str) -> None:
    with pytest.raises(PlanRefusedError):
        plan_from_text(text)


def test_links_to_nothing_are_refused() -> None:
    file = ImageFile(ROOT / "a.jpg", FileIdentity(1, 2, 3, 4))
    plan = RemovalPlan((Removal(file, None),), settings=RemovalSettings(way=Way.SYMLINK))
    with pytest.raises(PlanRefusedError, match="does not say to what"):
        plan_from_text(plan_to_text(plan))


_FILE = ImageFile(ROOT / "a" / "b.jpg", FileIdentity(1, 2, 3, 4), (ROOT / "a" / "c.jpg",))
_WHOLE = plan_to_json(
    RemovalPlan(
        (Removal(_FILE, _FILE, 1.5, "ab", (_FILE,), "cd"),),
        (Outcome(Removal(_FILE, None), Status.SKIPPED, "why"),),
        RemovalSettings(destination=ROOT / "d", backup_folder=ROOT / "e", folders=(ROOT,), protected_folders=(ROOT,)),
    )
)


@settings(max_examples=300, deadline=None)
@given(st.sampled_from(places_in(_WHOLE)), WRONG_VALUES, st.booleans())
def test_a_plan_spoiled_in_any_place_is_read_or_refused_with_a_sentence(
    way: tuple[Any, ...], value: Any, drop: bool
) -> None:
    sentence = ""
    try:
        plan_to_text(plan_from_text(json.dumps(spoiled(_WHOLE, way, value, drop=drop))))
    except PlanRefusedError as error:
        sentence = str(error)
    assert len(sentence) < 400


@pytest.mark.parametrize(
    "text", ["[" * 1_000_000, '{"schema": "imagetwin-plan/1", "schema": 1}', '{"a": NaN}', "9" * 9999]
)
def test_odd_json_is_no_plan(text: str) -> None:
    with pytest.raises(PlanRefusedError, match="no plan that can be read"):
        plan_from_text(text)
