"""Reports that name each customer above its lines and sum them up below → the customer on each of the lines.

Only where every group ends in the sum of its lines, to the penny: that shows which lines are whose.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from typing import TYPE_CHECKING, Any

from regulars.contents import is_blank
from regulars.engine import Engine, identifier, literal
from regulars.filldown import IN_ORDER, MOST_BYTES, SUMS, keep_order
from regulars.matching import rank
from regulars.relations import PENNY, numbers
from regulars.source import noted
from regulars.values import Column

if TYPE_CHECKING:
    from regulars.read import Raw

HEADING = "Customer (above its lines)"
"""What a column without a name is called whose cells head the lines below them."""

FEWEST = 3
"""Fewer groups than this prove nothing."""

BLANK = 0.5
"""So many of the lines leave the column of headings blank at least."""

MOST_LINES = 500_000

_CUSTOMERS = re.compile(
    r"\b(?:customers?|clients?|kunden?|debitor(?:en)?|clientes?|clienti|klant(?:en)?|klient\w*|kund(?:er)?)\b",
    re.IGNORECASE,
)
_FOR = re.compile(r"\s*(?:(?:for|of|für|fur|von|de|pour|per|di|voor|för|dla)\b|[:\-–—])?\s*")


def ungroup(engine: Engine, raw: Raw, given: Mapping[str, str]) -> Raw:
    """`raw` with the customer of each group on its lines; `raw` itself where that is not sure."""
    header = _headings(raw)
    known = engine.name == "duckdb" and all(source.form in IN_ORDER for source in raw.sources) and len(raw.sources) == 1
    if not header or not known or given.get("customer") or (raw.sources[0].size or 0) > MOST_BYTES:
        return raw
    keep_order(engine, raw)
    others = [name for name in raw.columns if name != header]
    listed = ", ".join(map(identifier, (header, *others)))
    rows = engine.rows(f"SELECT {listed} FROM in_order ORDER BY rowid LIMIT {MOST_LINES}")
    sums = _sums([row[0] for row in rows], [row[1:] for row in rows]) if len(rows) < MOST_LINES else None
    return _filled(engine, raw, header, sums) if sums else raw


def _headings(raw: Raw) -> str:
    """The column of headings: called like a customer, or without a name in a report that says it is by customer."""
    named = [header for header in raw.columns if rank("customer", header)]
    if named:
        sparse = [header for header in named if _is_sparse(raw.sample[header])]
        return sparse[0] if len(sparse) == 1 else ""
    first = next(iter(raw.columns), "")
    titled = any(_CUSTOMERS.search(note) for source in raw.sources for note in source.notes)
    nameless = titled and re.fullmatch(r"column ?\d+", first)
    return first if nameless and _is_sparse(raw.sample[first]) else ""


def _is_sparse(cells: Sequence[Any]) -> bool:
    return 2 * FEWEST <= sum(not is_blank(cell) for cell in cells) <= (1 - BLANK) * len(cells)


def _sums(headings: Sequence[Any], lines: Sequence[Sequence[Any]]) -> set[str] | None:
    """The headings that are sums of the group above; None where not every group ends in the sum of its lines."""
    groups = list(_groups(headings, lines))
    if len(groups) < FEWEST or any(not label for label, _, _ in groups):
        return None
    width = len(lines[0])
    told = [numbers([row[place] for row in lines]) for place in range(width)]
    proven = any(
        all(abs(sum(column[at] or 0 for at in of) - (column[end] or 0)) <= PENNY for _, of, end in groups)
        and sum(bool(column[end]) for _, _, end in groups) >= FEWEST
        for column in told
    )
    return {label for label, _, _ in groups} if proven else None


def _groups(headings: Sequence[Any], lines: Sequence[Sequence[Any]]) -> Iterator[tuple[str, list[int], int]]:
    """Of each group the label of its sum (empty where it has none), its lines, and where its sum stands."""
    name, of = "", list[int]()
    for at, cell in enumerate(headings):
        label = "" if is_blank(cell) else str(cell).strip()
        filled = any(not is_blank(each) for each in lines[at])
        if label and name and _is_sum(label, name):
            yield label, of, at
            name, of = "", []
        elif label and not re.fullmatch(SUMS, label.lower()):
            if name:
                yield "", of, at
            name, of = label, [at] if filled else []
        elif filled and not label:
            if not name:
                yield "", [at], at  # a line of nobody
            of.append(at)
    if name:
        yield "", of, len(headings) - 1


def _is_sum(label: str, name: str) -> bool:
    """Whether a label is that of the sum of a group: `Total for Ada`, `Ada Total`."""
    before, _, after = label.casefold().partition(name.casefold())
    word = re.sub(rf"{_FOR.pattern}$", "", before) or after
    return name.casefold() in label.casefold() and bool(re.fullmatch(SUMS, word.strip(" :-–—")))


def _filled(engine: Engine, raw: Raw, header: str, sums: set[str]) -> Raw:
    """`raw` over a view in which each line says whose group it is of."""
    name = header if rank("customer", header) else HEADING
    cell = f"nullif(trim(CAST({identifier(header)} AS VARCHAR)), '')"
    labels = ", ".join(map(literal, sorted(sums)))
    heading = f"last_value(CASE WHEN {cell} NOT IN ({labels}) THEN {cell} END IGNORE NULLS) OVER (ORDER BY rowid)"
    filled = f"coalesce({cell}, {heading}) AS {identifier(name)}"
    listed = ", ".join(filled if each == header else identifier(each) for each in (*raw.columns, "source_number"))
    engine.table("ungrouped", f"SELECT {listed} FROM in_order")
    columns = {name if each == header else each: column for each, column in raw.columns.items()}
    columns[name] = Column(name, "VARCHAR")
    rows = engine.first("ungrouped", len(next(iter(raw.sample.values()))))
    note = f"{header!r} heads the lines of each customer, as the sums below them show, and was filled down to them"
    return replace(
        raw,
        table="ungrouped",
        columns=columns,
        sources=noted(raw.sources, note),
        sample={key: [row[key] for row in rows] for key in columns},
    )
