"""What is printed: for people, and safe for their terminal."""

import io
import math
import sys
from pathlib import Path

import pytest

from imagetwin.cli import output, progress
from imagetwin.domain.images import FileIdentity, ImageFile, ScannedImage, Unreadable, UnreadableKind
from imagetwin.domain.matches import Group, Member
from imagetwin.domain.orientations import Orientation
from imagetwin.domain.progress import Progress, Stage, ignore_progress
from imagetwin.domain.scans import ScanResult
from imagetwin.domain.settings import ScanSettings
from imagetwin.domain.tiers import Tier


def image(name: str, *links: str, byte_size: int = 2_345_678) -> ScannedImage:
    """Describe an image that need not exist."""
    file = ImageFile(Path(name), FileIdentity(byte_size, 0, 1, 1), tuple(Path(link) for link in links))
    return ScannedImage(file, 4000, 3000, "JPEG")


def result(*groups: Group, unreadable: tuple[Unreadable, ...] = ()) -> ScanResult:
    """Make a scan's result of groups."""
    images = tuple(image for group in groups for image in group.images)
    return ScanResult((Path("folder"),), ScanSettings(), images, groups, unreadable, 0, {Stage.WALK: 1.25})


def test_a_group_is_printed_with_its_reference_first(capsys: pytest.CaptureFixture[str]) -> None:
    copy = Member(image("b.jpg", byte_size=999), 12.34, tier=Tier.SAME_PIXELS, copy_tier=Tier.SAME_PIXELS)
    output.print_groups(result(Group(image("a.jpg"), (copy,))))
    assert capsys.readouterr().out.splitlines() == [
        "Group 1 of 1: 2 images",
        "  reference                 4000 x 3000     2.3 MB  a.jpg",
        "       12.3  same pixels    4000 x 3000  999 bytes  b.jpg",
        "",
    ]


def test_the_list_says_what_each_member_is_and_what_was_done(capsys: pytest.CaptureFixture[str]) -> None:
    turned = {Orientation.ROTATED_90: "a", Orientation.ROTATED_270_MIRRORED: "b", Orientation.ROTATED_180: "c"}
    members = [
        Member(image(name), 1.0, tier=Tier.RE_ENCODED, copy_tier=Tier.RE_ENCODED, orientation=orientation)
        for orientation, name in turned.items()
    ]
    burst = [
        Member(image("d"), 7.0, picture=1),
        Member(image("e"), 8.0, picture=1, copy_tier=Tier.SAME_FILE),
        Member(image("f"), math.nan, picture=2),
    ]
    output.print_groups(result(Group(image("best"), (*members, *burst))))
    shown = {line.split()[-1]: line[:-1] for line in capsys.readouterr().out.splitlines()[2:-1]}
    assert "1.0  re-encoded or resized, rotated 90° clockwise  " in shown["a"]
    assert "1.0  re-encoded or resized, rotated 90° anticlockwise and mirrored  " in shown["b"]
    assert "1.0  re-encoded or resized, rotated 180°  " in shown["c"]
    assert "7.0  similar, picture 2  " in shown["d"]
    assert "8.0  similar, picture 2, in it same file  " in shown["e"]
    assert shown["f"].split()[0] == "similar"


def test_hard_links_are_counted_in_the_list(capsys: pytest.CaptureFixture[str]) -> None:
    output.print_groups(result(Group(image("a.jpg", "x.jpg", "y.jpg"), (Member(image("b.jpg"), 0.0),))))
    assert "a.jpg (and 2 more hard links to it)" in capsys.readouterr().out


def test_control_characters_in_names_are_escaped(capsys: pytest.CaptureFixture[str]) -> None:
    evil = "a\x1b[2J\nb\x07\x9bc.jpg"
    output.print_groups(result(Group(image(evil), ())))
    assert "a\\x1b[2J\\x0ab\\x07\\x9bc.jpg" in capsys.readouterr().out


def test_control_characters_in_errors_are_escaped(capsys: pytest.CaptureFixture[str]) -> None:
    output.print_error('The folder "\x1b[31m" is not there.')
    assert capsys.readouterr().err == 'imagetwin: The folder "\\x1b[31m" is not there.\n'


