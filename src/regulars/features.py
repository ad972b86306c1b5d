"""The catalogue of customer features and the recipes made from them. Plain data; the SQL is in `sql/buyers.sql`."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import asdict, dataclass
from typing import Any, Literal

from regulars.errors import UsageError

Transform = Literal["none", "log1p", "clip"]
TRANSFORMS: tuple[Transform, ...] = ("none", "log1p", "clip")


@dataclass(frozen=True, slots=True)
class Feature:
    """One number per customer: what it is called, measured in, means, and how it is usually transformed."""

    name: str
    label: str
    unit: str
    meaning: str
    transform: Transform


@dataclass(frozen=True, slots=True)
class Recipe:
    """Which features are clustered, each with its transform; all are then z-scored.

    `returns_as_sales` keeps every line that has a customer and a date as a sale, as the well-known notebook does.
    `k` is the number of segments the recipe fixes, where it fixes one.
    """

    name: str
    description: str
    features: tuple[tuple[str, Transform], ...]
    returns_as_sales: bool = False
    k: int | None = None


CATALOGUE: Mapping[str, Feature] = {
    feature.name: feature
    for feature in (
        Feature(
            "recency_days",
            "Days since the last order",
            "days",
            "from the last purchase to the day that customers are looked at from (as_of)",
            "log1p",
        ),
        Feature(
            "frequency", "Orders", "orders", "purchases, counted as orders; an order that only returns is none", "log1p"
        ),
        Feature("spend", "Spend", "money", "sales minus returns", "log1p"),
        Feature("gross_spend", "Spend before returns", "money", "sales, returns not taken off", "log1p"),
        Feature("returned", "Returned", "money", "value of the lines sent back", "log1p"),
        Feature("return_share", "Share returned", "share", "returned ÷ gross_spend", "none"),
        Feature("average_order_value", "Spend per order", "money", "spend ÷ frequency", "log1p"),
        Feature("average_unit_price", "Unit price", "money", "mean unit price over the lines bought", "log1p"),
        Feature("quantity", "Units", "units", "units bought minus units returned", "log1p"),
        Feature("products", "Different products", "products", "different products bought", "log1p"),
        Feature(
            "tenure_days",
            "Days since the first order",
            "days",
            "from the first purchase to the day that customers are looked at from (as_of)",
            "log1p",
        ),
        Feature(
            "average_gap_days",
            "Days between orders",
            "days",
            "(last − first purchase) ÷ (frequency − 1); for one purchase, tenure_days: no shorter gap was seen",
            "log1p",
        ),
    )
}

CUSTOMER_COLUMNS = ("customer_id", *CATALOGUE, "first_order", "last_order")
"""The columns of the table `customers`."""

NATURAL_ORDER = "TRY_CAST(customer_id AS BIGINT) NULLS LAST, customer_id"
"""SQL: customers in the order of their ids, numbers as numbers."""

RECIPES: Mapping[str, Recipe] = {
    recipe.name: recipe
    for recipe in (
        Recipe(
            "rfm",
            "recency, frequency and spend, on a logarithmic scale: right for most shops",
            (("recency_days", "log1p"), ("frequency", "log1p"), ("spend", "log1p")),
        ),
        Recipe(
            "classic",
            "the well-known notebook recipe: frequency, spend and spend per order as they are; only lines without a "
            "customer are dropped, and cancellations count as orders",
            (("frequency", "none"), ("spend", "none"), ("average_order_value", "none")),
            returns_as_sales=True,
            k=4,
        ),
        Recipe(
            "value",
            "frequency, spend and spend per order, on a logarithmic scale: for catalogues where recency says little",
            (("frequency", "log1p"), ("spend", "log1p"), ("average_order_value", "log1p")),
        ),
    )
}


def recipe(name: str, features: str | None = None) -> Recipe:
    """The recipe called `name`, or the user's own from `features`: `"spend,frequency:none,recency_days:clip"`.

    A feature without a transform takes the one in the catalogue. Raises UsageError for a name that does not exist.
    """
    if name not in RECIPES:
        raise UsageError(f"there is no recipe {name!r}. Recipes: {', '.join(RECIPES)}")
    if features is None:
        return RECIPES[name]
    chosen = tuple(_parse(part.strip()) for part in features.split(",") if part.strip())
    names = [feature for feature, _ in chosen]
    if not chosen or len(set(names)) < len(names):
        raise UsageError(
            f"--features {features!r} must name one or more features, each once. Features: {', '.join(CATALOGUE)}"
        )
    return Recipe("own", "features chosen by the user", chosen, RECIPES[name].returns_as_sales)


def listed() -> dict[str, list[dict[str, Any]]]:
    """The catalogue and the recipes as plain data: `features` and `recipes`."""
    recipes = [
        {**asdict(recipe), "features": [{"name": name, "transform": transform} for name, transform in recipe.features]}
        for recipe in RECIPES.values()
    ]
    return {"features": [asdict(feature) for feature in CATALOGUE.values()], "recipes": recipes}


def _parse(part: str) -> tuple[str, Transform]:
    name, _, transform = part.partition(":")
    if name not in CATALOGUE:
        raise UsageError(f"there is no feature {name!r}. Features: {', '.join(CATALOGUE)}")
    if transform not in ("", *TRANSFORMS):
        raise UsageError(f"there is no transform {transform!r} (of {name}). Transforms: {', '.join(TRANSFORMS)}")
    return name, next((known for known in TRANSFORMS if known == transform), CATALOGUE[name].transform)
