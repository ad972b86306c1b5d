"""A text in which several tables stand under each other, each with a header of its own → where each of them begins.

Only where all of them have days, as the years in a notebook have: a header that is printed again on each page is none,
and neither are the parts of a report that speak of other things.
"""

from __future__ import annotations

from collections.abc import Sequence

from regulars.headers import fold
from regulars.heading import DATE_NAMES, may_name
from regulars.layout import RULE, Layout
from regulars.records import Dialect

FEWEST = 3
"""Fewer lines below a header are no table."""


def starts(lines: Sequence[str], found: Layout) -> list[int]:
    """The lines, counted from 0, with which each table begins, its title with it; none where there is but one table."""
    if not isinstance(found.cells, Dialect) or not found.header:
        return []
    rows = [found.cells.split(line) or [] for line in lines]
    headers, names = list[int](), list[str]()
    for at, row in enumerate(rows):
        own = _names(row)
        if len(own) > 1 and own != names and may_name(row) and DATE_NAMES.intersection(own):
            headers.append(at)
            names = own
    if len(headers) < 2:
        return []
    begin = [_with_title(lines, rows, at) for at in headers]
    long = all(end - at > FEWEST for at, end in zip(headers, [*begin[1:], len(lines)], strict=True))
    apart = all(first < at for first, at in zip(begin[1:], headers[1:], strict=True))
    return [0, *begin[1:]] if long and apart else []


def _names(row: Sequence[str]) -> list[str]:
    """The names in a row, folded, without the blank ones."""
    return [fold(cell) for cell in row if cell.strip()]


def _with_title(lines: Sequence[str], rows: Sequence[Sequence[str]], header: int) -> int:
    """The first of the lines right above a header that are blank, drawn, or a title."""
    first = header
    while first and (RULE.fullmatch(lines[first - 1]) or sum(bool(cell.strip()) for cell in rows[first - 1]) < 2):
        first -= 1
    return first
