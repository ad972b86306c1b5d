"""A table without a header → which column is which, where what they hold and how they hang together prove it.

Nothing is called by a name here, so each column that a sum hangs on is proven or the user is asked: the money by
pieces × price or by the same product at other quantities, the order by its one day and customer, the customer by coming
back, and every other column of numbers by being a code.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from typing import Any

from regulars.contents import HALF, MOSTLY, holdings, is_blank
from regulars.headless import comes_back
from regulars.matching import CERTAIN, PROBABLE, Match, Table
from regulars.price_or_total import grow
from regulars.relations import (
    BEYOND_DOUBT,
    NEARLY_ALL,
    RATES,
    TELLING,
    days,
    of_one,
    part_alike,
    products,
    scaling,
    varying,
    whole,
)

FEWEST_CUSTOMERS = 15
"""Fewer that come back may be clerks, tills or shops."""

OF_ORDERS = 0.1
"""So many customers as a share of orders at least: a clerk has more orders than that."""

FEW = 3
"""A column with so many times fewer values than there are customers is of clerks, shops or ways to pay."""

SPARSE = 5
"""Numbers of customers leave so many times as many out, where nobody but customers of this file has one: tables and
tills are counted through."""

OF_CODE = 3
"""A code of goods has so many figures at least; what has fewer may count what is in a pack."""

_NUMBERED = re.compile(
    r"((?:_?c|col|column|field|f|v|x|unnamed:|spalte|feld|colonne|champ|columna|campo|colonna|coluna|kolom|kolumna|pole"
    r"|kolumn)?[ _]?)(\d+)",
    re.IGNORECASE,
)
"""A name that a program gives a column without one: `Column1`, `_c0`, `V1`, `0`."""

Sample = Mapping[str, Sequence[Any]]


def are_numbers(headers: Sequence[str]) -> bool:
    """Whether the names of a table's columns were made up by a program, and only count them."""
    told = [_NUMBERED.fullmatch(str(header).strip()) for header in headers]
    found = [(each[1], int(each[2])) for each in told if each]
    counted = [(found[0][0], found[0][1] + at) for at in range(len(headers))] if found else []
    return len(found) > 2 and found == counted and found[0][1] in (0, 1)


def columns(sample: Sample) -> dict[str, Match]:
    """Canonical column → its match where all is proven; nothing where anything is open.

    `sample`: header, which is no name → some of its values.
    """
    held = {header: each for header, values in sample.items() if (each := holdings(values)).filled}
    table = Table("", sample, {}, held)
    if not (_find_days(table) and _find_order(table) and _find_customer(table) and _find_money(table)):
        return {}
    return table.found if all(_is_code(table, header) for header in _left(table)) else {}


def _left(table: Table) -> list[str]:
    """The columns that nothing was found in yet, and that tell lines apart."""
    taken = {match.header for match in table.found.values()}
    return [name for name, held in table.held.items() if name not in taken and held.distinct > 1]


def _tell_alike(one: Sequence[Any], other: Sequence[Any]) -> bool:
    """Whether what stands in either of two columns says what stands in the other."""
    return of_one(one, other) and of_one(other, one)


def _find_days(table: Table) -> bool:
    """The one column of days, and of times where there is one."""
    dates = [header for header, held in table.held.items() if held.dates >= NEARLY_ALL]
    times = [header for header, held in table.held.items() if held.times >= NEARLY_ALL and held.numbers == 0]
    if len(dates) != 1 or len(times) > 1:
        return False
    table.take("date", dates[0], "the only column that holds dates", CERTAIN)
    for header in times:
        table.take("time", header, "the only column that holds times of day", CERTAIN)
    return True


