"""Lines that hold the sum of their order's other lines, beside those: an order must not count twice."""

from __future__ import annotations

import re
from collections.abc import Container, Mapping, Sequence
from typing import Any

from regulars import relations
from regulars.contents import is_blank
from regulars.engine import Engine, step
from regulars.errors import DataError
from regulars.headers import option
from regulars.heading import SUMS
from regulars.relations import PENNY

FEWEST = 5
"""Fewer orders than this show no habit."""

LIKE_ONE, SOME = 0.95, 0.2
"""The share of orders with a line without a product, in which that is their sum: all are so, or too many by chance."""


SUMMED, MANY = 3, 0.5
"""So many lines an order has where one can be the sum of others; so many of such orders are so by no chance."""

NAMED = 3
"""So many lines that are called a total, of a customer and a day, are sums of others."""

SEEN = 0.8
"""The share of lines called a total that must be one where all that is seen may hold some orders in part."""

_PAPER = (
    r"(?:receipt|ticket|order|invoice|bill|sale|slip|beleg|bon|kassenbon|kassabon|rechnung|auftrag|bestellung|einkauf|"
    r"facture|commande|note|panier|pedido|factura|recibo|compra|scontrino|ricevuta|fattura|ordine|spesa|fatura|encomenda|"
    r"talão|talao|factuur|bestelling|paragonu?|rachunku?|faktury|zamówienia|faktura|kvitto|köp|customer|client|kunde|kund|"
    r"cliente|klant|klient[a]?|day|tag|jour|día|dia|giorno|dag|dzień)s?"
)
_TO_PAY = (
    r"amount due|total due|balance due|to pay|zu zahlen|zu bezahlen|zahlbetrag|rechnungsbetrag|net à payer|à payer|"
    r"montant dû|a pagar|importe a pagar|da pagare|importo dovuto|valor a pagar|te betalen|te voldoen|do zapłaty|"
    r"att betala"
)
CALLED = (
    rf"(?:(?:{_PAPER}[ -]?)?{SUMS.removesuffix('([^a-z].*)?')}(?:[ :-]+(?:of|for|the|de|du|des|la|le|del|della|do|da|"
    rf"van|der|för))*(?:[ :-]+{_PAPER})?|{_TO_PAY})[^a-zà-ż]*"
)
"""What the sum of a receipt, an order, a customer or a day is called where a product stands: `TOTAAL BON`."""


def refuse_named(headers: Mapping[str, str], sample: Mapping[str, Sequence[Any]]) -> None:
    """Refuse lines that are called a total in the place of the order or of the product, and would count as sales."""
    money = next((headers[name] for name in ("amount", "order_total") if name in headers), None)
    if money is None or not {"customer", "date"} <= {*headers}:
        return
    needed = list(zip(*(sample[headers[name]] for name in ("customer", "date")), sample[money], strict=True))
    people = {str(cell).strip().lower() for cell in sample[headers["customer"]]}
    proven = {"product"} if are_named(headers, sample) else set()
    for column in [name for name in ("order", "product", "customer") if name in headers and name not in proven]:
        named = [
            str(cell).strip()
            for cell, others in zip(sample[headers[column]], needed, strict=True)
            if not is_blank(cell) and not any(map(is_blank, others)) and _is_sum(str(cell), column, people)
        ]
        if len(named) >= NAMED:
            raise DataError(
                f"{len(named):,} lines seen are called {named[0]!r} under {headers[column]!r}, and would count beside "
                f"the lines they sum up. Take them out; if they are no sums, say --columns {option('amount', money)}"
            )


def _is_sum(cell: str, column: str, people: Container[str]) -> bool:
    """Whether a cell says that its line is a sum.

    A product may begin with such a word (`Total Repair`), and a customer too, but for one called after another.
    """
    found = re.fullmatch(SUMS, cell.strip().lower())
    rest = (found[3] or "").strip(" :-") if found else ""
    if column == "customer":
        return bool(rest) and (rest in people or re.sub(r"^\w+ ", "", rest) in people)
    return found is not None and (column == "order" or not re.search(r"\w", rest))


def are_named(headers: Mapping[str, str], sample: Mapping[str, Sequence[Any]]) -> bool:
    """Whether lines are called a sum in the place of the product, and nearly all of them are that of their order."""
    money = _money(headers)
    if money is None or not {"order", "product"} <= {*headers}:
        return False
    products = sample[headers["product"]]
    named = [row for row, cell in enumerate(products) if not is_blank(cell) and is_called(str(cell))]
    if len(named) < NAMED:
        return False
    goods = [None if is_called(str(cell)) else cell for cell in products]
    found = relations.order_sums(sample[headers["order"]], goods, _pieces(headers, sample), sample[money])
    paid = relations.numbers(sample[money])
    return len(found.intersection(named)) >= SEEN * sum(1 for row in named if paid[row])


