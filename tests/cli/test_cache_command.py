"""`imagetwin cache`: what it says, and that it empties what it says it empties."""

from contextlib import closing
from pathlib import Path

import numpy as np
import pytest

from imagetwin.config.paths import cache_path
from imagetwin.domain.fingerprints import MSE, Fault
from imagetwin.domain.images import FileIdentity, ImageFile, UnreadableKind
from imagetwin.domain.pairs import HashPairs, TurnedPairs
from imagetwin.domain.settings import DecodeSettings
from imagetwin.imaging.worker import packed
from imagetwin.store.fingerprint_cache import FingerprintCache, FingerprintKind
from imagetwin.store.search_cache import SearchCache
from tests.cli.conftest import Command, read_object


@pytest.fixture
def filled(home: Path, tmp_path: Path) -> Path:
    """Keep what is known of a file that is gone, in a folder that is there; return the folder."""
    (tmp_path / "pictures").mkdir()
    (tmp_path / "pictures" / "other.jpg").write_bytes(b"")
    file = ImageFile(tmp_path / "pictures" / "a.jpg", FileIdentity(10, 20, 0, 0))
    cache = FingerprintCache(cache_path())
    cache.put(
        [file], packed([Fault(0, "damaged", UnreadableKind.DAMAGED)], MSE), FingerprintKind.of(MSE, DecodeSettings())
    )
    cache.close()
    with closing(SearchCache(cache_path(), limit_bytes=10**6)) as searches:
        searches.put(b"a search", HashPairs(TurnedPairs.empty(), np.empty(0), is_complete=True))
    return tmp_path / "pictures"


@pytest.mark.usefixtures("filled")
def test_info_says_what_there_is(command: Command, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert command("cache", "info", "--json", tmp_path / "info.json") == 0
    shown = capsys.readouterr().out
    assert str(cache_path()) in shown
    assert f"{MSE.record_name}, version {MSE.version}: 0 fingerprints, 1 unreadable\n0 inspections\n" in shown
    told = read_object(tmp_path / "info.json")
    assert "\n1 list of pairs by hashes\n" in shown
    assert told["schema"] == "imagetwin-cache/1"
    assert told["searches"] == 1
    assert told["methods"] == [{"method": MSE.record_name, "version": MSE.version, "fingerprints": 0, "unreadable": 1}]


def test_prune_removes_what_is_gone(command: Command, filled: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert command("cache", "prune") == 0
    assert "Removed 1 entry " in capsys.readouterr().out
    assert command("cache", "prune") == 0
    assert "Removed 0 entries " in capsys.readouterr().out


@pytest.mark.usefixtures("filled")
def test_clear_empties_it(command: Command, capsys: pytest.CaptureFixture[str]) -> None:
    assert command("cache", "clear") == 0
    assert "The cache is empty." in capsys.readouterr().out
    command("cache", "info")
    assert "mse" not in capsys.readouterr().out


@pytest.mark.parametrize("verb", ["info", "prune", "clear"])
def test_without_a_cache_none_is_made(command: Command, verb: str, capsys: pytest.CaptureFixture[str]) -> None:
    assert command("cache", verb) == 0
    shown = capsys.readouterr()
    assert "There is no cache yet" in shown.out + shown.err
    assert not cache_path().exists()
