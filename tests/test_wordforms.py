"""A state is known in each gender, number and case that an order may be spoken of in, and no form of it is both."""

import pytest

from regulars import statuses
from regulars.wordforms import apart, grown

UNDONE = """
    annulé annulée annulés annulées, remboursé remboursée remboursés remboursées, refusé refusée refusés refusées
    échoué échouée échoués échouées, perdu perdue perdus perdues, expiré expirée expirés expirées
    cancelado cancelada cancelados canceladas, anulado anulada anulados anuladas, devuelto devuelta devueltos devueltas
    rechazado rechazada rechazados rechazadas, fallido fallida fallidos fallidas
    annullato annullata annullati annullate, rimborsato rimborsata rimborsati rimborsate
    fallito fallita falliti fallite
    scaduto scaduta scaduti scadute, rifiutato rifiutata rifiutati rifiutate
    falhado falhada falhados falhadas, recusado recusada recusados recusadas, estornado estornada estornados estornadas
    anulowany anulowana anulowane anulowano, zwrócony zwrócona zwrócone zwrócono
    odrzucony odrzucona odrzucone odrzucono
    oczekujący oczekująca oczekujące, nieopłacony nieopłacona nieopłacone nieopłacono, wygasły wygasła wygasłe
    zrušen zrušena zrušeno zrušený zrušená zrušené, stornován stornována stornováno stornovaný stornovaná stornované
    storniert stornierte stornierter storniertes stornierten, abgebrochen abgebrochene abgebrochener abgebrochenes
    unbezahlt unbezahlte unbezahlter unbezahltes, offen offene offener offenes, erstattet erstattete erstatteter
    geannuleerd geannuleerde, mislukt mislukte, terugbetaald terugbetaalde, onbetaald onbetaalde, verlopen
    makulerad makulerat makulerade, annullerad annullerat annullerade, avbruten avbrutet avbrutna
    obetald obetalt obetalda
    returnerad returnerat returnerade, misslyckad misslyckat misslyckade, nekad nekat nekade
    annulleret annullerede, refunderet refunderede, afvist afviste, ubetalt ubetalte, kansellert kansellerte
    anulat anulată anulate anulați, отменён отменена отменено отменены отменённый
    скасовано скасована скасований скасоване
    otkazan otkazana otkazano otkazani, ακυρωμένη ακυρωμένο ακυρωμένος
"""
SOLD = """
    payé payée payés payées, livré livrée livrés livrées, expédié expédiée expédiés expédiées
    réglé réglée réglés réglées
    pagado pagada pagados pagadas, enviado enviada enviados enviadas, entregado entregada entregados entregadas
    pagato pagata pagati pagate, spedito spedita spediti spedite, consegnato consegnata consegnati consegnate
    pago paga, faturado faturada faturados faturadas, concluído concluída concluídos concluídas
    opłacony opłacona opłacone opłacono, wysłany wysłana wysłane wysłano, zrealizowany zrealizowana zrealizowane
    zakończony zakończona zakończone zakończono, dostarczony dostarczona dostarczone dostarczono
    bezahlt bezahlte bezahlter bezahltes, versendet versendete versendeter, abgeschlossen abgeschlossene abgeschlossener
    betaald betaalde, verzonden, geleverd geleverde, bezorgd bezorgde, afgerond afgeronde
    betald betalt betalda, skickad skickat skickade, levererad levererat levererade, slutförd slutfört slutförda
    leveret leverede, afsendt afsendte, betalt betalte, zaplaceno zaplacena zaplacený zaplacená
    livrat livrată livrate, оплачен оплачена оплачено оплачены, доставлен доставлена доставлено
"""


def words(text: str) -> list[str]:
    return text.replace(",", " ").split()


@pytest.mark.parametrize("state", words(UNDONE))
def test_a_state_that_is_no_sale_is_known_in_all_forms(state: str) -> None:
    assert statuses.undone(state)
    assert not statuses.sold(state)


@pytest.mark.parametrize("state", words(SOLD))
def test_a_state_that_is_a_sale_is_known_in_all_forms(state: str) -> None:
    assert statuses.sold(state)
    assert not statuses.undone(state)


@pytest.mark.parametrize("state", ["non pagate", "compra recusada", "canceladas pelo cliente", "commandes annulées"])
def test_the_last_of_several_words_has_its_forms_too(state: str) -> None:
    assert statuses.undone(state)


@pytest.mark.parametrize("word", ["quote", "cart", "hold", "test", "lost", "void", "done", "live", "sent"])
def test_short_words_have_none(word: str) -> None:
    assert grown([word]) == {word}


@pytest.mark.parametrize("said", ["carte", "quota", "opened", "open", "liste", "en liste d'envoi", "testen"])
def test_other_words_do_not_become_states_that_are_no_sale(said: str) -> None:
    assert not statuses.undone(said)


def test_forms_of_words_of_two_lists_are_in_neither_unless_they_are_written_there() -> None:
    assert "retirada" in grown(["retirado"])
    some, others = apart(["retirado"], ["retirada"])
    assert (some & {"retirado", "retirada", "retirados"}, others & {"retirado", "retirada"}) == (
        {"retirado"},
        {"retirada"},
    )
    assert not some & others


@pytest.mark.parametrize("header", ["annulees", "cancelados", "annullate", "anulowana", "makulerade", "stornierte"])
def test_a_column_of_yes_and_no_may_be_called_by_any_of_them(header: str) -> None:
    assert statuses.flags(header)
