"""How the columns of a sample hang together: quantity × price = total, one customer per order, a price that scales.

Everything here is evidence from the first rows only; it settles what a name leaves open and never drops a line.
"""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from decimal import Decimal
from itertools import combinations
from typing import Any

from regulars import digits
from regulars.contents import MOSTLY, has_decimal_commas, holdings, is_blank

PARTS = ("quantity", "unit_price", "amount")
"""What multiplies to the total of a line, and that."""

TELLING = 5
"""So many rows, or orders, must speak for something before it counts."""

BEYOND_DOUBT = 20
"""So many cases, and none that says otherwise, settle what a name leaves open."""

NEARLY_ALL = 0.95
OFTEN = 0.2
"""The share of orders with several customers and several days beyond which their id is none."""

PENNY = 0.011
OF_LINES = 2
"""So many coins a tax may be off that is rounded for each line."""

BEYOND_ALL = 1e100
"""No number that means something is as large, and sums and products of smaller ones can be worked out."""

RATES = (
    *(2.1, 2.5, 2.6, 3.7, 3.8, 4, 5, 5.5, 6, 7, 7.7, 8, 8.1, 9, 9.5, 10, 11, 12, 13, 13.5, 14, 15, 16, 17, 18, 19, 20),
    *(21, 22, 23, 24, 25, 25.5, 27),
)
SURCHARGES = (0.5, 0.62, 1.0, 1.4, 1.75, 5.2)
"""The rates of what comes on top of the tax in Spain."""
FEW_RATES = 3
"""Rates of tax on goods in percent, and so many of them in one file."""

_TYPED = frozenset([int, float, Decimal, type(None)])
_MINUS = str.maketrans("−–▲△", "----")
_BESIDE = re.compile(r"[^\d.,()-]+")
_HUNDREDTHS = {sign: re.compile(rf"(\d) ?{sign} ?(\d\d)(?=\D*$)") for sign in ":€"}
_BEFORE_TIME = re.compile(r"[ T](?=\d{1,2}[:.]\d\d)")
_DECIMAL_COMMA, _DECIMAL_POINT = (
    re.compile(rf"{sign}\d{{1,2}}\D*$|{sign}\d{{4,}}|^\D*0{sign}\d") for sign in (",", r"\.")
)

Numbers = Sequence[float | None]


@dataclass(frozen=True, slots=True)
class Product:
    """Two columns whose product is a third's value, to the penny, on `rows` rows that could have differed."""

    factors: tuple[str, str]
    total: str
    rows: int


def are_surcharges(goods: Sequence[int], more: Sequence[int]) -> bool:
    """Whether sums in hundredths are what comes on top of a tax in Spain: one of its few rates of the goods."""
    told = [(one, other) for one, other in zip(goods, more, strict=True) if other]
    return len(told) >= BEYOND_DOUBT and all(
        any(abs(other - one * rate / 100) <= 1 for rate in SURCHARGES) for one, other in told
    )


def are_rates(cells: Sequence[Any]) -> bool:
    """Whether cells hold nothing but a few rates of a tax in percent, and no more of them than a file has."""
    held = {str(cell).strip() for cell in cells if not is_blank(cell)}
    return 1 < len(held) <= FEW_RATES + 1 and {*numbers([*held])} <= {0, *RATES}


def of_percent(pairs: Iterable[tuple[float | None, float | None]]) -> bool:
    """Whether what comes off sums is often the same whole percentage of them, on sums of which that is another each.

    What somebody paid for before is worth what it cost, whatever it is spent on.
    """
    taken = [(abs(whole), abs(off)) for whole, off in pairs if whole and off]
    amounts: dict[int, list[float]] = {}
    for whole, off in taken:
        rate = round(100 * off / whole)
        if 0 < rate < 100 and abs(whole * rate / 100 - off) <= PENNY:
            amounts.setdefault(rate, []).append(off)
    return any(len({*each}) >= TELLING and len(each) >= OFTEN * len(taken) for each in amounts.values())


