"""JSON and JSON lines → one source: one row per object, or per line item, every value as the text that is written."""

from __future__ import annotations

import json
import os
import re
from collections.abc import Iterable, Iterator
from dataclasses import replace
from functools import reduce
from operator import getitem
from pathlib import Path
from typing import Any

from regulars import encoding, included, jsoncells, keys, nested, parents, series, tablelists, whichtables
from regulars import rows as rows_
from regulars.engine import Engine, EngineError, identifier, literal
from regulars.errors import DataError, UsageError
from regulars.named import Named
from regulars.source import File, Source, quoted
from regulars.structure import HOLDERS, LINK, named, reach
from regulars.structure import Path as Where
from regulars.whichtables import Held

SPACE = b" \t\r\n"
BOM = b"\xef\xbb\xbf"
LARGEST_OBJECT = 1 << 24
KEY, DAY, FEWEST = "key", "date", 3
"""What the key of an object is called, and one that is a day; fewer than so many objects under keys are no rows."""
_ON = r"\d{4}-\d\d-\d\d"

_FIELDS = ("fields", "columns")
"""What a schema calls the list of what each column is."""

_PUSHED = r"-[\w-]{19}"
"""A key that Firebase gives each object of a list."""


def json_file(engine: Engine, file: File) -> list[Source]:
    """The objects of a JSON file: an array of them, one after the other, or an object with one array of them inside.

    Raises DataError where it is cut off, is no valid JSON, or holds no objects.
    """
    path = _as_utf8(engine, file)
    first, last = _ends(path)
    if last != {"[": "]", "{": "}"}.get(first, ""):
        raise _broken(
            file, f"it begins with {first!r} and ends with {last!r}, so it is cut off or goes on after its end"
        )
    how = f"format='{'array' if first == '[' else 'unstructured'}', maximum_object_size={_largest(path, first)}"
    try:
        if first == "[" and _ends_with_a_list(path) and (sql := _lists(engine, path)):
            engine.table(f"json_{file.number}", f"SELECT * FROM {sql}")
            sql, more = nested.flat(engine, f"json_{file.number}", file.name)
            return [Source(file.name, "json", sql, file.size, notes=("lists one after the other", *more))]
        structure, count = engine.rows(
            f"SELECT json_group_structure(json), count(*) FROM read_json_objects({quoted(path)}, {how})"
        )[0]
        tree = json.loads(structure) if count else {}
        if not count or tree == {} or (count == 1 and tree == "JSON"):
            raise DataError(f"{file.name} holds no rows: it is an empty list. Export it again")
        if not isinstance(tree, dict):
            raise DataError(f"{file.name} holds {count:,} values that are no objects with named fields. {nested.NEXT}")
        if count == 1 and (framed := _of_a_frame(path, tree)):
            names, rows = framed
            named = rows_.spool(engine, f"json-{file.number}", names, rows)
            return [Source(file.name, "json", named, file.size, notes=("written by columns, as frames are",))]
        if count == 1 and (keyed := _keyed(tree, ())) is not None:
            return _by_key(engine, file, path, keyed)
        if gathered := _gathered(engine, file, path, tree):
            return gathered
        sql = _reader(path, how, tree)
        if count == 1 and (found := _as_tables(engine, file, sql, tree)):
            return found
        if file.sheet:
            raise UsageError(
                f"{file.name} is no object with lists in it, so {file.sheet!r} is none. Leave the list out"
            )
        sql, notes = (
            parents.gathered(engine, sql, file.name, file.number)
            if parents.PARENT in tree
            else _unwrapped(file, sql, tree, pages=count > 1)
        )
        if notes and sql.startswith("("):  # one object holds many rows, and would be read whole at each look
            engine.table(f"json_{file.number}", f"SELECT * FROM {sql}")
            sql = f"json_{file.number}"
        sql, more = nested.flat(engine, sql, file.name)
    except EngineError as error:
        why = str(error).partition("\n")[0]
        raise _broken(file, why.partition(f'"{path}", ')[2] or why) from None
    return [Source(file.name, "json", sql, file.size, notes=(*notes, *more))]


_SPLIT = {"columns", "index", "data"}


def _as_utf8(engine: Engine, file: File) -> Path:
    """The file itself where it is UTF-8 and has no mark at its start, else a copy that is so."""
    page = encoding.detect(file.path, None)
    with file.path.open("rb") as opened:
        marked = opened.read(3) == BOM
    if page == "utf-8" and not marked and file.path.suffix.lower() not in (".gz", ".zst"):
        return file.path
    copy = engine.scratch() / f"json-{file.number}.json"
    encoding.to_utf8(file.path, "utf-8-sig" if marked else page, copy)
    return copy


