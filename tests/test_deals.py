"""Of deals only those that were won are sales, in any of nine languages and under headers that all begin alike."""

import polars as pl
import pytest

from regulars.errors import DataError
from regulars.ledger import Ledger
from regulars.preparing import prepare
from regulars.settings import Settings

LABELS = ("ID", "Value", "Status", "Organization", "Deal created", "Won time", "Lost time")


def deals(states: list[str], labels: tuple[str, ...] = LABELS, before: str = "") -> Ledger:
    """Sixty deals, in turn in each of the states, of which the first is the one that was won."""
    said = [states[at % len(states)] for at in range(60)]
    days = [f"2026-0{1 + at // 15}-{1 + at % 28:02d}" for at in range(60)]
    columns = [
        [str(700 + at) for at in range(60)],
        [250 + 17 * at for at in range(60)],
        said,
        [f"Firm {'ABCDEFG'[at * 3 % 7]} and Sons" for at in range(60)],
        days,
        [day if state == states[0] else None for day, state in zip(days, said, strict=True)],
        [day if state == states[1] else None for day, state in zip(days, said, strict=True)],
    ]
    names = [before + label for label in labels]
    return prepare(pl.DataFrame(dict(zip(names, columns, strict=True))), Settings()).ledger()


@pytest.mark.parametrize("before", ["", "Deal - ", "Deal: ", "Deals / ", "Opportunity | "])
def test_won_deals_are_sales_whatever_stands_before_all_headers(before: str) -> None:
    ledger = deals(["Won", "Lost", "Open"], before=before)
    assert (ledger["sale"].rows, ledger["not_completed"].rows) == (20, 40)


@pytest.mark.parametrize(
    "states",
    [
        ["Closed Won", "Closed Lost", "Negotiation/Review", "Prospecting", "Qualification", "Proposal"],
        ["Cierre ganado", "Cierre perdido", "Cita programada"],
        ["Gewonnen", "Verloren", "Offen", "In Verhandlung", "Angebot gesendet"],
        ["Gagné", "Perdu", "En cours", "Devis envoyé", "Négociation"],
        ["Ganado", "Perdido", "Abierto", "Propuesta enviada", "Negociación"],
        ["Chiusa vinta", "Chiusa persa", "In trattativa", "Proposta inviata"],
        ["Ganho", "Perdido", "Em negociação", "Proposta enviada", "Aberto"],
        ["Gewonnen", "Verloren", "Lopend", "Offerte verstuurd", "Onderhandeling"],
        ["Wygrana", "Przegrana", "W toku", "Oferta wysłana", "Negocjacje"],
        ["Vunnen", "Förlorad", "Öppen", "Offert skickad", "Förhandling"],
    ],
)
def test_stages_before_the_end_are_no_sales(states: list[str]) -> None:
    ledger = deals(states)
    assert ledger["sale"].rows == 60 // len(states)
    assert ledger["not_completed"].rows == 60 - 60 // len(states)


def test_an_open_order_is_a_sale_where_nothing_was_won() -> None:
    labels = ("ID", "Value", "Status", "Customer", "Date", "Sent", "Void on")
    assert deals(["Shipped", "Cancelled", "Open"], labels)["sale"].rows == 40


def test_what_stands_before_all_headers_is_left_out_of_no_list_of_customers() -> None:
    with pytest.raises(DataError, match="no customer"):
        deals(["Won", "Lost", "Open"], before="Store - ")


def test_stages_are_found_whatever_they_are_called() -> None:
    labels = ("ID", "Value", "Where it stands", "Organization", "Deal created", "Won time", "Lost time")
    assert deals(["Won", "Lost", "Proposal"], labels)["sale"].rows == 20


@pytest.mark.parametrize(
    ("record", "name"),
    [("Record ID", "Deal Name"), ("Datensatz-ID", "Deal-Name"), ("ID de registro", "Nombre del negocio")],
)
def test_the_number_of_a_record_tells_deals_apart(record: str, name: str) -> None:
    rows = 40
    columns = {
        record: [str(9100 + at) for at in range(rows)],
        name: [f"Renewal {at}" for at in range(rows)],
        "Deal Stage": ["Closed Won" if at % 4 else "Closed Lost" for at in range(rows)],
        "Close Date": [f"2026-0{1 + at // 10}-{1 + at // 2 % 9:02d}" for at in range(rows)],
        "Amount": [250.0 + 17 * at for at in range(rows)],
        "Associated Company": [f"Firm {'ABCDE'[at // 2 % 5]} and Sons" for at in range(rows)],
    }
    found = prepare(pl.DataFrame(columns), Settings())
    assert {match.column: match.header for match in found.mapped.matches}["order"] == record
