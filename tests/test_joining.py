"""Tables that are sales only together: each line finds its order, its customer and its price, or it is said why not."""

import csv
import sqlite3
import zipfile
from collections.abc import Mapping, Sequence
from contextlib import closing
from datetime import date, timedelta
from pathlib import Path
from random import Random
from typing import Any

import duckdb
import openpyxl
import polars as pl
import pytest

from regulars import segment, terminal
from regulars.errors import DataError, UsageError
from regulars.pipeline import build_customers
from regulars.preparing import Prepared, prepare
from regulars.settings import Settings

Rows = list[list[Any]]
Tables = Mapping[str, Sequence[Sequence[Any]]]
"""The name of each table, and its rows, the first of them the header."""

DAY = date(2024, 1, 3)


def shop(seed: int = 1, orders: int = 120) -> tuple[Rows, Rows, Rows]:
    """Orders (number, customer, day, state), their items (number, order, product, pieces, price), and the products."""
    rng = Random(seed)
    made = [
        [
            2000 + at,
            f"C{rng.randrange(30):04}",
            DAY + timedelta(days=rng.randrange(300)),
            "cancelled" if at % 17 == 0 else "paid",
        ]
        for at in range(orders)
    ]
    goods = [[f"P{at:03}", f"Thing {at}", (at + 1) * 1.25] for at in range(15)]
    items: Rows = []
    for number, *_ in made:
        for sku, _, price in rng.sample(goods, rng.randrange(1, 4)):
            items.append([len(items) + 1, number, sku, rng.randrange(1, 5), price])
    return made, items, goods


def named(
    orders: str, items: str, goods: str = "sku,name,price", called: str = "orders order_items products"
) -> Tables:
    """The shop under these headers, in tables that are `called` so."""
    made = shop()
    headers = zip(called.split(), (orders, items, goods), strict=True)
    return {name: [header.split(","), *rows] for (name, header), rows in zip(headers, made, strict=True)}


SHOP = named("order_id,customer_id,order_date,status", "line,order_id,sku,quantity,unit_price")


FLAT = ["order_id", "customer_id", "order_date", "status", "sku", "quantity", "unit_price"]


def flat() -> Rows:
    """The lines of the shop with what is known of their orders, under FLAT."""
    orders, items, _ = shop()
    by_number = {number: rest for number, *rest in orders}
    return [[number, *by_number[number], sku, pieces, price] for _, number, sku, pieces, price in items]


def expected(made: tuple[Rows, Rows, Rows] | None = None) -> list[tuple[Any, ...]]:
    """Customer, order, day, product, pieces, money and verdict of every line."""
    orders, items, _ = made or shop()
    by_number = {number: rest for number, *rest in orders}
    lines = []
    for _, number, sku, pieces, price in items:
        customer, day, state = by_number[number]
        lines.append(
            (customer, str(number), day, sku, pieces, pieces * price, "sale" if state == "paid" else "not_completed")
        )
    return sorted(lines)


def lines(found: Prepared) -> list[tuple[Any, ...]]:
    return found.engine.rows(
        "SELECT customer_id, order_id, DATE '1970-01-01' + CAST(ordered_on AS INTEGER), product, quantity, "
        "CAST(amount AS DOUBLE), verdict FROM lines ORDER BY ALL"
    )


def write(folder: Path, tables: Tables, separator: str = ",") -> Path:
    folder.mkdir(exist_ok=True)
    for name, rows in tables.items():
        with (folder / f"{name}.csv").open("w", newline="", encoding="utf-8") as file:
            csv.writer(file, delimiter=separator).writerows(rows)
    return folder


def read(source: Any, **options: Any) -> Prepared:
    return prepare(source, Settings(**options))


def notes(found: Prepared) -> str:
    return "; ".join(note for source in found.raw.sources for note in source.notes)


