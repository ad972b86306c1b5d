"""The tax of each line that no column holds → a column of it: by a rate beside what the line comes to, with tax or
without, or by both of these.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Any

from regulars import taxshown, together
from regulars.contents import written_with_commas
from regulars.engine import Engine
from regulars.errors import DataError
from regulars.matching import CERTAIN, PROBABLE, Table, rank
from regulars.numbers import Style, reading, styles
from regulars.orderlines import Worth
from regulars.orderparts import GOODS, NO_GOODS
from regulars.relations import numbers
from regulars.taxwords import WITHOUT, WORKED_OUT

if TYPE_CHECKING:
    from regulars.read import Raw
    from regulars.settings import Settings

ALL = 100


def join(engine: Engine, raw: Raw, settings: Settings) -> Raw:
    """Add the tax of each line, where it is shown so."""
    found = taxshown.find(raw.sample)
    told = _told(engine, raw, found, settings) if found else None
    if not found or not told:
        return raw
    taxes = [found.of(line, told.whole) for line in told.lines]
    return _add(engine, raw, found.header, taxes, found.sql(told.read, told.whole), view="with_tax")


def take_out(engine: Engine, raw: Raw, settings: Settings) -> Raw:
    """Put prices, and the money that comes off them, in the place of those with tax in them: how much tax is left in a
    price after a discount, no column could say.
    """
    found = taxshown.find(_written(raw.sample))
    if not found or found.header not in raw.sample or not (found.inside and found.worth.off):
        return raw
    told = _told(engine, raw, found, settings)
    if not told or any(header.endswith((GOODS, NO_GOODS)) for header in raw.sample):
        return raw  # orders show what of them is goods
    rates = [line[found.rate] for line in told.lines]
    for number, header in enumerate((found.worth.factors[-1], *([] if found.worth.whole else [found.worth.off]))):
        cells = [_without(line[header], rate, told.whole) for line, rate in zip(told.lines, rates, strict=True)]
        sql = f"({told.read[header]}) * {ALL} / ({ALL} + coalesce({told.read[found.rate]}, 0) * {told.whole})"
        raw = _add(engine, raw, header + WITHOUT, cells, sql, view=f"without_tax_{number}")
        raw = _leave(raw, header)
    return _leave(raw, found.header)


def _leave(raw: Raw, header: str) -> Raw:
    """`raw` without a column."""
    columns = {name: column for name, column in raw.columns.items() if name != header}
    return replace(raw, columns=columns, sample={name: raw.sample[name] for name in columns})


def find_net(table: Table) -> None:
    """Take the total of each line that another one has a tax on top of; and the prices, and the money that comes off
    them, that were put in the place of those with tax in them.
    """
    found = taxshown.find(_written(table.sample))
    if found and found.gross and not {"amount", "unit_price"} & {*table.found, *table.given}:
        why = f"{found.gross!r} is it with a rate of tax on top; no tax counts as spend"
        table.take("amount", found.worth.factors[0], why, CERTAIN)
    for header in [header for header in table.sample if header.endswith(WITHOUT)]:
        dear = header.removesuffix(WITHOUT)
        column = "unit_price" if rank("unit_price", dear) else "discount"
        table.take(column, header, f"{dear!r} without the tax in it, by its rate", PROBABLE)


def find(table: Table) -> None:
    """Take that tax, where what it is inside of is what counts, and no other tax stands beside it."""
    found = taxshown.find(_written(table.sample))
    if not found or not found.inside or found.header not in table.sample or "tax" in table.given:
        return
    if "tax" in table.found and table.found["tax"].header != found.rate:
        return
    if _counts(table, found.worth) or _makes(table, found.worth.factors):
        money = found.worth.factors[-1]
        table.take("tax", found.header, f"{found.rate!r} says how much tax is inside {money!r}", PROBABLE)


def _counts(table: Table, worth: Worth) -> bool:
    """Whether that total, or that price with those pieces, is what each line comes to, and nothing comes off it."""
    found = {column: match.header for column, match in table.found.items()}
    if "amount" in found:
        return (found["amount"],) == worth.factors
    told = tuple(found[column] for column in ("quantity", "unit_price") if column in found)
    return told == worth.factors and not {"discount", "refunded"} & {*found}


def _makes(table: Table, factors: Sequence[str]) -> bool:
    """Whether pieces at their price count, with nothing off, and are that total."""
    found = {column: match.header for column, match in table.found.items()}
    if len(factors) > 1 or not {"quantity", "unit_price"} <= {*found} or {"amount", "discount", "refunded"} & {*found}:
        return False
    return taxshown.is_product(table.sample, found["quantity"], found["unit_price"], factors[0])


def _written(sample: Mapping[str, Sequence[Any]]) -> dict[str, Sequence[Any]]:
    """The columns of a sample that the file holds."""
    made = (GOODS, NO_GOODS)
    return {
        name: cells for name, cells in sample.items() if not name.startswith(WORKED_OUT) and not name.endswith(made)
    }


@dataclass(frozen=True, slots=True)
class _Told:
    """The numbers of each line by their headers, the SQL of these, and what the rate is to be multiplied with."""

    lines: list[dict[str, float | None]]
    read: Mapping[str, str]
    whole: float


def _told(engine: Engine, raw: Raw, found: taxshown.Found, settings: Settings) -> _Told | None:
    """None where the user has said what the tax or the money is, or nothing shows the decimal sign: that is asked about
    where it matters.
    """
    given = {header for column, header in settings.columns.items() if column != "quantity"}
    if {"tax", "amount"} & {*settings.columns} or {*found.headers} & given:
        return None
    try:
        style = styles(engine, raw.table, {header: raw.columns[header] for header in found.headers}, settings.decimal)
    except DataError:
        return None
    comma = written_with_commas(raw.sample)
    money = {header: numbers(raw.sample[header], comma=comma) for header in found.headers}
    lines = [dict(zip(money, line, strict=True)) for line in zip(*money.values(), strict=True)]
    return _Told(lines, _read(raw, found, style), taxshown.percent(money.get(found.rate, [])))


def _without(money: float | None, rate: float | None, whole: float) -> float | None:
    return None if money is None else money * ALL / (ALL + (rate or 0.0) * whole)


def _read(raw: Raw, found: taxshown.Found, style: Mapping[str, Style]) -> dict[str, str]:
    """Header → the SQL of its number."""
    cells = {header: raw.columns[header].sql for header in found.headers}
    if found.rate and raw.columns[found.rate].is_text:
        cells[found.rate] = f"trim(replace({cells[found.rate]}, '%', ''))"
    return {header: reading(cell, style[header].sign, style[header].words) for header, cell in cells.items()}


def _add(engine: Engine, raw: Raw, header: str, cells: Sequence[float | None], sql: str, *, view: str) -> Raw:
    comma = written_with_commas(raw.sample)
    sample = [None if cell is None else together.written(f"{cell:.6f}", comma=comma) for cell in cells]
    return together.add(engine, raw, header, together.as_text(sql, 6, comma=comma), sample, view=view)
