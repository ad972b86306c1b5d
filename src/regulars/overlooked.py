"""What says that something was undone, paid back or taken off, and was taken for nothing: the user is asked.

It would otherwise be passed over in silence, and count as sold what was not.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from regulars import statuses, undoneday
from regulars.contents import MOSTLY, is_blank
from regulars.flags import is_flag, tells
from regulars.headers import fold, option, words
from regulars.matching import Table
from regulars.piecesback import PIECES
from regulars.relations import PENNY
from regulars.states import MOST_UNDONE, MOST_WORDS, folded
from regulars.systems import System

MOST_BACK = 0.5
"""On a larger share of the lines nothing is paid back: such money is something else."""

TOTALS = ("amount", "order_total")
"""Columns that say what a sale came to."""

UNDONE = (
    r" (?:cancel(?:l?ed|lation)|voided|void|refund(?:s|ed)?|reversed|reversal|\w*storn(?:o|iert|ierung)|"
    r"\w*erstatt(?:et|ung)|ruckgabe|retourniert|gutgeschrieben\w*|gutschrift\w*|rembourse(?:e|ment)?|annule(?:e|ation)?|annulation|"
    r"anulad[oa]|anulacion|cancelad[oa]|cancelacion|cancelamento|reembols(?:o|ad[oa])|devolucion|devolucao|devuelt[oa]|devolvid[oa]|"
    r"estorn(?:o|ad[oa])|annullat[oa]|annullamento|rimbors(?:o|at[oa])|rest?ituit[oa]|reso|geannuleerd|annulering|"
    r"terugbetaa?l(?:d|ing)|teruggestort|creditering|anulowan[oae]|anulacja|zwrocon[oae]|zwrot|makuler(?:ad|at|ing)|"
    r"annuller(?:ad|at|ing)|aterbetal(?:d|t|at|ning)|avbruten|avbokad|krediter(?:ad|at|ing)|charge ?backs?|"
    r"charged back|ruckbuchung|ruckbelastung|retrofacturation|contracargo|riaddebito|terugboeking|obciazenie zwrotne|"
    r"aterdebitering|credite(?:e)?|creditad[oa]|acreditad[oa]|accreditat[oa]|gecrediteerd) "
)
"""Words of a header, in nine languages."""

OF_SOMETHING_ELSE = (
    r" (?:reason|grund|\w*grund|motif|motivo|reden|powod|orsak|anledning|raison|causa|requested|request|antrag|policy|"
    r"possible|allowed|eligible|fee|fees|gebuhr|frais|kosten|costs?|insurance|versicherung|assurance|period|end|until|"
    r"deadline|bis|by|user|note|notes|comment|text|tax|vat|mwst|ust|iva|tva|btw|moms|deposit|pfand|kaution|caution|"
    r"consigne|fianza|cauzione|caucao|statiegeld|borg|kaucja|pant|points|punkte|points|puntos|punti|pontos|punten|punkty|"
    r"poang|customer|customers|rate|quote|percent|id|no|nr|ref|number|code|items?|qty|count|converted|method) "
)
"""Words beside which they say something else, or how, why and by whom."""


def doubt(table: Table, layout: System | None) -> None:
    """Ask about money that was paid back, and about states and yes and no of what was undone, where nothing says so.

    What a known layout has of money is known.
    """
    taken = {match.header for match in table.found.values()}
    aside = layout.aside if layout else ()
    for header, held in table.held.items():
        if header in taken or fold(header) in aside:
            continue
        said = words(header)
        if on := _said_undone(folded(table, header), states=layout is not None):
            shown = sorted({repr(str(table.sample[header][place]).strip()) for place in on})
            _doubt_lines(table, header, on, " and ".join(shown))
            continue
        pieces = "refunded" in table.found and re.search(PIECES, said)
        named = re.search(UNDONE, said) or undoneday.says(header, table.held)
        if not named or re.search(OF_SOMETHING_ELSE, said) or pieces:
            continue
        if held.dates >= MOSTLY:
            _doubt_days(table, header)
        elif is_flag(table, header):
            yes = [place for place, value in enumerate(folded(table, header)) if value in statuses.YES]
            _doubt_lines(table, header, yes, "yes")
        elif held.numbers >= MOSTLY and not layout:
            _doubt_money(table, header)


def _said_undone(said: Sequence[str], *, states: bool) -> list[int]:
    """The places at which a column says that something was undone, where that is all it says, or all are states.

    `states`: whether these are looked for; outside a known layout it is known by now what says how far orders are.
    """
    if _are_remarks(said):
        return [place for place, value in enumerate(said) if value]
    if states and _are_states(said):
        return [place for place, value in enumerate(said) if statuses.undone(value)]
    return []


def _are_remarks(said: Sequence[str]) -> bool:
    """Whether all that a column says, on some lines, is that something was undone: `Storno` under `Remark`."""
    some = 0 < sum(map(bool, said)) <= MOST_BACK * len(said)
    return some and all(re.fullmatch(rf"{statuses.UNDONE}\w*", value) for value in {*said} if value)


def _are_states(said: Sequence[str]) -> bool:
    """Whether all that a column says are states of orders, some of which were undone, and most not."""
    held = {*said} - {""}
    if not 1 < len(held) <= MOST_WORDS or not all(statuses.sold(each) or statuses.undone(each) for each in held):
        return False
    return 0 < sum(map(statuses.undone, said)) <= MOST_UNDONE * len(said)


def _doubt_lines(table: Table, header: str, on: Sequence[int], says: str) -> None:
    """Ask about lines of which a column says that they were undone, where neither state nor amount says so."""
    if {"status", "type"} & {*table.given} or "status" in table.questions:
        return
    on = _counted(table, on)
    if not on or _is_told(table, on) or _are_below_zero(table, on):
        return
    slot = "type" if "status" in table.found else "status"
    table.questions["status"] = (
        f"{header!r} of {table.source} says {says} on {len(on):,} of the {len(table.sample[header]):,} lines seen. If "
        f"nothing was sold there, say --columns {option(slot, header)}; if it says something else, leave it aside with "
        f"--columns {slot}="
    )


def _counted(table: Table, on: Sequence[int]) -> list[int]:
    """Those of the lines that count so far: a sale of nothing is none, and what was paid back is off already."""
    worths = [table.numbers(table.found[part].header) for part in TOTALS if part in table.found]
    backs = [table.numbers(table.found["refunded"].header)] if "refunded" in table.found else []
    return [
        place for place in on if all(each[place] != 0 for each in worths) and not any(each[place] for each in backs)
    ]


def _doubt_days(table: Table, header: str) -> None:
    """Ask about days on which some of it was paid back, or undone, where no money and no state says more."""
    on = [place for place, cell in enumerate(table.sample[header]) if not is_blank(cell)]
    few = len(on) <= MOST_BACK * len(table.sample[header])  # else it is due back, as what is lent is
    if few and not re.search(undoneday.NO_UNDOING, words(header)):
        _doubt_lines(table, header, on, "a day")


def _doubt_money(table: Table, header: str) -> None:
    worked_out = "amount" in table.found and table.found["amount"].confidence < 1  # and not named by the user
    if {"refunded", *(() if worked_out else ("amount",))} & {*table.given}:
        return
    if {"refunded", "amount"} & {*table.questions}:
        return
    if "refunded" in table.found:
        return
    back = [each or 0.0 for each in table.numbers(header)]
    on = [place for place, each in enumerate(back) if each]
    if not 0 < len(on) <= MOST_BACK * len(back) or _is_off_already(table, back, on) or _is_told(table, on):
        return
    table.questions["refunded"] = (
        f"{header!r} of {table.source} has money on {len(on):,} of the {len(back):,} lines seen. If that went back to "
        f"the customer, say --columns {option('refunded', header)}; if it is off the amounts already, or says "
        "something else, leave it aside with --columns refunded="
    )


def _is_off_already(table: Table, back: Sequence[float], on: Sequence[int]) -> bool:
    """Whether what was taken for the amount is another column less what went back, or below zero there."""
    amount = next((table.found[column].header for column in TOTALS if column in table.found), "")
    if not amount:
        return False
    kept = table.numbers(amount)
    if _are_below_zero(table, on):
        return True
    others = [table.numbers(header) for header, held in table.held.items() if held.numbers >= MOSTLY]
    return any(
        all(abs((other[place] or 0.0) - abs(back[place]) - (kept[place] or 0.0)) < PENNY for place in on)
        for other in others
    )


def _are_below_zero(table: Table, on: Sequence[int]) -> bool:
    """Whether all those lines give money back already."""
    parts = [table.found[column].header for column in (*TOTALS, "quantity") if column in table.found]
    return any(all((table.numbers(part)[place] or 0.0) < 0 for place in on) for part in parts)


def _is_told(table: Table, on: Sequence[int]) -> bool:
    """Whether all those lines have a state, or are of a kind, that says that nothing was sold."""
    found = [(slot, table.found[slot].header) for slot in ("status", "type") if slot in table.found]
    states = [
        [tells(slot, header, value) or statuses.undone(value) for value in folded(table, header)]
        for slot, header in found
    ]
    return bool(found) and all(any(state[place] for state in states) for place in on)
