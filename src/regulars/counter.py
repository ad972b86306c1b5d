"""Customers that are the counter: words for whoever pays there, and ids whose name always is one."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from regulars import zeros
from regulars.contents import is_blank
from regulars.engine import Engine, identifier, literal
from regulars.matching import Match, rank
from regulars.nobody import NO_CUSTOMER, PASSERS_BY
from regulars.passing import folded, loosely, stands_in
from regulars.relations import NEARLY_ALL, TELLING
from regulars.values import identity

if TYPE_CHECKING:
    from regulars.read import Raw

Pairs = Collection[tuple[str, str]]
"""Customers, each with what stands beside it in another column."""

FEW = 3
"""More ids than this with one name for whoever pays at the counter are ids of theirs; of more than this with names of
their own, as branches have, those are the counter's that come back on so many days.
"""

OWN = 0.8
"""So many of the customers have a name of their own in a column that names them."""

LONG = 4
"""Words of so many letters are looked for in all names."""

SHORT = 3
"""What several customers share, a branch or a town, has so many words at most."""


@dataclass(frozen=True, slots=True)
class Found:
    """Customers' ids, in small letters, each with its name: who is `nobody`, and who is `somebody` all the same, whose
    id is a word for nobody. `zeros` are nobody too, each with what shows it.
    """

    nobody: dict[str, str]
    somebody: dict[str, str]
    zeros: dict[str, str]


def find(engine: Engine, raw: Raw, matches: Sequence[Match]) -> Found:
    """Customers who are words for passers-by, or whose name in another column always is one (`99999`: `Laufkunde`).

    The other column is called like a customer, or holds a name of its own for nearly each of them.
    """
    chosen = next(match.header for match in matches if match.column == "customer")
    beside = [header for header, column in raw.columns.items() if header != chosen and column.is_text]
    called = {header: _pairs(raw, chosen, header) for header in beside}
    shared = _shared(called.values())
    nobody = _words(engine, raw, chosen, shared)
    somebody: dict[str, str] = {}
    named: set[str] = set()
    for header, pairs in called.items():
        if not pairs or not (rank("customer", header) or _is_name(pairs)):
            continue
        somebody |= _firms(pairs, shared)
        named |= {number.lower() for number, name in pairs if name.lower() not in NO_CUSTOMER and name != number}
        if any(stands_in(name, shared) or loosely(number, name) for number, name in pairs):
            nobody |= _counters(engine, raw, matches, header, shared)
    nobody = {number: name for number, name in nobody.items() if number not in somebody}
    return Found(nobody, somebody, zeros.nobodies(engine, raw, matches, named))


def _pairs(raw: Raw, chosen: str, header: str) -> Pairs:
    """The customers of the sample, each with what stands under another header."""
    lines = {*zip(map(str, raw.sample[chosen]), map(str, raw.sample[header]), strict=True)}
    return {(one.strip(), two.strip()) for one, two in lines if not is_blank(one) and not is_blank(two)}


def _is_name(pairs: Pairs) -> bool:
    """Whether customers have one name each, and nearly each another one, as no kind or town has."""
    customers, names = {one for one, _ in pairs}, {two for _, two in pairs}
    return len(customers) >= max(TELLING, NEARLY_ALL * len(pairs)) and len(names) >= OWN * len(customers)


def _shared(beside: Iterable[Pairs]) -> frozenset[str]:
    """The words of what several customers have in common: branches, towns, who sold."""
    found: set[str] = set()
    for pairs in beside:
        whose = defaultdict(set)
        for customer, value in pairs:
            whose[folded(value)].add(customer)
        found |= {word for value, several in whose.items() if len(several) > 1 for word in _few(value)}
    return frozenset(found)


def _few(value: str) -> Sequence[str]:
    return words if len(words := value.split()) <= SHORT else ()


def _firms(pairs: Pairs, shared: frozenset[str]) -> dict[str, str]:
    """Customers whose id is a word for nobody, and the beginning of the one name that they have (`CASH`: a firm)."""
    numbers = {number for number, _ in pairs}
    passing = {number for number in numbers if number.lower() in NO_CUSTOMER or stands_in(number, shared)}
    names = defaultdict(set)
    for number, name in pairs:
        if number in passing:
            names[number.lower()].add(name)
    alone = {number: min(all_) for number, all_ in names.items() if len(all_) == 1}
    return {
        number: name
        for number, name in alone.items()
        if {*folded(number).split()} < {*folded(name).split()} and not stands_in(name, shared)
    }


def _words(engine: Engine, raw: Raw, chosen: str, shared: frozenset[str]) -> dict[str, str]:
    """What stands in the customers' own column for passers-by, beyond the words that are known as they are."""
    if not raw.columns[chosen].is_text:
        return {}
    said = {str(value).strip() for value in raw.sample[chosen] if not is_blank(value)}
    seen = [each for each in said if stands_in(each, shared) and each.lower() not in NO_CUSTOMER]
    if not seen:
        return {}
    number = f"lower({identity(raw.columns[chosen])})"
    cell = f"trim({identifier(chosen)})"
    rows = engine.rows(f"SELECT {number}, min({cell}) FROM {raw.table} WHERE {_may_be(cell, seen)} GROUP BY 1")
    return {word: name for word, name in rows if word and stands_in(name, shared)}


def _counters(
    engine: Engine, raw: Raw, matches: Sequence[Match], header: str, shared: frozenset[str]
) -> dict[str, str]:
    """Ids whose name always is one for passers-by. Where each passer-by has an id of his own, ids are customers."""
    headers = {match.column: match.header for match in matches}
    chosen = headers["customer"]
    number, name = f"lower({identity(raw.columns[chosen])})", f"trim({identifier(header)})"
    pairs = _pairs(raw, chosen, header)
    seen = [two for one, two in pairs if stands_in(two, shared) or loosely(one, two)]
    like = engine.rows(f"SELECT DISTINCT {name} FROM {raw.table} WHERE {_may_be(name, seen)}")
    words = [each for (each,) in like if stands_in(each, shared) or loosely(each)]
    passing = f"{name} IN ({', '.join(map(literal, words))})"
    rows = engine.rows(
        f"SELECT {number}, min({name}), count(DISTINCT {identifier(headers['date'])}) FROM {raw.table} "
        f"WHERE {identifier(chosen)} IS NOT NULL GROUP BY 1 HAVING bool_and(coalesce({passing}, false)) ORDER BY 1"
    )
    rows = [row for row in rows if stands_in(row[1], shared) or loosely(*row[:2])]
    times = Counter(folded(called) for _, called, _ in rows)
    rows = [row for row in rows if times[folded(row[1])] <= FEW]
    return {each: called for each, called, days in rows if len(rows) <= FEW or days >= FEW}


def _may_be(cell: str, seen: Sequence[str]) -> str:
    """SQL: whether a cell is one of the words for passers-by, or has one of those in it that were `seen`."""
    words = {word for each in seen for word in each.lower().split() if len(word) >= LONG and word.isalpha()}
    exact = ", ".join(map(literal, sorted({*PASSERS_BY, *(each.lower() for each in seen)})))
    parts = [f"lower({cell}) IN ({exact})", *(f"contains(lower({cell}), {literal(each)})" for each in sorted(words))]
    return " OR ".join(parts)
