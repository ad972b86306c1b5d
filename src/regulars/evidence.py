"""What speaks for or against a number of groups: separation, stability, borders, and the elbow (which is only shown).

Points are (n, d) in one common unit; a labelling is (n,) integers from 0. Nothing here chooses; `choose.py` does.
"""

import os
from collections.abc import Sequence
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass

import numpy as np

from regulars.lloyd import Floats, Ints, distinct, draw, lloyd, owners, seeding, spread
from regulars.search import sketch

SAMPLE = 5_000  # points that silhouettes are computed on at most: the work grows with their square
BLOCK = 256  # rows of distances held at a time
RESAMPLES = 20
STARTS = 10  # fresh seedings of each refit, on the sketch
REFINED = 10  # passes over the resample itself, at most, from the best of them
TOGETHER = 10  # resamples refitted at a time: their distances fill a block of `lloyd`, and no more memory
NEAR = 1.25  # a point is near a border when its second nearest centroid is less than this times as far as its nearest


@dataclass(frozen=True, slots=True)
class Separation:
    """The mean silhouette (-1 to 1) of a labelling and its standard error."""

    silhouette: float
    error: float


@dataclass(frozen=True, slots=True)
class Population:
    """What refits are made of: the different points, their resamples, and the sketch of each, in single precision.

    That is far finer than what the drawing of customers changes, and a quarter quicker.
    """

    rows: Floats  # (m, d), in order
    members: Ints  # (n,): which of them each point is
    counts: Floats  # (m,)
    drawn: Floats  # (resamples, m): how often each resample holds each of them
    landmarks: Floats  # (l, d): the points of the sketch
    held: Floats  # (resamples, l): how many points of each resample they stand for


def spaced(count: int, limit: int = SAMPLE) -> Ints:
    """At most `limit` of `count` row numbers, evenly spaced."""
    size = min(count, limit)
    return (np.arange(size) * count) // size


def separations(points: Floats, labelings: Sequence[Ints]) -> list[Separation]:
    """Points (n, d), labellings of (n,) each → mean silhouette and standard error of each.

    Beyond `SAMPLE` points an evenly spaced subset stands for all, as with scikit-learn's `sample_size`.
    """
    rows = spaced(len(points))
    found = []
    for values in silhouettes(points[rows], [labels[rows] for labels in labelings]):
        error = values.std(ddof=1) / np.sqrt(len(values)) if len(values) > 1 else 0.0
        found.append(Separation(float(values.mean()), float(error)))
    return found


def silhouettes(points: Floats, labelings: Sequence[Ints]) -> list[Floats]:
    """Points (n, d), labellings of (n,) each → the silhouette of every point, (n,) per labelling (Rousseeuw 1987).

    The distances are computed once for all labellings. A point alone in its group, or with no other group, scores 0.
    """
    if not labelings:
        return []
    sizes = [int(labels.max()) + 1 for labels in labelings]
    member = np.concatenate(
        [labels[:, None] == np.arange(size) for labels, size in zip(labelings, sizes, strict=True)], axis=1
    )
    member = member.astype(np.float64)
    held = member.sum(axis=0)
    scores: list[Floats] = []
    edges = np.concatenate([[0], np.cumsum(sizes)])
    sums = _distance_sums(points - points.mean(axis=0), member)
    for index, labels in enumerate(labelings):
        group = slice(edges[index], edges[index + 1])
        scores.append(_silhouette(sums[:, group], held[group], labels))
    return scores


def _distance_sums(points: Floats, member: Floats) -> Floats:
    """Centred points (n, d), who is in which group (n, g) → each point's distances to all of a group, summed (n, g).

    Each distance is worked out once, for both of its points.
    """
    norms, ones = np.einsum("ij,ij->i", points, points)[:, None], np.ones((len(points), 1))
    one, other = np.hstack([-2 * points, norms, ones]), np.hstack([points, ones, norms]).T
    sums = np.zeros(member.shape)

    @np.errstate(invalid="ignore")  # a thread has settings of its own; see `alone`
    def between(rows: slice) -> tuple[Floats, Floats]:
        distances = one[rows] @ other[:, rows.start :]
        np.sqrt(np.maximum(distances, 0, out=distances), out=distances)
        np.fill_diagonal(distances, 0)
        return distances @ member[rows.start :], distances[:, BLOCK:].T @ member[rows]

    blocks = [slice(start, start + BLOCK) for start in range(0, len(points), BLOCK)]
    with ThreadPoolExecutor(os.cpu_count()) as threads:
        for rows, (own, later) in zip(blocks, threads.map(between, blocks), strict=True):
            sums[rows] += own
            sums[rows.stop :] += later
    return sums


def _silhouette(sums: Floats, held: Floats, labels: Ints) -> Floats:
    """Sums of distances to each group (n, k), group sizes (k,), own group (n,) → (b - a) / max(a, b), (n,)."""
    rows = np.arange(len(labels))
    own = sums[rows, labels] / np.maximum(held[labels] - 1, 1)
    others = np.where(held > 0, sums / np.maximum(held, 1), np.inf)
    others[rows, labels] = np.inf
    other = others.min(axis=1)
    largest = np.maximum(own, other)
    defined = (held[labels] > 1) & np.isfinite(other) & (largest > 0)
    return np.where(defined, (np.where(defined, other, 0) - own) / np.where(defined, largest, 1), 0.0)


def adjusted_rand(one: Ints, other: Ints) -> float:
    """Two labellings (n,) → how far they agree on who belongs together: 1 the same, about 0 by chance.

    Hubert & Arabie 1985, by counts of pairs as in scikit-learn.
    """
    width = int(other.max()) + 1
    return _agreement(np.bincount(one * width + other, minlength=(int(one.max()) + 1) * width).reshape(-1, width))


