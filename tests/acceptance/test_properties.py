"""What must hold whatever the shop: the order of the lines and the names of the customers change nothing."""

import random
from datetime import date, timedelta
from pathlib import Path
from typing import Any

import polars as pl
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from regulars import demo, segment
from regulars.model import Model
from regulars.segmentation import Segmentation

SLOW = settings(max_examples=5, suppress_health_check=[HealthCheck.too_slow])


@st.composite
def shops(draw: st.DrawFn) -> pl.DataFrame:
    """A shop of 40 to 120 customers, some of whom are alike in everything, with returns and lines of nobody."""
    chance = random.Random(draw(st.integers(0, 10**6)))
    customers = draw(st.integers(40, 120))
    lines: list[dict[str, Any]] = []
    for who in range(1, customers + 1):
        kind = chance.choice(["once", "alike", "often", "big"])
        for _ in range({"once": 1, "alike": 2, "often": chance.randint(4, 12), "big": chance.randint(1, 4)}[kind]):
            day = 100 if kind == "alike" else chance.randint(0, 700)
            price = {"alike": 25.0, "big": float(chance.randint(100, 5_000))}.get(kind, chance.randint(1, 9_999) / 100)
            lines.append(
                {
                    "Customer": f"{who}",
                    "Invoice": len(lines) if kind != "alike" else 10**6 + who,
                    "Date": date(2022, 1, 1) + timedelta(days=day),
                    "Product": f"{chance.randint(1, 30)}" if kind != "alike" else "1",
                    "Quantity": -1 if kind == "often" and chance.random() < 0.2 else 1,
                    "Price": price,
                }
            )
    lines.append(lines[0] | {"Customer": None})
    return pl.DataFrame(lines, infer_schema_length=None)


def partition(found: Segmentation, names: dict[str, str] | None = None) -> dict[str, int]:
    """Customer → id of the segment; `names` leads from new ids of customers back to the old ones."""
    rows = found.engine.rows("SELECT customer_id, segment FROM assigned")
    return {(names or {}).get(customer, customer): segment for customer, segment in rows}


@SLOW
@given(shop=shops(), seed=st.integers(0, 10**6))
def test_the_order_of_the_lines_does_not_matter(shop: pl.DataFrame, seed: int) -> None:
    shuffled = shop.sample(fraction=1, shuffle=True, seed=seed)
    one, two = segment(shop), segment(shuffled)
    assert one.summary_json() == two.summary_json()
    assert one.model.to_json() == two.model.to_json()
    assert one.customers.pl().equals(two.customers.pl())


def test_the_same_file_gives_the_same_bytes_and_so_does_a_shuffled_one(tmp_path: Path) -> None:
    demo.write(tmp_path / "shop.csv", customers=400, seed=3)
    header, *lines = (tmp_path / "shop.csv").read_text(encoding="utf-8").splitlines(keepends=True)
    one, again = segment(tmp_path / "shop.csv"), segment(tmp_path / "shop.csv")
    assert (again.summary_json(), again.model.to_json()) == (one.summary_json(), one.model.to_json())
    random.Random(1).shuffle(lines)
    (tmp_path / "shop.csv").write_text(header + "".join(lines), encoding="utf-8")
    two = segment(tmp_path / "shop.csv")
    assert one.summary_json() == two.summary_json()
    assert one.customers.pl().equals(two.customers.pl())


@SLOW
@given(shop=shops(), seed=st.integers(0, 10**6))
def test_the_names_of_the_customers_do_not_matter(shop: pl.DataFrame, seed: int) -> None:
    ids = [customer for customer in shop["Customer"].unique().sort() if customer]
    renamed = [f"customer {number}" for number in range(len(ids))]
    random.Random(seed).shuffle(renamed)
    there, back = dict(zip(ids, renamed, strict=True)), dict(zip(renamed, ids, strict=True))
    one = segment(shop, k=3)
    two = segment(shop.with_columns(pl.col("Customer").replace(there)), k=3)
    assert partition(two, back) == partition(one)
    assert [each["name"] for each in two.segments] == [each["name"] for each in one.segments]


@SLOW
@given(shop=shops())
def test_equal_customers_get_equal_segments(shop: pl.DataFrame) -> None:
    found = segment(shop)
    alike = found.customers.pl().group_by("recency_days", "frequency", "spend").agg(pl.col("segment").n_unique())
    assert alike["segment"].max() == 1


@SLOW
@given(shop=shops())
def test_what_is_kept_is_what_the_customers_spent(shop: pl.DataFrame) -> None:
    found = segment(shop)
    ids = set(found.customers.pl()["customer_id"])
    kept = shop.filter(pl.col("Customer").is_in(ids)).select((pl.col("Quantity") * pl.col("Price")).sum()).item()
    assert found.summary["totals"]["revenue"] == pytest.approx(kept, abs=1e-6)
    ledger = found.summary["ledger"]
    assert ledger["kept"]["rows"] + ledger["dropped"]["rows"] == ledger["read"]["rows"] == len(shop)
    assert ledger["kept"]["money"] + ledger["dropped"]["money"] == pytest.approx(ledger["read"]["money"], abs=1e-6)


@SLOW
@given(shop=shops())
def test_the_frozen_model_says_of_everyone_what_the_run_said(shop: pl.DataFrame) -> None:
    found = segment(shop, k=4)
    model = Model.from_json(found.model.to_json())
    for customer in found.customers.pl().to_dicts():
        assert model.assign(customer) == customer["segment"]
    by_sql = found.engine.rows(model.sql("customers", ["customer_id"]))
    assert dict(by_sql) == partition(found)


@SLOW
@given(shop=shops(), numbers=st.permutations(range(4)))
def test_names_do_not_depend_on_the_numbers_of_the_clusters(shop: pl.DataFrame, numbers: list[int]) -> None:
    from regulars import pipeline

    one = segment(shop, k=4)
    with pytest.MonkeyPatch.context() as patch:
        chosen = pipeline._choose

        def renumbered(*args: Any) -> Any:
            choice, centroids = chosen(*args)
            return choice, tuple(centroids[number] for number in numbers if number < len(centroids))

        patch.setattr(pipeline, "_choose", renumbered)
        two = segment(shop, k=4)
    assert {each["name"]: each["customers"] for each in two.segments} == {
        each["name"]: each["customers"] for each in one.segments
    }
    assert partition(two) == partition(one)
