"""Transform numbers: fitted in SQL over all customers, applied as SQL expressions and in NumPy alike."""

from __future__ import annotations

import math
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from regulars.engine import Engine, identifier
from regulars.errors import DataError
from regulars.features import Recipe, Transform

CLIP = (0.01, 0.99)
"""`clip` holds a feature between these quantiles of all customers."""


@dataclass(frozen=True, slots=True)
class Scale:
    """How one feature becomes a coordinate: transformed, minus `mean`, divided by `scale` (population deviation).

    `low` and `high` are the limits of `clip`, None for the others. A constant feature has scale 1, as in scikit-learn's
    StandardScaler.
    """

    feature: str
    transform: Transform
    mean: float = 0.0
    scale: float = 1.0
    low: float | None = None
    high: float | None = None

    @property
    def transformed(self) -> str:
        """SQL for the transformed feature, before it is z-scored."""
        column = identifier(self.feature)
        if self.transform == "log1p":
            return f"ln(1 + greatest({column}, 0))"
        if self.transform == "clip":
            return f"least(greatest({column}, {self.low!r}), {self.high!r})"
        return column

    @property
    def sql(self) -> str:
        """SQL for the coordinate."""
        return f"(({self.transformed}) - {self.mean!r}) / {self.scale!r}"

    def apply(self, value: float) -> float:
        """The coordinate of one value; the same arithmetic as `sql`."""
        if self.transform == "log1p":
            value = math.log(1 + max(value, 0))
        elif self.transform == "clip" and self.low is not None and self.high is not None:
            value = min(max(value, self.low), self.high)
        return (value - self.mean) / self.scale

    def invert(self, coordinate: float) -> float:
        """The value a coordinate stands for, in the feature's own unit."""
        value = coordinate * self.scale + self.mean
        return math.expm1(value) if self.transform == "log1p" else value


def fit(engine: Engine, recipe: Recipe) -> tuple[Scale, ...]:
    """Fit the recipe's transforms to the table `customers`.

    Raises DataError where a feature is missing for some customers, e.g. the unit price in a file of order totals.
    """
    names = [feature for feature, _ in recipe.features]
    held = ", ".join(f"count({identifier(name)})" for name in names)
    total, *counts = engine.rows(f"SELECT count(*), {held} FROM customers")[0]
    short = [
        f"{name} ({total - count:,} of {total:,} customers)"
        for name, count in zip(names, counts, strict=True)
        if count < total
    ]
    if short:
        raise DataError(f"this data does not give everyone {', '.join(short)}. Leave it out of --features")
    scales = [_limits(engine, Scale(name, transform)) for name, transform in recipe.features]
    means = _means(engine, [scale.transformed for scale in scales], total)
    squares = [f"power({scale.transformed} - {mean!r}, 2)" for scale, mean in zip(scales, means, strict=True)]
    deviations = [math.sqrt(variance) or 1.0 for variance in _means(engine, squares, total)]
    return tuple(
        Scale(scale.feature, scale.transform, mean, deviation, scale.low, scale.high)
        for scale, mean, deviation in zip(scales, means, deviations, strict=True)
    )


def coordinates(scales: Sequence[Scale]) -> str:
    """SQL select list: the coordinates z1, z2, … of a customer."""
    return ", ".join(f"{scale.sql} AS z{number}" for number, scale in enumerate(scales, start=1))


def place(scales: Sequence[Scale], values: Mapping[str, float]) -> list[float]:
    """The coordinates of one customer, from its features."""
    return [scale.apply(values[scale.feature]) for scale in scales]


def _limits(engine: Engine, scale: Scale) -> Scale:
    if scale.transform != "clip":
        return scale
    column = identifier(scale.feature)
    low, high = engine.rows(
        f"SELECT {', '.join(f'quantile_cont({column}, {share})' for share in CLIP)} FROM customers"
    )[0]
    return Scale(scale.feature, scale.transform, low=low, high=high)


def _means(engine: Engine, expressions: Sequence[str], total: int) -> list[float]:
    # Summed as decimals: exact, so the same on every engine and in every order of the rows.
    sums = ", ".join(f"sum(CAST({expression} AS DECIMAL(38, 12)))" for expression in expressions)
    return [float(value) / total for value in engine.rows(f"SELECT {sums} FROM customers")[0]]
