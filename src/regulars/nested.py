"""Columns that hold objects or lists → flat columns with dotted names, one row per line item of an order."""

from __future__ import annotations

import re
from collections.abc import Iterable

from regulars import jsoncells, moneyobjects, refunds, structure
from regulars.engine import Engine, identifier
from regulars.errors import DataError
from regulars.headers import spellings
from regulars.moneyobjects import Column
from regulars.structure import Kind, Listed, Path, kind_of
from regulars.synonyms import LIKELY, SURE

ITEMS = frozenset(
    {
        *("lineitems", "lineitem", "line", "items", "item", "orderitems", "orderlineitems", "lines", "orderlines"),
        *("salelines", "saleline", "orderline", "positionitems", "selections", "saleitems", "salesitems", "saleslines"),
        *("invoicerows", "invoicelines", "invoiceitems", "receiptlines", "receiptitems", "billlines", "billitems"),
        *("documentlines", "documentitems", "documentrows"),
        *("products", "product", "orderproducts", "articles", "positions", "details", "orderdetails", "entries"),
        *("rows", "orderrows", "zeilen", "righe", "rader", "regels", "rivit", "pozycje", "linhas", "lineas"),
        *("cart", "cartitems", "basket", "basketitems", "positionen", "artikel", "articulos", "articoli", "lignes"),
        *(
            "bestellpositionen",
            "auftragspositionen",
            "rechnungspositionen",
            "posten",
            "lignescommande",
            "lignesfacture",
        ),
        *("lignesdecommande", "lignesdefacture", "detailscommande", "lineaspedido", "lineasfactura", "lineasventa"),
        *(
            "detallepedido",
            "detallepedidos",
            "detalleventa",
            "detalleventas",
            "detalles",
            "righeordine",
            "righefattura",
        ),
        *("righevendita", "dettagliordine", "dettagli", "voci", "bestelregels", "orderregels", "factuurregels"),
        *("verkoopregels", "pozycjezamowienia", "pozycjezamowien", "pozycjefaktury", "pozycjefaktur", "orderrader"),
        *("fakturarader", "bestallningsrader", "itenspedido", "itensvenda", "itens", "linhasencomenda", "linhaspedido"),
        *("linhasfatura", "produkte", "produits", "productos", "prodotti", "producten", "produkty", "produtos"),
    }
)
"""What systems call the list of an order's line items, without punctuation."""

ORDERS = frozenset(
    {
        *("orders", "salesorders", "sales", "invoices", "receipts", "purchases", "checks", "bestellungen"),
        *("rechnungen", "commandes", "factures", "pedidos", "facturas", "ordini", "fatture", "faturas", "zamowienia"),
        *("bestellingen", "auftrage", "auftraege", "verkaufe", "verkaeufe", "ventes", "ventas", "vendite", "vendas"),
        *("facturen", "verkopen", "faktury", "sprzedaze", "ordrar", "bestallningar", "fakturor", "encomendas"),
    }
)
"""What systems call a list of orders."""

ENVELOPES = frozenset({"_source", "node", "Item", "NewImage", "_airbyte_data"})
"""What indexes, GraphQL and logs of changes call the object that they hand over with what they say of it."""

BEFORE, AFTER = "before", "after"
CHANGE = frozenset({BEFORE, AFTER, "op"})
ADDED = ("c", "r")
"""What a log of changes, as Debezium writes it, says of each row: how it was, how it is, and that it is new or read."""

OBJECTS = frozenset(
    {"source", "node", "item", "newimage", "airbytedata", "customer", "client", "buyer", "user", "contact", "billing"}
)
LISTS = ITEMS | refunds.NAMES
"""What objects and lists are called that are read where a cell holds them as text."""

PEOPLE = frozenset({"customers", "customer", "clients", "client", "buyers", "buyer"})
"""What an order calls the list of who bought, of which there is one."""

MARKS = frozenset(
    {"sku", "quantity", "qty", "productid", "price", "unitprice", "producttitle", "productname", "variantid"}
)
"""Fields that show that a list holds line items, whatever its name."""

DAYS = frozenset((*SURE["date"], *LIKELY["date"]))

TAX, RATES = "tax", frozenset({"taxrate", "rate", "percent", "percentage"})
"""What an item calls the tax at one of its rates, and that rate beside it."""

ORDER_NUMBER = "order.id"

NEXT = "Export the orders as a list of objects, as CSV, or as Excel"


