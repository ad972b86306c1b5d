"""Looking for columns in a table: what was found and asked so far, and how well a header's name says a column."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from functools import cache
from typing import Any

from regulars import languages, moneysigns, relations, trades
from regulars.abbreviations import parted, says_another, written_out
from regulars.compounds import compound
from regulars.contents import COUNTED, EXTRAS, HALF, MONEY, MOSTLY, NUMBERS, Holdings, has_decimal_commas
from regulars.currencies import known
from regulars.daywords import BEGAN_ON, DONE_ON, NOT_ORDERED
from regulars.headers import fold, folded, of_item, of_line, of_order, option, spellings, summed, unheld, words
from regulars.phrases import FOREIGN, NOT_OF, NOT_WORDS, RATE, STAYS, WORDS
from regulars.rebates import in_money, is_discount
from regulars.synonyms import LIKELY, SURE
from regulars.taxwords import untaxed
from regulars.technical import says

CANONICAL = (
    "customer",
    "order",
    "date",
    "time",
    "product",
    "quantity",
    "unit_price",
    "amount",
    "order_total",
    "discount",
    "tax",
    "shipping",
    "refunded",
    "currency",
    "status",
    "type",
)
IDS = ("customer", "order")
OF_ORDERS = ("customer", "date", "time")
"""What an order says, and none of its items."""
ONE_THING = (*IDS, "date", "currency")
"""What says one thing, wherever it is written: `account.id` is `account_id`."""
OF_LINES = ("product", "quantity", "unit_price", "amount")
"""What an item says, where its order says something that is called so too."""
TAXED = ("unit_price", "amount", "order_total", "discount", "shipping", "refunded")
"""Columns whose headers may say whether tax is in them."""

SUMMED = ("quantity", "amount", "order_total", "discount", "tax", "shipping", "refunded")
"""Columns that may be added up; a sum of prices is none."""

UNLISTED = 10_000
"""The place of names that no list has, after all that are in one."""

CLEARLY = 4
"""So many letters of a word alone tell whose number it is."""
RUN_TOGETHER, SHORTENED = 9 * UNLISTED, 10 * UNLISTED
"""The place of technical names that say all they mean, and of names that are cut short."""

NET = 100
"""The way in which a header says a column, beyond all spellings, where it says "without tax"; one more: "with tax"."""

NUMBERED = ("number", "num", "numero", "nummer", "numer")
VAGUE = ("id", "name", *NUMBERED, "cid", "uid")
"""Names that could be the customer's, the order's, the product's or the line's own; the first are no person's name."""

NAMES = ("name", "naam", "namn", "navn", "nimi", "nom", "nombre", "nome", "jmeno", "nazwisko")
"""What a name is called: a person's, or that of the goods."""

FEW = 50
"""Fewer rows than this show no habit of ids."""

CERTAIN, LAID_OUT, KNOWN, PROBABLE, WORDED, ONLY = 0.99, 0.97, 0.95, 0.75, 0.6, 0.6
"""How sure a match is: by arithmetic, a known layout, a sure name, a likely one, its words, for want of others."""


EACH = ("à", "á", "@", "each")
"""What stands for "each" above prices, in letters and signs that folding does away with too."""

_IN_MONEY = re.compile(r"[(\[][^)\]]*[)\]]|[€£$¥]|\bkr\.?$")
"""What a header says of its currency: `Each (€)`."""

_PER_UNIT = re.compile(r"([^/]+?)\s*/\s*(?:1\s*)?([^\W\d_]+)\.?(?:[\s_]+(\S.*))?")
"""A price, what it is of one of, and what follows: `€/kpl`, `Cena / ks`, `Prix/u HT`."""

_TWICE = re.compile(r"\s*[/|\n]\s*")
"""What stands between two words for one thing: `Klant / Client`, `Kundin/Kunde`."""


@dataclass(frozen=True, slots=True)
class Match:
    """One canonical column, the header it was found under, why, how sure that is (0 to 1), and some of its values.

    `why` quotes no values: which ones stand first depends on the order of the lines.
    """

    column: str
    header: str
    why: str
    confidence: float
    examples: tuple[str, ...] = ()

    @property
    def reason(self) -> str:
        """Why, with the examples."""
        return f"{self.why} (e.g. {', '.join(self.examples)})" if self.examples else self.why


