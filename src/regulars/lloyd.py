"""The steps of k-means in NumPy, on batches of runs: greedy k-means++ seeding, Lloyd's iteration, assignment.

Points are (n, d) float64 in one common unit (z-scores, as a rule). Many starts cost little more than one.
Sources: Lloyd 1982; Arthur & Vassilvitskii 2007 (k-means++).
"""

from collections.abc import Iterator
from contextlib import contextmanager
from math import log
from typing import Any, Literal

import numpy as np
from numpy.typing import ArrayLike, NDArray
from threadpoolctl import threadpool_limits

from regulars.errors import DataError

Floats = NDArray[np.floating[Any]]
Ints = NDArray[np.intp]
CHECKS = {4, 8, 16, 32, 64}  # passes after which the worse half of the runs is given up
SAME = 1e-5  # runs whose inertia differs by less, in proportion, may be one solution
BLOCK = 131_072  # distances worked on in one call: a processor's own cache holds them
BISECTED = 1_000  # fewer running sums than this are looked through for all runs at once
LARGEST = 1e140  # far beyond it a sum of squares overflows float64


def checked(points: ArrayLike) -> Floats:
    """Any (n, d) table of numbers → contiguous float64; DataError where it is empty or holds what is not a number."""
    table = np.ascontiguousarray(points, dtype=np.float64)
    if table.ndim != 2 or table.size == 0:
        raise DataError(f"there is nothing to group: found a table of shape {table.shape}. Give one row per customer.")
    bad = int(np.count_nonzero(~(np.abs(table) < LARGEST).all(axis=1)))
    if bad:
        raise DataError(
            f"{bad:,} of {len(table):,} rows hold a value that is missing, infinite or beyond {LARGEST:g}. "
            "Fill or drop those customers before grouping."
        )
    return table


def distinct(table: Floats) -> tuple[Floats, Ints, Floats]:
    """Points (n, d) → the different ones in order (m, d), which of them each point is (n,), their counts (m,)."""
    order = np.lexsort(table.T[::-1])
    ordered = table[order]
    fresh = np.ones(len(table), dtype=bool)
    np.any(ordered[1:] != ordered[:-1], axis=1, out=fresh[1:])
    members = np.empty(len(table), dtype=np.intp)
    members[order] = np.cumsum(fresh) - 1
    return ordered[fresh], members, np.bincount(members).astype(np.float64)


def assign(points: ArrayLike, centroids: ArrayLike) -> tuple[Ints, Floats]:
    """Points (n, d), centroids (k, d) → the nearest centroid's index (n,) and the squared distance to it (n,).

    Ties go to the lowest index. The differences are squared and added feature by feature, as in SQL, so that equal
    points get equal answers wherever they stand in the table.
    """
    table, centres = checked(points), checked(centroids)
    labels = np.zeros(len(table), dtype=np.intp)
    shortest = np.full(len(table), np.inf)
    for index, centre in enumerate(centres):
        distance = np.zeros(len(table))
        for column, value in zip(table.T, centre, strict=True):
            distance += np.square(column - value)
        labels[distance < shortest] = index
        np.minimum(shortest, distance, out=shortest)
    return labels, shortest


def nearest(points: Floats, centroids: Floats) -> tuple[Ints, Floats]:
    """`assign` by matrix product: many times faster and equal to rounding error; for the search, not for answers."""
    norms = np.einsum("ij,ij->i", points, points)
    labels, distances = np.empty(len(points), dtype=np.intp), np.empty(len(points))
    for part in parts(len(points), len(centroids)):
        scores = points[part] @ (-2 * centroids.T)
        scores += np.einsum("ij,ij->i", centroids, centroids)
        labels[part] = scores.argmin(axis=1)
        distances[part] = np.take_along_axis(scores, labels[part, None], axis=1)[:, 0] + norms[part]
    return labels, np.maximum(distances, 0, out=distances)


def trials(k: int) -> int:
    """How many candidates greedy k-means++ tries for each centroid of k: scikit-learn's 2 + log(k)."""
    return 2 + int(log(k))


