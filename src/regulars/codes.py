"""Lists of codes beside orders: which tables say by their names what state, or of what kind, each code stands for."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import product

from regulars import tablewords
from regulars.headers import fold, words
from regulars.matching import rank
from regulars.named import OWN, Named

NO_CODES = ("customer", "order", "product")
"""What a code is none of: a customer may have a state of his own."""

_STATES_OF = (
    r"(?:id|fk)?(?:statuts?|statusy?|statussen|estados?|etats?|stat[oi]|stany?|states?)(?:de)?(?P<what>\w*?)"
    r"(?P<key>id|code|key|nr|fk)?"
)
"""The name of a list of states, or of a key of one, folded, and of what these are."""

_LANGUAGE = (
    r" (?:lang(?:uage)?|langcode|locale|culture|idioma|langue|lingua|sprache|taal|spra[ck]h?|sprak|sprog|jezyka?|"
    r"jazyka?|nyelv|kieli|dil|limba|язык|мова|γλωσσα) "
)
"""Words of a column that says in which language a name is written."""


def beside(table: Named, tables: Sequence[Named]) -> list[Named]:
    """The lists of codes that rows of a table name."""
    return [other for other in tables if other is not table and links(table, other)]


def links(table: Named, other: Named) -> list[tuple[str, str]]:
    """The headers by which rows of orders name one of a list of codes: `order_status_id`, `order_profile_sk`."""
    sells = table.prices or table.has_goods or "customer" in table.says
    if not sells or table.of_things or other.of_things or other.says or not told(other):
        return []
    called = _called(other)
    keyed = {each for one in called for name in OWN for each in (f"{one}{name}", f"{name}{one}")}
    own = other.own | called | keyed
    return [
        (by, key)
        for (by, of), (key, its) in product(table.plain.items(), other.plain.items())
        if (fold(of) == fold(its) and fold(of) not in OWN)
        or (fold(its) in OWN and (fold(of) in own or _names_state(of, other.name)))
        or _state_of(of, its)
        if re.search(tablewords.CODED, words(of)) or not any(rank(column, of) for column in NO_CODES)
    ]


def _state_of(header: str, key: str) -> bool:
    """Whether a header says the state that rows are in now, and the key of a list that it is one of those: both say it
    in the same words (`current_state`, `id_order_state`).
    """
    here, there = ({*words(each).split()} - {"id", "current", *OWN} for each in (header, key))
    return bool(here) and here <= there and bool(re.search(tablewords.CODED, words(header)))


def _names_state(header: str, table: str) -> bool:
    """Whether a header names one of a list of states, both without anything between their words: `estadopedidoid` and
    `estadospedido`.
    """
    here, there = (re.fullmatch(_STATES_OF, fold(each)) for each in (header, table))
    return here is not None and there is not None and here["what"] == there["what"]


def told(table: Named) -> list[str]:
    """The headers that say how far orders are, or of what kind they are; in a list of such codes, all of them."""
    if re.search(tablewords.CODED, words(table.name)):
        return [*table.headers]
    return [header for header, plain in table.plain.items() if re.search(tablewords.OF_ORDERS, words(plain))]


def language(table: Named) -> str:
    """The header under which a list says in which language each of its rows is; empty where none does."""
    return next((header for header, plain in table.plain.items() if re.search(_LANGUAGE, words(plain))), "")


def _called(table: Named) -> set[str]:
    """What a code is called by the name of its list, folded: `orderstatus` and `status`, of `order_statuses`."""
    said = {fold(table.name), "".join(table.told), *table.told[-1:]} - {""}
    return {re.sub(r"(?<=status)\w+$|(?<=type|kind)s$|(?<=state)s$", "", name) for name in said}
