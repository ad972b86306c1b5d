"""Whether an old Office file (.xls; OLE compound file, [MS-CFB]) is sound enough to be handed to its reader.

Such a file is a small file system: tables say which sector follows which. Where a damaged table leads in a circle, a
reader that follows it fills the memory of the machine, so the circles are looked for first.
"""

from __future__ import annotations

import struct

HEADER = 512
SIGNATURE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
IN_HEADER = 109
"""So many sectors of the table are listed in the header itself; sectors of their own list the others."""

LAST = 0xFFFFFFFA
"""From here on an entry is no sector, but says that a chain ends or what a sector is for."""


def is_sound(data: bytes) -> bool:
    """Whether every chain of sectors in the file `data` ends within it."""
    if len(data) < HEADER or not data.startswith(SIGNATURE):
        return False
    (shift,) = struct.unpack_from("<H", data, 30)
    first_small, first_more = (struct.unpack_from("<I", data, at)[0] for at in (60, 68))
    if shift not in (9, 12):
        return False
    size = 1 << shift
    listed = _listed(data, first_more, size)
    if listed is None:
        return False
    table = [entry for sector in listed for entry in _sector(data, sector, size)]
    if len(table) < len(listed) * size // 4 or not _ends(table, len(data) // size):
        return False
    small = [entry for sector in _chain(table, first_small) for entry in _sector(data, sector, size)]
    return _ends(small, len(small))


def _sector(data: bytes, number: int, size: int) -> tuple[int, ...]:
    """The entries of one sector of a table; none where the file ends before it does."""
    start = (number + 1) * size
    return struct.unpack_from(f"<{size // 4}I", data, start) if start + size <= len(data) else ()


def _listed(data: bytes, following: int, size: int) -> list[int] | None:
    """The sectors that the table of sectors is in; None where the list leads in a circle."""
    listed, seen = list(struct.unpack_from(f"<{IN_HEADER}I", data, 76)), set[int]()
    while following < LAST:
        entries = _sector(data, following, size)
        if following in seen or not entries:
            return None
        seen.add(following)
        listed += entries[:-1]
        following = entries[-1]
    return [sector for sector in listed if sector < LAST]


def _chain(table: list[int], first: int) -> list[int]:
    """The sectors of one chain of a table in which every chain ends."""
    chain = []
    while first < len(table):
        chain.append(first)
        first = table[first]
    return chain


def _ends(table: list[int], sectors: int) -> bool:
    """Whether following the table from any sector comes to an end, and within so many sectors."""
    done = bytearray(len(table))
    for start in range(len(table)):
        at, path = start, []
        while at < len(table) and not done[at]:
            done[at] = 1
            path.append(at)
            at = table[at]
        if at < LAST and (at >= sectors or (at < len(table) and done[at] == 1)):
            return False
        for passed in path:
            done[passed] = 2
    return True
