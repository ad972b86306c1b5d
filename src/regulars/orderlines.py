"""Lines of orders → one row per order: what its lines come to, and the money that all of them repeat or one has."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from itertools import product
from math import copysign, floor
from typing import Any

from regulars import deletedlines
from regulars.contents import MOSTLY, holdings, is_blank
from regulars.headers import in_percent, words
from regulars.matching import CANONICAL, is_total, rank, ranked
from regulars.on_top import ECO, LENT, TIPS
from regulars.orderparts import of_orders
from regulars.pricebase import OF_ONE, weighed
from regulars.relations import NEARLY_ALL, PENNY, RATES, TELLING, Numbers, of_numbers, part_of
from regulars.taxwords import WORKED_OUT
from regulars.totals import says_rate

LINES = "Subtotal of the lines"
"""What stands for a header over what the lines of each order come to."""

ALL = 100
"""Percent."""

LARGE = 10
"""Of less than this, many taxes are a usual rate to the penny."""

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
    `priced`, less what comes `off`, which is so many parts of a `whole` where it is no money, and less the `tax` in it,
    or with that `on_top`.
    All these are headers; those that say nothing are empty. Of such parts shops round what comes off, or what is
    `left`.
    """

    factors: tuple[str, ...]
    priced: bool
    off: str = ""
    whole: float = 0.0
    tax: str = ""
    left: bool = False
    on_top: str = ""

    @property
    def is_plain(self) -> bool:
        """Whether nothing is taken off, or comes on top: columns of the file say it."""
        return not (self.off or self.tax or self.on_top)

    @property
    def headers(self) -> tuple[str, ...]:
        """All columns that say it."""
        return (*self.factors, *filter(None, (self.off, self.tax, self.on_top)))

    def of(self, line: Mapping[str, float | None]) -> float:
        """The money of a line, whose cells these are."""
        worth = line[self.factors[-1]] or 0.0
        for count in (line[header] for header in self.factors[:-1]):
            worth *= 1.0 if count is None else count
        off = abs(line[self.off] or 0.0) if self.off else 0.0
        less = worth * off / self.whole if self.whole else off * ((worth > 0) - (worth < 0))
        rest = _rounded(worth - less) if self.left else worth - (_rounded(less) if self.whole else less)
        tax = (line[self.on_top] or 0.0 if self.on_top else 0.0) - (line[self.tax] or 0.0 if self.tax else 0.0)
        return round(rest + tax, 4)

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
        on_top = f" + coalesce({read[self.on_top]}, 0)" if self.on_top else ""
        return f"({rest}{on_top} - {f'coalesce({read[self.tax]}, 0)' if self.tax else 0})"


