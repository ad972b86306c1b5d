"""A text file → a copy that the engine reads as it is: one line for each record, each with a cell for every column.

Lines that do not divide into the columns are left out, and their numbers kept for the ledger.
"""

from __future__ import annotations

import codecs
import re
from collections import deque
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field, replace
from operator import itemgetter
from pathlib import Path

from regulars.fixedwidth import Fixed
from regulars.heading import heads_lines, sum_name
from regulars.layout import RULE, Layout, left_out
from regulars.records import Dialect, Record, read_on

CHUNK = 1 << 20
DOUBLE = '"'
ESCAPED = '\\"'
"""How some systems write a quote within quotes, which the beginning of a file may not show."""
RULED = frozenset(b"-=_+*|:~ ")
"""What a line of dashes may begin with."""
FIRST = itemgetter(0)
MOST_FOOTERS = 5
"""More lines than these below a header without a row are lines that do not divide into its columns."""
_LETTER = re.compile(r"[^\W\d_]")


@dataclass(slots=True)
class Mended:
    """What was written and what was not: rows, the numbers of lines that do not fit, of those of dashes, of titles
    of pages and of comments, and what there is to say.
    """

    rows: int = 0
    unfit: list[int] = field(default_factory=list)
    filled: int = 0
    rules: list[int] = field(default_factory=list)
    titles: list[int] = field(default_factory=list)
    comments: list[int] = field(default_factory=list)
    loose: list[tuple[int, Record]] = field(default_factory=list)
    """Lines of a single cell, each with how many rows were written before it."""

    def footers(self) -> list[Record]:
        """The lines of a single cell below the last row: what a report ends with. Many without a row are no such."""
        found = [record for rows, record in self.loose if rows == self.rows]
        return found if self.rows or len(found) <= MOST_FOOTERS else []

    def aside(self) -> tuple[int, ...]:
        """The numbers of the lines that are none of the table."""
        return tuple(sorted([*self.rules, *self.titles, *self.comments, *(record.number for record in self.footers())]))

    def notes(self) -> tuple[str, ...]:
        """What was done, in plain words."""
        said = []
        if self.filled:
            said.append(f"{_lines(self.filled)} shorter than the header filled up with blank cells")
        if self.rules:
            said.append(f"{_lines(len(self.rules))} of dashes left out")
        if self.titles:
            said.append(f"{_lines(len(self.titles))} of the titles of pages left out")
        if self.comments:
            count = len(self.comments)
            said.append(f"{_lines(count)} that begin{'s' if count == 1 else ''} with # left out")
        if footers := self.footers():
            said.append(f"{left_out([record.text.strip() for record in footers])} below the table")
        return tuple(said)


def _lines(count: int) -> str:
    return f"{count:,} line{'s' if count > 1 else ''}"


def _unnumbered(title: str) -> str:
    """The title of a page, whatever the number of the page."""
    return re.sub(r"\d+", "0", " ".join(title.split()))


def blocks(path: Path) -> Iterator[bytes]:
    """The text of a file, many whole lines at a time, whatever ends them; the last end of each block left off."""
    rest, mark = b"", codecs.BOM_UTF8
    with path.open("rb") as file:
        while chunk := file.read(CHUNK):
            while chunk.endswith(b"\r") and (more := file.read(1)):
                chunk += more
            chunk, mark = rest + chunk.removeprefix(mark), b""
            if b"\r" in chunk:
                chunk = chunk.replace(b"\r\n", b"\n").replace(b"\r", b"\n")
            block, end, rest = chunk.rpartition(b"\n")
            if end:
                yield block
    if rest:
        yield rest


def mend(path: Path, layout: Layout, target: Path) -> Mended:
    """Write the records of `path` (UTF-8) below its header to `target`, in double quotes where they need any."""
    mender = _Mender(layout)
    with target.open("wb") as out:
        for kept in mender.rows(path):
            out.write(kept)
            out.write(b"\n")
    return mender.done()


def _printed(text: str, cells: Fixed, split: list[str] | None) -> list[str] | None:
    """The cells of a line of a report: what heads the lines below, or names their sum, is one, and fits no column."""
    if not (split and split[-1]) and heads_lines(text):
        return [" ".join(text.split()), *[""] * (cells.width - 1)]
    if not (name := sum_name(text)):
        return split
    end = text.index(name) + len(name)
    rest = cells.split(" " * end + text[end:])
    return [" ".join(name.split()), *rest[1:]] if rest and not rest[0] else split


