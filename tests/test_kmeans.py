"""The kernel against scikit-learn, on real and simulated points, and on points that no one should have to group."""

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from hypothesis.extra.numpy import arrays
from sklearn.cluster import KMeans
from sklearn.cluster import kmeans_plusplus as scikit_seeding
from threadpoolctl import threadpool_limits

from regulars.errors import DataError, UsageError
from regulars.kmeans import kmeans, sweep
from regulars.lloyd import assign, distinct, draw, glide, lloyd, nearest, seeding
from regulars.search import sketch

CLASSIC = {  # what the well-known notebook recipe prints for k = 1..10
    1: 13116.0,
    2: 8923.638,
    3: 7064.294,
    4: 5536.201,
    5: 4403.446,
    6: 3521.317,
    7: 2870.3,
    8: 2448.221,
    9: 2125.763,
    10: 1870.456,
}

BEST_OF_SCIKIT_LEARN = {  # the lowest inertia of 25 seeds, each with n_init=10, for k = 1..10 (scikit-learn 1.9.1)
    "classic": [
        13116.0,
        8923.638192,
        7059.502249,
        5535.192191,
        4403.413956,
        3521.305286,
        2870.299741,
        2448.206318,
        2125.40293,
        1870.196202,
    ],
    "rfm": [
        13014.0,
        6474.134981,
        4856.323564,
        3924.450781,
        3268.008997,
        2840.187569,
        2533.030838,
        2325.519494,
        2144.822131,
        1988.678603,
    ],
}


def blobs(k: int, d: int, count: int, apart: float, seed: int = 0) -> np.ndarray:
    generator = np.random.default_rng(seed)
    return generator.normal(size=(count, d)) + apart * generator.normal(size=(k, d))[np.arange(count) % k]


def scikit(points: np.ndarray, k: int, seed: int = 42) -> KMeans:
    return KMeans(k, random_state=seed, n_init=10, algorithm="lloyd").fit(points)


def test_the_classic_recipe_comes_out_number_for_number(classic: np.ndarray) -> None:
    fits = dict(zip(CLASSIC, sweep(classic, CLASSIC, polish=False), strict=True))
    assert {k: round(fit.inertia, 3) for k, fit in fits.items()} == CLASSIC
    assert sorted(np.bincount(fits[4].labels), reverse=True) == [4093, 169, 104, 6]


@pytest.mark.parametrize("k", [1, 2, 4, 7])
@pytest.mark.parametrize("seed", [0, 42])
@pytest.mark.parametrize("shape", [(5, 3, 700, 3.0), (3, 6, 300, 0.5), (9, 2, 400, 5.0)])
def test_unpolished_is_scikit_learn(shape: tuple[int, int, int, float], seed: int, k: int) -> None:
    points = blobs(*shape)
    ours, theirs = kmeans(points, k, seed=seed, polish=False), scikit(points, k, seed)
    assert ours.inertia == pytest.approx(theirs.inertia_, rel=1e-12)
    assert ours.centroids == pytest.approx(theirs.cluster_centers_, abs=1e-12)
    assert (ours.labels == theirs.labels_).all()
    assert ours.iterations == theirs.n_iter_


def test_seeding_draws_what_scikit_learn_draws() -> None:
    points = blobs(6, 3, 500, 3.0)
    generator = np.random.RandomState(5)
    theirs = np.array([scikit_seeding(points, 6, random_state=generator)[0] for _ in range(4)])
    assert (seeding(points, 6, draw(np.random.RandomState(5), 4, 6)) == theirs).all()


def test_an_empty_centre_moves_to_the_farthest_point() -> None:
    points = blobs(3, 2, 90, 6.0)
    start = np.array([points[0], points[1], [900.0, 900.0]])
    ours, _ = lloyd(points, start[None])
    theirs = KMeans(3, init=start, n_init=1, tol=0).fit(points)
    assert assign(points, ours[0])[1].sum() == pytest.approx(theirs.inertia_, rel=1e-12)


def test_weights_count_as_copies() -> None:
    points, copies = blobs(4, 2, 60, 3.0), np.random.default_rng(1).integers(1, 5, size=60)
    start = points[None, :4]
    weighted, _ = lloyd(points, start, weights=copies.astype(float))
    own, _ = lloyd(points, np.repeat(start, 2, axis=0), weights=np.array([copies, np.ones(60)], dtype=float))
    copied, _ = lloyd(np.repeat(points, copies, axis=0), start)
    assert weighted == pytest.approx(copied)
    assert own[:1] == pytest.approx(copied)
    assert own[1:] == pytest.approx(lloyd(points, start)[0])


