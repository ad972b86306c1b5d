"""Files that hold all that is in another one, as exports of everything made each month do: all would count twice."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from dataclasses import dataclass

from regulars.engine import Engine
from regulars.errors import DataError
from regulars.kept import HASH
from regulars.read import SOURCE, Raw

DRAWN, FEWEST = 20_000, 10
"""About so many lines are drawn by their hashes, which are the same wherever a line stands; fewer of a file than the
second tell nothing of it.
"""

ALIKE, NEARLY_ALL = 0.5, 0.95
"""A file is in another one where it has this share of its lines, word for word, and this share of its orders."""

MOST_COPIES = "coalesce(sum(lines - greatest(bit_count(marks), bit_count(other_marks))), 0)"
"""No more lines than this can be there once more: copies share their mark in an order, and few lines that differ do."""

SHOWN = 3


@dataclass(frozen=True, slots=True)
class _Inside:
    """How many orders a source has, how many of them are in another one, and how many of its lines are not."""

    orders: int
    there: int
    changed: int


def check(
    engine: Engine, raw: Raw, columns: Collection[str], drop: Collection[str], *, told_apart: bool = False
) -> None:
    """Ask where all orders of a source are in another one too. Raises DataError.

    `columns` are those that were found. Totals of orders count once however often they are repeated. Lines that two
    sources have in common are overlaps, which a run reports; `drop` may leave those out, but for what changed since
    where lines are not `told_apart` by an id of their own.
    """
    shared = {"order", "order_total"} <= {*columns} and not {"amount", "unit_price"} & {*columns}
    pairs = _pairs(engine) if len(raw.sources) > 1 and not shared else {}
    told = _told(engine, pairs) if pairs else {}
    inside = {part: of for part, of in told.items() if of.there >= NEARLY_ALL * of.orders}
    for part, of in inside.items():
        if "overlap" in drop and not (of.changed and of.there == of.orders):
            continue
        others = [source.name for number, source in enumerate(raw.sources) if number not in inside]
        named = " and ".join(others) if len(others) <= SHOWN else "the files that are in no other"
        more = f" ({len(inside) - 1:,} more are in others as well)" if len(inside) > 1 else ""
        said = f", though {of.changed:,} of its lines say something else there" if of.changed else ""
        once = ", or say --drop overlap, and each line counts once"
        if of.changed and told_apart:
            once += ", as the last of its files has it"
        elif of.changed:
            once = "; --drop overlap leaves out only lines that are the same in every column"
        raise DataError(
            f"{raw.sources[part].name} is in {raw.sources[pairs[part]].name}{more}: {of.there:,} of its "
            f"{of.orders:,} orders are there too{said}, and all would count twice. Name only {named}{once}"
        )


def _pairs(engine: Engine) -> dict[int, int]:
    """Sources of which many lines are in a larger one, or an earlier one as large → that which has most of them."""
    sizes = dict(engine.rows(f"SELECT {SOURCE}, count(*) FROM lines GROUP BY {SOURCE}"))
    if engine.rows(f"SELECT {MOST_COPIES} FROM tallies")[0][0] < ALIKE * min(sizes.values()):
        return {}
    one_in = 1 + sum(sizes.values()) // DRAWN
    engine.table("drawn", f"SELECT DISTINCT {HASH}, {SOURCE} FROM lines WHERE {HASH} % {one_in} = 0")
    lines = dict(engine.rows(f"SELECT {SOURCE}, count(*) FROM drawn GROUP BY {SOURCE}"))
    both = f"drawn AS p JOIN drawn AS w ON p.{HASH} = w.{HASH} AND p.{SOURCE} <> w.{SOURCE}"
    common = engine.rows(f"SELECT p.{SOURCE}, w.{SOURCE}, count(*) FROM {both} GROUP BY p.{SOURCE}, w.{SOURCE}")
    found: dict[int, tuple[int, int, int]] = {}
    for part, whole, same in common:
        larger = (sizes[whole], -whole) > (sizes[part], -part)
        if larger and lines[part] >= FEWEST and same >= ALIKE * lines[part]:
            found[part] = max(found.get(part, (0, 0, 0)), (same, sizes[whole], -whole))
    return {part: -whole for part, (_, _, whole) in sorted(found.items())}


def _told(engine: Engine, pairs: Mapping[int, int]) -> dict[int, _Inside]:
    """Each source of a pair → how much of it is in the other one."""
    listed = ", ".join(f"({part}, {whole})" for part, whole in pairs.items())
    found = []
    for keys in (("customer_id", "order_id"), (HASH,)):
        each = f"(SELECT DISTINCT {SOURCE}, {', '.join(keys)} FROM lines WHERE customer_id IS NOT NULL)"
        same = " AND ".join(f"w.{key} = p.{key}" for key in keys)
        both = (
            f"(VALUES {listed}) AS pairs(part, whole) JOIN {each} AS p ON p.{SOURCE} = part "
            f"LEFT JOIN {each} AS w ON w.{SOURCE} = whole AND {same}"
        )
        rows = engine.rows(f"SELECT part, count(*), count(w.{SOURCE}) FROM {both} GROUP BY part ORDER BY part")
        found.append({part: (held, there) for part, held, there in rows})
    orders, lines = found
    return {part: _Inside(*of, lines[part][0] - lines[part][1]) for part, of in orders.items()}
