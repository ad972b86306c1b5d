"""Orders whose id, customer and date stand on their first line only → the same on each of their lines.

Only where the order of the lines is that of the file, and nothing speaks against it: a wrong guess would give one
customer's lines to another.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace
from typing import TYPE_CHECKING, Any

from regulars.contents import is_blank, sampled
from regulars.engine import Engine, identifier, in_order, literal
from regulars.heading import SUMS
from regulars.matching import Match
from regulars.relations import NEARLY_ALL
from regulars.source import noted

if TYPE_CHECKING:
    from regulars.read import Raw

HEADS = ("order", "customer", "date")
"""What must stand on the first line of an order and on no other; lists kept by hand often have no number of it."""

ALSO = ("time", "status", "currency", "type")
"""What is filled down with it, where it is blank on the other lines too."""

IN_ORDER = ("csv", "markup", "xlsx", "xlsm", "xlsb", "xls", "ods")
"""Forms of files whose lines are read in their order."""

MOST_BYTES = 1 << 28
"""Larger files are not kept a second time."""

FEWEST, SHARE = 20, 0.2
"""So many lines of the sample, and a share of them without an order, show the habit."""

_CALLED_SUM = rf"{SUMS.removesuffix('([^a-z].*)?')}[^a-z0-9]*"
"""The whole of a cell on such a line, whatever its column."""


def fill(engine: Engine, raw: Raw, matches: Sequence[Match]) -> Raw:
    """`raw` with orders filled down, and a note on it; `raw` itself where that is not sure."""
    headers = {found.column: found.header for found in matches}
    money = next((headers[part] for part in ("amount", "unit_price") if part in headers), None)
    items = [headers[part] for part in ("product", "quantity") if part in headers]
    heads = [headers[part] for part in HEADS if part in headers]
    if money is None or not items or not {*HEADS[1:]} <= {*headers} or not _habit(raw.sample, heads, money):
        return raw
    if not order_known(engine, raw) or lines_lost(raw):
        return raw
    keep_order(engine, raw)
    counted = [headers[part] for part in ("quantity", "unit_price") if part in headers and headers[part] != money]
    _tell_sums(engine, raw, heads, counted)
    if not _sure(engine, heads, [money, *items], numbered="order" in headers):
        return raw
    return _filled(engine, raw, heads, [headers[part] for part in ALSO if part in headers])


def order_known(engine: Engine, raw: Raw) -> bool:
    """Whether all lines are read in the order of their files, which are small enough for `keep_order`."""
    in_files = engine.name == "duckdb" and all(source.form in IN_ORDER for source in raw.sources)
    return in_files and sum(source.size or 0 for source in raw.sources) <= MOST_BYTES


def lines_lost(raw: Raw) -> bool:
    """Whether lines that did not fit are missing among the others: what stands above a line is not sure."""
    return any(source.unfit or source.aside for source in raw.sources)


def keep_order(engine: Engine, raw: Raw) -> None:
    """Make the table `in_order`: its `rowid` numbers the rows of `raw` in the order of their source."""
    with in_order(engine):
        engine.table("in_order", f"SELECT * FROM {raw.table}")


def _tell_sums(engine: Engine, raw: Raw, heads: Sequence[str], counted: Sequence[str]) -> None:
    """Make the table `told`: `in_order`, and whether a row is the total of others (`is_sum`).

    It is where some cell is a word for one; or begins with one (`Summe Beleg`), on a row that says nothing of an order
    and lacks what is `counted` of a line, where each order ends in such a row, or nothing but such rows stand below it.
    """
    cells = [f"lower(trim(CAST({identifier(name)} AS VARCHAR)))" for name in raw.columns]
    called, begun = (
        " OR ".join(f"coalesce(regexp_full_match({cell}, {literal(word)}), false)" for cell in cells)
        for word in (_CALLED_SUM, SUMS)
    )
    nothing = " AND ".join(map(blank_sql, heads))
    lacking = " OR ".join(map(blank_sql, counted)) or "false"
    engine.table(
        "begun",
        f"SELECT rowid AS row_number, *, {called} AS called_sum, ({begun}) AND {nothing} AND ({lacking}) AS begun_sum "
        "FROM in_order",
    )
    order = blank_sql(heads[0])
    sums, orders, amid = engine.rows(
        "SELECT count(*) FILTER (begun_sum), count(*) FILTER (NOT is_blank), count(*) FILTER (begun_sum AND next_line) "
        f"FROM (SELECT begun_sum, {order} AS is_blank, coalesce(lead({order} AND NOT (begun_sum OR called_sum)) OVER "
        "(PARTITION BY source_number ORDER BY row_number), false) AS next_line FROM begun)"
    )[0]
    last = f"max(CASE WHEN NOT {order} AND NOT called_sum THEN row_number END) OVER (PARTITION BY source_number)"
    each = not amid and sums >= NEARLY_ALL * orders
    below = "begun_sum" if each else f"begun_sum AND {'false' if amid else f'row_number > {last}'}"
    engine.table("told", f"SELECT * EXCLUDE (called_sum, begun_sum), called_sum OR ({below}) AS is_sum FROM begun")


def _habit(sample: Mapping[str, Sequence[Any]], heads: Sequence[str], money: str) -> bool:
    """Whether many lines of the sample have money and none of what an order's first line says."""
    lines = list(zip(sample[money], *(sample[head] for head in heads), strict=True))
    paid = sum(1 for cost, *cells in lines if not is_blank(cost) and all(map(is_blank, cells)))
    return len(lines) >= FEWEST and paid > SHARE * len(lines)


