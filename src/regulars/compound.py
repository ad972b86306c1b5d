"""Whether an old Office file (.xls; OLE compound file, [MS-CFB]) is sound, and open, enough for its reader.

Such a file is a small file system: tables say which sector follows which. Where a damaged table leads in a circle, a
reader that follows it fills the memory of the machine, so the circles are looked for first; and so are cells ([MS-XLS])
beyond the last column, because the reader makes room for all that could stand before them.
"""

from __future__ import annotations

import struct
from collections.abc import Iterator

HEADER = 512
SIGNATURE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
IN_HEADER = 109
"""So many sectors of the table are listed in the header itself; sectors of their own list the others."""

ENTRY, SMALL = 128, 4096
"""The bytes of an entry of the directory; a stream shorter than this is kept elsewhere and holds no sheet."""

CELLS = frozenset((0x06, 0xBD, 0xBE, 0xD6, 0xFD, 0x201, 0x203, 0x204, 0x205, 0x27E))
"""The kinds of record that stand at a row and a column."""
BLANKS = frozenset((0xBE, 0x201))
"""Those of them that hold a format and nothing else."""
SHEET, BEGIN, MERGED = 0x85, 0x809, 0xE5
DIMENSIONS, ENCRYPTION, DATES, END = 0x200, 0x2F, 0x22, 0x0A
ROWS, COLUMNS = 1 << 16, 1 << 8

Place = tuple[int, int]

LAST = 0xFFFFFFFA
"""From here on an entry is no sector, but says that a chain ends or what a sector is for."""


def fault(data: bytes) -> str | None:
    """What is wrong with the file `data`: `damaged`, or `locked` by a password; None where nothing is."""
    table, size = _table(data)
    small = _small(data, table, size) if table else []
    if not table or not _ends(small, len(small)):
        return "damaged"
    # What is short is looked for among the small sectors.
    if any(length < SMALL and first >= len(small) for first, length in _books(data, table, size)):
        return "damaged"
    return next(filter(None, (_fault(stream) for stream in _sheets(data, table, size))), None)


def counts_from_1904(data: bytes) -> bool:
    """Whether the days in a file without a fault are counted from 1904, as Excel on a Mac did."""
    for stream in _sheets(data, *_table(data)):
        for kind, at, length in _records(stream):
            if kind == DATES and length == 2:
                return stream[at] == 1
            if kind == END:
                break
    return False


def merged(data: bytes, sheet: str) -> tuple[list[tuple[Place, Place]], Place]:
    """The first and the last place of all cells of a sheet that were merged into one, and the first place of all cells.

    In a file without a fault. A place is a column and a row, from 0 on.
    """
    ranges: list[tuple[Place, Place]] = []
    columns, rows = set[int](), set[int]()
    for stream in _sheets(data, *_table(data)):
        for kind, at, length in _records_of(stream, sheet):
            if kind in CELLS - BLANKS and length >= 4:
                row, column = struct.unpack_from("<HH", stream, at)
                rows.add(row)
                columns.add(column)
            elif kind == MERGED and length >= 2:
                count = min(struct.unpack_from("<H", stream, at)[0], (length - 2) // 8)
                found = (struct.unpack_from("<HHHH", stream, at + 2 + 8 * each) for each in range(count))
                ranges += [((left, top), (right, bottom)) for top, bottom, left, right in found]
    return ranges, (min(columns, default=0), min(rows, default=0))


def _records_of(stream: bytes, sheet: str) -> Iterator[tuple[int, int, int]]:
    """The records of one sheet, with those of the charts in it."""
    starts = [
        struct.unpack_from("<I", stream, at)[0]
        for kind, at, length in _records(stream)
        if kind == SHEET and length > 8 and _name(stream[at + 6 : at + length]) == sheet
    ]
    open_ = 0
    for kind, at, length in _records(stream, starts[0]) if starts else ():
        open_ += (kind == BEGIN) - (kind == END)
        if not open_:
            return
        yield kind, at, length


def _name(held: bytes) -> str:
    """A name as it is kept: its length, whether its letters have two bytes, and these."""
    wide = held[1] & 1
    return held[2 : 2 + held[0] * (1 + wide)].decode("utf-16-le" if wide else "latin-1", "replace")


def _table(data: bytes) -> tuple[list[int], int]:
    """What follows each sector, and the size of one; no table where a chain of sectors does not end in the file."""
    broken: tuple[list[int], int] = [], 0
    if len(data) < HEADER or not data.startswith(SIGNATURE):
        return broken
    (shift,) = struct.unpack_from("<H", data, 30)
    (first_more,) = struct.unpack_from("<I", data, 68)
    if shift not in (9, 12):
        return broken
    size = 1 << shift
    listed = _listed(data, first_more, size)
    if listed is None:
        return broken
    table = [entry for sector in listed for entry in _sector(data, sector, size)]
    whole = len(table) >= len(listed) * size // 4 and _ends(table, len(data) // size)
    return (table, size) if whole else broken


def _small(data: bytes, table: list[int], size: int) -> list[int]:
    """What follows each small sector."""
    (first,) = struct.unpack_from("<I", data, 60)
    return [entry for sector in _chain(table, first) for entry in _sector(data, sector, size)]


def _chained(data: bytes, table: list[int], size: int, first: int) -> bytes:
    return b"".join(data[(sector + 1) * size : (sector + 2) * size] for sector in _chain(table, first))


def _sheets(data: bytes, table: list[int], size: int) -> Iterator[bytes]:
    """The streams that hold sheets."""
    for first, length in _books(data, table, size):
        if length >= SMALL:
            yield _chained(data, table, size, first)[:length]


def _books(data: bytes, table: list[int], size: int) -> Iterator[tuple[int, int]]:
    """The first sector and the bytes of each stream that is called a workbook."""
    directory = _chained(data, table, size, struct.unpack_from("<I", data, 48)[0])
    for at in range(0, len(directory) - ENTRY + 1, ENTRY):
        name = directory[at : at + 64].decode("utf-16-le", "replace").partition("\0")[0]
        first, length = struct.unpack_from("<II", directory, at + 116)
        if name.lower() in ("workbook", "book"):
            yield first, length


def _fault(stream: bytes) -> str | None:
    """`locked` where the records of a stream are encrypted; `damaged` where a cell stands beyond the last column.

    So does a claim of more rows and columns than there are.
    """
    for kind, at, length in _records(stream):
        if kind == ENCRYPTION:
            return "locked"
        if kind in CELLS and length >= 4:
            if struct.unpack_from("<H", stream, at + 2)[0] >= COLUMNS:
                return "damaged"
        elif kind == DIMENSIONS and length >= 12:
            top, bottom, left, right = struct.unpack_from("<IIHH", stream, at)
            if not (top <= bottom <= ROWS and left <= right <= COLUMNS):
                return "damaged"
    return None


def _records(stream: bytes, start: int = 0) -> Iterator[tuple[int, int, int]]:
    """The kind of each record that is there in full, where its content begins, and how long that is."""
    at, end = start, len(stream) - 4
    while at <= end:
        kind, length = struct.unpack_from("<HH", stream, at)
        at += 4 + length
        if at <= len(stream):
            yield kind, at - length, length


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
