"""What is hired out comes back: in a table of hires, that it was returned is how each of them ends."""

from __future__ import annotations

import re
from collections.abc import Iterable

from regulars.headers import words

HIRED = (
    r" (?:hires?|hired|hiring|rentals?|rented|rent|verleih\w*|vermiet\w*|miet\w*|leih\w*|ausleih\w*|louage|"
    r"(?:contrat|date|duree|prix|montant|tarif|debut|fin) (?:de )?location|alquiler\w*|arriendos?|noleggi\w*|"
    r"alugue\w*|locacao|verhuur\w*|huur\w*|\w*wypozycz\w*|najm\w*|najem|uthyr\w*|hyr\w*) "
)
"""Words of the headers of such a table, or of the name of its file."""

CAME_BACK = (
    r"(?:(?:all )?returned|brought back|handed back|zurück(?:gegeben|gebracht|genommen)?|rückgabe erfolgt|retourniert|"
    r"rendue?s?|restituée?s?|retournée?s?|devuelt[oa]s?|restituit[oaie]|riconsegnat[oaie]|rientrat[oaie]|res[oaie]|"
    r"devolvid[oa]s?|teruggebracht|geretourneerd|ingeleverd|retour|zwrócon[yaeo]|oddan[yaeo]|"
    r"(?:åter|in|tillbaka)lämna(?:d|t|de)|returnera(?:d|t|de))"
)


def ends(states: Iterable[str], headers: Iterable[str], titles: Iterable[str]) -> frozenset[str]:
    """Those of the states of hires that say that all came back, as it should; none where nothing speaks of hires.

    `headers`: those of the table; `titles`: what its file and its sheet are called.
    """
    if not any(re.search(HIRED, words(said)) for said in (*headers, *titles)):
        return frozenset()
    return frozenset(state for state in states if re.fullmatch(CAME_BACK, state))
