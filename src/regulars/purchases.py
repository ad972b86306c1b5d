"""Lists of what a shop itself bought from its suppliers, which would pass for sales: whom it names, sold to it."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable, Sequence

from regulars import kinds, movements, relations
from regulars.headers import option, words
from regulars.matching import Table
from regulars.states import share_of, values

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

_SPENT = re.compile(
    r" (?:(?:gst|vat|hst|pst|tax|taxes)\b.* (?:on|for) (?:\w+ )?(?:expens\w*|purchas\w*)|input (?:tax|vat|gst)|"
    r"(?:gst|vat|tax) inputs?|\w*vorsteuer\w*|(?:ust|mwst|umsatzsteuer) (?:auf )?(?:einkauf\w*|ausgaben)|"
    r"tva\b.* (?:deductible|recuperable|(?:sur )?(?:les )?(?:achats?|charges|depenses))|"
    r"iva\b.* (?:soportado|deducible|(?:de |en |sobre )?(?:compras?|gastos))|"
    r"iva\b.* (?:a credito|detraibile|(?:su |sugli |sulle )?(?:acquist[oi]|spese))|"
    r"iva\b.* (?:dedutivel|suportado|(?:de |em )?(?:compras|despesas))|"
    r"voorbelasting\w*|btw\b.* (?:op |over )?(?:inkop?en|inkoop|kosten|uitgaven)|"
    r"(?:vat|podatek)\b.* (?:naliczony|(?:od )?(?:zakup\w*|koszt\w*))|"
    r"ingaende moms|moms\b.* (?:pa )?(?:inkop|utgifter)) "
)
"""What a tax is called that a shop paid itself on what it bought, and may have back."""

FEWEST = 3
"""So many suppliers at least, each with a name of its own, are those who are taken for customers."""


MOST_TAXES = 12
"""More different values than this are no names of taxes."""


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
    _ask(table, [*dict.fromkeys((*vendors, *own, *invoices))])


def doubt_kinds(table: Table, no_sale: Collection[str] = ()) -> None:
    """Ask where what the lines say they are, or the tax on them, is of nothing but what a shop buys.

    `no_sale`: what the layout of a known system says of kinds that are ambiguous elsewhere.
    """
    if "customer" in table.given or "type" in table.given:
        return
    spent = [header for header, held in table.held.items() if held.distinct <= MOST_TAXES and _taxes(table, header)]
    kind = table.found.get("type")
    said = {kinds.bare(value) for value in values(table, kind.header)} if kind else set()
    own = said & (movements.OF_SUPPLIERS | movements.EXPENSES | ({kinds.BILL} & {*no_sale}))
    either = {kinds.BILL} | movements.PURCHASED | kinds.PAYMENTS
    if kind and (own or (spent and said)) and said <= own | either:
        spent = [kind.header, *spent]
    _ask(table, spent)


def _taxes(table: Table, header: str) -> bool:
    """Whether nearly all cells of a column name a tax that a shop pays on what it buys."""
    told = {value for value in values(table, header) if _SPENT.search(f" {words(value).strip()} ")}
    return bool(told) and share_of(table, header, told) >= relations.NEARLY_ALL


def _ask(table: Table, shown: Sequence[str]) -> None:
    """Ask for the sales, or who bought, where columns are shown that only a list of purchases has."""
    if not shown:
        return
    found = table.found.get("customer")
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
