"""A total as it was adjusted, filled only where it was: what it lacks of the total was paid back."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from typing import Any

from regulars.contents import HALF
from regulars.headers import words
from regulars.matching import KNOWN, Table, is_total
from regulars.relations import PENNY, numbers
from regulars.totals import FEES, PRICED, SENT, TAX, one_line_each

_CHANGED = (
    r" (?:adjusted|corrected|revised|amended|new|updated|angepasst\w*|korrigiert\w*|bereinigt\w*|geandert\w*|neue[rs]?|"
    r"ajuste\w*|corrige\w*|rectifie\w*|revise\w*|modifie\w*|nouveau|ajustad[oa]|corregid[oa]|modificad[oa]|rectificad[oa]|"
    r"nuevo|rettificat[oa]|corrett[oa]|modificat[oa]|aggiornat[oa]|nuovo|corrigid[oa]|retificad[oa]|atualizad[oa]|novo|"
    r"aangepast\w*|gecorrigeerd\w*|bijgewerkt\w*|gewijzigd\w*|nieuwe?|skorygowan[aey]|poprawion[aey]|zmienion[aey]|"
    r"now[aey]|po korekcie|justera[dt]\w*|korrigera[dt]\w*|andra[dt]\w*|ny|nytt) "
)
_TOTAL = (
    r" (?:(?:\w+)?total\w*|(?:\w+)?totaal\w*|amount|(?:\w+)?summen?|(?:\w+)?betrag|(?:\w+)?wert|montant|importe|"
    r"importo|valor|(?:\w+)?bedrag|suma|kwota|wartosc|razem|(?:\w+)?belopp|(?:\w+)?summa) "
)
_OTHER = (
    rf"{FEES}|{TAX}|{SENT}|{PRICED}| (?:net|netto?|neto|liquido|points?|punkte|qty|quantity|items?|stock|discounts?|"
    r"rabatt|remise|descuento|sconto|desconto|korting|rabat|balance|saldo|solde) "
)
"""Headers of a total that was changed; and words of another sum than that of the order."""


def says(header: str) -> bool:
    """Whether a header is that of a total as it was changed: `Adjusted Order Total`, `Korrigierte Summe`."""
    said = words(header)
    return all(re.search(pattern, said) for pattern in (_CHANGED, _TOTAL)) and not re.search(_OTHER, said)


def find(table: Table) -> None:
    """Take for what was paid back the total that was adjusted on some lines, and is more than the total on none."""
    free = table.free("refunded")
    named = [header for header, held in free.items() if says(header) and _on_some(table, header)]
    if len(named) != 1 or "refunded" in table.found or {"refunded", "order_total"} & {*table.given}:
        return
    (header,), total = named, _total(table, named[0])
    if not total:
        return
    pairs = [pair for pair in zip(*map(table.numbers, (header, total)), strict=True) if pair[0]]
    if pairs and all(whole is not None and new <= whole + PENNY for new, whole in pairs):
        if total in free:
            if goods := table.found.pop("order_total", None):
                table.found["amount"] = replace(goods, column="amount")
            table.take("order_total", total, f"it is what {header!r} was before", KNOWN)
        why = f"filled where the total was adjusted: what it lacks of {total!r} was paid back"
        table.take("refunded", header, why, KNOWN)


def _on_some(table: Table, header: str) -> bool:
    """Whether fewer than half of the lines have a number there, and not nothing at all, or zero."""
    told = [number for number in table.numbers(header) if number]
    return bool(told) and len(told) < HALF * table.held[header].rows


def _total(table: Table, header: str) -> str:
    """The total that was adjusted: the one of the same name, or the only one there is; empty where it is unsure."""
    found = [table.found[name].header for name in ("order_total", "amount") if name in table.found]
    free = [each for each, held in table.free("amount").items() if held.filled >= HALF * held.rows and is_total(each)]
    bare = re.sub(_CHANGED, " ", words(header))
    both = [each for each in (*found, *free) if {*bare.split()} <= {*words(each).split()}]
    same = [each for each in both if words(each) == bare] or both
    lone = "amount" not in table.found and ("order" not in table.found or one_line_each(table))
    if len(same) == 1 and (same[0] in found or "order_total" not in table.found or lone):
        return same[0]
    return found[0] if found and ("order_total" in table.found or not free) else ""


def left_of(total: str, adjusted: str, cells: Sequence[Any]) -> str:
    """SQL: what was paid back of a total, where it was adjusted; `cells`: some of the column, most of which are zero
    where that says that it was not.
    """
    none = sum(number == 0 for number in numbers(cells)) >= HALF * len(cells)
    unchanged = f"WHEN ({adjusted}) = 0 THEN 0 " if none else ""
    return f"CASE {unchanged}WHEN ({adjusted}) IS NOT NULL THEN greatest(({total}) - ({adjusted}), 0) END"