def _find_order(table: Table) -> bool:
    """The ids of which each stands on one day, several lines long; there may be none, but no two that differ."""
    on = days(table.column("date"))
    ids = [header for header in _left(table) if _is_coded(table, header)]
    found = [header for header in ids if of_one(table.sample[header], on) and table.held[header].distinct > len({*on})]
    if not found:
        return not any(table.held[header].unique for header in ids)  # which may count orders, or lines
    if not all(part_alike(table.sample[found[0]], table.sample[header]) for header in found):
        return False
    table.take("order", found[0], "each stands on lines of one day", PROBABLE)
    return True


def _find_customer(table: Table) -> bool:
    """The ids that come back on other days, each the same in an order; who else comes back is one of few."""
    on, orders = days(table.column("date")), table.column("order") if "order" in table.found else ()
    left = [header for header in _left(table) if not _has_fractions(table, header)]
    back = [header for header in left if comes_back(table.sample[header], on, orders)]
    coded = [header for header in back if _is_coded(table, header)]
    if not coded:
        return False
    best = max(coded, key=lambda header: table.held[header].distinct)
    many = table.held[best].distinct
    few = [
        header
        for header in back
        if FEW * table.held[header].distinct <= many and (orders or table.held[header].whole >= MOSTLY)
    ]  # without orders, words and codes that many lines share may be goods
    cells = table.sample[best]
    names = [each for each in back if table.held[each].kind == "name" and of_one(cells, table.sample[each])]
    if any(not part_alike(cells, table.sample[header]) for header in coded if header not in few):
        return False
    if any(not of_one(cells, table.sample[header]) for header in back if header not in (best, *few)):
        return False
    visits = len({*orders} if orders else {*zip(cells, on, strict=True)})
    if many < max(FEWEST_CUSTOMERS, OF_ORDERS * visits) or not (names or _leaves_room(table, best)):
        return False
    why = "they come back on other days" + (", one in each order" if orders else "")
    table.take("customer", best, why, PROBABLE)
    return True


def _leaves_room(table: Table, header: str) -> bool:
    """Whether these are e-mail addresses, or numbers that leave room for more of them than there are."""
    if table.held[header].kind == "email":
        return True
    ids = {text for cell in table.sample[header] if not is_blank(cell) and (text := str(cell).strip())}
    digits = [re.sub(r"\D", "", each) for each in ids]
    counted = [int(each) for each in digits if each]
    padded = any(each.startswith("0") for each in digits) and len({*map(len, digits)}) == 1 and len(digits[0]) >= 4
    return padded or (bool(counted) and max(counted) - min(counted) >= SPARSE * len(ids))


def _find_money(table: Table) -> bool:
    """What was paid: pieces × price, or one column of money that the pieces say the meaning of."""
    amounts = {name: table.numbers(name) for name in _left(table) if table.held[name].numbers >= NEARLY_ALL}
    multiplied = products(amounts)
    if len(multiplied) == 1:
        (one, other), total = multiplied[0].factors, multiplied[0].total
        return _take_product(table, one, other, total)
    money = [name for name, each in amounts.items() if not whole(each)]
    counts = [name for name, each in amounts.items() if whole(each) and not _is_code(table, name)]
    if multiplied or len(money) != 1 or len(counts) > 1:
        return False
    if not counts:
        table.take("amount", money[0], "the only column of money, and nothing counts pieces", PROBABLE)
        return True
    return _take_scaled(table, counts[0], money[0])


def _take_product(table: Table, one: str, other: str, total: str) -> bool:
    """Pieces, price and total of a line: pieces are whole, or differ for a product where the price does not."""
    for count, price in ((one, other), (other, one)):
        pieces, each = table.numbers(count), table.numbers(price)
        goods = [name for name in _goods(table, count, price, total) if of_one(table.sample[name], each)]
        several, differing = max((varying(table.sample[name], pieces) for name in goods), default=(0, 0))
        if (whole(pieces) and not whole(each)) or (goods and differing > HALF * several):
            table.take("amount", total, f"{count!r} × {price!r} on every line", CERTAIN)
            table.take("quantity", count, "with the price it gives the total of a line", CERTAIN)
            table.take("unit_price", price, "with the pieces it gives the total of a line", CERTAIN)
            _take_goods(table, goods)
            return True
    return False