def test_momentum_takes_fewer_passes_to_a_like_inertia() -> None:
    points = np.random.default_rng(0).normal(size=(3000, 6))
    seeds = seeding(points, 4, draw(np.random.RandomState(0), 8, 4))
    plain = [
        np.square(points[:, None] - run).sum(axis=2).min(axis=1).sum() for run in lloyd(points, seeds, limit=30)[0]
    ]
    inertia, centres = glide(points, np.ones(3000), seeds, 8, limit=30)
    assert (np.diff(inertia) >= 0).all()
    assert inertia.mean() < np.mean(plain)
    for cost, run in zip(inertia, centres, strict=True):
        assert assign(points, run)[1].sum() == pytest.approx(cost, rel=1e-3)


def test_copies_of_one_run_are_held_once() -> None:
    points = blobs(4, 2, 200, 9.0)
    seeds = np.repeat(points[None, :4], 5, axis=0)
    assert len(glide(points, np.ones(200), seeds, 5)[0]) == 1


@pytest.mark.parametrize("name", ["classic", "rfm"])
def test_polished_is_at_or_below_the_best_of_many_scikit_learns(name: str, request: pytest.FixtureRequest) -> None:
    points = request.getfixturevalue(name)
    for k, (ours, theirs) in enumerate(zip(sweep(points, range(1, 11)), BEST_OF_SCIKIT_LEARN[name], strict=True), 1):
        assert ours.inertia <= theirs * (1 + 1e-9), f"k = {k}"
        assert ours.inertia == pytest.approx(assign(points, ours.centroids)[1].sum(), rel=1e-12)


@pytest.mark.parametrize("shape", [(5, 3, 900, 3.0), (8, 6, 500, 1.0), (12, 2, 600, 8.0)])
def test_polished_is_at_or_below_scikit_learn_on_simulated_points(shape: tuple[int, int, int, float]) -> None:
    points = blobs(*shape)
    for k, ours in enumerate(sweep(points, range(1, 11)), start=1):
        assert ours.inertia <= scikit(points, k).inertia_ * (1 + 1e-9), f"k = {k}"


def generated(kind: str, count: int, d: int, seed: int = 0) -> np.ndarray:
    """Points of a kind, most of them without groups: there the optima lie close together and are hardest to find."""
    generator = np.random.default_rng([seed, count, d])
    shape = (count, d)
    match kind:
        case "normal":
            return generator.normal(size=shape)
        case "correlated":
            mixed = generator.normal(size=(d, d))
            return generator.normal(size=shape) @ mixed
        case "cube":
            return generator.uniform(size=shape)
        case "log-normal":
            return np.exp(generator.normal(size=shape))
        case "heavy tails":
            return generator.standard_t(3, size=shape)
        case "ties":
            return generator.integers(0, 10, size=shape).astype(float)
        case "counts":
            return generator.poisson(2, size=shape).astype(float)
        case _:
            return generator.normal(size=shape) + 1.5 * generator.normal(size=(7, d))[np.arange(count) % 7]


KINDS = ["normal", "correlated", "cube", "log-normal", "heavy tails", "ties", "counts", "loose groups"]


@pytest.mark.slow
@pytest.mark.parametrize("kind", KINDS)
@pytest.mark.parametrize("shape", [(50, 2), (50, 12), (500, 3), (500, 6), (4338, 3)])
def test_polished_is_at_or_below_scikit_learn_where_there_may_be_no_groups(shape: tuple[int, int], kind: str) -> None:
    points = generated(kind, *shape)
    with threadpool_limits(1):
        fits = sweep(points, range(1, 11))
        for k, ours in enumerate(fits, start=1):
            theirs = min(scikit(points, k, seed).inertia_ for seed in ((0, 42) if len(points) < 1000 else (42,)))
            assert ours.inertia <= theirs * (1 + 1e-9), f"k = {k}"


@pytest.mark.slow
def test_polished_is_at_or_below_scikit_learn_on_many_points_without_groups() -> None:
    points = generated("normal", 50_000, 6)
    with threadpool_limits(1):
        for k, ours in zip((6, 7), sweep(points, (6, 7)), strict=True):
            assert ours.inertia <= scikit(points, k).inertia_ * (1 + 1e-9), f"k = {k}"


def test_points_far_apart_and_close_together_are_told_apart() -> None:
    """Single precision, in which most of the search runs, would not tell the points of one place from each other."""
    points = np.concatenate([1e6 + blobs(3, 2, 300, 30.0), blobs(3, 2, 300, 30.0, seed=1) - 1e6])
    for k, ours in enumerate(sweep(points, range(1, 8)), start=1):
        assert ours.inertia <= scikit(points, k).inertia_ * (1 + 1e-9), f"k = {k}"


