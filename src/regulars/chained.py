"""Discounts one after another in a cell (`10+5`: ten percent, then five of what is left) → what they take off."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from typing import TYPE_CHECKING, Any

from regulars import together
from regulars.contents import is_blank, written_with_commas
from regulars.engine import Engine, identifier, literal
from regulars.matching import rank
from regulars.source import noted

if TYPE_CHECKING:
    from regulars.read import Raw

VIEW = "unchained"

MOST = 5
"""So many discounts one after another are read."""

LEAST = 5
"""Where no chain begins with as much, they may count pieces: `2+1` is one free with two."""

PLACES = 10
"""The digits behind the point of what they take off in all: enough that no line total shows where it was cut off."""

_ONE = r"([0-9]{1,3}(?:[.,][0-9]+)?)\s*%?"
_MORE = rf"(?:\s*[-+/]\s*{_ONE})?"
_CELL = rf"^\s*{_ONE}{_MORE * (MOST - 1)}\s*$"


def read(engine: Engine, raw: Raw) -> Raw:
    """`raw` with one percentage for each chain of them, and a note; `raw` where no column of discounts holds any."""
    chains = [header for header in raw.columns if _says(header) and raw.columns[header].is_text and _holds(raw, header)]
    if not chains:
        return raw
    comma = written_with_commas(raw.sample)
    cells = ", ".join(
        _in_all(header, comma=comma) if header in chains else identifier(header) for header in raw.columns
    )
    engine.table(VIEW, f"SELECT {cells}, source_number FROM {raw.table}", stored=False)
    sample = {header: [_taken_off(cell, comma=comma) for cell in raw.sample[header]] for header in chains}
    note = f"discounts one after another, in {', '.join(map(repr, chains))}, were read as what they take off in all"
    return replace(raw, table=VIEW, sources=noted(raw.sources, note), sample=raw.sample | sample)


def _says(header: str) -> bool:
    return rank("discount", header) is not None


def _holds(raw: Raw, header: str) -> bool:
    """Whether a column holds percentages, and on some rows several of them."""
    filled = [str(cell) for cell in raw.sample[header] if not is_blank(cell)]
    each = [_percents(cell) for cell in filled]
    chains = [parts for parts in each if len(parts) > 1]
    several = any(first >= LEAST for first, *_ in chains)
    return several and all(each) and all(part <= 100 for parts in each for part in parts)


def _percents(cell: str) -> Sequence[float]:
    found = re.match(_CELL, cell)
    return [float(part.replace(",", ".")) for part in found.groups() if part] if found else []


def _taken_off(cell: Any, *, comma: bool) -> Any:
    parts = [] if is_blank(cell) else _percents(str(cell))
    left = 1.0
    for part in parts:
        left *= 1 - part / 100
    number = f"{100 * (1 - left):.{PLACES}f}".rstrip("0").rstrip(".")
    return f"{together.written(number, comma=comma)}%" if parts else cell


def _in_all(header: str, *, comma: bool) -> str:
    """SQL: the same; a cell that is no chain stays as it is, and is unreadable."""
    cell = identifier(header)
    parts = (f"replace(regexp_extract({cell}, {literal(_CELL)}, {part}), ',', '.')" for part in range(1, MOST + 1))
    left = " * ".join(f"(1 - coalesce(TRY_CAST({part} AS DOUBLE), 0) / 100)" for part in parts)
    number = together.as_text(f"100 * (1 - {left})", PLACES, comma=comma)
    percent = f"concat(regexp_replace({number}, '[.,]?0+$', ''), '%')"
    return f"CASE WHEN regexp_matches({cell}, {literal(_CELL)}) THEN {percent} ELSE {cell} END AS {cell}"
