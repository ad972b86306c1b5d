"""Orders of guests, who have no number as a customer but left an address: whose they are."""

from __future__ import annotations

import re

from regulars import fuller
from regulars.headers import words
from regulars.ids import AT_MOST, BLANK_FOR_SOME, RECEIVES, THINGS, kind_of
from regulars.matching import Table, ranked, said


def find(table: Table) -> None:
    """Put the address, or the telephone number, that stands on more lines in the place of a number that guests lack, or
    that they have anew at each order.

    Asks where the two do not tell the same people apart. A name is not enough: several guests may have one.
    """
    found = table.found.get("customer")
    if not found or "customer" in table.given or kind_of(table, found.header) != "id":
        return
    others = [header for _, header in ranked("customer", table.free("customer"))]
    others = [header for header in others if not re.search(f"{RECEIVES}|{THINGS}", words(header))]
    others = [header for kind in BLANK_FOR_SOME for header in others if kind_of(table, header) == kind]
    if other := fuller.address(table, found.header, [each for each in others if kind_of(table, each) == "email"]):
        why = f"{said('customer', table.held[other])}; {found.header!r} is a new one at nearly each order of an address"
        table.take("customer", other, why, AT_MOST["email"])
    elif other := fuller.instead(table, found.header, others):
        why = (
            f"{said('customer', table.held[other])}; {found.header!r} tells the same people apart, and guests have none"
        )
        table.take("customer", other, why, AT_MOST[kind_of(table, other)])
    elif question := fuller.question(table, found.header, others):
        table.questions["customer"] = question
