"""Whether a price is of one piece or of all on its line: the one stays, the other grows with the pieces."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Sequence
from itertools import product
from statistics import median
from typing import Any

from regulars import arithmetic, totals
from regulars.headers import fold, option, words
from regulars.matching import CERTAIN, KNOWN, NAMES, PROBABLE, Table, is_total, rank, surer
from regulars.relations import (
    BEYOND_DOUBT,
    NEARLY_ALL,
    TELLING,
    Numbers,
    order_sums,
    rising,
    says_line,
    scaling,
)

EITHER = (
    *("soldfor", "verkauftfur", "vendupour", "venduau", "vendutoa", "vendutoper", "vendidopor", "vendidoa"),
    *("verkochtvoor", "sprzedanoza", "price", "salesprice", "saleprice", "itemprice", "lineitemprice", "finalprice"),
    *("preis", "prix", "precio", "prezzo", "preco", "prijs", "cena", "pris", "endpreis", "prixfinal", "preciofinal"),
    *("prezzofinale", "eindprijs", "slutpris", "ar", "hinta", "cijena", "kaina", "hind", "pret", "fiyat"),
    *("цена", "ціна"),
)
"""Names of prices that may be of one piece or of all on the line."""

PAID = (
    *("pricepaid", "paidprice", "bezahlterpreis", "gezahlterpreis", "prixpaye", "preciopagado", "prezzopagato"),
    *("precopago", "betaaldeprijs", "zaplaconacena", "cenazaplacona", "betaltpris"),
)
"""Names of what was paid, which is of one piece or of all: asked about where nothing decides."""

BARE = (
    *("amount", "value", "betrag", "wert", "montant", "valeur", "importe", "monto", "valor", "importo", "valore"),
    *("montante", "bedrag", "waarde", "kwota", "wartosc", "belopp", "varde", "belob", "belop"),
)
"""Names of money that say neither a total nor a price."""

ALIKE, MORE = (0.67, 1.5), 1.67
"""What a piece costs on lines of several, as a part of what one alone costs; and how much more such lines come to."""

HIGHER = 2 / 3
"""In so many pairs of a line of one piece and one of several at least, the latter costs more where it is the line's."""
CLEAR = 0.8
"""The share of cases that must say the same where a name leaves it open."""


def settle(table: Table) -> None:
    """Ask where a price may be of one piece or of the line: the one stays, the other grows with the quantity."""
    found = table.found
    part = next((part for part in ("unit_price", "amount") if part in found), None)
    if part is None or "quantity" not in found or {"unit_price", "amount"} <= {*found} or part in table.given:
        return
    header = found[part].header
    if part == "amount" and arithmetic.is_order_s(table, header):
        return
    either = part == "unit_price" and bool(arithmetic.bare(header) & {*EITHER, *PAID})
    price, quantity = table.numbers(header), _own_pieces(table, header)
    if either and _summed_up(table, quantity, price):
        return
    sold = goods(table)
    if not sold:
        if either:
            _settle_by_kind(table, header, quantity, price)
            _ask_by_pieces(table, header, quantity, price)
        return
    kept, grew = scaling(sold, quantity, price)
    other, sure = (grew, kept) if part == "unit_price" else (kept, grew)
    if either and grew >= BEYOND_DOUBT and not kept:
        del found["unit_price"]
        table.take(
            "amount", header, "the same product costs n times as much with n pieces, so it is the line's", PROBABLE
        )
        return
    if either and not kept:
        more, less = rising(sold, quantity, price)
        if more >= BEYOND_DOUBT and more >= CLEAR * (more + less):
            _ask(table, header, f"the same product costs more with more pieces in {more:,} of {more + less:,} cases")
            return
    if part == "amount" and not sure and _is_of_one(table, sold, quantity, price, other):
        del found["amount"]
        why = "the same product costs the same with any quantity, so it is of one piece"
        table.take("unit_price", header, why, PROBABLE)
        return
    by_chance = kept + grew <= (1 - NEARLY_ALL) * sum(rising(sold, quantity, price))
    of_an_item = "." in header  # what an interface calls the price of an item is of one
    if either and by_chance and not of_an_item and _cost_more(quantity, price):
        _ask(table, header, "no product has one price, and lines of several pieces cost more than those of one")
        return
    if other >= TELLING and other >= CLEAR * (other + sure):
        seen = "costs n times as much with n pieces" if part == "unit_price" else "costs the same with any quantity"
        _ask(table, header, f"the same product {seen} in {other:,} of {other + sure:,} cases")


def _is_of_one(table: Table, sold: Sequence[Any], quantity: Numbers, price: Numbers, kept: int) -> bool:
    """Whether what is called nothing but an amount is of one piece: so many lines `kept` it with other quantities, of
    several products at several prices.
    """
    found = table.found
    bare = arithmetic.bare(found["amount"].header) & {*BARE}
    counted = (rank("quantity", found["quantity"].header) or (0, 0, 0))[0] == -KNOWN
    if not bare or not counted or kept < BEYOND_DOUBT or kept < CLEAR * sum(rising(sold, quantity, price)):
        return False
    several = {good for good, cost in zip(sold, price, strict=True) if cost}
    return min(len(several), len({cost for cost in price if cost})) >= TELLING


