"""The header of a table of cells: which row it is, and the names in it."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from regulars.headers import distinct
from regulars.heading import NO_TEXT, TITLES, is_header, known, may_name, of_two_rows

HEAD_ROWS = 50


def place(rows: Sequence[Sequence[Any]]) -> int | None:
    """Which row is the header: the first that fills at least half of the fullest row. None where that is not names.

    A first row that no column of sales is called by is data where it has numbers, or dates, as the rows below it have.
    """
    filled = [sum(1 for cell in row if is_filled(cell)) for row in rows]
    if max(filled, default=0) < 2:
        return None
    found = next(number for number, count in enumerate(filled) if 2 * count >= max(filled) and count > 1)
    if filled[found] < max(filled) and not _known(rows[found]):
        near = range(found + 1, min(found + TITLES, len(rows)))
        found = next((at for at in near if may_name(_texts(rows[at]))), found)
    found += found + 1 < len(rows) and _grouped(rows, found + 1) is not None
    texts = _texts(rows[found])
    if not found and not known(texts) and not is_header(texts, rows[1:]):
        return None
    cells = [text for text in texts if text]
    names = sum(1 for cell in cells if not NO_TEXT.fullmatch(cell))
    return found if 2 * names > len(cells) else None


def _known(cells: Sequence[Any]) -> int:
    return known([str(cell) for cell in cells if is_filled(cell)])


def names(rows: Sequence[Sequence[Any]], place: int) -> list[str]:
    """The names of the header at that place, told apart; blank ones stay blank."""
    return distinct(_grouped(rows, place) or _texts(rows[place]))


def _grouped(rows: Sequence[Sequence[Any]], place: int) -> list[str] | None:
    """The names of a header whose groups of columns are named in the row above; None where they are not."""
    return of_two_rows(_texts(rows[place - 1]), _texts(rows[place])) if place else None


def _texts(cells: Sequence[Any]) -> list[str]:
    return [" ".join(str(cell).split()) if is_filled(cell) else "" for cell in cells]


def is_filled(cell: Any) -> bool:
    return cell is not None and bool(str(cell).strip())
