"""Several tables in one file → those that are its sales, alone or together, or the question which of them are."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

from regulars import codes, keys, series
from regulars.errors import DataError, UsageError
from regulars.named import Named
from regulars.source import File, Source, noted

NAMED_COLUMNS = 12


@dataclass(frozen=True, slots=True)
class Held:
    """A table or view: what it and its columns are called, and the SQL for it."""

    named: Named
    sql: str
    is_view: bool = False

    @property
    def name(self) -> str:
        return self.named.name

    @property
    def columns(self) -> tuple[str, ...]:
        return self.named.headers

    def described(self) -> str:
        more = ", …" if len(self.columns) > NAMED_COLUMNS else ""
        return f"{self.name} ({', '.join(self.columns[:NAMED_COLUMNS])}{more})"


def chosen(file: File, tables: Sequence[Held]) -> list[Held]:
    """The table that was asked for, the only one, the only one that can be sales, or those that are sales together;
    where names do not tell, all of them.

    A view says again what tables say: it counts only where these do not suffice.

    Raises UsageError, which lists the tables with their columns, where there is none of a name.
    """
    if not tables:
        raise DataError(f"{file.name} holds no table. Export the sales into it, or name another file")
    if file.sheet:
        asked = file.sheet.lower()
        if named := next((table for table in tables if table.name.lower() == asked), None):
            return [named]
        raise UsageError(f"{file.name} has no table {file.sheet!r}. Tables: {_listed(tables)}")
    if len(tables) == 1:
        return [*tables]
    kept = [table for table in tables if not table.is_view]
    return _sufficing(kept) or _sufficing(tables) or kept


def _listed(tables: Sequence[Held]) -> str:
    return "; ".join(table.described() for table in tables)


def question(file: File, tables: Sequence[Held]) -> str:
    """What to ask where names do not tell which tables are the sales, and their rows do not either; else nothing."""
    kept = [table for table in tables if not table.is_view]
    if file.sheet or len(tables) == 1 or _sufficing(kept) or _sufficing(tables):
        return ""
    fitting = _fitting(kept) or _fitting(tables) or tables
    return (
        f"{file.name} holds {len(tables)} tables, and which of them are the sales is for you to say: "
        f"{' or '.join(f'{file.path.name}::{table.name}' for table in fitting[:3])}. Tables: {_listed(tables)}"
    )


def _sufficing(tables: Sequence[Held]) -> list[Held]:
    """Those of the tables that are the sales, alone or together; nothing where that is not sure.

    Tables with the same columns, called alike but for a year or an archive, are parts of one.
    """
    parts = keys.in_parts([table.named for table in tables])
    first = {each[0] for each in parts}
    own = series.named([table.named for table in tables if table.named in first])
    by_name = {table.named: table for table in tables}
    told = _told([replace(by_name[named], named=numbered) for numbered, named in own.items()])
    found = {own[table.named] for table in told}
    whole = {named for each in parts if each[0] in found for named in each}
    return [table for table in tables if table.named in whole]


def _told(tables: Sequence[Held]) -> list[Held]:
    named = [table.named for table in tables]
    fitting, together = _fitting(tables), keys.needed(named)
    together += [each for table in together for each in codes.beside(table, named) if each not in together]
    if together and all(table.named.of_payments for table in fitting):
        return [table for table in tables if table.named in together]
    heads = [table for table in fitting if not any(_names(table, each) for each in fitting)]
    if together and (len(heads) == 1 < len(fitting) or (len(fitting) == 1 and _leaves_out(fitting[0].named, named))):
        return [table for table in tables if table in fitting or table.named in together]
    if len(fitting) == 1:
        beside = [*keys.beside(fitting[0].named, named), *codes.beside(fitting[0].named, named)]
        return [*fitting, *(table for table in tables if table.named in beside)]
    return []


def _leaves_out(fitting: Named, named: Sequence[Named]) -> bool:
    """Whether the only table that is sales alone is an archive of orders whose lines stand in another one."""
    headers = {*map(str.casefold, fitting.headers)}
    orders = [edge.parent for plan in keys.plans(named) for edge in plan.orders]
    return any(each is not fitting and {*map(str.casefold, each.headers)} == headers for each in orders)


def _names(table: Held, orders: Held) -> bool:
    """Whether a table names the orders of another one by their key, and that one none of its own, as bills do."""
    return keys.names(table.named, orders.named) and not keys.names(orders.named, table.named)


def _fitting(tables: Sequence[Held]) -> list[Held]:
    alone = keys.fitting([table.named for table in tables])
    return [table for table in tables if table.named in alone]


def _left_aside(file: File, held: Sequence[Held], tables: Sequence[Held]) -> tuple[str, ...]:
    """What to say where some tables were chosen among more."""
    others = [other for other in tables if other not in held]
    if file.sheet or not others:
        return ()
    again = [other.name for other in others if other.is_view and not any(table.is_view for table in held)]
    rest = [other.name for other in others if other.name not in again]
    of = f"of its {len(tables) - len(again)} tables"
    only = "" if len(held) > 1 else f" only {held[0].name} has a customer, a date and money;"
    told = [f"{of},{only} left aside: {', '.join(rest[:NAMED_COLUMNS])}"] if rest else []
    views = f"left aside, as views of what its tables say: {', '.join(again[:NAMED_COLUMNS])}"
    return (*told, *([views] if again else []))


def sources(
    file: File,
    form: str,
    held: Sequence[Held],
    read: Sequence[str],
    tables: Sequence[Held],
    notes: Sequence[str] = (),
) -> list[Source]:
    """One for each table; the first has what is to be said of the file."""
    aside, unsure = _left_aside(file, held, tables), question(file, tables)
    found = [
        Source(
            f"{file.name}::{table.name}", form, sql, file.size, file=file.name, of_several=bool(aside), unsure=unsure
        )
        for table, sql in zip(held, read, strict=True)
    ]
    return [*noted(found, *aside, *notes)]
