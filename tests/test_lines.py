"""Every line gets one verdict, the first that holds; and the columns are read by their rules."""

from datetime import date
from decimal import Decimal
from typing import Any

import polars as pl
import pytest

from regulars import cells
from regulars.dates import EPOCH
from regulars.errors import DataError, UsageError
from regulars.ledger import LABELS
from regulars.preparing import Prepared, prepare
from regulars.settings import Settings

LINE = {"Invoice": "1", "Date": "2024-01-13", "Customer": "A", "Product": "100", "Quantity": "2", "Price": "5.00"}
PLAIN = [LINE | {"Invoice": f"{number}", "Date": f"2024-01-{number:02d}"} for number in range(10, 30)]
"""Enough ordinary lines for a column to be taken for what it is, whatever one more line holds."""


def prepared(lines: list[dict[str, Any]], **options: Any) -> Prepared:
    return prepare(pl.DataFrame(lines, infer_schema_length=None), Settings(**options))


def verdict(line: dict[str, Any], **options: Any) -> tuple[str, Decimal | None]:
    """Verdict and amount of one line, read among ordinary ones."""
    engine = prepared([*PLAIN, LINE | {"Invoice": "the one"} | line], **options).engine
    found = engine.rows("SELECT verdict, amount FROM lines WHERE order_id = 'the one' OR verdict = 'repeated_header'")
    assert len(found) == 1
    return found[0]


@pytest.mark.parametrize(
    ("line", "expected"),
    [
        ({}, ("sale", 10)),
        ({"Quantity": "-2"}, ("return", -10)),
        ({"Price": "-5"}, ("return", -10)),
        ({"Price": "-0.01", "Quantity": "1"}, ("return", Decimal("-0.01"))),
        ({"Price": "(5)"}, ("return", -10)),
        ({"Price": "0"}, ("zero_amount", 0)),
        ({"Quantity": "0"}, ("zero_amount", 0)),
        ({"Customer": None}, ("no_customer", 10)),
        ({"Customer": "  "}, ("no_customer", 10)),
        ({"Customer": "Guest"}, ("no_customer", 10)),
        ({"Date": None}, ("no_date", 10)),
        ({"Date": ""}, ("no_date", 10)),
        ({"Price": None}, ("no_amount", None)),
        ({"Price": "five"}, ("unreadable", None)),
        ({"Quantity": "two"}, ("sale", 10)),
        ({"Quantity": "plenty"}, ("unreadable", 5)),
        ({"Date": "soon"}, ("unreadable", 10)),
        ({"Quantity": None}, ("sale", 5)),
        (dict(zip(LINE, LINE, strict=True)), ("repeated_header", None)),
        # The first reason counts.
        ({"Customer": None, "Date": "soon"}, ("no_customer", 10)),
        ({"Customer": None, "Date": None, "Price": "Total"}, ("no_customer", None)),  # a sum among the lines
        ({"Customer": None, "Date": None, "Price": None}, ("no_customer", None)),
        ({"Date": None, "Price": None}, ("no_date", None)),
        ({"Customer": None, "Price": "0"}, ("no_customer", 0)),
    ],
)
def test_verdicts(line: dict[str, Any], expected: tuple[str, int | Decimal | None]) -> None:
    assert verdict(line) == expected


def test_a_line_on_or_after_as_of_is_excluded() -> None:
    as_of = date(2024, 1, 20)
    assert verdict({"Date": "2024-01-19"}, as_of=as_of) == ("sale", 10)
    assert verdict({"Date": "2024-01-20"}, as_of=as_of) == ("excluded", 10)
    assert verdict({"Date": "2024-01-20", "Customer": None}, as_of=as_of) == ("excluded", 10)
    assert verdict({"Date": None}, as_of=as_of) == ("no_date", 10)


