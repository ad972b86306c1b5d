"""Sheets or files of one month each, which number its days (`1` to `31`) → with the month and year of their name."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING, Any

from regulars.contents import is_blank
from regulars.engine import Engine, identifier
from regulars.matching import rank
from regulars.months import month_named
from regulars.read import Raw, gather, replaced, schema
from regulars.relations import numbers
from regulars.source import Source, noted

if TYPE_CHECKING:
    from collections.abc import Sequence

_NAME = re.compile(r"(?:.*[\W_])?([^\W\d_]{3,12})\.?[\W_]*((?:19|20)\d\d)(?!\d)(?![\W_]?\d).*")
_FIGURES = re.compile(r"(?:.*\D)?((?:19|20)\d\d)[-_. ](0?[1-9]|1[0-2])(?![-_. ]?\d).*")
"""How a name says a month: `Verkauf März 2026`, `sales_2026-03`."""


def complete(engine: Engine, raw: Raw) -> Raw:
    """`raw` with whole days, where its days are numbers of a month and each source says which month it is of."""
    named = [header for header in raw.columns if rank("date", header)]
    header = named[0] if len(named) == 1 and _are_days(raw.sample[named[0]]) else ""
    months = [_month_of(source) for source in raw.sources] if header else []
    if engine.name != "duckdb" or not header or not all(months):
        return raw
    told = zip(raw.sources, months, strict=True)
    sources = [_with_month(engine, source, header, month) for source, month in told]
    return gather(engine, noted(sources, f"{header!r} numbers the days of the month that each name says"))


def _are_days(cells: Sequence[Any]) -> bool:
    """Whether nearly all are whole numbers up to 31, and some are too large for a month."""
    held = [number for number in numbers(cells) if number is not None]
    filled = sum(not is_blank(cell) for cell in cells)
    days = [number for number in held if 1 <= number <= 31 and number == int(number)]
    return bool(days) and max(days) > 12 and len(days) == len(held) and 2 * len(days) > filled


def _month_of(source: Source) -> str:
    """`2026-03` for what is of March 2026; empty where its sheet, or its file, does not say one month."""
    name = source.name.removeprefix(f"{source.file}: ") if source.file else source.name.rpartition("/")[2]
    if (found := _NAME.fullmatch(name)) and (number := month_named(found[1])):
        return f"{found[2]}-{number:02d}"
    return f"{figures[1]}-{int(figures[2]):02d}" if (figures := _FIGURES.fullmatch(name)) else ""


def _with_month(engine: Engine, source: Source, header: str, of: str) -> Source:
    cell = f"trim(CAST({identifier(header)} AS VARCHAR))"
    day = f"regexp_extract({cell}, '^([0-9]{{1,2}})(?:[.]0*)?$', 1)"
    whole = f"CASE WHEN {day} = '' THEN {cell} ELSE concat('{of}-', lpad({day}, 2, '0')) END"
    return replace(
        source, sql=f"(SELECT {replaced(schema(engine, source), {header: whole})} FROM {source.sql})", spread=""
    )
