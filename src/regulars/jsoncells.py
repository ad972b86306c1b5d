"""Cells that hold JSON as text, as warehouses and document exports write them → columns of objects and lists."""

from __future__ import annotations

import json
import re
from collections.abc import Collection, Iterable, Mapping
from typing import Any

from regulars.engine import Engine, EngineError, identifier, literal
from regulars.headers import fold
from regulars.structure import VALUE, kind_of, reach

SAMPLED = 50
"""So many first rows show which columns hold JSON."""

_WRITTEN = re.compile(r'\s*(?:\[\s*\{.*\}\s*\]|\{\s*".*\})\s*', re.DOTALL)
_NOTHING = re.compile(r"\s*(?:|null|\[\s*\]|\{\s*\})\s*")


def seen(cells: Mapping[str, Iterable[Any]], objects: Collection[str], lists: Collection[str]) -> list[str]:
    """The columns whose cells hold JSON: lists under one of the names `lists`, objects under one of `objects`.

    A list of one may be written as the object alone, as what comes from XML is.
    """
    found = []
    for name, values in cells.items():
        called = fold(name.rpartition(".")[2])
        if called not in lists and called not in objects:
            continue
        texts = [text for text in values if isinstance(text, str) and not _NOTHING.fullmatch(text)]
        listed = {text.lstrip()[0] == "[" for text in texts if _WRITTEN.fullmatch(text)}
        named = called in (lists if True in listed else objects)
        if listed and named and all(map(_WRITTEN.fullmatch, texts)):
            found.append(name)
    return found


def parsed(engine: Engine, sql: str, objects: Collection[str], lists: Collection[str]) -> tuple[str, list[str]]:
    """The same rows with the columns that `seen` finds, in their first rows, as objects and lists; and their names.

    A column of which some cell is no valid JSON stays as it is.
    """
    texts = _texts(engine, sql, {*objects, *lists}, lists)
    if not texts:
        return sql, []
    selected = ", ".join(f"{cell} AS {identifier(name)}" for name, (cell, _) in texts.items())
    rows = engine.first(f"(SELECT {selected} FROM {sql})", SAMPLED)
    changed = {}
    for name in seen({name: [row[name] for row in rows] for name in texts}, objects, lists):
        cell = f"nullif(trim({texts[name][0]}), '')"
        if fold(name.rpartition(".")[2]) in lists:
            cell = f"CASE WHEN {cell} LIKE '{{%' THEN '[' || {cell} || ']' ELSE {cell} END"
        try:
            structure = engine.rows(f"SELECT json_group_structure(CAST({cell} AS JSON)) FROM {sql}")[0][0]
        except EngineError:
            continue
        tree = json.loads(structure)
        if isinstance(tree, dict) or (isinstance(tree, list) and isinstance(tree[0], dict)):
            changed[name] = f"json_transform({cell}, {literal(json.dumps(as_text(tree)))}) AS {identifier(name)}"
    if not changed:
        return sql, []
    within = {name: texts[name][1] for name in changed if texts[name][1] != name}
    own = ", ".join(cell for name, cell in changed.items() if name not in within)
    columns = [f"* REPLACE ({own})" if own else "*", *(changed[name] for name in within)]
    sql = f"(SELECT {', '.join(columns)} FROM {sql})"
    gone = ", ".join(map(identifier, within.values()))
    return f"(SELECT * EXCLUDE ({gone}) FROM {sql})" if gone else sql, [*changed]


def _texts(engine: Engine, sql: str, names: Collection[str], lists: Collection[str]) -> dict[str, tuple[str, str]]:
    """The columns of text under one of `names`, each with its SQL and its column.

    Also what an object holds that has nothing else, under one of `lists`: `{"SaleLines": {"SaleLine": ...}}`.
    """
    found = {}
    for name, written in engine.schema(sql).items():
        fields = kind_of(written).fields
        if written == "VARCHAR" and fold(name) in names:
            found[name] = (identifier(name), name)
        elif len(fields) == 1 and fields[0][1] == VALUE and fold(fields[0][0]) in lists:
            found[f"{name}.{fields[0][0]}"] = (reach(identifier(name), (fields[0][0],)), name)
    return found


def as_text(tree: Any) -> Any:
    """The structure with the text of each value, so that no number passes through a float."""
    if isinstance(tree, dict) and tree:
        return {name: as_text(inner) for name, inner in tree.items()}
    return [as_text(tree[0])] if isinstance(tree, list) else "VARCHAR"
