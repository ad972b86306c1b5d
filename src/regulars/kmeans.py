"""k-means: scikit-learn's answer start for start, or a search that leaves poor local optima.

Points are (n, d) float64 in one common unit (z-scores, as a rule); inertia is the sum of squared distances to the
nearest centroid, in that unit squared.

Sources: Bahmani et al. 2012 (k-means||, behind the sketch); Likas et al. 2003 (global k-means); Fränti 2018
(swaps); Hartigan 1975 and Telgarsky & Vattani 2010 (single transfers, whose optima are a strict subset of Lloyd's).
"""

from collections.abc import Iterable
from dataclasses import dataclass

import numpy as np
from numpy.typing import ArrayLike, NDArray

from regulars.errors import DataError, UsageError
from regulars.lloyd import (
    Floats,
    Ints,
    assign,
    checked,
    distinct,
    draw,
    lloyd,
    nearest,
    parts,
    seeding,
    spread,
    squared_distances,
)

SKETCH = 400  # weighted points that stand for all of them while the search looks for good starts
GAIN = 1e-12  # the least relative gain that counts as one, above rounding error
HOPE = 1.002  # a run this far above the best, after a pass of transfers, is given up
NEAR = 1.05  # a point whose best other group costs less than this times its own may still move


@dataclass(frozen=True, slots=True)
class Fit:
    """One k-means solution: `centroids` (k, d), `labels` (n,), `inertia`, and the `iterations` that its last run took.

    Where the points take no more than k distinct places, there is one centroid for each place.
    """

    centroids: Floats
    labels: Ints
    inertia: float
    iterations: int


@dataclass(frozen=True, slots=True)
class Sketch:
    """A few hundred weighted points (m, d) that stand for many: `members` (n,) says which of them stands for each."""

    points: Floats
    weights: Floats
    members: Ints


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
        for k, centres in _searched((rows - middle) / unit, counts, possible, starts, seed).items():
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


