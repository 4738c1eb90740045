"""What `imagetwin cache` does: the sentences and the JSON about the cache."""

from typing import TYPE_CHECKING, Any

from imagetwin import __version__
from imagetwin.cli.json_files import write_json
from imagetwin.cli.output import print_error, print_note, printable
from imagetwin.config.paths import cache_path, thumbnails_path
from imagetwin.domain.errors import ImageTwinError
from imagetwin.domain.quantities import format_bytes, format_count
from imagetwin.store.fingerprint_cache import FingerprintCache
from imagetwin.store.thumbnail_cache import clear_thumbnails

if TYPE_CHECKING:
    from imagetwin.store.fingerprint_cache import CacheInfo

SCHEMA = "imagetwin-cache/1"


def show_info(json_target: str | None) -> None:
    """Print what the cache holds. Raises ImageTwinError where it cannot be used."""
    cache = FingerprintCache(cache_path())
    try:
        info = cache.info() if cache_path().exists() else None
        _tell_notices(cache, failed=info is None and cache_path().exists())
    finally:
        cache.close()
    if json_target is not None:
        write_json(_info_to_json(info), json_target)
    if json_target != "-":
        _print_info(info)


def prune() -> None:
    """Remove what is known of files that are gone or changed."""
    if not cache_path().exists():
        print_note("There is no cache yet.")
        return
    cache = FingerprintCache(cache_path())
    try:
        pruned = cache.prune()
        _tell_notices(cache, failed=pruned is None)
    finally:
        cache.close()
    if pruned is not None:
        count = pruned.entry_count
        print(
            f"Removed {format_count(count, 'entry') if count == 1 else f'{count:,} entries'} of files gone or changed."
        )


def clear() -> None:
    """Forget everything."""
    if not cache_path().exists():
        print_note("There is no cache yet.")
        return
    cache = FingerprintCache(cache_path())
    try:
        done = cache.clear()
        _tell_notices(cache, failed=not done)
    finally:
        cache.close()
    clear_thumbnails(thumbnails_path())
    print("The cache is empty. The next scan reads every file.")


def _tell_notices(cache: FingerprintCache, *, failed: bool) -> None:
    if failed:
        raise ImageTwinError(" ".join(cache.notices) or "The cache cannot be used.")
    for sentence in cache.notices:
        print_error(sentence)


def _info_to_json(info: "CacheInfo | None") -> dict[str, Any]:
    kinds = () if info is None else info.kinds
    return {
        "schema": SCHEMA,
        "version": __version__,
        "path": str(cache_path()),
        "byte_size": 0 if info is None else info.byte_size,
        "limit_bytes": None if info is None else info.limit_bytes,
        "methods": [
            {
                "method": kind.method,
                "version": kind.version,
                "fingerprints": kind.fingerprint_count,
                "unreadable": kind.unreadable_count,
            }
            for kind in kinds
        ],
        "inspections": 0 if info is None else info.inspection_count,
        "proofs": 0 if info is None else info.proof_count,
        "searches": 0 if info is None else info.search_count,
    }


def _print_info(info: "CacheInfo | None") -> None:
    print(f"Cache: {printable(str(cache_path()))}")
    if info is None:
        print("There is no cache yet; the first scan makes it.")
        return
    print(f"Size: {format_bytes(info.byte_size)} of at most {format_bytes(info.limit_bytes)}")
    for kind in info.kinds:
        known = format_count(kind.fingerprint_count, "fingerprint")
        print(f"{kind.method}, version {kind.version}: {known}, {kind.unreadable_count:,} unreadable")
    print(format_count(info.inspection_count, "inspection"))
    print(format_count(info.proof_count, "closer look"))
    print(format_count(info.search_count, "list") + " of pairs by hashes")
