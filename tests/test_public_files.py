"""Files as people publish them: words of many countries, tables of a database, marks that pass for orders."""

import json
from collections.abc import Callable, Mapping, Sequence
from datetime import date, timedelta
from pathlib import Path

import pytest

from regulars.errors import DataError
from regulars.matching import rank
from regulars.pipeline import build_customers
from regulars.preparing import Prepared, prepare
from regulars.settings import Settings

ROWS = 60
DAYS = [date(2025, 1, 1) + timedelta(days=4 * row) for row in range(ROWS)]
WHO = [f"C{row * 7 % 19:03d}" for row in range(ROWS)]
FIRST, LAST = ("Ana", "Bea", "Cid", "Dan"), ("Ekin", "Ray", "Sol", "Tun", "Voss")
NAMES = [f"{FIRST[row * 7 % 19 % 4]} {LAST[row * 7 % 19 // 4]}" for row in range(ROWS)]


@pytest.fixture
def sales(tmp_path: Path) -> Callable[..., Prepared]:
    """Columns → what is read of them as CSV."""

    def read(columns: Mapping[str, Sequence[object]], **options: str) -> Prepared:
        path = tmp_path / "sales.csv"
        lines = [",".join(columns), *(",".join(map(str, row)) for row in zip(*columns.values(), strict=True))]
        path.write_text("\n".join(lines), encoding="utf-8")
        found = prepare(path, Settings(columns=options))
        build_customers(found)
        return found

    return read


def headers(found: Prepared) -> dict[str, str]:
    return {match.column: match.header for match in found.mapped.matches}


def refused(sales: Callable[..., Prepared], columns: Mapping[str, Sequence[object]]) -> str:
    with pytest.raises(DataError) as error:
        sales(columns)
    return str(error.value)


# Words


@pytest.mark.parametrize(
    ("customer", "when", "money"),
    [
        ("pembeli", "tanggal_jual", "harga_jual"),
        ("nama_pembeli", "tgl_transaksi", "total_bayar"),
        ("Cliente", "Fecha y hora", "Monto"),
        ("cedula_cliente", "fecha_venta", "Valor de la venta"),
        ("cpf_cliente", "dt_venda", "valor_venda"),
        ("debtors", "date", "bill_amount"),
        ("Nº Socio", "Fecha Pago", "Importe (€)"),
        ("musteri_adi", "satis_tarihi", "toplam_fiyat"),
        ("müşteri adı soyadı", "işlem tarihi", "satış tutarı"),
        ("客户名称", "销售日期", "销售额"),
        ("id_utente", "data_vendita", "ricavi"),
        ("customer_id", "ngày bán", "doanh thu"),
    ],
)
def test_words_of_more_countries_name_who_when_and_how_much(
    sales: Callable[..., Prepared], customer: str, when: str, money: str
) -> None:
    found = sales({customer: NAMES, when: DAYS, money: [1000 + 37 * row for row in range(ROWS)]})
    picked = headers(found)
    assert (picked["customer"], picked["date"]) == (customer, when)
    assert money in (picked.get("amount"), picked.get("unit_price"), picked.get("order_total"))
    assert found.ledger()["sale"].rows == ROWS


@pytest.mark.parametrize(
    "header",
    ["sales_id", "venta_id", "pedido_id", "commande_id", "id_transaksi", "penjualan_id", "satis_id", "vendita_id"],
)
def test_the_number_of_a_sale_is_that_of_an_order_in_either_order_of_words(header: str) -> None:
    assert rank("order", header)


@pytest.mark.parametrize(
    ("column", "header"),
    [
        ("amount", "Total_Pesos"),
        ("amount", "total_inr"),
        ("amount", "Total en dólares"),
        ("amount", "Amount in Rupees"),
        ("unit_price", "price_usd"),
        ("unit_price", "Price in Rs"),
        ("unit_price", "preco em reais"),
    ],
)
def test_a_currency_after_a_name_is_no_part_of_it(column: str, header: str) -> None:
    assert rank(column, header)