def _settle_by_kind(table: Table, header: str, quantity: Numbers, price: Numbers) -> None:
    """Take a price for the line's where things of one kind, as a column other than the product says it, cost n times as
    much with n pieces; ask where they cost more, but not in step.
    """
    for kind, held in table.free("type").items():
        if held.numbers >= CLEAR or not 1 < held.distinct <= held.filled / BEYOND_DOUBT:
            continue
        kept, grew = scaling(table.sample[kind], quantity, price)
        more, less = rising(table.sample[kind], quantity, price)
        if grew >= BEYOND_DOUBT and not kept and grew >= NEARLY_ALL * (more + less):
            del table.found["unit_price"]
            said = "things of one kind cost n times as much with n pieces, so it is the line's"
            table.take("amount", header, said, PROBABLE)
            return
        if more >= BEYOND_DOUBT and more >= CLEAR * (more + less):
            seen = f"things of one kind cost more with more pieces in {more:,} of {more + less:,} cases"
            _ask(table, header, seen)
            return


def grow(quantity: Numbers, price: Numbers) -> bool:
    """Whether the prices of many lines of several pieces are those of one piece times the pieces, by their medians."""
    pairs = [(count, cost) for count, cost in zip(quantity, price, strict=True) if count and cost and count > 0 < cost]
    one = [cost for count, cost in pairs if count == 1]
    each = [cost / count for count, cost in pairs if count > 1]
    several = [cost for count, cost in pairs if count > 1]
    if min(len(one), len(several)) < BEYOND_DOUBT or min(len({*one}), len({*several})) < TELLING:
        return False  # a few things at one price each say nothing
    return ALIKE[0] <= median(each) / median(one) <= ALIKE[1] and median(several) >= MORE * median(one)


def _cost_more(quantity: Numbers, price: Numbers) -> bool:
    """Whether many lines of several pieces cost more than those of one, in far more pairs of them than half."""
    pairs = [(count, cost) for count, cost in zip(quantity, price, strict=True) if count and cost and count > 0 < cost]
    one, several = ([cost for count, cost in pairs if (count > 1) is more] for more in (False, True))
    if min(len(one), len(several)) < BEYOND_DOUBT:
        return False
    one.sort()
    less = sum(bisect_left(one, cost) for cost in several)
    return less >= HIGHER * len(one) * len(several)


def goods(table: Table) -> Sequence[Any]:
    """What was sold on each line: the product, or for want of one a name that is not the customer's."""
    if "product" in table.found:
        return table.column("product")
    named = [header for header in table.free("product") if fold(header) in NAMES]
    return table.sample[named[0]] if "customer" in table.found and len(named) == 1 else ()


def _own_pieces(table: Table, money: str) -> list[float | None]:
    """The quantities, without those of lines that hold the sum of their order's other lines."""
    quantity = table.numbers(table.found["quantity"].header)
    if not {"order", "product"} <= {*table.found}:
        return quantity
    order, product, count = (table.column(column) for column in ("order", "product", "quantity"))
    sums = order_sums(order, product, count, table.sample[money])
    return [None if row in sums else pieces for row, pieces in enumerate(quantity)]


def _summed_up(table: Table, quantity: list[float | None], price: list[float | None]) -> bool:
    """Whether another total, with what comes on top, settles it; asks where nothing does and the name is either."""
    header = table.found["unit_price"].header
    extras = [table.numbers(table.found[name].header) for name in ("tax", "shipping") if name in table.found]
    free = [
        table.numbers(other) for other in table.free("tax") if re.search(f"{totals.TAX}|{totals.SENT}", words(other))
    ]
    named = [other for other in arithmetic.candidates(table) if other != header and is_total(other)]
    for total, more in product(named, (extras, extras + free) if free else (extras,)):
        line, unit = says_line(quantity, price, table.numbers(total), more)
        if line >= TELLING and line >= CLEAR * (line + unit):
            del table.found["unit_price"]
            table.take("amount", header, f"with what comes on top it is {total!r}, whatever the quantity", PROBABLE)
            return True
        if unit >= TELLING and unit >= CLEAR * (line + unit):
            table.found["unit_price"] = surer(table.found["unit_price"], f"× quantity it gives {total!r}", CERTAIN)
            return True
    if fold(header) in EITHER[:2] and _has_several(quantity):
        _ask(table, header, "nothing in the file decides")
        return True
    return False


def _ask_by_pieces(table: Table, header: str, quantity: Numbers, price: Numbers) -> None:
    """Ask where a price is still taken for that of one, and lines of several pieces cost so much more, or it is what
    was paid.
    """
    found = table.found.get("unit_price")
    if not found or found.header != header or "amount" in table.questions:
        return
    if fold(header) in PAID and _has_several(quantity):
        _ask(table, header, "nothing in the file decides")
    elif grow(quantity, price):
        _ask(table, header, "lines of several pieces cost as many times as much as those of one, by the median")


def _has_several(quantity: Numbers) -> bool:
    return any(count is not None and abs(count) > 1 for count in quantity)


def _ask(table: Table, header: str, seen: str) -> None:
    table.questions["amount"] = (
        f"{header!r} of {table.source} may be the price of one piece or the total of the line: {seen}. "
        f"Say which with --columns {option('unit_price', header)} or {option('amount', header)}"
    )
