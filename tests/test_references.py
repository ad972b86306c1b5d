"""A reference that may be the order's or the product's: what it holds tells, whatever it is called."""

from datetime import date, timedelta
from random import Random
from string import ascii_uppercase

import pytest

from regulars.columns import match
from regulars.errors import DataError

ORDERS = 40


def visits(time: str = "") -> tuple[list[str], list[str]]:
    """The customer and the day of each order; every fifth customer comes twice a day."""
    when = [date(2024, 1, 3) + timedelta(days=order - (order % 5 == 4)) for order in range(ORDERS)]
    who = [f"K{(order - (order % 5 == 4)) % 7:03}" for order in range(ORDERS)]
    return who, [f"{day}{time.format(order % 60) if time else ''}" for order, day in enumerate(when)]


def drawn(count: int = ORDERS) -> list[str]:
    random = Random(7)
    return ["".join(random.choices(ascii_uppercase, k=9)) for _ in range(count)]


def found(header: str, references: list[str], time: str = "", **given: str) -> dict[str, str]:
    customer, day = visits(time)
    totals = [f"{20 + order}.50" for order in range(len(references))]
    sample = {header: references, "Klient": customer, "Razem": totals, "Data": day}
    return {each.column: each.header for each in match(sample, "orders.csv", given)}


@pytest.mark.parametrize("header", ["Indeks", "Referência", "Riferimento", "Viite", "Reference", "SKU"])
def test_letters_drawn_at_random_are_an_order_in_any_language(header: str) -> None:
    assert found(header, drawn())["order"] == header


def test_words_of_nine_letters_are_no_order() -> None:
    words = ["CHOCOLATE", "PINEAPPLE", "BLUEBERRY", "RASPBERRY", "TANGERINE", "NECTARINE", "ARTICHOKE", "ASPARAGUS"]
    columns = found("Indeks", [words[order % 8] for order in range(ORDERS)])
    assert columns["product"] == "Indeks"
    assert "order" not in columns


def test_a_code_that_comes_back_is_a_product() -> None:
    codes = drawn(9)
    assert found("Indeks", [codes[order % 9] for order in range(ORDERS)])["product"] == "Indeks"


def test_a_reference_of_each_time_of_day_is_an_order() -> None:
    references = [f"R{9000 + order}" for order in range(ORDERS)]
    assert found("Reference", references, " 10:{:02}")["order"] == "Reference"


def test_the_time_may_stand_in_a_column_of_its_own() -> None:
    customer, day = visits()
    sample = {"Reference": [f"FAC24A{9000 + order}" for order in range(ORDERS)], "Klient": customer, "Data": day}
    sample |= {"Hora": [f"10:{order:02}:09" for order in range(ORDERS)]}
    sample |= {"Razem": [f"{20 + order}.50" for order in range(ORDERS)]}
    assert {each.column: each.header for each in match(sample, "orders.csv", {})}["order"] == "Reference"


def test_without_a_time_it_is_asked() -> None:
    references = [f"R{9000 + order}" for order in range(ORDERS)]
    with pytest.raises(DataError, match="--columns order=Reference or product=Reference"):
        found("Reference", references)
    assert found("Reference", references, product="Reference")["product"] == "Reference"
    assert found("Reference", references, order="Reference")["order"] == "Reference"


def test_a_number_of_each_line_is_that_of_the_order() -> None:
    assert found("Ref", [str(9000 + order) for order in range(ORDERS)])["order"] == "Ref"


def test_goods_of_which_there_is_one_each_stay_products_under_their_own_name() -> None:
    assert found("SKU", [f"ANT{order:04}" for order in range(ORDERS)])["product"] == "SKU"


def test_a_vague_number_of_each_line_is_not_asked_about() -> None:
    assert found("Number", [f"SO-{9000 + order}" for order in range(ORDERS)])["order"] == "Number"


def paid_in_steps(references: list[str]) -> dict[str, str]:
    """Which columns are found, where each order is authorised, captured an hour later, and now and then paid back."""
    sample: dict[str, list[str]] = {"Reference": [], "Client": [], "Amount": [], "When": [], "Action": []}
    for order, (who, day) in enumerate(zip(*visits(), strict=True)):
        steps = [("Authorization", f"{day} 10:{order:02}"), ("Capture", f"{day} 11:{order:02}")]
        steps += [("Refund", f"2024-05-03 12:{order:02}")] if order % 8 == 0 else []
        for action, when in steps:
            cells = (references[order], who, f"{20 + order}.50", when, action)
            for header, cell in zip(sample, cells, strict=True):
                sample[header].append(cell)
    return {each.column: each.header for each in match(sample, "payments.csv", {})}


def test_a_reference_is_the_order_s_though_some_are_paid_back_on_a_later_day() -> None:
    assert paid_in_steps([f"R{9000 + order}" for order in range(ORDERS)])["order"] == "Reference"
    assert "order" not in paid_in_steps([f"R{9000 + order % 9}" for order in range(ORDERS)])


def several_lines(references: list[str], words: tuple[str, ...] = ()) -> dict[str, str]:
    """Which columns are found, where each order has two lines, and what was paid of it may stand below under a word."""
    rows = []
    for order, (who, day) in enumerate(zip(*visits(), strict=True)):
        rows += [(references[order], who, f"{20 + order + line}.50", day, "SI") for line in range(2)]
        rows += [(words[order % len(words)], who, f"{41 + 2 * order}.00", day, "SR")] if words else []
    sample = dict(zip(("Ref", "Customer", "Net", "Date", "Type"), map(list, zip(*rows, strict=True)), strict=True))
    return {each.column: each.header for each in match(sample, "ledger.csv", {})}


@pytest.mark.parametrize("words", [(), ("BACS", "CHQ", "DD")])
def test_a_reference_that_lines_of_one_visit_share_is_an_order_s_beside_words_too(words: tuple[str, ...]) -> None:
    assert several_lines([f"{9000 + order}" for order in range(ORDERS)], words)["order"] == "Ref"


def test_a_reference_that_lines_of_several_customers_share_is_none() -> None:
    assert "order" not in several_lines([f"{9000 + order % 9}" for order in range(ORDERS)], ("BACS", "CHQ", "DD"))