def test_a_folder_of_orders_items_and_products(tmp_path: Path) -> None:
    found = read(write(tmp_path / "shop", SHOP))
    assert lines(found) == expected()
    assert found.raw.name == "order_items.csv with orders.csv"
    assert "joined with orders.csv by 'order_id'" in notes(found)
    assert "left aside, as the lines are those of order_items.csv: products.csv (price)" in notes(found)
    assert sum(entry.rows for entry in found.ledger().entries) == len(expected())


@pytest.mark.parametrize("turned", [False, True])
def test_a_list_of_files_in_any_order(tmp_path: Path, turned: bool) -> None:
    folder = write(tmp_path / "shop", SHOP)
    paths = [folder / "orders.csv", folder / "order_items.csv"]
    assert lines(read(paths[:: -1 if turned else 1])) == expected()


@pytest.mark.parametrize(
    "tables",
    [
        named("id,user_id,created_at,status", "id,order_id,sku,quantity,price"),
        named("id_order,id_customer,date_add,status", "id_order_detail,id_order,sku,quantity,unit_price"),
        named(
            "OrderID,CustomerID,OrderDate,Status",
            "ID,OrderID,ProductID,Quantity,UnitPrice",
            "ProductID,ProductName,UnitPrice",
        ),
        named(
            "AuftragsNr,KundenNr,Auftragsdatum,Status",
            "Pos,AuftragsNr,ArtikelNr,Menge,Einzelpreis",
            "ArtikelNr,Text,Listenpreis",
        ),
        named("N° commande,Code client,Date de commande,Statut", "id,N° commande,Réf. produit,Quantité,Prix unitaire"),
        named("Receipt No,Member ID,Date,Status", "Line,Receipt,SKU,Qty,Price", called="receipts lines goods"),
        named("orderNumber,customerNumber,orderDate,status", "n,orderNumber,productCode,quantityOrdered,priceEach"),
        named("Order No.,Customer No.,Order Date,Status", "Line,order_no,sku,qty,Unit Price"),
    ],
    ids=["id", "id-first", "northwind", "german", "french", "receipts", "camel", "punctuation"],
)
def test_headers_of_many_kinds(tmp_path: Path, tables: Tables) -> None:
    assert lines(read(write(tmp_path / "shop", tables))) == expected()


def test_the_customer_of_the_orders_is_looked_through_where_each_order_has_another(tmp_path: Path) -> None:
    orders, items, _ = shop()
    tables = {
        "orders": [
            ["order_id", "customer_id", "order_date", "status"],
            *([n, f"x{n}", day, state] for n, _, day, state in orders),
        ],
        "order_items": [["line", "order_id", "sku", "quantity", "unit_price"], *items],
        "customers": [["customer_id", "customer_unique_id", "city"], *([f"x{n}", who, "Ulm"] for n, who, *_ in orders)],
    }
    assert lines(read(write(tmp_path / "shop", tables))) == expected()


def test_a_list_of_goods_says_what_each_costs(tmp_path: Path) -> None:
    orders, items, goods = shop()
    days = {number: (customer, day) for number, customer, day, _ in orders}
    sales = [[number, *days[number], sku, pieces] for _, number, sku, pieces, _ in items]
    tables = {
        "sales": [["order_number", "customer_key", "order_date", "product_key", "order_quantity"], *sales],
        "products": [
            ["product_key", "product_name", "product_cost", "product_price"],
            *([*each[:2], 0.5, each[2]] for each in goods),
        ],
    }
    found = read(write(tmp_path / "shop", tables))
    assert lines(found) == sorted((*line[:6], "sale") for line in expected())


def test_months_of_items_are_one_table(tmp_path: Path) -> None:
    header, *items = SHOP["order_items"]
    months = {"items-1": [header, *items[:100]], "items-2": [header, *items[100:]], "orders": SHOP["orders"]}
    found = read(write(tmp_path / "shop", months))
    assert lines(found) == expected()
    assert [source.name for source in found.raw.sources] == [
        "items-1.csv with orders.csv",
        "items-2.csv with orders.csv",
    ]


