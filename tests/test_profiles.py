"""Segments described in numbers: the same as NumPy's, and set against all customers."""

from datetime import date

import numpy as np
import polars as pl
import pytest

from regulars.engine import DuckDB, Engine
from regulars.features import RECIPES
from regulars.profiles import QUANTILE_BYTES, QUANTILES, Profile, profile, shown

FEATURES = ["recency_days", "frequency", "spend"]


@pytest.fixture(scope="module")
def placed() -> pl.DataFrame:
    chance = np.random.default_rng(4)
    return pl.DataFrame(
        {
            "segment": chance.integers(0, 3, 500),
            "recency_days": chance.integers(1, 300, 500).astype(float),
            "frequency": chance.geometric(0.4, 500).astype(float),
            "spend": np.round(chance.lognormal(4, 1, 500), 2),
            "gross_spend": np.round(chance.lognormal(4, 1, 500), 2) + 500,
            "returned": np.round(chance.random(500), 2),
            "products": np.ones(500),
            "first_order": np.datetime64("2024-01-01") + chance.integers(0, 50, 500),
            "last_order": np.datetime64("2024-06-01") + chance.integers(0, 50, 500),
        }
    )


@pytest.fixture(scope="module")
def engine(placed: pl.DataFrame) -> Engine:
    engine = DuckDB()
    engine.register("placed", placed)
    return engine


def test_everyone_and_each_segment_in_the_order_of_its_number(engine: Engine, placed: pl.DataFrame) -> None:
    everyone, segments = profile(engine, "placed", FEATURES)
    assert everyone.number is None
    assert [segment.number for segment in segments] == [0, 1, 2]
    for each in (everyone, *segments):
        own = placed if each.number is None else placed.filter(pl.col("segment") == each.number)
        assert each.customers == len(own)
        assert each.orders == own["frequency"].sum()
        assert (each.revenue, each.gross, each.returned) == pytest.approx(
            (own["spend"].sum(), own["gross_spend"].sum(), own["returned"].sum()), rel=1e-12
        )
        assert (each.first_day, each.last_day) == (own["first_order"].min(), own["last_order"].max())
        for feature in FEATURES:
            assert each.quantiles[feature] == pytest.approx(np.quantile(own[feature], QUANTILES), rel=1e-12)
            assert each.medians[feature] == pytest.approx(own[feature].median(), rel=1e-12)


@pytest.mark.parametrize(("room_for", "turns"), [(1, 3), (2, 2), (3, 1)])
def test_with_little_memory_features_take_turns(
    engine: Engine, monkeypatch: pytest.MonkeyPatch, room_for: int, turns: int
) -> None:
    at_once = profile(engine, "placed", FEATURES)
    asked: list[str] = []
    records = DuckDB.records
    monkeypatch.setattr(DuckDB, "memory", lambda _: 2 * 500 * QUANTILE_BYTES * room_for)
    monkeypatch.setattr(DuckDB, "records", lambda self, sql: asked.append(sql) or records(self, sql))
    assert profile(engine, "placed", FEATURES) == at_once
    assert len(asked) == turns


def test_money_adds_up_to_the_penny(engine: Engine) -> None:
    everyone, segments = profile(engine, "placed", FEATURES)
    assert round(sum(segment.revenue for segment in segments), 2) == round(everyone.revenue, 2)


def made(customers: int, revenue: float, **medians: float) -> Profile:
    quantiles = {name: (0.0, 0.0, value, 0.0, 0.0) for name, value in medians.items()}
    return Profile(1, customers, revenue, 0.0, 0.0, 7, date(2024, 1, 1), date(2024, 1, 2), quantiles)


def test_a_segment_set_against_everyone() -> None:
    against = made(25, 300.0, spend=30.0, returned=5.0).against(made(100, 400.0, spend=20.0, returned=0.0))
    assert (against["customers"], against["share_of_customers"]) == (25, 0.25)
    assert (against["revenue"], against["share_of_revenue"], against["orders"]) == (300.0, 0.75, 7)
    assert against["medians"] == {"spend": 30.0, "returned": 5.0}
    assert against["index"] == {"spend": 150.0, "returned": None}
    assert against["quantiles"]["spend"] == [0.0, 0.0, 30.0, 0.0, 0.0]


def test_without_revenue_its_share_is_zero() -> None:
    assert made(1, 0.0).against(made(2, 0.0))["share_of_revenue"] == 0.0


def test_products_are_shown_only_where_the_data_names_them() -> None:
    engine = DuckDB()
    for products, there in ((1, True), (0, False)):
        engine.table("customers", f"SELECT * FROM (VALUES (2), ({products})) AS c(products)")
        assert ("products" in shown(engine, "customers", RECIPES["rfm"])) == there
    classic = ["recency_days", "frequency", "spend", "average_order_value"]
    assert shown(engine, "customers", RECIPES["classic"])[:4] == classic