@pytest.mark.parametrize(
    ("line", "expected"),
    [
        ({"Quantity": "-2"}, ("sale", -10)),
        ({"Price": "0"}, ("sale", 0)),
        ({"Customer": None}, ("no_customer", 10)),
        ({"Date": "soon"}, ("unreadable", 10)),
    ],
)
def test_the_classic_recipe_drops_only_what_has_no_customer_or_cannot_be_read(
    line: dict[str, Any], expected: tuple[str, int]
) -> None:
    assert verdict(line, recipe="classic") == expected


def test_the_verdicts_are_those_of_the_ledger() -> None:
    odd = [{"Price": "0"}, {"Customer": None}, {"Date": None}, {"Price": None}, {"Price": "x"}, {"Quantity": "-1"}]
    lines = [*PLAIN, *(LINE | line for line in odd), dict(zip(LINE, LINE, strict=True))]
    lines = [line | {"Status": "Cancelled" if line is PLAIN[0] else "Paid"} for line in lines]
    engine = prepared(lines, as_of=date(2024, 1, 29)).engine
    found = {name for (name,) in engine.rows("SELECT DISTINCT verdict FROM lines")}
    # Of what is no line of the table there is no row, and of sums of an order tell others (tests/test_sums.py).
    assert found == {*LABELS} - {"aside", "order_sum"}
    assert engine.rows("SELECT count(*) FROM lines") == [(len(lines),)]


def test_a_line_whose_customer_and_order_are_both_empty_text_has_neither() -> None:
    found = prepared([*PLAIN, LINE | {"Customer": "", "Invoice": ""}])
    assert found.engine.rows("SELECT customer_id, order_id FROM lines WHERE verdict = 'no_customer'") == [
        (None, f"day {(date(2024, 1, 13) - EPOCH).days}")
    ]


def test_of_a_few_lines_ids_are_always_read_with_care(monkeypatch: pytest.MonkeyPatch) -> None:
    asked = []
    monkeypatch.setattr(cells, "are_ids", lambda _, pairs, __: asked.append(pairs) or True)
    prepared(PLAIN)
    prepared(PLAIN * 60)
    assert [pairs == "tallies" for pairs in asked] == [False, True]


def test_without_an_order_id_an_order_is_one_customer_on_one_day() -> None:
    lines = [
        {"Date": "2024-01-13 09:00", "Customer": "A", "Amount": 1.0},
        {"Date": "2024-01-13 18:00", "Customer": "A", "Amount": 2.0},
        {"Date": "2024-01-14 09:00", "Customer": "A", "Amount": 4.0},
        {"Date": "2024-01-14 09:00", "Customer": "B", "Amount": 8.0},
    ]
    found = prepared(lines).engine.rows("SELECT customer_id, order_id, sum(amount) FROM lines GROUP BY ALL ORDER BY 3")
    assert [(customer, amount) for customer, _, amount in found] == [("A", 3), ("A", 4), ("B", 8)]


def test_a_missing_quantity_is_one_piece() -> None:
    lines = [{"Date": "2024-01-13", "Customer": "A", "Quantity": quantity, "Price": 5.0} for quantity in (None, 3)]
    found = prepared(lines).engine.rows("SELECT quantity, amount FROM lines ORDER BY amount")
    assert found == [(1, 5), (3, 15)]
    without = [{"Date": "2024-01-13", "Customer": "A", "Amount": 5.0}]
    assert prepared(without).engine.rows("SELECT quantity, amount FROM lines") == [(1, 5)]


def test_the_total_wins_over_quantity_times_price_and_fills_in_where_it_is_missing() -> None:
    lines = [
        {"Date": "2024-01-13", "Customer": "A", "Quantity": 2, "Price": 5.0, "Amount": amount}
        for amount in (10.0, 9.0, None, 10.009)
    ]
    found = prepared(lines).engine.rows("SELECT amount, disagrees FROM lines ORDER BY amount")
    assert found == [(9, True), (10, False), (10, False), (Decimal("10.0090"), False)]


