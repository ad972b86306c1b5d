"""Tables in markup → one source: web pages that shop systems call .xls, and the XML of Excel 2002 to 2003."""

from __future__ import annotations

import re
from collections.abc import Iterator
from html.parser import HTMLParser
from pathlib import Path
from typing import Any
from xml.etree import ElementTree

from regulars import encoding, header_row
from regulars.engine import Engine
from regulars.errors import DataError
from regulars.rows import spool
from regulars.source import File, Source

Table = list[list[str]]

_SHEET = "{urn:schemas-microsoft-com:office:spreadsheet}"
_CHARSET = re.compile(rb"charset\s*=\s*[\"']?([\w-]+)|encoding\s*=\s*[\"']([\w-]+)", re.IGNORECASE)


def markup(engine: Engine, file: File) -> list[Source]:
    """The largest table of a web page or of an Excel XML file, as a source.

    Raises DataError where it is cut off, or holds no table with a header and rows.
    """
    written = file.path.read_bytes()
    if b"urn:schemas-microsoft-com:office:spreadsheet" in written[:4096].replace(b"\0", b""):
        tables = _sheets(file, written)
        cut = False
    else:
        parser = _Tables()
        parser.feed(written.decode(_page(file.path, written), "replace"))
        parser.close()
        tables, cut = parser.tables, parser.is_open
    if cut:
        raise DataError(f"{file.name} ends in the middle of its table. Export it again, or copy it anew")
    largest = max(tables, key=len, default=[])
    place = header_row.place(largest[: header_row.HEAD_ROWS])
    if place is None or len(largest) <= place + 1:
        raise DataError(
            f"{file.name} is a web page whose tables hold no sales: no row of names with rows below it. "
            f"Download the export itself, as CSV or Excel"
        )
    return [_source(engine, file, largest, place, others=len(tables) - 1)]


def _source(engine: Engine, file: File, table: Table, place: int, others: int) -> Source:
    width = max(map(len, table))
    called = header_row.names(table, place)
    called += [""] * (width - len(called))
    names = [name or f"column {number}" for number, name in enumerate(called, 1)]
    rows = (row + [""] * (width - len(row)) for row in table[place + 1 :] if any(row))
    notes = [f"{place} lines above the header left out"] if place else []
    if others:
        notes.append(f"the largest of {others + 1} tables was read")
    sql = spool(engine, f"markup-{file.number}", names, rows)
    return Source(file.name, "markup", sql, file.size, notes=tuple(notes))


def _page(path: Path, written: bytes) -> str:
    """The encoding that the page declares, or else the one its bytes show."""
    if said := _CHARSET.search(written[:4096]):
        name = (said.group(1) or said.group(2)).decode("ascii")
        try:
            "".encode(name)
        except LookupError:
            return encoding.detect(path, None)
        return name
    return encoding.detect(path, None)


class _Tables(HTMLParser):
    """The cells of every table; a cell that spans columns or rows stands in the first of them only."""

    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.tables: list[Table] = []
        self._cell: list[str] | None = None
        self._depth = 0
        self._below: dict[int, int] = {}
        self._spans = (1, 1)

    @property
    def is_open(self) -> bool:
        return self._depth > 0

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        if tag == "table":
            self._depth += 1
            if self._depth == 1:
                self.tables.append([])
                self._below = {}
        elif tag == "tr" and self._depth == 1:
            self._end_cell()
            self.tables[-1].append([])
        elif tag in ("td", "th") and self._depth == 1:
            self._end_cell()
            if not self.tables[-1]:
                self.tables[-1].append([])
            said = dict(attrs)
            self._spans = (_count(said.get("colspan")), _count(said.get("rowspan")))
            self._cell = []
        elif tag == "br" and self._cell is not None:
            self._cell.append(" ")

    def handle_endtag(self, tag: str) -> None:
        if tag in ("td", "th", "tr") and self._depth == 1:
            self._end_cell()
        elif tag == "table" and self._depth:
            if self._depth == 1:
                self._end_cell()
            self._depth -= 1

    def handle_data(self, data: str) -> None:
        if self._cell is not None:
            self._cell.append(data)

    def _end_cell(self) -> None:
        if self._cell is None:
            return
        row = self.tables[-1][-1]
        self._skip_spanned(row)
        at, (columns, rows) = len(row), self._spans
        row.append(" ".join("".join(self._cell).split()))
        row.extend([""] * (columns - 1))
        if rows > 1:
            self._below.update(dict.fromkeys(range(at, at + columns), rows - 1))
        self._cell = None

    def _skip_spanned(self, row: list[str]) -> None:
        """Leave the places blank that cells of rows above reach down to."""
        while self._below.get(len(row), 0) > 0:
            self._below[len(row)] -= 1
            row.append("")


def _count(said: str | None) -> int:
    return min(int(said), 1000) if said and said.isdigit() and int(said) else 1


def _sheets(file: File, written: bytes) -> list[Table]:
    try:
        root = ElementTree.fromstring(written)
    except ElementTree.ParseError as error:
        raise DataError(
            f"{file.name} is the XML of an old Excel, cut off or broken: {error}. Open it in Excel and save it as .xlsx"
        ) from None
    return [list(_lines(sheet)) for sheet in root.iter(f"{_SHEET}Table")]


def _lines(sheet: ElementTree.Element[Any]) -> Iterator[list[str]]:
    for row in sheet.iter(f"{_SHEET}Row"):
        cells: list[str] = []
        for cell in row.iter(f"{_SHEET}Cell"):
            if at := cell.get(f"{_SHEET}Index"):
                cells.extend([""] * (int(at) - 1 - len(cells)))
            data = cell.find(f"{_SHEET}Data")
            cells.append("" if data is None else " ".join("".join(data.itertext()).split()))
            cells.extend([""] * int(cell.get(f"{_SHEET}MergeAcross") or 0))
        yield cells
