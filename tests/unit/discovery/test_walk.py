"""The walk, on real folders; what a test cannot make (an unreadable folder as root) comes from a patched call."""

import os
import sys
from collections.abc import Callable
from pathlib import Path
from types import SimpleNamespace
from typing import Any

import pytest

from imagetwin.discovery.walk import WalkResult, walk
from imagetwin.domain.errors import OperationCancelledError
from imagetwin.domain.progress import CancelToken
from imagetwin.domain.settings import WalkSettings
from tests.helpers.pictures import save_picture

EVERYTHING = WalkSettings(include_hidden=True)


def fill(folder: Path, *names: str) -> Path:
    """Make files of a few distinct bytes: the walk opens none."""
    for name in names:
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(name, "utf-8")
    return folder


def names(result: WalkResult, folder: Path) -> list[str]:
    """Return the image files' paths below the folder, in the order found."""
    return [file.path.relative_to(folder).as_posix() for file in result.files]


def link(target: Path, path: Path) -> None:
    """Make a symlink, or skip the test where that is not allowed."""
    try:
        path.symlink_to(target, target_is_directory=target.is_dir())
    except OSError:
        pytest.skip("this account may not make symlinks")


def patch_status(monkeypatch: pytest.MonkeyPatch, name: str, **changes: object) -> None:
    """Let `os.stat` tell something else about files of that name."""
    real = os.stat

    def patched(path: Any, **options: Any) -> Any:
        status = real(path, **options)
        if os.path.basename(os.fspath(path)) != name:  # noqa: PTH119
            return status
        fields = {key: getattr(status, key) for key in dir(status) if key.startswith("st_")}
        return SimpleNamespace(**(fields | changes))

    monkeypatch.setattr(os, "stat", patched)


def fail_for(monkeypatch: pytest.MonkeyPatch, function: str, name: str, error: OSError) -> None:
    """Let a function of `os` fail for paths of that name."""
    real: Callable[..., Any] = getattr(os, function)

    def patched(path: Any, **options: Any) -> Any:
        if os.path.basename(os.fspath(path)) == name:  # noqa: PTH119
            raise error
        return real(path, **options)

    monkeypatch.setattr(os, function, patched)


def test_the_order_is_that_of_the_names_depth_first(tmp_path: Path) -> None:
    fill(tmp_path, "z.jpg", "b/2.jpg", "b/1.jpg", "a/deep/x.png", "a/y.png", "B.jpg", "a.jpg")
    expected = ["B.jpg", "a.jpg", "z.jpg", "a/y.png", "a/deep/x.png", "b/1.jpg", "b/2.jpg"]
    assert names(walk([tmp_path], WalkSettings()), tmp_path) == expected


