"""States of repairs, appointments, courses, deliveries and quotes: what was agreed on is a sale, a quote is none."""

import pytest

from regulars import bookingstates, jobstates, paymentstates, statewords, statuses

DONE = {
    "en": "picked up, left with neighbour, in repair, awaiting parts, enrolled, took part, hired out, "
    "offset, to invoice",
    "de": "mitgenommen, beim Nachbarn abgegeben, in der Werkstatt, Teile bestellt, angemeldet, teilgenommen, "
    "vermietet, verrechnet, zu fakturieren, ausgehändigt, montiert",
    "fr": "enlevée, emportés, livré au voisin, en réparation, en attente de pièces, inscrite, a participé, louée, "
    "compensées, à facturer, installées",
    "es": "llevado, recogido en tienda, en taller, a la espera de piezas, matriculada, participó, alquilado, "
    "compensada, por facturar, instalados",
    "it": "asportato, ritiro in negozio, in officina, in attesa ricambi, iscritta, ha partecipato, noleggiati, "
    "compensate, da fatturare, installata",
    "pt": "levantada, entregue ao vizinho, na oficina, aguarda peças, inscrita, participou, alugado, compensado, "
    "por faturar, consertada",
    "nl": "meegenomen, bij de buren, in reparatie, wacht op onderdelen, ingeschreven, deelgenomen, verhuurd, "
    "verrekend, te factureren, gemonteerde",
    "pl": "odbiór osobisty, u sąsiada, w naprawie, czeka na części, zapisana, wziął udział, wypożyczone, "
    "skompensowana, do zafakturowania, naprawiony",
    "sv": "uthämtad, hos grannen, under reparation, väntar på delar, anmäld, deltagit, uthyrt, kvittade, "
    "att fakturera, monterat, delbetald",
}
UNDONE = {
    "en": "quote sent, offer made, estimate declined, on option, dropped out, not collected, returned to sender",
    "de": "KVA, KVA abgelehnt, Angebot verschickt, Kostenvoranschlag erstellt, vorgemerkt, nicht abgeholt, "
    "Annahme verweigert, doppelt erfasst, nicht teilgenommen",
    "fr": "devis envoyé, offre envoyée, devis refusé, en option, désistée, non réclamé, retour à l'expéditeur, "
    "sans suite",
    "es": "presupuesto enviado, propuesta enviada, oferta rechazada, opción, desistido, no recogida, no aceptado",
    "it": "preventivo inviato, offerta inviata, preventivo non accettato, opzionata, rinunciato, non ritirata, reso al "
    "mittente",
    "pt": "orçamento enviado, proposta enviada, orçamento recusado, em opção, desistiu, não levantada",
    "nl": "offerte verzonden, prijsopgave, offerte afgewezen, in optie, afgehaakt, niet opgehaald, gaat niet door",
    "pl": "oferta wysłana, kosztorys wysłany, wycena odrzucona, wstępna rezerwacja, rezygnacja, nie odebrano, odesłana",
    "sv": "offert skickad, anbud skickat, offert avböjd, preliminärbokad, avhopp, ej uthämtad, retur till avsändare",
}
AGREED = (
    *("quote accepted", "kva angenommen", "angebot bestätigt", "devis signé", "presupuesto aceptado"),
    *("preventivo approvato dal cliente", "orçamento aceite", "offerte akkoord", "wycena zaakceptowana"),
    "offert godkänd",
)


def listed(texts: dict[str, str]) -> list[str]:
    return [state.lower() for text in texts.values() for state in text.split(", ")]


@pytest.mark.parametrize("state", [*listed(DONE), *AGREED])
def test_what_was_agreed_on_or_taken_home_is_a_sale(state: str) -> None:
    assert (statuses.sold(state), statuses.undone(state)) == (True, False)


@pytest.mark.parametrize("state", listed(UNDONE))
def test_a_quote_and_what_came_to_nothing_are_none(state: str) -> None:
    assert (statuses.sold(state), statuses.undone(state)) == (False, True)


@pytest.mark.parametrize(
    "state",
    [
        *("quote invoiced", "angebot bezahlt", "devis livré", "made to measure", "changes made", "zurückgebracht"),
        *("restitué", "planned", "geplant", "not repaired", "avoir commandé", "gutschrift bezahlt"),
    ],
)
def test_what_may_mean_either_is_asked_about(state: str) -> None:
    assert (statuses.sold(state), statuses.undone(state)) == (False, False)


@pytest.mark.parametrize("state", ["quote not accepted", "angebot noch nicht bestätigt", "preventivo non approvato"])
def test_a_quote_that_is_not_accepted_is_none(state: str) -> None:
    assert (statuses.sold(state), statuses.undone(state)) == (False, True)


def test_a_word_is_in_one_list() -> None:
    sold = {*jobstates.SALE, *statewords.SALE, *statewords.WHOLE, *bookingstates.SALE, *paymentstates.SALE}
    none = {*jobstates.NO_SALE, *statewords.NO_SALE, *bookingstates.NO_SALE, *paymentstates.NO_SALE}
    assert not sold & {*none, *bookingstates.MOVED, *bookingstates.ALONE}
    assert not {*statewords.SALE} & {*statewords.WHOLE}
