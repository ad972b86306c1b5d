"""Reports that name each customer, or day, above its lines → the same on each of the lines.

Only where it is sure which lines are whose: every group ends, or a day begins, with the sum of its lines, to the penny;
or rows of their own say that they are customers.
"""

from __future__ import annotations

import re
from bisect import bisect
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from typing import TYPE_CHECKING, Any

from regulars import outline, statuses
from regulars.contents import HALF, holdings, is_blank, sampled
from regulars.engine import Engine, identifier, in_order, literal, trimmed
from regulars.filldown import keep_order, order_known
from regulars.heading import SUMS
from regulars.matching import rank
from regulars.relations import PENNY, numbers
from regulars.source import noted
from regulars.values import Column

if TYPE_CHECKING:
    from regulars.read import Raw

HEADING = "Customer (above its lines)"
"""What a column without a name is called whose cells head the lines below them."""

GOODS = "Product (above its lines)"
"""The same of heads of another level that say what was sold."""

SHOWN = 3
"""So many heads are shown."""

BLANK = 0.5
"""So many of the lines leave the column of headings blank at least."""

MOST_LINES = 500_000

_KINDS = (
    r"(?:types?|groups?|categor\w+|class(?:es)?|segments?|tags?|cit(?:y|ies)|states?|regions?|countr\w+|status|reps?)\b"
)
_CUSTOMERS = re.compile(
    r"\b(?:customers?|clients?|buyers?|kunden?|debitor(?:en)?|abnehmer\w*|clientes?|clienti|klant(?:en)?|afnemers?|"
    rf"debiteur(?:en)?|klient\w*|odbiorc\w*|nabywc\w*|kund(?:er)?)\b(?![ -]{_KINDS})",
    re.IGNORECASE,
)
_BY = r"\b(?:by|per|nach|je|pro|par|por|voor|naar|op|wg|według)"
_BY_CUSTOMER = re.compile(f"{_BY} {_CUSTOMERS.pattern[2:]}", re.IGNORECASE)
"""The title of a report that has a group for each customer, and not for each kind of them."""

_OWED = re.compile(
    r"\b(?:(?:accounts )?receivables?|debtors?|forderung(?:en)?|créances|creances|cuentas por cobrar|deudores|"
    r"crediti|contas a receber|vorderingen|należności|naleznosci|kundfordran|kundfordringar|kundreskontra)\b",
    re.IGNORECASE,
)
"""The title of a report on what customers owe, which has a group for each of them unless it says something else."""

_NAMELESS = re.compile(r"column ?\d+")


def ungroup(engine: Engine, raw: Raw, given: Mapping[str, str]) -> Raw:
    """`raw` with the customer of each group on its lines; `raw` itself where that is not sure."""
    if len(raw.sources) != 1 or not order_known(engine, raw):
        return raw
    headings, days = _headings(raw), _days(raw)
    apart = given.get("customer", "") in ("", HEADING) and _stand_apart(raw)
    if not (headings or days or apart):
        return raw
    keep_order(engine, raw)
    names = list(raw.columns)
    listed = ", ".join(map(identifier, names))
    rows = engine.rows(f"SELECT {listed} FROM in_order ORDER BY rowid LIMIT {MOST_LINES}")
    if len(rows) == MOST_LINES:
        return raw
    if days and (heads := outline.of_days(rows, names.index(days))):
        return _dated(engine, raw, days, heads)
    found = outline.find(names, rows, *raw.sources[0].titles[-1:]) if apart else None
    if found and (customers := _customers(raw, found, given)):
        return _headed(engine, raw, found, customers)
    if given.get("customer"):
        return raw
    places = [names.index(header) for header in headings]
    rest = [place for place in range(len(names)) if place not in places]
    parted = [[[row[place] for place in of] for row in rows] for of in (places, rest)]
    if headings and (sums := _sums(*parted)):
        return _filled(engine, raw, headings, sums)
    return _headed(engine, raw, found, found.heads) if found and _is_by_customer(raw, found, rows) else raw


def _stand_apart(raw: Raw) -> bool:
    """Whether rows of the sample hold a single cell, as heads do."""
    return len(outline.alone([*zip(*raw.sample.values(), strict=True)])) >= outline.FEWEST


def _days(raw: Raw) -> str:
    """The column of days, where most lines of the sample leave it blank."""
    named = [header for header in raw.columns if rank("date", header)]
    return named[0] if len(named) == 1 and _is_sparse(raw.sample[named[0]]) else ""


def _customers(raw: Raw, found: outline.Outline, given: Mapping[str, str]) -> dict[int, str] | None:
    """Row of a head → the customer that it names; None where it may be that of something else.

    It is one where the heads say so, where they stand in the column of customers, or where the user says so.
    """
    column = list(raw.columns)[found.column]
    named = [header for header in raw.columns if rank("customer", header)]
    if given.get("customer") == HEADING or (named == [column] and found.own):
        return found.customers() or dict(found.heads)
    return None if named else found.customers()


