"""A tax that is inside the totals of orders, and so inside the prices of their lines: by its rates."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace
from functools import cache
from itertools import product

from regulars import fifths
from regulars.engine import Engine
from regulars.identities import NEARLY_ALL, OF_ORDER, Proof, of_order
from regulars.relations import TELLING
from regulars.taxrates import MOST, NEAR, OF_SALES, ON_TOP, PART, Row, few, percents, usual

LOOKED_AT = 5_000
"""So many orders are looked at for the rates, which are then tried on all."""

COIN = 0.01
OF_LINES = 0.02
"""So much may a tax be off that was rounded on each line of an order."""


@dataclass(frozen=True, slots=True)
class OrderTax:
    """A tax inside `whole`, the SQL of what orders come to: how it and the shipping stand there, whether that is taxed
    too, the rates in percent.

    `mixed`: the one rate is the highest, and some orders have goods at others too. `said`: what says that it is inside,
    where it may be on top as well. `of_lines`: orders come to what their lines do, and have no total of their own.
    """

    whole: str
    way: str
    shipping: str
    of_shipping: bool
    rates: tuple[float, ...]
    mixed: bool
    proof: Proof
    said: str = ""
    of_lines: bool = False

    def of_goods(self) -> str:
        """SQL: the tax of an order, without the part of it that is the shipping's; all of it where that was free."""
        tax = of_order("tax", self.way, OF_ORDER)
        if not self.of_shipping or not self.shipping:
            return tax
        goods = self._goods()
        free = f"{of_order('shipping', self.shipping, OF_ORDER)} = 0"
        return f"CASE WHEN {free} THEN {tax} ELSE {goods} - {self.without(goods)} END"

    def without(self, money: str) -> str:
        """SQL: money of an order, such as a refund, without the tax in it, as a shop rounds."""
        tax = of_order("tax", self.way, OF_ORDER)
        taxed = f"{self.whole}{OF_ORDER}" if self.of_shipping else self._goods()
        rates = "".join(f" WHEN {_fits(tax, taxed, rate)} THEN {rate}" for rate in self.rates)
        other = f"coalesce(100 * {tax} / nullif({taxed} - {tax}, 0), 0)"
        rate = f"CASE{rates} ELSE {other} END" if rates else other
        return f"round({money} / (1 + ({rate}) / 100), {4 if self.mixed else 2})"

    def _goods(self) -> str:
        return f"({self.whole}{OF_ORDER} - {of_order('shipping', self.shipping, OF_ORDER)})"

    def off(self, worth: str) -> str:
        """SQL: what a line is worth without its share of the order's tax; what goes back, at the order's rate."""
        tax, whole = of_order("tax", self.way, OF_ORDER), f"{self.whole}{OF_ORDER}"
        share = f"{worth} * (1 - coalesce({tax} / nullif({whole}, 0), 0))"
        return f"CASE WHEN {worth} < 0 THEN coalesce({self.without(worth)}, {worth}) ELSE {share} END"

    def reason(self) -> str:
        """Where it is, and how many orders show it."""
        shown = (
            "it is as much of what their lines come to"
            if self.of_lines
            else ("the orders' totals have it in them, and do not add it")
        )
        return (
            f"inside the prices at {'up to ' * self.mixed}{percents(self.rates)}"
            f"{f', as {self.said!r} says' * bool(self.said)}: "
            f"{shown} ({self.proof.holds:,} of {self.proof.of:,} orders that have one); taken out, shared out by their "
            "worth: it is no goods"
        )