def test_numbers_that_are_text_in_one_table_and_not_in_the_other(tmp_path: Path) -> None:
    header, *items = SHOP["order_items"]
    tables = {**SHOP, "order_items": [header, *([line, f"{number}.0", *rest] for line, number, *rest in items)]}
    folder = write(tmp_path / "shop", tables)
    assert [line[2:] for line in lines(read(folder))] == [line[2:] for line in expected()]
    header, *orders = SHOP["orders"]
    pl.DataFrame({name: [row[at] for row in orders] for at, name in enumerate(header)}).write_parquet(
        folder / "orders.parquet"
    )
    assert lines(read([folder / "orders.parquet", folder / "order_items.csv"]))


def sqlite(path: Path, tables: Tables) -> Path:
    with closing(sqlite3.connect(path)) as connection, connection:
        for name, (header, *rows) in tables.items():
            connection.execute(f"CREATE TABLE {name} ({', '.join(map(repr, header))})")
            connection.executemany(
                f"INSERT INTO {name} VALUES ({', '.join('?' for _ in header)})",
                [[str(cell) if isinstance(cell, date) else cell for cell in row] for row in rows],
            )
    return path


def duck(path: Path, tables: Tables) -> Path:
    folder = write(path.parent / "tables", tables)
    with duckdb.connect(str(path)) as connection:
        for name in tables:
            connection.execute(f"CREATE TABLE {name} AS FROM '{folder / name}.csv'")
    return path


def workbook(path: Path, tables: Tables) -> Path:
    book = openpyxl.Workbook()
    for at, (name, rows) in enumerate(tables.items()):
        sheet = book.create_sheet(name, at)
        for row in rows:
            sheet.append(row)
    book.remove(book.worksheets[-1])
    book.save(path)
    return path


def zipped(path: Path, tables: Tables) -> Path:
    folder = write(path.parent / "tables", tables)
    with zipfile.ZipFile(path, "w") as archive:
        for name in tables:
            archive.write(folder / f"{name}.csv", f"2024/{name}.csv")
    return path


@pytest.mark.parametrize("make", [sqlite, duck, workbook, zipped])
def test_tables_in_one_file(tmp_path: Path, make: Any) -> None:
    endings = {sqlite: "shop.db", duck: "shop.duckdb", workbook: "shop.xlsx", zipped: "shop.zip"}
    more = {**SHOP, "stores": [["store_id", "city"], [1, "Ulm"]]}
    found = read(make(tmp_path / endings[make], more))
    assert lines(found) == expected()
    said = notes(found) + str(found.raw.sources[0].ignored)
    assert "stores" in said
    assert make is zipped or found.raw.sources[0].size == (tmp_path / endings[make]).stat().st_size


def test_orders_in_two_tables_of_one_key(tmp_path: Path) -> None:
    """As tills have them that keep customers on tickets, and days on receipts, each with the same bare `ID`; pieces
    that came back are below zero, under a kind of their own.
    """
    orders, items, goods = shop()
    tickets = [[f"t-{number}", int(at % 9 == 0), who] for at, (number, who, *_) in enumerate(orders)]
    back = {number for number, kind, _ in tickets if kind}
    sold = [
        [f"t-{number}", sku, -count if f"t-{number}" in back else count, price]
        for _, number, sku, count, price in items
    ]
    tables = {
        "TICKETS": [["ID", "TICKETTYPE", "CUSTOMER"], *tickets],
        "RECEIPTS": [["ID", "MONEY", "DATENEW"], *([f"t-{number}", "till", day] for number, _, day, _ in orders)],
        "TICKETLINES": [["TICKET", "PRODUCT", "UNITS", "PRICE"], *sold],
        "PRODUCTS": [["ID", "NAME", "PRICESELL"], *goods],
        "CUSTOMERS": [["ID", "NAME"], *([who, f"Ann {who}"] for who in sorted({who for _, who, *_ in orders}))],
        "PAYMENTS": [["ID", "RECEIPT", "TOTAL"], *([at, number, 1.5] for at, (number, *_) in enumerate(tickets))],
    }
    found = read(sqlite(tmp_path / "till.db", tables))
    assert len(lines(found)) == len(items)
    assert float(found.ledger().total(kept=True)[1]) == sum(count * price for *_, count, price in sold)


