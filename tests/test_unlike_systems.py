"""Exports of shops, tills and marketplaces of many countries, which have no layout of their own."""

from datetime import date
from typing import Any

import polars as pl
import pytest

from regulars.errors import DataError
from regulars.preparing import Prepared, prepare
from regulars.settings import Settings

ROWS = 48
DAYS = [date(2024, 1 + row // 20, 1 + row % 20) for row in range(ROWS)]
MONEY = [5.25 + row for row in range(ROWS)]
WHO = [f"K{row % 12}" for row in range(ROWS)]
ORDERS = list(range(7001, 7001 + ROWS))
HALVES = [ORDERS[row // 2] for row in range(ROWS)]
BUYERS, BOUGHT = [f"K{order % 12}" for order in HALVES], [DAYS[row // 2] for row in range(ROWS)]
"""Orders of two lines each, whose they are, and when."""


def read(columns: dict[str, list[Any]]) -> Prepared:
    return prepare(pl.DataFrame(columns), Settings())


def headers(found: Prepared) -> dict[str, str]:
    return {match.column: match.header for match in found.mapped.matches}


def rows(found: Prepared, verdict: str) -> int:
    return next(entry.rows for entry in found.ledger().entries if entry.verdict == verdict)


def now_and_then(seldom: Any, mostly: Any) -> list[Any]:
    """One line in eight is unlike the others, and not always the same customer's."""
    return [seldom if row % 8 == row // 8 else mostly for row in range(ROWS)]


@pytest.mark.parametrize(
    ("header", "undone", "sold"),
    [
        ("Ordrestatus", "Annulleret", "Afsendt"),
        ("Ordrestatus", "Kansellert", "Levert"),
        ("Tila", "Peruutettu", "Toimitettu"),
        ("Stav objednávky", "Stornována", "Vyřízena"),
        ("Állapot", "Törölve", "Lezárva"),
        ("Status comanda", "Anulata", "Livrata"),
        ("Sipariş Statüsü", "İptal Edildi", "Teslim Edildi"),
        ("Статус заказа", "Отменён покупателем", "Доставлен"),
        ("ステータス", "キャンセル", "発送済み"),
        ("訂單狀態", "已取消", "已出貨"),
        ("Bilstatus", "Annulleret", "Afsendt"),
        ("Étape", "Perdu", "Gagné"),
        ("Fase", "Chiusa persa", "Chiusa vinta"),
        ("fulfillment", "CANCELLED_BY_PARTNER", "SENT"),
        ("Attendee Status", "Refunded", "Attending"),
        ("Status", "ERROR", "SUCCESS"),
        ("Kansellert", "Ja", "Nei"),
        ("Törölve", "igen", "nem"),
    ],
)
def test_an_order_undone_is_no_sale_in_more_languages(header: str, undone: str, sold: str) -> None:
    columns = {"Customer": WHO, "Order": ORDERS, "Date": DAYS, "Amount": MONEY, header: now_and_then(undone, sold)}
    found = read(columns)
    assert rows(found, "not_completed") == now_and_then(undone, sold).count(undone) > 0
    assert rows(found, "sale") == ROWS - rows(found, "not_completed")


def test_a_day_of_cancellation_is_known_in_short() -> None:
    days = now_and_then("2024-05-01 10:00:00.000", "NULL")
    found = read({"cust_id": WHO, "order_id": ORDERS, "order_dt": DAYS, "order_amt": MONEY, "cancel_dt": days})
    assert rows(found, "not_completed") == ROWS - days.count("NULL")


FIRST = [["Inês", "Luís", "Ana", "Rui"][row % 4] for row in range(ROWS)]
LAST = [["Silva", "Rocha", "Simões"][row % 3] for row in range(ROWS)]


def test_a_first_name_is_no_customer() -> None:
    columns = {"Client Name": FIRST, "Client Last Name": LAST, "Order": ORDERS, "Date": DAYS, "Amount": MONEY}
    assert headers(read(columns))["customer"] == "Client Name + Client Last Name"
    mails = [f"{who.lower()}@mail.example" for who in WHO]
    assert headers(read(columns | {"Email": mails}))["customer"] == "Email"


def test_taxes_of_two_kinds_make_the_total_together() -> None:
    half = [round(money * 0.09, 2) for money in MONEY]
    total = [round(money + 2 * tax, 2) for money, tax in zip(MONEY, half, strict=True)]
    columns = {"Party": WHO, "Voucher No.": ORDERS, "Date": DAYS, "Value": MONEY, "CGST": half, "SGST": half}
    assert headers(read(columns | {"Gross Total": total}))["amount"] == "Value"


def test_what_a_marketplace_takes_is_no_discount() -> None:
    fees = [-round(money * 0.13, 2) for money in MONEY]
    sent = [-5.5] * ROWS
    left = [round(money + fee - 5.5, 2) for money, fee in zip(MONEY, fees, strict=True)]
    assert left[0] < 0  # as where sending a cheap thing costs more than it brings
    columns = {"Comprador": WHO, "# de venta": ORDERS, "Fecha de venta": DAYS, "Ingresos por productos": MONEY}
    columns |= {"Cargo por venta": fees, "Costos de envío": sent, "Total": left}
    assert headers(read(columns))["amount"] == "Ingresos por productos"


def test_a_fee_that_the_customer_pays_is_not_taken_off() -> None:
    fees = [round(money * 0.05, 2) for money in MONEY]
    total = [round(money + fee, 2) for money, fee in zip(MONEY, fees, strict=True)]
    columns = {"Customer": WHO, "Order": ORDERS, "Date": DAYS, "Subtotal": MONEY, "Service fee": fees, "Paid": total}
    assert headers(read(columns))["amount"] == "Subtotal"


PIECES = [1 + row % 4 for row in range(ROWS)]
PRICES = [4.5 + row % 7 for row in range(ROWS)]
TOTALS = [count * price for count, price in zip(PIECES, PRICES, strict=True)]
GOODS = [f"Thing {row % 7}" for row in range(ROWS)]


@pytest.mark.parametrize("added", ["Sum of {}", "Suma de {}", "Summe von {}", "Somme de {}", "Som van {}"])
def test_what_a_pivot_adds_up_is_known_by_its_name(added: str) -> None:
    columns = {"Customer": BUYERS, "Order": HALVES, "Date": BOUGHT, "Product": GOODS}
    found = headers(read(columns | {added.format("Amount"): TOTALS, added.format("Quantity"): PIECES}))
    assert (found["amount"], found["quantity"]) == (added.format("Amount"), added.format("Quantity"))


def test_shops_pay_the_trade_price() -> None:
    columns = {"Order": HALVES, "Date": BOUGHT, "Product": GOODS, "Quantity": PIECES}
    columns |= {"Retail Price": [2 * price for price in PRICES], "Wholesale Price": PRICES}
    assert headers(read({"Retailer Name": BUYERS} | columns))["unit_price"] == "Wholesale Price"
    with pytest.raises(DataError, match="what a shop asks for or what it pays"):
        read({"Customer": BUYERS} | columns)


def test_an_amount_that_counts_pieces_is_told_by_the_total() -> None:
    columns = {"email": BUYERS, "code": HALVES, "date": BOUGHT, "itemName": GOODS, "itemAmount": PIECES}
    found = headers(read(columns | {"itemUnitPriceWithVat": PRICES, "itemTotalPriceWithVat": TOTALS}))
    assert (found["quantity"], found["amount"]) == ("itemAmount", "itemTotalPriceWithVat")


@pytest.mark.parametrize("method", ["Payment method", "Betaalmethode", "Zahlungsart", "Moyen de paiement"])
def test_a_payment_described_anew_is_an_order_of_its_own(method: str) -> None:
    described = [f"Order {order}" for order in ORDERS]
    columns = {"Date": DAYS, method: ["ideal"] * ROWS, "ID": [f"tr_{order:x}q" for order in ORDERS]}
    columns |= {"Amount": MONEY, "Description": described, "Consumer name": WHO}
    assert headers(read(columns))["order"] == "ID"


def test_lines_of_things_sold_with_an_id_each_are_no_orders() -> None:
    columns = {"Date": DAYS, "Paid with": ["ideal"] * ROWS, "ID": ORDERS, "Amount": MONEY}
    assert "order" not in headers(read(columns | {"Description": GOODS, "Customer": WHO}))


def test_an_order_s_total_that_differs_within_orders_is_the_line_s() -> None:
    columns = {"Buyer Name": BUYERS, "Order ID": HALVES, "Order Date": BOUGHT, "SKU": GOODS, "Item Quantity": PIECES}
    found = read(columns | {"Final Invoice Amount": TOTALS})
    assert headers(found)["amount"] == "Final Invoice Amount"
    assert rows(found, "sale") == ROWS


@pytest.mark.parametrize(
    ("column", "header", "values"),
    [
        *(
            ("customer", name, WHO)
            for name in ("Nabywca", "Retailer", "Kundin", "Adhérent", "Société", "Klantkaart", "Trade Account")
        ),
        *(
            ("customer", name, WHO)
            for name in (
                "Nº Utente",
                "Alıcı",
                "E-Posta",
                "Contact",
                "Gast",
                "Гость",
                "Paziente",
                "Code tiers",
                "Nome account",
            )
        ),
        *(("order", name, ORDERS) for name in ("Número de orden", "Número documento", "Kuittinumero", "Num. doc.")),
        *(("order", name, ORDERS) for name in ("charge_id", "operation_id", "merchant_reference1", "Nº factura")),
        *(("date", name, DAYS) for name in ("Date de clôture", "Kelt", "Wann")),
        *(("amount", name, MONEY) for name in ("Artikel gesamt", "Kursgebühr", "Total_incl", "Subtotal_excl")),
    ],
)
def test_more_names(column: str, header: str, values: list[Any]) -> None:
    columns: dict[str, list[Any]] = {"Customer": WHO, "Order": ORDERS, "Date": DAYS, "Amount": MONEY}
    del columns[column.title()]
    if column == "date":  # else the only dates would be taken, whatever their name
        columns["Zweiter Tag"] = [date(2025, 1, 1 + row % 28) for row in range(ROWS)]
    assert headers(read(columns | {header: values}))[column] == header


def test_a_dot_is_nothing_in_what_programs_for_statistics_export() -> None:
    off = [".", "$2.00", "."] * (ROWS // 3)
    worth = [2 * money - (2 if less != "." else 0) for money, less in zip(MONEY, off, strict=True)]
    who = [each if each == "." else f"7001{at % 7:02}" for at, each in enumerate(now_and_then(".", "7"))]
    found = read(
        {"CUSTNUM": who, "TRANDT": [f"{day:%d%b%Y}".upper() for day in DAYS]}
        | {"TRANNUM": ORDERS, "ITEMCD": ["A", "B"] * (ROWS // 2), "QTY": [2] * ROWS}
        | {"UNITPRC": [f"${money:.2f}" for money in MONEY], "CPNAMT": off, "EXTNET": [f"${each:.2f}" for each in worth]}
    )
    assert {"customer", "date", "order", "unit_price", "amount", "discount"} <= {*headers(found)}
    assert (rows(found, "no_customer"), rows(found, "sale")) == (6, ROWS - 6)


@pytest.mark.parametrize("header", ["hhid", "RESP_ID", "Respondent"])
def test_who_answers_a_panel_is_the_customer_and_a_valid_sale_a_sale(header: str) -> None:
    columns = {header: WHO, "day": DAYS, "receipt": ORDERS, "amount": MONEY}
    found = read(columns | {"STAT": now_and_then("Cancelled", "Valid")})
    assert (headers(found)["customer"], headers(found)["status"]) == (header, "STAT")
    assert (rows(found, "sale"), rows(found, "not_completed")) == (ROWS - 6, 6)


def test_what_a_line_item_says_of_itself_shows_that_its_total_has_tax_and_discount_in_it() -> None:
    columns = {"account_code": WHO, "invoice_number": ORDERS, "closed_at": DAYS, "line_item_quantity": [2] * ROWS}
    columns |= {"line_item_unit_amount": MONEY, "line_item_discount": [1.5] * ROWS, "line_item_tax": [0.25] * ROWS}
    found = read(columns | {"line_item_total": [2 * money - 1.25 for money in MONEY]})
    assert headers(found)["unit_price"] == "line_item_unit_amount"
    assert float(found.ledger().total(kept=True)[1]) == sum(2 * money - 1.5 for money in MONEY)


def test_a_tax_that_is_not_read_shows_what_the_sign_in_money_of_three_decimals_is() -> None:
    money = [f"{1 + row % 9}.{250 + row}" for row in range(ROWS)]
    columns = {"Cust Code": WHO, "Inv No": ORDERS, "Inv Date": DAYS, "Amount BHD": money}
    for tax, said in (("0.125", "decimal point, as in the column 'VAT at 10%'"), ("0,125", "decimal comma")):
        found = read(columns | {"VAT at 10%": [tax] * ROWS})
        assert said in found.mapped.reasons["amount"]
    with pytest.raises(DataError, match="nothing in it decides"):
        read(columns | {"VAT at 10%": ["1.125"] * ROWS, "Weight": ["0.750"] * ROWS})


def test_what_with_its_tax_makes_the_total_of_all_lines_of_an_order_is_the_line_s() -> None:
    charges = [10.0 + row * 1.25 for row in range(ROWS)]
    totals = [round(1.2 * sum(charges[row // 2 * 2 : row // 2 * 2 + 2]), 2) for row in range(ROWS)]
    columns = {"Account": BUYERS, "Invoice": HALVES, "Day": BOUGHT, "Amount": totals}
    found = read(columns | {"Charged": charges, "Tax": [charge * 0.2 for charge in charges]})
    assert headers(found)["amount"] == "Charged"
    assert float(found.ledger().total(kept=True)[1]) == sum(charges)
    with pytest.raises(DataError, match="may be the total of a line or of a whole order"):
        read(columns | {"Weighed": [charge / 3 for charge in charges], "Tax": [0.5] * ROWS})
