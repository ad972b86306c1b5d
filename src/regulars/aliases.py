"""Short names of joined tables before those of their columns → headers that say what they are of: `s_amount`.

A query that joins orders, customers and lines gives each column its table's letter. Which table that is, its own
columns show: `c` with an `email` is a customer, `s` with a `carrier` what was sent. Others keep their letters.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Mapping, Sequence

from regulars.headers import OF_KEYS
from regulars.matching import rank

FEWEST = 2
"""So many columns at least have the letters of one table, and so many tables are joined."""

MOST_BARE = 0.25
"""Up to this share of the columns has no such letters, as what a query works out has none."""

_PREFIXED = re.compile(r"([A-Za-z]{1,3})_(\w*[A-Za-z]\w*)")
_OTHERS = re.compile(r"(?:order|customer|client|user|product|item|line|shipment|shipping)s?_\w+")
"""A key of another table: `l_order_id` is the order's."""

_PEOPLE = (
    r"(?:e_?mail(?:_address)?|(?:first|last|full)_?name|sur_?name|phone|vorname|nachname|prenom|apellidos?|cognome)"
)
_SENT = r"(?:carrier|tracking\w*|shipped_at|shipping_method|courier)"
_GENERIC = r"(?:name|price|cost|total|amount|discount|tax|no|nr|num|number|code|value|subtotal)"


def _says(*columns: str) -> Callable[[Sequence[str]], bool]:
    """Whether one of the names of a table says one of these columns."""
    return lambda names: any(rank(column, name) for column in columns for name in names)


def _has(pattern: str) -> Callable[[Sequence[str]], bool]:
    return lambda names: any(re.fullmatch(pattern, name.lower()) for name in names)


_TABLES: tuple[tuple[str, str, Callable[[Sequence[str]], bool]], ...] = (
    ("order", "o|or|ord|oh|so|h", _says("order_total", "status", "order")),
    ("customer", "c|cl|cu|cus|k|kd|u|usr|b", _has(_PEOPLE)),
    ("shipping", "s|sh|shp|f|d|v", _has(_SENT)),
    ("item", "l|li|ln|ol|oi|i|it|od|op|d|p", _says("quantity")),
    ("product", "p|pr|prd|a|art", _has(r"(?:sku|title|category|brand|ean)")),
)
"""What a table is of, the letters that it may have, and what its columns show."""


def spelled_out(headers: Iterable[str]) -> dict[str, str]:
    """Each header of joined tables with what its table is of in place of its letters; empty where they are not so.

    `o_created_at`, `c_created_at`, `s_amount` → `order_created_at`, `customer_created_at`, `shipping_amount`.
    """
    headers = [*headers]
    parted = {header: found for header in headers if (found := _PREFIXED.fullmatch(header))}
    tables: dict[str, list[str]] = {}
    for found in parted.values():
        tables.setdefault(found[1].lower(), []).append(found[2])
    if len(tables) < FEWEST or {*tables} & {*OF_KEYS} or len(headers) - len(parted) > MOST_BARE * len(headers):
        return {}
    if min(map(len, tables.values())) < FEWEST:
        return {}
    of = _told(tables)
    if "order" not in of.values() or not {"customer", "item"} & {*of.values()}:
        return {}
    named = {header: _named(of.get(found[1].lower(), ""), found[2]) or header for header, found in parted.items()}
    found_, taken = {}, {header.lower() for header in headers if header not in parted}
    for header in headers:
        name = named.get(header, header)
        found_[header] = header if name.lower() in taken and header in parted else name
        taken.add(found_[header].lower())
    return found_


def _told(tables: Mapping[str, Sequence[str]]) -> dict[str, str]:
    """The letters of a table → what it is of, each of one table only."""
    found: dict[str, str] = {}
    for thing, letters, shows in _TABLES:
        such = [each for each in tables if each not in found and re.fullmatch(letters, each) and shows(tables[each])]
        if len(such) == 1:
            found[such[0]] = thing
    return found


def _named(thing: str, name: str) -> str:
    """What a column of a table is called in full; empty where nobody knows what the table is of."""
    if not thing or _OTHERS.fullmatch(name.lower()):
        return name if thing else ""
    if thing == "item":
        return "line_id" if name.lower() == "id" else f"item_{name}" if re.fullmatch(_GENERIC, name.lower()) else name
    return f"{thing}_{name}"