@dataclass(slots=True)
class Table:
    """A table being looked at: its sample, what its columns hold, and what was found and asked so far."""

    source: str
    sample: Mapping[str, Sequence[Any]]
    given: Mapping[str, str]
    held: Mapping[str, Holdings]
    found: dict[str, Match] = field(default_factory=dict)
    questions: dict[str, str] = field(default_factory=dict)
    whole: bool = False
    """Whether the sample is all there is."""
    beyond: str = ""
    """What to say of something else than a column that may say who bought."""
    alone: bool = True
    """Whether no other tables were given with it."""
    _read: dict[str, list[float | None]] = field(default_factory=dict)
    _comma: bool | None = None

    def free(self, column: str, *, named: bool = False) -> dict[str, Holdings]:
        """The headers nothing was found under yet, that could hold a `column`; `named`: a layout says that they do."""
        taken = {match.header for match in self.found.values()}
        return {name: held for name, held in self.held.items() if name not in taken and held.suits(column, named=named)}

    def settled(self, column: str) -> bool:
        """Whether the user said what this column is, or that there is none."""
        return column in self.given

    def column(self, column: str) -> Sequence[Any]:
        """The sample of a column that was found."""
        return self.sample[self.found[column].header]

    def numbers(self, header: str) -> list[float | None]:
        if header not in self._read:
            if self._comma is None:
                self._comma = has_decimal_commas(self.held.values())
            self._read[header] = relations.numbers(self.sample[header], comma=self._comma)
        return self._read[header]

    def take(self, column: str, header: str, why: str, confidence: float) -> None:
        # The reason is passed around: it never quotes an id.
        examples = () if column in IDS else self.held[header].examples
        self.found[column] = Match(column, header, why, confidence, examples)

    def ask(self, column: str, headers: Iterable[str], because: str = "") -> None:
        """Remember that several headers could be a column: the user is asked about all such at once."""
        listed = list(headers)
        shown = "; ".join(f"{header!r} (e.g. {', '.join(self.held[header].examples)})" for header in listed)
        choices = " or ".join(option(column, header) for header in listed)
        self.questions[column] = (
            f"{len(listed)} columns of {self.source} could be the {column}{because}: {shown}. "
            f"Say which with --columns {choices}"
        )


@cache
def _ranks(column: str) -> dict[str, tuple[float, int]]:
    """Name → how sure it is and its place in its list; the lower the better."""
    likely, sure = (
        (*names[column], *folded(name for each in more for name in each.get(column, ())))
        for names, more in ((LIKELY, (languages.LIKELY, trades.LIKELY)), (SURE, (languages.SURE, trades.SURE)))
    )
    ranks = {name: (-PROBABLE, place) for place, name in reversed([*enumerate(likely)])}
    return ranks | {name: (-KNOWN, place) for place, name in reversed([*enumerate(sure)])}


@cache
def _listed() -> frozenset[str]:
    """The names that some list has: they say what that list is of."""
    return frozenset(name for column in CANONICAL for name in _ranks(column))


@cache
def rank(column: str, header: str) -> tuple[float, int, int] | None:
    """How well a header's name says `column`, the lower the better; None where it does not."""
    if (column in OF_ORDERS and of_item(header)) or re.search(NOT_OF.get(column, r"(?!)"), words(header) + header):
        return None
    if unit := priced_per(header):  # what folds away makes it a count of that
        if re.fullmatch(COUNTED, unit):
            taxed = untaxed(header)
            return (-PROBABLE, UNLISTED, NET + taxed[1] if taxed else 0) if column == "unit_price" else None
        if column == "quantity":
            return None
    if money := moneysigns.says(header):
        return (-PROBABLE, UNLISTED, NET + money[1]) if money[0] == column else None
    ways = [*enumerate(spellings(header))]
    if column in TAXED and (bare := untaxed(header)):
        ways.append((NET + bare[1], bare[0]))
    if found := _in_a_list(column, ways) or _compounded(column, ways):
        return found
    if column in SUMMED and (added := summed(header)) and (found := rank(column, added)):
        return found
    of_whole = of_order(header) if column in (*EXTRAS, "refunded") else ""
    if (full := of_whole or parted(header)) and (found := rank(column, full)):
        return (max(found[0], -PROBABLE), *found[1:])
    if fold(header) not in _listed() and (told := says(header)) and told[0] == column:
        return (-PROBABLE, RUN_TOGETHER + told[1], 0)
    return _worded(column, header) or _abbreviated(column, header) or _said_twice(column, header)


def _in_a_list(column: str, ways: Iterable[tuple[int, str]]) -> tuple[float, int, int] | None:
    ranks = _ranks(column)
    return next(((*ranks[spelling], way) for way, spelling in ways if spelling in ranks), None)


