"""The evidence against scikit-learn and against what is known of the points."""

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from sklearn.cluster import KMeans
from sklearn.metrics import adjusted_rand_score, silhouette_samples, silhouette_score
from threadpoolctl import threadpool_limits

from regulars.evidence import (
    adjusted_rand,
    border_share,
    elbow,
    elbows,
    population,
    refits,
    separations,
    silhouettes,
    spaced,
    stability,
)
from regulars.kmeans import kmeans, sweep
from regulars.lloyd import distinct


def steadiness(points: np.ndarray, labels: np.ndarray) -> float:
    drawn_from = population(points)
    return stability(drawn_from, refits(drawn_from, int(labels.max()) + 1), labels)


def blobs(k: int, count: int, apart: float, seed: int = 0) -> np.ndarray:
    """`count` points in the plane around k places on a circle of radius `apart`, in units of their own spread."""
    angles = 2 * np.pi * (np.arange(count) % k) / k
    circle = apart * np.column_stack([np.cos(angles), np.sin(angles)])
    return circle + np.random.default_rng(seed).normal(size=(count, 2))


def test_silhouettes_are_scikit_learns() -> None:
    points = blobs(4, 700, 3.0) + 1000
    labelings = [fit.labels for fit in sweep(points, range(2, 7))]
    for ours, labels in zip(silhouettes(points, labelings), labelings, strict=True):
        assert ours == pytest.approx(silhouette_samples(points, labels), abs=1e-9)
    for ours, labels in zip(separations(points, labelings), labelings, strict=True):
        assert ours.silhouette == pytest.approx(silhouette_score(points, labels), abs=1e-9)
        assert ours.error == pytest.approx(silhouette_samples(points, labels).std(ddof=1) / np.sqrt(700), rel=1e-6)


def test_someone_alone_in_a_group_has_no_silhouette() -> None:
    points, labels = np.array([[0.0], [1.0], [9.0]]), np.array([0, 0, 1])
    assert silhouettes(points, [labels])[0] == pytest.approx(silhouette_samples(points, labels))
    assert silhouettes(points, [labels])[0][2] == 0


def test_one_group_or_equal_points_have_no_silhouette() -> None:
    same = np.zeros((4, 2))
    assert silhouettes(same, [np.zeros(4, dtype=np.intp), np.array([0, 0, 1, 1])]) == [
        pytest.approx(np.zeros(4)),
        pytest.approx(np.zeros(4)),
    ]


def test_many_points_are_judged_by_an_even_subset() -> None:
    assert spaced(4).tolist() == [0, 1, 2, 3]
    assert spaced(10, 4).tolist() == [0, 2, 5, 7]
    points = blobs(3, 6000, 4.0)
    labels = kmeans(points, 3).labels
    rows = spaced(6000)
    assert len(rows) == 5000
    ours = separations(points, [labels])[0]
    assert ours.silhouette == pytest.approx(silhouette_score(points[rows], labels[rows]), abs=1e-9)


@given(st.lists(st.tuples(st.integers(0, 4), st.integers(0, 3)), min_size=1, max_size=60))
@settings(max_examples=100)
def test_adjusted_rand_is_scikit_learns(pairs: list[tuple[int, int]]) -> None:
    one, other = np.array(pairs).T
    assert adjusted_rand(one, other) == pytest.approx(adjusted_rand_score(one, other), abs=1e-12)
    assert adjusted_rand(other, one) == pytest.approx(adjusted_rand(one, other), abs=1e-12)
    assert adjusted_rand(4 - one, other) == pytest.approx(adjusted_rand(one, other), abs=1e-12)
    assert adjusted_rand(one, one) == 1


def test_real_groups_come_back_and_made_up_ones_do_not() -> None:
    apart, alike = blobs(4, 900, 8.0), blobs(1, 900, 0.0)
    assert steadiness(apart, kmeans(apart, 4).labels) > 0.99
    assert steadiness(alike, kmeans(alike, 5).labels) < 0.8


def test_stability_is_that_of_a_whole_bootstrap_with_scikit_learn(rfm: np.ndarray) -> None:
    """Refits start on a sketch, to be quick; on the same resamples of real customers that changes little."""
    drawn_from, (rows, _, counts) = population(rfm), distinct(rfm)
    drawn = np.random.default_rng(42).multinomial(len(rfm), counts / len(rfm), size=20)
    for fit in sweep(rfm, range(2, 7))[1:]:
        whole = []
        with threadpool_limits(1):
            for seed, weights in enumerate(drawn):
                refit = KMeans(len(fit.centroids), n_init=10, random_state=seed)
                refit.fit(rows, sample_weight=weights)
                whole.append(adjusted_rand_score(fit.labels, refit.predict(rfm)))
        assert stability(drawn_from, refits(drawn_from, len(fit.centroids)), fit.labels) == pytest.approx(
            np.mean(whole), abs=0.05
        )


def test_refits_start_afresh() -> None:
    """Labels that no k-means would find agree with no refit: a refit that started from them could not tell."""
    points = blobs(3, 600, 6.0)
    assert steadiness(points, np.random.default_rng(0).integers(0, 3, 600)) < 0.05


def test_stability_is_the_same_each_time_and_for_any_order_of_rows() -> None:
    points = blobs(3, 500, 2.0)
    labels = kmeans(points, 3).labels
    order = np.random.default_rng(0).permutation(500)
    once = steadiness(points, labels)
    assert once == steadiness(points, labels)
    assert once == pytest.approx(steadiness(points[order], labels[order]), abs=1e-9)


def test_the_elbow_of_a_bent_line_is_the_bend() -> None:
    assert elbow(range(1, 11), [100, 70, 40, 10, 9, 8, 7, 6, 5, 4]) == 4


@pytest.mark.parametrize("inertias", [[5, 4, 3, 2, 1], [4, 4, 4, 4], [0, 0, 0], [3, 1]])
def test_no_bend_has_no_elbow(inertias: list[float]) -> None:
    assert elbow(range(1, len(inertias) + 1), inertias) is None


def test_an_elbow_moves_with_the_search_range_where_there_are_no_groups_at_all() -> None:
    found = dict(elbows(range(1, 41), [1 / k for k in range(1, 41)]))
    assert list(found) == list(range(4, 41))
    assert found[10] == 3
    assert found[20] == 4
    assert found[40] == 6


def test_border_share() -> None:
    centroids = np.array([[0.0], [9.0]])
    assert border_share(np.array([[0.0], [4.0], [4.1], [4.9], [9.0]]), centroids) == pytest.approx(0.4)
    assert border_share(np.array([[0.0], [1.0]]), centroids[:1]) == 0
