"""Everything a user can ask of a run, in one frozen object."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date


@dataclass(frozen=True, slots=True)
class Settings:
    """The options of a run; the defaults are what `regulars run FILE` uses.

    columns: canonical column → header, where the user names it. recipe, features: see `features.recipe`.
    k: the number of segments, where the user fixes it. as_of: the day to look from, else the last day in the data plus
    one; lines on or after it are left out. drop: kinds of remark whose lines are left out (see `remarks.KINDS`).
    date_format: one of `days.FORMATS`. decimal: `point` or `comma`. encoding: the page of text files,
    where the one that is found is wrong. sheet: of a workbook. currency: code or sign; of
    several in the data, the one that counts. spend: `net` or `gross` (see docs/money.md). no_customer: the words that
    stand for no customer, in place of `nobody.NO_CUSTOMER`. no_sale: states and kinds of lines that are no sales,
    beside those that are known. sale: states that are sales, whatever is known of them. seed: of everything drawn by
    chance. show_ids: let the report and its data carry customer ids. headers: all that the source must have, and no
    others; `inspect --write` writes them down, so that a file of another shape is refused. engine: one of
    `engine.ENGINES`; a Spark data frame is always run on Spark. master: the Spark cluster, e.g.
    `spark://host:7077`; else this machine. memory: the most that DuckDB may use, e.g. `2GB`. tmp: the folder for
    what does not fit, else the system's.
    """

    columns: Mapping[str, str] = field(default_factory=dict)
    recipe: str = "rfm"
    features: str | None = None
    k: int | None = None
    as_of: date | None = None
    drop: tuple[str, ...] = ()
    date_format: str | None = None
    decimal: str | None = None
    encoding: str | None = None
    sheet: str | None = None
    currency: str | None = None
    spend: str = "net"
    no_customer: tuple[str, ...] | None = None
    no_sale: tuple[str, ...] = ()
    sale: tuple[str, ...] = ()
    seed: int = 42
    show_ids: bool = False
    headers: tuple[str, ...] = ()
    engine: str = "duckdb"
    master: str | None = None
    memory: str | None = None
    tmp: str | None = None
