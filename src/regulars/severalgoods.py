"""Totals of orders of which the goods stand in several columns: `Room + Extras + Tourist tax = Total`."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from itertools import combinations, product

from regulars.headers import words
from regulars.on_top import BEFORE_IT, CHARGED, GIVEN, LENT, ROUNDING, WITHHELD
from regulars.ordermoney import SIGNS
from regulars.relations import NEARLY_ALL, PENNY, TELLING, Numbers

MOST_GOODS, MOST_COLUMNS = 3, 6
"""So many columns hold the goods of an order, and so many are tried."""

_FEES = (
    r" (?!(?:kurs|teilnahme|teilnehmer|mitglieds|eintritts|unterrichts|miet|leih|nutzungs|anmelde|anmalnings|medlems|"
    r"deltagar|intrades)\w)\w+(?:gebuhr|gebuhren|avgift|avgifter) "
)
"""Fees in one word, but for those that are the price of taking part or of what is lent."""

ASIDE = f"{_FEES}|{BEFORE_IT}|{CHARGED}|{ROUNDING}|{LENT}|{GIVEN}|{WITHHELD}"
"""Words of what is no goods of an order, whatever else it is."""

BESIDE = ("tax", "shipping", "tip")
"""Parts that are no goods. A tax is one of them where there is any: else it may be inside."""


def find(
    money: Mapping[str, Numbers], parts: Mapping[str, Sequence[float]], total: str
) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """The columns of goods among `money` (header → numbers of orders) and the roles of `parts` that make a `total` to
    the penny on nearly all orders, each with something on several of them; nothing where none do.
    """
    free = [header for header in money if header != total and not re.search(ASIDE, words(header))]
    free = [header for header in free if sum(map(bool, money[header])) >= TELLING]
    for size, chosen in product(range(2, MOST_GOODS + 1), _ways(parts)):
        added = [sum(SIGNS[role] * parts[role][at] for role in chosen) for at in range(len(money[total]))]
        wanted = [abs(all_) - more if all_ else None for all_, more in zip(money[total], added, strict=True)]
        for some in combinations(free[:MOST_COLUMNS], size):
            if _make([money[header] for header in some], wanted):
                return some, chosen
    return (), ()


def _ways(parts: Mapping[str, Sequence[float]]) -> Iterator[tuple[str, ...]]:
    """The roles that may be in a total, most of them first."""
    known = [role for role in SIGNS if role in parts and role != "refunded"]
    for size in range(len(known), 0, -1):
        for some in combinations(known, size):
            if {*some} & {*BESIDE} and ("tax" in some or "tax" not in known):
                yield some


def _make(goods: Sequence[Numbers], wanted: Sequence[float | None]) -> bool:
    told = sum(whole is not None for whole in wanted)
    misses = (1 - NEARLY_ALL) * told
    for whole, *cells in zip(wanted, *goods, strict=True):
        if whole is not None and abs(sum(abs(cell or 0) for cell in cells) - whole) > PENNY:
            misses -= 1
            if misses < 0:
                return False  # most ways fit none, and are given up soon
    return told >= TELLING