def _is_by_customer(raw: Raw, found: outline.Outline, rows: Sequence[Sequence[Any]]) -> bool:
    """Whether heads stand in a first column without a name, or each is named again by the sum of its group, in a report
    that is called by customer.

    A column of accounts beside them, as of the books, tells fewer apart.
    """
    named = [raw.sample[header] for header in raw.columns if rank("customer", header)]
    first = found.own and found.column == 0 and _NAMELESS.fullmatch(next(iter(raw.columns)))
    fewer = all(len({*cells}) < len({*found.heads.values()}) for cells in named)
    if not fewer or not (first or found.named):
        return False
    return _says(raw, _BY_CUSTOMER) or (found.named and _says_owed(raw) and _keep_orders(raw, found, rows))


def _says_owed(raw: Raw) -> bool:
    """Whether the title says what customers owe, and not by what else it is grouped."""
    told = [_OWED.sub("", title) for title in _titles(raw) if _OWED.search(title)]
    return bool(told) and not any(re.search(rf"{_BY} [^\W\d]", rest, re.IGNORECASE) for rest in told)


def _keep_orders(raw: Raw, found: outline.Outline, rows: Sequence[Sequence[Any]]) -> bool:
    """Whether each order of several lines is in one group, as those of one customer are and those of goods are not; and
    heads are no states and no days, of which orders have one as well.
    """
    heads = [*found.heads.values()]
    states = [head for head in heads if statuses.sold(head.lower()) or statuses.undone(head.lower())]
    if len(states) >= HALF * len(heads) or holdings(heads).dates >= HALF:
        return False
    starts = sorted(found.heads)
    lines = [(bisect(starts, at), row) for at, row in enumerate(rows) if at not in found.others]
    for place in (at for at, header in enumerate(raw.columns) if rank("order", header)):
        groups: dict[str, list[int]] = {}
        for group, row in lines:
            groups.setdefault(str(row[place] or ""), []).append(group)
        several = [group for order, group in groups.items() if order and len(group) > 1]
        if len(several) >= outline.FEWEST:
            return all(len({*group}) == 1 for group in several)
    return False


def _headings(raw: Raw) -> tuple[str, ...]:
    """The columns of headings: those called like a customer, or one without a name in a report that says it is by
    customer.
    """
    named = [header for header in raw.columns if rank("customer", header)]
    if named:
        sparse = [header for header in named if _is_sparse(raw.sample[header], outline.FEWEST)]
        # a head and a sum of each: in one column, or the sum in that of the number or the name
        return tuple(sparse) if any(_is_sparse(raw.sample[header]) for header in sparse) else ()
    first = next(iter(raw.columns), "")
    nameless = _says(raw, _CUSTOMERS) and _NAMELESS.fullmatch(first)
    return (first,) if nameless and _is_sparse(raw.sample[first]) else ()


def _says(raw: Raw, said: re.Pattern[str]) -> bool:
    """Whether a title above the table, or the name of its sheet, says something."""
    return any(map(said.search, _titles(raw)))


def _titles(raw: Raw) -> list[str]:
    sheets = [source.name.removeprefix(f"{source.file}: ") for source in raw.sources if source.file]
    return [*sheets, *(text for source in raw.sources for text in (*source.notes, *source.titles))]


def _is_sparse(cells: Sequence[Any], fewest: int = 2 * outline.FEWEST) -> bool:
    return fewest <= sum(not is_blank(cell) for cell in cells) <= (1 - BLANK) * len(cells)


def _sums(headings: Sequence[Sequence[Any]], lines: Sequence[Sequence[Any]]) -> set[str] | None:
    """The headings that are sums of the group above; None where not every group ends in the sum of its lines."""
    groups = list(_groups(headings, lines))
    if len(groups) < outline.FEWEST or any(not label for label, _, _ in groups):
        return None
    width = len(lines[0])
    told = [numbers([row[place] for row in lines]) for place in range(width)]
    proven = any(
        all(abs(sum(column[at] or 0 for at in of) - (column[end] or 0)) <= PENNY for _, of, end in groups)
        and sum(bool(column[end]) for _, _, end in groups) >= outline.FEWEST
        for column in told
    )
    return {label for label, _, _ in groups} if proven else None


def _groups(headings: Sequence[Sequence[Any]], lines: Sequence[Sequence[Any]]) -> Iterator[tuple[str, list[int], int]]:
    """Of each group the label of its sum (empty where it has none), its lines, and where its sum stands.

    Its first line has a heading, or several, as a number and a name; its sum has the name of one of them, or none.
    """
    names, of = list[str](), list[int]()
    for at, cells in enumerate(headings):
        labels = [str(cell).strip() for cell in cells if not is_blank(cell)]
        filled = any(not is_blank(each) for each in lines[at])
        if names and (label := next((each for each in labels if _ends(each, names)), "")):
            yield label, of, at
            names, of = [], []
        elif labels and not any(map(outline.is_sum, labels)):
            if names:
                yield "", of, at
            names, of = labels, [at] if filled else []
        elif filled and not labels:
            if not names:
                yield "", [at], at  # a line of nobody
            of.append(at)
    if of:  # else a text below the table
        yield "", of, len(headings) - 1


