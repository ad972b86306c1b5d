"""Lloyd passes inside the engine, for more customers than the sample holds: one SQL aggregate per pass.

With momentum, as in `lloyd.glide`: each pass starts a little beyond the last means, farther the longer this has helped.
"""

from __future__ import annotations

from collections.abc import Sequence

from regulars.engine import Engine
from regulars.model import assignment
from regulars.scaling import Scale, coordinates

PASSES = 100
RESTS = 1e-4
"""The centroids rest when a pass moves none by more than this, in standard deviations of a feature."""

Centroids = list[tuple[float, ...]]


def refine(
    engine: Engine, centroids: Sequence[Sequence[float]], scales: Sequence[Scale]
) -> tuple[tuple[float, ...], ...]:
    """Move the sample's centroids to where they rest over all of `customers`. A centroid without customers stays."""
    means = ahead = [tuple(float(value) for value in centroid) for centroid in centroids]
    engine.table("scaled", f"SELECT {coordinates(scales)} FROM customers")
    explained, pace = 0.0, 0
    for _ in range(PASSES):
        found, now = _pulled(engine, ahead)
        pace = pace + 1 if now >= explained else 0
        push = pace / (pace + 3)
        rests = max(_shift(found, means), _shift(found, ahead)) <= RESTS
        ahead = [
            tuple(new + push * (new - old) for new, old in zip(one, other, strict=True))
            for one, other in zip(found, means, strict=True)
        ]
        means, explained = found, now
        if rests:
            break
    return tuple(means)


def _pulled(engine: Engine, centroids: Centroids) -> tuple[Centroids, float]:
    """The means of the customers nearest to each centroid, and how much of the sum of squares these groups explain."""
    columns = [f"z{number}" for number in range(1, len(centroids[0]) + 1)]
    # Decimal sums do not depend on the order of the rows, so every run and every engine ends at the same centroids.
    sums = ", ".join(f"sum(CAST({column} AS DECIMAL(38, 12)))" for column in columns)
    assigned = assignment(centroids, range(len(centroids)), "scaled", columns)
    found, explained = list(centroids), 0.0
    for segment, size, *totals in sorted(
        engine.rows(f"SELECT segment, count(*), {sums} FROM ({assigned}) GROUP BY segment")
    ):
        found[segment] = tuple(float(total) / size for total in totals)
        explained += size * sum(value * value for value in found[segment])
    return found, explained


def _shift(one: Centroids, other: Centroids) -> float:
    """The farthest that any centroid is moved along one feature."""
    return max(abs(new - old) for to, fro in zip(one, other, strict=True) for new, old in zip(to, fro, strict=True))