@pytest.mark.parametrize("k", [2, 4, 7])
def test_one_k_alone_is_as_good(rfm: np.ndarray, k: int) -> None:
    assert kmeans(rfm, k).inertia <= scikit(rfm, k).inertia_ * (1 + 1e-9)


def test_the_order_of_the_rows_changes_nothing(rfm: np.ndarray) -> None:
    order = np.random.default_rng(3).permutation(len(rfm))
    one, other = kmeans(rfm, 4), kmeans(rfm[order], 4)
    assert (one.centroids == other.centroids).all()
    assert (one.labels[order] == other.labels).all()
    assert one.inertia == other.inertia


tables = arrays(
    np.float64,
    st.tuples(st.integers(1, 16), st.integers(1, 3)),
    elements=st.one_of(st.integers(-3, 3).map(float), st.floats(-1e6, 1e6), st.sampled_from([0.0, 1e-170, 1e130])),
)


@given(tables, st.integers(1, 12), st.booleans())
@settings(max_examples=40)
def test_any_table_of_numbers_is_grouped(points: np.ndarray, k: int, polish: bool) -> None:
    k = min(k, len(points))
    fit = kmeans(points, k, polish=polish)
    places, members, _ = distinct(points)
    assert np.isfinite(fit.centroids).all()
    assert 0 <= fit.inertia < np.inf
    assert 1 <= len(fit.centroids) <= min(k, len(places))
    assert fit.labels.min() >= 0
    assert fit.labels.max() < len(fit.centroids)
    for place in range(len(places)):
        assert len(set(fit.labels[members == place])) == 1, "equal points have equal labels"
    again = kmeans(points, k, polish=polish)
    assert (again.labels == fit.labels).all()
    assert again.inertia == fit.inertia


small_tables = arrays(
    np.float64, st.tuples(st.integers(8, 40), st.integers(1, 2)), elements=st.integers(-9, 9).map(float)
)


@given(small_tables, st.integers(2, 5), st.randoms(use_true_random=False))
@settings(max_examples=20)
def test_ties_and_copies_are_no_worse_than_scikit_learn(points: np.ndarray, k: int, random) -> None:
    if len(distinct(points)[0]) <= k:
        assert kmeans(points, k).inertia == 0
        return
    ours = kmeans(points, k)
    assert ours.inertia <= scikit(points, k, seed=7).inertia_ * (1 + 1e-9)
    order = random.sample(range(len(points)), len(points))
    assert (kmeans(points[order], k).labels == ours.labels[order]).all()


def test_fewer_places_than_groups_give_one_group_for_each() -> None:
    fit = kmeans([[1.0, 2.0]] * 5 + [[3.0, 4.0]] * 2, 4)
    assert fit.centroids.tolist() == [[1, 2], [3, 4]]
    assert fit.labels.tolist() == [0] * 5 + [1] * 2
    assert fit.inertia == 0


@pytest.mark.parametrize("bad", [np.nan, np.inf, -np.inf, 1e200])
def test_what_is_no_number_is_refused_with_the_count_of_rows(bad: float) -> None:
    with pytest.raises(DataError, match=r"^2 of 6 rows hold a value"):
        kmeans([[0, 1], [bad, bad], [2, 3], [4, bad], [5, 6], [7, 8]], 2)


@pytest.mark.parametrize("empty", [np.empty((0, 3)), np.empty((3, 0)), np.empty(0)])
def test_nothing_is_refused(empty: np.ndarray) -> None:
    with pytest.raises(DataError, match="nothing to group"):
        kmeans(empty, 1)


def test_a_k_that_cannot_be_is_refused() -> None:
    with pytest.raises(DataError, match="4 groups were asked of 3 customers"):
        kmeans([[1.0], [2.0], [3.0]], 4)
    with pytest.raises(UsageError, match="0 groups cannot be made"):
        kmeans([[1.0]], 0)


def test_ties_go_to_the_lowest_index() -> None:
    labels, distances = assign([[0.0], [1.0], [3.0]], [[-1.0], [1.0], [1.0]])
    assert labels.tolist() == [0, 1, 1]
    assert distances.tolist() == [1, 0, 4]


def test_a_sketch_stands_for_all_points() -> None:
    points = blobs(4, 3, 20_000, 3.0)
    rows, members, counts = distinct(points)
    small = sketch(rows, counts)
    assert 200 < len(small.points) <= 400
    assert small.weights.sum() == len(points)
    assert small.weights @ small.points == pytest.approx(points.sum(axis=0))
    within = np.square(rows - small.points[small.members]).sum()
    assert within < 0.05 * np.square(points - points.mean(axis=0)).sum()
    assert (nearest(rows, small.points)[0] == assign(rows, small.points)[0]).all()
    assert members.max() == len(rows) - 1
