"""The whole order of things on one screen: a source in, segments out."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from concurrent.futures import Future, ThreadPoolExecutor
from dataclasses import dataclass, field
from datetime import date, timedelta
from functools import partial
from time import perf_counter
from typing import TYPE_CHECKING, Any, Protocol

from regulars import (
    columns,
    dateparts,
    features,
    filldown,
    grouping,
    identity,
    inparts,
    joining,
    kept,
    ledger,
    lines,
    merging,
    people,
    profiles,
    read,
    remarks,
    renumbered,
    scaling,
    sides,
    summary,
    undated,
    unnamed,
    yearless,
)
from regulars.dates import EPOCH
from regulars.engine import DuckDB, Engine, EngineError, ReadError, is_broken_source, step
from regulars.errors import DataError, UsageError
from regulars.model import Model, Segment, assignment
from regulars.segmentation import Segmentation
from regulars.settings import Settings
from regulars.version import __version__

if TYPE_CHECKING:
    from regulars.choose import Choice

SAMPLE = 50_000
HASHED_ORDER = "md5(customer_id), customer_id"

Share = Callable[[], float | None]


class Progress(Protocol):
    """Told which stage begins, and how to ask what share of it is done (0 to 1, None where nobody knows)."""

    def __call__(self, stage: str, share: Share | None = None, /) -> None: ...


def _unwatched(stage: str, share: Share | None = None, /) -> None: ...


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

    def ledger(self) -> ledger.Ledger:
        """Count the lines, on a connection of its own too."""
        engine = self.engine.cursor()
        found = self.dropped or _remarkable(engine, self.raw, self.mapped)
        if self.dropped:
            remarks.count_lines(engine)
            remarks.count_copies(engine)
        return ledger.take(engine, remarks.measure(engine, found), kept.left_out(self.raw))


@dataclass(frozen=True, slots=True)
class Groups:
    """How customers are grouped: the recipe, its fitted transforms, and the centroids in scaled coordinates."""

    recipe: features.Recipe
    scales: tuple[scaling.Scale, ...]
    centroids: tuple[tuple[float, ...], ...]


@dataclass(slots=True)
class Clock:
    """Seconds per stage, and the call that tells the user which stage runs."""

    progress: Progress
    timings: dict[str, float] = field(default_factory=dict)
    _stage: str = ""
    _since: float = 0.0

    def start(self, stage: str, share: Share | None = None) -> None:
        self.stop()
        self._stage, self._since = stage, perf_counter()
        self.progress(stage, share)

    def stop(self) -> None:
        if self._stage:
            self.timings[self._stage] = round(perf_counter() - self._since, 4)
        self._stage = ""


def segment(source: Any, settings: Settings, progress: Progress = _unwatched) -> Segmentation:
    """Sales in `source` → customers, grouped and named. See `regulars.segment` for the public form.

    Raises UsageError for options that cannot be carried out and DataError for data that cannot be used.
    """
    clock = Clock(progress)
    recipe = features.recipe(settings.recipe, settings.features)
    with ThreadPoolExecutor(1) as beside:
        clock.start("read")
        prepared = prepare(
            source, settings, lambda share: progress("read", share), lambda: beside.submit(_load_numerics)
        )
        engine = prepared.engine
        clock.start("customers", engine.share)
        build_buyers(prepared)
        # Where lines are grouped in parts, there is no memory for two things at a time.
        at_once = inparts.number(engine) == 1
        products = beside.submit(prepared.count_products)
        if any(feature == "products" for feature, _ in recipe.features):
            _join_products(engine, products)
        counted = beside.submit(prepared.ledger) if at_once else None
        scales = scaling.fit(engine, recipe)
        done = [0.0]
        clock.start("choose k", lambda: done[0])
        choice, centroids = _choose(engine, recipe, scales, settings, partial(done.__setitem__, 0))
        clock.start("profiles")
        _join_products(engine, products)
        groups = Groups(recipe, scales, centroids)
        everyone, found = _place(engine, groups)
        model = _name(prepared.as_of, groups, everyone, found, settings.seed)
        _number(engine, model, found)
        points = summary.sample_points(engine, recipe, everyone.customers, show_ids=settings.show_ids)
        clock.start("ledger")
        taken = counted.result() if counted else prepared.ledger()
    facts = summary.build(
        version=__version__,
        settings=settings,
        recipe=recipe,
        prepared=prepared,
        ledger=taken,
        choice=choice,
        model=model,
        everyone=everyone,
        profiles={segment.id: each for segment, each in zip(model.segments, found, strict=True)},
        points=points,
    )
    clock.stop()
    return Segmentation(engine, taken, choice, model, facts, clock.timings)


def prepare(
    source: Any,
    settings: Settings,
    watch: Callable[[Share], None] = lambda _: None,
    meanwhile: Callable[[], object] = lambda: None,
) -> Prepared:
    """Read `source` and give every line its verdict.

    `watch` is told how to ask how far this is; `meanwhile` is called when the engine begins on the lines and leaves the
    interpreter to others.

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
    raw = read.open_source(engine, source, sheet=settings.sheet, encoding=settings.encoding, patient=patient)
    read.ask_for_names(raw, settings.columns)
    raw = joining.join(engine, raw, settings.columns)
    raw = yearless.complete(engine, raw)
    raw = unnamed.by_source(engine, raw, settings.columns)
    raw = merging.align(engine, raw, settings.columns, settings.decimal)
    raw = grouping.ungroup(engine, raw, settings.columns)
    raw = people.join(engine, people.name_the_other(engine, raw), settings.columns)
    raw = dateparts.join(engine, raw, settings.columns)
    raw = sides.join(engine, raw, settings.columns)
    _check_shape(raw, settings.headers)
    matches = columns.match(raw.sample, raw.name, settings.columns, whole=raw.whole, beyond=unnamed.hint(raw))
    raw = undated.fill(engine, filldown.fill(engine, raw, matches), matches, settings.columns)
    raw, matches = renumbered.by_day(engine, raw, matches, settings.columns)
    returns_as_sales = features.recipe(settings.recipe, settings.features).returns_as_sales
    excluded = f"coalesce(ordered_on >= {(settings.as_of - EPOCH).days}, false)" if settings.as_of else "false"
    meanwhile()
    mapped = lines.give_verdicts(engine, raw, matches, settings, returns_as_sales=returns_as_sales, excluded=excluded)
    kept.check_complete(engine, raw)
    identity.check(engine, raw.name, raw.sample, matches, settings.columns)
    found: list[remarks.Condition] = []
    if settings.drop:
        found = _remarkable(engine, raw, mapped)
        excluded = f"{excluded} OR {remarks.excluded(settings.drop, found)}"
        lines.judge(engine, mapped, returns_as_sales=returns_as_sales, excluded=excluded)
    as_of = settings.as_of or _day_after_last(engine, raw)
    return Prepared(engine, raw, mapped, tuple(found), as_of)


