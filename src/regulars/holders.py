"""Who bought, where no column is called a customer: who is on a round, whose card or contract it was, an owner."""

from __future__ import annotations

import re

from regulars import rounds
from regulars.contents import HALF, MOSTLY, is_blank
from regulars.headers import words
from regulars.matching import CANONICAL, PROBABLE, WORDED, Table, rank
from regulars.relations import TELLING, days, varying

CARD = (
    r" (?:(?:loyalty|reward|rewards|bonus|club|store|shop|fleet|fuel|treue|kunden|tank|fidelite|fidelity|fedelta|"
    r"puntos|kund) )?"
    r"(?:cards?|loyalty|rewards?|carta|tessera|carte|karte|tarjeta|kaart|pas|karten|klubkort|kort|cartao|karta|karty|"
    r"kort|kortti|"
    r"karton|kartya|kart|tankkarte|tankpas|карта|карты|(?:tank)?(?:karten|kaart|kort)(?:nr|nummer))"
    r"(?: (?:(?:de )?(?:fidelizacao|fidelizacion|fidelidade|fidelidad|fidelite|fidelta|client[ei]?)|frota|flota|"
    r"flotte|flotta|carburante?|combustivel|combustible|paliwowa))?"
    r"(?: (?:no|nr|num|number|numero|nummer|id|uid|uuid|serial|code|pan|n|n o|номер))* "
)
CARD_FIRST = (
    r" (?:no|n|nr|num|numero|numer|id|номер)(?: (?:de|di|da|della|van))? "
    r"(?:carta|carte|tarjeta|cartao|tessera|karty|карты) "
)
"""Headers of a card: `Card No`, `Loyalty`, `N. carta`."""

METER = (
    r" (?:meter|electricity meter|water meter|gas meter|zahler|compteur|contador|medidor|contatore|licznik|mittari|"
    r"maler|matare|elektromer|счетчик)(?:nr|nummer)?(?: (?:no|nr|num|number|numero|nummer|id|serial|code|номер))* "
    r"| (?:no|n o|n|nr|num|numero|numer|номер)(?: (?:de|du|del|di|do))? (?:compteur|contador|medidor|contatore|"
    r"licznika|счетчика) "
)
MEASURED = (
    r" (?:kwh|mwh|[km] wh|m3|cbm|gallons|energy|electricity|power|water|gas|heat|token|strom|wasser|warme|eau|energia|"
    r"energie|agua|acqua|elettrica|electricidad|energii|woda|vand|vann|vatten|energi|электроэнергия|вода) "
)
"""The header of a meter, whose owner pays again and again, and of what one in a house measures."""

USER = r" (?:(?:\w+ )+users?|profiles?) (?:id|no|nr|number|uuid|guid|key|code) "
CLERK = (
    r" (?:by|created|updated|modified|deleted|entered|approved|assigned|sales|staff|admin|owner|employee|seller|"
    r"cashier|agent|rep|server|waiter|operator|pos|till|login|manager|handled|processed) "
)
"""The header of an id of users under somebody's name, or of their profiles, and words of a user who sells."""

PERSON = (
    r" (?:person|persons|people|personen|persona|personas|persone|personne|personnes|pessoa|pessoas|persoon|personer|"
    r"osoba|osoby|individual|individuo|individu)(?: (?:id|uid|uuid|no|nr|number|code|key|nummer|numero|hash))? "
)
"""The header of people, who are customers where many codes tell them apart: of names some may be those of clerks."""

OWNER = (
    r" (?:pet |vehicle |car |boat |dog |horse )?(?:owners?|agare|eigentumer|tierhalter|halter|besitzer|proprietaire|"
    r"dueno|propietario|proprietario|tutor|eigenaar|wlasciciel|majitel|omistaja|ejer|eier|proprietar|sahibi|владелец)"
    r"(?: ?(?:name|namn|nome|naam|id|nr|no|number|nummer|numero|code))? "
)
NUMBERED = r"(?:id|nr|no|number|nummer|numero|code) $"
"""The end of the header of a number."""

CONTRACT = (
    r" (?:\w+ )*(?:contracts?(?: account)?|contrat|contrato|contratto|umowy|avtals?) "
    r"(?:id|no|nr|num|number|numero|nummer|code) | (?:vertrags|avtals|contract)(?:nr|nummer|konto\w*) "
    r"| (?:no|n|nr|num|number|numero|numer) (?:de |du |di |do |del )?(?:contrat|contrato|contratto|umowy) "
)
OF_OTHERS = r" (?:supplier|vendor|lieferant\w*|employ\w*|rahmen\w*|framework|purchas\w*|carrier|price|tariff|insur\w*) "
"""The header of the number of a contract, under which somebody buys again and again; and words of one with others."""