@pytest.mark.parametrize(
    ("heads", "rows", "by"),
    [("FA", "FApol", "RefAg"), ("Doc", "DocLines", "ParentID"), ("doklad", "doklad_poz", "head_id")],
)
def test_lines_by_the_name_of_their_papers_name_these_by_a_bare_reference(
    tmp_path: Path, heads: str, rows: str, by: str
) -> None:
    """Each line with a percentage off, and its total beside the price of one, both called by a currency."""
    orders, items, goods = shop()
    papers = [[5000 + 2 * number, f"24{number}", day, who, f"Ann {who}"] for number, who, day, _ in orders]
    sold = [
        [at, 5000 + 2 * number, sku, count, price, 10 * (at % 3), round(count * price * (10 - at % 3) / 10, 2)]
        for at, (_, number, sku, count, price) in enumerate(items, 1)
    ]
    tables = {
        heads: [["ID", "Cislo", "Datum", "RefAD", "Firma"], *papers],
        rows: [["ID", by, "RefSKz", "Mnozstvi", "KcJedn", "Sleva", "Kc"], *sold],
        "AD": [["ID", "Firma"], *([who, f"Ann {who}"] for who in sorted({who for _, who, *_ in orders}))],
        "SKz": [["ID", "Nazev", "ProdejKc"], *goods],
    }
    found = read(sqlite(tmp_path / "shop.db", tables))
    assert float(found.ledger().total(kept=True)[1]) == pytest.approx(sum(row[-1] for row in sold))
    assert f"joined with shop.db::{heads} by {by!r}" in notes(found)


def test_another_table_is_none_of_papers_by_a_bare_reference(tmp_path: Path) -> None:
    orders, items, _ = shop()
    tables = {
        "FA": [["ID", "Datum", "Firma"], *([number, day, who] for number, who, day, _ in orders)],
        "Sklad": [["ID", "RefAg", "Mnozstvi", "KcJedn"], *([row[0], row[1], row[3], row[4]] for row in items)],
    }
    with pytest.raises((DataError, UsageError)):
        read(sqlite(tmp_path / "shop.db", tables))


def test_two_tables_that_count_their_rows_have_no_key_in_common(tmp_path: Path) -> None:
    orders, items, _ = shop()
    tables = {
        "TICKETS": [["ID", "CUSTOMER"], *([number, who] for number, who, *_ in orders)],
        "RECEIPTS": [["ID", "DATENEW"], *([number, day] for number, _, day, _ in orders)],
        "TICKETLINES": [["TICKET", "PRODUCT", "UNITS", "PRICE"], *(row[1:] for row in items)],
    }
    with pytest.raises((DataError, UsageError)):
        read(sqlite(tmp_path / "till.db", tables))


def test_tables_of_a_database_can_be_named(tmp_path: Path) -> None:
    path = sqlite(
        tmp_path / "shop.db",
        {**SHOP, "payments": [["customer_id", "payment_date", "amount"], ["C0001", "2024-02-01", 9.5]]},
    )
    assert lines(read([f"{path}::order_items", f"{path}::orders"])) == expected()
    assert lines(read(path)) == expected(), "payments are of whole orders: the lines of goods say more"
    with pytest.raises(DataError, match=r"no customer and no date column in shop\.db::order_items"):
        read(f"{path}::order_items")


def test_customers_and_goods_beside_sales_are_left_aside(tmp_path: Path) -> None:
    orders, _, goods = shop()
    tables = {
        "sales": [FLAT, *flat()],
        "customers": [["customer_id", "name", "signup_date"], *([f"C{at:04}", f"N {at}", DAY] for at in range(30))],
        "products": [["sku", "name", "price"], *goods],
        "reviews": [["order_id", "stars"], *([number, 5] for number, *_ in orders)],
    }
    found = read(write(tmp_path / "shop", tables))
    assert lines(found) == expected()
    assert "left aside, as the lines are those of sales.csv: customers.csv, products.csv (price), reviews.csv" in notes(
        found
    )


