"""The catalogue, the recipes made from it, and the user's own."""

import re

import pytest

from regulars.engine import DuckDB
from regulars.errors import UsageError
from regulars.features import CATALOGUE, CUSTOMER_COLUMNS, RECIPES, TRANSFORMS, recipe
from regulars.pipeline import build_customers
from regulars.preparing import prepare
from regulars.settings import Settings


def test_every_entry_of_the_catalogue_is_complete() -> None:
    for name, feature in CATALOGUE.items():
        assert feature.name == name == name.lower()
        assert feature.label
        assert feature.meaning
        assert feature.unit
        assert feature.transform in TRANSFORMS
        assert ("days" in name) == (feature.unit == "days"), "a name carries its unit"


def test_the_customers_have_the_columns_of_the_catalogue() -> None:
    frame = DuckDB().relation("SELECT 'A' AS customer, DATE '2024-01-13' AS order_date, 5.0 AS amount")
    prepared = prepare(frame, Settings())
    build_customers(prepared)
    assert set(prepared.engine.schema("customers")) == set(CUSTOMER_COLUMNS)


def test_the_recipes_name_features_of_the_catalogue() -> None:
    assert RECIPES["rfm"].features == (("recency_days", "log1p"), ("frequency", "log1p"), ("spend", "log1p"))
    for name, each in RECIPES.items():
        assert each.name == name
        assert {feature for feature, _ in each.features} <= set(CATALOGUE)


def test_the_users_own_features_take_the_transform_of_the_catalogue_unless_named() -> None:
    own = recipe("rfm", " spend, frequency:none ,recency_days:clip,return_share")
    assert own.name == "own"
    assert own.features == (
        ("spend", "log1p"),
        ("frequency", "none"),
        ("recency_days", "clip"),
        ("return_share", "none"),
    )
    assert not own.returns_as_sales
    assert recipe("classic", "spend").returns_as_sales


@pytest.mark.parametrize(
    ("name", "features", "message"),
    [
        ("rmf", None, "there is no recipe 'rmf'. Recipes: rfm, classic, value"),
        ("rfm", "spent", "there is no feature 'spent'. Features: recency_days, frequency, spend"),
        ("rfm", "spend:log", "there is no transform 'log' (of spend). Transforms: none, log1p, clip"),
        ("rfm", "spend,spend:none", "must name one or more features, each once"),
        ("rfm", " , ", "must name one or more features, each once"),
    ],
)
def test_what_does_not_exist_is_a_usage_error(name: str, features: str | None, message: str) -> None:
    with pytest.raises(UsageError, match=re.escape(message)):
        recipe(name, features)