def numbers(values: Iterable[Any], *, comma: bool = False) -> list[float | None]:
    """The numbers of a column, whatever its decimal sign; None where a cell is none. Good for evidence only.

    `comma`: it is the decimal sign where the column leaves that open, as `1,699` of kilograms does.
    """
    values = [*values]
    if _TYPED.issuperset(map(type, values)):
        return [None if value is None or not abs(value) < BEYOND_ALL else float(value) for value in values]
    texts = ["" if value is None else digits.latin(str(value).strip()) for value in values]
    counted = Counter(texts)  # the same texts come back on many rows, and each is read once
    apart = ":€" if any(text.endswith(":-") for text in counted) else "€"
    bare = {text: _bare(text, apart) for text in counted}
    signed = _comma_is_decimal([(bare[text], times) for text, times in counted.items()], otherwise=comma)
    told = {text: _number(each, comma=signed) for text, each in bare.items()}
    return [told[text] for text in texts]


def of_numbers(sample: Mapping[str, Sequence[Any]], headers: Iterable[str]) -> dict[str, list[float | None]]:
    """Those of the columns of a sample that hold numbers. One that leaves its decimal sign open has that of others."""
    held = {header: holdings(sample[header]) for header in headers}
    comma = has_decimal_commas(held.values())
    named = [header for header in held if held[header].filled and held[header].numbers >= MOSTLY]
    return {header: numbers(sample[header], comma=comma) for header in named}


def _bare(text: str, apart: str) -> str:
    """A number without what stands beside it, and with a comma for the signs that stand between it and hundredths."""
    if "E" in text or "e" in text:
        text = _spelled_out(text)
    for sign in apart:
        if sign in text:
            text = _HUNDREDTHS[sign].sub(r"\1,\2", text)
    return _BESIDE.sub("", text.translate(_MINUS))


def _spelled_out(text: str) -> str:
    """`1.495E+1` as `14.95`; all else as it is."""
    found = re.fullmatch(r"([-+]?\d+)(?:[.,](\d+))?[eE]([-+]?\d{1,3})", text)
    return f"{float(f'{found[1]}.{found[2] or 0}e{found[3]}'):f}" if found else text


def _comma_is_decimal(counted: Iterable[tuple[str, int]], *, otherwise: bool) -> bool:
    """Whether more numbers, each with how often it stands there, show a comma for their decimal sign than a point."""
    commas = points = 0
    for text, times in counted:
        commas += times * bool("," in text and _DECIMAL_COMMA.search(text))
        points += times * bool("." in text and _DECIMAL_POINT.search(text))
    return commas > points if commas or points else otherwise


def _number(text: str, *, comma: bool) -> float | None:
    plain = text.replace(".", "").replace(",", ".") if comma else text.replace(",", "")
    digits = plain.strip("()-")
    try:
        value = float(digits)
    except ValueError:
        return None
    if value >= BEYOND_ALL:
        return None
    return -value if plain.startswith(("(", "-")) or plain.endswith("-") else value


def products(columns: Mapping[str, Numbers]) -> list[Product]:
    """Every pair of columns whose product is a third column's value on nearly all rows where that tells anything."""
    found = []
    for total, wanted in columns.items():
        for one, other in combinations([name for name in columns if name != total], 2):
            rows = [
                (a, b, t)
                for a, b, t in zip(columns[one], columns[other], wanted, strict=True)
                if a is not None and b is not None and t is not None and abs(a) != 1 and abs(b) != 1 and t
            ]
            fits = sum(1 for a, b, t in rows if abs(abs(a * b) - abs(t)) <= PENNY)
            if fits >= TELLING and fits >= NEARLY_ALL * len(rows):
                found.append(Product((one, other), total, fits))
    return found


