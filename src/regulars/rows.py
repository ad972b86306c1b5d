"""Rows that Python reads → a table the engine reads: a scratch file of text, so that any number of rows will do."""

from __future__ import annotations

import csv
from collections.abc import Iterable, Sequence
from typing import Any

from regulars.engine import Engine, literal
from regulars.source import quoted


def spool(engine: Engine, name: str, names: Sequence[str], rows: Iterable[Sequence[Any]]) -> str:
    """SQL that reads these rows, every cell as the text that is written here; None and blank are NULL alike.

    `name` tells the scratch file from others.
    """
    path = engine.scratch() / f"{name}.csv"
    with path.open("w", encoding="utf-8", newline="") as file:
        # Everything in quotes: a carriage return within a cell would else end the line.
        writer = csv.writer(file, quoting=csv.QUOTE_ALL, lineterminator="\n")
        writer.writerow(names)
        writer.writerows(rows)
    types = ", ".join(f"{literal(each)}: 'VARCHAR'" for each in names)
    return (
        f"read_csv({quoted(path)}, auto_detect=false, header=true, delim=',', quote='\"', escape='\"', "
        f"new_line='\\n', max_line_size=16777216, columns={{{types}}})"
    )
