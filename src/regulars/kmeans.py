"""k-means: scikit-learn's answer start for start, or a search that leaves poor local optima.

Points are (n, d) float64 in one common unit (z-scores, as a rule); inertia is the sum of squared distances to the
nearest centroid, in that unit squared.

The search itself is in `search.py`.
"""

from collections.abc import Iterable
from dataclasses import dataclass

import numpy as np
from numpy.typing import ArrayLike

from regulars.errors import DataError, UsageError
from regulars.lloyd import Floats, Ints, alone, assign, checked, distinct, draw, lloyd, seeding
from regulars.search import searched


@dataclass(frozen=True, slots=True)
class Fit:
    """One k-means solution: `centroids` (k, d), `labels` (n,), `inertia`, and the `iterations` that its last run took.

    Where the points take no more than k distinct places, there is one centroid for each place.
    """

    centroids: Floats
    labels: Ints
    inertia: float
    iterations: int


def kmeans(
    points: ArrayLike,
    k: int,
    *,
    starts: int = 10,
    seed: int = 42,
    tolerance: float = 1e-4,
    polish: bool = True,
) -> Fit:
    """Points (n, d) → the best k-means solution found, with k centroids (fewer where points coincide).

    `polish=False` does what `sklearn.cluster.KMeans(k, random_state=seed, n_init=starts, tol=tolerance)` does, start
    for start. `polish=True` searches wider, rests only where moving no single point helps (and so ignores
    `tolerance`), orders the centroids by their coordinates, and does not depend on the order of the rows.
    DataError where there are fewer points than k, or where a value is missing or infinite.
    """
    table = checked(points)
    around = [near for near in (k - 1, k, k + 1) if near == k or (polish and 1 < near <= len(table))]
    return sweep(table, around, starts=starts, seed=seed, tolerance=tolerance, polish=polish)[around.index(k)]


@alone()
def sweep(
    points: ArrayLike,
    ks: Iterable[int],
    *,
    starts: int = 10,
    seed: int = 42,
    tolerance: float = 1e-4,
    polish: bool = True,
) -> list[Fit]:
    """`kmeans` for each k of `ks`, in their order. With `polish`, neighbouring ks help each other to better optima."""
    table, wanted = checked(points), list(ks)
    for k in wanted:
        if k < 1:
            raise UsageError(f"{k} groups cannot be made. Ask for 1 or more.")
        if k > len(table):
            raise DataError(f"{k} groups were asked of {len(table):,} customers. Ask for {len(table):,} or fewer.")
    rows, members, counts = distinct(table)
    possible = sorted({k for k in wanted if k < len(rows)})
    fits = dict.fromkeys(wanted, Fit(rows, members, 0.0, 0))
    if not polish:
        fits |= {k: _as_scikit_learn(table, k, starts, seed, tolerance) for k in possible}
    elif possible:
        middle = counts @ rows / len(table)
        unit = 2.0 ** np.frexp(np.abs(rows - middle).max())[1]  # no square overflows, and no digit is lost
        for k, centres in searched((rows - middle) / unit, counts, possible, starts, seed).items():
            ordered = centres[np.lexsort(centres.T[::-1])] * unit + middle
            labels, distances = assign(rows, ordered)
            used = np.bincount(labels, minlength=len(ordered)) > 0
            fits[k] = Fit(ordered[used], (np.cumsum(used) - 1)[labels][members], float(distances @ counts), 0)
    return [fits[k] for k in wanted]


def _as_scikit_learn(points: Floats, k: int, starts: int, seed: int, tolerance: float) -> Fit:
    """The best of `starts` runs on centred points, the first among equals."""
    middle = points.mean(axis=0)
    centred = points - middle
    seeds = seeding(centred, k, draw(np.random.RandomState(seed), starts, k))
    runs, iterations = lloyd(centred, seeds, tolerance=float(np.mean(np.var(centred, axis=0)) * tolerance))
    found = [assign(centred, run) for run in runs]
    best = int(np.argmin([distances.sum() for _, distances in found]))
    labels, distances = found[best]
    return Fit(runs[best] + middle, labels, float(distances.sum()), int(iterations[best]))
