"""The known layouts are data that `columns.match` can use, and none hides another."""

from itertools import chain, permutations

import polars as pl
import pytest

from regulars.columns import CANONICAL, match
from regulars.errors import DataError
from regulars.headers import fold
from regulars.preparing import prepare
from regulars.settings import Settings
from regulars.systems import SYSTEMS, System, recognise


@pytest.mark.parametrize("layout", SYSTEMS, ids=lambda layout: layout.name)
def test_a_layout_names_canonical_columns_by_folded_headers(layout: System) -> None:
    assert {*layout.columns} <= {*CANONICAL}
    assert {"order", "date"} <= {*layout.columns}
    named = [name for names in layout.columns.values() for name in names]
    assert [name for name in (*chain(*layout.marks), *named) if fold(name) != name] == []
    assert len(named) == len({*named}), "a header stands for one column"


def test_no_layout_hides_another() -> None:
    hidden = [
        (one.name, two.name)
        for one, two in permutations(SYSTEMS, 2)
        if len(one.marks) >= len(two.marks) and all(any({*of} <= {*mark} for of in two.marks) for mark in one.marks)
    ]
    assert hidden == []


def test_a_layout_needs_all_its_marks() -> None:
    marks = [mark[0] for mark in SYSTEMS[0].marks]
    assert recognise([*marks, "vendor"]) is SYSTEMS[0]
    assert recognise(marks[:-1]) is None


def test_amazon_s_shipments_are_known_under_the_headers_of_either_download() -> None:
    for sku, quantity in (("sku", "quantityshipped"), ("merchantsku", "shippedquantity")):
        layout = recognise(
            {"amazonorderid", "buyeremail", "purchasedate", sku, quantity, "itemprice", "itemtax", "shippingprice"}
        )
        assert layout is not None
        assert layout.slug == "amazon"
        assert {sku, quantity} <= {*layout.columns["product"], *layout.columns["quantity"]}
        assert layout.columns["amount"] == ("itemprice",)


@pytest.mark.parametrize("header", ["cpf", "buyer-email"])
def test_an_export_of_a_known_system_without_buyers_says_which_names_them(header: str) -> None:
    orders = {
        "amazon-order-id": [f"306-{row}" for row in range(20)],
        "purchase-date": [f"2025-04-{1 + row:02d}T10:00:00+00:00" for row in range(20)],
        "item-price": [9.99] * 20,
        "item-tax": [1.6] * 20,
        "shipping-price": [None] * 20,
        header: [None] * 20,
    }
    with pytest.raises(DataError, match="no customer column") as raised:
        match(orders, "orders.txt")
    assert "names no buyer here. Amazon Fulfilled Shipments, under Reports → Fulfilment, does" in str(raised.value)
    assert f"'{header}' is called like one, and empty on all lines seen" in str(raised.value)


def test_matrixify_s_orders_are_known_with_the_columns_that_somebody_chose() -> None:
    for day, customer in (("processedat", "customerid"), ("createdat", "customeremail"), ("createdat", "email")):
        layout = recognise({"name", day, customer, "linetype", "linequantity", "lineprice", "linetotal"})
        assert layout is not None
        assert layout.name.startswith("Matrixify")
        assert (day in layout.columns["date"], customer in layout.columns["customer"]) == (True, True)


def test_charges_in_the_smallest_coin_are_read_in_whole_money_and_yen_as_they_are() -> None:
    charges = {
        "id": [f"ch_{row}" for row in range(20)],
        "object": ["charge"] * 20,
        "amount": [1250 + row for row in range(20)],
        "amount_captured": [1250 + row for row in range(20)],
        "amount_refunded": [250] + [0] * 19,
        "balance_transaction": [f"txn_{row}" for row in range(20)],
        "created": [1_700_000_000 + 90_000 * row for row in range(20)],
        "customer": [f"cus_{row % 5}" for row in range(20)],
        "status": ["succeeded"] * 20,
    }
    for currency, least in (("eur", 12.5), ("jpy", 1250)):
        found = prepare(pl.DataFrame(charges | {"currency": [currency] * 20}), Settings())
        assert found.engine.rows("SELECT min(amount) FROM lines") == [(least,)]
        assert "in hundredths" in found.mapped.reasons["amount"]
        assert float(-found.ledger()["return"].money) == least / 5
    named = prepare(pl.DataFrame(charges | {"currency": ["eur"] * 20}), Settings(columns={"amount": "amount"}))
    assert named.engine.rows("SELECT min(amount) FROM lines") == [(1250,)]
