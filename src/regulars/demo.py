"""The small case of a made-up shop: the sales of some customers of known kinds as one CSV file.

Several lines per order, a season, returns, guests without a customer, postage, gifts at no price and a few lines that
occur twice. The same seed gives the same bytes on every platform.
"""

from pathlib import Path

from regulars import parts, shop
from regulars.errors import UsageError
from regulars.salesfile import HEADER, CsvWriter
from regulars.shop import Block


def write(path: str | Path, *, customers: int = 2000, seed: int = 7) -> Path:
    """Write the shop's sales as CSV (UTF-8, comma, amounts in units of an unnamed currency) and return the path.

    About 25 lines per customer. Raises UsageError for fewer than one customer or a negative seed.
    """
    target = Path(path)
    made = parts.opened(seed, (parts.ordered(seed, block) for block in _blocks(customers)))
    writer = CsvWriter(made.stock)
    with target.open("wb") as file:
        file.write(HEADER.encode())
        for part in made.parts:
            writer.append(made.sales(part), file)
    return target


def truth(customers: int = 2000, seed: int = 7) -> dict[str, str]:
    """The customer ids of the shop that `write` makes from the same arguments → the name of each one's kind."""
    kinds = [kind for block in _blocks(customers) for kind in shop.kinds(seed, block).tolist()]
    return {str(shop.FIRST_CUSTOMER + i): shop.KINDS[kind].name for i, kind in enumerate(kinds)}


def _blocks(customers: int) -> list[Block]:
    if customers < 1:
        raise UsageError(f"{customers} customers asked for. A shop needs at least 1.")
    return shop.blocks_of_customers(customers)
