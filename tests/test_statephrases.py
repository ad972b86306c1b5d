"""What several words of a state say together, and states of bookings and payments, in nine languages."""

import pytest

from regulars import owed, statuses

SALE = {
    "en": "Checked in and out; In kitchen; Ticket scanned; Off hire; Posted to ledger; Part invoiced; With courier; "
    "In transit; Booking confirmed; 50% refunded; Check out; Printed",
    "de": "Abgereist; In Zubereitung; Tisch abkassiert; Entwertet; Abgebucht; Teilfakturiert; Beim Spediteur; "
    "In der Küche; Kunde bedient; Abgeschl.; Rückstand - teilgeliefert; Schulung gebucht; Teilgutschrift",
    "fr": "Client parti; En cuisine; Billet scanné; Rendu client; Comptabilisée; Chez le transporteur; "
    "Préparation en cours; Prestation réalisée; Réparé - rendu client; Fact.; Acquittée",
    "es": "Alojado; En cocina; Entrada validada; Contabilizada; Remesada; Timbrada; En curso de entrega; "
    "Cuenta cerrada; Alquiler finalizado; Vigente",
    "it": "Partito; In cucina; Biglietto convalidato; Riconsegnato; Contabilizzata; Presso corriere; Lavoro ultimato; "
    "Scontrinato; In fase di preparazione",
    "pt": "Hospedado; Na cozinha; Entrada validada; Contabilizada; Na transportadora; Em transporte; Boleto pago; "
    "Locação encerrada; Em fase de produção",
    "nl": "Uitgecheckt; In de keuken; Ticket gescand; Ingeleverd (huur); Op factuur; Bij koerier; In bereiding; "
    "Afgerekend; GEFACT; Afgedrukt",
    "pl": "Wymeldowany; W kuchni; Bilet skasowany; Zafiskalizowany; Zaksięgowana; U kuriera; W trakcie pakowania; "
    "Paragon wydrukowany; Odbyła się",
    "sv": "Utcheckad; I köket; Biljett skannad; Bokförd; Autogiro draget; Hos PostNord; Under transport; "
    "S - Slutlevererad; Kvitto utskrivet; Delfakturerad",
}
NO_SALE = {
    "en": "Rescheduled; Moved to another date; Wait list; TEST; Trashed; Card declined; Payment link sent; "
    "Return received; Goods returned; Keyed in error; Entered twice; CANC.; Late cancellation (no charge); "
    "Booking cancelled by the customer; Fraud - blocked; Do not honour",
    "de": "Verschoben; Auf anderen Termin verlegt; Testbuchung; Im Papierkorb; Karte abgelehnt; Retoure eingegangen; "
    "Ware zurück; Falsch gebucht; Nicht lieferbar - storniert; Sofortstorno; Option verfallen; geloescht; "
    "9 = gelöscht; "
    "Komplett gutgeschrieben; Zahlungslink versendet; Annahme verweigert - Retoure",
    "fr": "Reporté; Commande test; Corbeille; Rejet de prélèvement; Retour reçu; Marchandise retournée; Ann.; "
    "R - Retourné; Sans effet; Non payé - annulé; Option expirée; Saisi par erreur; Chèque refusé; "
    "Renvoyé par le client",
    "es": "Reprogramada; Cambiada de fecha; PRUEBA - no usar; Papelera; Tarjeta denegada; Devolución recibida; ANUL.; "
    "Pdte. de pago; Sin efecto; Prerreserva; Creado por error; Fondos insuficientes; Duplicada por error",
    "it": "Rinviato; Ordine di prova; Nel cestino; SDD respinto; Reso ricevuto; Merce resa; ANN.; Inserito per errore; "
    "Opzione scaduta; Scaduto senza pagamento; Bonifico non ricevuto; In bozza",
    "pt": "Remarcada; TESTE - ignorar; Lixeira; Negada pela operadora; Devolução recebida; CANC.; Sem efeito; "
    "Boleto vencido; Boleto emitido; Lançado por engano; Aguardando pgto.; Falta do cliente",
    "nl": "Verzet naar andere datum; Testbestelling; In prullenbak; Kaart geweigerd; Retour ontvangen; "
    "Goederen retour; Foutief ingevoerd; Betaallink verlopen; 99 - Vervallen; Geheel gecrediteerd; "
    "Wacht op aanbetaling; Geparkeerde bon",
    "pl": "Przełożona; TEST - nie realizować; W koszu; Odmowa banku; Zwrot przyjęty; Odesłane przez klienta; "
    "Skasowane; "
    "Unieważniona; Klient nie przyszedł; Transakcja nieudana; Brak środków; Błędnie wprowadzone",
    "sv": "Ombokad; TESTKÖP; I papperskorgen; Kort nekat; Returgods mottaget; Kundretur; Mak.; "
    "Felslagen; "
    "Återbetald i sin helhet; Ångrad före leverans; Ej betald - avbokad; Väntar på handpenning",
}
ASKED = (
    *("stornierung eingegangen", "widerruf eingegangen", "kündigung bestätigt", "klacht ontvangen", "ånger mottagen"),
    *("réclamation reçue", "reclamação recebida", "recesso ricevuto", "herroeping ontvangen", "résiliation confirmée"),
    *("muster versendet", "retourlabel verzonden", "testbestellung versendet", "return label sent", "test - paid"),
    *(
        "retour annulé",
        "retour refusé",
        "reso rifiutato",
        "remboursement refusé",
        "refund rejected",
        "claim - rejected",
    ),
    *("reklamation - abgelehnt", "storniert - bezahlt", "paid - cancelled", "cancelled (paid)", "nicht storniert"),
    *("customer deleted", "client supprimé", "kunde gesperrt", "kunde neu", "cliente nuevo", "klant verloren"),
    *("not fully paid", "nicht vollständig bezahlt", "inte helt betald", "partially rebooked", "no entrega"),
    *(
        "no delivery",
        "no courier",
        "payment rescheduled",
        "zahlung verschoben",
        "pagamento rinviato",
        "parkett verlegt",
    ),
    *("lieferung verschoben", "delivery rescheduled", "payment open", "invoiced in error", "fehler behoben"),
    *("practice room", "test passed", "essai gratuit", "bin 12", "return cancelled"),
)
OWED = (
    *("Faktura niezapłacona", "Nieopłacona FV", "Obetald faktura", "Unbezahlte Rechnung", "Openstaande factuur"),
    *("Rechnung offen", "Im Mahnlauf", "Mahnstufe 3", "2e aanmaning", "Sollecitata", "Första påminnelsen"),
    *("Überfällig seit 30 Tagen", "Invoice overdue", "En retard de paiement", "Po terminie płatności", "Inadimplente"),
    *("Förfallen till betalning", "Bij incassobureau", "Em cobrança judicial", "Facture impayée", "Fattura scaduta"),
)


