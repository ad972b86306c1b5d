"""Two columns → the one that names the customer: first and last names, or who paid and who was paid back."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace
from typing import TYPE_CHECKING, Any

from regulars import together
from regulars.accounts import USERS
from regulars.contents import NOBODY, is_blank
from regulars.engine import Engine, identifier, literal, trimmed
from regulars.headers import fold, words
from regulars.matching import FEW, KNOWN, VAGUE, Table, rank
from regulars.paypal import PAYEES, PAYERS
from regulars.source import noted

if TYPE_CHECKING:
    from regulars.read import Raw

CARD_WITHOUT_ID = "*none"
"""What MYOB writes for the id of a customer who has a name and no id; others write words for no customer there."""

VIEW, OTHERS = "with_names", "with_others"

_WHOSE = (
    r"(?:(?:customers?|clients?|buyers?|billing|bill to|rechnungs?|besteller|kaufer|facturation|facturacion|"
    r"fatturazione|acheteur|comprador|acquirente|invoice|(?:billing|invoice) (?:address|details)|contact|guest|"
    r"member|user|kunden?|klant|cliente) )?"
)
_OF = "(?: (?:payeur|acheteur|du client|client))?"
"""Whose name it is, before the name and behind it."""
_FIRST = re.compile(
    rf" {_WHOSE}(?:first ?name|given ?name|forename|fname|vorname|prenom|nombre|nome|voornaam|imie|fornamn|vname|"
    rf"vnaam|fnamn|prn|nome proprio|fornavn|"
    rf"etunimi|keresztnev|jmeno|prenume|ad){_OF} "
)
_FIRM = r" (?:co|company|firm|firma|societe|empresa|azienda|bedrijf) "
_OF_BOOKS = r" account (?:no |number )?"
_LAST = re.compile(
    rf" {_WHOSE}(?:(?:{_FIRM[1:]}(?:or )?)?last ?name|"
    r"surname|family ?name|lname|nachname|familienname|nom(?: de famille)?|apellidos?|cognome|"
    rf"sobrenome|apelido|achternaam|nazwisko|efternamn|nname|anaam|enamn|cogn|nazw|apell|efternavn|etternavn|sukunimi|"
    rf"vezeteknev|prijmeni|soyad|"
    rf"name){_OF} "
)
_NAME = re.compile(rf" {_WHOSE}(?:name|nome|nombre|nom) ")
"""A name that is the first one where a last one stands beside it."""

OWN = 0.5
"""The share of payments that one address got, for it to be the shop's own."""


def name_the_other(engine: Engine, raw: Raw) -> Raw:
    """Put who was paid back under the header of who paid, where the shop itself sent the money.

    One who never paid the shop is none: what went there is the shop's own bill, or its payout.
    """
    folded = {fold(header): header for header in raw.columns}
    payer, payee = (next((folded[name] for name in names_ if name in folded), "") for names_ in (PAYERS, PAYEES))
    got = Counter(str(value).strip().lower() for value in raw.sample.get(payee, ()) if not is_blank(value))
    own, times = got.most_common(1)[0] if got else ("", 0)
    if not payer or not own or times < OWN * got.total() or "@" not in own:
        return raw
    sent, taken = identifier(payer), identifier(payee)
    of, to = (f"lower(trim({address}))" for address in (sent, taken))
    back = f"CASE WHEN ever_paid IS NOT NULL THEN {taken} END"
    other = f"CASE WHEN {of} = {literal(own)} THEN {back} ELSE {sent} END"
    kept = ", ".join(f"{other} AS {sent}" if header == payer else identifier(header) for header in raw.columns)
    paid = f"SELECT DISTINCT {of} AS ever_paid FROM {raw.table} WHERE {of} <> {literal(own)}"
    engine.table(
        OTHERS,
        f"SELECT {kept}, source_number FROM {raw.table} LEFT JOIN ({paid}) AS payers ON {to} = ever_paid",
        stored=False,
    )
    pairs = zip(raw.sample[payer], raw.sample[payee], strict=True)
    payers = {str(each).strip().lower() for each in raw.sample[payer]} - {own}
    sample = [
        one if str(one).strip().lower() != own else two if str(two).strip().lower() in payers else None
        for one, two in pairs
    ]
    note = (
        f"where the shop's own address sent the money, the customer is the one under {payee!r}, if that one ever paid: "
        "else nobody, as the shop paid a bill"
    )
    return replace(raw, table=OTHERS, sources=noted(raw.sources, note), sample=raw.sample | {payer: sample})


