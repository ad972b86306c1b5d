"""Tables that say again what others say, what came back of orders in heads and lines, and who is only to be asked."""

import json
from pathlib import Path

import pytest
from shop_in_tables import EXPECTED, ITEMS, LINES, ORDERS, Tables, database, files, notes, read, sold

from regulars.errors import RegularsError

SPENT = sum(amount for *_, amount in EXPECTED)
SHOP: Tables = {
    "orders": ("id,customer_id,order_date", ORDERS),
    "order_items": ("id,order_id,sku,quantity,price", [[at, *item] for at, item in enumerate(ITEMS, 1)]),
}


def spent(path: Path) -> float:
    return float(read(path).ledger().total(kept=True)[1])


def test_credit_notes_name_the_order_and_their_lines_what_came_back(tmp_path: Path) -> None:
    heads = [[at, number, customer, day] for at, (number, customer, day) in enumerate(ORDERS[:12], 1)]
    items = [[at, at, "P1", 2, 0.25] for at in range(1, 13)]
    more: Tables = {
        "credit_notes": ("id,order_id,customer_id,date", heads),
        "credit_note_lines": ("id,credit_note_id,sku,quantity,price", items),
    }
    path = files(tmp_path / "shop", {**SHOP, **more})
    assert spent(path) == pytest.approx(SPENT - 12 * 0.5)
    assert "'quantity' × 'price'" in notes(read(path))


def test_what_goods_that_came_back_had_cost_is_asked_about_where_orders_have_discounts(tmp_path: Path) -> None:
    discounted = [[*order, 1.5 * (order[0] % 3 == 0)] for order in ORDERS]
    tables: Tables = {
        **SHOP,
        "orders": ("id,customer_id,order_date,discount", discounted),
        "refunds": ("id,order_id,sku,quantity,unit_price", [[1, ORDERS[0][0], "P1", 1, 2.5]]),
    }
    with pytest.raises(RegularsError, match="holds what came back"):
        read(files(tmp_path / "shop", tables))


def test_few_papers_of_orders_are_no_bills_of_them(tmp_path: Path) -> None:
    claims = [[at, number, customer, day, 5.0] for at, (number, customer, day) in enumerate(ORDERS[:9], 1)]
    tables: Tables = {
        "orders": ("id,customer_id,order_date,total", [[*order, 20.0] for order in ORDERS]),
        "claims": ("id,order_id,customer_id,claim_date,total", claims),
    }
    found = read(files(tmp_path / "shop", tables))
    assert float(found.ledger().total(kept=True)[1]) == 20.0 * len(ORDERS)
    assert "claims.csv (total)" in notes(found)
    assert "say the same" not in notes(found)


def test_bills_that_name_orders_by_their_key_are_not_counted_again(tmp_path: Path) -> None:
    bills = [[at, number, customer, day, 20.0] for at, (number, customer, day) in enumerate(ORDERS, 1)]
    tables: Tables = {
        "orders": ("id,order_no,customer_id,order_date,total", [[n, f"A{n}", c, d, 20.0] for n, c, d in ORDERS]),
        "invoices": ("id,order_id,customer_id,invoice_date,total", bills),
    }
    assert spent(database(tmp_path / "shop", tables)) == pytest.approx(20.0 * len(ORDERS))


def test_a_view_beside_orders_that_hold_their_lines_is_not_counted_again(tmp_path: Path) -> None:
    orders = [
        {
            "order_number": f"A{number}",
            "customer_id": customer,
            "order_date": str(day),
            "status": "paid",
            "items": [{"sku": sku, "quantity": n, "price": p} for at, sku, n, p in ITEMS if at == number],
        }
        for number, customer, day in ORDERS
    ]
    view = [
        {"order_number": f"A{number}", "date": str(day), "customer": who, "title": sku, "units": n, "amount": n * p}
        for number, who, day, sku, n, p in LINES
    ]
    path = tmp_path / "shop.json"
    path.write_text(json.dumps({"orders": orders, "sales_view": view}))
    assert spent(path) == pytest.approx(SPENT)


@pytest.mark.parametrize(
    ("orders", "key"),
    [("facturen", "fk_factuur"), ("bonnen", "bon_id"), ("sprzedaże", "sprzedaż"), ("t_ordini", "ordine")],
)
def test_lines_name_their_order_by_the_singular_of_its_table(orders: str, key: str, tmp_path: Path) -> None:
    items = [[at, *item] for at, item in enumerate(ITEMS, 1)]
    tables: Tables = {orders: ("id,customer_id,date", ORDERS), "items": (f"id,{key},sku,quantity,price", items)}
    assert len(sold(read(files(tmp_path / "shop", tables)))) == len(ITEMS)


