"""raw → mapped → lines: the columns read by their rules, and one verdict for every line."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from regulars.columns import Match
from regulars.dates import ORDERS, DateReading, read_dates
from regulars.engine import Engine, literal, step
from regulars.errors import UsageError
from regulars.read import Raw, keep
from regulars.settings import Settings
from regulars.values import Column, customer, number, number_style, text

STORED_ROWS = 5_000_000
"""Up to this many lines, `lines` is kept in memory; beyond, it is worked out anew for each pass over it."""

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
        **{name: text(columns[name]) if name in columns else "CAST(NULL AS VARCHAR)" for name in ("order", "product")},
    }
    unreadable: list[tuple[str, str]] = []
    for name in ("quantity", "unit_price", "amount"):
        if name not in columns:
            parts[name] = "CAST(NULL AS DOUBLE)"
            continue
        style = number_style(
            engine, "raw", columns[name], f"the {name} column {columns[name].header!r}", settings.decimal
        )
        parts[name] = number(columns[name], style)
        if columns[name].is_text:
            unreadable.append((name, columns[name].sql))
            reasons[name] = "decimal comma" if style == "comma" else "decimal point"
    parts["ordered_on"], parts["days"], reading = _ordered_on(engine, columns["date"], raw, settings.date_format)
    if reading:
        unreadable.append(("ordered_on", columns["date"].sql))
        reasons["date"] = reading.reason
    parts["written"] = "".join(f"{cell} IS NOT NULL AS {name}_written, " for name, cell in unreadable)
    parts["unreadable"] = " OR ".join(f"({name}_written AND {name} IS NULL)" for name, _ in unreadable) or "false"
    parts["repeated_header"] = _repeated_header(columns["date"])
    parts["disagrees"] = DISAGREES if "amount" in columns else "false"
    engine.table("mapped", step("mapped", **parts), stored=False)
    return Mapped(tuple(matches), reasons)


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
