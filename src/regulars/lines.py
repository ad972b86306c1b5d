"""raw → cells → mapped → lines: the columns read by their rules, and one verdict for every line."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace

from regulars import shapes
from regulars.columns import Match
from regulars.dates import ORDERS, DateReading, read_dates
from regulars.engine import Engine, literal, step
from regulars.errors import DataError, UsageError
from regulars.read import Raw, keep
from regulars.settings import Settings
from regulars.shapes import Shape
from regulars.statuses import COMPLETED, NOT_COMPLETED
from regulars.values import Column, customer, number, number_style, text

STORED_ROWS = 5_000_000
"""Up to this many lines, `lines` is kept in memory; beyond, it is worked out anew for each pass over it."""

NOTHING = "CAST(NULL AS VARCHAR)"
SHARING = ("duplicates", "overlap", "non_products")
"""Kinds of remark that cannot be dropped where the lines of an order share its total."""

NAMED = 5
"""So many values are named, the most frequent ones."""

DISAGREES = "amount IS NOT NULL AND abs(amount - coalesce(quantity, 1) * unit_price) > 0.01"


@dataclass(frozen=True, slots=True)
class Mapped:
    """How the columns were read: what `inspect` and the report say about it."""

    matches: tuple[Match, ...]
    reasons: Mapping[str, str]


def map_columns(engine: Engine, raw: Raw, matches: Sequence[Match], settings: Settings) -> Mapped:
    """Keep the needed columns as `raw` and define `mapped` over it; says how dates and numbers were read."""
    keep(engine, raw, (found.header for found in matches))
    columns = {found.column: raw.columns[found.header] for found in matches}
    reasons: dict[str, str] = {}
    parts: dict[str, str] = {
        "customer": customer(columns["customer"]),
        **{name: text(columns[name]) if name in columns else NOTHING for name in ("order", "product")},
        "status": _status(columns["status"]) if "status" in columns else NOTHING,
    }
    unreadable: list[tuple[str, str]] = []
    money = "amount" if {"amount", "unit_price"} & {*columns} else "order_total"
    for name, found_as in (("quantity", "quantity"), ("unit_price", "unit_price"), ("amount", money)):
        if found_as not in columns:
            parts[name] = "CAST(NULL AS DOUBLE)"
            continue
        column = columns[found_as]
        where = f"the {found_as} column {column.header!r}"
        style = number_style(engine, "raw", column, where, settings.decimal)
        parts[name] = number(column, style)
        if column.is_text:
            unreadable.append((name, column.sql))
            reasons[found_as] = "decimal comma" if style == "comma" else "decimal point"
    parts["ordered_on"], parts["days"], reading = _ordered_on(engine, columns["date"], raw, settings.date_format)
    if reading:
        unreadable.append(("ordered_on", columns["date"].sql))
        reasons["date"] = reading.reason
    parts["written"] = "".join(f"{cell} IS NOT NULL AS {name}_written, " for name, cell in unreadable)
    parts["unreadable"] = " OR ".join(f"({name}_written AND {name} IS NULL)" for name, _ in unreadable) or "false"
    parts["repeated_header"] = _repeated_header(columns["date"])
    engine.table("cells", step("cells", **parts), stored=False)
    return _shaped(engine, raw, Mapped(tuple(matches), reasons), settings)


def _shaped(engine: Engine, raw: Raw, read: Mapped, settings: Settings) -> Mapped:
    """cells → mapped, with what an order says once put on each of its lines; the reasons say so."""
    matches, reasons = read.matches, dict(read.reasons)
    headers = {found.column: found.header for found in matches}
    shape = shapes.find(engine, headers, raw.sample, settled="amount" in settings.columns)
    if shape.order_total:
        matches = tuple(_as_order_total(found) if found.column == "amount" else found for found in matches)
        headers = {found.column: found.header for found in matches}
        if "amount" in reasons:
            reasons["order_total"] = reasons.pop("amount")
    once = "order_total" in headers and not {"amount", "unit_price"} & {*headers}
    if once:
        _check_order_total(headers, settings)
    for column in shape.once:
        _add(reasons, column, "it stands on one line of each order and counts for all of them")
    if "order_total" in headers:
        _add(reasons, "order_total", _how_it_counts(headers))
    if "status" in headers:
        _add(reasons, "status", _unknown_statuses(engine))
    cells = "cells"
    if shape.once or (once and "order" in headers) or shape.order_total:
        cells = f"({step('whole', **_whole(shape, once=once and 'order' in headers))}) AS whole_orders"
    disagrees = DISAGREES if "amount" in headers else "false"
    not_completed = _among(NOT_COMPLETED) if "status" in headers else "false"
    engine.table("mapped", step("mapped", cells=cells, disagrees=disagrees, not_completed=not_completed), stored=False)
    return Mapped(matches, reasons)


def _whole(shape: Shape, *, once: bool) -> dict[str, str]:
    """What `whole.sql` puts on each line of an order."""
    filled = {"customer": ("customer_id", "order_customer"), "date": ("ordered_on", "order_day")}
    filled["status"] = ("status", "order_status")
    known = "order_id IS NOT NULL AND {1} IS NOT NULL AND {0} IS NULL"
    parts = {
        column: f"CASE WHEN {known.format(*names)} THEN {names[1]} ELSE {names[0]} END"
        if column in shape.once
        else names[0]
        for column, names in filled.items()
    }
    share = (
        "CASE WHEN order_id IS NULL THEN amount WHEN totals_differ THEN NULL "
        "ELSE ((total - total % lines) / lines + CASE WHEN line = 1 THEN total % lines ELSE 0 END) / 10000.0 END"
    )
    amount = share if once else "CAST(NULL AS DOUBLE)" if shape.order_total else "amount"
    differs = "coalesce(order_id IS NOT NULL AND totals_differ, false)" if once else "false"
    parts["ordered_on"] = parts.pop("date")
    return parts | {"amount": amount, "differs": differs}


def _as_order_total(found: Match) -> Match:
    return replace(found, column="order_total", why=f"{found.why}; within an order it is the same on every line")


def _how_it_counts(headers: Mapping[str, str]) -> str:
    if "amount" in headers:
        return "not used: the line totals count"
    if "unit_price" in headers:
        return "not used, as it is the whole order's: quantity × unit price counts"
    return "counted once per order, in equal shares on its lines" if "order" in headers else "every line is an order"


def _check_order_total(headers: Mapping[str, str], settings: Settings) -> None:
    """Refuse what would make an order's total count twice, or in part."""
    header = headers["order_total"]
    if "order" not in headers and {"product", "quantity"} & {*headers}:
        raise DataError(
            f"{header!r} is the total of a whole order, and no order column says which lines are one order. "
            f"Name it with --columns order=..., or say --columns amount={header} if it is the total of a line"
        )
    if "order" in headers and (unfit := [kind for kind in settings.drop if kind in SHARING]):
        raise UsageError(
            f"--drop {','.join(unfit)}: {header!r} is the total of a whole order, shared by its lines, and counts "
            "once however often they are repeated; a part of it would be lost. Leave that option out"
        )


