"""Numbers for people: what a few values become, and what holds for every value."""

import math

import pytest
from hypothesis import given
from hypothesis import strategies as st

from regulars import formats

AMOUNTS = st.floats(-1e14, 1e14, allow_nan=False)
SHARES = st.floats(-2, 2, allow_nan=False)
SCALE = {"k": 1e3, "M": 1e6, "bn": 1e9, "tn": 1e12}


def plain(text: str) -> str:
    return text.replace(formats.SPACE, " ")


@pytest.mark.parametrize(
    ("value", "currency", "text"),
    [
        (8300065.814, "£", "£8.30 M"),
        (430795, "£", "£431 k"),
        (99_999.4, "£", "£99,999"),
        (99_999.6, "£", "£100 k"),
        (999_999.7, "£", "£1.00 M"),
        (999.6e6, None, "1.00 bn"),
        (9.996e6, None, "10.0 M"),
        (2e15, None, "2,000 tn"),
        (410.2, "£", "£410"),
        (99.996, "£", "£100"),
        (17.4, "EUR", "€17.40"),
        (9, "USD", "$9"),
        (9.5, "CHF", "CHF 9.50"),
        (9.5, "kr", "kr 9.50"),
        (1234.5, "JPY", "JPY 1,234"),
        (-410.2, "£", "−£410"),
        (0, "£", "£0"),
        (0.001, "£", "under £0.01"),
        (-0.001, "£", "£0"),
        (None, "£", "–"),
        (math.nan, "£", "–"),
        (math.inf, "£", "–"),
    ],
)
def test_money(value: float | None, currency: str | None, text: str) -> None:
    assert plain(formats.money(value, currency)) == text


@pytest.mark.parametrize(
    ("value", "currency", "text"),
    [
        (8300065.814, "£", "£8,300,065.81"),
        (-611342.09, "EUR", "−€611,342.09"),
        (-0.001, "£", "£0.00"),
        (1234.0, "JPY", "JPY 1,234"),
        (5, None, "5.00"),
        (None, None, "–"),
    ],
)
def test_exact(value: float | None, currency: str | None, text: str) -> None:
    assert plain(formats.exact(value, currency)) == text


@pytest.mark.parametrize(
    ("value", "text"),
    [
        (18532, "18,532"),
        (0, "0"),
        (-3, "−3"),
        (-0.2, "0"),
        (9_999_999, "9,999,999"),
        (104_321_000, "104 M"),
        (None, "–"),
    ],
)
def test_count(value: float | None, text: str) -> None:
    assert plain(formats.count(value)) == text


@pytest.mark.parametrize(
    ("value", "text"),
    [
        (2.5, "2.5"),
        (1.0, "1"),
        (9.97, "10"),
        (12.4, "12"),
        (1234.5, "1,234"),
        (0.0345, "0.035"),
        (0, "0"),
        (-2.5, "−2.5"),
    ],
)
def test_number(value: float, text: str) -> None:
    assert formats.number(value) == text


@pytest.mark.parametrize(
    ("share", "text"),
    [
        (0.1675, "17 %"),
        (0, "0 %"),
        (1, "100 %"),
        (0.004, "under 1 %"),
        (0.996, "over 99 %"),
        (-0.031, "−3 %"),
        (-0.004, "0 %"),
        (1.2, "120 %"),
        (None, "–"),
        (math.nan, "–"),
    ],
)
def test_percent(share: float | None, text: str) -> None:
    assert plain(formats.percent(share)) == text


@pytest.mark.parametrize(
    ("value", "text"),
    [(9.0, "9 days"), (1, "1 day"), (1.4, "1 day"), (0, "0 days"), (1200, "1,200 days"), (None, "–"), (math.nan, "–")],
)
def test_days(value: float | None, text: str) -> None:
    assert plain(formats.days(value)) == text


def test_plural_says_one_only_of_one() -> None:
    texts = [plain(formats.plural(value, "order")) for value in (0, 1, 2, 2.5, 1500)]
    assert texts == ["0 orders", "1 order", "2 orders", "2.5 orders", "1,500 orders"]


@pytest.mark.parametrize(
    ("value", "unit", "text"),
    [
        (9, "days", "9 days"),
        (17.4, "money", "£17.40"),
        (0.25, "share", "25 %"),
        (1, "orders", "1 order"),
        (35, "products", "35 products"),
        (2.5, "", "2.5"),
        (None, "orders", "–"),
    ],
)
def test_value_in_its_unit(value: float | None, unit: str, text: str) -> None:
    assert plain(formats.value(value, unit, "£")) == text


