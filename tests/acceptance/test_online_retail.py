"""Whole runs on UCI Online Retail, held against facts computed independently and against the notebook's own numbers."""

import json
from collections import Counter
from collections.abc import Iterator
from decimal import Decimal
from pathlib import Path
from typing import Any

import numpy as np
import pandas as pd
import polars as pl
import pytest
from sklearn.cluster import KMeans
from sklearn.preprocessing import StandardScaler

from regulars import segment
from regulars.ledger import Ledger
from regulars.pipeline import build_customers
from regulars.preparing import Prepared, prepare
from regulars.segmentation import Segmentation
from regulars.settings import Settings

PUBLISHED_SSE = {
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
"""What the notebook recipe prints."""


@pytest.fixture(scope="module")
def facts(data: Path) -> dict[str, Any]:
    return json.loads((data / "online_retail_facts.json").read_text(encoding="utf-8"))


@pytest.fixture(scope="module")
def prepared(data: Path) -> Prepared:
    found = prepare(data / "online_retail.parquet", Settings())
    build_customers(found)
    return found


@pytest.fixture(scope="module")
def ledger(prepared: Prepared) -> Ledger:
    return prepared.ledger()


def customers(prepared: Prepared, select: str) -> Any:
    return prepared.engine.rows(f"SELECT {select} FROM customers")[0]


# The ledger


def test_every_row_and_penny_is_in_the_ledger(ledger: Ledger, facts: dict[str, Any]) -> None:
    assert ledger.total() == (facts["rows"], Decimal(facts["sum_all"]))


def test_rows_without_a_customer(ledger: Ledger, facts: dict[str, Any]) -> None:
    assert ledger["no_customer"].rows == facts["rows_without_customer"]
    assert ledger["no_customer"].money == Decimal(facts["sum_all"]) - Decimal(facts["sum_with_customer"])
    assert ledger.total()[0] - ledger["no_customer"].rows == facts["rows_with_customer"]


def test_sales(ledger: Ledger, facts: dict[str, Any]) -> None:
    sales = facts["after_id_pos"]
    assert (ledger["sale"].rows, ledger["sale"].money) == (sales["rows"], Decimal(sales["sum"]))


def test_returns_are_the_cancellations_of_known_customers(ledger: Ledger, facts: dict[str, Any]) -> None:
    returned = Decimal(facts["sum_with_customer"]) - Decimal(facts["sum_with_customer_excl_C"])
    assert (ledger["return"].rows, ledger["return"].money) == (facts["rows_C_with_customer"], returned)
    assert ledger.total(kept=True)[1] == Decimal(facts["sum_with_customer"])


def test_lines_at_no_price(ledger: Ledger, facts: dict[str, Any]) -> None:
    assert (ledger["zero_amount"].rows, ledger["zero_amount"].money) == (facts["price_zero_with_customer"], 0)


def test_nothing_else_is_dropped(ledger: Ledger) -> None:
    assert {entry.verdict for entry in ledger.entries} == {"sale", "return", "no_customer", "zero_amount"}


# The remarks


def test_duplicates(ledger: Ledger, prepared: Prepared, facts: dict[str, Any]) -> None:
    remark = next(each for each in ledger.remarks if each.kind == "duplicates")
    assert remark.rows == facts["dup_rows_extra"]
    with_customer = "SELECT sum(n - 1) FROM (SELECT count(*) AS n FROM lines WHERE customer_id IS NOT NULL "
    assert prepared.engine.rows(f"{with_customer} GROUP BY line_hash)") == [(facts["dup_rows_extra_with_customer"],)]


def test_duplicates_that_are_dropped_leave_the_published_sales(data: Path, facts: dict[str, Any]) -> None:
    found = prepare(data / "online_retail.parquet", Settings(drop=("duplicates",)))
    build_customers(found)
    ledger, expected = found.ledger(), facts["after_id_noC_pos_dedup"]
    assert (ledger["sale"].rows, ledger["sale"].money) == (expected["rows"], Decimal(expected["sum"]))
    assert ledger["excluded"].rows == facts["dup_rows_extra"]
    assert ledger.total() == (facts["rows"], Decimal(facts["sum_all"]))
    assert customers(found, "count(*), sum(frequency)") == (expected["customers"], expected["invoices"])


def test_codes_that_are_no_products(ledger: Ledger, prepared: Prepared, facts: dict[str, Any]) -> None:
    remark = next(each for each in ledger.remarks if each.kind == "non_products")
    assert remark.rows == facts["nonproduct_rows"] == sum(facts["nonproduct_codes"].values())
    codes = prepared.engine.rows(
        "SELECT product, sum(lines) FROM counts "
        "WHERE by_product AND NOT regexp_matches(product, '^[0-9]') GROUP BY product"
    )
    assert dict(codes) == facts["nonproduct_codes"]
    assert remark.detail == "most often POST, DOT, M, C2, D"


def test_there_are_no_other_remarks_but_extremes(ledger: Ledger) -> None:
    assert {each.kind for each in ledger.remarks} == {"duplicates", "non_products", "extremes"}
    extremes = next(each for each in ledger.remarks if each.kind == "extremes")
    assert 0 < extremes.rows < 100


# The customers


def test_customers_and_orders(prepared: Prepared, facts: dict[str, Any]) -> None:
    counted = customers(prepared, "count(*), sum(frequency), count(DISTINCT customer_id)")
    expected = facts["after_id_pos"]
    assert counted == (expected["customers"], expected["invoices"], expected["customers"])


def test_gross_spend_is_the_published_sum(prepared: Prepared, facts: dict[str, Any]) -> None:
    gross, returned = customers(
        prepared, "sum(CAST(gross_spend AS DECIMAL(38, 4))), sum(CAST(returned AS DECIMAL(38, 4)))"
    )
    assert gross == Decimal(facts["sum_with_customer_excl_C"])
    bought = "customer_id IN (SELECT customer_id FROM customers)"
    kept = prepared.engine.rows(f"SELECT sum(amount) FROM lines WHERE verdict IN ('sale', 'return') AND {bought}")
    assert gross - returned == kept[0][0]


def test_the_first_and_the_last_day(prepared: Prepared, facts: dict[str, Any]) -> None:
    first, last = (day[:10] for day in facts["date_min_max"])
    days = prepared.engine.rows(
        "SELECT min(DATE '1970-01-01' + CAST(ordered_on AS INTEGER)), "
        "max(DATE '1970-01-01' + CAST(ordered_on AS INTEGER)) FROM lines"
    )[0]
    assert tuple(str(day)[:10] for day in days) == (first, last) == ("2010-12-01", "2011-12-09")
    assert str(prepared.as_of) == "2011-12-10"


def test_recency_frequency_and_spend_as_published(prepared: Prepared, facts: dict[str, Any]) -> None:
    expected = facts["rfm_snapshot_2011-12-10"]
    found = customers(
        prepared,
        "avg(recency_days), median(recency_days), avg(frequency), max(frequency), avg(gross_spend), "
        "median(gross_spend), max(gross_spend), count(*) FILTER (frequency = 1)",
    )
    names = ("recency_mean", "recency_median", "freq_mean", "freq_max", "mon_mean", "mon_median", "mon_max", "freq_eq1")
    assert found == pytest.approx([expected[name] for name in names], abs=6e-7 * 10)
    top = prepared.engine.rows("SELECT customer_id FROM customers ORDER BY gross_spend DESC LIMIT 1")
    assert top == [(str(expected["top_customer"]),)]


def test_customers_equal_a_computation_in_pandas(prepared: Prepared, data: Path) -> None:
    sales = pd.read_parquet(data / "online_retail.parquet").dropna(subset=["CustomerID"])
    sales["amount"] = (sales["Quantity"] * sales["UnitPrice"]).round(4)
    bought = sales[sales["amount"] > 0]
    expected = pd.DataFrame(
        {
            "frequency": bought.groupby("CustomerID")["InvoiceNo"].nunique(),
            "gross_spend": bought.groupby("CustomerID")["amount"].sum(),
            "spend": sales.groupby("CustomerID")["amount"].sum(),
            "quantity": sales[sales["amount"] != 0].groupby("CustomerID")["Quantity"].sum(),
            "products": bought.groupby("CustomerID")["StockCode"].nunique(),
            "average_unit_price": bought.groupby("CustomerID")["UnitPrice"].mean(),
            "last_order": bought.groupby("CustomerID")["InvoiceDate"].max().dt.normalize(),
        }
    ).dropna(subset=["frequency"])
    found = prepared.engine.relation("SELECT * FROM customers").df()
    found = found.set_index(found["customer_id"].astype(int)).sort_index()
    for name in ("frequency", "gross_spend", "spend", "quantity", "products", "average_unit_price"):
        assert np.allclose(found[name], expected[name], rtol=1e-9, atol=1e-6), name
    assert (pd.to_datetime(found["last_order"]).to_numpy() == expected["last_order"].to_numpy()).all()


# The classic recipe, number for number


@pytest.fixture(scope="module")
def classic(data: Path) -> Segmentation:
    return segment(data / "online_retail.parquet", recipe="classic")


@pytest.fixture(scope="module")
def notebook(data: Path) -> pd.DataFrame:
    """The customers as the notebook recipe makes them, with pandas and scikit-learn, cluster included."""
    sales = pd.read_parquet(data / "online_retail.parquet").dropna(subset=["CustomerID"])
    sales["TotalPrice"] = sales["Quantity"] * sales["UnitPrice"]
    table = sales.groupby("CustomerID").agg(
        frequency=("InvoiceNo", "nunique"), quantity=("Quantity", "sum"), spend=("TotalPrice", "sum")
    )
    table["average_order_value"] = table["spend"] / table["frequency"]
    scaled = StandardScaler().fit_transform(table[["frequency", "spend", "average_order_value"]])
    sse = {k: KMeans(n_clusters=k, random_state=42, n_init=10).fit(scaled).inertia_ for k in range(1, 11)}
    table.attrs["sse"] = sse
    table["cluster"] = KMeans(n_clusters=4, random_state=42, n_init=10).fit(scaled).labels_
    return table


def test_the_same_sums_of_squares(classic: Segmentation, notebook: pd.DataFrame) -> None:
    found = {each["k"]: each["inertia"] for each in classic.summary["choice"]["sweep"]}
    assert found == pytest.approx(notebook.attrs["sse"], rel=1e-6)
    assert {k: round(value, 3) for k, value in found.items()} == PUBLISHED_SSE


def test_the_same_four_clusters(classic: Segmentation, notebook: pd.DataFrame) -> None:
    assert sorted((each["customers"] for each in classic.segments), reverse=True) == [4093, 169, 104, 6]
    own = {int(row["customer_id"]): row["segment"] for row in classic.customers.pl().to_dicts()}
    pairs = Counter((own[int(customer)], cluster) for customer, cluster in notebook["cluster"].items())
    assert len(pairs) == 4, "each segment is one cluster"
    assert sum(pairs.values()) == len(own) == 4372


def test_the_same_customers(classic: Segmentation, notebook: pd.DataFrame, facts: dict[str, Any]) -> None:
    found = classic.customers.df().set_index("customer_id")
    found.index = found.index.astype(int)
    found = found.sort_index()
    for name in ("frequency", "spend", "quantity", "average_order_value"):
        assert np.allclose(found[name], notebook[name], rtol=1e-9, atol=1e-6), name
    assert found["frequency"].sum() == facts["invoices_with_customer"]
    assert classic.ledger["sale"].rows == facts["rows_with_customer"]
    assert classic.ledger["sale"].money == Decimal(facts["sum_with_customer"])


def test_it_says_that_four_was_the_recipes_choice_and_that_one_group_holds_nearly_all(classic: Segmentation) -> None:
    assert (classic.choice.k, classic.choice.chosen_by) == (4, "recipe")
    assert any("94" in warning for warning in classic.choice.warnings)


# The whole run, as an analyst has it


@pytest.fixture(scope="module")
def run(data: Path) -> Segmentation:
    return segment(data / "online_retail.parquet")


def test_the_default_run_is_eligible_by_its_own_rules(run: Segmentation) -> None:
    floor = run.summary["choice"]["floor"]
    for each in run.segments:
        assert each["customers"] >= max(floor["size"], floor["share"] * 4338)
        assert each["share_of_customers"] <= floor["largest_share"]
    assert run.choice.k >= 3
    assert sum(each["customers"] for each in run.segments) == 4338
    assert sum(each["orders"] for each in run.segments) == 18532


def test_its_totals_are_the_published_ones(run: Segmentation) -> None:
    totals = run.summary["totals"]
    assert (totals["customers"], totals["orders"], totals["gross"]) == (4338, 18532, 8911407.904)
    assert totals["revenue"] == pytest.approx(8911407.904 - totals["returned"], abs=1e-6)


def test_sql_python_and_numpy_assign_every_customer_alike(run: Segmentation) -> None:
    table = run.customers.pl()
    scales = run.model.features
    points = np.column_stack([[scale.apply(value) for value in table[scale.feature]] for scale in scales])
    centroids = np.array([each.centroid for each in run.model.segments])
    ids = np.array([each.id for each in run.model.segments])
    nearest = ids[np.square(points[:, None, :] - centroids).sum(axis=2).argmin(axis=1)]
    assert (table["segment"].to_numpy() == nearest).all()
    assert table["segment"].to_list() == [run.model.assign(row) for row in table.to_dicts()]


def test_its_inertia_is_at_most_that_of_scikit_learn(run: Segmentation) -> None:
    table = run.customers.pl()
    features = np.log1p(table.select("recency_days", "frequency", "spend").to_numpy().clip(0))
    scaled = StandardScaler().fit_transform(features)
    for each in run.summary["choice"]["sweep"][2:6]:
        oracle = KMeans(each["k"], random_state=0, n_init=10).fit(scaled).inertia_
        assert each["inertia"] <= oracle * (1 + 1e-6), each["k"]


def test_a_better_segment_stands_above_a_worse_one(run: Segmentation) -> None:
    def dominates(one: dict[str, Any], other: dict[str, Any]) -> bool:
        better = [one["recency_days"] < other["recency_days"]] + [one[f] > other[f] for f in ("frequency", "spend")]
        return all(better)

    def pairs() -> Iterator[tuple[dict[str, Any], dict[str, Any]]]:
        yield from ((one, other) for one in run.segments for other in run.segments)

    compared = [(one["id"], other["id"]) for one, other in pairs() if dominates(one["medians"], other["medians"])]
    assert compared
    assert all(one < other for one, other in compared)


def test_equal_customers_are_in_the_same_segment(run: Segmentation) -> None:
    several = run.customers.pl().group_by("recency_days", "frequency", "spend").agg(pl.col("segment").n_unique())
    assert several["segment"].max() == 1