def flat(engine: Engine, sql: str, name: str, record: str = "") -> tuple[str, tuple[str, ...]]:
    """SQL for the same rows without nested columns, and sentences on what was done and what was left out.

    An object's fields become columns (`customer.id`). The list of an order's line items becomes one row per item, with
    the order's fields on each; an order without items keeps its row. What tells the lines of one order from those of
    another is made sure of. A list of refunds becomes what it adds up to. Other lists are left out, and named.
    `record`: what the columns of the order begin with, where others are those of what holds it.
    Raises DataError where two lists may be the line items.
    """
    sql, texts = jsoncells.parsed(engine, sql, OBJECTS, LISTS) if not record else (sql, [])
    columns = _columns(engine, sql)
    _refuse_changes(engine, sql, columns, name)
    sql, columns = _taken_out(sql, columns)
    read = [f"cells with JSON were read: {', '.join(texts)}"] if texts else []
    if not any(is_nested(kind) for _, kind in columns):
        return sql, tuple(read)
    found = [each for column, kind in columns for each in structure.lists(kind, (column,), identifier(column))]
    if records := _records(columns, found):
        return _one_by_one(engine, sql, name, columns, records)
    items = _items(found, name)
    taken, left = _below(columns, items)
    if not items and (items := _orders(found, taken)):
        left.remove(items.path)
    for path, pair in (*_pairs(engine, columns, left, sql), *_buyer(engine, found, left, sql)):
        left.remove(path)
        taken += pair
    if not taken and not items:
        raise DataError(f"{name} holds lists without names for what is in them: {structure.named(left)}. {NEXT}")
    notes = [*read]
    if refunded := refunds.column(engine, found, (name for name, _ in taken), sql):
        called, added, listed = refunded
        taken.append((called, added))
        left.remove(listed.path)
        notes.append(f"what {'.'.join(listed.path)} of each order come to is called {called!r} here")
    if not items:
        source = f"(SELECT {_select(moneyobjects.merge(engine, taken, sql))} FROM {sql})"
    else:
        number, note = _order_number(taken, record)
        inner: list[Column] = []
        _collect(items.kind, items.path, items.of("line_item"), inner, left, None)
        for path, tax in _taxes(items):
            left.remove(path)
            inner.append((".".join((*items.path, TAX)), tax))
        if not note:
            inner, note = _items_own(number, inner)
        elif _are_orders((name for name, _ in taken), (name for name, _ in inner)) or _called_orders(items):
            number, note = taken, []
        rows = _unnested(items, "line_item", sql)
        source = f"(SELECT {_select(moneyobjects.merge(engine, [*number, *inner], rows))} FROM {rows})"
        notes[:0] = [f"one line for each of {'.'.join(items.path)}, with the fields of its order on each", *note]
    if left:
        notes.append(f"lists that were not read: {structure.named(left)}")
    return source, tuple(notes)


def _one_by_one(
    engine: Engine, sql: str, name: str, columns: list[tuple[str, Kind]], records: Listed
) -> tuple[str, tuple[str, ...]]:
    """`flat`, with one row for each of the orders that a customer, or a page, holds beside his own fields."""
    taken, left = _below(columns, records)
    called = ".".join(records.path)
    own = [(f"{called}.{field}", structure.reach(records.of("record"), (field,))) for field, _ in records.kind.fields]
    rows = f"(SELECT {_select([*taken, *own])} FROM {_unnested(records, 'record', sql)})"
    source, notes = flat(engine, rows, name, called)
    more = [f"lists that were not read: {structure.named(left)}"] if left else []
    return source, (f"the rows are those of {called}, with the fields of what holds them on each", *notes, *more)


def _pairs(
    engine: Engine, columns: list[tuple[str, Kind]], left: list[Path], sql: str
) -> list[tuple[Path, list[Column]]]:
    """The columns that refer to something by its number and its name, `"partner_id": [7, "Ada"]`, as Odoo does."""
    found = list[tuple[Path, list[Column]]]()
    for name, kind in columns:
        if (name,) in left and name.endswith("_id") and kind.name == "list" and kind.held == structure.VALUE:
            first, second = (f"CAST({identifier(name)}[{place}] AS VARCHAR)" for place in (1, 2))
            pair = f"len({identifier(name)}) = 2 AND regexp_full_match({first}, '[0-9]+')"
            if not engine.rows(f"SELECT 1 FROM {sql} WHERE len({identifier(name)}) > 0 AND NOT ({pair}) LIMIT 1"):
                found.append(((name,), [(name, first), (f"{name}.display_name", second)]))
    return found


