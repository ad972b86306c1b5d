"""Who bought in a list of deliveries: whom goods are brought to on a round, each of them always on the same one."""

from __future__ import annotations

import re

from regulars.contents import MOSTLY
from regulars.headers import words
from regulars.matching import Table
from regulars.relations import NEARLY_ALL, TELLING, days, part_alike, varying

SAID = (
    r"(?:id|no|nr|n|n o|num|number|numero|nummer|numer|code|codigo|codice|cod|kod|name|nom|nombre|nome|naam|namn|nazwa)"
)
ROUND = (
    rf" (?:{SAID} )?(?:delivery |van )?(?:routes?|rounds?|runs?|tours?|touren|liefertour|tournees?|"
    r"rutas?|rutas? reparto|giro|giro consegne|rotas?|volta|rondes?|rit|ritten|bezorgroute|trasa|trasy|kurs|"
    r"rutt|rutten|korrunda|tur|rute)"
    rf"(?:nr|nummer)?(?: {SAID})? "
)
"""The header of a round on which a van goes from door to door."""

PLACE = (
    rf" (?:{SAID} )?(?:(?:de|du|del|della|do|da|van|la) )*(?:accounts?|konto|compte|cuenta|conto|conta|rekening|"
    r"depots?|drops?|stops?|outlets?|kiosk|(?:delivery|drop|selling) (?:point|address|place)|point of sale|"
    r"points? de vente|pdv|"
    r"(?:verkaufs|liefer|ablade|anliefer|abnahme)stelle|punto (?:de )?(?:venta|entrega)|parada|quiosco|"
    r"punto (?:di )?(?:vendita|consegna)|edicola|ponto (?:de )?(?:venda|entrega)|quiosque|"
    r"(?:verkoop|aflever|lever)punt|(?:los|aflever)adres|punkt (?:sprzedazy|dostawy|odbioru)|forsaljningsstalle|"
    r"(?:leverans|avlamnings)(?:plats|stalle))"
    rf"(?:nr|nummer)?(?: {SAID})? "
)
"""The header of a place where goods are left, or of whom they are left with. A branch or a shop is the seller's own."""

FEWEST = 5
"""Fewer are no customers of a round."""


def brought_to(table: Table) -> str:
    """The header of the places that goods are brought to, the best to tell them apart by; empty where there is none.

    Each is on one round, of which there are several with several of them each, and is brought something on several
    days; an order is of one of them. A depot that vans set out from has several rounds.
    """
    rounds = [header for header, held in table.held.items() if re.fullmatch(ROUND, words(header)) and held.distinct > 1]
    if not rounds or "date" not in table.found:
        return ""
    places = [
        header
        for header, held in table.free("customer").items()
        if re.fullmatch(PLACE, words(header)) and held.distinct >= FEWEST and held.filled_share >= MOSTLY
        if any(_is_of_one(table, header, each) for each in rounds) and _comes_back(table, header)
    ]
    places.sort(key=lambda header: table.held[header].kind != "id")
    alike = all(part_alike(table.sample[places[0]], table.sample[each]) for each in places[1:])
    return places[0] if places and alike else ""


def _is_of_one(table: Table, place: str, of: str) -> bool:
    """Whether each place has one round, and most rounds have several places."""
    places, rounds = table.sample[place], table.sample[of]
    several, differing = varying(places, rounds)
    all_, shared = varying(rounds, places)
    return several >= TELLING and differing <= (1 - NEARLY_ALL) * several and shared > 1 and all_ <= 2 * shared


def _comes_back(table: Table, place: str) -> bool:
    """Whether places are brought something on several days, and an order is brought to one of them."""
    if "order" in table.found:
        several, differing = varying(table.column("order"), table.sample[place])
        if differing > (1 - NEARLY_ALL) * several:
            return False
    return varying(table.sample[place], days(table.column("date")))[1] >= TELLING
