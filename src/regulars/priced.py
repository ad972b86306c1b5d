"""What is sold, where nothing is called a product: a column of words each of which has one price."""

from __future__ import annotations

from regulars.contents import MOSTLY
from regulars.matching import PROBABLE, Table
from regulars.relations import TELLING, of_one

FEWEST = 20
"""Fewer lines may have such a column by accident."""


def find(table: Table) -> None:
    """Take for the product the words that tell prices apart: `Futter` in a list of what a shop for feed sold.

    Each costs nearly always the same, several prices occur, and on most lines stands one that comes again.
    """
    if "unit_price" not in table.found or "product" in {*table.found, *table.given, *table.questions}:
        return
    prices = table.numbers(table.found["unit_price"].header)
    rows = sum(price is not None for price in prices)
    if rows < FEWEST or len({*prices} - {None}) < TELLING:
        return
    named = [
        (held.distinct, header)
        for header, held in table.free("product").items()
        if held.numbers < MOSTLY > held.dates and held.filled >= MOSTLY * rows
        if TELLING <= held.distinct <= held.filled / 2 and of_one(table.sample[header], prices)
    ]
    if named:
        table.take("product", max(named)[1], "nothing is called a product, and each of these has one price", PROBABLE)
