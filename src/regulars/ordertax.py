"""A tax that is inside the totals of orders, and so inside the prices of their lines: by its rates."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from regulars.engine import Engine
from regulars.identities import NEARLY_ALL, OF_ORDER, Proof, of_order
from regulars.relations import TELLING
from regulars.taxrates import MOST, NEAR, ON_TOP, PART, few

LOOKED_AT = 5_000
"""So many orders are looked at for the rates, which are then tried on all."""

COIN = 0.01

ONE_RATE = 0.5
"""The share of orders that have one rate alone; others have several, and a tax between these."""


@dataclass(frozen=True, slots=True)
class OrderTax:
    """A tax inside totals of orders: how it stands there, whether shipping has a part of it, its rates in percent."""

    total: str
    way: str
    shipping: str
    rates: tuple[float, ...]
    proof: Proof

    def of_goods(self) -> str:
        """SQL: the tax of an order, without the part of it that is the shipping's."""
        if not self.shipping:
            return of_order("tax", self.way, OF_ORDER)
        goods = f"(max(abs({self.total})){OF_ORDER} - {of_order('shipping', self.shipping, OF_ORDER)})"
        return f"({goods} - {self.without(goods)})"

    def without(self, money: str) -> str:
        """SQL: money of an order, such as a refund, without the tax in it, as a shop rounds."""
        tax, whole = of_order("tax", self.way, OF_ORDER), f"max(abs({self.total})){OF_ORDER}"
        rates = "".join(f" WHEN {_fits(tax, whole, rate)} THEN {rate}" for rate in self.rates)
        other = f"coalesce(100 * {tax} / nullif({whole} - {tax}, 0), 0)"
        rate = f"CASE{rates} ELSE {other} END" if rates else other
        return f"round({money} / (1 + ({rate}) / 100), 2)"

    def off(self, worth: str) -> str:
        """SQL: what a line is worth without its share of the order's tax; what goes back, at the order's rate."""
        tax, whole = of_order("tax", self.way, OF_ORDER), f"max(abs({self.total})){OF_ORDER}"
        share = f"{worth} * (1 - coalesce({tax} / nullif({whole}, 0), 0))"
        return f"CASE WHEN {worth} < 0 THEN coalesce({self.without(worth)}, {worth}) ELSE {share} END"

    def reason(self) -> str:
        """Where it is, and how many orders show it."""
        return (
            f"inside the prices at {' or '.join(f'{rate:g}' for rate in self.rates)} %: the orders' totals have it in "
            f"them, and do not add it ({self.proof.holds:,} of {self.proof.of:,} orders that have one); taken out, "
            "shared out by their worth: it is no goods"
        )


def find(engine: Engine, cells: str, total: str, proven: Mapping[str, Proof]) -> OrderTax | None:
    """Whether orders come to their total without the tax being added, and it is a usual rate's part of that.

    `proven`: what the totals of orders show of each extra. `total`: the cell that holds it. Where a rate comes on top
    of it instead, the total has no tax in it.
    """
    if "tax" not in proven or proven["tax"].way:
        return None
    shipping = proven["shipping"].way if "shipping" in proven else ""
    for way in ("once", "sum"):
        orders = (
            f"(SELECT order_id, max(abs({total})) AS total, {of_order('tax', way)} AS tax, "
            f"{of_order('shipping', shipping)} AS sent FROM {cells} WHERE NOT repeated_header AND order_id IS NOT NULL "
            f"GROUP BY order_id HAVING max(abs({total})) > 0 AND max(abs(tax)) > 0) AS told"
        )
        for taxed, part in (("total", shipping), ("total - sent", "")):
            found = engine.rows(f"SELECT {taxed}, tax FROM {orders} ORDER BY order_id LIMIT {LOOKED_AT}")
            rows = [(float(whole), float(tax), 0) for whole, tax in found]
            rates = tuple(sorted(few(rows, COIN, PART, ONE_RATE)))
            if not rates or few(rows, COIN, ON_TOP, ONE_RATE):
                continue
            proof = _prove(engine, orders, taxed, rates)
            if proof.holds >= NEARLY_ALL * proof.of:
                return OrderTax(total, way, part, rates, proof)
    return None


def said(engine: Engine, cells: str, total: str) -> OrderTax | None:
    """The tax of orders that is inside their totals, as another column says, at any rates of goods.

    None where it is more than a part of the total, or differs on the lines of an order.
    """
    if found := find(engine, cells, total, {"tax": Proof("", 0, 0)}):
        return found if found.way == "once" else None
    orders = (
        f"(SELECT max(abs({total})) AS total, max(abs(tax)) AS tax, min(abs(tax)) AS least FROM {cells} "
        "WHERE NOT repeated_header AND order_id IS NOT NULL GROUP BY order_id HAVING max(abs(tax)) > 0) AS told"
    )
    fits = f"tax = least AND tax <= total * {MOST} / {PART + MOST} + {COIN}"
    holds, of = engine.rows(f"SELECT count(CASE WHEN {fits} THEN 1 END), count(*) FROM {orders}")[0]
    proven = of >= TELLING and holds >= NEARLY_ALL * of
    return OrderTax(total, "once", "", (), Proof("", holds, of)) if proven else None


def _prove(engine: Engine, orders: str, taxed: str, rates: tuple[float, ...]) -> Proof:
    """In how many of the orders that have a tax it is a rate's part of what is taxed, or lies between those of two."""
    least, most = (f"({taxed}) * {rate} / {100 + rate}" for rate in (min(rates), max(rates)))
    several = f"tax BETWEEN {least} AND {most}"
    fits = " OR ".join([*(_fits("tax", taxed, rate) for rate in rates), several])
    return Proof("", *engine.rows(f"SELECT count(CASE WHEN {fits} THEN 1 END), count(*) FROM {orders}")[0])


def _fits(tax: str, taxed: str, rate: float) -> str:
    """SQL: whether a tax is a rate's part of what is taxed."""
    return f"abs({tax} - ({taxed}) * {rate} / {100 + rate}) <= {NEAR * COIN}"