def _take_scaled(table: Table, count: str, money: str) -> bool:
    """Pieces and what was paid for them all, or for each, as the same product at other quantities shows."""
    pieces, paid = table.numbers(count), table.numbers(money)
    goods = _goods(table, count, money)
    for name in goods:
        kept, grew = scaling(table.sample[name], pieces, paid)
        if max(kept, grew) >= BEYOND_DOUBT and not (kept and grew):
            column = "unit_price" if kept else "amount"
            seen = "the same with any" if kept else "n times as much with n"
            table.take(column, money, f"the same {name!r} costs {seen} pieces", PROBABLE)
            table.take("quantity", count, "whole numbers that count the pieces", PROBABLE)
            _take_goods(table, [name])
            return True
    if goods or not grow(pieces, paid):
        return False
    table.take("amount", money, "lines of several pieces cost as many times as much as those of one", PROBABLE)
    table.take("quantity", count, "whole numbers that count the pieces", PROBABLE)
    return True


def _goods(table: Table, *amounts: str) -> list[str]:
    """The columns beside `amounts` that may say what was sold, words before codes: they come back, and no customer says
    them.
    """
    customer = table.column("customer")
    found = [
        header
        for header in _left(table)
        if header not in amounts
        and not _has_fractions(table, header)
        and varying(table.sample[header], table.sample[header])[0] >= TELLING
        and not of_one(customer, table.sample[header])
    ]
    return sorted(found, key=lambda header: (table.held[header].numbers >= HALF, -table.held[header].distinct))


def _take_goods(table: Table, goods: Sequence[str]) -> None:
    free = [header for header in goods if header in _left(table)]
    if free:
        table.take("product", free[0], "each has one price", PROBABLE)


def _is_code(table: Table, header: str) -> bool:
    """Whether a column is no sum of anything, nor a part of one, as rates of tax and the pieces of a pack are: words,
    numbers with zeros before them, one for each product or customer, or those of the lines of an order.
    """
    cells, held = table.sample[header], table.held[header]
    if held.numbers < HALF:
        return True
    if _has_fractions(table, header):
        return False
    texts = [str(cell).strip() for cell in cells if not is_blank(cell)]
    if any(len(text) > 1 and text.startswith("0") and text.isdigit() for text in texts):
        return True
    told = table.numbers(header)
    if {abs(number) for number in told if number} <= {*RATES}:
        return _counts_lines(table, told)
    words = [name for name in _left(table) if table.held[name].numbers < HALF]
    goods = [table.found["product"].header] if "product" in table.found else []
    others = [table.found["customer"].header, *([*goods, *words] if min(map(len, texts)) >= OF_CODE else [])]
    same = (_tell_alike(cells, table.sample[other]) for other in others)
    return any(same) or _counts_lines(table, told)


def _counts_lines(table: Table, told: Sequence[float | None]) -> bool:
    """Whether numbers are 1, 2, 3 … on the lines of each order."""
    at: dict[Any, int] = {}
    if "order" not in table.found:
        return False
    for order, number in zip(table.column("order"), told, strict=True):
        at[order] = at.get(order, 0) + 1
        if number != at[order]:
            return False
    return True


def _is_coded(table: Table, header: str) -> bool:
    """Whether a column holds ids: e-mail addresses, or cells with a digit that are no fractions and no words."""
    held = table.held[header]
    if held.kind == "email":
        return True
    texts = [str(cell) for cell in table.sample[header] if not is_blank(cell)]
    coded = sum(any(each.isdigit() for each in text) and " " not in text.strip() for text in texts)
    return coded >= NEARLY_ALL * len(texts) and not _has_fractions(table, header) and held.times < HALF


def _has_fractions(table: Table, header: str) -> bool:
    held = table.held[header]
    return held.numbers >= HALF and (not held.counts or not whole(table.numbers(header)))
