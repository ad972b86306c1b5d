"""A source → its lines, each with a verdict, and what they add up to: all that happens before customers are grouped."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from datetime import date, timedelta
from pathlib import Path
from typing import Any

from regulars import (
    again,
    anystate,
    chained,
    columns,
    counter,
    dateparts,
    daybooks,
    discounts,
    dittos,
    features,
    filldown,
    goods,
    grouping,
    identity,
    inparts,
    joining,
    kept,
    ledger,
    lines,
    linetax,
    merging,
    monthly,
    numbered,
    ofbase,
    packed,
    parties,
    people,
    postings,
    read,
    redeemed,
    remarks,
    renumbered,
    respelled,
    senttax,
    sides,
    snapshots,
    spelled,
    tips,
    undated,
    unnamed,
    yearless,
)
from regulars.contents import HALF, NUMBERS
from regulars.dates import EPOCH
from regulars.engine import DuckDB, Engine, EngineError, ReadError, is_broken_source, step
from regulars.errors import DataError, UsageError
from regulars.forms import ENDINGS
from regulars.headers import option
from regulars.nobody import NO_CUSTOMER
from regulars.relations import NEARLY_ALL
from regulars.settings import Settings
from regulars.source import noted

Share = Callable[[], float | None]

FEWEST_BACK = 50
"""So many lines below zero, and hardly any above it, are no returns."""

NAMED = 5
"""So many customers that are nobody are told by their names."""


@dataclass(frozen=True, slots=True)
class Prepared:
    """A source that was read, with a verdict for every line: the tables `lines` and `tallies` are in `engine`.

    `dropped` are the conditions among which the user chose lines to leave out.
    """

    engine: Engine
    raw: read.Raw
    mapped: lines.Mapped
    dropped: tuple[remarks.Condition, ...]
    as_of: date

    def count_products(self) -> None:
        """lines → products. On a connection of its own, so that it can run beside other work."""
        inparts.table(self.engine.cursor(), "products", lambda part: step("products", part=part), by="customer_id")

    def ledger(self, *, named: bool = False) -> ledger.Ledger:
        """Count the lines, on a connection of its own too; `named` lets it say who a customer is."""
        engine = self.engine.cursor()
        found = self.dropped or _remarkable(engine, self.raw, self.mapped, named=named)
        if self.dropped:
            remarks.count_lines(engine)
            remarks.count_copies(engine)
        return ledger.take(engine, remarks.measure(engine, found), kept.left_out(self.raw))


def prepare(
    source: Any,
    settings: Settings,
    watch: Callable[[Share], None] = lambda _: None,
    meanwhile: Callable[[], object] = lambda: None,
) -> Prepared:
    """Read `source` and give every line its verdict.

    `watch` is told how to ask how far this is; `meanwhile` is called when the engine begins on the lines, or the reader
    on a workbook, and leaves the interpreter to others.

    A text file is first read with the types its beginning suggests, as fast as the engine can; where a later line does
    not fit, or not every line came back as a row, it is read again as text throughout.
    """
    try:
        try:
            return _prepare(start(source, settings), source, settings, watch, meanwhile, patient=False)
        except (*ReadError, kept.IncompleteError):
            return _prepare(_duckdb(settings), source, settings, watch, meanwhile, patient=True)
    except EngineError as error:
        if not is_broken_source(error):
            raise
        why = str(error).partition("\n")[0]
        raise DataError(f"the data cannot be read to its end: {why}. Export it again, or copy it anew") from None


def start(source: Any, settings: Settings) -> Engine:
    """The engine for a source: Spark where it is a Spark data frame, or was asked for, else DuckDB."""
    if type(source).__module__.startswith("pyspark."):
        from regulars.spark import Spark

        return Spark(source.sparkSession)
    if settings.engine == "spark":
        from regulars.spark import Spark

        return Spark.start(settings.master)
    if settings.master:
        raise UsageError(f"--master {settings.master} is for Spark. Add --engine spark, or leave it out")
    return _duckdb(settings)


def _duckdb(settings: Settings) -> DuckDB:
    return DuckDB(memory=settings.memory, tmp=settings.tmp)


def _prepare(
    engine: Engine,
    source: Any,
    settings: Settings,
    watch: Callable[[Share], None],
    meanwhile: Callable[[], object],
    *,
    patient: bool,
) -> Prepared:
    watch(engine.share)
    early = _is_workbook(source)
    if early:
        meanwhile()
    raw = read.open_source(engine, source, sheet=settings.sheet, encoding=settings.encoding, patient=patient)
    seen = read.without_names(raw, settings.columns)
    raw = joining.join(engine, raw, settings.columns)
    raw = numbered.divide(engine, raw, settings.columns)
    raw = chained.read(engine, spelled.read(engine, raw))
    raw = yearless.complete(engine, monthly.complete(engine, dittos.repeat(engine, raw)))
    raw = unnamed.by_source(engine, raw, settings.columns)
    raw = merging.align(engine, raw, settings.columns, settings.decimal)
    raw = grouping.ungroup(engine, postings.join(engine, raw, settings), settings.columns)
    raw = people.join(engine, people.name_the_other(engine, raw), settings.columns)
    raw = parties.join(engine, raw, settings.columns)
    raw = dateparts.join(engine, raw, settings.columns)
    raw = packed.join(engine, redeemed.join(engine, raw, settings.columns), settings.columns)
    raw = linetax.join(engine, ofbase.join(engine, discounts.join(engine, raw, settings), settings), settings)
    raw = goods.join(engine, tips.join(engine, senttax.join(engine, raw, settings), settings.columns), settings)
    raw = anystate.join(engine, linetax.take_out(engine, raw, settings), settings.columns)
    raw = sides.join(engine, raw, settings.columns)
    _check_shape(raw, settings.headers)
    alone, beyond = not any(source.of_several for source in raw.sources), unnamed.hint(raw)
    given = renumbered.bare(raw.columns, settings.columns)
    matches = columns.match(raw.sample, raw.name, given, whole=raw.whole, beyond=beyond, alone=alone, seen=seen)
    raw = filldown.fill(engine, daybooks.fill(engine, raw, matches, settings.columns), matches)
    raw = undated.fill(engine, raw, matches, settings.columns)
    raw, matches = renumbered.by_part(engine, raw, matches, settings.columns)
    twice = again.find(engine, raw, matches)
    raw = respelled.put_together(engine, again.once(raw, twice, settings.drop), matches)
    raw, settings = _without_passers_by(engine, raw, matches, settings)
    returns_as_sales = features.recipe(settings.recipe, settings.features).returns_as_sales
    excluded = f"coalesce(ordered_on >= {(settings.as_of - EPOCH).days}, false)" if settings.as_of else "false"
    if not early:
        meanwhile()
    mapped = lines.give_verdicts(engine, raw, matches, settings, returns_as_sales=returns_as_sales, excluded=excluded)
    kept.check_complete(engine, raw)
    identity.check(engine, raw.name, raw.sample, matches, settings.columns)
    _refuse_turned(engine, raw.name, mapped, settings)
    _refuse_unreadable(engine, raw, settings)
    named = {match.column for match in mapped.matches}
    snapshots.check(engine, raw, named, settings.drop, told_apart=twice is not None)
    again.check(engine, raw, twice)
    found: list[remarks.Condition] = []
    if settings.drop:
        found = _remarkable(engine, raw, mapped)
        excluded = f"{excluded} OR {remarks.excluded(settings.drop, found)}"
        lines.judge(engine, mapped, returns_as_sales=returns_as_sales, excluded=excluded)
    as_of = settings.as_of or _day_after_last(engine, raw, mapped.matches)
    return Prepared(engine, raw, mapped, tuple(found), as_of)


def _refuse_turned(engine: Engine, name: str, mapped: lines.Mapped, settings: Settings) -> None:
    """Ask where nearly all that counts is below zero: sales may be written so, or the amounts are no money at all."""
    header = next((m.header for m in mapped.matches if m.column in ("amount", "order_total", "unit_price")), "")
    counts = (f"coalesce(sum(CASE WHEN verdict = '{each}' THEN lines END), 0)" for each in ("sale", "return"))
    sold, back = engine.rows(f"SELECT {', '.join(counts)} FROM tallies")[0]
    if header in settings.columns.values() or not sold or back < FEWEST_BACK or back < NEARLY_ALL * (sold + back):
        return
    raise DataError(
        f"{back:,} of the {sold + back:,} lines of {name} that count are below zero in {header!r}, and would be "
        "returns. If sales are written below zero here, turn their sign before reading; if these are no amounts of "
        "money, as scaled ones are not, export the money; if they are returns, say --columns "
        f"{option('amount', header)}"
    )


def _refuse_unreadable(engine: Engine, raw: read.Raw, settings: Settings) -> None:
    """Ask where most lines cannot be read, as of another table in the same file, unless the user named columns."""
    count = "coalesce(sum(CASE WHEN verdict = 'unreadable' THEN lines END), 0), coalesce(sum(lines), 0)"
    unfit, _ = kept.left_out(raw).get("unreadable", (0, ""))
    unread, lines_ = (each + unfit for each in engine.rows(f"SELECT {count} FROM tallies")[0])
    if lines_ > unread > HALF * lines_ and not settings.columns:
        raise DataError(
            f"{unread:,} of the {lines_:,} lines of {raw.name} cannot be read: a day or a number in them is none, or "
            "their cells do not match the header, as those of a second table in a file do not. Keep one table in "
            "the file, or name the columns that are right with --columns, and these lines are left out"
        )


def _is_workbook(source: Any) -> bool:
    return isinstance(source, str | Path) and Path(source).suffix.lower() in ENDINGS["workbook"]


def _without_passers_by(
    engine: Engine, raw: read.Raw, matches: Sequence[columns.Match], settings: Settings
) -> tuple[read.Raw, Settings]:
    """Customers that are the counter stand for nobody, unless the user has said what does."""
    found = counter.find(engine, raw, matches) if settings.no_customer is None else counter.Found({}, {}, {})
    if not found.nobody and not found.somebody and not found.zeros:
        return raw, settings
    notes = [f"the customer {number!r} is {called!r}, and so nobody" for number, called in found.nobody.items()]
    more = [f"{len(notes) - NAMED:,} more customers are nobody either, by their names"] if len(notes) > NAMED else []
    firms = [f"the customer {number!r} is {called!r}, and so no passer-by" for number, called in found.somebody.items()]
    zeros = [f"the customer {each!r} is nothing but zeros, {why}, and so nobody" for each, why in found.zeros.items()]
    words = (*(word for word in NO_CUSTOMER if word not in found.somebody), *found.nobody, *found.zeros)
    sources = noted(raw.sources, *notes[:NAMED], *more, *firms, *zeros)
    return replace(raw, sources=sources), replace(settings, no_customer=words)


def _remarkable(engine: Engine, raw: read.Raw, mapped: lines.Mapped, *, named: bool = False) -> list[remarks.Condition]:
    customer = next(raw.columns[match.header] for match in mapped.matches if match.column == "customer")
    return remarks.conditions(
        engine, _heights(raw, mapped.rows), customer, mapped.nobody, named=named, latest=bool(raw.line_id)
    )


def _heights(raw: read.Raw, rows: int) -> list[int | None]:
    """How many rows of a sheet each source fills, with what stands above its table; not known of one among several."""
    source = raw.sources[0]
    if len(raw.sources) > 1 or f".{source.form}" not in (".csv", *ENDINGS["workbook"]):
        return [None] * len(raw.sources)
    return [rows + len(source.unfit) + len(source.aside) + len(source.titles) + (not source.headless)]


def _check_shape(raw: read.Raw, headers: Sequence[str]) -> None:
    """Refuse a source whose headers are not those that were written down when its kind was inspected."""
    own = goods.of_file(raw)
    gone = [header for header in headers if header not in {*own, *raw.made}]
    fresh = [header for header in own if header not in headers]
    if headers and (gone or fresh):
        changed = "; ".join(f"{what}: {', '.join(names)}" for what, names in (("gone", gone), ("new", fresh)) if names)
        raise DataError(
            f"{raw.name} no longer has the shape that was written down ({changed}). See how it is read now, and accept "
            "it, with: regulars inspect FILE --write regulars.toml --force; or take `headers` out of the settings file"
        )


def _day_after_last(engine: Engine, raw: read.Raw, matches: Sequence[columns.Match]) -> date:
    dated = "verdict NOT IN ('unreadable', 'repeated_header', 'excluded')"
    last = engine.rows(f"SELECT max(last_on) FROM tallies WHERE {dated}")[0][0]
    if last is None and engine.rows(
        "SELECT 1 FROM lines WHERE verdict = 'unreadable' AND ordered_on IS NOT NULL LIMIT 1"
    ):
        taken = ", ".join(f"{match.header!r} ({match.column})" for match in matches if match.column in NUMBERS)
        raise DataError(
            f"no line of {raw.name} has numbers that can all be read: {taken}. {verdicts(engine)}. Amounts from a "
            "hundred trillion on are not read. Look at its columns with: regulars inspect; name them with --columns"
        )
    if last is None:
        raise DataError(
            f"no line of {raw.name} has a date that can be read. {verdicts(engine)}. "
            f"Look at its columns with: regulars inspect; name the date column with --columns date=..."
        )
    return EPOCH + timedelta(days=last + 1)


def verdicts(engine: Engine) -> str:
    """How many lines have which verdict, for a message; where none says who bought, what to do."""
    entries = ledger.entries(engine)
    nobody = {entry.verdict for entry in entries if entry.rows} == {"no_customer"}
    what = ". Export them again with an id or an e-mail address of who bought, or name another column with --columns "
    return f"Its lines: {', '.join(f'{entry.rows:,} {entry.label}' for entry in entries)}" + (
        f"{what}customer=..." if nobody else ""
    )