def test_the_order_does_not_depend_on_the_file_system(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    fill(tmp_path, "c.jpg", "a.jpg", "b.jpg", "d/e.jpg", "c/f.jpg")
    first = names(walk([tmp_path], WalkSettings()), tmp_path)
    real = os.scandir

    class Reversed(list["os.DirEntry[str]"]):
        def __enter__(self) -> "Reversed":
            return self

        def __exit__(self, *_details: object) -> None:
            pass

    def backwards(path: str) -> Reversed:
        with real(path) as found:
            return Reversed(sorted(found, key=lambda entry: entry.name, reverse=True))

    monkeypatch.setattr(os, "scandir", backwards)
    assert names(walk([tmp_path], WalkSettings()), tmp_path) == first


def test_several_folders_come_in_the_order_given(tmp_path: Path) -> None:
    fill(tmp_path, "a/1.jpg", "b/2.jpg")
    assert names(walk([tmp_path / "b", tmp_path / "a"], WalkSettings()), tmp_path) == ["b/2.jpg", "a/1.jpg"]


@pytest.mark.parametrize("order", [(0, 1), (1, 0)])
def test_a_folder_inside_another_one_is_walked_once(tmp_path: Path, order: tuple[int, int]) -> None:
    fill(tmp_path, "top.jpg", "sub/inner.jpg", "sub/notes.txt")
    folders = [tmp_path, tmp_path / "sub"]
    result = walk([folders[place] for place in order], WalkSettings())
    assert sorted(names(result, tmp_path)) == ["sub/inner.jpg", "top.jpg"]
    assert result.other_file_count == 1
    assert all(not file.other_paths for file in result.files)


def test_a_folder_inside_another_one_through_a_link_is_walked_once(tmp_path: Path) -> None:
    fill(tmp_path / "real", "top.jpg", "sub/inner.jpg")
    link(tmp_path / "real" / "sub", tmp_path / "shortcut")
    result = walk([tmp_path / "real", tmp_path / "shortcut"], WalkSettings())
    assert [file.paths for file in result.files] == [
        (tmp_path / "real" / "top.jpg",),
        (tmp_path / "real" / "sub" / "inner.jpg",),
    ]


def test_a_hidden_folder_is_walked_when_it_is_named(tmp_path: Path) -> None:
    fill(tmp_path, "top.jpg", ".hidden/inner.jpg")
    assert names(walk([tmp_path, tmp_path / ".hidden"], WalkSettings()), tmp_path) == ["top.jpg", ".hidden/inner.jpg"]


def test_symlinks_are_not_followed(tmp_path: Path) -> None:
    fill(tmp_path, "outside/a.jpg", "inside/b.jpg")
    link(tmp_path / "outside", tmp_path / "inside" / "folder link")
    link(tmp_path / "outside" / "a.jpg", tmp_path / "inside" / "file link.jpg")
    link(tmp_path / "gone.jpg", tmp_path / "inside" / "broken.jpg")
    result = walk([tmp_path / "inside"], WalkSettings())
    assert names(result, tmp_path) == ["inside/b.jpg"]
    assert result.unreadable == []


def test_a_loop_of_symlinks_ends(tmp_path: Path) -> None:
    fill(tmp_path, "a.jpg")
    link(tmp_path, tmp_path / "again")
    assert names(walk([tmp_path], WalkSettings(any_extension=True)), tmp_path) == ["a.jpg"]


def test_a_folder_that_is_itself_a_link_is_walked(tmp_path: Path) -> None:
    fill(tmp_path, "real/a.jpg")
    link(tmp_path / "real", tmp_path / "link")
    assert names(walk([tmp_path / "link"], WalkSettings()), tmp_path) == ["link/a.jpg"]


def test_a_junction_is_not_followed(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    fill(tmp_path, "a.jpg", "junction/b.jpg")
    patch_status(monkeypatch, "junction", st_reparse_tag=0xA0000003)
    assert names(walk([tmp_path], WalkSettings()), tmp_path) == ["a.jpg"]


def test_hidden_files_and_folders_are_left_out_by_default(tmp_path: Path) -> None:
    fill(tmp_path, "a.jpg", ".b.jpg", ".cache/c.jpg", ".note.txt")
    result = walk([tmp_path], WalkSettings())
    assert names(result, tmp_path) == ["a.jpg"]
    assert result.other_file_count == 0


def test_hidden_files_and_folders_are_taken_on_request(tmp_path: Path) -> None:
    fill(tmp_path, "a.jpg", ".b.jpg", ".cache/c.jpg")
    assert names(walk([tmp_path], EVERYTHING), tmp_path) == [".b.jpg", "a.jpg", ".cache/c.jpg"]


@pytest.mark.parametrize("folder", ["$RECYCLE.BIN", ".Trash-1000", ".Trashes", "lost+found", "#recycle"])
def test_trash_and_system_folders_are_left_out_even_when_hidden_ones_are_taken(tmp_path: Path, folder: str) -> None:
    fill(tmp_path, "a.jpg", f"{folder}/b.jpg")
    assert names(walk([tmp_path], EVERYTHING), tmp_path) == ["a.jpg"]


def test_hard_links_are_one_image_file_with_several_paths(tmp_path: Path) -> None:
    fill(tmp_path, "a.jpg", "x.jpg")
    (tmp_path / "sub").mkdir()
    os.link(tmp_path / "a.jpg", tmp_path / "sub" / "b.jpg")
    os.link(tmp_path / "a.jpg", tmp_path / "c.jpg")
    files = walk([tmp_path], WalkSettings()).files
    assert [file.paths for file in files] == [
        (tmp_path / "a.jpg", tmp_path / "c.jpg", tmp_path / "sub" / "b.jpg"),
        (tmp_path / "x.jpg",),
    ]


def test_files_without_an_inode_are_never_taken_for_links(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    fill(tmp_path, "one/a.jpg", "two/a.jpg")
    patch_status(monkeypatch, "a.jpg", st_ino=0)
    assert [file.other_paths for file in walk([tmp_path], WalkSettings()).files] == [(), ()]


@pytest.mark.skipif(sys.platform == "win32", reason="Windows has no FIFOs in folders")
def test_a_pipe_is_listed_and_not_opened(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "pipe.jpg")
    result = walk([tmp_path], WalkSettings())
    assert result.files == []
    assert [entry.reason for entry in result.unreadable] == ["not an ordinary file (a pipe, a socket or a device)"]


def test_an_empty_file_is_listed(tmp_path: Path) -> None:
    (tmp_path / "a.jpg").touch()
    assert [entry.reason for entry in walk([tmp_path], WalkSettings()).unreadable] == ["empty (0 bytes)"]


def test_a_file_that_is_only_in_the_cloud_is_listed(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    fill(tmp_path, "a.jpg", "b.jpg")
    patch_status(monkeypatch, "a.jpg", st_flags=0x40000000)
    result = walk([tmp_path], EVERYTHING)
    assert names(result, tmp_path) == ["b.jpg"]
    assert "only in the cloud" in result.unreadable[0].reason


def test_camera_raw_files_are_images(tmp_path: Path) -> None:
    fill(tmp_path, "a.jpg", "b.CR2", "c.nef")
    result = walk([tmp_path], WalkSettings())
    assert names(result, tmp_path) == ["a.jpg", "b.CR2", "c.nef"]
    assert not result.unreadable


def test_a_folder_that_cannot_be_listed_is_listed_as_such(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    fill(tmp_path, "a.jpg", "locked/b.jpg", "open/c.jpg")
    fail_for(monkeypatch, "scandir", "locked", PermissionError(13, "Permission denied"))
    result = walk([tmp_path], WalkSettings())
    assert names(result, tmp_path) == ["a.jpg", "open/c.jpg"]
    assert [(entry.path, entry.reason) for entry in result.unreadable] == [
        (tmp_path / "locked", "the folder cannot be listed: Permission denied")
    ]


def test_an_image_file_that_vanished_is_listed(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    fill(tmp_path, "a.jpg", "b.jpg")
    fail_for(monkeypatch, "stat", "a.jpg", FileNotFoundError(2, "No such file or directory"))
    result = walk([tmp_path], WalkSettings())
    assert names(result, tmp_path) == ["b.jpg"]
    assert [entry.reason for entry in result.unreadable] == ["cannot be read: No such file or directory"]


def test_a_folder_without_a_status_is_listed_unless_it_is_hidden(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    fill(tmp_path, "locked/a.jpg", ".locked/b.jpg")
    for name in ("locked", ".locked"):
        fail_for(monkeypatch, "stat", name, PermissionError(13, "Permission denied"))
    assert [entry.path for entry in walk([tmp_path], WalkSettings()).unreadable] == [tmp_path / "locked"]
    assert len(walk([tmp_path], EVERYTHING).unreadable) == 2
    assert walk([tmp_path], WalkSettings(recursive=False)).unreadable == []


def test_another_file_that_vanished_is_passed_over(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    fill(tmp_path, "a.txt", "b.jpg")
    fail_for(monkeypatch, "stat", "a.txt", FileNotFoundError(2, "No such file or directory"))
    result = walk([tmp_path], WalkSettings())
    assert (len(result.files), result.unreadable, result.other_file_count) == (1, [], 0)


def test_other_files_are_counted(tmp_path: Path) -> None:
    fill(tmp_path, "a.jpg", "b.txt", "sub/c.pdf", "no ending")
    assert walk([tmp_path], WalkSettings()).other_file_count == 3


def test_every_file_is_taken_on_request(tmp_path: Path) -> None:
    fill(tmp_path, "a.jpg", "b.txt", "no ending")
    result = walk([tmp_path], WalkSettings(any_extension=True))
    assert names(result, tmp_path) == ["a.jpg", "b.txt", "no ending"]
    assert result.other_file_count == 0


def test_excluded_folders_are_left_out(tmp_path: Path) -> None:
    fill(tmp_path, "a.jpg", "out/b.jpg", "in/out/c.jpg")
    settings = WalkSettings(excluded_folders=(tmp_path / "out",))
    assert names(walk([tmp_path], settings), tmp_path) == ["a.jpg", "in/out/c.jpg"]


def test_subfolders_are_left_out_on_request(tmp_path: Path) -> None:
    fill(tmp_path, "a.jpg", "sub/b.jpg", "sub/deep/c.jpg")
    settings = WalkSettings(recursive=False)
    assert names(walk([tmp_path], settings), tmp_path) == ["a.jpg"]
    assert names(walk([tmp_path, tmp_path / "sub"], settings), tmp_path) == ["a.jpg", "sub/b.jpg"]


@pytest.mark.skipif(sys.platform == "win32", reason="Windows does not let such a folder be made")
def test_a_folder_too_deep_for_one_path_is_listed(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    for _ in range(25):  # step by step, since no call takes the whole path
        Path("d" * 200).mkdir()
        os.chdir("d" * 200)
    Path("a.jpg").write_text("x")
    result = walk([tmp_path], WalkSettings())
    assert [entry.reason for entry in result.unreadable] == ["cannot be read: File name too long"]


def test_the_identity_is_that_of_the_file(tmp_path: Path) -> None:
    fill(tmp_path, "a.jpg")
    status = (tmp_path / "a.jpg").stat()
    identity = walk([tmp_path], WalkSettings()).files[0].identity
    assert (identity.byte_size, identity.mtime_ns) == (status.st_size, status.st_mtime_ns)
    assert (identity.device, identity.inode) == (status.st_dev, status.st_ino)


def test_no_file_is_opened(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    fill(tmp_path, "a.jpg", "b.nef", "c.txt")

    def refuse(*_arguments: object, **_options: object) -> None:
        pytest.fail("the walk opened a file")

    with monkeypatch.context() as patch:
        patch.setattr("builtins.open", refuse)
        patch.setattr(os, "open", refuse)
        result = walk([tmp_path], WalkSettings())
    assert len(result.files) == 2


def test_the_count_grows_with_each_folder(tmp_path: Path) -> None:
    fill(tmp_path, "a.jpg", "sub/b.jpg", "sub/c.jpg")
    counts: list[int] = []
    walk([tmp_path], WalkSettings(), on_found=counts.append)
    assert counts == [1, 3]


def test_a_cancel_ends_the_walk_at_the_next_folder(tmp_path: Path) -> None:
    fill(tmp_path, "a.jpg", "sub/b.jpg")
    cancel = CancelToken()
    counts: list[int] = []

    def count_and_cancel(count: int) -> None:
        counts.append(count)
        cancel.cancel()

    with pytest.raises(OperationCancelledError):
        walk([tmp_path], WalkSettings(), on_found=count_and_cancel, cancel=cancel)
    assert counts == [1]


def test_an_excluded_folder_is_left_out_through_a_link_and_as_the_folder_asked_for(tmp_path: Path) -> None:
    save_picture(tmp_path / "real" / "private" / "a.png", 1)
    save_picture(tmp_path / "real" / "b.png", 2)
    try:
        (tmp_path / "link").symlink_to(tmp_path / "real", target_is_directory=True)
    except OSError:
        pytest.skip("symlinks may not be made here")
    private = tmp_path / "real" / "private"
    settings = WalkSettings(excluded_folders=(private,))
    assert [file.path.name for file in walk([tmp_path / "link"], settings).files] == ["b.png"]
    asked_for = walk([private], settings)
    assert asked_for.files == []
    assert [entry.reason for entry in asked_for.unreadable] == ["left out by you, in Folders…"]
