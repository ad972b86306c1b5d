"""What is worth knowing about lines that are kept all the same: reported with rows and money, dropped only if asked."""

from __future__ import annotations

import math
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import timedelta
from decimal import Decimal
from itertools import pairwise

from regulars.dates import EPOCH
from regulars.engine import Engine
from regulars.errors import UsageError

KINDS: Mapping[str, str] = {
    "duplicates": "lines that repeat another line in every column",
    "overlap": "lines that stand in more than one of the files",
    "non_products": "lines with a code unlike the products: postage, fees, adjustments",
    "extremes": "lines more than 1,000 times the usual amount",
    "stray_dates": "lines dated far away from all the others",
    "disagreements": "lines whose total is not quantity × unit price; the total counts",
}
KEPT = "verdict IN ('sale', 'return')"
EXTREME = 1_000
STRAY_GAP_DAYS = 366
STRAY_SHARE = 0.001
USUAL_CODE_SHARE = 0.95
_BINS_PER_E = 10


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


def conditions(engine: Engine, sources: int) -> list[Condition]:
    """What there is to remark on in `lines`, read from so many `sources`; none depends on the order of the lines."""
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
        detail = "each line is counted here in all files but the first"
        found.append(Condition("overlap", later, detail, _count(ranked, later)))
    found += [*_non_products(engine), *_extremes(engine), *_stray_dates(engine)]
    found.append(Condition("disagreements", "disagrees", "by more than 0.01"))
    return found


def measure(engine: Engine, found: Sequence[Condition]) -> list[Remark]:
    """Rows and money of each condition; those that hold for no line are left out."""
    remarks = []
    for condition in found:
        rows, money, kept_rows, kept_money = engine.rows(condition.counted or _count("lines", condition.sql))[0]
        if rows:
            label = KINDS[condition.kind]
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


def _extremes(engine: Engine) -> list[Condition]:
    bins = engine.rows(
        f"SELECT CAST(floor(ln(abs(CAST(amount AS DOUBLE))) * {_BINS_PER_E}) AS INTEGER) AS bin, count(*) FROM lines "
        "WHERE amount <> 0 GROUP BY bin ORDER BY bin"
    )
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
