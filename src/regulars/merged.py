"""Cells of an .xlsx that were merged with those below them: what the first one says holds for all of them."""

from __future__ import annotations

import zlib
from dataclasses import dataclass
from pathlib import Path
from xml.etree import ElementTree
from zipfile import BadZipFile, ZipFile

from regulars import extent

MOST = 50_000
"""So many merged cells at most are looked at in a sheet."""

_MAIN = "{http://schemas.openxmlformats.org/spreadsheetml/2006/main}"
_ID = "{http://schemas.openxmlformats.org/officeDocument/2006/relationships}id"
_BROKEN = (BadZipFile, OSError, EOFError, KeyError, ValueError, NotImplementedError, RuntimeError, zlib.error)


@dataclass(frozen=True, slots=True)
class Down:
    """Merged cells of one column, from row `top` to row `bottom`; both count from 0 at the sheet's first cell."""

    column: int
    top: int
    bottom: int


def down(path: Path, sheet: str) -> list[Down]:
    """The cells of a sheet that are merged with those below; none where the workbook is of another form."""
    try:
        with ZipFile(path) as book:
            part = _part(book, sheet)
            ranges = extent.merged(book, part) if part else []
            if not ranges or len(ranges) > MOST:
                return []
            left, above = extent.first(book, part)
    except (*_BROKEN, ElementTree.ParseError):
        return []
    return [
        Down(column - left, top - above, bottom - above)
        for (column, top), (_, bottom) in ranges
        if bottom > top and column >= left and top >= above
    ]


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
