"""Amounts in several currencies beside the same in one of them, which a rate makes of the others."""

from __future__ import annotations

import re

from regulars.contents import EXTRAS
from regulars.headers import fold, words
from regulars.matching import CERTAIN, Table
from regulars.phrases import FOREIGN, RATE
from regulars.relations import NEARLY_ALL, TELLING
from regulars.totals import part_of_total


def find(table: Table) -> None:
    """Where lines are in several currencies, and a rate makes each amount another column, that one is in one money."""
    found = table.found
    part = part_of_total(table)
    rates = [header for header in table.held if re.search(RATE, words(header)) and table.held[header].numbers == 1]
    if part is None or len(rates) != 1 or {part, "currency"} & {*table.given} or "currency" not in found:
        return
    foreign, rate = table.numbers(found[part].header), table.numbers(rates[0])
    if len({str(value).strip() for value in table.column("currency")}) < 2:
        return
    own = {str(each).strip().lower() for each, r in zip(table.column("currency"), rate, strict=True) if r == 1}
    for header in table.free(part):
        rows = [(f, r, h) for f, r, h in zip(foreign, rate, table.numbers(header), strict=True) if f and r and h]
        telling = [row for row in rows if row[1] != 1]
        off = [(min(abs(f * r - h), abs(f / r - h), abs(h * r - f)), abs(r)) for f, r, h in telling]
        fits = sum(1 for by, r in off if by <= 0.006 * max(1, r))
        if len(telling) >= TELLING and fits >= NEARLY_ALL * len(telling):
            first = found[part].header
            home = first if _in_own_money(first, own) or re.search(FOREIGN, words(header)) else header
            why = f"{(header if home == first else first)!r} × {rates[0]!r}: all of it in one currency"
            for each in ("currency", "unit_price", *EXTRAS):
                if each not in table.given:
                    found.pop(each, None)
            table.take(part, home, why, CERTAIN)
            return


def _in_own_money(header: str, own: set[str]) -> bool:
    """Whether a header names the currency of which lines have a rate of 1: `Netto PLN`."""
    return len(own) == 1 and not own.isdisjoint(words(header).split())


def converted(table: Table) -> None:
    """Where lines are in several currencies, take what each was made of in one: `Converted Amount`, as Stripe has it.

    What was paid back and the currency have to stand there too, else a refund would be in other money than its sale.
    """
    found, part = table.found, part_of_total(table)
    parts = [each for each in (part, "refunded", "currency") if each in found]
    if part is None or "currency" not in found or {*parts} & {*table.given}:
        return
    if len({str(value).strip().lower() for value in table.column("currency")}) < 2:
        return
    folded = {fold(header): header for header in table.free(part)}
    folded |= {fold(header): header for header in table.free("currency")}
    homes = {each: folded.get(f"converted{fold(found[each].header)}") for each in parts}
    for each, home in homes.items() if all(homes.values()) else ():
        table.take(each, str(home), f"{found[each].header!r} in one currency", CERTAIN)
