"""A customer of its own for each order is asked about, in the whole table and not only in its first rows."""

import re
from typing import Any

import polars as pl
import pytest

from regulars.errors import DataError
from regulars.preparing import prepare
from regulars.settings import Settings


def shop(rows: int, **columns: list[Any]) -> pl.DataFrame:
    base = {"Date": [f"2024-03-{1 + row % 28:02d}" for row in range(rows)], "Total": [5.0 + row for row in range(rows)]}
    return pl.DataFrame(base | {name.replace("_", " "): values for name, values in columns.items()})


def test_as_many_customers_as_orders_are_asked_about() -> None:
    sales = shop(
        200, customer_id=[f"C{row // 2}" for row in range(200)], order_id=[str(row // 2) for row in range(200)]
    )
    with pytest.raises(
        DataError, match=r"each order in 'order id' .* \(100 of 100\).* --columns customer=\"customer id\""
    ):
        prepare(sales, Settings())
    assert prepare(sales, Settings(columns={"customer": "customer id"})).ledger()["sale"].rows == 200


def test_a_line_for_each_customer_is_asked_about_and_called_what_it_is() -> None:
    people = shop(120, Customer_ID=list(range(1, 121)), Total_orders=[2] * 120, Last_order=["2024-05-01"] * 120)
    with pytest.raises(DataError, match=r"each line of .* It looks like a list of customers, one row each"):
        prepare(people.drop("Last order").with_columns(pl.lit(4).alias("Recency")), Settings())


def test_customers_who_come_back_after_the_first_rows_are_enough() -> None:
    customers = [*range(1, 1501), 3]
    assert prepare(shop(1501, Customer_ID=customers), Settings()).ledger()["sale"].rows == 1501


def test_few_customers_are_no_surprise() -> None:
    assert prepare(shop(20, Customer_ID=list(range(1, 21))), Settings()).ledger()["sale"].rows == 20


def grouped(rows: int, **columns: list[Any]) -> pl.DataFrame:
    return shop(rows, **columns).with_columns(pl.Series("Item", [f"P{row}" for row in range(rows)]))


def test_customers_named_only_above_their_lines_are_asked_about() -> None:
    names = [f"C{row // 5}" if row % 5 == 0 else None for row in range(60)]
    with pytest.raises(DataError, match="named only on the first of the lines that belong together"):
        prepare(grouped(60, Customer=names, Order_ID=[str(row) for row in range(60)]), Settings())


def test_customers_named_once_for_several_orders_of_several_lines_are_asked_about() -> None:
    names = [f"C{row // 12}" if row % 12 < 2 else None for row in range(72)]  # six orders of two lines each
    with pytest.raises(DataError, match="named only on the first of the lines that belong together"):
        prepare(grouped(72, Customer=names, Order_ID=[str(row // 2) for row in range(72)]), Settings())


def test_a_till_with_few_known_customers_is_read() -> None:
    names = [f"C{row % 7}" if row % 3 == 0 else None for row in range(60)]
    found = prepare(grouped(60, Customer=names, Order_ID=[str(row) for row in range(60)]), Settings())
    assert found.ledger()["no_customer"].rows == 40


@pytest.mark.parametrize(
    ("header", "yes", "no"), [("Cancelled", "TRUE", "FALSE"), ("is_canceled", 1, 0), ("Storniert", "ja", "nein")]
)
def test_a_flag_says_which_orders_were_cancelled(header: str, yes: Any, no: Any) -> None:
    sales = shop(60, Customer=[f"C{row % 7}" for row in range(60)], Order_ID=[str(row) for row in range(60)])
    flagged = sales.with_columns(pl.Series(header, [yes if row % 6 == 0 else no for row in range(60)]))
    assert prepare(flagged, Settings()).ledger()["not_completed"].rows == 10


def buyers(customers: list[Any]) -> pl.DataFrame:
    orders = [str(1000 + row) for row in range(len(customers))]
    return grouped(len(customers), Customer_ID=customers, Order_ID=orders)


@pytest.mark.parametrize("word", ["Shop 7", "[GONE]", "0800 1234"])
def test_one_customer_with_all_of_many_orders_is_asked_about(word: str) -> None:
    with pytest.raises(DataError, match=rf"say {re.escape(repr(word))}, so that it tells no customers apart"):
        prepare(buyers([word] * 40), Settings())
    assert prepare(buyers([word] * 40), Settings(columns={"customer": "Customer ID"})).ledger()["sale"].rows == 40
    assert prepare(buyers([word] * 10), Settings()).ledger()["sale"].rows == 10  # a few orders may be one customer's


@pytest.mark.parametrize(
    "word",
    ["[REDACTED]", "redacted", "Deleted user", "<anonymized>", "***", "xxxxxxxx", "GDPR", "anonymisiert", "(gelöscht)",
     "client supprimé", "usuario eliminado", "cancellato", "removido", "verwijderd", "Usunięty", "borttagen"],
)  # fmt: skip
def test_people_taken_out_for_data_protection_are_nobody(word: str) -> None:
    some = buyers([word if row % 4 == 0 else f"C{row % 7}" for row in range(60)])
    assert prepare(some, Settings()).ledger()["no_customer"].rows == 15
    with pytest.raises(DataError, match=rf"'Customer ID' says nothing but {re.escape(repr(word))}, which is nobody"):
        prepare(buyers([word] * 60), Settings())


def test_addresses_with_marks_that_still_tell_people_apart_are_customers() -> None:
    found = prepare(buyers([f"{'abcdefg'[row % 7]}***@mail.example" for row in range(60)]), Settings())
    assert found.ledger()["sale"].rows == 60


def test_numbers_of_telephones_in_marks_are_none_of_customers() -> None:
    sales = (
        buyers([None] * 60)
        .drop("Customer ID")
        .with_columns(
            pl.Series("Phone", [f"+44 **** ***00{row % 3}" for row in range(60)]),
            pl.Series("Email", [f"k***{row % 9}@mail.example" for row in range(60)]),
        )
    )
    assert prepare(sales, Settings()).engine.rows("SELECT count(DISTINCT customer_id) FROM lines") == [(9,)]


def test_where_numbers_are_taken_out_the_address_tells_who_bought() -> None:
    sales = buyers(["[REDACTED]"] * 60).with_columns(
        pl.Series("Email", [f"k{row % 9}@mail.example" for row in range(60)])
    )
    assert prepare(sales, Settings()).engine.rows("SELECT count(DISTINCT customer_id) FROM lines") == [(9,)]


RETURNED = [("Returned", "yes", "no"), ("Refunded", 1, 0), ("Retourniert", "ja", None), ("Is Refunded", True, False)]


def sold_with(*columns: pl.Series) -> pl.DataFrame:
    """60 orders of 5 and more; every sixth is the one a flag speaks of."""
    sales = shop(60, Customer=[f"C{row % 7}" for row in range(60)], Order_ID=[str(row) for row in range(60)])
    return sales.with_columns(*columns)


def flag(header: str, yes: Any, no: Any) -> pl.Series:
    return pl.Series(header, [yes if row % 6 == 0 else no for row in range(60)])


@pytest.mark.parametrize(("header", "yes", "no"), RETURNED)
def test_what_came_back_is_no_sale_beside_a_status_too(header: str, yes: Any, no: Any) -> None:
    status = pl.Series("Status", ["paid", "cancelled"] * 30)
    for beside, dropped in (([], 10), ([status], 40)):
        told = prepare(sold_with(flag(header, yes, no), *beside), Settings()).ledger()
        assert (told["not_completed"].rows, told["return"].rows) == (dropped, 0)


def test_a_return_that_is_flagged_as_one_stays_a_return() -> None:
    sales = sold_with(
        flag("Returned", "yes", "no"), pl.Series("Total", [-5.0 if row % 6 == 0 else 9.0 for row in range(60)])
    )
    assert prepare(sales, Settings()).ledger()["return"].money == -50


def test_a_line_that_is_a_return_lowers_what_was_spent() -> None:
    told = prepare(sold_with(flag("Is Return", "true", "false")), Settings()).ledger()
    assert (told["return"].rows, told["return"].money) == (10, -sum(5 + row for row in range(0, 60, 6)))


def test_one_flag_too_many_is_asked_about() -> None:
    sales = sold_with(flag("Returned", "yes", "no"), flag("Status", "paid", "pending"), flag("Type", "sale", "order"))
    with pytest.raises(
        DataError, match=r"'Returned' .* status=Returned or type=Returned; .* status=Status or type=Type"
    ):
        prepare(sales, Settings())
    assert prepare(sales, Settings(columns={"type": "Returned"})).ledger()["not_completed"].rows == 60


@pytest.mark.parametrize(("states", "dropped"), [(["Draft", "Invoiced"], 30), (["TX", "OK"], 0)])
def test_a_state_is_a_status_only_where_it_holds_states_of_orders(states: list[str], dropped: int) -> None:
    sales = shop(60, Customer=[f"C{row % 7}" for row in range(60)], Order_ID=[str(row) for row in range(60)])
    told = sales.with_columns(pl.Series("State", [states[row % 2] for row in range(60)]))
    assert prepare(told, Settings()).ledger()["not_completed"].rows == dropped


def test_an_e_mail_address_for_each_order_is_a_customer_who_bought_once() -> None:
    orders = [str(row) for row in range(200)]
    sales = shop(200, Email=[f"c{row}@{'mail' if row % 3 else 'post'}.example" for row in range(200)], Order_ID=orders)
    assert prepare(sales, Settings()).ledger()["sale"].rows == 200
    with pytest.raises(DataError, match=r"each line of .* has a 'Email' of its own"):
        prepare(sales.drop("Order ID"), Settings())
    made_up = shop(200, Email=[f"{row}x@marketplace.example" for row in range(200)], Order_ID=orders)
    with pytest.raises(DataError, match=r"each order in 'Order ID' of .* has a 'Email' of its own"):
        prepare(made_up, Settings())
