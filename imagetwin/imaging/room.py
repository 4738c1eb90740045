"""Whether a decoder that failed may have failed for want of memory, where its library does not tell."""


def has_room(byte_count: int) -> bool:
    """Tell whether this process could have so many bytes now; they are not written to, and given back at once."""
    try:
        bytearray(byte_count)
    except MemoryError:
        return False
    return True
