"""A price that is the whole line's counts as it stands where what was paid shows it; others count by the piece."""

from decimal import Decimal
from random import Random
from typing import Any

import polars as pl
import pytest

from regulars.preparing import Prepared, prepare
from regulars.settings import Settings

LINES = 120
RNG = Random(7)
PIECES = [RNG.choice((1, 1, 1, 2, 3)) for _ in range(LINES)]
ONE = [Decimal(RNG.randrange(80, 640)) / 10 for _ in range(LINES)]
ALL = [pieces * one for pieces, one in zip(PIECES, ONE, strict=True)]
OFF = [Decimal(RNG.choice((0, 0, 35, 50, 120))) / 20 for _ in range(LINES)]
TAX = [round(cost * Decimal("0.07"), 2) if line % 4 else Decimal(0) for line, cost in enumerate(ALL)]
TIP = [Decimal(RNG.choice((0, 2, 3, 5))) + Decimal("0.5") * (line % 3 == 1) for line in range(LINES)]


def read(names: tuple[str, ...], parts: str, prices: list[Decimal], **more: Any) -> Prepared:
    """Lines with what was paid: the price with the tax and the tip, less the discount, such as are in `parts`."""
    pieces, price, off, tax, tip, paid = names
    extras = {"d": (off, OFF, -1), "x": (tax, TAX, 1), "t": (tip, TIP, 1)}
    used = [extras[part] for part in parts]
    total = [ALL[line] + sum(sign * cells[line] for _, cells, sign in used) for line in range(LINES)]
    lines = {
        "Receipt No": [f"R{line // 2 + 400}" for line in range(LINES)],
        "Customer": [f"K{30 + line // 2 % 13}" for line in range(LINES)],
        "Date": [f"2025-{1 + line // 40:02}-{1 + line // 2 % 20:02}" for line in range(LINES)],
        pieces: [str(count) for count in PIECES],
        price: [str(each) for each in prices],
        **{name: [f"{cell:.2f}" for cell in cells] for name, cells, _ in used},
        paid: [f"{each:.2f}" for each in total],
    }
    return prepare(pl.DataFrame(lines | more), Settings())


def spent(found: Prepared) -> Decimal:
    return Decimal(str(found.ledger().total(kept=True)[1]))


NAMES = [
    ("Qty", "Price", "Discount", "Tax", "Tip", "Amount Paid"),
    ("Menge", "Preis", "Rabatt", "MwSt", "Trinkgeld", "Gesamtbetrag"),
    ("Quantité", "Prix", "Remise", "TVA", "Pourboire", "Montant total"),
    ("Cantidad", "Precio", "Descuento", "IVA", "Propina", "Importe total"),
    ("Quantità", "Prezzo", "Sconto", "IVA", "Mancia", "Totale"),
    ("Quantidade", "Preço", "Desconto", "IVA", "Gorjeta", "Total"),
    ("Aantal", "Prijs", "Korting", "BTW", "Fooi", "Totaalbedrag"),
    ("Ilość", "Cena", "Rabat", "VAT", "Napiwek", "Suma"),
    ("Antal", "Pris", "Rabatt", "Moms", "Dricks", "Summa"),
]


@pytest.mark.parametrize("names", NAMES)
@pytest.mark.parametrize("parts", ["dxt", "dx", "xt", "dt", "x", "t", "d"])
def test_a_price_with_what_is_on_top_and_off_it_that_is_the_total_is_the_line_s(
    names: tuple[str, ...], parts: str
) -> None:
    assert spent(read(names, parts, ALL)) == sum(ALL) - ("d" in parts) * sum(OFF)


@pytest.mark.parametrize("names", NAMES[:4])
@pytest.mark.parametrize("parts", ["dxt", "dx", "xt", "x", "d"])
def test_a_price_of_which_the_pieces_make_the_total_is_of_one(names: tuple[str, ...], parts: str) -> None:
    assert spent(read(names, parts, ONE)) == sum(ALL) - ("d" in parts) * sum(OFF)


@pytest.mark.parametrize("parts", ["dxt", "dx", "xt"])
def test_a_few_lines_of_several_pieces_leave_what_was_paid_less_what_is_on_top(parts: str) -> None:
    few = [str(count) if line < 9 else "1" for line, count in enumerate(PIECES)]
    assert sum(count != "1" for count in few) < 5
    assert spent(read(NAMES[0], parts, ALL, Qty=few)) == sum(ALL) - ("d" in parts) * sum(OFF)


def test_a_price_that_makes_no_total_with_anything_shows_nothing() -> None:
    paid = [f"{each + line % 7:.2f}" for line, each in enumerate(ALL)]
    found = read(NAMES[0], "xt", ALL, **{"Amount Paid": paid})
    assert {"unit_price", "amount"} <= {match.column for match in found.mapped.matches}