def is_called(cell: str) -> bool:
    """Whether a product is nothing but a word for a sum."""
    return bool(re.fullmatch(CALLED, cell.strip().lower()))


def _money(headers: Mapping[str, str]) -> str | None:
    return next((headers[name] for name in ("amount", "unit_price") if name in headers), None)


def _pieces(headers: Mapping[str, str], sample: Mapping[str, Sequence[Any]]) -> Sequence[Any]:
    return sample[headers["quantity"]] if "quantity" in headers else [1] * len(sample[headers["order"]])


def refuse_unnamed(headers: Mapping[str, str], sample: Mapping[str, Sequence[Any]]) -> None:
    """Refuse lines that hold the sum of their order's other lines, with shipping or not, where nothing says that."""
    if "order" not in headers or not {"amount", "unit_price"} & {*headers}:
        return
    money = headers["amount" if "amount" in headers else "unit_price"]
    paid = relations.numbers(sample[money])
    if "amount" not in headers and "quantity" in headers:
        counts = relations.numbers(sample[headers["quantity"]])
        paid = [one and one * (1 if many is None else many) for one, many in zip(paid, counts, strict=True)]
    orders: dict[Any, list[int]] = {}
    for row, order in enumerate(sample[headers["order"]]):
        if paid[row] and not is_blank(order):
            orders.setdefault(order, []).append(row)
    several = [rows for rows in orders.values() if len(rows) >= SUMMED]
    beside = [cells for header, cells in sample.items() if header != money]
    found = [at for rows in several if (at := _sum_of(rows, paid, beside)) is not None]
    if len(found) < max(FEWEST, MANY * len(several)) or _says_so(headers, sample, found):
        return
    raise DataError(
        f"one line of each of {len(found):,} orders has in {money!r} the sum of the other lines of its order, and "
        f"would count beside them. Take these out; if they are no sums, say --columns {option('amount', money)}"
    )


def _sum_of(rows: Sequence[int], paid: relations.Numbers, beside: Sequence[Sequence[Any]]) -> int | None:
    """The row of an order that is the sum of its others, or that with a number on top which stands beside it."""
    most = max(rows, key=lambda row: paid[row] or 0)
    more = 2 * (paid[most] or 0) - sum(paid[row] or 0 for row in rows)
    if more > PENNY and not any(
        abs((each or 0) - more) <= PENNY for each in relations.numbers([cells[most] for cells in beside])
    ):
        return None
    return most if more >= -PENNY else None


def _says_so(headers: Mapping[str, str], sample: Mapping[str, Sequence[Any]], found: Sequence[int]) -> bool:
    """Whether a column of kinds or states has words of its own for such lines, and may leave them out."""
    rest = {*range(len(next(iter(sample.values()))))} - {*found}
    columns = [sample[headers[name]] for name in ("type", "status") if name in headers]
    return any({cells[row] for row in found}.isdisjoint({cells[row] for row in rest}) for cells in columns)


def find(
    engine: Engine, headers: Mapping[str, str], sample: Mapping[str, Sequence[Any]], *, settled: bool = False
) -> bool:
    """Whether lines of `cells` without a product hold the sum of their order's other lines.

    Looks at all lines only where the sample shows some such. Raises DataError where many are so and many are not; where
    the user has `settled` which column is the amount, these are no sums.
    """
    money = _money(headers)
    if money is None or not {"order", "product"} <= {*headers}:
        return False
    order, product = (sample[headers[name]] for name in ("order", "product"))
    if named := are_named(headers, sample):
        product = [None if is_called(str(cell)) else cell for cell in product]
    if not relations.order_sums(order, product, _pieces(headers, sample), sample[money]):
        return False
    told = engine.records(step("order_sums"))[0]
    blank, summed = (told["with_name"], told["with_own_sum"]) if named else (told["with_blank"], told["with_sum"])
    if summed >= max(NAMED if named else FEWEST, (1 if named else LIKE_ONE) * blank):
        return True
    if not settled and (named or summed >= max(FEWEST, SOME * blank)):
        settle = option("amount", money) if "amount" in headers else "product="
        what = f"called a sum under {headers['product']!r}" if named else f"without {headers['product']!r}"
        raise DataError(
            f"{summed:,} of {blank:,} orders with a line {what} have the sum of their other lines there, in {money!r}, "
            f"and would count twice. Take the lines with sums out; if they are no sums, say --columns {settle}"
        )
    return False
