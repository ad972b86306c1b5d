"""Tables beside sales that change what they say: days, versions of customers, returns; and what can be none of them."""

from datetime import date, timedelta
from pathlib import Path
from typing import Any

import openpyxl
import pytest
from shop_in_tables import (
    DAY,
    DAYS,
    EXPECTED,
    ITEMS,
    LINES,
    ORDERS,
    OWNERS,
    SALES,
    Tables,
    database,
    files,
    notes,
    read,
    sold,
)

from regulars import keys, segment, terminal
from regulars.errors import DataError, UsageError
from regulars.headers import unprefixed
from regulars.named import Named
from regulars.pipeline import build_customers

BACK = [number for number, *_ in ORDERS[::9]]


def workbook(folder: Path, tables: Tables) -> Path:
    book = openpyxl.Workbook()
    for at, (name, (header, rows)) in enumerate(tables.items()):
        sheet = book.create_sheet(name, at)
        for row in (header.split(","), *rows):
            sheet.append(row)
    book.remove(book.worksheets[-1])
    book.save(folder.with_suffix(".xlsx"))
    return folder.with_suffix(".xlsx")


ANY = pytest.mark.parametrize("make", [files, database, workbook])


@ANY
def test_days_that_a_table_of_days_says(tmp_path: Path, make: Any) -> None:
    fact = [[number, OWNERS[number], 70 + (DAYS[number] - DAY).days, 999, *rest] for number, *rest in ITEMS]
    days = [[70 + at, DAY + timedelta(days=at), date(2024, 1, 1), "winter"] for at in range(200)]
    tables = {
        "fact_sales": ("order_id,customer_id,OrderDateKey,ShipDateKey,sku,quantity,price", fact),
        "dim_date": ("DateKey,full_date,year_start,season", days),
    }
    found = read(make(tmp_path / "star", tables))
    assert sold(found) == EXPECTED
    assert "dim_date" in found.raw.name
    assert "by 'OrderDateKey', there 'DateKey'" in notes(found)


def test_days_as_numbers_need_no_table_of_days(tmp_path: Path) -> None:
    fact = [[number, OWNERS[number], f"{DAYS[number]:%Y%m%d}", *rest] for number, *rest in ITEMS]
    days = [[f"{DAY + timedelta(days=at):%Y%m%d}", DAY + timedelta(days=at)] for at in range(200)]
    tables = {
        "fact_sales": ("order_id,customer_id,date_key,sku,quantity,price", fact),
        "dim_date": ("date_key,full_date", days),
    }
    found = read(files(tmp_path / "star", tables))
    assert sold(found) == EXPECTED
    assert "left aside, as the lines are those of fact_sales.csv: dim_date.csv" in notes(found)


def test_the_day_of_a_delivery_is_no_day_of_an_order() -> None:
    calendar = Named("dim_date", ("date_key", "full_date"))
    fact = Named("fact_sales", ("order_id", "customer_id", "ship_date_key", "price"))
    assert not keys.dated(fact, [fact, calendar])
    assert not keys.dated(Named("dim_customer", ("customer_id", "created_date_key")), [calendar])


@ANY
def test_versions_of_a_customer_are_one_customer(tmp_path: Path, make: Any) -> None:
    late = DAY + timedelta(days=60)
    keyed = [
        [number, int(OWNERS[number][1:]) * 10 + (DAYS[number] > late), f"{DAYS[number]:%Y-%m-%d}", *rest]
        for number, *rest in ITEMS
    ]
    versions = [[at * 10 + old, f"C{at:02}", f"City {old}", DAY, old == 1] for at in range(13) for old in (0, 1)]
    tables = {
        "fact_sales": ("order_id,customer_sk,order_date,sku,quantity,price", keyed),
        "dim_customer": ("customer_sk,customer_no,city,valid_from,is_current", versions),
    }
    assert sold(read(make(tmp_path / "star", tables))) == EXPECTED


