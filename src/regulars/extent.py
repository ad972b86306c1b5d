"""How far the sheets of an .xlsx reach, by what stands in them rather than by what they claim.

A reader makes room for every cell from the first to the last one: a single stray cell at the far end of a sheet would
take more memory than any machine has.
"""

from __future__ import annotations

import re
import zlib
from collections.abc import Iterator
from pathlib import Path
from zipfile import BadZipFile, ZipFile

MOST_CELLS = 50_000_000
"""More than any sheet of sales holds; so many blank cells still fit a machine."""
HEAD, CHUNK = 1 << 12, 1 << 20
FAR = 1 << 10
"""No tag of a cell is longer."""

_CLAIM = re.compile(rb'<(?:\w+:)?dimension ref="([A-Z]+)(\d+):([A-Z]+)(\d+)"')
_RANGE = re.compile(rb'<(?:\w+:)?mergeCell [^<>]*ref="([A-Z]+)(\d+):([A-Z]+)(\d+)"')
_CELL = re.compile(rb'<(?:\w+:)?c\s(?:[^<>]*\s)?r="([A-Z]{1,3})(\d{1,7})"[^<>]*(?<!/)>')


def too_far(path: Path) -> str | None:
    """The last cell of a sheet that has too much between its first and its last one; None where none has.

    Only a sheet that claims so is looked at in full: the claim is often that of a format without anything in it.
    """
    try:
        with ZipFile(path) as book:
            for part in book.namelist():
                if part.startswith("xl/worksheets/") and part.endswith(".xml"):
                    with book.open(part) as sheet:
                        claim = _CLAIM.search(sheet.read(HEAD))
                    if claim and _area(claim[1], claim[2], claim[3], claim[4]) > MOST_CELLS:
                        found = _last(book, part)
                        if found:
                            return found
    except (BadZipFile, OSError, NotImplementedError, EOFError, RuntimeError, ValueError, zlib.error):
        return None  # whose reader says what is wrong
    return None


Place = tuple[int, int]
"""A column and a row, both from 1 on."""


def merged(book: ZipFile, part: str) -> list[tuple[Place, Place]]:
    """The first and the last place of all cells of a sheet that were merged into one."""
    found = (range_ for chunk in chunks(book, part) if b"mergeCell " in chunk for range_ in _RANGE.findall(chunk))
    return [((_number(left), int(top)), (_number(right), int(bottom))) for left, top, right, bottom in found]


def first(book: ZipFile, part: str) -> Place:
    """The first column and the first row of a sheet in which a cell holds something: where its reader begins."""
    columns: set[bytes] = set()
    row = 0
    for chunk in chunks(book, part):
        for column, number in _CELL.findall(chunk):
            columns.add(column)
            row = row or int(number)
    return min(map(_number, columns), default=1), row


def _last(book: ZipFile, part: str) -> str | None:
    """The last row and column with a cell in them, where there is too much before them."""
    columns: set[bytes] = set()
    first, last = 0, 0
    for chunk in chunks(book, part):
        for column, row in _CELL.findall(chunk):
            columns.add(column)
            first, last = first or int(row), int(row)
    if not columns:
        return None
    left, right = min(columns, key=_number), max(columns, key=_number)
    far = _area(left, b"%d" % first, right, b"%d" % last) > MOST_CELLS
    return f"{right.decode()}{last}" if far else None


def chunks(book: ZipFile, part: str) -> Iterator[bytes]:
    """A part in pieces that divide no tag."""
    rest = b""
    with book.open(part) as sheet:
        while chunk := sheet.read(CHUNK):
            text, start, rest = (rest + chunk).rpartition(b"<")
            yield text
            rest = (start + rest)[:FAR]
    yield rest


def _area(left: bytes, top: bytes, right: bytes, bottom: bytes) -> int:
    return (abs(_number(right) - _number(left)) + 1) * (abs(int(bottom) - int(top)) + 1)


def _number(letters: bytes) -> int:
    """`A` → 1, `Z` → 26, `AA` → 27."""
    number = 0
    for letter in letters:
        number = 26 * number + letter - 64
    return number
