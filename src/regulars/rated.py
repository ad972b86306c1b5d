"""Totals, or prices of a piece, that say that tax is in them, and a rate of it beside → the tax inside of each line."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING, Any

from regulars import together
from regulars.contents import is_blank, written_with_commas
from regulars.engine import Engine
from regulars.errors import DataError
from regulars.headers import in_percent, taxed, words
from regulars.matching import PROBABLE, Table, rank
from regulars.numbers import Style, reading, styles
from regulars.relations import FEW_RATES, NEARLY_ALL, PENNY, RATES, TELLING, numbers
from regulars.totals import TAX

if TYPE_CHECKING:
    from regulars.read import Raw
    from regulars.settings import Settings

RATE = r" (?:rates?|percent|pct|satz|taux|tipo|aliquota|ali|aliq|taxa|tarief|stawka|st|sats|tasa) "
AT_ONCE = r" (?:mwst|ust|\w*steuer|vat|moms)(?:satz|sats) "
"""What says, beside the word for a tax, that it is its rate, as a percent sign does; and both in one word."""

ALL = 100


def join(engine: Engine, raw: Raw, settings: Settings) -> Raw:
    """Add the tax inside of what each line comes to, where that says so and nothing but the rate stands beside it."""
    found = _find(raw.sample)
    if not found or {"tax", "amount"} & {*settings.columns}:
        return raw
    try:
        style = styles(engine, raw.table, {header: raw.columns[header] for header in found}, settings.decimal)
    except DataError:
        return raw  # nothing shows their decimal sign, which is asked about where it matters
    comma = written_with_commas(raw.sample)
    rates, money, *counts = (numbers(raw.sample[header], comma=comma) for header in found)
    pieces = [1 if count is None else count for count in counts[0]] if counts else [1.0] * len(rates)
    whole = _whole([rate for rate in rates if rate is not None])
    taxes = [
        None if rate is None or cost is None else count * cost * rate * whole / (ALL + rate * whole)
        for rate, cost, count in zip(rates, money, pieces, strict=True)
    ]
    sample = [None if tax is None else together.written(f"{tax:.6f}", comma=comma) for tax in taxes]
    sql = together.as_text(_sql(raw, found, style), 6, comma=comma)
    return together.add(engine, raw, together.TOGETHER.join(found), sql, sample, view="with_tax")


def find(table: Table) -> None:
    """Take that tax, where the total or the price it is inside of is what counts, and no other tax stands beside it."""
    known = table.sample
    written = {header: cells for header, cells in known.items() if together.TOGETHER not in header}
    header = together.joined(known, lambda parts: told if (told := _find(written)) == tuple(parts) else None)
    if not header or "tax" in {*table.found, *table.given}:
        return
    rate, *money = header.split(together.TOGETHER)
    if _counts(table, money):
        table.take("tax", header, f"{rate!r} says how much tax is inside {money[0]!r}", PROBABLE)


def _counts(table: Table, money: Sequence[str]) -> bool:
    """Whether that total, or that price with those pieces, is what each line comes to. A price is so before a discount:
    how much tax is in that, nothing says.
    """
    found = {column: match.header for column, match in table.found.items()}
    if "amount" in found:
        return [found["amount"]] == [*money]
    worth = [found[column] for column in ("unit_price", "quantity") if column in found]
    return worth == [*money] and not {"discount", "refunded"} & {*found}


def _find(sample: Mapping[str, Sequence[Any]]) -> tuple[str, ...] | None:
    """The headers of the one rate, and of the one total of lines that says that tax is in it, or whose price does; for
    want of it, of the one price that says so, and of the pieces, if they are counted. None where a tax stands beside in
    money.
    """
    rates = [header for header in sample if _is_rate(header, sample[header])]
    totals = [header for header in sample if rank("amount", header) and _on_each_line(sample[header])]
    gross = [header for header in totals if taxed(header) == 1 or _is_of_gross_prices(sample, header)]
    taxes = [header for header in sample if rank("tax", header) and header not in rates]
    if len(rates) != 1 or taxes or len(gross) > 1 or (gross and len(totals) > 1):
        return None
    money = gross or _gross_price(sample)  # other totals may be those of orders
    return (*rates, *money) if money else None


def _gross_price(sample: Mapping[str, Sequence[Any]]) -> list[str]:
    """The one price of each line, where it says that tax is in it, and the one count of pieces; or nothing."""
    prices = [header for header in sample if rank("unit_price", header)]
    counts = [header for header in sample if rank("quantity", header)]
    told = len(prices) == 1 and taxed(prices[0]) == 1 and _on_each_line(sample[prices[0]])
    return [*prices, *counts] if told and len(counts) <= 1 else []


def _on_each_line(cells: Sequence[Any]) -> bool:
    """Whether a column is filled on nearly all lines: an order's total may stand on the first of its lines only."""
    return sum(not is_blank(cell) for cell in cells) >= NEARLY_ALL * len(cells)


def _is_of_gross_prices(sample: Mapping[str, Sequence[Any]], total: str) -> bool:
    """Whether a total that says nothing of tax is, on most lines, pieces × a price that says that tax is in it."""
    prices = [header for header in sample if rank("unit_price", header)]
    counts = [header for header in sample if rank("quantity", header)]
    if taxed(total) is not None or len(prices) != 1 or len(counts) != 1 or taxed(prices[0]) != 1:
        return False
    comma = written_with_commas(sample)
    columns = (numbers(sample[header], comma=comma) for header in (counts[0], prices[0], total))
    rows = [(count * price, whole) for count, price, whole in zip(*columns, strict=True) if count and price and whole]
    same = sum(abs(abs(worth) - abs(whole)) <= PENNY for worth, whole in rows)
    return bool(2 * same > len(rows) >= TELLING)


def _is_rate(header: str, cells: Sequence[Any]) -> bool:
    """Whether a column holds the rate of tax of nearly each line, in percent or as a share."""
    said = words(header)
    named = re.search(TAX, said) and (in_percent(header) or re.search(RATE, said))
    if not named and not re.search(AT_ONCE, said):
        return False
    told = [rate for rate in numbers(cells) if rate is not None]
    rates = {round(rate * _whole(told), 4) for rate in told if rate}
    return len(told) >= NEARLY_ALL * len(cells) and 0 < len(rates) <= FEW_RATES and rates <= {*map(float, RATES)}


def _whole(rates: Sequence[float]) -> float:
    """What a rate is to be multiplied with to be in percent."""
    return ALL if max(rates, default=0) < 1 else 1


def _sql(raw: Raw, found: Sequence[str], style: Mapping[str, Style]) -> str:
    """The same as SQL."""
    cells = [raw.columns[each].sql for each in found]
    if raw.columns[found[0]].is_text:
        cells[0] = f"trim(replace({cells[0]}, '%', ''))"
    rate, money, *counts = (
        reading(cell, style[each].sign, style[each].words) for cell, each in zip(cells, found, strict=True)
    )
    worth = " * ".join([f"({money})", *(f"coalesce({count}, 1)" for count in counts)])
    told = [value for value in numbers(raw.sample[found[0]]) if value is not None]
    percent = f"(({rate}) * {_whole(told)})"
    return f"{worth} * {percent} / ({ALL} + {percent})"