def _status(column: Column) -> str:
    """SQL: the status of an order, as `statuses` writes it."""
    return f"translate(lower({text(column)}), '_-', '  ')"


def _among(values: Iterable[str]) -> str:
    return f"coalesce(status IN ({', '.join(literal(value) for value in sorted(values))}), false)"


def _unknown_statuses(engine: Engine) -> str:
    """What to say of the values of the status column that mean nothing known."""
    known = f"{_among(NOT_COMPLETED | COMPLETED)} OR repeated_header"
    found = engine.rows(f"SELECT status, count(*) FROM cells WHERE NOT ({known}) AND status IS NOT NULL GROUP BY ALL")
    if not found:
        return ""
    most = sorted(found, key=lambda each: (-each[1], each[0]))[:NAMED]
    listed = ", ".join(f"{status!r} ({count:,} lines)" for status, count in most)
    return f"values not known here, kept as sales: {listed}{' and others' if len(found) > NAMED else ''}"


def _add(reasons: dict[str, str], column: str, reason: str) -> None:
    reasons[column] = "; ".join(filter(None, (reasons.get(column), reason)))
    if not reasons[column]:
        del reasons[column]


def give_verdicts(engine: Engine, *, returns_as_sales: bool, excluded: str = "false") -> None:
    """mapped → lines → tallies; `excluded` is the SQL condition of the user's own filter."""
    verdicts = step("lines", excluded=excluded, returns_as_sales=str(returns_as_sales).lower())
    small = engine.rows("SELECT count(*) FROM raw")[0][0] <= STORED_ROWS
    engine.table("lines", verdicts, stored=small)
    engine.table("tallies", step("tallies"))


def _ordered_on(engine: Engine, column: Column, raw: Raw, order: str | None) -> tuple[str, str, DateReading | None]:
    """SQL for the day of a line, the join it needs, and how the texts were read where the column holds text."""
    if order is not None and order not in ORDERS:
        raise UsageError(f"--date-format {order!r} is not known. Formats: {', '.join(ORDERS)}")
    if column.is_day:
        return f"(CAST({column.sql} AS DATE) - DATE '1970-01-01')", "", None
    key = _date_key(column, raw.sample[column.header])
    texts = [row[0] for row in engine.rows(f"SELECT DISTINCT {key} FROM raw WHERE {column.sql} IS NOT NULL")]
    reading = read_dates(texts, f"the date column {column.header!r} of {raw.name}", order)
    values = ", ".join(f"({literal(written)}, {day})" for written, day in reading.days.items()) or "(NULL, NULL)"
    # Names that no header has: `Day` is a common one.
    engine.table("days", f"SELECT * FROM (VALUES {values}) AS days(date_as_written, days_since_1970)")
    return "days_since_1970", f"LEFT JOIN days ON date_as_written = {key}", reading


def _date_key(column: Column, sample: Iterable[object]) -> str:
    """SQL for the part of a date text that names the day: the fewer different ones, the less there is to read."""
    written = [str(value).strip() for value in sample if value is not None and str(value).strip()]
    cell = column.sql if column.is_text else f"CAST({column.sql} AS VARCHAR)"
    if all(re.match(r"\d{4}-\d{2}-\d{2}([T ].*)?$", value) for value in written):
        return f"left({cell}, 10)"
    if all(re.match(r"\d+[-/.]\w+[-/.]\d+( |$)|\d+$", value) for value in written):
        return f"split_part({cell}, ' ', 1)"
    return f"regexp_replace({cell}, '[ T,]+[0-9]{{1,2}}[:.][0-9]{{2}}.*$', '')"


def _repeated_header(date: Column) -> str:
    """SQL: the line is the header once more, as where monthly files were pasted together."""
    return f"coalesce({date.sql} = {literal(date.header)}, false)" if date.is_text else "false"