def part_of(back: Iterable[Any], quantity: Iterable[Any]) -> bool:
    """Whether what came back counts pieces: whole numbers, on no row more than were sold."""
    pairs = [(b, q) for b, q in zip(numbers(back), numbers(quantity), strict=True) if b]
    return all(b == int(b) and (q is None or abs(b) <= abs(q)) for b, q in pairs)


def rates_on_top(rows: Sequence[tuple[float, float, float]]) -> bool:
    """Whether goods, total, pieces of nearly all rows differ by a rate of tax, of which there are only a few.

    A total may be rounded, and so may each piece's share of it.
    """
    fitting = [
        {rate for rate in RATES if abs(goods * (100 + rate) / 100 - total) <= PENNY * max(1, pieces)}
        for goods, total, pieces in rows
        if goods >= TELLING
    ]
    left = len(fitting)
    for _ in range(FEW_RATES):
        if left:
            counted = Counter(rate for rates in fitting for rate in rates)
            commonest = max(counted, key=lambda rate: (counted[rate], -rate), default=None)
            fitting = [rates for rates in fitting if commonest not in rates]
    return left >= TELLING and len(fitting) <= (1 - NEARLY_ALL) * left


def whole(column: Numbers) -> bool:
    """Whether a column holds whole numbers only."""
    return all(value is None or value == int(value) for value in column)


def scaling(products_: Sequence[Any], quantity: Numbers, price: Numbers) -> tuple[int, int]:
    """How often the same product at other quantities kept its price, and how often the price grew with the quantity."""
    kept = grew = 0
    for (first, before), (count, cost) in _at_other_quantities(products_, quantity, price):
        kept += abs(before - cost) <= PENNY
        grew += abs(before / first - cost / count) <= min(0.005, PENNY / first + PENNY / count)
    return kept, grew


def rising(products_: Sequence[Any], quantity: Numbers, price: Numbers) -> tuple[int, int]:
    """How often the same product at other quantities cost more with more pieces, and how often it did not."""
    more = others = 0
    for (first, before), (count, cost) in _at_other_quantities(products_, quantity, price):
        rose = (cost - before) * (count - first) > 0 and abs(cost - before) > PENNY
        more, others = more + rose, others + (not rose)
    return more, others


def _at_other_quantities(
    products_: Sequence[Any], quantity: Numbers, price: Numbers
) -> Iterator[tuple[tuple[float, float], tuple[float, float]]]:
    """Pieces and price of a line, without signs, after those of the last line of its product with other pieces."""
    seen: dict[Any, tuple[float, float]] = {}
    for product, pieces, paid in zip(products_, quantity, price, strict=True):
        if product is None or not pieces or not paid:
            continue
        here = abs(pieces), abs(paid)
        before = seen.setdefault(product, here)
        if before[0] != here[0]:
            yield before, here
            seen[product] = here


def order_sums(
    orders: Sequence[Any], products_: Sequence[Any], quantity: Sequence[Any], money: Sequence[Any]
) -> set[int]:
    """The rows without a product whose money is the sum of their order's other rows, with or without the quantities."""
    blank = {row for row, product in enumerate(products_) if is_blank(product)}
    if not blank or len(blank) == len(products_):
        return set()
    paid, pieces = numbers(money), numbers(quantity)
    sums: dict[Any, tuple[float, float]] = defaultdict(lambda: (0.0, 0.0))
    for row, order in enumerate(orders):
        cost = paid[row]
        if row not in blank and cost is not None:
            count = pieces[row]
            plain, times = sums[order]
            sums[order] = (plain + cost, times + cost * (1 if count is None else count))
    return {
        row
        for row in blank
        if (cost := paid[row]) and orders[row] in sums and any(abs(cost - one) <= PENNY for one in sums[orders[row]])
    }