@dataclass(frozen=True, slots=True)
class Lines:
    """Lines and their orders: `order` is the header of their number, `worth` what each comes to.

    `worths`: what that is on each line of the sample, `taxes`: its tax, where it has its own; `places`: the row of its
    order in `orders`, which are the columns of money of one row per order, by their headers. The tax in `summed` is
    added up over the lines, and lessened by the share of these that the order's discount `off` is, where lines do not
    know of that. `simple`: nothing comes off, or on top of, single lines. `back`: money was paid back for lines.
    `total`: a total of orders that is no more than their lines. `added`: what comes on top of single lines, which is
    added up too. `deleted` is the header by which some of the lines were taken out of their orders, which then come to
    nothing.
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
    back: bool
    total: str = ""
    added: tuple[str, ...] = ()
    deleted: str = ""


@dataclass(frozen=True, slots=True)
class Sampled:
    """A sample of lines: the numbers in it by their headers, those that are the `whole` order's, and of which order
    each line is.
    """

    order: str
    keys: list[Any]
    places: list[int]
    money: Mapping[str, Numbers]
    whole: Mapping[str, list[float]]
    deleted: str = ""

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

    None where a line has a number of its own, or an order none; where lines have shipping of their own; nor where lines
    have their own discounts or taxes, or refunds that are no pieces, and nothing is a total of the order, which shows
    what these are; nor where nothing but a rate says what the tax is.
    """
    seen = sampled(sample)
    if seen is None or not seen.whole or seen.own("shipping") or _has_tips(seen):
        return
    back, pieces = seen.own("refunded"), [header for _, header in ranked("quantity", seen.money)]
    in_money = any(not pieces or not part_of(seen.money[header], seen.money[pieces[0]]) for header in back)
    offs, rates = seen.own("discount"), [header for header in seen.money if says_rate(header)]
    taxes = [header for header in seen.own("tax") if header not in rates]
    taxes += [header for header in seen.money if header.startswith(WORKED_OUT)]
    tops = tuple(
        header for header in seen.money if header not in seen.whole and re.search(f"{ECO}|{LENT}", words(header))
    )
    simple = not (offs or taxes or rates or tops)
    totalled = any(map(is_total, seen.whole))
    shows_tax = taxes or any(rank("tax", header) for header in seen.whole if header not in rates)
    if len(taxes) > 1 or (rates and not shows_tax) or not ((simple and not in_money) or totalled):
        return
    wholes = {off: whole_of(off, seen.money[off]) for off in offs} | {"": 0.0}
    less = [(off, left) for off in ("", *offs) for left in ((False, True) if wholes[off] else (False,))]
    of_tax = [("", ""), *((tax, "") for tax in taxes), *(("", tax) for tax in taxes)]
    plains = [*_plain(seen, proven=totalled)]
    plains = [plain for plain in plains if plain.priced or not tops] or plains  # these have that in them
    for plain, (off, left), (tax, on_top) in product(plains, less, of_tax):
        worth = replace(plain, off=off, whole=wholes[off], tax=tax, left=left or plain.left, on_top=on_top)
        yield _with_orders(seen, worth, plain, taxes=taxes, rates=rates, tops=tops, simple=simple, back=in_money)


def _with_orders(
    seen: Sampled,
    worth: Worth,
    plain: Worth,
    *,
    taxes: Sequence[str],
    rates: Sequence[str],
    tops: tuple[str, ...],
    simple: bool,
    back: bool,
) -> Lines:
    """The lines of a worth and their orders. `plain` is the same without what comes off it or is tax; `taxes`, `rates`
    and `tops` are the headers of taxes, of their rates and of what comes on top of lines.
    """
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
    orders |= {header: seen.added(seen.money[header]) for header in tops}
    if summed:
        own = seen.added(seen.money[summed])
        lines = [*zip(seen.places, told, seen.money[summed], strict=True)]
        offs_of = [each for _, each in ranked("discount", whole) if any(whole[each]) and not in_percent(each)]
        made = summed.startswith(WORKED_OUT)
        of_order = next((each for each in offs_of if made or _is_before(whole[each], lines)), "")
        orders[summed] = _lessened(own, whole[of_order], sums) if of_order else own
    taxes_of = [tax or 0.0 for tax in seen.money[summed]] if summed else [0.0] * len(told)
    total = next((header for header in seen.whole if is_total(header) and _same(seen.whole[header], sums)), "")
    return Lines(
        order=seen.order,
        worth=worth,
        worths=told,
        taxes=taxes_of,
        places=seen.places,
        orders=orders,
        summed=summed,
        off=of_order,
        simple=simple,
        back=back,
        total=total,
        added=tops,
        deleted=seen.deleted,
    )


def sampled(sample: Mapping[str, Sequence[Any]]) -> Sampled | None:
    """A sample as lines of orders; None where a line has a number of its own, or an order none."""
    order = next((header for _, header in ranked("order", sample)), "")
    if not order or holdings(sample[order]).unique or any(map(is_blank, sample[order])):
        return None
    money = of_numbers(sample, [header for header in sample if header != order])
    whole = of_orders(sample[order], money)
    for header in money:
        if header not in whole and (first := of_first(sample[order], money[header])):
            whole[header] = first
    deleted = deletedlines.header_of(sample, order)
    if deleted:
        gone = deletedlines.marked(sample, deleted)
        for header in {*money} - {*whole}:
            money[header] = [0.0 if out else cell for cell, out in zip(money[header], gone, strict=True)]
    keys = {key: place for place, key in enumerate(dict.fromkeys(sample[order]))}
    return Sampled(order, [*keys], [keys[key] for key in sample[order]], money, whole, deleted)


