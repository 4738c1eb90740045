"""The two-level model, watched by Qt's own tester while rows come, change and go."""

import random
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QModelIndex, Qt
from PySide6.QtTest import QAbstractItemModelTester
from pytestqt.qtbot import QtBot

from imagetwin.domain.images import ScannedImage
from imagetwin.domain.matches import Group
from imagetwin.gui.models.group_model import GroupModel
from imagetwin.gui.models.roles import Role
from imagetwin.review.decisions import Changed
from imagetwin.review.rules import all_but_the_best
from imagetwin.review.session import ReviewSession
from tests.helpers.made_groups import made_groups, made_image
from tests.helpers.window import tip_lines

pytestmark = pytest.mark.usefixtures("quick_workers")


@pytest.fixture
def model(qtbot: QtBot) -> Iterator[GroupModel]:
    made = GroupModel()
    tester = QAbstractItemModelTester(made, QAbstractItemModelTester.FailureReportingMode.Fatal)
    made.set_session(ReviewSession(made_groups(3, 2, 4)))
    yield made
    del tester


def test_it_has_groups_and_under_each_its_reference_and_members(model: GroupModel) -> None:
    assert model.rowCount() == 3
    assert [model.rowCount(model.group_index(row)) for row in range(3)] == [3, 2, 4]
    assert model.rowCount(model.image_index(0, 0)) == 0
    assert model.image_index(2, 3).data() == "2-3.png"
    assert model.image_index(2, 3).parent() == model.group_index(2)
    assert model.group_index(1).data() == "Group 2: 2 images, re-encoded or resized"
    assert not model.group_index(1).parent().isValid()


def test_roles_give_native_values(model: GroupModel) -> None:
    index = model.image_index(0, 2)
    assert index.data(Role.DISTANCE) == index.data(Role.SORT) == 2.0
    assert index.data(Role.IMAGE).path.name == "0-2.png"
    assert not index.data(Role.IS_REFERENCE)
    assert model.image_index(0, 0).data(Role.IS_REFERENCE)
    assert "distance 2.0" in index.data(Qt.ItemDataRole.AccessibleTextRole)
    assert tip_lines(index.data(Qt.ItemDataRole.ToolTipRole))[0] == str(Path("/pictures/0-2.png"))
    assert QModelIndex().data() is None


def test_a_mark_tells_the_views_about_its_whole_group(qtbot: QtBot, model: GroupModel) -> None:
    with qtbot.waitSignal(model.marks_changed), qtbot.waitSignal(model.dataChanged) as changed:
        assert model.setData(model.image_index(1, 1), Qt.CheckState.Checked, Qt.ItemDataRole.CheckStateRole)
    assert changed.args is not None
    assert changed.args[:2] == [model.image_index(1, 0), model.image_index(1, 1)]
    assert not model.image_index(1, 0).data(Role.MAY_MARK)
    assert not model.setData(model.image_index(1, 0), Qt.CheckState.Checked, Qt.ItemDataRole.CheckStateRole)
    assert not model.setData(model.group_index(1), Qt.CheckState.Checked, Qt.ItemDataRole.CheckStateRole)
    assert model.image_index(1, 1).data(Qt.ItemDataRole.CheckStateRole) == Qt.CheckState.Checked


def test_removed_images_leave_with_exact_notifications(qtbot: QtBot, model: GroupModel) -> None:
    removed: list[tuple[int, int]] = []
    model.rowsRemoved.connect(lambda _parent, first, last: removed.append((first, last)))
    session = model.session
    gone = [session.groups[0].members[0].image.path, session.groups[1].members[0].image.path]
    session.forget(gone)
    model.follow_session()
    assert removed == [(1, 1), (1, 1)]
    assert [model.rowCount(model.group_index(row)) for row in range(model.rowCount())] == [2, 4]