def _compounded(column: str, ways: Iterable[tuple[int, str]]) -> tuple[float, int, int] | None:
    for way, spelling in ways:
        if spelling not in _listed() and (made := compound(column, spelling)):
            return -KNOWN if made[0] else -PROBABLE, UNLISTED + made[1], way
    return None


def _worded(column: str, header: str) -> tuple[float, int, int] | None:
    """How well the words of a header say `column`, whatever stands beside them."""
    if column == "unit_price" and _IN_MONEY.sub("", unheld(header)).strip().lower() in EACH:
        return (-PROBABLE, UNLISTED, 0)
    if column == "discount" and any(map(is_discount, (header, *(untaxed(header) or ("",))[:1]))):
        return (-WORDED, 0, 0)
    said = words(header)
    forbidden = {"date": NOT_ORDERED, "tax": r"(?!)"}.get(column, NOT_WORDS)
    if any(re.search(pattern, said) for pattern in WORDS.get(column, ())) and not re.search(forbidden, said):
        return (-WORDED, 0, 0)
    return None


def _said_twice(column: str, header: str) -> tuple[float, int, int] | None:
    """What both halves of a header say, or one where the other says nothing: `Klant / Client`, `Gast / Firma`."""
    halves = _TWICE.split(header.strip())
    both = [rank(column, half) for half in halves] if len(halves) == 2 else []
    found = [place for place in both if place]
    if len(found) == 2:
        return max(found)
    other = next((half for half, place in zip(halves, both, strict=False) if not place), "")
    if column not in ("customer", "product") or not found or says_another(other):
        return None
    return None if any(rank(each, other) for each in CANONICAL) else (-WORDED, *found[0][1:])


FAMILIES = (("customer", "order", "product", "status", "type", "currency"), ("date",), ("time",), NUMBERS)
"""Columns between which only the name can tell."""


def _abbreviated(column: str, header: str) -> tuple[float, int, int] | None:
    """How well a header that is cut short says `column`, where in full it says no other column that holds the like."""
    if not {".", "_"} & {*header} or fold(header) in _listed():
        return None
    full = [each for each in written_out(header) if each not in VAGUE]
    family = next(each for each in FAMILIES if column in each)
    meant = [[other for other in family if rank(other, each)] for each in full]
    telling = sum(map(bool, meant))
    alone = words(header).strip()
    single = " " not in alone
    if single and 2 * telling < len(full):
        return None  # most words that begin so say nothing of sales
    if single and column in IDS and len(alone) < CLEARLY:
        return None  # so little is left that it may be another word
    return (-PROBABLE, SHORTENED, 0) if telling and all(each in ([], [column]) for each in meant) else None


@cache
def priced_per(header: str) -> str:
    """The unit that a header is the price of one of, with tax or without: `€/kg` → `kg`; empty where it is none."""
    found = _PER_UNIT.fullmatch(header.strip())
    if not found or (found[3] and untaxed(f"{found[2]} {found[3]}") not in ((fold(found[2]), 0), (fold(found[2]), 1))):
        return ""
    return found[2] if known(found[1]) or rank("unit_price", found[1]) else ""


def is_total(header: str) -> bool:
    """Whether a header's name says an amount or the total of an order."""
    return rank("amount", header) is not None or rank("order_total", header) is not None


def ranked(column: str, headers: Iterable[str]) -> list[tuple[tuple[float, int, int], str]]:
    """The headers whose names say `column`, the best first."""
    return sorted((place, header) for header in headers if (place := rank(column, header)))


def find(table: Table, column: str) -> None:
    """Take the header whose name says `column` best, or ask where two say it alike."""
    if column in table.found or table.settled(column):
        return
    if column == "amount" and "order_total" in table.given:
        return  # who names the order's total does not want another total taken for the line's
    hits = [hit for hit in ranked(column, table.free(column)) if not _says_years(table, hit[1])]
    if column == "date":
        hits = [hit for hit in hits if not _ends_a_stay(table, hit[1])]
    if column in (*MONEY, "date"):  # a day that most lines lack is that of a payment or a delivery
        hits = [hit for hit in hits if table.held[hit[1]].filled_share >= HALF] or hits
    hits = [hit for hit in hits if table.held[hit[1]].filled] or hits
    if column in OF_LINES:  # an order's total beside what its lines come to is none of theirs
        hits = [hit for hit in hits if of_line(hit[1])] or hits
    if column in EXTRAS and len(hits) > 1:  # nothing but zeros says nothing
        hits = [hit for hit in hits if any(table.numbers(hit[1]))] or hits
    if not hits:
        return
    best = [header for place, header in hits if place == hits[0][0]]
    if len(best) > 1:
        best = [header for header in best if table.held[header].filled] or best
        told = TOLD_APART[column](best) if column in TOLD_APART else []
        told = told or _in_each_currency(table, column, best)
        back = [header for header in best if column == "product" and not _is_of_each_line(table, header)]
        best = _own(column, best) or told or same(table, column, back or best)
    if len(best) > 1 and (column not in EXTRAS or hits[0][0][0] != -WORDED):
        table.ask(column, best)
    if len(best) > 1:
        return  # of several kinds of discounts none is the discount
    table.take(column, best[0], said(column, table.held[best[0]]), -hits[0][0][0])


