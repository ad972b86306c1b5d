"""What is worth knowing about lines that are kept all the same: reported with rows and money, dropped only if asked."""

from __future__ import annotations

import math
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import timedelta
from decimal import Decimal
from itertools import pairwise

from regulars.dates import EPOCH
from regulars.engine import Engine, literal
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
}
"""Kinds that are only told: there is nothing more to leave out."""
KEPT = "verdict IN ('sale', 'return')"
EXTREME = 1_000
STRAY_GAP_DAYS = 366
STRAY_SHARE = 0.001
USUAL_CODE_SHARE = 0.95
BARE = 0.8
"""The share of orders whose ids are bare digits from which on letters before the digits mean something."""

LETTERED = r"'^([^0-9\s]{1,8})[ _-]?[0-9]+$'"
"""SQL: `C536379`, `CN-1004`, `Storno 17`."""

_BINS_PER_E = 10
NAMED = 5


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


@dataclass(frozen=True, slots=True)
class Condition:
    """Which lines a remark is about, as SQL over `lines`, and what the remark says beyond its label.

    `counted` selects rows, money, kept rows and kept money, where that is cheaper than a pass over the lines.
    """

    kind: str
    sql: str
    detail: str
    counted: str = ""


def conditions(engine: Engine, sources: int, customer: Column, nobody: Sequence[str]) -> list[Condition]:
    """What there is to remark on in `lines`, read from so many `sources`; none depends on the order of the lines.

    `customer` is the column of `raw` with the customers' ids, and `nobody` the words in it that stand for none.
    """
    # Copies are alike in everything, so counting per hash is enough; numbering them would sort every line.
    copies = (
        "SELECT coalesce(sum(n - 1), 0), coalesce(sum(amount * (n - 1)), 0), coalesce(sum(n - 1) FILTER (kept), 0), "
        "coalesce(sum(amount * (n - 1)) FILTER (kept), 0) FROM "
        f"(SELECT count(*) AS n, min(amount) AS amount, bool_and({KEPT}) AS kept FROM lines "
        "WHERE verdict <> 'repeated_header' GROUP BY line_hash HAVING count(*) > 1)"
    )
    found = [Condition("duplicates", "copy_number > 1", "each first copy is not counted here", copies)]
    if sources > 1:
        ranked = "(SELECT *, min(source_number) OVER (PARTITION BY line_hash) AS first_source FROM lines)"
        later = "first_source < source_number"
        detail = "each line is counted here in all of them but the first"
        found.append(Condition("overlap", later, detail, _count(ranked, later)))
    looked = _look(engine)
    found += [*_non_products(engine), *_extremes(looked.bins), *_stray_dates(engine), *_lettered_orders(engine)]
    found.append(Condition("disagreements", "disagrees", "by more than 0.01"))
    if looked.nobody:
        words = ", ".join(f"{word!r} ({count:,})" for word, count in nobodies(engine, "raw", customer, nobody)[:NAMED])
        found.append(Condition("nobody", "nobody", f"most often {words}; --no-customer names others"))
    if looked.turned:
        found.append(Condition("signs", "turned", "the sign of the quantity counts"))
    if looked.cut:
        found.append(Condition("cut_ids", CUT_SHORT.format("customer_id"), "export them again as text"))
    return found


def measure(engine: Engine, found: Sequence[Condition]) -> list[Remark]:
    """Rows and money of each condition; those that hold for no line are left out."""
    remarks = []
    for condition in found:
        rows, money, kept_rows, kept_money = engine.rows(condition.counted or _count("lines", condition.sql))[0]
        if rows:
            label = {**KINDS, **TOLD}[condition.kind]
            remarks.append(Remark(condition.kind, label, rows, money, kept_rows, kept_money, condition.detail))
    return remarks


def excluded(drop: Sequence[str], found: Sequence[Condition]) -> str:
    """SQL over `mapped` for the lines to leave out, given the kinds the user named."""
    unknown = [kind for kind in drop if kind not in KINDS]
    if unknown:
        raise UsageError(f"--drop {','.join(unknown)} is not known. Kinds: {', '.join(KINDS)}")
    windows = {
        "copy_number": "row_number() OVER (PARTITION BY line_hash ORDER BY source_number)",
        "first_source": "min(source_number) OVER (PARTITION BY line_hash)",
    }
    wanted = [condition.sql for condition in found if condition.kind in drop]
    for name, window in windows.items():
        wanted = [sql.replace(name, window) for sql in wanted]
    return " OR ".join(f"coalesce({sql}, false)" for sql in wanted) or "false"


def _count(table: str, condition: str) -> str:
    return (
        f"SELECT count(*), coalesce(sum(amount), 0), count(*) FILTER ({KEPT}), "
        f"coalesce(sum(amount) FILTER ({KEPT}), 0) FROM {table} WHERE {condition}"
    )


