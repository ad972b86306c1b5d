"""Days written without a year (`05.03.`, `5 Mar`) → with the one year that the title of their table or sheet names.

Where only some lack it, as in a list kept by hand, the title may name it in passing (`Orders 2024`): the other days,
all of that year, agree, and where those follow one another, so do the completed ones.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import replace
from datetime import timedelta
from itertools import pairwise
from typing import TYPE_CHECKING

from regulars.contents import WITHOUT_YEAR, is_blank, lacks_years
from regulars.dates import EPOCH, read_dates
from regulars.engine import Engine, identifier, in_order, literal
from regulars.errors import DataError
from regulars.matching import rank
from regulars.months import month_named
from regulars.read import Raw, gather, replaced, schema
from regulars.relations import NEARLY_ALL, TELLING
from regulars.source import Source, noted

if TYPE_CHECKING:
    from typing import Any

_FULL = re.compile(r"(?<!\d)(?:\d{1,2}[./-]\d{1,2}[./-]((?:19|20)\d\d)|((?:19|20)\d\d)-\d\d-\d\d)(?!\d)")
_YEAR = re.compile(r"(?<!\d)(?:19|20)\d\d(?![-/]?\d)")
"""A year in the name of a sheet, but no season: `2025-26`."""

MOST_LINES = 50_000
"""Longer lists are not kept by hand."""

HALF_A_YEAR = 183
"""Where the lines follow one another but for a few, one so far back is of the next year."""


def complete(engine: Engine, raw: Raw) -> Raw:
    """`raw` with years on its days, where every source says which year it is of."""
    named = [header for header in raw.columns if rank("date", header)]
    header = next((each for each in named if lacks_years(raw.sample[each])), "")
    if engine.name != "duckdb":
        return raw
    if not header:
        return _complete_some(engine, raw, named)
    years = [_year(source) for source in raw.sources]
    if not all(years) or _are_months(raw.sample[header], years):
        return raw
    sources = [_with_year(engine, source, header, year) for source, year in zip(raw.sources, years, strict=True)]
    said = " and ".join(dict.fromkeys(years))
    return gather(engine, noted(sources, f"{header!r} names no year: those above the tables, {said}, were taken"))


def _complete_some(engine: Engine, raw: Raw, named: Sequence[str]) -> Raw:
    """`raw` with years on the days that lack one, of a column where others have one; itself where that is not sure."""
    for header in named:
        if not any(map(_lacks_year, map(str, raw.sample[header]))):
            continue
        sources, taken = [], dict[str, None]()
        for source in raw.sources:
            cells = _cells(engine, source, header)
            year = _year_in_passing(source) if any(map(_lacks_year, cells)) else ""
            if year and _agree(cells, header, year):
                taken[year] = None
                sources.append(_with_year(engine, source, header, year))
            else:
                sources.append(source)
        if taken:
            said = " and ".join(taken)
            note = f"some {header!r} name no year: {said}, as above the table and on all other days, was taken"
            return gather(engine, noted(sources, note))
    return raw


def _lacks_year(cell: str) -> bool:
    """Whether a cell is a day and a month, and no month of a year in two digits by its name."""
    text = cell.strip()
    word = re.search(r"[^\W\d]+", text)
    return bool(re.fullmatch(WITHOUT_YEAR, text)) and (word is None or month_named(word[0]) > 0)


def _cells(engine: Engine, source: Source, header: str) -> list[str]:
    """What stands in a column of text of one source, in its order; nothing where that is long."""
    if schema(engine, source).get(header) != "VARCHAR":
        return []
    with in_order(engine):
        rows = engine.rows(f"SELECT {identifier(header)} FROM {source.sql} LIMIT {MOST_LINES}")
    return [str(cell).strip() for (cell,) in rows if not is_blank(cell)] if len(rows) < MOST_LINES else []


def _agree(cells: Sequence[str], header: str, year: str) -> bool:
    """Whether the days of a column that have a year are of this one, several, and the others fit among them."""
    lacking = [cell for cell in cells if _lacks_year(cell)]
    if _are_months(lacking, [year]):
        return False
    whole = {cell: f"{cell}{_between(cell)}{year}" if _lacks_year(cell) else cell for cell in cells}
    try:
        read = read_dates({*whole.values()}, header).days
    except DataError:
        return False
    told = [(cell in whole and whole[cell] != cell, read.get(whole[cell])) for cell in cells]
    own = [day for added, day in told if not added and day is not None]
    if len(own) < TELLING or any((EPOCH + timedelta(day)).year != int(year) for day in own):
        return False
    days = [day for _, day in told if day is not None]
    falls = sum(one > other for one, other in pairwise(own))
    back = max((one - other for one, other in pairwise(days)), default=0)
    return back <= (HALF_A_YEAR if falls else 0) or falls > (1 - NEARLY_ALL) * len(own)


def _between(cell: str) -> str:
    """What parts a day and a month from the year behind them."""
    found = re.fullmatch(WITHOUT_YEAR, cell)
    sign = found[1] if found and found[1] else " "
    return "" if cell.endswith(".") and sign == "." else sign


def _are_months(cells: Iterable[Any], years: Iterable[str]) -> bool:
    """Whether what would be the day or the month is the year in two digits on every line: `03/24`."""
    ends = tuple(year[2:] for year in years)
    return all(str(cell).strip().rstrip(".").endswith(ends) for cell in cells if not is_blank(cell))


def _year(source: Source) -> str:
    """The year that a source is of: that of its sheet, or of the period above its table; empty where none is sure."""
    sheet = source.name.removeprefix(f"{source.file}: ").strip() if source.file else ""
    if len(of_sheet := _YEAR.findall(sheet)) == 1:
        return str(of_sheet[0])
    periods = [[first or later for first, later in _FULL.findall(title)] for title in source.titles]
    named = {year for years in periods if len(years) == 2 for year in years}
    return next(iter(named)) if len(named) == 1 else ""


def _year_in_passing(source: Source) -> str:
    """The only year that the title of a table or the name of its sheet speaks of; empty where there is not just one."""
    sheet = source.name.removeprefix(f"{source.file}: ") if source.file else ""
    years = {year for text in (*source.titles, sheet) for year in re.findall(r"(?<!\d)(?:19|20)\d\d(?!\d)", text)}
    return str(years.pop()) if len(years) == 1 else ""


def _with_year(engine: Engine, source: Source, header: str, year: str) -> Source:
    kinds = schema(engine, source)
    cell = f"trim({identifier(header)})"
    sign = f"regexp_extract({cell}, {literal(WITHOUT_YEAR)}, 1)"
    between = f"CASE WHEN {sign} = '' THEN ' ' WHEN {cell} LIKE '%.' THEN '' ELSE {sign} END"
    whole = f"concat({cell}, {between}, {literal(year)})"
    day = f"CASE WHEN regexp_full_match({cell}, {literal(WITHOUT_YEAR)}) THEN {whole} ELSE {identifier(header)} END"
    cells = {header: day} if kinds[header] == "VARCHAR" else {}
    return replace(source, sql=f"(SELECT {replaced(kinds, cells)} FROM {source.sql})", spread="")
