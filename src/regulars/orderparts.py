"""What is in an order's total that its lines only repeat: shipping, tax and a discount, by another column of orders.

The lines have no price, so no sum of theirs shows it: `Subtotal − Discount + Shipping = Total` of each order does.
"""

from __future__ import annotations

from collections.abc import Container, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import combinations
from typing import Any

from regulars.relations import NEARLY_ALL, PENNY, TELLING, Numbers, of_numbers, varying

ON_TOP = ("tax", "shipping")

GOODS, NO_GOODS = " (goods)", " (no goods)"
"""How the header of a column ends that says what is goods, or of each order what its lines come to beyond those."""


@dataclass(frozen=True, slots=True)
class OrderParts:
    """What an order's total has in it.

    `inside`: the extras that are no goods, and `why`; `taxed`: the shipping has a part of the tax in it, so that both
    are not taken out twice: at `rate`, in percent, where goods have several. `discount`: the reason why it is off that
    total already ("inside") or comes off it still ("off"), by which of them; none where nothing shows it. It is "aside"
    where it is all that is no goods, whatever counts.
    """

    inside: tuple[str, ...]
    why: str
    taxed: bool = False
    rate: float = 0.0
    discount: tuple[str, str] = ("", "")

    def of_shipping(self, tax: str, whole: str) -> str:
        """SQL: the share of the tax in what is sent. `tax`: that of an order, which comes to `whole`."""
        return f"{self.rate} / {100 + self.rate}" if self.rate else f"{tax} / abs({whole})"

    def reasons(self, *, gross: bool) -> dict[str, str]:
        """Canonical column → what to say of it."""
        said = dict.fromkeys(self.inside, f"inside the orders' totals, {self.why}; taken out: it is no goods")
        how, shown = self.discount
        once = "taken off, once per order"
        left = {"off": "left in: --spend gross", "inside": "added to them again: --spend gross", "aside": once}
        done = {"off": once, "inside": "stays off", "aside": once}
        return said | ({"discount": f"{shown}: {(left if gross else done)[how]}"} if how else {})


def find(
    sample: Mapping[str, Sequence[Any]], headers: Mapping[str, str], given: Container[str] = ()
) -> OrderParts | None:
    """What another column of whole orders shows of the order's total; None where none does, or lines have own amounts.

    `headers`: canonical column → header; `given`: the columns that the user named, whose meaning is settled. One line
    of each order is looked at.
    """
    if headers.get("discount", "").endswith(NO_GOODS):
        return OrderParts((), "", discount=("aside", "what the lines of an order come to beyond its goods"))
    if not {"order", "order_total"} <= {*headers} or {"amount", "unit_price"} & {*headers}:
        return None
    extras = [name for name in (*ON_TOP, "discount") if name in headers]
    if any(name in given for name in (*extras, "order_total")):
        return None
    free = [header for header in sample if header not in headers.values()] if extras else []
    named = [*free, *(headers[name] for name in (*extras, "order_total"))]
    columns = of_orders(sample[headers["order"]], of_numbers(sample, named))
    if headers["order_total"] not in columns or any(headers[name] not in columns for name in extras):
        return None
    own = columns[headers["order_total"]]
    known = {name: columns[headers[name]] for name in extras}
    for header in (each for each in free if each in columns):
        for some in _some(extras):
            parts = {name: known[name] for name in some}
            off, inside = "discount" in some, tuple(name for name in some if name in ON_TOP)
            if holds := _make(columns[header], parts, own):
                shown = f"{header!r} and it ({holds:,} orders of those looked at)"
                less = f"off the orders' totals already, which are {header!r} less it"
                return OrderParts(inside, f"which are {shown}", discount=("inside", less) if off else ("", ""))
            if off and (holds := _make(own, parts, columns[header])):
                less = f"{header!r} is what orders come to less it ({holds:,} orders of those looked at)"
                return OrderParts((), "", discount=("off", less))
    return None


def of_orders(orders: Sequence[Any], columns: Mapping[str, Numbers]) -> dict[str, list[float]]:
    """The columns that all lines of several orders repeat: what each has, in the order in which these begin; a blank
    cell is nothing.
    """
    first: dict[Any, int] = {}
    for at, each in enumerate(orders):
        if each is not None and str(each).strip():
            first.setdefault(each, at)
    found = {}
    for header, told in columns.items():
        several, differing = varying(orders, told)
        if several >= TELLING and not differing:
            found[header] = [told[at] or 0.0 for at in first.values()]
    return found


def _some(extras: Sequence[str]) -> Iterator[tuple[str, ...]]:
    """The extras that may stand between two columns, most of them first."""
    for size in range(len(extras), 0, -1):
        yield from combinations(extras, size)


def _make(goods: Numbers, parts: Mapping[str, Numbers], total: Numbers) -> int:
    """How many orders' goods with some parts are their total, where nearly all are, and each part is on several."""
    holds = of = 0
    for at, (one, whole) in enumerate(zip(goods, total, strict=True)):
        if one and whole:
            sign = 1 if whole > 0 else -1
            added = sum(sign * abs(each[at] or 0) * (-1 if name == "discount" else 1) for name, each in parts.items())
            holds, of = holds + (abs(one + added - whole) <= PENNY), of + 1
    telling = all(sum(map(bool, each)) >= TELLING for each in parts.values())
    return holds if telling and holds >= max(TELLING, NEARLY_ALL * of) else 0
