"""What was read → what is needed of it, kept as table `raw`; and whether all of it is there."""

from __future__ import annotations

from collections.abc import Container, Iterable, Sequence

from regulars.dates import MAC_EPOCH_DAYS, SERIALS
from regulars.engine import Engine
from regulars.errors import RegularsError
from regulars.read import SOURCE, Raw
from regulars.source import Source
from regulars.values import Column

STORED_BYTES = 1 << 29
"""Files up to this size are kept in memory once read."""

IN_PLACE = ("parquet", "duckdb")
"""The forms of file that are read again at each use, as that costs less than to keep them."""

NUMBERED = 10
"""So many lines that do not fit are named by their numbers."""

HASH = "line_hash"


class IncompleteError(RegularsError):
    """Not every line of a text file became a row."""


def keep(
    engine: Engine, raw: Raw, needed: Iterable[str], dates: Container[str] = (), as_written: Container[str] = ()
) -> None:
    """Keep what is needed as table `raw`, text trimmed and blank cells NULL, with a hash of every whole line.

    Columns `as_written` are not even trimmed. Lines with a `line_id` are hashed by that.
    Numbers for days among `dates` count as Excel on Windows counts them, in a workbook that counts from 1904 too.
    What has to be parsed is parsed once: small files are held in memory, larger ones on disk. Parquet stays in place.
    """
    told_by = [raw.columns[raw.line_id]] if raw.line_id else raw.columns.values()
    everything = ", ".join(column.sql for column in told_by)
    chosen = [raw.columns[name] for name in dict.fromkeys(needed)]
    later = [str(number) for number, source in enumerate(raw.sources) if source.from_1904]
    marked = {header for header, held in raw.sample.items() if any(str(each).startswith('="') for each in held)}
    cells = {
        column.header: _cell(column, later if column.header in dates else [], marked=column.header in marked)
        for column in chosen
    }
    cells |= {column.header: column.sql for column in chosen if column.header in as_written}
    wanted = ", ".join(f"{cells[column.header]} AS {column.sql}" for column in chosen)
    parsed = [each for each in raw.sources if each.joined or (each.size is not None and each.form not in IN_PLACE)]
    large = sum(source.size or 0 for source in parsed) > STORED_BYTES
    sql = f"SELECT {wanted}, hash({everything}) AS {HASH}, {SOURCE} FROM {raw.table}"
    engine.table("raw", sql, stored=bool(parsed), large=large)


def _cell(column: Column, later: Sequence[str], *, marked: bool) -> str:
    """SQL: a cell trimmed, without a spreadsheet's marks of text where it is `marked`.

    A number that counts days from 1904, in one of the sources `later`, counts from Excel's first.
    """
    bare = f"regexp_replace({column.sql}, '^\\s*=\"(.*)\"\\s*$', '\\1')" if marked else column.sql
    cell = f"nullif(trim({bare}), '')" if column.is_text else column.sql
    if not later or column.is_day:
        return cell
    number = f"TRY_CAST({cell} AS DOUBLE)"
    low, high = (limit - MAC_EPOCH_DAYS for limit in SERIALS)
    counted = f"{SOURCE} IN ({', '.join(later)}) AND {number} >= {low} AND {number} < {high}"
    shifted = f"{number} + {MAC_EPOCH_DAYS}"
    shifted = f"CAST({shifted} AS VARCHAR)" if column.is_text else shifted
    return f"CASE WHEN {counted} THEN {shifted} ELSE {cell} END"


def left_out(raw: Raw) -> dict[str, tuple[int, str]]:
    """Verdict → how many lines of the files are no rows for that reason, and where they stand: `lines 17, 30`."""
    unfit = _told(raw, [(source, source.unfit) for source in raw.sources if source.unfit])
    aside = _told(raw, [(source, source.aside) for source in raw.sources if source.aside])
    return {verdict: told for verdict, told in (("unreadable", unfit), ("aside", aside)) if told[0]}


def _told(raw: Raw, found: Sequence[tuple[Source, tuple[int, ...]]]) -> tuple[int, str]:
    said = []
    for source, numbers in found:
        shown = ", ".join(f"{number:,}" for number in numbers[:NUMBERED])
        more = f" and {len(numbers) - NUMBERED:,} more" if len(numbers) > NUMBERED else ""
        where = f" of {source.name}" if len(raw.sources) > 1 else ""
        said.append(f"{'lines' if len(numbers) > 1 else 'line'} {shown}{more}{where}")
    return sum(len(numbers) for _, numbers in found), "; ".join(said)


def check_complete(engine: Engine, raw: Raw) -> None:
    """Raise IncompleteError where the engine gave fewer or more rows of the text files than they have lines.

    A quote that was never meant as one can hold many lines, and each would be lost without a trace.
    """
    counts = {number: source.count for number, source in enumerate(raw.sources) if source.count}
    if not counts:
        return
    rows = "SELECT sum(lines) FROM tallies"
    if len(counts) < len(raw.sources):
        rows = f"SELECT count(*) FROM raw WHERE {SOURCE} IN ({', '.join(map(str, counts))})"
    found, expected = engine.rows(rows)[0][0] or 0, sum(count() for count in counts.values())
    if found != expected:
        raise incomplete(raw.name, expected, found)


def incomplete(name: str, expected: int, found: int) -> IncompleteError:
    """The error for files of which other rows were read than they have lines."""
    return IncompleteError(f"{name} has {expected:,} lines, and {found:,} were read. Please report this as a fault")
