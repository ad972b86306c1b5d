"""Whether those who are called customers ever come back, where a bare number beside them does."""

from __future__ import annotations

from regulars import wordlist
from regulars.contents import is_blank
from regulars.headers import fold
from regulars.matching import VAGUE, Table
from regulars.relations import BEYOND_DOUBT, days, varying

FIRMS = frozenset(
    wordlist.listed("""
    company, companyid, firm, firma, unternehmen, societe, entreprise, empresa, compania, azienda, ditta, societa,
    bedrijf, przedsiebiorstwo, foretag, bolag, virksomhed
""")
)
"""Names of those who buy in lists of firms, and of those who make what is sold in others."""

HARDLY, OFTEN = 0.1, 0.5
"""The share of them that is there on another day again: of makers of goods hardly any, of customers most."""


def doubt(table: Table) -> None:
    """Ask where firms are hardly ever there again, and what a column called nothing but an id tells apart often is."""
    found = table.found.get("customer")
    if not found or not {"customer", "date"} <= {*table.found} or "customer" in table.given:
        return
    if fold(found.header) not in FIRMS or _again(table, found.header) > HARDLY:
        return
    ids = [header for header in table.free("customer") if fold(header) in VAGUE]
    for header in ids:
        if table.held[header].filled >= BEYOND_DOUBT and _again(table, header) >= OFTEN:
            table.ask("customer", [header, found.header])
            return


def _again(table: Table, header: str) -> float:
    """The share of what a column tells apart that is there on several days."""
    cells = table.sample[header]
    _, again = varying(cells, days(table.column("date")))
    return again / max(1, len({str(cell) for cell in cells if not is_blank(cell)}))
