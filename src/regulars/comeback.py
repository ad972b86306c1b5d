"""Whether those who are called customers ever come back, where a bare number beside them does."""

from __future__ import annotations

import re

from regulars import wordlist
from regulars.contents import is_blank
from regulars.headers import fold, words
from regulars.matching import VAGUE, Table
from regulars.relations import BEYOND_DOUBT, TELLING, days, part_alike, varying

FIRMS = frozenset(
    wordlist.listed("""
    company, companyid, firm, firma, unternehmen, societe, entreprise, empresa, compania, azienda, ditta, societa,
    bedrijf, przedsiebiorstwo, foretag, bolag, virksomhed
""")
)
"""Names of those who buy in lists of firms, and of those who make what is sold in others."""

AGENCIES = (
    r" (?:\w*bureau|(?:reise)?buro|biuro|(?:travel )?agen(?:t|cy)|agence|agencia|agenzia|agentschap|\w*agentur|"
    r"resebyra|reseller|wiederverkaufer|revendeur|revendedor|rivenditore|wederverkoper|aterforsaljare|forhandler) "
)
GUESTS = r" (?:guest|gaest|gast|gaste|gjest|hote|huesped|ospite|hospede|gosc|travell?er|reisende[rn]?|end user) "
"""Words of those who sell on what was bought, and of those whom it is for."""

PUPILS = (
    r" (?:pupils?|students?|child|children|kids?|kind|kinder|schuler(?:in)?|eleves?|enfants?|alumn[oa]s?|nin[oa]s?|"
    r"alunn[oaie]|student[ei]|bambin[oaie]|alun[oa]s?|criancas?|leerling(?:en)?|uczen|uczniowie|dzieck[oa]|dzieci|"
    r"elev(?:er)?|barn|zak|dite) "
)
PARENTS = (
    r" (?:parents?|carers?|guardians?|eltern(?:teil)?|erziehungsberechtigte[rn]?|tuteurs?|tutor(?:es)? legal(?:es)?|"
    r"padres?|madres?|genitor[ei]|encarregad[oa]s?|responsavel|ouders?|verzorgers?|rodzice?|opiekun(?:owie)?|"
    r"foralder|foraldrar|vardnadshavare|malsman|forelder|foreldre|foresatte|foraelder|rodic|zakonny zastupce) "
)
"""Words of those who are taught or looked after, and of those who may pay for them."""

REFERENCE = (
    r" (?:ref\w*|\w*referen\w*|rif\w*|cde|cmd|commande|orders?|best|bestell\w*|ord|ordine|zam\w*|ped|pedido|enc|"
    r"encomenda|"
    r"po) "
)
"""Words of what may be the number that customers have, or that of an order of theirs."""

HARDLY, OFTEN = 0.1, 0.5
"""The share of them that is there on another day again: of makers of goods hardly any, of customers most."""


def doubt(table: Table) -> None:
    """Ask where firms are hardly ever there again, and what a column called nothing but an id tells apart often is; and
    where each guest came by an agency, or a pupil's parents stand on each line, who may be who bought.
    """
    found = table.found.get("customer")
    if not found or not {"customer", "date"} <= {*table.found} or "customer" in table.given:
        return
    if re.search(GUESTS, words(found.header)):
        sold_on = [header for header in table.held if re.search(AGENCIES, words(header)) and _each_has(table, header)]
        if sold_on:
            table.ask("customer", [found.header, *sold_on])
        return
    if re.search(PUPILS, words(found.header)):
        pay = [header for header in table.held if re.search(PARENTS, words(header)) and _parts_others(table, header)]
        if len(pay) == 1:
            table.ask("customer", [found.header, *pay])
        return
    if fold(found.header) not in FIRMS or _again(table, found.header) > HARDLY:
        return
    ids = [header for header in table.free("customer") if fold(header) in VAGUE]
    for header in ids:
        if table.held[header].filled >= BEYOND_DOUBT and _again(table, header) >= OFTEN:
            table.ask("customer", [header, found.header])
            return


def is_of_order(table: Table, header: str) -> bool:
    """Whether a reference is what customers call each order: hardly one of many is there on another day again."""
    if not re.search(REFERENCE, words(header)) or "date" not in table.found:
        return False
    many = len({str(cell) for cell in table.sample[header] if not is_blank(cell)}) >= BEYOND_DOUBT
    return many and _again(table, header) <= HARDLY


def _each_has(table: Table, header: str) -> bool:
    """Whether a column names somebody on each line, and several of them, each often."""
    held = table.held[header]
    return held.filled == held.rows and TELLING <= held.distinct <= HARDLY * held.filled


def _parts_others(table: Table, header: str) -> bool:
    """Whether a column names somebody on each line, and tells other people apart than that of the customers."""
    held = table.held[header]
    telling = held.filled == held.rows and not re.search(PUPILS, words(header)) and held.looks == "text"
    return telling and not part_alike(table.column("customer"), table.sample[header])


def _again(table: Table, header: str) -> float:
    """The share of what a column tells apart that is there on several days."""
    cells = table.sample[header]
    _, again = varying(cells, days(table.column("date")))
    return again / max(1, len({str(cell) for cell in cells if not is_blank(cell)}))
