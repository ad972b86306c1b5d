"""Packs counted beside their size: a price that may be of a pack or of a piece is asked about."""

import pytest

from regulars.columns import match
from regulars.errors import DataError

ORDERS = 30
SIZES = (1, 6, 12, 24, 4)


def found(
    size: str, packs: str, price: str, *, total: str = "", sizes: tuple[object, ...] = SIZES, **given: str
) -> dict[str, str]:
    lines = range(ORDERS)
    sample: dict[str, list[object]] = {
        "Order No": [1000 + line // 2 for line in lines],
        "Date": [f"2024-01-{1 + line // 2:02}" for line in lines],
        "Customer": [f"C{line // 2 % 7}" for line in lines],
        "Item": [f"A{line % 5}" for line in lines],
        size: [sizes[line % 5] for line in lines],
        packs: [1 + line * 7 % 4 for line in lines],
        price: [f"{2.5 + line % 5:.2f}" for line in lines],
    }
    if total == "Order total":
        sums = [sum((1 + line * 7 % 4) * (2.5 + line % 5) for line in (pair, pair + 1)) for pair in lines[::2]]
        sample[total] = [f"{sums[line // 2]:.2f}" for line in lines]
    elif total:
        sample[total] = [f"{SIZES[line % 5] * (1 + line * 7 % 4) * (2.5 + line % 5):.2f}" for line in lines]
    return {each.column: each.header for each in match(sample, "orders.csv", given)}


@pytest.mark.parametrize(
    ("size", "packs", "price"),
    [
        ("Pack size", "Cases", "Unit price"),
        ("Units per case", "Qty", "Price"),
        ("VPE", "Anzahl Kartons", "Einzelpreis"),
        ("Colisage", "Quantité", "Prix unitaire"),
        ("Unidades por caja", "Cajas", "Precio unitario"),
        ("Pezzi per confezione", "Confezioni", "Prezzo unitario"),
        ("Unidades por caixa", "Caixas", "Preço unitário"),
        ("Stuks per doos", "Dozen", "Prijs"),
        ("Sztuk w opakowaniu", "Opakowania", "Cena"),
        ("Antal per kartong", "Kartonger", "Pris"),
    ],
)
def test_a_price_of_a_piece_or_of_a_pack_is_asked_about(size: str, packs: str, price: str) -> None:
    with pytest.raises(DataError, match=f"'{size}' .* says how many pieces are in a pack.*--columns quantity="):
        found(size, packs, price)
    assert found(size, packs, price, quantity=packs)["quantity"] == packs


@pytest.mark.parametrize(("packs", "price"), [("Qty", "Price per case"), ("Units", "Unit price")])
def test_headers_that_say_what_a_price_is_of_settle_it(packs: str, price: str) -> None:
    columns = found("Pack size", packs, price)
    assert (columns["quantity"], columns["unit_price"]) == (packs, price)


@pytest.mark.parametrize("sizes", [(1,) * 5, ("500 g", "250 g", "1 kg", "80 g", "2 kg")])
def test_packs_of_one_and_weights_change_nothing(sizes: tuple[object, ...]) -> None:
    assert found("Pack size", "Qty", "Price", sizes=sizes)["quantity"] == "Qty"


def test_a_line_total_counts() -> None:
    assert found("Pack size", "Cases", "Unit price", total="Line total")["amount"] == "Line total"


def test_orders_that_add_up_show_that_the_price_is_of_a_pack() -> None:
    assert found("Pack size", "Qty", "Price", total="Order total")["quantity"] == "Qty"
