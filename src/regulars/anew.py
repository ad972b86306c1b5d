"""What makes the numbers of orders one customer's each, where they begin anew: the day, the till or shop, or both."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from typing import Any

from regulars.contents import is_blank
from regulars.headers import words
from regulars.relations import BEYOND_DOUBT, NEARLY_ALL, OFTEN, TELLING, begin_anew, days, varying

FEW = 50
"""More tills or shops than these have no file of their own."""

PLACE = (
    r" (?:till|register|pos|terminal|checkout|store|shop|branch|outlet|location|site|kasse|kassen|filiale|laden|markt|"
    r"standort|verkaufsstelle|caisse|magasin|boutique|point de vente|pdv|caja|tienda|sucursal|local|tpv|cassa|negozio|"
    r"punto vendita|sede|caixa|loja|filial|kassa|butik|winkel|vestiging|filiaal|sklep|kasa|oddzial|pokladna|prodejna|"
    r"uzlet|penztar|bolt|myymala|toimipiste|butikk|magazin|bm|sube|magaza)"
    r"(?: (?:no|nr|number|nummer|num|id|code|kod|name|nom|nome|nombre|nazwa))? |магазин|касс|店|レジ|매장"
)
"""Words of a header that says where something was sold."""


def parts(sample: Mapping[str, Sequence[Any]], order: str, customer: str, date: str) -> tuple[str, ...] | None:
    """The headers that are a part of the order's number, nothing where it is one by itself; None where none is proven.

    A number counts lines, or says something else, where one of a till or a day is several customers'.
    """
    numbers, people, on = sample[order], sample[customer], days(sample[date])
    several, persons = varying(numbers, people)
    if several < TELLING or persons <= OFTEN * several or varying(numbers, on)[1] <= OFTEN * several:
        return ()
    if begin_anew(numbers, people, sample[date]):
        return (date,)
    places = [header for header in sample if header not in (order, customer, date)]
    places = [header for header in places if _is_place(sample[header], numbers, people, on)]
    for day in ([], [on]):
        proven = [header for header in places if _tells(header, sample[header], numbers, people, on, day)]
        if proven:
            best = min(proven, key=lambda header: (not _is_called(header), len({*map(str, sample[header])})))
            return (best, date) if day else (best,)
    return None


def _is_called(header: str) -> bool:
    return bool(re.search(PLACE, words(header)))


def _is_place(values: Sequence[Any], numbers: Sequence[Any], people: Sequence[Any], on: Sequence[Any]) -> bool:
    """Whether a column has a few values, which are those of whole receipts, and not always the same for a customer."""
    distinct = {str(value) for value, number in zip(values, numbers, strict=True) if not is_blank(number)}
    if not 1 < len(distinct) <= FEW or any(is_blank(each) for each in distinct):
        return False
    several, differing = varying(_keys(numbers, people, on), values)
    back, elsewhere = varying(people, values)
    return several >= TELLING and differing <= (1 - NEARLY_ALL) * several and elsewhere > OFTEN * back


def _tells(
    header: str,
    place: Sequence[Any],
    numbers: Sequence[Any],
    people: Sequence[Any],
    on: Sequence[Any],
    day: Sequence[Sequence[Any]],
) -> bool:
    """Whether numbers of one place (and day) are of one customer and day each, and without the place many are not.

    A column that is not called like a place has to tell more of them apart.
    """
    mixed = varying(_keys(numbers, *day), people)[1]
    joined, shared = varying(_keys(numbers, place, *day), people)
    later = varying(_keys(numbers, place, *day), on)[1]
    together, parted = varying(_keys(people, on, place), numbers)
    return (
        mixed >= (TELLING if _is_called(header) else BEYOND_DOUBT)
        and joined >= TELLING
        and not shared
        and later <= (1 - NEARLY_ALL) * joined
        and 2 * parted <= together
    )


def _keys(first: Sequence[Any], *others: Sequence[Any]) -> list[tuple[Any, ...] | None]:
    """Rows of several columns as one; nothing where the first is blank."""
    return [None if is_blank(row[0]) else row for row in zip(first, *others, strict=True)]
