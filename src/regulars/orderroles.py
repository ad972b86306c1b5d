"""What the columns of money of orders are beside goods and totals: discounts, taxes, shipping, tips and refunds."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from itertools import islice, product

from regulars import things
from regulars.headers import in_percent, untaxed, words
from regulars.matching import is_total, rank
from regulars.on_top import BASE, TIPS
from regulars.relations import TELLING, Numbers
from regulars.totals import SENT, TAX
from regulars.wordlist import listed

SERVICE = (
    r" (?:service (?:charge|fee)s?|bedienungs\w*|frais de service|servicio \d+|cargo (?:por|de) servicio|servizio \d+|"
    r"coperto|taxas? de servico|servico \d+|bediening\w*|oplata (?:serwisowa|za (?:obsluge|serwis))|serwis \d+|"
    r"serveringsavgift|serviceavgift) "
)
"""Words of what a restaurant adds for serving, which is paid like a tip."""

BACK = frozenset(word for each in listed(things.REFUNDS) for word in words(each).split())
"""Words of what was paid back."""

SINGLE = ("discount", "shipping")
MOST_WAYS = 12
"""Roles of which a single column may count of several, and so many ways to choose them are tried."""


def several_refunds(money: Iterable[str]) -> bool:
    """Whether several columns say what was paid back: of them `refunds` tells which is of goods."""
    return sum(bool(rank("refunded", header) or BACK & {*words(header).split()}) for header in money) > 1


def found(money: Mapping[str, Numbers], role_of: Callable[[str], str]) -> dict[str, list[str]]:
    """Role → the columns of it that have something on several orders."""
    columns: dict[str, list[str]] = {}
    for header, values in money.items():
        role = role_of(header)
        if role and sum(map(bool, values)) >= (1 if role == "refunded" else TELLING):
            columns.setdefault(role, []).append(header)
    return columns


def ways(roles: Mapping[str, Sequence[str]]) -> Iterator[dict[str, Sequence[str]]]:
    """Which columns of each role may be in a total: all of them, as two taxes are, or a single one of discounts, and of
    what sending costs, beside which a shop may write what it pays itself.
    """
    single = {role: [[each] for each in headers] if role in SINGLE else [] for role, headers in roles.items()}
    every = ([headers, *(single[role] if len(headers) > 1 else [])] for role, headers in roles.items())
    yield from (dict(zip(roles, chosen, strict=True)) for chosen in islice(product(*every), MOST_WAYS))


def by_name(header: str) -> str:
    """What a column of money is beside goods and totals, by a name that is known; empty where it is none of these."""
    if (in_percent(header) and not re.search(r"\d", header)) or re.search(BASE, words(header)):
        return ""
    told = next((role for role in ("refunded", "discount", "shipping", "tax") if rank(role, header)), "")
    return told or ("tip" if re.search(TIPS, words(header)) and not is_total(header) else "")


def by_words(header: str) -> str:
    """The same by any word for it, which is enough where an equation holds."""
    said = words(header)
    if re.search(SERVICE, said):
        return "tip"
    if (told := by_name(header)) or is_total(header) or untaxed(header) or re.search(BASE, said):
        return told
    return next((role for role, names in (("shipping", SENT), ("tax", TAX)) if re.search(names, said)), "")