@pytest.mark.parametrize("end", ["", "9999-12-31"], ids=["open", "far"])
def test_versions_with_an_end_and_members_of_a_household(tmp_path: Path, end: str) -> None:
    late = DAY + timedelta(days=60)
    lines = [[number, 100 + int(OWNERS[number][1:]) * 10 + (DAYS[number] > late), *rest[1:]] for number, *rest in LINES]
    header = "order_id,member_id,order_date,sku,quantity,price"
    versions = [[100 + at * 10 + new, f"C{at:02}", end if new else late] for at in range(13) for new in (0, 1)]
    tables = {"sales": (header, lines), "members": ("member_id,customer_no,valid_to", versions)}
    assert sold(read(files(tmp_path / "star", tables))) == EXPECTED
    several = [[100 + at * 10 + more, f"C{at:02}", end] for at in range(13) for more in (0, 1)]
    tables = {"sales": (header, lines), "members": ("member_id,household_id,valid_to", several)}
    who = {customer for customer, *_ in sold(read(files(tmp_path / "homes", tables)))}
    assert who == {str(line[1]) for line in lines}


@pytest.mark.parametrize(
    ("key", "own", "more"),
    [
        ("CustomerKey", "CustomerAlternateKey", "ValidTo,IsCurrent"),
        ("customer_sk", "customer_business_key", "end_date,is_latest"),
        ("customer_key", "customer_natural_key", "expiry_date,loaded_by"),
    ],
)
def test_versions_are_told_by_a_key_that_stays(tmp_path: Path, key: str, own: str, more: str) -> None:
    late = DAY + timedelta(days=60)
    lines = [[number, 100 + int(OWNERS[number][1:]) * 10 + (DAYS[number] > late), *rest[1:]] for number, *rest in LINES]
    versions = [
        [100 + at * 10 + new, f"H{at * 2 + new}", f"C{at:02}", "9999-12-31" if new else late, new]
        for at in range(13)
        for new in (0, 1)
    ]
    tables = {
        "fact_sales": (f"order_id,{key},order_date,sku,quantity,price", lines),
        "dim_customer": (f"{key},customer_household_key,{own},{more}", versions),
    }
    assert sold(read(files(tmp_path / "star", tables))) == EXPECTED


def test_cards_that_end_on_days_of_their_own_are_no_versions(tmp_path: Path) -> None:
    cards = [[f"C{at:02}", f"H{at // 2}", DAY + timedelta(days=400 + at)] for at in range(13)]
    found = read(files(tmp_path / "shop", {**SALES, "members": ("customer_id,household_id,expiry_date", cards)}))
    assert sold(found) == EXPECTED


def test_other_numbers_of_customers_are_left_alone(tmp_path: Path) -> None:
    members = [[f"C{at:02}", f"H{at // 2}", f"N {at}"] for at in range(13)]
    tables = {
        **SALES,
        "members": ("customer_id,household_id,name", members),
        "households": ("household_id,postcode", [[f"H{at}", 10115 + at] for at in range(7)]),
        "coupons": ("coupon_id,household_id,redeemed_on", [[at, f"H{at % 7}", DAY] for at in range(30)]),
    }
    found = read(files(tmp_path / "shop", tables))
    assert sold(found) == EXPECTED
    assert "left aside, as the lines are those of sales.csv: coupons.csv, households.csv, members.csv" in notes(found)


@ANY
@pytest.mark.parametrize(
    ("header", "rows"),
    [
        ("Returned,order_id", [["Yes", number] for number in BACK]),
        ("Returned,order_id,market", [["Yes", number, at] for number in BACK for at in (1, 2)]),
        ("order_id,Returned", [[number, "Yes" if number in BACK else "No"] for number, *_ in ORDERS]),
    ],
    ids=["yes", "twice", "yes-and-no"],
)
def test_orders_that_a_table_says_came_back(tmp_path: Path, make: Any, header: str, rows: list[Any]) -> None:
    found = read(make(tmp_path / "shop", {**SALES, "Returns": (header, rows), "People": ("Person", [["Ann"]])}))
    assert sold(found) == [each for each in EXPECTED if int(each[1]) not in BACK]
    assert "'Returned' of " in notes(found)


