"""What is worth knowing about lines that are kept all the same: reported with rows and money, dropped only if asked."""

from __future__ import annotations

import math
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import timedelta
from decimal import Decimal
from itertools import pairwise

from regulars import inparts
from regulars.dates import EPOCH
from regulars.engine import Engine, literal, step
from regulars.errors import UsageError
from regulars.values import CUT_SHORT, Column, nobodies

KINDS: Mapping[str, str] = {
    "duplicates": "lines that repeat another line in every column",
    "overlap": "lines that stand in more than one of the files or sheets",
    "non_products": "lines with a code unlike the products: postage, fees, adjustments",
    "extremes": "lines more than 1,000 times the usual amount",
    "stray_dates": "lines dated far away from all the others",
    "lettered_orders": "lines above zero of orders whose id begins with letters, as cancellations do; sales here",
    "disagreements": "lines whose total is not quantity × unit price; the total counts",
}
TOLD: Mapping[str, str] = {
    "nobody": "lines whose customer is a word for nobody; they are left out",
    "signs": "lines with a quantity below zero and a positive total, counted as returns",
    "cut_ids": "lines whose customer id a spreadsheet has cut short; different customers may share one",
    "one_customer": "lines of customers with far more orders than all others, who may be nobody in particular",
    "full_sheet": "lines of a file that ends exactly where a spreadsheet is full; later sales may be missing",
}
"""Kinds that are only told: `--drop` does not know them."""
KEPT = "verdict IN ('sale', 'return')"
EXTREME = 1_000
STRAY_GAP_DAYS = 366
STRAY_SHARE = 0.001
USUAL_CODE_SHARE = 0.95
BARE = 0.8
"""The share of orders whose ids are bare digits from which on letters before the digits mean something."""

LETTERED = r"'^([^0-9\s]{1,8})[ _-]?[0-9]+$'"
"""SQL: `C536379`, `CN-1004`, `Storno 17`."""

SIZES_PER_E = 10
SIZE = f"CASE WHEN amount <> 0 THEN CAST(floor(ln(abs(CAST(amount AS DOUBLE))) * {SIZES_PER_E}) AS INTEGER) END"
"""SQL: the size of an amount, one more for each tenth of a natural logarithm."""
NAMED = 5
MOST_ORDERS, TIMES_THE_NEXT, FEW_ORDERS = 0.05, 3, 20
"""A customer with this share of all orders, this many of them at least, and so many times those of the next one, is
hardly a person: a till, a counter, a test.
"""
MANY_ORDERS, DRAWN = 100_000, "(marks & 15) <> 0"
"""Of more orders than this, one in some ten, drawn by their lines' hashes, shows first whether there is one such."""
SHEETS = (65_536, 1_048_576)
"""So many rows fit on a sheet of Excel, in `.xls` and in `.xlsx`."""


_WINDOWS: Mapping[str, str] = {
    "copy_number": "row_number() OVER (PARTITION BY line_hash ORDER BY source_number)",
    "first_source": "min(source_number) OVER (PARTITION BY line_hash)",
    "last_source": "max(source_number) OVER (PARTITION BY line_hash)",
}
"""What conditions say of the copies of a line, as SQL over lines."""


@dataclass(frozen=True, slots=True)
class Remark:
    """Lines of one kind: how many were read and for how much money, and how many of those are kept."""

    kind: str
    label: str
    rows: int
    money: Decimal
    kept_rows: int
    kept_money: Decimal
    detail: str
    droppable: bool


@dataclass(frozen=True, slots=True)
class Condition:
    """Which lines a remark is about, as SQL over `lines`, and what the remark says beyond its label.

    `counted` selects rows, money, kept rows and kept money.
    """

    kind: str
    sql: str
    detail: str
    counted: str


