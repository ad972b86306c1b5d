"""First and last names in two columns are one customer, where no id or address is there, and it is said."""

from typing import Any

import polars as pl
import pytest

from regulars import inspection
from regulars.preparing import Prepared, prepare
from regulars.settings import Settings

FIRST, LAST = ["Ann", "Bo", "Ann", None], ["Lee", "Ek", "Ek", "Solo"]
WHOLE = ["Ann Ek", "Ann Lee", "Bo Ek", "Solo"]


def shop(first: str, last: str, **others: list[Any]) -> pl.DataFrame:
    names = {last: LAST * 10, first: FIRST * 10} | {name: values * 10 for name, values in others.items()}
    bought = {
        "Order ID": [f"O{row}" for row in range(40)],
        "Date": [f"2024-03-{1 + row % 28:02d}" for row in range(40)],
    }
    return pl.DataFrame(names | bought | {"Total": [5.0 + row for row in range(40)]})


def customers(found: Prepared) -> list[str]:
    return [name for (name,) in found.engine.rows("SELECT DISTINCT customer_id FROM lines ORDER BY 1")]


@pytest.mark.parametrize(
    ("first", "last"),
    [
        ("First Name", "Last Name"),
        ("billing_first_name", "billing_last_name"),
        ("Forename", "Surname"),
        ("Vorname", "Name"),
        ("Rechnung Vorname", "Rechnung Nachname"),
        ("Prénom acheteur", "Nom acheteur"),
        ("Prénom", "Nom"),
        ("Nombre", "Apellidos"),
        ("customerFirstName", "customerLastName"),
    ],
)
def test_two_columns_of_names_are_one_customer(first: str, last: str) -> None:
    found = prepare(shop(first, last), Settings())
    assert customers(found) == WHOLE
    told = found.mapped.columns()[0]
    assert (told["header"], "a first and a last name, joined" in told["reason"]) == (f"{first} + {last}", True)


@pytest.mark.parametrize("better", ["Customer ID", "Email", "Customer"])
def test_an_id_or_an_address_comes_first(better: str) -> None:
    found = prepare(
        shop("First Name", "Last Name", **{better: ["a@x.org", "b@x.org", "c@x.org", "d@x.org"]}), Settings()
    )
    assert found.mapped.matches[0].header == better


def test_the_receiver_of_a_parcel_is_no_customer_beside_who_paid() -> None:
    sales = shop("First Name", "Last Name", **{"Shipping First Name": ["X"] * 4, "Shipping Last Name": ["Y"] * 4})
    assert customers(prepare(sales, Settings())) == WHOLE


def test_what_is_written_down_is_read_again() -> None:
    sales = shop("First Name", "Last Name")
    _, settings = inspection.inspect(sales, Settings())
    assert settings.columns["customer"] == "First Name + Last Name"
    assert customers(prepare(sales, settings)) == WHOLE


def test_whoever_names_another_column_gets_that_one() -> None:
    found = prepare(shop("First Name", "Last Name"), Settings(columns={"customer": "Last Name"}))
    assert customers(found) == ["Ek", "Lee", "Solo"]


def payments(*others: str) -> Prepared:
    """Ten payments of each of two people, and one back to each; `others` are who is named as the receiver."""
    rows = [
        ("2024-03-01", f"T{row}{who}", f"{who}@x.org", "shop@me.org", 20.0 + row, "Payment")
        for row in range(10)
        for who in ("ann", "bo")
    ]
    rows += [("2024-03-09", f"R{who}", "Shop@me.org", who, -20.0, "Payment Refund") for who in others]
    names = ["Date", "Transaction ID", "From Email Address", "To Email Address", "Gross", "Type"]
    return prepare(pl.DataFrame(rows, schema=names, orient="row"), Settings())


def test_money_paid_back_is_that_of_who_got_it() -> None:
    found = payments("ann@x.org", "bo@x.org")
    assert customers(found) == ["ann@x.org", "bo@x.org"]
    back = found.engine.rows("SELECT customer_id, amount FROM lines WHERE verdict = 'return' ORDER BY 1")
    assert back == [("ann@x.org", -20), ("bo@x.org", -20)]
    assert "the shop's own address sent the money" in found.raw.sources[0].notes[-1]


def test_where_no_one_gets_most_of_the_money_the_payer_is_the_customer() -> None:
    assert "shop@me.org" in customers(payments(*(f"c{number}@x.org" for number in range(30))))