def sketch(rows: Floats, counts: Floats, size: int = SKETCH, rounds: int = 5) -> Sketch:
    """Different rows (n, d), each standing for `counts` (n,) points → at most `size` weighted means of neighbours.

    Landmarks are taken in rounds, each in proportion to the squared distance from those before, at even steps along the
    running sum rather than at random; two passes of Lloyd's iteration even out what each stands for.
    """
    if len(rows) <= size:
        return Sketch(rows, counts, np.arange(len(rows)))
    steps = (np.arange(size // rounds) + 0.5) / (size // rounds)
    landmarks, reach = rows[:0], np.full(len(rows), np.inf)
    for _ in range(rounds):
        running = np.cumsum(np.where(np.isfinite(reach), reach, 1.0) * counts)
        fresh = rows[np.unique(np.minimum(np.searchsorted(running, steps * running[-1]), len(rows) - 1))]
        landmarks, reach = np.concatenate([landmarks, fresh]), np.minimum(reach, nearest(rows, fresh)[1])
    for _ in range(3):
        members, held = _occupied(nearest(rows, landmarks)[0], counts)
        landmarks = np.column_stack([np.bincount(members, counts * column) for column in rows.T]) / held[:, None]
    return Sketch(landmarks, held, members)


def _occupied(labels: Ints, counts: Floats) -> tuple[Ints, Floats]:
    """Labels (n,) with gaps and counts (n,) → labels without gaps, and the count of each."""
    held = np.asarray(np.bincount(labels, counts), dtype=np.float64)
    used = held > 0
    return (np.cumsum(used) - 1)[labels], held[used]


@dataclass(frozen=True, slots=True)
class _Ground:
    """What the search works on."""

    rows: Floats  # (n, d), centred
    counts: Floats  # (n,): points per row
    total: float  # inertia of all as one group
    table: Floats  # (d + 2, n): the columns, ones, squared norms
    weighted: Floats  # (n, d + 1): counts times the columns and one
    small: Sketch
    apart: Floats  # (c, m): squared distances from every second sketch point to all


def _searched(rows: Floats, counts: Floats, ks: list[int], starts: int, seed: int) -> dict[int, Floats]:
    """Centred rows and counts → the best centroids found for each k: up from k - 1, down from k + 1, then by swaps."""
    norms, ones = np.einsum("ij,ij->i", rows, rows), np.ones(len(rows))
    small = sketch(rows, counts, max(SKETCH, 20 * ks[-1]))
    apart = squared_distances(small.points[None, ::2], small.points, np.einsum("ij,ij->i", small.points, small.points))[
        0
    ]
    weighted = np.column_stack([rows, ones]) * counts[:, None]
    ground = _Ground(rows, counts, float(norms @ counts), np.vstack([rows.T, ones, norms]), weighted, small, apart)
    best: dict[int, tuple[float, Floats]] = {1: (ground.total, np.zeros((1, rows.shape[1])))}
    several = [k for k in ks if k > 1]
    for k in several:
        best[k] = _settled(ground, _rough(ground, k, starts, seed, best.get(k - 1)), max(3, 32 // k))
    fresh = set(several)
    for turn in range(4):
        news: set[int] = set()
        for k in reversed(several) if turn % 2 == 0 else several:
            kin = [lloyd(rows, _swaps(ground, best[k][1]), weights=counts, limit=3)[0]] if k in fresh else []
            if k + 1 in fresh | news:
                fewer = np.array([np.delete(best[k + 1][1], gone, axis=0) for gone in range(k + 1)])
                kin.append(lloyd(small.points, fewer, weights=small.weights)[0])
            if k - 1 in fresh | news and turn > 0:
                kin.append(lloyd(small.points, _additions(ground, best[k - 1][1]), weights=small.weights)[0])
            if kin:
                found = _settled(ground, np.concatenate(kin), 3)
                if found[0] < best[k][0] * (1 - GAIN):
                    best[k] = found
                    news.add(k)
        fresh = news
    return {k: best[k][1] for k in ks}


def _rough(ground: _Ground, k: int, starts: int, seed: int, below: tuple[float, Floats] | None) -> Floats:
    """Good solutions on the sketch (runs, k, d): from fresh starts, additions to that for k - 1, and swaps."""
    points, weights = ground.small.points, ground.small.weights
    seeds = seeding(points, k, draw(np.random.RandomState(seed), max(starts, 16 * starts // k), k), weights)
    if below is not None:
        seeds = np.concatenate([seeds, _additions(ground, below[1])])
    runs = _leading(points, weights, lloyd(points, seeds, weights=weights)[0])
    swaps = np.concatenate([_swaps(ground, run) for run in runs[: max(2, 20 // k)]])
    return _leading(points, weights, np.concatenate([runs, lloyd(points, swaps, weights=weights)[0]]))


def _leading(points: Floats, weights: Floats, runs: Floats, limit: int = 12) -> Floats:
    """The best runs, best first; of runs with the same inertia only one."""
    inertia = spread(points, weights, runs)
    _, first = np.unique(np.round(inertia / max(float(inertia.min()), 1e-200), 9), return_index=True)
    return runs[first[:limit]]


def _swaps(ground: _Ground, centres: Floats) -> Floats:
    """Centres (k, d) → (k, k, d): each in turn taken out, and put where the sketch then gains the most."""
    points, weights = ground.small.points, ground.small.weights
    distances = squared_distances(centres[None], points, np.einsum("ij,ij->i", points, points))[0]
    owner, (first, second) = distances.argmin(axis=0), np.partition(distances, 1, axis=0)[:2]
    swapped = np.repeat(centres[None], len(centres), axis=0)
    for gone in range(len(centres)):
        cost = np.minimum(np.where(owner == gone, second, first), ground.apart) @ weights
        swapped[gone, gone] = points[2 * cost.argmin()]
    return swapped


def _additions(ground: _Ground, centres: Floats) -> Floats:
    """Centres (k, d) → (up to k, k + 1, d): one more, where the sketch gains the most within each group."""
    points, weights = ground.small.points, ground.small.weights
    owner, reach = nearest(points, centres)
    cost = np.minimum(reach, ground.apart) @ weights
    groups = [np.flatnonzero(owner[::2] == group) for group in range(len(centres))]
    return np.array([np.vstack([centres, points[2 * own[cost[own].argmin()]]]) for own in groups if own.size])


def _settled(ground: _Ground, runs: Floats, keep: int) -> tuple[float, Floats]:
    """Of the `keep` best runs (runs, k, d), the one that ends lowest after transfers: its inertia and centres."""
    order = np.argsort(spread(ground.rows, ground.counts, runs), kind="stable")[:keep]
    labels = np.array([nearest(ground.rows, runs[run])[0] for run in order])
    inertia, sums = _transferred(ground, labels, runs.shape[1])
    best = int(np.argmin(inertia))
    if np.isfinite(inertia[best]):
        return float(inertia[best]), sums[best, :, :-1] / sums[best, :, -1:]
    # every run had left a centre without points: Lloyd's iteration moves it to where some are
    centres = lloyd(ground.rows, runs[order[:1]], weights=ground.counts)[0]
    return float(spread(ground.rows, ground.counts, centres)[0]), centres[0]


def _transferred(ground: _Ground, labels: Ints, k: int, limit: int = 300) -> tuple[Floats, Floats]:
    """Labels (runs, n) → inertia (runs,), sums (runs, k, d + 1) when moving no point to another group helps.

    Between passes over all points, those near a border are moved until they rest.
    """
    runs = len(labels)
    at = (labels + k * np.arange(runs)[:, None]).ravel()
    tallies = [np.bincount(at, np.tile(column, runs), runs * k).reshape(runs, k) for column in ground.weighted.T]
    sums: Floats = np.stack(tallies, axis=2).astype(np.float64)
    inertia = _inertia(ground.total, sums)
    live = np.flatnonzero(np.isfinite(inertia))
    for _ in range(limit if live.size else 0):
        live, border = _passes(ground, slice(None), labels, sums, inertia, live, limit=1)
        live = live[inertia[live] <= HOPE * inertia.min()]
        if not live.size:
            break
        if border.size < labels.shape[1] // 2:
            part = labels[:, border]
            _passes(ground, border, part, sums, inertia, live, limit=limit)
            labels[:, border] = part
    return inertia, sums


def _passes(
    ground: _Ground, part: Ints | slice, labels: Ints, sums: Floats, inertia: Floats, live: Ints, *, limit: int
) -> tuple[Ints, Ints]:
    """Transfers over some of the points, kept in place in each of the `live` runs for as long as they help it.

    Returns the runs that the last pass helped and the points that it found near a border.
    """
    table, weighted, border = ground.table[:, part], ground.weighted[part], live[:0]
    for _ in range(limit):
        before, tally = labels[live], sums[live]
        after, near = _transfer(table, weighted, before, tally)
        found = _inertia(ground.total, tally)
        helped = (after != before).any(axis=1) & (found < inertia[live] * (1 - GAIN / 10))
        live, border = live[helped], np.flatnonzero(near)
        labels[live], sums[live], inertia[live] = after[helped], tally[helped], found[helped]
        if not live.size:
            break
    return live, border


def _transfer(table: Floats, weighted: Floats, labels: Ints, sums: Floats) -> tuple[Ints, NDArray[np.bool_]]:
    """Table (d + 2, n), labels (runs, n) → each point where it costs least (runs, n), and who is near a border (n,).

    A point of weight w costs its own group of size s w d² s / (s - w), and would cost another w d² s / (s + w). `sums`
    (runs, k, d + 1) is kept in step.
    """
    runs, k, _ = sums.shape
    sizes = sums[:, :, -1]
    centres = sums[:, :, :-1] / sizes[:, :, None]
    squares = np.einsum("rij,rij->ri", centres, centres)[:, :, None]
    scores = np.concatenate([-2 * centres, squares, np.ones((runs, k, 1))], axis=2)
    weight = weighted[:, -1]
    weight = weight[:1] if (weight == weight[0]).all() else weight
    after, near = labels.copy(), np.zeros(labels.shape[1], dtype=bool)
    row = k * np.arange(runs)[:, None]
    for part in parts(labels.shape[1], runs * k):
        moved = weight if weight.size == 1 else weight[part]
        costs = (scores.reshape(runs * k, -1) @ table[:, part]).reshape(runs, k, -1)
        costs *= sizes[:, :, None] / (sizes[:, :, None] + moved)
        own = row + labels[:, part]
        size, at = sizes.ravel()[own], own * costs.shape[2] + np.arange(costs.shape[2])
        rest = size - moved
        present = costs.ravel()[at] * (size + moved) / np.maximum(rest, GAIN)
        present[rest <= 0] = 0
        costs.ravel()[at] = np.inf
        other = np.maximum(costs.min(axis=1), 0)
        near[part] = (other < NEAR * present).any(axis=0)
        run, point = np.nonzero(other < present * (1 - GAIN))
        after[run, part.start + point] = costs[run, :, point].argmin(axis=1)
    run, point = np.nonzero(after != labels)
    np.subtract.at(sums, (run, labels[run, point]), weighted[point])
    np.add.at(sums, (run, after[run, point]), weighted[point])
    return after, near


def _inertia(total: float, sums: Floats) -> Floats:
    """Sums (runs, k, d + 1) → inertia (runs,): what is left of the total; infinite where a group holds no point."""
    sizes = sums[:, :, -1]
    explained = (np.square(sums[:, :, :-1]).sum(axis=2) / np.maximum(sizes, 0.5)).sum(axis=1)
    return np.where(sizes.min(axis=1) > 0.5, total - explained, np.inf)
