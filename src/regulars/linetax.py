"""The tax of each line that no column holds → a column of it: by a rate beside what the line comes to, with tax or
without, or by both of these.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Any

from regulars import together
from regulars.contents import is_blank, written_with_commas
from regulars.engine import Engine
from regulars.errors import DataError
from regulars.headers import words
from regulars.matching import CERTAIN, PROBABLE, Table, rank, ranked
from regulars.numbers import Style, reading, styles
from regulars.orderlines import Worth, whole_of
from regulars.orderparts import GOODS, NO_GOODS
from regulars.relations import FEW_RATES, NEARLY_ALL, PENNY, RATES, TELLING, Numbers, numbers, of_lines, rates_on_top
from regulars.taxwords import WORKED_OUT, taxed
from regulars.totals import GROSS, NET, TAX, says_rate

if TYPE_CHECKING:
    from regulars.read import Raw
    from regulars.settings import Settings

ALL = 100
OF_TAX = ("netto", "brutto")
"""Words that speak of tax, where those for the same in other languages may speak of a discount."""

WITHOUT = " (without tax)"
"""How the headers of what was made of money with tax in it end."""


@dataclass(frozen=True, slots=True)
class _Found:
    """What each line comes to (`worth`), and what shows the tax of it: the `rate`, inside of that or on top of it; or
    the same money with tax in it (`gross`).
    """

    worth: Worth
    rate: str = ""
    inside: bool = False
    gross: str = ""

    @property
    def headers(self) -> tuple[str, ...]:
        """All columns that say it."""
        return (*filter(None, (self.rate, self.gross)), *self.worth.headers)

    @property
    def header(self) -> str:
        """That of the column of the tax."""
        return WORKED_OUT[not self.inside] + together.TOGETHER.join(self.headers)

    def of(self, line: Mapping[str, float | None], whole: float) -> float | None:
        """The tax of a line, whose cells these are. `whole`: what the rate is to be multiplied with."""
        worth = self.worth.of(line)
        if self.gross:
            return (line[self.gross] or 0.0) - worth
        rate = line[self.rate]
        return None if rate is None else worth * rate * whole / (ALL + rate * whole * self.inside)

    def sql(self, read: Mapping[str, str], whole: float) -> str:
        """The same as SQL. `read`: header → the SQL of its number."""
        worth = self.worth.sql(read)
        if self.gross:
            return f"coalesce({read[self.gross]}, 0) - {worth}"
        percent = f"(({read[self.rate]}) * {whole})"
        return f"{worth} * {percent} / ({ALL}{f' + {percent}' if self.inside else ''})"


def join(engine: Engine, raw: Raw, settings: Settings) -> Raw:
    """Add the tax of each line, where it is shown so."""
    found = _find(raw.sample)
    told = _told(engine, raw, found, settings) if found else None
    if not found or not told:
        return raw
    taxes = [found.of(line, told.whole) for line in told.lines]
    return _add(engine, raw, found.header, taxes, found.sql(told.read, told.whole), view="with_tax")


def take_out(engine: Engine, raw: Raw, settings: Settings) -> Raw:
    """Put prices, and the money that comes off them, in the place of those with tax in them: how much tax is left in a
    price after a discount, no column could say.
    """
    found = _find(_written(raw.sample))
    if not found or found.header not in raw.sample or not (found.inside and found.worth.off):
        return raw
    told = _told(engine, raw, found, settings)
    if not told or any(header.endswith((GOODS, NO_GOODS)) for header in raw.sample):
        return raw  # orders show what of them is goods
    rates = [line[found.rate] for line in told.lines]
    for number, header in enumerate((found.worth.factors[-1], *([] if found.worth.whole else [found.worth.off]))):
        cells = [_without(line[header], rate, told.whole) for line, rate in zip(told.lines, rates, strict=True)]
        sql = f"({told.read[header]}) * {ALL} / ({ALL} + ({told.read[found.rate]}) * {told.whole})"
        raw = _add(engine, raw, header + WITHOUT, cells, sql, view=f"without_tax_{number}")
        raw = _leave(raw, header)
    return _leave(raw, found.header)


def _leave(raw: Raw, header: str) -> Raw:
    """`raw` without a column."""
    columns = {name: column for name, column in raw.columns.items() if name != header}
    return replace(raw, columns=columns, sample={name: raw.sample[name] for name in columns})


def find_net(table: Table) -> None:
    """Take the total of each line that another one has a tax on top of; and the prices, and the money that comes off
    them, that were put in the place of those with tax in them.
    """
    found = _find(_written(table.sample))
    if found and found.gross and not {"amount", "unit_price"} & {*table.found, *table.given}:
        why = f"{found.gross!r} is it with a rate of tax on top; no tax counts as spend"
        table.take("amount", found.worth.factors[0], why, CERTAIN)
    for header in [header for header in table.sample if header.endswith(WITHOUT)]:
        dear = header.removesuffix(WITHOUT)
        column = "unit_price" if rank("unit_price", dear) else "discount"
        table.take(column, header, f"{dear!r} without the tax in it, by its rate", PROBABLE)


def find(table: Table) -> None:
    """Take that tax, where what it is inside of is what counts, and no other tax stands beside it."""
    found = _find(_written(table.sample))
    if not found or not found.inside or found.header not in table.sample or "tax" in table.given:
        return
    if "tax" in table.found and table.found["tax"].header != found.rate:
        return
    if _counts(table, found.worth):
        money = found.worth.factors[-1]
        table.take("tax", found.header, f"{found.rate!r} says how much tax is inside {money!r}", PROBABLE)


def _counts(table: Table, worth: Worth) -> bool:
    """Whether that total, or that price with those pieces, is what each line comes to, and nothing comes off it."""
    found = {column: match.header for column, match in table.found.items()}
    if "amount" in found:
        return (found["amount"],) == worth.factors
    told = tuple(found[column] for column in ("quantity", "unit_price") if column in found)
    return told == worth.factors and not {"discount", "refunded"} & {*found}


def _written(sample: Mapping[str, Sequence[Any]]) -> dict[str, Sequence[Any]]:
    """The columns of a sample that the file holds."""
    made = (GOODS, NO_GOODS)
    return {
        header: cells
        for header, cells in sample.items()
        if not header.startswith(WORKED_OUT) and not header.endswith(made)
    }


@dataclass(frozen=True, slots=True)
class _Told:
    """The numbers of each line by their headers, the SQL of these, and what the rate is to be multiplied with."""

    lines: list[dict[str, float | None]]
    read: Mapping[str, str]
    whole: float


def _told(engine: Engine, raw: Raw, found: _Found, settings: Settings) -> _Told | None:
    """None where the user has said what the tax or the money is, or nothing shows the decimal sign: that is asked about
    where it matters.
    """
    if {"tax", "amount"} & {*settings.columns} or {*found.headers} & {*settings.columns.values()}:
        return None
    try:
        style = styles(engine, raw.table, {header: raw.columns[header] for header in found.headers}, settings.decimal)
    except DataError:
        return None
    comma = written_with_commas(raw.sample)
    money = {header: numbers(raw.sample[header], comma=comma) for header in found.headers}
    lines = [dict(zip(money, line, strict=True)) for line in zip(*money.values(), strict=True)]
    return _Told(lines, _read(raw, found, style), _whole(money.get(found.rate, [])))


def _find(sample: Mapping[str, Sequence[Any]]) -> _Found | None:
    """What shows the tax of the lines of a sample; None where a tax stands beside in money, or nothing shows it."""
    comma = written_with_commas(sample)
    rates = [header for header in sample if _is_rate(header, sample[header], comma=comma)]
    if len(rates) > 1 or any(rank("tax", header) and header not in rates for header in sample):
        return None
    totals = [header for header in sample if _is_total(header) and _is_of_lines(sample, header)]
    offs = [header for header in sample if rank("discount", header) and _is_of_lines(sample, header)]
    gross = [header for header in totals if _says(header, 1, offs) or _is_of_gross_prices(sample, header)]
    nets = [header for header in totals if _says(header, 0, ())]
    if len(gross) == len(nets) == 1 and _is_pair(sample, nets[0], gross[0]):
        return _Found(Worth((nets[0],), priced=False), gross=gross[0])
    if not rates or len(totals) > 1:
        return None
    if totals:
        told = Worth((totals[0],), priced=False)
        return _Found(told, rates[0], inside=bool(gross)) if gross or nets else None
    return _by_price(sample, rates[0], offs)


def _by_price(sample: Mapping[str, Sequence[Any]], rate: str, offs: Sequence[str]) -> _Found | None:
    """The same where no line has a total: by the one price, if it says whether tax is in it, and the one count."""
    prices = [header for header in sample if rank("unit_price", header)]
    counts = [header for header in sample if rank("quantity", header)]
    if len(prices) != 1 or len(counts) > 1 or len(offs) > 1 or not _is_on_each(sample[prices[0]]):
        return None
    inside = _says(prices[0], 1, ())
    if not inside and not _says(prices[0], 0, ()):
        return None
    off = next(iter(offs), "")
    whole = whole_of(off, numbers(sample[off], comma=written_with_commas(sample))) if off else 0.0
    return _Found(Worth((*counts, *prices), priced=True, off=off, whole=whole), rate, inside=inside)


def _says(header: str, place: int, offs: Sequence[str]) -> bool:
    """Whether a header says that no tax is in it (0), or that it is (1). A bare word for gross or net may speak of a
    discount instead.
    """
    told = taxed(header)
    said = words(header).split()
    bare = OF_TAX[place] in said or (not offs and not {*(NET, GROSS)[place]}.isdisjoint(said))
    return told == place or (told is None and bare)


def _is_total(header: str) -> bool:
    """Whether a header says what a line comes to; a `Gross price` is more likely of a piece."""
    return bool(rank("amount", header) and not rank("unit_price", header))


def _is_pair(sample: Mapping[str, Sequence[Any]], net: str, gross: str) -> bool:
    """Whether the one is the other with usual rates of tax on top: what fees leave is called net as well."""
    comma = written_with_commas(sample)
    pairs = zip(*(numbers(sample[header], comma=comma) for header in (net, gross)), strict=True)
    told = [(abs(one), abs(other), 1.0) for one, other in pairs if one and other]
    taxed_ = [line for line in told if line[0] != line[1]]  # some goods may have none
    return 2 * len(taxed_) > len(told) and rates_on_top(taxed_)


def _is_of_lines(sample: Mapping[str, Sequence[Any]], header: str) -> bool:
    """Whether each line has its own, and not that of its order."""
    orders = next((sample[each] for _, each in ranked("order", sample)), None)
    return _is_on_each(sample[header]) and (orders is None or of_lines(orders, numbers(sample[header])))


def _is_on_each(cells: Sequence[Any]) -> bool:
    """Whether a column is filled on nearly all lines: an order's total may stand on the first of its lines only."""
    return sum(not is_blank(cell) for cell in cells) >= NEARLY_ALL * len(cells)