def test_money_is_exact_to_four_decimals() -> None:
    lines = [{"Date": "2024-01-13", "Customer": "A", "Amount": "0.1"} for _ in range(1000)]
    assert prepared(lines).engine.rows("SELECT sum(amount) FROM lines") == [(Decimal("100.0000"),)]


@pytest.mark.parametrize("kind", [pl.String, pl.Date, pl.Datetime, pl.Datetime(time_zone="UTC")])
def test_days_are_the_same_whatever_type_they_come_in(kind: Any) -> None:
    frame = pl.DataFrame({"Date": ["2024-02-29", None], "Customer": ["A", "A"], "Amount": [1.0, 1.0]})
    typed = frame if kind is pl.String else frame.with_columns(pl.col("Date").str.to_date().cast(kind))
    days = prepare(typed, Settings()).engine.rows("SELECT ordered_on FROM lines ORDER BY ordered_on")
    assert days == [((date(2024, 2, 29) - EPOCH).days,), (None,)]


def test_how_the_texts_were_read_is_told() -> None:
    line = {"Datum": "13.01.2024", "Kundennr": "7", "Menge": "1", "Preis": "1.234,50 €"}
    reasons = prepared([line]).mapped.reasons
    assert reasons == {
        "date": "day first: '13.01.2024' has no other reading",
        "unit_price": "decimal comma",
        "quantity": "decimal point",
    }


def test_ambiguous_dates_and_numbers_ask_with_the_header_and_the_option() -> None:
    line = {"Date": "1/2/2024", "Customer": "A", "Amount": "1.500"}
    with pytest.raises(DataError, match=r"the amount column 'Amount' can be read .*--decimal"):
        prepared([line])
    with pytest.raises(DataError, match=r"the date column 'Date' of a polars.DataFrame .*--date-format"):
        prepared([line], decimal="comma")
    read = prepared([line], decimal="comma", date_format="dmy")
    assert read.engine.rows("SELECT ordered_on, amount FROM lines") == [((date(2024, 2, 1) - EPOCH).days, 1500)]


@pytest.mark.parametrize("day", ["2024-01-13", date(2024, 1, 13)])
def test_an_unknown_date_format_is_refused_even_where_it_is_not_needed(day: Any) -> None:
    with pytest.raises(UsageError, match=r"--date-format 'iso' is not known\. Formats: dmy, mdy, ymd"):
        prepared([{"Date": day, "Customer": "A", "Amount": 1.0}], date_format="iso")


@pytest.mark.parametrize("price", [1e30, -1e30, float("inf")])
def test_an_amount_beyond_all_sense_is_unreadable_and_not_missing(price: float) -> None:
    lines = [line | {"Price": 5.0} for line in PLAIN]
    assert verdict_among(lines, {"Price": price}) == ("unreadable", None)
    assert verdict_among(lines, {"Price": None}) == ("no_amount", None)


def verdict_among(lines: list[dict[str, Any]], line: dict[str, Any]) -> tuple[str, Decimal | None]:
    engine = prepared([*lines, LINE | {"Invoice": "the one"} | line]).engine
    (found,) = engine.rows("SELECT verdict, amount FROM lines WHERE order_id = 'the one'")
    return found


@pytest.mark.parametrize(("price", "amount", "told"), [("-5%", "-0.50", "return"), ("five", "-0.50", "unreadable")])
def test_a_share_in_the_place_of_a_price_is_read_past_where_the_amount_is_there(
    price: str, amount: str, told: str
) -> None:
    plain = [line | {"Amount": "10.00"} for line in PLAIN]
    discount = LINE | {"Invoice": "the one", "Quantity": "", "Price": price, "Amount": amount}
    engine = prepared([*plain, discount]).engine
    assert engine.rows("SELECT verdict FROM lines WHERE order_id = 'the one'") == [(told,)]
