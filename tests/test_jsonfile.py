"""JSON: an order with its items becomes its lines, values stay as they are written, and half a file is no file."""

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from regulars.engine import DuckDB
from regulars.errors import DataError, UsageError
from regulars.preparing import prepare
from regulars.read import Raw, open_source
from regulars.settings import Settings

ROWS = [{"id": 12345678901234567, "customer": "007", "price": 1.5}, {"id": 2, "customer": None, "price": 1200}]
ORDERS = [
    {
        "id": 1,
        "customer": {"id": "0042", "email": "a@b.example"},
        "total_price": "7.00",
        "line_items": [{"sku": "A", "price": "2.00", "quantity": 2}, {"sku": "B", "price": "3.00", "quantity": 1}],
        "tax_lines": [{"rate": 0.1}],
        "tags": ["x"],
    },
    {"id": 2, "customer": {"id": "0043"}, "total_price": "1.00", "line_items": [], "note": "none left"},
    {"id": 3, "customer": None, "total_price": "9.99", "line_items": [{"sku": "C", "price": "9.99", "quantity": 1}]},
]


def opened(path: Path, content: Any, **dump: Any) -> tuple[Raw, list[tuple[Any, ...]]]:
    path.write_bytes(content if isinstance(content, bytes) else json.dumps(content, **dump).encode())
    engine = DuckDB()
    raw = open_source(engine, path)
    return raw, engine.rows("SELECT * EXCLUDE source_number FROM found ORDER BY ALL")


@pytest.mark.parametrize("indent", [None, 2])
def test_a_list_of_objects(tmp_path: Path, indent: int | None) -> None:
    raw, rows = opened(tmp_path / "sales.json", ROWS, indent=indent)
    assert list(raw.columns) == ["id", "customer", "price"]
    assert {column.kind for column in raw.columns.values()} == {"VARCHAR"}
    assert rows == [("12345678901234567", "007", "1.5"), ("2", None, "1200")]


@pytest.mark.parametrize("name", ["sales.jsonl", "sales.ndjson", "sales.json", "sales.txt"])
@pytest.mark.parametrize("end", ["", "\n", "\n\n  "])
def test_one_object_on_each_line(tmp_path: Path, name: str, end: str) -> None:
    content = "\n".join(map(json.dumps, ROWS)) + end
    assert opened(tmp_path / name, content.encode())[1] == [("12345678901234567", "007", "1.5"), ("2", None, "1200")]


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "cp1252"])
def test_encodings(tmp_path: Path, encoding: str) -> None:
    content = json.dumps([{"customer": "Zoë €", "price": 1}], ensure_ascii=False).encode(encoding)
    assert opened(tmp_path / "sales.json", content)[1] == [("Zoë €", "1")]


def test_the_items_of_an_order_are_its_lines(tmp_path: Path) -> None:
    raw, rows = opened(tmp_path / "orders.json", ORDERS)
    assert list(raw.columns) == [
        "order.id", "customer.id", "customer.email", "total_price", "note",
        "line_items.sku", "line_items.price", "line_items.quantity",
    ]  # fmt: skip
    assert rows == [
        ("1", "0042", "a@b.example", "7.00", None, "A", "2.00", "2"),
        ("1", "0042", "a@b.example", "7.00", None, "B", "3.00", "1"),
        ("2", "0043", None, "1.00", "none left", None, None, None),
        ("3", None, None, "9.99", None, "C", "9.99", "1"),
    ]
    assert raw.sources[0].notes == (
        "one line for each of line_items, with the fields of its order on each",
        "'id' is called 'order.id' here",
        "lists that were not read: tax_lines, tags",
    )


@pytest.mark.parametrize(
    ("wrapped", "where"),
    [
        ({"orders": ORDERS, "page": 1}, "orders"),
        ({"data": {"orders": ORDERS}, "next": None}, "data.orders"),
        ({"data": {"orders": {"edges": [{"node": each} for each in ORDERS]}}}, "data.orders.edges"),
    ],
)
def test_a_list_within_an_object(tmp_path: Path, wrapped: dict[str, Any], where: str) -> None:
    raw, rows = opened(tmp_path / "orders.json", wrapped)
    assert rows == opened(tmp_path / "plain.json", ORDERS)[1]
    assert raw.sources[0].notes[0] == f"the rows are those of {where}"


def test_one_order_alone_is_an_order(tmp_path: Path) -> None:
    assert len(opened(tmp_path / "order.json", ORDERS[0])[1]) == 2


