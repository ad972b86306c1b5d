"""Lloyd passes inside the engine, for more customers than the sample holds: one SQL aggregate per pass."""

from __future__ import annotations

from collections.abc import Sequence

from regulars.engine import Engine
from regulars.model import assignment
from regulars.scaling import Scale, coordinates

PASSES = 100
RESTS = 1e-4
"""The centroids rest when none moved by more than this, in standard deviations of a feature."""


def refine(
    engine: Engine, centroids: Sequence[Sequence[float]], scales: Sequence[Scale]
) -> tuple[tuple[float, ...], ...]:
    """Move the sample's centroids to where they rest over all of `customers`. A centroid without customers stays."""
    current = [tuple(float(value) for value in centroid) for centroid in centroids]
    columns = [f"z{number}" for number in range(1, len(scales) + 1)]
    # Decimal sums do not depend on the order of the rows, so every run and every engine ends at the same centroids.
    sums = ", ".join(f"sum(CAST({column} AS DECIMAL(38, 12)))" for column in columns)
    engine.table("scaled", f"SELECT {coordinates(scales)} FROM customers")
    for _ in range(PASSES):
        assigned = assignment(current, range(len(current)), "scaled", columns)
        moved = list(current)
        for segment, size, *totals in engine.rows(
            f"SELECT segment, count(*), {sums} FROM ({assigned}) GROUP BY segment"
        ):
            moved[segment] = tuple(float(total) / size for total in totals)
        shift = max(
            abs(new - old)
            for one, other in zip(moved, current, strict=True)
            for new, old in zip(one, other, strict=True)
        )
        current = moved
        if shift <= RESTS:
            break
    return tuple(current)
