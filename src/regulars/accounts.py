"""Accounts, users and members, who may be customers, or the books and whoever serves: their words, and their names."""

from __future__ import annotations

import re
from collections.abc import Iterable
from typing import Any

from regulars.contents import is_blank
from regulars.headers import words
from regulars.relations import TELLING
from regulars.sides import ACCOUNT

CLIENTS = (
    r" (?:client|clients|cliente|clienti|customer|kunden?|klant|klienta|kund|debitor\w*|loyalty|cari|musteri|клиента?) "
)
"""Words that make an account one of somebody who buys."""

_ASKED = r"who|wer|wie|qui|quien|chi|quem|hvem|vem|kuka|kto|kdo|ki|cine|kim|кто|хто"
_WHO = (
    r" (?:id)?(?:user|utilisateur|usuario|benutzer\w*|nutzer\w*|gebruikers?\w*|uzytkownika?|anvandar\w*|kullanici|"
    rf"пользовател\w*|resp|{_ASKED})(?:id)? "
)
USERS = rf"{_WHO}| (?:utente|utilizador) "
BOOKS = rf"{ACCOUNT}|{_WHO}| (?:member|organi[sz]ation) "
"""Words of who it was, which may be who served; and of an account, which may be one of the books."""

MEMBERS = r" (?:member(?:ship)? (?:no|nr|num|number|id|card|card no)|(?:id|no|nomor|kode) member) "
"""The header of a number of members, which no clerk has."""

_NO_PERSON = (
    r"^ (?:the|les|los|il|das|die|der|het|det|el|la|le) \S| \S+ (?:and|und|et|och|og) \S|"
    r"^ (?:familie|fam|famille|famiglia|familia|rodzina|familjen|family) \S|"
    r" \S+ (?:cafe|kafe|caffe|hotel|pub|inn|arms|restaurant|ristorante|restaurante|gasthof|gasthaus|bistro|deli|"
    r"market|markt|school|schule|skola|club|verein|assoc(?:iation)?|hall|house|nursery|kita|farm|church|"
    r"ltd|llc|inc|gmbh|kg|sarl|sas|srl|spa|sl|bv|ab|as|oy|sro) $|"
    r"^ (?:cafe|caffe|hotel|pub|restaurant|ristorante|restaurante|gasthof|gasthaus|bistro|ecole|escuela|scuola|escola|"
    r"szkola|club|verein|kita|bodega|trattoria|boulangerie|epicerie|bakkerij) \S"
)
"""A name, folded, of two people, a family, a house or a firm: nobody who serves is called so."""
_SOME = 0.25


def name_houses(cells: Iterable[Any], header: str) -> bool:
    """Whether some of those in a list that asks who it was are several people, houses or firms, which serve nobody."""
    named = {words(str(cell).replace("&", " and ")) for cell in cells if not is_blank(cell)}
    houses = sum(bool(re.search(_NO_PERSON, name)) for name in named)
    return bool(re.fullmatch(f" (?:{_ASKED}) ", words(header))) and houses >= max(TELLING, _SOME * len(named))
