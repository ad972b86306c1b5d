"""Columns that hold objects or lists → flat columns with dotted names, one row per line item of an order."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from regulars import moneyobjects
from regulars.engine import Engine, identifier, literal
from regulars.errors import DataError
from regulars.synonyms import LIKELY, SURE

ITEMS = frozenset(
    {
        *("lineitems", "lineitem", "items", "item", "orderitems", "orderlineitems", "lines", "orderlines"),
        *("products", "product", "orderproducts", "articles", "positions", "details", "orderdetails", "entries"),
        *("cart", "cartitems", "basket", "basketitems", "positionen", "artikel", "articulos", "articoli", "lignes"),
    }
)
"""What systems call the list of an order's line items, without punctuation."""

MARKS = frozenset(
    {"sku", "quantity", "qty", "productid", "price", "unitprice", "producttitle", "productname", "variantid"}
)
"""Fields that show that a list holds line items, whatever its name."""

DAYS = frozenset((*SURE["date"], *LIKELY["date"]))

ORDER_NUMBER = "order.id"

NEXT = "Export the orders as a list of objects, as CSV, or as Excel"

Path = tuple[str, ...]


def flat(engine: Engine, sql: str, name: str) -> tuple[str, tuple[str, ...]]:
    """SQL for the same rows without nested columns, and sentences on what was done and what was left out.

    An object's fields become columns (`customer.id`). The list of an order's line items becomes one row per item, with
    the order's fields on each; an order without items keeps its row. What tells the lines of one order from those of
    another is made sure of. Other lists are left out, and named.
    Raises DataError where two lists may be the line items.
    """
    columns = _columns(engine, sql)
    if not any(is_nested(kind) for _, kind in columns):
        return sql, ()
    items = _items(columns, name)
    taken: list[tuple[str, str]] = []
    left: list[str] = []
    for column, kind in columns:
        _collect(kind, (column,), identifier(column), taken, left, items)
    if not items and (items := _orders(columns, taken)):
        left.remove(".".join(items[0]))
    if not taken and not items:
        raise DataError(f"{name} holds lists without names for what is in them: {', '.join(left)}. {NEXT}")
    notes = list[str]()
    if not items:
        source = f"(SELECT {_select(moneyobjects.merge(engine, taken, sql))} FROM {sql})"
    else:
        path, kind = items
        number, note = _order_number(taken)
        inner: list[tuple[str, str]] = []
        _collect(kind.held, path, "line_item", inner, left, None)
        if not note:
            inner, note = _items_own(number, inner)
        elif _are_orders((name for name, _ in taken), (name for name, _ in inner)):
            number, note = taken, []
        unnested = f"unnest(CASE WHEN len({_reach(path)}) > 0 THEN {_reach(path)} ELSE [NULL] END)"
        rows = f"(SELECT *, {unnested} AS line_item FROM {sql})"
        source = f"(SELECT {_select(moneyobjects.merge(engine, [*number, *inner], rows))} FROM {rows})"
        notes += [f"one line for each of {'.'.join(path)}, with the fields of its order on each", *note]
    if left:
        notes.append(f"lists that were not read: {', '.join(left)}")
    return source, tuple(notes)


def _order_number(taken: list[tuple[str, str]]) -> tuple[list[tuple[str, str]], list[str]]:
    """The fields of an order with a column that surely tells its lines from those of others, and what to say of it.

    Without one, what belongs to the whole order, such as its total, would count on every line.
    """
    if any(fold(name) in SURE["order"] for name, _ in taken):
        return taken, []
    at = next((at for at, (name, _) in enumerate(taken) if fold(name.partition(".$")[0]) == "id"), None)
    if at is not None:
        name, sql = taken[at]
        return [*taken[:at], (ORDER_NUMBER, sql), *taken[at + 1 :]], [f"{name!r} is called {ORDER_NUMBER!r} here"]
    whole = f"CAST(hash({', '.join(sql for _, sql in taken)}) AS VARCHAR)" if taken else "'1'"
    return [(ORDER_NUMBER, whole), *taken], ["no number of an order was found: every object is an order of its own"]


def _items_own(order: list[tuple[str, str]], inner: list[tuple[str, str]]) -> tuple[list[tuple[str, str]], list[str]]:
    """The fields of an order's item, of which none passes for the order's number but the one that the order has too.

    Only where the order has a number that is called so: else what holds the list may be a customer with his orders.
    """
    known = {fold(name) for name, _ in order}
    named, notes = [], []
    for name, sql in inner:
        own = fold(name.rpartition(".")[2])
        called = f"{name}_of_item" if own in SURE["order"] and own not in known else name
        named.append((called, sql))
        if called != name:
            notes.append(f"{name!r}, which is the item's, is called {called!r} here")
    return named, notes


def _are_orders(holder: Iterable[str], listed: Iterable[str]) -> bool:
    """Whether what is listed has a number of an order and a day, and its holder no day, as a customer has none."""
    said = {fold(name.rpartition(".")[2]) for name in listed}
    dated = any(DAYS & {fold(name), fold(name.rpartition(".")[2])} for name in holder)
    return bool(DAYS & said and {*SURE["order"]} & said) and not dated


