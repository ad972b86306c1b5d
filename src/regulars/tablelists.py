"""Lists of tables, each an object with its name and its rows, as phpMyAdmin exports them → the rows under each name."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Any

_NAMES = ("table", "tablename", "table_name", "tableName")
"""What an object calls the name of the table that it holds; `name` where its type says that it is one."""

_ROWS = ("data", "rows", "records")
_TYPE, _TABLE, _NAME = "type", "table", "name"


def is_list(tree: Mapping[str, Any]) -> bool:
    """Whether objects, by their structure, may hold tables: their name, and one list of rows."""
    lists = [name for name, inner in tree.items() if isinstance(inner, list)]
    return len(lists) == 1 and lists[0] in _ROWS and isinstance(tree[lists[0]][0], dict) and _called(tree) is not None


def gathered(objects: Iterable[Mapping[str, Any]]) -> dict[str, list[Any]] | None:
    """The rows of each table; None where an object with rows is called no table, or two of them have one name."""
    tables: dict[str, list[Any]] = {}
    for each in objects:
        rows = next((each[name] for name in _ROWS if isinstance(each.get(name), list)), None)
        if rows is None:
            continue
        called = _called(each)
        name = each.get(called) if called else None
        if not isinstance(name, str) or name in tables or (called == _NAME and each.get(_TYPE) != _TABLE):
            return None
        tables[name] = rows
    return {name: rows for name, rows in tables.items() if rows} or None


def _called(held: Mapping[str, Any]) -> str | None:
    """The field that says what the table of an object is called."""
    found = next((name for name in _NAMES if name in held), None)
    return found or (_NAME if {_TYPE, _NAME} <= held.keys() else None)
