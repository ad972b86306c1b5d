"""Lines of orders → one row per order: what its lines come to, and the money that all of them repeat or one has."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from itertools import product
from math import copysign, floor
from typing import Any

from regulars.contents import holdings, is_blank
from regulars.headers import in_percent, words
from regulars.matching import CANONICAL, is_total, rank, ranked
from regulars.on_top import TIPS
from regulars.orderparts import of_orders
from regulars.relations import NEARLY_ALL, PENNY, TELLING, Numbers, of_numbers, part_of
from regulars.taxwords import WORKED_OUT
from regulars.totals import says_rate

LINES = "Subtotal of the lines"
"""What stands for a header over what the lines of each order come to."""

ALL = 100
"""Percent."""

MOST_UNKNOWN = 3
"""So many columns under names that are not known are tried for what a line comes to."""


def _rounded(money: float) -> float:
    """As a shop rounds a line, half a coin up."""
    return copysign(floor(abs(money) * 100 + 0.5 + 1e-6) / 100, money)


def _rounded_in_sql(money: str) -> str:
    return f"CAST(round(TRY_CAST({money} AS DECIMAL(24, 6)), 2) AS DOUBLE)"


@dataclass(frozen=True, slots=True)
class Worth:
    """What a line comes to: the product of its `factors`, the last of which is the price of a piece where it is
    `priced`, less what comes `off`, which is so many parts of a `whole` where it is no money, and less the `tax` in it.
    All these are headers; those that say nothing are empty. Of such parts shops round what comes off, or what is
    `left`.
    """

    factors: tuple[str, ...]
    priced: bool
    off: str = ""
    whole: float = 0.0
    tax: str = ""
    left: bool = False

    @property
    def is_plain(self) -> bool:
        """Whether nothing is taken off: columns of the file say it."""
        return not (self.off or self.tax)

    @property
    def headers(self) -> tuple[str, ...]:
        """All columns that say it."""
        return (*self.factors, *filter(None, (self.off, self.tax)))

    def of(self, line: Mapping[str, float | None]) -> float:
        """The money of a line, whose cells these are."""
        worth = line[self.factors[-1]] or 0.0
        for count in (line[header] for header in self.factors[:-1]):
            worth *= 1.0 if count is None else count
        off = abs(line[self.off] or 0.0) if self.off else 0.0
        less = worth * off / self.whole if self.whole else copysign(off, worth)
        rest = _rounded(worth - less) if self.left else worth - (_rounded(less) if self.whole else less)
        return round(rest - (line[self.tax] or 0.0 if self.tax else 0.0), 4)

    def sql(self, read: Mapping[str, str]) -> str:
        """The same as SQL. `read`: header → the SQL of its number."""
        *pieces, money = self.factors
        worth = " * ".join([f"coalesce({read[money]}, 0)", *(f"coalesce({read[header]}, 1)" for header in pieces)])
        worth = f"({worth})"
        off = f"coalesce(abs({read[self.off]}), 0)" if self.off else "0"
        less = f"{worth} * {off} / {self.whole}" if self.whole else f"sign({worth}) * {off}"
        rest = (
            _rounded_in_sql(f"{worth} - {less}")
            if self.left
            else f"{worth} - {_rounded_in_sql(less) if self.whole else less}"
        )
        return f"({rest} - {f'coalesce({read[self.tax]}, 0)' if self.tax else 0})"


@dataclass(frozen=True, slots=True)
class Lines:
    """Lines and their orders: `order` is the header of their number, `worth` what each comes to.

    `worths`: what that is on each line of the sample, `taxes`: its tax, where it has its own; `places`: the row of its
    order in `orders`, which are the columns of money of one row per order, by their headers. The tax in `summed` is
    added up over the lines, and lessened by the share of these that the order's discount `off` is, where lines do not
    know of that. `simple`: nothing comes off, or on top of, single lines. `total`: a total of orders that is no more
    than their lines.
    """

    order: str
    worth: Worth
    worths: list[float]
    taxes: list[float]
    places: list[int]
    orders: Mapping[str, list[Any]]
    summed: str
    off: str
    simple: bool
    total: str = ""


@dataclass(frozen=True, slots=True)
class _Sample:
    """A sample of lines: the numbers in it by their headers, those that are the `whole` order's, and of which order
    each line is.
    """

    order: str
    keys: list[Any]
    places: list[int]
    money: Mapping[str, Numbers]
    whole: Mapping[str, list[float]]

    def own(self, role: str) -> list[str]:
        """The columns of which lines have some of their own."""
        named = [header for _, header in ranked(role, self.money)]
        return [header for header in named if header not in self.whole and any(self.money[header])]

    def worths(self, worth: Worth) -> list[float]:
        """What each line comes to."""
        cells = zip(*(self.money[header] for header in worth.headers), strict=True)
        return [worth.of(dict(zip(worth.headers, line, strict=True))) for line in cells]

    def added(self, worths: Sequence[float | None]) -> list[float]:
        """What the lines of each order come to."""
        return added(worths, self.places, len(self.keys))


def added(worths: Sequence[float | None], places: Sequence[int], orders: int) -> list[float]:
    """What so many `orders` come to, of which each line is at one of the `places`."""
    sums = [0.0] * orders
    for place, worth in zip(places, worths, strict=True):
        sums[place] += worth or 0.0
    return [round(each, 4) for each in sums]


def find(sample: Mapping[str, Sequence[Any]]) -> Iterator[Lines]:
    """The ways in which the lines of a sample may make up orders, the likelier ones first.

    None where a line has a number of its own, or an order none; where lines have shipping of their own, or refunds that
    are no pieces; nor where lines have their own discounts or taxes, and nothing is a total of the order, which shows
    what these are; nor where nothing but a rate says what the tax is.
    """
    seen = _sample(sample)
    if seen is None or not seen.whole or seen.own("shipping") or _has_tips(seen):
        return
    back, pieces = seen.own("refunded"), [header for _, header in ranked("quantity", seen.money)]
    if any(not pieces or not part_of(seen.money[header], seen.money[pieces[0]]) for header in back):
        return
    offs, rates = seen.own("discount"), [header for header in seen.money if says_rate(header)]
    taxes = [header for header in seen.own("tax") if header not in rates]
    taxes += [header for header in seen.money if header.startswith(WORKED_OUT)]
    simple = not (offs or taxes or rates)
    totalled = any(map(is_total, seen.whole))
    shows_tax = taxes or any(rank("tax", header) for header in seen.whole if header not in rates)
    if len(taxes) > 1 or (rates and not shows_tax) or not (simple or totalled):
        return
    wholes = {off: whole_of(off, seen.money[off]) for off in offs} | {"": 0.0}
    less = [(off, left) for off in ("", *offs) for left in ((False, True) if wholes[off] else (False,))]
    for plain, (off, left), tax in product(_plain(seen, proven=totalled), less, ("", *taxes)):
        worth = replace(plain, off=off, whole=wholes[off], tax=tax, left=left)
        told = seen.worths(worth)
        sums = seen.added(told)
        others = dict.fromkeys(each for each in (plain, replace(worth, tax="")) if each != worth)
        known = [sums, *(seen.added(seen.worths(each)) for each in others)]
        whole = {
            header: cells
            for header, cells in seen.whole.items()
            if header not in rates and not any(_same(cells, each) for each in known)
        }
        summed = "" if any(rank("tax", header) for header in whole) else next(iter(taxes), "")
        orders, of_order = {seen.order: seen.keys, LINES: sums, **whole}, ""
        if summed:
            own = seen.added(seen.money[summed])
            before = summed.startswith(WORKED_OUT)
            offs_of = (each for _, each in ranked("discount", whole) if before or _is_before(whole[each], own, sums))
            of_order = next(offs_of, "")
            orders[summed] = _lessened(own, whole[of_order], sums) if of_order else own
        taxes_of = [tax or 0.0 for tax in seen.money[summed]] if summed else [0.0] * len(told)
        total = next((header for header in seen.whole if is_total(header) and _same(seen.whole[header], sums)), "")
        yield Lines(seen.order, worth, told, taxes_of, seen.places, orders, summed, of_order, simple, total)


def _sample(sample: Mapping[str, Sequence[Any]]) -> _Sample | None:
    order = next((header for _, header in ranked("order", sample)), "")
    if not order or holdings(sample[order]).unique or any(map(is_blank, sample[order])):
        return None
    money = of_numbers(sample, [header for header in sample if header != order])
    whole = of_orders(sample[order], money)
    for header in money:
        if header not in whole and (first := _of_first(sample[order], money[header])):
            whole[header] = first
    keys = {key: place for place, key in enumerate(dict.fromkeys(sample[order]))}
    return _Sample(order, [*keys], [keys[key] for key in sample[order]], money, whole)


def _plain(seen: _Sample, *, proven: bool) -> Iterator[Worth]:
    """What a line comes to before anything comes off: its total, else its pieces at their price; or, where a total of
    the order will have `proven` it, money under a name that is not known, of each piece or of the line.
    """
    yield from (Worth((header,), priced=False) for header in seen.own("amount"))
    prices = [header for _, header in ranked("unit_price", seen.money)][:1]
    pieces = [header for _, header in ranked("quantity", seen.money) if header not in prices][:1]
    if prices:
        yield Worth((*pieces, *prices), priced=True)
    unknown = [
        header
        for header in seen.money
        if header not in seen.whole and not any(rank(each, header) for each in CANONICAL)
        if not says_rate(header) and not header.startswith(WORKED_OUT)
    ]
    for header in unknown[:MOST_UNKNOWN] if proven else ():
        if pieces:
            yield Worth((*pieces, header), priced=True)
        yield Worth((header,), priced=False)


def _of_first(orders: Sequence[Any], values: Numbers) -> list[float]:
    """What the first line of each order has, where the others have nothing; nothing where some of them have."""
    first: dict[Any, float] = {}
    others = 0
    for order, value in zip(orders, values, strict=True):
        if order not in first:
            first[order] = value or 0.0
        elif value is not None:
            return []
        else:
            others += 1
    return [*first.values()] if others >= TELLING else []


def _has_tips(seen: _Sample) -> bool:
    return any(
        re.search(TIPS, words(header)) and any(seen.money[header]) for header in seen.money if header not in seen.whole
    )


def whole_of(header: str, values: Numbers) -> float:
    """What a discount is a part of: 100 percent, or 1; nothing where it is money."""
    if all(abs(value or 0) < 1 for value in values):
        return 1.0
    return float(ALL) if in_percent(header) else 0.0


def _is_before(offs: Sequence[float], taxes: Sequence[float], sums: Sequence[float]) -> bool:
    """Whether the taxes of the lines are those before the discount of their order: as large a share of what the lines
    come to as in orders without one, and not only of what is left.
    """
    rows = [*zip(map(abs, offs), taxes, sums, strict=True)]
    cut, others = [row for row in rows if row[0]], [row for row in rows if not row[0]]
    if len(cut) < TELLING or len(others) < TELLING:
        return False
    off, tax, whole = map(sum, zip(*cut, strict=True))
    usual = sum(tax for _, tax, _ in others) / (sum(sum_ for *_, sum_ in others) or 1)
    return bool(whole > off) and abs(tax / whole - usual) < abs(tax / (whole - off) - usual)


def _lessened(taxes: Sequence[float], offs: Sequence[float], sums: Sequence[float]) -> list[float]:
    """The taxes of orders without the share that is of their discount."""
    rows = zip(taxes, offs, sums, strict=True)
    return [round(tax * (1 - abs(off) / sum_), 2) if sum_ else tax for tax, off, sum_ in rows]


def _same(cells: Numbers, sums: Numbers) -> bool:
    """Whether a column of orders is what their lines come to, and says nothing more."""
    told = [abs((cell or 0) - (sum_ or 0)) <= PENNY for cell, sum_ in zip(cells, sums, strict=True) if cell]
    return len(told) >= NEARLY_ALL * len(sums) and sum(told) >= NEARLY_ALL * len(told)
