"""What the columns of a sample say of each other: sums done by hand."""

import pytest

from regulars.relations import Product, days, numbers, products, says_line, scaling, varying


@pytest.mark.parametrize(
    ("written", "read"),
    [
        (["1.234,50 €", "5,00", "-2,50"], [1234.5, 5.0, -2.5]),
        (["$1,234.50", "($5.00)", "2.50-"], [1234.5, -5.0, -2.5]),
        (["6", 8, 2.5, None, "", "x"], [6.0, 8.0, 2.5, None, None, None]),
        (["1,234", "5,678.25"], [1234.0, 5678.25]),
        (["1e308", 1e308, -1e308, float("nan"), "1" * 400, 7], [None, None, None, None, None, 7.0]),
        (["1.495000E+1", "-2E+1", "3,5e0"], [14.95, -20.0, 3.5]),
    ],
)
def test_numbers(written: list[object], read: list[float | None]) -> None:
    assert numbers(written) == read


def test_another_column_says_what_a_comma_before_three_figures_is() -> None:
    assert numbers(["1,699", "2,000-"]) == [1699.0, -2000.0]
    assert numbers(["1,699", "2,000-"], comma=True) == [1.699, -2.0]
    assert numbers(["1,699", "2.50"], comma=True) == [1699.0, 2.5]


PIECES = [2.0, 3.0, 4.0, 5.0, 6.0, 1.0]
PRICES = [2.5, 3.0, 9.99, 1.1, 7.0, 8.0]
TOTALS = [5.0, 9.0, 39.96, 5.5, 42.0, 8.0]


def test_a_product_to_the_penny_is_found_and_says_on_how_many_telling_rows() -> None:
    assert products({"a": PIECES, "t": TOTALS, "b": PRICES}) == [Product(("a", "b"), "t", 5)]
    assert products({"a": PIECES, "t": [total + 0.02 for total in TOTALS], "b": PRICES}) == []


def test_quantities_of_one_tell_nothing() -> None:
    assert products({"a": [1.0] * 6, "b": PRICES, "t": PRICES}) == []


def test_a_price_stays_and_a_total_grows_with_the_quantity() -> None:
    same = ["P"] * 6
    assert scaling(same, PIECES, [2.5] * 6) == (5, 0)
    assert scaling(same, PIECES, [2.5 * pieces for pieces in PIECES]) == (0, 5)
    assert scaling(list("abcdef"), PIECES, PRICES) == (0, 0)
    codes = [10_001.0 + row for row in range(6)]
    assert scaling(same, codes, PRICES) == (0, 0)  # a price by a code is next to nothing, whatever the code


def test_what_comes_on_top_tells_a_price_from_a_total() -> None:
    total = [pieces * price + 4 for pieces, price in zip(PIECES, PRICES, strict=True)]
    assert says_line(PIECES, PRICES, total, [[4.0] * 6]) == (0, 5)
    assert says_line(PIECES, PRICES, [price + 4 for price in PRICES], [[4.0] * 6]) == (5, 0)


def test_groups_and_days() -> None:
    assert varying(["a", "a", "b", "b", "c", None], [1, 1, 1, 2, 3, 4]) == (2, 1)
    assert days(["1/12/2010 8:26", "2024-01-13T10:11:12", "5. Mai 2024", None]) == [
        "1/12/2010",
        "2024-01-13",
        "5. Mai 2024",
        None,
    ]
