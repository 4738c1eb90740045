"""The licences of what ImageTwin is made with."""

import re
import tomllib
from pathlib import Path

from imagetwin.config.licences import FILE_NAME, ROOTS, as_json, as_text, third_party

ROOT = Path(__file__).resolve().parents[3]
RESOURCES = ROOT / "resources"


def _key(requirement: str) -> str:
    found = re.match(r"[A-Za-z0-9._-]+", requirement)
    assert found
    return re.sub(r"[-_.]+", "-", found.group()).lower()


def test_the_list_begins_with_what_the_package_asks_for() -> None:
    project = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))["project"]
    extras = project["optional-dependencies"]
    bundled = [each for name in extras if name != "cluster" for each in extras[name]]
    assert {_key(each) for each in (*project["dependencies"], *bundled)} == {_key(each) for each in ROOTS}


def test_each_part_tells_its_licence_in_full() -> None:
    licences = {each.name.lower(): each for each in third_party(RESOURCES)}
    assert {"numpy", "pillow", "pyside6_essentials", "python", "pydantic_core", "typing_extensions"} <= set(licences)
    for each in licences.values():
        assert each.licence, each.name
        assert len(each.text) > 300, f"{each.name} has no text"
    assert "GNU LESSER GENERAL PUBLIC LICENSE" in licences["pyside6_essentials"].text
    assert "GNU GENERAL PUBLIC LICENSE" in licences["shiboken6"].text


def test_tools_that_only_test_the_program_are_not_listed() -> None:
    names = {each.name.lower() for each in third_party(RESOURCES)}
    assert not names & {"pytest", "mypy", "ruff", "hypothesis", "pyinstaller", "pip"}


def test_a_frozen_copy_shows_the_list_made_when_it_was_built(tmp_path: Path) -> None:
    made = third_party(RESOURCES)[:3]
    (tmp_path / FILE_NAME).write_text(as_json(made), "utf-8")
    assert third_party(tmp_path) == made
    text = as_text(made)
    assert all(each.name in text and each.text.strip()[-40:] in text for each in made)
