"""Numbers of customers and of suppliers in one column, and another that says whose each is."""

from datetime import date, timedelta

import polars as pl
import pytest

from regulars.errors import DataError
from regulars.preparing import Prepared, prepare
from regulars.settings import Settings

ROWS = 80
BOUGHT = [row for row in range(ROWS) if row % 5 == 4]


def ledger(says: str, number: str, customer: str, supplier: str, given: str = "") -> Prepared:
    """A ledger of sales and purchases, with money above zero on both, in which both share their numbers."""
    columns = {
        says: [supplier if row in BOUGHT else customer for row in range(ROWS)],
        number: [str(10000 * (1 + row // 2 % 7)) for row in range(ROWS)],
        "Document No.": [f"{103200 + row // 2}" for row in range(ROWS)],
        "Posting Date": [(date(2024, 1, 9) + timedelta(days=row // 2)).isoformat() for row in range(ROWS)],
        "User ID": [("OLIVIA", "MARK", "SVC")[row % 3] for row in range(ROWS)],
        "Amount": [8.5 + row for row in range(ROWS)],
    }
    return prepare(pl.DataFrame(columns), Settings(columns={"customer": given} if given else {}))


@pytest.mark.parametrize(
    ("says", "number", "customer", "supplier"),
    [
        ("Source Type", "Source No.", "Customer", "Vendor"),
        ("Party Type", "Party", "Customer", "Supplier"),
        ("Herkunftsart", "Herkunftsnr.", "Debitor", "Kreditor"),
        ("Type origine", "N° origine", "Client", "Fournisseur"),
        ("Tipo procedencia mov.", "Cód. procedencia mov.", "Cliente", "Proveedor"),
        ("Tipo origine", "Nr. origine", "Cliente", "Fornitore"),
        ("Tipo origem", "N.º origem", "Cliente", "Fornecedor"),
        ("Bronsoort", "Bronnr.", "Klant", "Leverancier"),
        ("Typ źródła", "Nr źródła", "Nabywca", "Dostawca"),
        ("Källtyp", "Källnr", "Kund", "Leverantör"),
    ],
)
def test_numbers_count_where_they_are_customers(says: str, number: str, customer: str, supplier: str) -> None:
    found = ledger(says, number, customer, supplier)
    told = {entry.verdict: entry.rows for entry in found.ledger().entries if entry.rows}
    assert told == {"sale": ROWS - len(BOUGHT), "no_customer": len(BOUGHT)}
    assert next(match.header for match in found.mapped.matches if match.column == "customer") == f"{says} + {number}"


def test_a_customer_with_a_column_of_its_own_is_taken() -> None:
    found = ledger("Source Type", "Customer No.", "Customer", "Vendor")
    assert next(match.header for match in found.mapped.matches if match.column == "customer") == "Customer No."


def test_who_names_the_number_gets_it_whole() -> None:
    assert ledger("Source Type", "Source No.", "Customer", "Vendor", given="Source No.").ledger()["sale"].rows == ROWS


def stock(says: str, number: str, sold: str, bought: str, corrected: str) -> Prepared:
    """A record of stock, in which pieces that were sold are below zero, and what was bought has no amount."""
    kinds = [bought if row in BOUGHT else corrected if row % 9 == 1 else sold for row in range(ROWS)]
    columns = {
        says: kinds,
        "Item No.": [f"{70000 + 7 * (row % 11)}" for row in range(ROWS)],
        number: [None if kind == corrected else str(10000 * (1 + at // 2 % 7)) for at, kind in enumerate(kinds)],
        "Document No.": [f"{103200 + row // 2}" for row in range(ROWS)],
        "Posting Date": [(date(2024, 1, 9) + timedelta(days=row // 2)).isoformat() for row in range(ROWS)],
        "Quantity": [-1 - row % 4 if kind == sold else 50 for row, kind in enumerate(kinds)],
        "Sales Amount": [8.5 + row if kind == sold else 0.0 for row, kind in enumerate(kinds)],
    }
    return prepare(pl.DataFrame(columns), Settings())


@pytest.mark.parametrize(
    ("says", "number", "sold", "bought", "corrected"),
    [
        ("Entry Type", "Source No.", "Sale", "Purchase", "Negative Adjmt."),
        ("Posttype", "Kildenr.", "Salg", "Køb", "Nedregulering"),
        ("Postenart", "Herkunftsnr.", "Verkauf", "Einkauf", "Abgang"),
        ("Posttyp", "Källnr", "Försäljning", "Inköp", "Överföring"),
        ("Tipo movimiento", "Cód. procedencia mov.", "Venta", "Compra", "Ajuste negativo"),
    ],
)
def test_whom_sold_goods_went_to_is_a_customer(says: str, number: str, sold: str, bought: str, corrected: str) -> None:
    found = stock(says, number, sold, bought, corrected)
    spent = found.ledger().total(kept=True)
    lines = [row for row in range(ROWS) if row not in BOUGHT and row % 9 != 1]
    assert spent == (len(lines), sum(8.5 + row for row in lines))
    assert next(match.header for match in found.mapped.matches if match.column == "customer") == f"{says} + {number}"


def test_a_number_of_a_source_is_none_where_other_things_happened_too() -> None:
    with pytest.raises(DataError, match="no customer column"):
        stock("Entry Type", "Source No.", "Sale", "Purchase", "Newsletter")