def _ends(label: str, names: Sequence[str]) -> bool:
    """Whether a label is that of the sum of a group of such a name, or of a sum of no name."""
    return outline.is_sum(label) or any(outline.is_sum_of(label, name) for name in names)


def _dated(engine: Engine, raw: Raw, header: str, heads: Sequence[int]) -> Raw:
    """`raw` over a view in which each line says on which day it was, as the row above it does."""
    day = f"last_value({identifier(header)} IGNORE NULLS) OVER (ORDER BY rowid)"
    note = f"{header!r} heads the lines of each of {len(heads):,} days, as the sums beside it show, and was filled down"
    return _anew(engine, raw, {**_as_they_are(raw), header: day}, note)


def _headed(engine: Engine, raw: Raw, found: outline.Outline, customers: Mapping[int, str]) -> Raw:
    """`raw` over a view in which each line says whose it is, as the head above it does."""
    goods = found.sold() if not any(rank("product", name) for name in raw.columns) else {}
    told = [f"({at}, {literal(name)}, NULL)" for at, name in customers.items()]
    told += [f"({at}, NULL, {literal(name)})" for at, name in goods.items()]
    engine.table("heads", f"SELECT * FROM (VALUES {', '.join(told)}) AS heads(head_place, head_name, head_goods)")
    header = list(raw.columns)[found.column]
    is_line = f"rowid NOT IN ({', '.join(map(str, sorted(found.others)))})"
    days = [name for name in raw.columns if rank("date", name)]  # beside a sum stands none
    cells = _as_they_are(raw) | {name: f"CASE WHEN {is_line} THEN {identifier(name)} END" for name in (header, *days)}
    name = header if rank("customer", header) else HEADING
    first = literal(next(iter(customers.values())))
    cells[name] = f"coalesce(last_value(head_name IGNORE NULLS) OVER (ORDER BY rowid), {first})"
    if goods:
        cells[GOODS] = f"CASE WHEN {is_line} THEN last_value(head_goods IGNORE NULLS) OVER (ORDER BY rowid) END"
    shown = ", ".join(map(repr, [*dict.fromkeys(customers.values())][:SHOWN]))
    note = f"{len(customers):,} rows above the lines of a customer name it ({shown}, …), and were filled down to them"
    return _anew(
        engine,
        raw,
        cells,
        note,
        "(SELECT *, in_order.rowid AS rowid FROM in_order LEFT JOIN heads ON in_order.rowid = head_place)",
    )


def _filled(engine: Engine, raw: Raw, headers: Sequence[str], sums: set[str]) -> Raw:
    """`raw` over a view in which each line says whose group it is of."""
    labels = ", ".join(map(literal, sorted(sums)))
    texts = [*map(trimmed, headers)]
    is_sum = " OR ".join(f"coalesce({text} IN ({labels}), false)" for text in texts)
    if len(headers) > 1:  # what stands in one of them may leave the others blank
        total = literal(SUMS)
        is_sum += "".join(f" OR coalesce(regexp_full_match(lower({text}), {total}), false)" for text in texts)
    cells = {}
    for header, text in zip(headers, texts, strict=True):
        heading = f"last_value(CASE WHEN NOT ({is_sum}) THEN {text} END IGNORE NULLS) OVER (ORDER BY rowid)"
        cells[header] = f"CASE WHEN {is_sum} THEN {text} ELSE coalesce({text}, {heading}) END"
    names = {header: header if rank("customer", header) else HEADING for header in headers}
    filled = {names.get(each, each): cells.get(each, sql) for each, sql in _as_they_are(raw).items()}
    said, stand = " and ".join(map(repr, headers)), "heads" if len(headers) == 1 else "head"
    note = f"{said} {stand} the lines of each customer, as the sums below them show, and was filled down to them"
    return _anew(engine, raw, filled, note)


def _as_they_are(raw: Raw) -> dict[str, str]:
    return {name: identifier(name) for name in raw.columns}


def _anew(engine: Engine, raw: Raw, cells: Mapping[str, str], note: str, rows: str = "in_order") -> Raw:
    """`raw` over a table of other cells, name → SQL over `rows`, in the order of the file."""
    listed = ", ".join(f"{sql} AS {identifier(name)}" for name, sql in cells.items())
    with in_order(engine):
        engine.table("ungrouped", f"SELECT {listed}, source_number FROM {rows} ORDER BY rowid")
    kinds = engine.schema("ungrouped")
    first = engine.first("ungrouped", len(next(iter(raw.sample.values()))))
    return replace(
        raw,
        table="ungrouped",
        columns={name: Column(name, kinds[name]) for name in cells},
        sources=noted(raw.sources, note),
        sample=sampled(first, cells),
    )
