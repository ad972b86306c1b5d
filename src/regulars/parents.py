"""Objects that name the one they belong to, as bulk exports of GraphQL write them → each with lists of its own."""

from __future__ import annotations

from regulars.engine import Engine, identifier, literal
from regulars.errors import DataError

PARENT, ID = "__parentId", "id"

_TYPE = f"regexp_extract({ID}, '/([A-Za-z]+)/[^/]*$', 1)"
"""What an id says of its object: `gid://shop/LineItem/12` is a `LineItem`."""

_UNSAID = "Line"


def gathered(engine: Engine, sql: str, name: str, number: int) -> tuple[str, tuple[str, ...]]:
    """The objects of `sql` that belong to no other, those that do as lists in them, and what to say of it.

    The objects of a type become one list: `lineItems`. Nothing changes where no object names another. `number` tells
    the tables of this file from those of others.
    Raises DataError where what an object belongs to is not there, or belongs to something itself.
    """
    columns = engine.schema(sql)
    if not {PARENT, ID} <= {*columns}:
        return sql, ()
    held, whole = f"owners_{number}", f"owned_{number}"
    engine.table(held, f"SELECT *, coalesce(nullif({_TYPE}, ''), {literal(_UNSAID)}) AS object_type FROM {sql}")
    owned = f"{identifier(PARENT)} IS NOT NULL"
    owners = f"SELECT {ID} FROM {held} WHERE NOT ({owned})"
    lost = f"SELECT count(*) FROM {held} WHERE {owned} AND {identifier(PARENT)} NOT IN ({owners})"
    if count := engine.rows(lost)[0][0]:
        raise DataError(
            f"{count:,} objects of {name} belong, by their {PARENT}, to others that are not in it, or that belong to "
            "something themselves. Export the orders with their line items, and nothing above or between them, anew"
        )
    fields = [field for field in columns if field != PARENT]
    counts = ", ".join(f"count({identifier(field)})" for field in fields)
    types = engine.rows(f"SELECT object_type, {owned}, {counts} FROM {held} GROUP BY 1, 2 ORDER BY 1, 2")
    own = {
        field for _, below, *found in types for field, count in zip(fields, found, strict=True) if count and not below
    }
    chosen = [f"owner.{identifier(field)}" for field in fields if field in own]
    joined, said = f"(SELECT * FROM {held} WHERE NOT ({owned})) AS owner", []
    for at, (kind, _, *found) in enumerate(each for each in types if each[1]):
        called = f"{kind[0].lower()}{kind[1:]}s"
        packed = [field for field, count in zip(fields, found, strict=True) if count]
        objects = ", ".join(f"{literal(field)}: {identifier(field)}" for field in packed)
        listed = (
            f"SELECT {identifier(PARENT)} AS parent, list({{{objects}}}) AS objects FROM {held} "
            f"WHERE {owned} AND object_type = {literal(kind)} GROUP BY 1"
        )
        joined += f" LEFT JOIN ({listed}) AS list_{at} ON list_{at}.parent = owner.{ID}"
        chosen.append(f"list_{at}.objects AS {identifier(called)}")
        said.append(called)
    if not said:
        return sql, ()
    engine.table(whole, f"SELECT {', '.join(chosen)} FROM {joined}")
    return whole, (f"each object has those that name it in their {PARENT} as its {', '.join(said)}",)
