"""What a table says by its name and its columns: who bought, when, for how much; customers, goods, payments."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from functools import cached_property

from regulars import phrases, tablewords
from regulars.contents import MONEY
from regulars.daywords import kind, says_delivered
from regulars.headers import fold, unprefixed, words
from regulars.matching import VAGUE, rank
from regulars.statuses import flags_back

OWN = (*VAGUE, "fk", "key", "code", "nr", "no", "uuid", "guid", "pk", "entityid", "rowid", "ref", "reference")
"""Names of a key that do not say of what: those of the table they stand in."""

PEOPLE = ("client", "kunden", "kunde", "user", "member", "contact", "employee", "supplier")
"""What a row is called that is somebody, beside the names of a customer."""

THINGS = ("item", "artikel", "store")
"""What a row is called that is something, and may have a day on which it was made."""

SEVERAL, MARK = 4, 2
"""So many headers at least end in so many letters, where these are a mark of their table."""

ENDINGS = {
    "i": ("o", "e", "a", ""),
    "e": ("a", ""),
    "en": ("", "e"),
    "n": ("",),
    "es": ("",),
    "oes": ("ao",),
    "ns": ("m",),
    "ar": ("", "e"),
    "rar": ("er",),
    "er": ("",),
    "or": ("a",),
    "y": ("a", ""),
    "a": ("e", "o"),
}
"""How a plural ends, and what a singular may end in instead: `ordini`, `bestellungen`, `faktury`, `zamowienia`."""

ROLES = {"customer": ("customer",), "date": ("date",), "money": MONEY}
"""What a list of sales has to say, and the columns of which one says it."""


@dataclass(frozen=True, eq=False)
class Named:
    """A table by its names: what to call it, and its headers; `given` are the headers that the user named."""

    name: str
    headers: tuple[str, ...]
    given: Mapping[str, str] = field(default_factory=dict)

    @cached_property
    def plain(self) -> Mapping[str, str]:
        """The headers without a short prefix that all of them have: `o_orderkey` → `orderkey`."""
        return dict(zip(self.headers, self.headers, strict=True)) | unprefixed(self.headers)

    def saying(self, columns: Sequence[str]) -> list[str]:
        """The headers that are called like one of these columns, or named for it."""
        named = {self.given.get(column) for column in columns}
        return [
            header
            for header, plain in self.plain.items()
            if header in named or (fold(plain) not in VAGUE and any(rank(column, plain) for column in columns))
        ]

    @cached_property
    def says(self) -> frozenset[str]:
        """Which of the roles its headers say."""
        told = {role for role, columns in ROLES.items() if self.saying(columns)}
        return frozenset(told | ({"date"} if "date" not in told and self._says_day_of_order else set()))

    @cached_property
    def _says_day_of_order(self) -> bool:
        """Whether its rows are orders of customers, with one day of them that may stand for that of the order."""
        days = [each for each in self.plain.values() if says_delivered(each) or kind(each) in ("entered", "visit")]
        orders = [header for header in self.saying(("order",)) if header not in self.saying(("customer",))]
        return len(days) == 1 and bool(orders and self.saying(("customer",))) and not self.of_things

    @cached_property
    def may_be_sales(self) -> bool:
        """Whether it says all that sales do, and is no list of customers with what each spent."""
        return self.says == {*ROLES} and not self.of_whom

    @cached_property
    def prices(self) -> list[str]:
        """The headers that say money, or any price."""
        said = {header: words(plain) for header, plain in self.plain.items()}
        priced = [
            each
            for each in said
            if re.search(phrases.PRICED, said[each]) and not re.search(phrases.NOT_PRICED, said[each])
        ]
        return [*dict.fromkeys([*self.saying(MONEY), *priced])]

    @cached_property
    def has_goods(self) -> bool:
        """Whether its rows say what was sold, or how much of it."""
        return bool(self.saying(("product", "quantity")))

    @cached_property
    def marked(self) -> str:
        """The letters in which all its headers end, as old systems mark what stands in a table: `CODFAC`, `FECFAC`."""
        first = min(self.headers, key=len, default="")
        endings = (first[-length:] for length in range(len(first), 0, -1))
        ending = next((each for each in endings if all(header.endswith(each) for header in self.headers)), "")
        told = len(self.headers) >= SEVERAL and MARK <= len(ending) < min(map(len, self.headers))
        return ending if told and ending.isalpha() and ending.isupper() else ""

    @cached_property
    def called(self) -> str:
        """The last word of its name that says what a row is, in the singular: `olist_orders_dataset` → `order`."""
        return singular(self.told[-1]) if self.told else ""

    @cached_property
    def told(self) -> list[str]:
        """The words of its name that say what its rows are: `tbl_order_status` → `order`, `status`."""
        return re.sub(tablewords.LISTED, " ", words(self.name).replace(" ", "  ")).split()

    @cached_property
    def own(self) -> frozenset[str]:
        """What others call its key: `order`, `order_id`, `id_order`; of `sale_items` also `sale_item_id`."""
        ones = " ".join(map(singular, words(self.name).split()))
        first, *rest = self.told or [""]
        said = {self.called, fold(singular(self.name)), fold(ones), *_singulars(self.called)}
        said |= {"".join([*self.told[:-1], one]) for one in _singulars(self.called) | {self.called} if one}
        said |= {"".join([one, *rest]) for one in _singulars(first)}  # `stati ordine` → `stato ordine`
        more = {each for one in said for name in OWN for each in (f"{one}{name}", f"{name}{one}")}
        return frozenset(said | more)

    @cached_property
    def bought_in(self) -> bool:
        """Whether its name says what the shop itself bought."""
        return bool(re.search(tablewords.BOUGHT_IN, words(self.name)))

    @cached_property
    def not_sold(self) -> bool:
        """Whether its name says what the shop itself bought, or what it only offered."""
        return self.bought_in or bool(re.search(tablewords.OFFERED, words(self.name)))

    @property
    def sort(self) -> tuple[bool, bool, bool]:
        """What tells it from a table with the same columns, by its name: what was paid, came back, or never sold."""
        return self.of_payments, self.of_returns, self.not_sold

    @cached_property
    def counts_days(self) -> bool:
        """Whether its rows are days, by its name."""
        return bool(re.fullmatch(tablewords.CALENDAR, f" {self.called} ")) and not self.says & {"customer", "money"}

    @cached_property
    def returned(self) -> list[str]:
        """The headers that say yes of what came back."""
        return [header for header, plain in self.plain.items() if flags_back(fold(plain))]

    @cached_property
    def of_whom(self) -> bool:
        """Whether its rows are customers, by its name."""
        return says("customer", self.called) or self.called in PEOPLE

    @cached_property
    def of_things(self) -> bool:
        """Whether its rows are customers, goods or stores, by its name: a day of theirs is none of an order."""
        return self.of_whom or says("product", self.called) or self.called in THINGS

    @cached_property
    def versioned(self) -> list[str]:
        """The numbers of customers of which it has a row, with a key of its own, for each time when they were such."""
        told = f"{tablewords.HOLDS_NOW}|{tablewords.HELD_UNTIL}"
        if not any(re.search(told, words(plain)) for plain in self.plain.values()):
            return []
        return [
            header for header in self.saying(("customer",)) if re.search(tablewords.NUMBER, words(self.plain[header]))
        ]

    @property
    def money(self) -> list[str]:
        """The headers that say money of any kind."""
        return [*self.prices, *self.saying(("refunded",))]

    @cached_property
    def of_payments(self) -> bool:
        """Whether it says what was paid for orders, by its name or that of all its money."""
        said = [bool(re.search(tablewords.PAYMENTS, words(each))) for each in (self.name, *self.money)]
        return said[0] or (len(said) > 1 and all(said[1:]))

    def says_returns(self, headers: Sequence[str] = ()) -> bool:
        """Whether its name, or that of its money, or one of these headers, says that something came back."""
        return any(re.search(tablewords.RETURNS, words(each)) for each in headers or (self.name, *self.money))

    @cached_property
    def of_goods(self) -> bool:
        """Whether its rows are goods, and not payments, sums or what came back of whole orders."""
        aside = self.of_payments or self.says_returns() or re.search(tablewords.OF_WHOLE_ORDERS, words(self.name))
        return self.has_goods and not aside

    @cached_property
    def of_returns(self) -> bool:
        """Whether its name says what came back, and nothing else: not `sales and returns`."""
        said = words(self.name)
        return bool(re.search(tablewords.RETURNS, said)) and not re.search(tablewords.AND, said)

    @cached_property
    def came_back(self) -> bool:
        """Whether its rows are what came back, by its name, or orders of which it says whether."""
        return self.of_returns or bool(self.returned and not self.has_goods)


def says(column: str, name: str) -> bool:
    """Whether a name says a column, its words in either order: `id_order`."""
    return bool(rank(column, name) or rank(column, " ".join(reversed(words(name).split()))))


def singular(word: str) -> str:
    """`orders` → `order`, `categories` → `category`, `clientes` → `cliente`."""
    if word.endswith("ies"):
        return f"{word[:-3]}y"
    return word[:-1] if word.endswith("s") and not word.endswith(("ss", "us")) else word


def _singulars(word: str) -> set[str]:
    """What one of them may be called in the languages of `ENDINGS`: `ordini` → `ordine`, among words that are none."""
    found = {word.removesuffix(end) + one for end, ones in ENDINGS.items() if word.endswith(end) for one in ones}
    if word.endswith("en"):  # in Dutch a vowel is doubled, or a consonant is not: `facturen`, `bonnen`
        stem = word.removesuffix("en")
        found |= {re.sub(r"([aeou])([^aeiou])$", r"\1\1\2", stem), re.sub(r"([^aeiou])\1$", r"\1", stem)}
    return found
