"""Headers in the plural (`customers`, `Kunden`, `products`): what each line is of, or how many of them there were."""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import Any

from regulars import ids
from regulars.contents import HALF, is_blank
from regulars.headers import option, words
from regulars.matching import PROBABLE, Table
from regulars.relations import varying

CUSTOMERS = (
    r" (?:customers|clients|buyers|shoppers|guests|patrons|donors|subscribers|patients|members|kunden|mitglieder|"
    r"gaste|spender|teilnehmer|patienten|abonnenten|clientes|acheteurs|membres|adherents|abonnes|donateurs|patientes|"
    r"compradores|socios|miembros|donantes|pacientes|suscriptores|clienti|acquirenti|soci|membri|donatori|pazienti|"
    r"abbonati|membros|doadores|assinantes|klanten|kopers|leden|gasten|patienten|abonnees|klienci|klientow|nabywcy|"
    r"czlonkowie|darczyncy|pacjenci|kontrahenci|kunder|medlemmar|givare|patienter|gaster|prenumeranter) "
)
ORDERS = (
    r" (?:orders|invoices|receipts|bookings|bestellungen|auftrage|rechnungen|belege|buchungen|commandes|factures|recus|"
    r"reservations|pedidos|facturas|recibos|reservas|ordini|fatture|ricevute|scontrini|prenotazioni|encomendas|faturas|"
    r"bestellingen|facturen|bonnen|boekingen|zamowienia|faktury|paragony|rezerwacje|bestallningar|ordrar|fakturor|"
    r"kvitton|bokningar) "
)
PRODUCTS = (
    r" (?:products|articles|items|goods|produkte|waren|produits|productos|articulos|prodotti|articoli|produtos|artigos|"
    r"producten|artikelen|produkty|towary|artykuly|produkter|varor|artiklar) "
)
"""Headers of people, of papers and of goods."""

NAMED: Mapping[str, str] = {"customer": CUSTOMERS, "order": ORDERS, "product": PRODUCTS}

FEWEST = 5
"""Fewer names than these are shops, or kinds of customers."""

SMALL = 100
"""Beside a number of the order, smaller whole numbers than this may count its guests."""

NUMBER = r"[^\W\d_]{0,4}[\W_]*\d.*"
"""A number of a paper, behind the letters of its series; no name of a street with the number of a house."""

LISTED = r"[;|\n]|, "
"""What parts several things in one cell."""


def find(table: Table) -> None:
    """Take what such headers name where nothing else was found, and ask about customers that may be counted there."""
    _doubt_counts(table)
    for column, pattern in NAMED.items():
        if column in {*table.found, *table.given, *table.questions}:
            continue
        named = [header for header in table.free(column) if re.fullmatch(pattern, words(header))]
        named = [header for header in named if _is_text(table, header) and _fits(table, column, header)]
        if len(named) == 1:
            sure = ids.AT_MOST[ids.kind_of(table, named[0])] if column == "customer" else PROBABLE
            table.take(column, named[0], f"the header says {column}s, and each line names one", min(sure, PROBABLE))


def _is_text(table: Table, header: str) -> bool:
    """Whether a column holds no counts and no days, and mostly one thing in a cell."""
    held = table.held[header]
    several = sum(bool(re.search(LISTED, str(cell))) for cell in table.sample[header] if not is_blank(cell))
    return held.filled_share >= HALF and max(held.numbers, held.dates) < HALF and several < HALF * held.filled


def _fits(table: Table, column: str, header: str) -> bool:
    """Whether there are customers enough, and orders are of one customer each."""
    if column == "customer":
        return table.held[header].distinct >= FEWEST
    if column == "order":
        cells = [str(cell).strip() for cell in table.sample[header] if not is_blank(cell)]
        numbered = sum(bool(re.fullmatch(NUMBER, cell)) for cell in cells) >= HALF * len(cells)
        return numbered and "customer" in table.found and not varying(cells, _whose(table, header))[1]
    return True


def _whose(table: Table, header: str) -> list[Any]:
    """The customers of the lines that have something under a header."""
    pairs = zip(table.sample[header], table.column("customer"), strict=True)
    return [who for cell, who in pairs if not is_blank(cell)]


def _doubt_counts(table: Table) -> None:
    """Ask where whole numbers under the word for customers may be how many there were, as in sums of a day."""
    found = table.found.get("customer")
    if not found or "customer" in table.given or not re.fullmatch(CUSTOMERS, words(found.header)):
        return
    numbers = [number for number in table.numbers(found.header) if number is not None]
    if not table.held[found.header].counts or ("order" in table.found and max(numbers, default=0) >= SMALL):
        return
    table.questions["customer"] = (
        f"{found.header!r} of {table.source} (e.g. {', '.join(table.held[found.header].examples)}) may say how many "
        f"customers there were, or which one. If these are the numbers of customers, say --columns "
        f"{option('customer', found.header)}; if not, name another with --columns customer=..."
    )
