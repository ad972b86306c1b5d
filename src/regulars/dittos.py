"""Marks for "the same as above" (`"`, `〃`, `ditto`) → what stands above them."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from dataclasses import replace
from typing import TYPE_CHECKING, Any

from regulars.contents import sampled
from regulars.engine import Engine, identifier, literal
from regulars.errors import DataError
from regulars.filldown import keep_order, lines_lost, order_known
from regulars.source import noted
from regulars.wordlist import listed

if TYPE_CHECKING:
    from regulars.read import Raw

MARKS = listed("""
    ", '', 〃, ”, “, ″, ״, -"-, -”-, - " -, ditto, dto, dto., dito, idem, wie oben, j.w., jw., jak wyżej, 同上, 〃〃,
    comme ci-dessus, igual, samma, som ovan, как выше
""")
FEWEST = 3
"""Fewer marks in a column may be something else."""


def repeat(engine: Engine, raw: Raw) -> Raw:
    """`raw` with what marks stand for, and a note on it; `raw` itself where there are none.

    Raises DataError where the order of the lines, which says what stands above, is not known.
    """
    marked = [header for header in raw.columns if _marks(raw.sample[header]) >= FEWEST]
    if not marked:
        return raw
    if not order_known(engine, raw) or lines_lost(raw):
        raise DataError(
            f"{' and '.join(map(repr, marked))} of {raw.name} have marks for what stands above, and the order of the "
            "lines is not sure. Fill these cells with what they stand for"
        )
    keep_order(engine, raw)
    cells = ", ".join(_same(header) if header in marked else identifier(header) for header in raw.columns)
    lines = "WINDOW lines AS (PARTITION BY source_number ORDER BY rowid)"
    engine.table("repeated", f"SELECT {cells}, source_number FROM in_order {lines}")
    rows = engine.first("repeated", len(raw.sample[marked[0]]))
    note = f"marks for what stands above, in {', '.join(map(repr, marked))}, were read as that"
    return replace(raw, table="repeated", sources=noted(raw.sources, note), sample=sampled(rows, raw.columns))


def _marks(cells: Iterable[Any]) -> int:
    counted = Counter(cells)
    return sum(counted[cell] for cell in counted if isinstance(cell, str) and cell.strip().lower() in MARKS)


def _same(header: str) -> str:
    """SQL: a cell, or the last one above that is no mark, blank or not."""
    cell = identifier(header)
    is_mark = f"coalesce(lower(trim({cell})) IN ({', '.join(map(literal, MARKS))}), false)"
    above = f"last_value(CASE WHEN NOT {is_mark} THEN coalesce({cell}, '') END IGNORE NULLS) OVER lines"
    return f"CASE WHEN {is_mark} THEN nullif({above}, '') ELSE {cell} END AS {cell}"
