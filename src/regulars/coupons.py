"""Coupons of which a table has the codes and no amounts: what an order's total lacks of its lines was taken off."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from itertools import product
from typing import Any

from regulars.contents import is_blank
from regulars.currencies import known
from regulars.engine import Engine
from regulars.identities import FEWEST, NEARLY_ALL, OF_ORDER, PENNY, WORTH, of_order
from regulars.rebates import names_one, says_voucher
from regulars.relations import numbers

CUT = 0.8
"""Of the orders in a sample so many fit: it may have cut some of them off."""

MOST_CODES = 2
"""So many times as many orders have a code as have something off: others are for the shipping, or for next time."""


@dataclass(frozen=True, slots=True)
class Coupons:
    """The column of their codes, and how what comes on top of the lines stands in it: once per order, on each line."""

    header: str
    ways: Mapping[str, str]


def find(sample: Mapping[str, Sequence[Any]], headers: Mapping[str, str]) -> Coupons | None:
    """Whether a total of the order is its lines with what comes on top, and less only where the order has a coupon.

    `headers`: canonical column → header.
    """
    if "discount" in headers or not {"order", "order_total", "unit_price"} <= {*headers}:
        return None
    codes = [header for header in sample if header not in headers.values() and _holds_codes(header, sample[header])]
    orders = _orders(sample, headers) if codes else {}
    extras = [name for name in ("tax", "shipping") if name in headers]
    for ways in product(("once", "sum", ""), repeat=len(extras)):
        told = dict(zip(extras, ways, strict=True))
        lacks = {order: each for order, lines in orders.items() if (each := _lack(lines, told)) is not None}
        less = {order for order, lack in lacks.items() if lack > PENNY}
        fits = sum(abs(lack) <= PENNY for lack in lacks.values())
        if len(less) < FEWEST or fits < FEWEST or fits + len(less) < CUT * len(lacks):
            continue
        for header in codes:
            pairs = zip(sample[headers["order"]], sample[header], strict=True)
            coded = {order for order, code in pairs if not is_blank(code)} & {*lacks}
            if len(less & coded) >= NEARLY_ALL * len(less) and len(coded) <= MOST_CODES * len(less):
                return Coupons(header, told)
    return None


def _holds_codes(header: str, cells: Sequence[Any]) -> bool:
    """Whether a column holds the codes of coupons, on some lines, and no amounts."""
    filled = [cell for cell in cells if not is_blank(cell)]
    named = names_one(header) or says_voucher(header)
    letters = [re.sub(r"[\W\d_]", "", str(cell)) for cell in filled]
    return named and len(filled) < CUT * len(cells) and any(each and not known(each) for each in letters)


def _orders(sample: Mapping[str, Sequence[Any]], headers: Mapping[str, str]) -> dict[Any, list[dict[str, float]]]:
    """Order → what each of its lines says of the total and the extras, and what it is worth."""
    names = [name for name in ("quantity", "unit_price", "order_total", "tax", "shipping") if name in headers]
    columns = {name: numbers(sample[headers[name]]) for name in names}
    found: dict[Any, list[dict[str, float]]] = defaultdict(list)
    for row, order in enumerate(sample[headers["order"]]):
        line = {name: each for name, column in columns.items() if (each := column[row]) is not None}
        line["worth"] = line.get("unit_price", 0) * line.get("quantity", 1)
        found[order].append(line)
    return found


def _lack(lines: Sequence[Mapping[str, float]], ways: Mapping[str, str]) -> float | None:
    """How much less an order's total is than its lines with what comes on top; None where it has no total."""
    made = sum(line["worth"] for line in lines)
    for name, way in ways.items():
        held = [abs(line.get(name, 0)) for line in lines]
        made += {"once": max(held), "sum": sum(held), "": 0}[way]
    totals = [abs(line["order_total"]) for line in lines if "order_total" in line]
    return made - max(totals) if totals and made > 0 else None


def off_orders(engine: Engine, cells: str, total: str, coupons: Coupons) -> str:
    """SQL: what the coupons took off an order; empty where totals are more than the lines with what comes on top.

    `total`: the cell that holds the order's total.
    """
    lack = _lack_sql(total, coupons.ways, f"coalesce(amount, {WORTH})")
    right, of = engine.rows(
        f"SELECT count(CASE WHEN lack >= -{PENNY} THEN 1 END), count(lack) FROM (SELECT {lack} AS lack FROM {cells} "
        "WHERE NOT repeated_header AND order_id IS NOT NULL GROUP BY order_id) AS told"
    )[0]
    return f"greatest({_lack_sql(total, coupons.ways, 'worth', OF_ORDER)}, 0)" if right >= NEARLY_ALL * of else ""


def _lack_sql(total: str, ways: Mapping[str, str], worth: str, over: str = "") -> str:
    added = "".join(f" + {of_order(name, way, over)}" for name, way in ways.items() if way)
    return f"sum({worth}){over}{added} - max(abs({total})){over}"
