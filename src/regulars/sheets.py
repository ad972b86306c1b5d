"""Which sheets of a workbook hold its sales: those of one table, those that say more of it, or that do together."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from regulars import codes, keys, periods, series
from regulars.engine import Engine, identifier
from regulars.errors import DataError
from regulars.named import Named

RIVAL = 0.2
"""A sheet with fewer rows than this share of the largest is no second list of sales, but some of them, or sums."""


@dataclass(frozen=True, slots=True)
class Sheet:
    """A sheet that holds a table: the names in its header, those that have something below them, the SQL of its rows,
    how many they are, what was left out, what stands above it, the SQL of a few of its rows from all over it, and
    whether it has no header and its names are made up.
    """

    name: str
    header: tuple[str, ...]
    filled: tuple[str, ...]
    sql: str
    rows: int
    notes: tuple[str, ...] = ()
    titles: tuple[str, ...] = ()
    spread: str = ""
    headless: bool = False


def needed(engine: Engine, file: str, tables: Sequence[Sheet]) -> list[Sheet]:
    """The sheets with the headers of the largest, or of the largest that can be sales where that lists customers, goods
    or what is of such, or these have more rows together; those of other months, whatever their headers; those
    that say more of their orders; or the sheets that are sales together, where none alone can be.

    Raises DataError where another one can be sales of its own.
    """
    said = {Named(table.name, table.filled): table for table in tables}
    named = {numbered: said[each] for numbered, each in series.named([*said]).items()}
    parted = {first: [first, *others] for first, *others in keys.in_parts([*named])}
    alone = keys.fitting([*named])
    together = keys.needed([*parted])
    of_such = [each for each in keys.fitting([*parted]) if any(keys.by_order(each, other) for other in together)]
    if together and len(of_such) == len(keys.fitting([*parted])):
        together += [each for each in of_such if each not in together]
        more = {code for each in together for code in codes.beside(each, [*named])}
        every = {part for each in together for part in parted[each]}
        return [table for each, table in named.items() if each in every or each in more]
    sales = max(named, key=lambda each: named[each].rows)
    parts = _largest_parts(alone, named) if sales not in alone else []
    if len(parts) > 1 and sum(named[each].rows for each in parts) > named[sales].rows:
        sales = max(parts, key=lambda each: named[each].rows)
    of_orders = sales not in alone and any(keys.by_order(sales, each) for each in alone)
    if alone and (sales.of_things or sales.counts_days or of_orders):
        sales = max(alone, key=lambda each: named[each].rows)
    beside = [*keys.beside(sales, [*named]), *codes.beside(sales, [*named])]
    header = _folded(named[sales].header)
    alike = [each for each in named if _folded(named[each].header) == header and each.of_payments <= sales.of_payments]
    parts = _of_other_times(sales, [*named]) if sales in alone else []
    chosen = [table for each, table in named.items() if each in beside or each in alike or each in parts]
    if sales in alone:
        others = [each for each in alone if named[each] not in chosen]
        _refuse_rivals(engine, file, sales, others, named)
    return chosen


def _largest_parts(alone: Sequence[Named], named: Mapping[Named, Sheet]) -> list[Named]:
    """The sheets with the same headers, or of other months, that hold the most rows together."""
    parts = [[each for each in alone if _folded(named[each].header) == _folded(named[one].header)] for one in alone]
    parts += [_of_other_times(one, alone) for one in alone]
    return max(parts, key=lambda each: sum(named[one].rows for one in each), default=[])


def _of_other_times(sales: Named, sheets: Sequence[Named]) -> list[Named]:
    """The sheets that are of one month each, or of one week, quarter or year, as `sales` is, and it; none where two of
    them are of the same. One that says no sales is among them: it is asked about, for a month must not go missing.
    """
    parts = [each for each in sheets if each is sales or periods.all_apart((sales.name, each.name))]
    return parts if len(parts) > 1 and periods.all_apart([each.name for each in parts]) else []


def _refuse_rivals(
    engine: Engine, file: str, sales: Named, others: Sequence[Named], named: Mapping[Named, Sheet]
) -> None:
    """Ask where other sheets hold sales of their own, and not a few, nor more of the same orders."""
    rivals = [each for each in others if named[each].rows >= RIVAL * named[sales].rows]
    rivals = [each for each in rivals if not _same_orders(engine, sales, each, named)]
    if rivals:
        listed = "; ".join(f"{each.name} ({named[each].rows:,} rows)" for each in (sales, *rivals))
        raise DataError(
            f"{file} holds sheets with other headers that could each be sales: {listed}. Say which with "
            f"--sheet {sales.name!r}; to count them together, save each as a file with the same headers"
        )


def _same_orders(engine: Engine, one: Named, other: Named, named: Mapping[Named, Sheet]) -> bool:
    """Whether most numbers of orders of one of two sheets are in the other one too."""
    for child, parent in ((one, other), (other, one)):
        for by, key in [pair for pair in keys.by_order(child, parent) if series.NUMBER not in pair][:1]:
            own, theirs = (
                f"SELECT DISTINCT CAST({identifier(header)} AS VARCHAR) AS id FROM {named[sheet].sql}"
                for header, sheet in ((by, child), (key, parent))
            )
            both, every = engine.rows(f"SELECT count(CASE WHEN id IN ({theirs}) THEN 1 END), count(*) FROM ({own})")[0]
            if 2 * both > every:
                return True
    return False


def _folded(names: tuple[str, ...]) -> list[str]:
    return sorted(" ".join(name.lower().split()) for name in names)