class _Mender:
    """The pass over a file: lines that all divide alike are kept a block at once, others are looked at one by one."""

    def __init__(self, layout: Layout) -> None:
        self.layout = layout
        self.found = Mended()
        self.number = layout.above
        quote = layout.cells.quote if isinstance(layout.cells, Dialect) else ""
        self._quotes = tuple({b'"', quote.encode()} - {b""})
        self._delimiter = layout.delimiter.encode()
        self._separators = len(layout.names) - 1 if isinstance(layout.cells, Dialect) else -1
        self._titles = {_unnumbered(title) for title in layout.titles if _LETTER.search(title)}
        self._waiting: deque[bytes] = deque()
        self._blocks: Iterator[bytes] = iter(())

    def rows(self, path: Path) -> Iterator[bytes]:
        """The lines to write, many at a time."""
        self._blocks = blocks(path)
        above = self.layout.above
        for block in self._blocks:
            lines = block.split(b"\n")
            if not above and self._are_plain(block, lines):
                self.number += len(lines)
                self.found.rows += len(lines)
                yield block
                continue
            self._waiting.extend(lines[above:])
            above = max(0, above - len(lines))
            if kept := self._one_by_one():
                yield b"\n".join(kept)

    def done(self) -> Mended:
        """What was found, once all rows were taken."""
        footers = {record.number for record in self.found.footers()}
        loose = [record.number for _, record in self.found.loose if record.number not in footers]
        self.found.unfit = sorted([*self.found.unfit, *loose])
        return self.found

    def _are_plain(self, block: bytes, lines: list[bytes]) -> bool:
        """Whether lines can be written as they are: each has its separators, none has quotes or may be dashes."""
        delimiter = self._delimiter
        if any(quote in block for quote in self._quotes):
            return False
        if [line.count(delimiter) for line in lines].count(self._separators) < len(lines):
            return False
        return not RULED.intersection(map(FIRST, lines))

    def _one_by_one(self) -> list[bytes]:
        kept = []
        while self._waiting:
            line = self._waiting.popleft()
            self.number += 1
            plain = line.count(self._delimiter) == self._separators and line[0] not in RULED
            if plain and not any(quote in line for quote in self._quotes):
                self.found.rows += 1
                kept.append(line)
            elif (text := line.decode(errors="surrogateescape")).strip():
                record = self._record(text)
                if row := self._row(record):
                    self.found.rows += 1
                    kept.append(row)
                self.number += record.lines - 1
        return kept

    def _record(self, text: str) -> Record:
        cells, width = self.layout.cells, len(self.layout.names)
        split = cells.split(text)
        if isinstance(cells, Fixed) and cells.places:
            split = _printed(text.expandtabs(), cells, split)
        if isinstance(cells, Dialect) and len(split or ()) != width and ESCAPED in text:
            escaped = replace(cells, escape="\\").split(text)
            split = escaped if len(escaped or ()) == width else split
        if split is not None or isinstance(cells, Fixed):
            return Record(self.number, 1, text, split)
        return read_on(self.number, text, self, cells, width)

    def next(self) -> str | None:
        """The next line, of a later block where need be."""
        if not self._waiting and (block := next(self._blocks, None)) is not None:
            self._waiting.extend(block.split(b"\n"))
        return self._waiting.popleft().decode(errors="surrogateescape") if self._waiting else None

    def put_back(self, lines: Sequence[str]) -> None:
        """Let these lines be the next."""
        self._waiting.extendleft(line.encode(errors="surrogateescape") for line in reversed(lines))

    def _row(self, record: Record) -> bytes | None:
        """The line to write for a record; None where it is none, which is counted."""
        cells, width, found = list(record.cells or ()), len(self.layout.names), self.found
        while len(cells) > width and not cells[-1].strip():
            cells.pop()
        if RULE.fullmatch(record.text):
            found.rules.append(record.number)
        elif isinstance(self.layout.cells, Fixed) and _unnumbered(record.text) in self._titles:
            found.titles.append(record.number)
        elif len(cells) == width or (len(cells) > 1 and self.layout.least <= len(cells) < width):
            found.filled += len(cells) < width
            return self._written([*cells, *[""] * (width - len(cells))])
        elif record.text.startswith("#") and len(cells) < 2:
            found.comments.append(record.number)
        elif _LETTER.search(record.text) and (len(cells) < 2 or isinstance(self.layout.cells, Fixed)):
            found.loose.append((found.rows, record))
        else:
            found.unfit.append(record.number)
        return None

    def _written(self, cells: Sequence[str]) -> bytes:
        enclosed = (f'"{cell.replace(DOUBLE, DOUBLE * 2)}"' if self._to_enclose(cell) else cell for cell in cells)
        return self.layout.delimiter.join(enclosed).encode(errors="surrogateescape")

    def _to_enclose(self, cell: str) -> bool:
        return DOUBLE in cell or "\n" in cell or self.layout.delimiter in cell