@ANY
def test_orders_that_came_back_in_part_or_whole_are_asked_about(tmp_path: Path, make: Any) -> None:
    back = [[at, number, DAY, "too small"] for at, number in enumerate(BACK)]
    source = make(tmp_path / "shop", {**SALES, "returns": ("return_id,order_id,return_date,reason", back)})
    with pytest.raises(DataError, match=r"returns.* names orders of which something came back"):
        read(source)
    source = make(tmp_path / "none", {**SALES, "returns": ("return_id,order_id,return_date,reason", [])})
    assert sold(read(source)) == EXPECTED


def test_returns_that_the_orders_say_themselves_are_not_asked_about(tmp_path: Path) -> None:
    orders = [[*each, 9.5, "Returned" if each[0] in BACK else "Complete"] for each in ORDERS]
    reasons = [[at, number, "too small"] for at, number in enumerate(BACK)]
    tables = {
        "orders": ("order_id,customer_id,order_date,total,status", orders),
        "returns": ("return_id,order_id,reason", reasons),
    }
    found = read(files(tmp_path / "shop", tables))
    assert {int(each[1]) for each in sold(found)} == {number for number, *_ in ORDERS} - {*BACK}
    sums = [[number, 10 + at, 9.5] for at, number in enumerate(BACK)]
    refunded = [[*each, 9.5, 9.5 if each[0] in BACK else 0] for each in ORDERS]
    tables = {
        "orders": ("order_id,customer_id,order_date,total,total_refunded", refunded),
        "refunds": ("order_id,id,amount", sums),
    }
    found = read(database(tmp_path / "sums", tables))
    build_customers(found)
    assert found.engine.rows("SELECT CAST(sum(returned) AS DOUBLE) FROM customers") == [(9.5 * len(BACK),)]


@pytest.mark.parametrize("make", [files, database])
def test_notes_of_credit_with_a_customer_and_a_day_are_no_sales(tmp_path: Path, make: Any) -> None:
    orders = [[*each, 9.5] for each in ORDERS]
    back = [[at, number, OWNERS[number], DAYS[number], 1.5] for at, number in enumerate(BACK)]
    tables = {
        "orders": ("order_id,customer_id,order_date,total", orders),
        "credit_notes": ("credit_note_id,order_id,customer_id,credit_date,total", back),
    }
    found = read(make(tmp_path / "shop", tables))
    build_customers(found)
    assert len(sold(found)) == len(ORDERS)
    assert found.engine.rows("SELECT CAST(sum(returned) AS DOUBLE) FROM customers") == [(1.5 * len(BACK),)]


def test_a_number_of_both_tables_is_not_that_of_the_order(tmp_path: Path) -> None:
    orders = [[number, number - 1000, customer, day, 9.5] for number, customer, day in ORDERS]
    back = [[at + 1, number, 4.5] for at, number in enumerate(BACK)]
    tables = {
        "orders": ("id,increment_id,customer_id,created_at,total", orders),
        "refunds": ("increment_id,order_id,refund_amount", back),
    }
    found = read(database(tmp_path / "shop", tables))
    build_customers(found)
    owners = {OWNERS[number] for number in BACK}
    back_of = found.engine.rows("SELECT customer_id FROM customers WHERE returned > 0")
    assert {customer for (customer,) in back_of} == owners


def test_payments_of_which_none_went_back_are_left_aside(tmp_path: Path) -> None:
    paid = [[number, 9.5, "false", 0] for number, *_ in ORDERS]
    tables = {
        "orders": ("order_id,customer_id,order_date", ORDERS),
        "items": ("order_id,sku,quantity,price", ITEMS),
        "payments": ("order_id,amount,Refunded,Refund Amount", paid),
    }
    assert sold(read(files(tmp_path / "shop", tables))) == EXPECTED
    paid[5][3] = 4.5
    with pytest.raises(DataError, match=r"payments\.csv holds what came back"):
        read(files(tmp_path / "back", tables))


