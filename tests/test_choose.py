"""How k is chosen: known groups are found, lopsided ones refused, and the sentence says why in plain words."""

import json
from pathlib import Path

import duckdb
import numpy as np
import pytest
from threadpoolctl import threadpool_info, threadpool_limits

from regulars.choose import Evidence, Floor, best, choose, steadiest
from regulars.errors import DataError, UsageError

KEYS = ["k", "chosen_by", "sentence", "warnings", "border_share", "sweep", "elbows", "floor", "sample", "seed"]
ENTRY = [
    "k",
    "inertia",
    "silhouette",
    "silhouette_error",
    "smallest_share",
    "smallest_size",
    "largest_share",
    "stability",
    "eligible",
    "refused",
]


def blobs(*sizes: int, apart: float = 9.0) -> np.ndarray:
    """Groups of these sizes at places on a circle of radius `apart`, in units of their own spread."""
    places = np.repeat(np.arange(len(sizes)), sizes) * 2 * np.pi / len(sizes)
    circle = apart * np.column_stack([np.cos(places), np.sin(places)])
    return circle + np.random.default_rng(0).normal(size=circle.shape)


def evidence(k: int, silhouette: float, error: float = 0.01, **changes: object) -> Evidence:
    known = {"smallest_share": 0.1, "smallest_size": 100, "largest_share": 0.5, "stability": 0.9, "eligible": True}
    return Evidence(
        **{
            "k": k,
            "inertia": 1.0,
            "silhouette": silhouette,
            "silhouette_error": error,
            "refused": (),
            **known,
            **changes,
        }
    )


@pytest.mark.parametrize("k", [3, 4, 5])
def test_groups_that_are_there_are_found(k: int) -> None:
    choice, fit = choose(blobs(*[150] * k))
    assert (choice.k, choice.chosen_by, choice.warnings) == (k, "evidence", ())
    assert sorted(np.bincount(fit.labels)) == [150] * k
    assert choice.sentence.startswith(f"{k} groups: {k + 1} ")
    assert f" {k - 1} " in choice.sentence
    assert choice.border_share < 0.02


def test_products_of_matrices_have_one_thread_meanwhile() -> None:
    def threads() -> set[int]:
        return {pool["num_threads"] for pool in threadpool_info() if pool["user_api"] == "blas"}

    seen: list[set[int]] = []
    with threadpool_limits(limits=2, user_api="blas"):
        choose(blobs(50, 50, 50), progress=lambda _: seen.append(threads()))
        assert threads() == {2}
    assert seen
    assert all(each == {1} for each in seen)


def test_nearly_everyone_in_one_group_is_refused_however_clear_it_looks() -> None:
    points = np.concatenate([blobs(990), [[80.0, 80.0]] * 5, [[-80.0, 60.0]] * 5])
    choice, _ = choose(points, k_max=6)
    three = choice.sweep[2]
    assert three.silhouette > 0.9
    assert three.refused[:2] == (
        "would put 99\u00a0% of the customers in one group",
        "would leave a group of only 5 customers",
    )
    assert not any(each.eligible for each in choice.sweep if each.largest_share > 0.8)
    assert choice.chosen_by == "fallback"
    assert choice.sweep[choice.k - 1].largest_share <= 0.8
    assert "No number of groups meets every rule" in choice.sentence


def test_two_groups_are_never_chosen_by_the_evidence() -> None:
    choice, _ = choose(blobs(200, 200))
    assert choice.sweep[1].silhouette == max(each.silhouette for each in choice.sweep[1:])
    assert choice.sweep[1].refused == ("would only tell good customers from bad",)
    assert choice.k == 2
    assert choice.chosen_by == "fallback"


def test_the_best_silhouette_wins_and_the_larger_k_within_one_standard_error() -> None:
    assert best([evidence(3, 0.40), evidence(4, 0.395), evidence(5, 0.38)]) == 4
    assert best([evidence(3, 0.40, eligible=False), evidence(4, 0.30), evidence(5, 0.35)]) == 5
    assert best([evidence(3, 0.40), evidence(4, 0.389)]) == 3
    assert best([evidence(3, 0.4, eligible=False)]) is None


def test_the_fallback_breaks_the_lightest_rules() -> None:
    lopsided = evidence(3, 0.9, largest_share=0.95, stability=1.0)
    tiny = evidence(4, 0.4, smallest_size=3, stability=0.95)
    shaky, shakier = evidence(5, 0.3, stability=0.7), evidence(6, 0.5, stability=0.6)
    assert steadiest([lopsided, tiny, shaky, shakier], Floor(), 1000) == 5
    assert steadiest([lopsided, tiny], Floor(), 1000) == 4
    assert steadiest([lopsided], Floor(), 1000) == 3


def test_where_every_k_leaves_a_group_too_small_the_nearest_to_the_floor_is_taken() -> None:
    halves = evidence(2, 0.4, smallest_size=20, stability=0.95)
    thirds = evidence(3, 0.5, smallest_size=12, stability=1.0)
    eighths = evidence(8, 1.0, smallest_size=5, stability=1.0)
    assert steadiest([halves, thirds, eighths], Floor(), 40) == 2
    nearly = evidence(4, 0.5, smallest_size=16, stability=1.0)
    assert steadiest([halves, nearly, eighths], Floor(), 40) == 4


