"""Books kept by the day, whose day stands on its first line only, and each customer on the first of what they bought →
both on each line.

A line without a customer may be one of somebody unnamed instead. So it is only done where the first line of each day
has one, on so many days that this is no accident, and nobody is written twice in a row on one day.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from itertools import groupby
from typing import TYPE_CHECKING, Any

from regulars import identity
from regulars.contents import is_blank, sampled
from regulars.engine import Engine, identifier
from regulars.errors import DataError
from regulars.filldown import FEWEST, SHARE, blank_sql, keep_order, lines_lost, order_known
from regulars.heading import SUMS
from regulars.matching import Match
from regulars.relations import TELLING
from regulars.source import noted
from regulars.undated import ascend

if TYPE_CHECKING:
    from regulars.read import Raw

ACCIDENT = 1e-4
"""How seldom the first line of each day would have a customer, were lines without one those of somebody unnamed."""

MOST_LINES = 50_000
"""Longer books are not kept by hand."""


@dataclass(frozen=True, slots=True)
class _Line:
    """Where a line stands, its day and its customer, empty where it has none, and whether it has all that was sold."""

    place: int
    day: Any
    who: str
    whole: bool
    is_sum: bool


def fill(engine: Engine, raw: Raw, matches: Sequence[Match], given: Mapping[str, str]) -> Raw:
    """`raw` with days and customers filled down, and a note on it; `raw` itself where nothing shows the habit.

    Raises DataError where the first line of each day shows it, and others are not as it would have them.
    """
    headers = {match.column: match.header for match in matches}
    money = [headers[part] for part in ("amount", "unit_price") if part in headers][:1]
    items = [headers[part] for part in ("product", "quantity") if part in headers]
    if "customer" in given or "order" in headers or not money or not {"customer", "date"} <= {*headers}:
        return raw
    customer, date = (headers[part] for part in ("customer", "date"))
    kept = zip(raw.sample[money[0]], raw.sample[customer], raw.sample[date], strict=True)
    below = [(is_blank(who), is_blank(day)) for paid, who, day in kept if not is_blank(paid)]
    # on few lines a day beside a customer is only missing
    several = below.count((False, True)) >= TELLING and below.count((True, True)) > SHARE * len(below)
    if len(below) < FEWEST or not several:
        return raw
    if not order_known(engine, raw) or lines_lost(raw):
        return raw
    keep_order(engine, raw)
    lines = [*_lines(engine, raw, (date, customer), [*money, *items])]
    books = [[line for _, line in book] for _, book in groupby(lines, key=lambda line: line[0])]
    if not 0 < len(lines) < MOST_LINES or _may_be_unnamed(books):
        return raw
    if not items or not all(map(_in_order, books)):  # a bare amount may be a sum
        raise DataError(identity.named_once(raw.name, customer))
    sums = [line.place for _, line in lines if line.is_sum]
    return _filled(engine, raw, (customer, date), sums)


def _lines(engine: Engine, raw: Raw, heads: tuple[str, str], sold: Sequence[str]) -> Iterator[tuple[int, _Line]]:
    """Each line with the number of its source, in the order of the file."""
    names = list(raw.columns)
    listed = ", ".join(map(identifier, names))
    day, who = map(names.index, heads)
    needed = [names.index(header) for header in sold]
    for source, place, *cells in engine.rows(
        f"SELECT source_number, rowid, {listed} FROM in_order ORDER BY rowid LIMIT {MOST_LINES}"
    ):
        named = not is_blank(cells[who]) or not is_blank(cells[day])
        whole = not any(is_blank(cells[at]) for at in needed)
        called = any(isinstance(cell, str) and re.fullmatch(SUMS, cell.strip().lower()) for cell in cells)
        yield (
            source,
            _Line(
                place=place,
                day=None if is_blank(cells[day]) else cells[day],
                who="" if is_blank(cells[who]) else " ".join(str(cells[who]).split()).lower(),
                whole=whole and (named or not called),  # else it may be either
                is_sum=called and not whole,
            ),
        )


def _in_order(book: Sequence[_Line]) -> bool:
    """Whether the days of a book follow one another, each line is one, and none stands right below a sum."""
    first, named = True, ""
    for line in book:
        if line.is_sum:
            first, named = True, ""
            continue
        if not line.whole or (first and line.day is None):
            return False
        if line.day is None and line.who and line.who == named:
            return False  # each of their lines names them
        first, named = False, line.who or named
    return ascend([line.day for line in book if line.day is not None and not line.is_sum])


def _may_be_unnamed(books: Sequence[Sequence[_Line]]) -> bool:
    """Whether those who bought on lines without a customer may be nobody known, whom no first line of a day is of."""
    sold = [line for book in books for line in book if not line.is_sum]
    first = [line for line in sold if line.day is not None]
    named = sum(bool(line.who) for line in sold) / max(1, len(sold))
    return not all(line.who for line in first) or bool(named ** len(first) >= ACCIDENT)


def _filled(engine: Engine, raw: Raw, headers: tuple[str, str], sums: Sequence[int]) -> Raw:
    """`raw` over a table in which each line says the day and the customer above it; a sum says neither."""
    is_sum = f"rowid IN ({', '.join(map(str, sums))})" if sums else "false"
    cells = ", ".join(
        f"CASE WHEN NOT {is_sum} THEN last_value(CASE WHEN NOT {blank_sql(name)} THEN {identifier(name)} END "
        f"IGNORE NULLS) OVER (PARTITION BY source_number ORDER BY rowid) END AS {identifier(name)}"
        if name in headers
        else identifier(name)
        for name in (*raw.columns, "source_number")
    )
    customer, day = headers
    engine.table("by_day", f"SELECT {cells} FROM in_order ORDER BY rowid")
    rows = engine.first("by_day", len(raw.sample[day]))
    note = (
        f"{day!r} stands on the first line of each day only, {customer!r} on the first of what each bought, as on all "
        "first lines of a day; both were filled down to the lines below"
    )
    return replace(raw, table="by_day", sources=noted(raw.sources, note), sample=sampled(rows, raw.columns))
