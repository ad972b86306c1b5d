"""The same fields numbered 1 to n on the row of an order (`Item Total #1`, `Item Total #2`) → a line of each item.

One of such columns alone is a part of the order, and would pass for all of it.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Any

from regulars.contents import MONEY, MOSTLY, Sampled, holdings, is_blank
from regulars.engine import Engine, identifier, literal
from regulars.headers import option, words
from regulars.matching import OF_ORDERS, Table, rank
from regulars.nobody import BLANK
from regulars.relations import NEARLY_ALL
from regulars.source import Source, noted
from regulars.values import Column

if TYPE_CHECKING:
    from regulars.read import Raw

ORDER = "order.id"
"""What tells the orders apart is called, where a file has no number of them: every row is one."""

PRICED, NAMING = ("amount", "unit_price"), ("product", "quantity")
"""What an item costs, and what else it says: numbered columns are items where they say one of each."""

OF_ITEMS = (*PRICED, *NAMING, "discount", "tax")

_ITEM = (
    r"(?:(?:(?:order|line|cart) )?(?:items?|lines?|products?|articles?|artikel|positions?|pos|produkte?|articulos?|"
    r"productos?|produits?|articoli|articolo|prodott[oi]|artigos?|produtos?|artikelen|producten|produkty?|pozycj[ae]|"
    r"artiklar|varor|vara|towary?)|lineitems?|orderitems?|l|li)"
)
"""Whose field it is, before its name: `Item Price`, `L_AMT`."""

_NUMBER = re.compile(r"\d+")
DIGITS, FROM_SECOND = 2, 2
"""A longer number counts no items of an order; and where the first of them has none."""
_NOTHING = "[-0.,]*"
"""What stands in the cells of an item that is not there, where they are not blank."""


@dataclass(frozen=True, slots=True)
class Field:
    """One field of the items: what it is called without its number, what it says, and its header for each item."""

    name: str
    column: str
    headers: tuple[str, ...]


def divide(engine: Engine, raw: Raw, given: Mapping[str, str]) -> Raw:
    """`raw` with a line for each item of a row; `raw` itself where none are numbered, or the user named other money."""
    fields = _items(raw.sample)
    used = {header for field in fields for header in field.headers}
    money = {given[column] for column in MONEY if column in given} - {field.name for field in fields}
    if not fields or money or used & {*given.values()}:
        return raw
    others = [header for header in raw.columns if header not in used]
    number = _order(raw, others, given)
    if number is None:
        return raw
    places = [*zip(*(field.headers for field in fields), strict=True)]
    there = [" OR ".join(map(_there, headers)) for headers in places]
    first = f"({there[0]}) OR NOT ({' OR '.join(there[1:])})"  # an order stays, whatever is in it
    shown = _by_place([first, *there[1:]])
    cells = {header: identifier(header) for header in others}
    cells |= {field.name: _by_place(_alike(raw, field.headers)) for field in fields}
    if number:
        cells[number] = f"CAST(hash({', '.join(map(identifier, raw.columns))}) AS VARCHAR)"
    listed = ", ".join(f"{sql} AS {identifier(name)}" for name, sql in cells.items())
    each = ", ".join(f"({place})" for place in range(len(places)))
    rows = f"SELECT *, {shown} AS item_there FROM {raw.table} CROSS JOIN (VALUES {each}) AS places(item_place)"
    engine.table("divided", f"SELECT {listed}, source_number FROM ({rows}) WHERE item_there", stored=False)
    kinds = engine.schema("divided")
    what = next(field for field in fields if field.column in PRICED).headers
    notes = [
        f"one line for each of {len(what)} items side by side ({what[0]!r} to {what[-1]!r}), with the order's fields"
    ]
    notes += ["no number of an order was found: every row is an order of its own"] * bool(number)
    return replace(
        raw,
        table="divided",
        columns={name: Column(name, kinds[name]) for name in cells},
        sources=noted([_counted(engine, at, each, raw.table) for at, each in enumerate(raw.sources)], *notes),
        sample=_sample(raw.sample, others, fields, number),
    )


def doubt(table: Table) -> None:
    """Ask where what counts is one of several columns that are numbered, so that it may be a part of an order."""
    for column in PRICED:
        found = table.found.get(column)
        if not found or column in table.given or (column == "unit_price" and "amount" in table.found):
            continue
        for headers in _numbered(table.sample).values():
            own = table.numbers(found.header)
            whole = {table.found["order_total"].header} if "order_total" in table.found else set()  # all its lines make
            others = [each for each in headers if _priced(table.sample[each]) and table.numbers(each) != own]
            others = [each for each in others if each not in whole]
            if found.header in headers and others:
                named = ", ".join(map(repr, [found.header, *others]))
                table.questions[column] = (
                    f"{named} of {table.source} are numbered, so that each may be a part of what was bought. Export "
                    f"a line for each item; if {found.header!r} is all of it, say --columns "
                    f"{option(column, found.header)}"
                )


def _priced(cells: Sequence[Any]) -> bool:
    """Whether a column holds numbers, and not nought alone."""
    return holdings(cells).numbers >= MOSTLY and any(map(_says, cells))


def _numbered(headers: Iterable[str]) -> dict[tuple[str, str], list[str]]:
    """What stands before and behind a number in several headers → the headers, by their numbers from 0, 1 or 2 on.

    From 2 on the first one has no number; nor has it where a header stands there again, which is then called `SKU_1`.
    """
    listed = list(headers)
    found = defaultdict[tuple[str, str], dict[int, str]](dict)
    for header in listed:
        number = _NUMBER.search(header)
        if number and len(number[0]) <= DIGITS:
            found[header[: number.start()], header[number.end() :]].setdefault(int(number[0]), header)
    held = {}
    for (before, behind), each in found.items():
        numbers = sorted(each)
        first, ordered = numbers[0], [each[number] for number in numbers]
        anew = first == 1 and before.endswith("_") and not behind
        if anew or first == FROM_SECOND:
            bare = [header for header in listed if words(header) == words(f"{before} {behind}")]
            ordered[:0] = bare[:1]
        from_first = first < FROM_SECOND or len(ordered) > len(numbers)
        if from_first and numbers == [*range(first, numbers[-1] + 1)] and len(ordered) > 1:
            held[before, behind] = ordered
    return held


def _items(sample: Mapping[str, Sequence[Any]]) -> list[Field]:
    """The fields of items that stand side by side, where one says what each costs and one what it is, or how many."""
    found = _numbered(sample)
    fields = [_field(before + behind, headers) for (before, behind), headers in found.items()]
    priced = [each for each in fields if each.column in PRICED and _in_turn([sample[name] for name in each.headers])]
    alike = [each for each in fields if priced and len(each.headers) == len(priced[0].headers)]
    wanted = [each for each in alike if each.column in OF_ITEMS or re.match(rf" {_ITEM} ", words(each.headers[-1]))]
    used = {header for each in wanted for header in each.headers}
    others = [header for header in sample if header not in used]
    if any(rank(column, each.name) for each in alike if not each.column for column in OF_ORDERS):
        return []  # orders side by side
    priced_whole = any(rank("unit_price", header) and _priced(sample[header]) for header in others)
    if priced_whole or not {each.column for each in wanted} & {*NAMING}:
        return []
    return _named(wanted, others)


def _field(called: str, headers: Sequence[str]) -> Field:
    """A field by its name, or by that without whose it is: `L_AMT` is an amount."""
    name = re.sub(r"[\s_#.:/\[\]()-]+", " ", called).strip()
    bare = re.sub(rf"^{_ITEM} ", "", words(name).strip())
    said = [(each, column) for each in (name, bare) for column in OF_ITEMS if each and rank(column, each)]
    return Field(*(said[0] if said else (name, "")), tuple(headers))


def _in_turn(columns: Sequence[Sequence[Any]]) -> bool:
    """Whether columns hold what items cost: numbers, in each only where the one before has one too."""
    if not _priced(columns[0]):
        return False
    rows = [[_says(cell) for cell in row] for row in zip(*columns, strict=True)]
    fitting = sum(row == sorted(row, reverse=True) for row in rows)
    return fitting >= NEARLY_ALL * len(rows) and any(row[1] for row in rows)


def _says(cell: Any) -> bool:
    """Whether something stands in a cell, other than nought."""
    return not is_blank(cell) and not re.fullmatch(_NOTHING, str(cell).strip())


def _named(fields: Sequence[Field], others: Iterable[str]) -> list[Field]:
    """The same fields under names that nothing else has; none where that cannot be."""
    taken = {header.casefold() for header in others}
    named = []
    for field in fields:
        ways = [way for way in (field.name, f"Item {field.name}", f"Line {field.name}") if way.casefold() not in taken]
        ways = [way for way in ways if not field.column or rank(field.column, way)]
        if not ways:
            return []
        taken.add(ways[0].casefold())
        named.append(replace(field, name=ways[0]))
    return named


def _order(raw: Raw, others: Iterable[str], given: Mapping[str, str]) -> str | None:
    """What a column for the order has to be called, empty where there is one; None where a row is no whole order."""
    if "order" in given:
        return ""
    held = [holdings(raw.sample[header]) for header in others if rank("order", header)]
    if not held:
        return ORDER
    return "" if any(each.filled == each.distinct == each.rows for each in held) else None


def _counted(engine: Engine, number: int, source: Source, table: str) -> Source:
    """A source that counts a line for each item, so that it is still known whether all of its lines were read."""
    if not (count := source.count):
        return source

    def lines() -> int:
        of = f"WHERE source_number = {number}"
        more = f"(SELECT count(*) FROM divided {of}) - (SELECT count(*) FROM {table} {of})"
        return count() + int(engine.rows(f"SELECT {more}")[0][0])

    return replace(source, count=lines)


def _there(header: str) -> str:
    """SQL: whether a cell of an item says something."""
    cell = f"lower(trim(CAST({identifier(header)} AS VARCHAR)))"
    blank = ", ".join(map(literal, sorted(BLANK)))
    return f"coalesce(NOT regexp_full_match({cell}, '{_NOTHING}') AND {cell} NOT IN ({blank}), false)"


def _alike(raw: Raw, headers: Sequence[str]) -> list[str]:
    """SQL for the cells of one field, all as text where they are not of one type."""
    one = len({raw.columns[header].kind for header in headers}) == 1
    return [identifier(header) if one else f"CAST({identifier(header)} AS VARCHAR)" for header in headers]


def _by_place(cells: Sequence[str]) -> str:
    return f"CASE item_place {' '.join(f'WHEN {place} THEN {cell}' for place, cell in enumerate(cells))} END"


def _sample(
    sample: Mapping[str, Sequence[Any]], others: Sequence[str], fields: Sequence[Field], number: str
) -> dict[str, Sequence[Any]]:
    """The sample with a line for each item too."""
    lines: dict[str, list[Any]] = {name: [] for name in (*others, *(field.name for field in fields))}
    lines |= {number: []} if number else {}
    for row in range(len(next(iter(sample.values())))):
        items = [
            [sample[header][row] for header in headers] for headers in zip(*(f.headers for f in fields), strict=True)
        ]
        there = [item for item in items if any(map(_says, item))] or items[:1]
        for item in there:
            for header in others:
                lines[header].append(sample[header][row])
            for field, cell in zip(fields, item, strict=True):
                lines[field.name].append(cell)
            if number:
                lines[number].append(f"{row + 1}")
    return {name: Sampled(cells) for name, cells in lines.items()}