def says_line(quantity: Numbers, price: Numbers, total: Numbers, extras: Sequence[Numbers]) -> tuple[int, int]:
    """On lines of several pieces: how often `total` is price + extras, and how often quantity × price + extras."""
    as_line = as_unit = 0
    for row, (count, cost, sum_) in enumerate(zip(quantity, price, total, strict=True)):
        if count is None or cost is None or sum_ is None or abs(count) <= 1:
            continue
        more = sum(extra[row] or 0 for extra in extras)
        as_line += abs(cost + more - sum_) <= PENNY or abs(cost - sum_) <= PENNY
        as_unit += abs(count * cost + more - sum_) <= PENNY or abs(count * cost - sum_) <= PENNY
    return as_line, as_unit


def varying(groups: Sequence[Any], values: Sequence[Any]) -> tuple[int, int]:
    """How many groups of several rows there are, and in how many of them the values differ; blanks are left out."""
    held: dict[Any, list[Any]] = defaultdict(list)
    for group, value in zip(groups, values, strict=True):
        if group is not None and str(group).strip() and value is not None and str(value).strip():
            held[group].append(value)
    several = [found for found in held.values() if len(found) > 1]
    return len(several), sum(1 for found in several if len(set(found)) > 1)


def one_to_one(groups: Sequence[Any], values: Sequence[Any]) -> bool:
    """Whether each of several groups of several rows has one value, which no other group has."""
    return of_one(groups, values) and not varying(values, groups)[1]


def of_one(groups: Sequence[Any], values: Sequence[Any]) -> bool:
    """Whether nearly all groups of several rows, many of them, have one value each."""
    several, differing = varying(groups, values)
    return several >= TELLING and differing <= (1 - NEARLY_ALL) * several


def part_alike(one: Sequence[Any], other: Sequence[Any]) -> bool:
    """Whether two columns tell the same rows apart: a number and its key, two ids of the same people."""
    return len({*map(str, one)}) == len({*map(str, other)}) == len({*zip(map(str, one), map(str, other), strict=True)})


def of_lines(orders: Sequence[Any], totals: Sequence[Any]) -> bool:
    """Whether each line has a total of its own: orders have one line, or most of several have several."""
    several, differing = varying(orders, totals)
    return not several or (differing >= TELLING and 2 * differing > several)


def days(values: Iterable[Any]) -> list[str | None]:
    """The part of each date that names the day, as it is written."""
    return [None if value is None else _BEFORE_TIME.split(str(value).strip(), 1)[0] for value in values]


def of_many(orders: Sequence[Any], customers: Sequence[Any]) -> bool:
    """Whether a few numbers, as those of the receipts of a day, are on most lines, and are many customers' each."""
    held: dict[Any, list[Any]] = defaultdict(list)
    for order, who in zip(orders, customers, strict=True):
        if not (is_blank(order) or is_blank(who)):
            held[order].append(who)
    shared = [len(each) for each in held.values() if len({*each}) >= TELLING]
    return sum(shared) >= max(BEYOND_DOUBT, MOSTLY * sum(map(len, held.values())))


def begin_anew(orders: Sequence[Any], customers: Sequence[Any], dates: Sequence[Any]) -> bool:
    """Whether the numbers of orders begin anew each day, and each is one customer's on its day.

    A number that counts the lines of each order would be several customers' on a day, or another one on each line.
    """
    several, persons = varying(orders, customers)
    if persons <= OFTEN * several or (several < TELLING and not of_many(orders, customers)):
        return False
    on = days(dates)
    if varying(orders, on)[1] <= OFTEN * several:
        return False
    blank = [order is None or not str(order).strip() for order in orders]
    each_day = [None if none else (order, day) for order, day, none in zip(orders, on, blank, strict=True)]
    visits = [None if none else (who, day) for who, day, none in zip(customers, on, blank, strict=True) if who]
    joined, shared = varying(each_day, customers)
    together, parted = varying(visits, [order for order, who in zip(orders, customers, strict=True) if who])
    if shared:
        return False
    if joined >= TELLING:
        return parted <= together / 2
    return together <= OFTEN * len({*visits}) and varying(on, customers)[1] >= TELLING