def find(engine: Engine, cells: str, whole: str, proven: Mapping[str, Proof], fifth: str = "") -> OrderTax | None:
    """Whether orders come to their total without the tax being added, and it is a usual rate's part of that.

    `proven`: what the totals of orders show of each extra. `whole`: the SQL of such a total, of all lines of an order.
    Where a rate comes on top of it instead, the total has no tax in it. `fifth`: what says of a tax that is a fifth of
    it, and so may be either, that it is inside.
    """
    if "tax" not in proven or proven["tax"].way:
        return None
    shipping = proven["shipping"].way if "shipping" in proven else ""

    @cache
    def looked_at(orders: str, taxed: str) -> list[Row]:
        found = engine.rows(f"SELECT {taxed}, tax FROM {orders} ORDER BY order_id LIMIT {LOOKED_AT}")
        return [(float(whole), float(tax), 0) for whole, tax in found]

    way = "sum" if _differs(engine, cells) else "once"
    for mixed, coin, of_shipping in product((False, True), (COIN, OF_LINES), (True, False)):
        orders = (
            f"(SELECT order_id, {whole} AS total, {of_order('tax', way)} AS tax, "
            f"{of_order('shipping', shipping)} AS sent FROM {cells} WHERE NOT repeated_header AND order_id IS NOT NULL "
            f"GROUP BY order_id HAVING {whole} > 0 AND max(abs(tax)) > 0) AS told"
        )
        taxed = "total" if of_shipping else "total - sent"
        inside, on_top = (usual(looked_at(orders, taxed), coin, of, mixed=mixed) for of in (PART, ON_TOP))
        on_top = on_top or tuple(few(looked_at(orders, taxed), coin, ON_TOP, OF_SALES)) * mixed
        doubted = fifth if on_top and fifths.INSIDE in inside else ""
        if inside and (doubted or not on_top):
            proof = _prove(engine, orders, taxed, inside, coin, mixed=mixed)
            if proof.holds >= NEARLY_ALL * proof.of:
                return OrderTax(whole, way, shipping, of_shipping, inside, mixed, proof, doubted)
    return None


def _differs(engine: Engine, cells: str) -> bool:
    """Whether the tax is that of each line, and not the order's, which its lines repeat."""
    own, of = engine.rows(
        "SELECT count(CASE WHEN differs THEN 1 END), count(*) FROM (SELECT min(abs(tax)) <> max(abs(tax)) AS differs "
        f"FROM {cells} WHERE NOT repeated_header AND order_id IS NOT NULL GROUP BY order_id "
        "HAVING count(tax) > 1 AND max(abs(tax)) > 0) AS told"
    )[0]
    return bool(2 * own > of)


def total_of(cell: str) -> str:
    """SQL: the total of an order, which stands on one of its lines or on all."""
    return f"max(abs({cell}))"


def inside_lines(engine: Engine, cells: str, worth: str, fifth: str = "") -> OrderTax | None:
    """The tax of orders that have no total, where it is a usual rate's part of what their lines are worth."""
    found = find(engine, cells, f"sum({worth})", {"tax": Proof("", 0, 0)}, fifth)
    return replace(found, of_lines=True) if found else None


def said(engine: Engine, cells: str, total: str) -> OrderTax | None:
    """The tax of orders that is inside their totals, as another column says, at any rates of goods.

    None where it is more than a part of the total, or differs on the lines of an order.
    """
    if found := find(engine, cells, total_of(total), {"tax": Proof("", 0, 0)}):
        return found if found.way == "once" else None
    orders = (
        f"(SELECT max(abs({total})) AS total, max(abs(tax)) AS tax, min(abs(tax)) AS least FROM {cells} "
        "WHERE NOT repeated_header AND order_id IS NOT NULL GROUP BY order_id HAVING max(abs(tax)) > 0) AS told"
    )
    fits = f"tax = least AND tax <= total * {MOST} / {PART + MOST} + {COIN}"
    holds, of = engine.rows(f"SELECT count(CASE WHEN {fits} THEN 1 END), count(*) FROM {orders}")[0]
    proven = of >= TELLING and holds >= NEARLY_ALL * of
    return OrderTax(total_of(total), "once", "", True, (), False, Proof("", holds, of)) if proven else None


def _prove(engine: Engine, orders: str, taxed: str, rates: tuple[float, ...], coin: float, *, mixed: bool) -> Proof:
    """In how many of the orders that have a tax it is a rate's part of what is taxed, or less where that is `mixed`."""
    if mixed:
        fits = f"tax - ({taxed}) * {rates[0]} / {100 + rates[0]} <= {NEAR * coin}"
    else:
        fits = " OR ".join(_fits("tax", taxed, rate, coin) for rate in rates)
    return Proof("", *engine.rows(f"SELECT count(CASE WHEN {fits} THEN 1 END), count(*) FROM {orders}")[0])


def _fits(tax: str, taxed: str, rate: float, coin: float = COIN) -> str:
    """SQL: whether a tax is a rate's part of what is taxed."""
    return f"abs({tax} - ({taxed}) * {rate} / {100 + rate}) <= {NEAR * coin}"
