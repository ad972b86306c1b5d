"""The order of things: customers equal a computation by hand, and every option and oddity has its answer."""

from collections import defaultdict
from datetime import date, timedelta
from decimal import Decimal
from pathlib import Path
from typing import Any

import polars as pl
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from regulars import DataError, UsageError, pipeline, segment, terminal
from regulars.pipeline import build_customers
from regulars.preparing import prepare
from regulars.settings import Settings

FIRST = date(2024, 1, 1)
LINE = st.fixed_dictionaries(
    {
        "customer": st.sampled_from(["A", "B", "C", "17850", None]),
        "order": st.integers(1, 6).map(str),
        "day": st.integers(0, 400),
        "product": st.sampled_from(["p1", "p2", "p3"]),
        "quantity": st.sampled_from([1, 2, 12, -1, -5]),
        "price": st.integers(0, 5_000).map(lambda cents: Decimal(cents) / 100),
    }
)


def frame(lines: list[dict[str, Any]]) -> pl.DataFrame:
    return pl.DataFrame(
        {
            "Customer": [line["customer"] for line in lines],
            "Invoice": [line["order"] for line in lines],
            "Date": [FIRST + timedelta(days=line["day"]) for line in lines],
            "Product": [line["product"] for line in lines],
            "Quantity": [line["quantity"] for line in lines],
            "Price": [float(line["price"]) for line in lines],
        },
        schema_overrides={"Customer": pl.String},
    )


def by_hand(lines: list[dict[str, Any]], as_of: date) -> dict[str, dict[str, Any]]:
    """The customers as docs/catalogue says, with nothing but Python's own arithmetic."""
    orders: dict[str, dict[str, list[dict[str, Any]]]] = defaultdict(lambda: defaultdict(list))
    for line in lines:
        if line["customer"] is not None and line["price"] * line["quantity"] != 0:
            orders[line["customer"]][line["order"]].append(line)
    customers = {}
    for customer, held in orders.items():
        amounts = [line["price"] * line["quantity"] for each in held.values() for line in each]
        bought = [line for each in held.values() for line in each if line["quantity"] > 0]
        days = [min(line["day"] for line in each if line["quantity"] > 0) for each in held.values()
                if any(line["quantity"] > 0 for line in each)]  # fmt: skip
        if not days:
            continue
        gross, returned = sum(a for a in amounts if a > 0), -sum(a for a in amounts if a < 0)
        first, last = FIRST + timedelta(days=min(days)), FIRST + timedelta(days=max(days))
        customers[customer] = {
            "recency_days": (as_of - last).days,
            "frequency": len(days),
            "spend": gross - returned,
            "gross_spend": gross,
            "returned": returned,
            "return_share": returned / gross,
            "average_order_value": (gross - returned) / len(days),
            "average_unit_price": sum(line["price"] for line in bought) / len(bought),
            "quantity": sum(line["quantity"] for each in held.values() for line in each),
            "products": len({line["product"] for line in bought}),
            "tenure_days": (as_of - first).days,
            "average_gap_days": (last - first).days / (len(days) - 1) if len(days) > 1 else (as_of - first).days,
            "first_order": first,
            "last_order": last,
        }
    return customers


@settings(max_examples=25)
@given(lines=st.lists(LINE, min_size=1, max_size=30))
def test_the_customers_are_those_computed_by_hand(lines: list[dict[str, Any]]) -> None:
    # Named, as numbers drawn by chance hang together in ways that would be asked about.
    named = Settings(columns={"order": "Invoice", "unit_price": "Price"})
    if all(line["customer"] is None for line in lines):
        with pytest.raises(DataError, match="'Customer' is called like one, and empty on all lines"):
            prepare(frame(lines), named)
        return
    prepared = prepare(frame(lines), named)
    expected = by_hand(lines, prepared.as_of)
    if not expected:
        with pytest.raises(DataError, match=r"no customer in .* has bought anything"):
            build_customers(prepared)
        return
    build_customers(prepared)
    found = {row.pop("customer_id"): row for row in prepared.engine.records("SELECT * FROM customers")}
    assert set(found) == set(expected)
    for customer, values in expected.items():
        assert set(found[customer]) == set(values)
        for name, value in values.items():
            exact = value if isinstance(value, date) else pytest.approx(float(value), rel=1e-12, abs=1e-9)
            assert found[customer][name] == exact, f"{name} of {customer}"


def test_as_of_is_the_day_after_the_last_one_that_can_be_read() -> None:
    lines = [{"customer": "A", "order": "1", "day": day, "product": "p", "quantity": 1, "price": 1} for day in (3, 9)]
    assert prepare(frame(lines), Settings()).as_of == FIRST + timedelta(days=10)
    lines[1]["customer"] = None
    assert prepare(frame(lines), Settings()).as_of == FIRST + timedelta(days=10)
    assert prepare(frame(lines), Settings(as_of=date(2024, 1, 5))).as_of == date(2024, 1, 5)