def test_headers_with_a_prefix_for_each_table(tmp_path: Path) -> None:
    orders = [[*each, "x", "o"] for each in ORDERS]
    items = [[*each, "i"] for each in ITEMS]
    tables = {
        "orders": ("o_orderkey,o_custkey,o_orderdate,o_clerk,o_comment", orders),
        "lineitem": ("l_orderkey,l_partkey,l_quantity,l_price,l_comment", items),
    }
    assert sold(read(files(tmp_path / "shop", tables))) == EXPECTED
    assert not unprefixed(["s_date", "s_name", "s_city", "s_zip", "o_no", "o_total", "o_qty", "o_sku"])
    two = ["a_one", "a_two", "a_three", "a_note", "b_four", "b_five", "b_six", "b_note"]
    assert unprefixed(two, several=True) == {
        "a_one": "one",
        "a_two": "two",
        "a_three": "three",
        "a_note": "a_note",
        "b_four": "four",
        "b_five": "five",
        "b_six": "six",
        "b_note": "b_note",
    }
    assert not unprefixed(["id_order", "id_customer", "id_cart", "id_lang"])


def test_lists_of_one_column_and_notices_are_left_aside(tmp_path: Path) -> None:
    days = [[DAY + timedelta(days=at)] for at in range(90)]
    folder = files(tmp_path / "shop", {**SALES, "calendar": ("day", days)})
    (folder / "README.txt").write_text("What is in here.\n\nAsk for the rest.\n")
    found = read(folder)
    assert sold(found) == EXPECTED
    assert "left aside, as it is a list of one column: calendar.csv" in notes(found)
    assert "not read in the folder shop: README.txt" in notes(found)
    with pytest.raises(DataError, match=r"calendar\.csv is not a table"):
        read(folder / "calendar.csv")
    (folder / "february.csv").write_text("order_id, customer_id\nbroken\n" * 9)
    with pytest.raises(DataError, match=r"february\.csv"):
        read(folder)


def test_quotes_are_no_sales(tmp_path: Path) -> None:
    header, rows = "id,customer_id,created_at,total", [[*each, 9.5] for each in ORDERS]
    found = read(database(tmp_path / "shop", {"orders": (header, rows), "quote": (f"{header},sent", [])}))
    assert len(sold(found)) == len(ORDERS)
    assert len(sold(read(database(tmp_path / "only", {"quotes": (header, rows), "stores": ("id,city", [])})))) == 80


def test_other_sales_are_not_left_aside_for_their_customers(tmp_path: Path) -> None:
    other = [[9000 + number, customer, day, 5] for number, customer, day in ORDERS]
    tables = {
        **SALES,
        "customers": ("customer_id,name", [[f"C{at:02}", "N"] for at in range(13)]),
        "february": ("vorgang,customer_id,tag,worth", other),
    }
    with pytest.raises(DataError, match=r"february\.csv"):
        read(files(tmp_path / "shop", tables))


def test_quotes_beside_the_invoices_that_name_them_are_left_aside(tmp_path: Path) -> None:
    quotes = [[f"Q{number}", customer, day, 9.5] for number, customer, day in ORDERS]
    quotes += [[f"Q{at}", "C01", DAY, 99.5] for at in range(20)]
    invoices = [[number, customer, day, 9.5, f"Q{number}"] for number, customer, day in ORDERS]
    tables = {
        "quotes": ("quote_no,customer_id,quote_date,total", quotes),
        "invoices": ("invoice_no,customer_id,invoice_date,total,quote_no", invoices),
    }
    found = read(files(tmp_path / "shop", tables))
    assert sold(found) == sorted((customer, str(number), day, 9.5) for number, customer, day in ORDERS)
    assert "left aside, as the lines are those of invoices.csv: quotes.csv (total)" in notes(found)


