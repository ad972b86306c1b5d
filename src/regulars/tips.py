"""Lines whose product is nothing but a tip → a kind of line of their own, which is no sale."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING

from regulars import together
from regulars.engine import Engine, identifier, literal
from regulars.kinds import TIPS
from regulars.matching import PROBABLE, Table, rank

if TYPE_CHECKING:
    from regulars.read import Raw

KIND = " (tips)"
"""What the header of the kind ends with."""

MOST = 0.5
"""Where more lines are called so it is something else: a shop of billiard cues sells tips."""


def join(engine: Engine, raw: Raw, given: Mapping[str, str]) -> Raw:
    """Add the column of lines that are tips to `raw`, where one of its columns of products says so on some."""
    named = (header for header in raw.columns if rank("product", header))
    said = next((header for header in named if 0 < _share(raw, header) <= MOST), "")
    header = said + KIND
    if not said or given.get("type", header) != header:
        return raw
    cell = f"lower(trim(CAST({identifier(said)} AS VARCHAR)))"
    sql = f"CASE WHEN {cell} IN ({', '.join(map(literal, sorted(TIPS)))}) THEN 'tip' ELSE 'sale' END"
    sample = ["tip" if _is_tip(cell) else "sale" for cell in raw.sample[said]]
    return together.add(engine, raw, header, sql, sample, view="with_tips")


def find(table: Table) -> None:
    """Take that column for the kind of lines, where no other says it."""
    said = together.of_one(table.sample, KIND, lambda header: rank("product", header))
    if said and "type" not in {*table.found, *table.given}:
        table.take("type", said + KIND, f"{said!r} says nothing but a tip on some lines", PROBABLE)


def _is_tip(cell: object) -> bool:
    return str(cell).strip().lower() in TIPS


def _share(raw: Raw, header: str) -> float:
    cells = raw.sample[header]
    return sum(map(_is_tip, cells)) / max(len(cells), 1)
