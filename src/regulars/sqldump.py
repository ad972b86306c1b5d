"""Databases written out as SQL (`.dump` of SQLite, mysqldump, pg_dump) → sources: the tables that hold the sales."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

from regulars import whichtables
from regulars.encoding import detect
from regulars.engine import Engine
from regulars.errors import DataError
from regulars.named import Named
from regulars.rows import spool
from regulars.source import File, Source
from regulars.whichtables import Held

_OTHERS = r'|"(?:[^"]|"")*"|`[^`]*`|\[[^\]\n]*\]|[^\W\d]\w*|\d[\w.]*(?:[eE][-+]?\d+)?|--[^\n]*|/\*.*?\*/|[^\s\w]'
_PLAIN = re.compile(r"'(?:[^']|'')*'" + _OTHERS, re.DOTALL)
_ESCAPED = re.compile(r"'(?:[^'\\]|''|\\.)*'" + _OTHERS, re.DOTALL)
"""What SQL is made of: texts, names, numbers, comments and signs; in MySQL's texts a backslash escapes."""

_OF_MYSQL = re.compile(r"(?i)\bengine ?=|^insert into `", re.MULTILINE)
_COPIED = re.compile(r"^COPY (\S+) \((.*?)\) FROM stdin;\n(.*?)^\\\.$", re.DOTALL | re.IGNORECASE | re.MULTILINE)
"""The rows of a table as PostgreSQL writes them: a line each, with tabs between the cells."""
_LETTERS = {"n": "\n", "r": "\r", "t": "\t", "0": ""}
_NO_COLUMNS = ("primary", "key", "unique", "constraint", "foreign", "check", "index", "fulltext", "spatial", "exclude")
"""What a line of a table's definition begins with that is none of its columns."""


@dataclass(slots=True)
class _Table:
    name: str
    columns: list[str] = field(default_factory=list)
    rows: list[list[str | None]] = field(default_factory=list)


def dump(engine: Engine, file: File) -> list[Source]:
    """The tables of such a text that were asked for or can be sales.

    Raises UsageError where there are several or none of that name, DataError where no rows are written there.
    """
    text = file.path.read_text(encoding=file.encoding or detect(file.path), errors="replace")
    found = [table for table in _tables(text) if table.rows]
    if not found:
        raise DataError(
            f"{file.name} holds no rows, as INSERT INTO or COPY writes them. Export the data too, or as CSV or Parquet"
        )
    held = [Held(Named(table.name, tuple(table.columns)), table.name) for table in found]
    chosen = whichtables.chosen(file, held)
    rows = {table.name: table for table in found}
    read = [
        spool(engine, f"dump-{file.number}-{number}", each.columns, rows[each.name].rows)
        for number, each in enumerate(chosen)
    ]
    return whichtables.sources(file, "dump", chosen, read, held)


def _tables(text: str) -> list[_Table]:
    """The tables with what is written into each."""
    escaped = bool(_OF_MYSQL.search(text))
    found = {table.name.lower(): table for table in _copied(text)}
    for statement in _statements(_COPIED.sub("", text), _ESCAPED if escaped else _PLAIN):
        words = [token.lower() for token in statement[:6]]
        if words[:1] == ["create"] and "table" in words[1:3] and "(" in statement:
            name = _bare(statement[statement.index("(") - 1])
            found.setdefault(name.lower(), _Table(name, _columns(statement)))
        elif words[:1] in (["insert"], ["replace"]) and "into" in words:
            _insert(found, statement[words.index("into") + 1 :], escaped=escaped)
    return [*found.values()]


def _copied(text: str) -> Iterator[_Table]:
    """The tables whose rows PostgreSQL wrote."""
    for name, columns, lines in _COPIED.findall(text):
        rows = [line.split("\t") for line in lines.splitlines()]
        yield _Table(
            _bare(name.rpartition(".")[2]),
            [_bare(column.strip()) for column in columns.split(",")],
            [[None if cell == r"\N" else _plain_text(cell) for cell in row] for row in rows],
        )


def _plain_text(cell: str) -> str:
    """A text without the backslashes that escape."""
    return re.sub(r"\\(.)", lambda found: _LETTERS.get(found[1], found[1]), cell)


def _statements(text: str, tokens: re.Pattern[str]) -> Iterator[list[str]]:
    """The tokens of each statement, without comments."""
    statement: list[str] = []
    for token in tokens.findall(text):
        if token == ";":
            yield statement
            statement = []
        elif not token.startswith(("--", "/*")):
            statement.append(token)
    yield statement


def _columns(statement: Sequence[str]) -> list[str]:
    """The columns that a table is made with."""
    parts = _parts(statement, statement.index("("))[0]
    return [_bare(part[0]) for part in parts if part and part[0].lower() not in _NO_COLUMNS]


def _insert(found: dict[str, _Table], rest: Sequence[str], *, escaped: bool) -> None:
    """Add the rows of a statement to their table: `INTO name [(columns)] VALUES (…), (…)`."""
    at = next((place for place, token in enumerate(rest) if token.lower() == "values"), 0)
    if not at:
        return
    opened = rest.index("(")
    named = [_bare(part[0]) for part in _parts(rest, opened)[0] if part] if opened < at else []
    name = _bare(rest[(opened if named else at) - 1])
    table = found.setdefault(name.lower(), _Table(name, named))
    order = [named.index(column) if column in named else None for column in table.columns] if named else []
    while at + 1 < len(rest) and rest[at + 1] in ("(", ","):
        if rest[at + 1] == ",":
            at += 1
            continue
        parts, at = _parts(rest, at + 1)
        row = [_value(part, escaped=escaped) for part in parts]
        row = [None if place is None else row[place] for place in order] if order else row
        if len(row) == len(table.columns):
            table.rows.append(row)


def _parts(tokens: Sequence[str], opened: int) -> tuple[list[list[str]], int]:
    """The tokens between the commas in the parentheses that are `opened`, and where these close."""
    parts: list[list[str]] = [[]]
    depth = 1
    for at in range(opened + 1, len(tokens)):
        token = tokens[at]
        depth += (token == "(") - (token == ")")
        if not depth:
            return parts, at
        if token == "," and depth == 1:
            parts.append([])
        else:
            parts[-1].append(token)
    return parts, len(tokens)


def _value(tokens: Sequence[str], *, escaped: bool) -> str | None:
    """What a cell holds; bytes, which no column of sales holds, are left out."""
    text = next((token for token in tokens if token.startswith("'")), "")
    if text:
        if tokens[0].lower() == "x":
            return None
        inner = text[1:-1].replace("''", "'")
        return _plain_text(inner) if escaped else inner
    said = "".join(tokens)
    return None if said.lower() in ("null", "") else said


def _bare(name: str) -> str:
    """A name without what encloses it."""
    return name[1:-1] if name[:1] in '"`[' else name
