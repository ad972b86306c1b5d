"""Names of customers that were typed in several ways → the way that most lines have."""

from __future__ import annotations

import unicodedata
from collections import Counter, defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import replace
from typing import TYPE_CHECKING, Any

from regulars.contents import HALF, MOSTLY, is_blank
from regulars.engine import Engine, identifier, literal
from regulars.matching import Match
from regulars.passing import spelled
from regulars.source import noted

if TYPE_CHECKING:
    from regulars.read import Raw

VIEW, TABLE = "with_one_spelling", "spellings_of_names"

SPACES = "[\\s\u00a0\u2000-\u200b\u202f\u205f\u3000\ufeff]+"
"""SQL: spaces as they are typed, and those that come with what is pasted."""

PARTED = 0.2
"""So many of the names have several words: codes have none."""

NAMED = 3


def put_together(engine: Engine, raw: Raw, matches: Sequence[Match]) -> Raw:
    """Give customers that are known by their names one spelling each, where they differ in case or spaces only.

    Not so codes and addresses: those are read as they stand.
    """
    chosen = next(match.header for match in matches if match.column == "customer")
    if not raw.columns[chosen].is_text or not are_names(raw.sample[chosen]):
        return raw
    cell = f"trim({identifier(chosen)})"
    alike = f"lower(regexp_replace({cell}, '{SPACES}', ' ', 'g'))"
    counted = f"SELECT {cell} AS name, {alike} AS said, count(*) AS lines FROM {raw.table} GROUP BY 1, 2"
    several = f"SELECT name, lines, count(*) OVER (PARTITION BY trim(said)) AS ways FROM ({counted}) AS names"
    marks = "regexp_matches(name, '[\u0300-\u036f’]')"
    rows = engine.rows(f"SELECT name, lines FROM ({several}) AS seen WHERE name <> '' AND (ways > 1 OR {marks})")
    meant = _meant(rows)
    if not meant:
        return raw
    values = ", ".join(f"({literal(name)}, {literal(as_)})" for name, as_ in sorted(meant.items()))
    engine.table(TABLE, f"SELECT * FROM (VALUES {values}) AS spellings(typed_name, one_name)")
    kept = ", ".join(
        f"coalesce(one_name, {identifier(header)}) AS {identifier(header)}" if header == chosen else identifier(header)
        for header in raw.columns
    )
    engine.table(
        VIEW,
        f"SELECT {kept}, source_number FROM {raw.table} LEFT JOIN {TABLE} ON {cell} = typed_name",
        stored=False,
    )
    sample = [meant.get(str(value).strip(), value) if value is not None else None for value in raw.sample[chosen]]
    return replace(
        raw, table=VIEW, sources=noted(raw.sources, _note(chosen, meant)), sample=raw.sample | {chosen: sample}
    )


def _note(header: str, meant: dict[str, str]) -> str:
    people = len({*meant.values()})
    shown = ", ".join(f"{typed!r} is {name!r}" for typed, name in sorted(meant.items())[:NAMED])
    more = ", …" if len(meant) > NAMED else ""
    return (
        f"names under {header!r} that differ only in case or spaces are one customer: {len(meant):,} spellings of "
        f"{people:,} were put to another ({shown}{more})"
    )


def _meant(rows: Iterable[tuple[str, int]]) -> dict[str, str]:
    """Each spelling that is not the usual one → that: the one of most lines, of these one that is not in capitals."""
    groups: defaultdict[str, Counter[str]] = defaultdict(Counter)
    for name, lines in rows:
        groups[spelled(name)][name] += lines
    found: dict[str, str] = {}
    for names in groups.values():
        usual = min(names, key=lambda name: (name.isupper() or name.islower(), -names[name], name))
        usual = " ".join(unicodedata.normalize("NFC", usual).split())
        found |= {name: usual for name in names if name != usual}
    return found


def are_names(values: Iterable[Any]) -> bool:
    """Whether these are names: letters in several words, or one that begins with a capital; case says nothing there."""
    texts = {str(value).strip() for value in values if not is_blank(value)}
    named = [text for text in texts if not any(map(str.isdigit, text)) and "@" not in text and "_" not in text]
    in_words = [text for text in named if len(text.split()) > 1]
    titled = [text for text in named if text.istitle()]
    several = len(in_words) >= PARTED * len(texts) or len(titled) >= HALF * len(texts)
    return len(named) >= MOSTLY * len(texts) > 0 and several
