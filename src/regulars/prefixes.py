"""Papers of one deal whose kind only the letters before their numbers say: `SO-1001`, `INV-1001`."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from itertools import permutations
from typing import Any

from regulars import kinds, papercodes
from regulars.contents import HALF, is_blank
from regulars.engine import Engine
from regulars.errors import DataError
from regulars.invoiced import OTHERS, Papers, are_invoiced, refuse_letters, repeated, values_in_sql
from regulars.papercodes import LETTERS
from regulars.relations import NEARLY_ALL, TELLING
from regulars.services import GOODS, SERVICES

PAPERS = (
    "SELECT max(customer_id) AS customer_id, sum({total}) AS total, {kind} AS kind, min(ordered_on) AS first_on, "
    "max(ordered_on) AS last_on FROM cells WHERE order_id IS NOT NULL AND NOT repeated_header GROUP BY order_id, {kind}"
)
"""SQL: what each paper comes to, whose it is, its prefix, and its days."""

WORD = 5
"""Shorter kinds that nobody knows may be codes."""

MOST = 6
"""Ids that begin with more different letters than this are no numbers of papers behind a word."""

INVOICES = frozenset(
    (
        *("inv", "invoice", "si", "sinv", "re", "rg", "rech", "rechnung", "fa", "fac", "fact"),
        *("ft", "fv", "fvs", "fs", "faktura", "vf", "fak"),
    )
)
BEFORE = frozenset(
    (
        *("so", "sord", "ord", "order", "oc", "ab", "auf", "auftrag", "bc", "cmd", "cde", "pv", "ped", "pedido"),
        *("zam", "zk", "zo", "qu", "quo", "quote", "est", "an", "ang", "ls", "dn"),
    )
)
"""What papers are called in short in front of their numbers: invoices, and what comes before them."""

OFFERED, EARLIER, BACK = ("quote", "pro forma", "payment"), ("order", "delivery note"), ("credit note",)
"""What `papercodes` calls papers that are no sale, that come before an invoice of the same deal, and that give back."""


@dataclass(frozen=True, slots=True)
class Told:
    """SQL of the lines whose paper is no sale of its own, and of those whose paper gives back; and what to say.

    Empty where the letters say nothing of that.
    """

    no_sale: str = ""
    given_back: str = ""
    said: tuple[str, ...] = ()


def find(engine: Engine, header: str, sample: Sequence[Any], total: str) -> Told:
    """cells → papers; and what the letters before their numbers say.

    `sample`: ids of the order column, which is called `header`; `total`: the SQL of what a line comes to. Raises
    DataError where papers of one prefix repeat those of another, and nothing says which of them are the sales.
    """
    meant = papercodes.before_numbers(sample)
    refuse_letters(engine, header, f"regexp_extract(lower(order_id), '{LETTERS}', 1)", total, _prefixes(sample))
    offered = sorted(code for code, paper in meant.items() if paper in OFFERED)
    back = sorted(code for code, paper in meant.items() if paper in BACK)
    taken, invoices = _of_deals(engine, header, sample, total, meant)
    none = sorted({*taken, *offered})
    said = []
    if taken:
        said.append(
            f"{_shown(taken)}: no sales of their own beside {_shown(invoices)}, which have their customers and sums"
        )
    if offered:
        said.append(f"{_shown(offered)}: offers, payments and the like, and no sales")
    if back:
        said.append(f"{_shown(back)}: credit notes")
    kind = f"regexp_extract(lower(order_id), '{LETTERS}', 1)"
    sql = [f"{kind} IN ({values_in_sql(of)})" if of else "" for of in (none, back)]
    return Told(sql[0], sql[1], tuple(said))


def told_by(cells: Iterable[Any]) -> bool:
    """Whether kinds of lines say of what paper each is, and not only what was sold on it: `Item` and `G/L Account`."""
    values = kinds.spaced({str(cell).strip().lower() for cell in cells if not is_blank(cell)})
    said = {kinds.bare(value) for value in values}
    papers = kinds.INVOICES | kinds.BEFORE_INVOICE | kinds.GIVEN_BACK | kinds.NO_SALE - kinds.EITHER
    if said & papers or papercodes.codes(values):
        return True
    sold = all(len(each) >= WORD and (each in SERVICES or not kinds.known(each)) for each in said)
    return not sold and not said & GOODS  # else it says how something was sold or sent


def _shown(letters: Sequence[str]) -> str:
    return " and ".join(repr(each.upper()) for each in letters)


def _of_deals(
    engine: Engine, header: str, sample: Sequence[Any], total: str, meant: Mapping[str, str]
) -> tuple[list[str], list[str]]:
    """The prefixes of papers that are of the deals of invoices, and those of the invoices.

    `meant`: prefix → the paper that those beside it explain.
    """
    found = _prefixes(sample)
    if len(found) < 2:
        return [], []
    kind = f"regexp_extract(lower(order_id), '{LETTERS}', 1)"
    engine.table("papers", PAPERS.format(total=total, kind=kind), large=True)  # looked through for each two prefixes
    papers = Papers(header, "SELECT customer_id, total, kind FROM papers", "begins with", "papers")
    spans = _spans(engine, found)
    invoices = sorted(each for each in found if each in INVOICES or meant.get(each) == "invoice")
    before = [
        each
        for each in sorted(found)
        if meant.get(each) in EARLIER or (each in BEFORE and each not in meant)
        if any(_at_one_time(spans, each, one) for one in invoices)
    ]
    told = {each for each, paper in meant.items() if paper in OFFERED or paper in BACK}
    taken = [each for each in before if are_invoiced(engine, papers, [each], invoices)]
    for one, other in permutations(sorted(found - {*before, *told}), 2):
        if not {one, other} <= INVOICES and _at_one_time(spans, one, other):
            _doubt(engine, papers, one, other)
    return taken, invoices


def _prefixes(sample: Iterable[Any]) -> frozenset[str]:
    """The letters that the ids begin with, where nearly all begin with a few."""
    ids = {str(each).strip().lower() for each in sample if not is_blank(each)}
    counted = Counter(found[1] for each in ids if (found := re.match(LETTERS, each)))
    usual = {letters: times for letters, times in counted.items() if times >= TELLING}
    fits = len(usual) <= MOST and sum(usual.values()) >= NEARLY_ALL * len(ids)
    return frozenset(usual) if fits else frozenset()


def _spans(engine: Engine, found: Iterable[str]) -> dict[str, tuple[int, int]]:
    """The first and the last day of the papers of each prefix."""
    days = "SELECT kind, min(first_on), max(last_on) FROM papers WHERE first_on IS NOT NULL GROUP BY kind"
    return {each: (first, last) for each, first, last in engine.rows(days) if each in found}


def _at_one_time(spans: Mapping[str, tuple[int, int]], one: str, other: str) -> bool:
    """Whether two prefixes were in use side by side, and not one after the other, as where a shop changed its own."""
    if not {one, other} <= {*spans}:
        return False
    (begun, ended), (start, end) = spans[one], spans[other]
    return min(ended, end) - max(begun, start) >= HALF * min(ended - begun, end - start)


def _doubt(engine: Engine, papers: Papers, one: str, other: str) -> None:
    """Ask where nearly all papers of one prefix have the customer and the amount of one of another."""
    lines, same, by_chance = repeated(engine, papers, [one], [other])
    if lines and same >= NEARLY_ALL * lines and by_chance <= OTHERS * lines:
        raise DataError(
            f"{papers.header!r} begins with {one.upper()!r} on {lines:,} papers, of which {same:,} have the customer "
            f"and the amount of one that begins with {other.upper()!r}: papers of one deal would count twice. "
            "Export one kind of them alone, or name the column that says the kind with --columns type=...; if all are "
            "sales, say --columns type="
        )