def conditions(
    engine: Engine,
    heights: Sequence[int | None],
    customer: Column,
    nobody: Sequence[str],
    *,
    named: bool = False,
    latest: bool = False,
) -> list[Condition]:
    """What there is to remark on in `lines`; none depends on the order of the lines.

    `heights`: how many rows each source fills, where that is known. `customer` is the column of `raw` with the
    customers' ids, and `nobody` the words in it that stand for none. `named` lets a remark say who a customer is.
    Of a line that several files have the first counts, or the `latest`.
    """
    engine.table("suspects", step("suspects"), large=inparts.number(engine) > 1)
    inparts.table(engine, "copied", lambda part: step("copied", part=part), by="line_hash")
    count_copies(engine, "suspects")
    count_lines(engine)
    # Of copies that were left out, `excluded` comes first.
    copies = (
        "(SELECT sum(copies) - 1 AS lines, min(amount) * (sum(copies) - 1) AS amount, min(verdict) AS verdict "
        "FROM copies GROUP BY line_hash)"
    )
    found = [
        Condition("duplicates", "copy_number > 1", "each first copy is not counted here", _counted(copies, "lines > 0"))
    ]
    if len(heights) > 1:
        chosen = "last_source" if latest else "first_source"
        ranked = (
            "(SELECT verdict, copies AS lines, amount * copies AS amount, source_number, "
            f"{_WINDOWS[chosen]} AS {chosen} FROM copies)"
        )
        others = f"{chosen} <> source_number"
        detail = f"each line is counted here in all of them but the {'last' if latest else 'first'}"
        found.append(Condition("overlap", others, detail, _counted(ranked, others)))
    found += [*_non_products(engine), *_extremes(engine), *_stray_dates(engine), *_lettered_orders(engine)]
    found.append(_marked("disagreements", "disagrees", "by more than 0.01"))
    nobodies_, turned = engine.rows(f"SELECT {_sum('nobody')}, {_sum('turned')} FROM counts WHERE NOT by_product")[0]
    words = nobodies(engine, "raw", customer, nobody) if nobodies_ else []
    found += _one_customer(engine, [word for word, _ in words], named=named)
    if any(height in SHEETS for height in heights):
        detail = f"{heights[0]:,} rows, header included. Export it again as CSV, or in parts"
        found.append(Condition("full_sheet", "true", detail, _counted("counts", "NOT by_product")))
    if nobodies_:
        listed = ", ".join(f"{word!r} ({count:,})" for word, count in words[:NAMED])
        found.append(_marked("nobody", "nobody", f"most often {listed}; --no-customer names others"))
    if turned:
        found.append(_marked("signs", "turned", "the sign of the quantity counts"))
    cut = CUT_SHORT.format("customer_id")
    found.append(Condition("cut_ids", cut, "export them again as text", _counted("tallies", f"{cut} AND lines > 0")))
    return found


def measure(engine: Engine, found: Sequence[Condition]) -> list[Remark]:
    """Rows and money of each condition; those that hold for no line are left out."""
    remarks = []
    for condition in found:
        rows, money, kept_rows, kept_money = engine.rows(condition.counted)[0]
        if rows:
            label, droppable = {**KINDS, **TOLD}[condition.kind], condition.kind in KINDS
            remarks.append(
                Remark(condition.kind, label, rows, money, kept_rows, kept_money, condition.detail, droppable)
            )
    return remarks


def excluded(drop: Sequence[str], found: Sequence[Condition]) -> str:
    """SQL over `mapped` for the lines to leave out, given the kinds the user named."""
    unknown = [kind for kind in drop if kind not in KINDS]
    if unknown:
        raise UsageError(f"--drop {','.join(unknown)} is not known. Kinds: {', '.join(KINDS)}")
    wanted = [condition.sql for condition in found if condition.kind in drop]
    for name, window in _WINDOWS.items():
        wanted = [sql.replace(name, window) for sql in wanted]
    return " OR ".join(f"coalesce({sql}, false)" for sql in wanted) or "false"


