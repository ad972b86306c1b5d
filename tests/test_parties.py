"""Numbers of customers and of suppliers in one column, and another that says whose each is."""

from datetime import date, timedelta

import polars as pl
import pytest

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