def test_what_each_customer_spent_is_no_list_of_sales(tmp_path: Path) -> None:
    spent = [[f"C{at:02}", DAY, 500.0] for at in range(13)]
    tables = {"customers": ("customer_id,created_at,total_spent", spent), "stores": ("id,city", [[1, "Ulm"]])}
    with pytest.raises(UsageError, match="which of them are the sales is for you to say"):
        read(database(tmp_path / "shop", tables))
    tables |= {"orders": ("id,customer_id,order_date", ORDERS), "items": ("order_id,sku,quantity,price", ITEMS)}
    assert sold(read(database(tmp_path / "whole", tables))) == EXPECTED


def test_sales_in_a_file_that_is_called_after_customers(tmp_path: Path) -> None:
    tables = {"customers": SALES["sales"], "products": ("sku,price", [[f"P{at}", 1.5] for at in range(9)])}
    assert sold(read(files(tmp_path / "shop", tables))) == EXPECTED


def test_columns_with_nothing_below_them_say_nothing(tmp_path: Path) -> None:
    blank = [[number, OWNERS[number], DAYS[number], sku, pieces, None, None] for number, sku, pieces, _ in ITEMS]
    tables = {
        "orders": ("Order ID,Customer ID,Order Date,Product ID,Quantity,Unit Price,Sales", blank),
        "products": ("Product ID,Unit Price", [[f"P{at}", 1.5 + at] for at in range(9)]),
        "customers": ("Customer ID,Name", [[f"C{at:02}", "N"] for at in range(200)]),
    }
    expected = sorted(
        (OWNERS[number], str(number), DAYS[number], pieces * (1.5 + int(sku[1:]))) for number, sku, pieces, _ in ITEMS
    )
    assert sold(read(workbook(tmp_path / "book", tables))) == expected
    assert sold(read(files(tmp_path / "shop", tables))) == expected


def test_the_largest_sheet_may_list_customers_or_days(tmp_path: Path) -> None:
    for name, header in (("Customers", "Customer ID,Name"), ("DimDate", "DateKey,FullDate")):
        rows = [[at, DAY + timedelta(days=at)] for at in range(300)]
        assert sold(read(workbook(tmp_path / name, {name: (header, rows), **SALES}))) == EXPECTED


def test_sums_of_orders_are_no_lines_of_goods(tmp_path: Path) -> None:
    sums = [[number, said, 9.5] for number, *_ in ORDERS for said in ("Sub-Total", "Shipping", "Total")]
    tables = {
        "orders": ("order_id,customer_id,order_date", ORDERS),
        "orders_products": ("order_id,sku,quantity,price", ITEMS),
        "orders_total": ("order_id,title,value", sums),
    }
    assert sold(read(files(tmp_path / "shop", tables))) == EXPECTED


def test_times_at_which_rows_changed_are_no_keys() -> None:
    headers = ("id", "order_id", "updated_at", "metadata", "version")
    assert [*keys.links(Named("order_items", headers), Named("orders", headers))] == [
        ("order_id", "order_id"),
        ("order_id", "id"),
    ]


def test_goods_may_say_when_they_were_listed(tmp_path: Path) -> None:
    bare = [[number, OWNERS[number], DAYS[number], sku, pieces] for number, sku, pieces, _ in ITEMS]
    goods = [[f"P{at}", DAY, 1.5 + at] for at in range(9)]
    tables = {
        "sales": ("order_id,customer_id,order_date,product_id,quantity", bare),
        "products": ("product_id,created_at,price", goods),
    }
    assert len(sold(read(files(tmp_path / "shop", tables)))) == len(ITEMS)