def count_lines(engine: Engine) -> None:
    """lines → counts. To be counted again when the verdicts have changed."""
    engine.table("counts", step("counts", size=SIZE))


def count_copies(engine: Engine, lines: str = "lines") -> None:
    """lines, copied → copies. To be counted again, among all lines, when the verdicts have changed."""
    engine.table("copies", step("copies", lines=lines))


def _counted(table: str, condition: str) -> str:
    """SQL: rows, money, kept rows and kept money of what holds, over a table of sums."""
    return (
        f"SELECT coalesce(sum(lines), 0), coalesce(sum(amount), 0), {_sum(KEPT)}, {_sum(KEPT, 'amount')} "
        f"FROM {table} WHERE {condition}"
    )


def _sum(condition: str, column: str = "lines") -> str:
    return f"coalesce(sum(CASE WHEN {condition} THEN {column} END), 0)"


def _marked(kind: str, sql: str, detail: str) -> Condition:
    return Condition(kind, sql, detail, _counted("counts", f"NOT by_product AND ({sql})"))


def _non_products(engine: Engine) -> list[Condition]:
    unlike = "NOT regexp_matches(product, '^[0-9]')"
    codes = "FROM counts WHERE by_product AND product IS NOT NULL"
    coded, other = engine.rows(f"SELECT coalesce(sum(lines), 0), {_sum(unlike)} {codes}")[0]
    if not other or (coded - other) / coded < USUAL_CODE_SHARE:
        return []
    most = engine.rows(
        f"SELECT product, sum(lines) AS n {codes} AND {unlike} GROUP BY product ORDER BY n DESC, product LIMIT {NAMED}"
    )
    counted = _counted("counts", f"by_product AND {unlike}")
    return [Condition("non_products", unlike, f"most often {', '.join(code for code, _ in most)}", counted)]


def _lettered_orders(engine: Engine) -> list[Condition]:
    """Sales whose order ids begin with letters where nearly all others are bare digits, as the cancellations of many
    shops do: their amounts should be negative, and are not.
    """
    ids = "order_id NOT LIKE 'day %'"
    first = f"SELECT count(*), count(*) FILTER (order_id NOT BETWEEN '0' AND ':') FROM tallies WHERE {ids}"
    orders, others = engine.rows(first)[0]
    if not others or others > (1 - BARE) * orders:
        return []
    letters = f"regexp_extract(order_id, {LETTERED}, 1)"
    rows = engine.rows(
        f"SELECT letters, sum(lines) AS n FROM (SELECT {letters} AS letters, lines FROM tallies "
        f"WHERE verdict = 'sale' AND {ids}) AS sales WHERE letters <> '' GROUP BY letters "
        f"ORDER BY n DESC, letters LIMIT {NAMED}"
    )
    if not rows:
        return []
    lettered = f"{letters} IN ({', '.join(literal(start) for start, _ in rows)})"
    sales = f"SELECT customer_id, amount FROM lines WHERE verdict = 'sale' AND {ids}"
    pairs = f"({sales} AND {lettered}) AS one SEMI JOIN ({sales} AND NOT {lettered}) AS other"
    same = engine.rows(f"SELECT count(*) FROM {pairs} USING (customer_id, amount)")[0][0]
    listed = ", ".join(f"{start!r} ({lines:,})" for start, lines in rows)
    also = f"; {same:,} repeat the amount of another order of the same customer" if same else ""
    detail = (
        f"the ids begin with {listed}{also}. If they are cancellations, leave them out, or make their amounts negative"
    )
    condition = f"amount > 0 AND {lettered}"
    return [Condition("lettered_orders", condition, detail, _counted("tallies", condition))]