def count_codes(engine: Engine) -> None:
    """lines → codes: rows and money per product code. To be counted again when the verdicts have changed."""
    engine.table(
        "codes",
        "SELECT product, count(*) AS n, coalesce(sum(amount), 0) AS money, count(*) "
        f"FILTER ({KEPT}) AS kept_n, coalesce(sum(amount) FILTER ({KEPT}), 0) AS kept_money "
        "FROM lines WHERE product IS NOT NULL GROUP BY product",
    )


def _non_products(engine: Engine) -> list[Condition]:
    count_codes(engine)
    unlike = "NOT regexp_matches(product, '^[0-9]')"
    coded, other = engine.rows(f"SELECT coalesce(sum(n), 0), coalesce(sum(n) FILTER ({unlike}), 0) FROM codes")[0]
    if not other or (coded - other) / coded < USUAL_CODE_SHARE:
        return []
    codes = engine.rows(f"SELECT product FROM codes WHERE {unlike} ORDER BY n DESC, product LIMIT 5")
    counted = f"SELECT sum(n), sum(money), sum(kept_n), sum(kept_money) FROM codes WHERE {unlike}"
    return [Condition("non_products", unlike, f"most often {', '.join(code for (code,) in codes)}", counted)]


def _lettered_orders(engine: Engine) -> list[Condition]:
    """Sales whose order ids begin with letters where nearly all others are bare digits, as the cancellations of many
    shops do: their amounts should be negative, and are not.
    """
    ids = "order_id NOT LIKE 'day %'"
    first = f"SELECT count(*), count(*) FILTER (order_id NOT BETWEEN '0' AND ':') FROM tallies WHERE {ids}"
    orders, others = engine.rows(first)[0]
    if not others or others > (1 - BARE) * orders:
        return []
    rows = engine.rows(
        f"SELECT regexp_extract(order_id, {LETTERED}, 1) AS letters, sum(lines) AS n FROM tallies "
        f"WHERE verdict = 'sale' AND {ids} AND letters <> '' GROUP BY letters ORDER BY n DESC, letters LIMIT {NAMED}"
    )
    if not rows:
        return []
    lettered = f"regexp_extract(order_id, {LETTERED}, 1) IN ({', '.join(literal(letters) for letters, _ in rows)})"
    sales = f"SELECT customer_id, amount FROM lines WHERE verdict = 'sale' AND {ids}"
    pairs = f"({sales} AND {lettered}) AS one SEMI JOIN ({sales} AND NOT {lettered}) AS other"
    same = engine.rows(f"SELECT count(*) FROM {pairs} USING (customer_id, amount)")[0][0]
    listed = ", ".join(f"{letters!r} ({lines:,})" for letters, lines in rows)
    also = f"; {same:,} repeat the amount of another order of the same customer" if same else ""
    detail = (
        f"the ids begin with {listed}{also}. If they are cancellations, leave them out, or make their amounts negative"
    )
    return [Condition("lettered_orders", f"amount > 0 AND {lettered}", detail)]


@dataclass(frozen=True, slots=True)
class _Look:
    """What one pass over `lines` shows: amounts by size, and how many lines have something else to remark on."""

    bins: list[tuple[int, int]]
    nobody: int
    turned: int
    cut: int


def _look(engine: Engine) -> _Look:
    rows = engine.rows(
        f"SELECT CASE WHEN amount <> 0 THEN CAST(floor(ln(abs(CAST(amount AS DOUBLE))) * {_BINS_PER_E}) AS INTEGER) "
        "END AS bin, count(*), count(CASE WHEN nobody THEN 1 END), count(CASE WHEN turned THEN 1 END), "
        "count(CASE WHEN contains(customer_id, 'E+') THEN 1 END) FROM lines GROUP BY bin"
    )
    nobody, turned, cut = (sum(row[place] for row in rows) for place in (2, 3, 4))
    return _Look(sorted((row[0], row[1]) for row in rows if row[0] is not None), nobody, turned, cut)


def _extremes(bins: Sequence[tuple[int, int]]) -> list[Condition]:
    half, seen = sum(count for _, count in bins) / 2, 0
    for bin_, count in bins:
        seen += count
        if seen >= half:
            limit = EXTREME * math.exp((bin_ + 0.5) / _BINS_PER_E)
            return [Condition("extremes", f"abs(amount) > {limit:.2f}", f"over {limit:,.0f}")]
    return []


def _stray_dates(engine: Engine) -> list[Condition]:
    days = engine.rows(
        "SELECT ordered_on, count(*) FROM lines WHERE ordered_on IS NOT NULL GROUP BY ordered_on ORDER BY ordered_on"
    )
    few = STRAY_SHARE * sum(count for _, count in days)
    early, late = _cut(days, few), _cut(days[::-1], few)
    parts = [f"ordered_on <= {early}"] * (early is not None) + [f"ordered_on >= {late}"] * (late is not None)
    if not parts:
        return []
    outer = [str(EPOCH + timedelta(days=day)) for day in (early, late) if day is not None]
    return [Condition("stray_dates", " OR ".join(parts), f"on {' and '.join(outer)}, over a year away from the rest")]


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
