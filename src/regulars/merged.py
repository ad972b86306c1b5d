"""Cells of a workbook that were merged with those below them: what the first one says holds for all of them."""

from __future__ import annotations

import re
import zlib
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from xml.etree import ElementTree
from zipfile import BadZipFile, ZipFile

from regulars import compound, extent
from regulars.headers import fold
from regulars.heading import NUMBER_NAMES

MOST = 50_000
"""So many merged cells at most are looked at in a sheet."""

WIDE = 256
"""A sheet with more columns is looked at for blank ones first, which cost time and hold nothing; and its cells are not
worth filling down.
"""
GAPS = 0.9
"""A column that is filled on fewer rows than this share of the fullest one may have merged cells."""

_MAIN = "{http://schemas.openxmlformats.org/spreadsheetml/2006/main}"
_ID = "{http://schemas.openxmlformats.org/officeDocument/2006/relationships}id"
_TABLE = "{urn:oasis:names:tc:opendocument:xmlns:table:1.0}"
_HELD = "{urn:oasis:names:tc:opendocument:xmlns:office:1.0}value-type"
_CONTENT = "content.xml"
_SPANNED = re.compile(rb'number-rows-spanned="(?!1")')
_BROKEN = (BadZipFile, OSError, EOFError, KeyError, ValueError, NotImplementedError, RuntimeError, zlib.error)

Range = tuple[extent.Place, extent.Place]


@dataclass(frozen=True, slots=True)
class Down:
    """Merged cells of one column, from row `top` to row `bottom`; both count from 0 at the sheet's first cell."""

    column: int
    top: int
    bottom: int


def down(path: Path, sheet: str) -> list[Down]:
    """The cells of a sheet that are merged with those below; none where the workbook is of another form."""
    try:
        ranges, (left, above) = _ranges(path, sheet)
    except (*_BROKEN, ElementTree.ParseError):
        return []
    if len(ranges) > MOST:
        return []
    return [
        Down(column - left, top - above, bottom - above)
        for (column, top), (_, bottom) in ranges
        if bottom > top and column >= left and top >= above
    ]


def in_gaps(
    spans: Callable[[], list[Down]], place: int, called: Sequence[str], cells: Sequence[int]
) -> dict[int, list[int]]:
    """Column → the rows of cells that are merged with the one above them, but for columns of numbers.

    `place` is the row of the header, `called` are the names in it and `cells` how many there are below each. They count
    only where a column lacks cells that others have. A total of several lines stands on the first of them.
    """
    fullest = max(cells)
    gaps = {at for at, count in enumerate(cells) if called[at] and 0 < count < GAPS * fullest}
    gaps = {at for at in gaps if fold(called[at]) not in NUMBER_NAMES}
    found: dict[int, list[int]] = {}
    for each in spans() if gaps and len(cells) <= WIDE else ():
        if each.column in gaps and each.top > place:
            found.setdefault(each.column, []).extend(range(each.top, each.bottom))
    return dict(sorted(found.items()))


def _ranges(path: Path, sheet: str) -> tuple[list[Range], extent.Place]:
    """The first and the last place of all merged cells of a sheet, and its first place with something in it."""
    with path.open("rb") as file:
        old = file.read(len(compound.SIGNATURE)) == compound.SIGNATURE
    if old:
        return compound.merged(path.read_bytes(), sheet)
    with ZipFile(path) as book:
        if _CONTENT in book.namelist():
            return _of_open_document(book, sheet)
        part = _part(book, sheet)
        ranges = extent.merged(book, part) if part else []
        return ranges, extent.first(book, part) if 0 < len(ranges) <= MOST else (0, 0)


def _of_open_document(book: ZipFile, sheet: str) -> tuple[list[Range], extent.Place]:
    """The same of an OpenDocument sheet, which says of a cell over how many rows it reaches."""
    ranges: list[Range] = []
    columns: set[int] = set()
    first, row = -1, 0
    if not any(_SPANNED.search(chunk) for chunk in extent.chunks(book, _CONTENT)):
        return ranges, (0, 0)
    for line in _lines(book, sheet):
        column = 0
        for cell in line:
            repeated = int(cell.get(f"{_TABLE}number-columns-repeated", 1))
            spanned = int(cell.get(f"{_TABLE}number-rows-spanned", 1))
            if cell.get(_HELD):
                columns.add(column)
                first = row if first < 0 else first
            if spanned > 1:
                ranges.append(((column, row), (column, row + spanned - 1)))
            column += repeated
        row += int(line.get(f"{_TABLE}number-rows-repeated", 1))
        line.clear()
    return ranges, (min(columns, default=0), max(first, 0))


def _lines(book: ZipFile, sheet: str) -> Iterator[ElementTree.Element]:
    """The rows of an OpenDocument sheet."""
    here = False
    with book.open(_CONTENT) as content:
        for event, element in ElementTree.iterparse(content, ("start", "end")):
            if element.tag == f"{_TABLE}table":
                here = event == "start" and element.get(f"{_TABLE}name") == sheet
            elif here and event == "end" and element.tag == f"{_TABLE}table-row":
                yield element


def _part(book: ZipFile, sheet: str) -> str:
    """Which part of a workbook is the sheet of that name; empty where it has none."""
    if "xl/workbook.xml" not in book.namelist():
        return ""
    named = ElementTree.fromstring(book.read("xl/workbook.xml")).iter(f"{_MAIN}sheet")
    wanted = next((each.get(_ID) for each in named if each.get("name") == sheet), None)
    for each in ElementTree.fromstring(book.read("xl/_rels/workbook.xml.rels")):
        if each.get("Id") == wanted:
            target = each.get("Target", "")
            return target.removeprefix("/") if target.startswith("/") else f"xl/{target}"
    return ""
