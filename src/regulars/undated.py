"""Days that stand on the first of their lines only, as in a book kept by hand → the day on each of them.

Only where the days follow one another in the order of the file: lines that somebody sorted anew have lost theirs.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import replace
from datetime import date
from itertools import pairwise
from typing import TYPE_CHECKING, Any

from regulars import statuses
from regulars.contents import is_blank, sampled
from regulars.deals import not_won
from regulars.engine import Engine, identifier, literal
from regulars.errors import DataError
from regulars.filldown import FEWEST, blank_sql, keep_order, lines_lost, order_known
from regulars.headers import option
from regulars.heading import SUMS
from regulars.kinds import SPACED
from regulars.matching import Match
from regulars.source import noted

if TYPE_CHECKING:
    from regulars.read import Raw

HALF = 0.5
"""Where more of the lines lack a day, it may stand on the first of them: fewer are what was not yet sent or paid."""

FEWEST_DAYS, MOST_DAYS = 5, 20_000
"""So many days in a row show that the lines stand in their order; more are not looked at."""

WRITTEN = ((2, 1, 0), (2, 0, 1), (0, 1, 2))
"""Where year, month and day may stand in a written date."""

DAYS = 31
"""What begins with more than this is a year."""


def fill(engine: Engine, raw: Raw, matches: Sequence[Match], given: Mapping[str, str]) -> Raw:
    """`raw` with days filled down, and a note on it; `raw` itself where most lines have one.

    Raises DataError where most lines have none, and the order of the file does not show it.
    """
    headers = {match.column: match.header for match in matches}
    money = next((headers[part] for part in ("amount", "unit_price") if part in headers), None)
    if money is None or not {"customer", "date"} <= {*headers}:
        return raw
    lines = zip(raw.sample[money], raw.sample[headers["customer"]], strict=True)
    unsold = _unsold(raw, headers)
    sold = [row for row, cells in enumerate(lines) if row not in unsold and not any(map(is_blank, cells))]
    day = raw.sample[headers["date"]]
    undated = [row for row in sold if is_blank(day[row])]
    if len(sold) < FEWEST or len(undated) <= HALF * len(sold) or _ordered(raw, headers, undated):
        return raw
    if _in_order(engine, raw, headers):
        return _filled(engine, raw, headers["date"])
    if "date" not in given:
        raise DataError(
            f"{len(undated):,} of {len(sold):,} lines seen of {raw.name} have an amount and no {headers['date']!r}, "
            "which may stand on the first line of each day only. Fill the empty cells below with what stands above "
            f"them; if these lines have no day, say --columns {option('date', headers['date'])}, which leaves them out"
        )
    return raw


def _unsold(raw: Raw, headers: Mapping[str, str]) -> set[int]:
    """The rows whose state says that nothing was sold: a deal that was not won has no day on which it was."""
    states = [str(cell).strip().lower().translate(SPACED) for cell in raw.sample.get(headers.get("status", ""), ())]
    none = {state for state in {*states} if statuses.undone(state)} | not_won({*states})
    return {row for row, state in enumerate(states) if state in none}


def _ordered(raw: Raw, headers: Mapping[str, str], undated: Sequence[int]) -> bool:
    """Whether most lines without a day are of orders that have one on another line."""
    if "order" not in headers:
        return False
    order, day = raw.sample[headers["order"]], raw.sample[headers["date"]]
    dated = {each for each, when in zip(order, day, strict=True) if not is_blank(each) and not is_blank(when)}
    return sum(order[row] in dated for row in undated) > HALF * len(undated)


def _in_order(engine: Engine, raw: Raw, headers: Mapping[str, str]) -> bool:
    """Whether the days of all sources follow one another, each written once, from the first line on; and no sum."""
    if not order_known(engine, raw) or lines_lost(raw):
        return False
    keep_order(engine, raw)
    cell = identifier(headers["date"])
    undated = blank_sql(headers["date"])
    sums = f"regexp_full_match(lower(trim(CAST({identifier(headers['customer'])} AS VARCHAR))), {literal(SUMS)})"
    last = "lag(day IGNORE NULLS) OVER (PARTITION BY source_number ORDER BY row_number)"
    day = f"CASE WHEN NOT {undated} THEN CAST({cell} AS VARCHAR) END AS day"
    rows = f"(SELECT *, rowid AS row_number, {day} FROM in_order)"
    headless, totals, dated = engine.rows(
        f"SELECT count(*) FILTER ({undated} AND (first OR regexp_full_match(lower(trim(above)), {literal(SUMS)}))), "
        f"count(*) FILTER ({undated} AND coalesce({sums}, false)), count(*) FILTER (NOT {undated}) "
        f"FROM (SELECT *, {last} AS above, row_number = min(row_number) OVER (PARTITION BY source_number) AS first "
        f"FROM {rows})"
    )[0]
    if headless or totals or dated > MOST_DAYS:
        return False
    written: dict[Any, list[Any]] = {}
    for source, when in engine.rows(f"SELECT source_number, {cell} FROM in_order WHERE NOT {undated} ORDER BY rowid"):
        if not re.fullmatch(SUMS, str(when).strip().lower()):
            written.setdefault(source, []).append(when)
    return all(ascend(days) for days in written.values())


def ascend(days: Sequence[Any]) -> bool:
    """Whether days, typed or written in figures, are several and each is later than the one before.

    Those with the year in front, as a workbook has its typed ones beside written ones, are read so whatever the others.
    """
    if all(isinstance(day, date) for day in days):
        days = [day.strftime("%Y-%m-%d") for day in days]
    parts = [[int(part) for part in re.findall(r"\d+", str(day))[:3]] for day in days]
    if any(len(part) < 3 for part in parts):
        return False
    told = (
        [tuple(part if part[0] > DAYS else (part[place] for place in places)) for part in parts] for places in WRITTEN
    )
    return len(days) >= FEWEST_DAYS and any(all(one < other for one, other in pairwise(each)) for each in told)


def _filled(engine: Engine, raw: Raw, header: str) -> Raw:
    """`raw` over a table in which each line says the day of the last one above it that has one."""
    cell = identifier(header)
    undated = blank_sql(header)
    lines = engine.rows(f"SELECT count(*) FILTER ({undated}) FROM in_order")[0][0]
    cells = ", ".join(
        f"max({cell}) OVER (PARTITION BY block_number) AS {cell}" if name == header else identifier(name)
        for name in (*raw.columns, "source_number")
    )
    blocks = f"SELECT *, count(CASE WHEN NOT {undated} THEN 1 END) OVER (ORDER BY rowid) AS block_number FROM in_order"
    engine.table("dated", f"SELECT {cells} FROM ({blocks})")
    rows = engine.first("dated", len(raw.sample[header]))
    note = f"{header!r} stands on the first line of each day only, and was filled down to {lines:,} lines below"
    return replace(raw, table="dated", sources=noted(raw.sources, note), sample=sampled(rows, raw.columns))
