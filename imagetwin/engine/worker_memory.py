"""How much memory one worker process may take, so that a crafted file costs itself and not the machine.

On Linux alone. RLIMIT_DATA counts what a process asks for and writes to, as RLIMIT_AS does not: that one counts mapped
files, too, and the search maps the fingerprints of all images. macOS accepts both and heeds neither, and Windows has
job objects only, which would hold for the pool's processes together. There the pixel budget alone bounds a worker.
"""

import os
import sys

from imagetwin.domain.settings import DecodeSettings

# Interpreter, libraries and a block of the search, and the stacks of threads that read ahead, which are claimed whole.
BASE_BYTES = 1_500_000_000
# As stored, with opacity, on a white ground and as RGB, each with four bytes: what a picture has at most at once.
BYTES_PER_PIXEL = 20
# Of all the memory there is: two workers may meet their largest pictures at once.
MACHINE_SHARE = 0.5


def memory_cap(settings: DecodeSettings, machine_bytes: int | None = None) -> int:
    """Return the bytes that one worker may take: enough for a picture of the pixel budget, if the machine has so much.

    `machine_bytes` is all the memory there is, by default this machine's.
    """
    machine = _machine_bytes() if machine_bytes is None else machine_bytes
    wanted = BASE_BYTES + BYTES_PER_PIXEL * settings.pixel_budget
    return max(BASE_BYTES, min(wanted, int(MACHINE_SHARE * machine)))


def limit_memory(byte_count: int) -> None:
    """Let this process have so many bytes, for good; beyond, an allocation fails. Nothing where that is not known."""
    if sys.platform != "linux":
        return
    import resource

    _, most = resource.getrlimit(resource.RLIMIT_DATA)
    allowed = byte_count if most == resource.RLIM_INFINITY else min(byte_count, most)
    resource.setrlimit(resource.RLIMIT_DATA, (allowed, most))


def _machine_bytes() -> int:
    try:
        return os.sysconf("SC_PAGE_SIZE") * os.sysconf("SC_PHYS_PAGES")
    except (AttributeError, OSError, ValueError):
        return sys.maxsize
