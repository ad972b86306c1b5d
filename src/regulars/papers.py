"""Which column tells papers apart under a name that no list knows: by what its lines share, or by its words."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import Any

from regulars.contents import HALF, MOSTLY, is_blank
from regulars.headers import option, words
from regulars.matching import CANONICAL, ONLY, PROBABLE, Table, rank, ranked
from regulars.relations import TELLING, days, varying

MANY = 20
"""So many papers of several lines show it, whatever else the table holds; so many lines show a habit."""

RARELY = 0.2
"""The share of a customer's days with several lines up to which a line is a paper: baskets have several more often."""

PAPER = (
    r" (?:dockets?|chk|checks?|slips?|jobs?|tickets?|tab|memo|payments?|appt|appointments?|work ?orders?|wo|visits?|"
    r"charges?|transactions?|txn|trx|sales?|purchases?|bookings?|reservations?|locator|pnr|confirmation|invoices?|"
    r"receipts?|bills?|vouchers?|folio|belege?|bon|quittung\w*|\w*zettel|\w*auftrags?|termin|werkbon\w*|kassabon|"
    r"bonnetje|facturette|recu|quittance|piece|boleta|remito|comprobante|vale|nota|talao|recibo|comanda|ricevuta|"
    r"bolla|scontrino|kvit\w*|kvittering|kuitti|nyugta|bizonylat|uctenka|doklad|paragon|fis|fisi|adisyon|struk|чек|"
    r"квитанция|квитанція|накладная|накладна) "
)
"""Words of what one sale leaves behind: a number of that tells sales apart."""

LINE = (
    r" (?:lines?|rows?|items?|index|idx|entry|entries|record|rec|seq|sequence|counter|unnamed|column ?\d*|position|pos|"
    r"zeile\w*|lfd|lfdnr|laufende|posten|eintrag|ligne|rang|linea|fila|renglon|riga|linha|regel|volgnummer|wiersz|lp|"
    r"rad|lopnr|details?) "
)
"""Words of a number that each line has."""

NUMBERS = r" (?:balance|saldo|solde|kontostand|points?|punkte|puntos|punti|pontos|km|mileage|odometer|total|sum|stock) "
"""Words of numbers that count, and may be other ones on all lines by chance."""

PARCELS = (
    r" (?:parcels?|packages?|tracking|track|shipments?|consignments?|sendung\w*|paket\w*|colis|bulto|pacco|zending) "
)
"""Words of what an order is sent in, of which it may have several."""


def find(table: Table) -> None:
    """Take a column for the order that tells apart what one customer bought on one day, or ask."""
    if "order" in {*table.found, *table.given, *table.questions} or not {"customer", "date"} <= {*table.found}:
        return
    unknown = [*_unknown(table)]
    if not unknown:
        return
    days_of = zip(table.column("customer"), days(table.column("date")), strict=True)
    visits = [None if is_blank(who) else (who, day) for who, day in days_of]
    if shared := [header for header in unknown if _joins_lines(table, header, visits)]:
        _take_widest(table, shared, visits)
    else:
        _take_own(table, [header for header in unknown if _numbers_lines(table, header)], visits)


def _unknown(table: Table) -> Iterator[str]:
    """The headers that say nothing else, and hold something on every line."""
    for header, held in table.free("order").items():
        timed = held.times >= HALF and not held.whole  # `1204` may be a time, and a number as well
        known = timed or any(rank(column, header) for column in CANONICAL if column != "order")
        if not known and held.filled == held.rows and not re.search(PARCELS, words(header)):
            yield header


def _joins_lines(table: Table, header: str, visits: Sequence[Any]) -> bool:
    """Whether the lines with one value are each one customer's on one day, for many values or for most such days."""
    several, differing = varying(table.sample[header], visits)
    if differing or several < TELLING:
        return False
    together, parted = varying(visits, table.sample[header])
    return several >= MANY or (parted > 0 and several >= HALF * together)


def _take_widest(table: Table, headers: list[str], visits: Sequence[Any]) -> None:
    """Take the column whose lines hold those of all others: an order may have several payments or parcels."""
    parting = [header for header in headers if varying(visits, table.sample[header])[1]] or headers
    for header in parting:
        if not any(varying(table.sample[other], table.sample[header])[1] for other in parting):
            why = "its lines are each one customer's on one day, whatever its name"
            table.take("order", header, why, ONLY)
            return
    table.ask("order", parting)


def _numbers_lines(table: Table, header: str) -> bool:
    """Whether each of many lines has a code of its own."""
    held = table.held[header]
    coded = held.kind == "id" and all(any(map(str.isdigit, str(value))) for value in table.sample[header])
    return held.unique and held.filled >= MANY and coded and held.dates < MOSTLY


def _take_own(table: Table, headers: list[str], visits: Sequence[Any]) -> None:
    """Take a number of each line for the order's where it is called so, or lines are papers; ask where they may be."""
    together, _ = varying(visits, range(len(visits)))
    each = len({*visits} - {None})
    if not headers or not together:
        return
    said = [header for header in headers if re.search(PAPER, words(header)) and not re.search(LINE, words(header))]
    if said:
        table.take("order", said[0], "each line has one of its own, and its header says what a sale leaves", PROBABLE)
        return
    goods = "product" in table.given or bool(ranked("product", table.sample))
    headers = [header for header in headers if not _is_count(table, header)]
    when = [*map(str, table.column("date"))]
    timed = all(re.search(r":\d\d", at) for at in when)
    moments = [visit and (visit[0], at) for visit, at in zip(visits, when, strict=True)]
    at_once = varying(moments, range(len(moments)))[0] if timed else together
    if goods or not headers or (timed and at_once > RARELY * together):
        return
    if timed or together <= RARELY * each:
        why = "each line has a number of its own, and hardly any customer has two lines at once"
        table.take("order", headers[0], why, ONLY)
        return
    table.questions["order"] = (
        f"{headers[0]!r} of {table.source} is another one on every line, and customers have several lines on "
        f"{together:,} of {each:,} days: each may be an order, or a part of one. If each is an order, say --columns "
        f"{option('order', headers[0])}; if not, say --columns order= and all that one customer bought on one day is "
        "one order"
    )


def _is_count(table: Table, header: str) -> bool:
    """Whether a column of an unknown name counts lines or something else, and so numbers no papers."""
    if re.search(LINE, words(header)) or re.search(NUMBERS, words(header)):
        return True
    values = table.numbers(header)
    return values[0] in (0, 1) and all(value == values[0] + place for place, value in enumerate(values))
