"""Statements of an account that would pass for sales: a name, a date and an amount stand there too."""

from __future__ import annotations

import re

from regulars.headers import option, words
from regulars.matching import Table
from regulars.relations import PENNY

BALANCE = r" (?:(?:running|account|closing|available|book) )?(?:balance|saldo|kontostand|solde)(?: after)?(?: \w{3})? "
IBAN = re.compile(r"[A-Z]{2}\d\d ?(?:[A-Z0-9]{4} ?){2,7}[A-Z0-9]{0,4}")

FEWEST = 20
"""Fewer lines than this show no habit."""

NEARLY_ALL, OUT = 0.9, 0.2
"""The share of lines on which the balance moves by the amount, and of those on which money goes out."""


def doubt(table: Table) -> None:
    """Ask where the table looks like a statement of a bank account, and the user has not named the customer."""
    if not {"customer", "date", "amount"} <= {*table.found} or "customer" in table.given:
        return
    customer, amount = (table.found[column].header for column in ("customer", "amount"))
    signs = []
    if balance := next((header for header in table.sample if _runs_on(table, header, amount)), None):
        signs.append(f"{balance!r} goes on from line to line by {amount!r}")
    if _are_accounts(table, customer):
        signs.append(f"{customer!r} holds numbers of bank accounts")
    paid = [each for each in table.numbers(amount) if each is not None] if signs else []
    out = sum(1 for each in paid if each < 0)
    if len(paid) >= FEWEST and out >= OUT * len(paid):
        table.questions["customer"] = (
            f"{table.source} looks like a bank statement: {' and '.join(signs)}, and money goes out on {out:,} of "
            f"{len(paid):,} lines. Regulars needs the sales themselves, as the shop or till exports them: a line per "
            f"order or item with who bought, when, and for how much. If these are sales, say --columns "
            f"{option('customer', customer)}"
        )


def _runs_on(table: Table, header: str, amount: str) -> bool:
    """Whether a column is a balance that moves by the amount, whichever line comes first."""
    if not re.fullmatch(BALANCE, words(header)):
        return False
    balance, moved = table.numbers(header), table.numbers(amount)
    lines = list(zip(balance, balance[1:], moved, moved[1:], strict=False))
    told = [tuple(cell or 0.0 for cell in line) for line in lines if None not in line]
    later = sum(1 for before, after, _, change in told if abs(after - before - change) <= PENNY)
    earlier = sum(1 for before, after, change, _ in told if abs(before - after - change) <= PENNY)
    return len(told) >= FEWEST and max(later, earlier) >= NEARLY_ALL * len(told)


def _are_accounts(table: Table, header: str) -> bool:
    cells = [str(cell).strip() for cell in table.sample[header] if cell is not None]
    return sum(1 for cell in cells if IBAN.fullmatch(cell)) >= NEARLY_ALL * max(1, len(cells))
