"""What to say where a column is missing, or something of one is open: what was found, and what to type."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence

from regulars import ids, people
from regulars.contents import HALF, MONEY, MOSTLY, Holdings, lacks_years
from regulars.diagnosis import diagnose, grouped, periodic
from regulars.errors import DataError, OpenError
from regulars.headers import fold, option, words
from regulars.matching import PROBABLE, Table, rank
from regulars.phrases import PERIODS
from regulars.synonyms import LIKELY, SURE
from regulars.systems import System

WHY_NEEDED = {
    "customer": "A customer column is needed to group sales by customer",
    "date": "A date column is needed to tell who still buys from who has stopped",
    "amount": "A line total (amount) or a unit price is needed to know what was spent",
}

FEWEST = 5
"""Fewer names than these are clerks, shops or kinds of goods."""

SHOWN = 4
"""So many columns are named that could be the missing one."""

WHAT_IT_HOLDS = {"customer": "ids", "date": "dates", "amount": "numbers", "quantity": "numbers"}


def refuse(table: Table, layout: System | None) -> None:
    """Raise DataError for what is missing, OpenError for what is open: all at once, and what the table seems to be."""
    missing = [column for column in ("customer", "date") if column not in {*table.found, *table.questions}]
    if not {*MONEY} & {*table.found, *table.questions}:
        missing.append("amount")
    open_ = [_missing(table, missing, _seems(table, layout, missing))] if missing else []
    open_ += [f"{text[0].upper()}{text[1:]}" if open_ else text for text in table.questions.values()]
    if open_:
        raise (DataError if missing else OpenError)(". ".join(open_))
    _refuse_wordy_quantity(table)


def _seems(table: Table, layout: System | None, missing: Sequence[str]) -> str:
    if "customer" in missing and grouped(table.sample):
        return (
            ". It looks like a report grouped by customer, with a sum for each. "
            "Export it ungrouped, with a column for the customer"
        )
    if "customer" in missing and layout:
        which = f"{layout.buyers} does" if layout.buyers else "docs/exports.md says which export of it does"
        return f". It looks like {layout.name}, which names no buyer here. {which}"
    return diagnose(table.held, missing)


def _missing(table: Table, missing: Sequence[str], seems: str) -> str:
    """What is missing; what the table `seems` to be comes first, as then no option helps."""
    unfit = "".join(_unsuited(column, table.held) for column in missing)
    unfit += "" if seems else "".join(_could_be(table, column) for column in missing)
    if "customer" in missing:
        unfit += people.not_named(table) + table.beyond
    reasons = ". ".join(WHY_NEEDED[column] for column in missing)
    options = ",".join(f"{column}=..." for column in missing)
    return (
        f"no {' and no '.join(missing)} column in {table.source}{seems}. Found: {', '.join(table.held) or 'nothing'}. "
        f"{unfit}{reasons}; name it with --columns {options}{'' if seems else _elsewhere(table, missing)}"
    )


def _elsewhere(table: Table, missing: Sequence[str]) -> str:
    """What else to do, where no column of the table will do: a database keeps orders, items and goods apart."""
    kept_by = "product" if [*missing] == ["amount"] and "product" in table.found else "order"
    shared = table.found.get(kept_by)
    if table.alone and shared and shared.confidence > PROBABLE:
        return (
            f"; or, where another table holds what is missing, name that as well: the two are joined by "
            f"{shared.header!r}"
        )
    return "; or export the sales again with a column that says who bought" if [*missing] == ["customer"] else ""


def _could_be(table: Table, column: str) -> str:
    """What to say of columns that hold what a date or an amount holds, under names that say something else."""
    free = table.free(column).items()
    if column == "date":
        fitting = [header for header, held in free if held.dates >= MOSTLY]
    elif column == "amount":
        fitting = [
            header
            for header, held in free
            if not _says_months(header, held)
            and not held.counts
            and held.numbers >= MOSTLY
            and held.percents < HALF
            and held.phones < HALF
            and ids.kind_of(table, header) == "id"
        ]
    else:
        fitting = [header for header, held in free if _may_name_people(held)]
        fitting = [header for header in fitting if not rank("product", header)]
    if not fitting:
        return ""
    shown = "; ".join(f"{header!r} (e.g. {', '.join(table.held[header].examples)})" for header in fitting[:SHOWN])
    choices = " or ".join(option(column, header) for header in fitting[:SHOWN])
    each = " or ".join(option("unit_price", header) for header in fitting[:SHOWN])
    pieces = f", or {each} if it is the price of one piece" if column == "amount" and "quantity" in table.found else ""
    return f"{shown} may mean something else; if one is the {column}, say --columns {choices}{pieces}. "


def _may_name_people(held: Holdings) -> bool:
    """Whether a column holds names, addresses or telephones of several who come back."""
    several = FEWEST <= held.distinct < held.filled and held.filled_share >= HALF
    return several and (held.kind != "id" or held.phones >= MOSTLY) and held.dates < HALF


def _says_months(header: str, held: Holdings) -> bool:
    """Whether a column called like a date, or a month, holds months, quarters or weeks."""
    called = rank("date", header) or re.fullmatch(PERIODS, words(header))
    return bool(called and held.filled and all(periodic(example) for example in held.examples))


def _lacks_years(header: str, held: Holdings) -> bool:
    """Whether a column called like a date holds days and months only."""
    return bool(rank("date", header)) and lacks_years(held.examples)


def _refuse_wordy_quantity(table: Table) -> None:
    """A quantity that cannot be read must not pass for 1 on every line, where no line total makes up for it."""
    found = {*table.found}
    priced = not {"amount", "order_total"} & found or {"order_total", "unit_price"} <= found
    if not priced or "quantity" in found or table.settled("quantity"):
        return
    if unsuited := _unsuited("quantity", table.held):
        raise DataError(
            f"no quantity column in {table.source}: {unsuited}Name another with --columns quantity=..., "
            "or say that every line is one piece with --columns quantity="
        )


def _unsuited(column: str, held: Mapping[str, Holdings]) -> str:
    """What to say of columns that have the right name and hold something else."""
    if column == "date" and (header := next((name for name in held if _says_months(name, held[name])), None)):
        return (
            f"{header!r} says only the month, the quarter or the week ({', '.join(held[header].examples)}): export the "
            f"day of each order; where there is none, each counts on its first day with --columns "
            f"{option('date', header)} --date-format period. "
        )
    if column == "date" and (header := next((name for name in held if _lacks_years(name, held[name])), None)):
        return (
            f"{header!r} names no year ({', '.join(held[header].examples)}): write the days with their year, or the "
            "period above the table as in 01.01.2024 - 31.12.2024. "
        )
    columns = ("amount", "unit_price") if column == "amount" else (column,)
    names = {name for each in columns for name in (*SURE[each], *LIKELY[each])}
    alone = "; write the numbers alone" if WHAT_IT_HOLDS[column] == "numbers" else ""
    return _blank(column, columns, held) + "".join(
        f"{header!r} is called like one, but most of it cannot be read as {WHAT_IT_HOLDS[column]}: "
        f"{', '.join(held[header].examples)}{alone}. "
        for header in held
        if fold(header) in names and held[header].filled and not held[header].suits(column)
    )


def _blank(needed: str, columns: Sequence[str], held: Mapping[str, Holdings]) -> str:
    """What to say of columns that have the right name and hold nothing."""
    named = [header for header, each in held.items() if each.rows and not each.filled]
    named = [repr(header) for header in named if any(rank(column, header) for column in columns)]
    if needed == "quantity" or not named:
        return ""
    nobody = ": who bought is not in this file" if needed == "customer" else ""
    verb = "are" if len(named) > 1 else "is"
    return f"{' and '.join(named)} {verb} called like one, and empty on all lines seen{nobody}. "
