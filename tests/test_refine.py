"""Lloyd passes in SQL end where scikit-learn's do, started from the same centroids."""

import numpy as np
import polars as pl
import pytest
from scipy.spatial import KDTree
from sklearn.cluster import KMeans

from regulars import pipeline
from regulars.engine import DuckDB, Engine
from regulars.refine import RESTS, refine
from regulars.scaling import Scale
from regulars.settings import Settings

SCALES = (
    Scale("recency_days", "log1p", 4.0, 1.5),
    Scale("frequency", "log1p", 1.0, 0.5),
    Scale("spend", "log1p", 5.0, 2.0),
)


def inertia(points: np.ndarray, centroids: np.ndarray) -> float:
    return float(np.square(points[:, None, :] - centroids).sum(axis=2).min(axis=1).sum())


@pytest.fixture(scope="module")
def people() -> tuple[Engine, np.ndarray]:
    """Customers in an engine, and their coordinates by NumPy."""
    chance = np.random.default_rng(11)
    kinds = chance.integers(0, 4, 6_000)
    raw = {
        "recency_days": np.round(chance.lognormal(np.array([2, 4, 5, 6])[kinds], 0.6)),
        "frequency": 1.0 + chance.poisson(np.array([12, 3, 1, 0.2])[kinds]),
        "spend": np.round(chance.lognormal(np.array([8, 6, 5, 4])[kinds], 1.0), 2),
    }
    engine = DuckDB()
    engine.register("frame", pl.DataFrame(raw))
    engine.table("customers", "SELECT * FROM frame")
    return engine, np.column_stack([(np.log1p(raw[s.feature]) - s.mean) / s.scale for s in SCALES])


@pytest.mark.parametrize("k", [2, 4, 7, 10])
def test_from_the_centroids_of_a_sample_it_ends_where_scikit_learn_ends(
    people: tuple[Engine, np.ndarray], k: int
) -> None:
    engine, points = people
    start = KMeans(k, n_init=3, random_state=0).fit(points[:600]).cluster_centers_
    found = np.array(refine(engine, start.tolist(), SCALES))
    rested = KMeans(k, init=start, n_init=1, max_iter=300, tol=0).fit(points)
    assert inertia(points, found) <= rested.inertia_ * (1 + 1e-6)
    assert inertia(points, found) < inertia(points, start)


@pytest.mark.parametrize("k", [2, 6, 9])
def test_from_anywhere_it_ends_at_rest_in_fewer_passes(
    people: tuple[Engine, np.ndarray], k: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    engine, points = people
    start = points[np.random.default_rng(k).choice(len(points), k, replace=False)]
    passes: list[str] = []
    rows = engine.rows
    monkeypatch.setattr(engine, "rows", lambda sql: passes.append(sql) or rows(sql))
    found = np.array(refine(engine, start.tolist(), SCALES))
    _, labels = KDTree(found).query(points)
    means = np.array([points[labels == group].mean(axis=0) for group in range(k)])
    assert np.abs(means - found).max() <= 2 * RESTS
    plain = KMeans(k, init=start, n_init=1, max_iter=300, tol=0, algorithm="lloyd").fit(points)
    assert len(passes) < plain.n_iter_


def test_a_centroid_without_customers_stays(people: tuple[Engine, np.ndarray]) -> None:
    engine, points = people
    middle, nowhere = points.mean(axis=0), (1e6, 1e6, 1e6)
    found = refine(engine, [middle.tolist(), nowhere], SCALES)
    assert found[1] == nowhere
    assert found[0] == pytest.approx(middle.tolist(), abs=1e-9)


def test_a_run_beyond_the_sample_is_refined_on_everyone(monkeypatch: pytest.MonkeyPatch) -> None:
    chance = np.random.default_rng(2)
    count = 900
    heavy = chance.integers(0, 3, count)
    lines = pl.DataFrame(
        {
            "customer": np.repeat(np.arange(1, count + 1), 3),
            "date": np.repeat(
                np.datetime64("2024-01-01") + np.array([300, 150, 10])[heavy] + chance.integers(0, 30, count), 3
            ),
            "order": np.repeat(np.arange(count), 3),
            "amount": np.round(chance.lognormal(np.repeat(np.array([6.0, 4.0, 2.0])[heavy], 3), 0.5), 2),
        }
    ).rename({"order": "order_id", "date": "order_date"})
    three = Settings(k=3, columns={"customer": "customer"})  # named, as each has one order only
    everyone = pipeline.segment(lines, three)
    monkeypatch.setattr(pipeline, "SAMPLE", 100)
    sampled = pipeline.segment(lines, three)
    assert (sampled.choice.sample, sampled.model.customers) == (100, count)
    rest = [np.sort(np.array([s.centroid for s in run.model.segments]), axis=0) for run in (everyone, sampled)]
    assert np.allclose(*rest, atol=2e-3)