def draw(generator: np.random.RandomState, starts: int, k: int) -> Floats:
    """The uniform numbers (starts, 1 + (k - 1) * trials(k)) that `seeding` spends, in scikit-learn's order."""
    return generator.random_sample((starts, 1 + (k - 1) * trials(k)))


def seeding(points: Floats, k: int, draws: Floats, weights: Floats | None = None) -> Floats:
    """Greedy k-means++: points (n, d), `draws` from `draw`, weights (n,) or (starts, n) → centroids (starts, k, d).

    Each next centroid is the best of a few candidates, drawn in proportion to their squared distance from those chosen.
    With the draws of `np.random.RandomState(seed)` it chooses what scikit-learn chooses.
    """
    starts, count = len(draws), len(points)
    weight = np.broadcast_to(1.0 if weights is None else weights, (starts, count))
    norms = np.einsum("ij,ij->i", points, points)
    first = np.cumsum(weight / weight.sum(axis=1, keepdims=True), axis=1)
    chosen = np.empty((starts, k), dtype=np.intp)
    chosen[:, 0] = _at(first, draws[:, :1] * first[:, -1:], "right")[:, 0]
    reach = squared_distances(points[chosen[:, :1]], points, norms)[:, 0]
    potential = np.einsum("sn,sn->s", reach, weight)
    tries, rows = trials(k), np.arange(starts)
    for step in range(1, k):
        wanted = draws[:, 1 + (step - 1) * tries : 1 + step * tries] * potential[:, None]
        candidates = _at(np.cumsum(reach * weight, axis=1), wanted, "left")
        reached = squared_distances(points[candidates], points, norms)
        np.minimum(reached, reach[:, None, :], out=reached)
        potentials = (reached @ weight[:, :, None])[:, :, 0]
        best = np.argmin(potentials, axis=1)
        chosen[:, step], reach, potential = candidates[rows, best], reached[rows, best], potentials[rows, best]
    return points[chosen]


def _at(sums: Floats, wanted: Floats, side: Literal["left", "right"]) -> Ints:
    """Where each run's values (runs, c) fall in its running sums (runs, n) → (runs, c)."""
    if sums.shape[1] > BISECTED:
        found = [np.searchsorted(run, want, side=side) for run, want in zip(sums, wanted, strict=True)]
        return np.asarray(np.minimum(found, sums.shape[1] - 1), dtype=np.intp)
    beyond = (np.greater_equal if side == "left" else np.greater)(sums[:, None, :], wanted[:, :, None])
    beyond[:, :, -1] = True
    return np.asarray(beyond.argmax(axis=2), dtype=np.intp)


def squared_distances(centres: Floats, points: Floats, norms: Floats) -> Floats:
    """Centres (runs, c, d), points (n, d), their squared norms (n,) → squared distances (runs, c, n), at least 0."""
    runs, count, size = centres.shape
    distances = ((-2 * centres).reshape(runs * count, size) @ points.T).reshape(runs, count, -1)
    distances += np.einsum("rij,rij->ri", centres, centres)[:, :, None]
    distances += norms
    return np.maximum(distances, 0, out=distances)


def spread(points: Floats, weights: Floats, centres: Floats) -> Floats:
    """Points (n, d) with weights (n,) or (runs, n), centres (runs, k, d) → each run's weighted inertia (runs,)."""
    norms = np.einsum("ij,ij->i", points, points)
    total = np.zeros(len(centres))
    for part in parts(len(points), centres.shape[0] * centres.shape[1]):
        reached = squared_distances(centres, points[part], norms[part]).min(axis=1)
        total += (reached * weights[..., part]).sum(axis=1)
    return total


