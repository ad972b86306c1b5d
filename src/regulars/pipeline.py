"""The whole order of things on one screen: a source in, segments out."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import date, timedelta
from time import perf_counter
from typing import TYPE_CHECKING, Any

from regulars import columns, features, ledger, lines, profiles, read, remarks, scaling, summary
from regulars.engine import Engine, ReadError, step
from regulars.errors import DataError
from regulars.model import Model, Segment, assignment
from regulars.segmentation import Segmentation
from regulars.settings import Settings
from regulars.version import __version__

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

    from regulars.choose import Choice

EPOCH = date(1970, 1, 1)
SAMPLE = 50_000
NATURAL_ORDER = "TRY_CAST(customer_id AS BIGINT) NULLS LAST, customer_id"
HASHED_ORDER = "md5(customer_id), customer_id"

Progress = Callable[[str], None]


@dataclass(frozen=True, slots=True)
class Prepared:
    """A source that was read, with a verdict for every line. The tables `lines` and `tallies` are in `engine`."""

    engine: Engine
    raw: read.Raw
    mapped: lines.Mapped
    ledger: ledger.Ledger
    as_of: date


@dataclass(slots=True)
class Clock:
    """Seconds per stage, and the call that tells the user which stage runs."""

    progress: Progress
    timings: dict[str, float] = field(default_factory=dict)
    _stage: str = ""
    _since: float = 0.0

    def start(self, stage: str) -> None:
        self.stop()
        self._stage, self._since = stage, perf_counter()
        self.progress(stage)

    def stop(self) -> None:
        if self._stage:
            self.timings[self._stage] = round(perf_counter() - self._since, 4)
        self._stage = ""


def segment(source: Any, settings: Settings, progress: Progress = lambda _: None) -> Segmentation:
    """Sales in `source` → customers, grouped and named. See `regulars.segment` for the public form.

    Raises UsageError for options that cannot be carried out and DataError for data that cannot be used.
    """
    clock = Clock(progress)
    recipe = features.recipe(settings.recipe, settings.features)
    clock.start("read")
    prepared = prepare(source, settings)
    clock.start("customers")
    engine = prepared.engine
    build_customers(prepared)
    scales = scaling.fit(engine, recipe)
    clock.start("choose k")
    choice, centroids = _choose(engine, recipe, scales, settings)
    clock.start("profiles")
    everyone, found = _assign_and_profile(engine, recipe, scales, centroids)
    model = _name(prepared, recipe, scales, centroids, everyone, found, settings)
    ids = [segment.id for segment in model.segments]
    cases = " ".join(f"WHEN {at} THEN {number}" for at, number in enumerate(ids))
    engine.table("assigned", f"SELECT * REPLACE (CASE segment {cases} END AS segment) FROM placed")
    facts = summary.build(
        version=__version__,
        settings=settings,
        recipe=recipe,
        prepared=prepared,
        choice=choice,
        model=model,
        everyone=everyone,
        profiles=dict(zip(ids, found, strict=True)),
        points=summary.sample_points(engine, recipe, everyone.customers, show_ids=settings.show_ids),
    )
    clock.stop()
    return Segmentation(engine, prepared.ledger, choice, model, facts, clock.timings)


def prepare(source: Any, settings: Settings) -> Prepared:
    """Read `source`, give every line its verdict and take the ledger.

    A text file is first read with the types its beginning suggests, as fast as the engine can; where a later line does
    not fit, it is read again as text throughout.
    """
    engine = Engine()
    try:
        return _prepare(engine, source, settings, patient=False)
    except ReadError:
        return _prepare(engine, source, settings, patient=True)


def _prepare(engine: Engine, source: Any, settings: Settings, *, patient: bool) -> Prepared:
    raw = read.open_source(engine, source, sheet=settings.sheet, patient=patient)
    matches = columns.match(raw.sample, raw.name, settings.columns)
    mapped = lines.map_columns(engine, raw, matches, settings)
    returns_as_sales = features.recipe(settings.recipe, settings.features).returns_as_sales
    too_late = f"ordered_on >= {(settings.as_of - EPOCH).days}" if settings.as_of else "false"
    lines.give_verdicts(engine, returns_as_sales=returns_as_sales, excluded=f"coalesce({too_late}, false)")
    found = remarks.conditions(engine, len(raw.sources))
    if settings.drop:
        dropped = remarks.excluded(settings.drop, found)
        lines.give_verdicts(engine, returns_as_sales=returns_as_sales, excluded=f"coalesce({too_late}, false) OR {dropped}")
    taken = ledger.take(engine, remarks.measure(engine, found), read.rejected(engine, raw))
    return Prepared(engine, raw, mapped, taken, settings.as_of or _day_after_last(engine, raw, taken))


def _day_after_last(engine: Engine, raw: read.Raw, taken: ledger.Ledger) -> date:
    last = engine.rows("SELECT max(last_on) FROM tallies WHERE verdict NOT IN ('unreadable', 'repeated_header', 'excluded')")[0][0]
    if last is None:
        raise DataError(f"no line of {raw.name} has a date that can be read. {_told(taken)}. Name the date column with --columns date=...")
    return EPOCH + timedelta(days=last + 1)


def _told(taken: ledger.Ledger) -> str:
    return "Its lines: " + ", ".join(f"{entry.rows:,} {entry.label}" for entry in taken.entries)


def build_customers(prepared: Prepared) -> None:
    """tallies → orders → customers. Raises DataError where nobody bought anything."""
    engine = prepared.engine
    engine.table("orders", step("orders"))
    engine.table("customers", step("customers", as_of=(prepared.as_of - EPOCH).days))
    if not engine.rows("SELECT count(*) FROM customers")[0][0]:
        raise DataError(
            f"no customer in {prepared.raw.name} has bought anything. {_told(prepared.ledger)}. "
            f"See how the columns were read with: regulars inspect"
        )


def _choose(
    engine: Engine, recipe: features.Recipe, scales: tuple[scaling.Scale, ...], settings: Settings
) -> tuple[Choice, list[tuple[float, ...]]]:
    """The choice of k on the sample, and the centroids of that k, refined over everyone where the sample is not everyone."""
    import numpy as np  # noqa: PLC0415 - after the engine has work to do, so that reading starts at once

    from regulars.choose import choose  # noqa: PLC0415

    exact = recipe.returns_as_sales
    order = NATURAL_ORDER if exact else HASHED_ORDER
    drawn = engine.columns(f"SELECT {scaling.coordinates(scales)} FROM customers ORDER BY {order} LIMIT {SAMPLE}")
    points: NDArray[np.float64] = np.column_stack([drawn[f"z{number}"] for number in range(1, len(scales) + 1)])
    k = settings.k or recipe.k
    choice, fit = choose(points, k=k, chosen_by_recipe=settings.k is None and k is not None, seed=settings.seed, exact=exact)
    centroids = sorted(tuple(float(value) for value in centroid) for centroid in fit.centroids)
    if engine.rows("SELECT count(*) FROM customers")[0][0] > SAMPLE:
        from regulars.refine import refine  # noqa: PLC0415

        centroids = refine(engine, centroids, scales)
    return choice, centroids


def _assign_and_profile(
    engine: Engine, recipe: features.Recipe, scales: tuple[scaling.Scale, ...], centroids: list[tuple[float, ...]]
) -> tuple[profiles.Profile, list[profiles.Profile]]:
    scaled = f"(SELECT *, {scaling.coordinates(scales)} FROM customers) AS scaled"
    engine.table("placed", assignment(centroids, range(len(centroids)), scaled, ["*"]))
    return profiles.profile(engine, "placed", profiles.shown(engine, recipe))


def _name(
    prepared: Prepared,
    recipe: features.Recipe,
    scales: tuple[scaling.Scale, ...],
    centroids: list[tuple[float, ...]],
    everyone: profiles.Profile,
    found: list[profiles.Profile],
    settings: Settings,
) -> Model:
    from regulars.names import name_segments  # noqa: PLC0415

    namings = name_segments([each.against(everyone) for each in found], everyone.medians)
    segments = tuple(
        Segment(naming.rank, naming.name, naming.slug, naming.description, naming.action, centroids[each.segment or 0])
        for naming, each in zip(namings, found, strict=True)
    )
    return Model(
        recipe=recipe.name,
        as_of=prepared.as_of.isoformat(),
        customers=everyone.customers,
        seed=settings.seed,
        features=scales,
        segments=segments,
        version=__version__,
    )
