"""Excel's binary workbooks (.xlsb, [MS-XLSB]): cells in the forms that their reader passes over, in one that it reads.

A cell may leave its column out where it follows the one before it, and a text may carry its formats. Excel writes
neither, other programs do, and the reader would lose such cells without a word.
"""

from __future__ import annotations

import io
import struct
import zlib
from collections.abc import Iterator
from pathlib import Path
from zipfile import ZIP_DEFLATED, BadZipFile, ZipFile

LOOKED_AT = 1 << 20
"""So much of a sheet tells how its cells are written."""

SHORT = {12: 1, 13: 2, 14: 3, 15: 4, 16: 5, 17: 6, 18: 7}
"""Kinds of record without a column → the same kind with one."""
RICH, TEXT = 62, 6
FULL = range(1, 12)
ROW = 0


WORKBOOK, PROPERTIES = "xl/workbook.bin", 153

BROKEN = (BadZipFile, OSError, NotImplementedError, EOFError, RuntimeError, ValueError, struct.error, zlib.error)
"""What reading a damaged one raises."""


def is_short(path: Path) -> bool:
    """Whether a workbook is an .xlsb with such cells."""
    try:
        with ZipFile(path) as book:
            return any(_has_short(book, part) for part in _sheets(book))
    except BROKEN:
        return False  # whose reader says what is wrong


def counts_from_1904(data: bytes) -> bool:
    """Whether the days of a workbook, of which `data` is the part about it, are counted from 1904."""
    return any(kind == PROPERTIES and content[:1] and content[0] & 1 for kind, content in _records(data))


def full(path: Path) -> bytes:
    """The workbook `path` with every cell in the form that is read. Raises one of BROKEN where it is damaged."""
    out = io.BytesIO()
    with ZipFile(path) as book, ZipFile(out, "w", ZIP_DEFLATED, compresslevel=1) as copy:
        sheets = _sheets(book)
        for part in book.namelist():
            data = book.read(part)
            copy.writestr(part, b"".join(_full(data)) if part in sheets else data)
    return out.getvalue()


def _sheets(book: ZipFile) -> list[str]:
    return [part for part in book.namelist() if part.startswith("xl/worksheets/") and part.endswith(".bin")]


def _has_short(book: ZipFile, part: str) -> bool:
    with book.open(part) as sheet:
        head = sheet.read(LOOKED_AT)
    return any(kind in SHORT or kind == RICH for kind, _ in _records(head))


def _records(data: bytes) -> Iterator[tuple[int, bytes]]:
    """Kind and content of each record that is there in full."""
    at, end = 0, len(data)
    while at < end:
        kind, at = _number(data, at, 2)
        length, at = _number(data, at, 4)
        if at + length > end:
            return
        yield kind, data[at : at + length]
        at += length


def _number(data: bytes, at: int, most: int) -> tuple[int, int]:
    """A number of at most so many bytes, seven bits in each, and where it ends. Past the end stand zeros."""
    number = 0
    for place in range(most):
        byte = data[at] if at < len(data) else 0
        at += 1
        number |= (byte & 0x7F) << (7 * place)
        if byte < 0x80:
            break
    return number, at


def _full(data: bytes) -> Iterator[bytes]:
    """The records of a sheet, each cell with its column and without formats."""
    column = -1
    for kind, content in _records(data):
        if kind == ROW:
            column = -1
        elif kind in SHORT:
            column += 1
            yield _record(SHORT[kind], struct.pack("<I", column) + content)
            continue
        elif kind in FULL or kind == RICH:
            (column,) = struct.unpack_from("<I", content)
            if kind == RICH:
                (length,) = struct.unpack_from("<I", content, 9)
                yield _record(TEXT, content[:8] + content[9 : 13 + 2 * length])
                continue
        yield _record(kind, content)


def _record(kind: int, content: bytes) -> bytes:
    head = bytes([kind]) if kind < 0x80 else bytes([kind & 0x7F | 0x80, kind >> 7])
    length = len(content)
    while length >= 0x80:
        head += bytes([length & 0x7F | 0x80])
        length >>= 7
    return head + bytes([length]) + content