def _ends(path: Path) -> tuple[str, str]:
    """The first and the last character that is no space."""
    with path.open("rb") as file:
        head = file.read(1 << 16).lstrip(SPACE)
        file.seek(max(0, path.stat().st_size - (1 << 16)), os.SEEK_SET)
        tail = file.read().rstrip(SPACE)
    return head[:1].decode("utf-8", "replace"), tail[-1:].decode("utf-8", "replace")


def _ends_with_a_list(path: Path) -> bool:
    """Whether the last of several lines is a list, as where each page of an API was written below the other."""
    with path.open("rb") as file:
        file.seek(max(0, path.stat().st_size - LARGEST_OBJECT), os.SEEK_SET)
        before, line, last = file.read().rstrip(SPACE).rpartition(b"\n")
    return bool(line and before.strip(SPACE)) and last.lstrip(SPACE).startswith(b"[")


def _lists(engine: Engine, path: Path) -> str:
    """SQL: the objects of lists that stand one after the other; empty where what stands there is something else."""
    read = f"read_json_objects({quoted(path)}, format='unstructured', maximum_object_size={_largest(path, '{')})"
    structure, count = engine.rows(f"SELECT json_group_structure(json), count(*) FROM {read}")[0]
    tree = json.loads(structure)
    if count == 1 or not (isinstance(tree, list) and isinstance(tree[0], dict)):
        return ""
    records = (
        f"SELECT unnest(json_transform(json, {literal(json.dumps(jsoncells.as_text(tree)))})) AS record FROM {read}"
    )
    columns = ", ".join(f"{reach('record', (field,))} AS {identifier(field)}" for field in tree[0])
    return f"(SELECT {columns} FROM ({records}))"


def _largest(path: Path, first: str) -> int:
    """How large one object may be: where it holds all the others, as large as the file."""
    return LARGEST_OBJECT if first == "[" else max(LARGEST_OBJECT, path.stat().st_size + 1)


def _reader(path: Path, how: str, tree: dict[str, Any]) -> str:
    columns = ", ".join(f"{literal(field)}: {literal(_type(inner))}" for field, inner in tree.items())
    return f"read_json({quoted(path)}, {how}, columns={{{columns}}})"


def _type(tree: Any) -> str:
    """The type to read a value as: objects and lists as they are, everything else as text."""
    if isinstance(tree, dict) and tree:
        return f"STRUCT({', '.join(f'{identifier(field)} {_type(inner)}' for field, inner in tree.items())})"
    if isinstance(tree, list):
        return f"{_type(tree[0])}[]"
    return "VARCHAR"


def _unwrapped(file: File, sql: str, tree: dict[str, Any], *, pages: bool) -> tuple[str, tuple[str, ...]]:
    """The rows of the list that an object holds: `{"orders": [...]}`, `{"data": {"orders": [...]}}`.

    `pages`: there are several such objects, which may be orders themselves.
    """
    lists = _lists_in(tree)
    if not lists or _is_one_order(tree):
        return sql, ()
    path = _of_sales(tree, lists)
    if not path or (pages and not _is_page(tree, _at(tree, path)[0])):
        return sql, ()
    notes = [f"the rows are those of {'.'.join(path)}"]
    if len(lists) > 1:
        notes.append(f"lists that were not read: {named(each for each in lists if each != path)}")
    return _rows_at(sql, tree, path), tuple(notes)


def _lists_in(tree: dict[str, Any]) -> list[Where]:
    """The lists of objects in an object, but those that describe another one."""
    return [path for path in _lists_of_objects(tree, ()) if not _describes(tree, path)]


def _rows_at(sql: str, tree: dict[str, Any], path: Where) -> str:
    """SQL: the objects of a list as rows."""
    record, fields = _record(tree, path)
    columns = ", ".join(f"{reach(record, (field,))} AS {identifier(field)}" for field in fields)
    return f"(SELECT {columns} FROM (SELECT unnest({reach(identifier(path[0]), path[1:])}) AS record FROM {sql}))"


def _record(tree: dict[str, Any], path: Where) -> tuple[str, list[str]]:
    """SQL: what holds the fields of a row of a list, and what these are called."""
    inner, held = "record", _at(tree, path)[0]
    while len(held) == 1 and isinstance(only := next(iter(held.values())), dict) and only:
        inner, held = reach(inner, (next(iter(held)),)), only  # {"node": {...}}
    return inner, [*held]


