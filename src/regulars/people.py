"""First and last names in two columns → one column that names the customer, where nothing better does."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from dataclasses import replace
from typing import TYPE_CHECKING

from regulars.engine import Engine, identifier
from regulars.headers import words
from regulars.matching import rank
from regulars.values import Column

if TYPE_CHECKING:
    from regulars.read import Raw

TOGETHER = " + "
"""What stands between two headers where their columns were joined."""

VIEW = "with_names"

_WHOSE = r"(?:(?:customers?|clients?|buyers?|billing|bill to|contact|guest|member|user|kunden?|klant|cliente) )?"
_FIRST = re.compile(
    rf" {_WHOSE}(?:first ?name|given ?name|forename|fname|vorname|prenom|nombre|nome|voornaam|imie|fornamn|fornavn|"
    r"etunimi|keresztnev|jmeno|prenume|ad) "
)
_LAST = re.compile(
    rf" {_WHOSE}(?:last ?name|surname|family ?name|lname|nachname|familienname|nom(?: de famille)?|apellidos?|cognome|"
    r"sobrenome|apelido|achternaam|nazwisko|efternamn|efternavn|etternavn|sukunimi|vezeteknev|prijmeni|soyad|name) "
)


def names(headers: Iterable[str]) -> tuple[str, str] | None:
    """The one header of first names and the one of last names, where nothing else is called like a customer."""
    listed = list(headers)
    firsts = [header for header in listed if _FIRST.fullmatch(words(header))]
    lasts = [header for header in listed if _LAST.fullmatch(words(header)) and header not in firsts]
    if len(firsts) != 1 or len(lasts) != 1:
        return None
    others = (header for header in listed if header not in (*firsts, *lasts))
    return None if any(rank("customer", header) for header in others) else (firsts[0], lasts[0])


def join(engine: Engine, raw: Raw, given: Mapping[str, str]) -> Raw:
    """Add the column of whole names to `raw`, where the user named it or named no other customer."""
    found = names(raw.columns)
    if not found:
        return raw
    header = TOGETHER.join(found)
    if given.get("customer", header) != header:
        return raw
    cells = [f"nullif(trim(CAST({identifier(name)} AS VARCHAR)), '')" for name in found]
    engine.table(
        VIEW,
        f"SELECT *, nullif(concat_ws(' ', {', '.join(cells)}), '') AS {identifier(header)} FROM {raw.table}",
        stored=False,
    )
    pairs = zip(*(raw.sample[name] for name in found), strict=True)
    sample = [" ".join(str(part).strip() for part in pair if part is not None).strip() or None for pair in pairs]
    columns = raw.columns | {header: Column(header, "VARCHAR")}
    return replace(raw, table=VIEW, columns=columns, sample=raw.sample | {header: sample})


def joined(headers: Iterable[str]) -> str | None:
    """The header of the column of whole names, if there is one."""
    return next((header for header in headers if TOGETHER in header and names(header.split(TOGETHER))), None)
