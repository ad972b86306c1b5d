"""Quantity × unit price = total: the three columns that fit to the penny, whatever their names leave open."""

from __future__ import annotations

from regulars.headers import fold, unheld
from regulars.matching import CERTAIN, Table, rank, surer
from regulars.relations import NEARLY_ALL, PARTS, PENNY, TELLING, Product, products, varying, whole
from regulars.taxwords import untaxed

IN_SHORT = ("ep", "gp")
"""Names of a price and a total that mean other things too: only arithmetic shows them."""

MOST_COLUMNS = 8
"""So many columns of numbers are tried with each other."""


def settle(table: Table) -> None:
    """Take the columns of which one is the product of two others, where the names say otherwise or nothing."""
    if any(table.given.get(part) == "" for part in PARTS):
        return
    fits = [fit for fit in products(candidates(table)) if _agrees(table, fit)]
    if not fits:
        return
    named = {part: table.found[part].header for part in PARTS if part in table.found}
    quantity, price, total = (named.get(part, "") for part in PARTS)
    for fit in fits:
        if fit.total == total and {*fit.factors} == {quantity, price}:
            for part in PARTS:
                if part not in table.given:
                    table.found[part] = surer(table.found[part], "quantity × unit price is the line total", CERTAIN)
            return
    other = [fit for fit in fits if fit.total == total]
    other += [fit for fit in fits if total in fit.factors or fit.total == price]
    if not other and not total:
        other = fits
    if not other and {*fits[0].factors} == {quantity, price} and is_order_s(table, total):
        other = fits
    if not other and "amount" not in table.given:
        own = [fit for fit in fits if {*fit.factors} == {quantity, price}]
        other = [fit for fit in own if _comes_on_top(table.numbers(fit.total), table.numbers(total))]
    if other:
        take(table, min(other, key=lambda fit: rank("amount", fit.total) or (0, 0, 0)))


def candidates(table: Table) -> dict[str, list[float | None]]:
    """The columns of numbers whose names say something of pieces or money."""
    taken = {match.header for column, match in table.found.items() if column not in (*PARTS, "order_total")}
    headers = [
        header
        for header, held in table.held.items()
        if header not in taken
        and held.filled
        and held.suits("amount")
        and (bare(header) & {*IN_SHORT} or any(rank(column, header) for column in (*PARTS, "order_total")))
    ]
    return {header: table.numbers(header) for header in headers[:MOST_COLUMNS]}


def bare(header: str) -> set[str]:
    """A header folded, and without what it says of tax: `EP netto` → `epnetto`, `ep`."""
    return {fold(header), fold(unheld(header)), (untaxed(header) or ("",))[0]}


def _agrees(table: Table, fit: Product) -> bool:
    """Whether what the user named fits to it."""
    given = table.given
    factors = all(given[part] in fit.factors for part in PARTS[:2] if part in given)
    return factors and given.get("amount", fit.total) == fit.total and given.get("order_total") != fit.total


def is_order_s(table: Table, total: str) -> bool:
    """Whether a total is the same on all lines of an order."""
    if "order" not in table.found or not total:
        return False
    several, differing = varying(table.sample[table.found["order"].header], table.sample[total])
    return several >= TELLING and differing <= (1 - NEARLY_ALL) * several


def take(table: Table, fit: Product) -> None:
    """Take a product and its factors for total, quantity and price; asks where nothing tells the factors apart."""
    one, other = sorted(fit.factors, key=lambda header: (rank("quantity", header) or (0, 0, 0), header))
    if rank("quantity", one) is None or rank("quantity", other) is not None:
        wholes = [header for header in fit.factors if whole(table.numbers(header))]
        if len(wholes) != 1:
            table.ask("quantity", fit.factors, f", as their product is {fit.total!r}")
            return
        one, other = wholes[0], next(header for header in fit.factors if header != wholes[0])
    why = "quantity × unit price is the line total, to the penny"
    for part in PARTS:
        table.questions.pop(part, None)
        if part not in table.given:
            table.found.pop(part, None)
    for part, header in zip(PARTS, (one, other, fit.total), strict=True):
        if part not in table.given:
            table.take(part, header, why, CERTAIN)
    if "order_total" in table.found and table.found["order_total"].header in (one, other, fit.total):
        del table.found["order_total"]


def _comes_on_top(goods: list[float | None], total: list[float | None]) -> bool:
    """Whether a total is the goods and more, as with a tax, and on nearly no row less, as with a discount."""
    rows = [(g, t) for g, t in zip(goods, total, strict=True) if g and t]
    more = sum(1 for g, t in rows if abs(t) > abs(g) + PENNY)
    less = sum(1 for g, t in rows if abs(t) < abs(g) - PENNY)
    return more >= TELLING and less <= (1 - NEARLY_ALL) * len(rows)
