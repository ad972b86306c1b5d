"""Who has a part in a sale, by the headers: who ordered comes before who paid, whom it was sent to and whom to ask."""

from __future__ import annotations

from datetime import date, timedelta

import pytest

from regulars.columns import match
from regulars.matching import rank
from regulars.roles import aside
from regulars.wordlist import listed

BUYERS = """
    Booker, Ticket buyer, Bestellerin, Käuferin, Buchender, Erwerber, Passé par, Pseudo de l'acheteur, Solicitante,
    Ordenante del pedido, Nombre huésped, Apellidos y nombre, Nickname acquirente, Denominazione cliente, Boeker,
    Intestatario prenotazione, Nome do hóspede, Requisitante, Matrícula cliente, Reserveerder, Kupująca, Zamówiła,
    Nazwisko gościa, Firma klienta, Gästens namn, Köparens användarnamn, Kundreskontranr, Kundenbezeichnung,
    Akronim kontrahenta, N° de compte tiers, Cod. conto cliente, Clave cliente, Intitulé client, Besteld door: Naam,
    Besteld door: Code, Bestellt von Nr., Ordered by ID, Commandé par: code, Pedido por - código
"""
PAYERS = """
    Invoice to, Kontoinhaber, Zahlungspflichtiger, Rechnungsadresse: Name, Tiers payeur, Facturation : Nom, Facturar a,
    Titular de la tarjeta, Intestatario fattura, Fatturare a, Cliente de faturação, Sacado, Factuur aan: Naam,
    Factuurnaam, Rekeninghouder, Wpłacający, Dane do faktury - nazwa, Fakturamottagare, Betalande kund
"""
REACHED = """
    Mailadresse, email_addr, Dirección de correo, Adresse courriel, Mél, Posta elettronica, Indirizzo mail, Mailadres,
    Adres mailowy, Correio eletrónico, Endereço de e-mail, Mejladress, Rufnummer, Natel, Daytime phone, Tfno.,
    Tél. portable, Recapito telefonico, 06-nummer, Telefon kontaktowy, Tlm., WhatsApp, Tfn
"""
NOBODY = """
    Salesperson, Verkäuferin, Serveur, Vendedora, Cameriere, Atendente, Medewerker, Sprzedawczyni, Säljare, Supplier,
    Lieferantenname, Razão social fornecedor, Nombre proveedor, Denominazione fornitore, Leverantörens namn,
    Nazwa dostawcy, Firma spedycyjna, Rechnungsadresse: PLZ, Facturation : Ville, Factuuradres: Straat, Shop name,
    Matrícula, Posta, Adres, Descrizione, Bezeichnung, Clave producto, Clave
"""


@pytest.mark.parametrize("header", [*listed(BUYERS), *listed(PAYERS), *listed(REACHED)])
def test_a_header_says_who_bought_or_paid_or_how_to_reach_them(header: str) -> None:
    assert rank("customer", header)


@pytest.mark.parametrize("header", listed(NOBODY))
def test_who_sells_and_where_somebody_lives_is_no_customer(header: str) -> None:
    assert not rank("customer", header)


@pytest.mark.parametrize(
    ("header", "said"),
    [(each, True) for each in listed(PAYERS)]
    + [(each, False) for each in listed(BUYERS)]
    + [(each, True) for each in ("Cliente fatt.", "Odbiorca")]
    + [(each, True) for each in ("Ship-to name", "Empfänger", "Odbiorca przesyłki", "Contactpersoon", "Interlocuteur")]
    + [(each, False) for each in ("Customer", "Sell-to contact", "Besteller: Kontakt", "Nabywca")],
)  # fmt: skip
def test_a_header_says_that_who_bought_may_be_somebody_else(header: str, said: bool) -> None:
    assert bool(aside(header)) is said


@pytest.mark.parametrize(
    ("buyer", "others"),
    [
        ("Ticket buyer", ("Payer", "Contact name")),
        ("Besteller/in", ("Rechnungsempfänger", "Kontaktperson")),
        ("Commandé par", ("Facturé à", "Interlocuteur")),
        ("Nombre del comprador", ("Facturado a", "Contacto")),
        ("Nickname acquirente", ("Intestatario fattura", "Referente")),
        ("Encomendado por", ("Faturado a", "A/C")),
        ("Besteld door: Naam", ("Factuur aan: Naam", "Contactpersoon")),
        ("Kupująca", ("Płatnik nazwa", "Osoba kontaktowa")),
        ("Beställare", ("Fakturakund", "Kundens referens")),
        ("Dénomination sociale", ("Destinataire", "Nom du contact")),
    ],
)
def test_who_ordered_is_the_customer(buyer: str, others: tuple[str, str]) -> None:
    rows = range(40)
    names = [f"{first} Moreau" for first in ("Anna", "Ben", "Carla", "Dora", "Emil", "Franz", "Gina", "Hugo", "Ida")]
    people = {header: [names[(row + 2 * place) % 9] for row in rows] for place, header in enumerate((*others, buyer))}
    days = [(date(2024, 1, 8) + timedelta(days=row)).isoformat() for row in rows]
    sales = {"Order no": [f"{900 + row}" for row in rows], "Date": days, "Total": [f"{5 + row}.90" for row in rows]}
    found = match(people | sales, "sales.csv", whole=True)
    assert next(hit.header for hit in found if hit.column == "customer") == buyer


@pytest.mark.parametrize(
    ("payer", "recipient"), [("Płatnik", "Odbiorca"), ("Bill to", "Ship to"), ("Payeur", "Livré à")]
)
def test_whom_it_was_sent_to_is_further_from_who_bought_than_who_paid(payer: str, recipient: str) -> None:
    assert 0 < aside(payer) < aside(recipient)