def _remarkable(engine: Engine, raw: read.Raw, mapped: lines.Mapped) -> list[remarks.Condition]:
    customer = next(raw.columns[match.header] for match in mapped.matches if match.column == "customer")
    return remarks.conditions(engine, len(raw.sources), customer, mapped.nobody)


def _check_shape(raw: read.Raw, headers: Sequence[str]) -> None:
    """Refuse a source whose headers are not those that were written down when its kind was inspected."""
    gone = [header for header in headers if header not in raw.columns]
    fresh = [header for header in raw.columns if header not in headers]
    if headers and (gone or fresh):
        changed = "; ".join(f"{what}: {', '.join(names)}" for what, names in (("gone", gone), ("new", fresh)) if names)
        raise DataError(
            f"{raw.name} no longer has the shape that was written down ({changed}). See how it is read now, and accept "
            "it, with: regulars inspect FILE --write regulars.toml --force; or take `headers` out of the settings file"
        )


def _day_after_last(engine: Engine, raw: read.Raw) -> date:
    dated = "verdict NOT IN ('unreadable', 'repeated_header', 'excluded')"
    last = engine.rows(f"SELECT max(last_on) FROM tallies WHERE {dated}")[0][0]
    if last is None and engine.rows(
        "SELECT 1 FROM lines WHERE verdict = 'unreadable' AND ordered_on IS NOT NULL LIMIT 1"
    ):
        raise DataError(
            f"no line of {raw.name} has an amount that can be read. {_verdicts(engine)}. Amounts from a hundred "
            "trillion on are not read. Look at its columns with: regulars inspect; name them with --columns"
        )
    if last is None:
        raise DataError(
            f"no line of {raw.name} has a date that can be read. {_verdicts(engine)}. "
            f"Look at its columns with: regulars inspect; name the date column with --columns date=..."
        )
    return EPOCH + timedelta(days=last + 1)


def _verdicts(engine: Engine) -> str:
    return "Its lines: " + ", ".join(f"{entry.rows:,} {entry.label}" for entry in ledger.entries(engine))


