"""Prices of as many pieces as a column beside them says (`Preiseinheit`: 1, 100, 1000), or their header (`Preis/100`),
where totals of orders prove that → the price of one piece.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from statistics import median
from typing import TYPE_CHECKING, Any

from regulars import orderequation, orderlines, together
from regulars.contents import written_with_commas
from regulars.engine import Engine
from regulars.errors import DataError
from regulars.matching import PROBABLE, Table, rank
from regulars.numbers import reading, styles
from regulars.orderlines import LINES
from regulars.pricebase import BASES, HARDLY, OF_ONE, divisor, is_of_many, says_base, weighed
from regulars.relations import NEARLY_ALL, TELLING, Numbers, numbers

if TYPE_CHECKING:
    from regulars.read import Raw
    from regulars.settings import Settings


@dataclass(frozen=True, slots=True)
class _Priced:
    """The headers of a price and of what is counted; and that of how many pieces the price is of, or `many` of them."""

    price: str
    count: str
    base: str = ""
    many: int = 0

    @property
    def headers(self) -> list[str]:
        """The columns that the price of one is worked out of."""
        return [self.price, *([self.base] if self.base else [])]


def join(engine: Engine, raw: Raw, settings: Settings) -> Raw:
    """Add the price of one piece, where what is counted surely is pieces and no line has a total."""
    found, given = _find(raw.sample), settings.columns
    if not found or "amount" in given or given.get("quantity", found.count) != found.count:
        return raw
    header = found.price + OF_ONE
    if given.get("unit_price", header) != header:
        return raw
    comma = written_with_commas(raw.sample)
    costs = _costs(raw.sample, found, comma=comma)
    if found.many and "unit_price" not in given and not _make_orders({**raw.sample, header: costs}, header):
        return raw  # which is judged by its header alone, where nothing else is open
    try:
        style = styles(engine, raw.table, {each: raw.columns[each] for each in found.headers}, settings.decimal)
    except DataError:
        return raw  # nothing shows their decimal sign, which is asked about where it matters
    read = [reading(raw.columns[each].sql, style[each].sign, style[each].words) for each in found.headers]
    sql = together.as_text(f"({read[0]}) / nullif({read[1] if found.base else found.many}, 0)", 6, comma=comma)
    sample = [None if cost is None else together.written(f"{cost:.6f}", comma=comma) for cost in costs]
    return together.add(engine, raw, header, sql, sample, view="with_price_of_one")


def find(table: Table) -> None:
    """Take the price of one piece, and what is weighed for the pieces beside the price of a kilogram."""
    price, weight = together.of_one(table.sample, OF_ONE, bool), weighed(table.sample)
    if {"unit_price", "amount"} & {*table.found, *table.given}:
        return
    if price:
        base = next((repr(header) for header in table.sample if says_base(header)), "the header")
        table.take("unit_price", price + OF_ONE, f"{base} says of how many pieces {price!r} is", PROBABLE)
    counts = any(rank("quantity", header) for header in table.sample) or "quantity" in {*table.found, *table.given}
    if weight and not counts and (price or weight[2] == 1) and not _have_totals(table.sample):
        table.take("unit_price", price + OF_ONE if price else weight[0], f"of what {weight[1]!r} says", PROBABLE)
        table.take("quantity", weight[1], f"{weight[0]!r} is of one of what it says", PROBABLE)


def _costs(sample: Mapping[str, Sequence[Any]], found: _Priced, *, comma: bool) -> list[float | None]:
    """What one piece costs on each line."""
    prices, *bases = (numbers(sample[each], comma=comma) for each in found.headers)
    of = bases[0] if bases else [float(found.many)] * len(prices)
    return [None if price is None or not base else price / base for price, base in zip(prices, of, strict=True)]


def _find(sample: Mapping[str, Sequence[Any]]) -> _Priced | None:
    """The one price, and what says of how many pieces it is; None where a line has a total, or where pieces are so few
    that they may be hundreds.
    """
    bases = [header for header in sample if says_base(header)]
    prices = [header for header in sample if rank("unit_price", header) and header not in bases]
    counts = [header for header in sample if rank("quantity", header)]
    said = [header for header in sample if header not in bases and is_of_many(header, "")]
    comma, weight = written_with_commas(sample), weighed(sample)
    if weight and weight[2] > 1 and not counts and not bases:
        return _Priced(weight[0], weight[1], many=weight[2])
    if len(said) == len(counts) == 1 and not bases and {*prices} <= {*said}:
        many = divisor(said[0], counts[0], numbers(sample[counts[0]], comma=comma))
        return _Priced(said[0], counts[0], many=many) if many else None
    if not len(bases) == len(prices) == len(counts) == 1 or _have_totals(sample):
        return None
    rows = [*zip(*(numbers(sample[header], comma=comma) for header in (*bases, *counts)), strict=True)]
    several = [abs(count) / base for base, count in rows if base and count and base > 1]
    known = {base for base, _ in rows if base} <= BASES
    enough = len(several) >= TELLING and sum(each * HARDLY >= 1 for each in several) >= NEARLY_ALL * len(several)
    return _Priced(prices[0], counts[0], base=bases[0]) if known and enough and median(several) >= 1 else None


def _have_totals(sample: Mapping[str, Sequence[Any]]) -> bool:
    """Whether lines have totals of their own."""
    comma = written_with_commas(sample)
    totals: dict[str, Numbers] = {
        header: numbers(sample[header], comma=comma) for header in sample if rank("amount", header)
    }
    seen = orderlines.sampled(sample) if totals else None
    return bool({*totals} - {*(seen.whole if seen else ())})


def _make_orders(sample: Mapping[str, Sequence[Any]], price: str) -> bool:
    """Whether lines at such a price of one make the totals of their orders, with what comes on top and off."""
    for lines in orderlines.find(sample):
        if price in lines.worth.factors:
            solved = orderequation.find(lines.orders, LINES)
            if lines.total or (solved and solved.total and solved.base == LINES):
                return True
    return False