def parts(count: int, height: int) -> list[slice]:
    """Slices over `count` points such that `height` distances to each point of a slice fit one block."""
    width = max(256, BLOCK // height)
    return [slice(start, start + width) for start in range(0, count, width)]


@contextmanager
def alone() -> Iterator[None]:
    """Within it NumPy's matrix products have one thread each: as small as they are, and on a machine that has other
    work to do, more threads wait for each other most of the time.

    Nor does it warn of invalid numbers: all are finite, and yet products of short vectors were seen to say otherwise.
    """
    with threadpool_limits(limits=1, user_api="blas"), np.errstate(invalid="ignore"):
        yield


def lloyd(
    points: Floats, centroids: Floats, *, weights: Floats | None = None, tolerance: float = 0.0, limit: int = 300
) -> tuple[Floats, Ints]:
    """Lloyd's iteration on a batch: centroids (runs, k, d) → where they rest (runs, k, d), iterations per run (runs,).

    A run rests when its centroids' squared shifts sum to `tolerance` or less. Works in the precision of what it is
    given: float64 where the answer counts, float32 where only an estimate is made of it. `weights` is (n,), or
    (runs, n) for runs that each see their own resample. A centroid without points moves to the point farthest from its
    own, as in scikit-learn.
    """
    centres = np.array(centroids)
    iterations = np.zeros(len(centres), dtype=np.intp)
    moving = np.arange(len(centres))
    table = np.vstack([points.T, np.ones(len(points), dtype=points.dtype)])
    for _ in range(limit):
        own = weights[moving] if weights is not None and weights.ndim == 2 else weights
        before = centres[moving]
        centres[moving] = after = _means(table, before, own)
        iterations[moving] += 1
        moving = moving[np.einsum("rij,rij->r", after - before, after - before) > tolerance]
        if not moving.size:
            break
    return centres, iterations


def glide(points: Floats, weights: Floats, centroids: Floats, keep: int, *, limit: int = 120) -> tuple[Floats, Floats]:
    """Lloyd's iteration with momentum on a batch, for the search: centroids (r, k, d) → the best different runs.

    Each pass starts a little beyond the last means, farther the longer this has helped: it comes to rest in half the
    passes of Lloyd's iteration, and less often in a poor optimum. After 4, 8, 16, 32 and 64 passes the better half
    of the runs goes on, as long as there are more than `keep`. Returns at most `keep`, best first: inertia (r,), which
    may be a little too high, and means (r, k, d).
    """
    table = np.vstack([points.T, np.ones(len(points), dtype=points.dtype)])
    weighted = np.ascontiguousarray((table * weights).T)
    total = float(np.einsum("ij,ij->i", points, points) @ weights)
    means = centroids.astype(points.dtype)
    inertia, pace, calm = np.full(len(means), np.inf), np.zeros(len(means)), np.zeros(len(means))
    moving, ahead = np.arange(len(means)), means.copy()
    for turn in range(1, limit + 1):
        found, cost = _pulled(table, weighted, ahead[moving])
        cost = np.maximum(cost + total, 0)
        gain = inertia[moving] - cost
        pace[moving] = np.where(gain < 0, 0, pace[moving] + 1)
        calm[moving] = np.where(gain <= SAME * cost, calm[moving] + 1, 0)
        push = (pace[moving] / (pace[moving] + 3)).astype(found.dtype)[:, None, None]
        ahead[moving] = found + push * (found - means[moving])
        means[moving], inertia[moving] = found, cost
        moving = moving[calm[moving] < 3]
        if turn in CHECKS or not moving.size:
            order = differing(inertia, means)[: max(keep, len(means) // 2)]
            means, ahead, inertia, pace, calm = means[order], ahead[order], inertia[order], pace[order], calm[order]
            moving = np.flatnonzero(calm < 3)
        if not moving.size:
            break
    order = differing(inertia, means)[:keep]
    return inertia[order], means[order]


def differing(inertia: Floats, centres: Floats) -> Ints:
    """Runs with inertia (r,) and centres (r, k, d) → the different ones, best first."""
    order = np.argsort(inertia, kind="stable")
    cost, size = inertia[order], np.sqrt(np.square(centres[order]).sum(axis=2)).sum(axis=1)
    fresh = np.ones(len(order), dtype=bool)
    fresh[1:] = (cost[1:] > cost[:-1] * (1 + SAME)) | (np.abs(np.diff(size)) > 1e-3 * size[1:])
    return order[fresh]


def _pulled(table: Floats, weighted: Floats, centres: Floats) -> tuple[Floats, Floats]:
    """Table (d + 1, n) with a last row of ones, the same times weights (n, d + 1), centres (runs, k, d) → means, cost.

    The cost (runs,) is the inertia less the points' squared norms. A centre without points stays where it is.
    """
    runs, k, size = centres.shape
    scores = np.concatenate([-2 * centres, np.einsum("rij,rij->ri", centres, centres)[:, :, None]], axis=2)
    scores = scores.reshape(runs * k, -1)
    sums, cost = np.zeros((runs * k, size + 1), dtype=table.dtype), np.zeros(runs)
    for part in parts(table.shape[1], runs * k):
        distances = (scores @ table[:, part]).reshape(runs, k, -1)
        lowest = distances.min(axis=1)
        owned = distances == lowest[:, None]  # a tie counts for both: rare, and put right by what follows the search
        sums += owned.reshape(runs * k, -1).astype(table.dtype) @ weighted[part]
        cost += lowest @ weighted[part, -1]
    held = sums[:, -1:]
    return np.where(held > 0, sums[:, :-1] / np.where(held > 0, held, 1), centres.reshape(runs * k, -1)).reshape(
        centres.shape
    ), cost


def _means(table: Floats, centres: Floats, weights: Floats | None) -> Floats:
    """Table (d + 1, n) with a last row of ones, centres (runs, k, d) → the means of the points nearest to each."""
    runs, k, size = centres.shape
    sums = np.zeros((runs, k, size + 1), dtype=table.dtype)
    for part, owned in owners(table, centres):
        taken, block = owned, table[:, part]
        if weights is not None and weights.ndim == 2:
            taken = owned * weights[:, None, part]
        elif weights is not None:
            block = block * weights[part]
        sums += (taken.reshape(runs * k, -1) @ block.T).reshape(sums.shape)
    for run in np.flatnonzero((sums[:, :, -1] <= 0).any(axis=1)):
        own = np.ones(table.shape[1]) if weights is None else np.broadcast_to(weights, (runs, table.shape[1]))[run]
        _relocate(table, centres[run], sums[run], own)
    return sums[:, :, :-1] / sums[:, :, -1:]


def owners(table: Floats, centres: Floats) -> Iterator[tuple[slice, Floats]]:
    """Table (d + 1, n) with a last row of ones, centres (runs, k, d) → by parts of the points, 1 where a centre is the
    nearest and 0 elsewhere (runs, k, part).
    """
    runs, k, _ = centres.shape
    scores = np.concatenate([-2 * centres, np.einsum("rij,rij->ri", centres, centres)[:, :, None]], axis=2)
    for part in parts(table.shape[1], runs * k):
        distances = (scores.reshape(runs * k, -1) @ table[:, part]).reshape(runs, k, -1)
        owned = distances == distances.min(axis=1, keepdims=True)
        if np.count_nonzero(owned) != runs * distances.shape[2]:
            owned &= np.cumsum(owned, axis=1) == 1  # a tie: the lowest index keeps the point
        yield part, owned.astype(table.dtype)


def _relocate(table: Floats, centres: Floats, sums: Floats, weights: Floats) -> None:
    """Give each empty centre, in place, the point farthest from its own centre, taken out of that centre's sums."""
    labels, distances = assign(table[:-1].T, centres)
    distances[weights <= 0] = 0
    empty = np.flatnonzero(sums[:, -1] <= 0)
    farthest = np.argpartition(distances, -len(empty))[: -len(empty) - 1 : -1]
    for centre, point in zip(empty, farthest, strict=True):
        taken = table[:, point] * weights[point]
        if distances[point] > 0 and sums[labels[point], -1] > taken[-1]:
            sums[labels[point]] -= taken
            sums[centre] = taken
        else:
            sums[centre] = np.append(centres[centre], 1.0)  # nothing left to take: it stays where it is
