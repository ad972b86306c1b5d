"""Of two columns that tell the same people apart, the one that names more of them."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Sequence
from typing import Any

from regulars.contents import HALF, is_blank
from regulars.headers import option, words
from regulars.matching import Table
from regulars.nobody import NO_CUSTOMER, ZEROS
from regulars.passing import spelled, stands_in
from regulars.relations import NEARLY_ALL, TELLING, of_one

ANEW, SEVERAL = 0.6, 0.1
"""So many numbers of addresses that have several are of one order, where each order of a guest has a new one; and so
many addresses have several.
"""

MORE = 0.05
"""Where two columns do not tell the same people apart, so many lines that only one names are asked about."""

SURROGATE = r" (?:sk|skey|key|dwid|dw id|wid|dim id|surrogate\w*) "
"""Words of a key that a warehouse gives to each record, of which one customer may have several."""

GROUPS = r" (?:hh|hhld|household|haushalt|group|grp|parent|company|firm|corp|segment) "
"""Words of what several people belong to."""

_NOBODY = frozenset(NO_CUSTOMER)

FAR_MORE = 3
"""Who has so many times more orders than anybody else, and no address, may be a word for nobody."""


def instead(table: Table, chosen: str, others: Iterable[str]) -> str:
    """The first of some columns that says who bought on lines of which `chosen` does not, and elsewhere the same."""
    return next((other for other in others if _same(table, chosen, other) and _says_more(table, chosen, other)), "")


def natural(table: Table, chosen: str, others: Iterable[str]) -> str:
    """The number of people that stands beside a key of their records, where each key is of one of them.

    A warehouse writes another record, with a key of its own, whenever something about a customer changes.
    """
    if not re.search(SURROGATE, words(chosen)):
        return ""
    for other in others:
        if other == chosen or re.search(f"{SURROGATE}|{GROUPS}", words(other)):
            continue
        missed = _missed(table, other, chosen)
        strays = missed.total() - max(missed.values(), default=0)  # one key is for all whom nobody knows
        few = table.held[other].distinct < HALF * table.held[chosen].distinct
        if not few and strays <= MORE * table.held[chosen].rows and of_one(table.sample[chosen], table.sample[other]):
            return other
    return ""


def address(table: Table, chosen: str, others: Iterable[str]) -> str:
    """The address of which `chosen` says another number at nearly each order, as where guests are written down anew.

    So it is where each number is of one address, and most numbers of addresses that have several are of one order.
    """
    orders = _orders(table)
    for other in others:
        numbers: dict[str, set[str]] = {}
        bought: dict[str, set[Any]] = {}
        for order, number, who in zip(orders, *_people(table, chosen, other), strict=True):
            if number and who:
                numbers.setdefault(who.lower(), set()).add(number)
                bought.setdefault(number, set()).add(order)
        several = [each for each in numbers.values() if len(each) > 1]
        anew = [len(bought[number]) == 1 for each in several for number in each]
        alike = of_one(table.sample[chosen], table.sample[other])
        if alike and len(several) >= max(TELLING, SEVERAL * len(numbers)) and sum(anew) >= ANEW * len(anew):
            return other
    return ""


def question(table: Table, chosen: str, others: Iterable[str]) -> str:
    """What to ask where others name who bought on many lines of which `chosen` does not, and may mean somebody else."""
    least = MORE * table.held[chosen].rows
    other = next((other for other in others if _says_more(table, chosen, other, least)), "")
    if not other:
        return ""
    lines = _missed(table, chosen, other).total()
    blank = sum(is_blank(each) for each in table.sample[chosen])
    lacks = "is blank" if blank >= lines else "names nobody"
    return (
        f"{chosen!r} of {table.source} {lacks} on {lines:,} lines seen where {other!r} is not, and the two do not "
        f"tell the same people apart. To leave those lines out, say --columns {option('customer', chosen)}; to count "
        f"them, by {other!r}, say --columns {option('customer', other)}"
    )


def _missed(table: Table, chosen: str, other: str) -> Counter[str]:
    """Who is under `other` on the lines of which `chosen` does not say whose they are, and how often; not where their
    order has it, nor words for nobody.

    A line that has nothing of an order is one of the order above it, which says who bought.
    """
    orders, below = _orders(table), _below(table)
    mine, others = _people(table, chosen, other)
    told = {order for order, one in zip(orders, mine, strict=True) if one}
    lines = zip(orders, below, mine, others, strict=True)
    missed = (more for order, is_below, one, more in lines if not (one or is_below or order in told) and more)
    return Counter(who for who in missed if not stands_in(who))


def _says_more(table: Table, chosen: str, other: str, least: float = TELLING) -> bool:
    """Whether a column names who bought on lines that `chosen` says nothing of, and hardly lacks any that it has."""
    rows = max(table.held[chosen].rows, 1)
    missed = _missed(table, chosen, other)
    lacking = _missed(table, other, chosen).total()
    if missed.total() < max(TELLING, least) or lacking > (1 - NEARLY_ALL) * rows:
        return False
    pairs = {*zip(_orders(table), map(_text, table.sample[other]), strict=True)}
    bought = Counter(who for _, who in pairs if who)
    most = max(missed, key=lambda who: bought[who])
    others = max((times for who, times in bought.items() if who != most), default=0)
    return bought[most] <= FAR_MORE * others  # else a word for nobody


def _people(table: Table, one: str, other: str) -> tuple[list[str], list[str]]:
    """Who is under each of two columns, empty where that is nobody: a zero that stands beside several people too."""
    columns = [[_text(each) for each in table.sample[header]] for header in (one, other)]
    pairs = {*zip(*columns, strict=True)}
    beside = [Counter(pair[place] for pair in pairs if all(pair)) for place in (0, 1)]
    many = [{who for who, times in each.items() if times >= TELLING and ZEROS.fullmatch(who)} for each in beside]
    mine, theirs = ([who if who not in none else "" for who in each] for each, none in zip(columns, many, strict=True))
    return mine, theirs


def _orders(table: Table) -> Sequence[Any]:
    """The order of each line, or the line itself."""
    return table.column("order") if "order" in table.found else range(len(next(iter(table.sample.values()))))


def _below(table: Table) -> list[bool]:
    """Of each line, whether the order and the day, both of which the file has, are blank on it."""
    if not {"order", "date"} <= {*table.found}:
        return [False] * len(next(iter(table.sample.values())))
    heads = zip(table.column("order"), table.column("date"), strict=True)
    return [is_blank(order) and is_blank(day) for order, day in heads]


def _text(value: object) -> str:
    """What a cell says of who bought; nothing where that is a word or a number for nobody."""
    said = "" if is_blank(value) else spelled(str(value))
    return "" if said in _NOBODY or said.removesuffix(".0") in _NOBODY else said


def _same(table: Table, chosen: str, other: str) -> bool:
    """Whether each of one column's people is one of the other's, both ways, among many who came back."""
    one, two = _people(table, chosen, other)
    return of_one(one, two) and of_one(two, one)
