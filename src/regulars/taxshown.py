"""What shows the tax of lines that no column holds: a rate beside what each comes to, with tax or without; or both."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from itertools import permutations
from typing import Any

from regulars import technical, together
from regulars.contents import is_blank, written_with_commas
from regulars.fifths import WITHIN
from regulars.headers import words
from regulars.matching import rank, ranked
from regulars.orderlines import Worth, of_first, sampled, whole_of
from regulars.orderroles import is_net_of
from regulars.relations import (
    BEYOND_DOUBT,
    FEW_RATES,
    NEARLY_ALL,
    PENNY,
    RATES,
    TELLING,
    Numbers,
    numbers,
    of_lines,
    of_numbers,
    rates_on_top,
    varying,
)
from regulars.taxwords import WORKED_OUT, taxed
from regulars.totals import GROSS, NET, TAX, adds_up, says_rate

ALL = 100
FIFTH_OFF = 0.8
"""A fifth off is what a tax of 25 % comes to: then a bare `Net` may be less a discount."""

OF_TAX = ("netto", "brutto")
"""Words that speak of tax, where those for the same in other languages may speak of a discount."""


@dataclass(frozen=True, slots=True)
class Found:
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


def find(sample: Mapping[str, Sequence[Any]]) -> Found | None:
    """What shows the tax of the lines of a sample; None where a tax stands beside in money, or nothing shows it."""
    comma = written_with_commas(sample)
    rates = [header for header in sample if _is_rate(header, sample[header], comma=comma)]
    if len(rates) > 1 or any(rank("tax", header) and header not in rates for header in sample):
        return None
    totals = [header for header in sample if _is_total(header) and _is_of_lines(sample, header)]
    offs = [header for header in sample if rank("discount", header) and not _is_of_orders(sample, header)]
    within = any(map(_says_within, rates))
    gross = [header for header in totals if within or _says(header, 1, offs) or _is_of_gross_prices(sample, header)]
    nets = [header for header in totals if _says(header, 0, ())]
    if len(gross) == len(nets) == 1 and _is_pair(sample, nets[0], gross[0]):
        return None if _is_beside(sample, nets[0], gross[0]) else Found(Worth((nets[0],), priced=False), gross=gross[0])
    if not rates or len(totals) > 1:
        return None
    if totals and not nets and (net := _net_by_rate(sample, totals[0], rates[0])):
        return Found(Worth((net,), priced=False), gross=totals[0])
    if totals and not (within and _named(sample, "unit_price")):
        told = Worth((totals[0],), priced=False)
        return Found(told, rates[0], inside=bool(gross)) if gross or nets else None
    return _by_price(sample, rates[0], offs, within=within)


def _says_within(rate: str) -> bool:
    """Whether the header of a rate says that the tax is in what stands beside: `Inklusive Mehrwertsteuersatz`."""
    return bool(re.search(WITHIN, words(rate)))


def _net_by_rate(sample: Mapping[str, Sequence[Any]], total: str, rate: str) -> str:
    """The one column that with its rate of tax on top is a total, on nearly all lines, whatever it is called."""
    comma = written_with_commas(sample)
    totals, rates = (numbers(sample[header], comma=comma) for header in (total, rate))
    whole = percent(rates)
    shown = []
    for header, cells in of_numbers(sample, [each for each in sample if each not in (total, rate)]).items():
        lines = [(own, all_, of) for own, all_, of in zip(cells, totals, rates, strict=True) if own and all_ and of]
        fits = sum(abs(own * (1 + of * whole / ALL) - all_) <= PENNY for own, all_, of in lines)
        if len(lines) >= BEYOND_DOUBT and fits >= NEARLY_ALL * len(lines):
            shown.append(header)
    return shown[0] if len(shown) == 1 else ""


def _named(sample: Mapping[str, Sequence[Any]], column: str) -> list[str]:
    return [header for header in sample if rank(column, header)]


def _by_price(sample: Mapping[str, Sequence[Any]], rate: str, offs: Sequence[str], *, within: bool) -> Found | None:
    """The same by the one price and the one count, if the price says whether tax is in it, or the rate does, or totals
    of orders.
    """
    prices, counts = _named(sample, "unit_price"), _named(sample, "quantity")
    if len(prices) != 1 or len(counts) > 1 or len(offs) > 1 or not (within or _is_on_each(sample[prices[0]])):
        return None
    off = next(iter(offs), "")
    whole = whole_of(off, numbers(sample[off], comma=written_with_commas(sample))) if off else 0.0
    worth = Worth((*counts, *prices), priced=True, off=off, whole=whole)
    net = _says(prices[0], 0, ())
    inside = within or _says(prices[0], 1, ()) or (not net and _makes_gross_totals(sample, worth))
    return Found(worth, rate, inside=inside) if inside or net else None


def _makes_gross_totals(sample: Mapping[str, Sequence[Any]], worth: Worth) -> bool:
    """Whether lines add up to totals of orders, with what sending costs, of which others say that they are without tax:
    `invoiceAmount` beside `invoiceAmountNet`.
    """
    seen = sampled(sample)
    if seen is None or not {*worth.headers} <= {*seen.money}:
        return False
    whole, sums = seen.whole, seen.added(seen.worths(worth))
    sent = [whole[header] for header in whole if rank("shipping", header)] or [[0.0] * len(sums)]
    for net, gross in permutations(whole, 2):
        if is_net_of(net, gross):
            rows = zip(sums, sent[0], whole[gross], whole[net], strict=True)
            made = [abs(one + more - all_) <= PENNY for one, more, all_, less in rows if all_ > less + PENNY]
            return 2 * sum(made) > len(made) >= BEYOND_DOUBT
    return False


def _says(header: str, place: int, offs: Sequence[str]) -> bool:
    """Whether a header says that no tax is in it (0), or that it is (1). A bare word for gross or net may speak of a
    discount instead.
    """
    told = taxed(header)
    told = technical.taxed(header) if told is None else told
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
    if 2 * len(taxed_) <= len(told) or not rates_on_top(taxed_):
        return False
    plain = not any(taxed(header) is not None or {*OF_TAX} & {*words(header).split()} for header in (net, gross))
    fifths_off = sum(abs(one - other * FIFTH_OFF) <= PENNY for one, other, _ in taxed_)
    return not (plain and fifths_off >= NEARLY_ALL * len(taxed_))


def _is_beside(sample: Mapping[str, Sequence[Any]], net: str, gross: str) -> bool:
    """Whether another column holds what the two differ by: the tax, whatever that is called."""
    money = of_numbers(sample, sample)
    return any(adds_up(money[net], money[each], money[gross]) for each in money if each not in (net, gross))


def _is_of_lines(sample: Mapping[str, Sequence[Any]], header: str) -> bool:
    """Whether each line has its own, and not that of its order."""
    orders = next((sample[each] for _, each in ranked("order", sample)), None)
    return _is_on_each(sample[header]) and (orders is None or of_lines(orders, numbers(sample[header])))


def _is_of_orders(sample: Mapping[str, Sequence[Any]], header: str) -> bool:
    """Whether all lines of each order have the same, as its discount, or the first alone; those of lines are on few."""
    orders = next((sample[each] for _, each in ranked("order", sample)), None)
    several, differing = varying(orders, numbers(sample[header])) if orders is not None else (0, 0)
    return (several >= TELLING and not differing) or bool(
        orders is not None and of_first(orders, numbers(sample[header]))
    )


def _is_on_each(cells: Sequence[Any]) -> bool:
    """Whether a column is filled on nearly all lines: an order's total may stand on the first of its lines only."""
    return sum(not is_blank(cell) for cell in cells) >= NEARLY_ALL * len(cells)