def _agreement(table: Ints) -> float:
    """How many points each pair of groups shares → the adjusted Rand index."""
    count, both = int(table.sum()), int((table * table).sum())
    rows, columns = int((table.sum(axis=1) ** 2).sum()), int((table.sum(axis=0) ** 2).sum())
    together, one_only, other_only = both - count, rows - both, columns - both
    apart = count * count - one_only - other_only - both
    if one_only == 0 and other_only == 0:
        return 1.0
    return (
        2.0
        * (together * apart - one_only * other_only)
        / ((together + one_only) * (one_only + apart) + (together + other_only) * (other_only + apart))
    )


def population(points: Floats, *, seed: int = 42, resamples: int = RESAMPLES) -> Population:
    """Points (n, d) → what every k is refitted on. Each resample draws as many points, with replacement."""
    rows, members, counts = distinct(points)
    small = sketch(rows, counts)
    drawn = np.random.default_rng(seed).multinomial(len(points), counts / len(points), size=resamples)
    held = np.stack([np.bincount(small.members, own, len(small.points)) for own in drawn])
    single = [each.astype(np.float32) for each in (rows, drawn, small.points, held)]
    return Population(single[0], members, counts, *single[1:])


def refits(drawn_from: Population, k: int, *, seed: int = 42) -> Floats:
    """k-means afresh on each resample → centroids (resamples, k, d).

    Each starts from `STARTS` seedings on the sketch of the resample, never from the groups it is to be compared with;
    the best is refined on the resample itself.
    """
    rows, drawn, held = drawn_from.rows, drawn_from.drawn, drawn_from.held
    draws = draw(np.random.RandomState(seed), len(drawn) * STARTS, k).reshape(len(drawn), STARTS, -1)
    rest = 1e-4 * float(np.mean(np.var(rows, axis=0)))
    found = []
    for first in range(0, len(drawn), TOGETHER):
        part = slice(first, first + TOGETHER)
        rough = _refitted(drawn_from.landmarks, held[part], draws[part], k, rest)
        found.append(lloyd(rows, rough, weights=drawn[part], tolerance=rest, limit=REFINED)[0])
    return np.concatenate(found)


def stability(drawn_from: Population, refitted: Floats, labels: Ints) -> float:
    """How alike the groups come out when customers are drawn again: 1 the same each time, 0 by chance (Hennig 2007).

    The mean adjusted Rand index between `labels` (n,) and those that each of the `refits` gives to all points. It does
    not depend on the order of the points.
    """
    runs, k, _ = refitted.shape
    groups = int(labels.max()) + 1
    member = np.bincount(groups * drawn_from.members + labels, minlength=groups * len(drawn_from.rows))
    member = member.reshape(-1, groups).astype(np.float32)
    table = np.zeros((runs * k, groups))
    for part, owned in owners(np.vstack([drawn_from.rows.T, np.ones_like(drawn_from.rows[:, 0])]), refitted):
        table += owned.reshape(runs * k, -1) @ member[part]
    return float(np.mean([_agreement(each) for each in np.rint(table).astype(np.intp).reshape(runs, k, groups)]))


def _refitted(points: Floats, weights: Floats, draws: Floats, k: int, rest: float) -> Floats:
    """Points (m, d), weights (r, m), draws (r, starts, …) → k-means centroids of each resample (r, k, d)."""
    resamples, starts = draws.shape[:2]
    every = np.repeat(weights, starts, axis=0)
    runs = lloyd(points, seeding(points, k, draws.reshape(resamples * starts, -1), every), weights=every, limit=4)[0]
    promise = spread(points, every, runs).reshape(resamples, starts).argsort(axis=1, kind="stable")[:, :2]
    chosen = (promise + starts * np.arange(resamples)[:, None]).ravel()
    runs = lloyd(points, runs[chosen], weights=every[chosen], tolerance=rest)[0]
    better = spread(points, every[chosen], runs).reshape(resamples, 2).argmin(axis=1)
    refits: Floats = runs[2 * np.arange(resamples) + better]
    return refits


def elbow(ks: Sequence[int], inertias: Sequence[float]) -> int | None:
    """Kneedle on a falling convex curve (Satopää et al. 2011, sensitivity 1) → its elbow, or None where it has none.

    The curve 1/k, which has no groups in it at all, has an elbow for kneedle at about the square root of the last k.
    """
    if len(ks) < 3 or not inertias[0] > min(inertias):
        return None
    x = (np.asarray(ks, dtype=np.float64) - ks[0]) / (ks[-1] - ks[0])
    y = np.asarray(inertias, dtype=np.float64)
    gap = 1 - (y - y.min()) / (y.max() - y.min()) - x
    threshold, peak = None, 0
    for index in range(1, len(gap) - 1):
        if gap[index] > gap[index - 1] and gap[index] >= gap[index + 1]:
            threshold, peak = gap[index] - float(np.diff(x).mean()), index
        if threshold is not None and gap[index + 1] < threshold:
            return int(ks[peak])
    return None


def elbows(ks: Sequence[int], inertias: Sequence[float], first: int = 4) -> list[tuple[int, int | None]]:
    """The elbow that kneedle names when the sweep ends at each k from `first` on: (last k, elbow)."""
    return [(last, elbow(ks[: index + 1], inertias[: index + 1])) for index, last in enumerate(ks) if last >= first]


def border_share(points: Floats, centroids: Floats) -> float:
    """The share of points (n, d) whose second nearest centroid is less than 1.25 times as far away as the nearest."""
    if len(centroids) < 2:
        return 0.0
    squared = np.stack([((points - centre) ** 2).sum(axis=1) for centre in centroids])
    first, second = np.partition(squared, 1, axis=0)[:2]
    return float(np.mean(second < NEAR**2 * first))
