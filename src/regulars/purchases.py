"""Lists of what a shop itself bought from its suppliers, which would pass for sales: whom it names, sold to it."""

from __future__ import annotations

import re
from collections.abc import Iterable

from regulars import relations
from regulars.headers import option, words
from regulars.matching import Table

NAME = "a list of what was bought from suppliers"
INSTEAD = "Regulars needs the sales: a line per order or item with who bought, when, and for how much"

_VENDOR = (
    r"(?:vendors?|suppliers?|lieferant\w*|kreditor\w*|creditors?|fournisseurs?|proveedor(?:es)?|fornitor[ei]|"
    r"fornecedor(?:es)?|leverancier\w*|crediteur\w*|dostawc[ay]|dostawcow|leverantor\w*|leverandor\w*|toimittaja\w*|"
    r"dodavatel\w*|beszallito\w*|tedarikci\w*)"
)
VENDOR = (
    rf" {_VENDOR} | (?:lifnr|lifn2|llief|lieferantnr|liefnr|lief (?:nr|no)|kred ?(?:nr|no|kto|konto)|"
    r"vend ?(?:no|num|nr|id|code|account|acct|name)|supp ?(?:no|num|id|code|name)|cod ?(?:four|forn|fornec|prove)|"
    r"(?:four|forn|fornec|prove) ?cod|codproveed\w*|codfornec\w*) "
)
"""Words of the header of somebody from whom the shop buys, also as SAP, Navision, Oracle and Dynamics call them."""

_OWN = (
    r" (?:ebeln|ebelp|ekorg|ekgrp|ekko|ekpo|vend ?group|purch (?:name|status|table)|po (?:header|line|distribution) id|"
    r"buy from|purchasing (?:doc\w*|group|org\w*)|einkaufs?(?:beleg\w*|organisation|org|rechnung\w*)|einkaufergruppe|"
    r"document (?:d )?achats?|documento (?:de )?compras|doc(?:umento)? acquisti|inkoop(?:document|organisatie|groep)|"
    r"inkopsdokument) "
)
"""Words of the header of purchases in the same systems, which sales never have."""

_INVOICE = (
    rf" {_VENDOR} (?:invoice|bill|rechnung|faktura) | (?:lieferanten|kreditoren|eingangs)rechnung\w* |"
    r" purch(?:ase)? (?:invoice|inv|bill) | factures? (?:d )?(?:achats?|fournisseurs?) |"
    r" facturas? (?:de )?(?:compras?|proveedor(?:es)?) | fattur[ae] (?:d |di )?(?:acquist[oi]|fornitor[ei]) |"
    r" faturas? (?:de )?(?:compras?|fornecedor(?:es)?) | inkoopfactu\w* | faktur[ay] (?:zakup\w+|kosztow[ae]) |"
    r" inkopsfaktur\w* | leverantorsfaktur\w* "
)
"""The header of the invoice of a supplier."""

_BUYER = (
    r" (?:customers?|clients?|buyers?|sold ?to|kunden?\w*|kaufer\w*|auftraggeber|debitor\w*|debtors?|acheteur|"
    r"clientes?|clienti|comprador|acquirente|klant\w*|debiteur\w*|klient\w*|nabywc[ay]|odbiorc[ay]|kund\w*|"
    r"kunnr|kunag|kunrg|kunwe) "
)
"""Words of the header of somebody who buys from the shop."""

FEWEST = 3
"""So many suppliers at least, each with a name of its own, are those who are taken for customers."""


def shown_by(headers: Iterable[str]) -> list[str]:
    """The headers that show that a table without customers is one of purchases: a supplier's, and another sign."""
    listed = list(headers)
    vendors = [header for header in listed if re.search(VENDOR, words(header))]
    papers = [header for header in listed if re.search(f"{_OWN}|{_INVOICE}", words(header))]
    return [*dict.fromkeys((*vendors, *papers))] if len({*vendors, *papers}) > 1 and vendors else []


def doubt(table: Table) -> None:
    """Ask where those who are taken for customers are suppliers, or the papers are those of purchases."""
    if "customer" in table.given or any(
        re.search(_BUYER, words(each)) for each, held in table.held.items() if held.filled
    ):
        return  # who bought is told beside from whom the goods came
    found = table.found.get("customer")
    told = [each.header for column, each in table.found.items() if column in ("order", "date", "order_total", "amount")]
    own = [header for header in table.held if re.search(_OWN, words(header))]
    invoices = [header for header in told if re.search(_INVOICE, words(header))]
    vendors = [header for header in table.held if found and _tells(table, found.header, header)]
    if not found:
        own = own or shown_by(table.held) if "customer" in table.questions else []
    if not (shown := [*dict.fromkeys((*vendors, *own, *invoices))]):
        return
    who = f", and {found.header!r} names these" if found else ""
    name = option("customer", found.header) if found else "customer=..."
    table.questions["customer"] = (
        f"{table.source} looks like {NAME} ({', '.join(map(repr, shown[:FEWEST]))}){who}. {INSTEAD}. If a column names "
        f"who bought all the same, say --columns {name}"
    )


def _tells(table: Table, customer: str, header: str) -> bool:
    """Whether a column is called one of suppliers, and tells the same rows apart as the customers do."""
    if header == customer or not re.search(VENDOR, words(header)) or table.held[header].distinct < FEWEST:
        return False
    one, other = table.sample[customer], table.sample[header]
    return relations.of_one(one, other) and relations.of_one(other, one)
