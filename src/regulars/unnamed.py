"""Where no column says who bought, but something beside the lines may: the name of their sheet or file, a row above."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace
from typing import TYPE_CHECKING

from regulars import grouping, outline
from regulars.engine import Engine, identifier, literal
from regulars.headers import option
from regulars.matching import rank
from regulars.read import Raw, gather

if TYPE_CHECKING:
    from regulars.source import Source

SHEET = "Name of the sheet"
FILE = "Name of the file"
SHOWN = 3


def by_source(engine: Engine, raw: Raw, given: Mapping[str, str]) -> Raw:
    """`raw` with the name of its sheet or file on each line, where the user says that this is the customer."""
    header = given.get("customer", "")
    if header not in (SHEET, FILE) or header in raw.columns or header != _header(raw.sources):
        return raw
    named = [
        replace(
            source,
            sql=f"(SELECT *, {literal(_name(source))} AS {identifier(header)} FROM {source.sql})",
            spread="",
            parquet=None,
        )
        for source in raw.sources
    ]
    return gather(engine, named)


def hint(raw: Raw) -> str:
    """What else may say who bought, and the option that says that it does; empty where nothing may."""
    if any(rank("customer", header) for header in raw.columns):
        return ""
    if header := _header(raw.sources):
        names = [_name(source) for source in raw.sources]
        shown = ", ".join(map(repr, names[:SHOWN]))
        what = "sheets" if header == SHEET else "files"
        each = f"{len(names)} {what} hold the same columns ({shown}, …): if each is of one customer"
        return f"{each}, say --columns {option('customer', header)}. "
    heads = outline.alone([*zip(*raw.sample.values(), strict=True)]) if len(raw.sources) == 1 else {}
    columns = list(raw.columns)
    names = list(dict.fromkeys(str(raw.sample[columns[column]][at]).strip() for at, column in heads.items()))
    if len(names) < outline.FEWEST:
        return ""
    shown = ", ".join(map(repr, names[:SHOWN]))
    each = f"Some rows stand alone above others ({shown}, …): if they are the customers"
    return f"{each}, say --columns {option('customer', grouping.HEADING)}. "


def _header(sources: Sequence[Source]) -> str:
    """What the names of several sources are called; empty for a single one."""
    if len({_name(source) for source in sources}) != len(sources) or len(sources) < outline.FEWEST:
        return ""
    return SHEET if all(source.file for source in sources) else FILE


def _name(source: Source) -> str:
    """The name of a source's sheet, or of its file without the ending."""
    name = source.name.removeprefix(f"{source.file}: ") if source.file else source.name
    return name if source.file else name.rpartition("/")[2].partition(".")[0]
