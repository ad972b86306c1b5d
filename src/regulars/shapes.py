"""How a table writes what belongs to a whole order: on each of its lines, on one of them, or as its lines' totals."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from regulars import kinds
from regulars.engine import Engine, identifier, step
from regulars.errors import DataError
from regulars.headers import of_item, option, words
from regulars.relations import PENNY, TELLING, days, numbers, varying
from regulars.statuses import STATE_NAMED

LIKE_ONE = 0.95
"""The share of orders of several lines that must be written alike for the table to be written so."""

FEWEST = 5
"""Fewer orders than this show no habit."""

CLEAR = 0.8
"""The share of votes that settles whether an amount is the line's or the order's; between, the user is asked."""

SPARSE = 1.5
"""A column with more filled lines per order than this does not stand on one line of each order."""

FEWEST_DIFFER = 0.1
"""In so many orders of several lines the lines must come to different sums."""

ONCE = {"customer": "customer", "date": "day", "status": "status", "currency": "currency"}


@dataclass(frozen=True, slots=True)
class Shape:
    """The columns that stand on one line of an order only, and whether the amount is the whole order's total."""

    once: tuple[str, ...] = ()
    order_total: bool = False


def find(
    engine: Engine,
    headers: Mapping[str, str],
    sample: Mapping[str, Sequence[Any]],
    *,
    settled: bool,
    aside: str = "false",
) -> Shape:
    """The shape of `cells`, whose canonical columns stand under `headers` of `raw`; `settled`: the user said what the
    amount is; `aside`: the SQL of lines that are known to be no sale.

    Raises DataError where the amount may be the line's or the order's, or is both by turns.
    """
    total = "amount" in headers and not settled and not _worked_out_by_line(headers, sample)
    if "order" not in headers or not (total or _sparse(engine, headers, sample)):
        return Shape()
    told = engine.records(step("shape", aside=aside))[0]
    parted = "type" in headers and _in_parts(sample[headers["type"]])
    if total and not parted and told["with_sum"] >= max(FEWEST, LIKE_ONE * told["with_parts"]):
        raise DataError(
            f"{told['with_sum']:,} of {told['with_parts']:,} orders have a line with the sum of their other lines in "
            f"{headers['amount']!r}, so all would count twice. Take the lines of sums out (often the first of each "
            f"order, without a product); if they are no sums, say --columns {option('amount', headers['amount'])}"
        )
    once = tuple(
        column
        for column, name in ONCE.items()
        if column in headers and told[f"one_{name}"] >= max(FEWEST, LIKE_ONE * told[f"with_{name}"])
    )
    if "status" in once and _is_second_state(told, headers):
        once = (*once, "type")
    paid_in_parts = total and _on_several_days(headers, sample)
    return Shape(once, total and not paid_in_parts and _is_order_total(told, headers, sample))


def _on_several_days(headers: Mapping[str, str], sample: Mapping[str, Sequence[Any]]) -> bool:
    """Whether the lines of most orders are of several days, as payments of it are: each has its own amount."""
    if "date" not in headers:
        return False
    several, differing = varying(sample[headers["order"]], days(sample[headers["date"]]))
    return differing >= FEWEST and differing >= CLEAR * several


def _worked_out_by_line(headers: Mapping[str, str], sample: Mapping[str, Sequence[Any]]) -> bool:
    """Whether the amount less a discount is another total on each line, which differs within orders: so it is a line's.

    Tickets of one booking cost the same, and some are half of it for children.
    """
    if not {"amount", "discount", "order_total"} <= {*headers}:
        return False
    amounts, off, paid = (numbers(sample[headers[column]]) for column in ("amount", "discount", "order_total"))
    rows = [(a, o or 0.0, p) for a, o, p in zip(amounts, off, paid, strict=True) if a is not None and p is not None]
    right = sum(abs(abs(a) - abs(o) - abs(p)) < PENNY for a, o, p in rows)
    several, differing = varying(sample[headers["order"]], paid) if "order" in headers else (0, 0)
    return differing >= max(TELLING, FEWEST_DIFFER * several) and right >= LIKE_ONE * len(rows)


def _in_parts(types: Sequence[Any]) -> bool:
    """Whether lines are called a deposit or what was left to pay, and others the order, as `documents` reads them."""
    said = {kinds.bare(str(value).strip().lower()) for value in types if value is not None}
    return bool(said & (kinds.DEPOSITS | kinds.BALANCES)) and bool(said & kinds.SOLD - kinds.DEPOSITS - kinds.BALANCES)


def _is_second_state(told: Mapping[str, Any], headers: Mapping[str, str]) -> bool:
    """Whether the type is another state of each order, and stands on one line of it as the status does."""
    alike = told["one_type"] >= max(FEWEST, LIKE_ONE * told["with_type"], LIKE_ONE * told["one_status"])
    return alike and bool(re.search(STATE_NAMED, words(headers.get("type", ""))))


def _sparse(engine: Engine, headers: Mapping[str, str], sample: Mapping[str, Sequence[Any]]) -> bool:
    """Whether some column is filled about once per order, in the sample and in all: cheap looks before the long one."""
    seen = SPARSE * len(set(sample[headers["order"]]))
    likely = [headers[name] for name in ONCE if name in headers and _filled(sample[headers[name]]) <= seen]
    if not likely:
        return False
    counts = ", ".join(f"count({identifier(header)})" for header in likely)
    order = f"approx_count_distinct({identifier(headers['order'])})"
    lines, orders, *filled = engine.rows(f"SELECT count(*), {order}, {counts} FROM raw")[0]
    return any(count < lines and count <= SPARSE * orders for count in filled)


def _filled(values: Sequence[Any]) -> int:
    return sum(1 for value in values if value is not None and str(value).strip())


def _is_order_total(told: Mapping[str, Any], headers: Mapping[str, str], sample: Iterable[str]) -> bool:
    if "unit_price" in headers:
        votes = told["say_order"] + told["say_line"]
        if told["say_order"] <= (1 - CLEAR) * votes:
            return False
        if told["say_order"] >= CLEAR * votes:
            return True
        raise _unclear(
            headers["amount"], f"it is the order's sum in {told['say_order']:,} of {votes:,} orders of several lines"
        )
    if not told["several"] or told["constant"] < LIKE_ONE * told["several"]:
        return False
    if _is_of_orders(headers["amount"], sample):
        return True
    # Lines of unlike quantities that cost the same are no accident; without them, a shop may have one price an order.
    if told["despite_quantities"] >= FEWEST and told["totals"] >= FEWEST:
        return True
    raise _unclear(
        headers["amount"],
        f"it is the same on every line in {told['constant']:,} of {told['several']:,} orders of several lines",
    )


def _is_of_orders(header: str, sample: Iterable[str]) -> bool:
    """Whether an amount stands beside the list of the order's lines, as JSON has them, and not in it."""
    return any(map(_is_listed, sample)) and not _is_listed(header)


def _is_listed(header: str) -> bool:
    return of_item(header) or of_item(header.partition(".")[2])


def _unclear(header: str, seen: str) -> DataError:
    return DataError(
        f"the amount column {header!r} may be the total of a line or of a whole order: {seen}. "
        f"Say which: --columns {option('amount', header)} if it is the line's, --columns "
        f"{option('order_total', header)} if it is the order's, which is then counted once"
    )
