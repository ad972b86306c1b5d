"""The date column → the SQL of a line's day, whatever it holds: dates, text, or numbers that count days or seconds."""

from __future__ import annotations

import re
from collections.abc import Container, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any

from regulars import eras
from regulars.dates import EPOCH, EXCEL_EPOCH, PERIOD, SENTINELS, SERIALS, read_dates
from regulars.engine import Engine, literal
from regulars.errors import DataError, UsageError
from regulars.sixdigits import ORDERS
from regulars.values import Column
from regulars.zones import in_one_zone, offset_of, shift

COUNTS = ("excel", "unix", "days")
FORMATS = (*ORDERS, PERIOD, *COUNTS)
"""What `--date-format` takes: the order of a written date, months and the like, or what a number counts."""

ENOUGH = 0.95
"""The share of a column that must be numbers of one sort for it to be read as such."""


FEWEST_DAYS = 54
"""Fewer different whole numbers than this may be days of a month, weeks or months as well."""

MOST_UNREAD, FEWEST_UNREAD = 0.2, 10
"""A share of unreadable dates, and a number of them, beyond which the column is written in a way not known here."""

WITHOUT_TIME = (
    "regexp_replace({0}, '[ T,]+[0-9]{{1,2}}:[0-9]{{2}}.*$|"
    "[ ,]+[0-9]{{1,2}}[.][0-9]{{2}}[.][0-9]{{2}}([^0-9].*)?$', '')"
)
"""SQL: a date text up to its time of day."""

_EXCEL_TO_1970 = (EPOCH - EXCEL_EPOCH).days
_SECONDS = {"seconds": 1, "milliseconds": 10**3, "microseconds": 10**6, "nanoseconds": 10**9}
_NUMBERS = re.compile(r"\s*-?\d+([.,]\d+)?\s*")


@dataclass(frozen=True, slots=True)
class Day:
    """SQL for the day of a line (days since 1970-01-01), the join it needs, whether one is written; and the reason."""

    sql: str
    join: str = ""
    written: str = "false"
    reason: str = ""


@dataclass(frozen=True, slots=True)
class DateColumn:
    """A date column of the table `raw`, some of its values, the column with the time of day, and what messages say."""

    column: Column
    sample: Sequence[Any]
    where: str
    time: Column | None = None
    many: bool = False
    """Whether the lines come from more than one file, so that the sample does not speak for all."""
    beside: Sequence[str] = ()
    """Texts of other columns of dates: in one file all have one order."""


def read(engine: Engine, held: DateColumn, given: str | None) -> Day:
    """How the date column of `raw` becomes days; `given` is the user's --date-format. Defines the table `days`.

    Raises UsageError for a format that is not known, DataError where nothing decides.
    """
    if given is not None and given not in FORMATS:
        raise UsageError(f"--date-format {given!r} is not known. Formats: {', '.join(FORMATS)}")
    column = held.column
    if column.is_day:
        written = [f"{value:%Y-%m-%d}" for value in held.sample if isinstance(value, date)]
        era = eras.common(written, held.where)[1]
        cell = f"CAST({column.sql} AS DATE)"
        if era:
            cell = f"CAST({cell} - INTERVAL '{eras.BUDDHIST}' YEAR AS DATE)"
        return Day(_real(f"({cell} - DATE '1970-01-01')"), reason=era)
    filled = [str(value) for value in held.sample if value is not None and str(value).strip()]
    numeric = not column.is_text or sum(bool(_NUMBERS.fullmatch(value)) for value in filled) > ENOUGH * len(filled)
    if given in COUNTS or (numeric and filled and given != PERIOD):
        counted = _counted(engine, held, given if given in COUNTS else None)
        if counted:
            return counted
    return _written(engine, held, given if given in (*ORDERS, PERIOD) else None)


def _real(day: str) -> str:
    """SQL: a day that stands for itself; NULL for those that stand for none.

    Most lie between those and need no other look. Beyond, an engine would make a join of a list in `IN`.
    """
    first, last = max(each for each in SENTINELS if each < 0), min(each for each in SENTINELS if each > 0)
    others = " AND ".join(f"{day} <> {each}" for each in sorted(SENTINELS))
    return f"CASE WHEN {day} > {first} AND {day} < {last} THEN {day} WHEN {others} THEN {day} END"


def _counted(engine: Engine, held: DateColumn, given: str | None) -> Day | None:
    """A column of numbers that count days or seconds; None where they are written dates, such as 20101201."""
    cell = held.column.sql
    pointed = f"replace({cell}, ',', '.')" if held.column.is_text else cell
    number = f"TRY_CAST({pointed} AS DOUBLE)"
    low, high = SERIALS
    seconds = {
        unit: f"count(*) FILTER (n >= 1e8 * {scale} AND n < 4.2e9 * {scale})" for unit, scale in _SECONDS.items()
    }
    told = engine.records(
        "SELECT count(*) AS filled, count(n) AS numbers, count(*) FILTER (n = 0) AS zeros, min(n) AS least, "
        f"max(n) AS most, count(DISTINCT CASE WHEN n < {low} THEN n END) AS days, "
        f"count(*) FILTER (n >= {low} AND n < {high}) AS excel, "
        f"count(*) FILTER (n < {low} AND n = floor(n)) AS small, "
        f"{', '.join(f'{sql} AS {unit}' for unit, sql in seconds.items())} "
        f"FROM (SELECT {number} AS n FROM raw WHERE {cell} IS NOT NULL)"
    )[0]
    kind = given or _kind(told, held.where)
    if kind == "unix":
        kind = max(_SECONDS, key=lambda unit: told[unit])
    if not kind:
        return None
    if kind == "excel":
        sql, within, why = f"{number} - {_EXCEL_TO_1970}", f"{number} < 3e6", "days as Excel counts them"
    elif kind == "days":
        sql, within = number, f"abs({number}) < 3e6"
        why = "whole day numbers, counted from 1970-01-01: only the days between them matter"
    else:
        scale = _SECONDS[kind]
        sql, within = f"{number} / {86400 * scale}", f"{number} < 4.2e9 * {scale}"
        why = f"{kind} since 1970-01-01, the day in UTC"
    known = f"({within} AND {number} <> 0)" if kind != "days" else within
    nothing = "false" if kind == "days" else f"coalesce({number} = 0, false)"
    day = f"CASE WHEN {known} THEN CAST(floor({sql}) AS INTEGER) END"
    return Day(day, "", f"{cell} IS NOT NULL AND NOT {nothing}", why)