def test_it_stays_consistent_under_any_order_of_marks_and_removals(qtbot: QtBot) -> None:
    model = GroupModel()
    tester = QAbstractItemModelTester(model, QAbstractItemModelTester.FailureReportingMode.Fatal)
    randomness = random.Random(5)
    for _round in range(20):
        model.set_session(ReviewSession(made_groups(*[randomness.randint(2, 6) for _ in range(8)])))
        while model.session.groups:
            model.session.apply_rule(all_but_the_best)
            model.refresh_marks()
            marked = [entry for group in model.session.groups for entry in model.session.marked_images(group)]
            gone = {entry.path for entry in randomness.sample(marked, max(1, len(marked) // 2))}
            gone |= {group.reference.path for group in model.session.groups if randomness.random() < 0.2}
            model.session.forget(gone)
            model.follow_session()
            assert model.rowCount() == len(model.session.groups)
    del tester


def shown(model: GroupModel) -> list[list[str]]:
    groups = [model.group_index(row) for row in range(model.rowCount())]
    return [[model.index(row, 0, group).data() for row in range(model.rowCount(group))] for group in groups]


def test_images_that_come_back_are_where_they_were(qtbot: QtBot) -> None:
    model = GroupModel()
    tester = QAbstractItemModelTester(model, QAbstractItemModelTester.FailureReportingMode.Fatal)
    randomness = random.Random(7)
    for _round in range(20):
        session = ReviewSession(made_groups(*[randomness.randint(2, 6) for _ in range(8)]))
        model.set_session(session)
        before = shown(model)
        everything = [image for group in session.groups for image in group.images]
        for _step in range(6):
            session.forget(image.path for image in randomness.sample(everything, randomness.randint(1, 12)))
            model.follow_session()
            forgotten = session.forgotten
            session.bring_back(image.path for image in randomness.sample(forgotten, len(forgotten) // 2))
            model.follow_session()
            assert shown(model) == [[image.path.name for image in group.images] for group in session.groups]
        session.bring_back(image.path for image in session.forgotten)
        model.follow_session()
        assert shown(model) == before
    del tester


def decided(session: ReviewSession, number: int, images: list[ScannedImage], randomness: random.Random) -> Changed:
    """Decide something about a group, or take something back."""
    match randomness.randrange(7):
        case 0:
            return session.split(number, randomness.sample(images, randomness.randint(1, len(images))))
        case 1:
            return session.set_reference(number, randomness.choice(images))
        case 2:
            return session.dismiss(number)
        case 3:
            return session.dismiss_pair(number, images[-1])
        case 4:
            return session.apply_rule(all_but_the_best, [number])
        case 5:
            return session.redo()
    return session.undo()


def test_it_follows_every_decision_and_its_undo_exactly(qtbot: QtBot) -> None:
    model = GroupModel()
    tester = QAbstractItemModelTester(model, QAbstractItemModelTester.FailureReportingMode.Fatal)
    resets: list[object] = []
    model.modelReset.connect(lambda: resets.append(None))
    randomness = random.Random(9)
    for _round in range(10):
        session = ReviewSession(made_groups(*[randomness.randint(2, 6) for _ in range(6)]))
        model.set_session(session)
        before = shown(model)
        resets.clear()
        for _step in range(25):
            number, group = randomness.choice(session.numbered_groups or [(0, made_groups(2)[0])])
            if session.groups:
                model.follow(decided(session, number, list(group.images), randomness))
            assert shown(model) == [[image.path.name for image in group.images] for group in session.groups]
        while session.can_undo:
            model.follow(session.undo())
        assert shown(model) == before
        assert resets == []
    del tester


def test_of_a_rule_for_one_group_the_views_hear_of_that_group_only(qtbot: QtBot, model: GroupModel) -> None:
    changed: list[QModelIndex] = []
    model.dataChanged.connect(lambda first, _last, _roles: changed.append(first))
    model.follow(model.session.apply_rule(all_but_the_best, [2]))
    assert changed == [model.image_index(2, 0)]


def test_a_protected_image_refuses_its_mark_and_says_why(model: GroupModel) -> None:
    index = model.image_index(0, 1)
    model.session.protect([index.data(Role.IMAGE).path])
    assert index.data(Role.IS_PROTECTED)
    assert not index.data(Role.MAY_MARK)
    assert not model.setData(index, Qt.CheckState.Checked, Qt.ItemDataRole.CheckStateRole)
    assert "protected folder" in index.data(Qt.ItemDataRole.ToolTipRole)


def test_an_image_is_found_wherever_it_lies() -> None:
    groups = made_groups(2, 4, 3)
    model = GroupModel()
    assert not model.find_image(groups[0].reference, groups[0].reference).isValid()
    model.set_session(ReviewSession(groups))
    for row, group in enumerate(groups):
        for place, image in enumerate(group.images):
            for near in (group.reference, groups[0].reference, made_image("nobody's.png")):
                assert model.find_image(image, near) == model.image_index(row, place)
    assert not model.find_image(made_image("0-0.png", 200), groups[0].reference).isValid()


def test_near_a_reference_is_the_next_group_in_order_of_quality() -> None:
    model = GroupModel()
    assert model.row_near(made_image("a.png")) == -1
    model.set_session(ReviewSession(Group(made_image("a.png", side), ()) for side in (300, 200, 100)))
    assert [model.row_near(made_image("a.png", side)) for side in (400, 300, 250, 200, 100, 50)] == [0, 0, 1, 1, 2, 2]
