"""The whole order of things on one screen: a source in, segments out."""

from __future__ import annotations

from collections.abc import Callable
from concurrent.futures import Future, ThreadPoolExecutor
from dataclasses import dataclass, field
from datetime import date
from functools import partial
from time import perf_counter
from typing import TYPE_CHECKING, Any, Protocol

from regulars import features, inparts, profiles, scaling, summary
from regulars.dates import EPOCH
from regulars.engine import Engine, step
from regulars.errors import DataError
from regulars.model import Model, Segment, assignment
from regulars.preparing import Prepared, Share, prepare, verdicts
from regulars.segmentation import Segmentation
from regulars.settings import Settings
from regulars.version import __version__

if TYPE_CHECKING:
    from regulars.choose import Choice

SAMPLE = 50_000
HASHED_ORDER = "md5(customer_id), customer_id"


class Progress(Protocol):
    """Told which stage begins, and how to ask what share of it is done (0 to 1, None where nobody knows)."""

    def __call__(self, stage: str, share: Share | None = None, /) -> None: ...


def _unwatched(stage: str, share: Share | None = None, /) -> None: ...


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
            f"no customer in {prepared.raw.name} has bought anything. {verdicts(engine)}. "
            f"See how its columns are read with: regulars inspect"
        )


def _join_products(engine: Engine, counted: Future[None] | None = None) -> None:
    """Make `products` a column of `customers`, once it is `counted`."""
    if counted:
        counted.result()
    columns_ = ", ".join(
        "products.products" if name == "products" else f"buyers.{name}" for name in features.CUSTOMER_COLUMNS
    )
    joined = f"SELECT {columns_} FROM buyers JOIN products ON products.buyer = hash(buyers.customer_id)"
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
