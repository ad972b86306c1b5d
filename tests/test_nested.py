"""Objects and lists in columns, wherever they come from."""

from pathlib import Path

import pyarrow as pa
import pyarrow.parquet as pq

from regulars.engine import DuckDB
from regulars.nested import flat
from regulars.read import open_source


def test_the_engine_writes_types_as_they_are_read_here() -> None:
    engine = DuckDB()
    engine.table("t", """SELECT {'a "b", (': 1, 'c': [{'d': DATE '2024-01-01', 'e f': 'x'}]} AS s, MAP {'k': 1} AS m""")
    sql, notes = flat(engine, "t", "t")
    assert engine.records(f"SELECT * FROM {sql}") == [{'s.a "b", (': 1}]
    assert notes == ("lists that were not read: s.c, m",)


def test_names_that_fall_together_are_told_apart() -> None:
    engine = DuckDB()
    engine.table("t", """SELECT {'B': 1} AS a, 2 AS "A.b" """)
    assert engine.records(f"SELECT * FROM {flat(engine, 't', 't')[0]}") == [{"a.B": 1, "A.b_2": 2}]


def test_a_parquet_file_with_orders_and_their_items(tmp_path: Path) -> None:
    table = pa.table(
        {
            "id": [1, 2],
            "customer": [{"id": "a"}, {"id": "b"}],
            "items": [[{"sku": "x", "price": 1.5}, {"sku": "y", "price": 2.5}], []],
        }
    )
    pq.write_table(table, tmp_path / "orders.parquet")
    for source in (tmp_path / "orders.parquet", table):
        engine = DuckDB()
        raw = open_source(engine, source)
        assert engine.rows('SELECT "order.id", "customer.id", "items.sku", "items.price" FROM found ORDER BY ALL') == [
            (1, "a", "x", 1.5),
            (1, "a", "y", 2.5),
            (2, "b", None, None),
        ]
        assert raw.sources[0].notes == (
            "one line for each of items, with the fields of its order on each",
            "'id' is called 'order.id' here",
        )


def test_the_invoices_of_an_order_are_not_taken_for_orders(tmp_path: Path) -> None:
    invoices = [{"number": "R1", "date": "2024-01-03", "taxes": [{"rate": 20}]}]
    order = {"id": 1, "customer": "a", "created_at": "2024-01-02", "items": [{"sku": "x", "price": 1.5}]}
    table = pa.Table.from_pylist([order | {"invoices": invoices}, order | {"id": 2, "invoices": []}])
    raw = open_source(DuckDB(), table)
    assert list(raw.columns) == ["order.id", "customer", "created_at", "items.sku", "items.price"]
    assert raw.sources[0].notes[-1] == "lists that were not read: invoices"


def test_columns_that_are_called_as_in_a_log_of_changes_are_columns() -> None:
    table = pa.table({"before": [1], "after": [2], "op": ["u"], "customer": [{"id": 7}]})
    assert list(open_source(DuckDB(), table).columns) == ["before", "after", "op", "customer.id"]


def test_the_taxes_of_an_item_at_each_rate_are_added_up() -> None:
    engine = DuckDB()
    item = "{'sku': 'x', 'price': {'calculatedTaxes': [{'tax': 1.9, 'taxRate': 19}, {'tax': 0.7, 'taxRate': 7}]}}"
    engine.table("t", f"SELECT 'A1' AS number, 'c' AS customer, [{item}] AS lineItems")
    sql, notes = flat(engine, "t", "t")
    assert float(engine.rows(f'SELECT "lineItems.tax" FROM {sql}')[0][0]) == 2.6
    assert not any("not read" in note for note in notes)


def test_the_days_of_a_till_hold_receipts_and_these_their_lines() -> None:
    def receipt(number: int) -> dict[str, object]:
        lines = [{"artikel": "Soep", "bedrag": 7.5}, {"artikel": "Bier", "bedrag": 4.2}]
        return {"bonnr": number, "klant": "a", "regels": lines, "betalingen": [{"wijze": "PIN", "bedrag": 11.7}]}

    days = [{"datum": f"2024-01-0{day}", "bonnen": [receipt(10 * day), receipt(10 * day + 1)]} for day in (1, 2)]
    tills = [{"zaak": "Utrecht", "dagen": days}]
    for source in (days, tills):
        engine = DuckDB()
        open_source(engine, pa.Table.from_pylist(source))
        (day,) = (name for name in engine.schema("found") if name.endswith("datum"))
        (number,) = (name for name in engine.schema("found") if name.endswith("bonnr"))
        told = f'SELECT "{day}", "{number}", count(*) FROM found GROUP BY ALL ORDER BY ALL'
        assert engine.rows(told)[:3] == [("2024-01-01", 10, 2), ("2024-01-01", 11, 2), ("2024-01-02", 20, 2)]


def test_what_was_sent_of_an_order_is_no_order() -> None:
    parcels = [{"order_number": "7", "items": [{"sku": "x", "price": 1.5}]}]
    order = {"id": 1, "customer": "a", "created_at": "2024-01-02", "total": 1.5, "parcels": parcels}
    raw = open_source(DuckDB(), pa.Table.from_pylist([order, order | {"id": 2}]))
    assert raw.sources[0].notes == ("lists that were not read: parcels",)
