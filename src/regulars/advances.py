"""A total under any name that is what was paid of it first and the balance, to the penny: that is what was sold."""

from __future__ import annotations

import re
from itertools import product

from regulars.arithmetic import is_order_s
from regulars.contents import HALF, MONEY, MOSTLY
from regulars.headers import words
from regulars.matching import CERTAIN, Table, is_total, ranked
from regulars.relations import NEARLY_ALL, PENNY, TELLING

FIRST = (
    r" (?:deposits?|down payments?|prepayments?|prepaid|advances?|anzahlung\w*|vorauszahlung\w*|acomptes?|arrhes|"
    r"anticipos?|senal|entrega a cuenta|acconto|anticipo|caparra|sinal|adiantamento|aanbetaling|aanbetaald|voorschot|"
    r"vooruitbetaling|zaliczk\w*|zadat\w*|przedplat\w*|handpenning|forskott\w*|anbetalning|depositum|forskud\w*|"
    r"aconto|a conto|akonto) "
)
LAST = (
    r" (?:balance|remainder|remaining|outstanding|due|owed|owing|unpaid|final payment|second payment|rest\w*|offen\w*|"
    r"\w*schlusszahlung|solde|reste|impaye|pendiente|resto|restante|saldo|residuo|resta|em falta|openstaand\w*|"
    r"slotbetaling|doplat\w*|reszt\w*|pozostal\w*|slutbetalning|slutlikvid|kvar|aterstaende) "
)
"""Words of what of a sale was paid before, and of what was left."""


def find(table: Table) -> None:
    """Take the column that is a deposit and the balance of it together, where no other money is known by its name."""
    if {*MONEY} & {*table.given}:
        return
    taken = {match.header for column, match in table.found.items() if column not in MONEY}
    held = {header: each for header, each in table.held.items() if header not in taken and each.suits("amount")}
    held = {header: each for header, each in held.items() if each.filled and each.percents < HALF}
    first, last = ([header for header in held if re.search(of, words(header))] for of in (FIRST, LAST))
    whole = [header for header in held if header not in (*first, *last) and held[header].numbers >= MOSTLY]
    fits = [
        (total, (one, other))
        for one, other, total in product(first, last, whole)
        if one not in last and other not in first and _are_parts(table, one, other, total)
    ]
    totals = sorted({total for total, _ in fits}, key=lambda total: not is_total(total))
    if not totals or any(table.numbers(each) != table.numbers(totals[0]) for each in totals[1:]):
        return
    total, parts = next(fit for fit in fits if fit[0] == totals[0])
    if not _only(table, {total, *parts}):
        return
    for column in MONEY:
        table.found.pop(column, None)
        table.questions.pop(column, None)
    one, other = map(repr, parts)
    why = f"{one} and {other} together, which are how it was paid"
    table.take("order_total" if is_order_s(table, total) else "amount", total, why, CERTAIN)


def _only(table: Table, headers: set[str]) -> bool:
    """Whether all money that was found, or is asked about, is under these headers, and it is not the total already."""
    found = {table.found[column].header for column in MONEY if column in table.found}
    if {"amount", "order_total"} & {*table.found} and "unit_price" in table.found:
        return False  # pieces at a price are judged by arithmetic
    for column in {*MONEY} & {*table.questions}:
        hits = ranked(column, table.free(column))
        found |= {header for place, header in hits if place == hits[0][0]}
    return found <= headers


def _are_parts(table: Table, one: str, other: str, total: str) -> bool:
    """Whether a total is two columns together where both say something, on half of the lines or more; else not less
    than the one.
    """
    rows = [
        (abs(a or 0), abs(b or 0), abs(t))
        for a, b, t in zip(*map(table.numbers, (one, other, total)), strict=True)
        if t is not None and (a or b)
    ]
    both = [(a, b, t) for a, b, t in rows if a and b]
    fits = sum(1 for a, b, t in both if abs(a + b - t) <= PENNY)
    less = sum(1 for a, b, t in rows if a + b <= t + PENNY)
    return fits >= max(TELLING, NEARLY_ALL * len(both), HALF * len(rows)) and less >= NEARLY_ALL * len(rows)
