"""Stages of what may be sold, in lists of deals: beside one that was won, those that are still open are no sales."""

from __future__ import annotations

import re
from collections.abc import Collection

from regulars.wordlist import listed

_CLOSED = (
    r"(?:(?:closed?|deal|opportunity|geschlossen|fermée?|cerrad[oa]|cierre|chius[oa]|chiusura|fechad[oa]|fechamento|"
    r"gesloten|zamknięt[aeoy]|stäng[dt]|lukket)[ -]*)*"
)
WON = (
    rf"{_CLOSED}(?:won|gewonnen|gagnée?|ganad[oa]|vint[oa]|ganh[oa]|wygran[aeoy]|vunne[nt]|vundet|voitettu|vyhrán[ao]|"
    r"megnyert|câștigat[ăe]?|kazanıldı|выигран[ао]?)\b"
)
LOST = (
    rf"{_CLOSED}(?:lost|verloren|perdue?|perdid[oa]|pers[oa]|przegran[aeoy]|utracon[aeoy]|förlora[dt]|tabt|tapt|"
    r"hävitty|prohrán[ao]|elveszett|pierdut[ăe]?|kaybedildi|проигран[ао]?)\b"
)
"""States that a deal alone has, and an order never."""

OPEN = frozenset(
    listed("""
    open, new, lead, lead in, leads, prospect, prospecting, qualified, qualification, qualifying, contacted,
    contact made, discovery, needs analysis, value proposition, perception analysis, demo, demo scheduled, meeting,
    meeting scheduled, presentation, presentation scheduled, appointment scheduled, proposal, proposal made,
    proposal sent, proposal/price quote, quote, quote sent, quoted, negotiation, negotiations started,
    negotiation/review, negotiating, decision maker bought in, contract sent, id. decision makers, in progress,
    pending, on hold, active, pipeline, verbal, commit, best case, omitted, brief in, review
    offen, neu, erstkontakt, kontaktiert, qualifiziert, qualifizierung, in verhandlung, verhandlung, angebot,
    angebot erstellt, angebot gesendet, angebot versendet, termin vereinbart, präsentation, in bearbeitung, bedarf,
    bedarfsanalyse, interessent
    ouvert, ouverte, nouveau, nouvelle, prospect qualifié, qualifié, qualifiée, contacté, rendez vous, découverte,
    proposition, proposition envoyée, devis, devis envoyé, en négociation, négociation, en cours, démonstration
    abierto, abierta, nuevo, nueva, contactado, calificado, cualificado, propuesta, propuesta enviada, presupuesto,
    presupuesto enviado, en negociación, negociación, en proceso, reunión, cita programada, demostración
    aperto, aperta, nuovo, nuova, contattato, qualificato, qualificata, proposta, proposta inviata, preventivo,
    preventivo inviato, in trattativa, trattativa, negoziazione, in corso, appuntamento
    aberto, aberta, em aberto, novo, nova, contatado, contactado, qualificado, qualificação, proposta enviada,
    orçamento, orçamento enviado, em negociação, negociação, em andamento, reunião
    nieuw, nieuwe, gecontacteerd, gekwalificeerd, kwalificatie, voorstel, voorstel verstuurd, offerte,
    offerte verstuurd, offerte verzonden, in onderhandeling, onderhandeling, lopend, afspraak, in behandeling
    otwarte, otwarta, otwarty, nowy, nowa, nowe, kontakt, kwalifikacja, oferta, oferta wysłana, wysłana oferta,
    negocjacje, w negocjacjach, prezentacja, spotkanie, w toku
    öppen, öppet, ny, nytt, kontaktad, kvalificerad, offert, offert skickad, förslag, förhandling, i förhandling,
    möte, pågående, åben, åpen, tilbud, tilbud sendt, forhandling, kvalificeret, kvalifisert
    """)
)
"""Stages before it is known what becomes of a deal; of an order some of them are sales."""


def are_deals(states: Collection[str]) -> bool:
    """Whether one of the states says that a deal was won."""
    return any(re.match(WON, state) for state in states)


def not_won(states: Collection[str]) -> frozenset[str]:
    """The states that are no sale because others of them are those of deals that were won."""
    return frozenset(state for state in states if are_deals(states) and (state in OPEN or re.match(LOST, state)))
