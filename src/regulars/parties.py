"""A number, and a column beside it that says whose it is (`Source Type`, `Source No.`), or what moved the goods (`Entry
Type`) → a customer's number, and none where it is a supplier's, who may have the same one.
"""

from __future__ import annotations

import re
from collections.abc import Hashable, Iterable, Mapping, Sequence
from typing import TYPE_CHECKING

from regulars import movements, together
from regulars.contents import is_blank
from regulars.engine import Engine, identifier, literal
from regulars.headers import words
from regulars.matching import CERTAIN, Table, rank
from regulars.wordlist import listed

if TYPE_CHECKING:
    from regulars.read import Raw

CUSTOMERS = frozenset(
    listed("""
    customer, customers, client, clients, debtor, debitor, debitoren, kunde, kunden, cliente, clientes, clienti,
    deudor, debiteur, debitore, devedor, klant, klanten, klient, klienci, nabywca, odbiorca, dłużnik, kund, kunder,
    gäldenär
""")
)
SUPPLIERS = frozenset(
    listed("""
    vendor, vendors, supplier, suppliers, creditor, kreditor, kreditoren, lieferant, lieferanten, fournisseur,
    fournisseurs, proveedor, proveedores, acreedor, fornitore, fornitori, creditore, fornecedor, fornecedores, credor,
    leverancier, leveranciers, crediteur, crediteuren, dostawca, dostawcy, leverantör, leverantörer
""")
)
"""What such a column says of who buys from the shop, and of whom it buys from."""

_TYPE = r"(?:types?|typ|kind|art|tipo|soort|rodzaj|slag)"
_NUMBER = r"(?:no|nr|num|number|numero|numer|nummer|n o|n|id|code|cod|codigo|codice|kod|key)"
_LINK = r"(?:de |du |d |di |do |da |del |della |van |av )?"
_STEM = r"([a-z ]*[a-z]{3,}?)s?"
_SAYS = tuple(
    re.compile(each)
    for each in (rf" {_STEM} ?{_TYPE} ", rf" {_TYPE} {_LINK}{_STEM} ", rf" {_STEM}(?:typ|art|soort|slag) ")
)
_NUMBERS = tuple(
    re.compile(each)
    for each in (rf" {_STEM} {_NUMBER} ", rf" {_NUMBER} {_LINK}{_STEM} ", rf" {_STEM}(?:no|nr|nummer|id|code) ")
)
_BARE = (re.compile(rf" {_STEM} "),)
"""Headers of the kind of a party and of its number, which begin or end alike: `Herkunftsart`, `Herkunftsnr.`; or of its
name: `Party Type`, `Party`."""

_SOURCES = frozenset(
    {
        *("source", "herkunft", "herkunfts", "origine", "origen", "origem", "procedencia", "procedencia mov", "bron"),
        *("zrodla", "zrodlo", "kall", "kilde", "lahde", "zdroje"),
    }
)
"""What records of stock call whom goods went to or came from, before a word for its number: `Kildenr.`."""

_ENTRIES = frozenset(
    listed("""
    transfer, transferencia, transferência, overførsel, overføring, överföring, overboeking, przeniesienie
    consumption, verbrauch, forbrug, forbruk, förbrukning, consommation, consumo, verbruik, zużycie
    output, istmeldung, afgang, avgang, utflöde, produktionsoutput, salida, sortie
""")
)
"""What else moves goods in a record of stock, by words that mean other things elsewhere."""


def parts(headers: Iterable[str]) -> tuple[str, str] | None:
    """The headers of what says whose a number is, and of that number, where those are the only two that go together."""
    every = [*headers]
    return _pair(every, every) or _moved(every, every)


def _pair(kinds: Sequence[str], headers: Iterable[str]) -> tuple[str, str] | None:
    every = [(says, header) for header in headers for says in kinds if says != header]
    for numbers in (_NUMBERS, _BARE):
        pairs = [pair for pair in every if _stems(pair[0], _SAYS) & _stems(pair[1], numbers)]
        if pairs:
            return pairs[0] if len(pairs) == 1 else None
    return None


def _moved(kinds: Sequence[str], headers: Iterable[str]) -> tuple[str, str] | None:
    """The headers of what moved the goods, and of the only number of whom they went to or came from."""
    numbers = [header for header in headers if _stems(header, _NUMBERS) & _SOURCES]
    return (kinds[0], numbers[0]) if len(numbers) == 1 and kinds and kinds[0] != numbers[0] else None


def _stems(header: str, patterns: Iterable[re.Pattern[str]]) -> set[str]:
    return {found[1].strip() for pattern in patterns if (found := pattern.fullmatch(words(header)))}


def join(engine: Engine, raw: Raw, given: Mapping[str, str]) -> Raw:
    """Add the column of customers to `raw`, where a number is theirs on some lines and a supplier's on others."""
    if any(rank("customer", header) for header in raw.columns if re.search(_BUYER, words(header))):
        return raw
    told = _pair([each for each in raw.columns if _tells(raw.sample[each])], raw.columns)
    moving = [] if told else [each for each in raw.columns if _moves(raw.sample[each])]
    found = told or _moved(moving if len(moving) == 1 else [], raw.columns)
    if not found:
        return raw
    whose = CUSTOMERS if told else movements.SELLING
    says, number = found
    header = together.TOGETHER.join(found)
    if given.get("customer", header) != header:
        return raw
    buys = f"lower(trim(CAST({identifier(says)} AS VARCHAR))) IN ({', '.join(map(literal, sorted(whose)))})"
    cells = zip(raw.sample[says], raw.sample[number], strict=True)
    sample = [cell if _said(kind) in whose else None for kind, cell in cells]
    sql = f"CASE WHEN {buys} THEN CAST({identifier(number)} AS VARCHAR) END"
    return together.add(engine, raw, header, sql, sample, view="with_customers_of_parties")


def find(table: Table) -> None:
    """Take the numbers of customers for the customer."""
    header = together.joined(table.sample, parts)
    if header and not table.settled("customer"):
        says, number = header.split(together.TOGETHER)
        what = "it is a customer's" if _pair([says], [number]) else "goods were sold"
        table.take("customer", header, f"{number!r} where {says!r} says that {what}", CERTAIN)


_BUYER = r" (?:customer|client|debitor\w*|kunden?\w*|cliente|klant\w*|klient\w*|kund\w*) "
"""Words of the header of a customer, who is told without any of this."""


def _tells(cells: Iterable[Hashable]) -> bool:
    """Whether a column says of some lines that it is a customer, and of others that it is a supplier."""
    said = {*map(_said, {*cells})}
    return bool(said & CUSTOMERS and said & SUPPLIERS)


def _moves(cells: Iterable[Hashable]) -> bool:
    """Whether a column says of some lines that goods were sold, and of all others that they were bought, counted or
    moved.
    """
    said = {*map(_said, {*cells})} - {""}
    moved = said & (movements.PURCHASED | movements.NO_SALE | _ENTRIES)
    return bool(said & movements.SELLING and moved) and said <= movements.SELLING | moved


def _said(cell: object) -> str:
    return "" if is_blank(cell) else str(cell).strip().lower()
