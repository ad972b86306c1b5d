"""Which numbers are the pieces, the price of one and the line's total."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Sequence
from itertools import permutations
from statistics import median
from typing import Any

from regulars import (
    advances,
    arithmetic,
    homemoney,
    itemsales,
    lineprice,
    makeup,
    netting,
    on_top,
    order_discounts,
    order_totals,
    packs,
    partpaid,
    per_order,
    pieces,
    piecesback,
    price_or_total,
    pricebase,
    shares,
    subtotals,
    totals,
)
from regulars.contents import MONEY, MOSTLY
from regulars.currencies import known
from regulars.headers import in_percent, option, words
from regulars.matching import CERTAIN, ONLY, PROBABLE, Table, find, rank, ranked
from regulars.phrases import LIST_PRICE
from regulars.price_or_total import CLEAR
from regulars.relations import (
    BEYOND_DOUBT,
    NEARLY_ALL,
    PENNY,
    TELLING,
    Numbers,
    products,
    scaling,
    varying,
    whole,
)

AVERAGE_PRICE = (
    r" (?:avg|average|mean|durchschn|durchschnittlicher|mittlerer|o|gem|gemiddelde|srednia|genomsnittligt) "
    r"(?:(?:unit|selling|sales|sale|item|product) )?(?:price|preis|prijs|cena|pris)(?: per (?:unit|item|piece))? "
    r"| (?:durchschnitts|mittel)(?:verkaufs|stuck)?preis | (?:genom)?snitt(?:s)?pris | gennemsnitspris "
    r"| (?:price|preis|prijs|cena|pris) (?:avg|average|mean|gemiddeld|srednia) "
    r"| (?:prix|precio|prezzo|preco)(?: (?:unitaire|unitario|de venta|de vente|di vendita|de venda))? "
    r"(?:moyen|medio|promedio|mediano) "
)
"""The header of what one piece cost on average."""

RETAIL, TRADE = r" retail price ", r" (?:wholesale|trade) price "
SHOPS = r" (?:retailers?|stockists?|resellers?|dealers?) "
"""Words of what a shop asks for, of what it pays, and of customers that are shops."""

PAID = (
    r" (?:total )?(?:paid|to pay|received|bezahlt|gezahlt|kassiert|erhalten|zu zahlen|paye|regle|encaisse|recu|a payer|"
    r"pagado|cobrado|recibido|pagato|incassato|ricevuto|da pagare|pago|recebido|a pagar|betaald|ontvangen|te betalen|"
    r"zaplacono|do zaplaty|betalt|betald|mottaget|"
    r"att betala|оплачено|сплачено|zaplacen[oa]|zaplatene|uhrazeno|fizetve|platit|maksettu|odendi|πληρωθηκε|placeno|"
    r"donation|spende|donacion|donativo|donazione|doacao|darowizna|beitrag|mitgliedsbeitrag|"
    r"cotisation|cuota|quota|contributie|skladka|medlemsavgift|membership fee|price paid) "
)
"""The header of what was paid or given, or of whether it was."""

FEE = (
    r" (?:\w+ )?(?:fees?|dues|gebuhr(?:en)?|frais|tarifa|taxa|tassa|avgift|oplata|kontingent|leges|honorar|honoraires?|"
    r"honorarios|onorario) "
)
"""Headers of a fee, which is what a club or a school sells; elsewhere it is a part of what was paid."""

HARDLY = 0.1
"""Hardly anybody pays less than this share of a price."""


def settle(table: Table, *, laid_out: bool) -> None:
    """Tell quantity, unit price and line total apart, or ask."""
    if not laid_out:
        _only_money(table)
        advances.find(table)
        on_top.unnamed(table)
        totals.settled(table)
        _only_price(table)
        _average_price(table)
        pieces.at_cost(table)
        pieces.of_goods(table)
        pieces.of_totals(table)
        order_totals.of_two(table)
        order_totals.of_lines(table)
        order_totals.of_orders(table)
        order_totals.made_of_lines(table)
        pieces.by_measure(table)
        arithmetic.settle(table)
        pieces.find(table)
        totals.price_of_one(table)
        totals.final_price(table)
        price_or_total.settle(table)
        lineprice.find(table)
        totals.after_discount(table)
        totals.less_on_some(table)
        partpaid.with_what_is_owed(table)
        partpaid.paid_with_more(table)
        on_top.without_tax(table)
        on_top.net_of_two(table)
        on_top.rate_on_top(table)
        totals.net_by_name(table)
        _price_of_many(table)
        packs.doubt(table)
        _goods_of_totals(table)
    elif {"unit_price", "amount"}.isdisjoint(table.found):
        subtotals.find(table)
        on_top.goods_alone(table)
        makeup.find(table)
    elif "unit_price" in table.found and "amount" not in table.found:
        price_or_total.settle(table)
    _of_the_line(table)
    _retail_or_trade(table)
    _pieces_or_money(table)
    _one_price_each(table)
    piecesback.settle(table)
    homemoney.find(table)
    if netting.before_refunds(table) and not laid_out:
        on_top.without_tax(table)
        on_top.goods_alone(table)


def _goods_of_totals(table: Table) -> None:
    """Take what was sold, where totals have more in them, or less."""
    subtotals.find(table)
    on_top.goods_alone(table)
    totals.net_or_gross(table)
    totals.before_fees(table)
    itemsales.find(table)
    order_totals.beside_lines(table)
    order_discounts.find(table)
    makeup.find(table)


def _only_money(table: Table) -> None:
    """Take for the amount a column called `Paid`, or by the name of a currency (`€`), where no other money is found."""
    if {*MONEY} & {*table.found, *table.questions, *table.given}:
        return
    free = [header for header, held in table.free("amount").items() if held.numbers >= CLEAR]
    free = [header for header in free if {*table.held[header].examples} - {"0", "1"}]  # else it says whether, not what
    bare = {header: re.sub(r"[(].*[)]", "", header) for header in free}
    money = [header for header in free if re.fullmatch(PAID, words(bare[header])) or known(header.strip())]
    if len(money) == 1 and (asked := _paid_so_far(table, money[0], free)):
        table.take("amount", asked, f"what was asked for, of which {money[0]!r} was paid so far", PROBABLE)
    elif len(money) == 1:
        table.take("amount", money[0], "what was paid, and the only money of each line", PROBABLE)
    elif len(money) == 2 and all(known(each.strip()) for each in money) and _one_rate(*map(table.numbers, money)):
        euro = next((each for each in money if known(each.strip()) == "EUR"), money[0])
        other = next(each for each in money if each != euro)
        table.take("amount", euro, f"the only money of each line; {other!r} is the same in another currency", PROBABLE)
    fees = [header for header in free if re.fullmatch(FEE, words(header)) and not re.search(LIST_PRICE, words(header))]
    if not money and len(fees) == 1 and all(table.held[each].counts for each in free if each != fees[0]):
        table.take("amount", fees[0], "a fee, and the only money of each line", ONLY)


def _paid_so_far(table: Table, paid: str, free: Iterable[str]) -> str:
    """The header of what was asked for: to the penny what was paid and what is left, where both are not nothing."""
    given, others = table.numbers(paid), [header for header in free if header != paid]
    for asked, left in permutations(others, 2):
        rows = [
            (a, p, rest)
            for a, p, rest in zip(table.numbers(asked), given, table.numbers(left), strict=True)
            if a is not None and p is not None and rest is not None and (p or rest)
        ]
        open_ = sum(rest > 0 for _, _, rest in rows)
        if open_ >= TELLING and all(rest >= 0 and abs(a - p - rest) < PENNY for a, p, rest in rows):
            return asked
    return ""


def _one_rate(one: Numbers, other: Numbers) -> bool:
    """Whether two columns are the same money at one rate, to the penny."""
    rows = [(a, b) for a, b in zip(one, other, strict=True) if a and b]
    rate = sum(abs(a) for a, _ in rows) / sum(abs(b) for _, b in rows) if len(rows) >= BEYOND_DOUBT else 0
    return bool(rate) and all(abs(a - rate * b) <= PENNY * max(1, rate) for a, b in rows)


def _only_price(table: Table) -> None:
    """Take a list price for that of one piece where it is the only price, and beside it stands the share taken off, or
    the money, where nothing counts pieces of which that may be one's, and nothing else is money.
    """
    if {*MONEY} & {*table.found, *table.questions, *table.given} or "discount" not in table.found:
        return
    off = table.found["discount"].header
    listed = [header for header in table.free("unit_price") if re.search(LIST_PRICE, words(header))]
    if len(listed) != 1:
        return
    others = {header for header, held in table.free("amount").items() if held.filled and not held.counts} - {*listed}
    alone = not others and "quantity" not in table.found
    if shares.is_share(table.sample[off], off) or (alone and _comes_off(table, listed[0], off)):
        why = "a list price, the only price of each line, before the discount"
        table.take("unit_price", listed[0], why, PROBABLE)


def _comes_off(table: Table, listed: str, off: str) -> bool:
    """Whether a discount may be money that comes off a price on its line: it is never more than that."""
    pairs = [(p, o) for p, o in zip(*map(table.numbers, (listed, off)), strict=True) if p and o]
    return len(pairs) >= TELLING and all(abs(o) <= abs(p) for p, o in pairs)


def _average_price(table: Table) -> None:
    """Take an average price for that of one piece where it is the only price, and beside it stand the pieces."""
    if {*MONEY} & {*table.found, *table.questions, *table.given} or "quantity" not in table.found:
        return
    averages = [header for header in table.free("unit_price") if re.fullmatch(AVERAGE_PRICE, words(header))]
    if len(averages) == 1:
        why = "an average price, the only price of each line, beside how many were sold at it"
        table.take("unit_price", averages[0], why, PROBABLE)


def _of_the_line(table: Table) -> None:
    """Take the price of a line, and not that of its goods, which JSON has in it: `items.price`, `items.item.price`."""
    if not {"unit_price", "quantity"} <= {*table.found} or "unit_price" in table.given:
        return
    held, price = table.found["quantity"].header.rpartition(".")[0], table.found["unit_price"].header
    if not held or not price.removeprefix(f"{held}.").count("."):
        return
    own = [each for _, each in ranked("unit_price", table.free("unit_price")) if each.rpartition(".")[0] == held]
    if own:
        table.take("unit_price", own[0], f"the price of the line, where {price!r} is that of the goods", PROBABLE)


def _retail_or_trade(table: Table) -> None:
    """Take the trade price where shops are the customers, and ask where nothing says which price was paid."""
    found = table.found
    price = found["unit_price"].header if "unit_price" in found and "amount" not in found else ""
    trade = next((header for header in table.free("unit_price") if re.search(TRADE, words(header))), "")
    if not trade or not re.search(RETAIL, words(price)) or "unit_price" in table.given:
        return
    if re.search(SHOPS, words(found["customer"].header if "customer" in found else "")):
        table.take("unit_price", trade, f"the customers are shops, which ask {price!r} and pay this", PROBABLE)
    else:
        table.ask("unit_price", (price, trade), ", what a shop asks for or what it pays")


def _price_of_many(table: Table) -> None:
    """Ask for totals where a column says that prices are of a hundred or a thousand pieces, and no total is there."""
    if "unit_price" not in table.found or "amount" in table.found or "unit_price" in table.given:
        return
    for header in [header for header in table.held if pricebase.says_base(header)]:
        bases = {value for value in table.numbers(header) if value}
        price = table.found["unit_price"].header
        if bases and bases != {1.0} and bases <= pricebase.BASES and not price.endswith(pricebase.OF_ONE):
            table.questions["unit_price"] = (
                f"{header!r} of {table.source} says that prices are of {_counts(bases)} "
                f"pieces. Export the total of each line too; if {price!r} is the price of one piece, say --columns "
                f"{option('unit_price', price)}"
            )
    price, count = (table.found[part].header if part in table.found else "" for part in ("unit_price", "quantity"))
    if pricebase.is_of_many(price, count) and not _is_told(table, price, count):
        table.questions["unit_price"] = (
            f"{price!r} of {table.source} is not of one of what {count or 'a line'!r} counts, as it says. Export the "
            f"total of each line too; if it is the price of one, say --columns {option('unit_price', price)}"
        )


def _is_told(table: Table, price: str, count: str) -> bool:
    """Whether it is sure how many of what is counted a price is of: then what one costs counts. Money that comes off,
    and totals of orders that no such lines make, are left to be asked about.
    """
    many = count and pricebase.divisor(price, count, table.numbers(count))
    offs = [header for header in table.held if rank("discount", header)]
    if not many or not all(in_percent(header) or table.held[header].percents >= MOSTLY for header in offs):
        return False
    if "order_total" not in table.found:
        return True
    costs = [None if each is None else each / many for each in table.numbers(price)]
    return "order" in table.found and len(offs) < 2 and _make_totals(table, table.numbers(count), costs, offs)


def _make_totals(table: Table, counts: Numbers, costs: Numbers, offs: Sequence[str]) -> bool:
    """Whether lines of so many at such a price, less a discount in percent, make what their orders say they come to."""
    less: Numbers = table.numbers(offs[0]) if offs else [0.0] * len(counts)
    sums: dict[Any, float] = defaultdict(float)
    for order, pieces_, cost, off in zip(per_order.orders(table), counts, costs, less, strict=True):
        sums[order] += round((pieces_ or 0) * (cost or 0) * (1 - (off or 0) / 100), 2)
    for header in [header for header, held in table.held.items() if held.suits("amount")]:
        told = {order: total for order, total in per_order.once(table, header).items() if total}
        fits = sum(abs(sums[order] - total) < PENNY for order, total in told.items())
        if fits >= BEYOND_DOUBT and fits >= NEARLY_ALL * len(told):
            return True
    return False


def _one_price_each(table: Table) -> None:
    """Ask where the lines of an order all have one price, and nothing counts pieces: it may be the order's total."""
    found = table.found
    if "unit_price" not in found or {"quantity", "amount"} & {*found} or not {"order", "product"} <= {*found}:
        return
    if {"unit_price", "order_total"} & {*table.given}:
        return
    header = found["unit_price"].header
    several, differing = varying(table.column("order"), table.sample[header])
    _, products_ = varying(table.column("order"), table.column("product"))
    if min(several, products_) >= TELLING and differing <= (1 - NEARLY_ALL) * several:
        table.questions["amount"] = (
            f"{header!r} of {table.source} may be the price of each line or the total of a whole order: it is the same "
            f"on every line in {several - differing:,} of {several:,} orders of several lines. Say which with "
            f"--columns {option('unit_price', header)} or {option('order_total', header)}"
        )