def _taxes(items: Listed) -> list[tuple[Path, str]]:
    """The lists within a line item of its tax at each rate, `[{"tax": 1.9, "taxRate": 19}]`, and SQL of all of it."""
    found = []
    for listed in structure.lists(items.kind, items.path, items.of("line_item")):
        tax = next((field for field, kind in listed.kind.fields if fold(field) == TAX and not is_nested(kind)), "")
        if tax and any(RATES & {fold(field)} for field, _ in listed.kind.fields):
            part = f"CAST({structure.reach(listed.of('part'), (tax,))} AS DECIMAL(18, 4))"
            found.append((listed.path, f"list_sum(list_transform({listed.sql}, lambda part: {part}))"))
    return found


def _buyer(engine: Engine, found: list[Listed], left: list[Path], sql: str) -> list[tuple[Path, list[Column]]]:
    """The columns of who bought, where that is a list in which no order has more than one."""
    people = [each for each in found if fold(each.name) in PEOPLE and each.path in left]
    if len(people) != 1 or engine.rows(f"SELECT 1 FROM {sql} WHERE len({people[0].sql}) > 1 LIMIT 1"):
        return []
    columns: list[Column] = []
    _collect(people[0].kind, people[0].path, people[0].of(f"{people[0].sql}[1]"), columns, left, None)
    return [(people[0].path, columns)]


def _unnested(listed: Listed, called: str, sql: str) -> str:
    """The same rows, one for each of what is listed in them; a row that lists nothing stays."""
    each = f"unnest(CASE WHEN len({listed.sql}) > 0 THEN {listed.sql} ELSE [NULL] END)"
    return f"(SELECT *, {each} AS {called} FROM {sql})"


def _order_number(taken: list[Column], record: str) -> tuple[list[Column], list[str]]:
    """The fields of an order with a column that surely tells its lines from those of others, and what to say of it.

    Without one, what belongs to the whole order, such as its total, would count on every line.
    """
    begin = f"{record}." if record else ""
    own = {name: name.removeprefix(begin) for name, _ in taken if name.startswith(begin)}
    if any(fold(name) in SURE["order"] for name in own.values()):
        return taken, []
    at = next((at for at, (name, _) in enumerate(taken) if fold(own.get(name, "")) == "id"), None)
    if at is not None:
        name, sql = taken[at]
        return [*taken[:at], (ORDER_NUMBER, sql), *taken[at + 1 :]], [f"{name!r} is called {ORDER_NUMBER!r} here"]
    if any(way in SURE["order"] for name in own.values() for way in spellings(name)):
        return taken, []
    whole = f"CAST(hash({', '.join(sql for _, sql in taken)}) AS VARCHAR)" if taken else "'1'"
    return [(ORDER_NUMBER, whole), *taken], ["no number of an order was found: every object is an order of its own"]


def _items_own(order: list[Column], inner: list[Column]) -> tuple[list[Column], list[str]]:
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


def _called_orders(listed: Listed) -> bool:
    """Whether a list is called one of orders, and all in it has a day: the customer that holds it may have one too."""
    return fold(listed.name) in ORDERS and bool(DAYS & {fold(field) for field, _ in listed.kind.fields})


def _orders(found: list[Listed], taken: list[Column]) -> Listed | None:
    """The one list of the orders of a customer, whose own fields are `taken`: one with an order's number is none."""
    holder = [name for name, _ in taken]
    if any(fold(name) in SURE["order"] for name in holder):
        return None
    orders = [
        each for each in found if _are_orders(holder, (field for field, _ in each.kind.fields)) or _called_orders(each)
    ]
    return orders[0] if len(orders) == 1 else None


def _records(columns: list[tuple[str, Kind]], found: list[Listed]) -> Listed | None:
    """The one list of orders with lists of their own, in what is no order itself: it has no number and no items.

    They are called so, or have numbers and items.
    """
    taken, _ = _below(columns, None)
    listed = [each for each in found if fold(each.name) not in refunds.NAMES]
    if any(fold(name) in SURE["order"] for name, _ in taken) or any(fold(each.name) in ITEMS for each in listed):
        return None
    with_lists = [each for each in listed if any(structure.lists(each.kind, (), ""))]
    called = [each for each in with_lists if fold(each.name) in ORDERS]
    holding = [] if any(fold(name) == "id" for name, _ in taken) else [*filter(_holds_orders, with_lists)]
    return _orders(with_lists, taken) or next((some[0] for some in (called, holding) if len(some) == 1), None)


def _holds_orders(listed: Listed) -> bool:
    """Whether what is listed has a number of a paper and a list of items, or a list of such, as the days of a till."""
    inner = [*structure.lists(listed.kind, (), "")]
    numbered = {*SURE["order"]} & {fold(field) for field, _ in listed.kind.fields}
    return any(fold(each.name) in ITEMS for each in inner) if numbered else len([*filter(_holds_orders, inner)]) == 1


