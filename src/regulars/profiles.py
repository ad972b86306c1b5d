"""Segments → size, share, medians, and how they stand against all customers."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any

from regulars.engine import Engine, step
from regulars.features import Recipe

QUANTILES = (0.05, 0.25, 0.5, 0.75, 0.95)
MEDIAN = QUANTILES.index(0.5)
QUANTILE_BYTES = 32
"""A quantile keeps every number of its column, here once for the segments and once for everyone, with room to grow."""
CORE = ("recency_days", "frequency", "spend", "average_order_value")


@dataclass(frozen=True, slots=True)
class Profile:
    """One group of customers, or everyone: its size, its money, and the quantiles of each feature (`QUANTILES`)."""

    number: int | None
    customers: int
    revenue: float
    gross: float
    returned: float
    orders: int
    first_day: date
    last_day: date
    quantiles: Mapping[str, tuple[float, ...]]

    @property
    def medians(self) -> dict[str, float]:
        return {feature: values[MEDIAN] for feature, values in self.quantiles.items()}

    def against(self, everyone: Profile) -> dict[str, Any]:
        """This profile as the keys of a `segments` entry in docs/summary.md."""
        return {
            "customers": self.customers,
            "share_of_customers": self.customers / everyone.customers,
            "revenue": self.revenue,
            "share_of_revenue": self.revenue / everyone.revenue if everyone.revenue else 0.0,
            "orders": self.orders,
            "medians": self.medians,
            "index": {
                feature: 100 * median / everyone.medians[feature] if everyone.medians[feature] else None
                for feature, median in self.medians.items()
            },
            "quantiles": {feature: list(values) for feature, values in self.quantiles.items()},
        }


def shown(engine: Engine, table: str, recipe: Recipe) -> list[str]:
    """The features to profile: the core ones, the recipe's, and the others that everyone in `table` has."""
    own = [feature for feature, _ in recipe.features]
    total, products = engine.rows(f"SELECT count(*), count(*) FILTER (products > 0) FROM {table}")[0]
    return list(dict.fromkeys((*CORE, *own, *(["products"] if products == total else []), "tenure_days")))


def profile(engine: Engine, table: str, features: Sequence[str]) -> tuple[Profile, list[Profile]]:
    """Everyone's profile and each segment's, from a `table` with a column `segment`; in the order of its numbers."""
    shares = ", ".join(str(share) for share in QUANTILES)
    rows: dict[int | None, dict[str, Any]] = {}
    for some in _at_a_time(engine, table, features):
        quantiles = ", ".join(f"quantile_cont({feature}, [{shares}]) AS q_{feature}" for feature in some)
        for row in engine.records(step("profiles", table=table, quantiles=quantiles)):
            rows[row["segment"]] = rows.get(row["segment"], {}) | row
    found = [
        Profile(
            number=row["segment"],
            customers=row["customers"],
            revenue=float(row["revenue"]),
            gross=float(row["gross"]),
            returned=float(row["returned"]),
            orders=row["orders"],
            first_day=row["first_day"],
            last_day=row["last_day"],
            quantiles={feature: tuple(row[f"q_{feature}"]) for feature in features},
        )
        for row in rows.values()
    ]
    everyone = next(each for each in found if each.number is None)
    return everyone, sorted((each for each in found if each.number is not None), key=lambda each: each.number or 0)


def _at_a_time(engine: Engine, table: str, features: Sequence[str]) -> list[Sequence[str]]:
    """The features in as few turns as half of the memory allows."""
    memory = engine.memory()
    bytes_each = engine.rows(f"SELECT count(*) FROM {table}")[0][0] * QUANTILE_BYTES
    size = max(1, memory // 2 // bytes_each) if memory else len(features)
    return [features[start : start + size] for start in range(0, len(features), size)]
