"""What a scan makes of animations: never copies of stills, and copies of each other only in all frames."""

from pathlib import Path

import pytest

from imagetwin.domain.settings import DecodeSettings, ScanSettings
from imagetwin.domain.tiers import Tier
from imagetwin.engine.scan import scan
from tests.helpers.animations import frames_by, save_frames
from tests.helpers.thread_workers import ThreadWorkers
from tests.helpers.truth import tiers_of


@pytest.fixture
def animations(tmp_path: Path) -> Path:
    """Return a folder with a film, what begins with the same frame, and the film saved again."""
    folder = tmp_path / "animations"
    folder.mkdir()
    size = (320, 240)
    frames = frames_by(range(4), size)
    save_frames(folder / "film.png", frames, duration=100)
    save_frames(folder / "film.gif", frames, duration=100)
    save_frames(folder / "film.webp", frames, duration=100, quality=85)
    save_frames(folder / "other end.png", [*frames[:3], *frames_by([9], size)], duration=100)
    save_frames(folder / "shorter.png", frames[:2], duration=100)
    frames[0].save(folder / "still.png")
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
    assert verified(animations, 1, cache) == {frozenset((png, gif)): Tier.SAME_PIXELS}
    # What was remembered of the looks at first frames does not stand for this.
    found = verified(animations, 3, cache)
    assert found.keys() == {frozenset((png, gif)), frozenset((png, webp)), frozenset((gif, webp))}
    assert set(found.values()) == {Tier.SAME_PIXELS, Tier.RE_ENCODED}