def test_no_one_is_looked_at_from_before_their_last_order() -> None:
    lines = [{"customer": "A", "order": "1", "day": day, "product": "p", "quantity": 1, "price": 1} for day in (3, 9)]
    prepared = prepare(frame(lines), Settings(as_of=FIRST + timedelta(days=9)))
    build_customers(prepared)
    assert prepared.engine.rows("SELECT recency_days, frequency FROM customers") == [(6, 1)]


@pytest.mark.parametrize("day", [date.max, date(1900, 1, 1), date.min])
def test_a_day_that_stands_for_none_is_never_the_last(day: date) -> None:
    dates = [date(2024, 1, 1), day]
    for column in (dates, [each.isoformat() for each in dates]):
        found = prepare(pl.DataFrame({"Customer": ["A", "A"], "Date": column, "Amount": [1.0, 2.0]}), Settings())
        assert found.as_of == date(2024, 1, 2)
        assert found.ledger()["no_date"].money == 2


@pytest.mark.parametrize(
    ("sales", "message"),
    [
        ({"Customer": ["A"], "Date": ["2024-01-13"], "Amount": [-5.0]}, "has bought anything. Its lines: 1 returns"),
        ({"Customer": ["guest"], "Date": ["2024-01-13"], "Amount": [5.0]}, "has bought anything. Its lines: 1 no cust"),
    ],
)
def test_where_nobody_bought_anything_it_says_what_the_lines_are(sales: dict[str, Any], message: str) -> None:
    with pytest.raises(DataError) as error:
        segment(pl.DataFrame(sales))
    assert message in str(error.value)


def test_as_of_before_all_lines_leaves_nobody() -> None:
    sales = pl.DataFrame({"Customer": ["A"], "Date": ["2024-01-13"], "Amount": [5.0]})
    with pytest.raises(DataError, match="1 left out because you asked for it"):
        segment(sales, as_of="2024-01-01")


@pytest.mark.parametrize(
    ("options", "message"),
    [
        ({"recipe": "nope"}, "recipe is 'nope'. It must be one of: rfm, classic, value"),
        ({"features": "nope"}, "there is no feature 'nope'"),
        ({"drop": ("nope",)}, "drop nope is not known"),
        ({"as_of": "soon"}, "soon"),
        ({"colour": "red"}, "colour"),
        ({"k": 0}, "k is 0. It must be a whole number, 1 or more"),
    ],
)
def test_options_that_cannot_be_carried_out(options: dict[str, Any], message: str) -> None:
    sales = pl.DataFrame({"Customer": ["A", "B"], "Date": ["2024-01-13", "2024-01-14"], "Amount": [5.0, 7.0]})
    with pytest.raises(UsageError) as error:
        segment(sales, **options)
    assert message in str(error.value)


@pytest.mark.parametrize("count", [1, 2, 3, 5])
def test_a_handful_of_customers_gives_an_answer(count: int) -> None:
    sales = pl.DataFrame(
        {
            "Customer": [f"C{number}" for number in range(count)],
            "Date": [FIRST + timedelta(days=number) for number in range(count)],
            "Amount": [float(2**number) for number in range(count)],
        }
    )
    found = segment(sales)
    assert sum(each["customers"] for each in found.segments) == found.summary["totals"]["customers"] == count
    assert found.choice.k == len(found.segments) <= count


def test_customers_who_are_all_alike_are_one_segment() -> None:
    sales = pl.DataFrame({"Customer": [f"C{n}" for n in range(50)], "Date": [FIRST] * 50, "Amount": [5.0] * 50})
    found = segment(sales)
    assert [(each["name"], each["customers"]) for each in found.segments] == [("All customers", 50)]
    with pytest.raises(DataError, match="2 groups were asked for"):
        segment(sales, k=2)


def test_the_stages_are_told_as_they_begin() -> None:
    told: list[str] = []
    sales = pl.DataFrame({"Customer": ["A", "B"], "Date": [FIRST] * 2, "Amount": [5.0, 9.0]})
    found = pipeline.segment(sales, Settings(), lambda stage, share=None: told.append(stage))
    stages = list(dict.fromkeys(told))
    assert stages[:3] == ["read", "customers", "choose k"]
    assert list(found.timings) == stages
    assert set(stages) < set(terminal.STAGES)


def test_a_file_is_read_again_as_text_where_a_late_line_does_not_fit(tmp_path: Path) -> None:
    path = tmp_path / "sales.csv"
    usual = "".join(f"{n},2024-01-{n % 28 + 1:02d},C{n % 50},{n % 90}.50\n" for n in range(30_000))
    path.write_text(f"Order ID,Date,Customer,Amount\n{usual}30001,2024-01-05,C1,lots\n")
    found = segment(path, k=2)
    assert (found.ledger["sale"].rows, found.ledger["unreadable"].rows) == (30_000, 1)
    assert found.ledger["sale"].money == sum(n % 90 for n in range(30_000)) + 15_000