def test_tables_without_rows_are_left_aside(tmp_path: Path) -> None:
    tables = {**SALES, "adjustments": ("order_id,customer_id,date_added,amount", [])}
    found = read(files(tmp_path / "shop", tables))
    assert sold(found) == EXPECTED
    assert "left aside, as it has no rows: adjustments.csv" in notes(found)


def test_customers_beside_sales_of_two_layouts(tmp_path: Path) -> None:
    customers = [[f"C{at:02}", f"N {at}", DAY] for at in range(13)]
    tables = {
        "2023": (SALES["sales"][0], LINES[:60]),
        "2024": ("OrderNumber,CustomerNo,PurchasedAt,Article,Pieces,Price each", LINES[60:]),
        "customers": ("customer_id,name,since", customers),
    }
    found = read(files(tmp_path / "shop", tables))
    assert sold(found) == EXPECTED
    assert "left aside, as they say more of the sales: customers.csv" in notes(found)
    back = {**tables, "refunds": ("order_id,refund_amount", [[1001, 2.5]])}
    with pytest.raises(DataError, match=r"refunds\.csv"):
        read(files(tmp_path / "back", back))


def test_the_same_orders_in_two_tables_would_count_twice(tmp_path: Path) -> None:
    once = [[number, customer, day, 2.5] for number, customer, day in ORDERS]
    tables = {**SALES, "totals": ("order_id,customer_id,order_date,paid_amount", once)}
    with pytest.raises(
        DataError, match=r"sales\.csv and totals\.csv hold the same orders \(80 have the same 'order_id'"
    ):
        read(files(tmp_path / "shop", tables))
    other = [[number, f"D{at}", day, 2.5] for at, (number, _, day, _) in enumerate(once)]
    found = read(files(tmp_path / "stores", {**tables, "totals": (tables["totals"][0], other)}))
    assert len(sold(found)) == len(EXPECTED) + len(other), "two stores may number their orders alike"


def test_what_was_paid_for_orders_is_no_second_sale(tmp_path: Path) -> None:
    paid = [[number, customer, day, 2.5] for number, customer, day in ORDERS]
    tables = {**SALES, "payments": ("order_id,customer_id,payment_date,amount", paid)}
    for make in (files, database):
        assert sold(read(make(tmp_path / f"{make.__name__}", tables))) == EXPECTED


def test_a_way_to_pay_makes_orders_no_payments_and_slips_of_credit_are_none(tmp_path: Path) -> None:
    orders = [[*each, "card", 9.5] for each in ORDERS]
    slips = [[at, number, OWNERS[number], DAYS[number], 1.5] for at, number in enumerate(BACK)]
    tables = {
        "orders": ("id_order,id_customer,date_add,payment,total_paid", orders),
        "order_slip": ("id_order_slip,id_order,id_customer,date_add,amount", slips),
        "order_detail": ("id_order,product_id,quantity,unit_price", ITEMS),
    }
    found = read(database(tmp_path / "shop", tables))
    build_customers(found)
    assert sold(found) == EXPECTED, "the orders' totals may hold more than their goods"
    assert found.engine.rows("SELECT CAST(sum(returned) AS DOUBLE) FROM customers") == [(1.5 * len(BACK),)]


def test_a_sum_that_came_back_beside_its_pieces_and_below_a_prefix(tmp_path: Path) -> None:
    header = "ss_ticket_number,ss_customer_sk,ss_sold_date,ss_item_sk,ss_quantity,ss_sales_price"
    back = [[number, 1, 2.5] for number in BACK]
    tables = {
        "store_sales": (header, LINES),
        "store_returns": (
            "sr_ticket_number,sr_return_quantity,sr_return_amount,sr_reason",
            [[*each, 1] for each in back],
        ),
    }
    found = read(files(tmp_path / "shop", tables))
    build_customers(found)
    assert sold(found) == EXPECTED
    assert found.engine.rows("SELECT CAST(sum(returned) AS DOUBLE) FROM customers") == [(2.5 * len(BACK),)]


