"""Exports of named systems whose money, dates or customers their names alone would misread; the data are made up."""

from collections.abc import Sequence
from decimal import Decimal
from typing import Any

import polars as pl
import pytest

from regulars.errors import DataError
from regulars.pipeline import Prepared, prepare
from regulars.settings import Settings

ORDERS = 24
DAYS = [(row // 12 + 1, row % 12 + 14) for row in range(ORDERS)]
"""Month and day of each order: no day is a month."""

WHO = [f"K{row % 5}" for row in range(ORDERS)]
MONEY = [Decimal(row + 11) + Decimal("0.25") for row in range(ORDERS)]
SPENT = sum(MONEY)


def read(lines: Sequence[dict[str, Any]], **options: Any) -> Prepared:
    """All cells as text, as in a CSV file."""
    headers = {header: None for line in lines for header in line}
    cells = {header: [_text(line.get(header)) for line in lines] for header in headers}
    return prepare(pl.DataFrame(cells, schema=dict.fromkeys(headers, pl.String)), Settings(**options))


def _text(cell: Any) -> str | None:
    return None if cell is None else str(cell)


def headers(found: Prepared) -> dict[str, str]:
    return {match.column: match.header for match in found.mapped.matches}


def money(found: Prepared, verdict: str = "sale") -> Decimal:
    return found.ledger()[verdict].money


def rows(found: Prepared, verdict: str) -> int:
    return found.ledger()[verdict].rows


def spends(found: Prepared) -> dict[str, Decimal]:
    told = "SELECT customer_id, sum(amount - refunded) FROM lines WHERE verdict = 'sale' GROUP BY 1"
    return {customer: Decimal(spent) for customer, spent in found.engine.rows(told)}


def iso(row: int) -> str:
    return "2024-{:02d}-{:02d}".format(*DAYS[row])


def american(row: int) -> str:
    return "{:02d}/{:02d}/2024".format(*DAYS[row])


def dashed(row: int) -> str:
    return f"{DAYS[row][1]}-{('Jan', 'Feb')[row // 12]}-24"


# Shops


@pytest.mark.parametrize("header", ["Commande n°", "Pedido n.º", "N.º de pedido", "Ordine n.", "N.º de venda"])
def test_an_order_s_number_is_known_with_its_number_sign_behind_it(header: str) -> None:
    # Two orders of one customer on each day.
    lines = [
        {"Date": iso(row // 2), header: 4000 + row, "Client": WHO[row // 2], "Amount": MONEY[row]}
        for row in range(ORDERS)
    ]
    assert headers(read(lines))["order"] == header


def order_export(back: dict[int, str], left: dict[int, int], **cells: Any) -> list[dict[str, Any]]:
    """Orders of two pieces, shipping 5.00 on top; `back`: order → the refund, `left`: order → the pieces left."""
    return [
        {
            "Order Number": 900 + row,
            "Order Status": "Completed",
            "Order Date": f"{iso(row)} 10:15",
            "Email (Billing)": f"{WHO[row]}@mail.example",
            "Order Shipping Amount": "5.00",
            "Order Refund Amount": back.get(row, ""),
            "Order Total Amount": 2 * MONEY[row] + 5,
            "SKU": f"S{row % 4}",
            "Item Name": f"Thing {row % 4}",
            "Quantity (- Refund)": left.get(row, 2),
            "Item Cost": MONEY[row],
        }
        | cells
        for row in range(ORDERS)
    ]


def test_pieces_that_the_quantity_lacks_already_are_not_taken_off_again() -> None:
    found = read(order_export({3: MONEY[3], 8: MONEY[8]}, {3: 1, 8: 1}))
    assert money(found) == 2 * SPENT - MONEY[3] - MONEY[8]
    assert money(found, "return") == 0
    assert found.mapped.reasons["refunded"].endswith("not for orders whose lines lack what came back already")


def test_money_given_back_without_pieces_is_taken_off() -> None:
    found = read(order_export({3: "4.00", 8: MONEY[8]}, {8: 1}))
    assert sum(spends(found).values()) == 2 * SPENT - MONEY[8] - 4
    gross = read(order_export({3: "4.00", 8: MONEY[8]}, {8: 1}), spend="gross")
    assert sum(spends(gross).values()) == 2 * SPENT - MONEY[8]


def test_refunds_beside_the_pieces_left_are_asked_about_where_no_total_shows_which_they_are() -> None:
    unlike = {"Order Total Amount": "77.10"}
    with pytest.raises(DataError, match=r"what is left after refunds.* say --spend gross; else export"):
        read(order_export({3: "4.00"}, {}, **unlike))
    assert money(read(order_export({}, {}, **unlike))) == 2 * SPENT


def test_a_file_of_yes_for_full_refunds_counts_what_was_given_back_in_part() -> None:
    lines = [
        {
            "Purchase ID": f"p{row:03d}==",
            "Item Name": f"Course {row % 3}",
            "Buyer Name": "" if row % 3 else "Ada",
            "Purchase Email": f"{WHO[row]}@mail.example",
            "Purchase Date": iso(row),
            "Subtotal ($)": MONEY[row],
            "Sale Price ($)": MONEY[row],
            "Fees ($)": "1.00",
            "Net Total ($)": MONEY[row] - 1,
            "Refunded?": int(row in (2, 9)),
            "Partial Refund ($)": "3.00" if row == 2 else "0.00",
            "Fully Refunded?": int(row == 9),
            "Quantity": 1,
        }
        for row in range(ORDERS)
    ]
    found = read(lines)
    assert headers(found)["customer"] == "Purchase Email"
    assert (rows(found, "not_completed"), sum(spends(found).values())) == (1, SPENT - MONEY[9] - 3)


# Market places


@pytest.mark.parametrize("sign", ["", "-"])
def test_amazon_s_price_of_an_item_is_before_its_promotion(sign: str) -> None:
    # Both lines of each order are reduced alike, and each by its own.
    lines = [
        {
            "order-id": f"302-{row // 2:07d}",
            "order-item-id": 70000 + row,
            "purchase-date": f"{iso(row // 2)}T08:00:00+00:00",
            "buyer-email": f"{WHO[row // 2]}@marketplace.example",
            "sku": f"S{row % 4}",
            "quantity-purchased": 1,
            "currency": "USD",
            "item-price": MONEY[row],
            "item-tax": "0.90",
            "shipping-price": "0.00",
            "item-promotion-discount": f"{sign}2.00",
        }
        for row in range(ORDERS)
    ]
    found = read(lines)
    assert money(found) == SPENT - 2 * ORDERS
    assert found.mapped.reasons["discount"].endswith("the layout's line totals are before it: taken off each line")
    assert money(read(lines, spend="gross")) == SPENT


def etsy_item(row: int, order: int, off: str, **cells: Any) -> dict[str, Any]:
    """One of two pieces' price in each line."""
    item = {"Sale Date": american(order), "Item Name": f"Ring {row % 4}", "Buyer": WHO[order], "Quantity": 1}
    item |= {"Price": MONEY[row], "Item Total": MONEY[row], "Discount Amount": off, "Currency": "USD"}
    return item | {"Order ID": 3000 + order, "Transaction ID": 80000 + row, "Listing ID": 10 + row % 4} | cells


def test_etsy_s_discount_counts_once_where_it_stands_on_each_line_of_an_order() -> None:
    lines = [etsy_item(row, row // 2, "3.00") for row in range(ORDERS)]
    assert money(read(lines)) == SPENT - 3 * (ORDERS // 2)


def test_etsy_s_discount_is_each_line_s_own_where_the_lines_of_an_order_differ() -> None:
    lines = [etsy_item(row, row // 2, f"{1 + row % 2}.00") for row in range(ORDERS)]
    assert money(read(lines)) == SPENT - 3 * (ORDERS // 2)


def test_etsy_s_orders_are_known_in_british_english() -> None:
    lines = [
        {
            "Sale Date": american(row),
            "Order ID": 3000 + row,
            "Buyer User ID": WHO[row],
            "Number of Items": 1,
            "Date Posted": american(row),
            "Currency": "GBP",
            "Order Value": MONEY[row],
            "Discount Amount": "2.00",
            "Delivery": "4.00",
            "Sales tax": "0.00",
            "Order total": MONEY[row] + 2,
            "Order Net": MONEY[row] + 1,
            "Status": "",
        }
        for row in range(ORDERS)
    ]
    found = read(lines)
    assert (headers(found)["shipping"], money(found)) == ("Delivery", SPENT - 2 * ORDERS)


def test_etsy_s_payments_count_before_the_fees() -> None:
    lines = [
        {
            "Payment ID": 40000 + row,
            "Buyer Username": WHO[row],
            "Order ID": 3000 + row,
            "Gross Amount": MONEY[row],
            "Fees": "1.50",
            "Net Amount": MONEY[row] - Decimal("1.50"),
            "Posted Gross": MONEY[row],
            "Currency": "USD",
            "Status": "SETTLED",
            "Order Date": american(row),
            "Refund Amount": "5.00" if row == 4 else "0.00",
        }
        for row in range(ORDERS)
    ]
    found = read(lines)
    assert headers(found)["customer"] == "Buyer Username"
    assert sum(spends(found).values()) == SPENT - 5


def test_ebay_s_price_is_told_from_a_total_with_the_tax_that_ebay_collects() -> None:
    lines = [
        {
            "Sales Record Number": 100 + row,
            "Order Number": f"11-{row:05d}",
            "Buyer Username": WHO[row],
            "Item Number": 900 + row % 4,
            "Quantity": 1 + row % 2,
            "Sold For": f"${MONEY[row]}",
            "Shipping And Handling": "$4.00",
            "Seller Collected Tax": "$0.00",
            "eBay Collected Tax": f"${row % 3}.10",
            "Total Price": f"${MONEY[row] * (1 + row % 2) + 4 + row % 3 + Decimal('0.10')}",
            "Sale Date": dashed(row),
        }
        for row in range(ORDERS)
    ]
    found = read(lines)
    assert "amount" not in headers(found)
    assert money(found) == sum(price * (1 + row % 2) for row, price in enumerate(MONEY))


def ebay(names: Sequence[str], euro: str) -> list[dict[str, Any]]:
    """Orders of two lines beneath a line of their sum, under nine headers of eBay, money in `euro`."""
    record, buyer, title, item, pieces, price, post, total, day = names
    lines = []
    for row in range(0, ORDERS, 2):
        head = {record: 100 + row, buyer: WHO[row], day: dashed(row)}
        worth = MONEY[row] + MONEY[row + 1]
        lines.append(head | {pieces: 2, price: f"{worth}{euro}", post: f"4.00{euro}", total: f"{worth + 4}{euro}"})
        lines += [
            head | {title: f"Cup {one % 4}", item: 900 + one % 4, pieces: 1, price: f"{MONEY[one]}{euro}"}
            for one in (row, row + 1)
        ]
    return [{header: line.get(header) for header in names} for line in lines]


def test_ebay_s_sales_history_is_read_like_its_orders() -> None:
    names = ("Sales Record Number", "User Id", "Item Title", "Item ID", "Quantity", "Sale Price")
    names += ("Shipping And Handling", "Total Price", "Sale Date")
    lines = [line | {"Buyer Fullname": line["User Id"].lower()} for line in ebay(names, "")]
    found = read(lines)
    assert (headers(found)["customer"], headers(found)["order"]) == ("User Id", "Sales Record Number")
    assert (money(found), rows(found, "order_sum")) == (SPENT, ORDERS // 2)


def test_ebay_s_orders_are_known_in_german() -> None:
    names = ("Verkaufsprotokollnummer", "Nutzername des Käufers", "Angebotstitel", "Artikelnummer", "Anzahl")
    names += ("Verkauft für", "Verpackung und Versand", "Gesamtbetrag", "Verkauft am")
    lines = [line | {"Zahlungsdatum": line["Verkauft am"]} for line in ebay(names, " €")]
    found = read(lines)
    assert (headers(found)["customer"], headers(found)["date"]) == ("Nutzername des Käufers", "Verkauft am")
    assert (money(found), rows(found, "order_sum")) == (SPENT, ORDERS // 2)


SPANISH = ("# de venta", "Fecha de venta", "enero febrero", "Ingresos por productos (MXN)")
PORTUGUESE = ("N.º de venda", "Data da venda", "janeiro fevereiro", "Receita por produtos (BRL)")


@pytest.mark.parametrize(
    ("names", "back"),
    [(SPANISH, "Anulaciones y reembolsos (MXN)"), (PORTUGUESE, "Cancelamentos e reembolsos (BRL)")],
    ids=["es", "pt"],
)
def test_mercado_libre_s_goods_count_before_its_charges(names: tuple[str, ...], back: str) -> None:
    order, day, months, goods = names
    lines = [
        {
            order: f"20000{row:05d}",
            day: f"{DAYS[row][1]} de {months.split()[row // 12]} de 2024 10:15 hs.",
            "Estado": "Entregado",
            "Unidades": 1,
            goods: MONEY[row],
            "Costos": -3,
            back: "-2.00" if row == 4 else "",
            "Total": MONEY[row] - 3,
            "SKU": f"S{row % 4}",
            "Comprador": WHO[row],
        }
        for row in range(ORDERS)
    ]
    found = read(lines)
    assert headers(found)["amount"] == goods
    assert sum(spends(found).values()) == SPENT - 2


def test_tiktok_s_file_is_read_though_a_row_beneath_the_header_describes_the_columns() -> None:
    note = {"Order ID": "Platform unique order ID.", "Order Refund Amount": "The refund.", "Created Time": "When."}
    lines: list[dict[str, Any]] = [note] + [
        {
            "Order ID": f"5764{row:010d}\t",
            "Order Status": "Canceled" if row == 6 else "Shipped",
            "SKU ID": f"1735{row % 4}\t",
            "Seller SKU": f"S{row % 4}",
            "Quantity": 2,
            "SKU Subtotal Before Discount": MONEY[row] + 3,
            "SKU Subtotal After Discount": MONEY[row],
            "Order Refund Amount": "4.00" if row in (4, 5) else "",
            "Created Time": f"{DAYS[row][1]}/{DAYS[row][0]:02d}/2024 15:20:58",
            "Paid Time": f"{DAYS[row][1]}/{DAYS[row][0]:02d}/2024 15:21:58",
            "Buyer Username": WHO[row],
        }
        for row in range(ORDERS)
    ]
    found = read(lines)
    assert (headers(found)["date"], rows(found, "not_completed")) == ("Created Time", 1)
    assert sum(spends(found).values()) == SPENT - MONEY[6] - 8


def test_shopee_s_orders_are_known_in_indonesian() -> None:
    lines = [
        {
            "No. Pesanan": f"2401{row:04d}AB",
            "Status Pesanan": "Batal" if row == 6 else "Selesai",
            "Waktu Pesanan Dibuat": f"{iso(row)} 10:15",
            "Nomor Referensi SKU": f"S{row % 4}",
            "Harga Setelah Diskon": f"{row + 11}.000",
            "Jumlah": 2,
            "Returned quantity": int(row == 7),
            "Total Harga Produk": f"{2 * (row + 11)}.000",
            "Username (Pembeli)": WHO[row],
        }
        for row in range(ORDERS)
    ]
    found = read(lines, decimal="comma")
    assert rows(found, "not_completed") == 1
    assert sum(spends(found).values()) == 1000 * (2 * (sum(range(11, 11 + ORDERS)) - 17) - 18)


@pytest.mark.parametrize("header", ["Created Time", "createTime"])
def test_the_time_something_was_created_is_a_date(header: str) -> None:
    lines = [
        {"orderNumber": 7000 + row, "customerName": WHO[row], "paidPrice": MONEY[row], header: f"{iso(row)} 10:15"}
        | {"updateTime": f"{iso(row)} 10:18"}
        for row in range(ORDERS)
    ]
    assert headers(read(lines))["date"] == header


# Payments


def test_a_bill_that_the_shop_paid_is_no_return_of_whom_it_paid() -> None:
    def payment(row: int, of: str, to: str, amount: Any, kind: str) -> dict[str, Any]:
        cells = {"Date": american(row), "Time": "10:15:00", "TimeZone": "PST", "Name": "x", "Type": kind}
        cells |= {"Status": "Completed", "Currency": "USD", "Gross": amount, "Fee": "0.00", "Net": amount}
        return cells | {"From Email Address": of, "To Email Address": to, "Transaction ID": f"T{row}{kind[:3]}{of[:2]}"}

    shop = "shop@own.example"
    sales = [payment(row, f"{who}@mail.example", shop, MONEY[row], "Website Payment") for row, who in enumerate(WHO)]
    back = payment(9, shop, "K0@mail.example", "-6.00", "Payment Refund")
    bill = payment(9, shop, "billing@host.example", "-39.00", "PreApproved Payment Bill User Payment")
    found = read([*sales, back, bill])
    told = found.engine.rows("SELECT verdict, customer_id FROM lines WHERE amount < 0 ORDER BY 1")
    assert told == [("no_customer", None), ("return", "k0@mail.example")]


def test_clover_s_payments_that_failed_are_no_sales() -> None:
    lines = [
        {
            "Payment Date": f"{iso(row)} 10:15",
            "Payment ID": f"P{row:04d}",
            "Card Auth Code": "OK",
            "Tender": "Credit Card",
            "Card Entry Type": "EMV",
            "Currency": "USD",
            "Amount": MONEY[row],
            "Customer Name": f"Ada {WHO[row]}",
            "Order ID": f"O{row:04d}",
            "Order Date": f"{iso(row)} 10:15",
            "Result": "FAIL" if row == 6 else "SUCCESS",
            "Refund Amount": "0.00",
        }
        for row in range(ORDERS)
    ]
    assert money(read(lines)) == SPENT - MONEY[6]


def test_what_is_called_gross_counts_where_with_the_fees_off_it_is_what_is_called_net() -> None:
    lines = [
        {
            "Reference": f"R{row}",
            "Buyer": WHO[row],
            "Order Date": iso(row),
            "Net Amount": MONEY[row] - 1 - row % 3,
            "Fees": 1 + row % 3,
            "Gross Amount": MONEY[row],
        }
        for row in range(ORDERS)
    ]
    assert headers(read(lines))["amount"] == "Gross Amount"


# Names


def test_a_name_beside_a_buyer_is_no_order() -> None:
    people = ("Ola Lind", "Bo Reyes", "Ada Marsh", "Hal Jones", "Ivy Weiss")
    lines = [
        {"Date of sale": iso(row), "Buyer": WHO[row], "Name": people[row % 5], "Item price": MONEY[row]}
        for row in range(ORDERS)
    ]
    assert "order" not in headers(read(lines))


def test_an_id_that_each_customer_has_one_of_is_no_order() -> None:
    lines = [
        {"Date": iso(row), "Email": f"{WHO[row]}@mail.example", "ID": 50 + row % 5, "Amount": MONEY[row]}
        for row in range(ORDERS)
    ]
    assert "order" not in headers(read(lines))


def test_shipping_paid_by_the_buyer_and_money_refunded_to_the_buyer_are_known() -> None:
    lines = [
        {
            "Date of sale": iso(row),
            "Buyer": WHO[row],
            "Quantity of items purchased": 2,
            "Item price": MONEY[row],
            "Buyer shipping cost": "3.00",
            "Refunded to buyer amount": "1.00" if row == 3 else "0.00",
        }
        for row in range(ORDERS)
    ]
    found = headers(read(lines))
    assert found["quantity"] == "Quantity of items purchased"
    assert (found["shipping"], found["refunded"]) == ("Buyer shipping cost", "Refunded to buyer amount")


# Books, and data that many learn with


def tally(row: int, kind: str = "Sales") -> dict[str, Any]:
    return {
        "Date": dashed(row),
        "Particulars": f"Firm {WHO[row]}",
        "Voucher Type": kind,
        "Voucher No.": f"GST{row:03d}/24-25",
        "Value": MONEY[row],
        "Gross Total": MONEY[row] + 2,
        "Output CGST 9%": 1,
        "Output SGST 9%": 1,
    }


def test_tally_s_sales_register_is_read_without_tax_and_its_credit_notes_are_returns() -> None:
    found = read([tally(row, "Credit Note" if row == 6 else "Sales") for row in range(ORDERS)])
    assert headers(found)["customer"] == "Particulars"
    assert money(found) == SPENT - MONEY[6]
    assert abs(money(found, "return")) == MONEY[6]


def test_what_the_shop_bought_is_no_sale_in_tally_s_register() -> None:
    found = read([tally(row, "Purchase" if row == 6 else "Sales") for row in range(ORDERS)])
    assert money(found) == SPENT - MONEY[6]


def northwind(row: int, discount: str) -> dict[str, Any]:
    return {
        "OrderID": 10248 + row,
        "CustomerID": f"VIN{WHO[row]}",
        "EmployeeID": row % 3,
        "OrderDate": f"{iso(row)} 00:00:00.000",
        "ShipVia": 3,
        "Freight": "32.38",
        "ProductID": row % 4,
        "UnitPrice": 10 + row % 4,
        "Quantity": 2,
        "Discount": discount,
    }


@pytest.mark.parametrize(
    ("discount", "spend", "left"), [("0.25", "net", "0.75"), ("0.25", "gross", "1"), ("2.00", "net", "1")]
)
def test_northwind_s_discount_is_a_share_of_its_price_where_it_is_below_1(discount: str, spend: str, left: str) -> None:
    found = read([northwind(row, discount if row % 2 else "0") for row in range(ORDERS)], spend=spend)
    worth = [2 * (10 + row % 4) * Decimal(left if row % 2 else "1") for row in range(ORDERS)]
    assert sum(spends(found).values()) == sum(worth)


def test_the_orders_of_tpc_h_are_known() -> None:
    lines = [
        {
            "O_ORDERKEY": 3 * row + 1,
            "O_CUSTKEY": 370 + row % 5,
            "O_ORDERSTATUS": "OFP"[row % 3],
            "O_TOTALPRICE": MONEY[row],
            "O_ORDERDATE": iso(row),
        }
        for row in range(ORDERS)
    ]
    found = read(lines)
    assert headers(found)["customer"] == "O_CUSTKEY"
    assert money(found) == SPENT


def test_an_invoice_s_day_of_issue_is_a_date_beside_the_day_it_is_due() -> None:
    lines = [
        {
            "Invoice #": row,
            "Client email": f"{WHO[row]}@example.com",
            "Issued date": iso(row),
            "Due date": iso(min(row + 3, ORDERS - 1)),
            "Total ($)": MONEY[row],
        }
        for row in range(ORDERS)
    ]
    assert headers(read(lines))["date"] == "Issued date"


@pytest.mark.parametrize("header", ["Opportunity ID", "Deal ID"])
def test_a_deal_is_an_order(header: str) -> None:
    lines = [
        {
            header: f"006xx{row:04d}",
            "Account Name": f"Firm {WHO[row]}",
            "Amount": MONEY[row],
            "Close Date": iso(row),
            "Stage": "Closed Won",
        }
        for row in range(ORDERS)
    ]
    assert headers(read(lines))["order"] == header


@pytest.mark.parametrize(
    ("header", "number"), [("Numer", "FV {}/2024"), ("Nummer", "R-{}"), ("Numer", "FV/{}/01/2024")]
)
def test_a_number_that_each_invoice_has_one_of_is_an_order_in_other_languages(header: str, number: str) -> None:
    lines = [
        {
            header: number.format(row),
            "Data wystawienia": iso(row),
            "Kontrahent": f"Firma {WHO[row]}",
            "Netto": MONEY[row],
        }
        for row in range(ORDERS)
    ]
    assert headers(read(lines))["order"] == header


def test_the_total_of_a_position_is_an_amount() -> None:
    lines = [
        {
            "Rechnungsnummer": row,
            "Rechnungsdatum": iso(row),
            "Kundennummer": WHO[row],
            "Pos Bezeichnung": f"Ware {row % 4}",
            "Pos Anzahl": 2,
            "Pos Einzel": MONEY[row] / 2,
            "Pos Gesamt": MONEY[row],
        }
        for row in range(ORDERS)
    ]
    assert money(read(lines)) == SPENT