def _plain(seen: Sampled, *, proven: bool) -> Iterator[Worth]:
    """What a line comes to before anything comes off: its total, else its pieces at their price; or, where a total of
    the order will have `proven` it, money under a name that is not known, of each piece or of the line.
    """
    yield from (Worth((header,), priced=False) for header in seen.own("amount"))
    weight, of_one = weighed(seen.money), [header for header in seen.money if header.endswith(OF_ONE)]
    if weight and (weight[2] == 1 or of_one):  # of goods that are weighed
        yield Worth((weight[1], *(of_one or weight[:1])), priced=True, left=True)
    prices = (of_one or [header for _, header in ranked("unit_price", seen.money)])[:1]
    pieces = [header for _, header in ranked("quantity", seen.money) if header not in prices][:1]
    if prices:
        yield Worth((*pieces, *prices), priced=True)
        if of_one:  # of which what a line comes to is rounded
            yield Worth((*pieces, *prices), priced=True, left=True)
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


def of_first(orders: Sequence[Any], values: Numbers) -> list[float]:
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


def _has_tips(seen: Sampled) -> bool:
    return any(
        re.search(TIPS, words(header)) and any(seen.money[header]) for header in seen.money if header not in seen.whole
    )


def whole_of(header: str, values: Numbers) -> float:
    """What a discount is a part of: 100 percent, or 1; nothing where it is money."""
    if all(abs(value or 0) < 1 for value in values):
        return 1.0
    return float(ALL) if in_percent(header) else 0.0


def _is_before(offs: Sequence[float], lines: Sequence[tuple[int, float, float | None]]) -> bool:
    """Whether the taxes of lines are those before the discount of their order: at usual rates of what these come to,
    as in orders without one; or as large a share of that in all. `lines`: the place of its order, its worth, its tax.
    """
    told = [(offs[place], abs(worth), abs(tax)) for place, worth, tax in lines if tax and abs(worth) >= LARGE]
    cut, others = [row for row in told if row[0]], [row for row in told if not row[0]]
    if len(cut) < TELLING or len(others) < TELLING:
        return False
    if _at_usual_rates(others) >= NEARLY_ALL:
        return _at_usual_rates(cut) >= MOSTLY
    orders = {place: abs(offs[place]) for place, *_ in lines}
    off = sum(orders.values())
    whole, tax = (sum(column) for column in [*zip(*cut, strict=True)][1:])
    usual = sum(tax for *_, tax in others) / (sum(worth for _, worth, _ in others) or 1)
    return bool(whole > off) and abs(tax / whole - usual) < abs(tax / (whole - off) - usual)


def _at_usual_rates(lines: Sequence[tuple[float, float, float]]) -> float:
    """The share of lines whose tax is a usual rate of what they come to, on top of it or inside."""
    return sum(
        any(min(abs(tax - worth * rate / of) for of in (ALL, ALL + rate)) <= PENNY for rate in RATES)
        for _, worth, tax in lines
    ) / len(lines)


def _lessened(taxes: Sequence[float], offs: Sequence[float], sums: Sequence[float]) -> list[float]:
    """The taxes of orders without the share that is of their discount."""
    rows = zip(taxes, offs, sums, strict=True)
    return [round(tax * (1 - abs(off) / sum_), 2) if sum_ else tax for tax, off, sum_ in rows]


def _same(cells: Numbers, sums: Numbers) -> bool:
    """Whether a column of orders is what their lines come to, and says nothing more."""
    told = [abs((cell or 0) - (sum_ or 0)) <= PENNY for cell, sum_ in zip(cells, sums, strict=True) if cell]
    return len(told) >= NEARLY_ALL * len(sums) and sum(told) >= NEARLY_ALL * len(told)
