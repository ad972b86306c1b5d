"""Whether the first line of a table names its columns, and the names: every one there, and no two alike."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Any

from regulars.contents import MOSTLY, NUMBERS, holdings
from regulars.headers import distinct, fold
from regulars.synonyms import LIKELY, SURE

SAMPLED = 200
TITLES = 5
"""So few lines below a title of several cells the header stands, where it is not the first line."""
DATE_NAMES = frozenset((*SURE["date"], *LIKELY["date"]))
NUMBER_NAMES = frozenset(name for column in NUMBERS for name in (*SURE[column], *LIKELY[column]))
_NAMES = frozenset(name for names in (SURE, LIKELY) for listed in names.values() for name in listed)
_AT_A_RATE = re.compile(r"\s*[^\W\d_]{2}.*\d ?%")
"""Words and a rate, as over what is taxed at it: `Net 20%`."""
_LETTER = re.compile(r"[^\W\d_]")
UNTITLED = "no header: the first line is data, so the columns are called column1 to column{}"
"""What to say of a table without one."""
NO_TEXT = re.compile(r"[\d\W]+(T[\d\W]*Z?)?|true|false", re.IGNORECASE)
"""A cell that is a number, a date or a yes: what a header is not."""
_BARE = frozenset({"id", "no", "nr", "number", "nummer", "name", "code", "key", "ref"})
_OF_ONE = frozenset({"date", "datum", "email", "phone"})
"""Names that say nothing without the group of columns they stand in, and those that do where they are there twice."""
CUSTOMER = (
    r"(?:customers?|clients?|kunden?|debitor(?:en)?|clientes?|clienti|klant(?:en)?|klient\w*|kund)"
    r"(?:[ -]?(?:no|nr|num|number|nummer|id|code|name))?"
)
"""A word for a customer, or for the number or name of one."""
CUSTOMER_HEAD = re.compile(rf"{CUSTOMER}(?:\.? ?[:#]|\.| (?=\d)) *(\S.*)", re.IGNORECASE)
"""A line that says whose lines follow: `Customer: 10023 Smith Ltd`, `Kunden-Nr. 10023`."""
GOODS_HEAD = re.compile(
    r"(?:articles?|artikel|items?|products?|produkte?r?|produits?|waren?(?:gruppe)?|varer?|articulos?|artículos?|"
    r"productos?|articol[oi]|prodott[oi]|artigos?|produtos?|produkty?|towary?|tuote|zboží|termék)"
    r"(?:[ -]?(?:no|nr|num|number|nummer|id|code|name|group))?\.? ?[:#] *(\S.*)",
    re.IGNORECASE,
)
"""A line that says what was sold on those that follow: `Artikel: 4711 Zucker`."""

SUMS = (
    "(grand |sub ?|invoice |order |receipt |ticket |document |customer |client |day |daily |monthly |zwischen|gesamt|"
    "end|beleg|rechnungs|auftrags|bestell|kunden|tages|monats|sous.|montant |importe |eind|tussen|factuur|order|bon|"
    "klant|dag|maand|del|slut|mellan|kund|dags|månads|faktura)?"
    "(total|totals|totalt|sum|summe|totale|totaal|suma|summa|razem|łącznie|ogółem|somme)([^a-z].*)?"
)
"""What a line begins with that is the sum of others."""


def heads_lines(text: str) -> bool:
    """Whether a line of a report says whose lines follow, or what was sold on them."""
    return any(head.fullmatch(text.strip()) for head in (CUSTOMER_HEAD, GOODS_HEAD))


def sum_name(text: str) -> str:
    """How a line of a report begins that is a sum of others, and says of what: `Summe Kunde 10010    61,95`."""
    name, *rest = re.split(r" {2,}", text.strip())
    return name if rest and re.search(r"\d", name) and re.fullmatch(SUMS, name.lower()) else ""


def known(cells: Sequence[str]) -> int:
    """How many cells are names that columns of sales have."""
    return sum(fold(cell) in _NAMES for cell in cells)


def may_name(cells: Sequence[str]) -> bool:
    """Whether a row below the first may be the header: names that columns of sales have, and no number, day or yes.

    Cells of data may be called so too (`Email`, `Shipping`); a bare `#` or `%` is a name.
    """
    data = (NO_TEXT.fullmatch(cell.strip()) and any(map(str.isalnum, cell)) for cell in cells)
    return known(cells) > 1 and not any(data)


def of_two_rows(upper: Sequence[str], lower: Sequence[str]) -> list[str] | None:
    """The names in a header of two rows: groups of columns (`Customer`, `Order`) over columns; None where it is none.

    A name that says nothing by itself gets that of its group in front. Others are left alone: a system's own names are
    known as they stand.
    """
    width = max(len(upper), len(lower))
    above, below = ([*(cell.strip() for cell in row), *[""] * (width - len(row))] for row in (upper, lower))
    filled = [cell for cell in (*above, *below) if cell]
    spans = any(not above[at] and below[at] and below[at - 1] for at in range(1, width))
    if sum(map(bool, above)) < 2 or not spans or any(NO_TEXT.fullmatch(cell) for cell in filled):
        return None
    under = [fold(cell) for cell in below]
    twice = {name for name in under if under.count(name) > 1} & (_BARE | _OF_ONE)
    if not twice and known(above) < 2:
        return None
    names, group = list[str](), ""
    for over, name, folded in zip(above, below, under, strict=True):
        group = over or group
        names.append(f"{group} {name}" if name and group and folded in _BARE | twice else name or over)
    return names if known(names) > 1 and known(below) else None


def of_two_lines(upper: Sequence[str], lower: Sequence[str]) -> list[str] | None:
    """The names in a header that is printed in two lines, each word over its column; None where it is none.

    It is one where both together tell columns apart that the lower line calls alike, or say more names of sales.
    """
    filled = [cell.strip() for cell in (*upper, *lower) if cell.strip()]
    if len(upper) != len(lower) or not all(map(str.strip, lower)) or any(map(NO_TEXT.fullmatch, filled)):
        return None
    both = [f"{above} {below}".strip() for above, below in zip(upper, lower, strict=True)]
    told_apart = len({*map(fold, both)}) - len({*map(fold, lower)})
    return both if len(filled) > len(lower) + 1 and (told_apart > 0 or known(both) > known(lower)) else None


def is_header(top: Sequence[str], rows: Sequence[Sequence[Any]]) -> bool:
    """Whether the first line of a table is its header, not a line of data.

    It is where it has words above columns of numbers and of dates; it is none where it has a number there, or a date.
    """
    votes = 0
    for place, cell in enumerate(top):
        column = [row[place] for row in rows[:SAMPLED] if place < len(row)]
        held = holdings(column)
        if cell.strip() and held.filled and max(held.numbers, held.dates) >= MOSTLY:
            own = holdings([cell])
            votes += -1 if (own.numbers or own.dates) and not _AT_A_RATE.match(cell) else 1
    if votes:
        return votes > 0
    return known(top) > 0 or all(_LETTER.search(cell) for cell in top if cell.strip())


def named(top: Sequence[str], rows: Sequence[Sequence[str]], width: int) -> list[str]:
    """The names under which the columns of a header are read, `width` being that of most lines.

    Lines may have one cell more than the header: a blank one at their end, or their number in front.
    """
    names = [name.strip().lstrip("\ufeff") for name in top]
    if len(names) < width:
        beyond = [cell for row in rows if len(row) == width for cell in row[len(names) :]]
        if not any(cell.strip() for cell in beyond):
            names += [""] * (width - len(names))
        elif len(names) == width - 1 and _are_numbered(names, [row for row in rows if len(row) == width]):
            names = ["", *names]
    return distinct([name or f"column{place}" for place, name in enumerate(names, start=1)])


def _are_numbered(names: Sequence[str], rows: Sequence[Sequence[str]]) -> bool:
    """Whether rows begin with their number, as R writes it before the first column of the header.

    Then the dates stand under a name for dates, one place further on.
    """
    first = rows[0][0].strip()
    dates = [place for place, name in enumerate(names) if fold(name) in DATE_NAMES]
    return (
        first in ("0", "1")
        and all(row[0].strip() == str(int(first) + at) for at, row in enumerate(rows))
        and any(holdings([row[place + 1] for row in rows[:SAMPLED]]).dates >= MOSTLY for place in dates)
    )
