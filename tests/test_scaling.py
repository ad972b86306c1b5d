"""Transforms fitted in SQL: the same numbers as scikit-learn's, and the same wherever they are applied."""

import numpy as np
import polars as pl
import pytest
from hypothesis import given
from hypothesis import strategies as st
from sklearn.preprocessing import StandardScaler

from regulars.engine import DuckDB, Engine
from regulars.errors import DataError
from regulars.features import CATALOGUE, Recipe
from regulars.scaling import Scale, coordinates, fit, place

MIXED = Recipe("own", "", (("recency_days", "log1p"), ("spend", "none"), ("frequency", "clip"), ("returned", "log1p")))


@pytest.fixture(scope="module")
def customers() -> dict[str, np.ndarray]:
    chance = np.random.default_rng(5)
    return {
        "recency_days": chance.integers(1, 400, 3_000).astype(float),
        "frequency": np.ceil(chance.pareto(1.5, 3_000) + 0.01),
        "spend": np.round(chance.lognormal(5, 2, 3_000), 2),
        "returned": np.zeros(3_000),
    }


@pytest.fixture(scope="module")
def engine(customers: dict[str, np.ndarray]) -> Engine:
    engine = DuckDB()
    engine.register("frame", pl.DataFrame(customers))
    engine.table("customers", "SELECT * FROM frame")
    return engine


def transformed(customers: dict[str, np.ndarray]) -> np.ndarray:
    """What MIXED makes of the customers before it is z-scored, by NumPy alone."""
    low, high = np.quantile(customers["frequency"], (0.01, 0.99))
    columns = [
        np.log1p(customers["recency_days"]),
        customers["spend"],
        customers["frequency"].clip(low, high),
        np.log1p(customers["returned"]),
    ]
    return np.column_stack(columns)


def test_the_same_numbers_as_scikit_learn(engine: Engine, customers: dict[str, np.ndarray]) -> None:
    scaler = StandardScaler().fit(transformed(customers))
    scales = fit(engine, MIXED)
    assert [scale.mean for scale in scales] == pytest.approx(scaler.mean_, rel=1e-9)
    assert [scale.scale for scale in scales] == pytest.approx(scaler.scale_, rel=1e-9)
    found = engine.columns(f"SELECT {coordinates(scales)}, spend FROM customers")
    points = np.column_stack([found[f"z{number}"] for number in (1, 2, 3, 4)])
    expected = scaler.transform(transformed(customers))
    assert np.allclose(points[np.lexsort(points.T)], expected[np.lexsort(expected.T)], rtol=0, atol=1e-9)


def test_a_feature_that_is_the_same_for_all_has_scale_one(engine: Engine) -> None:
    returned = fit(engine, MIXED)[-1]
    assert (returned.mean, returned.scale) == (0.0, 1.0)


def test_python_and_sql_place_everyone_alike(engine: Engine) -> None:
    scales = fit(engine, MIXED)
    names = [scale.feature for scale in scales]
    rows = engine.rows(f"SELECT {', '.join(names)}, {coordinates(scales)} FROM customers")
    for row in rows:
        assert place(scales, dict(zip(names, row, strict=False))) == pytest.approx(row[len(names) :], abs=1e-12)


def test_the_order_of_the_rows_does_not_matter(engine: Engine, customers: dict[str, np.ndarray]) -> None:
    shuffled = DuckDB(threads=1)
    order = np.random.default_rng(1).permutation(3_000)
    shuffled.register("frame", pl.DataFrame({name: values[order] for name, values in customers.items()}))
    shuffled.table("customers", "SELECT * FROM frame")
    assert fit(shuffled, MIXED) == fit(engine, MIXED)


@given(
    transform=st.sampled_from(["none", "log1p"]),
    value=st.floats(0, 1e7),
    mean=st.floats(-10, 10),
    scale=st.floats(0.1, 10),
)
def test_a_coordinate_leads_back_to_its_value(transform: str, value: float, mean: float, scale: float) -> None:
    each = Scale("spend", transform, mean, scale)  # type: ignore[arg-type]
    assert each.invert(each.apply(value)) == pytest.approx(value, rel=1e-6, abs=1e-6)


def test_below_zero_the_logarithm_is_that_of_zero() -> None:
    each = Scale("spend", "log1p")
    assert each.apply(-50) == each.apply(0) == 0
    assert DuckDB().rows(f"SELECT {each.sql} FROM (SELECT -50.0 AS spend)") == [(0.0,)]


def test_beyond_its_limits_a_clipped_value_is_the_limit() -> None:
    each = Scale("spend", "clip", 0.0, 1.0, 2.0, 5.0)
    assert [each.apply(value) for value in (1, 3, 9)] == [2, 3, 5]


def test_a_feature_that_some_customers_lack_is_a_data_error() -> None:
    engine = DuckDB()
    engine.table("customers", "SELECT * FROM (VALUES (1.0, 2.0), (2.0, NULL)) AS c(spend, average_unit_price)")
    own = Recipe("own", "", (("spend", "none"), ("average_unit_price", "none")))
    with pytest.raises(DataError, match=r"not give everyone average_unit_price \(1 of 2 customers\)"):
        fit(engine, own)


def test_every_feature_of_the_catalogue_can_be_scaled() -> None:
    engine = DuckDB()
    engine.table("customers", "SELECT " + ", ".join(f"{n}.0 AS {name}" for n, name in enumerate(CATALOGUE)))
    scales = fit(engine, Recipe("own", "", tuple((name, feature.transform) for name, feature in CATALOGUE.items())))
    assert [scale.feature for scale in scales] == list(CATALOGUE)
    assert engine.rows(f"SELECT {coordinates(scales)} FROM customers")[0] == pytest.approx([0] * len(CATALOGUE))