def test_what_does_not_belong_to_the_sales_is_not_left_aside(tmp_path: Path) -> None:
    orders, *_ = shop()
    later = [[number + 9000, f"C{number}", 5.5] for number, *_ in orders]
    tables = {"january": [FLAT, *flat()], "february": [["order_id", "customer_id", "worth"], *later]}
    with pytest.raises(DataError, match=r"no date and no amount column in february\.csv"):
        read(write(tmp_path / "shop", tables))


def test_sales_under_names_that_nobody_knows_are_not_left_aside(tmp_path: Path) -> None:
    orders, *_ = shop()
    other = [["qa", "qb", "qc"], *([f"M{number}", day, 5.5 + number] for number, _, day, _ in orders)]
    with pytest.raises(DataError, match=r"column in february\.csv"):
        read(write(tmp_path / "shop", {"january": [FLAT, *flat()], "february": other}))


def test_lines_whose_order_is_not_there_have_no_customer_and_are_counted(tmp_path: Path) -> None:
    header, *orders = SHOP["orders"]
    found = read(write(tmp_path / "shop", {**SHOP, "orders": [header, *orders[10:]]}))
    gone = {str(number) for number, *_ in orders[:10]}
    missed = [line for line in expected() if line[1] in gone]
    assert [line for line in lines(found) if line[0]] == [line for line in expected() if line[1] not in gone]
    assert f"{len(missed)} of the {len(expected())} lines of order_items.csv name none that is there" in notes(found)
    verdicts = {entry.verdict: entry.rows for entry in found.ledger().entries}
    assert verdicts["no_customer"] == len(missed)


def test_orders_of_another_time_are_refused(tmp_path: Path) -> None:
    header, *orders = SHOP["orders"]
    folder = write(tmp_path / "shop", {**SHOP, "orders": [header, *orders[100:]]})
    with pytest.raises(
        DataError, match=r"only \d+ of the \d+ lines of order_items.csv have their 'order_id' in orders.csv"
    ):
        read(folder)


def test_a_key_that_stands_on_rows_that_differ_is_none(tmp_path: Path) -> None:
    header, *orders = SHOP["orders"]
    again = [[*orders[3][:2], orders[3][2] + timedelta(days=1), "paid"]]
    folder = write(tmp_path / "shop", {**SHOP, "orders": [header, *orders, *again]})
    with pytest.raises(DataError, match=r"'order_id' should stand on one row of orders.csv.*e\.g\. 2003"):
        read(folder)


