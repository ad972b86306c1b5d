"""A table without a header → what to type to say which column is which: `customer=column3,date=column1,...`."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from regulars.contents import HALF, MOSTLY, Holdings, holdings
from regulars.relations import TELLING, days, of_one, varying

MOST_FIGURES = 3
"""A count of pieces has no more; a number with more is a code."""

Sample = Mapping[str, Sequence[Any]]


def examples(sample: Sample) -> str:
    """What may be typed: the customer, the order where it shows, the date and the amount, by what the columns hold; and
    the same with a price, where something counts pieces.
    """
    held = {header: holdings(values) for header, values in sample.items()}
    date = next((name for name, each in held.items() if each.dates >= MOSTLY), None)
    amount = next((name for name, each in reversed([*held.items()]) if each.numbers >= MOSTLY and name != date), None)
    others = [name for name, each in held.items() if name not in (date, amount) and each.times < HALF and each.filled]
    coded = [name for name in others if held[name].numbers < MOSTLY or held[name].whole >= MOSTLY]
    order = _order(sample, held, coded, date) if date else None
    customer = _customer(sample, held, coded, date, order) if date else None
    if not customer:
        order = None
        customer = next((name for name in others if held[name].numbers < MOSTLY), next(iter(others), None))
    chosen = {"customer": customer, **({"order": order} if order else {}), "date": date}
    said = f"--columns {_written(chosen | {'amount': amount})}"
    counts = [name for name, each in held.items() if name not in (*chosen.values(), amount) and _counts(each)]
    if len(counts) != 1:
        return said
    priced = chosen | {"quantity": counts[0], "unit_price": amount}
    return f"{said}; or, if {amount} is the price of one piece, --columns {_written(priced)}"


def comes_back(cells: Sequence[Any], on: Sequence[Any], orders: Sequence[Any]) -> bool:
    """Whether many values of a column stand on several days, and each order, where there are some, has one of them."""
    several, elsewhere = varying(cells, on)
    mixed = bool(orders) and varying(orders, cells)[1] > 0
    return several >= TELLING and elsewhere >= HALF * several and not mixed


def _written(chosen: Mapping[str, str | None]) -> str:
    return ",".join(f"{column}={header or '...'}" for column, header in chosen.items())


def _counts(held: Holdings) -> bool:
    """Whether a column may count pieces: whole numbers of up to three figures, which come back."""
    return held.whole >= MOSTLY and not held.unique and all(len(each) <= MOST_FIGURES for each in held.examples)


def _order(sample: Sample, held: Mapping[str, Holdings], coded: Sequence[str], date: str) -> str | None:
    """The column of which each value stands on one day only, and many on several lines."""
    on = days(sample[date])
    for header in coded:
        if held[header].kind == "id" and of_one(sample[header], on):
            return header
    return None


def _customer(
    sample: Sample, held: Mapping[str, Holdings], coded: Sequence[str], date: str, order: str | None
) -> str | None:
    """The column with most values of those that come back on several days and are each the same in an order.

    Ids rather than names, which may be those of goods where no order shows.
    """
    on, orders = days(sample[date]), sample[order] if order else ()
    found = [header for header in coded if header != order and comes_back(sample[header], on, orders)]
    return min(found, key=lambda header: (held[header].kind != "id", -held[header].distinct), default=None)