def test_a_k_asked_for_is_used_and_the_evidence_still_shown() -> None:
    choice, fit = choose(blobs(150, 150, 150, 150), k=6)
    assert (choice.k, choice.chosen_by, len(fit.centroids)) == (6, "override", 6)
    assert choice.sentence.startswith("6 groups, as asked for; the evidence would have chosen 4: ")
    assert len(choice.sweep) == 10
    agreed, _ = choose(blobs(150, 150, 150, 150), k=4)
    assert agreed.sentence.startswith("4 groups, as asked for; the evidence agrees: ")


def test_a_k_beyond_the_sweep_is_added_to_it() -> None:
    choice, _ = choose(blobs(100, 100, 100), k=7, k_max=4)
    assert [each.k for each in choice.sweep] == [1, 2, 3, 4, 7]
    assert [last for last, _ in choice.elbows] == [4]


def test_a_k_that_breaks_a_rule_brings_warnings() -> None:
    points = np.concatenate([blobs(940), [[80.0, 80.0]] * 60])
    choice, _ = choose(points, k=2, k_max=4)
    assert "One group holds 94\u00a0% of the customers." in choice.warnings


@pytest.mark.parametrize(("points", "k"), [([[1.0, 2.0]] * 9, 1), ([[5.0]], 1), ([[1.0]] * 50 + [[2.0]] * 50, 2)])
def test_too_few_different_customers_to_compare(points: list[list[float]], k: int) -> None:
    choice, fit = choose(points)
    assert (choice.k, choice.chosen_by, fit.inertia) == (k, "degenerate", 0)
    assert choice.sentence.startswith(f"{k} group")
    assert json.loads(json.dumps(choice.as_dict(), allow_nan=False)) == choice.as_dict()


def test_a_recipes_k_gives_way_where_there_are_too_few_different_customers() -> None:
    points = [[1.0]] * 50 + [[2.0]] * 50
    assert choose(points, k=4, chosen_by_recipe=True)[0].chosen_by == "degenerate"
    with pytest.raises(DataError, match="4 groups were asked for, but only 2 different customers"):
        choose(points, k=4)


def test_a_small_shop_is_told_that_it_is_small() -> None:
    choice, _ = choose(blobs(20, 20, 20))
    assert (choice.k, choice.chosen_by) == (3, "fallback")
    assert choice.sentence.startswith("60 customers are too few for 3 groups of 30. 3 groups come closest")
    assert choice.warnings == ("The smallest group has only 20 customers.",)


@pytest.mark.parametrize("options", [{"k": 0}, {"k_max": 1}])
def test_numbers_of_groups_that_cannot_be(options: dict[str, int]) -> None:
    with pytest.raises(UsageError):
        choose(blobs(50, 50), **options)


def test_the_same_customers_in_any_order_give_the_same_choice() -> None:
    points = blobs(120, 120, 120, apart=3.0)
    order = np.random.default_rng(1).permutation(len(points))
    one, first = choose(points)
    other, second = choose(points[order])
    assert one.as_dict() == other.as_dict()
    assert (first.labels[order] == second.labels).all()


def test_as_dict_is_plain_and_complete() -> None:
    entry = choose(blobs(100, 100, 100), k_max=5)[0].as_dict()
    assert list(entry) == KEYS
    assert [list(each) for each in entry["sweep"]] == [ENTRY] * 5
    assert json.loads(json.dumps(entry, allow_nan=False)) == entry
    assert entry["elbows"] == [{"k_max": 4, "elbow": None}, {"k_max": 5, "elbow": 3}]
    assert entry["floor"] == {"share": 0.01, "size": 30, "largest_share": 0.8, "stability": 0.8}
    nothing = ("silhouette", "silhouette_error", "smallest_size", "stability")
    assert [entry["sweep"][0][name] for name in nothing] == [None] * 4


def test_progress_ends_at_one_and_never_goes_back() -> None:
    done: list[float] = []
    choose(blobs(60, 60), k_max=3, progress=done.append)
    assert done == sorted(done)
    assert done[-1] == pytest.approx(1)


def test_the_classic_recipe_keeps_its_four_groups_and_says_what_is_wrong_with_them(data: Path) -> None:
    rows = duckdb.sql(
        f"""SELECT count(DISTINCT InvoiceNo), sum(Quantity * UnitPrice)
        FROM '{data / "online_retail.parquet"}' WHERE CustomerID IS NOT NULL GROUP BY CustomerID ORDER BY CustomerID"""
    ).fetchall()
    orders, spend = np.array(rows, dtype=float).T
    points = np.column_stack([orders, spend, spend / orders])
    points = (points - points.mean(axis=0)) / points.std(axis=0)
    choice, fit = choose(points, k=4, chosen_by_recipe=True, exact=True)
    assert (choice.k, choice.chosen_by) == (4, "recipe")
    assert sorted(np.bincount(fit.labels)) == [6, 104, 169, 4093]
    assert round(fit.inertia, 3) == 5536.201
    assert choice.warnings[0] == "One group holds 94\u00a0% of the customers."
