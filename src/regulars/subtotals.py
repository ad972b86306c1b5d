"""A subtotal, the shipping and a grand total, with no column of tax: what of the grand total is no goods, and which
discounts only it shows.

The grand total is the subtotal with the shipping and one usual rate of tax on top, or none; where it comes to less, the
rest was taken off. All three may be repeated on each line of an order.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from itertools import product
from typing import Any

from regulars.contents import HALF
from regulars.engine import Engine
from regulars.headers import words
from regulars.identities import OF_ORDER
from regulars.matching import CERTAIN, Table, is_total, rank
from regulars.on_top import BEFORE_IT
from regulars.relations import NEARLY_ALL, RATES, TELLING, Numbers, numbers, varying
from regulars.taxwords import net_of, taxed, untaxed
from regulars.totals import PAID, SENT, TAX, part_of_total

COINS, SHARE = 0.031, 0.0005
"""So much a total may be off, and so large a share of it, as tax is rounded for each piece."""

MOST_LESS = 0.4
"""A discount is on no larger share of the orders."""

MOST_TAX = 1.3
"""What comes on top of goods and shipping is a tax where it is no more than so much of them."""

USUAL = 5
"""Discounts are multiples of so many percent, up to half."""

MOST_CUT = 0.8
"""Beside a tax, so many of the discounts are usual ones: what is less for goods at a lower rate is not."""

ALL = 100
"""Percent."""

FEWEST = 3
"""Fewer orders that were paid back whole do not show that what was paid back has the tax in it."""

SENT_SQL = "coalesce(shipping, 0)"


def near(total: str) -> str:
    """SQL: how far an order may be from a total, a column or an expression."""
    return f"({COINS} + {SHARE} * abs({total}))"


Order = tuple[float, float, float]
"""The subtotal, the shipping and the grand total of an order."""


@dataclass(frozen=True, slots=True)
class OnTop:
    """What comes on top of a subtotal: a rate of tax in percent, or 0; whether the shipping is taxed too, whether
    some orders have no tax, as those that leave the country, and whether each line of an order repeats all this.
    """

    rate: float
    of_shipping: bool = True
    untaxed: bool = False
    repeated: bool = False

    def whole(self, goods: float, sent: float) -> float:
        """The grand total that an order without a discount has."""
        return (goods + sent if self.of_shipping else goods) * self._more + (0 if self.of_shipping else sent)

    @property
    def _more(self) -> float:
        return (ALL + self.rate) / ALL

    @property
    def _columns(self) -> tuple[str, str, str]:
        """SQL: the subtotal, the shipping and the grand total of an order, of which each line may have a share."""
        if self.repeated:
            return f"sum(amount){OF_ORDER}", f"coalesce(max(shipping){OF_ORDER}, 0)", f"max(order_total){OF_ORDER}"
        return "amount", SENT_SQL, "order_total"

    @property
    def taxed(self) -> str:
        """SQL: by how much the tax raises what an order comes to."""
        return self._taxed(*self._columns)

    @property
    def discount(self) -> str:
        """SQL: what was taken off the goods of an order, before tax; never more than all of them."""
        goods, sent, total = self._columns
        missing = self.missing(goods, sent, total)
        told = f"{goods} > 0 AND {missing} > {near(total)}"
        return f"(CASE WHEN {told} THEN least({goods}, {missing} / {self._taxed(goods, sent, total)}) ELSE 0 END)"

    def missing(self, goods: str = "amount", sent: str = SENT_SQL, total: str = "order_total") -> str:
        """SQL: by how much the grand total is less than without a discount; below zero, where it is more."""
        taxed = self._taxed(goods, sent, total)
        return f"({goods} * {taxed} + {f'{sent} * {taxed}' if self.of_shipping else sent} - {total})"

    def _taxed(self, goods: str, sent: str, total: str) -> str:
        bare = f"abs({total} - {goods} - {sent}) <= {near(total)}"
        return f"CASE WHEN {bare} THEN 1 ELSE {self._more} END" if self.untaxed else f"{self._more}"

    def __str__(self) -> str:
        if not self.rate:
            return "the shipping on top, and no tax"
        some = ", or none," if self.untaxed else ""
        return f"{self.rate:g} % of tax{some} on top" + (
            " of it and the shipping" if self.of_shipping else ", and the shipping"
        )


@dataclass(frozen=True, slots=True)
class Proof:
    """What all orders show: how many hold, of how many; how many have a discount, and whether what was paid back has
    the tax in it.
    """

    holds: int
    of: int
    discounted: int
    back_taxed: bool


def find(table: Table) -> None:
    """Take a subtotal for what was sold, and the grand total for what shows the discounts, where it is proven."""
    found, part = table.found, part_of_total(table)
    if part is None or {"discount", "unit_price"} & {*found}:
        return
    if {"amount", "order_total", "shipping", "discount", "tax"} & {*table.given}:
        return
    free = {header: held for header, held in table.free(part).items() if held.filled >= HALF * held.rows}
    header = found[part].header
    if re.search(BEFORE_IT, words(header)):
        beside = [found["order_total"].header] if part == "amount" and "order_total" in found else []
        pairs = [(header, total) for total in _with_net(beside, free) or [*filter(is_total, free)]]
    else:
        subtotals = [each for each in free if re.search(BEFORE_IT, words(each))]
        first = sorted(subtotals, key=lambda each: (untaxed(each) or ("", 0))[1])
        pairs = [*product(first, _with_net([header], free))]
    sent = found["shipping"].header if "shipping" in found else next(filter(_says_sent, free), "")
    for goods, total in pairs:
        if sent in ("", goods, total) or re.search(PAID, words(total)):
            continue
        if _has_no_tax(table.sample, goods, total):
            back, order = (found[name].header if name in found else "" for name in ("refunded", "order"))
            told = _shown(table.sample, order, back, (goods, sent, total))
            alone = not order or table.held[order].unique
            if not told and alone and _has_only_more(_orders(table.sample, goods, sent, total)):
                why = f"{total!r} is that with the shipping, and more on several orders, and less on hardly any"
                _take(table, goods, sent, total, why)
                return
            if told and (told.rate or _is_less(table, goods, sent, total)):
                _take(table, goods, sent, total, f"{total!r} is that with {told}")
                return


def _with_net(totals: Sequence[str], free: Iterable[str]) -> list[str]:
    """The totals, and the same ones without tax."""
    return [*totals, *(each for each in free for total in totals if is_total(each) and net_of([each, total]) == [each])]


def _has_only_more(rows: Sequence[Order | None]) -> bool:
    """Whether hardly any order comes to less than its goods and the shipping, and some to more: a tax at any rates."""
    orders = [order for order in rows if order]
    less = sum(t < g + s and not _near(g + s, t) for g, s, t in orders)
    more = sum(t > g + s and not _near(g + s, t) for g, s, t in orders)
    small = sum(t <= (g + s) * MOST_TAX for g, s, t in orders)
    nearly_all = NEARLY_ALL * len(orders)
    return more >= TELLING and len(orders) - less >= nearly_all and small >= nearly_all


def _take(table: Table, goods: str, sent: str, total: str, why: str) -> None:
    part = part_of_total(table) or "amount"
    known = [table.found.pop(part), table.found.pop("order_total", None)]
    named = next((each for each in known if each and each.header == total), None)
    if named:
        table.found["order_total"] = replace(named, column="order_total")
    else:
        table.take("order_total", total, why, CERTAIN)
    table.take("amount", goods, why, CERTAIN)
    if "shipping" not in table.found:
        table.take("shipping", sent, why, CERTAIN)


def shown(sample: Mapping[str, Sequence[Any]], headers: Mapping[str, str]) -> OnTop | None:
    """What a sample shows to be on top of a subtotal; `headers`: canonical column → header."""
    needed = {"amount", "shipping", "order_total"}
    if not needed <= {*headers} or {"discount", "unit_price"} & {*headers}:
        return None
    if not _has_no_tax(sample, headers["amount"], headers["order_total"]):
        return None
    if not re.search(BEFORE_IT, words(headers["amount"])):
        return None
    columns = (headers["amount"], headers["shipping"], headers["order_total"])
    return _shown(sample, headers.get("order", ""), headers.get("refunded", ""), columns)


def _shown(
    sample: Mapping[str, Sequence[Any]], order: str, refunded: str, columns: tuple[str, str, str]
) -> OnTop | None:
    """What the orders of a sample show, each of which counts once, though all its lines may repeat the `columns`."""
    keys = sample[order] if order else [None] * len(sample[columns[0]])
    if order and any(varying(keys, sample[each])[1] for each in columns):
        return None
    first = {row if key is None else str(key): row for row, key in reversed([*enumerate(keys)])}
    rows, orders = sorted(first.values()), _orders(sample, *columns)
    back = numbers(sample[refunded]) if refunded else [None] * len(keys)
    told = _proven([orders[row] for row in rows], [back[row] for row in rows])
    if told is None or len(rows) == len(keys):
        return told
    again = [orders[row] for row in sorted({*range(len(keys))} - {*rows})]
    more = sum(o[2] > told.whole(*o[:2]) and not _fits(told, o) for o in again if o)
    of_orders = rank("order_total", columns[2]) and more <= (1 - NEARLY_ALL) * len(again)
    return replace(told, repeated=True) if of_orders else None  # else lines that happen to cost the same


def prove(engine: Engine, cells: str, names: set[str], told: OnTop) -> Proof | None:
    """The same in all orders of `cells`; None where it does not hold on nearly all, or orders have several lines that
    do not repeat it.
    """
    if told.repeated:  # each line has a share of the subtotal
        once = ", ".join(f"max({name}) AS {name}" for name in ("order_total", "shipping", "refunded"))
        cells = (
            f"(SELECT order_id, false AS repeated_header, sum(amount) AS amount, {once} FROM {cells} "
            "WHERE NOT repeated_header GROUP BY order_id) AS orders"
        )
    off = near("order_total")
    back = f"abs(abs(refunded) - order_total) <= {off}" if "refunded" in names else "false"
    goods = f"abs(abs(refunded) - amount) <= {off}" if "refunded" in names else "false"
    told_by = "amount > 0 AND order_total IS NOT NULL"
    *counts, ids, lines = engine.rows(
        f"SELECT count(*), count(CASE WHEN abs({told.missing()}) <= {off} THEN 1 END), "
        f"count(CASE WHEN {told.missing()} > {off} THEN 1 END), count(CASE WHEN {back} THEN 1 END), "
        f"count(CASE WHEN {goods} THEN 1 END), count(DISTINCT order_id), count(order_id) FROM {cells} "
        f"WHERE NOT repeated_header AND {told_by}"
    )[0]
    of, exact, less, whole, of_goods = counts
    if exact + less < NEARLY_ALL * of or less > MOST_LESS * of or ids < lines:
        return None
    return Proof(exact, of, less, bool(told.rate) and whole >= FEWEST and whole > of_goods)


def _has_no_tax(sample: Mapping[str, Sequence[Any]], goods: str, total: str) -> bool:
    """Whether no column says what the tax is, or both sums are without it by their headers (`Order Total (ex tax)`)."""
    if all(taxed(header) == 0 for header in (goods, total)):
        return True
    named = (header for header in sample if re.search(TAX, words(header)) and not untaxed(header))
    return not any(any(numbers(sample[header])) for header in named)


def _says_sent(header: str) -> bool:
    return bool(re.search(SENT, words(header)))


def _orders(sample: Mapping[str, Sequence[Any]], goods: str, sent: str, total: str) -> list[Order | None]:
    columns = (numbers(sample[header]) for header in (goods, sent, total))
    return [(g, s or 0, t) if g and g > 0 and t is not None else None for g, s, t in zip(*columns, strict=True)]


def _near_by(total: float) -> float:
    return COINS + SHARE * abs(total)


def _near(one: float, other: float) -> bool:
    return abs(one - other) <= _near_by(other)


def _is_less(table: Table, goods: str, sent: str, total: str) -> bool:
    """Whether some orders without tax come to less than goods and shipping: where none does, these alone tell all."""
    orders = filter(None, _orders(table.sample, goods, sent, total))
    return any(t < g + s and not _near(g + s, t) for g, s, t in orders)


def _proven(rows: Sequence[Order | None], back: Numbers) -> OnTop | None:
    """What is on top of the subtotals of nearly all orders, less a discount on some; None where it is unsure."""
    orders = [order for order in rows if order]
    told = _commonest(orders)
    fits = [(order, _fits(told, order), bool(told.rate) and _fits(OnTop(0), order)) for order in orders]
    exact, bare = (sum(taxed for _, taxed, _ in fits), sum(none and not taxed for _, taxed, none in fits))
    left = [order for order, *fitting in fits if not any(fitting)]
    more = [order for order in left if order[2] > told.whole(order[0], order[1])]
    few = (1 - NEARLY_ALL) * len(orders)
    if exact < TELLING or exact + bare < (1 - MOST_LESS) * len(orders) or len(more) > few:
        return None
    if not told.rate and sum(order[1] > 0 for order, fitting, _ in fits if fitting) < TELLING:
        return None
    less = [order for order in left if order not in more]
    cut = [order for order in less if _off_usual(order, told) <= _near_by(order[2])]
    unsure = [order for order in less if bare and order not in cut and order[2] < order[0] + order[1]]
    explained = not told.rate or len(less) <= few or len(cut) >= MOST_CUT * len(less)
    if not explained or len(unsure) > few or _has_rates(left, told) or _is_after_refunds(rows, back, told):
        return None
    return replace(told, untaxed=bool(bare))


def _has_rates(left: Sequence[Order], told: OnTop) -> bool:
    """Whether some of the orders that are left have another rate of tax, rather than so much percent off."""
    near = [(order, _off_usual(order, told)) for order in left]
    for rate in RATES:
        other = OnTop(rate)
        fits = [abs(other.whole(g, s) - t) < off for (g, s, t), off in near if _fits(other, (g, s, t))]
        if rate != told.rate and sum(fits) >= TELLING and 2 * sum(fits) > len(fits):
            return True
    return False


def _fits(told: OnTop, order: Order) -> bool:
    return _near(told.whole(order[0], order[1]), order[2])


def _commonest(orders: Sequence[Order]) -> OnTop:
    """The way in which most orders have tax on top; without, where hardly any has."""
    ways = [OnTop(rate, of_shipping) for rate in RATES for of_shipping in (True, False)]
    counted = [sum(_fits(way, order) for order in orders) for way in ways]
    most = max(range(len(ways)), key=lambda place: (counted[place], -place))
    enough = counted[most] >= max(TELLING, (1 - NEARLY_ALL) * len(orders))
    return ways[most] if enough else OnTop(0)


def _off_usual(order: Order, told: OnTop) -> float:
    """How far an order is from what it comes to with a usual discount: a percentage of the goods, or of these and the
    shipping, or whole coins, before tax or with it.
    """
    goods, sent, total = order
    ways = [
        (goods * share / ALL, off * share / ALL) for share in range(USUAL, ALL // 2 + 1, USUAL) for off in (0, sent)
    ]
    missing = told.whole(goods, sent) - total
    untaxed = missing * goods / told.whole(goods, 0)
    coins = [abs(each - round(each)) for each in (missing, untaxed) if round(each)]
    return min(*(abs(told.whole(goods - less, sent - off) - total) for less, off in ways), *coins, total or 1)


def _is_after_refunds(rows: Sequence[Order | None], back: Numbers, told: OnTop) -> bool:
    """Whether what some orders come to is less by what was paid back: then it shows no discounts."""
    pairs = [(order, abs(paid)) for order, paid in zip(rows, back, strict=False) if order and paid]
    gaps = [(told.whole(goods, sent) - total, paid) for (goods, sent, total), paid in pairs]
    return sum(gap > COINS and _near(gap, paid) for gap, paid in gaps) >= FEWEST
