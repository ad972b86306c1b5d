"""Amounts in several currencies beside the same in one of them, which a rate makes of the others."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Any

from regulars.contents import EXTRAS, is_blank
from regulars.headers import words
from regulars.matching import CERTAIN, Table, is_total
from regulars.phrases import FOREIGN, HOME, RATE
from regulars.relations import NEARLY_ALL, PENNY, TELLING, Numbers
from regulars.totals import part_of_total

MOVED = 1.5
"""A rate is never so many times what it was in the time that a file is of."""


def find(table: Table) -> None:
    """Where lines are in several currencies, and a rate makes each amount another column, that one is in one money."""
    found = table.found
    part = part_of_total(table)
    if part is None or {part, "currency"} & {*table.given} or "currency" not in found:
        return
    if "refunded" in found and not ("refunded" in table.given or _at_home(table, found["refunded"].header)):
        return  # what was given back is in the currency of each line
    if len({str(value).strip() for value in table.column("currency")}) < 2:
        return
    rates = [header for header in table.held if re.search(RATE, words(header)) and table.held[header].numbers == 1]
    if len(rates) == 1 and _by_rate(table, part, rates[0]):
        return
    foreign = table.numbers(found[part].header)
    for header in table.free(part):
        said = re.sub(HOME, " ", words(header))
        called = said != words(header) and is_total(said.strip())
        if called and _are_rates(table.column("currency"), foreign, table.numbers(header)):
            why = f"{found[part].header!r}, all of it in the one currency that the header speaks of"
            _take(table, part, header, why)
            return


def _by_rate(table: Table, part: str, rated: str) -> bool:
    """Take what a column of rates makes of each amount, or what it makes that of; whether one was found."""
    first = table.found[part].header
    foreign, rate = table.numbers(first), table.numbers(rated)
    own = {str(each).strip().lower() for each, r in zip(table.column("currency"), rate, strict=True) if r == 1}
    for header in table.free(part):
        rows = [(f, r, h) for f, r, h in zip(foreign, rate, table.numbers(header), strict=True) if f and r and h]
        telling = [row for row in rows if row[1] != 1]
        off = [(min(abs(f * r - h), abs(f / r - h), abs(h * r - f)), abs(r)) for f, r, h in telling]
        fits = sum(1 for by, r in off if by <= 0.006 * max(1, r))
        if len(telling) >= TELLING and fits >= NEARLY_ALL * len(telling):
            home = first if _in_own_money(first, own) or re.search(FOREIGN, words(header)) else header
            _take(table, part, home, f"{(header if home == first else first)!r} × {rated!r}: all of it in one currency")
            return True
    return False


def _at_home(table: Table, foreign: str) -> str:
    """The column that is called like one in the currency of each line, and says that it is in the shop's own."""
    headers = [header for header in table.free("refunded") if header != foreign]
    said = {header: re.sub(HOME, " ", words(header)) for header in headers}
    return next((each for each in headers if said[each] != words(each) and said[each] == words(foreign)), "")


def _take(table: Table, part: str, home: str, why: str) -> None:
    """Take amounts in one money; what else there is of each line is in another, but for what was given back in it."""
    if "refunded" in table.found and "refunded" not in table.given:
        table.take("refunded", _at_home(table, table.found["refunded"].header), why, CERTAIN)
    for each in ("currency", "unit_price", *EXTRAS):
        if each not in table.given:
            table.found.pop(each, None)
    table.take(part, home, why, CERTAIN)


def _are_rates(currencies: Sequence[Any], foreign: Numbers, home: Numbers) -> bool:
    """Whether amounts are the same in two columns in one currency, and in each other one as many times that, more or
    less, as a rate that moves.
    """
    told: dict[str, list[tuple[float, float]]] = {}
    for currency, f, h in zip(currencies, foreign, home, strict=True):
        if f and h and not is_blank(currency):
            told.setdefault(str(currency).strip(), []).append((f, h))
    same = [each for each, rows in told.items() if all(abs(f - h) <= PENNY for f, h in rows)]
    rates = [sorted(h / f for f, h in rows) for each, rows in told.items() if each not in same]
    enough = len(same) == 1 and len(told[same[0]]) >= TELLING and sum(map(len, rates)) >= TELLING
    return enough and all(each[0] > 0 and each[-1] <= MOVED * each[0] for each in rates)


def _in_own_money(header: str, own: set[str]) -> bool:
    """Whether a header names the currency of which lines have a rate of 1: `Netto PLN`."""
    return len(own) == 1 and not own.isdisjoint(words(header).split())