def _taken_out(sql: str, columns: list[tuple[str, Kind]]) -> tuple[str, list[tuple[str, Kind]]]:
    """The same rows and columns, those of an envelope in its place: `{"_id": "x", "_source": {...}}`."""
    logged = _is_change(columns)
    known = (column for column in columns if column[1].name == "struct")
    envelope = next(
        (
            (column, kind)
            for column, kind in known
            if column in ENVELOPES or (column == AFTER and logged) or (column == "payload" and _is_change(kind.fields))
        ),
        None,
    )
    if not envelope:
        return sql, columns
    name, kind = envelope
    others = [column for column in columns if column[0] not in (name, BEFORE if logged else "")]
    own = [(field, structure.reach(identifier(name), (field,))) for field, _ in kind.fields]
    taken = {field.lower() for field, _ in own}
    beside = [(other, identifier(other)) for other, _ in others if other.lower() not in taken]
    named = {other for other, _ in beside}
    columns = [*kind.fields, *(column for column in others if column[0] in named)]
    rows = f"(SELECT {_select([*own, *beside])} FROM {sql})"
    return _taken_out(rows, columns) if name == "payload" else (rows, columns)


def _is_change(fields: Iterable[tuple[str, Kind]]) -> bool:
    """Whether an object says of a row how it was, how it is, and what was done."""
    kinds = dict(fields)
    return {*kinds} >= CHANGE and "struct" in (kinds[BEFORE].name, kinds[AFTER].name)


def _refuse_changes(engine: Engine, sql: str, columns: list[tuple[str, Kind]], name: str) -> None:
    """Refuse a log of changes of rows, in which one row comes several times, unless all of its rows are new."""
    path: Path = ("op",) if _is_change(columns) else ()
    for column, kind in columns:
        if _is_change(kind.fields):
            path = (column, "op")
    if not path:
        return
    said = structure.reach(identifier(path[0]), path[1:])
    of, changed = engine.rows(f"SELECT count({said}), count(CASE WHEN {said} NOT IN {ADDED} THEN 1 END) FROM {sql}")[0]
    if changed:
        raise DataError(
            f"{name} is a log of the changes of a table: {changed:,} of its {of:,} objects change a row that stands "
            "there too, or delete one, and would count again. Export the table itself, as it is now"
        )


def _below(columns: list[tuple[str, Kind]], items: Listed | None) -> tuple[list[Column], list[Path]]:
    """The flat columns below all `columns` but `items`, and the lists that are left out."""
    taken: list[Column] = []
    left: list[Path] = []
    for column, kind in structure.own(columns):
        _collect(kind, (column,), identifier(column), taken, left, items)
    return taken, left


def is_nested(kind: Kind) -> bool:
    return kind.name != "value"


def _columns(engine: Engine, sql: str) -> list[tuple[str, Kind]]:
    return [(name, kind_of(kind)) for name, kind in engine.schema(sql).items()]


def _items(found: list[Listed], name: str) -> Listed | None:
    found = [each for each in found if fold(each.name) not in refunds.NAMES]
    called = [each for each in found if fold(each.name) in ITEMS]
    marked = [each for each in found if MARKS & {fold(field) for field, _ in each.kind.fields}]
    likely = [each for each in called if each in marked] or called or marked
    if len(likely) > 1:
        raise DataError(
            f"{name} has {len(likely)} lists that may be the items of its orders: "
            f"{structure.named(each.path for each in likely)}. Export it again with one of them, or as CSV"
        )
    return likely[0] if likely else None


def _collect(kind: Kind, path: Path, sql: str, taken: list[Column], left: list[Path], items: Listed | None) -> None:
    """Add the flat columns below `path` to `taken`, and the lists that are left out to `left`."""
    if items and path == items.path:
        return
    kind, sql = structure.bare(kind, sql)
    names = {field for field, _ in kind.fields}
    if (path[-1] == "attributes" and names == structure.ABOUT) or {"href"} <= names <= structure.LINK:
        return
    if reference := structure.referred(kind, path):
        taken.append((".".join(reference), structure.reach(sql, ("id",))))
    elif kind.name == "struct":
        for field, inner in structure.own(kind.fields):
            at = path if field == "value" and names == structure.REFERENCE else (*path, field)
            _collect(inner, at, structure.reach(sql, (field,)), taken, left, items)
    elif is_nested(kind):
        left.append(path[:-1] if len(path) > 1 and path[-1] in structure.HOLDERS else path)
    else:
        taken.append((".".join(path), sql))


def _select(taken: list[Column]) -> str:
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