def names(headers: Iterable[str]) -> tuple[str, str] | None:
    """The one header of first names and the one of last names, where nothing else is called like a customer."""
    listed = list(headers)
    firsts = [header for header in listed if _FIRST.fullmatch(words(header))]
    lasts = [header for header in listed if _LAST.fullmatch(words(header)) and header not in firsts]
    if not firsts and len(lasts) > 1:  # `Client Name` beside `Client Last Name`
        firsts = [header for header in lasts if _NAME.fullmatch(words(header))]
        lasts = [header for header in lasts if header not in firsts]
    if len(firsts) != 1 or len(lasts) != 1:
        return None
    others = [header for header in listed if header not in (*firsts, *lasts)]
    firm = re.search(_FIRM, words(lasts[0]))
    if firm:  # it names the customer itself; only an id says more, and none of the books
        others = [header for header in others if not re.fullmatch(_OF_BOOKS, words(header))]
    ranks = [rank("customer", header) for header in others if not re.fullmatch(USERS, words(header))]
    if firm:
        ranks = [found for found in ranks if found and found[0] <= -KNOWN]
    return None if any(ranks) else (firsts[0], lasts[0])


def _nobody(values: Iterable[Any]) -> bool:
    """Whether all that a column says is that there is no customer, or some of it that a card has no id."""
    said = {str(value).strip().lower() for value in values if value is not None and str(value).strip()}
    return bool(said) and (said <= NOBODY or CARD_WITHOUT_ID in said)


def _numbers_rows(header: str, cells: Sequence[Any]) -> bool:
    """Whether a column called nothing but an id, or the like, is another one on each of many lines."""
    return fold(header) in VAGUE and FEW <= len(cells) == len({*map(str, cells)})


def not_named(table: Table) -> str:
    """What to say of columns that would be the customer, were they not another one on each line, or nobody on all."""
    unique = [header for header, held in table.held.items() if fold(header) in VAGUE and held.unique]
    nobody = [header for header in table.held if rank("customer", header) and _nobody(table.sample[header])]
    shown = {header: table.held[header].examples[0] for header in nobody if table.held[header].examples}
    return "".join(f"{header!r} is another one on every line, so it is no customer. " for header in unique) + "".join(
        f"{header!r} says nothing but {word!r}, which is nobody: export it with a number or a code for each in its "
        "place. "
        for header, word in shown.items()
    )


def join(engine: Engine, raw: Raw, given: Mapping[str, str]) -> Raw:
    """Add the column of whole names to `raw`, where the user named it or named no other customer."""
    if not any(_FIRST.fullmatch(words(header)) or _NAME.fullmatch(words(header)) for header in raw.columns):
        return raw  # before any values are looked at
    called = [header for header in raw.columns if rank("customer", header)]
    gone = {header for header in called if _nobody(raw.sample[header]) or _numbers_rows(header, raw.sample[header])}
    found = names(header for header in raw.columns if header not in gone)
    if not found:
        return raw
    header = together.TOGETHER.join(found)
    if given.get("customer", header) != header:
        return raw
    cells = [*map(trimmed, found)]
    pairs = zip(*(raw.sample[name] for name in found), strict=True)
    sample = [" ".join(str(part).strip() for part in pair if part is not None).strip() or None for pair in pairs]
    return together.add(engine, raw, header, f"nullif(concat_ws(' ', {', '.join(cells)}), '')", sample, view=VIEW)
