"""What sending costs without its tax, beside lines with theirs → a column of it with the tax, as totals of orders have
it: at the highest rate of the lines.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING, Any

from regulars import together
from regulars.contents import written_with_commas
from regulars.engine import Engine
from regulars.errors import DataError
from regulars.matching import is_total, rank, ranked
from regulars.numbers import reading, styles
from regulars.orderlines import LARGE
from regulars.orderparts import of_orders
from regulars.rebates import names_one
from regulars.relations import BEYOND_DOUBT, PENNY, RATES, of_numbers
from regulars.taxwords import SENT_WITH_TAX, WORKED_OUT, taxed

if TYPE_CHECKING:
    from regulars.read import Raw
    from regulars.settings import Settings

ALL = 100
SOME = 0.1
"""At least this share of lines is at the highest rate."""


def join(engine: Engine, raw: Raw, settings: Settings) -> Raw:
    """Add it, where lines have taxes of their own, and orders a discount, what sending costs, and a total."""
    found = _find(raw.sample)
    if not found or {"shipping", "tax", "amount"} & {*settings.columns}:
        return raw
    header, rate = found
    try:
        style = styles(engine, raw.table, {header: raw.columns[header]}, settings.decimal)[header]
    except DataError:
        return raw  # nothing shows its decimal sign, which is asked about where it matters
    comma = written_with_commas(raw.sample)
    cells = of_numbers(raw.sample, [header])[header]
    sample = [
        None if cell is None else together.written(f"{cell * (1 + rate / ALL):.6f}", comma=comma) for cell in cells
    ]
    sql = f"round(({reading(raw.columns[header].sql, style.sign, style.words)}) * {1 + rate / ALL}, 2)"
    return together.add(
        engine, raw, SENT_WITH_TAX + header, together.as_text(sql, 6, comma=comma), sample, view="with_sent"
    )


def _find(sample: Mapping[str, Sequence[Any]]) -> tuple[str, float] | None:
    """The header of what sending costs, of each order, and the highest rate of the taxes of lines."""
    order = next((header for _, header in ranked("order", sample)), "")
    money = of_numbers(sample, [header for header in sample if header != order]) if order else {}
    whole = of_orders(sample[order], money) if order else {}
    sent = [header for header in whole if rank("shipping", header) and taxed(header) != 1]
    taxes = [header for header in money if rank("tax", header) or header.startswith(WORKED_OUT)]
    told = any(map(is_total, whole)) and any(map(names_one, whole))
    if len(sent) != 1 or not told or any(header in whole for header in taxes) or len(taxes) != 1:
        return None
    worths = [header for header in money if is_total(header) and header not in whole]
    rates = [_highest(money[header], money[taxes[0]], taxed(header)) for header in worths]
    return (sent[0], max(rates)) if any(rates) else None


def _highest(worths: Sequence[float | None], taxes: Sequence[float | None], inside: int | None) -> float:
    """The highest usual rate that taxes are of what lines come to, on top (0) or `inside` (1), or either; nothing where
    they are at none.
    """
    lines = [
        (abs(worth), abs(tax))
        for worth, tax in zip(worths, taxes, strict=True)
        if worth and tax and abs(worth) >= LARGE
    ]
    for rate in sorted(RATES, reverse=True):
        for of in (ALL, ALL + rate)[inside : None if inside is None else inside + 1]:
            fits = sum(abs(tax - worth * rate / of) <= PENNY for worth, tax in lines)
            if fits >= max(BEYOND_DOUBT, SOME * len(lines)):
                return float(rate)
    return 0.0
