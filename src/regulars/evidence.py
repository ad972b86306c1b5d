"""What speaks for or against a number of groups: separation, stability, borders, and the elbow (which is only shown).

Points are (n, d) in one common unit; a labelling is (n,) integers from 0. Nothing here chooses; `choose.py` does.
"""

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np

from regulars.lloyd import Floats, Ints, distinct, draw, lloyd, nearest, seeding, spread
from regulars.search import Sketch, sketch

SAMPLE = 5_000  # points that silhouettes are computed on at most: the work grows with their square
BLOCK = 256  # rows of distances held at a time
RESAMPLES = 20
STARTS = 10  # fresh seedings of each refit, on the sketch
REFINED = 10  # passes over the resample itself, at most, from the best of them
TOGETHER = 4  # resamples refitted at a time, so that their distances stay in the processor's cache
NEAR = 1.25  # a point is near a border when its second nearest centroid is less than this times as far as its nearest


@dataclass(frozen=True, slots=True)
class Separation:
    """The mean silhouette (-1 to 1) of a labelling and its standard error."""

    silhouette: float
    error: float


@dataclass(frozen=True, slots=True)
class Population:
    """The different points (m, d) in order, which of them each point is (n,), their counts (m,), and their sketch."""

    rows: Floats
    members: Ints
    counts: Floats
    small: Sketch


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
    sizes = [int(labels.max()) + 1 for labels in labelings]
    member = np.concatenate(
        [labels[:, None] == np.arange(size) for labels, size in zip(labelings, sizes, strict=True)], axis=1
    )
    member = member.astype(np.float64)
    held = member.sum(axis=0)
    scores: list[Floats] = [np.zeros(len(points)) for _ in labelings]
    edges = np.concatenate([[0], np.cumsum(sizes)])
    norms = np.einsum("ij,ij->i", points, points)
    for start in range(0, len(points), BLOCK):
        part = slice(start, start + BLOCK)
        distances = (-2 * points[part]) @ points.T
        distances += norms[part, None]
        distances += norms
        np.maximum(distances, 0, out=distances)
        rows = np.arange(len(distances))
        distances[rows, start + rows] = 0
        sums = np.sqrt(distances, out=distances) @ member
        for index, labels in enumerate(labelings):
            group = slice(edges[index], edges[index + 1])
            scores[index][part] = _silhouette(sums[:, group], held[group], labels[part])
    return scores


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
    table = np.bincount(one * width + other, minlength=(int(one.max()) + 1) * width).reshape(-1, width)
    count, both = len(one), int((table * table).sum())
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


def stability(drawn_from: Population, labels: Ints, *, seed: int = 42, resamples: int = RESAMPLES) -> float:
    """How alike the groups come out when customers are drawn again: 1 the same each time, 0 by chance (Hennig 2007).

    Each resample draws as many points as there are, with replacement. A refit starts k-means afresh, from `STARTS`
    seedings on the sketch of the resample, never from the groups it is compared with; the best is refined on the
    resample itself, and labels all points. The mean adjusted Rand index between its labels and `labels` (n,) is
    returned. It does not depend on the order of the points.
    """
    # Single precision is far finer than what the drawing of customers changes, and a quarter quicker.
    rows, landmarks = drawn_from.rows.astype(np.float32), drawn_from.small.points.astype(np.float32)
    members, stands_for = drawn_from.members, drawn_from.small.members
    k, count = int(labels.max()) + 1, len(labels)
    drawn = np.random.default_rng(seed).multinomial(count, drawn_from.counts / count, size=resamples)
    draws = draw(np.random.RandomState(seed), resamples * STARTS, k).reshape(resamples, STARTS, -1)
    rest = 1e-4 * float(np.mean(np.var(rows, axis=0)))
    agreed = []
    for first in range(0, resamples, TOGETHER):
        part = slice(first, first + TOGETHER)
        weights = drawn[part].astype(np.float32)
        held = np.stack([np.bincount(stands_for, own, len(landmarks)) for own in weights]).astype(np.float32)
        rough = _refitted(landmarks, held, draws[part], k, rest)
        refits = lloyd(rows, rough, weights=weights, tolerance=rest, limit=REFINED)[0]
        agreed += [adjusted_rand(labels, nearest(rows, refit)[0][members]) for refit in refits]
    return float(np.mean(agreed))


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


def population(points: Floats) -> Population:
    """Points (n, d) → what resamples are drawn from, worked out once for every k."""
    rows, members, counts = distinct(points)
    return Population(rows, members, counts, sketch(rows, counts))
