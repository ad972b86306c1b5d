"""What tables say by the names of their columns, and which of them say together what a list of sales has to say.

Orders in one table, what was in them in another: a number of the order stands in both. Names only plan; whether they
hold is proven on the rows.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence, Set
from dataclasses import dataclass, field
from functools import cached_property
from itertools import product

from regulars.contents import MONEY
from regulars.headers import fold, words
from regulars.ids import VAGUE
from regulars.matching import KNOWN, PROBABLE, rank

OWN = (*VAGUE, "fk", "key", "code", "nr", "no", "uuid", "guid", "pk", "entityid", "rowid", "ref", "reference")
"""Names of a key that do not say of what: those of the table they stand in."""

LISTED = r" (?:dataset|data|table|export|list|all|full|final|dump|csv|public|dim|fact|tbl|liste|tabelle) |\d+"
"""Words in the name of a table that do not say what its rows are."""

PRICED = r" (?:price|prices|preis|prix|precio|prezzo|preco|prijs|cena|pris) "
NOT_PRICED = r" (?:old|compare|cost|purchase|buy|wholesale|type|list id|group|currency) "
"""A price that is none of a sale."""

OF_A_LINE = r" (?:item|line|detail|details|row|pos|position|zeile) "
"""Words of the number of a line."""

PAYMENTS = (
    r" (?:payments?|payouts?|zahlung(?:en)?|paiements?|pagos?|pagament[oi]s?|betaling(?:en)?|platnosci|betalningar) "
)
"""Words of a table of what was paid for orders, which are in it once for each payment."""

RETURNS = (
    r" (?:refunds?|refunded|returns?|returned|credits?|credit notes?|chargebacks?|gutschrift(?:en)?|retouren?|"
    r"erstattung(?:en)?|retours?|avoirs?|remboursements?|devoluciones|reembolsos?|resi|rimborsi|devolucoes|zwroty|"
    r"returer) "
)
"""Words of a table of what came back."""

BOUGHT_IN = (
    r" (?:purchas(?:e|es|ing)|suppliers?|vendors?|procurement|fourn|fournisseurs?|achats?|einkauf|einkaeufe|einkaufe|"
    r"lieferanten?|compras?|proveedor(?:es)?|acquist[oi]|fornitor[ei]|fornecedor(?:es)?|inkoop|inkopen|leveranciers?|"
    r"zakupy|zakup|dostawcy|dostawca|inkop|leverantor(?:er)?) "
)
"""Words of a table of what the shop itself bought."""

NO_KEYS = (
    "date",
    "time",
    "quantity",
    "unit_price",
    "amount",
    "order_total",
    "discount",
    "tax",
    "shipping",
    "status",
    "type",
)
"""Columns of which none names a row of another table, whatever both are called."""

ROLES = {"customer": ("customer",), "date": ("date",), "money": MONEY}
"""What a list of sales has to say, and the columns of which one says it."""


@dataclass(frozen=True, eq=False)
class Named:
    """A table by its names: what to call it, and its headers; `given` are the headers that the user named."""

    name: str
    headers: tuple[str, ...]
    given: Mapping[str, str] = field(default_factory=dict)

    def saying(self, columns: Sequence[str]) -> list[str]:
        """The headers that are called like one of these columns, or named for it."""
        named = {self.given.get(column) for column in columns}
        return [
            header
            for header in self.headers
            if header in named or (fold(header) not in VAGUE and any(rank(column, header) for column in columns))
        ]

    @cached_property
    def says(self) -> frozenset[str]:
        """Which of the roles its headers say."""
        return frozenset(role for role, columns in ROLES.items() if self.saying(columns))

    @cached_property
    def may_be_sales(self) -> bool:
        return self.says == {*ROLES}

    @cached_property
    def prices(self) -> list[str]:
        """The headers that say money, or any price."""
        priced = [
            each for each in self.headers if re.search(PRICED, words(each)) and not re.search(NOT_PRICED, words(each))
        ]
        return [*dict.fromkeys([*self.saying(MONEY), *priced])]

    @cached_property
    def has_goods(self) -> bool:
        """Whether its rows say what was sold, or how much of it."""
        return bool(self.saying(("product", "quantity")))

    @cached_property
    def called(self) -> str:
        """The last word of its name that says what a row is, in the singular: `olist_orders_dataset` → `order`."""
        said = re.sub(LISTED, " ", words(self.name).replace(" ", "  ")).split()
        return singular(said[-1]) if said else ""

    @cached_property
    def own(self) -> frozenset[str]:
        """What others call its key: `order`, `order_id`, `id_order`; of `sale_items` also `sale_item_id`."""
        said = {self.called, fold(singular(self.name))}
        more = {each for one in said for name in OWN for each in (f"{one}{name}", f"{name}{one}")}
        return frozenset(said | more)

    @cached_property
    def bought_in(self) -> bool:
        """Whether its name says what the shop itself bought."""
        return bool(re.search(BOUGHT_IN, words(self.name)))

    @property
    def money(self) -> list[str]:
        """The headers that say money of any kind."""
        return [*self.prices, *self.saying(("refunded",))]

    def about(self, pattern: str) -> bool:
        """Whether its name, or that of a column of its money, says such a word."""
        return any(re.search(pattern, words(each)) for each in (self.name, *self.money))


@dataclass(frozen=True, slots=True)
class Edge:
    """Rows of one table name a row of `parent` by one of these pairs of headers: theirs, and that of its key.

    `taken` are the headers of the parent that they need.
    """

    parent: Named
    by: tuple[tuple[str, str], ...]
    taken: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Plan:
    """The table whose rows are the lines; what may be the orders they are of, the likeliest first; and the goods that
    say what each costs.
    """

    base: Named
    orders: tuple[Edge, ...]
    goods: Edge | None

    @property
    def tables(self) -> tuple[Named, ...]:
        return (self.base, *(edge.parent for edge in (*self.orders, self.goods) if edge))


def sold(tables: Sequence[Named]) -> list[Named]:
    """The tables but those of what the shop itself bought, where others that can be sales, or lines, are left."""
    others = [table for table in tables if not table.bought_in]
    left = any(table.may_be_sales for table in others) or _found(others)
    return others if left else [*tables]


def fitting(tables: Sequence[Named]) -> list[Named]:
    """The tables that can be sales by themselves, by their names."""
    return [table for table in sold(tables) if table.may_be_sales]


def plans(tables: Sequence[Named]) -> list[Plan]:
    """The ways in which two or three tables say together who bought, when and for how much, by their names.

    Where lines of goods are among them, payments, which are of whole orders, are none.
    """
    found = _found(sold(tables))
    finer = [plan for plan in found if plan.base.has_goods and not plan.base.about(f"{PAYMENTS}|{RETURNS}")]
    return finer or found


def _found(tables: Sequence[Named]) -> list[Plan]:
    return [plan for base in tables if (plan := _plan(base, [table for table in tables if table is not base]))]


def needed(tables: Sequence[Named]) -> list[Named]:
    """The tables that are sales together, with those that say who their customers are, and what else was paid or came
    back for the same orders: what is left aside must be known.
    """
    planned = [table for plan in plans(tables) for table in plan.tables]
    return [
        table
        for table in tables
        if table in planned
        or any((table.money or _says("customer", table.called)) and links(each, table) for each in planned)
    ]


def _plan(base: Named, others: Sequence[Named]) -> Plan | None:
    missing = {*ROLES} - base.says - ({"money"} if base.prices else set())
    of_order = missing & {"customer", "date"}
    orders = _orders(base, others, of_order) if of_order else ()
    goods = _goods(base, others) if "money" in missing and base.has_goods else None
    found = (of_order if orders else set()) | ({"money"} if goods else set())
    return Plan(base, orders, goods) if missing and missing == found else None


def _orders(base: Named, others: Sequence[Named], missing: Set[str]) -> tuple[Edge, ...]:
    """The tables of orders that say all of what is missing, those with the surest key first."""
    edges = []
    for other in [other for other in others if missing <= other.says]:
        whole = other.says >= {"customer", "date"}
        pairs = {
            pair: how
            for pair, how in links(base, other).items()
            if says_order(pair[0])
            or (
                not any(_says(column, said) for column in ("customer", "product") for said in (pair[0], other.called))
                and (says_order(other.called) or (whole and (base.has_goods or fold(pair[0]) in other.own)))
            )
        }
        if pairs:
            surest = sorted(pairs, key=lambda pair: (not says_order(pair[0]), pairs[pair]))
            edges.append((min(pairs.values()), Edge(other, tuple(surest), other.headers)))
    own = [each for each in edges if not each[1].parent.about(PAYMENTS)]
    return tuple(edge for _, edge in sorted(own or edges, key=lambda each: each[0]))


def _goods(base: Named, others: Sequence[Named]) -> Edge | None:
    """The list of goods that says what each costs."""
    for other in others:
        pairs = [pair for pair in links(base, other) if _says("product", pair[0])]
        if pairs and other.prices and not other.says & {"customer", "date"}:
            return Edge(other, tuple(pairs), tuple(dict.fromkeys([*other.prices, *other.saying(("product",))])))
    return None


def links(child: Named, parent: Named) -> dict[tuple[str, str], int]:
    """The headers by which rows of the one may name a row of the other, with its key; the lower the likelier.

    `order_id` and `order_id`; `order_id` or `id_order` and the `id` of a table of orders; `Invoice` and `Invoice No`.
    """
    found: dict[tuple[str, str], int] = {}
    for by, key in product(child.headers, parent.headers):
        named, folded = fold(by), fold(key)
        if named in OWN or any(_sure(column, by) for column in NO_KEYS):
            continue
        if folded == named:
            found[by, key] = 0
        elif folded in OWN and named in parent.own:
            found[by, key] = 1
        elif (folded not in OWN or says_order(parent.called)) and _both_say_order(by, key):
            found[by, key] = 2
    return dict(sorted(found.items(), key=lambda each: each[1]))


def says_order(name: str) -> bool:
    """Whether a name says an order."""
    return _says("order", name)


def _says(column: str, name: str) -> bool:
    """Whether a name says a column, its words in either order: `id_order`."""
    return bool(rank(column, name) or rank(column, " ".join(reversed(words(name).split()))))


def _sure(column: str, header: str) -> bool:
    place = rank(column, header)
    return place is not None and -place[0] >= KNOWN


def _both_say_order(by: str, key: str) -> bool:
    """Whether two names say an order, one of them surely: `Receipt` and `Receipt No`, not the number of its line."""
    here, there = rank("order", by), rank("order", key)
    if not here or not there or re.search(OF_A_LINE, words(by)):
        return False
    return -max(here[0], there[0]) >= PROBABLE and -min(here[0], there[0]) >= KNOWN


def singular(word: str) -> str:
    """`orders` → `order`, `categories` → `category`, `clientes` → `cliente`."""
    if word.endswith("ies"):
        return f"{word[:-3]}y"
    return word[:-1] if word.endswith("s") and not word.endswith("ss") else word
