"""A file's headers → the canonical columns, by what they are called and what they hold; each match with its reason."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import replace
from typing import Any

from regulars import (
    clientele,
    flags,
    ids,
    numbered,
    offered,
    order_ids,
    people,
    piecesback,
    pricing,
    saleday,
    sides,
    statements,
    together,
)
from regulars.contents import EXTRAS, HALF, MONEY, MOSTLY, Holdings, holdings, lacks_years
from regulars.diagnosis import diagnose, grouped, periodic
from regulars.errors import DataError, UsageError
from regulars.headers import fold, meant, option, spellings, unprefixed, words
from regulars.matching import (
    CANONICAL,
    CERTAIN,
    LAID_OUT,
    PROBABLE,
    Match,
    Table,
    find,
    holds,
    rank,
    surer,
)
from regulars.phrases import PERIODS
from regulars.synonyms import LIKELY, SURE
from regulars.systems import System, recognise

__all__ = ["CANONICAL", "Match", "match"]

WHY_NEEDED = {
    "customer": "A customer column is needed to group sales by customer",
    "date": "A date column is needed to tell who still buys from who has stopped",
    "amount": "A line total (amount) or a unit price is needed to know what was spent",
}
ONE_EACH = 0.65
"""How sure a price is to be all of a line where nothing counts the pieces: unsure enough to be named after a run."""

"""Words of the day of an item's sale, where its order has none."""

FEWEST = 5
"""Fewer names than these are clerks, shops or kinds of goods."""

SHOWN = 4
"""So many columns are named that could be the missing one."""

WHAT_IT_HOLDS = {"customer": "ids", "date": "dates", "amount": "numbers", "quantity": "numbers"}


def match(
    sample: Mapping[str, Sequence[Any]],
    source: str,
    given: Mapping[str, str] | None = None,
    *,
    whole: bool = False,
    beyond: str = "",
    alone: bool = True,
) -> list[Match]:
    """Find the canonical columns in a table.

    `sample` maps each header to some of its values; `given` maps canonical columns to headers, or to "" where the table
    has no such column, and wins over everything; `whole`: the sample is all there is; `beyond`: what to say of anything
    else that may say who bought; `alone`: no other tables were given with it. Raises UsageError where `given` names
    what is not there, DataError where a needed column is missing or where two readings are equally good; all that is
    open is asked at once.
    """
    try:
        return _match(sample, source, given, whole=whole, beyond=beyond, alone=alone)
    except DataError:
        if not (bare := unprefixed(sample, several=not alone)):
            raise
        columns = {short: sample[header] for header, short in bare.items()}
        named = {column: bare.get(header, header) for column, header in (given or {}).items()}
        try:
            found = _match(columns, source, named, whole=whole)
        except DataError:
            found = []
        if not found:
            raise
        headers = {short: header for header, short in bare.items()}
        return [replace(hit, header=headers[hit.header]) for hit in found]


def _match(
    sample: Mapping[str, Sequence[Any]],
    source: str,
    given: Mapping[str, str] | None,
    *,
    whole: bool,
    beyond: str = "",
    alone: bool = True,
) -> list[Match]:
    """The same for headers as they stand."""
    held = {header: holdings(values) for header, values in sample.items()}
    table = Table(source, sample, dict(given or {}), held, whole=whole, beyond=beyond, alone=alone)
    named = ((column, _given(column, header, sample)) for column, header in table.given.items())
    table.found |= {column: hit for column, hit in named if hit}
    layout = recognise(sample)
    by_name: tuple[str, ...] = CANONICAL[3:]
    if layout:
        _laid_out(table, layout)
        # What a layout does not name is not looked for, but for money where it leaves that open, and how much it is of.
        by_name = () if {*MONEY} & {*layout.columns} else ("quantity", "unit_price")
    saleday.find(table)
    _find_person(table)
    ids.find_ids(table)
    for column in by_name:
        find(table, column)
    of_account = _find_sides(table)
    if not layout:
        piecesback.find(table)
    flags.find(table, laid_out=layout is not None)
    pricing.settle(table, laid_out=layout is not None)
    order_ids.doubt_order(table)
    numbered.doubt(table)
    if not of_account:
        statements.doubt(table)
    clientele.refuse(table)
    offered.doubt(table)
    _finish(table, layout)
    return [table.found[column] for column in CANONICAL if column in table.found]