def test_no_other_table_is_asked_for_where_others_were_given(tmp_path: Path) -> None:
    bare = [each[:2] for each in ITEMS]
    orders = ("order_id,customer_id,order_date", ORDERS)
    folder = files(tmp_path / "shop", {"orders": orders, "items": ("order_id,sku", bare)})
    with pytest.raises(DataError, match="no amount column") as alone:
        read(folder / "orders.csv")
    with pytest.raises(DataError, match="read together with others") as several:
        read(folder)
    assert "the two are joined by 'order_id'" in str(alone.value)
    assert "the two are joined by" not in str(several.value)


@pytest.mark.parametrize("make", [files, database])
def test_a_run_says_what_it_left_aside(tmp_path: Path, make: Any) -> None:
    tables = {**SALES, "stores": ("store_id,city", [[1, "Ulm"]])}
    facts = segment(str(make(tmp_path / "shop", tables)), k=2).summary
    assert facts["sources"][0]["of_several"] is True
    told = " ".join(terminal.summary(facts, terminal.Pen()).split())
    assert "left aside" in told
    assert "stores" in told.partition("left aside")[2]


def test_minus_one_is_the_row_of_nobody(tmp_path: Path) -> None:
    lines = [[number, "-1" if number in BACK else owner, *rest] for number, owner, *rest in LINES]
    found = read(files(tmp_path / "shop", {"sales": (SALES["sales"][0], lines)}))
    assert sold(found) == [each for each in EXPECTED if int(each[1]) not in BACK]
    assert found.ledger()["no_customer"].rows == len(EXPECTED) - len(sold(found))


@pytest.mark.parametrize("make", [files, workbook])
@pytest.mark.parametrize(
    ("invoices", "payments"),
    [
        ("Factures: N° pièce,Date,Code client,Montant HT", "Règlements: Date règlement,Facture,Client,Montant réglé"),
        ("Invoices: Invoice no,Invoice date,Customer,Net amount", "Payments: Paid on,Invoice no,Customer,Amount paid"),
        ("Rechnungen: Rechnungsnr,Datum,Kunde,Netto", "Zahlungseingänge: Zahldatum,Rechnungsnr,Kunde,Betrag"),
        ("Facturas: Factura,Fecha,Cliente,Importe", "Cobros: Fecha cobro,Factura,Cliente,Importe cobrado"),
        ("Fatture: Numero fattura,Data,Cliente,Imponibile", "Incassi: Data incasso,Numero fattura,Cliente,Incassato"),
        ("Faturas: Fatura,Data,Cliente,Valor", "Recebimentos: Data recebimento,Fatura,Cliente,Valor recebido"),
        ("Facturen: Factuurnummer,Datum,Klant,Bedrag", "Betalingen: Datum,Factuurnummer,Klant,Bedrag"),
        ("Faktury: Nr faktury,Data,Klient,Kwota", "Wpłaty: Data wpłaty,Nr faktury,Klient,Kwota"),
        ("Fakturor: Fakturanr,Datum,Kund,Belopp", "Inbetalningar: Datum,Fakturanr,Kund,Belopp"),
    ],
)  # fmt: skip
def test_payments_of_invoices_are_none_of_their_own(tmp_path: Path, make: Any, invoices: str, payments: str) -> None:
    told = [(f"F-{100 + at}", DAY + timedelta(at), f"Firm {at * 5 % 8} SA", 100.25 + at) for at in range(48)]
    paid = [
        (day + timedelta(30), number, who, round(money * 1.2 * part, 2))
        for at, (number, day, who, money) in enumerate(told)
        for part in ((0.5, 0.5) if at % 6 == 0 else (1,))
    ]
    tables = {
        name: (header, rows)
        for (name, header), rows in zip((each.split(": ") for each in (invoices, payments)), (told, paid), strict=True)
    }
    found = sold(read(make(tmp_path / "all", tables)))
    assert sorted((number, money) for _, number, _, money in found) == [(number, money) for number, _, _, money in told]