def listed(texts: dict[str, str]) -> list[str]:
    return [state for text in texts.values() for state in text.split("; ")]


def folded(state: str) -> str:
    """A state as it is compared: a dash between two things is a space among spaces."""
    return state.lower().replace("-", " ").replace("_", " ")


def told(state: str) -> tuple[bool, bool]:
    return statuses.sold(folded(state)), statuses.undone(folded(state))


@pytest.mark.parametrize("state", listed(SALE))
def test_what_came_to_something_is_a_sale(state: str) -> None:
    assert told(state) == (True, False)


@pytest.mark.parametrize("state", listed(NO_SALE))
def test_what_came_to_nothing_or_back_is_none(state: str) -> None:
    assert told(state) == (False, True)


@pytest.mark.parametrize("state", ASKED)
def test_what_may_be_either_is_asked_about(state: str) -> None:
    assert told(state) == (False, False)


@pytest.mark.parametrize("state", OWED)
def test_what_speaks_of_an_unpaid_invoice_is_of_invoices_alone(state: str) -> None:
    assert owed.of_invoice(folded(state))


@pytest.mark.parametrize(
    "state", ["pending", "unpaid", "offen", "paid", "cancelled", "rechnung bezahlt", "facture annulée"]
)
def test_what_is_said_of_orders_too_is_not(state: str) -> None:
    assert not owed.of_invoice(state)


def test_a_delivery_that_was_put_off_is_still_to_come() -> None:
    assert {"rescheduled", "verschoben", "reprogramada"} <= statuses.WAITING
