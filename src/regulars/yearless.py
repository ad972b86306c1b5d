"""Days written without a year (`05.03.`, `5 Mar`) → with the one year that the title of their table or sheet names."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import replace
from typing import TYPE_CHECKING

from regulars.contents import WITHOUT_YEAR, is_blank, lacks_years
from regulars.engine import Engine, identifier, literal
from regulars.matching import rank
from regulars.read import Raw, gather, replaced, schema
from regulars.source import Source, noted

if TYPE_CHECKING:
    from typing import Any

_FULL = re.compile(r"(?<!\d)(?:\d{1,2}[./-]\d{1,2}[./-]((?:19|20)\d\d)|((?:19|20)\d\d)-\d\d-\d\d)(?!\d)")
_YEAR = re.compile(r"(?<!\d)(?:19|20)\d\d(?![-/]?\d)")
"""A year in the name of a sheet, but no season: `2025-26`."""


def complete(engine: Engine, raw: Raw) -> Raw:
    """`raw` with years on its days, where every source says which year it is of."""
    named = [header for header in raw.columns if rank("date", header)]
    header = next((each for each in named if lacks_years(raw.sample[each])), "")
    years = [_year(source) for source in raw.sources]
    if engine.name != "duckdb" or not header or not all(years) or _are_months(raw.sample[header], years):
        return raw
    sources = [_with_year(engine, source, header, year) for source, year in zip(raw.sources, years, strict=True)]
    said = " and ".join(dict.fromkeys(years))
    return gather(engine, noted(sources, f"{header!r} names no year: those above the tables, {said}, were taken"))


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


def _with_year(engine: Engine, source: Source, header: str, year: str) -> Source:
    kinds = schema(engine, source)
    cell = f"trim({identifier(header)})"
    sign = f"regexp_extract({cell}, {literal(WITHOUT_YEAR)}, 1)"
    between = f"CASE WHEN {sign} = '' THEN ' ' WHEN {cell} LIKE '%.' THEN '' ELSE {sign} END"
    whole = f"concat({cell}, {between}, {literal(year)})"
    day = f"CASE WHEN regexp_full_match({cell}, {literal(WITHOUT_YEAR)}) THEN {whole} ELSE {identifier(header)} END"
    cells = {header: day} if kinds[header] == "VARCHAR" else {}
    return replace(source, sql=f"(SELECT {replaced(kinds, cells)} FROM {source.sql})", spread="")
