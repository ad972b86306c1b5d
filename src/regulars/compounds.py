"""Headers made of two: a thing, and what is said of it (`Käufer-Kennung`, `N° de commande`, `会员卡号`).

No list has all of them. Each thing goes with each word for a number, a name, a day, money or pieces, in any language,
before it or after it. What a header says beyond that makes it no compound.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cache

from regulars import cards, roles, things, trades
from regulars.headers import folded
from regulars.wordlist import listed


@dataclass(frozen=True, slots=True)
class _Kinds:
    """Things that surely mean a column and things that may; what is said of them that is sure, and what makes a
    compound likely at most, be it of all things or only `of` some. Text as in `things`; the earlier of two goes first.
    """

    things: str
    perhaps: str
    sure: str
    likely: str = ""
    of: str = ""


_KINDS: Mapping[str, _Kinds] = {
    "customer": _Kinds(
        things.BUYERS + roles.ORDERING + roles.PAYING + cards.WHO + cards.KEPT_AS_NUMBERS,
        things.PERHAPS_BUYERS + cards.OF_PEOPLE,
        things.NUMBERS,
        things.CALLED,
    ),
    "order": _Kinds(
        things.PAPERS + things.SALES + trades.JOBS, things.PERHAPS_PAPERS, things.NUMBERS, things.NAMES, things.ORDERS
    ),
    "date": _Kinds(
        things.PAPERS + things.SALES + things.TRADES + trades.JOBS + trades.BOUGHT,
        things.PERHAPS_PAPERS + things.EVENTS,
        things.DAYS + trades.DAYS,
        things.TIMES,
    ),
    "time": _Kinds(things.PAPERS + things.SALES + things.TRADES, "", things.TIMES),
    "product": _Kinds(things.GOODS, things.PERHAPS_GOODS, things.NUMBERS + trades.CODES, things.DESCRIBED),
    "quantity": _Kinds(things.PAPERS + things.SALES + things.GOODS + things.SOLD + things.LINES, "", things.PIECES),
    "amount": _Kinds(
        things.LINES + trades.LINES + things.SALES + things.TRADES + things.PAID + things.IN_ALL,
        things.PERHAPS_PAID,
        things.MONEY,
    ),
    "order_total": _Kinds(things.PAPERS, "", things.MONEY),
    "tax": _Kinds(things.TAXES, "", things.MONEY, things.SHARES + things.ORDERS),
    "discount": _Kinds(things.DISCOUNTS, things.PERHAPS_DISCOUNTS, things.MONEY, things.PAPERS),
    "shipping": _Kinds(things.HANDED_OVER, "", things.COSTS, things.PAPERS + things.SHARES),
    "refunded": _Kinds(things.REFUNDS, "", things.GOODS_ALONE + things.MONEY, things.TO_BUYERS),
    "status": _Kinds(
        things.PAPERS + things.SALES + things.PAYMENTS + trades.JOBS + trades.PAID_BY,
        "",
        things.STATES + trades.HOW_FAR,
    ),
    "type": _Kinds(things.WRITTEN + trades.WRITTEN + things.MOVED, "", "", things.SORTS + trades.SORTS),
}

ALONE = ("customer", "tax", "discount", "shipping", "refunded")
"""Columns whose things are likely meant where nothing is said of them: `Käufer`, `Remboursement`."""


@cache
def _folded(text: str) -> list[str]:
    return folded(listed(text))


@cache
def _places(column: str) -> tuple[dict[str, int], dict[str, int], int, int]:
    """Thing → its place, what is said of it → its place, and from which place on either is only likely."""
    kinds = _KINDS[column]
    sure, said = _folded(kinds.things), _folded(kinds.sure)
    every, all_said = (*sure, *_folded(kinds.perhaps)), (*said, *_folded(kinds.likely))
    of_things, of_said = ({word: place for place, word in reversed([*enumerate(words)])} for words in (every, all_said))
    if column in ALONE:
        of_said[""] = len(all_said)
    return of_things, of_said, len(sure), len(said)


def compound(column: str, spelling: str) -> tuple[bool, int] | None:
    """A header, folded → whether it surely says `column`, and its place among those that do; None where it does not."""
    if column not in _KINDS:
        return None
    of_things, of_said, sure_things, sure_said = _places(column)
    found = [
        (max(of_said[word] - sure_said + 1, 0), of_things[thing])
        for word, thing in _parted(spelling, of_said)
        if thing in of_things and (word or of_things[thing] < sure_things)
        if of_said[word] < sure_said or _is_said_of(column, thing)
    ]
    if not found:
        return None
    likely, place = min(found)
    return not likely and place < sure_things, likely * len(of_things) + place


@cache
def _is_said_of(column: str, thing: str) -> bool:
    """Whether what is only likely is said of a thing."""
    return not _KINDS[column].of or thing in _folded(_KINDS[column].of)


def _parted(spelling: str, said: Mapping[str, int]) -> Iterator[tuple[str, str]]:
    """What may be said in a header and of which thing: what is said comes last, or first with something between."""
    for cut in range(1, len(spelling) + 1):
        first, last = spelling[:cut], spelling[cut:]
        if last in said and last != "n":  # `N client`, but no `client n`: that may be the end of any word
            yield last, first
        if first in said:
            yield from ((first, last[len(link) :]) for link in _links() if last.startswith(link))


@cache
def _links() -> tuple[str, ...]:
    return "", *_folded(things.BETWEEN)