def _as_tables(engine: Engine, file: File, sql: str, tree: dict[str, Any]) -> list[Source]:
    """The lists of one object as the tables of a database, where none of them alone is called the sales."""
    lists = _lists_in(tree)
    alone = _of_sales(tree, lists) if lists else None
    whole = alone and Named(".".join(alone), tuple(_names(_at(tree, alone)[0]))).may_be_sales
    told = [*series.named([Named(".".join(each), tuple(_record(tree, each)[1])) for each in lists])] if whole else []
    orders = next((each for each in told if alone and each.name == ".".join(alone)), None)
    whole = whole and not any(keys.by_order(each, orders) for each in told if orders and each is not orders)
    if not lists or (not file.sheet and (_is_one_order(tree) or len(lists) < 2 or whole)):
        return []
    read = f"json_{file.number}"
    engine.table(read, f"SELECT * FROM {sql}")  # it would be read whole for each list
    tables = []
    for number, path in enumerate(lists):
        rows = f"{read}_{number}"
        engine.table(rows, f"SELECT * FROM {_rows_at(read, tree, path)}")
        tables.append(Held(Named(".".join(path), tuple(_record(tree, path)[1])), rows))
    if alone and not file.sheet and whichtables.question(file, tables):
        return []  # it is called the sales, and is asked about as it stands
    chosen = whichtables.chosen(file, tables)
    flat = [nested.flat(engine, table.sql, file.name) for table in chosen]
    notes = [note for _, told in flat for note in told]
    return whichtables.sources(file, "json", chosen, [rows for rows, _ in flat], tables, notes)


def _describes(tree: dict[str, Any], path: Where) -> bool:
    """Whether a list says what the columns of another are: `{"schema": {"fields": [{"name": "x", "type": "y"}]}}`."""
    return path[-1] in _FIELDS and len(path) > 1 and {"name", "type"} <= {*_at(tree, path)[0]}


def _of_sales(tree: dict[str, Any], lists: list[Where]) -> Where | None:
    """The only list, or the only one with days that is called one of sales; none where returns have their own."""
    if len(lists) == 1:
        return lists[0]
    names = [nested.fold((path[:-1] or path)[-1] if path[-1] in HOLDERS else path[-1]) for path in lists]
    called = [
        path for path, name in zip(lists, names, strict=True) if name in nested.ORDERS and _dated(_at(tree, path)[0])
    ]
    back = any(re.search("refund|return|credit|payment", name) for name in names)
    return called[0] if len(called) == 1 and not back else None


def _is_page(tree: dict[str, Any], held: dict[str, Any]) -> bool:
    """Whether objects only hold a list of orders: what is listed has a day, and they have none, and name nobody."""
    own = {nested.fold(name) for name in _names(tree)}
    if "customer" in Named("", tuple(_names(tree))).says:
        return False
    someone = any("customer" in name or name in ("id", "name", "email", "buyer") for name in own)
    return not someone and not _dated(tree) and _dated(held)


def _dated(tree: dict[str, Any]) -> bool:
    return bool({nested.fold(name) for name in _names(tree)} & nested.DAYS)


def _names(tree: dict[str, Any]) -> Iterator[str]:
    """The names of all values in an object and in the objects below it, but not in its lists."""
    for name, inner in tree.items():
        if isinstance(inner, dict) and inner:
            yield from _names(inner)
        elif not isinstance(inner, list):
            yield name


def _at(tree: Any, path: Where) -> Any:
    return reduce(getitem, path, tree)


def _of_a_frame(path: Path, tree: dict[str, Any]) -> tuple[list[str], list[list[Any]]] | None:
    """Names and rows of one object that holds a table by its columns, or apart from their names; None where it is none.

    `{"columns": [...], "data": [[...]]}` and `{"customer": {"0": ..., "1": ...}, "amount": {"0": ..., "1": ...}}`, as
    data frames are written.
    """
    split = isinstance(tree.get("columns"), list) and isinstance(tree.get("data"), list) and tree.keys() <= _SPLIT
    columns = [held for held in tree.values() if isinstance(held, dict)]
    by_column = len(columns) == len(tree) > 1 and all(held.keys() == columns[0].keys() for held in columns)
    if not split and not (by_column and all(key.isdigit() for key in columns[0])):
        return None
    held = json.loads(path.read_text("utf-8"), parse_float=str, parse_int=str)
    if split:
        return [str(name) for name in held["columns"]], held["data"]
    return list(held), [[held[name].get(key) for name in held] for key in held[next(iter(held))]]


def _keyed(tree: dict[str, Any], where: Where) -> Where | None:
    """Where objects of one kind stand under keys that are their ids: `{"orders": {"-N1": {...}, "-N2": {...}}}`.

    So may lists of them, under days. Of several such objects, it is the only one with days that is called orders.
    """
    found = list(_all_keyed(tree, where))
    if len(found) > 1:
        found = [
            path for path in found if nested.fold(path[-1]) in nested.ORDERS and _dated(next(_objects(_at(tree, path))))
        ]
    return found[0] if len(found) == 1 else None


