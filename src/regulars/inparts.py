"""Groupings of more lines than there is memory for → the same, in parts made one after the other."""

from __future__ import annotations

from collections.abc import Callable

from regulars.engine import Engine

LINE_BYTES = 12
"""With less memory than this for each line there are parts. A group takes 30 to 50 bytes; some of them go to disk."""


def number(engine: Engine) -> int:
    """In how many parts the lines of `raw` are grouped."""
    memory = engine.memory()
    return 1 + engine.rows("SELECT count(*) FROM raw")[0][0] * LINE_BYTES // memory if memory else 1


def table(engine: Engine, name: str, grouped: Callable[[str], str], by: str) -> None:
    """Keep what lines become, `grouped` in SQL that takes the condition on the lines of a part; none share a `by`.

    Each part reads the lines once more, which takes less than the room on the disk for all groups at once would.
    """
    count = number(engine)
    if count == 1:
        engine.table(name, grouped("true"))
        return
    parts = [f"{name}_{part}" for part in range(count)]
    for part, made in enumerate(parts):
        engine.table(made, grouped(f"hash({by}) % {count} = {part}"))
    engine.table(name, " UNION ALL ".join(f"SELECT * FROM {made}" for made in parts), stored=False)