@pytest.mark.parametrize(
    ("value", "unit", "text"),
    [
        (2500, "money", "£2.5 k"),
        (100_000, "money", "£100 k"),
        (300, "money", "£300"),
        (-50, "money", "−£50"),
        (0, "money", "£0"),
        (0.2, "share", "20 %"),
        (0.005, "share", "0.5 %"),
        (30, "days", "30"),
    ],
)
def test_tick(value: float, unit: str, text: str) -> None:
    assert plain(formats.tick(value, unit, "£")) == text


@pytest.mark.parametrize(
    ("ratio", "text"),
    [
        (6.02, "6 times as many"),
        (1.48, "1.5 times as many"),
        (0.5, "half as many"),
        (1.02, "about as many"),
        (0.2, "0.2 times as many"),
    ],
)
def test_times(ratio: float, text: str) -> None:
    assert plain(formats.times(ratio, "many")) == text


@pytest.mark.parametrize(
    ("share", "text"),
    [
        (0, "no customer"),
        (0.004, "fewer than 1 customer in 100"),
        (0.17, "about 1 customer in 6"),
        (0.45, "about 4 customers in 10"),
        (0.99, "about 9 customers in 10"),
        (1, "every customer"),
    ],
)
def test_in_people(share: float, text: str) -> None:
    assert formats.in_people(share, "customer") == text


def test_dates() -> None:
    assert plain(formats.date("2010-12-01")) == "1 Dec 2010"
    assert formats.date("last week") == "last week"
    assert formats.date(None) == "–"
    assert plain(formats.period("2010-12-01", "2011-12-09")) == "1 Dec 2010 – 9 Dec 2011"
    assert plain(formats.period("2011-03-01", "2011-12-09")) == "1 Mar – 9 Dec 2011"
    assert plain(formats.period("2011-03-01", "2011-03-01")) == "1 Mar 2011"


@pytest.mark.parametrize(
    ("size", "text"),
    [(45580638, "45.6 MB"), (2_500_000_000, "2.50 GB"), (1200, "1.20 kB"), (12, "12 bytes"), (None, "–")],
)
def test_size(size: float | None, text: str) -> None:
    assert plain(formats.size(size)) == text


def test_index() -> None:
    assert [formats.index(value) for value in (17.6, 1400.2, 0, None)] == ["18", "1,400", "0", "–"]


@given(AMOUNTS)
def test_money_is_true_to_three_digits(value: float) -> None:
    digits, _, scale = plain(formats.money(abs(value))).removeprefix("under ").partition(" ")
    shown = float(digits.replace(",", "")) * SCALE.get(scale, 1)
    assert shown == pytest.approx(abs(value), rel=0.0051, abs=0.01)


@given(AMOUNTS)
def test_money_below_zero_is_the_same_with_a_minus(value: float) -> None:
    if abs(value) >= 0.005:
        assert formats.money(-abs(value), "£") == formats.MINUS + formats.money(abs(value), "£")


@given(AMOUNTS)
def test_exact_sums_can_be_added_up(value: float) -> None:
    digits = formats.exact(value).replace(",", "").replace(formats.MINUS, "-")
    assert float(digits) == pytest.approx(value, abs=0.0051, rel=1e-12)


@given(SHARES)
def test_only_nothing_is_0_percent_and_only_all_is_100(share: float) -> None:
    text = plain(formats.percent(share))
    if 0 < share < 1:
        assert text not in ("0 %", "100 %")
    assert "e" not in text.replace("under", "").replace("over", "")


@given(
    st.floats(-1e300, 1e300) | st.sampled_from([math.nan, math.inf, -math.inf]),
    st.sampled_from(["days", "money", "share", "orders", ""]),
)
def test_any_float_becomes_a_text_without_an_exponent(value: float, unit: str) -> None:
    text = plain(formats.value(value, unit)).replace("under", "").replace("over", "").replace("orders", "")
    assert text
    assert not any(part in text for part in ("nan", "inf", "e+", "e-"))


@pytest.mark.parametrize(
    ("value", "text"), [(0.8, "0.80"), (0.7999, "0.79"), (1, "1.00"), (-0.001, "−0.01"), (None, "–")]
)
def test_floored(value: float | None, text: str) -> None:
    assert formats.floored(value) == text


def test_a_minus_is_held_to_a_sign_and_needs_no_hold_on_a_digit() -> None:
    assert formats.unbroken("(−£2,736), −5 and x − y") == "(−\u2060£2,736), −5 and x − y"
