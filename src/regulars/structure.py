"""What nested columns are made of, by the engine's words for types; what objects hold that only wrap it."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from regulars.engine import literal

HOLDERS = frozenset({"edges", "nodes", "data", "records", "elements", "results"})
"""What an object calls the one list that it holds beside its pages: `{"lines": {"data": [...], "has_more": false}}`."""

_TAGS = (
    frozenset({"S", "N", "BOOL", "NULL", "M", "L", "SS", "NS"}),
    frozenset(
        {
            *("stringValue", "integerValue", "doubleValue", "booleanValue", "timestampValue", "referenceValue"),
            *("nullValue", "bytesValue", "geoPointValue", "mapValue", "arrayValue"),
        }
    ),
    frozenset({"original", "translated"}),
    frozenset({"$oid", "$date", "$numberInt", "$numberLong", "$numberDouble", "$numberDecimal", "$uuid"}),
)
"""How databases of documents say the type of a value: `{"N": "12.50"}`, `{"doubleValue": 12.5}`; and its language."""
ABOUT = frozenset({"type", "url"})
"""What Salesforce says of each object in its `attributes`."""
REFERENCE = frozenset({"value", "name"})
"""What QuickBooks refers to in an object that is called so, `CustomerRef`: by its number, and by its name."""
_ADDRESSED = frozenset({"@id", "@type"})
"""What linked data (JSON-LD) says of each object: at which address it stands, and what it is."""
LINK = frozenset({"href", "rel", "method", "type", "title", "templated"})
"""What a page says of where to go on, and an object of where it stands."""
_RELATED, _REFERRED = "relationships", (frozenset({"type", "id"}), frozenset({"type", "id", "meta"}))
"""Where JSON:API names what an object belongs to, `{"relationships": {"customer": {"data": {...}}}}`; and how."""
_NOTHING = frozenset({"NULL", "nullValue"})
_WITHIN = {"mapValue": "fields", "arrayValue": "values"}
_OBJECTS, _LISTS = frozenset({"M", "mapValue"}), frozenset({"L", "SS", "NS"})

_NODE, _PLACE = "node", frozenset({"cursor", "__typename"})
"""An element of a list as GraphQL has them: the object itself, beside where it stands in the list."""

Path = tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Kind:
    """A column's type, as far as it matters here: `struct` with its fields, `list` with one of what it holds, `map`,
    `union`, or `value`.
    """

    name: str
    fields: tuple[tuple[str, Kind], ...] = ()

    @property
    def held(self) -> Kind:
        """What a list is a list of."""
        return self.fields[0][1]


VALUE = Kind("value")


@dataclass(frozen=True, slots=True)
class Listed:
    """A list of objects: where it stands, the SQL that reaches it, and what the objects in it are made of.

    `within`: the fields that lead from an element of the list to its object.
    """

    path: Path
    sql: str
    kind: Kind
    within: Path = ()

    @property
    def name(self) -> str:
        """What it is called, without what leads to it."""
        return self.path[-1].rpartition(".")[2]

    def of(self, element: str) -> str:
        """SQL: the object that an element of the list is, or holds."""
        return reach(element, self.within)


def named(paths: Iterable[Path]) -> str:
    """Paths as a message names them: `data.orders, customers`."""
    return ", ".join(".".join(path) for path in paths)


def kind_of(written: str) -> Kind:
    """The engine's word for a type → the kind: `STRUCT(id BIGINT, "first name" VARCHAR)[]`."""
    if written.endswith("]"):
        return Kind("list", (("", kind_of(written[: written.rindex("[")])),))
    for start in ("MAP(", "UNION("):
        if written.startswith(start):
            return Kind(start[:-1].lower())
    if not written.startswith("STRUCT("):
        return VALUE
    return Kind("struct", tuple(_field(part) for part in _parts(written[len("STRUCT(") : -1])))


def _field(part: str) -> tuple[str, Kind]:
    """A field's name, quoted where it is no plain word, and its type."""
    found = re.match(r'\s*(?:"((?:[^"]|"")*)"|(\S+))\s+(.*)', part, re.DOTALL)
    assert found is not None, part
    name = found[2] if found[1] is None else found[1].replace('""', '"')
    return name, kind_of(found[3])