@pytest.mark.parametrize("header", ["Total Peso", "peso_total", "rs", "all", "total_weight"])
def test_a_weight_is_no_money_and_a_currency_alone_is_no_amount(header: str) -> None:
    assert not rank("amount", header)


def test_turkish_headers_are_known_where_a_program_took_them_for_western_european(
    sales: Callable[..., Prepared],
) -> None:
    found = sales({"TARÝH": DAYS, "müþteri": NAMES, "SATIÞ TUTARI": [50 + row for row in range(ROWS)]})
    assert headers(found) == {"customer": "müþteri", "date": "TARÝH", "amount": "SATIÞ TUTARI"}


# What passes for an order, a customer or a day


def test_a_mark_with_fewer_values_than_there_are_customers_is_no_order(sales: Callable[..., Prepared]) -> None:
    columns = {"müşteri": NAMES, "tarih": DAYS, "sipariş": ["HAYIR"] * ROWS, "tutar": range(10, 10 + ROWS)}
    found = sales(columns)
    assert "order" not in headers(found)
    assert found.engine.rows("SELECT sum(frequency) FROM customers") == [(ROWS,)]


def test_an_order_that_two_customers_share_leaves_the_others_orders(sales: Callable[..., Prepared]) -> None:
    columns = {"customer_id": range(9), "date": DAYS[:9], "order": [1, 1, *range(3, 10)], "amount": range(10, 19)}
    assert headers(sales(columns))["order"] == "order"


def test_orders_that_the_customers_have_one_each_of_stay_orders(sales: Callable[..., Prepared]) -> None:
    found = sales({"customer": WHO, "date": [DAYS[0]] * ROWS, "order": WHO, "amount": range(10, 10 + ROWS)})
    assert headers(found)["order"] == "order"


def written(tmp_path: Path, orders: Sequence[Mapping[str, object]]) -> Path:
    path = tmp_path / "sales.json"
    path.write_text(json.dumps({"sales": orders}), encoding="utf-8")
    return path


def test_one_telephone_number_on_a_few_payments_is_no_customer(tmp_path: Path) -> None:
    paid = {"mobile": {"phone": "254700000001", "amount": 10}}
    orders = [
        {"id": f"S{row}", "created_at": day.isoformat(), "total": 20 + row} | ({} if row % 9 else {"payments": paid})
        for row, day in enumerate(DAYS)
    ]
    with pytest.raises(DataError, match=r"no customer column in sales\.json"):
        prepare(written(tmp_path, orders), Settings())


def test_the_day_on_every_order_is_taken_and_not_that_of_a_payment_on_some(tmp_path: Path) -> None:
    orders = [
        {"id": f"S{row}", "customer_id": who, "created_at": day.isoformat(), "total": 20 + row}
        | ({} if row % 3 else {"transaction_date": day.strftime("%Y%m%d120000")})
        for row, (who, day) in enumerate(zip(WHO, DAYS, strict=True))
    ]
    found = prepare(written(tmp_path, orders), Settings())
    build_customers(found)
    assert headers(found)["date"] == "created_at"
    assert found.ledger()["sale"].rows == ROWS


# What is in another table


def test_orders_without_money_say_to_join_them_to_the_table_that_has_it(sales: Callable[..., Prepared]) -> None:
    message = refused(sales, {"order_id": range(ROWS), "customer_id": WHO, "order_date": DAYS})
    assert message.endswith(
        "name it with --columns amount=...; or, where another table holds what is missing, name that as well: the two "
        "are joined by 'order_id'"
    )


def test_pieces_without_a_price_are_joined_to_the_goods(sales: Callable[..., Prepared]) -> None:
    goods = [f"P{row * 7 % 11}" for row in range(ROWS)]
    columns = {"sale_id": range(ROWS), "customer_id": WHO, "product_id": goods, "date": DAYS, "qty": [1, 2, 3] * 20}
    assert "the two are joined by 'product_id'" in refused(sales, columns)


def test_lines_of_orders_without_who_bought_are_joined_to_the_orders(sales: Callable[..., Prepared]) -> None:
    columns = {"order_id": range(ROWS), "product_id": WHO, "quantity": [1, 2, 3] * 20, "price": range(5, 5 + ROWS)}
    message = refused(sales, columns)
    assert "no customer and no date column" in message
    assert "the two are joined by 'order_id'" in message