def test_values_of_several_kinds_under_one_name_stay_as_text(tmp_path: Path) -> None:
    rows = opened(tmp_path / "a.json", [{"a": 1, "b": {"x": 1}}, {"a": "z", "b": "no"}, {"a": True, "b": None}])[1]
    assert rows == [("1", '{"x":1}'), ("true", None), ("z", "no")]


def test_a_whole_number_keeps_every_digit(tmp_path: Path) -> None:
    long = 123456789012345678901234567890
    assert opened(tmp_path / "a.json", [{"id": long, "x": 1}, {"id": 7, "x": 2}])[1] == [(str(long), "1"), ("7", "2")]


WHOLE = json.dumps(ROWS * 50)
LINES = "\n".join(map(json.dumps, ROWS * 50))


@pytest.mark.parametrize(
    "content",
    [
        *(WHOLE[:length] for length in (len(WHOLE) - 1, len(WHOLE) - 2, 300, WHOLE.index("}", 500) + 1)),
        *(WHOLE[:length] for length in (WHOLE.index("}", 500) + 2,)),
        LINES[:-1],
        LINES[: len(LINES) // 2 + 3],
        WHOLE + " and more",
        WHOLE + "]",
        "{" + WHOLE,
    ],
)
def test_a_file_that_is_cut_off_or_goes_on_is_not_read(tmp_path: Path, content: str) -> None:
    with pytest.raises(DataError, match=r"sales\.json is no complete JSON: .*Export it again"):
        opened(tmp_path / "sales.json", content.encode())


@pytest.mark.parametrize(
    ("content", "message"),
    [
        ("[]", r"holds no rows: it is an empty list"),
        ("{}", r"holds no rows"),
        ('[{"a": 1}, 7]', r"2 values that are no objects"),
        ('{"a": 1} [1]', r"begins with '{' and ends with ']'"),
        (
            '[{"items": [{"sku": 1}], "products": [{"sku": 1}]}, {"items": []}]',
            r"2 lists that may be the items .*: items, products",
        ),
        ('[{"id": 1, "id": 2}]', r"cannot be read to its end: .*duplicate key"),
    ],
)
def test_what_cannot_be_read_as_a_table(tmp_path: Path, content: str, message: str) -> None:
    (tmp_path / "sales.json").write_text(content)
    with pytest.raises(DataError, match=message):
        prepare(tmp_path / "sales.json", Settings())


@pytest.mark.parametrize("number", ["id", "order_number", None])
def test_the_total_of_an_order_counts_once_whatever_its_number_is_called(tmp_path: Path, number: str | None) -> None:
    orders = [
        {
            **({number: n} if number else {}),
            "customer": {"id": f"c{n % 7}"},
            "created_at": f"2024-03-{n % 28 + 1:02d}T10:00:00Z",
            "total_price": f"{n + 10}.50",
            "line_items": [{"sku": f"s{at}", "quantity": at + 1} for at in range(n % 4)],
        }
        for n in range(60)
    ]
    (tmp_path / "orders.json").write_text(json.dumps({"orders": orders}))
    found = prepare(tmp_path / "orders.json", Settings(columns={"order_total": "total_price"}))
    assert float(found.ledger().total()[1]) == sum(n + 10.5 for n in range(60))
    assert found.engine.rows("SELECT count(DISTINCT order_id) FROM lines") == [(60,)]
    untold = total_or_question(tmp_path / "orders.json")
    assert untold == found.ledger().total()[1] or "--columns order_total=total_price" in str(untold)


def total_or_question(path: Path) -> object:
    try:
        return prepare(path, Settings()).ledger().total()[1]
    except DataError as question:
        return question


@pytest.mark.parametrize(
    "written",
    [
        {
            "columns": ["customer", "order", "amount"],
            "index": [0, 1],
            "data": [["007", 12345678901234567, 1.5], [None, 2, 9]],
        },
        {
            "customer": {"0": "007", "1": None},
            "order": {"0": 12345678901234567, "1": 2},
            "amount": {"0": 1.5, "1": 9},
        },
    ],
)
def test_a_frame_written_by_its_columns(tmp_path: Path, written: Any) -> None:
    raw, rows = opened(tmp_path / "frame.json", written)
    assert list(raw.columns) == ["customer", "order", "amount"]
    assert rows == [("007", "12345678901234567", "1.5"), (None, "2", "9")]


def test_lists_without_names_are_refused(tmp_path: Path) -> None:
    with pytest.raises(DataError, match="lists without names"):
        opened(tmp_path / "lists.json", {"rows": [[1, 2], [3, 4]]})


def test_an_item_s_name_is_no_customer_and_its_pieces_are_found_in_any_wrapping(tmp_path: Path) -> None:
    orders = [
        {
            "orderNo": row,
            "placedAt": {"$date": f"2024-03-{1 + row:02d}T10:00:00Z"},
            "lines": [{"name": "Tea", "qty": {"$numberInt": "3"}, "unitPrice": {"$numberDecimal": "2.50"}}],
        }
        for row in range(20)
    ]
    path = tmp_path / "orders.json"
    path.write_text(json.dumps(orders), encoding="utf-8")
    with pytest.raises(DataError, match="no customer column"):
        prepare(path, Settings())
    path.write_text(
        json.dumps([order | {"customer": f"C{order['orderNo'] % 4}"} for order in orders]), encoding="utf-8"
    )
    assert prepare(path, Settings()).engine.rows("SELECT DISTINCT quantity, amount FROM lines") == [(3, 7.5)]


RECORDS = [
    {"id": n, "customer": f"C{n % 3}", "created_at": f"2024-01-{n + 1:02d}", "items": [{"sku": "x", "price": n}] * 2}
    for n in range(9)
]


def columns(path: Path, content: Any) -> tuple[list[str], tuple[str, ...], int]:
    raw, rows = opened(path, content)
    return list(raw.columns), raw.sources[0].notes, len(rows)


def test_a_list_of_orders_is_read_beside_others_that_are_named(tmp_path: Path) -> None:
    people = [{"id": f"C{n}", "name": "Ada", "created_at": "2023-01-01"} for n in range(3)]
    plain = columns(tmp_path / "plain.json", RECORDS)
    goods = [{"sku": "x", "price": 5}]
    whole = {"exported_at": "2025-01-01", "customers": people, "products": goods, "orders": RECORDS}
    beside = columns(tmp_path / "sales.json", whole)
    assert beside == (
        plain[0],
        ("the rows are those of orders", "lists that were not read: customers, products", *plain[1]),
        plain[2],
    )


def test_lists_are_joined_as_the_tables_of_a_database_are(tmp_path: Path) -> None:
    members = [{"memberNo": 70 + n, "name": f"Ada {n}", "joined": "2022-11-05"} for n in range(8)]
    boxes = [
        {"id": n, "memberNo": 70 + n % 8, "created": f"2024-{1 + n // 20:02d}-{1 + n % 20:02d}", "price": 12.5 + n}
        for n in range(60)
    ]
    credits = [{"creditId": n, "boxId": 3 * n, "refund": 2.0} for n in range(1, 6)]
    for whole in ({"members": members, "boxes": boxes}, {"data": {"boxes": boxes, "members": members}}):
        (tmp_path / "sales.json").write_text(json.dumps({"exported": "2024-05-02", **whole}))
        found = prepare(tmp_path / "sales.json", Settings())
        assert found.ledger().total(kept=True) == (60, sum(box["price"] for box in boxes))
        assert {match.column: match.header for match in found.mapped.matches}["customer"] == "memberNo"
    (tmp_path / "sales.json").write_text(json.dumps({"members": members, "boxes": boxes, "credits": credits}))
    assert prepare(tmp_path / "sales.json", Settings(sheet="boxes")).ledger().total(kept=True)[0] == 60


def test_orders_whose_money_stands_in_another_list_are_joined_with_it(tmp_path: Path) -> None:
    orders = [
        {"id": n, "klient_id": 500 + n % 7, "data_zamowienia": f"2024-03-{1 + n % 28:02d}", "status": "zrealizowane"}
        for n in range(50)
    ]
    items = [{"zamowienie_id": n % 50, "usluga": f"S{n % 4}", "ilosc": 1 + n % 2, "cena": 40.0} for n in range(90)]
    (tmp_path / "sales.json").write_text(json.dumps({"zamowienia": orders, "pozycje": items}))
    found = prepare(tmp_path / "sales.json", Settings())
    assert found.ledger().total(kept=True) == (90, sum(40 * item["ilosc"] for item in items))


@pytest.mark.parametrize("state", ["da_pagare", "scaduta"])
def test_an_invoice_s_own_id_is_none_of_an_order(tmp_path: Path, state: str) -> None:
    invoices = [
        {"id": 900 + n, "data_emissione": f"2024-0{1 + n % 9}-11", "cliente": {"id": f"C{n % 7}", "nome": "Ada"}}
        | {"stato": ("pagata", state, "annullata")[n % 3], "righe": [{"descrizione": "Desk", "totale": 10.0}]}
        for n in range(60)
    ]
    (tmp_path / "fatture.json").write_text(json.dumps(invoices))
    assert prepare(tmp_path / "fatture.json", Settings()).ledger()["sale"].rows == 40


def test_returns_in_a_list_of_their_own_are_taken_off_their_orders(tmp_path: Path) -> None:
    orders = [
        {"order_id": n, "customer_id": f"C{n % 7}", "date": f"2024-03-{1 + n % 28:02d}", "total": 20.0 + n}
        for n in range(50)
    ]
    back = [{"refund_id": n, "order_id": 5 * n, "refund_amount": 4.0} for n in range(1, 6)]
    (tmp_path / "sales.json").write_text(json.dumps({"orders": orders, "refunds": back}))
    spent = prepare(tmp_path / "sales.json", Settings()).ledger().total(kept=True)[1]
    assert spent == sum(order["total"] for order in orders) - 20


@pytest.mark.parametrize(
    ("content", "sheet", "message"),
    [
        ({"orders": [{"a": 1}], "customers": [{"b": 2}]}, None, r"2 tables.* sales.json::orders or .*customers \(b\)"),
        ({"orders": [{"a": 1}], "customers": [{"b": 2}]}, "refunds", r"no table 'refunds'\. Tables: orders \(a\)"),
        ([{"a": 1}], "orders", r"no object with lists in it, so 'orders' is none"),
    ],
)
def test_which_list_is_asked_as_it_is_of_tables(tmp_path: Path, content: Any, sheet: str | None, message: str) -> None:
    (tmp_path / "sales.json").write_text(json.dumps(content))
    with pytest.raises(UsageError, match=message):
        prepare(tmp_path / "sales.json", Settings(sheet=sheet))


def test_pages_of_an_api_one_after_the_other(tmp_path: Path) -> None:
    plain = columns(tmp_path / "plain.json", RECORDS)
    pages = [{"orders": RECORDS[at : at + 3], "page": at, "info": {"next": "x"}} for at in (0, 3, 6)]
    found = columns(tmp_path / "pages.jsonl", "\n".join(map(json.dumps, pages)).encode())
    assert (found[0], found[2]) == (plain[0], plain[2])


def test_the_orders_of_customers_and_the_items_in_them(tmp_path: Path) -> None:
    orders = [{"order_id": str(n), "date": f"2024-01-{n + 1:02d}", "items": RECORDS[n]["items"]} for n in range(9)]
    people = [{"id": f"C{n}", "email": f"{n}@example.com", "orders": orders[3 * n : 3 * n + 3]} for n in range(3)]
    raw, rows = opened(tmp_path / "customers.json", {"customers": people})
    assert list(raw.columns) == [
        "id",
        "email",
        "orders.order_id",
        "orders.date",
        "orders.items.sku",
        "orders.items.price",
    ]
    assert len(rows) == 18


def test_lists_one_below_the_other(tmp_path: Path) -> None:
    plain = columns(tmp_path / "plain.json", RECORDS)
    pages = "\n".join(json.dumps(RECORDS[at : at + 3]) for at in (0, 3, 6))
    assert columns(tmp_path / "pages.json", pages.encode())[::2] == plain[::2]


@pytest.mark.parametrize("wrapped", [lambda held: held, lambda held: {"shop": {"orders": held}, "version": "3"}])
def test_objects_under_their_keys_are_rows(tmp_path: Path, wrapped: Callable[[Any], Any]) -> None:
    held = {f"-N{n}": {"customer": f"C{n % 2}", "total": n + 0.5} | ({"note": "x"} if n else {}) for n in range(4)}
    raw, rows = opened(tmp_path / "sales.json", wrapped(held))
    assert list(raw.columns) == ["key", "customer", "total", "note"]
    assert rows[:2] == [("-N0", "C0", "0.5", None), ("-N1", "C1", "1.5", "x")]


@pytest.mark.parametrize("inner", [{"a1": {"x": 1}, "a2": {"y": 1}, "a3": {"z": 1}}, {"a1": {"x": 1}, "a2": {"x": 2}}])
def test_objects_of_several_kinds_are_fields(tmp_path: Path, inner: dict[str, Any]) -> None:
    raw, rows = opened(tmp_path / "sales.json", {"id": 7, "held": inner})
    assert len(rows) == 1
    assert "id" in raw.columns


def change(op: str, total: int, *, before: bool = False) -> dict[str, Any]:
    row = {"id": 7, "customer": "a", "total": total}
    return {"before": row if before else None, "after": row, "op": op, "ts_ms": 1, "source": {"table": "orders"}}


@pytest.mark.parametrize("wrapped", [lambda log: log, lambda log: {"schema": {"name": "x"}, "payload": log}])
def test_a_log_of_new_rows_is_those_rows(tmp_path: Path, wrapped: Callable[[Any], Any]) -> None:
    raw, rows = opened(tmp_path / "log.json", [wrapped(change(op, total)) for op, total in (("c", 5), ("r", 6))])
    assert list(raw.columns)[:3] == ["id", "customer", "total"]
    assert [row[:3] for row in rows] == [("7", "a", "5"), ("7", "a", "6")]


@pytest.mark.parametrize("wrapped", [lambda log: log, lambda log: {"schema": {"name": "x"}, "payload": log}])
@pytest.mark.parametrize("op", ["u", "d"])
def test_a_log_of_changes_is_no_table(tmp_path: Path, wrapped: Callable[[Any], Any], op: str) -> None:
    log = [change("c", 5), change(op, 6, before=True)]
    with pytest.raises(DataError, match="1 of its 2 objects change a row that stands there too, or delete one"):
        opened(tmp_path / "log.json", [wrapped(each) for each in log])


def test_lists_under_their_days_are_rows_of_these_days(tmp_path: Path) -> None:
    sales = {
        f"2024-03-0{day}": [{"customer": f"C{row}", "total": day + row} for row in range(day)] for day in (1, 2, 3)
    }
    raw, found = opened(tmp_path / "sales.json", {"shop": "Tea", "sales": sales})
    assert list(raw.columns) == ["date", "customer", "total"]
    assert [row[0] for row in found] == [f"2024-03-0{day}" for day in (1, 2, 2, 3, 3, 3)]


def test_lists_under_other_keys_are_asked_about(tmp_path: Path) -> None:
    sales = {f"C{who}": [{"date": f"2024-03-0{who}", "total": who}] for who in (1, 2, 3)}
    opened(tmp_path / "sales.json", {"customers": sales})
    with pytest.raises(UsageError, match="holds 3 tables"):
        prepare(tmp_path / "sales.json", Settings())


def test_orders_under_keys_are_told_from_other_objects_that_are_so_too(tmp_path: Path) -> None:
    keys = [f"-O-I{letter * 16}" for letter in "abc"]  # not all keys have a digit
    items = {f"-N-x{letter * 16}": {"sku": letter, "price": 2, "quantity": 1} for letter in "yz"}
    orders = {key: {"createdAt": 1777391060569, "uid": "u1", "items": items} for key in keys}
    users = {f"u{at}": {"email": f"{at}@x.example", "points": at} for at in range(4)}
    raw, rows = opened(tmp_path / "shop.json", {"users": users, "orders": orders, "menu": {"tea": {"price": 2}}})
    assert list(raw.columns)[1:] == ["key", "createdAt", "uid", "items.sku", "items.price", "items.quantity"]
    assert len(rows) == 6


def test_what_describes_the_columns_of_a_list_is_no_list_of_sales(tmp_path: Path) -> None:
    fields = [{"name": name, "type": "string"} for name in ROWS[0]]
    raw, rows = opened(tmp_path / "table.json", {"schema": {"fields": fields}, "data": ROWS})
    assert (list(raw.columns), len(rows)) == ([*ROWS[0]], 2)


@pytest.mark.parametrize("rows", ["InvoiceRows", "invoice_lines", "DocumentLines", "salesItems", "receipt_items"])
def test_the_total_of_a_row_is_told_from_that_of_its_paper(tmp_path: Path, rows: str) -> None:
    papers = []
    for n in range(40):
        held = [
            {"ArticleNumber": f"{at}", "DeliveredQuantity": f"{1 + at}.00", "Price": 50.0 + at, "Discount": off}
            | {"Total": round((1 + at) * (50 + at) * (100 - off) / 100, 2)}
            for at, off in enumerate([0, 10, 0, 15][: 1 + n % 4])
        ]
        net, fee = sum(row["Total"] for row in held), 29.0 if n % 3 else 0.0
        paper = {"DocumentNumber": f"{7000 + n}", "CustomerNumber": f"{101 + n % 9}"}
        paper |= {"InvoiceDate": f"2024-01-{1 + n % 28:02d}", "AdministrationFee": fee, "Net": round(net, 2)}
        papers.append(
            paper | {"TotalVAT": round(0.12 * net, 2), "Total": round(1.12 * net + 1.25 * fee, 2), rows: held}
        )
    (tmp_path / "papers.json").write_text(json.dumps({"Invoices": papers}))
    found = prepare(tmp_path / "papers.json", Settings())
    assert {match.column: match.header for match in found.mapped.matches}["amount"] == f"{rows}.Total"
    spent = sum(row["Total"] for paper in papers for row in paper[rows])
    assert float(found.ledger().total(kept=True)[1]) == pytest.approx(spent)