def _is_of_gross_prices(sample: Mapping[str, Sequence[Any]], total: str) -> bool:
    """Whether a total that says nothing of tax is, on most lines, pieces × a price that says that tax is in it."""
    prices, counts = _named(sample, "unit_price"), _named(sample, "quantity")
    if taxed(total) is not None or len(prices) != 1 or len(counts) != 1 or not _says(prices[0], 1, ()):
        return False
    return is_product(sample, counts[0], prices[0], total)


def is_product(sample: Mapping[str, Sequence[Any]], count: str, price: str, total: str) -> bool:
    """Whether a total is, on most lines, pieces × a price."""
    comma = written_with_commas(sample)
    columns = (numbers(sample[header], comma=comma) for header in (count, price, total))
    rows = [(pieces * each, whole) for pieces, each, whole in zip(*columns, strict=True) if pieces and each and whole]
    same = sum(abs(abs(worth) - abs(whole)) <= PENNY for worth, whole in rows)
    return bool(2 * same > len(rows) >= TELLING)


def _is_rate(header: str, cells: Sequence[Any], *, comma: bool) -> bool:
    """Whether a column holds the rate of tax of nearly each line, in percent or as a share."""
    signed = sum("%" in str(cell) for cell in cells) >= NEARLY_ALL * len(cells)
    if not (says_rate(header) or (signed and re.search(TAX, words(header)))):
        return False
    told = [rate for rate in numbers(cells, comma=comma) if rate is not None]
    rates = {round(rate * percent(told), 4) for rate in told if rate}
    enough = TELLING if _says_within(header) else NEARLY_ALL * len(cells)  # what has none is then without
    return len(told) >= enough and 0 < len(rates) <= FEW_RATES and rates <= {*map(float, RATES)}


def percent(rates: Numbers) -> float:
    """What a rate is to be multiplied with to be in percent."""
    return ALL if max(filter(None, rates), default=0) < 1 else 1
