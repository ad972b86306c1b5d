"""What happened on a day, by its header, and which of several days stands for that of the sale."""

from __future__ import annotations

from datetime import date, timedelta

import pytest

from regulars.columns import match
from regulars.daywords import kind
from regulars.errors import DataError

KINDS = {
    "due": """
        Pay by, Fällig am, Faelligkeit, À payer avant le, Date limite de paiement, Vence el, Fec. vto.,
        Da pagare entro, Vence em, DtVencto, Vervalt op, Uiterste betaaldatum, Termin zapłaty, Płatne do,
        Betalas senast, Sista betalningsdag
    """,
    "paid": """
        Settled on, Beglichen am, Ausgleichsdatum, Réglée le, Date d'encaissement, F. cobro, Pagado el,
        Incassata il, Data recebimento, Dt. baixa, Voldaan op, Zapłacono dnia, Data wpłaty, Slutbetald datum,
        Bet.datum
    """,
    "entered": """
        Date entered, Record created, Angelegt am, Eingegeben am, Anl.-Dat., Saisi le, Date ajout, Creado el,
        fecha_alta_registro, Data inserimento, Dt. inclusão, Criado em, Invoerdatum, Datum aangemaakt,
        DataDodania, Data wprowadzenia, Upplagd den, skapad_datum
    """,
    "visit": """
        Visit date, Session date, Besuchsdatum, Termin am, Date du RDV, Fecha visita, Data appuntamento,
        Data da marcação, Afspraakdatum, Termin wizyty, Besöksdatum
    """,
    "place": """
        Arrival, Show date, Anreisedatum, Mietbeginn, Date du spectacle, Fecha función, Data spettacolo,
        Data do espetáculo, Aankomstdatum, Data przyjazdu, Föreställningsdatum
    """,
    "other": """
        Date of birth, Geb.dat., Né(e) le, Fec. nac., Nata il, Dt. nasc., Verjaardag, Data ur., Född,
        Despatch date, Warenausgangsdatum, Expédié le, Fecha salida almacén, Data evasione, Data da postagem,
        Verzonden op, Data nadania, Skickat datum, Amended on, Letzte Änderung, date_maj, Última modificación,
        Ultima modifica, Última alteração, Wijzigingsdatum, Ost. modyf., Senast ändrad, Storniert am,
        Afgezegd op, Customer created, Kunde angelegt am, Next visit
    """,
    "": """
        Order date, Rechnungsdatum, Date de facture, Fecha pedido, Data vendita, Data da venda, Orderdatum,
        Data zakupu, Köpdatum, Date and time, Datum, Day, Kassendatum, Business date
    """,
}
DAYS = [date(2024, 1, 8) + timedelta(days=3 * row) for row in range(40)]


@pytest.mark.parametrize(
    ("said", "header"), [(said, each) for said, text in KINDS.items() for each in text.split(", ")]
)
def test_a_header_says_what_happened_on_a_day(said: str, header: str) -> None:
    assert kind(header) == said


def found(*days: tuple[str, int], blank: str = "") -> str:
    """The date that is taken, of days that are so many days after the sale; `blank`: on every third line."""
    columns = {header: [(day + timedelta(days=later)).isoformat() for day in DAYS] for header, later in days}
    columns = {
        header: ["" if header == blank and not row % 3 else each for row, each in enumerate(cells)]
        for header, cells in columns.items()
    }
    rows = range(len(DAYS))
    sales = {"Customer No": [f"{100 + row % 9}" for row in rows], "Total": [f"{5 + row}.90" for row in rows]}
    return next(hit.header for hit in match(columns | sales, "sales.csv", whole=True) if hit.column == "date")


@pytest.mark.parametrize(
    ("sale", "others"),
    [
        ("Entered on", ("Payment date", "Ship date")),
        ("Eingegeben am", ("Zahlungsdatum", "Geliefert am")),
        ("Saisi le", ("Date de paiement", "Expédié le")),
        ("Creado el", ("Fecha de pago", "Última modificación")),
        ("Data inserimento", ("Data pagamento", "Data evasione")),
        ("Dt. inclusão", ("data_pagamento", "Data da postagem")),
        ("Ingevoerd op", ("Betaaldatum", "Verzonden op")),
        ("Data wprowadzenia", ("Data płatności", "Data nadania")),
        ("Upplagd den", ("Betaldatum", "Skickat datum")),
        ("Data paragonu", ("Data płatności", "Data wysyłki")),
        ("Fecha cita", ("Fecha pago", "Fecha alta cita")),
        ("Session date", ("Date paid", "Record created")),
        ("Bezoekdatum", ("Betaaldatum", "Vervalt op")),
        ("Fakt.dat.", ("Betalningsdatum", "Födelsedag")),
    ],
)
def test_the_day_of_the_sale_is_told_from_those_on_which_it_was_paid_sent_or_changed(
    sale: str, others: tuple[str, str]
) -> None:
    assert found((others[0], 4), (sale, 0), (others[1], 6)) == sale


@pytest.mark.parametrize(
    ("due", "paid"),
    [
        ("Due date", "Date paid"), ("Fällig am", "Zahlungsdatum"), ("Échéance", "Date de paiement"),
        ("Vencimiento", "Fecha de pago"), ("Scadenza", "Data pagamento"), ("Vencimento", "data_pagamento"),
        ("Vervaldatum", "Betaaldatum"), ("Termin płatności", "Data płatności"), ("Förfallodatum", "Betaldatum"),
    ],
)  # fmt: skip
def test_when_a_fee_was_due_stands_for_its_day_where_some_were_not_paid_yet(due: str, paid: str) -> None:
    assert found((due, 0), (paid, 2), blank=paid) == due
    assert found((due, 0), (paid, 2)) == paid
    assert found((due, 90), (paid, 2), blank=paid) == paid


def test_what_was_entered_on_two_days_is_asked_about() -> None:
    with pytest.raises(DataError, match="date"):
        found(("Eingegeben am", 0), ("Erfasst", 0))
