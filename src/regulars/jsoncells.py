"""Cells that hold JSON as text, as warehouses and document exports write them → columns of objects and lists."""

from __future__ import annotations

import json
import re
from collections.abc import Collection, Iterable, Mapping
from typing import Any

from regulars.engine import Engine, EngineError, identifier, literal
from regulars.headers import fold

SAMPLED = 50
"""So many first rows show which columns hold JSON."""

_WRITTEN = re.compile(r'\s*(?:\[\s*\{.*\}\s*\]|\{\s*".*\})\s*', re.DOTALL)
_NOTHING = re.compile(r"\s*(?:|null|\[\s*\]|\{\s*\})\s*")


def seen(cells: Mapping[str, Iterable[Any]], objects: Collection[str], lists: Collection[str]) -> list[str]:
    """The columns whose cells hold JSON: lists under one of the names `lists`, objects under one of `objects`."""
    found = []
    for name, values in cells.items():
        texts = [text for text in values if isinstance(text, str) and not _NOTHING.fullmatch(text)]
        listed = {text.lstrip()[0] == "[" for text in texts if _WRITTEN.fullmatch(text)}
        named = fold(name) in (lists if listed == {True} else objects)
        if len(listed) == 1 and named and all(map(_WRITTEN.fullmatch, texts)):
            found.append(name)
    return found


def parsed(engine: Engine, sql: str, objects: Collection[str], lists: Collection[str]) -> tuple[str, list[str]]:
    """The same rows with the columns that `seen` finds, in their first rows, as objects and lists; and their names.

    A column of which some cell is no valid JSON stays as it is.
    """
    texts = [
        name for name, kind in engine.schema(sql).items() if kind == "VARCHAR" and fold(name) in {*objects, *lists}
    ]
    if not texts:
        return sql, []
    rows = engine.first(f"(SELECT {', '.join(map(identifier, texts))} FROM {sql})", SAMPLED)
    changed = {}
    for name in seen({name: [row[name] for row in rows] for name in texts}, objects, lists):
        cell = f"nullif(trim({identifier(name)}), '')"
        try:
            structure = engine.rows(f"SELECT json_group_structure(CAST({cell} AS JSON)) FROM {sql}")[0][0]
        except EngineError:
            continue
        tree = json.loads(structure)
        if isinstance(tree, dict) or (isinstance(tree, list) and isinstance(tree[0], dict)):
            changed[name] = f"json_transform({cell}, {literal(json.dumps(as_text(tree)))}) AS {identifier(name)}"
    if not changed:
        return sql, []
    return f"(SELECT * REPLACE ({', '.join(changed.values())}) FROM {sql})", [*changed]


def as_text(tree: Any) -> Any:
    """The structure with the text of each value, so that no number passes through a float."""
    if isinstance(tree, dict) and tree:
        return {name: as_text(inner) for name, inner in tree.items()}
    return [as_text(tree[0])] if isinstance(tree, list) else "VARCHAR"