def test_sales_without_who_bought_are_to_be_exported_with_it(sales: Callable[..., Prepared]) -> None:
    message = refused(sales, {"date": DAYS, "product": ["tea"] * ROWS, "amount": range(5, 5 + ROWS)})
    assert message.endswith("; or export the sales again with a column that says who bought")


def test_a_share_in_percent_is_not_offered_as_the_amount(sales: Callable[..., Prepared]) -> None:
    columns = {"order_id": range(ROWS), "client_id": WHO, "order_date": DAYS, "KUPON": ["15.5%", "", "40%"] * 20}
    assert "may mean something else" not in refused(sales, columns)


def test_without_a_header_the_example_names_the_columns_by_what_they_hold(tmp_path: Path) -> None:
    path = tmp_path / "sales.csv"
    rows = [f"{day},18:{row:02d},{NAMES[row]},5.50" for row, day in enumerate(DAYS)]
    path.write_text("\n".join(rows), encoding="utf-8")
    with pytest.raises(DataError, match="--columns customer=column3,date=column1,amount=column4"):
        prepare(path, Settings())


# Marks of a database, states of rides, prices of a whole line


def test_a_prefix_that_all_columns_have_says_nothing(sales: Callable[..., Prepared]) -> None:
    found = sales(
        {
            "sls_ord_num": [f"SO{row}" for row in range(ROWS)],
            "sls_cust_id": WHO,
            "sls_order_dt": [day.strftime("%Y%m%d") for day in DAYS],
            "sls_ship_dt": [day.strftime("%Y%m%d") for day in DAYS],
            "sls_sales": [20 + row for row in range(ROWS)],
        }
    )
    assert headers(found) == {
        "customer": "sls_cust_id",
        "order": "sls_ord_num",
        "date": "sls_order_dt",
        "amount": "sls_sales",
    }
    assert found.ledger()["sale"].rows == ROWS


def test_a_prefix_is_left_where_the_columns_do_without(sales: Callable[..., Prepared]) -> None:
    message = refused(sales, {"sls_ord_num": range(ROWS), "sls_cust_id": WHO, "sls_note": ["a b"] * ROWS})
    assert "Found: sls_ord_num, sls_cust_id, sls_note" in message


def test_short_words_of_loyalty_cards_and_totals_are_known(sales: Callable[..., Prepared]) -> None:
    found = sales({"DATE": DAYS, "LYLTY_CARD_NBR": WHO, "TXN_ID": range(ROWS), "TOT_SALES": range(10, 10 + ROWS)})
    picked = headers(found)
    assert (picked["customer"], picked["order"], picked["amount"]) == ("LYLTY_CARD_NBR", "TXN_ID", "TOT_SALES")


RIDES = ["Success", "Canceled by Driver", "Driver Not Found", "Success", "Canceled by Customer"]


@pytest.mark.parametrize("header", ["Booking_Status", "Ride Status"])
def test_rides_that_never_were_are_no_sales(sales: Callable[..., Prepared], header: str) -> None:
    found = sales({"Date": DAYS, "Customer_ID": WHO, header: RIDES * 12, "Booking_Value": range(100, 100 + ROWS)})
    told = found.ledger()
    assert (told["sale"].rows, told["not_completed"].rows) == (24, 36)


def test_a_status_of_any_name_is_taken_where_some_of_it_was_undone(sales: Callable[..., Prepared]) -> None:
    states = (["Done", "On the way", "Done", "Cancelled by host"] + ["Done"] * 6) * 6
    found = sales({"date": DAYS, "customer_id": WHO, "journey_status": states, "amount": range(100, 100 + ROWS)})
    assert headers(found)["status"] == "journey_status"
    assert found.ledger()["not_completed"].rows == 6


def test_a_status_of_any_name_that_would_take_half_is_asked_about(sales: Callable[..., Prepared]) -> None:
    states = ["Done", "Cancelled by host"] * 30
    columns = {"date": DAYS, "customer_id": WHO, "journey_status": states, "amount": range(100, 100 + ROWS)}
    assert "'journey_status' of sales.csv would take 50% of the lines for no sale" in refused(sales, columns)