def _is_of_gross_prices(sample: Mapping[str, Sequence[Any]], total: str) -> bool:
    """Whether a total that says nothing of tax is, on most lines, pieces × a price that says that tax is in it."""
    prices = [header for header in sample if rank("unit_price", header)]
    counts = [header for header in sample if rank("quantity", header)]
    if taxed(total) is not None or len(prices) != 1 or len(counts) != 1 or not _says(prices[0], 1, ()):
        return False
    comma = written_with_commas(sample)
    columns = (numbers(sample[header], comma=comma) for header in (counts[0], prices[0], total))
    rows = [(count * price, whole) for count, price, whole in zip(*columns, strict=True) if count and price and whole]
    same = sum(abs(abs(worth) - abs(whole)) <= PENNY for worth, whole in rows)
    return bool(2 * same > len(rows) >= TELLING)


def _is_rate(header: str, cells: Sequence[Any], *, comma: bool) -> bool:
    """Whether a column holds the rate of tax of nearly each line, in percent or as a share."""
    signed = sum("%" in str(cell) for cell in cells) >= NEARLY_ALL * len(cells)
    if not (says_rate(header) or (signed and re.search(TAX, words(header)))):
        return False
    told = [rate for rate in numbers(cells, comma=comma) if rate is not None]
    rates = {round(rate * _whole(told), 4) for rate in told if rate}
    return len(told) >= NEARLY_ALL * len(cells) and 0 < len(rates) <= FEW_RATES and rates <= {*map(float, RATES)}


def _whole(rates: Numbers) -> float:
    """What a rate is to be multiplied with to be in percent."""
    return ALL if max(filter(None, rates), default=0) < 1 else 1


def _without(money: float | None, rate: float | None, whole: float) -> float | None:
    return None if money is None or rate is None else money * ALL / (ALL + rate * whole)


def _read(raw: Raw, found: _Found, style: Mapping[str, Style]) -> dict[str, str]:
    """Header → the SQL of its number."""
    cells = {header: raw.columns[header].sql for header in found.headers}
    if found.rate and raw.columns[found.rate].is_text:
        cells[found.rate] = f"trim(replace({cells[found.rate]}, '%', ''))"
    return {header: reading(cell, style[header].sign, style[header].words) for header, cell in cells.items()}


def _add(engine: Engine, raw: Raw, header: str, cells: Sequence[float | None], sql: str, *, view: str) -> Raw:
    comma = written_with_commas(raw.sample)
    sample = [None if cell is None else together.written(f"{cell:.6f}", comma=comma) for cell in cells]
    return together.add(engine, raw, header, together.as_text(sql, 6, comma=comma), sample, view=view)
