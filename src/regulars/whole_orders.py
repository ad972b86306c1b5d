"""What belongs to a whole order and stands on one of its lines, or repeats on each → what its lines hold."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace

from regulars import deletedlines
from regulars.columns import Match
from regulars.engine import step
from regulars.errors import DataError, UsageError
from regulars.headers import option
from regulars.reasons import Reasons
from regulars.settings import Settings
from regulars.shapes import Shape

SHARING = ("duplicates", "overlap", "non_products")
"""Kinds of remark that cannot be dropped where the lines of an order share its total."""

SHARED = "counted once per order, in equal shares on its lines"


def put_on_lines(
    headers: Mapping[str, str],
    shape: Shape,
    reasons: Reasons,
    settings: Settings,
    *,
    repeated: bool = False,
    gone: str = deletedlines.NONE,
) -> str:
    """The table of cells with what an order says once put on each of its lines; the reasons say so.

    `repeated`: the amount is an order's, and each of its lines repeats it. `gone`: the SQL of lines that were deleted,
    of which its total knows nothing.
    """
    once = repeated or ("order_total" in headers and not {"amount", "unit_price"} & {*headers})
    if once:
        _check_order_total(headers, settings)
    for column in shape.once:
        reasons.add(column, "it stands on one line of each order and counts for all of them")
    if repeated:
        reasons.add("amount", SHARED)
    elif "order_total" in headers:
        reasons.add("order_total", _how_it_counts(headers))
    if shape.once or (once and "order" in headers) or shape.order_total:
        parts = _whole(shape, once=once and "order" in headers)
        return f"({step('whole', gone=gone, in_order=deletedlines.in_order(gone), **parts)}) AS whole_orders"
    return "cells"


def _whole(shape: Shape, *, once: bool) -> dict[str, str]:
    """What `whole.sql` puts on each line of an order."""
    filled = {
        "customer": ("customer_id", "order_customer"),
        "date": ("ordered_on", "order_day"),
        "status": ("status", "order_status"),
        "currency": ("currency", "order_currency"),
        "type": ("type", "order_type"),
    }
    names = "order_id IS NOT NULL AND {1} IS NOT NULL AND {0} IS NULL"
    parts = {
        column: f"CASE WHEN {names.format(*pair)} THEN {pair[1]} ELSE {pair[0]} END"
        if column in shape.once
        else pair[0]
        for column, pair in filled.items()
    }
    share = (
        "CASE WHEN order_id IS NULL THEN amount WHEN totals_differ THEN NULL WHEN gone THEN 0 "
        "ELSE ((total - total % lines) / lines + CASE WHEN line = 1 THEN total % lines ELSE 0 END) / 10000.0 END"
    )
    moved = "CAST(NULL AS DOUBLE)" if shape.order_total else "amount"
    parts["ordered_on"] = parts.pop("date")
    return parts | {
        "amount": share if once else moved,
        "order_total": "amount" if shape.order_total else "order_total",
        "differs": "coalesce(order_id IS NOT NULL AND totals_differ, false)" if once else "false",
    }


def total(headers: Mapping[str, str]) -> str:
    """The cell that holds the order's total beside its lines, if one does."""
    lines_tell = {"amount", "unit_price"} & {*headers}
    return "order_total" if "order_total" in headers and lines_tell else ""


def as_totals(matches: Sequence[Match]) -> list[Match]:
    """The matches with the amount as the total of its order; another total is not what counts, but may show more."""
    said = "within an order it is the same on every line"
    return [
        replace(found, column="order_total", why=f"{found.why}; {said}") if found.column == "amount" else found
        for found in matches
        if found.column != "order_total"
    ]


def _how_it_counts(headers: Mapping[str, str]) -> str:
    if "amount" in headers:
        return "not used: the line totals count"
    if "unit_price" in headers:
        return "not used, as it is the whole order's: quantity × unit price counts"
    return SHARED if "order" in headers else "every line is an order"


def _check_order_total(headers: Mapping[str, str], settings: Settings) -> None:
    """Refuse what would make an order's total count twice, or in part."""
    header = headers["order_total"]
    if "order" not in headers and {"product", "quantity"} & {*headers}:
        raise DataError(
            f"{header!r} is the total of a whole order, and no order column says which lines are one order. "
            f"Name it with --columns order=..., or say --columns {option('amount', header)} if it is a line's total"
        )
    if "order" in headers and (unfit := [kind for kind in settings.drop if kind in SHARING]):
        raise UsageError(
            f"--drop {','.join(unfit)}: {header!r} is the total of a whole order, shared by its lines, and counts "
            "once however often they are repeated; a part of it would be lost. Leave that option out"
        )
