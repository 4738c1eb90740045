"""What a scan makes of animations: never copies of stills, and copies of each other only in all frames."""

from pathlib import Path

import pytest

from imagetwin.domain.fingerprints import PHASH
from imagetwin.domain.settings import DecodeSettings, HashSettings, MatchSettings, ScanSettings
from imagetwin.domain.tiers import Tier
from imagetwin.engine.scan import scan
from tests.helpers.animations import frames_by, save_frames
from tests.helpers.thread_workers import ThreadWorkers
from tests.helpers.truth import tiers_of


@pytest.fixture(scope="module")
def animations(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return a folder with a film, what begins with the same frame, and the film saved again."""
    folder = tmp_path_factory.mktemp("animations")
    size = (200, 150)
    frames = frames_by(range(4), size)
    save_frames(folder / "film.png", frames, duration=100)
    save_frames(folder / "film.gif", frames, duration=100)
    save_frames(folder / "film.webp", frames, duration=100, quality=85)
    save_frames(folder / "other end.png", [*frames[:3], *frames_by([9], size)], duration=100)
    frames[0].save(folder / "still.png")
    # Neither of the two is the best of those that begin so.
    for name in ("shorter.png", "shorter again.png"):
        save_frames(folder / name, frames[:2], duration=100)
    return folder


def verified(folder: Path, frames: int, cache: Path) -> dict[frozenset[str], Tier]:
    """Scan a folder; return the pairs of names that are called copies."""
    settings = ScanSettings(decode=DecodeSettings(frames=frames))
    with ThreadWorkers(2) as workers:
        result = scan([folder], settings, executor=workers, cache_path=cache)
    assert len(result.images) == len(list(folder.iterdir()))
    (group,) = result.groups
    assert len(group.members) == len(result.images) - 1
    assert result.cached_count in (0, len(result.images))
    pairs = tiers_of(result).items()
    return {frozenset(path.name for path in pair): tier for pair, tier in pairs if tier.is_verified}


def test_only_animations_that_agree_in_all_frames_are_copies(animations: Path, tmp_path: Path) -> None:
    cache = tmp_path / "cache.sqlite"
    png, gif, webp = "film.png", "film.gif", "film.webp"
    shorter = frozenset(("shorter.png", "shorter again.png"))
    assert verified(animations, 1, cache) == {frozenset((png, gif)): Tier.SAME_PIXELS, shorter: Tier.SAME_FILE}
    # What was remembered of the looks at first frames does not stand for this.
    found = verified(animations, 4, cache)
    assert found.pop(shorter) is Tier.SAME_FILE
    assert found.keys() == {frozenset((png, gif)), frozenset((png, webp)), frozenset((gif, webp))}
    assert set(found.values()) == {Tier.SAME_PIXELS, Tier.RE_ENCODED}


def test_records_with_more_hashes_than_are_asked_for_keep_animations_apart(animations: Path, tmp_path: Path) -> None:
    cache = tmp_path / "cache.sqlite"
    wider = ScanSettings(match=MatchSettings(hash=HashSettings(PHASH.name, 8)))
    with ThreadWorkers(2) as workers:
        scan([animations], wider, executor=workers, cache_path=cache)
    remembered = verified(animations, 1, cache)
    assert remembered == verified(animations, 1, tmp_path / "another.sqlite")