SELLS = (
    r" (?:deals?|stages?|opportunit\w*|oportunida\w*|pipeline|leads?|forecast|probability|account|company|listing|"
    r"store|fase|phase|etape|verkaufschance) "
)
"""Whose it is, and words of a table in which that is who sells."""

FEWEST, SHARE = 10, 0.1
"""So many owners, and for so many of the lines another one: they are no clerks."""

CODE = r"[A-Z]{0,5}[-_ ]?\d{5,19}[A-Z]?|(?=.*\d)[0-9A-F]{8,20}|(?:[0-9A-F]{2}:){3,9}[0-9A-F]{2}"
"""A number, or what a chip answers, that tells cards apart; of those who paid with one a till shows a few digits, or
the brand.
"""


def find(table: Table, few: str = "") -> None:
    """Take for the customer what tells people apart under such a header, where no other column is called so.

    `few`: the header of a few accounts, which are customers only where goods are brought to them.
    """
    if "customer" in {*table.found, *table.given, *table.questions}:
        return
    if place := rounds.brought_to(table):
        why = "whom goods are brought to, each of them always on the same round"
        table.take("customer", place, why, WORDED)
    if place or few:
        return
    for header, held in table.free("customer").items():
        said = words(header)
        many = held.distinct >= max(FEWEST, SHARE * held.filled)
        coded = held.kind == "id" and held.distinct < held.filled and held.filled_share >= HALF
        named = re.fullmatch(PERSON, said) and not any(re.search(SELLS, words(each)) for each in table.held)
        if coded and many and named:
            table.take("customer", header, "codes of many people, of whom some come back", PROBABLE)
            return
        if held.filled_share < HALF or not _come_back(table, header):
            continue
        cells = [str(value).strip() for value in table.sample[header] if not is_blank(value)]
        cells = [cell.removesuffix(".0") for cell in cells]
        coded = held.distinct >= FEWEST and len({*map(len, cells)}) == 1  # points are of many lengths
        coded = coded and all(re.fullmatch(CODE, cell, re.IGNORECASE) for cell in cells)
        if coded and (re.fullmatch(CARD, said) or re.fullmatch(CARD_FIRST, said)):
            table.take("customer", header, "the header says whose card it was, and it holds numbers", PROBABLE)
            return
        if coded and re.fullmatch(METER, said) and any(re.search(MEASURED, words(each)) for each in table.held):
            table.take("customer", header, "numbers of meters, for which is paid on several days", PROBABLE)
            return
        if many and re.fullmatch(USER, said) and not re.search(CLERK, said):
            table.take("customer", header, "ids of users, who come back on other days", PROBABLE)
            return
        if many and re.fullmatch(CONTRACT, said) and not re.search(OF_OTHERS, said):
            table.take("customer", header, "numbers of contracts, under which is bought on several days", PROBABLE)
            return
    if owner := owners(table):
        table.take("customer", owner, "many owners, who come back on other days", WORDED)


def come_back(table: Table) -> list[str]:
    """The headers of many ids that come back on other days, under names that say nothing else: who bought, perhaps."""
    return [
        header
        for header, held in table.free("customer").items()
        if max(FEWEST, SHARE * held.filled) <= held.distinct < held.filled
        and held.filled_share >= HALF
        and held.numbers < MOSTLY
        and held.kind == "id"
        and not any(rank(column, header) and held.suits(column) for column in CANONICAL if column != "customer")
        and _come_back(table, header)
    ]


def owners(table: Table) -> str:
    """The header of many owners of what came in; empty where there is none, or owners are who sells."""
    for header, held in table.free("customer").items():
        numbered = re.search(NUMBERED, words(header))  # and so no clerk
        many = held.distinct >= max(FEWEST, 0 if numbered else SHARE * held.filled)
        if many and re.fullmatch(OWNER, words(header)) and _come_back(table, header):
            return "" if any(re.search(SELLS, words(each)) for each in table.held) else header
    return ""


def _come_back(table: Table, header: str) -> bool:
    """Whether enough of them are there on several days."""
    if "date" not in table.found:
        return False
    return varying(table.sample[header], days(table.column("date")))[1] >= TELLING
