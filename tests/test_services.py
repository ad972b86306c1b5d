"""Work, its material and what is paid for taking part are sales where a column of kinds has them."""

from datetime import date, timedelta

import polars as pl
import pytest

from regulars import kinds
from regulars.errors import DataError
from regulars.preparing import Prepared, prepare
from regulars.services import SERVICES
from regulars.settings import Settings


def test_no_word_for_work_is_one_for_something_else() -> None:
    assert not SERVICES & (kinds.GIVEN_BACK | kinds.NO_SALE | kinds.WAYS_TO_PAY)
    assert all(kinds.bare(word) == word for word in SERVICES)


def read(*said: str) -> Prepared:
    rows = range(60)
    table = {
        "Receipt": [f"B{300 + row // 2}" for row in rows],
        "Date": [(date(2024, 3, 1) + timedelta(days=row // 2)).isoformat() for row in rows],
        "Customer": [f"C{(row // 2) % 7}" for row in rows],
        "Type": [said[row % len(said)] if row % 11 else said[-1] for row in rows],
        "Amount": [20.5 + row for row in rows],
    }
    return prepare(pl.DataFrame(table), Settings())


@pytest.mark.parametrize(
    ("sale", "work", "more", "back"),
    [
        ("Sale", "Labour", "Call-out charge", "Refund"),
        ("Verkauf", "Dienstleistung", "Anfahrt", "Rückgabe"),
        ("Vente", "Main d'œuvre", "Déplacement", "Remboursement"),
        ("Venta", "Servicio", "Desplazamiento", "Devolución"),
        ("Vendita", "Manodopera", "Ricambi", "Reso"),
        ("Venda", "Serviço", "Deslocação", "Devolução"),
        ("Verkoop", "Arbeidsloon", "Voorrijkosten", "Retour"),
        ("Sprzedaż", "Usługa", "Dojazd", "Zwrot"),
        ("Försäljning", "Arbete", "Reservdelar", "Retur"),
    ],
)
def test_work_beside_goods_is_a_sale(sale: str, work: str, more: str, back: str) -> None:
    told = read(sale, work, more, work, sale, work, more, back).ledger()
    assert told["return"].rows > 0
    assert told["sale"].rows + told["return"].rows == 60


def test_what_is_no_work_and_not_known_is_asked_about() -> None:
    with pytest.raises(DataError, match="says 'xyzzy'"):
        read("Sale", "Service", "Xyzzy", "Sale", "Service", "Sale", "Sale", "Refund")


def test_work_does_not_settle_that_what_was_sent_is_none() -> None:
    with pytest.raises(DataError, match="'versand'"):
        read("Montage", "Versand", "Reparatur", "Montage", "Montage", "Gutschrift")
