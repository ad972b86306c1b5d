"""What says that a row is a test of the shop, and no sale: headers of flags and of their opposite, and modes."""

from __future__ import annotations

from collections.abc import Collection

from regulars.headers import fold
from regulars.wordlist import listed

FLAGS: tuple[str, ...] = listed("""
    test, istest, test order, is test order, test mode, is test mode, test transaction, is test transaction,
    test payment, is test payment, test sale, test booking, test invoice, test donation, test data, is test data,
    test record, test purchase, test row, sandbox, is sandbox, sandbox mode, training, is training, training mode,
    testbestellung, testauftrag, testbuchung, testkauf, testverkauf, testbeleg, testbon, testrechnung, testzahlung,
    testtransaktion, testspende, testdaten, testdatensatz, testmodus, testbetrieb, trainingsmodus, trainingsbon,
    übungsmodus, übungsbon, schulungsmodus, schulungsbon, trainingsbuchung, trainingsbeleg, übungsbuchung,
    probebuchung
    commande test, commande de test, commande d'essai, commande fictive, vente test, vente de test, vente d'essai,
    paiement test, paiement de test, transaction test, transaction de test, réservation test, réservation de test,
    facture test, facture de test, don test, don de test, mode test, mode formation, mode école, données de test
    prueba, es test, es prueba,
    pedido de prueba, pedido prueba, pedido test, orden de prueba, venta de prueba, pago de prueba,
    es de prueba, transacción de prueba, reserva de prueba, factura de prueba, donación de prueba, modo prueba,
    modo de prueba, modo de pruebas, modo pruebas, modo test, datos de prueba
    prova, ordine di prova, ordine prova, ordine test, ordine di test, vendita di prova, vendita test,
    pagamento di prova,
    pagamento test, transazione di prova, transazione test, prenotazione di prova, fattura di prova,
    donazione di prova, modalità test, modalità di test, modalità prova, modalità di prova, dati di prova, dati di test
    teste, pedido de teste, pedido teste, encomenda de teste, encomenda teste, venda de teste, venda teste,
    pagamento de teste, pagamento teste, transação de teste, transação teste, reserva de teste, fatura de teste,
    doação de teste, modo teste, modo de teste, modo de testes, dados de teste
    testbestelling, proefbestelling, testverkoop, testbetaling, testtransactie, testboeking, testfactuur, testdonatie,
    testgegevens, testaankoop, oefenmodus, oefenbon, oefenverkoop, trainingsmodus
    testowe, testowy, testowa, zamówienie testowe, sprzedaż testowa, transakcja testowa, płatność testowa,
    rezerwacja testowa, faktura testowa, tryb testowy, tryb szkoleniowy, dane testowe, zamówienie próbne
    testbeställning, testorder, testköp, testförsäljning, testbetalning, testtransaktion, testbokning, testfaktura,
    testgåva, testdata, testläge, övningsläge, träningsläge, övningsköp
    træning, træningsbon, træningssalg, øvelsesbon, traening, opplæringssalg, øvesalg, testsalg,
    harjoitusmyynti, testimyynti,
    training sale, training receipt, schulungsbuchung
""")
"""Headers of a column that says yes of each row that is a test."""

LIVE = frozenset(
    map(
        fold,
        listed("""
    live mode, is live mode, is live, live order, is live order, live transaction, is live transaction, live payment,
    production mode, is production, livebetrieb, echtbetrieb, livemodus, produktivmodus, mode live, mode production,
    mode réel, modo live, modo real, modo producción, modalità live, modalità produzione, modo produção, productiemodus,
    tryb produkcyjny, tryb live, produktionsläge, skarpt läge
"""),
    )
)
"""Headers, folded, of one that says no of them."""

_REAL = frozenset(
    listed("""
    live, live mode, livemode, production, production mode, prod, real, echtbetrieb, livebetrieb, produktiv, produktion,
    réel, réelle, producción, produzione, produção, productie, produkcja, produkcyjny, produkcyjne, skarp, skarpt
""")
)
TESTS = frozenset(
    listed("""
    test, test mode, testmode, test order, sandbox, testing, training, training mode, testmodus, testbetrieb, testdaten,
    testbestellung, trainingsmodus, übungsmodus, mode test, essai, prueba, pruebas, modo prueba, prova, teste, testes,
    testbestelling, testowe, testowy, testowa, tryb testowy, testläge, testorder
""")
)
"""What a column of modes says of tests, beside what it says of all others."""

STATES = frozenset(flag for flag in FLAGS if not flag.startswith(("is", "es "))) | TESTS
"""The same as states of orders."""


def is_mode(values: Collection[str]) -> bool:
    """Whether a column says of each line that it is real, or that it is a test, and both of some."""
    said = {*values}
    return bool(said & _REAL and said & TESTS) and said <= _REAL | TESTS