def _parts(fields: str) -> list[str]:
    """What stands between the commas that are in no parentheses and no quotes."""
    parts, depth, quote, start = [], 0, "", 0
    for at, letter in enumerate(fields):
        if quote:
            quote = "" if letter == quote else quote
        elif letter in "\"'":
            quote = letter
        elif letter in "()":
            depth += 1 if letter == "(" else -1
        elif letter == "," and not depth:
            parts.append(fields[start:at])
            start = at + 1
    return [*parts, fields[start:]]


def reach(sql: str, path: Path) -> str:
    """SQL: what stands below an object."""
    for field in path:
        sql = f"struct_extract({sql}, {literal(field)})"
    return sql


def bare(kind: Kind, sql: str) -> tuple[Kind, str]:
    """What a value is, and the SQL that reaches it, where objects only say its type: `{"S": "x"}`, `{"$oid": "5b"}`."""
    while kind.name == "struct" and (inner := _untagged(kind, sql)):
        kind, sql = inner
    return kind, sql


def _untagged(kind: Kind, sql: str) -> tuple[Kind, str] | None:
    """What a tagged value holds, in whichever of its tags; None where it is no such value, or is of several kinds."""
    if not any({name for name, _ in kind.fields} <= tags for tags in _TAGS):
        return None
    held = []
    for name, tagged in kind.fields:
        inner, at = tagged, reach(sql, (name,))
        if name in _WITHIN and tagged.name == "struct" and [field for field, _ in tagged.fields] == [_WITHIN[name]]:
            inner, at = tagged.fields[0][1], reach(at, (_WITHIN[name],))
        if (name in _OBJECTS and inner.name != "struct") or (name in _LISTS and inner.name != "list"):
            return None  # sizes, as in {"S": 3, "M": 5, "L": 2}
        if name not in _NOTHING:
            held.append((inner, at))
    if len(held) == 1:
        return held[0]
    if any(inner.name != "value" for inner, _ in held):
        return None
    return VALUE, f"coalesce({', '.join(at for _, at in held)})" if held else "CAST(NULL AS VARCHAR)"


def own(fields: Sequence[tuple[str, Kind]]) -> list[tuple[str, Kind]]:
    """The fields of an object without what linked data says of it: its kind, and its address beside an id."""
    names = {name for name, _ in fields}
    about = {"@type", "@context", *({"@id"} if "id" in names else ())} if names >= _ADDRESSED else set()
    return [field for field in fields if field[0] not in about]


def referred(kind: Kind, path: Path) -> Path | None:
    """What the id of a related object of JSON:API is called: `relationships.customer.data` → `customer.id`."""
    is_reference = {name for name, _ in kind.fields} in _REFERRED and len(path) > 2 and path[-3] == _RELATED
    return (*path[:-3], path[-2], "id") if is_reference and path[-1] == "data" else None


def lists(kind: Kind, path: Path, sql: str) -> Iterator[Listed]:
    """The lists of objects within objects."""
    kind, sql = bare(kind, sql)
    if kind.name == "struct":
        for field, inner in kind.fields:
            yield from lists(inner, (*path, field), reach(sql, (field,)))
    elif kind.name == "list":
        held, within = _element(kind.held)
        if held.name == "struct":
            yield Listed(path[:-1] if len(path) > 1 and path[-1] in HOLDERS else path, sql, held, within)


def _element(kind: Kind) -> tuple[Kind, Path]:
    """What an element of a list is, and the fields that lead to it: `{"node": {...}, "cursor": ...}`."""
    within: Path = ()
    while kind.name == "struct":
        names = [name for name, _ in kind.fields]
        inner = dict(kind.fields)
        if {*names} - _PLACE == {_NODE} or names in (["M"], ["mapValue"], ["fields"]):
            only = next(name for name in names if name not in _PLACE)
            if inner[only].name != "struct":
                break
            kind, within = inner[only], (*within, only)
        else:
            break
    return kind, within
