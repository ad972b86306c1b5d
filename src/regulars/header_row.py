"""The header of a table of cells: which row it is, and the names in it."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Any

from regulars.headers import distinct
from regulars.heading import TITLES, known

HEAD_ROWS = 50
NO_TEXT = re.compile(r"[\d\W]+(T[\d\W]*Z?)?|true|false", re.IGNORECASE)
"""A cell that is a number, a date or a yes: what a header is not."""


def place(rows: Sequence[Sequence[Any]]) -> int | None:
    """Which row is the header: the first that fills at least half of the fullest row. None where that is not names."""
    filled = [sum(1 for cell in row if is_filled(cell)) for row in rows]
    if max(filled, default=0) < 2:
        return None
    found = next(number for number, count in enumerate(filled) if 2 * count >= max(filled) and count > 1)
    if filled[found] < max(filled) and not _known(rows[found]):
        near = range(found + 1, min(found + TITLES, len(rows)))
        found = next((at for at in near if _known(rows[at]) > 1), found)
    cells = [str(cell).strip() for cell in rows[found] if is_filled(cell)]
    names = sum(1 for cell in cells if not NO_TEXT.fullmatch(cell))
    return found if 2 * names > len(cells) else None


def _known(cells: Sequence[Any]) -> int:
    return known([str(cell) for cell in cells if is_filled(cell)])


def names(cells: Sequence[Any]) -> list[str]:
    """The names of a header, told apart; blank ones stay blank."""
    return distinct([" ".join(str(cell).split()) if is_filled(cell) else "" for cell in cells])


def is_filled(cell: Any) -> bool:
    return cell is not None and bool(str(cell).strip())