def _one_customer(engine: Engine, known: Sequence[str], *, named: bool) -> list[Condition]:
    """Customers who may be a word for nobody that is not known: each has far more orders than all below them.

    `known`: the words for nobody that are in the file, and would be customers without being named once more.
    """
    sales = "FROM tallies WHERE verdict = 'sale'"
    everyone = engine.rows(f"SELECT count(*) {sales}")[0][0]
    if everyone > MANY_ORDERS:
        drawn = f"SELECT count(*) AS orders {sales} AND {DRAWN} GROUP BY customer_id"
        most, all_ = engine.rows(f"SELECT max(orders), sum(orders) FROM ({drawn}) AS buyers")[0]
        if (most or 0) < MOST_ORDERS / 2 * (all_ or 0):
            return []
    bought = f"SELECT customer_id, count(*) AS orders {sales} GROUP BY customer_id"
    most = engine.rows(f"{bought} ORDER BY orders DESC, customer_id LIMIT {NAMED}")
    least = max(FEW_ORDERS, MOST_ORDERS * everyone)
    above = [
        at
        for at, ((_, orders), (_, following)) in enumerate(pairwise(most), 1)
        if orders >= max(least, TIMES_THE_NEXT * following)
    ]
    if not above:
        return []
    found, (_, following) = most[: above[-1]], most[above[-1]]
    ids = [customer for customer, _ in found]
    has = f"{sum(orders for _, orders in found):,} of the {everyone:,} orders; the next customer has {following:,}"
    words = repr(",".join([*ids, *known])) if named else "and its name, which regulars inspect tells"
    detail = f"{has}. If that is a counter, a till or a test, leave it out with --no-customer {words}"
    condition = f"customer_id IN ({', '.join(map(literal, ids))})"
    return [Condition("one_customer", condition, detail, _counted("tallies", condition))]


def _extremes(engine: Engine) -> list[Condition]:
    """Amounts a thousand times the median and more, to the nearest size."""
    sizes = engine.rows(
        "SELECT size, sum(lines) FROM counts WHERE NOT by_product AND size IS NOT NULL GROUP BY size ORDER BY size"
    )
    half, seen = sum(lines for _, lines in sizes) / 2, 0
    for size, lines in sizes:
        seen += lines
        if seen >= half:
            least = size + math.ceil(math.log(EXTREME) * SIZES_PER_E)
            limit = math.exp(least / SIZES_PER_E)
            held = f"NOT by_product AND size >= {least}"
            sums = ", ".join(_sum(f"verdict = '{each}'", "amount") for each in ("sale", "return"))
            sold, back = engine.rows(f"SELECT {sums} FROM counts WHERE {held}")[0]
            both = f"; of those kept, {sold:,.0f} sold and {-back:,.0f} taken back" if sold and back else ""
            return [Condition("extremes", f"{SIZE} >= {least}", f"over {limit:,.0f}{both}", _counted("counts", held))]
    return []


def _stray_dates(engine: Engine) -> list[Condition]:
    days = engine.rows(
        "SELECT ordered_on, sum(lines) FROM counts WHERE NOT by_product AND ordered_on IS NOT NULL "
        "GROUP BY ordered_on ORDER BY ordered_on"
    )
    few = STRAY_SHARE * sum(count for _, count in days)
    early, late = _cut(days, few), _cut(days[::-1], few)
    parts = [f"ordered_on <= {early}"] * (early is not None) + [f"ordered_on >= {late}"] * (late is not None)
    if not parts:
        return []
    outer = [str(EPOCH + timedelta(days=day)) for day in (early, late) if day is not None]
    return [_marked("stray_dates", " OR ".join(parts), f"on {' and '.join(outer)}, over a year away from the rest")]


def _cut(days: Sequence[tuple[int, int]], few: float) -> int | None:
    """The last of the few outermost days that a gap of over a year parts from the rest, or None."""
    seen, cut = 0, None
    for (day, count), (following, _) in pairwise(days):
        seen += count
        if seen > few:
            break
        if abs(following - day) > STRAY_GAP_DAYS:
            cut = day
    return cut
