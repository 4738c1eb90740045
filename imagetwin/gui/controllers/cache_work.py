"""What the window does with the cache; each function is the work of a job."""

from collections.abc import Callable
from contextlib import closing
from dataclasses import dataclass

from imagetwin.config import paths
from imagetwin.domain.errors import ImageTwinError
from imagetwin.domain.progress import CancelToken
from imagetwin.domain.quantities import format_bytes
from imagetwin.domain.wording import tr, trn
from imagetwin.gui.jobs import Report


@dataclass(frozen=True, slots=True)
class CacheState:
    """What there is to say of the cache after a job: what it holds now, and what was done."""

    description: str
    outcome: str = ""
    is_empty: bool = False


def look(limit_bytes: int, _cancel: CancelToken, _report: Report) -> CacheState:
    """Find out what the cache holds."""
    return _state(limit_bytes, "")


def prune(limit_bytes: int, cancel: CancelToken, _report: Report) -> CacheState:
    """Remove what is known of files that are gone or changed; raises OperationCancelledError between two pages."""
    from imagetwin.store.fingerprint_cache import FingerprintCache

    with closing(FingerprintCache(paths.cache_path(), limit_bytes=limit_bytes)) as cache:
        pruned = cache.prune(before_page=cancel.raise_if_cancelled)
        if pruned is None:
            raise ImageTwinError(_failure(cache.notices))
    outcome = trn(
        "Removed {n} entry of files gone or changed.",
        "Removed {n} entries of files gone or changed.",
        pruned.entry_count,
    )
    return _state(limit_bytes, outcome)


def clear(limit_bytes: int, _cancel: CancelToken, _report: Report) -> CacheState:
    """Forget everything, thumbnails too."""
    from imagetwin.store.fingerprint_cache import FingerprintCache
    from imagetwin.store.thumbnail_cache import clear_thumbnails

    with closing(FingerprintCache(paths.cache_path(), limit_bytes=limit_bytes)) as cache:
        if not cache.clear():
            raise ImageTwinError(_failure(cache.notices))
    clear_thumbnails(paths.thumbnails_path())
    return _state(limit_bytes, tr("The cache is empty. The next search reads every picture."))


def make_room(limit_bytes: int, _cancel: CancelToken, _report: Report) -> CacheState:
    """Bring a cache below a size limit that was lowered."""
    from imagetwin.store.fingerprint_cache import FingerprintCache

    if paths.cache_path().exists():
        with closing(FingerprintCache(paths.cache_path(), limit_bytes=limit_bytes)) as cache:
            cache.make_room()
    return _state(limit_bytes, "")


CacheWork = Callable[[int, CancelToken, Report], CacheState]


def _state(limit_bytes: int, outcome: str) -> CacheState:
    if not paths.cache_path().exists():
        return CacheState(tr("Empty: the first search fills it."), outcome, is_empty=True)
    from imagetwin.store.fingerprint_cache import FingerprintCache

    with closing(FingerprintCache(paths.cache_path(), limit_bytes=limit_bytes)) as cache:
        info = cache.info()
        if info is None:
            return CacheState(_failure(cache.notices), outcome)
        outcome = " ".join([outcome, *map(tr, cache.notices)]).strip()
    count = sum(kind.fingerprint_count + kind.unreadable_count for kind in info.kinds)
    if not count and not info.inspection_count and not info.proof_count and not info.search_count:
        return CacheState(tr("Empty."), outcome, is_empty=True)
    size = format_bytes(info.byte_size)
    remembered = trn("{n} picture remembered, {size}", "{n} pictures remembered, {size}", count, size=size)
    return CacheState(remembered, outcome)


def _failure(notices: list[str]) -> str:
    return " ".join(map(tr, notices)) or tr("The cache cannot be used.")