def blank_sql(header: str) -> str:
    """SQL: whether nothing stands in a cell."""
    return f"coalesce(trim(CAST({identifier(header)} AS VARCHAR)), '') = ''"


def _sure(engine: Engine, heads: Sequence[str], line: Sequence[str], *, numbered: bool) -> bool:
    """Whether each line is the first of an order, of its own id where orders are `numbered`, or has all that a line has
    and nothing an order has.
    """
    order = heads[0]
    none = " AND ".join(map(blank_sql, heads))
    rest = [f"NOT {blank_sql(head)}" for head in heads[1:]]
    half = f"{blank_sql(order)} AND ({' OR '.join(rest)})"
    if not numbered:
        half += f" OR NOT ({blank_sql(order)} OR {' AND '.join(rest)})"
    lacking = " OR ".join(blank_sql(header) for header in line)
    sums = " OR ".join(
        f"regexp_full_match(lower(trim(CAST({identifier(name)} AS VARCHAR))), {literal(SUMS)})" for name in line
    )
    told = engine.records(
        f"SELECT count(*) FILTER ({none} AND ({lacking} OR coalesce({sums}, false))) AS unlike, "
        f"count(*) FILTER ({half}) AS half, "
        f"count(*) FILTER (NOT {blank_sql(order)}) AS orders, "
        f"count(DISTINCT CASE WHEN NOT {blank_sql(order)} THEN {identifier(order)} END) AS different, "
        f"count(*) FILTER (CAST({identifier(order)} AS VARCHAR) = {literal(order)}) AS repeated, "
        f"count(*) FILTER (first AND {blank_sql(order)}) AS headless "
        "FROM (SELECT *, row_number = min(row_number) OVER (PARTITION BY source_number) AS first "
        "FROM told WHERE NOT is_sum)"
    )[0]
    doubts = ("unlike", "half", "repeated", "headless")
    unclear = (numbered and told["orders"] != told["different"]) or any(told[doubt] for doubt in doubts)
    return not unclear and not _is_sorted(engine, order, line)


def _is_sorted(engine: Engine, order: str, line: Sequence[str]) -> bool:
    """Whether somebody sorted the lines anew, so that they no longer stand below their order: by a column of lines, or
    by one of orders, which brings the blank ones together.

    A column of lines that rises all along with the orders themselves, as ids that count on do, is in no other order.
    """
    turns = [f"{identifier(name)} {sign} lag({identifier(name)}) OVER lines" for name in line for sign in "<>"]
    counted = ", ".join(f"count(CASE WHEN turn_{number} THEN 1 END)" for number in range(len(turns)))
    listed = ", ".join(f"{turn} AS turn_{number}" for number, turn in enumerate(turns))
    counts = engine.rows(
        f"SELECT {counted} FROM (SELECT {listed} FROM told WHERE NOT is_sum WINDOW lines AS (ORDER BY row_number))"
    )[0]
    blank = blank_sql(order)
    name = identifier(order)
    fallen = engine.rows(
        f"SELECT count(CASE WHEN {name} <= before THEN 1 END) FROM (SELECT {name}, lag({name}) OVER "
        f"(ORDER BY row_number) AS before FROM told WHERE NOT (is_sum OR {blank}))"
    )[0][0]
    in_turn = any(
        not (rising and (falling or not fallen)) for falling, rising in zip(counts[::2], counts[1::2], strict=True)
    )
    largest, all_ = engine.rows(
        "SELECT max(n), sum(n) FROM (SELECT count(*) AS n FROM (SELECT count(CASE WHEN NOT "
        f"{blank} THEN 1 END) OVER (ORDER BY row_number) AS block_number, {blank} AS below FROM told WHERE NOT is_sum) "
        "WHERE below GROUP BY block_number)"
    )[0]
    return in_turn or largest * 2 > all_


def _filled(engine: Engine, raw: Raw, heads: Sequence[str], also: Sequence[str]) -> Raw:
    """`raw` over a view in which each line says what the first line of its order says."""
    order = blank_sql(heads[0])
    counts = ", ".join(["count(*)", *(f"count(*) FILTER (NOT {blank_sql(name)})" for name in also)])
    lines, *own = engine.rows(f"SELECT {counts} FROM told WHERE {order} AND NOT is_sum")[0]
    down = {*heads} | {name for name, count in zip(also, own, strict=True) if not count}
    cells = ", ".join(
        f"CASE WHEN NOT is_sum THEN max({identifier(name)}) OVER same_order END AS {identifier(name)}"
        if name in down
        else identifier(name)
        for name in (*raw.columns, "source_number")
    )
    block = f"count(CASE WHEN NOT ({order} OR is_sum) THEN 1 END) OVER (ORDER BY row_number) AS block_number"
    lines_sql = f"SELECT {cells} FROM (SELECT *, {block} FROM told) WHERE {{}} WINDOW same_order AS "
    lines_sql += "(PARTITION BY block_number, is_sum)"
    engine.table("filled_down", lines_sql.format("true"))
    # what the columns hold is told by lines, of which sums may be fewer than half
    rows = engine.first(f"({lines_sql.format('NOT is_sum')})", len(next(iter(raw.sample.values()))))
    said = ", ".join(map(repr, heads))
    note = f"{said} stand on the first line of each order only, and were filled down to {lines:,} lines below"
    return replace(raw, table="filled_down", sources=noted(raw.sources, note), sample=sampled(rows, raw.columns))
