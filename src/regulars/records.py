"""Lines of text → records: how a line divides into cells, and which lines belong together."""

from __future__ import annotations

import re
from collections import deque
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property
from typing import Protocol

MOST_LINES = 200
"""No quoted cell goes on for more lines; a quote that is open for longer was never meant as one."""


@dataclass(frozen=True)
class Dialect:
    """What parts cells, what encloses them (empty: nothing does), and what stands before a quote within quotes."""

    delimiter: str
    quote: str = '"'
    escape: str = '"'

    def split(self, text: str) -> list[str] | None:
        """The cells of a record; None where a quote in it is still open."""
        if not self.quote or self.quote not in text:
            return text.split(self.delimiter)
        cells, at = [], 0
        while True:
            found = self._quoted.match(text, at)
            if found:
                cells.append(self._bare(found[1]))
                at = found.end()
            else:
                end = text.find(self.delimiter, at)
                cell = text[at : len(text) if end < 0 else end]
                opened = cell.lstrip(" ").startswith(self.quote) and self.quotes(text[at:]) % 2
                if opened or "\n" in cell:
                    return None
                cells.append(cell)
                at += len(cell)
            if at >= len(text):
                return cells
            at += len(self.delimiter)

    def quotes(self, text: str) -> int:
        """How many quotes of a text open or close a cell."""
        return text.count(self.quote) - (text.count(self.escape + self.quote) if self.escape != self.quote else 0)

    @cached_property
    def _quoted(self) -> re.Pattern[str]:
        quote, escape = re.escape(self.quote), re.escape(self.escape)
        plain = f"[^{quote}{escape}]*" if self.escape != self.quote else f"[^{quote}]*"
        inside = f"{quote}{quote}|{escape}." if self.escape != self.quote else f"{quote}{quote}"
        end = re.escape(self.delimiter)
        return re.compile(f" *{quote}({plain}(?:(?:{inside}){plain})*){quote} *(?={end}|\\Z)", re.DOTALL)

    def _bare(self, cell: str) -> str:
        if self.escape != self.quote:
            cell = re.sub(re.escape(self.escape) + "(.)", r"\1", cell, flags=re.DOTALL)
        return cell.replace(self.quote * 2, self.quote)


@dataclass(frozen=True, slots=True)
class Record:
    """The number of its first line, how many lines it takes, its text, and its cells (None where a quote is open)."""

    number: int
    lines: int
    text: str
    cells: list[str] | None


class Waiting(Protocol):
    """Lines that are still to be read."""

    def next(self) -> str | None:
        """Take the next line; None where there is none."""

    def put_back(self, lines: Sequence[str]) -> None:
        """Let these lines be the next."""


class Lines:
    """A few lines in memory."""

    def __init__(self, texts: Sequence[str]) -> None:
        self._texts = deque(texts)

    def next(self) -> str | None:
        return self._texts.popleft() if self._texts else None

    def put_back(self, lines: Sequence[str]) -> None:
        self._texts.extendleft(reversed(lines))


def read_on(number: int, text: str, waiting: Waiting, dialect: Dialect, width: int) -> Record:
    """The record that begins with `text`, whose quote is open: with what follows, or alone where that is no cell.

    What is not part of the record goes back to `waiting`. Where lines of the table stand in the quotes, the quote was
    not meant as one, and no line but the first is lost to it.
    """
    taken: list[str] = []
    quotes = dialect.quotes(text)
    while len(taken) < MOST_LINES and (more := waiting.next()) is not None:
        taken.append(more)
        quotes += dialect.quotes(more)
        if quotes % 2 == 0 and dialect.quote in more:
            joined = "\n".join([text, *taken])
            cells = dialect.split(joined)
            if cells and len(cells) >= width and not _swallows(cells, dialect.delimiter, width):
                return Record(number, 1 + len(taken), joined, cells)
    waiting.put_back(taken)
    return Record(number, 1, text, None)


def _swallows(cells: list[str], delimiter: str, width: int) -> bool:
    """Whether a cell holds whole lines of the table: a separator for each column on every line."""
    return any("\n" in cell and cell.count(delimiter) >= max(1, width - 1) * cell.count("\n") for cell in cells)


def records(texts: list[str], dialect: Dialect, width: int = 0) -> Iterator[Record]:
    """The records of a few lines, blank lines left out."""
    waiting, number = Lines(texts), 1
    while (text := waiting.next()) is not None:
        found = Record(number, 1, text, dialect.split(text))
        if found.cells is None:
            found = read_on(number, text, waiting, dialect, width)
        if text.strip():
            yield found
        number += found.lines