@pytest.mark.parametrize("contact", ["ansprechpartner_id", "interlocuteur_id", "referente_id", "kontaktperson_id"])
def test_contacts_of_firms_are_who_bought_where_nobody_else_is_named(contact: str, tmp_path: Path) -> None:
    tables: Tables = {**SHOP, "orders": (f"id,{contact},order_date", ORDERS)}
    assert sold(read(files(tmp_path / "shop", tables))) == EXPECTED


def test_carts_are_no_sales_beside_orders_without_customers(tmp_path: Path) -> None:
    carts = [[at, customer, "P1", 1, 9.5, day] for at, (_, customer, day) in enumerate(ORDERS, 1)]
    tables: Tables = {
        "orders": ("id,order_date,total", [[number, day, 20.0] for number, _, day in ORDERS]),
        "carts": ("id,customer_id,sku,quantity,price,created_at", carts),
    }
    with pytest.raises(RegularsError):
        read(files(tmp_path / "shop", tables))


def test_lines_without_money_were_sold_at_the_only_price_of_goods(tmp_path: Path) -> None:
    goods = [[f"P{at}", 1.5, 4.0] for at in range(9)]
    tables: Tables = {
        "ordini": ("id,cliente_id,data", ORDERS),
        "righe_ordine": ("id,ordine_id,articolo,quantita", [[at, *i[:3]] for at, i in enumerate(ITEMS, 1)]),
        "articoli": ("articolo,prezzo_acquisto,prezzo_listino", goods),
    }
    assert spent(files(tmp_path / "shop", tables)) == pytest.approx(sum(4.0 * pieces for *_, pieces, _ in ITEMS))


def test_a_flag_of_a_customer_says_nothing_of_the_orders_that_it_holds(tmp_path: Path) -> None:
    held = [
        {
            "customer_id": f"C{at:02}",
            "city": "Ulm",
            "is_deleted": int(at % 4 == 1),
            "orders": [
                {"id": number, "date": str(day), "total": 20.0} for number, who, day in ORDERS if who == f"C{at:02}"
            ],
        }
        for at in range(13)
    ]
    path = tmp_path / "customers.json"
    path.write_text(json.dumps(held))
    assert spent(path) == pytest.approx(20.0 * len(ORDERS))


def test_orders_with_lines_and_their_archive_are_read_together(tmp_path: Path) -> None:
    tables: Tables = {
        "facturas": ("id,cliente_id,fecha,total", [[*order, 1.0] for order in ORDERS[:50]]),
        "facturasarchive": ("id,cliente_id,fecha,total", [[*order, 1.0] for order in ORDERS[50:]]),
        "lineas": ("id,factura_id,articulo,cantidad,precio", [[at, *item] for at, item in enumerate(ITEMS, 1)]),
    }
    assert spent(database(tmp_path / "shop", tables)) == pytest.approx(SPENT)


def test_the_price_of_a_line_counts_and_not_that_of_its_goods(tmp_path: Path) -> None:
    orders = [
        {
            "order_number": f"A{number}",
            "customer_id": customer,
            "order_date": str(day),
            "items": [
                {"quantity": n, "item_price": p, "product": {"sku": sku, "unit_price": p + 1}}
                for at, sku, n, p in ITEMS
                if at == number
            ],
        }
        for number, customer, day in ORDERS
    ]
    path = tmp_path / "orders.json"
    path.write_text(json.dumps(orders))
    assert spent(path) == pytest.approx(SPENT)


def test_codes_of_states_are_asked_about_where_numbers_begin_anew(tmp_path: Path) -> None:
    heads = [["AB"[at % 2], at // 2 + 1, who, day, at % 4, 20.0 + at % 3] for at, (_, who, day) in enumerate(ORDERS)]
    tables: Tables = {"ordini": ("sezionale,numero,cliente_id,data_ordine,stato_ordine,totale", heads)}
    with pytest.raises(RegularsError, match="which of these are sales"):
        read(database(tmp_path / "shop", tables))


def test_a_total_beside_the_list_of_lines_is_the_whole_orders(tmp_path: Path) -> None:
    orders = [
        {
            "id": number,
            "customer_id": customer,
            "date": str(day),
            "amount": 20.0 + number % 7,
            "order_lines": [{"sku": sku} for at, sku, *_ in ITEMS if at == number],
        }
        for number, customer, day in ORDERS
    ]
    path = tmp_path / "orders.json"
    path.write_text(json.dumps(orders))
    assert spent(path) == pytest.approx(sum(20.0 + number % 7 for number, *_ in ORDERS))
