"""What is hired out comes back, which is no return of what was sold; and what is paid for so many days of it."""

from datetime import date, timedelta

import polars as pl
import pytest

from regulars.hires import ends
from regulars.preparing import prepare
from regulars.settings import Settings

HIRES = 80

NAMES = [
    (
        "Contract no;Hire date;Customer no;Number of days;Daily rate;Discount %;Hire charge;Deposit;Total taken;Status",
        "Returned",
    ),
    (
        "Vertrag-Nr.;Datum;Kundennummer;Anzahl Tage;Mietpreis pro Tag;Rabatt %;Mietbetrag;Kaution;Summe;Status",
        "Zurückgegeben",
    ),
    (
        "N° contrat;Date;N° client;Nombre de jours;Prix par jour;Remise %;Prix location;Caution;Total encaissé;Statut",
        "Restitué",
    ),
    ("Nr umowy;Data;Nr klienta;Liczba dni;Cena za dobę;Rabat %;Wartość najmu;Kaucja;Razem pobrano;Stan", "Zwrócony"),
    ("Avtalsnr;Datum;Kundnr;Antal dagar;Pris per dag;Rabatt %;Hyra;Deposition;Summa;Status", "Återlämnad"),
]


@pytest.mark.parametrize(("headers", "returned"), NAMES)
def test_what_was_hired_out_and_came_back_was_sold(headers: str, returned: str) -> None:
    rows, charged = [], 0.0
    for row in range(HIRES):
        on, days, rate, off = (
            date(2024, 1, 3) + timedelta(days=3 * row),
            1 + row % 6,
            (25.0, 40.0, 60.0)[row % 3],
            10 * (row % 4 == 0),
        )
        charge, lent = days * rate * (1 - off / 100), (100.0, 200.0)[row % 2]
        charged += charge
        rows.append((f"{row + 1}/S", on, f"C{row % 17}", days, rate, off, charge, lent, charge + lent, returned))
    found = prepare(pl.DataFrame(rows, schema=headers.split(";"), orient="row"), Settings())
    assert (found.ledger()["sale"].rows, float(found.ledger().total(kept=True)[1])) == (HIRES, charged)


@pytest.mark.parametrize(
    ("state", "header"),
    [
        ("returned", "Rental price"),
        ("zurückgegeben", "Mietpreis"),
        ("devuelto", "Alquiler"),
        ("oddany", "Wypożyczenie"),
    ],
)
def test_nothing_else_of_a_hire_is_so(state: str, header: str) -> None:
    assert ends([state, "refunded", "cancelled", "return refused"], [header], []) == {state}
    assert not ends([state], ["Price", "Location", "Parent order"], ["sales.csv"])
    assert ends([state], ["Price"], [f"{header} 2024.csv"]) == {state}