def test_the_summary_counts_and_lists_what_was_not_compared(capsys: pytest.CaptureFixture[str]) -> None:
    bad = (Unreadable(Path("c\n.jpg"), "truncated", UnreadableKind.TRUNCATED),)
    output.print_summary(result(Group(image("a.jpg"), (Member(image("b.jpg"), 1.0),)), unreadable=bad))
    shown = capsys.readouterr()
    assert shown.out == ""
    assert shown.err.splitlines() == [
        "2 images compared in 1.2 s: 1 group, 1 duplicate.",
        "Of these: 1 similar.",
        "1 not compared: 1 truncated.",
        "  c\\x0a.jpg: truncated",
    ]


def test_the_summary_counts_each_tier(capsys: pytest.CaptureFixture[str]) -> None:
    members = (
        Member(image("b.jpg"), 0.0, tier=Tier.SAME_FILE, copy_tier=Tier.SAME_FILE),
        Member(image("c.jpg"), 9.0, picture=1),
        Member(image("d.jpg"), 9.0, picture=1, copy_tier=Tier.RE_ENCODED),
    )
    output.print_summary(result(Group(image("a.jpg"), members)))
    assert "Of these: 1 same file, 1 re-encoded or resized, 1 similar." in capsys.readouterr().err


def test_nothing_unreadable_is_not_mentioned(capsys: pytest.CaptureFixture[str]) -> None:
    output.print_summary(result())
    assert capsys.readouterr().err == "0 images compared in 1.2 s: 0 groups, 0 duplicates.\n"


def test_a_program_without_streams_prints_nothing(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "stderr", None)
    output.print_error("lost")
    output.print_summary(result())
    with progress.progress_bar(shown=True) as show:
        assert show is ignore_progress


def test_a_bar_that_counts_lies_on_stderr(capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("FORCE_COLOR", "1")
    monkeypatch.setenv("TERM", "xterm")
    with progress.count_bar("Removing", shown=True) as show:
        show(3, 7)
    shown = capsys.readouterr()
    assert shown.out == ""
    assert "Removing" in shown.err


def test_a_bar_is_nothing_where_there_is_no_terminal(capsys: pytest.CaptureFixture[str]) -> None:
    with progress.count_bar("Removing", shown=True) as show:
        show(3, 7)
    with progress.count_bar("Removing", shown=False) as show:
        show(3, 7)
    assert capsys.readouterr() == ("", "")


def test_a_hidden_bar_shows_nothing(capsys: pytest.CaptureFixture[str]) -> None:
    with progress.progress_bar(shown=False) as show:
        show(Progress(Stage.MATCH, 1, 2))
    assert capsys.readouterr() == ("", "")


def test_the_bar_lies_on_stderr(capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("FORCE_COLOR", "1")
    monkeypatch.setenv("COLUMNS", "120")
    monkeypatch.setenv("TERM", "xterm")  # a dumb terminal gets no bar
    with progress.progress_bar(shown=True) as show:
        show(Progress(Stage.WALK, 3, None))
        show(Progress(Stage.FINGERPRINT, 50, 200, 25.0, 6.0))
    shown = capsys.readouterr()
    assert shown.out == ""
    assert "Reading images" in shown.err
    assert "25/s, 6 s left" in shown.err


@pytest.mark.parametrize(
    ("encoding", "expected"), [("utf-8", b"caf\xe9.jpg"), ("ascii", b"caf\\udce9.jpg"), ("cp1252", b"caf\\udce9.jpg")]
)
def test_a_name_that_is_no_valid_unicode_is_printed(
    monkeypatch: pytest.MonkeyPatch, encoding: str, expected: bytes
) -> None:
    written = io.BytesIO()
    stream = io.TextIOWrapper(written, encoding=encoding)
    with monkeypatch.context() as patch:
        patch.setattr(sys, "stdout", stream)
        output.prepare_streams()
        print("caf\udce9.jpg", end="", flush=True)
    assert written.getvalue() == expected


def test_a_stream_of_another_kind_is_left_alone(monkeypatch: pytest.MonkeyPatch) -> None:
    with monkeypatch.context() as patch:
        patch.setattr(sys, "stdout", io.StringIO())
        patch.setattr(sys, "stderr", None)
        output.prepare_streams()