def build_customers(prepared: Prepared) -> None:
    """tallies, lines → customers. Raises DataError where nobody bought anything."""
    build_buyers(prepared)
    prepared.count_products()
    _join_products(prepared.engine)


def build_buyers(prepared: Prepared) -> None:
    """tallies → orders → customers, without `products`, which takes longer than all the rest.

    Raises DataError where nobody bought anything.
    """
    engine = prepared.engine
    engine.table("buyers", step("buyers", as_of=(prepared.as_of - EPOCH).days))
    engine.table("customers", "SELECT * FROM buyers", stored=False)
    if not engine.rows("SELECT count(*) FROM customers")[0][0]:
        raise DataError(
            f"no customer in {prepared.raw.name} has bought anything. {_verdicts(engine)}. "
            f"See how its columns are read with: regulars inspect"
        )


def _join_products(engine: Engine, counted: Future[None] | None = None) -> None:
    """Make `products` a column of `customers`, once it is `counted`."""
    if counted:
        counted.result()
    columns_ = ", ".join(
        "products.products" if name == "products" else f"buyers.{name}" for name in features.CUSTOMER_COLUMNS
    )
    joined = f"SELECT {columns_} FROM buyers JOIN products ON products.customer_id = buyers.customer_id"
    engine.table("customers", joined, stored=False)


def _load_numerics() -> None:
    """Import what the choice of k needs while the engine reads: it does not hold the interpreter meanwhile."""
    import regulars.choose  # noqa: F401


def _choose(
    engine: Engine,
    recipe: features.Recipe,
    scales: tuple[scaling.Scale, ...],
    settings: Settings,
    progress: Callable[[float], None],
) -> tuple[Choice, tuple[tuple[float, ...], ...]]:
    """The choice of k on the sample, and the centroids of that k, refined over everyone beyond the sample."""
    import numpy as np

    from regulars.choose import choose

    exact = recipe.returns_as_sales
    order = features.NATURAL_ORDER if exact else HASHED_ORDER
    drawn = engine.columns(f"SELECT {scaling.coordinates(scales)} FROM customers ORDER BY {order} LIMIT {SAMPLE}")
    points = np.column_stack([drawn[f"z{number}"] for number in range(1, len(scales) + 1)])
    by_recipe = settings.k is None and recipe.k is not None
    choice, fit = choose(
        points,
        k=recipe.k if by_recipe else settings.k,
        chosen_by_recipe=by_recipe,
        seed=settings.seed,
        exact=exact,
        progress=progress,
    )
    # In an order of their own, so that the same groups are the same whatever numbers k-means gave them.
    centroids = tuple(sorted(tuple(float(value) for value in centroid) for centroid in fit.centroids))
    if engine.rows("SELECT count(*) FROM customers")[0][0] > SAMPLE:
        from regulars.refine import refine

        centroids = refine(engine, centroids, scales)
    return choice, centroids


def _place(engine: Engine, groups: Groups) -> tuple[profiles.Profile, list[profiles.Profile]]:
    """customers → placed: everyone in the nearest group (`segment`: the number of its centroid); and the profiles."""
    scaled = f"(SELECT *, {scaling.coordinates(groups.scales)} FROM customers) AS scaled"
    numbers = range(len(groups.centroids))
    engine.table("placed", assignment(groups.centroids, numbers, scaled, features.CUSTOMER_COLUMNS))
    return profiles.profile(engine, "placed", profiles.shown(engine, "placed", groups.recipe))


def _number(engine: Engine, model: Model, found: list[profiles.Profile]) -> None:
    """placed → assigned: the segment is the model's id instead of the number of the centroid."""
    cases = " ".join(f"WHEN {each.number} THEN {named.id}" for each, named in zip(found, model.segments, strict=True))
    columns_ = ", ".join(features.CUSTOMER_COLUMNS)
    engine.table("assigned", f"SELECT {columns_}, CASE segment {cases} END AS segment FROM placed", stored=False)


def _name(as_of: date, groups: Groups, everyone: profiles.Profile, found: list[profiles.Profile], seed: int) -> Model:
    """Name the groups and number them, 1 the best."""
    from regulars.names import name_segments

    namings = name_segments([each.against(everyone) for each in found], everyone.medians)
    segments = tuple(
        Segment(
            naming.rank, naming.name, naming.slug, naming.description, naming.action, groups.centroids[each.number or 0]
        )
        for naming, each in zip(namings, found, strict=True)
    )
    return Model(
        recipe=groups.recipe.name,
        as_of=as_of.isoformat(),
        customers=everyone.customers,
        seed=seed,
        features=groups.scales,
        segments=segments,
        version=__version__,
    )
