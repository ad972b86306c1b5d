"""What the journal of a till says of lines that are no sale: receipts that were broken off, practice, and deposits."""

from __future__ import annotations

from collections.abc import Collection, Mapping

from regulars import kinds, movements
from regulars.wordforms import grown
from regulars.wordlist import Words, listed

_BROKEN_OFF = grown(
    listed("""
    abort, aborted, sale aborted, aborted sale, abandoned, abandoned sale, abbruch, abgebrochen, bonabbruch,
    belegabbruch, kassierabbruch, verkaufsabbruch, abandon, abandonné, abandonnée, vente abandonnée, interrompu,
    abortado, abortada, abandonado, abandonada, venta abandonada, interrumpido, interrumpida, interrotto, interrotta,
    abbandonato, abbandonata, vendita abbandonata, vendita interrotta, interrompido, interrompida, venda abandonada,
    afgebroken, afbreking, bon afgebroken, vervallen, bon vervallen
    vervallen bon, przerwany, przerwana, przerwane, porzucony, porzucona, porzucone, avbruten,
    avbrutet, avbrott, avbrutet köp
    """)
)
_CALLED_OFF = grown(
    listed("""
    cancelled, canceled, cancelled receipt, voided receipt, void sale, storniert, annulliert, stornierter beleg, annulé,
    annulée, annule, annulee, ticket annulé, vente annulée, anulado, anulada, cancelado, cancelada, ticket anulado,
    venta anulada, venta cancelada, annullato, annullata, scontrino annullato, vendita annullata, stornato, stornata,
    venda anulada, venda cancelada, talão anulado, geannuleerd, bon geannuleerd, anulowany, anulowana, anulowane,
    paragon anulowany, sprzedaż anulowana, annullo
    annullo scontrino, makulerad, makulerat, annullerad, annullerat, makulerat köp
    """)
)
"""The same, or that an earlier line was undone, as where what goes back has a word of its own or is below zero."""

_UNDOING = frozenset(
    listed("""
    cancellation, cancelled sale, reversal, storno, stornorechnung, stornobeleg, annulation, estorno, sztornó,
    stornering
    """)
)
"""Kinds of what goes back that undo a line of the journal."""

UNDONE = Words(lambda: _BROKEN_OFF | _CALLED_OFF)

_PRACTICE = frozenset(
    listed("""
    training, training mode, training sale, practice, practice sale, test, test sale, trainingsbon, trainingsmodus,
    trainingsbuchung, übung, übungsbon, schulung, schulungsbon, testbon, testbuchung, entraînement, entrainement, école,
    ticket école, formation, ticket de formation, vente test, ticket test, entrenamiento, práctica, prácticas,
    formación, venta de prueba, ticket de prueba, prueba, addestramento, esercitazione, formazione, scontrino di prova,
    vendita di prova, prova, treino, formação, teste, venda de teste, oefening, oefenbon, oefenmodus, testverkoop,
    szkolenie, szkoleniowy, szkoleniowa, paragon szkoleniowy, testowy, testowa, testowe, ćwiczenie, övning, träning,
    övningskvitto, testköp, utbildning
    """)
)
"""What is rung up for practice; where nothing else of a till stands beside it, a lesson that was sold."""

_TILL = movements.LOST | frozenset(
    listed("""
    no sale, kein verkauf, kassenöffnung, schubladenöffnung, nullbon, void, voided, ouverture tiroir, pas de vente,
    sans vente, sin venta, apertura de cajón, apertura cajón, nessuna vendita, apertura cassetto, sem venda,
    abertura de gaveta, geen verkoop, lade open, lade openen, brak sprzedaży, bez sprzedaży, otwarcie szuflady,
    ingen försäljning, lådöppning
    parked, parked sale, suspended, suspended sale, geparkt, geparkter bon, zurückgestellt, attente, mise en attente,
    ticket en attente, en espera, ticket en espera, in attesa, sospeso, scontrino sospeso, em espera, in de wacht,
    geparkeerd, bon in de wacht, zawieszony, paragon zawieszony, odłożony, parkerad, parkerat kvitto
    """)
)
"""What only a till says."""


def none(said: Mapping[str, str], below: Collection[str]) -> set[str]:
    """The kinds, by what each is known as, that are no sale beside sales; `below`: those with money below zero."""
    known = {*said.values()}
    if not known & movements.SELLING:
        return set()
    told = _BROKEN_OFF if known & _UNDOING else _BROKEN_OFF | _CALLED_OFF
    off = ({*said} & told) - {*below}
    till = off or known & _TILL
    practice = {*said} & _PRACTICE if till else set()
    ahead = set() if known & (kinds.INVOICES | kinds.BALANCES | kinds.BEFORE_INVOICE - kinds.RECEIPTS) else _ahead(said)
    return off | practice | (ahead - {*below})


def _ahead(said: Mapping[str, str]) -> set[str]:
    """Deposits: the receipt of what was ordered has all of it."""
    return {value for value, kind in said.items() if kind in kinds.DEPOSITS}
