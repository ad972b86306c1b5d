"""What moves goods and is no sale is left out, in the languages of the product; what nobody knows is asked about."""

from datetime import date, timedelta

import polars as pl
import pytest

from regulars import kinds, movements
from regulars.errors import DataError
from regulars.preparing import prepare
from regulars.settings import Settings


def moved(header: str, *said: str, **settings: object) -> dict[str, int]:
    """How many of thirty lines have each verdict, which say these words in turn."""
    lines = [
        {
            "Order": f"O{at}",
            "Date": str(date(2024, 1, 1) + timedelta(at)),
            "Customer": f"C{at % 7}",
            "Amount": -9.5 if said[at % len(said)] in ("Retoure", "Devolução") else 9.5,
            header: said[at % len(said)],
        }
        for at in range(30)
    ]
    found = prepare(pl.DataFrame(lines), Settings(**settings))  # type: ignore[arg-type]
    return dict(found.engine.rows("SELECT verdict, count(*) FROM lines GROUP BY verdict"))


@pytest.mark.parametrize(
    ("header", "sold", "none"),
    [
        ("Movement type", "Sale", "Store transfer, Stock correction, Breakage, Goods receipt, Purchase"),
        ("Bewegungsart", "Verkauf", "Umlagerung, Lagerkorrektur, Bruch, Wareneingang, Eigenverbrauch"),
        ("Type de mouvement", "Vente", "Transfert inter-magasins, Correction de stock, Casse, Inventaire, Achat"),
        ("Tipo de movimiento", "Venta", "Traspaso, Ajuste de inventario, Merma, Entrada de mercancía, Consumo interno"),
        ("Tipo movimento", "Vendita", "Trasferimento, Rettifica inventario, Rottura, Carico merce, Autoconsumo"),
        ("Tipo mov.", "Venda", "Transferência, Acerto de stock, Quebra, Entrada de mercadoria, Consumo interno"),
        ("Soort mutatie", "Verkoop", "Verplaatsing, Voorraadcorrectie, Breuk, Goederenontvangst, Eigen gebruik"),
        (
            "Rodzaj ruchu",
            "Sprzedaż",
            "Przesunięcie, Korekta magazynowa, Stłuczka, Przyjęcie, Inwentaryzacja",
        ),
        ("Rörelsetyp", "Försäljning", "Butiksflytt, Lagerjustering, Kassation, Inleverans, Egen förbrukning"),
        ("Causale", "Vendita", "Trasferimento, Rettifica inventario, Rottura, Carico merce, Acquisto"),
    ],
)
def test_what_moves_goods_is_no_sale(header: str, sold: str, none: str) -> None:
    assert moved(header, sold, *none.split(", ")) == {"sale": 5, "not_completed": 25}


def test_a_kind_that_nobody_knows_beside_such_is_asked_about() -> None:
    with pytest.raises(DataError, match=r"'Vorgang' says 'hokus' \(10 lines\).*--sale \"hokus\""):
        moved("Vorgang", "Verkauf", "Umlagerung", "Hokus")
    assert moved("Vorgang", "Verkauf", "Umlagerung", "Hokus", sale=("hokus",)) == {"sale": 20, "not_completed": 10}
    assert moved("Vorgang", "Verkauf", "Umlagerung", "Hokus", no_sale=("hokus",)) == {"sale": 10, "not_completed": 20}


def test_purchases_alone_are_what_customers_bought() -> None:
    assert moved("Type", "Purchase", "Tax") == {"sale": 15, "not_completed": 15}


@pytest.mark.parametrize("kind", ["Lagerverkauf", "Stock item", "stock sale", "Inventory item", "venta de inventario"])
def test_what_is_sold_from_stock_is_no_correction_of_it(kind: str) -> None:
    assert kinds.bare(kind.lower()) not in kinds.NO_SALE


def test_what_a_word_of_movements_means_is_said_once() -> None:
    lists = (movements.MOVED, movements.COUNTED, movements.LOST, movements.CAME_IN, movements.OF_SUPPLIERS)
    assert sum(map(len, lists)) == len(movements.NO_SALE)
    assert not movements.NO_SALE & (kinds.SOLD | kinds.GIVEN_BACK)
    assert movements.PURCHASED | movements.SELLING <= kinds.SOLD