def _given(column: str, header: str, sample: Mapping[str, Sequence[Any]]) -> Match | None:
    if column not in CANONICAL:
        raise UsageError(f"there is no column {column!r} to name. Columns: {', '.join(CANONICAL)}")
    if not header:
        return None
    if header not in sample:
        close = meant(header, sample)
        hint = f"Did you mean {option(column, close)}? " if close else ""
        raise UsageError(f"--columns {column}={header}: there is no such header. {hint}Found: {', '.join(sample)}")
    return Match(column, header, "named by you", 1.0)


def _laid_out(table: Table, layout: System) -> None:
    """Take the columns that a known export has, where they hold what they should."""
    known = {way: header for header in reversed(list(table.sample)) for way in reversed(spellings(header)[:2])}
    for column, names in layout.columns.items():
        if table.settled(column):
            continue
        free = table.free(column, named=True)
        hits = [known[name] for name in names if name in known and known[name] in free]
        filled = [header for header in hits if table.held[header].filled_share >= HALF]
        if hits:
            hit = (filled or hits)[0]
            why = f"as in {layout.name}, and it holds {holds(column, table.held[hit])}"
            table.take(column, hit, why, LAID_OUT)


def _find_sides(table: Table) -> bool:
    """Take the two sides of an account for the amount where it is proven which of them holds the sales, or ask."""
    account = sides.find(table.sample, table.given)
    if not account or {*MONEY} & {*table.given}:
        return False
    if {*MONEY} & {*table.found} - ({"amount"} if account.amount else set()):
        return False
    if account.sale is None:
        order = table.found["order"].header if "order" in table.found else ""
        journal = order and sides.is_balanced(account, table.sample[order])
        ask = sides.journal(table.source, account, order) if journal else sides.question(table.source, account)
        table.questions["amount"] = ask
        return False
    if account.header(account.sale) not in table.held:
        return False  # one of several files, which are not yet one table
    names = account.names[account.sale], account.names[1 - account.sale]
    why = f"{names[0]!r} holds what was sold" + (f", as {account.kind!r} says" if account.kind else "")
    table.take("amount", account.header(account.sale), f"{why}, {names[1]!r} what went back", CERTAIN)
    if account.kind and "type" not in table.given:
        table.take("type", account.kind, "it says what each line of the account is", PROBABLE)
    return True


def _find_person(table: Table) -> None:
    """Take whole names joined from two columns, which there are only where nothing else is called like a customer."""
    header = together.joined(table.sample, people.names)
    if header and "customer" not in table.found and not table.settled("customer"):
        why = "a first and a last name, joined for want of an id; two people of one name count as one customer"
        table.take("customer", header, why, ids.AT_MOST["name"])


def _finish(table: Table, layout: System | None) -> None:
    """Refuse what is missing or open, all at once, and say what the table seems to be."""
    found = table.found
    if "order_total" not in table.given and {"amount", "unit_price"} & {*found} and not {*EXTRAS} & {*found}:
        # The lines say what they cost; the order's total only tells what of a discount or a tax is inside that.
        found.pop("order_total", None)
    missing = [column for column in ("customer", "date") if column not in {*found, *table.questions}]
    if not {*MONEY} & {*found, *table.questions}:
        missing.append("amount")
    open_ = [_missing(table, missing, _seems(table, layout, missing))] if missing else []
    open_ += [f"{text[0].upper()}{text[1:]}" if open_ else text for text in table.questions.values()]
    if open_:
        raise DataError(". ".join(open_))
    _refuse_wordy_quantity(table)
    if (
        "unit_price" in found
        and not {"quantity", "amount"} & {*found, *table.given}
        and "unit_price" not in table.given
    ):
        said = "no column says how many pieces, so each line counts as one"
        found["unit_price"] = surer(found["unit_price"], said, ONE_EACH)


def _seems(table: Table, layout: System | None, missing: Sequence[str]) -> str:
    if "customer" in missing and grouped(table.sample):
        return (
            ". It looks like a report grouped by customer, with a sum for each. "
            "Export it ungrouped, with a column for the customer"
        )
    if "customer" in missing and layout:
        return f". It looks like {layout.name}, which names no buyer here. docs/exports.md says which export of it does"
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
    return "".join(
        f"{header!r} is called like one, but most of it cannot be read as {WHAT_IT_HOLDS[column]}: "
        f"{', '.join(held[header].examples)}{alone}. "
        for header in held
        if fold(header) in names and held[header].filled and not held[header].suits(column)
    )
