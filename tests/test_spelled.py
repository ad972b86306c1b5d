"""Quantities that are written in words are the numbers they say."""

import polars as pl
import pytest

from regulars.preparing import Prepared, prepare
from regulars.settings import Settings

PRICES = [2.5 + row % 7 for row in range(40)]


def read(header: str, quantities: list[str], price: str = "Unit price") -> Prepared:
    columns = {
        "Invoice": [f"I{row}" for row in range(40)],
        "Date": [f"2024-06-{1 + row * 3 % 28:02d}" for row in range(40)],
        "Customer": [f"C{row % 9}" for row in range(40)],
        header: [quantities[row % len(quantities)] for row in range(40)],
        price: PRICES,
    }
    return prepare(pl.DataFrame(columns), Settings())


@pytest.mark.parametrize(
    ("header", "quantities", "numbers"),
    [
        ("Quantity", ["3", "One", "2", "TWELVE ", "1"], [3, 1, 2, 12, 1]),
        ("Qty", ["one", "two", "five"], [1, 2, 5]),
        ("Menge", ["2", "Eins", "3", "fünf", "zwei"], [2, 1, 3, 5, 2]),
        ("Quantité", ["2", "une", "3", "trois", "onze"], [2, 1, 3, 3, 11]),
        ("Cantidad", ["2", "uno", "3", "once", "4"], [2, 1, 3, 11, 4]),
        ("Quantità", ["2", "due", "3", "sei", "1"], [2, 2, 3, 6, 1]),
        ("Quantidade", ["2", "duas", "3", "tres", "1"], [2, 2, 3, 3, 1]),
        ("Aantal", ["2", "één", "3", "tien", "1"], [2, 1, 3, 10, 1]),
        ("Ilość", ["2", "dwie", "3", "pięć", "1"], [2, 2, 3, 5, 1]),
        ("Antal", ["2", "två", "3", "atta", "1"], [2, 2, 3, 8, 1]),
        ("数量", ["2", "两", "3", "十二", "1"], [2, 2, 3, 12, 1]),
    ],
)
def test_numbers_in_words_are_numbers(header: str, quantities: list[str], numbers: list[int]) -> None:
    found = read(header, quantities)
    spent = sum(numbers[row % len(numbers)] * price for row, price in enumerate(PRICES))
    assert float(found.ledger().total(kept=True)[1]) == pytest.approx(spent)
    assert f"numbers in words, in {header!r}, were read as numbers" in found.raw.sources[0].notes


def test_words_of_two_languages_are_not_guessed_at() -> None:
    found = read("Quantity", ["2", "One", "3", "once", "1", "4", "5", "6", "7", "8"])
    assert found.ledger()["unreadable"].rows == 8


def test_words_in_other_columns_stay_words() -> None:
    found = read("Quantity", ["2", "3"], price="Total")
    assert not any("in words" in note for note in found.raw.sources[0].notes)


@pytest.mark.parametrize("word", ["bulk", "Various", "n. def."])
def test_a_total_counts_where_a_word_says_no_number(word: str) -> None:
    found = read("Quantity", ["2", "3", word, "1", "4", "5", "2", "3", "6", "7"], price="Total")
    assert float(found.ledger().total(kept=True)[1]) == pytest.approx(sum(PRICES))
    assert f"{word.lower()!r} is no number, on 4 lines: their totals count" in found.mapped.reasons["quantity"]


@pytest.mark.parametrize(
    ("words", "price"),
    [
        (["bulk"], "Unit price"),  # nothing says what it came to
        (["refunded"], "Total"),
        (["returned"], "Total"),
        (["Gutschrift"], "Total"),
        ([f"lamp {at}" for at in "abcdef"], "Total"),  # cells of another column
        (["x-2"], "Total"),
    ],
)
def test_other_lines_without_a_quantity_cannot_be_read(words: list[str], price: str) -> None:
    quantities = [str(1 + row % 3) if row % 8 else words[row // 8 % len(words)] for row in range(40)]
    assert read("Quantity", quantities, price).ledger()["unreadable"].rows == 5
