"""A few rows from all over a source, because its first ones may be those of one customer, one product or one price."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from regulars.source import SAMPLE_ROWS

PLACES, EACH = 16, 40
"""So many places are looked at, and so many rows in a line at each of them: whole orders, not single lines."""

ROWS = PLACES * EACH
"""So many of the rows that are looked at are not the first ones."""

Splits = Callable[[str], list[str] | None]


def ranges(rows: int) -> list[tuple[int, int]]:
    """The first and last row, from 0, of each place; none where the first rows are nearly all."""
    step = (rows - SAMPLE_ROWS) // PLACES
    if step < EACH:
        return []
    return [(SAMPLE_ROWS + place * step, SAMPLE_ROWS + place * step + EACH - 1) for place in range(PLACES)]


def numbered(column: str, rows: int) -> str:
    """SQL: a row's number, from 0, is one of them; empty where there are none."""
    return " OR ".join(f"{column} BETWEEN {first} AND {last}" for first, last in ranges(rows))


def places(sources: int) -> list[int]:
    """Which of many sources are looked at: from 0, evenly spaced."""
    count = min(sources, PLACES)
    return [place * sources // count for place in range(count)]


def lines(path: Path, above: int, split: Splits, width: int) -> list[str]:
    """Lines of a text from all over it, beyond its first ones; only those that divide into so many cells."""
    found: list[str] = []
    size = path.stat().st_size
    with path.open("rb") as file:
        for _ in range(above + SAMPLE_ROWS):
            if not file.readline():
                return []
        start = file.tell()
        for place in range(PLACES):
            file.seek(max(start, start + (size - start) * place // PLACES - 1))
            end = start + (size - start) * (place + 1) // PLACES
            file.readline()  # the rest of a line
            for _ in range(EACH):
                if file.tell() >= end:
                    break
                text = file.readline().rstrip(b"\r\n").decode("utf-8", "replace")
                if text and len(split(text) or ()) == width:
                    found.append(text)
    return found