UNIT = {"Clothing": 300.08, "Shoes": 600.17, "Books": 15.15}
KIND = [[*UNIT][row % 3] for row in range(ROWS)]
PIECES = [1 + row * 7 % 5 for row in range(ROWS)]


def test_a_price_that_grows_with_the_pieces_within_a_kind_is_the_lines(sales: Callable[..., Prepared]) -> None:
    price = [round(UNIT[kind] * count, 2) for kind, count in zip(KIND, PIECES, strict=True)]
    found = sales({"customer_id": WHO, "category": KIND, "quantity": PIECES, "price": price, "date": DAYS})
    picked = headers(found)
    assert (picked.get("unit_price"), picked["amount"]) == (None, "price")
    assert float(found.ledger()["sale"].money) == pytest.approx(sum(price))


def test_a_price_that_differs_within_a_kind_stays_that_of_a_piece(sales: Callable[..., Prepared]) -> None:
    price = [round(UNIT[kind] + row * 3 % 17, 2) for row, kind in enumerate(KIND)]
    found = sales({"customer_id": WHO, "category": KIND, "quantity": PIECES, "price": price, "date": DAYS})
    assert headers(found)["unit_price"] == "price"


def test_a_line_with_neither_its_pieces_nor_its_total_has_no_amount(sales: Callable[..., Prepared]) -> None:
    known = [row % 6 != 5 for row in range(ROWS)]
    found = sales(
        {
            "customer_id": WHO,
            "date": DAYS,
            "quantity": [2 if each else "" for each in known],
            "price_per_unit": [4.5] * ROWS,
            "total_spent": [9 if each else "" for each in known],
        }
    )
    told = found.ledger()
    assert (told["sale"].rows, told["no_amount"].rows) == (50, 10)


def test_a_few_partners_beside_more_users_may_be_those_who_deliver(sales: Callable[..., Prepared]) -> None:
    partners = [row % 4 for row in range(ROWS)]
    columns = {"order_id": range(ROWS), "user_id": WHO, "partner_id": partners, "date": DAYS, "amount": range(5, 65)}
    assert "2 columns of sales.csv could be the customer: 'partner_id'" in refused(sales, columns)


def test_more_partners_than_users_are_those_who_buy(sales: Callable[..., Prepared]) -> None:
    users = [row % 4 for row in range(ROWS)]
    columns = {"order_id": range(ROWS), "user_id": users, "partner_id": WHO, "date": DAYS, "amount": range(5, 65)}
    assert headers(sales(columns))["customer"] == "partner_id"


def test_sales_with_a_place_and_an_item_are_no_stock(sales: Callable[..., Prepared]) -> None:
    columns = {"Item": ["tea", "cup"] * 30, "Total Spent": range(ROWS), "Location": ["in"] * ROWS, "Date": DAYS}
    assert "stock" not in refused(sales, columns)


# What was paid after a discount, and days and prices in other words


def taken_off(rate: int) -> list[float]:
    return [[0, 5, 10][row % 3] * rate for row in range(ROWS)]


@pytest.mark.parametrize("header", ["payable", "Summa 2"])
def test_what_is_the_total_less_the_discount_was_paid(sales: Callable[..., Prepared], header: str) -> None:
    total, off = [100 + row for row in range(ROWS)], taken_off(1)
    paid = [whole - less for whole, less in zip(total, off, strict=True)]
    found = sales(
        {"id": range(ROWS), "customer_id": WHO, "total": total, "discount": off, header: paid, "created_at": DAYS}
    )
    assert found.ledger()["sale"].money == sum(paid)