def _all_keyed(tree: dict[str, Any], where: Where) -> Iterator[Where]:
    """The paths of all objects that hold others of one kind under their keys."""
    held = list(_objects(tree))
    ids = _ON if any(isinstance(inner, list) for inner in tree.values()) else rf".*\d.*|{_PUSHED}"
    if len(held) == len(tree) >= FEWEST and all(re.fullmatch(ids, key) for key in tree):
        common = set[str].intersection(*({*inner} for inner in held))
        if 2 * len(common) > max(map(len, held)):
            yield where
        return
    for key, inner in tree.items():
        if isinstance(inner, dict):
            yield from _all_keyed(inner, (*where, key))


def _objects(tree: dict[str, Any]) -> Iterator[dict[str, Any]]:
    """The objects under the keys of another one, of a list the first."""
    for inner in tree.values():
        each = inner[0] if isinstance(inner, list) and inner else inner
        if isinstance(each, dict) and each:
            yield each


def _by_key(engine: Engine, file: File, path: Path, where: Where) -> list[Source]:
    """The objects under their keys as rows, each with its key."""
    held = reduce(getitem, where, json.loads(path.read_text("utf-8"), parse_float=str, parse_int=str))
    called = DAY if all(re.fullmatch(_ON, key) for key in held) else KEY
    lists = ((key, inner if isinstance(inner, list) else [inner]) for key, inner in held.items())
    rows = ({called: key} | _listed(row) for key, inner in lists for row in inner)
    where_said = ".".join(where) or "the keys"
    return _reread(engine, file, "by-key", rows, f"the rows are those of {where_said}, each with its key as {called!r}")


def _reread(engine: Engine, file: File, what: str, objects: Iterable[dict[str, Any]], note: str) -> list[Source]:
    """Objects made of those of a file, read in its place; the note says how they were made."""
    copy = engine.scratch() / f"json-{file.number}-{what}.json"
    with copy.open("w", encoding="utf-8") as lines:
        lines.writelines(f"{json.dumps(each)}\n" for each in objects)
    read = json_file(engine, replace(file, path=copy, label=file.name))
    return [replace(source, size=file.size, notes=(note, *source.notes)) for source in read]


def _listed(row: dict[str, Any]) -> dict[str, Any]:
    """A row in which what Firebase holds under keys of its own is a list."""
    return {
        name: [*held.values()]
        if isinstance(held, dict) and held and all(re.fullmatch(_PUSHED, key) for key in held)
        else held
        for name, held in row.items()
    }


def _gathered(engine: Engine, file: File, path: Path, tree: dict[str, Any]) -> list[Source]:
    """The objects of answers, one or several pages of them, each with what stands beside it; or the tables of a list of
    them. Nothing where it is neither.
    """
    if included.is_answer(tree):
        gathered = (each for answer in _answers(path.read_text("utf-8")) for each in included.gathered(answer))
        note = f"the rows are those of {included.DATA}, each with what is {included.INCLUDED} of it"
        return _reread(engine, file, "with-included", gathered, note)
    if tablelists.is_list(tree) and (tables := tablelists.gathered(_answers(path.read_text("utf-8")))):
        return _reread(engine, file, "tables", [tables], f"a list of {len(tables)} tables with rows")
    return []


def _answers(text: str) -> Iterator[dict[str, Any]]:
    """The objects of a text, in a list or one after the other, with every number as it is written."""
    decoder, at = json.JSONDecoder(parse_float=str, parse_int=str), 0
    while start := re.compile(r"\s*(?=\S)").match(text, at):
        held, at = decoder.raw_decode(text, start.end())
        yield from held if isinstance(held, list) else [held]


def _lists_of_objects(tree: Any, path: tuple[str, ...]) -> list[tuple[str, ...]]:
    if isinstance(tree, dict):
        return [found for field, inner in tree.items() for found in _lists_of_objects(inner, (*path, field))]
    return [path] if isinstance(tree, list) and isinstance(tree[0], dict) and not {*tree[0]} <= LINK else []


def _is_one_order(tree: dict[str, Any]) -> bool:
    """Whether the one object is an order itself: it has line items, and says whose they are."""
    names = {nested.fold(field) for field in tree}
    own = {nested.fold(field) for field, inner in tree.items() if not isinstance(inner, list)}
    return bool(names & nested.ITEMS) and any("customer" in name or name in ("email", "buyer") for name in own)


def _broken(file: File, why: str) -> DataError:
    return DataError(f"{file.name} is no complete JSON: {why}. Export it again, or copy it anew")
