"""Tables beside those that are sales together: what the shop bought, days, stock, sums of a store; other keys."""

from datetime import timedelta
from pathlib import Path

import pytest
from shop_in_tables import DAY, DAYS, EXPECTED, ITEMS, ORDERS, OWNERS, SALES, Tables, database, files, notes, read, sold

from regulars import keys
from regulars.errors import DataError
from regulars.named import Named
from regulars.pipeline import build_customers

SHOP: Tables = {
    "orders": ("order_id,customer_id,order_date", ORDERS),
    "items": ("order_id,sku,quantity,price", ITEMS),
}


def test_what_the_shop_bought_stock_and_days_are_left_aside(tmp_path: Path) -> None:
    bought = [[at, DAY, "Mill Ltd", f"P{at % 9}", 50, 1.25] for at in range(30)]
    tables = {
        **SALES,
        "purchases": ("purchase_id,date,supplier,sku,quantity,price", bought),
        "stock": ("sku,store_id,on_hand", [[f"P{at}", store, 7] for at in range(9) for store in (1, 2)]),
        "calendar": ("day,week", [[DAY + timedelta(days=at), at // 7] for at in range(200)]),
    }
    found = read(files(tmp_path / "shop", tables))
    assert sold(found) == EXPECTED
    assert "purchases.csv (price)" in notes(found)


def test_goods_that_were_in_stock_with_their_day_and_price_are_no_sales(tmp_path: Path) -> None:
    header = "id,stock_item_id,order_id,customer_id,created_at,sale_price"
    lines = [
        [at, 500 + at, number, OWNERS[number], DAYS[number], price] for at, (number, *_, price) in enumerate(ITEMS)
    ]
    stock = [[500 + at, DAY, 9.5, "Mug"] for at in range(len(lines))]
    tables = {"order_items": (header, lines), "stock_items": ("id,created_at,retail_price,product_name", stock)}
    found = read(files(tmp_path / "shop", tables))
    assert sum(each[-1] for each in sold(found)) == sum(price for *_, price in ITEMS)
    assert "left aside, as the lines are those of order_items.csv: stock_items.csv" in notes(found)


def test_orders_to_suppliers_are_not_those_of_customers(tmp_path: Path) -> None:
    header = "id,partner_id,date_order,amount_total"
    sales = [[number, customer, day, 10.5] for number, customer, day in ORDERS]
    bought = [[at, "S1", DAY, 99.0] for at in range(20)]
    path = database(tmp_path / "erp.db", {"sale_order": (header, sales), "purchase_order": (header, bought)})
    found = read(path)
    assert sold(found) == [
        (customer, str(number), day, 10.5) for number, customer, day in sorted(ORDERS, key=lambda o: (o[1], o[0]))
    ]
    only = database(tmp_path / "shop.db", {"purchases": (header, sales), "settings": ("id,value", [[1, 2]])})
    assert len(sold(read(only))) == len(ORDERS)


def test_payments_are_read_where_sums_of_a_store_stand_beside_them(tmp_path: Path) -> None:
    tables = {
        "payment": ("payment_id,customer_id,amount,payment_date", [[n, c, 4.99, day] for n, c, day in ORDERS]),
        "customer": ("customer_id,store_id,name,create_date", [[f"C{at:02}", at % 2, "A", DAY] for at in range(13)]),
        "sales_by_store": ("store_id,total_sales", [[0, 50.0], [1, 70.0]]),
    }
    found = read(database(tmp_path / "rental.db", tables))
    assert len(sold(found)) == len(ORDERS)


def test_a_list_of_customers_says_no_day_of_an_order(tmp_path: Path) -> None:
    items = [[number % 40, *rest] for number, *rest in ITEMS]
    customers = [[at, f"C{at:02}", DAY + timedelta(days=at)] for at in range(40)]
    tables = {
        "items": ("shop_id,sku,quantity,price", items),
        "customers": ("shop_id,customer_no,created_at", customers),
    }
    with pytest.raises(DataError, match="no amount column in customers"):
        read(files(tmp_path / "shop", tables))


def test_tables_that_play_no_part_are_not_read() -> None:
    settings = [Named(f"mod{at}_config", ("id", "name", "value", "changed")) for at in range(300)]
    tickets = Named("tickets", ("ticket_id", "ticket_date", "member_id"))
    lines = Named("ticket_lines", ("id", "ticket_id", "product_id", "units", "price"))
    assert keys.needed([*settings, tickets, lines]) == [tickets, lines]


@pytest.mark.parametrize(
    ("orders_in", "items_in"),
    [
        ("store_id,order_no,customer_id,order_date", "store_id,order_no,sku,quantity,price"),
        ("TIPFAC,CODFAC,CLIFAC,FECFAC", "TIPLFA,CODLFA,ARTLFA,CANLFA,PRELFA"),
    ],
)
def test_numbers_that_begin_anew_are_of_their_store_or_series(tmp_path: Path, orders_in: str, items_in: str) -> None:
    orders = [[number % 2, number // 2, customer, day] for number, customer, day in ORDERS]
    items = [[number % 2, number // 2, *rest] for number, *rest in ITEMS]
    found = read(files(tmp_path / "shop", {"orders": (orders_in, orders), "items": (items_in, items)}))
    assert [(who, day, money) for who, _, day, money in sold(found)] == [
        (who, day, money) for who, _, day, money in EXPECTED
    ]
    first, second, *_ = items_in.split(",")
    assert f"by {second!r} and {first!r}" in notes(found)


def test_numbers_that_one_table_fills_up_with_zeros(tmp_path: Path) -> None:
    orders = [[f"{number:08}", customer, day] for number, customer, day in ORDERS]
    found = read(files(tmp_path / "shop", {**SHOP, "orders": ("order_id,customer_id,order_date", orders)}))
    assert sold(found) == EXPECTED
    assert "by 'order_id', without the zeros before them" in notes(found)


def test_numbers_that_are_one_without_their_zeros_are_no_key(tmp_path: Path) -> None:
    orders = [[f"{number:08}", customer, day] for number, customer, day in ORDERS]
    orders += [[f"{number:06}", "C99", DAY] for number, *_ in ORDERS[:9]]
    with pytest.raises(DataError, match="only 0 of the"):
        read(files(tmp_path / "shop", {**SHOP, "orders": ("order_id,customer_id,order_date", orders)}))


@pytest.mark.parametrize(("written", "returned"), [("1,50", 1.5), ("-1.200,5", 1200.5)])
def test_what_came_back_with_a_decimal_comma(tmp_path: Path, written: str, returned: float) -> None:
    items = [[*rest, str(price).replace(".", ",")] for *rest, price in ITEMS]
    tables = {
        **SHOP,
        "items": ("order_id,sku,quantity,price", items),
        "refunds": ("refund_no,order_id,refund_amount", [[1, 1001, written]]),
    }
    found = read(files(tmp_path / "shop", tables, ";"))
    build_customers(found)
    assert found.engine.rows("SELECT CAST(sum(returned) AS DOUBLE) FROM customers") == [(returned,)]


@pytest.mark.parametrize("header", ["invoice_status", "payment_state"])
def test_drafts_and_carts_are_no_sales_beside_another_state(tmp_path: Path, header: str) -> None:
    states = ["sale", "draft", "cancel", "sale", "cart"]
    rows = [[number, None, customer, day, states[at % 5], ["paid", "no"][states[at % 5] == "draft"], 5.5]
            for at, (number, customer, day) in enumerate(ORDERS)]  # fmt: skip
    columns = f"id,client_order_ref,partner_id,date_order,state,{header},amount_total"
    found = read(database(tmp_path / "erp.db", {"sale_order": (columns, rows)}))
    assert {each[1] for each in sold(found)} == {str(row[0]) for row in rows if row[4] == "sale"}


def test_whom_an_invoice_went_to_is_no_number_of_an_order(tmp_path: Path) -> None:
    rows = [[number, customer, customer, day, 5.5] for number, customer, day in ORDERS]
    path = database(tmp_path / "erp.db", {"sale_order": ("id,partner_id,partner_invoice_id,date_order,total", rows)})
    found = read(path)
    assert {match.column: match.header for match in found.mapped.matches}["order"] == "id"


def test_a_question_is_asked_of_the_table_of_sales_and_not_of_what_stands_beside_it(tmp_path: Path) -> None:
    header = "sk_cliente,nr_cupom,sk_dia,vl_liquido,fl_estornado_pdv"
    sales = [[c, n, f"{day:%Y%m%d}", 4.5, "S" if n % 9 == 1 else "N"] for n, c, day in ORDERS]
    people = [[c, f"Person {c}", "1961-06-03"] for c in sorted({c for _, c, _ in ORDERS})]
    tables = {"fct_venda": (header, sales), "dim_cliente": ("sk_cliente,nm_cliente,dt_nascimento", people)}
    with pytest.raises(DataError, match="'fl_estornado_pdv' of fct_venda") as told:
        read(files(tmp_path / "dw", tables))
    assert "dim_cliente" not in str(told.value)


@pytest.mark.parametrize(
    ("sales", "name", "header"),
    [
        ("Order,Date,Customer,Product,Qty,Unit price,Total", "refunds_24", "Refund,Refund date,Order,Refunded amount"),
        ("Bestellung,Datum,Kunde,Artikel,Menge,Preis,Summe", "Erstattungen", "Erstattung,Datum,Bestellung,Betrag"),
        ("Commande,Date,Client,Article,Qté,Prix,Total", "remboursements", "Remboursement,Date,Commande,Remboursé"),
        ("Pedido,Fecha,Cliente,Artículo,Cantidad,Precio,Importe", "devoluciones", "Reembolso,Fecha,Pedido,Importe"),
        ("Ordine,Data,Cliente,Articolo,Quantità,Prezzo,Importo", "rimborsi", "Rimborso,Data,Ordine,Importo"),
        ("Encomenda,Data,Cliente,Artigo,Qtd,Preço,Valor", "devolucoes", "Reembolso,Data,Encomenda,Valor reembolsado"),
        ("Bestelling,Datum,Klant,Artikel,Aantal,Prijs,Bedrag", "retouren", "Terugbetaling,Datum,Bestelling,Bedrag"),
        ("Bestelling,Datum,Klant,Artikel,Aantal,Prijs,Bedrag", "terugbetalingen", "Retour,Datum,Bestelling,Bedrag"),
        ("Zamówienie,Data,Klient,Towar,Ilość,Cena,Kwota", "zwroty", "Zwrot,Data,Zamówienie,Kwota zwrotu"),
        ("Order,Datum,Kund,Artikel,Antal,Pris,Belopp", "returer", "Återbetalning,Datum,Order,Belopp"),
    ],
)  # fmt: skip
@pytest.mark.parametrize("number", ["R{}", "{}"])
def test_refunds_with_numbers_of_their_own_come_off_sales_in_several_files(
    tmp_path: Path, sales: str, name: str, header: str, number: str
) -> None:
    rows = [
        [f"W{100 + order}", f"2024-0{3 + order // 30}-{1 + order % 28:02}", f"C{order % 17}", "Mug", 2, cost, 2 * cost]
        for order in range(90)
        for cost in (4.5, 5.5)[: 1 + order % 2]
    ]
    tables = {f"sales_2024-0{month}": (sales, [row for row in rows if row[1][6] == str(month)]) for month in (3, 4, 5)}
    back = [[number.format(501 + at), f"2024-05-{10 + at}", f"W{110 + 5 * at}", 9.0 + at % 2] for at in range(8)]
    found = read(files(tmp_path / "shop", {**tables, name: (header, back)}))
    build_customers(found)
    returned = found.engine.rows("SELECT CAST(sum(returned) AS DOUBLE) FROM customers")[0][0]
    assert returned == sum(row[3] for row in back)


@pytest.mark.parametrize("day", ["Leverdatum", "Liefertermin", "Date de livraison", "Fecha de entrega", "Delivered on"])
def test_orders_whose_only_day_is_that_of_delivery_are_joined_with_their_lines(tmp_path: Path, day: str) -> None:
    tables = {**SHOP, "orders": (f"order_id,customer_id,{day}", ORDERS)}
    assert sold(read(files(tmp_path / "shop", tables))) == EXPECTED


def test_a_day_of_delivery_in_another_table_is_none_beside_that_of_the_order(tmp_path: Path) -> None:
    sent = [[number, customer, day + timedelta(days=3)] for number, customer, day in ORDERS]
    tables = {**SHOP, "sendings": ("order_id,customer_id,delivered_on", sent)}
    assert sold(read(files(tmp_path / "shop", tables))) == EXPECTED