def _counts(bases: set[float]) -> str:
    return " or ".join(f"{each:,.0f}" for each in sorted(bases))


def _pieces_or_money(table: Table) -> None:
    """Ask where an amount beside a price, without a quantity, is often below the price: it may count pieces."""
    found = table.found
    if not {"amount", "unit_price"} <= {*found} or "quantity" in found or {"amount", "quantity"} & {*table.given}:
        return
    if found["amount"].confidence >= CERTAIN:
        return
    amount, price = (found[part].header for part in ("amount", "unit_price"))
    pairs = [(a, p) for a, p in zip(table.numbers(amount), table.numbers(price), strict=True) if a and p]
    below = sum(1 for a, p in pairs if abs(a) < abs(p))
    if below >= TELLING and below > (1 - CLEAR) * len(pairs) and whole([a for a, _ in pairs]):
        if _counts_pieces(table, amount, price):
            return
        free = [header for header, held in table.free("amount").items() if held.filled and held.suits("amount")]
        columns = {header: table.numbers(header) for header in (amount, price, *free)}
        fits = [fit for fit in products(columns) if {*fit.factors} == {amount, price} and fit.total in free]
        if len(fits) == 1:
            arithmetic.take(table, fits[0])
            return
        table.questions["amount"] = (
            f"{amount!r} of {table.source} may be money or a number of pieces: it is below {price!r} on {below:,} of "
            f"{len(pairs):,} lines. Say which with --columns {option('quantity', amount)},"
            f"{option('amount', price)} or {option('amount', amount)}"
        )


def _counts_pieces(table: Table, amount: str, price: str) -> bool:
    """Take an amount for the pieces where a product costs n times as much with n of them, or always the same.

    An amount that is what was paid of a price is never above it, and not a few cents of many.
    """
    pieces, paid = table.numbers(amount), table.numbers(price)
    kept, grew = scaling(price_or_total.goods(table) or [None] * len(paid), pieces, paid)
    pairs = [(abs(a), abs(p)) for a, p in zip(pieces, paid, strict=True) if a and p]
    unlike = sum(a > p for a, p in pairs) >= TELLING or median(a / p for a, p in pairs) < HARDLY
    if grew >= BEYOND_DOUBT and grew >= NEARLY_ALL * (grew + kept):
        said = "the same product costs n times as much with n of "
    elif kept >= BEYOND_DOUBT and not grew and unlike:
        said = "the same product costs the same with any number of "
    else:
        return False
    del table.found["amount"], table.found["unit_price"]
    table.take("quantity", amount, f"{said}these, so they are pieces", PROBABLE)
    table.take("unit_price" if kept > grew else "amount", price, f"{said}{amount!r}", PROBABLE)
    if kept > grew:
        find(table, "amount")  # another column may be the line's total
    return True
