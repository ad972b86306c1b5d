"""Prices of as many pieces as a column beside them says (`Preiseinheit`: 1, 100, 1000) → the price of one piece."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from statistics import median
from typing import TYPE_CHECKING, Any

from regulars import together
from regulars.contents import written_with_commas
from regulars.engine import Engine
from regulars.errors import DataError
from regulars.headers import fold
from regulars.matching import PROBABLE, Table, rank
from regulars.numbers import reading, styles
from regulars.pricebase import HARDLY
from regulars.relations import NEARLY_ALL, TELLING, numbers
from regulars.synonyms import PRICE_BASES

if TYPE_CHECKING:
    from regulars.read import Raw
    from regulars.settings import Settings

BASES = frozenset((1.0, 10.0, 100.0, 1_000.0, 10_000.0))
"""So many pieces a price may be of."""

OF_ONE = " (of one)"
"""How the header of the price of one piece ends."""


def join(engine: Engine, raw: Raw, settings: Settings) -> Raw:
    """Add the price of one piece, where what is counted surely is pieces and no line has a total."""
    found, given = _find(raw.sample), settings.columns
    if not found or "amount" in given or given.get("quantity", found[2]) != found[2]:
        return raw
    header = found[0] + OF_ONE
    if given.get("unit_price", header) != header:
        return raw
    try:
        style = styles(engine, raw.table, {each: raw.columns[each] for each in found[:2]}, settings.decimal)
    except DataError:
        return raw  # nothing shows their decimal sign, which is asked about where it matters
    comma = written_with_commas(raw.sample)
    prices, bases = (numbers(raw.sample[each], comma=comma) for each in found[:2])
    sample = [
        None if price is None or not base else together.written(f"{price / base:.6f}", comma=comma)
        for price, base in zip(prices, bases, strict=True)
    ]
    price, base = (reading(raw.columns[each].sql, style[each].sign, style[each].words) for each in found[:2])
    sql = together.as_text(f"({price}) / nullif({base}, 0)", 6, comma=comma)
    return together.add(engine, raw, header, sql, sample, view="with_price_of_one")


def find(table: Table) -> None:
    """Take the price of one piece."""
    price = together.of_one(table.sample, OF_ONE, lambda header: rank("unit_price", header))
    if price and not {"unit_price", "amount"} & {*table.found, *table.given}:
        base = next(header for header in table.sample if fold(header) in PRICE_BASES)
        table.take("unit_price", price + OF_ONE, f"{base!r} says of how many pieces {price!r} is", PROBABLE)


def _find(sample: Mapping[str, Sequence[Any]]) -> tuple[str, str, str] | None:
    """The headers of the one price, of how many pieces it is of and of what is counted; None where a line has a total,
    or where pieces are so few that they may be hundreds.
    """
    bases, prices, counts = (
        [header for header in sample if fold(header) in PRICE_BASES],
        [header for header in sample if rank("unit_price", header)],
        [header for header in sample if rank("quantity", header)],
    )
    if not len(bases) == len(prices) == len(counts) == 1 or any(rank("amount", header) for header in sample):
        return None
    comma = written_with_commas(sample)
    rows = [*zip(*(numbers(sample[header], comma=comma) for header in (*bases, *counts)), strict=True)]
    several = [abs(count) / base for base, count in rows if base and count and base > 1]
    known = {base for base, _ in rows if base} <= BASES
    enough = len(several) >= TELLING and sum(each * HARDLY >= 1 for each in several) >= NEARLY_ALL * len(several)
    return (prices[0], bases[0], counts[0]) if known and enough and median(several) >= 1 else None