@pytest.mark.parametrize(
    ("called", "orders", "items"),
    [
        ("Ordini RigheOrdine", "ID,Anno,NumOrdine,IDCliente,DataOrdine,Stato", "ID,IDOrdine,Codice,Quantita,Prezzo"),
        (
            "Bestellungen Positionen",
            "ID,Jahr,Bestellnummer,KundenID,Bestelldatum,Status",
            "ID,BestellungID,ArtikelNr,Menge,Preis",
        ),
        ("Zamowienia Pozycje", "Id,Rok,NrZamowienia,IdKlienta,Data,Status", "Id,IdZamowienia,Symbol,Ilosc,Cena"),
        ("Ordrar Orderrader", "Id,År,Ordernr,KundId,Datum,Status", "Id,OrderId,Artikelnr,Antal,Pris"),
        ("Pedidos Lineas", "Id,Ejercicio,NumPedido,IdCliente,Fecha,Estado", "Id,IdPedido,Referencia,Cantidad,Precio"),
    ],
)
def test_numbers_that_begin_anew_each_year_are_no_key_beside_one_of_the_table(
    tmp_path: Path, called: str, orders: str, items: str
) -> None:
    made, lines_, _ = shop()
    anew = [[number, 2023 + at // 60, at % 60 + 1, *rest] for at, (number, *rest) in enumerate(made)]
    header, more = called.split()
    tables = {header: [orders.split(","), *anew], more: [items.split(","), *lines_]}
    found = lines(read(write(tmp_path / "shop", tables)))
    assert sorted((who, day, *money) for who, _, day, _, *money in found) == sorted(
        (who, day, *money) for who, _, day, _, *money in expected()
    )
    assert len({order for _, order, *_ in found}) == len(made)


def test_rows_that_are_wholly_the_same_are_one(tmp_path: Path) -> None:
    header, *orders = SHOP["orders"]
    found = read(write(tmp_path / "shop", {**SHOP, "orders": [header, *orders, *orders[:5]]}))
    assert lines(found) == expected()


@pytest.mark.parametrize("name", ["refunds", "returned_items", "Retouren"])
def test_what_came_back_is_taken_off_its_order(tmp_path: Path, name: str) -> None:
    paid = [each[0] for each in shop()[0] if each[3] == "paid"]
    back = [["refund_id", "order_id", "refund_amount"], [1, paid[0], 1.0], [2, paid[0], 0.25], [3, paid[1], -1.0]]
    folder = write(tmp_path / "shop", {**SHOP, name: back})
    found = read(folder)
    assert lines(found) == expected()
    assert f"'refund_amount' of {name}.csv is taken off, by 'order_id'" in notes(found)
    whole = read([folder / "orders.csv", folder / "order_items.csv"])
    spent = "SELECT CAST(sum(spend) AS DOUBLE), CAST(sum(returned) AS DOUBLE), sum(frequency) FROM customers"
    build_customers(found)
    build_customers(whole)
    (net, returned, orders), (before, *rest) = found.engine.rows(spent)[0], whole.engine.rows(spent)[0]
    assert (net, returned, orders) == (before - 2.25, 2.25, rest[1])


@pytest.mark.parametrize(
    ("header", "row"),
    [
        ("ticket,refund_amount", ["a", 5.0]),
        ("order_id,refund_amount,status", [2001, 5.0, "failed"]),
        ("order_id,refund_amount", [2001, "about 5"]),
        ("order_id,refund_amount", [999, 5.0]),
        ("order_id,amount,total_refunded", [2001, 5.0, 4.0]),
        ("order_id,sku,unit_price", [2001, "P001", 2.5]),
    ],
)
def test_what_came_back_is_not_left_aside_in_silence(tmp_path: Path, header: str, row: list[Any]) -> None:
    folder = write(tmp_path / "shop", {**SHOP, "refunds": [header.split(","), row]})
    with pytest.raises(DataError, match=r"refunds\.csv holds what came back"):
        read(folder)
    assert lines(read([folder / "orders.csv", folder / "order_items.csv"])) == expected()


def test_two_tables_of_items_are_asked_about(tmp_path: Path) -> None:
    tables = {**SHOP, "service_items": SHOP["order_items"][:50]}
    header = ["line", "order_id", "service_sku", "quantity", "unit_price"]
    folder = write(tmp_path / "shop", {**tables, "service_items": [header, *SHOP["order_items"][1:50]]})
    with pytest.raises(DataError, match=r"could be those of order_items.csv or service_items.csv"):
        read(folder)


def test_a_column_of_both_tables_says_whose_it_is(tmp_path: Path) -> None:
    orders, items, _ = shop()
    tables = {
        "orders": [["order_id", "customer_id", "order_date", "status", "note"], *([*each, "o"] for each in orders)],
        "order_items": [
            ["line", "order_id", "sku", "quantity", "unit_price", "note"],
            *([*each, "i"] for each in items),
        ],
    }
    found = read(write(tmp_path / "shop", tables))
    assert [*found.raw.columns][-1] == "order note"
    assert lines(found) == expected()


def test_columns_can_be_named_in_either_table(tmp_path: Path) -> None:
    tables = named("order_id,wer,wann,status", "line,order_id,sku,quantity,worth")
    given = {"customer": "wer", "date": "wann", "unit_price": "worth"}
    assert lines(read(write(tmp_path / "shop", tables), columns=given)) == expected()


def test_no_table_with_customers_at_all(tmp_path: Path) -> None:
    tables = {
        "orders": [["order_id", "date", "time"], [1, "2024-01-03", "10:00"]],
        "order_details": [["order_details_id", "order_id", "pizza_id", "quantity"], [1, 1, "hawaii", 2]],
    }
    with pytest.raises((DataError, UsageError), match="no customer"):
        read(write(tmp_path / "shop", tables))


def test_a_quote_that_swallows_orders_is_found(tmp_path: Path) -> None:
    folder = write(tmp_path / "shop", SHOP)
    text = (folder / "orders.csv").read_text().splitlines()
    text[5] = text[5].replace("C", 'C"', 1)
    (folder / "orders.csv").write_text("\n".join(text) + "\n")
    found = read(folder)
    assert len([line for line in lines(found) if line[0]]) == len(expected())


def test_two_tables_of_orders_are_asked_about(tmp_path: Path) -> None:
    header, *orders = SHOP["orders"]
    february = ["OrderID", "Buyer ID", "Order Date", "State"]
    folder = write(tmp_path / "shop", {**SHOP, "orders": [header, *orders[:70]], "orders-2": [february, *orders[70:]]})
    with pytest.raises(DataError, match=r"orders-2\.csv and orders\.csv all say who bought and when"):
        read(folder)


def test_no_two_of_the_tables_belong_together_by_their_rows(tmp_path: Path) -> None:
    header, *orders = SHOP["orders"]
    folder = write(tmp_path / "shop", {**SHOP, "orders": [header, *([f"web-{each[0]}", *each[1:]] for each in orders)]})
    with pytest.raises(DataError, match=r"only 0 of the \d+ lines.*not there: 2000, 2001, 2002\)"):
        read(folder)


def test_a_run_says_what_it_joined(tmp_path: Path) -> None:
    facts = segment(str(write(tmp_path / "shop", SHOP)), k=2).summary
    assert facts["sources"][0]["joined"] is True
    told = " ".join(terminal.summary(facts, terminal.Pen()).split())
    assert "Note: order_items.csv with orders.csv: joined with orders.csv by 'order_id'; left aside" in told
    (tmp_path / "flat.csv").write_text("customer,date,amount\na,2024-01-13,5\nb,2024-01-14,6\n")
    assert "joined" not in segment(str(tmp_path / "flat.csv"), k=1).summary["sources"][0]


@pytest.mark.parametrize("remark", ["comment", "Notes", "Bemerkung", "remarques", "observaciones", "uwagi"])
def test_goods_that_have_remarks_as_orders_have_are_no_lines_of_them(tmp_path: Path, remark: str) -> None:
    orders, items, goods = shop()
    worth = {number: 0.0 for number, *_ in orders}
    for _, number, _, pieces, price in items:
        worth[number] += pieces * price
    tables = {
        "orders": [
            ["order_id", "customer_id", "order_date", "total", remark],
            *([number, who, str(day), 1.2 * worth[number], "as last time"] for number, who, day, _ in orders),
        ],
        "order_items": [
            ["order_id", "sku", "quantity", "extended_price", remark],
            *([number, sku, pieces, pieces * price, "on a pallet"] for _, number, sku, pieces, price in items),
        ],
        "products": [["sku", "name", "price", remark], *([*each, "heavy"] for each in goods)],
    }
    path = tmp_path / "shop.db"
    with closing(sqlite3.connect(path)) as connection, connection:
        for name, (header, *rows) in tables.items():
            connection.execute(f'CREATE TABLE "{name}" ({", ".join(header)})')
            connection.executemany(f'INSERT INTO "{name}" VALUES ({", ".join("?" * len(header))})', rows)
    found = prepare(path, Settings())
    assert float(found.ledger().total(kept=True)[1]) == pytest.approx(sum(worth.values()))