def _orders(columns: list[tuple[str, Kind]], taken: list[tuple[str, str]]) -> tuple[Path, Kind] | None:
    """The one list of the orders of a customer, whose own fields are `taken`: one with an order's number is none."""
    holder = [name for name, _ in taken]
    if any(fold(name) in SURE["order"] for name in holder):
        return None
    lists = [found for column, kind in columns for found in _lists(kind, (column,))]
    found = [(path, kind) for path, kind in lists if _are_orders(holder, (name for name, _ in kind.held.fields))]
    return found[0] if len(found) == 1 else None


def is_nested(kind: Kind) -> bool:
    return kind.name != "value"


@dataclass(frozen=True, slots=True)
class Kind:
    """A column's type, as far as it matters here: `struct` with its fields, `list` with one of what it holds, `map`,
    `union`, or `value`.
    """

    name: str
    fields: tuple[tuple[str, Kind], ...] = ()

    @property
    def held(self) -> Kind:
        """What a list is a list of."""
        return self.fields[0][1]


def kind_of(written: str) -> Kind:
    """The engine's word for a type → the kind: `STRUCT(id BIGINT, "first name" VARCHAR)[]`."""
    if written.endswith("]"):
        return Kind("list", (("", kind_of(written[: written.rindex("[")])),))
    for start in ("MAP(", "UNION("):
        if written.startswith(start):
            return Kind(start[:-1].lower())
    if not written.startswith("STRUCT("):
        return Kind("value")
    return Kind("struct", tuple(_field(part) for part in _parts(written[len("STRUCT(") : -1])))


def _field(part: str) -> tuple[str, Kind]:
    """A field's name, quoted where it is no plain word, and its type."""
    found = re.match(r'\s*(?:"((?:[^"]|"")*)"|(\S+))\s+(.*)', part, re.DOTALL)
    assert found is not None, part
    name = found[2] if found[1] is None else found[1].replace('""', '"')
    return name, kind_of(found[3])


def _parts(fields: str) -> list[str]:
    """What stands between the commas that are in no parentheses and no quotes."""
    parts, depth, quote, start = [], 0, "", 0
    for at, letter in enumerate(fields):
        if quote:
            quote = "" if letter == quote else quote
        elif letter in "\"'":
            quote = letter
        elif letter in "()":
            depth += 1 if letter == "(" else -1
        elif letter == "," and not depth:
            parts.append(fields[start:at])
            start = at + 1
    return [*parts, fields[start:]]


def _columns(engine: Engine, sql: str) -> list[tuple[str, Kind]]:
    return [(name, kind_of(kind)) for name, kind in engine.schema(sql).items()]


def _lists(kind: Kind, path: Path) -> Iterator[tuple[Path, Kind]]:
    """The lists of objects within objects, with where they stand."""
    if kind.name == "struct":
        for field, inner in kind.fields:
            yield from _lists(inner, (*path, field))
    elif kind.name == "list" and kind.held.name == "struct":
        yield path, kind


def _items(columns: list[tuple[str, Kind]], name: str) -> tuple[Path, Kind] | None:
    lists = [found for column, kind in columns for found in _lists(kind, (column,))]
    called = [found for found in lists if fold(found[0][-1]) in ITEMS]
    marked = [(path, kind) for path, kind in lists if MARKS & {fold(field) for field, _ in kind.held.fields}]
    likely = [found for found in called if found in marked] or called or marked
    if len(likely) > 1:
        raise DataError(
            f"{name} has {len(likely)} lists that may be the items of its orders: "
            f"{', '.join('.'.join(path) for path, _ in likely)}. Export it again with one of them, or as CSV"
        )
    return likely[0] if likely else None


def _collect(
    kind: Kind, path: Path, sql: str, taken: list[tuple[str, str]], left: list[str], items: tuple[Path, Kind] | None
) -> None:
    """Add the flat columns below `path` to `taken`, and the lists that are left out to `left`."""
    if items and path == items[0]:
        return
    if kind.name == "struct":
        for field, inner in kind.fields:
            _collect(inner, (*path, field), f"struct_extract({sql}, {literal(field)})", taken, left, items)
    elif is_nested(kind):
        left.append(".".join(path))
    else:
        taken.append((".".join(path), sql))


def _reach(path: Path) -> str:
    sql = identifier(path[0])
    for field in path[1:]:
        sql = f"struct_extract({sql}, {literal(field)})"
    return sql


def _select(taken: list[tuple[str, str]]) -> str:
    """The columns by their names; where two fall together whatever the case, the later one gets a number."""
    seen: dict[str, int] = {}
    parts = []
    for name, sql in taken:
        count = seen[name.lower()] = seen.get(name.lower(), 0) + 1
        parts.append(f"{sql} AS {identifier(name if count == 1 else f'{name}_{count}')}")
    return ", ".join(parts)


def fold(name: str) -> str:
    """A name without case and punctuation."""
    return re.sub(r"[^a-z]", "", name.lower())