def _kind(told: dict[str, Any], where: str) -> str:
    """What the numbers of a column count, by the range they all lie in; empty where that shows no count."""
    enough = ENOUGH * (told["filled"] - told["zeros"])
    if not told["numbers"] or told["numbers"] < enough:
        return ""
    if unit := next((unit for unit in _SECONDS if told[unit] >= max(1, enough)), None):
        # 201012010826 is no time in 1976.
        return "" if unit == "milliseconds" and told["most"] < 2.2e11 and told["least"] > 1.9e11 else unit
    if told["excel"] >= max(1, enough):
        return "excel"
    if told["small"] + told["zeros"] < enough:
        if told["excel"] + told["small"] >= enough:
            raise DataError(
                f"{where} holds numbers from {told['least']:g} to {told['most']:g}, which may be Excel's days or days "
                "counted from another day. Say which with --date-format excel or --date-format days"
            )
        return ""
    years = told["least"] >= 1900 and told["most"] <= 2100
    if years or told["days"] < FEWEST_DAYS:
        what = "years" if years else "days of a month, weeks, months or numbered days"
        raise DataError(
            f"{where} holds whole numbers from {told['least']:g} to {told['most']:g}, which may be {what}. If they "
            "count the days on and on, say so with --date-format days; else name another column with --columns date=..."
        )
    return "days"


def _written(engine: Engine, held: DateColumn, order: str | None) -> Day:
    """A column of written dates: its different texts are read once each and looked up."""
    column = held.column
    cell = column.sql if column.is_text else f"CAST({column.sql} AS VARCHAR)"
    if any(str(value).startswith("'") for value in held.sample):
        cell = f"regexp_replace({cell}, '^''', '')"  # a spreadsheet's mark for text
    for key in (_key(cell, held.sample), WITHOUT_TIME.format(cell)):
        texts = [row[0] for row in engine.rows(f"SELECT DISTINCT {key} FROM raw WHERE {column.sql} IS NOT NULL")]
        reading = read_dates(texts, held.where, order, held.beside)
        if len(reading.days) == len(texts):
            break  # else lines beyond the sample are written otherwise, and the short way has cut them up
    _refuse_unread(texts, reading.days, held.where)
    values = ", ".join(
        f"({literal(written)}, {'NULL' if day is None else day})" for written, day in reading.days.items()
    )
    # Names that no header has: `Day` is a common one.
    engine.table(
        "days",
        "SELECT date_as_written, CAST(days_since_1970 AS INTEGER) AS days_since_1970 "
        f"FROM (VALUES {values or '(NULL, NULL)'}) AS days(date_as_written, days_since_1970)",
    )
    join = f"LEFT JOIN days ON date_as_written = {key}"
    clock = f"concat({cell}, ' ', CAST({held.time.sql} AS VARCHAR))" if held.time else cell
    sql, reason = "days_since_1970", reading.reason
    if held.many or any(offset_of(str(value)) is not None for value in held.sample if value is not None) or held.time:
        offsets, why = in_one_zone(engine, clock, key)
        sql = f"days_since_1970 + {shift(clock, offsets)}" if offsets else sql
        reason = "; ".join(filter(None, (reason, why)))
    return Day(sql, join, f"{column.sql} IS NOT NULL AND date_as_written IS NULL", reason)


def _refuse_unread(texts: Sequence[str], days: Container[str], where: str) -> None:
    """Refuse a column with many dates that cannot be read: what is left would be a shop with half its sales."""
    dated = [text for text in texts if text.strip()[:1].isdigit()]
    unread = sorted(text for text in dated if text not in days)
    if len(unread) >= FEWEST_UNREAD and len(unread) > MOST_UNREAD * len(dated):
        raise DataError(
            f"{len(unread):,} of the {len(dated):,} different dates in {where} cannot be read, e.g. "
            f"{', '.join(map(repr, unread[:3]))}. Write them as 2024-12-31, or name another column with "
            "--columns date=..."
        )


def _key(cell: str, sample: Sequence[object]) -> str:
    """SQL for the part of a date text that names the day: the fewer different ones, the less there is to read."""
    written = [str(value).strip() for value in sample if value is not None and str(value).strip()]
    if all(re.match(r"\d{4}-\d{2}-\d{2}([T ].*)?$", value) for value in written):
        return f"CASE WHEN substr({cell}, 5, 1) = '-' THEN left({cell}, 10) ELSE {cell} END"
    if all(re.match(r"\d+[-/.]\w+[-/.]\d+( |$)|\d+$", value) for value in written):
        return f"split_part({cell}, ' ', 1)"
    if any(re.search(r":\d\d.* \d{4}$", value) for value in written):
        # The year stands behind the time, as in `Mon Dec 13 08:26:00 2010`.
        return f"regexp_replace({cell}, ' [0-9]{{1,2}}:[0-9]{{2}}(:[0-9]{{2}})?', '')"
    return WITHOUT_TIME.format(cell)