def _is_of_each_line(table: Table, header: str) -> bool:
    """Whether a column is another one on each of many lines, as the id of a line is beside the code of what it sold."""
    return table.held[header].unique and table.held[header].filled >= FEW


def _ends_a_stay(table: Table, header: str) -> bool:
    """Whether a day is the last one of a stay whose first one stands beside it: `Check-out Date` is of no checkout."""
    said, others = words(header), {words(each) for each in table.held}
    turned = [said.replace(f" {last} ", f" {first} ") for first, last in STAYS if f" {last} " in said]
    return any(each in others for each in turned)


def _says_years(table: Table, header: str) -> bool:
    """Whether a column is one of years: `Ár` is a price in Hungarian, `År` a year in Swedish."""
    numbers = [number for number in table.numbers(header) if number is not None] if fold(header) == "ar" else []
    return bool(numbers) and all(1900 <= number <= 2100 and number % 1 == 0 for number in numbers)


def same(table: Table, column: str, headers: list[str]) -> list[str]:
    """The first of columns that say the same on each row seen; of money, whose sums may differ later, on all rows.

    Of ids and names it is enough that they tell the same rows apart: which of them it is makes no difference.
    """
    if column in (*IDS, "product") and all(
        relations.part_alike(table.sample[headers[0]], table.sample[each]) for each in headers
    ):
        return headers[:1]
    cells = table.numbers if column in NUMBERS else table.sample.__getitem__  # `92,20 €` beside `92.20`
    first = cells(headers[0])
    alike = any(each is not None for each in first) and all(cells(header) == first for header in headers)
    return headers[:1] if alike and (table.whole or column in ONE_THING) else headers


def _own(column: str, headers: Sequence[str]) -> list[str]:
    """The one of the item itself: `items.price` beside its order's, or beside `items.variant.price`."""
    if column in OF_LINES and (items := [header for header in headers if of_item(header)]):
        headers = items
    paths = [header.rpartition(".")[0] for header in headers]
    own = min(paths, key=len)
    inside = [path for path in paths if path.startswith(f"{own}.")]
    return [headers[paths.index(own)]] if len(headers) == 1 or (own and len(inside) == len(paths) - 1) else []


def first_day(headers: Sequence[str]) -> list[str]:
    """The one day on which it began, where on the others it was paid or done: `created_at` beside `closed_at`."""
    began = [header for header in headers if not re.search(DONE_ON, words(header))]
    return began if len(began) == 1 and re.search(BEGAN_ON, words(began[0])) else []


TOLD_APART: Mapping[str, Callable[[list[str]], list[str]]] = {"date": first_day, "discount": in_money}
"""Column → which of several that are named alike is the one, if any."""


def _in_each_currency(table: Table, column: str, headers: Sequence[str]) -> list[str]:
    """The one in each line's currency beside the same in one money, which `totals` takes where a rate proves it."""
    beside = [*table.held]
    rated = any(re.search(RATE, words(each)) for each in beside) and any(rank("currency", each) for each in beside)
    foreign = [each for each in headers if re.search(FOREIGN, words(each))]
    return foreign if column in MONEY and rated and len(foreign) == 1 else []


def said(column: str, held: Holdings) -> str:
    """The reason for a match by name."""
    return f"the header says {column.replace('_', ' ')}, and it holds {holds(column, held)}"


def holds(column: str, held: Holdings) -> str:
    if not held.filled:
        return "nothing yet"
    if column == "date":
        return "dates"
    if held.kind == "email":
        return "e-mail addresses"
    return "numbers" if held.numbers == 1 else "mostly numbers" if held.numbers >= MOSTLY else "text"


def surer(found: Match, why: str, confidence: float) -> Match:
    """The same match with another reason to believe it."""
    return replace(found, why=f"{found.why}; {why}", confidence=confidence)
