"""What is a word for whoever pays at the counter, in nine languages, and which names of firms are none."""

import pytest

from regulars.nobody import NO_CUSTOMER
from regulars.passing import folded, loosely, stands_in


@pytest.mark.parametrize(
    "name",
    """
    Cash Sales Hereford; CASH A/C; ** CASH **; Cash Customer - Shop; Walk-in 2; Counter Sales till 1
    Barverkauf Filiale 2; Kasse 1 Laufkunde; Div. Barverkäufe; Laufkundschaft Nord; Verkauf über Theke
    Vente comptoir magasin de Lyon; Clients divers boutique; Client de passage 01; COMPTOIR 2
    CONTADO 01; Cliente mostrador tienda 3; Público en general; Venta contado sucursal Centro
    Cliente al banco; Clienti vari; Vendita al banco Torino; Venda balcão loja 1; Consumidor final
    Toonbankverkoop Utrecht; Losse klant winkel; Klient detaliczny; Sprzedaż detaliczna sklep 2
    Kontantförsäljning Malmö; Kontantkund kassa 2; 店頭のお客様
    """.replace("\n", ";")
    .strip("; ")
    .split(";"),
)
def test_a_word_with_a_branch_a_till_or_a_number_stands_in(name: str) -> None:
    assert not name.strip() or stands_in(name.strip())


@pytest.mark.parametrize(
    "name",
    [
        *("Cash Converters", "Cash & Carry", "Walk-In Clinic London", "Retail Sales Solutions", "Passing Clouds"),
        *("Barverkauf Meier GmbH", "Laufkunde Maier", "Kontant AB", "Passage 44", "Bar Passage", "Bar 7", "Shop 2"),
        *("Le Comptoir du Marché", "Comptoir des Cotonniers", "Ventes privées", "Diverse Events", "Contado Juan"),
        *("Consumidor Final Juan Perez", "Cliente contado Pérez", "General Store", "Ohne Namen", "n/a", ""),
    ],
)
def test_a_firm_or_a_person_does_not(name: str) -> None:
    assert not stands_in(name)


def test_a_name_behind_a_word_for_a_customer_is_a_branch_only_where_others_share_it() -> None:
    assert not stands_in("Laufkunde Kempten")
    assert stands_in("Laufkunde Kempten", {folded("Kempten")})


def test_words_that_alone_may_be_somebodys_need_a_code_that_says_so_too() -> None:
    assert loosely("BAR", "Kasse")
    assert not loosely("B17", "Bar")


def test_who_left_no_name_is_nobody_in_many_languages() -> None:
    said = "no card; ohne Karte; sans carte; sin tarjeta; senza tessera; sem cadastro; zonder naam; bez karty"
    assert {each.lower() for each in said.split("; ")} <= {*NO_CUSTOMER}


def test_who_came_without_an_appointment_is_nobody_in_many_languages() -> None:
    said = (
        "Client without appointment; Kunde ohne Termin; Cliente sans rendez-vous; Client sans RDV; Cliente sin cita; "
        "Cliente senza prenotazione; Cliente sem marcação; Klant zonder afspraak; Klient bez rezerwacji; Utan bokning"
    )
    assert {each.lower() for each in said.split("; ")} <= {*NO_CUSTOMER}
    assert not stands_in("Ohne Termin Friseur GmbH")


def test_what_books_write_where_a_paper_names_nobody_is_nobody_in_many_languages() -> None:
    said = (
        "Not Specified; (no contact); nicht zugeordnet; Non spécifié; [Aucun client]; Sin especificar; "
        "Non specificato; Não especificado; Niet opgegeven; <Geen relatie>; Nie określono; "
        "Brak kontrahenta; Ej angivet; saknas"
    )
    assert {each.lower() for each in said.split("; ")} <= {*NO_CUSTOMER}
    assert {"specified ltd", "contact", "unspecified books"}.isdisjoint(NO_CUSTOMER)


def test_private_and_sundry_customers_and_guests_are_nobody_in_many_languages() -> None:
    said = (
        "Private customer; Misc customer; Table guest; Guest order; Privatkunde; Div. Debitoren; Tischgast; Gastkonto; "
        "Laufkd.; Particulier; Débiteurs divers; Client de table; Commande invité; Cliente privato; "
        "Clienti occasionali; Utente ospite; Corrispettivi; Cliente eventual; Cliente TPV; Compra como invitado; "
        "Consumidor padrão; Cliente indiferenciado; Sem CPF; Particuliere klant; Diverse debiteuren; Inloopklant; "
        "Afrekenen als gast; "
        "Osoba fizyczna; Klient przygodny; !NIEOKREŚLONY!; Konto gościa; Privatkund; Diversekund; Gästköp; "
        "XAXX010101000"
    )
    assert {each.lower() for each in said.split("; ")} <= {*NO_CUSTOMER}


@pytest.mark.parametrize("name", ["411DIVERS", "CLI000 GENERICO", "Particulier 1", "DIVERS 02", "Privat"])
def test_a_word_behind_the_number_of_an_account_stands_in(name: str) -> None:
    assert stands_in(name)


@pytest.mark.parametrize(
    "name",
    ["Divers & Fils", "Privat Bank", "Particulier Meubles", "Privatkunde Meier", "Tischgast Events", "Various Artists"],
)
def test_firms_and_people_beside_such_words_do_not(name: str) -> None:
    assert not stands_in(name)


@pytest.mark.parametrize(
    "name",
    [
        *("Unknown buyer", "Casual customers", "Kunde anonym", "Marktkunde", "Kassakunde 2", "Client inconnue"),
        *("Divers clients", "Okända kunder", "Cliente passante", "Diversos clientes", "Anonieme klanten"),
        *("Nieznany odbiorca", "Detaliczny klient", "Spontankund", "Cliente boleta", "Cliente ticket", "Kvitto kund"),
    ],
)
def test_whoever_bought_and_nobody_knows_who_is_nobody(name: str) -> None:
    assert stands_in(name)


@pytest.mark.parametrize("name", ["Marktkunde Meier", "Public Buyers Ltd", "Client Services", "Kunde", "Customer 17"])
def test_whoever_is_named_beside_such_words_is_somebody(name: str) -> None:
    assert not stands_in(name)