@pytest.mark.parametrize("share", [100, 1])
def test_what_is_the_price_of_the_pieces_less_a_share_was_paid(sales: Callable[..., Prepared], share: int) -> None:
    price, off = [10 * (1 + row % 7) for row in range(ROWS)], taken_off(1)
    paid = [round(p * q * (100 - o) / 100, 2) for p, q, o in zip(price, PIECES, off, strict=True)]
    rates = [each * share / 100 for each in off]
    columns = {"date": DAYS, "customer": NAMES, "qty": PIECES, "unit_price": price, "discount": rates, "worth": paid}
    found = sales(columns)
    assert headers(found)["amount"] == "worth"
    assert float(found.ledger()["sale"].money) == pytest.approx(sum(paid))


def test_what_only_looks_like_the_total_less_the_discount_is_left(sales: Callable[..., Prepared]) -> None:
    total = [100 + row for row in range(ROWS)]
    other = [whole - 5 for whole in total]
    columns = {"customer_id": WHO, "total": total, "discount": taken_off(1), "other": other, "created_at": DAYS}
    assert headers(sales(columns))["amount"] == "total"


def test_prices_in_short_are_known_by_arithmetic_with_and_without_what_they_say_of_tax(
    sales: Callable[..., Prepared],
) -> None:
    price = [3 + row % 11 for row in range(ROWS)]
    worth = [p * q for p, q in zip(price, PIECES, strict=True)]
    columns = {"Rechnungsdatum": DAYS, "Kunden-Nr.": WHO, "Menge": PIECES, "EP netto": price, "GP netto": worth}
    picked = headers(sales(columns))
    assert (picked["unit_price"], picked["amount"]) == ("EP netto", "GP netto")


def test_a_key_of_the_time_of_day_is_no_date(sales: Callable[..., Prepared]) -> None:
    columns = {"sold_time_sk": [42000 + 7 * row for row in range(ROWS)], "customer_sk": WHO, "net_paid": range(5, 65)}
    assert "no date column" in refused(sales, columns)


# Prices of one beside list prices, firms of one word


def test_a_net_price_that_stays_with_more_pieces_is_of_one(sales: Callable[..., Prepared]) -> None:
    listed = [20 + row for row in range(ROWS)]
    paid = [round(each * (1 - row % 3 * 0.1), 2) for row, each in enumerate(listed)]
    columns = {"OrderKey": range(ROWS), "OrderDate": DAYS, "CustomerKey": WHO, "Quantity": PIECES}
    found = sales({**columns, "UnitPrice": listed, "NetPrice": paid})
    assert headers(found)["unit_price"] == "NetPrice"
    worth = sum(q * p for q, p in zip(PIECES, paid, strict=True))
    assert float(found.ledger()["sale"].money) == pytest.approx(worth)


def test_a_net_price_of_the_whole_line_stays_that(sales: Callable[..., Prepared]) -> None:
    listed = [20 + row for row in range(ROWS)]
    paid = [round(each * q * (1 - row % 3 * 0.1), 2) for row, (each, q) in enumerate(zip(listed, PIECES, strict=True))]
    columns = {"OrderKey": range(ROWS), "OrderDate": DAYS, "CustomerKey": WHO, "Quantity": PIECES}
    found = sales({**columns, "UnitPrice": listed, "NetPrice": paid})
    assert headers(found)["amount"] == "NetPrice"
    assert float(found.ledger()["sale"].money) == pytest.approx(sum(paid))


def test_the_make_of_a_car_is_no_customer_beside_one(sales: Callable[..., Prepared]) -> None:
    makes = [["Ford", "Dodge", "Toyota", "Audi"][row % 4] for row in range(ROWS)]
    found = sales({"Date": DAYS, "Customer Name": NAMES, "Company": makes, "Price ($)": range(9000, 9000 + ROWS)})
    assert headers(found)["customer"] == "Customer Name"


def test_won_deals_count_what_they_closed_at(sales: Callable[..., Prepared]) -> None:
    stages = ["Won", "Won", "Lost"] * 20
    columns = {
        "opportunity_id": range(900, 960),
        "account": [f"Firm {row * 7 % 31}" for row in range(ROWS)],
        "deal_stage": stages,
        "close_date": DAYS,
    }
    found = sales({**columns, "close_value": range(100, 160)})
    picked = headers(found)
    assert (picked["order"], picked["amount"]) == ("opportunity_id", "close_value")
    assert found.ledger()["sale"].rows == 40
